"""The register's columns made ready for comparing: counts, letters, split dates, rows by dossier."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.similar import NameSpace
from vtdocs.index.register.columns import BARE, GIVEN_SLOTS, SECRET, SURNAME_SLOTS
from vtdocs.index.register.store import Register
from vtdocs.index.register.words import Kind
from vtdocs.model.persons import Address

LETTERS = 26 * 26
"""How many postcodes share four digits."""
Ints = NDArray[np.int64]
Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Slot:
    """One further column of names, only where it is filled."""

    rows: Rows
    entries: Rows


@dataclass(frozen=True, slots=True)
class Homes:
    """Every address in the vocabulary, column by column; secret ones without any part."""

    street: Rows
    place: Rows
    number: NDArray[np.uint32]
    addition: NDArray[np.uint16]
    postcode: Ints
    """The postcode as a number, 0 for none."""
    area: Ints
    """Its four digits, as ``postcode`` divided by ``LETTERS``."""
    told: NDArray[np.bool_]
    """Whether a street or a postcode is known."""


@dataclass(frozen=True, slots=True)
class View:
    """Everything a look-up reads; made once for each state of the register."""

    rows: int
    """Number of rows that hold a person."""
    dossiers: int
    dossier: NDArray[np.uint32]
    """Per row; 0 for removed rows."""
    by_dossier: Rows
    """Rows ordered by dossier."""
    starts: Rows
    """Where each dossier's rows begin in ``by_dossier``; one entry more than the highest dossier number."""
    filled: Rows
    """Dossiers that have rows, by number; 0, the removed rows, among them."""
    place: Rows
    """Per row, the place of its dossier in ``filled``."""
    surname: Rows
    """This and the other columns of numbers are as wide as an index, which makes looking them up in a table fast."""
    more_surnames: tuple[Slot, ...]
    given: Rows
    more_given: tuple[Slot, ...]
    initial: NDArray[np.uint8]
    """First letter of the given name or initials, 1 to 26; 0 unknown."""
    initials: NDArray[np.uint32]
    only_initials: Rows
    """Rows with initials but no given name."""
    birth: Rows
    address: Rows
    bsn: NDArray[np.uint64]
    role: Rows
    bare: Rows
    """Rows whose name is one word."""
    is_bare: NDArray[np.bool_]
    """The same, per row."""
    surnames: NameSpace
    givens: NameSpace
    streets: NameSpace
    places: NameSpace
    given_letter: NDArray[np.uint8]
    """First letter of every given name in the vocabulary."""
    surname_count: Ints
    given_count: Ints
    birth_count: Ints
    address_count: Ints
    initial_count: Ints
    """How many rows hold each entry."""
    born: NDArray[np.int32]
    """Columns year, month, day, span of every birth date in the vocabulary, shape (4, entries)."""
    homes: Homes
    secret: tuple[Ints, Ints]
    """Keyed codes of the secret addresses, by postcode and by street, 0 for others (P6)."""
    secret_codes: Callable[[Address], tuple[int, int]]
    """The same codes of an address that is asked about."""


