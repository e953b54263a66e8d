"""Answers a plan from packed segments: the reading half of the engine on Whoosh."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property, reduce
from typing import Any as Anything

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.engine import Row
from vtdocs.index.fulltext.places import close_together, in_order
from vtdocs.index.fulltext.plan import (
    All,
    Between,
    Chain,
    Clause,
    Close,
    Labelled,
    Leaf,
    Misread,
    Plan,
    Slot,
    Starts,
    Without,
    Words,
)  # fmt: skip
from vtdocs.index.fulltext.scoring import K1, B, rarity, rounded_lengths
from vtdocs.index.fulltext.segment import Mask, Places, Segment
from vtdocs.index.fulltext.values import Facet

_PAGE = np.uint32(16)
Scores = NDArray[np.float64]


class PackedFound:
    """All pages of the segments that answer a plan, ordered."""

    def __init__(self, segments: Sequence[Segment], plan: Plan, *, by_date: bool) -> None:
        self._segments = segments
        statistics = _Statistics(segments)
        parts = [_Part(segment, statistics, plan) for segment in segments]
        self._segment = np.repeat(np.arange(len(parts)), [len(part.rows) for part in parts])
        page = _together([part.rows for part in parts], np.int64)
        score = _together([part.scores for part in parts], np.float64)
        exact = _together([part.exact for part in parts], np.bool_)
        if by_date:
            date = _together([part.segment.property("date_to")[part.rows] for part in parts], np.int64)
            order = np.lexsort((page, self._segment, -date))
        else:
            order = np.lexsort((page, self._segment, -np.round(score, 4), ~exact))
        self._segment, self._page = self._segment[order], page[order]
        self._score, self._exact = score[order], exact[order]
        self.total = len(order)
        self.exact = int(exact.sum())
        self._per_dossier: Counter[str] = Counter()
        for part in parts:
            self._per_dossier.update(_tally(part.segment, "dossier", part.rows))
        self.dossiers = len(self._per_dossier)

    def rows(self, offset: int, limit: int) -> list[Row]:
        """The pages of one stretch of the order."""
        return [
            Row(
                (int(self._segment[at]), int(self._page[at])),
                self._segments[self._segment[at]].label("dossier", int(self._page[at])),
                float(self._score[at]),
                bool(self._exact[at]),
            )
            for at in range(offset, min(offset + limit, self.total))
        ]

    def pages_of(self, dossiers: Sequence[str]) -> list[int]:
        """How many of the pages found stand in each of these dossiers."""
        return [self._per_dossier[dossier] for dossier in dossiers]

    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """How many pages there are of each kind, year and source."""
        counts: dict[str, Counter[str]] = {"kind": Counter(), "year": Counter(), "source": Counter()}
        for at, segment in enumerate(self._segments):
            pages = self._page[self._segment == at]
            for name in ("kind", "source"):
                counts[name].update(_tally(segment, name, pages))
            values, tally = np.unique(segment.property("date_from")[pages] // 10000, return_counts=True)
            years = zip(values.tolist(), tally.tolist(), strict=True)
            counts["year"].update({f"{year:04d}" if year else "": count for year, count in years})
        return {
            name: tuple(Facet(*item) for item in sorted(tally.items(), key=lambda item: (-item[1], item[0])))
            for name, tally in counts.items()
        }


def _tally(segment: Segment, name: str, pages: NDArray[np.int64]) -> dict[str, int]:
    table = segment.tables[name]
    tally = np.bincount(segment.property(name)[pages], minlength=len(table))
    return {table[number]: int(tally[number]) for number in np.flatnonzero(tally).tolist()}


def _together(parts: Sequence[NDArray[Anything]], kind: type) -> NDArray[Anything]:
    return np.concatenate(parts).astype(kind) if parts else np.zeros(0, dtype=kind)


class _Statistics:
    """What BM25 must know of the whole index; pages that are gone count until they leave the disk."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self.pages = sum(segment.pages for segment in segments)
        self.mean_length = max(sum(segment.words for segment in segments) / max(self.pages, 1), 1e-9)

    def rarity(self, terms: Sequence[str]) -> float:
        """The weight of terms that count as one."""
        return rarity(self.pages, sum(segment.holding(term) for term in terms for segment in self._segments))


