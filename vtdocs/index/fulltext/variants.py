"""For a word of the query: the terms of the index that answer it, exactly or as a misreading.

Exact are the word itself, its inflections, compounds that it is a part of, and its synonyms. Tolerated are terms that
are no words themselves and look like the word: alike for a poor eye, one or two letters off, cut in two, or glued to
a neighbour.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.stem import stem
from vtdocs.index.fulltext.vocabulary import Vocabulary

# How much an occurrence counts in the score, by how it answers.
_ITSELF, _INFLECTION, _SYNONYM, _COMPOUND = 1.0, 0.9, 0.7, 0.6
_ALIKE, _ONE_OFF, _TWO_OFF = 0.5, 0.35, 0.2

_MAX_TOLERATED = 200
"""Terms that are tolerated for one word, the nearest first; no honest word has so many misreadings."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A term that answers a word of the query."""

    term: str
    weight: float
    exact: bool
    """Whether it is the word or a form of it; False for a misreading."""


Variants = dict[str, Variant]
"""The terms that answer one word, by the term."""


def find_variants(
    term: str,
    vocabularies: Sequence[Vocabulary],
    language: Language,
    holding: Callable[[str], int],
    *,
    tolerant: bool,
    forms: bool = True,
) -> Variants:
    """The terms that answer a word; with ``forms`` False only the word itself and its misreadings.

    ``holding`` tells how many pages hold a term.
    """
    found: Variants = {}
    _take(found, [term], _ITSELF)
    if forms:
        _forms(found, vocabularies, term, language)
    if tolerant:
        for name, weight in _tolerated(term, vocabularies, language, holding).items():
            if name not in found:
                found[name] = Variant(name, weight, exact=False)
    return found


def _take(found: Variants, terms: Iterable[str], weight: float) -> None:
    for term in terms:
        if term not in found:
            found[term] = Variant(term, weight, exact=True)


def _forms(found: Variants, vocabularies: Sequence[Vocabulary], term: str, language: Language) -> None:
    _take(found, _inflections(stem(term), vocabularies), _INFLECTION)
    for synonym in language.synonyms.get((term,), ()):
        if len(synonym) == 1:
            _take(found, [synonym[0], *_inflections(stem(synonym[0]), vocabularies)], _SYNONYM)
    if len(term) >= 4:
        _take(found, _terms(vocabularies, lambda words: words.compounds(stem(term))), _COMPOUND)


def _inflections(root: str, vocabularies: Sequence[Vocabulary]) -> Iterator[str]:
    yield root
    yield from _terms(vocabularies, lambda words: words.inflections(root))


def _terms(vocabularies: Sequence[Vocabulary], numbers: Callable[[Vocabulary], Sequence[int]]) -> Iterator[str]:
    for words in vocabularies:
        for number in numbers(words):
            yield words.term(number)


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


def _tolerated(
    term: str, vocabularies: Sequence[Vocabulary], language: Language, holding: Callable[[str], int]
) -> dict[str, float]:
    """The terms that may be misreadings of a word, with their weight, the nearest first."""
    near: dict[str, float] = dict.fromkeys(_terms(vocabularies, lambda words: words.glued(term)), _ALIKE)
    for words in vocabularies:
        if words.number(JOINED + term) >= 0:
            near[JOINED + term] = _ALIKE
        for name, weight in _alike(term, words, language).items():
            near[name] = max(near.get(name, 0.0), weight)
    asked = holding(term)
    honest: dict[str, float] = {}
    for name, weight in sorted(near.items(), key=lambda item: (-item[1], item[0])):
        # A term of several pages, not much rarer than the word itself, is a name or a word that lists do not know.
        if weight < _ALIKE and (spread := holding(name)) > 3 and spread > asked / 5:
            continue
        honest[name] = weight
        if len(honest) == _MAX_TOLERATED:
            break
    return honest


def _alike(term: str, words: Vocabulary, language: Language) -> dict[str, float]:
    """The terms that look like a word, as it stands or by the shapes of its letters, with their weight."""
    distance, shape_distance = _allowed_distance(term)
    near: dict[str, float] = {}
    for skeleton, limit in ((True, shape_distance), (False, distance)):
        if skeleton or limit:
            sieve = words.shapes if skeleton else words.odd
            for number, off in sieve.near(language.skeleton(term) if skeleton else term, limit):
                name = words.term(number)
                if name != term and _comparable(term, name.removeprefix(JOINED)):
                    near[name] = max(near.get(name, 0.0), (_ALIKE, _ONE_OFF, _TWO_OFF)[off])
    return near


def _comparable(term: str, candidate: str) -> bool:
    """Whether one can be a misreading of the other: a number never is one of another number, nor of a word."""
    return not candidate.isdigit() and (not term.isdigit() or any(letter.isalpha() for letter in candidate))
