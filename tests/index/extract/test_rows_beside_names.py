"""What stands below and beside a name on a form, and is none: places of birth, fields that no list knows. All invented."""

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.model.persons import PersonMention, Role

RAAD = (
    "Rapport van de Raad voor de Kinderbescherming te Breda              27 oktober 1993\n\nI.  Samenstelling gezin\n\n"
    "    Vader    : Josephus Marijnissen\n               geb. te Etten-Leur, 12-05-1957\n               beroep: stukadoor\n"
    "    Kinderen : Linda\n               geb. te Breda, 23-03-1986\n"
)


def read(text: str, year: int) -> tuple[PersonMention, ...]:
    return extract_persons([PageText(1, text)], reference_year=year)


def test_a_place_of_birth_below_a_name_is_nobody_and_its_date_belongs_to_the_name() -> None:
    births = {m.raw: m.person.birth.isoformat() if m.person.birth else "" for m in read(RAAD, 1993)}
    assert births == {"Josephus Marijnissen": "1957-05-12", "Linda": "1986-03-23"}


def test_the_date_of_a_field_that_no_list_knows_is_nobodys_birth_date() -> None:
    (found,) = read("Pleger: Ronald Tiemens                      Aangifte: 1-8-2015 Deventer\n", 2015)
    assert (found.raw, found.person.birth) == ("Ronald Tiemens", None)


def test_the_judges_of_a_decision_are_no_family() -> None:
    text = "Deze beschikking is gegeven door mrs. G. Heldring, P. Soeteman en A. el Fassi.\n"
    assert {m.person.role for m in read(text, 2013)} == {Role.PROFESSIONAL}


def test_who_signs_a_letter_to_the_family_is_no_family() -> None:
    text = "Geachte mevrouw Dos Santos,\n\nUw zoon Tiago blijft bij zijn tante.\n\nBel op werkdagen.\n\nP. Ouwerkerk\n"
    roles = {m.raw: m.person.role for m in read(text, 2016)}
    assert roles["P. Ouwerkerk"] is Role.PROFESSIONAL
    assert roles["Tiago"] is Role.CHILD
