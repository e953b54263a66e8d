"""The signs by which a reader tells a date of birth from other dates: age, words around, place on the row, the name beside.

None of them decides; ``scored_births`` adds up their weights. Every sign is a short name, as it stands in the file of weights.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from vtdocs.index.extract.cued_dates import ends_in_cue
from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.lexicon import Lexicon, ordinary_words
from vtdocs.index.extract.likely_births import describing
from vtdocs.index.extract.spoken import EVENT, PAPER, announces, happened, starts_with_initials
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Role

_BIRTH_WORD = re.compile(
    r"(?i)(?<![^\W\d_])[gq9][eco][bh68](?:[.\s:,]|[o0ce]{1,2}r[etf]\w*|[oc]r[eco][nu]|\.?\s?da[tfl]\w*|jaar)|"
    r"\bverjaar|\bter wereld|\blevenslicht|[*°]\s?(?=\d)|\bd\.?o\.?b\b|\bjarig"
)
_PREPOSITION = re.compile(
    r"(?i)(?<!\w)(op|cp|0p|sinds|vanaf|per|tot|t/m|d\.?d\.?|in|van|uit|om|na|voor|bij|tussen|sedert|rond|eind|begin)\W{0,3}$"
)
_SEX = re.compile(r"(?<!\w)(?:[mvMV]|man|vrouw|jongen|meisje|mnl|vrl|j)(?!\w)")
_AGE = re.compile(r"(?<![\d-])(\d{1,2})\s?(?:j[ao]{2}r|jr|j)?\.?(?![\d/.-])")
_AGE_BEHIND = re.compile(r"(?<!\d)(\d{1,2})\s?(?:jaar|jr|j\b)")
_VERB = re.compile(
    r"(?i)\b(?:is|was|werd|wordt|heeft|had|hebben|kwam|komt|ging|gaat|zei|zegt|belde?|belt|sprak|woont|woonde|zat|zit|kreeg|krijgt|"
    r"meldde?|meldt|vertelde?|gaf|deed|liet|zag|vond|moest|moet|wil|wilde|kon|kan)\b"
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_DATUM = re.compile(r"(?i)\bdatum|\bdd\b|d\.d\.")
_OTHER_LABEL = re.compile(r"(?i)([^\W\d_][\w ./-]{1,24})[:;]\s*$")
_LAST_WORD = re.compile(r"([^\W_]+(?:[-'’][^\W_]+)*)\W*$")
_FIRST_WORD = re.compile(r"\W*([^\W_]+(?:[-'’][^\W_]+)*)")
_ROW_LABEL = re.compile(r"\W*([^\W_]+(?:[-'’][^\W_]+)*)[ .]*[:=]")
_CLAUSE = re.compile(r"[,;)(|]|\s{2,}|\.\s")
_SENTENCE = re.compile(r"[!?]|\.\s+[A-Z]")
_PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her|op|aan|uit|af|in|over|weg|door|bij|mee|terug)\w{2,}(?:d|t|en|de|te)")
_NOUN = re.compile(
    r"\w+(?:ing|ingen|ie|ies|tie|ties|name|plaatsing|onderzoek|gesprek|bezoek|contact|datum|dossier|nummer|brief|verslag|"
    r"melding|zaak|formulier)"
)
_YEAR_ALONE = re.compile(r"(?<![\w./'’-])(?:(?:19|20)\d{2}|['’‘`]\d\d)(?![\w/'’-]|[.,]\d|\s?[A-Z]{2}\b)")
_AGES = ((-1, "future"), (0, "0"), (1, "1"), (4, "2-4"), (12, "5-12"), (17, "13-17"), (29, "18-29"), (69, "30-69"))
_KINDS = {
    Role.PARENT: "parent",
    Role.PARTNER: "parent",
    Role.CHILD: "child",
    Role.PROFESSIONAL: "worker",
    Role.REPORTER: "worker",
}
_MARKS_BEFORE = frozenset("(,;:./-|[*")
_MARKS_BEHIND = frozenset("),;.:/-(")
_REACH = 140
_OLDEST = 105


@dataclass(frozen=True, slots=True)
class Sighting:
    """One date of a page, its row and the names nearest to it."""

    found: FoundDate
    left: str
    """The row before the date."""
    right: str
    """The row behind it."""
    before: Draft | None
    """The last name before it, not across an empty line."""
    behind: Draft | None
    """The first name behind it, on its own row."""


def sight(text: str, own: Sequence[Draft], found: FoundDate) -> Sighting:
    """The date with what stands beside it; ``own`` are the page's names in order."""
    start, end = text.rfind("\n", 0, found.start) + 1, text.find("\n", found.end)
    before = next((d for d in reversed(own) if d.end <= found.start), None)
    if before is not None and ("\n\n" in text[before.end : found.start] or found.start - before.end > _REACH):
        before = None
    behind = next((d for d in own if d.start >= found.end), None)
    if behind is not None and ("\n" in text[found.end : behind.start] or behind.start - found.end > 60):
        behind = None
    right = text[found.end : end if end >= 0 else len(text)]
    return Sighting(found, text[start : found.start], right, before, behind)


