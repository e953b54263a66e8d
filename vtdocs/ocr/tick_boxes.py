"""Take the tick boxes of forms away: tesseract reads them as letters (``DI``, ``BJ``), and whether one is ticked it cannot say.

Whether it is ticked stands where it is true: in the image of the page.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from vtdocs.ocr.marks import CoarseMarks
from vtdocs.ocr.opening import Grey

SMALLEST, LARGEST = 2.3 / 25.4, 6.0 / 25.4
"""Inches of a box's side."""
SQUARE = 1.15
"""How much longer one side may be than the other."""
RIM = 0.15
"""Share of the side that is taken for the rim; a skew of three degrees moves its ends by a twentieth."""
CLOSED = 0.9
"""Share of each rim's length that has ink. The rims of O, D and 0 end where their corners are round."""


def remove_tick_boxes(even: Grey, marks: CoarseMarks) -> Grey:
    """The page with its tick boxes made white, and the crosses that hang on them; the page itself where there are none.

    What stands free in a box stays: some forms have a box for every letter.
    """
    boxes = [number for number in _candidates(marks) if _is_box(marks, number)]
    if not boxes:
        return even
    cleaned, step = even.copy(), marks.step
    for number in boxes:
        left, top, wide, high = (int(side) for side in marks.stats[number, :4])
        down, across = slice(max(top - 1, 0), top + high + 1), slice(max(left - 1, 0), left + wide + 1)
        frame = (marks.labels[down, across] == number).astype(np.uint8)
        frame = np.asarray(cv2.dilate(frame, np.ones((3, 3), np.uint8)), dtype=np.uint8)
        whole = frame.repeat(step, axis=0).repeat(step, axis=1).astype(np.bool_)
        part = cleaned[down.start * step : down.stop * step, across.start * step : across.stop * step]
        part[whole[: part.shape[0], : part.shape[1]]] = 255
    return cleaned


def _candidates(marks: CoarseMarks) -> list[int]:
    """Numbers of the marks that are about as wide as high."""
    stats = marks.stats
    wide, high = stats[:, 2], stats[:, 3]
    longer, shorter = np.maximum(wide, high), np.minimum(wide, high)
    fits = (shorter >= SMALLEST * marks.dpi) & (longer <= LARGEST * marks.dpi) & (longer <= SQUARE * shorter)
    fits[0] = False
    return [int(number) for number in np.flatnonzero(fits)]


def _is_box(marks: CoarseMarks, number: int) -> bool:
    """Whether ink runs along all four sides of a mark, into the corners, and not all over it."""
    left, top, wide, high = marks.stats[number, :4]
    mark = marks.labels[top : top + high, left : left + wide] == number
    rim = max(round(RIM * min(wide, high)), 1)
    ends = [mark[:rim, :rim], mark[:rim, -rim:], mark[-rim:, :rim], mark[-rim:, -rim:]]
    if not all(corner.any() for corner in ends):
        return False
    sides = [mark[:rim].any(axis=0), mark[-rim:].any(axis=0), mark[:, :rim].any(axis=1), mark[:, -rim:].any(axis=1)]
    return all(_share(side) >= CLOSED for side in sides) and _share(mark) < CLOSED


def _share(inked: NDArray[np.bool_]) -> float:
    return float(np.count_nonzero(inked)) / inked.size
