"""The look-up: who in this new report was known before (issue of the whole product), told in five steps.

1. Everyone named in the report is compared with every person of the register (``persons``, ``homes``).
2. Dossiers where somebody fits are compared household to household (``household``).
3. The points become a probability that holds for an archive of this size, and a level (P26: a suggestion, no verdict).
4. The best ten are told field by field, showing only what agrees (``explain``).
   Dossiers about the same people as a certain one come with it, marked with their way (``hop``).
5. The report is new, a hermelding or a vervolgmelding, over all years and over the statistical look-back (L3, L4).
"""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from vtdocs.i18n import gettext as _
from vtdocs.index.matching.explain import address_evidence, person_match
from vtdocs.index.matching.homes import QueryHomes
from vtdocs.index.matching.hop import Hop, hops
from vtdocs.index.matching.household import (
    Candidate,
    Candidates,
    Household,
    anchors,
    probabilities,
    search,
    supported,
)
from vtdocs.index.matching.parameters import Parameters, load
from vtdocs.index.matching.persons import QueryPerson
from vtdocs.index.matching.values import DossierMatch, Evidence, HouseholdResult, Level, ReportClass
from vtdocs.index.matching.view import View, view_of
from vtdocs.index.register.store import Register
from vtdocs.index.register.values import DossierRecord, KnownMention
from vtdocs.model.persons import Person

CERTAIN, LIKELY, POSSIBLE = 0.98, 0.60, 0.05
"""Probabilities from which a match is zeker, waarschijnlijk, mogelijk (matching.md 4)."""
_ORDER = (Level.CERTAIN, Level.LIKELY, Level.POSSIBLE, Level.REST)
ANCHORS = 3
"""Independent anchors without which nothing is zeker."""


def find_household(
    register: Register,
    persons: Sequence[Person],
    *,
    limit: int = 10,
    look_back_years: int = 3,
    today: date | None = None,
    archive: Path | None = None,
) -> HouseholdResult:
    """The earlier dossiers about these people, best first.

    ``persons`` are all people of the new report; melders and professionals among them are left out (P4, P5).
    ``archive`` is the folder whose own parameters and name lists win over the shipped ones. Raises BadInput when the
    archive's own parameters are unfit, IndexUnusable when the register is.
    """
    parameters = load(archive)
    asked = [person for person in persons if can_be_found(person)]
    view = view_of(register)
    household = _household(register, view, parameters, asked, archive)
    found = search(view, parameters, household) if asked else Candidates((), 0, capped=False)
    chances = probabilities(parameters, found.candidates, view.dossiers)
    ranked = sorted(zip(chances, found.candidates, strict=True), key=_best_first)
    reached = _reached(register, view, parameters, ranked[:limit], archive)
    ranked = _with_reached(ranked, reached)[:limit]
    matches = _told(register, view, asked, household, ranked, reached)
    matches = tuple(sorted(matches, key=lambda match: _ORDER.index(match.level)))  # what is certain stands first
    year = (today or date.today()).year  # noqa: DTZ011  the look-back counts in whole calendar years
    return HouseholdResult(
        matches=matches,
        report_class=report_class(matches, None, year),
        statistical_class=report_class(matches, look_back_years, year),
        look_back_years=look_back_years,
        advice=_advice(asked, matches, capped=found.capped),
        candidates_seen=found.seen,
        capped=found.capped,
        parameters=parameters.version,
    )


def can_be_found(person: Person) -> bool:
    """Whether the register can be asked about a person: by a name, a BSN, a birth date or an address."""
    address = person.address is not None and not person.address.empty
    return person.role.searchable and (not person.name.empty or bool(person.bsn or person.birth) or address)


def _household(
    register: Register, view: View, parameters: Parameters, persons: Sequence[Person], archive: Path | None
) -> Household:
    queries = [
        QueryPerson(view, parameters, person, register.bsn_code(person.bsn) if person.bsn else 0, archive)
        for person in persons
    ]
    return Household(queries, QueryHomes(view, parameters, [p.address for p in persons if p.address]))


def _best_first(pair: tuple[float, Candidate]) -> tuple[float, float]:
    return -pair[0], -pair[1].total


def _reached(
    register: Register,
    view: View,
    parameters: Parameters,
    ranked: Sequence[tuple[float, Candidate]],
    archive: Path | None,
) -> dict[int, Hop]:
    """Dossiers about the people of the certain ones, but for those that are likely by themselves."""
    certain = [(p, found) for p, found in ranked if level_of(p, anchors(found)) is Level.CERTAIN]
    likely = {found.dossier for p, found in ranked if p >= LIKELY and supported(found)}
    found = hops(register, view, parameters, certain, archive=archive, surely=(CERTAIN, ANCHORS))
    return {dossier: hop for dossier, hop in found.items() if dossier not in likely}