def signs(text: str, dates: Sequence[FoundDate], seen: Sighting, year: int, lexicon: Lexicon) -> set[str]:
    """Everything that can be said of a date for and against a birth; ``year`` is the paper's."""
    cued = ends_in_cue(text[max(0, seen.found.start - 60) : seen.found.start])
    return {
        *_of_date(seen.found, year),
        *_of_words(text, seen, cued),
        *_of_columns(text, seen),
        *_of_events(seen, cued),
        *_of_place(seen, lexicon),
        *_of_name_before(text, dates, seen, year, lexicon),
        *_of_name_behind(text, seen),
        *_of_dates(dates, seen),
    }


def years_alone(facts: PageFacts, year: int) -> list[FoundDate]:
    """The years on a page that belong to no date and no address: of birth when what stands around says so."""
    found = []
    for match in _YEAR_ALONE.finditer(facts.text):
        start, end = match.span()
        if facts.dates_in(start, end) or any(a.start < end and start < a.end for a in facts.addresses):
            continue
        digits = int(match[0].strip("'’‘`"))
        value = digits if digits > 99 else year - (year - digits) % 100
        if year - _OLDEST <= value <= year:
            found.append(FoundDate(PartialDate(value), start, end))
    return found


def shape(text: str, seen: Sighting) -> tuple[str, ...] | None:
    """How a date stands behind the name of its row, for the rows of one list stand alike; None without a name there."""
    row = seen.found.start - len(seen.left)
    if seen.before is None or seen.before.start < row:
        return None
    between = text[seen.before.end : seen.found.start]
    opening = re.sub(r"\w+", "w", text[row : seen.before.start].strip())
    digits = re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", text[seen.found.start : seen.found.end]))
    return (opening[:8], re.sub(r"\w+", "w", " ".join(between.split()))[:8], digits)


def _of_date(found: FoundDate, year: int) -> Iterator[str]:
    age = year - found.date.year
    yield "age " + next((name for limit, name in _AGES if age <= limit), "70+")
    if found.date.month is None:
        yield "no month"
    elif not found.date.full:
        yield "no day"
    if found.cued:
        yield "cued shape"


def _of_words(text: str, seen: Sighting, cued: bool) -> Iterator[str]:
    """Words for birth beside the date."""
    before = text[max(0, seen.found.start - 18) : seen.found.start]
    if cued:
        yield "cue right before"
    elif _BIRTH_WORD.search(before):
        yield "birth word near before"
    elif _BIRTH_WORD.search(seen.left):
        yield "birth word in row before"
    if _BIRTH_WORD.match(seen.right.lstrip(" ),(-")[:14] + " ") or _BIRTH_WORD.search(
        _SENTENCE.split(seen.right)[0][:30]
    ):
        yield "birth word behind"


def _of_columns(text: str, seen: Sighting) -> Iterator[str]:
    """What the rows above say of the date's column."""
    row = seen.found.start - len(seen.left)
    above = text[max(0, row - 700) : row].split("\n")[:-1][-9:]
    column = len(seen.left)
    head = [line[max(0, column - 12) : column + 14] for line in above if len(line) > column - 8]
    tabs = seen.left.count("\t")
    tabbed = [(line.split("\t") + [""] * (tabs + 1))[tabs] for line in above] if tabs else []
    if any(_BIRTH_WORD.search(cell + " ") for cell in (*head, *tabbed)):
        yield "birth word above"
    if above and not seen.left.strip() and _BIRTH_WORD.search(above[-1][-40:] + " "):
        yield "birth label above"
    if any(_DATUM.search(cell) and not _BIRTH_WORD.search(cell) for cell in head):
        yield "datum above"


def _of_events(seen: Sighting, cued: bool) -> Iterator[str]:
    """Words that tell what else happened on the date, or that a paper is of it."""
    left, right = seen.left, seen.right
    prepared = left[-60:]
    if not cued and (preposition := _PREPOSITION.search(prepared)):
        yield "prep " + fold(preposition[1])
    if not cued and (label := _OTHER_LABEL.search(left)) and not _BIRTH_WORD.search(label[0]):
        yield "event label" if announces(label[1]) else "other label"
    clause = _CLAUSE.split(right.lstrip(" ,"))[0][:40]
    tests = {
        "happened behind": happened(right),
        "event behind": EVENT.search(clause) is not None,
        "event before": EVENT.search(left[-40:]) is not None,
        "paper before": PAPER.search(left) is not None,
        "announced": announces(left),
        "verb behind": _VERB.search(clause) is not None,
    }
    yield from (sign for sign, true in tests.items() if true)


