"""A fingerprint of a page by which two scans of the same paper are recognised, whichever way up they lay.

It only serves to report: nothing is ever deleted for it (digitisation 5, row 16).
"""

import cv2
import numpy as np

from vtdocs.model.pages import Raster
from vtdocs.ocr.cleaning import even_paper, turn_small, turn_upright
from vtdocs.ocr.lines import Lines, find_lines, miniature, sketch
from vtdocs.ocr.marks import draw_marks, label_marks, middle_of
from vtdocs.ocr.opening import Grey

SIDE = 16
BITS = SIDE * SIDE
WINDOW = (1000, 800)
"""Rows and columns at 100 dpi: what of a page is compared."""
SAME_PAPER = 44
"""Bits out of 256 that two scans of one page may differ; see bench/ocr for the distances of same and other pages."""


def fingerprint(raster: Raster) -> str:
    """64 hexadecimal digits: where on the page there is more ink than beside it; empty for a page without ink.

    The page is set upright and straight by its own lines first, so that turning it or feeding it crooked changes little.
    """
    grey = raster.pixels if raster.pixels.ndim == 2 else np.asarray(cv2.cvtColor(raster.pixels, cv2.COLOR_RGB2GRAY))
    ink = sketch(even_paper(miniature(np.asarray(grey, dtype=np.uint8), raster.dpi)))
    return fingerprint_of(ink, find_lines(ink))


def fingerprint_of(ink: Grey, lines: Lines) -> str:
    """The fingerprint of a page of which the sketch and its lines are known."""
    rotation = (90 if lines.vertical else 0) + (180 if lines.upside < 0 else 0)
    upright = turn_upright(ink, rotation)
    if abs(lines.skew) > 0.2:
        upright = 255 - turn_small(np.asarray(255 - upright, dtype=np.uint8), -lines.skew)
    return _bits(_text_only(np.asarray(upright, dtype=np.uint8)))


def distance(left: str, right: str) -> int:
    """Bits that differ, 0 to 256; 256 when either page has no ink."""
    if not left or not right:
        return BITS
    return (int(left, 16) ^ int(right, 16)).bit_count()


def _text_only(ink: Grey) -> Grey:
    """The ink without dust, punch holes and stains: marks that are not as long as a word once letters are joined."""
    joined = cv2.dilate(ink, np.ones((3, 7), np.uint8))
    labels, stats = label_marks(np.asarray(joined, dtype=np.uint8))
    words = (stats[:, cv2.CC_STAT_WIDTH] >= 14) & (stats[:, cv2.CC_STAT_HEIGHT] < 60)
    words[0] = False
    return np.asarray(cv2.bitwise_and(ink, draw_marks(labels, words)), dtype=np.uint8)


def _bits(ink: Grey) -> str:
    """Signs of the low two-dimensional frequencies of the ink's density."""
    if np.count_nonzero(ink) < 50:
        return ""
    # A window of A4's size about the middle of the ink, not the sheet, which may lie elsewhere on the glass the second time;
    # and the median, not the outline, which a stamp or a hole that one scan shows would move.
    window = _window(ink, *middle_of(ink)).astype(np.float32)
    field = cv2.resize(cv2.GaussianBlur(window, (0, 0), 3.0), (64, 64), interpolation=cv2.INTER_AREA)
    low = np.asarray(cv2.dct(cv2.GaussianBlur(field, (0, 0), 1.0)))[:SIDE, :SIDE]
    signs = (low > np.median(low)).flatten()
    return f"{int(''.join('1' if sign else '0' for sign in signs), 2):0{BITS // 4}x}"


def _window(ink: Grey, row: int, column: int) -> Grey:
    """What lies about a place, without ink beyond the page."""
    high, wide = WINDOW
    top, left = max(row - high // 2, 0), max(column - wide // 2, 0)
    part = ink[top : row + high // 2, left : column + wide // 2]
    window = np.zeros(WINDOW, np.uint8)
    down, across = top - (row - high // 2), left - (column - wide // 2)
    window[down : down + part.shape[0], across : across + part.shape[1]] = part
    return window
