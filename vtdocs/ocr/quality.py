"""How far a reading can be trusted: by its words, by its ink, and by both together."""

import gzip
import unicodedata
import zlib
from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np

from vtdocs.assets import read_lines, resolve

SHORTEST = 3
"""Letters of the shortest word that counts: two letters stand in the list by chance too often."""
LINKS = ("", "s", "en", "e", "n", "er")
"""What joins the parts of a Dutch compound (taalunie: tussenklanken)."""


def fold(word: str) -> str:
    """Lower case, without accents, and only letters."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.replace("ĳ", "ij").replace("Ĳ", "ij"))
    return "".join(letter for letter in plain.lower() if letter.isalpha())


class WordList:
    """Dutch words as checksums: 1.7 MB for 400,000 words, where a set of texts takes 50.

    A checksum of 32 bits takes a word for another once in 10,000 times, which a ratio does not notice.
    """

    def __init__(self, words: Iterable[str]) -> None:
        sums = (zlib.crc32(folded.encode()) for word in words if (folded := fold(word)))
        # numpy sorts them fast, and an array of Python's is searched fast: numpy would copy all of it for each word.
        self._sums = array("I", np.sort(np.fromiter(sums, dtype=np.uint32)).tobytes())

    @classmethod
    def load(cls, archive: Path | None = None) -> "WordList":
        """The list of ``ocr/woorden-nl.txt.gz`` with the field's own words of ``ocr/woorden-veld.txt``."""
        with gzip.open(resolve("ocr/woorden-nl.txt.gz", archive), "rt", encoding="utf-8") as file:
            general = [line for line in file.read().splitlines() if not line.startswith("#")]
        return cls([*general, *read_lines("ocr/woorden-veld.txt", archive)])

    def __contains__(self, word: str) -> bool:
        folded = fold(word)
        return bool(folded) and (self._has(folded) or self._is_compound(folded))

    def _has(self, folded: str) -> bool:
        wanted = zlib.crc32(folded.encode())
        place = bisect_left(self._sums, wanted)
        return place < len(self._sums) and self._sums[place] == wanted

    def _is_compound(self, folded: str) -> bool:
        """Whether the word is two listed words of four letters or more, with or without a link between."""
        for cut in range(4, len(folded) - 3):
            if not self._has(folded[cut:]):
                continue
            head = folded[:cut]
            for link in LINKS:
                if head.endswith(link) and len(head) - len(link) >= 4 and self._has(head[: len(head) - len(link)]):
                    return True
        return False

    def ratio(self, texts: Iterable[str]) -> tuple[float, int]:
        """Share of the different words of three letters or more that are Dutch, and how many there were."""
        candidates = {folded for text in texts for part in text.split("-") if len(folded := fold(part)) >= SHORTEST}
        if not candidates:
            return 0.0, 0
        known = sum(self._has(word) or self._is_compound(word) for word in candidates)
        return known / len(candidates), len(candidates)


class _Read(Protocol):
    """A word as read, wherever it lies."""

    @property
    def text(self) -> str: ...
    @property
    def confidence(self) -> float: ...


def mean_confidence(words: Sequence[_Read]) -> float:
    """Mean confidence of the words weighted by their characters, 0 when there are none."""
    characters = sum(len(word.text) for word in words)
    if not characters:
        return 0.0
    return sum(word.confidence * len(word.text) for word in words) / characters
