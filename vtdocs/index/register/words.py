"""Vocabularies: every distinct surname, given name, street, place, birth date and address, numbered from 1."""

import sqlite3
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from vtdocs.names.fold import ocr_fold, sound_key

WORDS_PER_CHUNK = 4096
NAME_CODES = np.dtype([("letters", "<u4"), ("sound", "<u4"), ("shape", "<u4"), ("length", "u1")])
"""Per name: the set of its letters (bit 0 is a), hashes of sound and shape, and its length."""
BIRTH_CODES = np.dtype([("day", "<u4"), ("span", "<u4")])
"""Per birth date: yyyymmdd with zeros for unknown parts, and how many years after the first it can be."""
ADDRESS_CODES = np.dtype(
    [("postcode", "<u4"), ("number", "<u2"), ("addition", "<u2"), ("street", "<u4"), ("place", "<u4")]
)
"""Per address: postcode number, house number, hash of the addition, words of street and place; 0 is unknown."""


class Kind(IntEnum):
    """Which vocabulary."""

    SURNAME = 1
    GIVEN = 2
    STREET = 3
    PLACE = 4
    BIRTH = 5
    ADDRESS = 6


CODES = {
    Kind.SURNAME: NAME_CODES,
    Kind.GIVEN: NAME_CODES,
    Kind.STREET: NAME_CODES,
    Kind.PLACE: NAME_CODES,
    Kind.BIRTH: BIRTH_CODES,
    Kind.ADDRESS: ADDRESS_CODES,
}
_TEXTUAL = frozenset({Kind.SURNAME, Kind.GIVEN, Kind.STREET, Kind.PLACE})


def text_hash(text: str) -> int:
    """A hash of 32 bits, never 0 for a text."""
    return zlib.crc32(text.encode()) or 1 if text else 0


def letters_of(text: str) -> int:
    """The set of letters as bits; digits share bit 26."""
    bits = 0
    for char in text:
        bits |= 1 << (ord(char) - 97 if "a" <= char <= "z" else 26)
    return bits


def name_codes(texts: Sequence[str]) -> NDArray[np.void]:
    """The codes of folded names."""
    rows = [
        (letters_of(text), text_hash(sound_key(text)), text_hash(ocr_fold(text)), min(len(text), 255)) for text in texts
    ]
    return np.array(rows, dtype=NAME_CODES)


@dataclass(frozen=True, slots=True)
class Words:
    """One vocabulary as it is searched; entry 0 stands for *not known*."""

    texts: list[str]
    """The folded texts; empty for dates and addresses, and for entries whose last dossier was removed."""
    codes: NDArray[np.void]

    def __len__(self) -> int:
        return len(self.codes)


def load_words(connection: sqlite3.Connection, kind: Kind) -> Words:
    """The vocabulary as stored."""
    texts: list[str] = []
    codes: list[NDArray[np.void]] = []
    rows = connection.execute("SELECT texts, codes FROM words WHERE kind = ? ORDER BY chunk", (int(kind),))
    for text_blob, code_blob in rows:
        if kind in _TEXTUAL:
            texts.extend(text_blob.decode().split("\n"))
        codes.append(np.frombuffer(code_blob, dtype=CODES[kind]))
    if not codes:
        return Words([""] if kind in _TEXTUAL else [], np.zeros(1, dtype=CODES[kind]))
    return Words(texts, np.concatenate(codes))


class WordWriter:
    """Numbers words while dossiers are added, and stores the chunks that changed."""

    def __init__(self, kind: Kind, words: Words) -> None:
        self._kind = kind
        self._stored = words
        self._saved = len(words)
        self.numbers: dict[str | bytes, int] = {}
        self._new: list[str | bytes] = []
        if kind in _TEXTUAL:
            self.numbers = {text: number for number, text in enumerate(words.texts) if text}
        else:
            size = CODES[kind].itemsize
            raw, empty = words.codes.tobytes(), bytes(size)
            records = (raw[at : at + size] for at in range(0, len(raw), size))
            self.numbers = {record: number for number, record in enumerate(records) if record != empty}

    def number(self, word: str | bytes) -> int:
        """The number of the word, a new one for a new word; 0 for nothing."""
        if not word:
            return 0
        found = self.numbers.get(word)
        if found is None:
            found = self._saved + len(self._new)
            self._new.append(word)
            self.numbers[word] = found
        return found

    def save(self, connection: sqlite3.Connection, generation: int) -> None:
        """Stores what is new, inside the caller's transaction."""
        if not self._new:
            return
        fresh = self._fresh_words()
        texts = self._stored.texts + fresh.texts
        codes = np.concatenate([self._stored.codes, fresh.codes])
        first = self._saved // WORDS_PER_CHUNK if self._saved > 1 else 0
        store_words(connection, self._kind, Words(texts, codes), generation, first)
        self._stored = Words(texts, codes)
        self._saved, self._new = len(codes), []

    def _fresh_words(self) -> Words:
        if self._kind in _TEXTUAL:
            texts = [str(word) for word in self._new]
            return Words(texts, name_codes(texts))
        raw = b"".join(word for word in self._new if isinstance(word, bytes))
        return Words([], np.frombuffer(raw, dtype=CODES[self._kind]))


def store_words(
    connection: sqlite3.Connection,
    kind: Kind,
    words: Words,
    generation: int,
    first_chunk: int,
    only: Callable[[int], bool] = lambda _chunk: True,
) -> None:
    """Stores the chunks from ``first_chunk`` on, or those of them that ``only`` accepts."""
    for chunk in range(first_chunk, (len(words) + WORDS_PER_CHUNK - 1) // WORDS_PER_CHUNK):
        if not only(chunk):
            continue
        part = slice(chunk * WORDS_PER_CHUNK, (chunk + 1) * WORDS_PER_CHUNK)
        texts = "\n".join(words.texts[part]).encode()
        connection.execute(
            "INSERT OR REPLACE INTO words VALUES (?, ?, ?, ?, ?)",
            (int(kind), chunk, generation, texts, words.codes[part].tobytes()),
        )
