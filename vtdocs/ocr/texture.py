"""Is a page nothing but noise? An engine that looks for lines in a hundred thousand specks needs a minute, and finds none.

Ink of text lies in rows: how much of it a row holds differs from row to row far more than chance makes it. On noise it differs
no more than that, in every part of the page. A page of which any part has rows, or none of ink, is no noise.
"""

from collections.abc import Iterator

import cv2
import numpy as np

from vtdocs.ocr.opening import Grey

TILE = 0.85
"""Inches of the side of a part; four lines of text, so that one of them lies in it with the white above and below."""
LEAST_INK, MOST_INK = 0.004, 0.996
"""Share of a part that is ink, or the darker half of grain; a part of white paper has less."""
CONTRAST = 25.0
"""Greys between ink and paper; the grain of blank paper has less."""
LETTERS = 1 / 15
"""Inches of height of a line's small letters: so many rows are taken together."""
CHANCE = 16.0
"""Standard deviations of chance by which the ink of such rows differs at most where there is no text: noise reaches 13, for a
median makes neighbours alike; one line of text makes 30."""
GLANCES = 5
"""Parts that are looked at first; most pages are settled by them."""


def is_noise(page: Grey, dpi: float) -> bool:
    """Whether there is ink in every part of an evened page, and rows in none."""
    side = min(max(round(TILE * dpi), 32), *page.shape)
    tiles = _tiles(page, side)
    letters = max(round(LETTERS * dpi), 2)
    level = _level(np.hstack([page[y : y + side, x : x + side] for y, x in tiles[:: max(len(tiles) // GLANCES, 1)]]))
    if level is None:
        return False
    some = tiles[:: max(len(tiles) // GLANCES, 1)]
    return all(_is_grain(page[y : y + side, x : x + side], level, letters) for y, x in (*some, *tiles))


def _tiles(page: Grey, side: int) -> list[tuple[int, int]]:
    """Top and left of parts that cover the page twice, but for its outermost edge, where scanners leave stripes."""
    return [(y, x) for y in _steps(page.shape[0], side) for x in _steps(page.shape[1], side)]


def _steps(length: int, side: int) -> Iterator[int]:
    edge = side // 4 if length >= 2 * side else 0
    count = max(2 * (length - 2 * edge) // side - 1, 1)
    for number in range(count):
        yield edge + number * (length - 2 * edge - side) // max(count - 1, 1)


def _level(part: Grey) -> float | None:
    """The grey that parts ink from paper; None where they hardly differ."""
    _level, inked = cv2.threshold(part, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    dark, light = cv2.mean(part, inked)[0], cv2.mean(part, cv2.bitwise_not(inked))[0]
    return (dark + light) / 2 if light - dark >= CONTRAST else None


def _is_grain(part: Grey, level: float, letters: int) -> bool:
    ink = np.asarray(part <= level, dtype=np.uint8)
    share = float(ink.mean())
    return LEAST_INK < share < MOST_INK and max(_excess(ink, share, axis, letters) for axis in (0, 1)) < CHANCE


def _excess(ink: Grey, share: float, axis: int, letters: int) -> float:
    """How far the ink of so many neighbouring rows, or columns, is from what all have, in standard deviations of chance."""
    sums = ink.sum(axis=axis, dtype=np.int64).astype(np.float64)
    together = np.convolve(sums, np.ones(letters), "valid")
    by_chance = letters * ink.shape[axis] * share * (1 - share)
    return float(np.abs(together - letters * sums.mean()).max() / np.sqrt(by_chance))
