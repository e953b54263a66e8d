"""The region file: what differs between the 26 centres, on top of one national default (C1, C2)."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import Field, ValidationError

from vtdocs.assets import resolve
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.values import Needed, NeededPostcode, Record, Text, Truth, says_nothing

DEFAULT = "templates/regio.toml"


Filled = Needed
"""Text that stands in every letter and may not be blank."""


class Blokken(Record):
    """Statutory blocks of a first letter (1G); none may be empty."""

    procedure: Text = ""
    gegevens: Text = ""
    inzage: Text = ""
    klacht: Text = ""
    klachtadres: Text = ""


class Vertrouwenspersoon(Record):
    """The five items that the law wants told about the vertrouwenspersoon (UB 4.2.2)."""

    rol: Text = ""
    aard: Text = ""
    vertrouwelijk: Text = ""
    gratis: Text = ""
    bereikbaar: Text = ""


STATUTORY_BLOCKS = (
    "blokken", "blokken_jongere", "blokken_melder", "vertrouwenspersoon", "vertrouwenspersoon_jongere",
)  # fmt: skip
"""Settings of a region that hold statutory texts, each for its own readers."""


class Postadres(Record):
    """An organisation with its postal address."""

    naam: Filled
    straat: Filled
    huisnummer: Filled
    postcode: NeededPostcode
    plaats: Filled


class Regio(Record):
    """The settings of one region."""

    voorbeeld: Truth = False
    """Whether addresses and telephone numbers are still those of the national example."""
    naam: Filled
    logo: Text = ""
    retouradres: Filled
    telefoon: Filled
    openingstijden: Text = ""
    website: Text = ""
    ondertekening: Filled
    contactpersoon_tonen: Truth = False
    brief_aan_jongeren: Truth = True
    acceptatie_vereist: Truth = True
    monitoring_maanden: tuple[int, ...] = (6, 12, 24)
    veiligheidsbeoordeling_dagen: int = Field(default=5, ge=1, le=60)
    veiligheidsbeoordeling_werkdagen: Truth = True
    raad: Postadres
    gemeenten: Mapping[str, Postadres] = {}
    """Where the college of each municipality gets its post (B9c), by the name of the municipality."""
    begrippen: Mapping[str, Text] = {}
    blokken: Blokken = Blokken()
    blokken_jongere: Blokken = Blokken()
    blokken_melder: Blokken = Blokken()
    vertrouwenspersoon: Vertrouwenspersoon = Vertrouwenspersoon()
    vertrouwenspersoon_jongere: Vertrouwenspersoon = Vertrouwenspersoon()
    kolommen: Mapping[str, Text] = {}
    """Columns of a case system's export, by field path, for ``case import``."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One setting in which a region differs from the national default."""

    setting: str
    national: str
    regional: str


def load_region(file: Path | None = None, archive: Path | None = None) -> Regio:
    """The national default with a region's own settings over it.

    The region's file is the one given, else the archive's own copy of ``templates/regio.toml``. Raises BadInput for an
    unknown setting or a wrong value.
    """
    return _valid(_merged(file, archive), file)


def logo_file(region: Regio, file: Path | None = None, archive: Path | None = None) -> Path | None:
    """The region's logo beside its region file; None when it has none; raises BadInput when the file is missing."""
    if not region.logo:
        return None
    logo = (file or resolve(DEFAULT, archive)).parent / Path(region.logo).name
    if not logo.is_file():
        raise BadInput(
            _("The logo {file} is missing.").format(file=logo.name), _("Put it in the folder of the region file.")
        )
    return logo


def differences(file: Path | None, archive: Path | None = None) -> tuple[Difference, ...]:
    """Every setting in which the region differs from the national default (C2)."""
    national = dict(_flat(_national()))
    regional = dict(_flat(_merged(file, archive)))
    names = sorted(national.keys() | regional.keys())
    return tuple(
        Difference(name, national.get(name, ""), regional.get(name, ""))
        for name in names
        if national.get(name, "") != regional.get(name, "")
    )


def empty_statutory(region: Regio) -> tuple[str, ...]:
    """Settings of statutory blocks that are empty (1G); they can be reworded, never switched off."""
    return tuple(
        f"{block}.{name}"
        for block in STATUTORY_BLOCKS
        for name, text in getattr(region, block).model_dump().items()
        if says_nothing(text)
    )


def _national() -> dict[str, Any]:
    return _read(resolve(DEFAULT))


def _merged(file: Path | None, archive: Path | None) -> dict[str, Any]:
    regional = file or (resolve(DEFAULT, archive) if archive else None)
    if regional is None:
        return _national()
    return _over(_national() | {"voorbeeld": False}, _read(regional))


def _over(base: Mapping[str, Any], top: Mapping[str, Any]) -> dict[str, Any]:
    merged = dict(base)
    for name, value in top.items():
        old = merged.get(name)
        merged[name] = _over(old, value) if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as problem:
        raise BadInput(
            _("The region file {file} cannot be read.").format(file=file.name),
            _("It must be TOML in UTF-8: {why}").format(why=problem),
        ) from problem


def _valid(values: Mapping[str, Any], file: Path | None) -> Regio:
    try:
        return Regio.model_validate(values)
    except ValidationError as wrong:
        error = wrong.errors(include_input=False, include_url=False)[0]
        setting = ".".join(str(part) for part in error["loc"])
        raise BadInput(
            _("The region file {file} has a wrong setting: {setting}.").format(
                file=file.name if file else "regio.toml", setting=setting
            ),
            _("Known here: {names}.").format(names=", ".join(Regio.model_fields)),
        ) from wrong


def _flat(values: Mapping[str, Any], before: str = "") -> Iterator[tuple[str, str]]:
    for name, value in values.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{before}{name}.")
        else:
            yield f"{before}{name}", str(value)
