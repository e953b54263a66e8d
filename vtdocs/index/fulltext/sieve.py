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


@lru_cache(maxsize=32)
def _bounds(limit: int, longer: int) -> NDArray[np.int16]:
    """For each number of letters that differ: how many pairs may differ; -1 when that many edits cannot do it."""
    bounds = np.full(33, -1, dtype=np.int16)
    for count in range(limit + 1):
        for edits in combinations_with_replacement(_EDITS.values(), count):
            changes = sum(edit[0] for edit in edits)
            if changes >= longer and (changes - longer) % 2 == 0:
                letters, pairs = sum(edit[1] for edit in edits), sum(edit[2] for edit in edits)
                bounds[: letters + 1] = np.maximum(bounds[: letters + 1], pairs)
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
    def _starts(self) -> list[int]:
        """Where the strings of each length begin."""
        starts: list[int] = self._container.part(f"{self._name}_at").tolist()
        return starts

    @cached_property
    def _places(self) -> list[int]:
        """Where the strings of each length begin in the text."""
        places = [0]
        for size, (first, last) in enumerate(zip(self._starts, self._starts[1:], strict=False)):
            places.append(places[-1] + size * (last - first))
        return places

    @cached_property
    def _text(self) -> str:
        return self._container.part(f"{self._name}_text").tobytes().decode()

    @cached_property
    def _bits(self) -> tuple[NDArray[np.uint32], NDArray[np.uint64]]:
        return self._container.part(f"{self._name}_letters"), self._container.part(f"{self._name}_pairs")

    def near(self, wanted: str, limit: int) -> list[tuple[int, int]]:
        """The numbers of the strings within so many edits (a letter replaced, added, dropped, or two swapped), and how many."""
        (own_letters,), (own_pairs,) = signatures([wanted])
        letters, pairs = self._bits
        found: list[NDArray[np.int64]] = []
        texts: list[str] = []
        for size in range(max(len(wanted) - limit, 0), min(len(wanted) + limit, _SIZES - 1) + 1):
            first, last = self._starts[size], self._starts[size + 1]
            bounds = _bounds(limit, abs(size - len(wanted)))
            off = np.bitwise_count(letters[first:last] ^ own_letters)
            rows = np.flatnonzero(off <= np.flatnonzero(bounds >= 0)[-1])
            rows = rows[np.bitwise_count(pairs[first:last][rows] ^ own_pairs) <= bounds[off[rows]]]
            if len(rows):
                place, text = self._places[size], self._text
                texts += [text[at : at + size] for at in (place + size * rows).tolist()]
                found.append(rows + first)
        if not texts:
            return []
        distances = process.cdist([wanted], texts, scorer=OSA.distance, score_cutoff=limit, dtype=np.uint8)[0]
        near = np.flatnonzero(distances <= limit)
        numbers = self._container.part(self._name)[np.concatenate(found)[near]]
        return list(zip(numbers.tolist(), distances[near].tolist(), strict=True))

    def strings(self) -> dict[int, str]:
        """Every string by its number."""
        numbers = self._container.part(self._name).tolist()
        text, strings = self._text, {}
        for size in range(_SIZES):
            for at in range(self._starts[size], self._starts[size + 1]):
                place = self._places[size] + size * (at - self._starts[size])
                strings[numbers[at]] = text[place : place + size]
        return strings
