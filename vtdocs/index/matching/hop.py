"""A second step: from a dossier that was found with certainty to other dossiers about the same people.

A new report about the youngest child shares nobody but a surname with the dossier about the eldest of years ago; a dossier
in between names both. Whoever is reached this way is a suggestion with its way written beside it, and never zeker.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vtdocs.index.matching.homes import QueryHomes
from vtdocs.index.matching.household import (
    Candidate,
    Household,
    Pair,
    agreeing_names,
    anchors,
    contradicts,
    probability,
    search,
    supported_date,
)
from vtdocs.index.matching.parameters import Parameters
from vtdocs.index.matching.persons import QueryPerson
from vtdocs.index.matching.view import View
from vtdocs.index.register.store import Register
from vtdocs.index.register.values import KnownMention
from vtdocs.model.persons import Person
from vtdocs.names.fold import fold

SOURCES = 1
"""Certain dossiers from which a step is made; each costs about as much as the look-up itself."""
PERSONS = 4
"""Persons of a source that are looked up, those with a birth date first."""
MOST = 0.95
"""Highest probability that a step can give: below what zeker asks."""


@dataclass(frozen=True, slots=True)
class Hop:
    """A dossier that was reached through another one."""

    dossier: int
    via: int
    """The certain dossier, by its number inside the register."""
    persons: int
    """How many people of the certain dossier were recognised in this one, by name and birth date."""
    probability: float


def hops(
    register: Register,
    view: View,
    parameters: Parameters,
    sources: Sequence[tuple[float, Candidate]],
    *,
    archive: Path | None,
    surely: tuple[float, int],
) -> dict[int, Hop]:
    """The dossiers about the people of the certain ones, by their number; the likeliest way to each.

    ``sources`` are certain matches with their probabilities. ``surely`` is the probability and the number of anchors from
    which a dossier is about the same people as the source; besides, somebody must be recognised by name and birth date.
    """
    found: dict[int, Hop] = {}
    most_told = sorted(sources, key=lambda source: -_size(view, source[1].dossier))[:SOURCES]
    for chance, source in most_told:
        for hop in _from(register, view, parameters, source, chance, archive, surely):
            if hop.dossier not in found or found[hop.dossier].probability < hop.probability:
                found[hop.dossier] = hop
    return found


def _size(view: View, dossier: int) -> int:
    return int(view.starts[dossier + 1] - view.starts[dossier])


def _from(
    register: Register,
    view: View,
    parameters: Parameters,
    certain: Candidate,
    chance: float,
    archive: Path | None,
    surely: tuple[float, int],
) -> Iterator[Hop]:
    source = certain.dossier
    rows = [int(row) for row in view.by_dossier[view.starts[source] : view.starts[source + 1]]]
    known = register.mentions(rows[:40])
    mentions = distinct(list(known.values()), PERSONS)
    paired = [known[pair.row].person for pair in certain.pairs if pair.row in known]
    if all(any(_alike(mention.person, person) for person in paired) for mention in mentions):
        # The report names them all, so looking them up again would find the same dossiers.
        return
    household = Household(
        [QueryPerson(view, parameters, m.person, int(view.bsn[m.row]), archive) for m in mentions],
        QueryHomes(view, parameters, [m.person.address for m in mentions if m.person.address]),
    )
    for candidate in search(view, parameters, household).candidates if mentions else ():
        if candidate.dossier == source:
            continue
        same = probability(parameters, candidate, view.dossiers)
        recognised = sum(_recognised(pair) for pair in candidate.pairs)
        if recognised and same >= surely[0] and anchors(candidate) >= surely[1]:
            yield Hop(candidate.dossier, source, recognised, min(MOST, chance * same))


def _recognised(pair: Pair) -> bool:
    """Whether a pair is one person beyond doubt: surname, given name and birth date, or the BSN, and nothing against."""
    return not contradicts(pair) and (pair.same_bsn or (agreeing_names(pair) and supported_date(pair)))


def distinct(mentions: Sequence[KnownMention], most: int) -> list[KnownMention]:
    """Each person once: a person named on five pages would otherwise count as five agreeing people; at most ``most``."""
    ordered = sorted(mentions, key=lambda mention: (not _dated(mention.person), mention.row))
    kept: list[KnownMention] = []
    for mention in ordered:
        if not any(_alike(mention.person, other.person) for other in kept):
            kept.append(mention)
    return kept[:most]


def _dated(person: Person) -> bool:
    return person.birth is not None and person.birth.day is not None


def _alike(one: Person, other: Person) -> bool:
    """Whether two mentions in one dossier may be one person: equal first letters and no other birth date."""
    if one.birth and other.birth and one.birth != other.birth:
        return False
    return _letter(one) == _letter(other)


def _letter(person: Person) -> str:
    name = person.name
    return fold(name.given_names[0] if name.given_names else name.initials or name.call_name)[:1]