def _with_reached(
    ranked: Sequence[tuple[float, Candidate]], reached: Mapping[int, Hop]
) -> list[tuple[float, Candidate]]:
    """The candidates with those that were reached in a second step, which keep what speaks for them directly."""
    direct = {found.dossier: found for _p, found in ranked}
    kept = [(p, found) for p, found in ranked if found.dossier not in reached]
    kept += [
        (hop.probability, direct.get(hop.dossier) or Candidate(hop.dossier, (), 0, -1, 0.0, 0.0, (0, 0, 0), 1))
        for hop in reached.values()
    ]
    return sorted(kept, key=_best_first)


def _told(
    register: Register,
    view: View,
    persons: Sequence[Person],
    household: Household,
    ranked: Sequence[tuple[float, Candidate]],
    reached: Mapping[int, Hop],
) -> tuple[DossierMatch, ...]:
    """The ranked candidates with everything that may be shown of them."""
    if not ranked:
        return ()
    ways = [reached[found.dossier].via for _p, found in ranked if found.dossier in reached]
    records = register.records([*(candidate.dossier for _p, candidate in ranked), *ways])
    rows = {pair.row for _p, candidate in ranked for pair in candidate.pairs}
    rows |= {candidate.address_row for _p, candidate in ranked if candidate.address_row >= 0}
    mentions = register.mentions(sorted(rows))
    return tuple(
        _match(
            records[candidate.dossier],
            mentions,
            persons,
            _home(view, household, mentions, candidate),
            chance,
            candidate,
            _way(reached.get(candidate.dossier), records),
        )
        for chance, candidate in ranked
        if candidate.dossier in records
    )


def _match(
    record: DossierRecord,
    mentions: dict[int, KnownMention],
    persons: Sequence[Person],
    address: Evidence | None,
    chance: float,
    candidate: Candidate,
    way: tuple[str, int],
) -> DossierMatch:
    matched = tuple(person_match(persons[pair.query], mentions[pair.row], pair) for pair in candidate.pairs)
    count = anchors(candidate)
    return DossierMatch(
        dossier=record.dossier,
        box=record.box,
        year=record.year,
        source=record.source,
        status=record.status,
        open=record.open,
        end_year=record.end.latest.year if record.end else None,
        level=level_of(chance, 0 if way[0] else count, supported=bool(way[0]) or supported(candidate)),
        probability=round(chance, 4),
        score=round(candidate.total, 1),
        anchors=count,
        persons=matched,
        address=address,
        via=way[0],
        via_persons=way[1],
    )


def _way(hop: Hop | None, records: Mapping[int, DossierRecord]) -> tuple[str, int]:
    """Number of the dossier on the way and how many people both name; an empty number for a direct match."""
    if hop is None or hop.via not in records:
        return "", 0
    return records[hop.via].dossier, hop.persons


def _home(view: View, household: Household, mentions: dict[int, KnownMention], candidate: Candidate) -> Evidence | None:
    """The evidence of the address, where both sides have one."""
    known = mentions.get(candidate.address_row)
    if known is None or known.person.address is None:
        return None
    ours = household.homes.best(int(view.address[candidate.address_row]))
    return address_evidence(ours, known.person.address, candidate)


def level_of(chance: float, count: int, *, supported: bool = True) -> Level:
    """The level of a match: zeker needs three independent anchors too, and waarschijnlijk two pieces of evidence."""
    if chance >= CERTAIN and count >= ANCHORS:
        return Level.CERTAIN
    if chance >= LIKELY and supported:
        return Level.LIKELY
    return Level.POSSIBLE if chance >= POSSIBLE else Level.REST


def report_class(matches: Sequence[DossierMatch], look_back_years: int | None, year: int) -> ReportClass:
    """New, hermelding or vervolgmelding, by the matches that are at least waarschijnlijk (L3, L4).

    With a look-back, a dossier counts when it was open in one of that many years before; of a dossier without a known
    end the year of the report counts, and one without any year counts always.
    """
    counted = [match for match in matches if match.level in {Level.CERTAIN, Level.LIKELY}]
    if any(match.open for match in counted):
        return ReportClass.STILL_OPEN
    for match in counted:
        last = match.end_year or match.year
        if look_back_years is None or last is None or last >= year - look_back_years:
            return ReportClass.KNOWN_BEFORE
    return ReportClass.NEW


def _advice(persons: Sequence[Person], matches: Sequence[DossierMatch], *, capped: bool) -> tuple[str, ...]:
    """What to add, when too little was given to tell people apart (matching.md 4)."""
    if not persons:
        return (_("Give at least a name, a birth date or an address."),)
    sure = any(match.level in {Level.CERTAIN, Level.LIKELY} for match in matches)
    if sure and not capped:
        return ()
    advice: list[str] = []
    if not any(person.birth for person in persons):
        advice.append(_("Add a birth date: names alone fit too many people."))
    if not any(person.address for person in persons):
        advice.append(_("Add an address, an earlier one too."))
    if len(persons) == 1:
        advice.append(_("Add the other members of the family: the dossier may be filed under one of them."))
    if all(person.name.empty for person in persons):
        advice.append(_("Add a name: without one nothing can be certain."))
    elif not any(person.name.surname or person.name.partner_surname for person in persons):
        advice.append(_("Add a surname."))
    if capped and not advice:
        advice.append(_("These names are very common here; add whatever else is known."))
    return tuple(advice)
