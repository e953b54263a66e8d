"""The people of a new melding, in the forms in which hurried people give them."""

from pathlib import Path

import pytest

from vtdocs.errors import BadInput, UsageFault
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Role
from vtdocs.workflows.household import person_from_options, person_from_text, queries_from_csv


@pytest.mark.parametrize(
    ("text", "role", "surname", "birth"),
    [
        ("moeder Fatima El Idrissi 22-7-1981", Role.PARENT, "Idrissi", PartialDate(1981, 7, 22)),
        ("vader: R. v.d. Meijden, geb. 1979", Role.PARENT, "Meijden", PartialDate(1979)),
        ("kind Sofian Benali (2009-09-02)", Role.CHILD, "Benali", PartialDate(2009, 9, 2)),
        ("Jansen-de Vries, M., 12/3/04", Role.UNKNOWN, "Jansen", PartialDate(2004, 3, 12)),
        ("oma Zofia Kowalska", Role.HOUSEMATE, "Kowalska", None),
    ],
)
def test_a_line_of_text_becomes_a_person(text: str, role: Role, surname: str, birth: PartialDate | None) -> None:
    person = person_from_text(text)
    assert (person.role, person.name.surname, person.birth) == (role, surname, birth)


def test_a_postcode_with_a_number_is_the_address_and_not_part_of_the_name() -> None:
    person = person_from_text("kind Sofian Benali 2-9-2009 3916 TR 27")
    assert person.address is not None
    assert (person.address.postcode, person.address.number) == ("3916TR", "27")
    assert person.name.surname == "Benali"


@pytest.mark.parametrize(
    ("text", "street", "number", "place"),
    [
        ("moeder Ria Vermeer 1-2-1975, Lindelaan 4 Oosterdam", "Lindelaan", "4", "Oosterdam"),
        ("moeder Ria Vermeer 1-2-1975 Lindelaan 4, 3901AB", "Lindelaan", "4", ""),
        ("oma Ria Vermeer, Kerkstr. 12 hs", "Kerkstr.", "12 hs", ""),
    ],
)
def test_a_street_behind_the_person_is_the_address_and_not_part_of_the_name(
    text: str, street: str, number: str, place: str
) -> None:
    person = person_from_text(text)
    assert person.address is not None
    assert (person.address.street, person.address.number, person.address.place) == (street, number, place)
    assert (person.name.given_names, person.name.surname) == (("Ria",), "Vermeer")


@pytest.mark.parametrize("text", ["moeder Ria Vermeer 31-31-1975", "moeder Ria Vermeer 1-2-19755", "moeder 999992935"])
def test_a_number_that_cannot_be_read_is_told_and_is_no_name(text: str) -> None:
    with pytest.raises(UsageFault):
        person_from_text(text)


def test_an_age_and_a_service_number_of_a_member_are_understood() -> None:
    child = person_from_text("kind Sem Bos 3 jaar")
    assert (child.name.surname, child.birth is not None and child.birth.until_year is not None) == ("Bos", True)
    mother = person_from_text("moeder Ria Bos BSN 999992934")
    assert (mother.name.surname, mother.bsn) == ("Bos", "999992934")


def test_a_typing_error_in_a_date_is_told_and_does_not_weaken_the_search() -> None:
    with pytest.raises(UsageFault):
        person_from_options({"achternaam": "Benali", "geboren": "31-31-2009"})


def test_one_bare_word_is_taken_as_the_given_name_it_was_given_as() -> None:
    person = person_from_options({"voornaam": "Thomas"})
    assert person is not None
    assert person.name.given_names == ("Thomas",)
    assert person.name.surname == ""


def test_nothing_given_is_nobody() -> None:
    assert person_from_options({"achternaam": "", "geboren": ""}) is None


def test_rows_with_one_query_are_one_family(tmp_path: Path) -> None:
    file = tmp_path / "vragen.csv"
    file.write_text(
        "query;role;name;birth_date;address;postcode;place\n"
        "q1;kind;Benali, Sofian;2/9/09;Ringdijk 41 hs;3911 KT;Oosterdam\n"
        "q1;moeder;El Idrissi, F.;;;;\n"
        "q2;kind;Kowalska, Zuzanna;19-5-2008;;;\n",
        encoding="utf-8-sig",
    )
    found = list(queries_from_csv(file))
    assert [(query.id, len(query.persons)) for query in found] == [("q1", 2), ("q2", 1)]
    assert found[0].persons[0].address is not None
    assert found[0].persons[1].role is Role.PARENT


@pytest.mark.parametrize("content", [b"name\nJansen\n", b"\xff\xfe\x00\x01", b""])
def test_a_file_that_is_no_batch_is_told(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "vragen.csv"
    file.write_bytes(content)
    with pytest.raises(BadInput):
        list(queries_from_csv(file))


@pytest.mark.parametrize("text", ["31-02-2004", "2004-02-31", "31 februari 2004"])
def test_a_day_that_does_not_exist_is_a_typing_error_and_not_a_vaguer_date(text: str) -> None:
    with pytest.raises(UsageFault):
        person_from_options({"achternaam": "Benali", "geboren": text})


def test_a_day_that_is_not_known_may_be_written_as_zero() -> None:
    person = person_from_options({"achternaam": "Benali", "geboren": "00-03-2004"})
    assert person is not None
    assert person.birth == PartialDate(2004, 3)


def test_a_service_number_that_cannot_exist_is_told_without_repeating_it() -> None:
    with pytest.raises(UsageFault) as caught:
        person_from_options({"achternaam": "Benali", "bsn": "123456789"})
    assert "123456789" not in caught.value.message + caught.value.advice


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_batch_is_read_as_dutch_excel_saves_it(tmp_path: Path, encoding: str) -> None:
    file = tmp_path / "vragen.csv"
    file.write_bytes("query;role;name;birth_date\r\n1;kind;Zoë Büyük;14-3-2004\r\n".encode(encoding))
    [query] = queries_from_csv(file)
    assert [person.name.given_names for person in query.persons] == [("Zoë",)]
    assert query.unread == ()
