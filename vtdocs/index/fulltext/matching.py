"""From the query's tree to pages in order: which match, how well, and how they divide over kinds, years and sources.

The score is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) over the leaves of the query,
with occurrences weighted by how they answer (see ``variants``).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.leaves import LeafMatcher, Matched, Wanted
from vtdocs.index.fulltext.query import And, Dated, Label, Near, Node, Not, Or, Phrase, Prefix, Spot, Word
from vtdocs.index.fulltext.segment import Mask, Segment
from vtdocs.index.fulltext.values import Facet, Sort

_K1, _B = 1.2, 0.75
_MAX_TERM = 8
"""Words of the longest term that has synonyms."""

Leaf = Word | Prefix | Phrase | Near


@dataclass(frozen=True, slots=True)
class Found:
    """One page that answers, by its segment and its number there."""

    segment: int
    page: int
    score: float
    exact: bool


@dataclass(slots=True)
class Answer:
    """All pages that answer a query, ordered."""

    segment: NDArray[np.int64]
    page: NDArray[np.int64]
    score: NDArray[np.float64]
    exact: Mask
    dossiers: int
    wanted: Wanted

    @property
    def total(self) -> int:
        """Pages that answer."""
        return len(self.page)

    def window(self, offset: int, limit: int) -> list[Found]:
        """The pages of one screen."""
        rows = range(offset, min(offset + limit, self.total))
        return [
            Found(int(self.segment[row]), int(self.page[row]), float(self.score[row]), bool(self.exact[row]))
            for row in rows
        ]


def with_synonyms(node: Node, language: Language) -> Node:
    """The tree in which words that make a known term together (``veilig thuis``) also find the synonyms of that term."""
    if isinstance(node, Not):
        return Not(with_synonyms(node.part, language))
    if isinstance(node, Or):
        return Or(tuple(with_synonyms(part, language) for part in node.parts))
    if not isinstance(node, And):
        return node
    parts: list[Node] = []
    at = 0
    while at < len(node.parts):
        words = _known_term(node.parts[at : at + _MAX_TERM], language)
        if words:
            parts.append(Or((And(words), Phrase(words))))
            at += len(words)
        else:
            parts.append(with_synonyms(node.parts[at], language))
            at += 1
    return And(tuple(parts)) if len(parts) > 1 else parts[0]


def _known_term(parts: Sequence[Node], language: Language) -> tuple[Word, ...]:
    """The longest run of words at the beginning, two at least, that has synonyms; empty when there is none."""
    words: list[Word] = []
    for part in parts:
        if not isinstance(part, Word):
            break
        words.append(part)
    while len(words) > 1 and tuple(word.term for word in words) not in language.synonyms:
        words.pop()
    return tuple(words) if len(words) > 1 else ()


def without_stop_words(node: Node, language: Language) -> Node:
    """The tree without the words that a query of several words does not insist on."""
    if isinstance(node, And):
        parts = [without_stop_words(part, language) for part in node.parts]
        kept = [part for part in parts if not (isinstance(part, Word) and part.term in language.stop_words)]
        if not any(isinstance(part, Leaf | And | Or) for part in kept):
            kept = parts
        return kept[0] if len(kept) == 1 else And(tuple(kept))
    if isinstance(node, Or):
        return Or(tuple(without_stop_words(part, language) for part in node.parts))
    if isinstance(node, Not):
        return Not(without_stop_words(node.part, language))
    return node


def answer(node: Node, segments: Sequence[Segment], language: Language, *, sort: Sort, tolerant: bool) -> Answer:
    """All pages of the segments that answer the query."""
    matcher = LeafMatcher(segments, language, tolerant=tolerant)
    tree = without_stop_words(with_synonyms(node, language), language)
    wanted = Wanted()
    leaves: dict[Leaf, list[Matched]] = {}
    for leaf, positive in _leaves(tree):
        if leaf not in leaves:
            leaves[leaf] = matcher.match(leaf)
        if positive:
            matcher.wanted(leaf, wanted)
    positive_leaves = [leaves[leaf] for leaf in dict.fromkeys(leaf for leaf, positive in _leaves(tree) if positive)]
    masks = [_masks(tree, segment, at, leaves) for at, segment in enumerate(segments)]
    rows = [np.flatnonzero(loose & segment.alive) for (_exact, loose), segment in zip(masks, segments, strict=True)]
    exact = [mask[row] for (mask, _loose), row in zip(masks, rows, strict=True)]
    scores = _scores(positive_leaves, segments, rows)
    return _ordered(segments, rows, scores, exact, sort, wanted)


def _leaves(node: Node, positive: bool = True) -> list[tuple[Leaf, bool]]:
    """The leaves of the tree; False for those that are asked not to be there."""
    if isinstance(node, Leaf):
        return [(node, positive)]
    if isinstance(node, Not):
        return _leaves(node.part, not positive)
    if isinstance(node, And | Or):
        return [leaf for part in node.parts for leaf in _leaves(part, positive)]
    return []


def _masks(node: Node, segment: Segment, at: int, leaves: dict[Leaf, list[Matched]]) -> tuple[Mask, Mask]:
    """The pages that match exactly, and those that match at all."""
    if isinstance(node, Leaf):
        matched = leaves[node][at]
        return matched.exact, matched.weight > 0
    if isinstance(node, Label):
        mask = segment.labelled(node.name, node.value)
        return mask, mask
    if isinstance(node, Dated):
        begins, ends = segment.property("date_from"), segment.property("date_to")
        mask = (begins > 0) & (ends >= node.first) & (begins <= node.last)
        return mask, mask
    if isinstance(node, Not):
        # What is tolerated as a misreading never hides a page.
        exact, _loose = _masks(node.part, segment, at, leaves)
        return ~exact, ~exact
    pairs = [_masks(part, segment, at, leaves) for part in node.parts]
    join = np.logical_and if isinstance(node, And) else np.logical_or
    return reduce(join, (exact for exact, _loose in pairs)), reduce(join, (loose for _exact, loose in pairs))


def _scores(
    leaves: Sequence[list[Matched]], segments: Sequence[Segment], rows: Sequence[NDArray[np.int64]]
) -> list[NDArray[np.float64]]:
    pages = sum(int(segment.alive.sum()) for segment in segments)
    words = sum(int(segment.property("length")[segment.alive].sum(dtype=np.int64)) for segment in segments)
    mean = max(words / pages, 1.0) if pages else 1.0
    scores = [np.zeros(len(row)) for row in rows]
    lengths = [segment.property("length")[row] for segment, row in zip(segments, rows, strict=True)]
    norms = [_K1 * (1 - _B + _B * length / mean) for length in lengths]
    for leaf in leaves:
        holding = sum(
            int(np.count_nonzero(match.weight[segment.alive])) for match, segment in zip(leaf, segments, strict=True)
        )
        rarity = np.log1p((pages - holding + 0.5) / (holding + 0.5))
        for at, (norm, match, row) in enumerate(zip(norms, leaf, rows, strict=True)):
            weight = match.weight[row]
            scores[at] += rarity * weight * (_K1 + 1) / (weight + norm)
    return scores


def _ordered(
    segments: Sequence[Segment],
    rows: Sequence[NDArray[np.int64]],
    scores: Sequence[NDArray[np.float64]],
    exact: Sequence[Mask],
    sort: Sort,
    wanted: Wanted,
) -> Answer:
    segment = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    page, score, is_exact = (_joined(parts) for parts in (rows, scores, exact))
    if sort is Sort.DATE:
        date = _joined([part.property("date_to")[row] for part, row in zip(segments, rows, strict=True)])
        order = np.lexsort((page, segment, -score, -date.astype(np.int64)))
    else:
        order = np.lexsort((page, segment, -np.round(score, 9), ~is_exact.astype(bool)))
    dossiers = {
        part.tables["dossier"][number]
        for part, row in zip(segments, rows, strict=True)
        for number in np.unique(part.property("dossier")[row]).tolist()
    }
    return Answer(
        segment=segment[order],
        page=page[order].astype(np.int64),
        score=score[order],
        exact=is_exact[order].astype(bool),
        dossiers=len(dossiers),
        wanted=wanted,
    )


def _joined(parts: Sequence[NDArray[np.generic]]) -> NDArray[np.float64]:
    return np.concatenate(parts) if parts else np.zeros(0)


def facets(found: Answer, segments: Sequence[Segment]) -> dict[str, tuple[Facet, ...]]:
    """For all pages found: how many there are of each kind, year and source."""
    counts: dict[str, Counter[str]] = {"kind": Counter(), "year": Counter(), "source": Counter()}
    for at, segment in enumerate(segments):
        pages = found.page[found.segment == at]
        for name in ("kind", "source"):
            table = segment.tables[name]
            tally = np.bincount(segment.property(name)[pages], minlength=len(table))
            counts[name].update({value: int(tally[number]) for number, value in enumerate(table) if tally[number]})
        years = segment.property("date_from")[pages] // 10000
        values, tally = np.unique(years, return_counts=True)
        counts["year"].update(
            {f"{year:04d}" if year else "": count for year, count in zip(values.tolist(), tally.tolist(), strict=True)}
        )
    return {
        name: tuple(Facet(value, pages) for value, pages in sorted(tally.items(), key=lambda item: (-item[1], item[0])))
        for name, tally in counts.items()
    }


__all__ = ["Answer", "Found", "Spot", "answer", "facets"]
