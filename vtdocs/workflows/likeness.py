"""How alike the texts of two pages are, whatever OCR made of them: a quick sketch, and an exact comparison.

The sketch holds 8 bits of the least hash of the page's word pairs under 64 orders (Broder's MinHash of 1997, with the
b bits of Li and König, 2010): the share of equal places estimates how much of their text two pages share. The comparison
then lines up the words of both, and counts the letters for which the other page has nothing like them.
"""

import hashlib
import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

PLACES = 64

FEW_WORDS = 12
"""A page with fewer words says too little to be compared by its text."""

_WORD = re.compile(r"\w+")


def _number(name: str) -> int:
    """64 bits that are the same in every run and every version of every library: sketches are kept on disk."""
    return int.from_bytes(hashlib.blake2b(name.encode(), digest_size=8).digest(), "big")


_FACTORS = np.array([_number(f"factor {place}") | 1 for place in range(PLACES)], dtype=np.uint64)
_TERMS = np.array([_number(f"term {place}") for place in range(PLACES)], dtype=np.uint64)


def words_of(text: str) -> list[str]:
    """The words of a page in order, in small letters."""
    return _WORD.findall(text.lower())


def sketch_of(text: str) -> bytes:
    """64 bytes; empty for a page of few words."""
    words = words_of(text)
    if len(words) < FEW_WORDS:
        return b""
    grams = {f"{a} {b}" for a, b in pairwise(words)}
    hashes = np.array([_number(gram) for gram in grams], dtype=np.uint64)
    mixed = (hashes[:, None] * _FACTORS[None, :] + _TERMS[None, :]) >> np.uint64(32)
    return bytes((mixed.min(axis=0) & np.uint64(0xFF)).astype(np.uint8).tobytes())


def sketch_columns(sketches: Sequence[bytes]) -> NDArray[np.uint8]:
    """Sketches as columns, shape (64, pages); those of pages with few words are columns of zeros."""
    rows = np.frombuffer(b"".join(sketch or bytes(PLACES) for sketch in sketches), dtype=np.uint8)
    return np.ascontiguousarray(rows.reshape(-1, PLACES).T)


def equal_places(columns: NDArray[np.uint8], page: int) -> NDArray[np.uint8]:
    """For each page before this one, how many of the 64 places of their sketches are equal."""
    equal = np.zeros(page, dtype=np.uint8)
    for place in columns:  # one row of bytes fits the cache of the processor; the whole table would not
        equal += place[:page] == place[page]
    return equal


def likeness(left: str, right: str) -> float:
    """Share of the words, of both pages together, that the other page has too or has something like; 0 to 1."""
    ours, theirs = words_of(left), words_of(right)
    if not ours or not theirs:
        return 0.0
    lonely = 0
    for tag, a, b, c, d in SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes():
        if tag != "equal":
            lonely += _without_likes(" ".join(ours[a:b]), " ".join(theirs[c:d]))
    letters = sum(map(len, ours)) + sum(map(len, theirs))
    return max(0.0, 1.0 - lonely / letters)


def _without_likes(left: str, right: str) -> int:
    """Letters of two stretches of text that have no counterpart in the other."""
    blocks = SequenceMatcher(None, left, right, autojunk=False).get_matching_blocks()
    matched = sum(block.size for block in blocks if block.size > 1)
    return len(left) + len(right) - 2 * matched
