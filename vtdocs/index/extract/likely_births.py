"""Birth dates that no word announces, told by what stands between a name and a date, by age, and by the rows around.

Every other reader of dates asks for a reason to believe; this one, which runs last and only over dates that are nobody's
yet, asks for reasons to doubt. A date is given to the name before it when it is years older than the paper, fits the age of
the role, has nothing between but what describes a person, and nothing around that tells of an event. A wrong date is worse
than none: what is in doubt stays nobody's.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vtdocs.index.extract.cued_dates import six_digits
from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft, Vote
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import fold, near
from vtdocs.index.extract.lexicon import Lexicon, ordinary_words
from vtdocs.index.extract.spoken import ALONE, EVENT, announces, happened, older_on_row, starts_with_initials
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import PersonName, Role
from vtdocs.names import parse_name

# Words that describe a person, and so may stand between the name and the birth date; the lexicon knows roles and places.
_DESCRIBES = frozenset(
    "m v j mnl vrl man vrouw jongen meisje jongetje baby peuter kleuter puber tiener jaar jr jrs oud leeftijd lft mnd "
    "maanden wkn gr groep klas klasse brugklas vmbo mavo havo vwo mbo so vso po bso kdv psz school bs obs cbs rkbs "
    "onbekend nl nederlandse nederlands geslacht roepnaam roepn bijgenaamd gezag geb gebdat gebdd geboren geboortedatum "
    "geboortedag dob ongehuwd alleenstaand samenwonend wettig echtgenote echtgenoot biologische "
    "biologisch juridisch wettelijk oudste jongste middelste tweede derde enige eerste ex huidige nieuwe van uit te in de "
    "een twee drie vier vijf zes zeven acht negen tien elf twaalf weken week maand dagen "
    "het en is zijn haar hun mz vz moederszijde vaderszijde ook wel nu thans ca circa ongeveer zn ev wed".split()
)
_GAP = re.compile(r"[\s,;:|/(\[*°•.–—-]*(?:\(?[mvMV]\)?[\s,;:|/(\[*°•.–—-]+)?")
# A row of a list of which nothing but a name and a date is left when its numbers and bullets are taken away.
_ROW = re.compile(
    r"^[^\S\n]*(?:[-–*•+]|\d{1,2}[.)]|[a-h][.)])?[^\S\n]*"
    r"((?:(?:van|de|der|den|el|v\.d\.)[ ]){0,3}(?:[A-ZÀ-Þ][\w'’-]+)"
    r"(?:,?[ ](?:van|de|der|den|el|[A-ZÀ-Þ][\w'’-]+)){0,3})(?![\w'’-])(.*)$"
)
_ITEM = re.compile(r"^.*(?:;|\ben\b|[\d)],)\s*(?:[a-z]{2,12}\s+(?=[A-Z]))?")
_YEARS = re.compile(r"[\s,(]*((?:19|2[0O])[\dO]{2})(?=\s*(?:[,;)]|\ben\b|\.?\s*$|\.\s))", re.MULTILINE)
_SIX = re.compile(r"[\s,(]+(?<!\d)(\d{6})(?![\d-])")
_NO_NAMES = frozenset(
    "heden vandaag gisteren datum geboren geb ingekomen inschrijving overleden gehuwd melding start einde".split()
)
_CLOSED = re.compile(r"\s*(?:[,;)\]|/]|\.?\s*$|\.\s|\s{2,}|en\b|\()")
_SEX = re.compile(r"(?<!\w)(?:[mvMV]|man|vrouw|jongen|meisje|mnl|vrl)(?!\w)")
_OFFSPRING = re.compile(
    r"(?i)(?:kinderen|kind|zoons?|zonen|dochters?|broers?|broertjes?|zus(?:sen|jes?)?|gezin|ouders?|moeder|vader|partner)\b"
)


@dataclass(frozen=True, slots=True)
class _Place:
    """A date, the name before it and what stands around them."""

    draft: Draft
    found: FoundDate
    between: str
    before: str
    """The row before the name."""
    behind: str
    """The row behind the date."""


def link_likely(
    facts: PageFacts, drafts: list[Draft], linked: set[tuple[int, int]], year: int | None, lexicon: Lexicon
) -> None:
    """Gives the dates of a page that are nobody's yet to the names they likely belong to; adds rows that lost their name."""
    if year is None:
        return
    own = sorted((d for d in drafts if d.page == facts.index and not d.name.empty), key=lambda d: d.start)
    free = [d for d in _free(facts, drafts, linked) if d.date.full and d.date.year <= year]
    places = [place for found in free if (place := _place(facts.text, own, found)) is not None]
    likely = [place for place in places if _describes(place, lexicon) and not _tells(place)]
    likely = [p for p in likely if not older_on_row(facts, p.draft, p.found)]
    series = [place for place in likely if _GAP.fullmatch(place.between)]
    for place in likely:
        if _old_enough(place, year, len(series) if place in series else 0) and place.draft.birth is None:
            place.draft.birth = place.found.date
    _years_alone(facts, own, year)
    _six_digits(facts, own, year)
    drafts += _rows_without_name(
        facts, own, [d for d in free if not any(d.date == o.birth for o in own)], year, lexicon
    )


