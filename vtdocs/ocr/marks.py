"""The marks on a page: pieces of ink that hang together."""

from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from vtdocs.ocr.cleaning import reduce_by
from vtdocs.ocr.opening import Grey

COARSE_DPI = 150.0
"""About the resolution at which the furniture of forms is looked for: most pages have none, and it costs a quarter."""
DARK = 190
"""Grey of evened paper below which it is ink, faint dots included."""


@dataclass(frozen=True, slots=True)
class CoarseMarks:
    """The marks of an evened page, seen at about half of its resolution."""

    step: int
    """Pixels of the page for one pixel here."""
    dpi: float
    """Resolution here."""
    labels: Any
    """See ``label_marks``."""
    stats: NDArray[np.int32]
    """See ``label_marks``."""


def coarse_marks(even: Grey, dpi: float) -> CoarseMarks:
    """The marks of a page; a cell is ink when it holds a dark pixel, for a mean of the greys would wash dots out."""
    step = max(round(dpi / COARSE_DPI), 1)
    _, ink = cv2.threshold(reduce_by(dark_ink(even), step), 0, 255, cv2.THRESH_BINARY)
    return CoarseMarks(step, dpi / step, *label_marks(np.asarray(ink, dtype=np.uint8)))


def dark_ink(even: Grey) -> Grey:
    """255 where an evened page is not white."""
    return np.asarray(cv2.threshold(even, DARK, 255, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)


def label_marks(ink: Grey) -> tuple[Any, NDArray[np.int32]]:
    """The marks of a bilevel image: for every pixel the number of its mark, and a row for every mark.

    Mark 0 is the paper. A row holds left, top, width, height and area in pixels (OpenCV's ``CC_STAT_*``); pixels that
    touch by a corner belong together. OpenCV's own choice of method measures marks at a third of the speed of this one.
    """
    _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(ink, 8, cv2.CV_32S, cv2.CCL_GRANA)
    return labels, np.asarray(stats, dtype=np.int32)


def draw_marks(labels: Any, kept: NDArray[np.bool_]) -> Grey:
    """A bilevel image with only the marks that are kept: ``kept`` has an entry for every number in ``labels``."""
    return np.take(kept.astype(np.uint8) * np.uint8(255), np.asarray(labels))


def middle_of(ink: Grey) -> tuple[int, int]:
    """Row and column with as much ink above as below, and left as right (medians, rounded down); of a page with ink."""
    row, column = (_median(np.count_nonzero(ink, axis=axis)) for axis in (1, 0))
    return row, column


def _median(counts: NDArray[np.intp]) -> int:
    """Of the places of all counted things; between two places it is rounded down."""
    until = np.cumsum(counts)
    total = int(until[-1])
    low, high = np.searchsorted(until, [(total - 1) // 2 + 1, total // 2 + 1])
    return int(low + high) // 2
