"""A date that no rule knows is weighed by its signs; people beside each other, lists and cards keep their dates apart."""

import pytest

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.index.extract.scored_births import chance, weights
from vtdocs.model.persons import PersonMention, Role


def people(text: str, year: int) -> dict[str, PersonMention]:
    """Every named mention by its given name, initials or surname."""
    found = extract_persons([PageText(1, text)], reference_year=year)
    return {
        (m.person.name.given_names or (m.person.name.initials or m.person.name.surname,))[0]: m
        for m in found
        if not m.person.name.empty
    }


def born(text: str, year: int) -> dict[str, str]:
    """The birth dates by name."""
    return {name: m.person.birth.isoformat() for name, m in people(text, year).items() if m.person.birth is not None}


@pytest.mark.parametrize(
    ("text", "name", "birth"),
    [
        ("casus 4: Chiara Vella 19-12-1995 spijbelt; moeder weet van niets.", "Chiara", "1995-12-19"),
        ("Haar oudste, Samira, kwam op 14 juli 1988; daarna volgden er twee.", "Samira", "1988-07-14"),
        (
            "[K] Vos, Oliwia   17-12-2013   V\n[K] Vos, Guus   03-04-2011   M\n[K] Vos, Milan   06-03-2016   M\n",
            "Milan",
            "2016-03-06",
        ),
        ("   Anouar 11-04-1997; Hafsa 30-09-2001\n", "Hafsa", "2001-09-30"),
        ("Op 2 juni 1986 schonk zij het leven aan een zoon, Rogier.", "Rogier", "1986-06-02"),
        ("Grootouders: Leendert Struijk (1935-1999) en Bep.", "Leendert", "1935"),
    ],
)
def test_a_date_that_no_rule_knows_is_told_by_the_sum_of_its_signs(text: str, name: str, birth: str) -> None:
    year = 2002 if "Hafsa" in text else 2016
    assert born(text, year)[name] == birth


@pytest.mark.parametrize(
    "text",
    [
        "In de brief van Kevin de Jong van 12 maart 2004, die wij zagen.",
        "Wij spraken met Kevin de Jong. 12 maart 2004 was de zitting.",
        "Moeder Sandra Kok, 12 maart 2009, kwam niet.",
        "nadat vader Gerard Koopmans op 5 december 1995 was vertrokken. Zij is geboren te Weesp.",
        "SMEETS Jacobus Maria   M   Horst\n  geh. 16-09-1983 ontb. 07-12-2000\n",
        "Heden, 16 september 1985, verscheen voor mij de vader.",
    ],
)
def test_no_sum_of_signs_outweighs_an_event_a_paper_or_a_sentence(text: str) -> None:
    found = extract_persons([PageText(1, text)], reference_year=2010)
    assert [m.raw for m in found if m.person.birth is not None and m.person.birth.full] == []


def test_every_sign_without_a_weight_weighs_nothing() -> None:
    base = chance(set(), weights())
    assert chance({"a sign that nobody knows"}, weights()) == base
    assert chance({"cue right before"}, weights()) > base > chance({"age 0", "happened behind"}, weights())


def test_two_people_beside_each_other_on_a_form_keep_their_own_dates() -> None:
    text = (
        "Cliënt                              Partner\n"
        "Naam: Nathalie Isenia               Naam: Ruthmil Winklaar\n"
        "Geb.: 03-03-1984                    Geb.: 20-05-1980\n"
        "Kinderen: Jeandrick Isenia 01-12-2001\n"
    )
    assert born(text, 2010) == {"Nathalie": "1984-03-03", "Ruthmil": "1980-05-20", "Jeandrick": "2001-12-01"}


def test_two_fields_of_one_person_beside_each_other_are_no_two_people() -> None:
    text = "Achternaam: Bos          Voornaam: Kim\nGeb.: 03-03-1984         Geslacht: v\n"
    kim = people(text, 2010)["Kim"].person
    assert (kim.name.surname, kim.birth and kim.birth.isoformat()) == ("Bos", "1984-03-03")


