"""Which dossiers of the archive are about one family: every dossier looked up as if it were a new report.

For figures and as candidates for review; nothing is linked by it (P26). The same weights, probability and levels as in a
look-up; people who are named several times in a dossier are asked about once.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vtdocs.index.matching.homes import QueryHomes
from vtdocs.index.matching.hop import distinct
from vtdocs.index.matching.household import Household, anchors, probability, search, supported
from vtdocs.index.matching.lookup import LIKELY, level_of
from vtdocs.index.matching.parameters import load
from vtdocs.index.matching.persons import QueryPerson
from vtdocs.index.matching.values import Level
from vtdocs.index.matching.view import view_of
from vtdocs.index.register.store import Register

PERSONS = 8
"""People of one dossier that are asked about."""


@dataclass(frozen=True, slots=True)
class DossierPair:
    """Two dossiers that look like one family's; numbers inside the register, the lower first."""

    first: int
    second: int
    level: Level
    """``zeker`` or ``waarschijnlijk``."""
    probability: float


def find_pairs(
    register: Register,
    *,
    archive: Path | None = None,
    dossiers: Sequence[int] | None = None,
    progress: Callable[[int], None] | None = None,
) -> Iterator[DossierPair]:
    """Pairs that are at least waarschijnlijk, each once, the likelier of the two ways of asking.

    ``dossiers`` are those to ask about, by their number inside the register; all when None. ``progress`` is called with
    the number of dossiers done.
    """
    view, parameters = view_of(register), load(archive)
    asked = list(dossiers) if dossiers is not None else [int(number) for number in view.filled if number]
    best: dict[tuple[int, int], DossierPair] = {}
    for done, dossier in enumerate(asked, start=1):
        rows = [int(row) for row in view.by_dossier[view.starts[dossier] : view.starts[dossier + 1]]]
        mentions = distinct(list(register.mentions(rows[:60]).values()), PERSONS)
        household = Household(
            [QueryPerson(view, parameters, m.person, int(view.bsn[m.row]), archive) for m in mentions],
            QueryHomes(view, parameters, [m.person.address for m in mentions if m.person.address]),
        )
        for candidate in search(view, parameters, household).candidates if mentions else ():
            chance = probability(parameters, candidate, view.dossiers)
            if candidate.dossier == dossier or chance < LIKELY or not supported(candidate):
                continue
            low, high = sorted((dossier, candidate.dossier))
            pair = DossierPair(low, high, level_of(chance, anchors(candidate)), chance)
            known = best.get((low, high))
            if known is None or (pair.level is Level.CERTAIN, chance) > (
                known.level is Level.CERTAIN,
                known.probability,
            ):
                best[low, high] = pair
        if progress is not None:
            progress(done)
    yield from best.values()
