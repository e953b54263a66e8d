"""The case file: every problem at once, with line, field and what is accepted."""

from pathlib import Path

import pytest

from vtdocs.errors import BadInput
from vtdocs.letters.case import load_case, read_case, searchable_persons
from vtdocs.letters.case.model import Zaak
from vtdocs.model.persons import Role

SMALL = "zaaknummer: VT-1\ntype: melding\ndatum_ontvangst: 3 november 2026\n"


def write(folder: Path, text: str) -> Path:
    file = folder / "zaak.yaml"
    file.write_text(text, encoding="utf-8")
    return file


@pytest.mark.parametrize("written", ["2026-11-03", "3-11-2026", "3 november 2026", "03/11/2026"])
def test_dates_are_read_as_people_write_them(tmp_path: Path, written: str) -> None:
    case = load_case(write(tmp_path, SMALL.replace("3 november 2026", written)))
    assert case.zaak.datum_ontvangst.isoformat() == "2026-11-03"


def test_all_problems_are_told_at_once_with_their_lines(tmp_path: Path) -> None:
    text = SMALL + "persoenen: []\nspoed: misschien\ngezag:\n  - {kind: k1, houder: o1, soort: gezamenlijk}\n"
    _case, problems = read_case(write(tmp_path, text))
    found = {(problem.line, problem.field) for problem in problems}
    assert found == {(4, "persoenen"), (5, "spoed"), (7, "gezag[1].kind"), (7, "gezag[1].houder")}


def test_references_are_judged_also_when_the_persons_themselves_are_faulty(tmp_path: Path) -> None:
    text = "zaaknummer: VT-1\ntype: meldng\ndatum_ontvangst: 31-11-2026\n"
    text += (
        "personen:\n  - {id: kind1, rol: kindje, geslachtsnaam: Jansen}\n  - {id: o, rol: ouder, geslachtsnaam: ' '}\n"
    )
    text += "gezag:\n  - {kind: kind1, houder: mama, soort: gezamenlijk}\n"
    _case, problems = read_case(write(tmp_path, text))
    assert [problem.field for problem in problems] == [
        "type", "datum_ontvangst", "personen[1].rol", "personen[2].geslachtsnaam", "gezag[1].houder",
    ]  # fmt: skip
    assert "3-11-2026" in problems[1].accepted


@pytest.mark.parametrize(
    ("events", "field"),
    [
        ([("melding", "advies", "4-11-2026")], "type"),
        ([("advies", "melding", "1-11-2026")], "gebeurtenissen[1].datum"),
        ([("melding", "advies", "4-11-2026"), ("melding", "melding", "5-11-2026")], "gebeurtenissen[2].van"),
        ([("melding", "advies", "5-11-2026"), ("advies", "melding", "4-11-2026")], "gebeurtenissen[2].datum"),
    ],
)
def test_r9_the_type_follows_the_events_and_is_never_written_over(
    tmp_path: Path, events: list[tuple[str, str, str]], field: str
) -> None:
    rows = [f"  - {{datum: {day}, van: {old}, naar: {new}, door: team, reden: x}}\n" for old, new, day in events]
    _case, problems = read_case(write(tmp_path, SMALL + "gebeurtenissen:\n" + "".join(rows)))
    assert [problem.field for problem in problems] == [field]


def test_r9_the_way_back_to_advies_is_an_event_and_the_family_must_go(tmp_path: Path) -> None:
    from vtdocs.letters.case.advice import family_in_advice

    back = "gebeurtenissen:\n  - {datum: 5-11-2026, van: melding, naar: advies, door: team, reden: geen zorgen meer}\n"
    family = "personen:\n  - {id: k, rol: kind, geslachtsnaam: Terpstra}\n"
    zaak = load_case(write(tmp_path, SMALL.replace("type: melding", "type: advies") + back + family)).zaak
    assert family_in_advice(zaak) == ("personen",)


def test_an_unknown_field_is_told_with_the_nearest_known_one(tmp_path: Path) -> None:
    _case, (problem,) = read_case(write(tmp_path, SMALL + "persoenen: []\n"))
    assert "personen" in problem.accepted


def test_a_telephone_number_keeps_its_leading_zero(tmp_path: Path) -> None:
    case = load_case(write(tmp_path, SMALL + "behandelaar: {naam: A, telefoon: 0301234567}\n"))
    assert case.zaak.behandelaar.telefoon == "0301234567"


