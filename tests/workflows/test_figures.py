"""Figures tell nothing of few: not in a cell, not by subtraction, not by the difference of two shares (P25)."""

import csv
import io
import itertools
import json
import random
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from support import Ran, vtdocs_command

from vtdocs.archive.holdings import Holding
from vtdocs.archive.layout import Archive, create
from vtdocs.archive.retention import Regime, State, term_of
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.workflows import figures, linking
from vtdocs.workflows.linking import LinkDecision, Verdict
from vtdocs.workflows.suppression import TOTAL, Cell, hidden_cells, share, with_totals

TODAY = date(2026, 11, 25)


@given(st.dictionaries(st.tuples(st.sampled_from("abcd"), st.sampled_from("xyz")), st.integers(0, 12), max_size=12))
def test_no_small_number_is_shown_or_follows_from_its_row_or_column(table: dict[tuple[str, str], int]) -> None:
    full, hidden = with_totals(table), hidden_cells(table)
    for key, number in full.items():
        assert not 0 < number < 5 or key in hidden
    for axis in (0, 1):
        for name in {key[axis] for key in full}:
            line = [key for key in full if key[axis] == name]
            inside = [key for key in line if key in hidden]
            assert len(inside) != 1 or len(line) == 1, "one hidden number follows from the others"
            total = {key for key in inside if key[1 - axis] == TOTAL}
            if inside and not total and len(inside) < len(line):
                assert sum(full[key] for key in inside) >= 5, "hidden numbers of one each follow from their sum"


def solved(table: dict[Cell, int]) -> list[Cell]:
    """The hidden numbers that somebody finds by solving all equations of rows and columns together (Gauss, exactly)."""
    full, hidden = with_totals(table), sorted(hidden_cells(table))
    equations = [
        [Fraction(0 if cell[axis] != name else -1 if cell[1 - axis] == TOTAL else 1) for cell in hidden]
        for axis in (0, 1)
        for name in {key[axis] for key in full}
    ]
    pivots: list[int] = []
    for column in range(len(hidden)):
        rank = len(pivots)
        at = next((number for number in range(rank, len(equations)) if equations[number][column]), None)
        if at is None:
            continue
        equations[rank], equations[at] = equations[at], equations[rank]
        equations[rank] = [value / equations[rank][column] for value in equations[rank]]
        for number, row in enumerate(equations):
            if number != rank and row[column]:
                equations[number] = [a - row[column] * b for a, b in zip(row, equations[rank], strict=True)]
        pivots.append(column)
    return [hidden[column] for row, column in zip(equations, pivots, strict=False) if sum(map(bool, row)) == 1]


def test_no_hidden_number_follows_from_all_rows_and_columns_together() -> None:
    """P25: line by line nothing follows here, yet E of 2011 did, by adding up three rows and subtracting a column."""
    rows = ((6, 6, 0, 0, 3, 30), (6, 0, 0, 0, 4, 3), (30, 9, 1, 1, 4, 30), (3, 3, 0, 6, 6, 30))
    found = {
        (f"{2009 + year}", "ABCDEF"[place]): number for year, row in enumerate(rows) for place, number in enumerate(row)
    }
    assert solved(found) == []
    draw = random.Random(11)
    for _turn in range(400):
        size = draw.randint(3, 6), draw.randint(3, 6)
        cells = itertools.product("abcdef"[: size[0]], "uvwxyz"[: size[1]])
        assert solved({cell: draw.choice((0, 0, 1, 2, 3, 4, 6, 9, 30, 80)) for cell in cells}) == []


def test_a_hidden_number_is_not_given_away_by_sums_that_leave_one_value() -> None:
    """P25: two hidden numbers that are 2 together are 1 and 1."""
    table = {("a", "x"): 1, ("a", "y"): 1, ("b", "x"): 5, ("b", "y"): 9, ("a", "z"): 40, ("b", "z"): 7}
    hidden = hidden_cells(table)
    line = [cell for cell in with_totals(table) if cell[0] == "a" and cell in hidden]
    assert len(line) >= 3


def test_a_hidden_cell_takes_another_with_it() -> None:
    table = {("2009", "AMK"): 3, ("2009", "SHG"): 40, ("2010", "AMK"): 50, ("2010", "SHG"): 60}
    assert hidden_cells(table) == {("2009", "AMK"), ("2009", "SHG"), ("2010", "AMK"), ("2010", "SHG")}
    assert hidden_cells({("2009", "AMK"): 30, ("2009", "SHG"): 40}) == frozenset()


def test_a_share_of_few_or_of_all_but_few_is_not_told() -> None:
    assert share(20, 40) == 0.5
    assert share(0, 40) == 0
    assert share(3, 40) is None
    assert share(38, 40) is None, "two families were new, and everybody would know which"
    assert share(2, 4) is None


def test_the_hermelding_share_counts_cases_and_prints_its_definition(tmp_path: Path) -> None:
    """L3, L4: what was recorded, three years and all years; a case looked up twice is one case."""
    archive = create(tmp_path / "archief")
    log = AuditLog(archive.audit_log)
    for number, again in itertools.product(range(40), range(2)):
        case = Act(
            "hermelding", Action.READ, "hit" if again else "no-hit", purpose=Purpose.REPORT, case_number=f"VT-{number}"
        )
        log.append(case, user="x")
    for number in range(20):
        decide(archive, f"VT-{number}", f"D-{number}", Verdict.LINK)
    decide(archive, "VT-0", "D-0", Verdict.UNDO)
    decide(archive, "VT-30", "D-1", Verdict.NO_LINK)
    made = figures.figures(archive)
    all_years, look_back = made.shares
    assert (all_years.whole, all_years.value) == (40, 19 / 40)
    assert look_back.value == 0, "dossiers without a date are in no look-back"
    assert "vtdocs hermelding decide" in all_years.definition
    assert "3" in look_back.definition


