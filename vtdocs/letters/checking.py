"""Look at templates before a letter is due: broken tags, unknown fields, missing statutory blocks, hard language."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from vtdocs.assets import resolve
from vtdocs.errors import BadInput, TemplateMismatch
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.loading import load_case
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.finished import Letter
from vtdocs.letters.kinds import KINDS, Kind
from vtdocs.letters.language import Measure, measure
from vtdocs.letters.library import Library
from vtdocs.letters.protocol.addressees import Addressee
from vtdocs.letters.region import Regio
from vtdocs.letters.statutory import absent_fields
from vtdocs.letters.views.common import WORDS, Scene
from vtdocs.letters.words import body_text
from vtdocs.letters.writing import letters_without_gates

EXAMPLE = "templates/voorbeeld.yaml"
EXAMPLE_DAY = date(2026, 11, 6)
_PROFESSIONAL = frozenset({
    "veiligheidsplan", "herstelplan", "terugkoppeling", "gezag", "ots", "OTS", "betrokkenen", "mishandeling", "VOTS",
    "overdragen", "slachtoffer",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class TemplateFinding:
    """One thing that is wrong with a template."""

    code: str
    message: str


def check_templates(region: Regio, library: Library) -> tuple[TemplateFinding, ...]:
    """Everything that is wrong with the templates in use."""
    return tuple(finding for kind in KINDS.values() for finding in _check(kind, region, library))


def _check(kind: Kind, region: Regio, library: Library) -> Iterator[TemplateFinding]:
    try:
        template = library.get(kind.code)
    except (TemplateMismatch, BadInput) as problem:
        yield TemplateFinding(kind.code, f"{problem.message} {problem.advice}")
        return
    description, compiled = template.description, template.compiled
    letters = _examples(kind, region)
    known = {name for scene, addressee in letters for name in kind.view(scene, addressee)}
    for name in sorted(compiled.names - known):
        yield TemplateFinding(kind.code, _("the field {name} does not exist for this letter").format(name=name))
    for name in sorted((compiled.names & known) - {*description.fields, WORDS}):
        message = _("the field {name} is not in velden of {code}.toml").format(name=name, code=kind.code)
        yield TemplateFinding(kind.code, message)
    for name in sorted(set(description.fields) & set(description.forbidden)):
        yield TemplateFinding(kind.code, _("the field {name} is forbidden in this letter").format(name=name))
    missing = tuple(absent_fields(kind.code, compiled.source))
    for field in missing:
        yield TemplateFinding(kind.code, _("the statutory text {field} is missing (1G)").format(field=field))
    try:
        for scene in () if missing else example_scenes(region):
            letters_without_gates(scene, kind, library)
    except TemplateMismatch as problem:
        yield TemplateFinding(kind.code, problem.message)


def _examples(kind: Kind, region: Regio) -> list[tuple[Scene, Addressee]]:
    return [(scene, addressee) for scene in example_scenes(region) for addressee in kind.addressees(scene)]


@cache
def example_case() -> Zaak:
    """The invented case that shows every letter."""
    return load_case(resolve(EXAMPLE)).zaak


def example_scenes(region: Regio) -> tuple[Scene, ...]:
    """The invented case, the same with a professional and the police as reporter, and with a GI as guardian."""
    zaak = example_case()
    assert zaak.melder is not None  # noqa: S101 -- it is our own file
    others = []
    for kind, name in (("professional", "Huisartsenpraktijk De Linde"), ("politie", "Politie Oosterdam")):
        changes = {"soort": kind, "organisatie": name, "naam": "de heer S. Vos", "identiteit": "open", "grond": None}
        melder = type(zaak.melder).model_validate(zaak.melder.model_dump() | changes)
        others.append(zaak.model_copy(update={"melder": melder}))
    return tuple(Scene(case, region, EXAMPLE_DAY) for case in (zaak, *others, _under_guardianship(zaak)))


def _under_guardianship(zaak: Zaak) -> Zaak:
    """The same case with a younger child, of whom an institution is the guardian."""
    values = zaak.model_dump(mode="json")
    for person in values["personen"]:
        if person["id"] == "kind2":
            person["geboortedatum"] = "2013-09-02"
    values["gezag"] = [{"kind": "kind2", "houder": "GI", "soort": "voogdij"}]
    values["raad_check"]["maatregel"] = "voogdij"
    return Zaak.model_validate(values)


def preview(kind: Kind, region: Regio, library: Library) -> tuple[Letter, ...]:
    """The letter as it looks for the invented case; raises BadInput when the example has nobody to write to."""
    for scene in example_scenes(region):
        letters = letters_without_gates(scene, kind, library)
        if letters:
            return letters
    raise BadInput(_("The example case has nobody to write to."), _("Put templates/voorbeeld.yaml back."))


def check_language(region: Regio, library: Library) -> dict[str, Measure]:
    """How plain each letter is, with the invented case filled in."""
    measures = {}
    for kind in KINDS.values():
        letter = preview(kind, region, library)[0]
        allowed = frozenset[str]() if kind.code in READ_BY_FAMILY else _PROFESSIONAL
        measures[kind.code] = measure(_running_text(body_text(letter.content)), allowed)
    return measures


READ_BY_FAMILY = frozenset({"B2", "B3", "B4", "B5", "B5j", "B6f", "B11", "B11j", "B12f", "B13", "B14"})
"""Letters that must be plain for everybody; the others are read by professionals."""


def _running_text(text: str) -> str:
    """The letter from its salutation on: addresses and kenmerk are no sentences."""
    match = re.search(r"(?m)^(?:Geachte|Beste|Voor het dossier).*,$", text)
    return text[match.end() :] if match else text


def copy_templates(codes: tuple[str, ...], target: Path) -> tuple[Path, ...]:
    """Copy standard templates to a folder to be edited; an existing file is never overwritten.

    Each is whole or not there, and what a killed run copied is passed over. Raises BadInput for a file that is another
    one, or when all of them are there.
    """
    target.mkdir(parents=True, exist_ok=True)
    names = [f"{code}{suffix}" for code in codes if code != "regio" for suffix in (".docx", ".toml")]
    names += ["regio.toml"] if "regio" in codes else []
    standard = {target / name: resolve(f"templates/{name}").read_bytes() for name in names}
    there = [place for place in standard if place.exists()]
    edited = [place for place in there if place.read_bytes() != standard[place]]
    if edited or len(there) == len(standard):
        raise BadInput(
            _("{file} exists already; not changed.").format(file=(edited or there)[0]),
            _("Move it away, or choose another folder."),
        )
    copied = [place for place in standard if place not in there]
    for place in copied:
        _put(place, standard[place])
    return tuple(copied)


def _put(place: Path, content: bytes) -> None:
    """Write a file under its name when it is whole."""
    part = place.with_name(f".writing-{place.name}")
    with part.open("wb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())
    part.replace(place)
