"""Which of very many strings can be within a few edits of one that is asked, without looking at each of them.

Strings lie by length. Of each, two rows of bits are kept: the letters it holds, and the pairs of neighbours it holds. One
edit changes few of these bits, so that comparing rows of numbers leaves a handful of strings to be compared by letter.
"""

from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import combinations_with_replacement
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from vtdocs.index.fulltext.container import Container

_SIZES = 66
"""Lengths that are told apart; longer strings are cut (no term is longer, see ``tokens.MAX_WORD``)."""
_END = b"\n"
"""Stands before, between and behind the strings when their pairs are looked at; no term holds it."""
_MIX = np.uint64(0x9E3779B97F4A7C15)
_EDITS = {"replaced": (0, 2, 4), "dropped or added": (1, 1, 3), "swapped": (0, 0, 6)}
"""For each edit: by how much it changes the length, and how many bits of the letters and of the pairs at most."""

_LETTER_BIT = np.zeros(256, dtype=np.uint32)
for _code in range(256):
    # 26 letters have a bit of their own, digits share three, and all other bytes three more.
    _bit = _code - 97 if 97 <= _code <= 122 else 26 + _code % 3 if 48 <= _code <= 57 else 29 + _code % 3
    _LETTER_BIT[_code] = np.uint32(1 << _bit)


def signatures(strings: Sequence[str]) -> tuple[NDArray[np.uint32], NDArray[np.uint64]]:
    """For each string which letters it holds, and which pairs of neighbours (its ends count as letters), as bits."""
    encoded = [string.encode("latin-1", "replace") for string in strings]  # one byte a letter
    row = np.frombuffer(_END + _END.join(encoded) + _END, dtype=np.uint8)
    starts = np.zeros(len(encoded), dtype=np.int64)
    np.cumsum([len(raw) + 1 for raw in encoded[:-1]], out=starts[1:])
    if not encoded:
        return np.zeros(0, np.uint32), np.zeros(0, np.uint64)
    letters = _LETTER_BIT[row]
    letters[row == _END[0]] = 0
    pairs = (row[:-1].astype(np.uint64) << np.uint64(8) | row[1:]) * _MIX >> np.uint64(58)
    bits = np.left_shift(np.uint64(1), pairs)
    # The pair at an end mark and the next letter stands where the mark stands, so a string has one pair more than letters.
    return np.bitwise_or.reduceat(letters[:-1], starts), np.bitwise_or.reduceat(bits, starts)


@lru_cache(maxsize=1024)
def _signature(string: str) -> tuple[np.uint32, np.uint64]:
    (letters,), (pairs,) = signatures([string])
    return letters, pairs


@lru_cache(maxsize=8)
def _bounds(limit: int) -> NDArray[np.int16]:
    """How many pairs may differ, by how much longer one string is and by how many letters differ; -1: it cannot be."""
    bounds = np.full((limit + 1, 33), -1, dtype=np.int16)
    for count in range(limit + 1):
        for edits in combinations_with_replacement(_EDITS.values(), count):
            changes, letters, pairs = (sum(edit[at] for edit in edits) for at in range(3))
            for longer in range(changes % 2, changes + 1, 2):
                row = bounds[longer, : letters + 1]
                np.maximum(row, pairs, out=row)
    return bounds


def pack_sieve(name: str, strings: Sequence[str], numbers: NDArray[Any]) -> dict[str, NDArray[Any]]:
    """The arrays of a sieve of strings, each known by its number."""
    cut = [string[: _SIZES - 1] for string in strings]
    sizes = np.array([len(string) for string in cut], dtype=np.int64)
    order = np.argsort(sizes, kind="stable")
    ordered = [cut[at] for at in order.tolist()]
    letters, pairs = signatures(ordered)
    return {
        name: numbers[order].astype(np.uint32),
        f"{name}_at": np.searchsorted(sizes[order], np.arange(_SIZES + 1)).astype(np.uint32),
        f"{name}_letters": letters,
        f"{name}_pairs": pairs,
        f"{name}_text": np.frombuffer("".join(ordered).encode(), dtype=np.uint8),
    }


class Sieve:
    """A sieve in a container. Every method raises Damaged when the file was changed."""

    def __init__(self, container: Container, name: str) -> None:
        self._container = container
        self._name = name

    @cached_property
    def _starts(self) -> NDArray[np.int64]:
        """Where the strings of each length begin."""
        starts: NDArray[np.int64] = self._container.part(f"{self._name}_at").astype(np.int64)
        return starts

    @cached_property
    def _places(self) -> NDArray[np.int64]:
        """Where the strings of each length begin in the text."""
        return np.concatenate([[0], np.cumsum(np.arange(_SIZES) * np.diff(self._starts))]).astype(np.int64)

    @cached_property
    def _text(self) -> str:
        return self._container.part(f"{self._name}_text").tobytes().decode()

    @cached_property
    def _bits(self) -> tuple[NDArray[np.uint32], NDArray[np.uint64]]:
        return self._container.part(f"{self._name}_letters"), self._container.part(f"{self._name}_pairs")

    def near(self, wanted: str, limit: int) -> list[tuple[int, int]]:
        """The numbers of the strings within so many edits (a letter replaced, added, dropped, or two swapped), and how many."""
        shortest, longest = max(len(wanted) - limit, 0), min(len(wanted) + limit, _SIZES - 1)
        starts = self._starts
        first, last = int(starts[shortest]), int(starts[longest + 1])
        if last <= first:
            return []
        own_letters, own_pairs = _signature(wanted)
        letters, pairs = self._bits
        off = np.bitwise_count(letters[first:last] ^ own_letters)
        rows = np.flatnonzero(off <= 2 * limit)
        bounds = _bounds(limit)[np.abs(np.arange(shortest, longest + 1) - len(wanted))]
        sizes = np.searchsorted(starts[shortest + 1 : longest + 1], rows + first, side="right")
        close = np.bitwise_count(pairs[first:last][rows] ^ own_pairs) <= bounds[sizes, off[rows]]
        rows, sizes = rows[close] + first, sizes[close] + shortest
        if not len(rows):
            return []
        begins = self._places[sizes] + sizes * (rows - starts[sizes])
        text = self._text
        texts = [text[at:end] for at, end in zip(begins.tolist(), (begins + sizes).tolist(), strict=True)]
        distances = process.cdist([wanted], texts, scorer=OSA.distance, score_cutoff=limit, dtype=np.uint8)[0]
        near = np.flatnonzero(distances <= limit)
        numbers = self._container.part(self._name)[rows[near]]
        return list(zip(numbers.tolist(), distances[near].tolist(), strict=True))

    def strings(self) -> dict[int, str]:
        """Every string by its number."""
        numbers = self._container.part(self._name).tolist()
        starts, places, text = self._starts.tolist(), self._places.tolist(), self._text
        strings = {}
        for size in range(_SIZES):
            for at in range(starts[size], starts[size + 1]):
                place = places[size] + size * (at - starts[size])
                strings[numbers[at]] = text[place : place + size]
        return strings
