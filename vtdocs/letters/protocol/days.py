"""Counting days as the Algemene termijnenwet does (T10), and writing dates in Dutch."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

import holidays

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip


@cache
def _holidays(year: int) -> frozenset[date]:
    """The recognised holidays of Atw 3: Good Friday and 5 May count in every year."""
    known = holidays.country_holidays("NL", years=year, categories=("public", "optional"), observed=False)
    return frozenset(known)


def normal_day(day: date) -> bool:
    """Whether a day is no Saturday, Sunday or recognised holiday (Atw 1 and 3)."""
    return day.weekday() < 5 and day not in _holidays(day.year)


def statutory_end(start: date, *, days: int = 0, weeks: int = 0, months: int = 0) -> date:
    """Last day of a statutory term that begins the day after ``start``.

    Atw 1: an end on no normal day moves to the next normal one. Atw 2: a term of three days or more holds at least two
    normal days. Atw 4: neither goes for terms over 90 days, 12 weeks or 3 months.
    """
    end = add_months(start, months) + timedelta(days=days, weeks=weeks)
    if days > 90 or weeks > 12 or months > 3:
        return end
    while not normal_day(end):
        end += timedelta(days=1)
    if (end - start).days >= 3:
        while sum(normal_day(start + timedelta(days=n)) for n in range(1, (end - start).days + 1)) < 2:
            end += timedelta(days=1)
    return end


def working_days_after(start: date, number: int) -> date:
    """The day that lies ``number`` normal days after ``start``; regional practice, not law."""
    day = start
    while number:
        day += timedelta(days=1)
        number -= normal_day(day)
    return day


def add_months(start: date, months: int) -> date:
    """The same day some months later, or the last day of a shorter month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def age_on(birth: date, day: date) -> int:
    """Whole years of age on a day."""
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def written(day: date) -> str:
    """A date in a letter: ``3 november 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
