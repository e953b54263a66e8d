"""Fields of forms with a box for every letter: the lines between the boxes are read as ``1``, ``l``, ``|`` or ``o``.

A form asks for BSN, dates and postcodes in such fields, and what was filled in looks read while it is not. Here they are
found; ``comb_letters`` reads them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import cv2
import numpy as np
from numpy.typing import NDArray

from vtdocs.ocr.opening import Grey

INCH = 25.4
BASE = 3.5 / INCH
"""Inches of the shortest level line that can be the foot of a box; strokes of letters are shorter."""
RISE = 1.5 / INCH
"""Inches by which the lines between boxes rise at least above their foot."""
NARROWEST, WIDEST = 3.4 / INCH, 10.0 / INCH
"""Inches from one box to the next."""
HIGHEST = 11.0 / INCH
"""Inches; what is higher is a column of a table."""
DEEPEST = 24.0 / INCH
"""Inches to which the lines go on below the foot where it is no field: a table of many rows, a calendar, squared paper."""
HALF_A_LETTER = (0.7 / INCH, 4.0 / INCH)
"""Inches to which strokes go on below a line that strikes words through; a box below a box goes deeper."""
SAME = 2.0 / INCH
"""Inches within which two upright lines are one: boxes that stand apart have each their own."""
UNEVEN = 0.15
"""Share by which the widths of boxes may differ; forms are printed, and scans hardly stretched."""
MOST_OF = 0.55
"""Share of the lines of a grid that must be there, and of the upright strokes on its foot that must be lines of the grid."""
FEWEST = 4
"""Boxes of a field; a postcode has six, a row of tick boxes is left alone for having nothing to read in it."""
BETWEEN = 14.0 / INCH
"""Inches between the parts of one field, such as the day, month and year of a date."""
_FAINT = 205
"""Grey of a miniature below which it may be a line: one of two pixels of the scan is paler there."""


@dataclass(frozen=True, slots=True)
class Comb:
    """One field, in pixels of the image in which it was found."""

    cells: tuple[tuple[int, int], ...]
    """Left and right of each box, between the lines."""
    feet: tuple[int, ...]
    """Bottom of each box."""
    heights: tuple[int, ...]
    """Height of the lines at each box; letters may rise above them."""
    parts: tuple[int, ...]
    """Which part of the field each box belongs to, such as day, month and year."""

    @property
    def pitch(self) -> float:
        """Width of a box."""
        return float(np.median([right - left for left, right in self.cells]))

    @property
    def box(self) -> tuple[int, int, int, int]:
        """Left, top, right and bottom of all boxes and what stands in them."""
        rise = max(*self.heights, round(1.15 * self.pitch))
        return self.cells[0][0], max(min(self.feet) - rise, 0), self.cells[-1][1], max(self.feet)


@dataclass(frozen=True, slots=True)
class _Upright:
    """A line between two boxes, or two where the boxes stand apart."""

    left: int
    right: int
    foot: int
    height: int

    @property
    def middle(self) -> float:
        """Between its edges."""
        return (self.left + self.right) / 2


def find_combs(small: Grey, dpi: float) -> list[Comb]:
    """The fields of an upright, evened page, from a miniature of it at about 100 dpi."""
    ink = np.asarray(cv2.threshold(small, _FAINT, 1, cv2.THRESH_BINARY_INV)[1], dtype=np.uint8)
    level = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((1, max(round(BASE * dpi), 5)), np.uint8))
    feet = list(_feet(np.asarray(level, dtype=np.uint8), dpi))
    if not feet:
        return []
    upright = cv2.morphologyEx(ink, cv2.MORPH_OPEN, np.ones((max(round(RISE * dpi), 4), 1), np.uint8))
    parts = [_part(np.asarray(upright, dtype=np.uint8), left, foot, dpi) for left, foot in feet]
    return [comb for comb in _fields([part for part in parts if part], dpi) if len(comb.cells) >= FEWEST]


def _feet(level: NDArray[np.uint8], dpi: float) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Level lines on which boxes may stand: the first column, and the lowest row of the line at each column.

    Only rows with such lines are looked at; most pages have none.
    """
    height, close = level.shape[0], np.ones((3, round(SAME * dpi) | 1), np.uint8)
    sums = cv2.reduce(level, 1, cv2.REDUCE_SUM, dtype=cv2.CV_32S).ravel()
    inked = cv2.dilate((sums > 0).astype(np.uint8), np.ones((5, 1), np.uint8)).ravel()
    edges = np.flatnonzero(np.diff(np.concatenate(([0], inked, [0]))))
    for first, end in zip(edges[::2], edges[1::2], strict=True):
        if sums[first:end].max() < BASE * dpi * 1.5:
            continue
        # A line that climbs is cut into steps; steps and the feet of single boxes are joined to one.
        band = cv2.morphologyEx(level[first : min(end, height)], cv2.MORPH_CLOSE, close)
        _count, labels, stats, _middles = cv2.connectedComponentsWithStats(np.asarray(band, dtype=np.uint8))
        for number, (left, top, wide, high, _area) in enumerate(stats):
            if number and wide >= 2 * NARROWEST * dpi * 0.9 and high <= 0.1 * wide + 6:
                mask = labels[top : top + high, left : left + wide] == number
                yield int(left), first + top + high - 1 - np.argmax(mask[::-1], axis=0)


