"""Dates in every form that people and old paper write."""

import calendar
import re
from functools import lru_cache

from vtdocs.model.dates import PartialDate
from vtdocs.names.fold import ocr_fold, strip_accents

_MONTHS = (
    ("januari", "jan", "january", "januar", "louwmaand"),
    ("februari", "feb", "febr", "february", "februar"),
    ("maart", "mrt", "maa", "mar", "mart", "march", "mrrt"),
    ("april", "apr", "avril"),
    ("mei", "may", "mai"),
    ("juni", "jun", "june"),
    ("juli", "jul", "july"),
    ("augustus", "aug", "august", "augs"),
    ("september", "sep", "sept", "septembre"),
    ("oktober", "okt", "oct", "october"),
    ("november", "nov"),
    ("december", "dec", "dez"),
)
_MONTH_BY_NAME = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH_BY_SHAPE = {ocr_fold(name): number for name, number in _MONTH_BY_NAME.items() if len(name) > 3}
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_MONTH_BY_ROMAN = {name: number for number, name in enumerate(_ROMAN, 1)}

# Letters that stand where a digit belongs on a poor scan or in an old typewriter's hand.
_DIGITS = str.maketrans({
    "O": "0", "o": "0", "Q": "0", "D": "0", "l": "1", "I": "1", "i": "1", "|": "1", "!": "1", "]": "1", "[": "1",
    "Z": "2", "z": "2", "S": "5", "s": "5", "G": "6", "b": "6", "B": "8", "g": "9", "q": "9", "A": "4", "T": "7",
})  # fmt: skip
_SEPARATOR = r"\s*[-./,\\:_ ]\s*"
_YEAR = r"(?:['’`]\s*)?(\d{4}|\d{2})"
_NUMERIC = re.compile(rf"(\d{{1,2}}){_SEPARATOR}(\d{{1,2}}){_SEPARATOR}{_YEAR}")
_ISO = re.compile(r"(\d{4})\s*[-./ ]\s*(\d{1,2})\s*[-./ ]\s*(\d{1,2})(?:[T ]\d{2}:.*)?")
_COMPACT = re.compile(r"(\d{8})")
_ROMAN_MONTH = re.compile(rf"(\d{{1,2}}){_SEPARATOR}([ivx]{{1,4}}){_SEPARATOR}{_YEAR}")
_WORDS = re.compile(rf"(?:(\d{{1,2}})\s*(?:(?:e|de|ste)(?![a-z]))?\s*[-./ ]?\s*)?([a-z]{{3,9}})\s*[-./, ]?\s*{_YEAR}")
_MONTH_YEAR = re.compile(r"(\d{1,2})\s*[-/. ]\s*(\d{4})")
_YEAR_ALONE = re.compile(r"['’`]?\s*(\d{4})")
_YEARS = re.compile(r"(\d{4})\s*(?:/|-|of|tot|à)\s*(\d{4}|\d{2})")
_AGE = re.compile(r"(\d{1,3})\s*(?:jaar|jr|jarige?|j)\.?(?:\s*oud)?")
_AGE_MONTHS = re.compile(r"(\d{1,2})\s*(?:maanden|maand|mnd|weken|wk|dagen)\.?(?:\s*oud)?")
_LEAD = re.compile(
    r"^(?:(?:geboren|geboortedatum|geboortedat|gebdat|geb|gebd|verwacht(?:e)?|uitgerekend|datum|ca|circa|omstreeks|rond|"
    r"ongeveer|plm|op|in|omstr|d\.?d|dd|anno|zondag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|ma|di|wo|do|vr|za|zo)"
    r"\b[.:,]?\s*|[±~?*:(]\s*)+"
)


@lru_cache(maxsize=65_536)
def parse_date(text: str, *, reference_year: int | None = None, repair: bool = False) -> PartialDate | None:
    """The date that the text states, as far as it states one; None where there is none.

    Reads 2026-11-03, 3-11-2026, 12/3/04, 12.03.'04, 12-III-1987, 3 november 2026, 9 jan. 2015, mei 2001, 1999, 03-2004,
    1998/1999, 20040312, and unknown parts written as zeros (00-05-1999). The day comes before the month unless that is
    impossible. ``reference_year`` is the year of the paper: two-digit years then lie in the hundred years up to it
    (else in 1931-2030), and an age ("7 jaar") becomes a range of years (domain 5.1). ``repair`` reads letters
    that look like digits (O l S B) as digits where nothing else can be read.
    """
    found = _read(strip_accents(text).strip(), reference_year)
    if found is None and repair:
        found = _read(_repair(strip_accents(text).strip()), reference_year)
    return found