def test_a_list_that_a_program_wrote_is_read_by_its_columns() -> None:
    text = "Naam; voornaam; geb.dat; rol\nVerstraten; Bianca; 26-04-1986; moeder\nLopes Tavares; Nelson; 13-10-1981; vader\n"
    found = people(text, 2014)
    assert found["Bianca"].person.name.surname == "Verstraten"
    assert found["Nelson"].person.name.surname.endswith("Tavares")
    assert born(text, 2014) == {"Bianca": "1986-04-26", "Nelson": "1981-10-13"}
    assert all(m.person.role is Role.PARENT for m in found.values())


def test_the_numbers_of_the_registrys_fields_hide_no_label() -> None:
    text = (
        "   02.10 Voornamen            Fatuma Ali\n   02.40 Geslachtsnaam        Warsame\n"
        "   03.10 Geboortedatum        19850710\n"
    )
    fatuma = people(text, 2013)["Fatuma"].person
    assert (fatuma.name.surname, fatuma.birth and fatuma.birth.isoformat()) == ("Warsame", "1985-07-10")


@pytest.mark.parametrize(
    ("text", "given", "surname"),
    [
        (
            "het gezin van 1. Adrianus Josephu van LIESHOUT, geboren te Helmond op 23 februari 1955;",
            "Adrianus",
            "LIESHOUT",
        ),
        ("SMEETS Jacobus Maria   M   20-08-1958 Horst\n", "Jacobus", "SMEETS"),
        ("Gezinsleden: Wiśniewska Agata, 14-01-1988, moeder;", "Agata", "Wiśniewska"),
    ],
)
def test_a_surname_in_capitals_or_in_front_is_told_from_given_names(text: str, given: str, surname: str) -> None:
    assert people(text, 2010)[given].person.name.surname.casefold() == surname.casefold()


def test_a_row_of_a_list_ends_a_name() -> None:
    text = "  Dennis Zwart       geb. 17 januari 1988 te Velsen\n  Kimberley Zwart    geb. 5 augustus 1991 te Velsen\n"
    assert set(born(text, 1999)) == {"Dennis", "Kimberley"}


def test_a_school_behind_a_birth_date_makes_no_worker_of_a_child() -> None:
    text = "- Ramin, geboren 25-08-2005, peuterspeelzaal.\n- Shirin, geboren 03-12-1999, basisschool De Marshof;\n"
    found = people(text, 2008)
    assert {name: m.person.role for name, m in found.items()} == {"Ramin": Role.CHILD, "Shirin": Role.CHILD}


@pytest.mark.parametrize(
    "text",
    [
        "Betrokkenen: Kas Wijnhoven (kind, geb. 11-09-2012); Nadia Ketelaar (wijkteam).",
        "09-09-02  school gebeld, mw. Ketelaar. Kas was er niet.",
        "20-10-2017  gesprek moeder met Nadia Ketelaar",
        "De hoofdagent van politie, N. Ketelaar",
        "Huisbezoek door N. Ketelaar op 22-01-2009: moeder deed niet open.",
        "Mevrouw Ketelaar neemt volgende week contact met u op.",
    ],
)
def test_who_is_seen_at_work_is_a_professional(text: str) -> None:
    found = extract_persons([PageText(1, text)], reference_year=2014)
    assert [m.person.role for m in found if m.person.name.surname == "Ketelaar"] == [Role.PROFESSIONAL]


def test_a_neighbour_at_the_bureau_is_the_melder_and_a_mother_there_is_not() -> None:
    text = (
        "vervoegde zich ten bureele:\n\n    Wilhelmina VERHAAG, wonende te Eindhoven,\n\ndie verklaarde dat {} slaan."
    )
    roles = [
        people(text.format(who), 1989)["Wilhelmina"].person.role for who in ("haar benedenburen", "haar man haar zou")
    ]
    assert roles == [Role.REPORTER, Role.UNKNOWN]


def test_a_parent_who_signs_stays_a_parent() -> None:
    text = "Ondergetekende, Cornelia Adriana Vermunt-Jochems, geboren 24-06-1954, moeder van Angelique.\n\nw.g. C.A. Vermunt\n"
    found = extract_persons([PageText(1, text)], reference_year=1992)
    assert all(m.person.role is Role.PARENT for m in found if "Vermunt" in m.person.name.surname)