@pytest.mark.parametrize(("bsn", "good"), [("999992934", True), ("111222333", True), ("999992935", False)])
def test_a_bsn_must_pass_the_elfproef(tmp_path: Path, bsn: str, good: bool) -> None:
    text = SMALL + f"personen:\n  - {{id: k, rol: kind, geslachtsnaam: Terpstra, bsn: {bsn}}}\n"
    assert (read_case(write(tmp_path, text))[0] is not None) is good


def test_problems_never_repeat_the_value(tmp_path: Path) -> None:
    text = SMALL + "personen:\n  - {id: k, rol: Geheimpje, geslachtsnaam: Terpstra, bsn: 999992935}\n"
    _case, problems = read_case(write(tmp_path, text))
    told = " ".join(f"{problem.message} {problem.accepted}" for problem in problems)
    assert "Geheimpje" not in told
    assert "999992935" not in told


def test_a_control_character_is_a_problem_and_not_a_broken_letter(tmp_path: Path) -> None:
    _case, problems = read_case(write(tmp_path, SMALL + 'kern: "een\\x07 twee"\n'))
    assert [problem.field for problem in problems] == ["kern"]


def test_a_field_that_stands_twice_is_a_problem(tmp_path: Path) -> None:
    _case, problems = read_case(write(tmp_path, SMALL + "spoed: ja\nspoed: nee\n"))
    assert [(problem.line, problem.field) for problem in problems] == [(5, "spoed")]


def test_broken_yaml_is_told_with_its_line(tmp_path: Path) -> None:
    _case, (problem,) = read_case(write(tmp_path, SMALL + "kern: [niet dicht\n"))
    assert problem.line >= 4


def test_aliases_that_multiply_are_refused(tmp_path: Path) -> None:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    with pytest.raises(BadInput):
        read_case(write(tmp_path, "\n".join(rows)))


@pytest.mark.parametrize("text", ["kern: " + "[" * 700, "".join(" " * depth + "a:\n" for depth in range(400))])
def test_a_file_nested_deeper_than_can_be_followed_is_a_problem_and_no_crash(tmp_path: Path, text: str) -> None:
    case, problems = read_case(write(tmp_path, text))
    assert case is None
    assert problems


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device without end")
def test_a_device_without_end_is_too_large_for_a_case_file() -> None:
    with pytest.raises(BadInput, match="too large"):
        read_case(Path("/dev/zero"))


def test_json_is_read_too(tmp_path: Path) -> None:
    file = tmp_path / "zaak.json"
    file.write_text('{"zaaknummer": "VT-1", "type": "melding", "datum_ontvangst": "2026-11-03"}', encoding="utf-8")
    assert load_case(file).zaak.zaaknummer == "VT-1"


def test_comments_and_spacing_do_not_change_the_snapshot(tmp_path: Path) -> None:
    first = load_case(write(tmp_path, SMALL)).snapshot
    assert load_case(write(tmp_path, "# nieuw\n" + SMALL.replace(": ", ":   "))).snapshot == first
    assert load_case(write(tmp_path, SMALL.replace("VT-1", "VT-2"))).snapshot != first


def test_every_field_has_a_note_for_editors() -> None:
    schema = Zaak.model_json_schema()
    for name, part in {"Zaak": schema, **schema["$defs"]}.items():
        for field, described in part.get("properties", {}).items():
            assert described.get("description") or "$ref" in described, f"{name}.{field} has no note"


def test_a_hermelding_asks_about_the_family_and_never_about_the_reporter() -> None:
    from tests.letters.conftest import SAMPLE

    persons = searchable_persons(load_case(SAMPLE).zaak)
    assert {person.role for person in persons} <= {Role.CHILD, Role.PARENT}
    assert "Hoogstraten" not in {person.name.surname for person in persons}
    assert persons[0].address is not None
    assert persons[0].address.postcode == "3916TR"


@pytest.mark.parametrize("number", ["VT-Terpstra-1", "VT-999992934", "VT-02092009-1"])
def test_p15_a_case_number_tells_nothing(tmp_path: Path, number: str) -> None:
    person = "personen:\n  - {id: k, rol: kind, geslachtsnaam: Terpstra, bsn: 999992934, geboortedatum: 2-9-2009}\n"
    _case, problems = read_case(write(tmp_path, SMALL.replace("VT-1", number) + person))
    assert [problem.field for problem in problems] == ["zaaknummer"]
    assert read_case(write(tmp_path, SMALL + person))[0] is not None