def _part(upright: NDArray[np.uint8], left: int, foot: NDArray[np.int64], dpi: float) -> list[_Upright]:
    """The upright lines that stand on a level one; nothing where they are not evenly apart."""
    ends = 2  # the foot of a corner is lost where the scan is soft
    at = np.arange(max(left - ends, 0), min(left + len(foot) + ends, upright.shape[1]))
    bottom = foot[np.clip(at - left, 0, len(foot) - 1)]
    reach = round(HIGHEST * dpi)
    rows = np.clip(bottom[:, None] + 1 - np.arange(reach + 5), 0, upright.shape[0] - 1)
    stand = upright[rows, at[:, None]] > 0
    touch = stand[:, :4].any(axis=1)
    above = stand[:, 3:]
    height = np.where(above.all(axis=1), reach, np.argmin(above, axis=1)) + 3
    lines: list[_Upright] = []
    for place in np.flatnonzero(touch & (height >= RISE * dpi - 1) & (height < reach)):
        line = _Upright(int(at[place]), int(at[place]), int(bottom[place]), int(height[place]))
        if lines and line.left - lines[-1].right <= SAME * dpi:
            lines[-1] = _Upright(lines[-1].left, line.right, line.foot, max(lines[-1].height, line.height))
        else:
            lines.append(line)
    found = _even(lines, dpi)
    depths = [_depth(upright, line, dpi) for line in found]
    least, most = (inches * dpi for inches in HALF_A_LETTER)
    letters, rows = (
        sum(least <= depth <= most for depth in depths),
        sum(depth >= round(DEEPEST * dpi) for depth in depths),
    )
    return [] if max(letters, rows) > len(found) / 2 else found


def _depth(upright: NDArray[np.uint8], line: _Upright, dpi: float) -> int:
    """Pixels over which an upright line goes on below its foot, up to ``DEEPEST``."""
    reach = np.zeros(round(DEEPEST * dpi) + 1, np.bool_)
    part = upright[line.foot + 1 : line.foot + len(reach), max(line.left - 1, 0) : line.right + 2]
    below = np.count_nonzero(part, axis=1) > 0
    reach[: len(below)] = below | np.append(below[1:], False)  # a thin line may be broken by a pixel
    return int(np.argmin(reach))


def _even(lines: Sequence[_Upright], dpi: float) -> list[_Upright]:
    """The lines that stand evenly apart, with those put in that a pen hid; nothing where they are too few.

    Strokes of letters that were written over the foot stand between them. Descenders of underlined text touch their line
    too, many more of them than any grid could take in.
    """
    best: list[_Upright] = []
    # What is wider than two lines beside each other is letters, such as a stamp's that is printed over a line.
    thin = [line for line in lines if line.right - line.left <= SAME * dpi]
    middles = np.array([line.middle for line in thin])
    gaps = np.unique(np.round(np.abs(middles[:, None] - middles[None, :]).ravel()))
    for pitch in gaps[(gaps >= NARROWEST * dpi) & (gaps <= WIDEST * dpi)]:
        for first in range(len(thin)):
            found = _walk(thin, middles, first, float(pitch), dpi)
            if len(found) > len(best):
                best = found
    taken = sum(line in best for line in lines)
    return best if len(best) >= 3 and taken >= MOST_OF * max(len(best), len(lines)) else []


def _walk(
    lines: Sequence[_Upright], middles: NDArray[np.float64], first: int, pitch: float, dpi: float
) -> list[_Upright]:
    """The grid that begins at a line; it ends where two lines in a row are missing."""
    found, missing, at = [lines[first]], 0, lines[first].middle
    slack = max(UNEVEN * pitch, 2)
    while missing < 2:
        at += pitch
        near = int(np.argmin(np.abs(middles - at)))
        # Before the first and after the last box that stands apart is half a gap.
        if abs(middles[near] - at) <= slack + (SAME * dpi / 2 if len(found) == 1 else 0):
            line, missing, at = lines[near], 0, float(middles[near])
        else:
            line, missing = replace(found[-1], left=round(at), right=round(at)), missing + 1
        if line.left <= found[-1].left:
            break
        found.append(line)
    while found and found[-1] not in lines:
        found.pop()
    return found


def _fields(parts: Sequence[list[_Upright]], dpi: float) -> Iterator[Comb]:
    """The parts that follow each other on one row, with boxes as wide, as one field."""
    rest = sorted(parts, key=lambda lines: lines[0].left)
    while rest:
        field = [rest.pop(0)]
        for part in list(rest):
            last = field[-1]
            apart, fall = part[0].left - last[-1].right, abs(part[0].foot - last[-1].foot)
            alike = abs(_pitch(part) - _pitch(last)) <= UNEVEN * _pitch(last)
            if 0 < apart <= BETWEEN * dpi and fall <= 0.1 * apart + 3 and alike:
                field.append(part)
                rest.remove(part)
        pairs = [pair for lines in field for pair in pairwise(lines)]
        numbers = tuple(number for number, lines in enumerate(field) for _pair in pairwise(lines))
        yield Comb(
            tuple((line.right + 1, after.left - 1) for line, after in pairs),
            tuple(line.foot for line, _after in pairs),
            tuple(max(line.height, after.height) for line, after in pairs),
            numbers,
        )


def _pitch(lines: Sequence[_Upright]) -> float:
    return float(np.median(np.diff([line.middle for line in lines])))


def scaled(comb: Comb, factor: float) -> Comb:
    """The same field in an image so many times as large."""
    return Comb(
        tuple((round(left * factor), round((right + 1) * factor)) for left, right in comb.cells),
        tuple(round(foot * factor) for foot in comb.feet),
        tuple(round(height * factor) for height in comb.heights),
        comb.parts,
    )
