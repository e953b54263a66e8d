"""For a word of the query: the terms of the index that answer it, exactly or as a misreading.

Exact are the word itself, its inflections, compounds that it is a part of, and its synonyms. Tolerated are terms that
are no words themselves and look like the word: alike for a poor eye, one or two letters off, cut in two, or glued to
a neighbour.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from rapidfuzz import process
from rapidfuzz.distance import OSA

from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.packing import signatures
from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.segment import Segment
from vtdocs.index.fulltext.stem import stem

# How much an occurrence counts in the score, by how it answers.
_ITSELF, _INFLECTION, _SYNONYM, _COMPOUND = 1.0, 0.9, 0.7, 0.6
_ALIKE, _ONE_OFF, _TWO_OFF = 0.5, 0.35, 0.2

_MAX_TOLERATED = 200
"""Terms of one segment that are tolerated for one word, the nearest first; no honest word has so many misreadings."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A term that answers a word of the query."""

    term: str
    weight: float
    exact: bool
    literal: bool = False
    """Whether it is the very word that was asked, as a phrase wants it."""


@dataclass(slots=True)
class Variants:
    """The terms that answer one word, for each segment by their number."""

    by_segment: list[dict[int, Variant]] = field(default_factory=list)

    def all_terms(self) -> dict[str, Variant]:
        """The distinct terms over all segments."""
        return {variant.term: variant for numbers in self.by_segment for variant in numbers.values()}


def find_variants(
    term: str, segments: Sequence[Segment], language: Language, *, tolerant: bool, forms: bool = True
) -> Variants:
    """The terms of every segment that answer a word; with ``forms`` False only the word itself and its misreadings."""
    found = Variants()
    for segment in segments:
        numbers: dict[int, Variant] = {}
        _take(numbers, segment, [segment.number(term)], _ITSELF, literal=True)
        if forms:
            _forms(numbers, segment, term, language)
        found.by_segment.append(numbers)
    if tolerant:
        _tolerate(found, term, segments, language)
    return found


def _take(
    numbers: dict[int, Variant],
    segment: Segment,
    taken: Sequence[int],
    weight: float,
    *,
    exact: bool = True,
    literal: bool = False,
) -> None:
    for number in taken:
        if number >= 0 and number not in numbers:
            numbers[number] = Variant(segment.term(number), weight, exact, literal)


def _forms(numbers: dict[int, Variant], segment: Segment, term: str, language: Language) -> None:
    root = stem(term)
    _take(numbers, segment, [segment.number(root), *segment.inflections(root)], _INFLECTION)
    for synonym in language.synonyms.get((term,), ()):
        if len(synonym) == 1:
            other = stem(synonym[0])
            _take(numbers, segment, [segment.number(synonym[0]), *segment.inflections(other)], _SYNONYM)
    if len(term) >= 4:
        _take(numbers, segment, segment.compounds(root), _COMPOUND)


def _allowed_distance(term: str) -> tuple[int, int]:
    """How many letters may be off as the word stands, and how many when letters that OCR confuses count as one.

    In short words none; shapes are fewer than letters, so they may differ less. Chosen on pages of the paper maker
    (bench/search/recall.py): a looser rule for shapes found no more words there, and more wrong pages.
    """
    if len(term) < 4 or not term.isalpha():
        return 0, 0
    if len(term) < 8:
        return (1, 0) if len(term) < 6 else (2, 1)
    return 2, 2


def _tolerate(found: Variants, term: str, segments: Sequence[Segment], language: Language) -> None:
    candidates = [_misreadings(term, segment, language) for segment in segments]
    asked = sum(
        len(segment.postings(number)[0])
        for segment, numbers in zip(segments, found.by_segment, strict=True)
        for number, variant in numbers.items()
        if variant.literal
    )
    spread: dict[str, int] = {}
    for segment, misread in zip(segments, candidates, strict=True):
        for number in misread:
            name = segment.term(number)
            spread[name] = spread.get(name, 0) + len(segment.postings(number)[0])
    for segment, numbers, misread in zip(segments, found.by_segment, candidates, strict=True):
        for number, weight in misread.items():
            name = segment.term(number)
            # A term of several pages, not much rarer than the word itself, is a name or a word that lists do not know.
            if weight < _ALIKE and spread[name] > 3 and spread[name] > asked / 5:
                continue
            _take(numbers, segment, [number], weight, exact=False)


def _misreadings(term: str, segment: Segment, language: Language) -> dict[int, float]:
    """The terms of a segment that may be misreadings of a word, with their weight, the nearest first."""
    found = dict.fromkeys(segment.glued(term), _ALIKE)
    joined = segment.number(JOINED + term)
    if joined >= 0:
        found[joined] = _ALIKE
    near = _alike(term, segment, language)
    for number, weight in sorted(near.items(), key=lambda item: (-item[1], item[0]))[:_MAX_TOLERATED]:
        found.setdefault(number, weight)
    return found


def _alike(term: str, segment: Segment, language: Language) -> dict[int, float]:
    """The terms that look like a word, as it stands or by the shapes of its letters, with their weight."""
    distance, shape_distance = _allowed_distance(term)
    own = segment.number(term)
    near: dict[int, float] = {}
    for skeleton, limit in ((True, shape_distance), (False, distance)):
        if not (skeleton or limit):
            continue
        wanted = language.skeleton(term) if skeleton else term
        (letters,) = signatures([wanted]).tolist()
        numbers = segment.sift(len(wanted), letters, limit, skeleton=skeleton)
        if not len(numbers):
            continue
        off = _distances(wanted, segment.texts(numbers, skeleton=skeleton), limit)
        for at in np.flatnonzero(off <= limit).tolist():
            number = int(numbers[at])
            if number != own and _comparable(term, segment.term(number).removeprefix(JOINED)):
                near[number] = max(near.get(number, 0.0), (_ALIKE, _ONE_OFF, _TWO_OFF)[off[at]])
    return near


def _distances(term: str, candidates: list[str], limit: int) -> NDArray[np.uint8]:
    """Letters inserted, left out, changed or swapped between the term and each candidate; limit + 1 stands for more."""
    distances: NDArray[np.uint8] = process.cdist(
        [term], candidates, scorer=OSA.distance, score_cutoff=limit, dtype=np.uint8
    )[0]
    return distances


def _comparable(term: str, candidate: str) -> bool:
    """Whether one can be a misreading of the other: a number never is one of another number, nor of a word."""
    return not candidate.isdigit() and (not term.isdigit() or any(letter.isalpha() for letter in candidate))
