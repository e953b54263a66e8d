"""Is a page nothing but noise? An engine that looks for lines in a hundred thousand specks needs a minute, and finds none.

Ink of text lies in rows: how much of it a row holds differs from row to row far more than chance makes it. On noise it differs
no more than that, in every part of the page. A page of which any part has rows, or none of ink, is no noise.

Lines that climb, or stand as close as small print does, even their rows out. They still return at one distance in one
direction, which their spectrum shows as a peak; that of noise has none. Both must find noise, for a page that is not read is
worse than a minute.
"""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

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
SPECTRUM = 96
"""Pixels to which a part is reduced for its spectrum."""
WIDEST, CLOSEST = 3, 22
"""Lines in a part, from large type to print that nobody reads: waves that are looked for."""
PEAK_OF_ONE = 16.0
"""Strength of a wave, against all of its length, above which one part has lines: among 425 parts of noise 13 is reached."""
PEAK_OF_ALL = 2.5
"""The same for the mean of all parts of a page: noise reaches 1.8, text 10."""
PEAK_OF_FEW = 14.0
"""The same for the mean of few parts, times the root of their number: less of chance is evened out."""


def is_noise(page: Grey, dpi: float) -> bool:
    """Whether there is ink in every part of an evened page, and rows in none."""
    side = min(max(round(TILE * dpi), 32), *page.shape)
    tiles = _tiles(page, side)
    letters = max(round(LETTERS * dpi), 2)
    level = _level(np.hstack([page[y : y + side, x : x + side] for y, x in tiles[:: max(len(tiles) // GLANCES, 1)]]))
    if level is None:
        return False
    some = tiles[:: max(len(tiles) // GLANCES, 1)]
    if not all(_is_grain(page[y : y + side, x : x + side], level, letters) for y, x in (*some, *tiles)):
        return False
    return not _has_lines([page[y : y + side, x : x + side] <= level for y, x in tiles])


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


def _has_lines(inked: Sequence[NDArray[np.bool_]]) -> bool:
    """Whether ink returns at one distance in one direction, whichever: in one of the parts, or in all of them together."""
    size = min(SPECTRUM, *inked[0].shape)
    waves = np.fft.fftfreq(size, 1 / size)
    length = np.rint(np.hypot(waves[:, None], waves[None, :])).astype(np.int64)
    wanted = (length >= WIDEST) & (length <= min(CLOSEST, size // 2 - 1))
    rings = length[wanted]
    window = np.outer(np.hanning(size), np.hanning(size))
    together = np.zeros(len(rings))
    for ink in inked:
        part = cv2.resize(ink.astype(np.float32), (size, size), interpolation=cv2.INTER_AREA)
        power = np.abs(np.fft.fft2((part - part.mean()) * window))[wanted] ** 2
        power /= max(float(power.mean()), 1e-9)
        if _peak(power, rings) > PEAK_OF_ONE:
            return True
        together += power
    return _peak(together, rings) > max(PEAK_OF_ALL, PEAK_OF_FEW / float(np.sqrt(len(inked))))


def _peak(power: NDArray[np.float64], rings: NDArray[np.int64]) -> float:
    """How far the strongest wave stands above the mean of all waves as long as it, in whatever direction."""
    mean = np.bincount(rings, power) / np.maximum(np.bincount(rings), 1)
    return float((power / np.maximum(mean[rings], 1e-9)).max())
