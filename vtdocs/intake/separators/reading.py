"""Reads the separator sheet that a scanned page may be."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from vtdocs.intake.separators.patch import shows_patch_t
from vtdocs.intake.separators.payload import FAMILY, decode_sheet, unreadable
from vtdocs.model.pages import Raster
from vtdocs.model.sheets import SeparatorSheet

if TYPE_CHECKING:
    import numpy as np
    import zxingcpp
    from numpy.typing import NDArray

_PATCH_T = re.compile(r"PATCH[ _-]?T", re.IGNORECASE)
_LOOK_SIDES = (900, 1750)
"""Longest sides in pixels at which every page is looked at. A4 at 75 dpi, where a module of our QR is 3 pixels and
noise has been averaged away, reads what a finer look does not (bench/separators); at 150 dpi bar codes read."""
_UNEVEN = 1.3
"""A square photographed aslant has sides and diagonals that differ less than this factor."""
_OUR_SIDE = 0.13
"""A QR code narrower than this share of the page's longest side is none of ours (ours is 0.19 of A4)."""


@dataclass(frozen=True, slots=True)
class _Codes:
    """What one look at a page found."""

    texts: tuple[str, ...]
    """Contents of the codes that read without an error."""
    ruined: bool
    """Whether a QR code of our size was seen that could not be read."""


LEAST_SIDE = 500
"""Pixels of the short side under which nothing is taken for a patch code: A4 at 60 dpi, which no scanner delivers."""


def read_sheet(raster: Raster) -> SeparatorSheet | None:
    """The separator sheet that a page is, or None for an ordinary page.

    A page with only a patch code T, or a bar code that says PATCHT, gives a sheet without box and dossier. Every page
    is looked at twice at a low resolution; the full image is looked at only when that shows something of ours that it
    cannot read.
    Raises BadInput when the page is one of our sheets but cannot be understood, or shows two different ones: such a
    page must go to review, for behind it another dossier begins.
    """
    grey = _grey(raster)
    coarse, finer = _two_sizes(grey)
    seen: list[_Codes] = []
    for look in (coarse, finer):
        seen.append(_find_codes(look))
        if (sheet := _sheet_among(seen[-1].texts)) is not None:
            return sheet
    if any(codes.ruined or FAMILY in codes.texts for codes in seen):
        sheet = _sheet_among(_find_codes(grey).texts)
        if sheet is None:
            raise unreadable()
        return sheet
    says_patch_t = any(_PATCH_T.fullmatch(text) for codes in seen for text in codes.texts)
    large_enough = min(grey.shape) >= LEAST_SIDE
    bars = large_enough and shows_patch_t(coarse)
    return _bare_sheet() if says_patch_t or bars else None


def _sheet_among(texts: Sequence[str]) -> SeparatorSheet | None:
    """The one sheet that these codes describe; the bar code that only says ``VTDOCS`` describes none."""
    sheets = {sheet for text in texts if text != FAMILY and (sheet := decode_sheet(text)) is not None}
    if len(sheets) > 1:
        raise unreadable()
    return sheets.pop() if sheets else None


def _bare_sheet() -> SeparatorSheet:
    return SeparatorSheet(box="", sequence=0, total=0, dossier="")


def _grey(raster: Raster) -> "NDArray[np.uint8]":
    import numpy as np

    pixels = raster.pixels
    # green is what a scanner set to grey sees best, and costs nothing to take
    return np.ascontiguousarray(pixels if pixels.ndim == 2 else pixels[:, :, 1])


def _two_sizes(grey: "NDArray[np.uint8]") -> tuple["NDArray[np.uint8]", "NDArray[np.uint8]"]:
    """The page averaged down to about ``_LOOK_SIDES`` pixels on its longest side; the file's resolution is not trusted."""
    coarse, fine = (max(1, round(max(grey.shape) / side)) for side in _LOOK_SIDES)
    finer = _reduced(grey, fine)
    # The whole page is walked through once where it can be: that costs more than looking for codes.
    return (_reduced(finer, coarse // fine) if coarse % fine == 0 else _reduced(grey, coarse)), finer


def _reduced(grey: "NDArray[np.uint8]", factor: int) -> "NDArray[np.uint8]":
    import cv2
    import numpy as np

    if factor == 1:
        return grey
    height, width = grey.shape[0] // factor, grey.shape[1] // factor
    whole = grey[: height * factor, : width * factor]
    return np.asarray(cv2.resize(whole, (width, height), interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _find_codes(pixels: "NDArray[np.uint8]") -> _Codes:
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats(
        [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.Code39]
    )
    found = zxingcpp.read_barcodes(pixels, formats=wanted, try_invert=False, return_errors=True)
    texts = tuple(code.text for code in found if code.valid)
    ruined = any(
        code.format == zxingcpp.BarcodeFormat.QRCode and _is_ours_in_shape(code.position, max(pixels.shape))
        for code in found
        if not code.valid
    )
    return _Codes(texts, ruined)


def _is_ours_in_shape(position: "zxingcpp.Position", longest: int) -> bool:
    """Whether a code fills a square of our size: what print or typing only seems to be a code is long and slanted."""
    corners = [position.top_left, position.top_right, position.bottom_right, position.bottom_left]
    turned = corners[1:] + corners[:1]
    sides = [math.hypot(a.x - b.x, a.y - b.y) for a, b in zip(corners, turned, strict=True)]
    across = [math.hypot(a.x - b.x, a.y - b.y) for a, b in ((corners[0], corners[2]), (corners[1], corners[3]))]
    even = max(sides) <= _UNEVEN * min(sides) and max(across) <= _UNEVEN * min(across)
    return even and sum(sides) / 4 >= _OUR_SIDE * longest
