"""A fingerprint of a page by which two scans of the same paper are recognised, whichever way up they lay.

It only serves to report: nothing is ever deleted for it (digitisation 5, row 16).
"""

import cv2
import numpy as np

from vtdocs.model.pages import Raster
from vtdocs.ocr.cleaning import even_paper, turn_small, turn_upright
from vtdocs.ocr.lines import find_lines, miniature, sketch
from vtdocs.ocr.opening import Grey

SIDE = 16
BITS = SIDE * SIDE
SAME_PAPER = 48
"""Bits out of 256 that two scans of one page may differ; see bench/ocr for the distances of same and other pages."""


def fingerprint(raster: Raster) -> str:
    """64 hexadecimal digits: where on the page there is more ink than beside it; empty for a page without ink.

    The page is set upright and straight by its own lines first, so that turning it or feeding it crooked changes little.
    """
    grey = raster.pixels if raster.pixels.ndim == 2 else np.asarray(cv2.cvtColor(raster.pixels, cv2.COLOR_RGB2GRAY))
    ink = sketch(even_paper(miniature(np.asarray(grey, dtype=np.uint8), raster.dpi)))
    lines = find_lines(ink)
    rotation = (90 if lines.vertical else 0) + (180 if lines.upside < 0 else 0)
    upright = turn_upright(ink, rotation)
    if abs(lines.skew) > 0.2:
        upright = 255 - turn_small(np.asarray(255 - upright, dtype=np.uint8), -lines.skew)
    return _bits(np.asarray(upright, dtype=np.uint8))


def distance(left: str, right: str) -> int:
    """Bits that differ, 0 to 256; 256 when either page has no ink."""
    if not left or not right:
        return BITS
    return (int(left, 16) ^ int(right, 16)).bit_count()


def _bits(ink: Grey) -> str:
    """Signs of the low two-dimensional frequencies of the ink's density."""
    rows, columns = np.nonzero(ink)
    if len(rows) < 50:
        return ""
    # The frame is that of the ink, not of the sheet: the sheet may lie elsewhere on the glass the second time.
    top, bottom = np.percentile(rows, (0.5, 99.5))
    left, right = np.percentile(columns, (0.5, 99.5))
    frame = ink[int(top) : int(bottom) + 1, int(left) : int(right) + 1].astype(np.float32)
    field = cv2.resize(frame, (64, 64), interpolation=cv2.INTER_AREA)
    low = np.asarray(cv2.dct(cv2.GaussianBlur(field, (0, 0), 1.0)))[:SIDE, :SIDE]
    signs = (low > np.median(low)).flatten()
    return f"{int(''.join('1' if sign else '0' for sign in signs), 2):0{BITS // 4}x}"
