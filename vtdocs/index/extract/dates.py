"""Dates in running text, as people typed them and as OCR misread them.

Every form of matching 1.1 and domain 5.1: ``12-03-2004``, ``12/3/04``, ``12.03.'04``, ``2004-03-12``, ``12 maart 2004``,
``9 jan. 2015``, ``mei 2001``; digits read as letters (``l2-O3-2OO4``) are mended where the shape leaves no doubt.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from vtdocs.index.extract.folding import fold
from vtdocs.model.dates import PartialDate

_MONTHS = {
    "januari": 1, "jan": 1, "februari": 2, "feb": 2, "febr": 2, "maart": 3, "mrt": 3, "maa": 3, "mar": 3, "april": 4,
    "apr": 4, "mei": 5, "juni": 6, "jun": 6, "juli": 7, "jul": 7, "augustus": 8, "aug": 8, "september": 9, "sept": 9,
    "sep": 9, "oktober": 10, "october": 10, "okt": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip

# Short months as the scan misreads them: "mel", "mci" for mei, "jnl" for jul. Signs that look alike become one.
_LOOKS = str.maketrans({"o": "c", "e": "c", "l": "i", "1": "i", "|": "i", "!": "i", "u": "n"})
_SHORT_LOOKS = {name.translate(_LOOKS): number for name, number in _MONTHS.items() if len(name) == 3}
# Long months in which several letters were misread ("oprll"): all that look alike count as one.
_LOOKS_LONG = str.maketrans("aoce0il1|!tunhbgq", "oooooiiiiiinnbbgg")
_LONG_LOOKS = {name.translate(_LOOKS_LONG): number for name, number in _MONTHS.items() if len(name) >= 4}
_MISREAD = {
    "me1": 5,
    "rnei": 5,
    "mrl": 3,
    "jnn": 6,
    "jon": 1,
    "opr": 4,
    "oug": 8,
    "ouq": 8,
    "auq": 8,
    "augu": 8,
    "okf": 10,
    "sepf": 9,
}
_MONTHLIKE = frozenset({"nou", "mol", "doc"})
_MEND = str.maketrans("OoQDUlIi|!tSsBZzGbgqATJ?", "000001111115582266994717"[:24])
_D = r"[0-9OoQDlIi|!SsBZzGgqA]"
_SEP = r"\s?[-‐‑–—−~./,:;_*]{1,2}\s?"
_APOSTROPHE = r"['’‘`´]?"
# A date begins a word, or is glued to "op", as a typist and a scan do ("geboren op20 juni").
_BEGIN = r"(?:(?<![0-9A-Za-z/])|(?<=\bop)|(?<=\bdd)|(?<=oren)|(?<=orenop))"
# A year in which the scan saw a gap ("16-07-2 007"); a time behind a date ("12-03-20 10 uur") is none.
_GAPPED = r"(?:1 9\d\d|2 0\d\d|19 \d\d|20 \d\d|19\d \d|20\d \d)(?!\s?(?:[Uu]ur|[Uu]\b|[:.]\d))"

_ISO = re.compile(rf"(?<![\w-])([12lI]{_D}{{3}})\s?[-–—./]\s?({_D}{{2}})\s?[-–—./]\s?({_D}{{2}})(?![0-9A-Za-z])")
_NUMERIC = re.compile(
    rf"{_BEGIN}({_D}{{1,2}})({_SEP})({_D}{{1,2}})({_SEP}|\s)\s?{_APOSTROPHE}({_D}{{4}}|{_GAPPED}|{_D}{{2}})(?![0-9])"
)
_SPACED = re.compile(
    rf"(?<![\w.,/-])(?<!\d )([0-3OoQlI|]{_D})[ ]{{1,2}}([01OoQlI|]{_D})[ ]{{1,2}}"
    rf"((?:[1lI][9gq]|2[0Oo]){_D}{{2}})(?![\w/-]|[ ]?\d)"
)
_NO_SEPARATOR = re.compile(rf"(?<!\w)({_D}{{2}})[-./ ]?({_D}{{2}})[-./ ]?((?:19|2[0Oo]|[l1]9){_D}{{2}})(?!\w)")
_EIGHT = re.compile(rf"(?<![\w.,/-]){_D}{{8}}(?![\w/-]|[.,]\d)")
_NUMBERED = re.compile(r"(?i)(?:n[ur]m?m?e?r?|dossier|zaak|kenmerk|ref\w*|tel\w*|bsn|sofi\w*)\W{0,4}$")
_REGISTRY = re.compile(r"(?<!\w)([1l]9\d{2}|20\d{2})(\d{2})(\d{2})(?!\w)")
_WRITTEN = re.compile(
    rf"{_BEGIN}({_D}{{1,2}})\s?(?:(?:e|ste|den|de)(?![a-z]))?\s?[-.,]?\s?([A-Za-z0-9]{{3,11}}?)\s?[-.,]{{0,2}}\s?{_APOSTROPHE}\s?"
    rf"(?={_D}{{0,3}}\d)({_D}{{4}}|{_GAPPED}|{_D}{{2}}|\d{_D}{{0,2}}\s{_D}{{1,3}})(?![0-9A-Za-z])"
)
_SPLIT = re.compile(rf"{_BEGIN}({_D}{{1,2}})\s([A-Za-z]{{1,8}})\s([a-z]{{1,8}})\s({_D}{{4}})(?![0-9A-Za-z])")
_BROKEN = re.compile(r"(?<=[\d.,/-])\s(?=\d)")
_MONTH_YEAR = re.compile(
    rf"(?<![\w-])([A-Za-z0-9]{{3,10}}?)\.?\s?"
    rf"({_APOSTROPHE}(?={_D}{{0,3}}\d){_D}{{4}}|['’‘`]{_D}{{2}}|{_GAPPED})(?![0-9A-Za-z])"
)
# "00-00-1966", "xx-05-1966": the registry's way to write a day or a month that nobody knows.
_UNKNOWN = re.compile(r"(?<![\w.,/-])(?:00|xx|XX|\?\?)([-./])(00|xx|XX|\?\?|0[1-9]|1[0-2])\1((?:19|20)\d{2})(?![\w/-])")
_YEAR = re.compile(r"(?<![\w./-])(?:19|20)\d{2}(?![\w/-])")


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where it stands in the text."""

    date: PartialDate
    start: int
    end: int
    cued: bool = False
    """Whether it is a date only because a word for birth stands before it."""


