"""Places of words on pages (page × 65,536 + position, in order): which follow each other, which stand close together."""

from collections.abc import Sequence

import numpy as np

from vtdocs.index.fulltext.segment import NOWHERE, Mask, Places


def merged(rows: Sequence[Places]) -> Places:
    """The places of all rows in order, each once."""
    if not rows:
        return NOWHERE
    if len(rows) == 1:
        return rows[0]
    # Sorting beats np.unique, which hashes, on rows that are mostly in order.
    every = np.concatenate(rows)
    every.sort(kind="stable")
    first = np.ones(len(every), dtype=bool)
    np.not_equal(every[1:], every[:-1], out=first[1:])
    distinct: Places = every[first]
    return distinct


def in_order(slots: Sequence[tuple[int, Sequence[Places]]]) -> Places:
    """Where one place of every slot stands as far behind the first slot as it must; the place of the first slot.

    A slot is its distance from the first one and the rows of places that may stand there.
    """
    if not all(rows for _at, rows in slots):
        return NOWHERE
    rarest, *others = sorted(slots, key=lambda slot: sum(len(row) for row in slot[1]))
    at, rows = rarest
    places = merged(rows)
    start: Places = places[(places & np.uint32(0xFFFF)) >= at] - np.uint32(at)
    for at, rows in others:
        if not len(start):
            break
        wanted = start + np.uint32(at)
        there = _present(wanted, rows[0])
        # A long row is looked into as it is; only the many short ones (misreadings) are worth merging.
        rest = merged(rows[1:]) if len(rows) > 2 else rows[-1]
        if len(rows) > 1:
            there |= _present(wanted, rest)
        start = start[there]
    return start


def _present(wanted: Places, row: Places) -> Mask:
    """Which of the wanted places are in a row; both ascend."""
    at = np.minimum(np.searchsorted(row, wanted), len(row) - 1)
    present: Mask = row[at] == wanted
    return present


def close_together(left: Places, right: Places, widths: tuple[int, int], distance: int) -> Places:
    """The places of the left that have one of the right at most so many words away on the same page."""
    if not len(left) or not len(right):
        return NOWHERE
    # The nearest one of the right behind, and the nearest in front; one at the same place is the same word.
    wide = left.astype(np.int64)
    others = right.astype(np.int64)
    after = np.searchsorted(others, wide + widths[0])
    behind = np.searchsorted(others, wide - widths[1], side="right") - 1
    next_one = others[np.minimum(after, len(others) - 1)]
    last_one = others[np.maximum(behind, 0)]
    follows = (after < len(others)) & (next_one - wide <= distance + widths[0]) & (next_one >> 16 == wide >> 16)
    precedes = (behind >= 0) & (wide - last_one <= distance + widths[1]) & (last_one >> 16 == wide >> 16)
    close: Places = left[follows | precedes]
    return close
