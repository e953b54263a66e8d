"""What a look-up promises, one sentence a test; everyone here is invented."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from vtdocs.index.matching import HouseholdResult, Level, ReportClass, find_household, level_words, waterfall
from vtdocs.index.matching.lookup import level_of
from vtdocs.index.register import DossierPersons, DossierStatus, Register
from vtdocs.model.persons import Address, Person, Role
from vtdocs.names import parse_address, parse_date, parse_name

BSN = "999992934"
CROWD_FIRST = (
    "Daan Emma Lucas Julia Milan Sara Bram Eva Finn Tess Levi Anna Sem Lotte Noah Mila Jesse Zoe Max Fleur".split()
)
CROWD_LAST = (
    "Jansen Bakker Visser Smit Mulder Peters Hendriks Dekker Brouwer Vos Kok Jacobs Maas Koster Prins Blom".split()
)


def person(name: str, birth: str = "", address: str = "", role: Role = Role.CHILD, bsn: str = "") -> Person:
    home = parse_address(address)
    return Person(role, parse_name(name), parse_date(birth), None if home.empty else home, bsn)


def parent(name: str, birth: str = "", address: str = "") -> Person:
    return person(name, birth, address, Role.PARENT)


def dossier(number: str, *people: Person, year: int = 2010, end: str = "", is_open: bool = False) -> DossierPersons:
    return DossierPersons(number, "B7", year, "AMK", DossierStatus.SCANNED, parse_date(end), people, open=is_open)


def crowd() -> Iterator[DossierPersons]:
    """Six hundred families that have nothing to do with the question."""
    for number in range(600):
        last = CROWD_LAST[number % 16]
        first = CROWD_FIRST[number * 7 % 20]
        day = f"{number * 5 % 28 + 1}-{number * 3 % 12 + 1}-{1995 + number % 17}"
        home = f"Kerkstraat {number % 90 + 1}, {3500 + number % 40} AB Utrecht"
        yield dossier(
            f"C{number}", person(f"{first} {last}", day, home), parent(f"{'PMJA'[number % 4]}. {last}", "", home)
        )


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    with Register.open(tmp_path / "register.sqlite") as opened:
        opened.add_many(crowd())
        yield opened


def ask(register: Register, *people: Person) -> HouseholdResult:
    return find_household(register, people, today=date(2026, 11, 23))


def first(result: HouseholdResult) -> str:
    return result.matches[0].dossier if result.matches else ""


HOME = "Zilverreigerlaan 12, 3831KL Leusden"


@pytest.mark.parametrize(
    ("then", "now"),
    [
        ("Fatima El Idrissi", "Fadma Elidrissi"),
        ("KEVIN WILTENKAMP", "Kevin Wiltencamp"),
        ("Wiltenkarnp, Kevin", "Kevin Wiltenkamp"),
        ("Sophia Wiltenkamp", "Fietje Wiltenkamp"),
        ("v.d. Wiltenkamp, Kevin", "Kevin van der Wiltenkamp"),
        ("Piotr Wiśniewski", "Wisniewska, Piotr"),
        ("Hatice Özdemir", "Khadija Ozdemir"),
        ("Jansen-Wiltenkamp, Kevin", "Kevin Wiltenkamp-Jansen"),
        ("Wiltenkamp Kevin", "Kevin Wiltenkamp"),
        ("Mohammed Benali", "Muhamed Ben Ali"),
    ],
)
def test_another_spelling_is_found(register: Register, then: str, now: str) -> None:
    register.add(dossier("D1", person(then, "12-03-2004")))
    result = ask(register, person(now, "12-03-2004"))
    assert first(result) == "D1"
    assert result.matches[0].level in {Level.LIKELY, Level.CERTAIN}


@pytest.mark.parametrize("written", ["12-03-2004", "03-12-2004", "12-03-2005", "12-08-2004", "maart 2004", "2004"])
def test_a_birth_date_with_an_error_still_supports(register: Register, written: str) -> None:
    register.add(dossier("D1", person("Kevin Wiltenkamp", written)))
    match = ask(register, person("Kevin Wiltenkamp", "12-03-2004")).matches[0]
    dates = [row for row in match.evidence if row.field == "geboortedatum"]
    assert match.dossier == "D1"
    assert dates[0].weight > 0


def test_missing_birth_date_is_not_a_disagreement(register: Register) -> None:
    register.add(dossier("D1", person("Kevin Wiltenkamp", "", HOME)))
    match = ask(register, person("Kevin Wiltenkamp", "12-03-2004", HOME)).matches[0]
    assert match.dossier == "D1"
    assert all(row.weight > 0 for row in match.evidence)


def test_siblings_alone_lead_to_the_family(register: Register) -> None:
    register.add(dossier("D1", person("Mees Wiltenkamp", "2-2-2001"), parent("S. de Boer", "4-5-1975")))
    result = ask(register, person("Roos Wiltenkamp", "9-9-2009"), person("Mees Wiltenkamp", "2-2-2001"))
    assert first(result) == "D1"
    assert result.matches[0].persons[0].query == 1


def test_zeker_needs_three_anchors(register: Register) -> None:
    register.add(
        dossier("D1", person("Kevin Wiltenkamp", "12-03-2004", HOME), parent("Sonja de Zwart", "4-5-1975", HOME))
    )
    whole = ask(register, person("Kevin Wiltenkamp", "12-03-2004", HOME), parent("Sonja de Zwart", "4-5-1975", HOME))
    assert whole.matches[0].level is Level.CERTAIN
    assert whole.matches[0].anchors >= 3
    alone = ask(register, person("Kevin Wiltenkamp", "12-03-2004"))
    assert alone.matches[0].level is Level.LIKELY


def test_names_alone_are_never_zeker(register: Register) -> None:
    names = ["Nasra Tranberg", "Jose Tranberg", "Ilse Tranberg", "Olga Tranberg"]
    register.add(dossier("D1", *(person(name) for name in names)))
    result = ask(register, *(person(name) for name in names))
    assert first(result) == "D1"
    assert result.matches[0].level is not Level.CERTAIN


def test_a_twin_is_family_but_not_the_same_child(register: Register) -> None:
    register.add(dossier("D1", person("Bart Wiltenkamp", "12-03-2004")))
    match = ask(register, person("Femke Wiltenkamp", "12-03-2004")).matches[0]
    assert match.dossier == "D1"
    assert match.level is not Level.CERTAIN
    given = next(row for row in match.evidence if row.field == "voornaam")
    assert given.level == "verschilt"
    assert given.weight < 0
    assert given.right == ""


def test_twins_are_each_paired_with_themselves(register: Register) -> None:
    register.add(dossier("D1", person("Femke Wiltenkamp", "12-03-2004"), person("Bart Wiltenkamp", "12-03-2004")))
    match = ask(register, person("Bart Wiltenkamp", "12-03-2004"), person("Femke Wiltenkamp", "12-03-2004")).matches[0]
    shown = {pair.query: pair.shown.name.given_names for pair in match.persons}
    assert shown == {0: ("Bart",), 1: ("Femke",)}
    assert match.level is Level.CERTAIN


def test_a_father_is_not_his_son_of_the_same_name(register: Register) -> None:
    register.add(dossier("SON", person("Pieter Bakker", "1-6-2003"), year=2010))
    register.add(dossier("FATHER", parent("Pieter Bakker", "7-8-1975"), year=2010))
    result = ask(register, parent("Pieter Bakker", "7-8-1975"))
    assert first(result) == "FATHER"
    other = {match.dossier: match for match in result.matches}.get("SON")
    assert other is None or other.level in {Level.POSSIBLE, Level.REST}


def test_previous_occupants_of_the_address_are_not_the_family(register: Register) -> None:
    register.add(dossier("OLD", person("Sanne Jansma", "3-4-1999", HOME), parent("P. Jansma", "5-6-1970", HOME)))
    result = ask(register, person("Kevin Jansen", "12-03-2012", HOME), parent("M. Jansen", "6-7-1985", HOME))
    old = {match.dossier: match for match in result.matches}.get("OLD")
    assert old is None or old.level in {Level.POSSIBLE, Level.REST}


def test_a_common_name_alone_is_no_hit_but_advice(register: Register) -> None:
    result = ask(register, person("Daan Jansen"))
    assert all(match.level in {Level.POSSIBLE, Level.REST} for match in result.matches)
    assert result.advice
    assert result.report_class is ReportClass.NEW


def test_a_rare_name_weighs_more_than_a_common_one(register: Register) -> None:
    register.add(dossier("RARE", person("Daan Wiltenkamp")))
    register.add(dossier("COMMON", person("Daan Jansen")))
    rare = ask(register, person("Daan Wiltenkamp")).matches[0]
    common = next(m for m in ask(register, person("Daan Jansen")).matches if m.dossier.startswith("C"))
    assert rare.dossier == "RARE"
    assert rare.score > common.score + 3


def test_the_first_of_january_weighs_less_than_another_day(register: Register) -> None:
    register.add_many(
        dossier(f"J{number}", parent(f"Ali Ahmadi{'abcdefgh'[number % 8]}", "1-1-1980")) for number in range(80)
    )
    register.add(dossier("D1", parent("Omar Wiltenkamp", "1-1-1980")))
    register.add(dossier("D2", parent("Omar Zwartkruis", "17-5-1980")))
    january = ask(register, parent("Omar Wiltenkamp", "1-1-1980")).matches[0].evidence
    other = ask(register, parent("Omar Zwartkruis", "17-5-1980")).matches[0].evidence
    weight = [next(row.weight for row in rows if row.field == "geboortedatum") for rows in (january, other)]
    assert weight[0] < weight[1] - 2


def test_a_bsn_finds_whatever_the_name(register: Register) -> None:
    register.add(dossier("D1", person("Kevin Wiltenkamp", "12-03-2004", bsn=BSN)))
    result = ask(register, person("Totaal Anders", bsn=BSN))
    assert first(result) == "D1"
    assert BSN not in repr(result)
    assert any(row.field == "bsn" for row in result.matches[0].evidence)


def test_only_matching_fields_are_shown(register: Register) -> None:
    register.add(
        dossier(
            "D1",
            person("Kevin Wiltenkamp", "12-03-2004", "Geheimlaan 99, 1111AA Elders"),
            parent("Anneloes Zuurbier", "1-2-1970"),
        )
    )
    result = ask(register, person("Kevin Wiltenkamp", "30-11-1999", HOME))
    text = repr(result.matches)
    assert "Wiltenkamp" in text
    for hidden in ("2004-03-12", "Geheimlaan", "1111AA", "Zuurbier", "Anneloes"):
        assert hidden not in text


def test_a_surname_that_may_be_a_given_name_counts_once(register: Register) -> None:
    register.add(dossier("D1", person("Caanto Yilmaz", "1-8-2004")))
    match = next(m for m in ask(register, person("Zebrina Yilmaz", "1-8-2014")).matches if m.dossier == "D1")
    given = [row for row in match.evidence if row.field == "voornaam"]
    assert all(row.weight < 0 for row in given)


def test_of_a_double_name_only_the_agreeing_part_is_shown(register: Register) -> None:
    register.add(dossier("D1", parent("Sonja Zuurbier-Wiltenkamp", "4-5-1975")))
    result = ask(register, parent("Sonja Wiltenkamp", "4-5-1975"))
    assert "Wiltenkamp" in repr(result.matches)
    assert "Zuurbier" not in repr(result.matches)


def test_the_melder_is_not_looked_for(register: Register) -> None:
    register.add(dossier("D1", person("Kevin Wiltenkamp", "12-03-2004")))
    result = ask(register, person("Kevin Wiltenkamp", "12-03-2004", role=Role.REPORTER))
    assert result.matches == ()
    assert result.advice


@pytest.mark.parametrize(
    ("end", "is_open", "expected", "statistical"),
    [
        ("2011-06-01", False, ReportClass.KNOWN_BEFORE, ReportClass.NEW),
        ("2025-06-01", False, ReportClass.KNOWN_BEFORE, ReportClass.KNOWN_BEFORE),
        ("", True, ReportClass.STILL_OPEN, ReportClass.STILL_OPEN),
    ],
)
def test_the_report_is_classed_over_all_years_and_over_three(
    register: Register, end: str, is_open: bool, expected: ReportClass, statistical: ReportClass
) -> None:
    register.add(dossier("D1", person("Kevin Wiltenkamp", "12-03-2004", HOME), end=end, is_open=is_open))
    result = ask(register, person("Kevin Wiltenkamp", "12-03-2004", HOME))
    assert result.report_class is expected
    assert result.statistical_class is statistical


def test_an_empty_register_answers_new(tmp_path: Path) -> None:
    with Register.open(tmp_path / "empty.sqlite") as register:
        result = ask(register, person("Kevin Wiltenkamp", "12-03-2004"))
    assert result.matches == ()
    assert result.report_class is ReportClass.NEW


def test_a_tiny_archive_is_as_sure_of_a_full_match(tmp_path: Path) -> None:
    with Register.open(tmp_path / "tiny.sqlite") as register:
        register.add(dossier("D1", person("Kevin Jansen", "12-03-2004", HOME), parent("S. de Boer", "4-5-1975", HOME)))
        register.add(dossier("D2", person("Sanne Visser", "1-3-2007")))
        result = ask(register, person("Kevin Janssen", "12-03-2004", HOME), parent("Sonja de Boer", "4-5-1975"))
        assert result.matches[0].level is Level.CERTAIN
        weak = ask(register, person("Tom Jansen", "8-8-2015"))
        assert all(match.level in {Level.POSSIBLE, Level.REST} for match in weak.matches)


def test_a_removed_dossier_is_found_no_more(register: Register) -> None:
    register.add(dossier("D1", person("Kevin Wiltenkamp", "12-03-2004")))
    assert first(ask(register, person("Kevin Wiltenkamp", "12-03-2004"))) == "D1"
    register.remove("D1")
    assert "D1" not in {match.dossier for match in ask(register, person("Kevin Wiltenkamp", "12-03-2004")).matches}


def test_the_waterfall_adds_up_to_the_score(register: Register) -> None:
    register.add(
        dossier("D1", person("Kevin Wiltenkamp", "12-03-2004", HOME), parent("Sonja Wiltenkamp", "4-5-1975", HOME))
    )
    match = ask(register, person("Kevin Wiltenkamp", "12-03-2004", HOME), parent("S. Wiltenkamp", "4-5-1975")).matches[
        0
    ]
    lines = waterfall(match)
    assert lines[-1][2] == pytest.approx(match.score, abs=0.5)
    assert all(level_words(row.level) for row in match.evidence)


def test_the_address_that_agrees_is_the_one_told(register: Register) -> None:
    register.add(dossier("D1", person("Kevin Wiltenkamp", "12-03-2004", HOME)))
    result = ask(
        register, parent("Sonja Elders", "", "Dorpsweg 1, 9999ZZ Elders"), person("Kevin Wiltenkamp", "", HOME)
    )
    address = result.matches[0].address
    assert address is not None
    assert address.level == "zelfde adres"
    assert "Zilverreigerlaan" in address.left
    assert Address().empty


def test_a_dossier_about_the_same_people_as_a_certain_one_comes_with_it_and_is_never_certain(
    register: Register,
) -> None:
    """The report names the youngest; the eldest stands alone in an old dossier, and both in one in between."""
    youngest = person("Yara Wiltenkamp", "3-5-2011", HOME)
    mother = parent("Hanneke Oldebroek", "12-2-1980", HOME)
    eldest = person("Ruben van Tellingen", "8-9-1999")
    father = parent("Gijsbert van Tellingen", "1-7-1975")
    register.add_many([dossier("BETWEEN", youngest, mother, eldest, father), dossier("OLD", eldest, father, year=2003)])
    result = ask(register, youngest, mother)
    found = {match.dossier: match for match in result.matches}
    assert found["BETWEEN"].level is Level.CERTAIN
    assert found["BETWEEN"].via == ""
    assert (found["OLD"].via, found["OLD"].via_persons) == ("BETWEEN", 2)
    assert found["OLD"].level is Level.LIKELY
    assert found["OLD"].evidence[-1].left == "dossier BETWEEN"
    told = repr(found["OLD"])
    assert "Ruben" not in told
    assert "Tellingen" not in told


def test_without_a_certain_dossier_no_second_step_is_made(register: Register) -> None:
    mother = parent("Hanneke Oldebroek", "12-2-1980")
    eldest = person("Ruben van Tellingen", "8-9-1999")
    register.add_many([dossier("BETWEEN", mother, eldest), dossier("OLD", eldest)])
    assert not [match for match in ask(register, parent("H. Oldebroek")).matches if match.via]


def test_a_secret_address_agrees_without_being_shown_and_never_disagrees(register: Register) -> None:
    """P6: compared as a keyed code."""
    secret = "Zilverreigerlaan 12 (geheim), 3831 KL Leusden"
    register.add(dossier("OUD", person("Kevin Wiltenkamp", "3-4-2005", secret)))
    found = ask(register, person("K. Wiltenkamp", "3-4-2005", HOME)).matches[0]
    assert found.address
    assert (found.address.level, found.address.right) == ("zelfde geheim adres", "")
    assert found.address.weight > 5
    elsewhere = ask(register, person("K. Wiltenkamp", "3-4-2005", "Dorpsstraat 3, 3831KL Leusden")).matches[0]
    assert elsewhere.address is None
    assert "Zilver" not in repr(found).replace(found.address.left, "")
    ours = ask(register, person("K. Wiltenkamp", "3-4-2005", secret)).matches[0]
    assert ours.address
    assert (ours.address.left, ours.address.right) == ("", "")


def test_a_birth_date_and_an_address_find_without_any_name(register: Register) -> None:
    register.add(dossier("OUD", person("Kevin Wiltenkamp", "3-4-2005", HOME), parent("M. Wiltenkamp")))
    result = ask(register, person("", "3-4-2005", HOME))
    assert first(result) == "OUD"
    assert result.matches[0].level in {Level.LIKELY, Level.POSSIBLE}
    assert not result.matches[0].persons[0].shown.name.surname


def test_an_address_alone_finds_who_lived_there_and_is_at_most_possible(register: Register) -> None:
    register.add(dossier("OUD", person("Kevin Wiltenkamp", "3-4-2005", HOME)))
    result = ask(register, person("", "", HOME))
    assert first(result) == "OUD"
    assert result.matches[0].level in {Level.POSSIBLE, Level.REST}


def test_somebody_without_a_name_in_the_old_dossier_is_found_by_date_and_address(register: Register) -> None:
    register.add(dossier("OUD", person("", "3-4-2005", HOME)))
    assert first(ask(register, person("Kevin Wiltenkamp", "3-4-2005", HOME))) == "OUD"


def test_a_half_brother_under_another_surname_is_found_by_both_surnames_of_the_family(register: Register) -> None:
    register.add(dossier("OUD", person("Gijs Zwartkruis", "1-2-2001"), person("H. Wiltenkamp", role=Role.PARTNER)))
    result = ask(register, person("Olga Wiltenkamp", "9-9-2012"), parent("J. Zwartkruis"))
    assert "OUD" in [match.dossier for match in result.matches]


def test_of_a_double_name_the_rare_half_counts_as_much_as_alone(register: Register) -> None:
    register.add(dossier("OUD", parent("Petra Wiltenkamp", "3-4-1980")))
    alone, double = (
        ask(register, parent(name, "3-4-1980")).matches[0] for name in ("P. Wiltenkamp", "P. Jansen-Wiltenkamp")
    )
    assert first(ask(register, parent("P. Jansen-Wiltenkamp", "3-4-1980"))) == "OUD"
    assert double.score >= alone.score - 1.0


def test_three_initials_say_more_than_two(register: Register) -> None:
    register.add(dossier("DRIE", parent("H.W.N. Wiltenkamp")))
    register.add(dossier("TWEE", parent("H.W. Wiltenkamp")))
    assert first(ask(register, parent("H.W.N. Wiltenkamp"))) == "DRIE"


def test_a_common_name_alone_is_never_likely_however_little_each_card_says(register: Register) -> None:
    """A card index has one line per dossier; three children with one name cannot all be this one."""
    for number, born in enumerate(("1-6-2012", "14-9-2013", "30-1-2011")):
        register.add(dossier(f"G{number}", person("Daan de Jong", born)))
    register.add(dossier("FATHER", person("Jan Brouwer", "3-4-1982")))
    result = ask(register, person("Daan de Jong"))
    assert result.matches
    assert all(match.level in {Level.POSSIBLE, Level.REST} for match in result.matches)
    assert result.report_class is ReportClass.NEW
    son = ask(register, person("Jan Brouwer", "17-9-2007"))
    assert all(match.level in {Level.POSSIBLE, Level.REST} for match in son.matches)


def test_a_service_number_beside_the_wrong_name_still_counts_for_its_owner(register: Register) -> None:
    """The scan set the number of one child beside another: giving more must not make the answer less sure."""
    beside = replace(person("Roos Wiltenkamp", "9-9-2009"), bsn="999992934")
    register.add(dossier("D1", person("Mees Wiltenkamp", "2-2-2001"), beside))
    asked = replace(person("Mees Wiltenkamp", "2-2-2001"), bsn="999992934")
    match = ask(register, asked).matches[0]
    assert (match.dossier, match.level) == ("D1", Level.CERTAIN)
    assert {row.field for row in match.evidence if row.weight > 0} >= {"bsn", "achternaam", "geboortedatum"}


def test_a_service_number_of_somebody_else_altogether_is_not_certain(register: Register) -> None:
    register.add(dossier("D1", replace(person("Roos Wiltenkamp", "9-9-2009"), bsn="999992934")))
    match = ask(register, replace(person("Dirk Haverkort", "2-2-2001"), bsn="999992934")).matches[0]
    assert match.level is not Level.CERTAIN


def test_what_is_certain_stands_above_what_is_likely(register: Register) -> None:
    family = [person("Mees Wiltenkamp", "2-2-2001", HOME), parent("Sandra Wiltenkamp", "4-5-1975", HOME)]
    register.add(dossier("D1", family[0]))
    register.add(dossier("D2", *family))
    order = [match.level for match in ask(register, *family).matches]
    ranks = [Level.CERTAIN, Level.LIKELY, Level.POSSIBLE, Level.REST]
    assert order == sorted(order, key=ranks.index)


def test_one_piece_of_evidence_is_mogelijk_at_most_whatever_its_probability() -> None:
    assert level_of(0.9, 0, supported=False) is Level.POSSIBLE
    assert level_of(0.9, 0, supported=True) is Level.LIKELY
    assert level_of(0.99, 3) is Level.CERTAIN


def test_a_common_name_alone_is_no_more_than_mogelijk(register: Register) -> None:
    register.add(dossier("D1", person("Daan Wiltenkamp", "2-2-2001")))
    match = ask(register, person("Daan Wiltenkamp")).matches[0]
    assert match.level is Level.POSSIBLE
