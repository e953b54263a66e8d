"""The templates that are in use: which file, which version, what they may show; read and compiled once per run."""

import io
import tomllib
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, UnidentifiedImageError

from vtdocs.assets import resolve
from vtdocs.errors import BadInput, TemplateMismatch
from vtdocs.i18n import gettext as _
from vtdocs.letters.compose import CompiledTemplate, compile_template, read_template

LOGO_SIZE = (1000, 360)
"""Pixels of the logo's place in the header, 5.0 by 1.8 cm."""


@dataclass(frozen=True, slots=True)
class Description:
    """What stands in the .toml beside a template."""

    title: str
    version: str
    addressee: str
    fields: tuple[str, ...]
    """Names at the head of the fields that the template may use."""
    forbidden: tuple[str, ...]
    """Fields of the case file that may never stand in this letter."""
    statutory: bool
    """Whether the blocks of a first letter must stand in it (1G)."""


@dataclass(frozen=True, slots=True)
class LetterTemplate:
    """A template with its description."""

    description: Description
    compiled: CompiledTemplate


class Library:
    """Templates by kind, compiled when first asked for."""

    def __init__(self, archive: Path | None = None, logo: Path | None = None) -> None:
        """``archive`` may hold copies of its own in ``assets/templates/``; ``logo`` is the region's picture."""
        self._archive = archive
        self._logo = _fitted(logo) if logo else None
        self._known: dict[str, LetterTemplate] = {}

    def get(self, code: str) -> LetterTemplate:
        """The template of a kind; raises TemplateMismatch when it is broken."""
        if code not in self._known:
            document = resolve(f"templates/{code}.docx", self._archive)
            description = describe(resolve(f"templates/{code}.toml", self._archive))
            self._known[code] = LetterTemplate(description, compile_template(code, read_template(document), self._logo))
        return self._known[code]


def describe(file: Path) -> Description:
    """Read the .toml beside a template; raises TemplateMismatch when it is not complete."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8-sig"))
        return Description(
            title=str(values["titel"]),
            version=str(values["versie"]),
            addressee=str(values["geadresseerde"]),
            fields=tuple(values["velden"]),
            forbidden=tuple(values["verboden"]),
            statutory=bool(values["wettelijke_blokken"]),
        )
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, KeyError, TypeError) as problem:
        raise TemplateMismatch(
            _("The description {file} of a template is not complete: {why}.").format(file=file.name, why=problem),
            _("Compare it with the standard one: vtdocs templates copy"),
        ) from problem


def _fitted(logo: Path) -> bytes:
    """The logo inside the header's place, at the right, its proportions kept."""
    try:
        with Image.open(logo) as picture:
            picture.load()
            image = picture.convert("RGBA")
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError) as problem:
        raise BadInput(
            _("The logo {file} cannot be read.").format(file=logo.name), _("Give a PNG or JPEG picture.")
        ) from problem
    image.thumbnail(LOGO_SIZE)
    place = Image.new("RGBA", LOGO_SIZE, (255, 255, 255, 0))
    place.paste(image, (LOGO_SIZE[0] - image.width, (LOGO_SIZE[1] - image.height) // 2))
    out = io.BytesIO()
    place.save(out, "PNG")
    return out.getvalue()
