"""From the query's tree to what the engine is asked: here Dutch comes in (forms, compounds, synonyms) and misreadings.

Engines never see a query: they see a plan of terms (see ``plan``), so that one answers as the other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from vtdocs.index.fulltext.engine import Reader
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.plan import (
    All,
    Any,
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
from vtdocs.index.fulltext.query import And, Dated, Label, Near, Node, Not, Or, Phrase, Prefix, Word
from vtdocs.index.fulltext.variants import Variants, find_variants

_SYNONYM = 0.7
_STARTS, _PHRASE, _NEAR = 2.0, 4.0, 4.0
_TOLERATED = 0.4
"""What a misread phrase or pair is worth beside one that stands there."""
_MOST, _MOST_CUT = 40, 8
"""Misreadings, and words cut in two, that one place of a phrase or pair may stand for, the nearest first: every one of
them is looked for beside every one of the other places."""
_MAX_TERM = 8
"""Words of the longest term that has synonyms, and of the longest phrase that may hold a misreading."""


@dataclass(slots=True)
class Wanted:
    """What to mark on a page that was found."""

    terms: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    phrases: list[tuple[frozenset[str], ...]] = field(default_factory=list)


def plan_query(node: Node, reader: Reader, language: Language, *, tolerant: bool) -> tuple[Plan, Wanted]:
    """What to ask the engine, and what to mark on the pages that it finds."""
    planner = _Planner(reader, language, tolerant=tolerant)
    tree = _without_stop_words(_with_synonyms(node, language), language)
    return planner.plan(tree, marked=True), planner.wanted


def _with_synonyms(node: Node, language: Language) -> Node:
    """The tree in which words that make a known term together (``veilig thuis``) also find the synonyms of that term."""
    if isinstance(node, Not):
        return Not(_with_synonyms(node.part, language))
    if isinstance(node, Or):
        return Or(tuple(_with_synonyms(part, language) for part in node.parts))
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
            parts.append(_with_synonyms(node.parts[at], language))
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


def _without_stop_words(node: Node, language: Language) -> Node:
    """The tree without the words that a query of several words does not insist on."""
    if isinstance(node, And):
        parts = [_without_stop_words(part, language) for part in node.parts]
        kept = [part for part in parts if not (isinstance(part, Word) and part.term in language.stop_words)]
        if not any(isinstance(part, Word | Prefix | Phrase | Near | And | Or) for part in kept):
            kept = parts
        return kept[0] if len(kept) == 1 else And(tuple(kept))
    if isinstance(node, Or):
        return Or(tuple(_without_stop_words(part, language) for part in node.parts))
    if isinstance(node, Not):
        return Not(_without_stop_words(node.part, language))
    return node


class _Planner:
    """Plans the leaves of one query; remembers what it worked out for a word."""

    def __init__(self, reader: Reader, language: Language, *, tolerant: bool) -> None:
        self.wanted = Wanted()
        self._reader = reader
        self._language = language
        self._tolerant = tolerant
        self._variants: dict[tuple[str, bool], Variants] = {}

    def plan(self, node: Node, *, marked: bool) -> Plan:
        """What the engine is asked for a part of the tree; ``marked`` when what answers is shown as such."""
        if isinstance(node, And):
            return All(tuple(self.plan(part, marked=marked) for part in node.parts))
        if isinstance(node, Or):
            return Any(tuple(self.plan(part, marked=marked) for part in node.parts))
        if isinstance(node, Not):
            return Without(self.plan(node.part, marked=False))
        if isinstance(node, Label):
            return Labelled(node.name, node.value)
        if isinstance(node, Dated):
            return Between(node.first, node.last)
        return self._leaf(node, marked=marked)

    def _leaf(self, node: Word | Prefix | Phrase | Near, *, marked: bool) -> Leaf:
        if marked:
            self._mark(node)
        if isinstance(node, Prefix):
            return Leaf((Starts(node.term, _STARTS),))
        if isinstance(node, Word):
            return self._word(node)
        return self._phrase(node) if isinstance(node, Phrase) else self._near(node)

    def _of(self, term: str, *, forms: bool) -> Variants:
        known = self._variants.get((term, forms))
        if known is None:
            reader = self._reader
            known = find_variants(
                term, reader.vocabularies, self._language, reader.holding, tolerant=self._tolerant, forms=forms
            )
            self._variants[term, forms] = known
        return known

    def _word(self, leaf: Word) -> Leaf:
        variants = self._of(leaf.term, forms=True)
        exact: list[Clause] = [Words(self._held((item.term, item.weight) for item in variants.values() if item.exact))]
        exact += [self._literal_chain(words, _SYNONYM) for words in self._other_phrases(leaf)]
        misread = self._held((item.term, item.weight) for item in variants.values() if not item.exact)
        return Leaf(tuple(exact), (Misread(misread),) if misread else ())

    def _held(self, terms: Iterable[tuple[str, float]]) -> tuple[tuple[str, float], ...]:
        """Those of the terms that the index holds."""
        return tuple((term, weight) for term, weight in terms if self._reader.holding(term))

    def _other_phrases(self, leaf: Word) -> list[tuple[str, ...]]:
        """Phrases that mean the word: its synonyms of several words, and the parts of a compound written apart."""
        phrases = [words for words in self._language.synonyms.get((leaf.term,), ()) if len(words) > 1]
        parts = self._language.compound_parts(leaf.term)
        if len(parts) > 1:
            phrases.append(parts)
        return phrases

    def _phrase(self, leaf: Phrase) -> Leaf:
        slots = tuple(self._slot(at, part) for at, part in enumerate(leaf.parts))
        literal = all(isinstance(part, Word) for part in leaf.parts)
        exact: list[Clause] = [self._chain(slots) if literal else Chain(slots, _PHRASE)]
        for words in self._language.synonyms.get(tuple(part.term for part in leaf.parts), ()) if literal else ():
            if len(words) > 1:
                exact.append(self._literal_chain(words, _SYNONYM))
            else:
                terms = ((item.term, item.weight) for item in self._of(words[0], forms=True).values() if item.exact)
                exact.append(Words(self._held((term, weight * _SYNONYM) for term, weight in terms)))
        return Leaf(tuple(exact), tuple(self._misread_phrase(leaf)))

    def _misread_phrase(self, leaf: Phrase) -> Iterable[Clause]:
        """The phrase with a misreading in one place at least; a word that was cut in two takes two places."""
        if not self._tolerant or len(leaf.parts) > _MAX_TERM:
            return
        misread = [
            [item.term for item in self._of(part.term, forms=False).values() if not item.exact]
            if isinstance(part, Word)
            else []
            for part in leaf.parts
        ]
        anything = [
            Slot(at, (part.term, *whole), common=part.term in self._language.stop_words)
            if isinstance(part, Word) and (whole := _whole(misread[at]))
            else self._slot(at, part)
            for at, part in enumerate(leaf.parts)
        ]
        score = _PHRASE * _TOLERATED
        for at, terms in enumerate(misread):
            before, behind = anything[:at], anything[at + 1 :]
            if whole := _whole(terms):
                yield Chain((*before, Slot(at, whole), *behind), score)
            if joined := _joined(terms):
                shifted = [replace(slot, at=slot.at + 1) for slot in behind]
                yield Chain((*before, Slot(at, joined), *shifted), score)

    def _near(self, leaf: Near) -> Leaf:
        left, right = self._side(leaf.left), self._side(leaf.right)
        distance, score = leaf.distance, _NEAR * _TOLERATED
        tolerated = [
            Close(ours, theirs, distance, score)
            for ours, theirs in (
                (left.misread, right.anything),
                (left.exact, right.misread),
                (left.joined, right.anything),
                (left.anything, right.joined),
            )
            if ours and theirs
        ]
        return Leaf((Close(left.exact, right.exact, distance, _NEAR),), tuple(tolerated))

    def _side(self, spot: Word | Prefix | Phrase) -> "_Side":
        if isinstance(spot, Phrase):
            slots = tuple(self._slot(at, part) for at, part in enumerate(spot.parts))
            return _Side(slots, slots)
        if isinstance(spot, Prefix):
            return _Side((self._slot(0, spot),), (self._slot(0, spot),))
        variants = self._of(spot.term, forms=True).values()
        held = self._reader.holding
        exact = tuple(item.term for item in variants if item.exact and held(item.term)) or (spot.term,)
        terms = [item.term for item in variants if not item.exact and held(item.term)]
        whole, joined = _whole(terms), _joined(terms)
        return _Side(
            (Slot(0, exact),),
            (Slot(0, (*exact, *whole)),),
            (Slot(0, whole),) if whole else (),
            (Slot(0, joined),) if joined else (),
        )

    def _slot(self, at: int, part: Word | Prefix) -> Slot:
        if isinstance(part, Prefix):
            return Slot(at, prefix=part.term)
        return Slot(at, (part.term,), common=part.term in self._language.stop_words)

    def _literal_chain(self, words: Sequence[str], weight: float) -> Chain:
        return self._chain(tuple(self._slot(at, Word(word)) for at, word in enumerate(words)), weight)

    @staticmethod
    def _chain(slots: tuple[Slot, ...], weight: float = 1.0) -> Chain:
        """A phrase of words. Stop words stand on every page: what a page with them is worth is hardly told by BM25."""
        return Chain(slots, _PHRASE * weight if all(slot.common for slot in slots) else 0.0, weight)

    def _mark(self, leaf: Word | Prefix | Phrase | Near) -> None:
        """Adds what a leaf looks for to what is marked on a page."""
        into = self.wanted
        if isinstance(leaf, Word):
            into.terms.update(self._of(leaf.term, forms=True))
            into.phrases += [_literal(words) for words in self._other_phrases(leaf)]
        elif isinstance(leaf, Prefix):
            into.prefixes.add(leaf.term)
        elif isinstance(leaf, Near):
            self._mark(leaf.left)
            self._mark(leaf.right)
        else:
            into.phrases.append(tuple(self._marked_slot(part) for part in leaf.parts))
            for words in self._language.synonyms.get(tuple(part.term for part in leaf.parts), ()):
                if len(words) > 1:
                    into.phrases.append(_literal(words))
                else:
                    into.terms.update(term for term, item in self._of(words[0], forms=True).items() if item.exact)

    def _marked_slot(self, part: Word | Prefix) -> frozenset[str]:
        if isinstance(part, Prefix):
            return frozenset([part.term + "*"])
        return frozenset(self._of(part.term, forms=False))


@dataclass(frozen=True, slots=True)
class _Side:
    """One side of a pair: the slots that stand for it, by how they answer."""

    exact: tuple[Slot, ...]
    anything: tuple[Slot, ...]
    """Exact or misread, joined terms left out."""
    misread: tuple[Slot, ...] = ()
    joined: tuple[Slot, ...] = ()


def _literal(words: Sequence[str]) -> tuple[frozenset[str], ...]:
    return tuple(frozenset([word]) for word in words)


def _whole(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(term for term in terms if not term.startswith(JOINED))[:_MOST]


def _joined(terms: Iterable[str]) -> tuple[str, ...]:
    return tuple(term for term in terms if term.startswith(JOINED))[:_MOST_CUT]
