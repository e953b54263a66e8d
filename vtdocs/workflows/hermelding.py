"""Hermelding: who in this new report was known before, how sure that is and why, and what could not be searched.

All people of the new report are looked up together, for the earlier dossier may be filed under the mother or a brother.
The answer shows the fields that agree or contradict, never the text of the old dossier and never who reported (P5).
"""

import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.coverage import Coverage
from vtdocs.archive.layout import Archive
from vtdocs.audit import Purpose
from vtdocs.errors import IndexUnusable, Reason, Refused, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext import FullTextIndex, TextFind
from vtdocs.index.matching import (
    DossierMatch,
    HouseholdResult,
    Level,
    can_be_found,
    field_words,
    find_household,
    level_words,
    waterfall,
)
from vtdocs.index.register import DossierStatus, Register
from vtdocs.workflows import coverage as holes
from vtdocs.workflows.access import Access, PurposeGiven, allow
from vtdocs.workflows.complete import open_checked_fulltext
from vtdocs.workflows.household import Query, person_from_options, person_from_text, queries_from_csv
from vtdocs.workflows.indexing import open_checked_register
from vtdocs.workflows.linking import LinkDecision, decided
from vtdocs.workflows.people import person_json

__all__ = ["HermeldingAnswer", "field_words", "level_words", "look_up", "look_up_batch", "query_from_case",
           "query_from_options"]  # fmt: skip

MOST_IN_TEXT = 5
"""Dossiers told that only their text points to."""
_SURE = frozenset({Level.CERTAIN, Level.LIKELY})


@dataclass(frozen=True, slots=True)
class HermeldingAnswer:
    """The answer to one look-up."""

    query: Query
    result: HouseholdResult
    documents: Mapping[str, list[dict[str, Any]]]
    """The documents of each dossier that was found."""
    coverage: Coverage
    only_in_card_index: int
    """Dossiers that are known from a card index only: found by name, but their paper is not scanned."""
    declared_too: int
    """Of these, dossiers that were declared in a box as well: they count once."""
    seconds: float
    decisions: Mapping[str, LinkDecision] = field(default_factory=dict)
    """What a worker decided before in this case, by dossier; it changes no level and no score."""
    in_text: tuple[TextFind, ...] = ()
    """Dossiers that are no match by their persons, but whose text names people of the report."""
    text_searched: bool = True
    """Whether the text of the pages could be searched; False when the index is missing or damaged."""

    @property
    def shown(self) -> tuple[DossierMatch, ...]:
        """Matches that are at least possible."""
        return tuple(match for match in self.result.matches if match.level is not Level.REST)

    @property
    def signal(self) -> str:
        """What a hit while a protection measure runs says about the measure (H12); empty otherwise."""
        if not self.query.measure or not any(match.level in _SURE for match in self.shown):
            return ""
        return _("Known before, and a protection measure is in force: ask whether the measure is sufficient (H12).")

    @property
    def anybody(self) -> bool:
        """Whether the query names anybody who can be looked up; a melder alone, or nothing, cannot."""
        return any(can_be_found(person) for person in self.query.persons)

    @property
    def no_hit_with_holes(self) -> bool:
        """Whether nothing was found while part of the archive, or of what was asked, could not be searched: no proof (P27)."""
        searched = self.anybody
        found = self.shown or self.in_text
        paper = self.coverage.complete and self.only_in_card_index == 0  # a card names some of a family, its paper all
        return not found and not (paper and searched and self.text_searched and not self.query.unread)

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        covered = holes.to_json(self.coverage)
        covered["dossiers"] += self.only_in_card_index
        covered["declared_in_card_index"] = self.declared_too
        covered["only_in_card_index"] = self.only_in_card_index
        covered["complete"] = covered["complete"] and self.only_in_card_index == 0
        return {
            "query": {
                "id": self.query.id,
                "persons": [person_json(person) for person in self.query.persons],
                "unread": list(self.query.unread),
            },
            "class": self.result.report_class.value,
            "statistical_class": self.result.statistical_class.value,
            "look_back_years": self.result.look_back_years,
            "matches": [self._match(match) for match in self.result.matches],
            "found_in_text": [
                {
                    "dossier": found.dossier,
                    "box": found.box,
                    "pages": list(found.pages),
                    "persons": list(found.persons),
                    "fields": list(found.fields),
                    "exact": found.exact,
                    "decision": self.decisions[found.dossier].to_json() if found.dossier in self.decisions else None,
                }
                for found in self.in_text
            ],
            "text_searched": self.text_searched,
            "searched": self.anybody,
            "signal": self.signal,
            "advice": " ".join(self.result.advice),
            "coverage": covered,
            "seconds": round(self.seconds, 4),
        }

    def _match(self, match: DossierMatch) -> dict[str, Any]:
        best = match.persons[0] if match.persons else None
        return {
            "dossier": match.dossier,
            "box": match.box,
            "year": match.year,
            "level": (Level.POSSIBLE if match.level is Level.REST else match.level).value,
            "more": match.level is Level.REST,
            "score": round(match.probability, 4),
            "points": round(match.score, 1),
            "steps": [
                {"words": words, "points": round(points, 1), "total": total}
                for words, points, total in waterfall(match)
            ],
            "via": match.via,
            "scanned": match.status is DossierStatus.SCANNED,
            "person": {} if best is None else {**person_json(best.shown), "role": best.role.value},
            "evidence": _evidence(match),
            "documents": self.documents.get(match.dossier, []),
            "decision": self.decisions[match.dossier].to_json() if match.dossier in self.decisions else None,
        }


