"""Put the words of a form back on the rows on which they stand.

Tesseract often takes the labels of a form for one column and what was filled in for another, and reads all names before
all birth dates. What stands on one row belongs together; only columns of running text are left as columns.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import mean, median

from vtdocs.ocr.engine.common import FoundWord

SHORT_LINE = 4.0
"""A column of which the lines have at most so many words on average holds labels or values, not running text."""
FEWEST_ROWS = 6
"""Rows with text on both sides that it takes to call a page set in columns."""
MOST = 0.6
"""Share of those rows on which both sides are as long as lines of running text."""
FEWEST_LONG, WORDS_OF_LONG = 5, 4
"""Lines, and words in each, that it takes to believe the words' own slope: on faint pages the ink alone misleads."""
NEAR = 1.5
"""Parts of a row that are nearer than this many line heights were one line that was cut."""


@dataclass(frozen=True, slots=True)
class _Line:
    """One line as tesseract found it, made level."""

    words: tuple[FoundWord, ...]
    left: float
    right: float
    middle: float
    """Height on the page after taking the skew out."""
    height: float

    @property
    def block(self) -> int:
        """The block in which tesseract found it."""
        return self.words[0].block


def by_rows(words: Sequence[FoundWord], skew: float) -> tuple[FoundWord, ...]:
    """The same words with lines and blocks numbered anew, in reading order; ``skew`` in degrees as in ``lines.Lines``.

    Without columns of running text the page is read row by row from top to bottom; with them, tesseract's order of blocks
    stands, and only blocks that share rows are woven together.
    """
    lines = _lines_of(words, slope_of(words, skew))
    group_of, columns = _groups(lines)
    ordered: list[FoundWord] = []
    number = 0
    for group in sorted(set(group_of.values())) if columns else [None]:
        for row in _rows_of([line for line in lines if group is None or group_of[line.block] == group]):
            ordered += [replace(word, line=number, block=row[0].block) for line in row for word in line.words]
            number += 1
    return _renumber_blocks(ordered)


def slope_of(words: Sequence[FoundWord], skew: float) -> float:
    """The slope in degrees at which the words of long lines climb (median); ``skew`` where there are too few of them."""
    found = [_climb(members) for members in _by_line(words) if len(members) >= WORDS_OF_LONG]
    return median(found) if len(found) >= FEWEST_LONG else skew


def _climb(members: Sequence[FoundWord]) -> float:
    """Degrees by which the middles of a line's words climb to the right (least squares)."""
    across = [(word.left + word.right) / 2 for word in members]
    down = [(word.top + word.bottom) / 2 for word in members]
    middle, height = mean(across), mean(down)
    spread = sum((x - middle) ** 2 for x in across)
    fall = sum((x - middle) * (y - height) for x, y in zip(across, down, strict=True))
    return -math.degrees(math.atan2(fall, spread)) if spread else 0.0


def _by_line(words: Sequence[FoundWord]) -> list[list[FoundWord]]:
    by_number: dict[int, list[FoundWord]] = defaultdict(list)
    for word in words:
        by_number[word.line].append(word)
    return list(by_number.values())


def _lines_of(words: Sequence[FoundWord], skew: float) -> list[_Line]:
    slope = math.tan(math.radians(skew))
    lines = []
    for members in _by_line(words):
        middles = [(word.top + word.bottom) / 2 + slope * (word.left + word.right) / 2 for word in members]
        height = median(word.bottom - word.top for word in members)
        left, right = min(word.left for word in members), max(word.right for word in members)
        lines.append(_Line(tuple(members), left, right, median(middles), max(height, 1)))
    return lines


def _groups(lines: Sequence[_Line]) -> tuple[dict[int, int], bool]:
    """For every block the first block with which it shares rows; and whether there are columns of running text."""
    by_block: dict[int, list[int]] = defaultdict(list)
    for line in lines:
        by_block[line.block].append(len(line.words))
    words_a_line = {block: mean(counts) for block, counts in by_block.items()}
    group_of = {block: block for block in by_block}
    pairs = list(_neighbours(lines))
    columns = in_columns = _are_columns(pairs)
    for line, other in pairs:
        short = min(words_a_line[line.block], words_a_line[other.block]) <= SHORT_LINE
        if _near(line, other) or (short and not in_columns):
            first, second = sorted((group_of[line.block], group_of[other.block]))
            group_of = {block: first if group == second else group for block, group in group_of.items()}
        else:
            columns = True
    return group_of, columns


def _neighbours(lines: Sequence[_Line]) -> Iterator[tuple[_Line, _Line]]:
    """Every two lines of different blocks that stand beside each other."""
    by_height = sorted(lines, key=lambda line: line.middle)
    for place, line in enumerate(by_height):
        for other in by_height[place + 1 :]:
            if other.middle - line.middle > line.height + other.height:
                break
            if line.block != other.block and _on_one_row(line, other):
                yield line, other


def _near(line: _Line, other: _Line) -> bool:
    gap = max(line.left, other.left) - min(line.right, other.right)
    return gap < NEAR * max(line.height, other.height)


def _are_columns(pairs: Sequence[tuple[_Line, _Line]]) -> bool:
    """Whether the page is set in columns of running text: then a short block is the end of a paragraph, and no label."""
    apart = [min(len(line.words), len(other.words)) for line, other in pairs if not _near(line, other)]
    return len(apart) >= FEWEST_ROWS and sum(words >= SHORT_LINE for words in apart) >= MOST * len(apart)


def _on_one_row(line: _Line, other: _Line) -> bool:
    """Whether two lines stand beside each other, at one height and without lying over one another."""
    if min(line.right, other.right) > max(line.left, other.left) + 2:
        return False
    return abs(line.middle - other.middle) < 0.5 * min(line.height, other.height)


def _rows_of(lines: Sequence[_Line]) -> list[list[_Line]]:
    """The lines of a group as rows from top to bottom, each row from left to right."""
    rows: list[list[_Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        row = next((row for row in reversed(rows[-3:]) if all(_on_one_row(line, other) for other in row)), None)
        if row is None:
            rows.append([line])
        else:
            row.append(line)
    return [sorted(row, key=lambda line: line.left) for row in rows]


def _renumber_blocks(words: Sequence[FoundWord]) -> tuple[FoundWord, ...]:
    """Blocks counted from 0 in the order in which they now come; a block that is taken up again is a new one."""
    renumbered: list[FoundWord] = []
    block, previous = -1, None
    for word in words:
        if word.block != previous:
            block, previous = block + 1, word.block
        renumbered.append(replace(word, block=block))
    return tuple(renumbered)
