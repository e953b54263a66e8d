# ruff: noqa: E501  a list of dates reads better on few lines
"""Dates as people typed them and as OCR misread them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vtdocs.index.extract.dates import find_dates, find_labelled_date
from vtdocs.model.dates import PartialDate

BORN = PartialDate(2004, 3, 12)


@pytest.mark.parametrize(
    "text",
    ["12-03-2004", "12-3-2004", "12/3/04", "12.03.'04", "12.03.2004", "2004-03-12", "12 maart 2004", "12 mrt. 2004", "12 mrt '04",
     "l2-O3-2OO4", "12 - 03 - 2004", "12—03—2004", "12~03-2004", "12 rnaart 2004", "12-03- 2004", "12-maart-2004", "12 MAART 2004"],
)  # fmt: skip
def test_every_common_form_is_read(text: str) -> None:
    (found,) = find_dates(f"op {text} te Assen", 2010)
    assert found.date == BORN


@pytest.mark.parametrize("text", ["mei 2001", "in mei 2001 verhuisd"])
def test_a_month_of_a_year_is_a_partial_date(text: str) -> None:
    assert find_dates(text)[0].date == PartialDate(2001, 5)


@pytest.mark.parametrize(
    "text",
    [
        "10.30-11.00 uur",
        "050-123 45 67",
        "45-13-2004",
        "groep 7/8",
        "2009-0143",
        "JE RK 22-377",
        "06-12345678",
        "1 van 2",
    ],
)
def test_times_numbers_and_impossible_days_are_no_dates(text: str) -> None:
    assert find_dates(text, 2010) == ()


def test_two_digit_years_lie_at_or_before_the_reference_year() -> None:
    assert find_dates("12-03-09", 2010)[0].date.year == 2009
    assert find_dates("12-03-78", 2010)[0].date.year == 1978
    assert find_dates("12-03-11", 2010)[0].date.year == 1911


@pytest.mark.parametrize(
    ("text", "date"), [("1999", PartialDate(1999)), ("12032004", BORN), ("20040312", BORN), ("12 03 2004", BORN)]
)
def test_a_dates_own_field_takes_shorter_forms(text: str, date: PartialDate) -> None:
    found = find_labelled_date(text, 2010)
    assert found is not None
    assert found.date == date


@given(st.dates())
def test_a_written_date_is_read_back(day: object) -> None:
    from datetime import date

    assert isinstance(day, date)
    if 1890 <= day.year <= 2100:
        (found,) = find_dates(f"geboren {day.day:02d}-{day.month:02d}-{day.year}", 2100)
        assert found.date == PartialDate(day.year, day.month, day.day)


@given(st.text(max_size=200))
def test_no_text_breaks_the_search(text: str) -> None:
    for found in find_dates(text, 2010):
        assert 0 <= found.start < found.end <= len(text)