def _evidence(match: DossierMatch) -> list[dict[str, Any]]:
    rows = [(pair.query, pair.role.value, item) for pair in match.persons for item in pair.evidence]
    if match.address is not None:
        rows.append((0, "", match.address))
    if match.via:
        rows.append((0, "", match.evidence[-1]))
    return [
        {
            "field": item.field,
            "level": item.level,
            "weight": round(item.weight, 2),
            "left": item.left,
            "right": item.right,
            "person": query,
            "role": role,
        }
        for query, role, item in rows
        # A field that was not given is neither agreement nor disagreement; a BSN has no values, for it is never shown.
        # Neither has a secret address.
        if item.left or item.right or item.field == "bsn" or item.level == "zelfde geheim adres"
    ]


def query_from_options(given: Mapping[str, Any]) -> Query:
    """The family that the options describe; raises UsageFault when they describe nobody."""
    first = person_from_options({name: value for name, value in given.items() if isinstance(value, str)})
    others = [person_from_text(text) for text in given.get("others", ())]
    persons = tuple(filter(None, (first, *others)))
    if not persons:
        raise UsageFault(
            _("Whom should be looked for?"),
            _('Give at least: --voornaam NAME --achternaam NAME --geboren DATE, or --persoon "moeder NAME DATE".'),
        )
    return Query("", persons)


def query_from_case(archive: Archive, file: Path) -> Query:
    """Everybody in a case file; raises BadInput for a wrong file, Refused for an advies (R3), which is recorded."""
    from vtdocs.letters.case.loading import load_case
    from vtdocs.letters.case.model import Type
    from vtdocs.letters.case.persons import searchable_persons
    from vtdocs.letters.case.steps import Maatregel

    zaak = load_case(file).zaak
    if zaak.type is Type.ADVIES:
        Access(archive, "hermelding", "advies", "", "").record("refused")
        raise Refused(
            _("This case is an advies."),
            [Reason("R3", _("During an advies nobody may be looked up: adviezen are never linked."), "type")],
        )
    check = zaak.raad_check
    measure = check is not None and check.maatregel is not Maatregel.GEEN
    if check is not None and check.einddatum is not None:
        # One that has ended tells nothing of today (H12).
        measure = measure and check.einddatum >= date.today()  # noqa: DTZ011  the day on the wall
    return Query(zaak.zaaknummer, searchable_persons(zaak), measure=measure)


