# ruff: noqa: E501  a sentence and what it gives stand on one line
"""Birth dates that a sentence gives without a label beside them, and professions by the endings of their names."""

import pytest

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.model.persons import PersonMention, Role


def read(text: str, year: int = 2012) -> dict[str, PersonMention]:
    """The mentions by given name, else surname."""
    mentions = extract_persons([PageText(1, text)], reference_year=year)
    return {(m.person.name.given_names or (m.person.name.surname,))[0]: m for m in mentions if not m.person.name.empty}


@pytest.mark.parametrize(
    ("text", "name", "born"),
    [
        ("Kevin Gielen, geboren te Weert op 16-01-1996 en Melissa Gielen, geboren aldaar op 4 april 1998.", "Melissa", "1998-04-04"),
        ("Op 2 december 1987 is Michel geboren en op 9 maart 1990 Daphne.", "Daphne", "1990-03-09"),
        ("Moeder heet Wendy Kolkman, van 24-10-1986. Ze slaapt overdag.", "Wendy", "1986-10-24"),
        ("Vader Kees Everts is op 12 augustus 1949 te Breda geboren, moeder Joke Smulders op 4 maart 1952 te Goes.", "Joke", "1952-03-04"),
        ("De jongste is Tim, geboren op kerstavond, 24 december 1996.", "Tim", "1996-12-24"),
        ("De oudste is Niels, geb. in september 1992.", "Niels", "1992-09"),
        ("Het gezin: Peter (1974), Annemiek (1977) en Bas (15 mei 1982).", "Annemiek", "1977"),
        ("Haar oom Said Ouali, geboren te Oujda (Marokko) in 1975, is er ook.", "Said", "1975"),
        ("Moeder heet Hatice en is van 1976.", "Hatice", "1976"),
        ("In de zaak van Esra Kaya, geboren op 9 april1999 te Gouda.", "Esra", "1999-04-09"),
        ("Het kind Jacoba Hoving, geboren7 december 1988, woont bij oma.", "Jacoba", "1988-12-07"),
        ("Naam client: Fatima Kaya\nLeeftijd/gebdat: 27 / 12-04-1982", "Fatima", "1982-04-12"),
        ("De heer Blok (geboortedatum: 18.11.1961) woont bij haar in.", "Blok", "1961-11-18"),
        ("Zijn vader heet Pim de Rooij en is in 1971 geboren.", "Pim", "1971"),
        ("Haar broer Giovanni, 23/01/2001, zit in de tweede klas.", "Giovanni", "2001-01-23"),
        ("Zij wonen bij vader, Klaas Dijkema, *1967.", "Klaas", "1967"),
        ("Vier kinderen: Monique ('84), Peter ('86) en Wim.", "Peter", "1986"),
        ("In het systeem staat bij Stef 03-11-2004 als geboortedatum.", "Stef", "2004-11-03"),
        ("kind 1  :   Hofstede, Arjen      14 I0 1983    LOM-school", "Arjen", "1983-10-14"),
    ],
)  # fmt: skip
def test_a_birth_date_is_found_in_its_sentence(text: str, name: str, born: str) -> None:
    birth = read(text)[name].person.birth
    assert birth is not None
    assert birth.isoformat() == born


@pytest.mark.parametrize(
    "text",
    [
        "Jan Smit is geboren in Breda. Hij is op 6 juni 1993 te Breda gehuwd.",
        "Op 3 april 1990 werd Bas onder toezicht gesteld.",
        "Bas Kuiper werd op 4 mei 2010 opgenomen; zijn zus is geboren in Ede.",
        "De brief van mevrouw Smit, van 3 mei 2011, ligt in het dossier.",
        "Vader Jan Smit is in 2001 vertrokken.",
        "De foto van Samira van 2004 hangt er nog.",
        "Jan Smit is geboren en op 12 mei 2003 verhuisd naar Ede.",
    ],
)
def test_what_happened_on_another_day_is_no_birth(text: str) -> None:
    assert all(m.person.birth is None for m in read(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "CB-arts : S. Overdijk",
        "JGZ-verpleegkundige: Petra Slot",
        "Gesproken met Petra Slot (gz-psycholoog).",
        "Petra Slot, wijkverpleegkundige, belt terug.",
        "Overleg met BJZ'er Petra Slot over het gezin.",
        "Overleg met Petra Slot (lkr groep 4).",
        "Opgemaakt op 3 april 2011 door H. Wagenaar",
        "Mijn naam is Ank Luiten, ik ben logopedist.",
    ],
)
def test_a_profession_is_told_by_its_ending_or_abbreviation(text: str) -> None:
    found = list(read(text).values())
    assert found
    assert all(m.person.role is Role.PROFESSIONAL for m in found)


def test_a_word_of_kinship_is_nearer_than_the_office_in_the_label() -> None:
    """A father must not be shut out of the register because the Raad is named before him."""
    found = read("Uit het dossier van de Raad: vader, Cornelis Everts, woont te Breda.")
    assert found["Cornelis"].person.role is Role.PARENT


def test_a_teacher_named_on_the_next_row_makes_no_professional_of_a_child() -> None:
    found = read("broers/zussen op school: Lieke van Houten (19-04-2001)\nleerkracht  juf Annelies", 2008)
    assert found["Lieke"].person.role is Role.CHILD


def test_words_that_the_scan_joined_or_broke_are_still_names() -> None:
    found = read("De moederJohanna Smulders is er; vader R achid Amrani niet.")
    assert {"Johanna", "Rachid"} <= set(found)
