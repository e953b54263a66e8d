"""Templates and region files: check them, show them, copy them to be edited."""

from pathlib import Path

from vtdocs.errors import BadInput, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.letters import checking
from vtdocs.letters.checking import TemplateFinding
from vtdocs.letters.kinds import KINDS, Kind, kind_of
from vtdocs.letters.language import Measure
from vtdocs.letters.library import Library
from vtdocs.letters.region import Difference, Regio, differences, empty_statutory, load_region, logo_file


def check(region_file: Path | None, archive: Path | None) -> tuple[TemplateFinding, ...]:
    """Everything that is wrong with the templates and the region file in use."""
    region, library = _desk(region_file, archive)
    empty = [
        TemplateFinding("regio", _("a statutory text of the region is empty") + f": {name}")
        for name in empty_statutory(region)
    ]
    return (*empty, *checking.check_templates(region, library))


def measure_language(region_file: Path | None, archive: Path | None) -> dict[str, Measure]:
    """How plain each letter is."""
    region, library = _desk(region_file, archive)
    return checking.check_language(region, library)


def write_preview(code: str, folder: Path, region_file: Path | None, archive: Path | None) -> tuple[Path, ...]:
    """Write the letters of one kind for the invented case; an earlier preview is replaced."""
    region, library = _desk(region_file, archive)
    written = []
    folder.mkdir(parents=True, exist_ok=True)
    for letter in checking.preview(_kind(code), region, library):
        file = folder / f"{letter.name}.docx"
        try:
            file.write_bytes(letter.content)
        except OSError as problem:
            raise BadInput(
                _("{file} cannot be written.").format(file=file), _("Is it open in Word? Close it first.")
            ) from problem
        written.append(file)
    return tuple(written)


def copy(codes: tuple[str, ...], target: Path) -> tuple[Path, ...]:
    """Copy standard templates to be edited; without codes all of them and the region file."""
    names = tuple("regio" if code.lower() == "regio" else _kind(code).code for code in codes)
    return checking.copy_templates(names or (*KINDS, "regio"), target)


def region_differences(region_file: Path | None, archive: Path | None) -> tuple[Difference, ...]:
    """How a region differs from the national default (C2)."""
    load_region(region_file, archive)  # a wrong file is told before its differences
    return differences(region_file, archive)


def _kind(code: str) -> Kind:
    kind = kind_of(code)
    if kind is None:
        raise UsageFault(
            _("There is no letter {kind}.").format(kind=code), _("Known: {kinds}.").format(kinds=", ".join(KINDS))
        )
    return kind


def _desk(region_file: Path | None, archive: Path | None) -> tuple[Regio, Library]:
    region = load_region(region_file, archive)
    return region, Library(archive, logo_file(region, region_file, archive))
