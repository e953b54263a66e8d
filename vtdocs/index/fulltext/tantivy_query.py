"""From a plan to tantivy's queries.

The field ``words`` holds the words with their places. Beside it stand, without places: joined terms (see ``pages.JOINED``;
where one stands is told by its two pieces), pairs of stop words that follow each other, and the beginnings of words.
"""

import itertools
from collections.abc import Callable, Iterable, Sequence
from math import prod
from typing import TYPE_CHECKING

import tantivy
from tantivy import Occur, Query

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
from vtdocs.index.fulltext.scoring import rarity
from vtdocs.index.fulltext.tantivy_files import guarded

if TYPE_CHECKING:
    from tantivy import Schema

_MAX_EXPANSIONS = 15_000
"""Terms that one place of a chain may stand for; tantivy refuses 16,384."""
_FEW_PHRASES = 8
"""Ways to fill a chain up to which each is a phrase of its own; more of them become one of regular expressions."""
_NOTHING = 0.0
CUT, PAIRS, BEGINNINGS = "cut", "pairs", "beginnings"
"""Fields of joined terms, of pairs of stop words, and of beginnings."""
BEGINNING = 3
"""Letters of a beginning that is kept."""


class QueryMaker:
    """Makes the queries for one committed state."""

    def __init__(self, schema: "Schema", searcher: "tantivy.Searcher", holding: Callable[[str], int]) -> None:
        self._schema = schema
        self._searcher = searcher
        self._holding = holding
        self._pages = 0
        self._met: dict[tuple[tuple[str, ...], ...], bool] = {}
        self._pieces: dict[str, list[tuple[str, str]]] = {}

    def queries(self, plan: Plan, pages: int) -> tuple[Query, Query, Query]:
        """What finds the pages that answer exactly, those that answer at all, and at least those that do not exactly.

        ``pages`` are all that are held.
        """
        self._pages = pages
        exact = self._query(plan, tolerant=False)
        if not isinstance(plan, Leaf):
            loose = self._query(plan, tolerant=True)
            return exact, loose, loose
        tolerated = _either([query for clause in plan.tolerated for query in self._clause(clause)])
        return exact, _either([exact, tolerated]), tolerated

    def label(self, name: str, value: str) -> Query:
        """The pages with a value, worth nothing."""
        return Query.const_score_query(Query.term_query(self._schema, name, value.casefold(), "basic"), _NOTHING)

    def _query(self, plan: Plan, *, tolerant: bool) -> Query:
        if isinstance(plan, Leaf):
            clauses = [*plan.exact, *(plan.tolerated if tolerant else ())]
            return _either([query for clause in clauses for query in self._clause(clause)])
        if isinstance(plan, Labelled):
            return self.label(plan.name, plan.value)
        if isinstance(plan, Between):
            return self._between(plan)
        if isinstance(plan, Without):
            # What is tolerated as a misreading never hides a page.
            everything = Query.const_score_query(Query.all_query(), _NOTHING)
            hidden = self._query(plan.part, tolerant=False)
            return Query.boolean_query([(Occur.Must, everything), (Occur.MustNot, hidden)])
        parts = [self._query(part, tolerant=tolerant) for part in plan.parts]
        return _every(parts) if isinstance(plan, All) else _either(parts)

    def _between(self, plan: Between) -> Query:
        # Undated pages have 0 and 0.
        kind = tantivy.FieldType.Unsigned
        ends = Query.range_query(self._schema, "date_to", kind, max(plan.first, 1), None)
        begins = Query.range_query(self._schema, "date_from", kind, 1, max(plan.last, 1))
        if plan.last < 1:
            return Query.empty_query()
        return Query.const_score_query(_every([ends, begins]), _NOTHING)

    def _clause(self, clause: Clause) -> Iterable[Query]:
        if isinstance(clause, Words):
            yield from self._words(clause)
        elif isinstance(clause, Misread):
            for term, weight in clause.terms:
                yield Query.const_score_query(self._term(term, "basic"), weight)
        elif isinstance(clause, Starts):
            yield Query.const_score_query(self._starts(clause.prefix), clause.score)
        elif isinstance(clause, Chain):
            query = self._chosen(clause.slots)
            if clause.score:
                yield Query.const_score_query(query, clause.score)
            else:
                yield query if clause.weight == 1 else Query.boost_query(query, clause.weight)
        else:
            found = _either(list(self._close(clause)))
            yield Query.const_score_query(found, clause.score)

    def _words(self, clause: Words) -> Iterable[Query]:
        """Each term by BM25, but as rare as all of them together are."""
        held = [(term, weight, self._holding(term)) for term, weight in clause.terms]
        together = rarity(self._pages, sum(holding for _term, _weight, holding in held))
        for term, weight, holding in held:
            if holding:
                yield Query.boost_query(self._term(term, "freq"), weight * together / rarity(self._pages, holding))

    def _term(self, term: str, option: str) -> Query:
        return Query.term_query(self._schema, CUT if term.startswith(JOINED) else "words", term, option)

    def _starts(self, prefix: str) -> Query:
        """The pages with a word that begins so."""
        if len(prefix) > BEGINNING:
            return Query.regex_query(self._schema, "words", _escaped(prefix) + ".*")
        if len(prefix) == BEGINNING:
            return Query.term_query(self._schema, BEGINNINGS, prefix, "basic")
        return Query.regex_query(self._schema, BEGINNINGS, _escaped(prefix) + ".*")

    def _chain(self, slots: Sequence[Slot]) -> Query:
        cut = next((at for at, slot in enumerate(slots) if _is_joined(slot)), None)
        if cut is not None:
            return _either(list(self._cut_chain(slots, cut)))
        if len(slots) == 1:
            return _either([self._term(term, "freq") for term in slots[0].terms])
        if all(len(slot.terms) == 1 for slot in slots):
            return self._words_in_order(slots)
        if not any(slot.prefix for slot in slots) and prod(len(slot.terms) for slot in slots) <= _FEW_PHRASES:
            at = [slot.at for slot in slots]
            choices = itertools.product(*(slot.terms for slot in slots))
            phrases: list[list[str | tuple[int, str]]] = [list(zip(at, choice, strict=True)) for choice in choices]
            return _either([Query.phrase_query(self._schema, "words", phrase) for phrase in phrases])
        return _either([self._regex_phrase([slot.at for slot in slots], row) for row in self._patterns(slots)])

    def _chosen(self, slots: Sequence[Slot]) -> Query:
        """A chain, left out when no page holds all it needs.

        Two stop words stand together on nearly every page: such a chain is taken apart instead, since one of them is common
        and its misreadings are rare.
        """
        if any(_is_joined(slot) for slot in slots) or all(len(slot.terms) == 1 for slot in slots):
            return self._chain(slots)
        if len(slots) > 2 or not all(slot.common or len(slot.terms) > 1 for slot in slots):
            return self._chain(slots) if self._meet(slots) else Query.empty_query()
        ways = [
            (Slot(slot.at, slot.terms[:1], common=True), Slot(slot.at, slot.terms[1:]))
            if slot.common and slot.terms[1:]
            else (slot,)
            for slot in slots
        ]
        return _either([self._chain(way) for way in itertools.product(*ways)])

    def _words_in_order(self, slots: Sequence[Slot]) -> Query:
        """The slots of one term each; pairs of stop words are looked up first, as they stand on few of all pages."""
        pairs = [
            pair_of(left.terms[0], right.terms[0])
            for left, right in itertools.pairwise(slots)
            if left.common and right.common and right.at == left.at + 1  # of one term each
        ]
        known = [Query.term_query(self._schema, PAIRS, pair, "basic") for pair in pairs]
        if len(pairs) == 1 and len(slots) == 2:
            return known[0]
        phrase = Query.phrase_query(self._schema, "words", [(slot.at, slot.terms[0]) for slot in slots])
        return _every([*(Query.const_score_query(pair, _NOTHING) for pair in known), phrase])

    def _cut_chain(self, slots: Sequence[Slot], cut: int) -> Iterable[Query]:
        """A chain in which a word was cut in two: its pieces follow each other on a page that holds the joined term."""
        joined = slots[cut]
        others = [slot for at, slot in enumerate(slots) if at != cut]
        if not self._meet((joined, *others)):
            return
        for term in joined.terms:
            if not self._meet((Slot(0, (term,)), *others)):
                continue
            there = Query.const_score_query(self._term(term, "basic"), _NOTHING)
            beside = [slot for slot in others if slot.at == joined.at + 1]
            rest = [slot for slot in others if slot not in beside]
            for first, second in self._pieces_of(term):
                if all(_fits(second, slot) for slot in beside):
                    pieces = (Slot(joined.at, (first,)), Slot(joined.at + 1, (second,)))
                    chain = sorted((*pieces, *rest), key=lambda slot: slot.at)
                    yield _every([there, self._chain(chain)])

    def _pieces_of(self, term: str) -> list[tuple[str, str]]:
        """The pieces that a joined term was made of, somewhere."""
        known = self._pieces.get(term)
        if known is None:
            whole, there = term.removeprefix(JOINED), self._term(term, "basic")
            known = self._pieces[term] = []
            for at in range(1, len(whole)):
                pieces: list[str | tuple[int, str]] = [whole[:at], whole[at:]]
                if self._holding(whole[:at]) and self._holding(whole[at:]):
                    asked = _every([there, Query.phrase_query(self._schema, "words", pieces)])
                    if guarded(self._searcher.search, asked, 1).count:
                        known.append((whole[:at], whole[at:]))
        return known

    def _regex_phrase(self, positions: Sequence[int], patterns: Sequence[str], slop: int = 0) -> Query:
        words: list[str | tuple[int, str]] = list(zip(positions, patterns, strict=True))
        return Query.regex_phrase_query(self._schema, "words", words, slop)

    def _patterns(self, slots: Sequence[Slot]) -> list[list[str]]:
        """For each slot the pattern of what may stand there; several rows when a beginning has too many words."""
        rows: list[list[str]] = [[]]
        for slot in slots:
            if slot.prefix:
                choices = [_escaped(prefix) + rest for prefix, rest in self._beginnings(slot.prefix)]
            else:
                choices = ["(" + "|".join(_escaped(term) for term in slot.terms) + ")"]
            rows = [[*row, choice] for row in rows for choice in choices]
        return rows

    def _beginnings(self, prefix: str) -> Iterable[tuple[str, str]]:
        """The prefix and ``.*``; or the word itself and every longer beginning when too many words begin so."""
        terms = self._searcher.terms_with_prefix("words", prefix, limit=_MAX_EXPANSIONS + 1)
        if len(terms) <= _MAX_EXPANSIONS:
            yield prefix, ".*"
            return
        yield prefix, ""
        every = self._searcher.terms_with_prefix("words", prefix)
        for longer in sorted({term[: len(prefix) + 1] for term, _count in every if len(term) > len(prefix)}):
            yield from self._beginnings(longer)

    def _meet(self, slots: Sequence[Slot]) -> bool:
        """Whether a page holds something for every slot: asking that first spares many phrases for rare terms."""
        asked = tuple(slot.terms for slot in slots if not slot.prefix)
        met = self._met.get(asked)
        if met is None:
            sets = [self._set(terms) for terms in asked]
            met = self._met[asked] = not sets or bool(guarded(self._searcher.search, _every(sets), 1).count)
        return met

    def _set(self, terms: Sequence[str]) -> Query:
        if len(terms) <= _FEW_PHRASES:
            return _either([self._term(term, "basic") for term in terms])
        return Query.term_set_query(self._schema, CUT if terms[0].startswith(JOINED) else "words", list(terms))

    def _narrowed(self, slot: Slot, other: Slot) -> Slot:
        """A slot with those of its terms only that stand on a page with the other."""
        if slot.prefix or other.prefix or len(slot.terms) <= 1:
            return slot
        met = [term for term in slot.terms if self._meet((Slot(0, (term,)), other))]
        return Slot(slot.at, tuple(met) or slot.terms[:1])

    def _cut_nearby(self, joined: Slot, other: Slot, distance: int) -> Slot:
        """A slot of joined terms with those only that stand on a page with the other; none when none is near.

        A piece near it is not enough, but asking that first spares asking for every distance. Any other slot stays as it is.
        """
        if not _is_joined(joined):
            return joined
        if not self._meet((joined, other)):
            return Slot(joined.at)
        terms = tuple(term for term in joined.terms if self._meet((Slot(0, (term,)), other)))
        seconds = Slot(0, tuple({second for term in terms for _first, second in self._pieces_of(term)}))
        if not seconds.terms:
            return Slot(joined.at)
        if not _overlap(seconds, other):
            orders = ((seconds, other), (other, seconds))
            near = [self._regex_phrase([0, 1], row, distance + 1) for order in orders for row in self._patterns(order)]
            if not guarded(self._searcher.search, _every([self._set(terms), _either(near)]), 1).count:
                return Slot(joined.at)
        return Slot(joined.at, terms)

    def _close(self, clause: Close) -> Iterable[Query]:
        sides = (clause.left, clause.right)
        if all(len(side) == 1 and not _is_joined(side[0]) for side in sides) and not _overlap(
            *clause.left, *clause.right
        ):
            # tantivy's slop is how far the second may be from its place, to either side.
            for first, second in (sides, (clause.right, clause.left)):
                for row in self._patterns((*first, *second)) if self._meet((*first, *second)) else ():
                    yield self._regex_phrase([0, 1], row, clause.distance)
            return
        if not self._meet((*clause.left, *clause.right)):
            return
        if len(clause.left) == len(clause.right) == 1:
            left, right = clause.left[0], clause.right[0]
            if _is_joined(left) != _is_joined(right):
                left, right = (
                    self._cut_nearby(left, right, clause.distance),
                    self._cut_nearby(right, left, clause.distance),
                )
                if not (left.terms or left.prefix) or not (right.terms or right.prefix):
                    return
            right = self._narrowed(right, left)
            sides = ((self._narrowed(left, right),), (right,))
        for ours, theirs in (sides, (sides[1], sides[0])):
            for gap in range(clause.distance + 1):
                behind = [Slot(len(ours) + gap + slot.at, slot.terms, slot.prefix) for slot in theirs]
                yield self._chain((*ours, *behind))


