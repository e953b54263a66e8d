"""Dates and addresses in the forms of old paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address
from vtdocs.names import parse_address, parse_date, parse_postcode, street_key
from vtdocs.names.dates import loses_part

FULL = ["2004-03-12", "12-3-2004", "12/3/04", "12.03.'04", "12 maart 2004", "12 mrt. 2004", "12-III-2004", "20040312",
        "12032004", "12 3 2004", "geb. 12-03-2004", "12 MAART 2004", "12 rnaart 2004", "12-03-2004"]  # fmt: skip


@pytest.mark.parametrize("text", FULL)
def test_every_way_to_write_a_day(text: str) -> None:
    assert parse_date(text) == PartialDate(2004, 3, 12)


MONTHS = ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
          "december")  # fmt: skip


@pytest.mark.parametrize("form", ["{day} {month} {year}", "{day}e {month} {year}", "{day} de {month} {year}",
                                  "{day}-{month}-{year}", "{day} {month:.3}. {year}"])  # fmt: skip
def test_a_day_in_every_month_is_read_when_the_month_is_a_word(form: str) -> None:
    for number, month in enumerate(MONTHS, start=1):
        text = form.format(day=20, month=month, year=1951)
        assert parse_date(text) == PartialDate(1951, number, 20), text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("mei 2001", PartialDate(2001, 5)),
        ("05-2001", PartialDate(2001, 5)),
        ("00-05-2001", PartialDate(2001, 5)),
        ("1999", PartialDate(1999)),
        ("ca. 1975", PartialDate(1975)),
        ("1998/1999", PartialDate(1998, until_year=1999)),
        ("31-02-2004", PartialDate(2004, 2)),
        ("12-25-2004", PartialDate(2004, 12, 25)),
        ("verwacht maart 2012", PartialDate(2012, 3)),
        ("verwacht", None),
        ("onbekend", None),
        ("12-03-", None),
    ],
)
def test_a_partial_date_stays_partial(text: str, expected: PartialDate | None) -> None:
    assert parse_date(text) == expected


def test_two_digit_years_lie_in_the_hundred_years_up_to_the_paper() -> None:
    assert parse_date("12/3/87", reference_year=2004) == PartialDate(1987, 3, 12)
    assert parse_date("12/3/04", reference_year=2004) == PartialDate(2004, 3, 12)
    assert parse_date("12/3/05", reference_year=2004) == PartialDate(1905, 3, 12)


def test_an_age_is_a_range_of_years_and_only_beside_the_year_of_the_paper() -> None:
    assert parse_date("7 jaar", reference_year=2004) == PartialDate(1996, until_year=1997)
    assert parse_date("7 jaar") is None


def test_letters_for_digits_are_mended_only_when_asked() -> None:
    assert parse_date("l2-O3-2OO4", repair=True) == PartialDate(2004, 3, 12)
    assert parse_date("l2-O3-2OO4") is None


@given(st.text(max_size=30), st.booleans())
def test_no_text_makes_dates_or_addresses_raise(text: str, repair: bool) -> None:
    parse_date(text, reference_year=2004, repair=repair)
    parse_address(text, postcode=text, place="")


@given(st.dates())
def test_iso_dates_of_our_time_come_back(day: object) -> None:
    text = str(day)
    found = parse_date(text)
    assert found is None if not 1850 <= int(text[:4]) <= 2100 else found == PartialDate.fromiso(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerkstr. 12 hs", Address("Kerkstr.", "12 hs")),
        ("Kerkstraat 12-III, 1234 AB Utrecht", Address("Kerkstraat", "12-III", "1234AB", "Utrecht")),
        ("1e Jan Steenstraat 4", Address("1e Jan Steenstraat", "4")),
        ("Plein 1944 7", Address("Plein 1944", "7")),
        ("12 a, Kerkstraat", Address("Kerkstraat", "12a")),
        ("Dorpsstraat 12, Lutjebroek", Address("Dorpsstraat", "12", "", "Lutjebroek")),
        ("Kerkstraat 12 te Zwolle", Address("Kerkstraat", "12", "", "Zwolle")),
        ("onbekend", Address()),
        ("", Address()),
    ],
)
def test_an_address_is_taken_apart(text: str, expected: Address) -> None:
    assert parse_address(text) == expected


def test_fields_given_apart_win() -> None:
    assert parse_address("Kerkstr. 12", postcode="1234 ab", place="Utrecht") == Address(
        "Kerkstr.", "12", "1234AB", "Utrecht"
    )


def test_postcodes_that_were_never_issued_are_none() -> None:
    assert parse_postcode("1234 SS") == ""
    assert parse_postcode("0234 AB") == ""
    assert parse_postcode("l234 A8", repair=True) == "1234AB"


def test_short_and_full_street_names_are_equal() -> None:
    assert street_key("Burg. v.d. Bergstr.") == street_key("Burgemeester van der Bergstraat")
    assert street_key("1e Jan Steenstr") == street_key("Eerste Jan Steenstraat")
    assert street_key("Kerkstraat") != street_key("Kerklaan")


@pytest.mark.parametrize("text", ["31/2/90", "31 februari 1990", "30-II-1990", "19900231", "1990-02-31", "12-00-1999"])
def test_a_date_that_cannot_exist_tells_that_a_part_is_lost(text: str) -> None:
    found = parse_date(text, reference_year=2004, repair=True)
    assert found is not None
    assert loses_part(text, found, repair=True)


@pytest.mark.parametrize(
    "text",
    ["28/2/90", "00-05-1999", "mei 2001", "mei '01", "feb '30", "1999", "03-2004", "1998/1999", "7 jaar", "19990500"],
)
def test_a_date_that_says_little_loses_nothing(text: str) -> None:
    found = parse_date(text, reference_year=2004, repair=True)
    assert found is not None
    assert not loses_part(text, found, repair=True)
