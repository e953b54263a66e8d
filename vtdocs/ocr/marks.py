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
_CELL, _INK, _FULL = 8, 255, np.uint64(0xFFFF_FFFF_FFFF_FFFF)
"""Pixels that are looked at together; what one of them is when it is ink, and all of them."""
_MOST_SHORT = 65_000
"""Marks that numbers of 16 bits can tell apart."""
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
    touch by a corner belong together. OpenCV's own choice of method measures marks at a third of the speed of this one,
    and numbers of 16 bits are measured twice as fast as those of 32.
    """
    depth = cv2.CV_16U if _beginnings(ink) < _MOST_SHORT else cv2.CV_32S
    _, labels, stats, _ = cv2.connectedComponentsWithStatsWithAlgorithm(ink, 8, depth, cv2.CCL_GRANA)
    return labels, np.asarray(stats, dtype=np.int32)


def _beginnings(ink: Grey) -> int:
    """How often ink begins in the rows of an image: more numbers than that are never given, not even for a moment."""
    return int(np.count_nonzero(ink[:, 1:] > ink[:, :-1])) + int(np.count_nonzero(ink[:, :1]))


def draw_marks(labels: Any, kept: NDArray[np.bool_]) -> Grey:
    """A bilevel image with only the marks that are kept: ``kept`` has an entry for every number in ``labels``."""
    return np.take(kept.astype(np.uint8) * np.uint8(255), np.asarray(labels))


def straight(ink: Grey, length: int, *, level: bool) -> Grey:
    """The ink (255) in straight lines of so many pixels, level or upright: a morphological opening, as OpenCV does it.

    Only the rows (or columns) that could hold a line are opened, and hardly any can: a line fills whole cells of eight pixels
    one after the other, at the edge of the page half as many, for beyond it everything counts as ink.
    """
    lines = np.zeros_like(ink)
    kernel = np.ones((1, length) if level else (length, 1), np.uint8)
    could = _could_hold(_cells(ink, level=level), (length // 2 - _CELL + 1) // _CELL, level=level)
    where = np.s_[could, :] if level else np.s_[:, could]
    if could.any():
        lines[where] = cv2.morphologyEx(np.ascontiguousarray(ink[where]), cv2.MORPH_OPEN, kernel)
    return lines


def _cells(ink: Grey, *, level: bool) -> NDArray[np.bool_]:
    """Which cells of eight pixels are all ink: eight beside each other, or below each other."""
    high, wide = ink.shape
    if level:
        whole = np.ascontiguousarray(ink[:, : wide // _CELL * _CELL])
        return np.asarray(whole.view(np.uint64) == _FULL, dtype=np.bool_)
    stacked = ink[: high // _CELL * _CELL].reshape(high // _CELL, _CELL, wide)
    return np.asarray(np.bitwise_and.reduce(stacked, axis=1) == _INK, dtype=np.bool_)


def _could_hold(full: NDArray[np.bool_], cells: int, *, level: bool) -> NDArray[np.bool_]:
    """Which rows (or columns) have so many whole cells one after the other."""
    full = full if level else full.T
    last = full.shape[1] - cells
    if cells < 1 or last < 0:
        return np.ones(len(full), np.bool_)
    together = full[:, : last + 1]
    for shift in range(1, cells):
        together = together & full[:, shift : last + 1 + shift]
    return np.asarray(together.any(axis=1), dtype=np.bool_)


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
