"""Take the dotted lines of forms away: the dots under a name make tesseract lose the name.

Only chains are taken: many small marks of one size in one row. A full stop, an i's dot or a colon is never a chain.
"""

import cv2
import numpy as np

from vtdocs.ocr.opening import Grey

SEARCH_DPI = 150.0
DARK = 190
LARGEST_DOT = 0.75 / 25.4
"""Inches; the dots and dashes of a leader are smaller than 0.75 mm across (dashes up to three times as long)."""
WIDEST_GAP = 2.4 / 25.4
"""Inches between neighbours in a chain."""
FEWEST = 10
"""Marks in a chain; no text has ten full stops in a row."""


def remove_leaders(even: Grey, dpi: float) -> Grey:
    """The page with its dotted lines made white; the page itself where there are none.

    Whether there are any is seen at half of the resolution, for most pages have none; they are taken away at the whole.
    """
    step = max(round(dpi / SEARCH_DPI), 1)
    # The darkest of each cell, not the mean: a mean would wash the dots out.
    half = np.asarray(cv2.erode(even, np.ones((step, step), np.uint8))[::step, ::step], dtype=np.uint8)
    if not _chains(half, dpi / step):
        return even
    for chain in _chains(even, dpi):
        reach = cv2.dilate(chain, np.ones((5, 5), np.uint8))
        even = np.asarray(cv2.max(even, reach), dtype=np.uint8)
    return even


def _chains(even: Grey, dpi: float) -> list[Grey]:
    """255 on the dots of level chains, and on those of upright chains."""
    dots = _dots(even, dpi)
    if dots is None:
        return []
    gap = max(round(WIDEST_GAP * dpi) | 1, 3)
    found = (_in_chains(dots, np.ones(shape, np.uint8)) for shape in ((1, gap), (gap, 1)))
    return [chain for chain in found if chain is not None]


def _dots(even: Grey, dpi: float) -> Grey | None:
    """255 on every mark small enough to be a dot or dash of a leader; None when there are too few."""
    _, ink = cv2.threshold(even, DARK, 255, cv2.THRESH_BINARY_INV)
    count, labels, stats, _ = cv2.connectedComponentsWithStats(ink, connectivity=8)
    side = LARGEST_DOT * dpi
    width, height, area = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_AREA]
    small = (np.minimum(width, height) <= side) & (np.maximum(width, height) <= 3 * side) & (area >= 3)
    small[0] = False
    if small.sum() < FEWEST:
        return None
    return np.asarray((small.astype(np.uint8) * 255)[labels], dtype=np.uint8)


def _in_chains(dots: Grey, reach: Grey) -> Grey | None:
    """255 on the dots that stand in a chain along ``reach``, None when there is no chain."""
    joined = cv2.morphologyEx(dots, cv2.MORPH_CLOSE, reach)
    level = reach.shape[0] == 1
    count, labels, stats, _ = cv2.connectedComponentsWithStats(joined, connectivity=8)
    length = stats[:, cv2.CC_STAT_WIDTH if level else cv2.CC_STAT_HEIGHT]
    thickness = stats[:, cv2.CC_STAT_HEIGHT if level else cv2.CC_STAT_WIDTH]
    long = (length >= FEWEST * reach.size / 4) & (thickness * 8 <= length)
    long[0] = False
    if not long.any():
        return None
    chains = np.asarray((long.astype(np.uint8) * 255)[labels], dtype=np.uint8)
    members = _members(dots, labels, count)
    chains[~(long & (members >= FEWEST))[labels]] = 0
    found = cv2.bitwise_and(dots, chains)
    return np.asarray(found, dtype=np.uint8) if found.any() else None


def _members(
    dots: Grey, labels: "np.ndarray[tuple[int, int], np.dtype[np.int32]]", count: int
) -> "np.ndarray[tuple[int], np.dtype[np.int64]]":
    """How many dots each joined mark holds."""
    _, _, _, centres = cv2.connectedComponentsWithStats(dots, connectivity=8)
    at = np.rint(centres[1:]).astype(int)
    return np.bincount(labels[at[:, 1], at[:, 0]], minlength=count)
