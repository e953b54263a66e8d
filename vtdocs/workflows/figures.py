"""Figures that steer and tell nothing of anybody (L2-L4, P25; domain rules, section 7): counts only, small ones hidden.

Every figure comes with its definition, for regions count differently (C3). The hermelding share is taken from what workers
recorded: cases that were looked up, and dossiers that they found to be about the family. What was not recorded is not counted.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import destruction
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.destruction import Ground, Status
from vtdocs.archive.holdings import Holding, Holdings
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.i18n import gettext as _
from vtdocs.letters.register import REGISTER, LetterRegister
from vtdocs.model.dates import PartialDate
from vtdocs.workflows import linking, retention
from vtdocs.workflows.case_figures import CaseCounts, count_cases, median
from vtdocs.workflows.suppression import TOTAL, Cell, hidden_cells, share, small, with_totals

UNKNOWN = "?"
HIDDEN = "*"
"""A number that is not shown. Not "<5": a large one is hidden too where a small one would follow from it."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table of counts, small ones hidden."""

    name: str
    """Stable English name."""
    title: str
    definition: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[Cell, int | None]
    """Counts by row and column, totals included; None where it is hidden. What is not named is zero."""

    def cell(self, row: str, column: str) -> int | None:
        """A count; None when it is hidden."""
        return self.cells.get((row, column), 0)


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a whole."""

    name: str
    title: str
    definition: str
    whole: int | None
    """How many it is a share of; None when that is hidden."""
    value: float | None
    """0 to 1; None when it would tell of few."""


@dataclass(frozen=True, slots=True)
class Middle:
    """A median."""

    name: str
    title: str
    definition: str
    whole: int | None
    """Of how many; None when that is hidden."""
    value: float | None
    """None when it would tell of few."""


@dataclass(frozen=True, slots=True)
class Figures:
    """All figures of an archive on one day."""

    day: str
    """ISO date."""
    tables: tuple[Table, ...]
    shares: tuple[Share, ...]
    coverage: Mapping[str, int | None]
    """Counts; None where it is hidden."""
    middles: tuple[Middle, ...] = ()
    unreadable_cases: int = 0
    """Case files that were given and could not be read: they are in no figure."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form; null is a number that is hidden."""
        return {
            "date": self.day,
            "hidden_below": 5,
            "tables": [
                {
                    "name": table.name, "title": table.title, "definition": table.definition,
                    "rows": [
                        {"row": _word(row), **{_word(column): table.cell(row, column) for column in (*table.columns, TOTAL)}}
                        for row in (*table.rows, TOTAL)
                    ],
                }
                for table in self.tables
            ],
            "shares": [
                {"name": s.name, "title": s.title, "definition": s.definition, "of": s.whole, "share": _rounded(s.value)}
                for s in self.shares
            ],
            "medians": [
                {"name": m.name, "title": m.title, "definition": m.definition, "of": m.whole, "median": m.value}
                for m in self.middles
            ],
            "coverage": dict(self.coverage),
            "unreadable_cases": self.unreadable_cases,
        }  # fmt: skip

    def flat(self) -> list[tuple[object, ...]]:
        """Rows for a spreadsheet: table, row, column, value."""
        shown: list[tuple[object, ...]] = []
        for table in self.tables:
            for row in (*table.rows, TOTAL):
                for column in (*table.columns, TOTAL):
                    value = table.cell(row, column)
                    shown.append((table.name, _word(row), _word(column), HIDDEN if value is None else value))
        for item in self.shares:
            value_of = "" if item.value is None else round(100 * item.value, 1)
            shown.append(("shares", item.name, "percent", value_of))
            shown.append(("shares", item.name, "of", HIDDEN if item.whole is None else item.whole))
        for middle in self.middles:
            shown.append(("medians", middle.name, "days", HIDDEN if middle.value is None else middle.value))
            shown.append(("medians", middle.name, "of", HIDDEN if middle.whole is None else middle.whole))
        shown += [("coverage", name, "", HIDDEN if value is None else value) for name, value in self.coverage.items()]
        return shown


