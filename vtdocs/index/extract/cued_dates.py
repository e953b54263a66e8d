"""Birth dates that are dates only because of what stands before them: ``geb. 270552``, ``bj. 1974``, ``Evi (02/'04)``."""

import calendar
import re
from collections.abc import Iterator

from vtdocs.index.extract.dates import FoundDate, find_labelled_date
from vtdocs.model.dates import PartialDate
from vtdocs.names import parse_date

# "geb.", "geboren te Assen in", "geb.jaar", "bj.", "gebjr", "d.o.b.", with the readings OCR makes of "geb".
_CUE = re.compile(
    r"(?:(?<!\w)(?!\d\d\d)[GgqQ96][eco6](?!h\b)[bhBd68](?:[o0ce]r[ecoa][nuri]|"
    r"[o0ce][o0ce]rte(?:[ -]?(?:da[tfl][uvn]m?|jaar|dag))?|[. -]{0,2}(?:da[tfl](?:[uvn]m)?|jaar|jr|"
    r"d)\b)?|(?<!\w)[bB]\.?\s?[jJ]\b|(?<!\w)[Bb]ouwjaar|(?<!\w)[Dd]\.?[Oo]\.?[Bb]\b|"
    r"(?<!\w)[Gg]\.[Dd]\b|(?<!\w)GD\b|\b[Ll]evens[l1I]icht\b|\bter wereld(?: (?:kwam|gekomen|gebracht))?\b)"
    r"[\s.:,()=]*(?:(?:omstreeks|omstr\.?|ca\.?|circa|rond|ongeveer|plm\.?|±)\s*)?(?:(?:te|"
    r"in)\s+[A-Z'’][\w'’-]+(?:\s[A-Z][\w'’-]+)?[\s,]+)?(?:(?:op|[0o]p|in|[1l]n|d\.?d|anno|den)\b[\s.:]*)?(?:(?:omstreeks|ca\.?|circa|rond)\s+)?"
)
_N = r"[0-9OoQlI|SB]"
_SHAPES = re.compile(
    rf"(?P<full>{_N}{{1,2}}[ ]{{1,3}}{_N}{{1,2}}[ ]{{1,3}}(?:[1lI][9gq]{_N}{{2}}|2[0Oo]{_N}{{2}}|['’‘`]?{_N}{{2}})|"
    rf"\d{{1,2}}\s?[-./ ]\s?(?:[IVX]{{1,4}}|[ivx]{{2,4}})\s?[-./ ]\s?['’‘`]?(?:(?:19|20)\d{{2}}|\d{{2}})|"
    rf"\d{{6}})(?![\w/-]|[.,]\d)|"
    rf"(?P<month>{_N}{{1,2}}\s?[-/.]\s?(?:(?:19|20)\d{{2}}|['’‘`]\d{{2}}))(?![\w/-]|[.,]\d)|"
    rf"(?P<year>(?=.{{0,3}}\d)(?:[1lI][9gq]|2[0Oo]){_N}{{2}}|['’‘`]\d{{2}})(?![\w/-]|\s?[.,:]\d)"
)
# "bekend is slechts dat hij in 1969 is geboren"
_YEAR_FIRST = re.compile(r"\bin\s+((?:19|20)\d{2})\s+(?:(?:is|werd|zou zijn)\s+)?(?:te\s+[A-Z]\w+\s+)?geboren\b")
# "Moeder is geboren in 1958, vader in 1955": the word for a parent is the subject, not the name before the sentence.
_SUBJECT = re.compile(
    r"(?:^|[.;,:\n]\s*|\ben\s+)(?:[Dd]e\s+|[Hh]aar\s+|[Zz]ijn\s+|[Hh]un\s+)?"
    r"([Mm]oeder|[Vv]ader|[Ss]tiefvader|[Ss]tiefmoeder|[Oo]ma|[Oo]pa)\s*(?:zelf\s+)?,?\s*(?:(?:is|werd|was)\s+)?"
    r"(?:zelf\s+)?\(?(?:geb\w*\.?\s*)?(?:(?:op|in)\s+)?$"
)
# "Mandy (140189)", "Evi (02/'04)", "Tim (m, 3 8 '98)": nothing but brackets stands between a name and such a date.
_BRACKETS = re.compile(r"\s*[(\[]\s*(?:[mvMV]\s*[,;/]\s*)?")
_LETTERS = str.maketrans("OoQlI|gqSB", "0001119958")


