"""The register in columns: one row of small numbers per mention, so that all mentions are compared at once.

Half a million mentions are 30 MB; every row is compared with a new person in a few milliseconds. So no key has to be
guessed beforehand by which a misspelt person is still found: nothing is left out of the comparison.
"""

import sqlite3
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.register.wholeness import differs
from vtdocs.index.register.words import (
    ADDRESS_CODES,
    CODES,
    WORDS_PER_CHUNK,
    Kind,
    Words,
    WordWriter,
    load_words,
    store_words,
    text_hash,
)
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, Person, PersonName, Role
from vtdocs.names.addresses import house_number, street_key
from vtdocs.names.fold import fold, strip_accents

ROWS_PER_CHUNK = 8192
SURNAME_SLOTS = ("surname", "surname2", "surname3")
GIVEN_SLOTS = ("given", "given2", "given3", "given4")
COLUMNS: tuple[tuple[str, str], ...] = (
    ("dossier", "<u4"),
    *((slot, "<u4") for slot in SURNAME_SLOTS),
    *((slot, "<u4") for slot in GIVEN_SLOTS),
    ("initials", "<u4"),
    ("birth", "<u4"),
    ("address", "<u4"),
    ("bsn", "<u8"),
    ("role", "u1"),
    ("flags", "u1"),
)
"""Name and type of every column; ``dossier`` 0 marks a removed row."""
SECRET = 0x8000_0000
"""Mark in the postcode of an address that is kept as keyed codes only."""
BARE = 1
"""Flag: the name is a single word of which nobody knows whether it is a given name or a surname."""
SCANNED = 2
"""Flag: read from a page, not from a card index."""
ROLE_CODES = {Role.UNKNOWN: 0, Role.CHILD: 1, Role.PARENT: 2, Role.PARTNER: 3, Role.HOUSEMATE: 4}

_LETTER_FOR_DIGIT = str.maketrans("015862", "olsbbz")
_BIRTH = struct.Struct("<II")
_ADDRESS = struct.Struct("<IHHII")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name in comparable parts."""

    surnames: tuple[str, ...]
    """Folded own surname, partner's surname, and the words of a surname of several words; at most three."""
    given: tuple[str, ...]
    """Folded given names and call name; at most four."""
    initials: str
    """First letters in order, folded, at most four; from the given names where no initials are written."""
    bare: bool
    """Whether a single word is all there is; it then stands among surnames and given names."""


def name_parts(name: PersonName) -> NameParts:
    """The comparable parts of a name."""
    own = _letters(name.surname)
    words = [_letters(word) for word in name.surname.split()] if " " in name.surname else []
    surnames = _distinct([own, _letters(name.partner_surname), *(word for word in words if len(word) > 2)], 3)
    given = [_letters(part) for part in name.given_names[:3]]
    hyphened = [_letters(part.split("-")[0]) for part in (*name.given_names[:1], name.call_name) if "-" in part]
    givens = _distinct([*given[:1], _letters(name.call_name), *hyphened, *given[1:]], 4)
    initials = _initials(name)
    if not surnames and len(givens) == 1 and not name.initials:
        return NameParts(givens, givens, "", bare=True)
    if surnames and not givens and not initials and not name.partner_surname and not name.prefix and not words:
        return NameParts(surnames, surnames, "", bare=True)
    return NameParts(surnames, givens, initials, bare=False)


def _letters(text: str) -> str:
    """The folded text, digits that a scan put into a name read as the letters they look like."""
    return "" if not text else fold(text if text.isalpha() else text.translate(_LETTER_FOR_DIGIT))


def _distinct(texts: Sequence[str], most: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))[:most]


def _initials(name: PersonName) -> str:
    """First letters; ``IJ``, ``I`` and ``Y`` are one letter (domain 5.3), so are ``Th`` and ``T``."""
    if name.initials:
        parts = strip_accents(name.initials).lower().replace("-", ".").replace(" ", ".").split(".")
    else:
        parts = [strip_accents(part).lower() for part in name.given_names]
    letters = "".join(part[0] for part in parts if part and part[0].isascii() and part[0].isalpha())
    return letters[:4].replace("y", "i")


def pack_initials(initials: str) -> int:
    """Up to four letters in one number, the first letter in the lowest byte."""
    return int.from_bytes(initials.encode()[:4].ljust(4, b"\0"), "little")


