"""Read the fields of forms that have a box for every letter (``comb_fields``).

The letters are taken out of their boxes, set beside each other and recognised as one word. What then is not sure is left out,
and the page waits for a person who keys it: a wrong digit of a BSN or a birth date is worse than none.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

import cv2
import numpy as np

from vtdocs.ocr.cleaning import turn_small, turn_upright
from vtdocs.ocr.comb_fields import Comb, find_combs, scaled
from vtdocs.ocr.engine.common import ONE_LINE, EngineStopped, Found, FoundWord
from vtdocs.ocr.opening import Grey

INK = 170
"""Grey below which a pixel of evened paper is ink."""
LEAST_INK = 0.012
"""Share of a box that is ink in one that was filled in; a full stop has a hundredth."""
FEWEST_FILLED = 3
"""Filled boxes of a field that is read; fewer are ticks, or nothing was filled in."""
GAP = 0.25
"""White between two letters that were taken out of their boxes, against their height."""
MARGIN = 0.8
"""White around the word that they make, against their height."""
LETTER = 34.0
"""Pixels to which lifted letters are scaled; capitals of eleven points have as many at 300 dpi."""
LIFTED_DPI = 300.0
SURE = 80.0
"""Confidence from which what was read in a field counts as read."""
_BSN, _DATE = 9, 8
"""Digits of a BSN, and of a date."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """What stands in a field, its letters beside each other."""

    image: Grey
    """White, with the letters about as high as those of a scan of ``LIFTED_DPI``."""
    boxes: tuple[tuple[int, int, int, int], ...]
    """Where each letter stands on the page: left, top, right, bottom."""
    words: tuple[int, ...]
    """Letters of each word; an empty box parts words, and so do parts of a field such as day, month and year."""
    gaps: tuple[int, ...]
    """How many letters stand before each box that is empty, but for those before the first letter and after the last."""
    crowded: bool
    """Whether many boxes hold more than a letter: a table with narrow columns, or a pen that kept to no box."""
    clear: bool
    """Whether each letter stands free in its box."""


def lift(page: Grey, comb: Comb) -> Lifted | None:
    """Take the letters of a field out of its boxes; None where hardly any box is filled.

    ``comb`` is in pixels of ``page``.
    """
    closed = _closed(page, comb)
    cells = [_cell(page, comb, place, closed=closed) for place in range(len(comb.cells))]
    filled = [cell for cell in cells if cell is not None]
    if len(filled) < FEWEST_FILLED:
        return None
    high = max(float(np.median([cell.bottom - cell.top for cell in filled])), 1.0)
    foot = float(np.median([cell.bottom for cell in filled]))
    white, edge = round(GAP * high), round(MARGIN * high)
    rows = round(1.6 * high)
    strips, words, gaps = [np.full((rows, edge), 255, np.uint8)], [0], []
    for place, cell in enumerate(cells):
        parted = place > 0 and comb.parts[place] != comb.parts[place - 1]
        if (cell is None or parted) and words[-1]:
            words.append(0)
            strips.append(np.full((rows, round(0.7 * high)), 255, np.uint8))
        if cell is None and 0 < sum(words) < len(filled):
            gaps.append(sum(words))
        if cell is not None:
            words[-1] += 1
            strips += [_on_the_line(cell, rows, high, foot), np.full((rows, white), 255, np.uint8)]
    line = cv2.copyMakeBorder(np.hstack([*strips, strips[0]]), edge, edge, 0, 0, cv2.BORDER_CONSTANT, value=255)
    factor = LETTER / high
    size = (max(round(line.shape[1] * factor), 8), max(round(line.shape[0] * factor), 8))
    image = np.asarray(
        cv2.resize(line, size, interpolation=cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC), np.uint8
    )
    boxes = tuple((cell.left, cell.top, cell.right, cell.bottom) for cell in filled)
    crowded = sum(cell.crowded for cell in filled) > 0.3 * len(filled)
    clear = not any(cell.unclear or cell.crowded for cell in filled) and not _goes_on(page, comb)
    return Lifted(image, boxes, tuple(count for count in words if count), tuple(gaps), crowded, clear)


def _goes_on(page: Grey, comb: Comb) -> bool:
    """Whether there is ink where a box may have been missed: before the first, after the last, or between two parts."""
    near, far = 0.15 * comb.pitch, comb.pitch
    edges = [(comb.cells[0][0] - far, comb.cells[0][0] - near), (comb.cells[-1][1] + near, comb.cells[-1][1] + far)]
    edges += [
        (before[1] + near, after[0] - near)
        for place, (before, after) in enumerate(pairwise(comb.cells))
        if comb.parts[place] != comb.parts[place + 1]
    ]
    foot, high = round(float(np.median(comb.feet))), round(0.8 * comb.pitch)
    for left, right in edges:
        part = page[max(foot - high, 0) : max(foot - round(near), 0), max(round(left), 0) : max(round(right), 0)]
        if part.size and np.count_nonzero(part < INK) > LEAST_INK * part.size:
            return True
    return False


def _on_the_line(cell: "_Cell", rows: int, high: float, foot: float) -> Grey:
    """A letter on the common line of a word; what is small, such as a hyphen, keeps its place above that line."""
    small = cell.bottom - cell.top < 0.6 * high
    bottom = rows - round(0.2 * high) - (max(round(foot - cell.bottom), 0) if small else 0)
    ink = cell.ink[max(cell.ink.shape[0] - bottom, 0) :]
    letter = np.full((rows, cell.ink.shape[1]), 255, np.uint8)
    letter[bottom - ink.shape[0] : bottom] = ink
    return letter


@dataclass(frozen=True, slots=True)
class _Cell:
    """The letter in one box."""

    ink: Grey
    left: int
    top: int
    right: int
    bottom: int
    crowded: bool
    """Whether more than one letter stands there."""
    unclear: bool
    """Whether it touches a line or reaches over it, as only a pen does, or is no letter."""


def _closed(page: Grey, comb: Comb) -> bool:
    """Whether the boxes have a line above them; letters rise above those that have none."""
    inked = []
    for (left, right), foot, height in zip(comb.cells, comb.feet, comb.heights, strict=True):
        reach = max(round(0.06 * comb.pitch), 2)
        band = page[max(foot - height - reach, 0) : foot - height + reach + 1, left:right]
        inked.append(float((band.min(axis=0) < INK).mean()) if band.size else 0.0)
    return float(np.median(inked)) > 0.8


def _cell(page: Grey, comb: Comb, place: int, *, closed: bool) -> _Cell | None:
    """What was written in one box, without its lines; None where that is nothing."""
    (left, right), foot = comb.cells[place], comb.feet[place]
    pitch = comb.pitch
    rim = max(round(0.04 * pitch), 1)
    top = max(foot - comb.heights[place] + rim if closed else foot - round(1.25 * pitch), 0)
    left, right, bottom = left + rim, right - rim, foot - rim
    part = page[top:bottom, left:right].copy()
    if part.size == 0 or min(part.shape) < 8:
        return None
    _count, labels, stats, _middles = cv2.connectedComponentsWithStats((part < INK).astype(np.uint8), connectivity=8)
    high, wide = part.shape
    kept = np.zeros(len(stats), np.bool_)
    tall, crossing, side = 0, False, 0.15 * pitch
    for number, (x, y, w, h, area) in enumerate(stats):
        if number == 0 or area < 0.0006 * high * wide:
            continue
        beside = (x + w <= side or x >= wide - side) and y + h >= high - side
        along = h <= 0.12 * high and (y <= 1 or y + h >= high - 1)
        if beside or along:
            continue
        kept[number] = True
        tall += h >= 0.22 * high
        crossing |= x <= 0 or x + w >= wide or y + h >= high
    ink = kept[labels]
    if np.count_nonzero(ink) < LEAST_INK * ink.size:
        return None
    part[~cv2.dilate(ink.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.bool_)] = 255
    rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
    inner = part[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return _Cell(inner, left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1,
                 tall > 1, crossing or not tall)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fields:
    """The words of a page with those of its fields."""

    words: tuple[FoundWord, ...]
    unsure: bool
    """Whether a field was filled in and not surely read; its words are left out."""


def with_fields(
    words: Sequence[FoundWord],
    small: Grey,
    page: Grey,
    turned: tuple[int, float, int],
    dpi: float,
    recognise: Callable[[Grey, float, int], Found],
) -> Fields | None:
    """The words of a reading with its fields read anew; None where the page has none that is filled in.

    ``page`` is evened and as it lies, ``small`` its miniature of ``dpi``; ``turned`` tells by which rotation and angle the
    image that was read was made of it, and how wide that was: the words are in its pixels.
    """
    rotation, angle, width = turned
    small = turn_upright(small, rotation)
    combs = find_combs(turn_small(small, angle) if angle else small, dpi)
    if not combs:
        return None
    upright = turn_upright(page, rotation)
    upright = turn_small(upright, angle) if angle else upright
    found, factor, unsure, read = list(words), width / upright.shape[1], False, False
    for comb in combs:
        field = scaled(comb, upright.shape[1] / small.shape[1])
        lifted = lift(upright, field)
        if lifted is None:
            continue
        read = True
        if lifted.crowded:
            unsure = True
            continue
        left, top, right, bottom = field.box
        rim = 0.15 * field.pitch  # what the outer lines were taken for
        box = [round(side * factor) for side in (left - rim, top, right + rim, bottom + rim)]
        found = [word for word in found if not _lies_in(word, box)]
        letters = _read(lifted, recognise)
        unsure |= not letters
        found = _placed(found, letters, factor)
    return Fields(tuple(found), unsure) if read else None


def _read(lifted: Lifted, recognise: Callable[[Grey, float, int], Found]) -> list[FoundWord]:
    """The words of a field in pixels of the page; none where they are not sure."""
    if not lifted.clear:
        return []
    try:
        words = recognise(lifted.image, LIFTED_DPI, ONE_LINE).words
    except EngineStopped:
        return []
    text, confidence = "".join(word.text for word in words), min((word.confidence for word in words), default=0.0)
    if confidence < SURE or len(text) != len(lifted.boxes) or not text.isalnum() or not _may_be(text):
        return []
    if not all(_may_part(text[:gap], text[gap:]) for gap in lifted.gaps):
        return []
    made, at = [], 0
    for count in lifted.words:
        boxes = lifted.boxes[at : at + count]
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        made.append(
            FoundWord(text[at : at + count], min(lefts), min(tops), max(rights), max(bottoms), confidence, 0, 0)
        )
        at += count
    return made


def _may_be(text: str) -> bool:
    """Whether digits can be what forms ask for in fields of this length: a BSN passes its proof, a date is in the calendar."""
    if not (text.isascii() and text.isdigit()):
        return True
    if len(text) == _BSN:
        return (sum((9 - at) * int(digit) for at, digit in enumerate(text[:-1])) - int(text[-1])) % 11 == 0
    if len(text) == _DATE:
        try:
            return 1900 <= date(int(text[4:]), int(text[2:4]), int(text[:2])).year < 2100
        except ValueError:
            return False
    return True


def _may_part(before: str, after: str) -> bool:
    """Whether a box may be empty there: between names, and in a postcode. In a number it is a digit that was lost."""
    postcode = len(before) == 4 and before.isdigit() and len(after) == 2 and after.isalpha()
    return postcode or (before[-1].isalpha() and after[0].isalpha())


def _lies_in(word: FoundWord, box: Sequence[int]) -> bool:
    """Whether a word lies over a field for the most part."""
    left, top, right, bottom = box
    wide = min(word.right, right) - max(word.left, left)
    return wide > 0.5 * (word.right - word.left) and top <= (word.top + word.bottom) / 2 <= bottom


def _placed(words: list[FoundWord], letters: Sequence[FoundWord], factor: float) -> list[FoundWord]:
    """The words of a field behind the word before them on their row; ``factor`` makes pixels of the page those of the words."""
    for letter in letters:
        new = replace(
            letter,
            left=round(letter.left * factor),
            top=round(letter.top * factor),
            right=round(letter.right * factor),
            bottom=round(letter.bottom * factor),
        )
        middle, high = (new.top + new.bottom) / 2, new.bottom - new.top
        row = [
            word
            for word in words
            if word.right <= new.left + high and abs(word.top + word.bottom - 2 * middle) < 2 * high
        ]
        if row:
            before = max(row, key=lambda word: word.right)
            words.insert(words.index(before) + 1, replace(new, line=before.line, block=before.block))
        else:
            line = max((word.line for word in words), default=-1) + 1
            block = max((word.block for word in words), default=-1) + 1
            words.append(replace(new, line=line, block=block))
    return words