def find_cued_dates(text: str, reference_year: int | None = None) -> tuple[FoundDate, ...]:
    """Dates in shapes that mean nothing by themselves, right behind a word for birth; they lie at or before the year."""
    starts = [cue.end() for cue in _CUE.finditer(text)] + [match.start(1) for match in _YEAR_FIRST.finditer(text)]
    found = (_at(text, start, reference_year) for start in starts)
    return tuple(date for date in found if date is not None)


def subject_before(text: str, since: int, offset: int) -> str:
    """The parent who is the subject right before a date (``moeder``), when no name stands between; else empty."""
    told = _SUBJECT.search(text[max(since, offset - 60) : offset])
    return told[1].lower() if told else ""


def ends_in_cue(before: str) -> bool:
    """Whether a text ends in a word for birth, so that a date right behind it is one of birth."""
    return any(cue.end() == len(before) for cue in _CUE.finditer(before))


def find_field_date(text: str, reference_year: int | None = None) -> FoundDate | None:
    """The date of a field that is known to hold a date of birth: also in the shapes that are one nowhere else."""
    gap = re.fullmatch(r"(\s*[0-3])\s(\d\s?[-/.].*)", text, re.DOTALL)
    if gap is not None and (mended := find_labelled_date(gap[1] + gap[2], reference_year)):
        return FoundDate(mended.date, 0, len(text))  # "2 9/10/2004"
    found = find_labelled_date(text, reference_year)
    if found is not None and found.date.month is not None:
        return found
    closed = re.sub(r"\s", "", text)
    if re.fullmatch(r"\d{8}", closed) and (joined := find_labelled_date(closed, reference_year)):
        return FoundDate(joined.date, 0, len(text))  # "2 6 05 1981": in a date's own field the gaps say nothing
    starts = (match.start() for match in re.finditer(r"(?<![\w.,/-])(?=[\dOoIl'’‘`])", text))
    loose = (_at(text, start, reference_year) for start in starts)
    return next((date for date in loose if date is not None and date.date.month is not None), found)


def bracketed_date(text: str, offset: int, reference_year: int | None = None) -> PartialDate | None:
    """The birth date in brackets right behind a name that ends at the offset, in a shape that is no date elsewhere."""
    opening = _BRACKETS.match(text, offset)
    found = _at(text, opening.end(), reference_year) if opening else None
    closed = found is not None and re.match(r"\s*[)\],;]", text[found.end :]) is not None
    return found.date if found is not None and closed else None


def _at(text: str, offset: int, reference_year: int | None) -> FoundDate | None:
    match = _SHAPES.match(text, offset)
    if match is None:
        return None
    latest = reference_year if reference_year is not None else 2030
    for date in _readings(match, latest):
        if date is not None and latest - 110 <= date.year <= latest + 1:
            return FoundDate(date, *match.span(), cued=True)
    return None


def _readings(match: re.Match[str], latest: int) -> Iterator[PartialDate | None]:
    shown = match[0]
    if re.fullmatch(r"\d{6}", shown):
        yield six_digits(shown, latest)
    elif match["month"]:
        month, year = re.split(r"\s?[-/.]\s?", shown.translate(_LETTERS), maxsplit=1)
        yield PartialDate(_year(year, latest), int(month)) if 1 <= int(month) <= 12 else None
    elif match["year"]:
        yield PartialDate(_year(shown.translate(_LETTERS), latest))
    elif re.search(r"[ivxIVX]", shown[1:]) and not re.fullmatch(rf"(?:{_N}|[ '’‘`])+", shown):
        yield parse_date(shown, reference_year=latest)
    else:
        yield parse_date(shown.translate(_LETTERS), reference_year=latest)


def six_digits(digits: str, latest: int) -> PartialDate | None:
    """``270552``: day, month and year without anything between."""
    day, month, year = int(digits[:2]), int(digits[2:4]), _year(digits[4:], latest)
    if not 1 <= month <= 12 or not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return PartialDate(year, month, day)


def _year(digits: str, latest: int) -> int:
    number = int(digits.lstrip("'’‘`"))
    return number if number > 99 else latest - (latest - number) % 100