def figures(archive: Archive, *, case_folder: Path | None = None) -> Figures:
    """Count everything once; in constant memory, whatever the number of dossiers.

    ``case_folder`` holds case files, for terms, handovers, plans and monitoring; raises BadInput when it holds none.
    """
    day = retention.today()
    dossiers: Counter[Cell] = Counter()
    pages: Counter[Cell] = Counter()
    ended: dict[str, int | None] = {}
    linked = linking.linked_dossiers(archive)
    with Holdings.open(archive) as holdings:
        for holding in holdings.all():
            cell = (_year(holding), holding.source or UNKNOWN)
            dossiers[cell] += 1
            pages[cell] += holding.pages
            if holding.dossier in linked:
                ended[holding.dossier] = _last_year(holding)
    counted = None if case_folder is None else count_cases(case_folder, archive.root, day)
    hidden = hidden_cells(dossiers)
    made = Figures(
        day.isoformat(),
        (
            _table("dossiers", _("Dossiers by year and source"),
                   _("Scanned dossiers, by the year of their oldest document and the organisation that made them."),
                   dossiers, hidden),
            _table("pages", _("Pages by year and source"),
                   _("Pages of these dossiers; hidden where the number of dossiers is."), pages, hidden),
            _letters(archive),
            _terms(archive, counted, day),
            *(() if counted is None else _of_cases(counted)),
        ),
        tuple(_hermelding(archive, ended)),
        _coverage(archive, sum(dossiers.values())),
        () if counted is None else (_first_letter(counted),),
        0 if counted is None else counted.unreadable,
    )  # fmt: skip
    AuditLog(archive.audit_log).append(
        Act("stats", Action.READ, "done", counts={"dossiers": sum(dossiers.values())}), user=config.user_name()
    )
    return made


def _year(holding: Holding) -> str:
    """Year of the oldest document."""
    years = [PartialDate.fromiso(text).year for text in holding.dates if text]
    return str(min(years)) if years else UNKNOWN


def _last_year(holding: Holding) -> int | None:
    years = [PartialDate.fromiso(text).latest.year for text in holding.dates if text]
    return max(years, default=None)


def _table(
    name: str, title: str, definition: str, counts: Mapping[Cell, int], hidden: frozenset[Cell] | None = None
) -> Table:
    full = with_totals(counts)
    out = hidden_cells(counts) if hidden is None else hidden
    rows = sorted(
        {row for row, _column in full} - {TOTAL},
        key=lambda row: (row == UNKNOWN, row.zfill(4) if row.isdigit() else row),
    )
    columns = sorted({column for _row, column in full} - {TOTAL}, key=lambda column: (column == UNKNOWN, column))
    cells = {key: None if key in out else number for key, number in full.items()}
    return Table(name, title, definition, tuple(rows), tuple(columns), cells)


def _letters(archive: Archive) -> Table:
    counts: Counter[Cell] = Counter()
    for letter in LetterRegister(archive.root / REGISTER).letters():
        counts[letter.kind, "sent" if letter.sent_on else "not-sent"] += 1
    definition = _("Letters in the letter register, by kind and whether they were marked as sent.")
    return _table("letters", _("Letters"), definition, counts)


def _terms(archive: Archive, counted: CaseCounts | None, day: date) -> Table:
    """Terms of the case files that are given, and of written requests for destruction."""
    counts: Counter[Cell] = Counter()
    for item in destruction.requests(archive).values():
        if item.ground is Ground.REQUEST:
            if item.status is Status.OPEN:
                counts["T5", "late" if item.deadline < day.isoformat() else "running"] += 1
            else:
                counts["T5", "met" if item.decided_at[:10] <= item.deadline else "late"] += 1
    if counted is not None:
        counts.update(counted.terms)
    definition = _(
        "Terms by rule: T5 written requests for destruction, from this archive; the others from the case files that were "
        "given. Late is also what was done after its last day."
    )
    return _table("terms", _("Terms"), definition, counts)