def find_dates(text: str, reference_year: int | None = None) -> tuple[FoundDate, ...]:
    """All dates in a text in order, without overlap; two-digit years lie at or before the reference year."""
    found: list[FoundDate] = []
    for candidates in (
        _iso(text),
        _numeric(text, reference_year),
        _spaced(text),
        _written(text, reference_year),
        _split(text, reference_year),
        _months(text, reference_year),
        _unknown(text),
    ):
        for candidate in candidates:
            if not any(candidate.start < other.end and other.start < candidate.end for other in found):
                found.append(candidate)
    return tuple(sorted(found, key=lambda item: item.start))


def find_unseparated_dates(text: str, reference_year: int | None = None) -> tuple[FoundDate, ...]:
    """Eight digits that are a day of the last hundred years (``19800217``, ``17021980``), unless a number's label precedes.

    Such a date proves nothing by itself; it counts where a birth cue or a name stands beside it.
    """
    latest = reference_year if reference_year is not None else 2030
    found = []
    for match in _EIGHT.finditer(text):
        digits = match[0]
        if sum(sign.isdigit() for sign in digits) < 6 or _NUMBERED.search(
            text[max(0, match.start() - 25) : match.start()]
        ):
            continue
        for year, month, day in ((digits[:4], digits[4:6], digits[6:]), (digits[4:], digits[2:4], digits[:2])):
            date = _build(year, month, day, None)
            if date is not None and date.full and latest - 100 <= date.year <= latest:
                found.append(FoundDate(date, *match.span()))
                break
    return tuple(found)


def find_labelled_date(text: str, reference_year: int | None = None) -> FoundDate | None:
    """The first date of a text that is known to be a date's field: years alone and dates without separators count too."""
    found = find_dates(text, reference_year)
    if found and (found[0].date.month is not None):
        return found[0]
    for match in _REGISTRY.finditer(text):  # 19800217, as the civil registry prints it
        date = _build(match[1], match[2], match[3], reference_year)
        if date is not None and date.full:
            return FoundDate(date, *match.span())
    for match in _NO_SEPARATOR.finditer(text):
        date = _build(match[3], match[2], match[1], reference_year)
        if date is not None:
            return FoundDate(date, *match.span())
    closed = _BROKEN.sub("", text)
    if closed != text and (mended := find_dates(closed, reference_year)) and mended[0].date.full:
        return FoundDate(mended[0].date, 0, len(text))  # "2 0-02-2008": in a date's own field the gap says nothing
    if found:
        return found[0]
    year = _YEAR.search(text)
    return FoundDate(PartialDate(int(year[0])), *year.span()) if year else None


def _iso(text: str) -> Iterator[FoundDate]:
    for match in _ISO.finditer(text):
        date = _build(match[1], match[2], match[3], None) if _mostly_digits(match[0]) else None
        if date is not None:
            yield FoundDate(date, *match.span())


def _numeric(text: str, reference_year: int | None) -> Iterator[FoundDate]:
    position = 0
    while match := _NUMERIC.search(text, position):
        year = match[5].replace(" ", "")
        date = _build(year, match[3], match[1], reference_year) if _plausible_numeric(match) else None
        if date is not None:
            yield FoundDate(date, *match.span())
            position = match.end()
        else:
            position = match.start() + 1