class _Part:
    """The pages of one segment that answer."""

    def __init__(self, segment: Segment, statistics: _Statistics, plan: Plan) -> None:
        self.segment = segment
        self._statistics = statistics
        self._score = np.zeros(segment.pages)
        self._tolerated_score = np.zeros(segment.pages)
        exact, loose = self._masks(plan, scored=True)
        self.rows: NDArray[np.int64] = np.flatnonzero((exact | loose) & segment.alive)
        self.exact: Mask = exact[self.rows]
        self.scores: Scores = self._score[self.rows] + np.where(self.exact, 0.0, self._tolerated_score[self.rows])

    def _norm(self, pages: NDArray[Anything]) -> Scores:
        norm: Scores = K1 * (1 - B + B * self._rounded[pages] / self._statistics.mean_length)
        return norm

    @cached_property
    def _rounded(self) -> NDArray[np.int64]:
        return rounded_lengths(self.segment.property("length"))

    def _masks(self, plan: Plan, *, scored: bool) -> tuple[Mask, Mask]:
        """The pages that answer exactly, and those that answer at all."""
        if isinstance(plan, Leaf):
            return self._leaf(plan, scored=scored)
        if isinstance(plan, Labelled):
            mask = self.segment.labelled(plan.name, plan.value)
            return mask, mask
        if isinstance(plan, Between):
            begins, ends = self.segment.property("date_from"), self.segment.property("date_to")
            mask = (begins > 0) & (ends >= plan.first) & (begins <= plan.last)
            return mask, mask
        if isinstance(plan, Without):
            exact, _loose = self._masks(plan.part, scored=False)
            return ~exact, ~exact
        pairs = [self._masks(part, scored=scored) for part in plan.parts]
        join = np.logical_and if isinstance(plan, All) else np.logical_or
        return reduce(join, (exact for exact, _loose in pairs)), reduce(join, (loose for _exact, loose in pairs))

    def _leaf(self, leaf: Leaf, *, scored: bool) -> tuple[Mask, Mask]:
        exact = np.zeros(self.segment.pages, dtype=bool)
        for clause in leaf.exact:
            self._clause(clause, exact, self._score if scored else np.zeros(self.segment.pages))
        loose = exact.copy()
        for clause in leaf.tolerated if scored else ():
            self._clause(clause, loose, self._tolerated_score)
        return exact, loose

    def _clause(self, clause: Clause, mask: Mask, score: Scores) -> None:
        """Adds the pages that answer a clause to the mask, and what each is worth to its score."""
        if isinstance(clause, Words):
            self._words(clause, mask, score)
        elif isinstance(clause, Misread):
            for term, weight in clause.terms:
                pages, _times = self.segment.postings(term)
                mask[pages] = True
                score[pages] += weight
        elif isinstance(clause, Starts):
            pages = np.unique(self.segment.pages_of(*self.segment.numbers_with_prefix(clause.prefix)))
            mask[pages] = True
            score[pages] += clause.score
        elif isinstance(clause, Chain):
            self._chain(clause, mask, score)
        else:
            self._close(clause, mask, score)

    def _words(self, clause: Words, mask: Mask, score: Scores) -> None:
        weight_of_all = self._statistics.rarity([term for term, _weight in clause.terms]) * (K1 + 1)
        for term, weight in clause.terms:
            pages, times = self.segment.postings(term)
            mask[pages] = True
            score[pages] += weight * weight_of_all * times / (times + self._norm(pages))

    def _chain(self, clause: Chain, mask: Mask, score: Scores) -> None:
        counted = np.bincount(
            (self._chained(clause.slots) >> _PAGE).astype(np.int64), minlength=self.segment.pages
        )  # occurrences on each page
        pages = np.flatnonzero(counted)
        mask[pages] = True
        if clause.score:
            score[pages] += clause.score
        else:
            rarities = sum(self._statistics.rarity(slot.terms) for slot in clause.slots)
            times = counted[pages]
            score[pages] += clause.weight * rarities * (K1 + 1) * times / (times + self._norm(pages))

    def _close(self, clause: Close, mask: Mask, score: Scores) -> None:
        widths = len(clause.left), len(clause.right)
        found = close_together(self._chained(clause.left), self._chained(clause.right), widths, clause.distance)
        pages = np.unique(found >> _PAGE)
        mask[pages] = True
        score[pages] += clause.score

    def _chained(self, slots: Sequence[Slot]) -> Places:
        """Where the slots follow one another; the place of the first."""
        return in_order([(slot.at, self._rows(slot)) for slot in slots])

    def _rows(self, slot: Slot) -> list[Places]:
        if slot.prefix:
            rows = [self.segment.places_of(*self.segment.numbers_with_prefix(slot.prefix))]
        else:
            rows = [self.segment.places(term) for term in slot.terms]
        return [row for row in rows if len(row)]