def pack_birth(birth: PartialDate | None) -> bytes:
    """The record of a birth date in the vocabulary; empty when unknown."""
    if birth is None:
        return b""
    day = birth.year * 10_000 + (birth.month or 0) * 100 + (birth.day or 0)
    return _BIRTH.pack(day, (birth.until_year or birth.year) - birth.year)


def postcode_number(postcode: str) -> int:
    """``1234AB`` as a number, 0 for none."""
    if len(postcode) != 6 or not postcode[:4].isdigit():
        return 0
    first, second = (ord(char) - 65 for char in postcode[4:].upper())
    return (int(postcode[:4]) * 26 + first) * 26 + second if 0 <= first < 26 and 0 <= second < 26 else 0


def addition_hash(addition: str) -> int:
    """The addition of a house number in 16 bits, 0 for none."""
    return (text_hash(addition) & 0xFFFF or 1) if addition else 0


class RowEncoder:
    """Turns persons into rows of numbers, numbering new words on the way."""

    def __init__(self, connection: sqlite3.Connection, codes: Callable[[Address], tuple[int, int]]) -> None:
        self._codes = codes
        self._writers = {kind: WordWriter(kind, load_words(connection, kind)) for kind in Kind}
        self._addresses: dict[Address, int] = {}

    def encode(self, dossier: int, person: Person, bsn: int, *, scanned: bool) -> tuple[int, ...]:
        """The values of all columns in order."""
        parts = name_parts(person.name)
        surname, given = self._writers[Kind.SURNAME].number, self._writers[Kind.GIVEN].number
        surnames = [surname(text) for text in parts.surnames] + [0] * (3 - len(parts.surnames))
        givens = [given(text) for text in parts.given] + [0] * (4 - len(parts.given))
        flags = (BARE if parts.bare else 0) | (SCANNED if scanned else 0)
        birth = self._writers[Kind.BIRTH].number(pack_birth(person.birth))
        address = self._address(person.address) if person.address else 0
        role = ROLE_CODES.get(person.role, 0)
        return (dossier, *surnames, *givens, pack_initials(parts.initials), birth, address, bsn, role, flags)

    def _address(self, address: Address) -> int:
        found = self._addresses.get(address)
        if found is None:
            record = self._secret(address) if address.secret else self._record(address)
            found = self._writers[Kind.ADDRESS].number(b"" if record == bytes(ADDRESS_CODES.itemsize) else record)
            if len(self._addresses) > 100_000:
                self._addresses.clear()
            self._addresses[address] = found
        return found

    def _secret(self, address: Address) -> bytes:
        """Two keyed codes where others have their parts (P6); ``view`` takes them apart again."""
        by_code, by_street = self._codes(address)
        if not by_code and not by_street:
            return bytes(ADDRESS_CODES.itemsize)
        return _ADDRESS.pack(SECRET | by_code, by_street >> 16, by_street & 0xFFFF, 0, 0)

    def _record(self, address: Address) -> bytes:
        number, addition = house_number(address.number)
        return _ADDRESS.pack(
            postcode_number(address.postcode),
            min(number, 65_535),
            addition_hash(addition),
            self._writers[Kind.STREET].number(street_key(address.street)),
            self._writers[Kind.PLACE].number(fold(address.place)),
        )

    def save(self, connection: sqlite3.Connection, generation: int) -> None:
        """Stores the new words, inside the caller's transaction."""
        for writer in self._writers.values():
            writer.save(connection, generation)


Arrays = dict[str, NDArray[Any]]


def unpack(blob: bytes, size: int) -> Arrays:
    """The columns of one stored chunk."""
    arrays: Arrays = {}
    at = 0
    for name, kind in COLUMNS:
        dtype = np.dtype(kind)
        arrays[name] = np.frombuffer(blob, dtype=dtype, count=size, offset=at)
        at += size * dtype.itemsize
    return arrays


def pack(arrays: Arrays) -> bytes:
    """One chunk as it is stored."""
    return b"".join(arrays[name].astype(kind, copy=False).tobytes() for name, kind in COLUMNS)