def _free(facts: PageFacts, drafts: Sequence[Draft], linked: set[tuple[int, int]]) -> list[FoundDate]:
    """The dates that no field took and that are nobody's birth date yet."""
    births = {d.birth for d in drafts}
    return [d for d in facts.dates if (facts.index, d.start) not in linked and d.date not in births]


def _place(text: str, own: Sequence[Draft], found: FoundDate) -> _Place | None:
    """The nearest name before a date in the same row or the one above, when it lacks a birth date and may have one."""
    draft = next((d for d in reversed(own) if d.end <= found.start), None)
    if draft is None or draft.birth is not None or found.start - draft.end > 70:
        return None
    between = text[draft.end : found.start]
    if "\n\n" in between or between.count("\n") > 1:
        return None
    rest = text[found.end :].split("\n", 1)[0]
    if "\n" in between and not ALONE.fullmatch(rest):
        return None  # "gesprek met Jan Bos", and the next row of the journal begins with its date
    row = text[text.rfind("\n", 0, draft.start) + 1 : draft.start]
    end = text.find("\n", found.end)
    return _Place(draft, found, between, row, text[found.end : end if end >= 0 else len(text)])


def _describes(place: _Place, lexicon: Lexicon) -> bool:
    """Whether all between the name and the date describes a person: role, age, sex, school class, place of birth.

    One splinter of a name that the scan broke (``Iris Mar ia``) is forgiven before a gap.
    """
    if re.search(r"[!?]|\.\s+[A-Z]|\d{5}", place.between):
        return False
    strange = [w for w in re.findall(r"[^\W_]+(?:[-'’][^\W_]+)*", place.between) if not describing(w, lexicon)]
    splinter = len(strange) == 1 and len(strange[0]) <= 3 and strange[0].islower() and "  " in place.between
    return not strange or (splinter and strange[0] not in ordinary_words())


def describing(word: str, lexicon: Lexicon) -> bool:
    """Whether a word describes a person, and so may stand between the name and the birth date."""
    key = fold(word)
    if key.isdigit():
        return len(key) <= 2
    if key in _DESCRIBES or key in lexicon.places or lexicon.cues.get(key, Role.REPORTER).searchable:
        return True
    return len(key) >= 4 and any(len(w) >= 4 and near(w, key) for w in _DESCRIBES)


def _describes_behind(behind: str) -> bool:
    """Whether the word behind a date describes a person: ``Delano 06-02-1999 groep 6``."""
    word = re.match(r"\W*([^\W_]+)", behind)
    return word is None or fold(word[1]) in _DESCRIBES


def _tells(place: _Place) -> bool:
    """Whether the words around tell of an event, of the paper itself, or of somebody who has no birth date here."""
    if place.draft.role in {Role.PROFESSIONAL, Role.REPORTER}:
        return True
    clause = re.split(r"[,;)(|]|\s{2,}|\.\s", place.behind.lstrip(" ,"))[0][:40]
    if happened(place.behind) or EVENT.search(clause):
        return True
    return announces(place.before) or EVENT.search(place.between) is not None


def _old_enough(place: _Place, year: int, series: int) -> bool:
    """Whether a date is so much older than the paper that it is rather a birth than an event."""
    age = year - place.found.date.year
    role = place.draft.role
    if role in {Role.PARENT, Role.PARTNER}:
        return age >= 14
    closed = _CLOSED.match(place.behind) is not None
    if closed and _SEX.search(place.between):
        return True  # "Yonas (m) 23/6/15": a sex beside a name asks for a birth date
    if role is Role.CHILD:
        return (0 if closed else 2) <= age <= 30
    if series >= 2:
        return age >= (1 if closed else 2)
    worker = starts_with_initials(place.draft) and age < 14
    name = place.draft.name
    full = bool(name.surname and (name.given_names or name.initials))
    return age >= (2 if full and closed else 4) and not worker and (closed or _describes_behind(place.behind))