def _spaced(text: str) -> Iterator[FoundDate]:
    """``14 03 1974``: two digits, two digits and a year of our time, as forms with boxes give them."""
    for match in _SPACED.finditer(text):
        date = _build(match[3], match[2], match[1], None) if sum(c.isdigit() for c in match[0]) >= 6 else None
        if date is not None and date.full:
            yield FoundDate(date, *match.span())


def _unknown(text: str) -> Iterator[FoundDate]:
    """``00-00-1966``: the year, and the month when it is told."""
    for match in _UNKNOWN.finditer(text):
        month = int(match[2]) if match[2].isdigit() and int(match[2]) else None
        yield FoundDate(PartialDate(int(match[3]), month), *match.span())


def _plausible_numeric(match: re.Match[str]) -> bool:
    """Two like separators, or a four-digit year; ``10.30-11`` and ``12,5 x 3`` are no dates."""
    if not _mostly_digits(match[1] + match[3] + match[5]):
        return False
    first, second = (re.sub("[~–—−‐‑]", "-", separator.strip()) for separator in (match[2], match[4]))
    if len(match[5]) == 2:
        # A two-digit year needs separators of one kind, and not those of times and sums.
        return first == second and first in {"-", "/", "."} and "\n" not in match[0]
    return "\n" not in match[0] or match[4].strip() != ""


def _mostly_digits(text: str) -> bool:
    signs = [c for c in text if c.isalnum() or c in "|!"]
    return sum(c.isdigit() for c in signs) * 2 >= len(signs)


def _written(text: str, reference_year: int | None) -> Iterator[FoundDate]:
    position = 0
    while match := _WRITTEN.search(text, position):
        position = match.start() + 1
        month = _month(match[2])
        if month is None or not any(c.isdigit() for c in match[3]) or "\n\n" in match[0]:
            continue
        if match.end(1) == match.start(2) and not any(c.isdigit() for c in match[1]):
            continue  # "September 1992" is no 5 "eptember"
        date = _build(re.sub(r"\s", "", match[3]), str(month), match[1], reference_year)
        if date is not None:
            yield FoundDate(date, *match.span())
            position = match.end()


def _split(text: str, reference_year: int | None) -> Iterator[FoundDate]:
    """``5 nov ember 2004``: a long month that the scan broke in two; the pieces together must spell it."""
    for match in _SPLIT.finditer(text):
        month = _MONTHS.get((match[2] + match[3]).lower()) if len(match[2] + match[3]) >= 5 else None
        date = _build(match[4], str(month), match[1], reference_year) if month else None
        if date is not None:
            yield FoundDate(date, *match.span())


def _months(text: str, reference_year: int | None) -> Iterator[FoundDate]:
    for match in _MONTH_YEAR.finditer(text):
        month = _month(match[1])
        if month is None or not any(c.isdigit() for c in match[2]):
            continue
        year = _year(match[2].lstrip("'’‘`´").replace(" ", ""), reference_year)
        if year is not None:
            yield FoundDate(PartialDate(year, month), *match.span())


def _month(word: str) -> int | None:
    key = fold(word).replace("rn", "m")
    if key in _MONTHS:
        return _MONTHS[key]
    if len(key) >= 4:  # one reading error, two in the long names
        for name, number in _MONTHS.items():
            limit = 2 if len(name) >= 7 else 1
            if len(name) >= 4 and abs(len(name) - len(key)) <= limit and OSA.distance(name, key) <= limit:
                return number
        if hit := _LONG_LOOKS.get(key.translate(_LOOKS_LONG)):
            return hit
    if known := _MISREAD.get(word.lower()):
        return known
    return _SHORT_LOOKS.get(key.translate(_LOOKS)) if len(key) == 3 and key not in _MONTHLIKE else None


def _build(year: str, month: str, day: str, reference_year: int | None) -> PartialDate | None:
    value = _year(year, reference_year)
    month_digits, day_digits = month.translate(_MEND), day.translate(_MEND)
    if value is None or not (month_digits.isdigit() and day_digits.isdigit()):
        return None
    months, days = int(month_digits), int(day_digits)
    if not 1 <= months <= 12:
        return None
    if not 1 <= days <= 31:
        return None
    # 31-02 was typed or misread: the month is worth keeping, the day is not.
    if days > calendar.monthrange(value, months)[1]:
        return PartialDate(value, months)
    return PartialDate(value, months, days)


def _year(text: str, reference_year: int | None) -> int | None:
    digits = text.translate(_MEND)
    if not digits.isdigit():
        return None
    year = int(digits)
    if len(digits) == 4:
        return year if 1890 <= year <= 2100 else None
    if len(digits) != 2:
        return None
    pivot = (reference_year if reference_year is not None else 2030) % 100
    century = ((reference_year if reference_year is not None else 2030) // 100) * 100
    return century + year if year <= pivot else century - 100 + year
