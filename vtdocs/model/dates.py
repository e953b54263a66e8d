"""Dates as old paper knows them: full, partial, or a range of years."""

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which the day, or the day and the month, or all but a range of years may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None
    until_year: int | None = None
    """Last possible year when only a range is known (an age, for instance); then month and day are None."""

    @property
    def full(self) -> bool:
        """Whether day, month and year are all known."""
        return self.month is not None and self.day is not None

    @property
    def earliest(self) -> date:
        """The first day it can be."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can be."""
        year = self.until_year or self.year
        month = self.month or 12
        return date(year, month, self.day or calendar.monthrange(year, month)[1])

    def isoformat(self) -> str:
        """``2004-03-12``, ``2004-03``, ``2004`` or ``2003/2005``."""
        if self.until_year is not None and self.until_year != self.year:
            return f"{self.year:04d}/{self.until_year:04d}"
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @classmethod
    def fromiso(cls, text: str) -> "PartialDate":
        """The value that ``isoformat`` wrote; raises ValueError for anything else."""
        if "/" in text:
            first, last = text.split("/")
            return cls(int(first), until_year=int(last))
        numbers = [int(part) for part in text.split("-")]
        if len(numbers) > 3:
            raise ValueError(text)
        value = cls(*numbers)
        value.latest  # noqa: B018  an impossible month or day raises here
        return value