def _years_alone(facts: PageFacts, own: Sequence[Draft], year: int) -> None:
    """``Overige kinderen: Marcel 1979, Linda 1984``: years right behind names in a row about a family."""
    for draft in own:
        row = facts.text[facts.text.rfind("\n", 0, draft.start) + 1 : draft.start]
        told = _YEARS.match(facts.text, draft.end)
        if (
            draft.birth is None
            and told
            and _OFFSPRING.search(row)
            and 0 <= year - int(told[1].replace("O", "0")) <= 80
            and not announces(row)
        ):
            draft.birth = PartialDate(int(told[1].replace("O", "0")))


def _six_digits(facts: PageFacts, own: Sequence[Draft], year: int) -> None:
    """``D. Hoekstra 030965`` on a card where another date too is written so: six digits right behind a name."""
    shown = [(match, six_digits(match[1], year)) for match in _SIX.finditer(facts.text)]
    known = [(match, date) for match, date in shown if date is not None]
    for match, date in known if len(known) >= 2 else ():
        draft = next((d for d in own if d.end == match.start()), None)
        if draft is not None and draft.birth is None and draft.role.searchable and date.year < year:
            draft.birth = date


def _rows_without_name(
    facts: PageFacts, own: Sequence[Draft], free: Sequence[FoundDate], year: int, lexicon: Lexicon
) -> list[Draft]:
    """``Mortine    5 september 1983`` right below ``Erik  12 juni 1980``: a row of a list whose name was misread."""
    rows = {_row_of(facts.text, d.start): d for d in own if d.birth is not None}
    added: list[Draft] = []
    for found in (*free, *reversed(free)):
        line = facts.text[facts.text.rfind("\n", 0, found.start) + 1 : found.start]
        number = _row_of(facts.text, found.start)
        if number in rows and facts.text.find("\n", rows[number].end, found.start) < 0:
            line = _ITEM.sub("", line)
            beside: Draft | None = rows[number]  # "Erwin, 2 febr. 1979; Ilsc, 19 okt. 1985"
            fits = len(line) < found.start - facts.text.rfind("\n", 0, found.start) - 1 and not _overlaps(
                own, found, line
            )
        else:
            near_rows = [rows[n] for n in (number - 1, number + 1) if n in rows]
            beside = near_rows[0] if near_rows else None
            fits = beside is not None and _same_shape(facts.text, beside, line)
        match = _ROW.match(line)
        if match is None or beside is None or not fits or found.date.year > year:
            continue
        words = re.findall(r"[^\W_]+", match[2])
        if not all(describing(word, lexicon) for word in words) or fold(match[1]) in _NO_NAMES:
            continue
        told = next((fold(word) for word in words if fold(word) in lexicon.cues), "")
        if found.date.year >= year and not told and not _SEX.search(match[2]):
            continue
        rows[number] = draft = _named(facts, own, found.start - len(line) + match.start(1), match[1])
        draft.birth = found.date
        if told:
            draft.votes.append(Vote(lexicon.cues[told], 3, told))
        draft.votes += [Vote(vote.role, 1, vote.word) for vote in beside.votes if vote.role is Role.CHILD][:1]
        if not any(draft is other for other in own):
            added.append(draft)
    return added


def _overlaps(own: Sequence[Draft], found: FoundDate, line: str) -> bool:
    """Whether a name with a birth date of its own stands in the stretch before a date."""
    return any(d.birth is not None and d.end > found.start - len(line) and d.start < found.start for d in own)


def _named(facts: PageFacts, own: Sequence[Draft], start: int, shown: str) -> Draft:
    """The draft of a row's name: the part of it that was seen before, now whole, or a new one."""
    name = parse_name(shown)
    if name.surname and not name.given_names and " " not in shown:
        name = PersonName(given_names=(shown,))
    draft = next((d for d in own if d.start < start + len(shown) and start < d.end), None)
    if draft is None:
        return Draft(facts.index, start, start + len(shown), shown, name, "list:row", 0.5)
    draft.start, draft.end, draft.raw, draft.name = start, start + len(shown), shown, name
    return draft


def _row_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset)


def _same_shape(text: str, beside: Draft, line: str) -> bool:
    """Whether the row beside begins in the same column, and its name too ends where a date begins."""
    start = text.rfind("\n", 0, beside.start) + 1
    indent = len(line) - len(line.lstrip())
    return abs((beside.start - start) - indent) <= 4 and (
        re.match(r"[\s,.;:(|/-]*(?:[^\W\d_]{1,14}[\s,.;:(|/-]+)?[\d]", text[beside.end :]) is not None
    )
