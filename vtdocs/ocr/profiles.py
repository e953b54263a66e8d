"""Ways of reading for kinds of paper: ``ocr/profiles/*.toml``, which staff may edit, and how one is chosen."""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

import cv2
import numpy as np

from vtdocs.assets import resolve
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.ocr.cleaning import reduce_by
from vtdocs.ocr.marks import straight
from vtdocs.ocr.opening import Grey

PITCH_DPI = 150.0
"""Resolution at which an even pitch is looked for."""
NAMES = ("print", "typewriter", "fax", "form")


@dataclass(frozen=True, slots=True)
class Profile:
    """What is done to a page before it is recognised, and how tesseract looks at it."""

    name: str
    """``print``, ``typewriter``, ``fax`` or ``form``."""
    speckle: bool
    """Whether single pixels are removed."""
    paper: bool
    """Whether the page is divided by the brightness of its paper."""
    leaders: bool
    """Whether dotted lines are removed."""
    smooth: float
    """Width in pixels (sigma) of the blur that closes broken strokes; 0 for none."""
    bilevel: bool
    """Whether the page is made black and white before recognition."""
    dpi: float
    """Resolution at which the page is recognised where letters are small or the page is spoiled."""
    coarsest: float
    """Lowest resolution at which sharp pages with larger letters are recognised; ``dpi`` to read all pages alike."""
    deskew_beyond: float
    """Degrees of skew from which the page is turned; tesseract itself follows lines that are less crooked."""
    layout: int
    """Tesseract's page segmentation mode."""


def load_profile(name: str, archive: Path | None = None) -> Profile:
    """The profile of ``ocr/profiles/<name>.toml``. Raises BadInput when it is missing or not understood."""
    path = resolve(f"ocr/profiles/{name}.toml", archive)
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        wanted = {field.name for field in fields(Profile)} - {"name"}
        if set(data) != wanted:
            raise ValueError(", ".join(sorted(set(data) ^ wanted)))
        return Profile(
            name,
            speckle=_flag(data["speckle"]),
            paper=_flag(data["paper"]),
            leaders=_flag(data["leaders"]),
            smooth=_amount(data["smooth"]),
            bilevel=_flag(data["bilevel"]),
            dpi=_amount(data["dpi"]),
            coarsest=_amount(data["coarsest"]),
            deskew_beyond=_amount(data["deskew_beyond"]),
            layout=int(_amount(data["layout"])),
        )
    except ValueError as error:  # tomllib's error is one too
        raise BadInput(
            _("The reading profile {name} cannot be used: {problem}.").format(name=name, problem=error),
            _("Compare it with the profiles that came with vtdocs, in the folder ocr/profiles."),
        ) from error


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _amount(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(value)
    return float(value)


def choose_profile(grey: Grey, small: Grey, dpi: float, *, bilevel: bool) -> str:
    """The name of the profile that fits a page, from the page, its miniature at 100 dpi, and the page's resolution.

    A bilevel page under 250 dpi is a fax. Eight ruled lines or more make a form. Letters at an even pitch make typewriting.
    All else is print.
    """
    if bilevel and dpi < 250:
        return "fax"
    _, ink = cv2.threshold(small, 190, 255, cv2.THRESH_BINARY_INV)
    if _ruled_lines(np.asarray(ink, dtype=np.uint8)) >= 8:
        return "form"
    step = max(int(dpi / PITCH_DPI + 0.01), 1)
    return "typewriter" if _even_pitch(reduce_by(grey, step), dpi / step) else "print"


def _ruled_lines(ink: Grey) -> int:
    """Straight lines of a tenth of the page or longer, level and upright."""
    found = 0
    for level in (True, False):
        lines = straight(ink, max(ink.shape[level] // 10, 3), level=level)
        found += cv2.connectedComponents(lines)[0] - 1 if lines.any() else 0
    return found


def _even_pitch(small: Grey, resolution: float) -> bool:
    """Whether the gaps between letters repeat at 10 or 12 to the inch: typewriters had no other pitch.

    The ink of each band of a line's height is summed by column; its spectrum has a sharp peak at the pitch.
    """
    band = max(round(resolution / 6), 4)  # six lines to the inch
    height, width = small.shape
    bands = small[: (height - 1) // band * band].reshape(-1, band, width)
    columns = 255.0 - bands.sum(axis=1, dtype=np.uint32) / band
    columns = columns[columns.mean(axis=1) >= 3]
    columns -= columns.mean(axis=1, keepdims=True)
    spectra = np.abs(np.fft.rfft(columns * np.hanning(width), axis=1)) ** 2
    power = (spectra / np.maximum(spectra.sum(axis=1, keepdims=True), 1e-9)).sum(axis=0)
    frequencies = np.arange(len(power)) * resolution / width  # cycles per inch
    candidates = (frequencies > 8.5) & (frequencies < 13.5)
    if not power.any() or not candidates.any():
        return False
    around = float(np.median(power[(frequencies > 6) & (frequencies < 18)]))
    return float(power[candidates].max()) > 12.0 * around
