"""A segment as the search reads it: terms, where they stand, and the properties of the pages."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.container import Container, Damaged
from vtdocs.index.fulltext.packing import GLUED, PART
from vtdocs.index.fulltext.pages import JOINED, LABELS, Harvest

Pages = NDArray[np.uint16]
Mask = NDArray[np.bool_]


class _Strings:
    """Sorted strings in one row of bytes."""

    def __init__(self, container: Container, blob: str, starts: str) -> None:
        self._blob = container.part(blob).tobytes()
        self._starts = container.part(starts)
        self._count = len(self._starts) - 1

    def __len__(self) -> int:
        return self._count

    def raw(self, number: int) -> bytes:
        return self._blob[self._starts[number] : self._starts[number + 1]]

    def texts(self, numbers: Sequence[int] | NDArray[np.int64]) -> list[str]:
        """Many strings."""
        rows = np.asarray(numbers, dtype=np.int64)
        first, last = self._starts[rows].tolist(), self._starts[rows + 1].tolist()
        blob = self._blob
        return [blob[start:end].decode() for start, end in zip(first, last, strict=True)]

    def from_here(self, wanted: bytes) -> int:
        """Number of the first string that does not come before the wanted one."""
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            if self.raw(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def find(self, wanted: str) -> int:
        """Number of a string, or -1."""
        raw = wanted.encode()
        number = self.from_here(raw)
        return number if number < self._count and self.raw(number) == raw else -1


class Segment:
    """One packed segment, open for reading. Every method raises Damaged when the file was changed."""

    def __init__(self, path: Path, gone: Iterable[int] = ()) -> None:
        """Opens the file; ``gone`` are its pages that were removed or replaced since."""
        self._container = Container(path)
        facts = self._container.facts
        self.language: str = facts["language"]
        """Fingerprint of the language it was written with."""
        self.pages: int = facts["pages"]
        self.tables: dict[str, list[str]] = facts["tables"]
        self.alive: Mask = np.ones(self.pages, dtype=bool)
        self.alive[list(gone)] = False

    @cached_property
    def _terms(self) -> _Strings:
        return _Strings(self._container, "terms", "term_at")

    @cached_property
    def _skeletons(self) -> _Strings:
        return _Strings(self._container, "skeletons", "skeleton_at")

    @cached_property
    def _forms(self) -> _Strings:
        return _Strings(self._container, "forms", "form_at")

    @cached_property
    def _posting_at(self) -> NDArray[np.uint32]:
        return self._container.part("posting_at")

    @cached_property
    def _place_at(self) -> NDArray[np.uint32]:
        return self._container.part("place_at")

    @property
    def vocabulary(self) -> int:
        """How many distinct terms there are."""
        return len(self._terms)

    def term(self, number: int) -> str:
        """The term of a number."""
        return self._terms.raw(number).decode()

    def number(self, term: str) -> int:
        """The number of a term, or -1."""
        return self._terms.find(term)

    def texts(self, numbers: Sequence[int] | NDArray[np.int64], *, skeleton: bool = False) -> list[str]:
        """The terms of many numbers, or their skeletons; the mark of a joined term is left out."""
        strings = self._skeletons if skeleton else self._terms
        return [text.lstrip(JOINED) for text in strings.texts(numbers)]

    def numbers_with_prefix(self, prefix: str) -> tuple[int, int]:
        """The terms that begin with the prefix: the first, and one past the last."""
        raw = prefix.encode()
        return self._terms.from_here(raw), self._terms.from_here(raw + b"\xff")

    def known(self, number: int) -> bool:
        """Whether the term is an existing word."""
        return bool(self._container.part("known", number, number + 1)[0])

    def inflections(self, root: str) -> list[int]:
        """The terms with this stem, the stem itself not included."""
        return self._form(root)

    def compounds(self, root: str) -> list[int]:
        """The terms that are compounds with a word of this stem."""
        return self._form(PART + root)

    def glued(self, word: str) -> list[int]:
        """The terms that may be this word and another without the space."""
        return self._form(GLUED + word)

    def _form(self, key: str) -> list[int]:
        at = self._forms.find(key)
        if at < 0:
            return []
        first, last = self._container.part("form_row", at, at + 2).tolist()
        return [int(number) for number in self._container.part("form_terms", first, last)]

    def pages_of(self, first: int, last: int) -> Pages:
        """The pages that hold a term of the range first to last (exclusive); a page may come more than once."""
        if last <= first:
            return np.zeros(0, dtype=np.uint16)
        return self._container.part("pages", int(self._posting_at[first]), int(self._posting_at[last]))

    def postings(self, number: int) -> tuple[Pages, NDArray[np.uint16]]:
        """The pages that hold a term, in order, and how often each does."""
        start, end = int(self._posting_at[number]), int(self._posting_at[number + 1])
        return self._container.part("pages", start, end), self._container.part("times", start, end)

    def places(self, first: int, last: int | None = None) -> NDArray[np.uint32]:
        """Where a term (or a range of terms, last exclusive) stands, in order: page × 65,536 + position."""
        last = first + 1 if last is None else last
        start, end = int(self._posting_at[first]), int(self._posting_at[last])
        pages, times = self._container.part("pages", start, end), self._container.part("times", start, end)
        start, end = int(self._place_at[first]), int(self._place_at[last])
        places = self._container.part("places", start, end)
        if int(times.sum(dtype=np.int64)) != len(places):
            raise Damaged("places")
        spread: NDArray[np.uint32] = np.repeat(pages.astype(np.uint32) << np.uint32(16), times) | places
        if last - first > 1:
            spread.sort()
        return spread

    def property(self, name: str) -> NDArray[np.int64]:
        """A property of every page: ``length``, ``date_from``, ``date_to``, or one of the LABELS as number."""
        values: NDArray[np.int64] = self._container.part(name)
        return values

    def label(self, name: str, page: int) -> str:
        """A label of one page."""
        return self.tables[name][int(self._container.part(name, page, page + 1)[0])]

    def date(self, page: int) -> str:
        """The date of one page as it was given: 2004-03-12, 2004-03, 2004 or 2003/2005; empty when undated."""
        first, last = (int(self._container.part(name, page, page + 1)[0]) for name in ("date_from", "date_to"))
        return _as_date(first, last)

    def labelled(self, name: str, value: str) -> Mask:
        """The pages whose label has a value; letter case is not looked at."""
        wanted = value.casefold()
        numbers = [at for at, known in enumerate(self.tables[name]) if known.casefold() == wanted]
        mask: Mask = np.isin(self.property(name), numbers)
        return mask

    @cached_property
    def _sieve(self) -> dict[str, NDArray[np.uint32]]:
        return {
            name: self._container.part(name)
            for name in ("size", "letters", "skeleton_size", "skeleton_letters", "known")
        }

    def sift(self, size: int, letters: int, distance: int, *, skeleton: bool) -> NDArray[np.int64]:
        """The terms, existing words left out, that can be within a distance of a word with these letters.

        One edit changes the length by at most one and the set of letters by at most two; no true match is lost.
        """
        prefix = "skeleton_" if skeleton else ""
        sizes = self._sieve[prefix + "size"].astype(np.int16)
        near = np.flatnonzero((np.abs(sizes - size) <= distance) & (self._sieve["known"] == 0))
        differing = _bits(self._sieve[prefix + "letters"][near] ^ np.uint32(letters))
        sifted: NDArray[np.int64] = near[differing <= 2 * distance]
        return sifted

    def harvest(self) -> Harvest:
        """Everything in it, pages that are gone included, for a merge."""
        starts: NDArray[np.int64] = self._container.part("posting_at").astype(np.int64)
        times = starts[1:] - starts[:-1]
        per_posting = self._container.part("times")
        return Harvest(
            terms=self._terms.texts(range(self.vocabulary)),
            term=np.repeat(np.repeat(np.arange(len(times), dtype=np.uint32), times), per_posting),
            page=np.repeat(self._container.part("pages"), per_posting),
            position=self._container.part("places"),
            properties={name: self.property(name) for name in ("length", "date_from", "date_to", *LABELS)},
            tables=self.tables,
        )


_BITS = np.array([number.bit_count() for number in range(1 << 16)], dtype=np.uint8)


def _bits(numbers: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """How many bits of each number are set."""
    counted: NDArray[np.uint8] = _BITS[numbers & np.uint32(0xFFFF)] + _BITS[numbers >> np.uint32(16)]
    return counted


def _as_date(first: int, last: int) -> str:
    if not first:
        return ""
    year, month, day = first // 10000, first // 100 % 100, first % 100
    if first == last:
        return f"{year:04d}-{month:02d}-{day:02d}"
    if first // 100 == last // 100:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}" if year == last // 10000 else f"{year:04d}/{last // 10000:04d}"
