"""Figures of case files (domain rules, section 7; L4, H1, H8, H12, T3, T4, T8): counted right, and nobody in them (P25)."""

from datetime import date
from pathlib import Path

import pytest
from ruamel.yaml import YAML
from support import SAMPLE, vtdocs_command

from vtdocs.archive.layout import create
from vtdocs.workflows.case_figures import CaseCounts, count_cases, median

TODAY = date(2027, 12, 1)


def write_case(folder: Path, number: int, **changes: object) -> None:
    """The sample's case under another number, with changes."""
    data = YAML(typ="safe").load(SAMPLE / "zaak.yaml")
    data |= {"zaaknummer": f"VT-2026-{number:05}", **changes}
    YAML(typ="safe").dump(data, folder / f"zaak{number}.yaml")


@pytest.fixture(scope="module")
def counted(tmp_path_factory: pytest.TempPathFactory) -> CaseCounts:
    root = tmp_path_factory.mktemp("cases")
    folder = root / "zaken"
    folder.mkdir()
    sent = [{"soort": "B2", "persoon": "ouder1", "verzonden_op": "9-11-2026"}]
    late = [{"soort": "B5", "persoon": "ouder1", "verzonden_op": "22-12-2026"}]
    write_case(folder, 1, brieven=sent, monitoring=[{"datum": "12-5-2027", "gedaan": True}])
    write_case(folder, 2, brieven=late)
    write_case(folder, 3, klasse="nieuw", raad_check={"datum": "3-11-2026", "maatregel": "OTS"})
    write_case(folder, 4, type="advies", klasse=None)
    (folder / "stuk.yaml").write_text("zaaknummer: [", encoding="utf-8")
    return count_cases(folder, create(root / "archief").root, TODAY)


def test_cases_are_counted_by_class_and_adviezen_apart(counted: CaseCounts) -> None:
    """L4, R1: of an advies only that there was one."""
    assert counted.cases == {("2026", "hermelding"): 2, ("2026", "nieuw"): 1, ("2026", "advies"): 1}
    assert counted.unreadable == 1


def test_a_notice_after_its_term_is_late_though_it_was_sent(counted: CaseCounts) -> None:
    """T3: four weeks from 2 November end on 30 November; a letter of 22 December does not meet them."""
    told = {state: number for (rule, state), number in counted.terms.items() if rule == "T3"}
    assert told["met"] >= 1
    assert counted.postponed["never", "told"] >= 2
    assert told["late"] == sum(told.values()) - told["met"], "also who was told too late"
    assert sorted(counted.first_letter) == [7, 50]


def test_handovers_plans_and_measures(counted: CaseCounts) -> None:
    """H1, H8, H12."""
    assert counted.handovers == {("lokaal", "accepted"): 3}
    assert counted.plans["veiligheidsplan", "agreed"] == 3
    assert counted.plans["herstelplan", "not-made"] == 3
    assert counted.plans["hulpverleningsplan", "nothing-said"] == 3
    assert counted.measures == {("hermelding", "none"): 2, ("nieuw", "OTS"): 1}


def test_a_moment_that_nobody_wrote_down_counts_as_not_done(counted: CaseCounts) -> None:
    """T8: monitoring at 6, 12 and 24 months after the handover; most centres do not go back."""
    assert counted.monitoring == {
        ("6", "done"): 1, ("6", "missed"): 2, ("12", "missed"): 3, ("24", "planned"): 3,
    }  # fmt: skip


def test_a_term_of_the_law_and_its_regional_setting_are_two_terms(counted: CaseCounts) -> None:
    """T1: the same assessment is no two met terms."""
    assert sum(number for (rule, _state), number in counted.terms.items() if rule == "T1") == 3
    assert sum(number for (rule, _state), number in counted.terms.items() if rule == "T1-regional") == 3
    assert not any(rule == "T6" for rule, _state in counted.terms)


def test_a_median_of_few_is_not_told() -> None:
    assert median([1, 2, 3, 4]) is None
    assert median([9, 1, 3, 2, 7]) == 3
    assert median([1, 2, 3, 4, 5, 6]) == 3.5


def test_small_numbers_of_cases_are_hidden_in_every_form_of_the_answer(tmp_path: Path) -> None:
    """P25, and the JSON says the same in every language."""
    archive = create(tmp_path / "archief")
    (tmp_path / "zaken").mkdir()
    for number in range(1, 8):
        write_case(tmp_path / "zaken", number, klasse="nieuw" if number < 3 else "hermelding")
    answers = [
        vtdocs_command(
            "stats", "--archive", archive.root, "--cases", tmp_path / "zaken", "--json", VTDOCS_LANG=language
        )
        for language in ("en", "nl")
    ]
    assert [answer.code for answer in answers] == [0, 0], answers[0].err
    rows = [{table["name"]: table["rows"] for table in answer.json["tables"]} for answer in answers]
    assert rows[0] == rows[1]
    assert {row["row"]: row for row in rows[0]["cases"]}["2026"] == {
        "row": "2026", "hermelding": None, "nieuw": None, "total": 7,
    }  # fmt: skip
    assert {row["row"]: row for row in rows[0]["handovers"]}["lokaal"]["accepted"] == 7
    text = vtdocs_command("stats", "--archive", archive.root, "--cases", tmp_path / "zaken", VTDOCS_LANG="nl").out
    assert "aangenomen" in text
    assert not any(word in text for word in ("Meijden", "Benali", "Wijkteam", "VT-2026"))
