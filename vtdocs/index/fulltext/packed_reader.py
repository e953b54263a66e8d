"""Answers a plan from packed segments: the reading half of the engine on Whoosh."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
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


def _unscored(mask: Mask) -> "_Answer":
    return _Answer(mask, 0.0, mask, 0.0)


class _Statistics:
    """What BM25 must know of the whole index; pages that are gone count until they leave the disk."""

    def __init__(self, segments: Sequence[Segment]) -> None:
        self._segments = segments
        self.pages = sum(segment.pages for segment in segments)
        self.mean_length = max(sum(segment.words for segment in segments) / max(self.pages, 1), 1e-9)

    def rarity(self, terms: Sequence[str]) -> float:
        """The weight of terms that count as one."""
        return rarity(self.pages, sum(segment.holding(term) for term in terms for segment in self._segments))


@dataclass(slots=True)
class _Answer:
    """What a part of the plan answers in one segment; a score is 0 where it does not answer."""

    exact: Mask
    score: Scores | float
    loose: Mask
    loose_score: Scores | float
    """With what is tolerated as a misreading."""


class _Part:
    """The pages of one segment that answer."""

    def __init__(self, segment: Segment, statistics: _Statistics, plan: Plan) -> None:
        self.segment = segment
        self._statistics = statistics
        answer = self._answer(plan)
        self.rows: NDArray[np.int64] = np.flatnonzero((answer.exact | answer.loose) & segment.alive)
        self.exact: Mask = answer.exact[self.rows]
        everything = np.zeros(segment.pages)
        exact, loose = everything + answer.score, everything + answer.loose_score
        self.scores: Scores = np.where(self.exact, exact[self.rows], loose[self.rows])

    def _norm(self, pages: NDArray[Anything]) -> Scores:
        norm: Scores = K1 * (1 - B + B * self._rounded[pages] / self._statistics.mean_length)
        return norm

    @cached_property
    def _rounded(self) -> NDArray[np.int64]:
        return rounded_lengths(self.segment.property("length"))

    def _answer(self, plan: Plan) -> _Answer:
        if isinstance(plan, Leaf):
            return self._leaf(plan)
        if isinstance(plan, Labelled):
            return _unscored(self.segment.labelled(plan.name, plan.value))
        if isinstance(plan, Between):
            begins, ends = self.segment.property("date_from"), self.segment.property("date_to")
            return _unscored((begins > 0) & (ends >= plan.first) & (begins <= plan.last))
        if isinstance(plan, Without):
            return _unscored(~self._answer(plan.part).exact)
        parts = [self._answer(part) for part in plan.parts]
        join = np.logical_and if isinstance(plan, All) else np.logical_or
        exact = reduce(join, (part.exact for part in parts))
        loose = reduce(join, (part.loose for part in parts))
        score, loose_score = sum(part.score for part in parts), sum(part.loose_score for part in parts)
        if isinstance(plan, All):
            score, loose_score = np.where(exact, score, 0.0), np.where(loose, loose_score, 0.0)
        return _Answer(exact, score, loose, loose_score)

    def _leaf(self, leaf: Leaf) -> _Answer:
        exact, score = np.zeros(self.segment.pages, dtype=bool), np.zeros(self.segment.pages)
        for clause in leaf.exact:
            self._clause(clause, exact, score)
        if not leaf.tolerated:
            return _Answer(exact, score, exact, score)
        loose, loose_score = exact.copy(), score.copy()
        for clause in leaf.tolerated:
            self._clause(clause, loose, loose_score)
        return _Answer(exact, score, loose, loose_score)

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