def decide(archive: Archive, case: str, dossier: str, verdict: Verdict) -> None:
    linking._append(linking.file_of(archive), LinkDecision("2026-11-25T10:00:00Z", "x", case, dossier, verdict))


def test_table_csv_json_and_chart_say_the_same(read_once: tuple[Path, Ran], tmp_path: Path) -> None:
    target, pictures = tmp_path / "cijfers.csv", [tmp_path / "cijfers.svg", tmp_path / "cijfers.png"]
    archive = ("--archive", read_once[0])
    ran = vtdocs_command("stats", *archive, "--csv", target, "--chart", pictures[0], "--json")
    assert ran.code == 0, ran.err
    rows = list(csv.reader(io.StringIO(target.read_text(encoding="utf-8-sig")), delimiter=";"))
    told = {(row[0], row[1], row[2]): row[3] for row in rows[1:]}
    for table in ran.json["tables"]:
        for row in table["rows"]:
            for column, value in row.items():
                if column != "row":
                    assert told[table["name"], row["row"], column] == ("*" if value is None else str(value))
    assert told["dossiers", "total", "total"] == "*", "four dossiers are few"
    assert vtdocs_command("stats", *archive, "--chart", pictures[1]).code == 0
    with Image.open(pictures[1]) as image:
        assert image.size == (1240, 1754)
    svg = pictures[0].read_text(encoding="utf-8")
    assert "(*)" in svg
    assert not any(name in (svg + json.dumps(ran.json)).lower() for name in ("meyden", "benali", "kowalski"))
    assert vtdocs_command("stats", *archive, "--chart", tmp_path / "cijfers.doc").code == 2


def test_coverage_does_not_tell_what_the_tables_hide(read_once: tuple[Path, Ran]) -> None:
    """P25: three of four dossiers are seen, so the fourth is a closed advies; neither number is told."""
    told = vtdocs_command("stats", "--archive", read_once[0], "--json").json["coverage"]
    assert (told["dossiers"], told["indexed"], told["pages"]) == (None, None, None)


def holding(
    source: str, *dates: str, youngest: int | None = None, state: str = "open", kind: str = "melding"
) -> Holding:
    return Holding("2009-0143", "B1", kind, source, state, 1, dates, youngest)


@pytest.mark.parametrize(
    ("given_", "regime", "state", "until"),
    [
        (holding("VT", "2006-11-24"), Regime.WMO, State.DUE, date(2026, 11, 24)),
        (holding("VT", "2006-11-25"), Regime.WMO, State.RUNNING, date(2026, 11, 25)),
        (holding("VT", "1999-01-01", "2006"), Regime.WMO, State.RUNNING, date(2026, 12, 31)),
        (holding("VT", "2004-02-29"), Regime.WMO, State.DUE, date(2024, 2, 29)),
        (holding("AMHK", "2010-05-05", youngest=2010), Regime.WMO_2015, State.RUNNING, date(2028, 12, 31)),
        (holding("AMHK", "2010-05-05", youngest=2001), Regime.WMO_2015, State.DUE, date(2025, 5, 5)),
        (holding("AMK", "2009-06-15", youngest=2004), Regime.WJZ, State.DUE, date(2022, 12, 31)),
        (holding("bjz", "2009-06-15", youngest=2008), Regime.WJZ, State.RUNNING, date(2026, 12, 31)),
    ],
)
def test_the_clock_runs_from_the_newest_document_under_the_regime_of_the_source(
    given_: Holding, regime: Regime, state: State, until: date
) -> None:
    """T6, T7, P7: the whole of a year or month that is all a document says."""
    term = term_of(given_, TODAY)
    assert (term.regime, term.state, term.until, term.reasons) == (regime, state, until, ())


@pytest.mark.parametrize(
    ("given_", "reason"),
    [
        (holding("VT"), "no-documents"), (holding("VT", ""), "no-date"), (holding("VT", "1999", ""), "undated-documents"),
        (holding("VT", "2031-01-01"), "future-date"), (holding("VT", "1899-01-01"), "implausible-date"),
        (holding("SHG", "1999"), "source-unknown"), (holding("", "1999"), "source-unknown"),
        (holding("AMK", "1999"), "youngest-unknown"), (holding("VT", "1999", state="held"), "held"),
        (holding("VT", "1999", state="quarantined", kind="advies"), "advies"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_judged_by_a_person_and_never_due(given_: Holding, reason: str) -> None:
    """P7: unknown is te beoordelen."""
    term = term_of(given_, TODAY)
    assert term.state is State.JUDGE
    assert reason in term.reasons
    assert term_of(holding("VT", "1999"), TODAY, linked=True).state is State.JUDGE


def test_the_day_of_scanning_plays_no_part(read_once: tuple[Path, Ran]) -> None:
    """P7: a box scanned today is as old as its newest document."""
    ran = vtdocs_command("retention", "due", "--all", "--json", "--archive", read_once[0])
    terms = {term["dossier"]: term for term in map(json.loads, ran.out.splitlines())}
    assert terms["2009-0143"]["newest_document"] == "2009-06-15"
    assert terms["2009-0143"]["state"] == "due"
    assert terms["2011-0207"]["reasons"] == ["source-unknown"]