def _of_cases(counted: CaseCounts) -> Iterator[Table]:
    """What the case files that were given tell together (domain rules, section 7)."""
    for name, title, definition, counts in (
        ("cases", _("Cases by year and class"),
         _("Case files by year of receipt; hermelding, vervolgmelding and nieuw as the case says. Adviezen apart."),
         counted.cases),
        ("handovers", _("Handovers by receiver"),
         _("Cases with a decision to hand over, by kind of receiver, and whether the receiver accepted."), counted.handovers),
        ("plans", _("Plans agreed at handover"),
         _("Handed over cases, by plan: agreed, not made for a reason that was written down, or nothing said."), counted.plans),
        ("monitoring", _("Monitoring after handover"),
         _("Moments by months after the handover: somebody asked how it goes, nobody did, or it has yet to come."),
         counted.monitoring),
        ("postponements", _("Postponed notices"),
         _("People about whom data were recorded: how often telling them was postponed, and whether they were told."),
         counted.postponed),
        ("measures", _("Measures in force"),
         _("Meldingen by class, and which measure the Raad said was in force: a hermelding during an OTS is a sign that it "
           "does not work (H12)."), counted.measures),
    ):  # fmt: skip
        yield _table(name, title, definition, counts)


def _first_letter(counted: CaseCounts) -> Middle:
    days = counted.first_letter
    definition = _(
        "Median of the days from receipt to the first letter that was sent, over the meldingen of which one was sent."
    )
    whole = None if small(len(days)) else len(days)
    return Middle("days_to_first_letter", _("Days to the first letter"), definition, whole, median(days))


def _hermelding(archive: Archive, ended: Mapping[str, int | None]) -> list[Share]:
    """Cases that were looked up, and those of which a worker recorded an earlier dossier."""
    first: dict[str, int] = {}
    for entry in AuditLog(archive.audit_log).entries():
        case = str(entry.fields.get("case_number", ""))
        if entry.fields["event"] == "hermelding" and case and entry.fields["outcome"] in {"hit", "no-hit"}:
            first.setdefault(case, int(str(entry.fields["time"])[:4]))
    links = linking.links_by_case(archive)
    years = config.load(archive.root).lookup.statistical_years
    known = recent = 0
    for case, year in first.items():
        dossiers = links.get(case, set())
        known += bool(dossiers)
        recent += any((last := ended.get(dossier)) is not None and year - last <= years for dossier in dossiers)
    whole = None if small(len(first)) else len(first)
    all_years, few_years = share(known, len(first)), share(recent, len(first))
    if small(known - recent):  # the difference would tell of few
        few_years = None
    of = _("Of the cases that were looked up with vtdocs hermelding: those of which a worker recorded")
    return [
        Share("hermelding_all_years", _("Hermelding, all years"),
              of + " " + _("that an earlier dossier is about the family (vtdocs hermelding decide DOSSIER link)."),
              whole, all_years),
        Share("hermelding_look_back", _("Hermelding, last {years} years").format(years=years),
              of + " " + _("such a dossier whose newest document is at most {years} calendar years older than the first "
                           "look-up. The national figures count so, but from case systems.").format(years=years),
              whole, few_years),
    ]  # fmt: skip


def _coverage(archive: Archive, held: int) -> dict[str, int | None]:
    """What look-ups see; hidden where it, or what is left of all dossiers (the closed adviezen), is few (P25)."""
    with Catalogue.open(archive) as catalogue:
        found = catalogue.coverage()
    few = small(held) or small(found.dossiers) or small(held - found.dossiers)
    return {
        "dossiers": None if few else found.dossiers, "indexed": None if few else found.indexed,
        "pages": None if few else found.pages,
        "unreadable_pages": found.unreadable_pages, "unreviewed_pages": found.unreviewed_pages,
    }  # fmt: skip


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _word(name: str) -> str:
    """A row or column in JSON and CSV."""
    return "total" if name == TOTAL else name


def in_words(name: str) -> str:
    """A row or column for people, in their language; years, sources, rules and the words of a case file stay as they are."""
    known = {
        TOTAL: _("total"), "sent": _("sent"), "not-sent": _("made, not sent"), "met": _("met"), "late": _("late"),
        "running": _("running"), "accepted": _("accepted"), "waiting": _("not accepted yet"), "agreed": _("agreed"),
        "not-made": _("not made, with reason"), "nothing-said": _("nothing said"), "done": _("done"),
        "missed": _("not done"), "planned": _("to come"), "never": _("never"), "once": _("once"), "more": _("more often"),
        "told": _("told"), "not-told": _("not told"), "unknown": _("unknown"), "none": _("none"),
        "not-asked": _("not asked"), "T1-regional": _("T1 regional"), "lokaal": _("local team"),
        "professional": _("professional"),
    }  # fmt: skip
    return known.get(name, name)


def shown(value: int | None) -> str:
    """A count for people."""
    return HIDDEN if value is None else str(value)