def loses_part(text: str, found: PartialDate, *, repair: bool = False) -> bool:
    """Whether the text states more than ``found`` could keep: ``31/2/90`` is February 1990, its day cannot be.

    Parts written as zeros are unknown and no loss; an age or a choice of years is no loss either.
    """
    if found.day is not None or found.until_year is not None:
        return False
    plain = strip_accents(text).strip().lower()
    if repair:
        plain = _repair(plain)
    numbers: list[str] = re.findall(r"\d+", plain)
    if len(numbers) == 1 and len(numbers[0]) == 8:
        cuts = (4, 6) if numbers[0].startswith(str(found.year)) else (2, 4)
        numbers = [numbers[0][: cuts[0]], numbers[0][slice(*cuts)], numbers[0][cuts[1] :]]
    words: list[str] = re.findall(r"[a-z]+", plain)
    months = any(_month(word) is not None or word in _MONTH_BY_ROMAN for word in words)
    stated = sum(int(number) > 0 for number in numbers[:3]) + int(months)
    return stated > (1 if found.month is None else 2)


def _repair(text: str) -> str:
    """Digits for the letters in words that hold a digit, or that hold nothing but such letters; months stay."""
    parts = re.split(r"([\s\-./',]+)", text)
    mended = []
    for part in parts:
        digits = part.translate(_DIGITS)
        digital = digits.isdigit() and len(part) <= 8
        mended.append(digits if digital and _month(part.lower()) is None else part)
    return "".join(mended)


def _read(text: str, reference: int | None) -> PartialDate | None:
    plain = _LEAD.sub("", text.lower()).strip(" .,;:)?*")
    for reader in (_read_compact, _read_iso, _read_numeric, _read_roman, _read_words, _read_partial):
        found = reader(plain, reference)
        if found is not None:
            return found
    return _read_age(plain, reference) if reference is not None else None


def _read_iso(text: str, _reference: int | None) -> PartialDate | None:
    match = _ISO.fullmatch(text)
    return _date(int(match[1]), int(match[2]), int(match[3])) if match else None


def _read_compact(text: str, _reference: int | None) -> PartialDate | None:
    """Eight digits: year first if that gives a year of our time, else day first."""
    if not _COMPACT.fullmatch(text):
        return None
    if 1850 <= int(text[:4]) <= 2100 and int(text[4:6]) <= 12:
        return _date(int(text[:4]), int(text[4:6]), int(text[6:]))
    return _date(int(text[4:]), int(text[2:4]), int(text[:2]))


def _read_numeric(text: str, reference: int | None) -> PartialDate | None:
    match = _NUMERIC.fullmatch(text)
    return _date(_year(match[3], reference), int(match[2]), int(match[1])) if match else None


def _read_roman(text: str, reference: int | None) -> PartialDate | None:
    match = _ROMAN_MONTH.fullmatch(text)
    month = _MONTH_BY_ROMAN.get(match[2]) if match else None
    return _date(_year(match[3], reference), month, int(match[1])) if match and month else None


def _read_words(text: str, reference: int | None) -> PartialDate | None:
    match = _WORDS.fullmatch(text)
    if not match:
        return None
    month = _month(match[2])
    if month is None:
        return None
    return _date(_year(match[3], reference), month, int(match[1]) if match[1] else 0)


def _read_partial(text: str, reference: int | None) -> PartialDate | None:
    if match := _MONTH_YEAR.fullmatch(text):
        return _date(int(match[2]), int(match[1]), 0)
    if match := _YEAR_ALONE.fullmatch(text):
        return _date(int(match[1]), 0, 0)
    if match := _YEARS.fullmatch(text):
        first = int(match[1])
        last = int(match[2]) if len(match[2]) == 4 else first - first % 100 + int(match[2])
        return PartialDate(first, until_year=last) if _plausible(first) and first < last <= first + 20 else None
    del reference
    return None


def _read_age(text: str, reference: int) -> PartialDate | None:
    """An age gives two possible years of birth, or the year of the paper and the one before for a baby."""
    if (match := _AGE.fullmatch(text)) and int(match[1]) <= 110:
        return PartialDate(reference - int(match[1]) - 1, until_year=reference - int(match[1]))
    if _AGE_MONTHS.fullmatch(text):
        return PartialDate(reference - 1, until_year=reference)
    return None


def _month(word: str) -> int | None:
    word = word.rstrip(".")
    return _MONTH_BY_NAME.get(word) or (_MONTH_BY_SHAPE.get(ocr_fold(word)) if len(word) > 3 else None)


def _year(digits: str, reference: int | None) -> int:
    if len(digits) == 4:
        return int(digits)
    last = 2030 if reference is None else reference
    return last - (last - int(digits)) % 100


def _plausible(year: int) -> bool:
    return 1850 <= year <= 2100


def _date(year: int, month: int, day: int) -> PartialDate | None:
    """A date of which zeros are unknown parts; None when the year or the month cannot be."""
    if not _plausible(year) or month > 31 or day > 31:
        return None
    if month > 12:
        month, day = day, month
    if month > 12:
        return None
    if month == 0:
        return PartialDate(year)
    if day == 0 or (day > 28 and day > calendar.monthrange(year, month)[1]):
        return PartialDate(year, month)
    return PartialDate(year, month, day)