def together(case: Query, more: Query) -> Query:
    """The people of a case and those that were typed beside it."""
    return replace(case, persons=(*case.persons, *more.persons))


def look_up(archive: Archive, why: PurposeGiven, query: Query, *, limit: int = 10) -> HermeldingAnswer:
    """Look up one family.

    Raises Refused without a lawful purpose (P2, R3), IndexUnusable when the register cannot be used.
    """
    if query.id:
        why = replace(why, case_number=query.id, purpose=why.purpose or Purpose.REPORT)
    if not any(can_be_found(person) for person in query.persons):
        raise UsageFault(
            _("Without a name, a birth date or an address nobody can be found."),
            _("Give at least one of them for somebody."),
        )
    access = allow(archive, "hermelding", why)
    with access.told(), _opened(access) as sources:
        return _answer(access, sources, query, limit)


def look_up_batch(
    archive: Archive, why: PurposeGiven, file: Path, *, limit: int = 10, measure: bool = False
) -> Iterator[HermeldingAnswer]:
    """Look up many families, one after the other; each is a look-up of its own in the audit log.

    ``measure``: a child protection measure is in force for each of them (H12).
    """
    access = allow(archive, "hermelding", why)
    with access.told(), _opened(access) as sources:
        for query in queries_from_csv(file):
            yield _answer(access, sources, replace(query, measure=query.measure or measure), limit)


@dataclass(frozen=True, slots=True)
class _Sources:
    """What a look-up looks in, opened."""

    catalogue: Catalogue
    register: Register
    text: FullTextIndex | None
    """None when there is nothing to search, or when it cannot be searched."""
    text_searched: bool


@contextmanager
def _opened(access: Access) -> Iterator[_Sources]:
    archive = access.archive
    with ExitStack() as stack:
        catalogue = stack.enter_context(Catalogue.open(archive))
        register = stack.enter_context(open_checked_register(archive, catalogue))
        text, searched = None, True
        if catalogue.indexable_pages():
            try:
                text = stack.enter_context(open_checked_fulltext(archive, catalogue))
            except IndexUnusable:
                searched = False  # the register still answers; the answer says that the text could not be searched
        yield _Sources(catalogue, register, text, searched)


def _answer(access: Access, sources: _Sources, query: Query, limit: int) -> HermeldingAnswer:
    started = time.perf_counter()
    root = access.archive.root
    years = config.load(root).lookup.statistical_years
    result = find_household(sources.register, query.persons, limit=limit, look_back_years=years, archive=root)
    in_text, searched = _in_text(sources, query, result, root)
    answer = HermeldingAnswer(
        query=query,
        result=result,
        documents={match.dossier: sources.catalogue.documents(match.dossier) for match in result.matches},
        coverage=sources.catalogue.coverage(),
        only_in_card_index=sources.register.counts().card_index,
        declared_too=sources.register.cards_among(*sources.catalogue.declared_unscanned()),
        seconds=time.perf_counter() - started,
        decisions=decided(access.archive, query.id or access.case_number),
        in_text=in_text,
        text_searched=searched,
    )
    records = [*(match.dossier for match in result.matches), *(found.dossier for found in in_text)]
    counts = {"persons": len(query.persons), "shown": len(answer.shown), "listed": len(result.matches),
              "in_text": len(in_text)}  # fmt: skip
    access.record("hit" if answer.shown or in_text else "no-hit", records, counts)
    return answer


def _in_text(sources: _Sources, query: Query, result: HouseholdResult, root: Path) -> tuple[tuple[TextFind, ...], bool]:
    """The second look, through the text: for people whom extraction missed. Dossiers that are shown already are left out."""
    if sources.text is None:
        return (), sources.text_searched
    known = {match.dossier for match in result.matches if match.level is not Level.REST}
    try:
        found = sources.text.find_people(query.persons, archive=root, limit=MOST_IN_TEXT + len(known))
    except IndexUnusable:
        return (), False
    return tuple(find for find in found if find.dossier not in known)[:MOST_IN_TEXT], True