def tolerates(plan: Plan) -> bool:
    """Whether a misreading may answer."""
    if isinstance(plan, Leaf):
        return bool(plan.tolerated)
    return isinstance(plan, All | Any) and any(tolerates(part) for part in plan.parts)


def walks(plan: Plan) -> bool:
    """Whether places of words are looked at, which costs more than fetching pages."""
    if isinstance(plan, Leaf):
        return any(isinstance(clause, Chain | Close) for clause in (*plan.exact, *plan.tolerated))
    if isinstance(plan, Without):
        return walks(plan.part)
    return isinstance(plan, All | Any) and any(walks(part) for part in plan.parts)


def pair_of(left: str, right: str) -> str:
    """The term that stands for two stop words next to each other."""
    return f"{left}_{right}"


def _is_joined(slot: Slot) -> bool:
    return bool(slot.terms) and slot.terms[0].startswith(JOINED)


def _fits(term: str, slot: Slot) -> bool:
    """Whether a word may stand for the slot."""
    return term.startswith(slot.prefix) if slot.prefix else term in slot.terms


def _overlap(left: Slot, right: Slot) -> bool:
    """Whether one word could stand for both."""
    if left.prefix or right.prefix:
        one, other = (left, right) if left.prefix else (right, left)
        if other.prefix:
            return other.prefix.startswith(one.prefix) or one.prefix.startswith(other.prefix)
        return any(term.startswith(one.prefix) for term in other.terms)
    return not set(left.terms).isdisjoint(right.terms)


def _escaped(term: str) -> str:
    """The term for a regular expression; folded words hold letters and digits only."""
    if term.isalnum():
        return term
    return "".join(letter if letter.isalnum() or letter == JOINED else "\\" + letter for letter in term)


def _either(queries: Sequence[Query]) -> Query:
    if len(queries) == 1:
        return queries[0]
    return Query.boolean_query([(Occur.Should, query) for query in queries]) if queries else Query.empty_query()


def _every(queries: Sequence[Query]) -> Query:
    return queries[0] if len(queries) == 1 else Query.boolean_query([(Occur.Must, query) for query in queries])