def view_of(register: Register) -> View:
    """The view of the register's present state, kept with it."""
    columns = register.columns()
    kept = register.view_cache.get("view")
    if isinstance(kept, View):
        return kept
    arrays = columns.arrays
    dossier = arrays["dossier"]
    words = columns.words
    given_letter = np.fromiter(((ord(text[0]) - 96 if text else 0) for text in words[Kind.GIVEN].texts), dtype=np.uint8)
    # Initials write y as i (domain 5.3), so the letters of names do too.
    given_letter[given_letter == 25] = 9
    initial = (arrays["initials"] & 0xFF).astype(np.uint8)
    initial = np.where(initial >= 97, initial - 96, given_letter[arrays["given"]]).astype(np.uint8)
    by_dossier = np.argsort(dossier, kind="stable")
    highest = int(dossier.max(initial=0))
    starts = np.searchsorted(dossier[by_dossier], np.arange(highest + 2))
    day = words[Kind.BIRTH].codes["day"].astype(np.int32)
    born = np.stack([day // 10_000, day // 100 % 100, day % 100, words[Kind.BIRTH].codes["span"].astype(np.int32)])
    filled = np.flatnonzero(np.diff(starts))
    places = np.zeros(highest + 1, dtype=np.intp)
    places[filled] = np.arange(len(filled))
    is_bare = (arrays["flags"] & BARE) > 0
    only = np.flatnonzero((arrays["given"] == 0) & (initial > 0))
    homes, secret = _without_secrets(words[Kind.ADDRESS].codes)
    view = View(
        rows=int(np.count_nonzero(dossier)),
        dossiers=int(np.count_nonzero(np.diff(starts[1:]))) if highest else 0,
        dossier=dossier,
        by_dossier=by_dossier,
        starts=starts,
        filled=filled,
        place=places[dossier],
        surname=arrays["surname"].astype(np.intp),
        more_surnames=tuple(_slot(arrays[name]) for name in SURNAME_SLOTS[1:]),
        given=arrays["given"].astype(np.intp),
        more_given=tuple(_slot(arrays[name]) for name in GIVEN_SLOTS[1:]),
        initial=initial,
        initials=arrays["initials"],
        only_initials=only,
        birth=arrays["birth"].astype(np.intp),
        address=arrays["address"].astype(np.intp),
        bsn=arrays["bsn"],
        role=arrays["role"].astype(np.intp),
        bare=np.flatnonzero(is_bare),
        is_bare=is_bare,
        surnames=NameSpace(words[Kind.SURNAME]),
        givens=NameSpace(words[Kind.GIVEN]),
        streets=NameSpace(words[Kind.STREET]),
        places=NameSpace(words[Kind.PLACE]),
        given_letter=given_letter,
        surname_count=_counts([arrays[name] for name in SURNAME_SLOTS], len(words[Kind.SURNAME])),
        given_count=_counts([arrays[name] for name in GIVEN_SLOTS], len(words[Kind.GIVEN])),
        birth_count=_counts([arrays["birth"]], len(words[Kind.BIRTH])),
        address_count=_counts([arrays["address"]], len(words[Kind.ADDRESS])),
        initial_count=np.bincount(initial, minlength=27),
        born=born,
        homes=_columns(homes),
        secret=secret,
        secret_codes=register.address_codes,
    )
    register.view_cache["view"] = view
    return view


def _without_secrets(homes: NDArray[np.void]) -> tuple[NDArray[np.void], tuple[Ints, Ints]]:
    """The addresses with the secret ones blank, and the codes of those."""
    hidden = homes["postcode"] >= SECRET
    if not hidden.any():
        none = np.zeros(0, dtype=np.int64)
        return homes, (none, none)
    by_code = np.where(hidden, homes["postcode"].astype(np.int64) - SECRET, 0)
    by_street = np.where(hidden, homes["number"].astype(np.int64) << 16 | homes["addition"], 0)
    shown = homes.copy()
    shown[hidden] = np.zeros((), dtype=homes.dtype)
    return shown, (by_code, by_street)


def _columns(homes: NDArray[np.void]) -> Homes:
    postcode = homes["postcode"].astype(np.int64)
    street = homes["street"].astype(np.intp)
    return Homes(
        street,
        homes["place"].astype(np.intp),
        np.ascontiguousarray(homes["number"]),
        np.ascontiguousarray(homes["addition"]),
        postcode,
        postcode // LETTERS,
        (street > 0) | (postcode > 0),
    )


def _slot(entries: NDArray[np.uint32]) -> Slot:
    rows = np.flatnonzero(entries)
    return Slot(rows, entries[rows].astype(np.intp))


def _counts(columns: list[NDArray[np.uint32]], size: int) -> Ints:
    counts = np.zeros(size, dtype=np.int64)
    for column in columns:
        counts += np.bincount(column, minlength=size)
    counts[0] = 0
    return counts
