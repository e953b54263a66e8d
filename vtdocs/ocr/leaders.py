"""Take the dotted lines of forms away: the dots under a name make tesseract lose the name.

Only chains are taken: many small marks of one size in one row. A full stop, an i's dot or a colon is never a chain.
"""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from vtdocs.ocr.marks import CoarseMarks, dark_ink, draw_marks, label_marks
from vtdocs.ocr.opening import Grey

LARGEST_DOT = 0.75 / 25.4
"""Inches; the dots and dashes of a leader are smaller than 0.75 mm across (dashes up to three times as long)."""
WIDEST_GAP = 2.4 / 25.4
"""Inches between neighbours in a chain."""
FEWEST = 10
"""Marks in a chain; no text has ten full stops in a row."""
AROUND = 60
"""Pixels at full resolution beyond the chains that were seen, in which the rest of their dots is looked for."""


@dataclass(frozen=True, slots=True)
class _Chained:
    """The small marks of an image that stand in a row."""

    labels: Any
    """For every pixel the number of its mark."""
    kept: NDArray[np.bool_]
    """For every number whether that mark stands in a row."""
    boxes: NDArray[np.int32]
    """Left, top, width and height of those marks, a row each."""


def remove_leaders(even: Grey, dpi: float, marks: CoarseMarks, *, vertical: bool) -> Grey:
    """The page with its dotted lines made white; the page itself where there are none.

    ``vertical`` tells that the lines run from top to bottom, for the page lies on its side. Whether there are any is seen
    from the page's coarse marks, for most pages have none; they are taken away at the whole resolution, where the broken
    strokes of faint letters do not pass for dots.
    """
    seen = _chained(marks.labels, marks.stats, marks.dpi, vertical=vertical)
    if seen is None:
        return even
    left, top = (max(int(side.min()) * marks.step - AROUND, 0) for side in seen.boxes[:, :2].T)
    right, bottom = (int(side.max() + 1) * marks.step + AROUND for side in (seen.boxes[:, :2] + seen.boxes[:, 2:]).T)
    around = np.s_[top:bottom, left:right]
    part = np.ascontiguousarray(even[around])
    chains = _chained(*label_marks(dark_ink(part)), dpi, vertical=vertical)
    if chains is None:
        return even
    dots = draw_marks(chains.labels, chains.kept)
    cleaned = even.copy()
    cleaned[around] = cv2.max(part, cv2.dilate(dots, np.ones((5, 5), np.uint8)))
    return cleaned


def _chained(labels: Any, stats: NDArray[np.int32], dpi: float, *, vertical: bool) -> _Chained | None:
    """The marks small enough to be a dot or dash of a leader that stand in a row, None where no row is long enough."""
    side = LARGEST_DOT * dpi
    width, height, area = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT], stats[:, cv2.CC_STAT_AREA]
    small = (np.minimum(width, height) <= side) & (np.maximum(width, height) <= 3 * side) & (area >= 3)
    small[0] = False
    marks = np.flatnonzero(small)
    if len(marks) < FEWEST:
        return None
    boxes = stats[marks, :4]
    rows = _rows(boxes, labels.shape, dpi, vertical=vertical)
    members = rows > 0
    kept = np.zeros(len(stats), np.bool_)
    kept[marks[members]] = True
    return _Chained(labels, kept, boxes[members]) if members.any() else None


def _rows(boxes: NDArray[np.int32], shape: tuple[int, ...], dpi: float, *, vertical: bool) -> NDArray[np.int32]:
    """For every mark the number of the row that it stands in, 0 for none.

    The marks are drawn at half of the scale and joined across the gaps of a leader: a row is long, thin, and holds many.
    """
    coarse = _boxes_drawn(boxes, ((shape[0] + 1) // 2, (shape[1] + 1) // 2))
    gap = max(round(WIDEST_GAP * dpi / 2) | 1, 3)
    joined = cv2.morphologyEx(coarse, cv2.MORPH_CLOSE, np.ones((gap, 1) if vertical else (1, gap), np.uint8))
    labels, stats = label_marks(np.asarray(joined, dtype=np.uint8))
    length, thickness = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    if vertical:
        length, thickness = thickness, length
    long = (length >= FEWEST * gap / 4) & (thickness * 8 <= length)
    long[0] = False
    rows = np.asarray(labels)[boxes[:, 1] // 2, boxes[:, 0] // 2]
    kept = long & (np.bincount(rows, minlength=len(stats)) >= FEWEST)
    return np.where(kept[rows], rows, 0)


def _boxes_drawn(boxes: NDArray[np.int32], shape: tuple[int, int]) -> Grey:
    """A picture of half the scale with the rectangles of all marks at once: they are a few pixels large, and many."""
    picture = np.zeros(shape, np.uint8)
    left, top = boxes[:, 0] // 2, boxes[:, 1] // 2
    right, bottom = (boxes[:, 0] + boxes[:, 2] - 1) // 2, (boxes[:, 1] + boxes[:, 3] - 1) // 2
    for down in range(int((bottom - top).max()) + 1):
        for across in range(int((right - left).max()) + 1):
            picture[np.minimum(top + down, bottom), np.minimum(left + across, right)] = 255
    return picture