def _of_place(seen: Sighting, lexicon: Lexicon) -> Iterator[str]:
    """Where on its row the date stands, and between which marks and words."""
    left, right = seen.left, seen.right
    if not left.strip(" -*•"):
        yield "opens row"
    if not right.strip(" .;,)"):
        yield "closes row"
    yield "next " + _next_mark(right)
    yield "prior " + _prior_mark(left)
    if last := _LAST_WORD.search(left):
        yield "word before " + kind_of(last[1], lexicon)
    if (first := _FIRST_WORD.match(right)) and not re.match(r"\s{2,}|\t", right):
        yield "word behind " + kind_of(first[1], lexicon)
    if opening := _ROW_LABEL.match(left):
        yield "row label " + kind_of(opening[1], lexicon)


def _next_mark(right: str) -> str:
    mark = right.lstrip()[:1]
    if not mark:
        return "end"
    if re.match(r"\s{2,}|\t", right):
        return "gap"
    if mark.isalpha():
        return "word" if mark.islower() else "Word"
    return "digit" if mark.isdigit() else mark if mark in _MARKS_BEHIND else "sign"


def _prior_mark(left: str) -> str:
    mark = left.rstrip()[-1:]
    if not mark:
        return "row"
    if re.search(r"\s{2,}$|\t$", left):
        return "gap"
    if mark.isalpha():
        return "lower" if mark.islower() else "upper"
    return "digit" if mark.isdigit() else mark if mark in _MARKS_BEFORE else "sign"


def _of_name_before(
    text: str, dates: Sequence[FoundDate], seen: Sighting, year: int, lexicon: Lexicon
) -> Iterator[str]:
    name, found = seen.before, seen.found
    if name is None:
        yield "no name before"
        return
    between = text[name.end : found.start]
    age = year - found.date.year
    role = _KINDS.get(name.role, "unknown")
    yield "role " + role
    yield f"role {role} " + ("old" if age >= 14 else "young" if age >= 2 else "new")
    strange = [w for w in _WORD.findall(between) if not describing(w, lexicon)]
    yield from (f"strange {kind_of(word, lexicon)}" for word in strange)
    yield (
        f"strange {min(4, len(strange))}"
        if strange
        else ("description between" if _WORD.search(between) else "nothing between")
    )
    row = found.start - len(seen.left)
    ages = [int(a) for a in (*_AGE.findall(between), *_AGE_BEHIND.findall(seen.right[:25]))]
    tests = {
        "name on row above": "\n" in between,
        "far": len(between) > 60,
        "near": len(between) <= 60,
        "date between": any(d.start >= name.end and d.end <= found.start for d in dates),
        "sentence between": _SENTENCE.search(between) is not None,
        "sex between": bool(_SEX.search(between) or _SEX.search(seen.right[:6])),
        "verb between": _VERB.search(between) is not None,
        "event between": EVENT.search(between) is not None,
        "announced before name": announces(text[text.rfind("\n", 0, name.start) + 1 : name.start]),
        "initials": starts_with_initials(name),
        "age agrees": any(a > 0 and abs(age - a) <= 1 for a in ages),
        "full name before": bool(name.name.surname and (name.name.given_names or name.name.initials)),
        "row of name and date": "\n" not in between
        and not strange
        and not text[row : name.start].strip(" -*•0123456789.)"),
    }
    yield from (sign for sign, true in tests.items() if true)


def _of_name_behind(text: str, seen: Sighting) -> Iterator[str]:
    if seen.behind is None:
        yield "no name behind"
        return
    gap = text[seen.found.end : seen.behind.start]
    yield "name right behind" if len(gap) <= 3 and not gap.strip(" ,:-") else "name behind"


def _of_dates(dates: Sequence[FoundDate], seen: Sighting) -> Iterator[str]:
    """How the date compares with the others of its row and page."""
    found = seen.found
    start, end = found.start - len(seen.left), found.end + len(seen.right)
    full = [d for d in dates if d.date.full]
    others = [d for d in full if start <= d.start < end and d is not found]
    if others:
        yield "oldest of row" if all(found.date.year < d.date.year for d in others) else "not oldest of row"
    if any(d is not found and d.date == found.date for d in dates):
        yield "date twice"
    if full and all(found.date.year >= d.date.year for d in full):
        yield "youngest year of page"


def kind_of(word: str, lexicon: Lexicon) -> str:  # noqa: PLR0911  each test ends the question
    """What sort of word stands beside a date: of a person, of an event, a name, or any other."""
    key = fold(word)
    if key.isdigit():
        return "digits"
    if _BIRTH_WORD.match(word + " "):
        return "birth"
    if EVENT.fullmatch(word):
        return "event"
    if key in lexicon.cues:
        return "role " + ("family" if lexicon.cues[key].searchable else "worker")
    if describing(word, lexicon):
        return "describing"
    if key in lexicon.given_names or key in lexicon.surnames:
        return "name"
    if word[0].islower() and _PARTICIPLE.fullmatch(key):
        return "participle"
    if _NOUN.fullmatch(key):
        return "noun"
    if _VERB.fullmatch(word):
        return "verb"
    known = key in ordinary_words()
    if word[0].islower():
        return "ordinary" if known else "unknown"
    return "Ordinary" if known else "Unknown"
