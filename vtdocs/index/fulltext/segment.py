"""A packed segment as the search reads it: its words, where they stand, and the properties of the pages."""

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.container import Container, Damaged
from vtdocs.index.fulltext.pages import LABELS, Harvest
from vtdocs.index.fulltext.vocabulary import Vocabulary

Pages = NDArray[np.uint16]
Mask = NDArray[np.bool_]
Places = NDArray[np.uint32]
NOWHERE: Places = np.zeros(0, dtype=np.uint32)


class Segment(Vocabulary):
    """One packed segment, open for reading. Every method raises Damaged when the file was changed."""

    def __init__(self, path: Path, gone: Iterable[int] = ()) -> None:
        """Opens the file; ``gone`` are its pages that were removed or replaced since."""
        super().__init__(Container(path))
        facts = self.container.facts
        self.pages: int = facts["pages"]
        self.tables: dict[str, list[str]] = facts["tables"]
        self.alive: Mask = np.ones(self.pages, dtype=bool)
        self.alive[list(gone)] = False

    @cached_property
    def _posting_at(self) -> NDArray[np.uint32]:
        return self.container.part("posting_at")

    @cached_property
    def _place_at(self) -> NDArray[np.uint32]:
        return self.container.part("place_at")

    @cached_property
    def words(self) -> int:
        """Words of all its pages, those that are gone included."""
        return int(self.property("length").sum(dtype=np.int64))

    def holding(self, term: str) -> int:
        """How many pages hold a term, those that are gone included."""
        number = self.number(term)
        return int(self._posting_at[number + 1]) - int(self._posting_at[number]) if number >= 0 else 0

    def pages_of(self, first: int, last: int) -> Pages:
        """The pages that hold a term of the range first to last (exclusive); a page may come more than once."""
        if last <= first:
            return np.zeros(0, dtype=np.uint16)
        return self.container.part("pages", int(self._posting_at[first]), int(self._posting_at[last]))

    def postings(self, term: str) -> tuple[Pages, NDArray[np.uint16]]:
        """The pages that hold a term, in order, and how often each does."""
        number = self.number(term)
        if number < 0:
            return np.zeros(0, dtype=np.uint16), np.zeros(0, dtype=np.uint16)
        start, end = int(self._posting_at[number]), int(self._posting_at[number + 1])
        return self.container.part("pages", start, end), self.container.part("times", start, end)

    def places(self, term: str) -> Places:
        """Where a term stands, in order: page × 65,536 + position."""
        number = self.number(term)
        return self.places_of(number, number + 1) if number >= 0 else NOWHERE

    def places_of(self, first: int, last: int) -> Places:
        """Where the terms of a range (last exclusive) stand, in order."""
        if last <= first:
            return NOWHERE
        start, end = int(self._posting_at[first]), int(self._posting_at[last])
        pages, times = self.container.part("pages", start, end), self.container.part("times", start, end)
        start, end = int(self._place_at[first]), int(self._place_at[last])
        places = self.container.part("places", start, end)
        if int(times.sum(dtype=np.int64)) != len(places):
            raise Damaged("places")
        spread: Places = np.repeat(pages.astype(np.uint32) << np.uint32(16), times) | places
        if last - first > 1:
            spread.sort()
        return spread

    def property(self, name: str) -> NDArray[np.int64]:
        """A property of every page: ``length``, ``date_from``, ``date_to``, or one of the LABELS as number."""
        values: NDArray[np.int64] = self.container.part(name)
        return values

    def label(self, name: str, page: int) -> str:
        """A label of one page."""
        return self.tables[name][int(self.container.part(name, page, page + 1)[0])]

    def dates(self, page: int) -> tuple[int, int]:
        """First and last possible day of one page, yyyymmdd; 0 when undated."""
        first, last = (int(self.container.part(name, page, page + 1)[0]) for name in ("date_from", "date_to"))
        return first, last

    def labelled(self, name: str, value: str) -> Mask:
        """The pages whose label has a value; letter case is not looked at."""
        wanted = value.casefold()
        numbers = [at for at, known in enumerate(self.tables[name]) if known.casefold() == wanted]
        mask: Mask = np.isin(self.property(name), numbers)
        return mask

    def harvest(self) -> Harvest:
        """Everything in it, pages that are gone included, for a merge."""
        starts: NDArray[np.int64] = self.container.part("posting_at").astype(np.int64)
        times = starts[1:] - starts[:-1]
        per_posting = self.container.part("times")
        return Harvest(
            terms=self.terms(),
            term=np.repeat(np.repeat(np.arange(len(times), dtype=np.uint32), times), per_posting),
            page=np.repeat(self.container.part("pages"), per_posting),
            position=self.container.part("places"),
            properties={name: self.property(name) for name in ("length", "date_from", "date_to", *LABELS)},
            tables=self.tables,
        )
