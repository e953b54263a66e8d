"""What a case file may not hold, and what its file name may not tell (R1, P1, P15); a hole is refused (H7)."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.letters.conftest import scene_of, values_of
from vtdocs.assets import resolve
from vtdocs.errors import BadInput, Refused
from vtdocs.letters.case.advice import family_in_advice
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.references import reference_problems
from vtdocs.workflows.cases import import_cases
from vtdocs.workflows.correspondence import Order, write_letters

EXAMPLE = resolve("templates/voorbeeld.yaml").read_text(encoding="utf-8")


def problem_of(text: str, folder: Path) -> Exception | None:
    file = folder / "zaak.yaml"
    file.write_text(text, encoding="utf-8")
    answer = write_letters(Order(folder / "outbox", date(2026, 11, 6)), [file])
    assert not list(folder.glob("outbox/*/*.docx"))
    return answer.results[0].problem


@pytest.mark.parametrize(
    ("line", "without", "rule", "field"),
    [
        ("    geslachtsnaam: Dijkstra\n", "", "T13", "personen[5].geslachtsnaam"),
        ("    geslachtsnaam: Dijkstra\n", '    geslachtsnaam: " "\n', "T13", "personen[5].geslachtsnaam"),
        ("  uitkomst: Er is nu", "  instrument: Er is nu", "T1", "veiligheidsbeoordeling.uitkomst"),
        ("datum_ontvangst: 2 november 2026\n", "", "T3", "datum_ontvangst"),
        ("plaats: Westerdam, ", "", "P15", "adressen[5].plaats"),
    ],
)
def test_h7_a_required_field_that_is_not_filled_in_is_refused_by_its_rule(
    line: str, without: str, rule: str, field: str, tmp_path: Path
) -> None:
    assert line in EXAMPLE
    problem = problem_of(EXAMPLE.replace(line, without), tmp_path)
    assert isinstance(problem, Refused)
    assert [(reason.rule, reason.field) for reason in problem.reasons] == [(rule, field)]


def test_a_file_that_is_wrong_in_another_way_stays_bad_input(tmp_path: Path) -> None:
    text = EXAMPLE.replace("    geslachtsnaam: Dijkstra\n", "").replace("klasse: hermelding", "klasse: onbekend")
    assert isinstance(problem_of(text, tmp_path), BadInput)


TABLE = """zaaknummer;type;datum_ontvangst;toestemming_advies.wie;toestemming_advies.datum;toestemming_advies.waarvoor;\
personen[1].id;personen[1].rol;personen[1].geslachtsnaam
A-1;advies;3-11-2026;;;;k1;kind;Jansen
A-2;Advies;3-11-2026;;;;k1;onzin;Jansen
A-3;advies;3-11-2026;;;;;;
A-4;advies;3-11-2026;moeder;3-11-2026;namen;k1;kind;Jansen
"""


def test_p1_an_import_makes_no_file_of_an_advies_with_family_data_without_consent(tmp_path: Path) -> None:
    table = tmp_path / "export.csv"
    table.write_text(TABLE, encoding="utf-8")
    rows = import_cases(table, tmp_path / "zaken")
    assert [row.file is not None for row in rows] == [False, False, True, True]
    assert sorted(file.name for file in (tmp_path / "zaken").iterdir()) == ["A-3.yaml", "A-4.yaml"]


def test_two_cases_that_have_one_file_name_are_never_taken_for_each_other(tmp_path: Path) -> None:
    table = tmp_path / "export.csv"
    table.write_text(
        "zaaknummer;type;datum_ontvangst\nIM/1;melding;3-11-2026\nIM-1;melding;4-11-2026\n", encoding="utf-8"
    )
    first, second = import_cases(table, tmp_path / "zaken")
    assert first.file is not None
    assert second.file is None
    assert "IM-1.yaml" in second.message
    again = import_cases(table, tmp_path / "zaken")
    assert [row.file is not None for row in again] == [True, False]


def advice(**more: Any) -> Zaak:
    return Zaak.model_validate({"zaaknummer": "A-1", "type": "advies", "datum_ontvangst": "3-11-2026", **more})


def test_r1_what_an_adviesvrager_is_may_not_tell_whose_child_it_is() -> None:
    reporter = {"soort": "professional", "naam": "mevrouw E. Smit", "organisatie": "De Vuurtoren"}
    assert family_in_advice(advice(melder={**reporter, "functie": "juf van Pim Jansen"})) == ("melder.functie",)
    assert family_in_advice(advice(melder={**reporter, "functie": "leerkracht van groep 5"})) == ()


def test_r1_a_birth_date_in_words_is_traceable() -> None:
    assert family_in_advice(advice(aard_geweld=["een kind van 12 mei 2014"])) == ("aard_geweld[1]",)


@pytest.mark.parametrize("number", ["2-9-2009", "VT-2009-9-2", "2009/9/2"])
def test_p15_a_birth_date_without_zeros_is_no_case_number(number: str) -> None:
    values = values_of(full=True)
    values["zaaknummer"] = number
    assert [where for where, _message, _accepted in reference_problems(scene_of(values).zaak)] == [("zaaknummer",)]


def test_p15_an_ordinary_number_with_a_year_is_a_case_number() -> None:
    values = values_of(full=True)
    values["zaaknummer"] = "VT-2009-00092"
    assert list(reference_problems(scene_of(values).zaak)) == []
