"""Where the lines of text run: axis, skew, and which way is up, from the ink alone.

Nothing here needs recognition; what it finds is a proposal that the reading confirms or refutes.
"""

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from vtdocs.ocr.cleaning import reduce_by
from vtdocs.ocr.marks import label_marks, straight
from vtdocs.ocr.opening import Grey

SKETCH_DPI = 100.0
"""Resolution at which lines are looked for: a line of text is still ten pixels high."""
STROKES, PALE_STROKES = 170, 212
"""Greys at that resolution below which it is a stroke, and a faint or thin one that a person still reads."""
WIDEST_SKEW = 15.0
"""Degrees; paper in a feeder does not lie more crooked."""


@dataclass(frozen=True, slots=True)
class Lines:
    """What the ink tells of the lines on a page as it lies."""

    skew: float
    """Degrees, positive when the lines climb to the right; of the axis that was chosen."""
    vertical: bool
    """Whether the lines run from top to bottom: the page lies on its side."""
    axis_margin: float
    """How many more words lie along this axis than along the other, 0 to 1."""
    upside: float
    """Ascenders against descenders, -1 to 1: above zero when the page (turned clockwise by 90 if vertical) stands upright,
    below when on its head; near zero when the ink does not tell."""


def miniature(even: Grey, dpi: float) -> Grey:
    """The page at 100 dpi, or as it is when it is coarser."""
    step = int(dpi / SKETCH_DPI + 0.01)
    if step >= 2:
        even, dpi = reduce_by(even, step), dpi / step
    factor = min(1.0, SKETCH_DPI / dpi)
    if factor > 0.98:
        return even
    size = (max(round(even.shape[1] * factor), 8), max(round(even.shape[0] * factor), 8))
    return np.asarray(cv2.resize(even, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def sketch(small: Grey, palest: int = STROKES) -> Grey:
    """A bilevel picture of the ink (255) of a miniature, without ruled lines and without the edges of the page.

    ``palest`` is the grey of an evened page below which it is ink.
    """
    size = (small.shape[1], small.shape[0])
    _, ink = cv2.threshold(small, palest, 255, cv2.THRESH_BINARY_INV)
    ink = _without_rules(np.asarray(ink, dtype=np.uint8))
    edge = max(size[0] // 40, 2)
    ink[:edge] = ink[-edge:] = 0
    ink[:, :edge] = ink[:, -edge:] = 0
    return ink


def find_lines(ink: Grey) -> Lines:
    """Axis, skew and upside of a sketch."""
    side = np.asarray(cv2.rotate(ink, cv2.ROTATE_90_CLOCKWISE), dtype=np.uint8)
    level_words, side_words = _word_shapes(ink), _word_shapes(side)
    vertical = side_words > level_words
    total = level_words + side_words
    margin = abs(level_words - side_words) / total if total else 0.0
    standing = side if vertical else ink
    angle = _sharpest(standing)
    return Lines(angle, vertical, margin, _upside(standing, angle))


def _word_shapes(ink: Grey) -> float:
    """Ink in marks more than twice as wide as high once letters are joined across gaps of four pixels: words, if level.

    Words tell the axis better than rows do: the columns of a table are as sharp as its lines.
    """
    joined = cv2.morphologyEx(ink, cv2.MORPH_CLOSE, np.ones((1, 5), np.uint8))
    stats = label_marks(np.asarray(joined, dtype=np.uint8))[1][1:]
    wide, high = stats[:, cv2.CC_STAT_WIDTH], stats[:, cv2.CC_STAT_HEIGHT]
    words = (wide > 2 * high) & (high >= 4) & (high < 40)
    return float(stats[words, cv2.CC_STAT_AREA].sum())


def _without_rules(ink: Grey) -> Grey:
    """Take away straight lines of three centimetres and more: they have no upper side and outshout the text."""
    long = max(ink.shape[1] // 8, 3)
    for level in (True, False):
        rules = straight(ink, long, level=level)
        if rules.any():
            ink = np.asarray(cv2.subtract(ink, cv2.dilate(rules, np.ones((3, 3), np.uint8))), dtype=np.uint8)
    return ink


def _sharpest(ink: Grey) -> float:
    """The skew in degrees at which the rows' ink differs most from row to row."""
    at_column, at_row = _places(ink)
    if len(at_row) < 50:
        return 0.0
    step = max(len(at_row) // 40_000, 1)
    rows = at_row[::step].astype(np.float32)
    columns = at_column[::step].astype(np.float32) - ink.shape[1] / 2
    best = _best_of(np.arange(-WIDEST_SKEW, WIDEST_SKEW + 0.5, 1.0), rows, columns, ink.shape[0])
    best = _best_of(np.arange(best - 1.0, best + 1.01, 0.2), rows, columns, ink.shape[0])
    return _best_of(np.arange(best - 0.2, best + 0.21, 0.05), rows, columns, ink.shape[0])


def _places(ink: Grey) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Column and row of every pixel of ink, row by row."""
    if not np.count_nonzero(ink):  # OpenCV gives nothing then, not even an empty list
        return np.zeros(0, np.int32), np.zeros(0, np.int32)
    columns, rows = np.asarray(cv2.findNonZero(ink), dtype=np.int32).reshape(-1, 2).T
    return columns, rows


def _best_of(
    angles: NDArray[np.float64], rows: NDArray[np.float32], columns: NDArray[np.float32], height: int
) -> float:
    scores = [_sharpness(float(angle), rows, columns, height) for angle in angles]
    return float(angles[int(np.argmax(scores))])


def _sharpness(angle: float, rows: NDArray[np.float32], columns: NDArray[np.float32], height: int) -> float:
    """Energy of the steps between neighbouring rows; lines that climb to the right have a positive angle."""
    profile = _profile(angle, rows, columns, height)
    steps = np.diff(profile)
    return float((steps**2).sum() / max(profile.sum(), 1.0))


def _profile(angle: float, rows: NDArray[np.float32], columns: NDArray[np.float32], height: int) -> NDArray[np.float64]:
    pad = height // 4
    levelled = rows + columns * np.float32(np.tan(np.deg2rad(angle))) + pad
    index = np.clip(levelled.astype(np.int32), 0, height + 2 * pad - 1)
    return np.bincount(index, minlength=height + 2 * pad).astype(np.float64)


def _upside(ink: Grey, angle: float) -> float:
    """Ink above the middle zone of lines against ink below it: Dutch has two to three ascenders for one descender.

    The page is cut in vertical strips, so that columns and curved lines do not blur each other's zones.
    """
    rows, columns = _places(np.asarray(cv2.transpose(ink)))  # in the order of the columns, so that a strip is a slice
    if len(rows) < 200:
        return 0.0
    centred = columns.astype(np.float32) - ink.shape[1] / 2
    edges = np.searchsorted(columns, [strip[0] for strip in np.array_split(np.arange(ink.shape[1]), 6)])
    above = below = 0.0
    for first, end in pairwise([*edges, len(columns)]):
        if end - first < 100:
            continue
        profile = _profile(angle, rows[first:end].astype(np.float32), centred[first:end], ink.shape[0])
        up, down = _zones(profile)
        above, below = above + up, below + down
    total = above + below
    return 0.0 if total < 50 else (above - below) / total


def _zones(profile: NDArray[np.float64]) -> tuple[float, float]:
    """Ink above and below the middle zones of the lines in one strip."""
    level = max(float(np.percentile(profile[profile > 0], 20)) * 0.5, 1.0) if (profile > 0).any() else 1.0
    inside = np.concatenate(([False], profile >= level, [False]))
    starts, ends = np.flatnonzero(inside[1:] & ~inside[:-1]), np.flatnonzero(~inside[1:] & inside[:-1])
    above = below = 0.0
    for start, end in zip(starts, ends, strict=True):
        if not 6 <= end - start <= 45:  # at 100 dpi: 1.5 to 11 mm
            continue
        line = profile[start:end]
        core = np.flatnonzero(line >= 0.5 * np.sort(line)[int(0.9 * (len(line) - 1))])
        above += float(line[: core[0]].sum())
        below += float(line[core[-1] + 1 :].sum())
    return above, below
