"""Which names of the register resemble a name: every one is looked at, by letters, shape, sound and edit distance."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import OSA, JaroWinkler
from rapidfuzz.process import cdist

from vtdocs.index.register.words import Words, name_codes

WEAK, ALIKE, VARIANT, EXACT = 1, 2, 3, 4
"""Degrees of resemblance; 0 is none."""

_BITS = np.array([number.bit_count() for number in range(1 << 16)], dtype=np.uint8)
Levels = NDArray[np.uint8]


class NameSpace:
    """One vocabulary with its degrees of resemblance to names that were asked for, kept for the next question."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.numbers = {text: number for number, text in enumerate(words.texts) if text}
        codes = words.codes
        self._letters = np.ascontiguousarray(codes["letters"])
        self._sound = np.ascontiguousarray(codes["sound"])
        self._shape = np.ascontiguousarray(codes["shape"])
        self._length = codes["length"].astype(np.int16)
        self._known: dict[tuple[str, frozenset[str]], tuple[NDArray[np.intp], Levels]] = {}

    def degrees(self, name: str, variants: frozenset[str] = frozenset()) -> tuple[NDArray[np.intp], Levels]:
        """Entries that resemble the folded name, and how much; ``variants`` are other names for the same."""
        found = self._known.get((name, variants))
        if found is None:
            if len(self._known) > 20_000:
                self._known.clear()
            found = self._known[name, variants] = self._compute(name, variants)
        return found

    def table(self, names: Sequence[tuple[str, frozenset[str]]]) -> Levels:
        """For every entry the best degree of resemblance to any of the names."""
        table: Levels = np.zeros(len(self.words), dtype=np.uint8)
        for name, variants in names:
            entries, degrees = self.degrees(name, variants)
            table[entries] = np.maximum(table[entries], degrees)
        return table

    def _compute(self, name: str, variants: frozenset[str]) -> tuple[NDArray[np.intp], Levels]:
        name = name[:1000]  # any text can be typed, and lengths are counted in 16 bits
        codes = name_codes([name])[0]
        length = len(name)
        letters = np.uint32(codes["letters"])
        differ = self._letters ^ letters
        apart = _BITS[differ & 0xFFFF] + _BITS[differ >> 16]
        # An edit changes the set of letters by two at most; short names bear one edit, long ones two.
        near = (apart <= (2 if length <= 4 else 4)) & (np.abs(self._length - length) <= 2)
        same_sound, same_shape = self._sound == codes["sound"], self._shape == codes["shape"]
        # One name is the other cut short: all letters of the one occur in the other.
        shorter = ((self._letters & ~letters) == 0) | ((letters & ~self._letters) == 0)
        cut = shorter & (np.minimum(self._length, length) >= 4)
        entries = np.flatnonzero((near | same_sound | same_shape | cut) & (self._length > 0))
        texts = [self.words.texts[entry] for entry in entries]
        degrees = _degrees(name, texts, same_sound[entries], same_shape[entries])
        extra = [number for variant in variants if (number := self.numbers.get(variant)) is not None]
        if extra:
            entries = np.concatenate([entries, np.array(extra, dtype=np.intp)])
            degrees = np.concatenate([degrees, np.full(len(extra), VARIANT, dtype=np.uint8)])
            order = np.lexsort((degrees, entries))
            last = np.append(entries[order][1:] != entries[order][:-1], True)
            entries, degrees = entries[order][last], degrees[order][last]
        kept = degrees > 0
        return entries[kept], degrees[kept]


def _degrees(name: str, texts: list[str], same_sound: NDArray[np.bool_], same_shape: NDArray[np.bool_]) -> Levels:
    """The degree of resemblance of every text to the name; the limits follow matching.md 3.1 and 4."""
    if not texts:
        return np.zeros(0, dtype=np.uint8)
    edits = cdist([name], texts, scorer=OSA.distance, score_cutoff=3, dtype=np.uint8)[0]
    likeness = cdist([name], texts, scorer=JaroWinkler.similarity, score_cutoff=0.8, dtype=np.float32)[0]
    lengths = np.fromiter(map(len, texts), dtype=np.int16, count=len(texts))
    longest = np.maximum(lengths, len(name))
    begins = np.fromiter(
        (min(len(text), len(name)) >= 4 and (text.startswith(name) or name.startswith(text)) for text in texts),
        dtype=np.bool_,
        count=len(texts),
    )
    weak = same_sound & ((edits <= 3) | (likeness >= 0.80))
    weak |= ((edits == 1) & (longest >= 3)) | ((edits == 2) & (longest >= 6)) | (likeness >= 0.88) | begins | same_shape
    alike = (same_sound & ((edits <= 2) | (likeness >= 0.90))) | (same_shape & (edits <= 3))
    alike |= ((edits == 1) & (longest >= 5)) | ((edits == 2) & (longest >= 8) & (likeness >= 0.86)) | (likeness >= 0.95)
    alike &= longest >= 3
    degrees: Levels = weak.astype(np.uint8)
    degrees[alike] = ALIKE
    degrees[edits == 0] = EXACT
    return degrees
