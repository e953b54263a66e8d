"""What a word, a beginning of words, a phrase or two words near each other match, page by page."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.query import Near, Phrase, Prefix, Spot, Word
from vtdocs.index.fulltext.segment import Mask, Segment
from vtdocs.index.fulltext.variants import Variant, Variants, find_variants

Places = NDArray[np.uint32]
_SYNONYM_PHRASE = 0.7
_PAGE = np.uint32(16)


@dataclass(slots=True)
class Matched:
    """What one leaf of the query matches in one segment."""

    weight: NDArray[np.float64]
    """For each page: how often, each occurrence by its weight; 0 where it does not match."""
    exact: Mask
    """The pages that match without tolerating a misreading."""


@dataclass(slots=True)
class Wanted:
    """What to mark on a page that was found."""

    terms: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    phrases: list[tuple[frozenset[str], ...]] = field(default_factory=list)


class LeafMatcher:
    """Matches leaves against all segments of an index; remembers what it worked out for a word."""

    def __init__(self, segments: Sequence[Segment], language: Language, *, tolerant: bool) -> None:
        self._segments = segments
        self._language = language
        self._tolerant = tolerant
        self._variants: dict[tuple[str, bool], Variants] = {}

    def match(self, leaf: Spot | Near) -> list[Matched]:
        """The matches of a leaf, one for each segment."""
        if isinstance(leaf, Word):
            return self._word(leaf)
        if isinstance(leaf, Prefix):
            return [self._prefix(leaf, segment) for segment in self._segments]
        if isinstance(leaf, Near):
            return [self._near(leaf, at) for at in range(len(self._segments))]
        return self._phrase(leaf)

    def wanted(self, leaf: Spot | Near, into: Wanted) -> None:
        """Adds what a leaf looks for to what is marked on a page."""
        if isinstance(leaf, Word):
            into.terms.update(self._of(leaf.term, forms=True).all_terms())
            for words in self._other_phrases(leaf):
                into.phrases.append(tuple(frozenset([word]) for word in words))
        elif isinstance(leaf, Prefix):
            into.prefixes.add(leaf.term)
        elif isinstance(leaf, Near):
            self.wanted(leaf.left, into)
            self.wanted(leaf.right, into)
        else:
            into.phrases.append(tuple(self._slot(part) for part in leaf.parts))
            for words in self._language.synonyms.get(_literal(leaf), ()):
                into.phrases.append(tuple(frozenset([word]) for word in words))

    def _slot(self, part: Word | Prefix) -> frozenset[str]:
        if isinstance(part, Prefix):
            return frozenset([part.term + "*"])
        return frozenset(self._of(part.term, forms=False).all_terms()) | {part.term}

    def _of(self, term: str, *, forms: bool) -> Variants:
        known = self._variants.get((term, forms))
        if known is None:
            known = find_variants(term, self._segments, self._language, tolerant=self._tolerant, forms=forms)
            self._variants[term, forms] = known
        return known

    def _other_phrases(self, leaf: Word) -> list[tuple[str, ...]]:
        """Phrases that mean the word: its synonyms of several words, and the parts of a compound written apart."""
        phrases = [words for words in self._language.synonyms.get((leaf.term,), ()) if len(words) > 1]
        parts = self._language.compound_parts(leaf.term)
        if len(parts) > 1:
            phrases.append(parts)
        return phrases

    def _word(self, leaf: Word) -> list[Matched]:
        variants = self._of(leaf.term, forms=True)
        matched = [
            self._union(segment, numbers) for segment, numbers in zip(self._segments, variants.by_segment, strict=True)
        ]
        for words in self._other_phrases(leaf):
            self._add_phrase(matched, words)
        return matched

    @staticmethod
    def _union(segment: Segment, numbers: dict[int, Variant]) -> Matched:
        weight = np.zeros(segment.pages)
        exact = np.zeros(segment.pages, dtype=bool)
        for number, variant in numbers.items():
            pages, times = segment.postings(number)
            weight[pages] += variant.weight * times
            if variant.exact:
                exact[pages] = True
        return Matched(weight, exact)

    def _add_phrase(self, matched: list[Matched], words: tuple[str, ...]) -> None:
        for segment, match in zip(self._segments, matched, strict=True):
            rows = [_literal_places(segment, word) for word in words]
            pages = (_in_order(rows) >> _PAGE).astype(np.int64)
            match.weight += _SYNONYM_PHRASE * np.bincount(pages, minlength=segment.pages)
            match.exact[pages] = True

    @staticmethod
    def _prefix(leaf: Prefix, segment: Segment) -> Matched:
        pages = segment.pages_of(*segment.numbers_with_prefix(leaf.term))
        weight = np.bincount(pages, minlength=segment.pages).astype(np.float64)
        return Matched(weight, weight > 0)

    def _phrase(self, leaf: Phrase) -> list[Matched]:
        matched: list[Matched] = []
        for at, segment in enumerate(self._segments):
            exact, tolerated = self._occurrences(leaf, at)
            weight = _per_page(exact, segment.pages)
            found = weight > 0
            matched.append(Matched(weight + 0.4 * _per_page(tolerated, segment.pages), found))
        for words in self._language.synonyms.get(_literal(leaf), ()):
            self._add_phrase(matched, words)
        return matched

    def _near(self, leaf: Near, at: int) -> Matched:
        segment = self._segments[at]
        left_exact, left_loose = self._occurrences(leaf.left, at)
        right_exact, right_loose = self._occurrences(leaf.right, at)
        widths = _width(leaf.left), _width(leaf.right)
        exact = _close(left_exact, right_exact, widths, leaf.distance)
        left, right = _merged([left_exact, left_loose]), _merged([right_exact, right_loose])
        loose = _close(left, right, widths, leaf.distance) if len(left_loose) or len(right_loose) else exact
        weight = _per_page(exact, segment.pages)
        found = weight > 0
        return Matched(weight + 0.4 * _per_page(_without(loose, exact), segment.pages), found)

    def _occurrences(self, spot: Spot, at: int) -> tuple[Places, Places]:
        """Where a spot stands in a segment: exactly, and with a misreading tolerated."""
        segment = self._segments[at]
        if isinstance(spot, Prefix):
            first, last = segment.numbers_with_prefix(spot.term)
            return (segment.places(first, last) if last > first else _NOWHERE), _NOWHERE
        if isinstance(spot, Word):
            numbers = self._of(spot.term, forms=True).by_segment[at]
            return (
                _places(segment, [number for number, variant in numbers.items() if variant.exact]),
                _places(segment, [number for number, variant in numbers.items() if not variant.exact]),
            )
        return self._phrase_occurrences(spot, at)

    def _phrase_occurrences(self, phrase: Phrase, at: int) -> tuple[Places, Places]:
        segment = self._segments[at]
        exact: list[Places] = []
        loose: list[Places] = []
        for part in phrase.parts:
            if isinstance(part, Prefix):
                exact.append(self._occurrences(part, at)[0])
                loose.append(_NOWHERE)
                continue
            numbers = self._of(part.term, forms=False).by_segment[at]
            exact.append(_literal_places(segment, part.term))
            loose.append(_places(segment, [number for number, variant in numbers.items() if not variant.exact]))
        found = _in_order(exact)
        if not any(len(row) for row in loose):
            return found, _NOWHERE
        # Only pages with a misread word can match tolerantly; all others are left out before the long rows are joined.
        pages = np.zeros(segment.pages, dtype=bool)
        for row in loose:
            pages[row >> _PAGE] = True
        rows = [_merged([left[pages[left >> _PAGE]], right]) for left, right in zip(exact, loose, strict=True)]
        return found, _without(_in_loose_order(rows), found)


_NOWHERE: Places = np.zeros(0, dtype=np.uint32)


def _literal(phrase: Phrase) -> tuple[str, ...]:
    return tuple(part.term for part in phrase.parts) if all(isinstance(part, Word) for part in phrase.parts) else ()


def _width(spot: Spot) -> int:
    return len(spot.parts) if isinstance(spot, Phrase) else 1


def _places(segment: Segment, numbers: Sequence[int]) -> Places:
    rows = [segment.places(number) for number in numbers]
    if len(rows) == 1:
        return rows[0]
    return _merged(rows)


def _merged(rows: Sequence[Places]) -> Places:
    """The places of all rows in order, each once."""
    if not rows:
        return _NOWHERE
    # Sorting beats np.unique, which hashes, on rows that are mostly in order.
    every = np.concatenate(rows)
    every.sort(kind="stable")
    first = np.ones(len(every), dtype=bool)
    np.not_equal(every[1:], every[:-1], out=first[1:])
    merged: Places = every[first]
    return merged


def _without(row: Places, others: Places) -> Places:
    """The places of a row that are not among the others."""
    return row[~_present(row, others)]


def _literal_places(segment: Segment, word: str) -> Places:
    number = segment.number(word)
    return segment.places(number) if number >= 0 else _NOWHERE


def _per_page(places: Places, pages: int) -> NDArray[np.float64]:
    return np.bincount((places >> _PAGE).astype(np.int64), minlength=pages).astype(np.float64)


def _present(wanted: Places, row: Places) -> Mask:
    """Which of the wanted places are in a row; both ascend."""
    if not len(row):
        return np.zeros(len(wanted), dtype=bool)
    at = np.minimum(np.searchsorted(row, wanted), len(row) - 1)
    present: Mask = row[at] == wanted
    return present


def _in_order(rows: Sequence[Places]) -> Places:
    """The places where the rows follow one another, each one place after the one before; the place of the first."""
    if not all(len(row) for row in rows):
        return _NOWHERE
    order = sorted(range(len(rows)), key=lambda at: len(rows[at]))
    shortest = rows[order[0]]
    start: Places = shortest[(shortest & np.uint32(0xFFFF)) >= order[0]] - np.uint32(order[0])
    for at in order[1:]:
        start = start[_present(start + np.uint32(at), rows[at])]
    return start


def _in_loose_order(rows: Sequence[Places]) -> Places:
    """The same, with room for one stray piece between two words (a word cut in two takes two places)."""
    if not all(len(row) for row in rows):
        return _NOWHERE
    reached, begun = rows[0], rows[0]
    for row in rows[1:]:
        steps = [(reached + np.uint32(step), begun) for step in (1, 2)]
        ends = np.concatenate([end for end, _begin in steps])
        begins = np.concatenate([begin for _end, begin in steps])
        order = np.argsort(ends, kind="stable")
        ends, begins = ends[order], begins[order]
        kept = _present(ends, row)
        reached, begun = ends[kept], begins[kept]
    begun.sort()
    return _merged([begun])


def _close(left: Places, right: Places, widths: tuple[int, int], distance: int) -> Places:
    """The places of the left that have one of the right at most so many words away on the same page."""
    if not len(left) or not len(right):
        return _NOWHERE
    # The nearest one of the right behind, and the nearest in front; one at the same place is the same word.
    wide = left.astype(np.int64)
    others = right.astype(np.int64)
    after = np.searchsorted(others, wide + widths[0])
    behind = np.searchsorted(others, wide - widths[1], side="right") - 1
    next_one = others[np.minimum(after, len(others) - 1)]
    last_one = others[np.maximum(behind, 0)]
    follows = (after < len(others)) & (next_one - wide <= distance + widths[0]) & (next_one >> 16 == wide >> 16)
    precedes = (behind >= 0) & (wide - last_one <= distance + widths[1]) & (last_one >> 16 == wide >> 16)
    close: Places = left[follows | precedes]
    return close