def store_rows(connection: sqlite3.Connection, generation: int, first: int, rows: Sequence[tuple[int, ...]]) -> None:
    """Appends rows from row number ``first`` on, inside the caller's transaction."""
    fresh = {
        name: np.fromiter((row[place] for row in rows), dtype=kind, count=len(rows))
        for place, (name, kind) in enumerate(COLUMNS)
    }
    chunk, inside = divmod(first, ROWS_PER_CHUNK)
    if inside:
        size, blob = _chunk(connection, chunk)
        old = unpack(blob, size)
        fresh = {name: np.concatenate([old[name], fresh[name]]) for name, _kind in COLUMNS}
    total = len(fresh["dossier"])
    for start in range(0, total, ROWS_PER_CHUNK):
        part = {name: array[start : start + ROWS_PER_CHUNK] for name, array in fresh.items()}
        connection.execute(
            "INSERT OR REPLACE INTO columns VALUES (?, ?, ?, ?)",
            (chunk + start // ROWS_PER_CHUNK, generation, len(part["dossier"]), pack(part)),
        )


def _chunk(connection: sqlite3.Connection, chunk: int) -> tuple[int, bytes]:
    row = connection.execute("SELECT size, data FROM columns WHERE chunk = ?", (chunk,)).fetchone()
    if row is None:
        raise differs()
    return int(row[0]), bytes(row[1])


def blank_rows(connection: sqlite3.Connection, generation: int, rows: Sequence[int]) -> None:
    """Overwrites rows with zeros, inside the caller's transaction."""
    by_chunk: dict[int, list[int]] = {}
    for row in rows:
        by_chunk.setdefault(row // ROWS_PER_CHUNK, []).append(row % ROWS_PER_CHUNK)
    for chunk, inside in by_chunk.items():
        size, blob = _chunk(connection, chunk)
        arrays = {name: array.copy() for name, array in unpack(blob, size).items()}
        for array in arrays.values():
            array[inside] = 0
        connection.execute(
            "UPDATE columns SET generation = ?, data = ? WHERE chunk = ?", (generation, pack(arrays), chunk)
        )


@dataclass(frozen=True, slots=True)
class Columns:
    """All rows and vocabularies at one moment."""

    arrays: Arrays
    """Every column of ``COLUMNS``, one entry per row."""
    words: dict[Kind, Words]

    def __len__(self) -> int:
        return len(self.arrays["dossier"])


def load_columns(connection: sqlite3.Connection) -> Columns:
    """Everything, inside the caller's read transaction."""
    chunks = [unpack(blob, size) for size, blob in connection.execute("SELECT size, data FROM columns ORDER BY chunk")]
    arrays: Arrays = {
        name: np.concatenate([chunk[name] for chunk in chunks]) if chunks else np.zeros(0, dtype=kind)
        for name, kind in COLUMNS
    }
    return Columns(arrays, {kind: load_words(connection, kind) for kind in Kind})


def blank_words(connection: sqlite3.Connection, generation: int, before: Columns, rows: Sequence[int]) -> None:
    """Overwrites the words that only the removed rows used."""
    kept = np.ones(len(before), dtype=bool)
    kept[list(rows)] = False
    used: dict[Kind, set[int]] = {}
    slots = {Kind.SURNAME: SURNAME_SLOTS, Kind.GIVEN: GIVEN_SLOTS, Kind.BIRTH: ("birth",), Kind.ADDRESS: ("address",)}
    for kind, names in slots.items():
        gone = np.unique(np.concatenate([before.arrays[name][list(rows)] for name in names]))
        for name in names:
            gone = np.setdiff1d(gone, before.arrays[name][kept])
        used[kind] = {int(number) for number in gone if number}
    addresses = before.words[Kind.ADDRESS].codes
    gone_addresses = sorted(used[Kind.ADDRESS])
    stay = np.ones(len(addresses), dtype=bool)
    stay[gone_addresses] = False
    for kind, name in ((Kind.STREET, "street"), (Kind.PLACE, "place")):
        gone = np.setdiff1d(np.unique(addresses[name][gone_addresses]), addresses[name][stay])
        used[kind] = {int(number) for number in gone if number}
    for kind, numbers in used.items():
        words = before.words[kind]
        texts, codes = list(words.texts), words.codes.copy()
        for number in numbers:
            codes[number] = np.zeros((), dtype=CODES[kind])
            if texts:
                texts[number] = ""
        chunks = {number // WORDS_PER_CHUNK for number in numbers}
        store_words(connection, kind, Words(texts, codes), generation, 0, chunks.__contains__)
