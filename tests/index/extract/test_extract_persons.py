"""Persons in forms, letters, journals, decisions and prose. Everybody is invented."""

import pytest

from vtdocs.index.extract import Gazetteer, PageText, extract_persons
from vtdocs.model.dates import PartialDate
from vtdocs.model.pages import Box, Word
from vtdocs.model.persons import PersonMention, Role


def persons(text: str, year: int | None = 2010, gazetteer: Gazetteer | None = None) -> dict[str, PersonMention]:
    """The first mention under every raw text."""
    found: dict[str, PersonMention] = {}
    for mention in extract_persons([PageText(1, text)], reference_year=year, gazetteer=gazetteer):
        found.setdefault(mention.raw, mention)
    return found


FORM = """Formulier voor schriftelijke melding

1. Melder
Naam: J. Bakker
Functie: leerkracht

2. Gegevens kind
Achternaam / Voorletters: Jansen, P. van der
Voornamen: Pieter Johan   Roepnaam: Piet
Gebocrtedatum: l2-O3-2004
Adres: Kerkstr. 12 hs, 9401 AB Assen
BSN: 999992934

3. Ouders/verzorgers
Naam moeder: Samira el Idrissi   geb. datum: 1-2-1980
Vader: K. van der Jansen, geb. 3 mei 1978
"""


def test_a_form_is_read_field_by_field() -> None:
    child = persons(FORM)["Jansen, P. van der | Pieter Johan | Piet"].person
    assert child.role is Role.CHILD
    assert (child.name.prefix, child.name.surname) == ("van der", "Jansen")
    assert (child.name.given_names, child.name.call_name) == (("Pieter", "Johan"), "Piet")
    assert child.birth == PartialDate(2004, 3, 12)  # misread label and misread digits
    assert child.address is not None
    assert (child.address.street, child.address.number, child.address.postcode) == ("Kerkstr.", "12 hs", "9401AB")
    assert child.bsn == "999992934"


def test_the_field_of_a_parent_belongs_to_that_parent() -> None:
    found = persons(FORM)
    assert found["Samira el Idrissi"].person.role is Role.PARENT
    assert found["Samira el Idrissi"].person.birth == PartialDate(1980, 2, 1)
    assert found["K. van der Jansen"].person.birth == PartialDate(1978, 5, 3)


def test_the_melder_is_known_as_such_and_never_searchable() -> None:
    melder = persons(FORM)["J. Bakker"].person
    assert melder.role is Role.REPORTER
    assert not melder.role.searchable


def test_a_mother_who_reports_is_the_melder_there_and_a_parent_elsewhere() -> None:
    text = "1. Melder\nNaam: Samira el Idrissi\n\n2. Kind\nNaam: Kevin de Jong\nNaam moeder: Samira el Idrissi\n"
    roles = [m.person.role for m in extract_persons([PageText(1, text)], reference_year=2010) if "Samira" in m.raw]
    assert roles == [Role.REPORTER, Role.PARENT]


@pytest.mark.parametrize(
    "label",
    [
        "Naam kind",
        "Naam van het kind",
        "Naarn kind",
        "Kind",
        "Kind(eren)",
        "Jeugdige",
        "Kind naam",
        "Naam minderjarige",
    ],
)
def test_many_labels_name_the_child(label: str) -> None:
    mention = persons(f"{label}: Kevin de Jong\nGeb. datum: 12-03-2004\n")["Kevin de Jong"]
    assert mention.person.role is Role.CHILD
    assert mention.person.birth == PartialDate(2004, 3, 12)


def test_a_table_gives_every_row_its_date() -> None:
    text = "Naam   Geb.datum   Relatie   Werk\nAnja Kok   12-03-1976   moeder   kapster\nTim Kok   1-4-2003   zoon   school\n"
    found = persons(text)
    assert (found["Anja Kok"].person.role, found["Anja Kok"].person.birth) == (Role.PARENT, PartialDate(1976, 3, 12))
    assert (found["Tim Kok"].person.role, found["Tim Kok"].person.birth) == (Role.CHILD, PartialDate(2003, 4, 1))


def test_persons_in_columns_beside_each_other_stay_apart() -> None:
    text = "              Vader         Moeder\nNaam          P. de Jong    S. de Wit\nGeb. datum    1-1-1970      2-2-1975\n"
    found = persons(text)
    assert found["P. de Jong"].person.birth == PartialDate(1970, 1, 1)
    assert found["S. de Wit"].person.birth == PartialDate(1975, 2, 2)


def test_a_decision_gives_child_birth_and_parents() -> None:
    text = (
        "RECHTBANK\nde minderjarige Kevin Johannes DE JONG, geboren op 12 maart 2004 te Assen, hierna te noemen Kevin.\n"
        "Samira el Idrissi, hierna te noemen de moeder, wonende aan de Kerkstraat 12 te Assen.\n"
        "Aldus gegeven door mr. A.B. Visser, kinderrechter.\n"
    )
    found = persons(text)
    assert found["Kevin Johannes DE JONG"].person.birth == PartialDate(2004, 3, 12)
    assert found["Kevin Johannes DE JONG"].person.role is Role.CHILD
    assert found["Samira el Idrissi"].person.role is Role.PARENT
    assert found["A.B. Visser"].person.role is Role.PROFESSIONAL


