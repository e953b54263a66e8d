"""From a case to finished letters in memory: choose, gate, fill, prove. Nothing is written here.

1. Choose the kinds that the case calls for, or the one that was asked for.
2. Gate: every reason why a letter may not be written, all at once.
3. Fill each letter from the view of its addressee.
4. Prove on the finished bytes that no secret stands in them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vtdocs.errors import Reason, Refused, TemplateMismatch
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Type
from vtdocs.letters.finished import Letter
from vtdocs.letters.kinds import KINDS, TOGETHER, Kind, all_reasons, no_reporter_letter, set_of
from vtdocs.letters.leaks import Haystack, Leak
from vtdocs.letters.library import Library
from vtdocs.letters.oddities import oddities
from vtdocs.letters.protocol import gates
from vtdocs.letters.protocol.addressees import Addressee, Audience
from vtdocs.letters.secrets import Secret, Shape, named_source, secrets_of, withheld_of
from vtdocs.letters.silence import without_letter
from vtdocs.letters.statutory import absent_texts
from vtdocs.letters.views.common import WORDS, Scene
from vtdocs.letters.words import told_text


@dataclass(frozen=True, slots=True)
class Draft:
    """A letter that will be written."""

    kind: Kind
    addressee: Addressee
    view: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LetterSet:
    """Finished letters of one case."""

    letters: tuple[Letter, ...]
    remarks: tuple[str, ...]
    """What the worker must know about letters that are not in the set."""


def codes_for(scene: Scene, kind: str = "") -> tuple[str, ...]:
    """The kinds to write; raises Refused when the case calls for none."""
    if kind:
        return TOGETHER.get(kind, (kind,))
    codes = set_of(scene)
    if codes or scene.zaak.type is Type.ADVIES:
        return codes  # the gate of an advies says why there are no letters
    raise Refused(
        _("No letters yet: nothing has been decided."),
        [Reason("H1", _("there is no decision"), "besluit.soort"), *dict.fromkeys(_always_needed(scene))],
        _("Fill in besluit, or ask for one letter: vtdocs letter KIND"),
    )


def _always_needed(scene: Scene) -> Iterator[Reason]:
    """What every decision's letters need, so that a new case tells it at once."""
    yield from gates.report_gate(scene.zaak)
    yield from gates.raad_gate(scene.zaak, scene.day)
    yield from gates.content_gate(scene.zaak)
    yield from gates.authority_gate(scene.zaak, scene.day)
    yield from gates.secrecy_gate(scene.zaak)
    yield from gates.statutory_gate(scene.region)


def plan(scene: Scene, codes: Sequence[str]) -> tuple[Draft, ...]:
    """The letters of a case; raises Refused with every reason when one of them may not be written yet."""
    advice = scene.zaak.type is Type.ADVIES
    reasons = tuple(gates.report_gate(scene.zaak)) if advice else all_reasons(scene, tuple(codes))
    if reasons:
        if advice:
            told, help_ = _("No letters were written: this is an advies."), _("Take out what is named here, or record a "
                "consent in toestemming_advies. Did it become a melding? Change type and add an event.")  # fmt: skip
        else:
            told = _("No letters were written: the case is not complete.")
            help_ = _("Fill in these fields, then run the same command again.")
        raise Refused(told, reasons, help_)
    drafts = tuple(_drafts(scene, codes))
    if not drafts:
        raise Refused(
            _("There is nobody to write this letter to."),
            [Reason(codes[0], _("the case names nobody who gets this letter"))],
            _("Look at the persons in the case file."),
        )
    return drafts


def _drafts(scene: Scene, codes: Sequence[str]) -> Iterator[Draft]:
    for code in codes:
        kind = KINDS[code]
        for addressee in kind.addressees(scene):
            yield Draft(kind, addressee, kind.view(scene, addressee))


def write_all(scene: Scene, drafts: Sequence[Draft], library: Library, snapshot: str) -> LetterSet:
    """Fill and prove every letter; raises Refused naming each field that leaked, and TemplateMismatch."""
    letters: list[Letter] = []
    leaks: list[tuple[Draft, Leak]] = []
    for draft in drafts:
        letter = _letter(scene, draft, library, snapshot)
        leaks += [(draft, leak) for leak in letter.leaks()]
        letters.append(letter)
    if leaks:
        told = _("stands in letter {code} to {who}")
        raise Refused(
            _("No letters were written: a letter would tell what it may not tell."),
            [
                Reason(leak.rule, told.format(code=draft.kind.code, who=draft.addressee.role), leak.field)
                for draft, leak in leaks
            ],
            _("Look for these values in kern, inhoud, afspraken and other free text, and reword it."),
        )
    return LetterSet(tuple(letters), _remarks(scene, drafts))


def letters_without_gates(scene: Scene, kind: Kind, library: Library) -> tuple[Letter, ...]:
    """Letters of one kind for an invented case: a preview of a template, never to be posted."""
    drafts = [Draft(kind, addressee, kind.view(scene, addressee)) for addressee in kind.addressees(scene)]
    return tuple(_letter(scene, draft, library, "voorbeeld") for draft in drafts)


