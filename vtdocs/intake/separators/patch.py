"""Sees the four thick and thin bars of a patch code T, as the makers of scanners sell it on separator sheets.

Two wide bars of 0.20 inch and two narrow ones of 0.08 inch, with spaces of 0.08 inch, at least 2 inches long where it is
meant for software (Kodak A-61599 and A-61670). Type T is narrow, wide, narrow, wide; read from its other end it is type
3, which separates batches, so both separate here. The other types (1, 2, 4, 6) steer scanners and say nothing.
"""

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_WIDTHS = (1.0, 1.0, 2.5, 1.0, 1.0, 1.0, 2.5)
"""Bar, space, bar, space, bar, space, bar of type T, in narrow bars."""
_TOTAL = (0.045, 0.095)
"""Least and greatest width of the whole code as a share of the page's longest side: 0.068 of A4, 0.073 of Letter."""
_STEP = 4
"""Every so many pixels the page is cut across."""
_LENGTH = 0.055
"""Least length of the bars as a share of the page's longest side: 16 mm of A4, for the paper may cut a bar short."""


def shows_patch_t(page: "NDArray[np.uint8]") -> bool:
    """Whether a grey page of about 900 pixels shows the bars, upright or on its side, up to some 10 degrees askew."""
    import numpy as np

    paper = float(np.percentile(page[::4, ::4], 90))
    dark = page < 0.6 * paper
    needed = _LENGTH * max(page.shape) / _STEP
    low, high = (share * max(page.shape) for share in _TOTAL)
    return any(_longest_bar(_cuts(turned, low, high)) >= needed for turned in (dark, dark.T))


def _cuts(dark: "NDArray[np.bool_]", low: float, high: float) -> list[tuple[int, int]]:
    """Where the code's pattern begins: number of the cut across the page, and pixels from its start."""
    import numpy as np

    lines = np.pad(dark[::_STEP], ((0, 0), (1, 1))).astype(np.int8)
    rows, columns = np.nonzero(np.diff(lines, axis=1))  # every other edge of a line goes from paper to ink
    if len(columns) < 8:
        return []
    widths = np.stack([columns[i + 1 : len(columns) - 6 + i] - columns[i : len(columns) - 7 + i] for i in range(7)])
    begins = lines[rows[:-7], columns[:-7] + 1] == 1
    total = widths.sum(axis=0)
    fits = begins & (rows[:-7] == rows[7:]) & (total >= low) & (total <= high)
    unit = total / sum(_WIDTHS)
    found = np.zeros_like(fits)
    for pattern in (_WIDTHS, _WIDTHS[::-1]):
        off = np.abs(widths - np.array(pattern)[:, None] * unit)
        found |= fits & (off <= 0.5 * unit).all(axis=0)
    return [(int(rows[i]), int(columns[i])) for i in np.flatnonzero(found)]


def _longest_bar(cuts: list[tuple[int, int]]) -> int:
    """The number of cuts that lie on one set of bars: neighbours, hardly shifted."""
    best = run = 1 if cuts else 0
    for (row, column), (next_row, next_column) in pairwise(cuts):
        near = 0 < next_row - row <= 3 and abs(next_column - column) <= 2 * (next_row - row) + 1
        run = run + 1 if near else 1
        best = max(best, run)
    return best