@pytest.mark.parametrize(
    ("text", "raw", "role"),
    [
        ("Gesproken met moeder Zuza over school.", "Zuza", Role.PARENT),
        ("Haar zusje Fietje slaapt slecht.", "Fietje", Role.CHILD),
        ("Stiefvader Toon Smit belt boos op.", "Toon Smit", Role.PARTNER),
        ("Gebeld met huisarts dr. Van Dijk.", "Van Dijk", Role.PROFESSIONAL),
        ("Gesprek met mw. Smit (gezinsvoogd).", "Smit", Role.PROFESSIONAL),
        ("Gesprek met mw. De Wit (moeder).", "De Wit", Role.PARENT),
        ("Juf Anneke maakt zich zorgen.", "Anneke", Role.PROFESSIONAL),
        ("Contact met mw. Bakker van het AMK.", "Bakker", Role.PROFESSIONAL),
        ("Het gesprek met mevrouw Hoekstra liep goed.", "Hoekstra", Role.UNKNOWN),
    ],
)
def test_the_words_beside_a_name_tell_the_role(text: str, raw: str, role: Role) -> None:
    assert persons(text)[raw].person.role is role


def test_a_minor_of_unknown_role_is_a_child_and_an_adult_stays_unknown() -> None:
    found = persons("Betreft: Kevin de Jong, geb. 12-03-2004\nen Anja Kok, geb. 1-2-1975\n")
    assert found["Kevin de Jong"].person.role is Role.CHILD
    assert found["Anja Kok"].person.role is Role.UNKNOWN


def test_an_age_becomes_a_range_of_years() -> None:
    assert persons("Volgens Kevin (7) is er ruzie.", 2010)["Kevin"].person.birth == PartialDate(2002, until_year=2003)


def test_a_document_date_is_nobodys_birth_date() -> None:
    found = persons("Gesprek met Kevin de Jong d.d. 12-03-2009.\n")
    assert found["Kevin de Jong"].person.birth is None


def test_names_of_schools_streets_and_offices_are_no_persons() -> None:
    text = (
        "Op basisschool De Regenboog in Assen werkt het Bureau Jeugdzorg samen met Veilig Thuis.\n"
        "Anne Frankschool, Prins Hendrikstraat 12, 9401 AB Assen. De Raad voor de Kinderbescherming is gebeld.\n"
    )
    assert persons(text) == {}


def test_a_name_known_to_the_archive_is_found_in_prose() -> None:
    text = "Op school zien zij dat Xenthe vaak alleen speelt."
    assert persons(text) == {}
    assert "Xenthe" in persons(text, gazetteer=Gazetteer(given_names=frozenset({"Xenthe"})))


def test_a_name_from_a_field_is_found_again_in_the_text_through_reading_errors() -> None:
    found = persons("Naam kind: Xenthe Borgman\n\nToelichting\nOp school speelt Xentbe vaak alleen.\n")
    assert found["Xentbe"].person.role is Role.CHILD


def test_a_bsn_without_label_or_birth_date_is_not_taken() -> None:
    found = persons("Naam kind: Kevin de Jong\nTelefoon thuis en nummer 999992934\n")
    assert found["Kevin de Jong"].person.bsn == ""


def test_a_bsn_that_fails_the_elfproef_is_not_taken() -> None:
    assert persons("Naam kind: Kevin de Jong\nBSN: 999992935\n")["Kevin de Jong"].person.bsn == ""


def test_dates_in_a_series_go_to_the_names_in_the_same_order() -> None:
    found = persons("de broertjes Sem en Daan Kroeze (5-5-1995 en 11-8-1997)", 2003)
    assert found["Sem"].person.birth == PartialDate(1995, 5, 5)
    assert found["Daan Kroeze"].person.birth == PartialDate(1997, 8, 11)


def test_a_mention_keeps_page_and_box() -> None:
    words = tuple(
        Word(text, Box(100 + 200 * i, 50, 280 + 200 * i, 90), 90.0, 0)
        for i, text in enumerate(["Naam", "kind:", "Kevin", "de", "Jong"])
    )
    (mention,) = extract_persons([PageText(4, "Naam kind: Kevin de Jong", words)], reference_year=2010)
    assert mention.page == 4
    assert mention.box == Box(500, 50, 1080, 90)


def test_columns_that_ocr_put_in_blocks_of_their_own_are_read_by_row() -> None:
    cells = [
        ("Naam", 100, 50, 0),
        ("Geb.datum", 100, 100, 1),
        ("Kevin", 600, 52, 2),
        ("Kok", 720, 52, 2),
        ("12-03-2004", 600, 101, 3),
    ]
    words = tuple(Word(t, Box(x, y, x + 20 * len(t), y + 30), 90.0, n, n // 2) for t, x, y, n in cells)
    text = "Naam\nGeb.datum\n\nKevin Kok\n12-03-2004"
    (mention,) = extract_persons([PageText(1, text, words)], reference_year=2010)
    assert mention.raw == "Kevin Kok"
    assert mention.person.birth == PartialDate(2004, 3, 12)


def test_empty_and_wordless_pages_give_nothing() -> None:
    assert extract_persons([], reference_year=None) == ()
    assert extract_persons([PageText(1, ""), PageText(2, " \n\n . , ")], reference_year=2010) == ()