def entitled_values(scene: Scene, draft: Draft, secrets: Sequence[Secret]) -> tuple[str, ...]:
    """Whole values that this addressee may read although a secret may look the same: envelope, salutation, receiver.

    A receiver who is the secret melder or informant is no exception: the letter would name them to the family (I1).
    """
    lines, receiver = list(draft.view["aan"]["regels"]), draft.view.get("ontvanger") or {}
    own = [draft.view["aan"]["aanhef"], *draft.view["vt"].values(), *lines[-2:]]
    if draft.addressee.audience is not Audience.RECEIVER:
        own += lines
    elif scene.zaak.overdracht:
        receiver = {**receiver, **scene.zaak.overdracht.ontvanger.model_dump(include=set(_RECEIVER))}
    own += [value for name in _RECEIVER if _harmless(scene, draft, secrets, name, value := receiver.get(name) or "")]
    for person in draft.view.get("personen", ()):
        own += [text for text in (person["naam"], person.get("adres", "")) if text]
    return tuple(text for text in own if isinstance(text, str) and text)


_RECEIVER = ("naam", "organisatie", "team", "contactpersoon", "telefoon")
"""What names the receiver, in the case file and in a view."""


def _harmless(scene: Scene, draft: Draft, secrets: Sequence[Secret], name: str, value: str) -> bool:
    """Whether what names the receiver holds no more than a receiver may share with a secret.

    Its organisation may be the one that a secret source works for, it may be in the place of a secret address, and its
    contact may have the surname of somebody else. More in it would tell something.
    """
    hay = Haystack(value)
    for secret in secrets:
        shared = secret.field.endswith(".plaats") or (secret.rule == "I3" and name in {"naam", "organisatie"})
        named = name == "contactpersoon" and secret.shape is Shape.WEAK and secret.field.endswith(("naam", "voornamen"))
        if not (shared or named) and hay.count(secret):
            return False
    return not named_source(scene, draft.addressee, value, person=name == "contactpersoon")


_REGIONAL = frozenset({"begrip", "blok", "vertrouwenspersoon", "vt", "verteld"})
"""Parts of a view whose text comes from the region or the program, never from the case."""


def without_case(view: Mapping[str, Any]) -> dict[str, Any]:
    """The view without anything of the case: what then stands in the letter is the template's and the region's own."""
    bare = {name: value if name in _REGIONAL else blank(value) for name, value in view.items()}
    return bare | {"brief": {**bare["brief"], "onderwerp": view["brief"]["onderwerp"]}}


def blank(value: Any) -> Any:
    """The same value with every text in it blanked; what is empty stays empty, so that the same parts are shown."""
    if isinstance(value, str):
        return "·" if value else ""
    if isinstance(value, Mapping):
        return {name: blank(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [blank(inner) for inner in value]
    return value


def _letter(scene: Scene, draft: Draft, library: Library, snapshot: str) -> Letter:
    template = library.get(draft.kind.code)
    fields = {*template.description.fields, WORDS}
    allowed = {name: value for name, value in draft.view.items() if name in fields}
    content = template.compiled.fill(allowed)
    if absent := absent_texts(draft.kind.code, content, draft.view):
        raise TemplateMismatch(
            _("No letters were written: template {code} lacks statutory texts (1G): {fields}.").format(
                code=draft.kind.code, fields=", ".join(absent)
            ),
            _("Put these fields back in Word, then run: vtdocs templates check"),
        )
    secrets = secrets_of(scene, draft.addressee)
    return Letter(
        case=scene.zaak.zaaknummer,
        kind=draft.kind.code,
        title=draft.kind.title,
        role=draft.addressee.role,
        channel=draft.addressee.channel,
        template_version=template.description.version,
        snapshot=snapshot,
        content=content,
        person=draft.addressee.person,
        withheld=withheld_of(scene, draft.addressee),
        secrets=secrets,
        entitled=entitled_values(scene, draft, secrets),
        empty=lambda: told_text(template.compiled.fill(without_case(allowed))),
    )


_HANDING_OVER = frozenset({"B1", "B2", "B2v", "B3", "B3p", "B4", "B6", "B6f"})


def _remarks(scene: Scene, drafts: Sequence[Draft]) -> tuple[str, ...]:
    """What the worker must know beside the letters; roles, never names."""
    remarks = []
    if scene.region.voorbeeld:
        remarks.append(
            "Let op: adressen en nummers van Veilig Thuis zijn die van het voorbeeld. Maak eerst een regiobestand "
            "(vtdocs templates copy regio --out MAP) en verstuur deze brieven niet."
        )
    kinds = {draft.kind.code for draft in drafts}
    if kinds & _HANDING_OVER and (odd := dict.fromkeys(reason.field for reason in oddities(scene))):
        remarks.append(
            "Let op: een dag die al voorbij is, een lezer over wie de brief bij naam spreekt, of post naar een huis waar "
            f"iemand nog niets weet. Kijk naar: {', '.join(odd)}. Zie vtdocs case check."
        )
    if not kinds & _WHOLE_FAMILY:
        return tuple(remarks)
    if why := no_reporter_letter(scene.zaak):
        remarks.append(f"Geen brief aan de melder: {why}.")
    remarks += without_letter(scene, frozenset(draft.addressee.person for draft in drafts if draft.kind.code != "B5u"))
    return tuple(remarks)


_WHOLE_FAMILY = frozenset({"B2", "B5", "B11"})
"""Letters for everybody of the family: who gets none, and why, is told to the worker."""
