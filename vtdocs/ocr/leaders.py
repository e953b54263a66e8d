"""Take the dotted lines of forms away: the dots under a name make tesseract lose the name.

Only chains are taken: many small marks of one size in one row. A full stop, an i's dot or a colon is never a chain.
"""

from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from vtdocs.ocr.opening import Grey

SEARCH_DPI = 150.0
DARK = 190
LARGEST_DOT = 0.75 / 25.4
"""Inches; the dots and dashes of a leader are smaller than 0.75 mm across (dashes up to three times as long)."""
WIDEST_GAP = 2.4 / 25.4
"""Inches between neighbours in a chain."""
BAND = 3 / 25.4
"""Inches by which a chain of a hand's breadth climbs at two degrees."""
FEWEST = 10
"""Marks in a chain; no text has ten full stops in a row."""


def remove_leaders(even: Grey, dpi: float, *, vertical: bool) -> Grey:
    """The page with its dotted lines made white; the page itself where there are none.

    ``vertical`` tells that the lines run from top to bottom, for the page lies on its side. Whether there are any is seen
    at half of the resolution, for most pages have none; they are taken away at the whole, where the broken strokes of faint
    letters do not pass for dots.
    """
    step = max(round(dpi / SEARCH_DPI), 1)
    # The darkest of each cell, not the mean: a mean would wash the dots out.
    half = np.asarray(cv2.erode(even, np.ones((step, step), np.uint8))[::step, ::step], dtype=np.uint8)
    seen = _chains(half, dpi / step, vertical=vertical)
    if seen is None:
        return even
    top, left = (int(place.min()) * step for place in np.nonzero(seen))
    bottom, right = ((int(place.max()) + 1) * step for place in np.nonzero(seen))
    around = np.s_[max(top - 60, 0) : bottom + 60, max(left - 60, 0) : right + 60]
    part = np.ascontiguousarray(even[around])
    chains = _chains(part, dpi, vertical=vertical)
    if chains is None:
        return even
    cleaned = even.copy()
    cleaned[around] = cv2.max(part, cv2.dilate(chains, np.ones((5, 5), np.uint8)))
    return cleaned


def _chains(even: Grey, dpi: float, *, vertical: bool) -> Grey | None:
    """255 on the dots that stand in a row, None when there are none."""
    dots, centres = _dots(even, dpi, vertical=vertical)
    if not len(centres):
        return None
    # Dots are joined to chains at half of the scale again: a chain is long, and its dots stay whole as the brightest pixel.
    coarse = np.ascontiguousarray(cv2.dilate(dots, np.ones((2, 2), np.uint8), anchor=(0, 0))[::2, ::2])
    gap = max(round(WIDEST_GAP * dpi / 2) | 1, 3)
    joined = cv2.morphologyEx(coarse, cv2.MORPH_CLOSE, np.ones((gap, 1) if vertical else (1, gap), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    length, thickness = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    if vertical:
        length, thickness = thickness, length
    long = (length >= FEWEST * gap / 4) & (thickness * 8 <= length)
    long[0] = False
    if not long.any():
        return None
    # How many dots each chain holds: their middles are looked up among the chains.
    at = np.minimum((centres / 2).astype(int), (labels.shape[1] - 1, labels.shape[0] - 1))
    members = np.bincount(labels[at[:, 1], at[:, 0]], minlength=count)
    kept = long & (members >= FEWEST)
    if not kept.any():
        return None
    chains = _by_label(kept, labels)
    return np.asarray(
        cv2.bitwise_and(dots, cv2.resize(chains, (dots.shape[1], dots.shape[0]), interpolation=cv2.INTER_NEAREST)),
        dtype=np.uint8,
    )


def _dots(even: Grey, dpi: float, *, vertical: bool) -> tuple[Grey, NDArray[np.float64]]:
    """255 on every mark small enough to be a dot or dash of a leader, and their middles (x, y); none where they are few."""
    _, ink = cv2.threshold(even, DARK, 255, cv2.THRESH_BINARY_INV)
    _, labels, stats, centres = cv2.connectedComponentsWithStats(ink, connectivity=8)
    side = LARGEST_DOT * dpi
    width, height, area = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_AREA]
    small = (np.minimum(width, height) <= side) & (np.maximum(width, height) <= 3 * side) & (area >= 3)
    small[0] = False
    if not _crowded(stats[small, cv2.CC_STAT_LEFT if vertical else cv2.CC_STAT_TOP], dpi):
        return even, np.empty((0, 2))
    return _by_label(small, labels), np.asarray(centres, dtype=np.float64)[small]


def _crowded(places: NDArray[np.int32], dpi: float) -> bool:
    """Whether any band of the page, wide enough for a chain that lies crooked, holds as many marks as a chain has."""
    if len(places) < FEWEST:
        return False
    marks = np.bincount(places // max(round(BAND * dpi), 1))
    return bool((marks[:-1] + marks[1:]).max(initial=marks.max()) >= FEWEST)


def _by_label(kept: NDArray[np.bool_], labels: Any) -> Grey:
    """255 where the component is one of those that are kept."""
    return np.take(kept.astype(np.uint8) * np.uint8(255), np.asarray(labels))
