"""The signs by which a reader tells a date of birth from other dates: words around, the name beside, age, place on the page."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vtdocs.index.extract.cued_dates import ends_in_cue
from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.lexicon import Lexicon, ordinary_words
from vtdocs.index.extract.spoken import EVENT, PAPER, announces, happened, starts_with_initials
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Role

_BIRTH_WORD = re.compile(
    r"(?i)(?<![^\W\d_])[gq9][eco][bh68](?:[.\s:,]|[o0ce]{1,2}r[etf]\w*|[oc]r[eco][nu]|\.?\s?da[tfl]\w*|jaar)|\bverjaar|\bter wereld|\blevenslicht|[*°]\s?(?=\d)|\bd\.?o\.?b\b|\bjarig"
)
_PREPOSITION = re.compile(r"(?i)(?<!\w)(op|cp|0p|sinds|vanaf|per|tot|t/m|d\.?d\.?|in|van|uit|om|na|voor|bij|tussen|sedert|rond|eind|begin)\W{0,3}$")
_SEX = re.compile(r"(?<!\w)(?:[mvMV]|man|vrouw|jongen|meisje|mnl|vrl|j)(?!\w)")
_AGE = re.compile(r"(?<![\d-])(\d{1,2})\s?(?:j[ao]{2}r|jr|j)?\.?(?![\d/.-])")
_VERB = re.compile(
    r"(?i)\b(?:is|was|werd|wordt|heeft|had|hebben|kwam|komt|ging|gaat|zei|zegt|belde?|belt|sprak|woont|woonde|zat|zit|kreeg|krijgt|meldde?|meldt|vertelde?|gaf|deed|liet|zag|vond|moest|moet|wil|wilde|kon|kan)\b"
)
_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_DATUM = re.compile(r"(?i)\bdatum|\bdd\b|d\.d\.")
_OTHER_LABEL = re.compile(r"(?i)([^\W\d_][\w ./-]{1,24})[:;]\s*$")


@dataclass(frozen=True, slots=True)
class Sighting:
    """One date of a page with the names nearest to it."""

    found: FoundDate
    before: Draft | None
    """The last name before it, not across an empty line."""
    behind: Draft | None
    """The first name behind it, on its own line."""


def sight(text: str, own: Sequence[Draft], found: FoundDate) -> Sighting:
    """The date with the names beside it; ``own`` are the page's names in order."""
    before = next((d for d in reversed(own) if d.end <= found.start), None)
    if before is not None and ("\n\n" in text[before.end : found.start] or found.start - before.end > 140):
        before = None
    behind = next((d for d in own if d.start >= found.end), None)
    if behind is not None and ("\n" in text[found.end : behind.start] or behind.start - found.end > 60):
        behind = None
    return Sighting(found, before, behind)


def signs(text: str, dates: Sequence[FoundDate], seen: Sighting, year: int, lexicon: Lexicon, describes) -> set[str]:
    found = seen.found
    shown: set[str] = set()
    row_start = text.rfind("\n", 0, found.start) + 1
    row_end = text.find("\n", found.end)
    row_end = row_end if row_end >= 0 else len(text)
    left, right = text[row_start : found.start], text[found.end : row_end]
    before = text[max(0, found.start - 60) : found.start]
    # age
    age = year - found.date.year
    bucket = next(name for limit, name in ((-1, "future"), (0, "0"), (1, "1"), (4, "2-4"), (12, "5-12"), (17, "13-17"), (29, "18-29"), (69, "30-69"), (999, "70+")) if age <= limit)
    shown.add(f"age {bucket}")
    if found.date.month is None:
        shown.add("no month")
    elif not found.date.full:
        shown.add("no day")
    if found.cued:
        shown.add("cued shape")
    # words
    near_cue = ends_in_cue(before)
    if near_cue:
        shown.add("cue right before")
    elif _BIRTH_WORD.search(before[-18:]):
        shown.add("birth word near before")
    elif _BIRTH_WORD.search(left):
        shown.add("birth word in row before")
    if _BIRTH_WORD.match(right.lstrip(" ),(-")[:14] + " ") or _BIRTH_WORD.search(right[:30]):
        shown.add("birth word behind")
    above = text[max(0, row_start - 700) : row_start].split("\n")[:-1][-9:]
    column = found.start - row_start
    head = [line[max(0, column - 12) : column + 14] for line in above if len(line) > column - 8]
    if any(_BIRTH_WORD.search(cell + " ") for cell in head):
        shown.add("birth word above")
    tabbed = left.count("\t")
    if "\t" in left and any(_BIRTH_WORD.search((line.split("\t") + [""] * 9)[tabbed] + " ") for line in above):
        shown.add("birth word above")
    if above and _BIRTH_WORD.search(above[-1][-40:] + " ") and not left.strip():
        shown.add("birth label above")
    if any(_DATUM.search(cell) and not _BIRTH_WORD.search(cell) for cell in head):
        shown.add("datum above")
    if (prep := _PREPOSITION.search(before)) and not near_cue:
        shown.add("prep " + fold(prep[1]))
    if (label := _OTHER_LABEL.search(left)) and not near_cue and not _BIRTH_WORD.search(label[0]):
        shown.add("event label" if announces(label[1]) else "other label")
    if happened(right):
        shown.add("happened behind")
    clause = re.split(r"[,;)(|]|\s{2,}|\.\s", right.lstrip(" ,"))[0][:40]
    if EVENT.search(clause):
        shown.add("event behind")
    if EVENT.search(left[-40:]):
        shown.add("event before")
    if PAPER.search(left):
        shown.add("paper before")
    if announces(left):
        shown.add("announced")
    if _VERB.search(clause):
        shown.add("verb behind")
    # place on the row
    if not left.strip(" -*•"):
        shown.add("opens row")
    if not right.strip(" .;,)"):
        shown.add("closes row")
    nextto = re.match(r"\s*([^\s])", right)
    gap = re.match(r"\s{2,}|\t", right)
    shown.add("next " + ("end" if not nextto else "gap" if gap else "word" if nextto[1].islower() else "Word" if nextto[1].isupper() else "digit" if nextto[1].isdigit() else nextto[1] if nextto[1] in "),;.:/-(" else "sign"))
    prior = left.rstrip()[-1:]
    gapped = re.search(r"\s{2,}$|\t$", left) is not None
    shown.add("prior " + ("row" if not prior else "gap" if gapped else "lower" if prior.islower() else "upper" if prior.isupper() else "digit" if prior.isdigit() else prior if prior in "(,;:./-|[*" else "sign"))
    last = re.search(r"([^\W_]+(?:[-'’][^\W_]+)*)\W*$", left)
    if last is not None:
        shown.add("word before " + _kind_of(last[1], lexicon, describes))
    first = re.match(r"\W*([^\W_]+(?:[-'’][^\W_]+)*)", right)
    if first is not None and gap is None:
        shown.add("word behind " + _kind_of(first[1], lexicon, describes))
    opening = re.match(r"\W*([^\W_]+(?:[-'’][^\W_]+)*)[ .]*[:=]", text[row_start:row_end])
    if opening is not None:
        shown.add("row label " + _kind_of(opening[1], lexicon, describes))
    # the name before
    name = seen.before
    if name is None:
        shown.add("no name before")
    else:
        between = text[name.end : found.start]
        role = name.role
        kind = {Role.PARENT: "parent", Role.PARTNER: "parent", Role.CHILD: "child", Role.PROFESSIONAL: "worker", Role.REPORTER: "worker"}.get(role, "unknown")
        shown.add("role " + kind)
        shown.add(f"role {kind} " + ("old" if age >= 14 else "young" if age >= 2 else "new"))
        if "\n" in between:
            shown.add("name on row above")
        words = _WORD.findall(between)
        strange = [w for w in words if not describes(w, lexicon)]
        for w in strange:
            shown.add("strange " + _kind_of(w, lexicon, describes))
        if not words:
            shown.add("nothing between")
        elif not strange:
            shown.add("description between")
        else:
            shown.add(f"strange {min(4, len(strange))}")
        shown.add("far" if len(between) > 60 else "near")
        if any(d.start >= name.end and d.end <= found.start for d in dates):
            shown.add("date between")
        if re.search(r"[!?]|\.\s+[A-Z]", between):
            shown.add("sentence between")
        if _SEX.search(between) or _SEX.search(right[:6]):
            shown.add("sex between")
        if _VERB.search(between):
            shown.add("verb between")
        if EVENT.search(between):
            shown.add("event between")
        if announces(text[text.rfind("\n", 0, name.start) + 1 : name.start]):
            shown.add("announced before name")
        if starts_with_initials(name):
            shown.add("initials")
        if any(abs(age - int(a)) <= 1 and 0 < int(a) for a in _AGE.findall(between)) or any(abs(age - int(a)) <= 1 and int(a) > 0 for a in re.findall(r"(?<!\d)(\d{1,2})\s?(?:jaar|jr|j\b)", right[:25])):
            shown.add("age agrees")
        full = bool(name.name.surname and (name.name.given_names or name.name.initials))
        if full:
            shown.add("full name before")
        if "\n" not in between and not strange and not text[row_start : name.start].strip(" -*•0123456789.)"):
            shown.add("row of name and date")
    after = seen.behind
    if after is None:
        shown.add("no name behind")
    else:
        gap_text = text[found.end : after.start]
        shown.add("name right behind" if len(gap_text) <= 3 and not gap_text.strip(" ,:-") else "name behind")
    # other dates
    row_dates = [d for d in dates if row_start <= d.start < row_end and d is not found and d.date.full]
    if row_dates:
        shown.add("oldest of row" if all(found.date.year < d.date.year for d in row_dates) else "not oldest of row")
    if any(d is not found and d.date == found.date for d in dates):
        shown.add("date twice")
    full_dates = [d for d in dates if d.date.full]
    if full_dates and all(found.date.year >= d.date.year for d in full_dates):
        shown.add("youngest year of page")
    return shown


_PARTICIPLE = re.compile(r"(?:ge|be|ver|ont|her|op|aan|uit|af|in|over|weg|door|bij|mee|terug)\w{2,}(?:d|t|en|de|te)")
_NOUN_END = re.compile(r"\w+(?:ing|ingen|ie|ies|tie|ties|name|plaatsing|onderzoek|gesprek|bezoek|contact|datum|dossier|nummer|brief|verslag|melding|zaak|formulier)")


def _kind_of(word: str, lexicon: Lexicon, describes) -> str:
    key = fold(word)
    if key.isdigit():
        return "digits"
    if _BIRTH_WORD.match(word + " "):
        return "birth"
    if EVENT.fullmatch(word):
        return "event"
    if key in lexicon.cues:
        return "role " + ("family" if lexicon.cues[key].searchable else "worker")
    if describes(word, lexicon):
        return "describing"
    if key in lexicon.given_names or key in lexicon.surnames:
        return "name"
    if word[0].islower() and key != "geboren" and _PARTICIPLE.fullmatch(key):
        return "participle"
    if _NOUN_END.fullmatch(key):
        return "noun"
    if _VERB.fullmatch(word):
        return "verb"
    if word[0].islower():
        return "ordinary" if key in ordinary_words() else "unknown"
    return "Ordinary" if key in ordinary_words() else "Unknown"


_YEAR_ALONE = re.compile(r"(?<![\w./'’-])(?:(?:19|20)\d{2}|['’‘`]\d\d)(?![\w/'’-]|[.,]\d|\s?[A-Z]{2}\b)")


def years_alone(facts, year: int) -> list[FoundDate]:
    """The years on a page that belong to no date, address or number: of birth when what stands around says so."""
    found = []
    for match in _YEAR_ALONE.finditer(facts.text):
        if facts.dates_in(*match.span()) or any(s < match.end() and match.start() < e for s, e in ((a.start, a.end) for a in facts.addresses)):
            continue
        digits = int(match[0].strip("'’‘`"))
        value = digits if digits > 99 else year - (year - digits) % 100
        if year - 105 <= value <= year:
            found.append(FoundDate(PartialDate(value), *match.span()))
    return found


def shape_of(text: str, found: FoundDate, seen: Sighting) -> tuple[str, ...]:
    """How a date stands on its row; dates of one list or form stand alike."""
    row_start = text.rfind("\n", 0, found.start) + 1
    row_end = text.find("\n", found.end)
    left, right = text[row_start : found.start], text[found.end : row_end if row_end >= 0 else len(text)]
    nearby = seen.before is not None and seen.before.start >= row_start
    between = text[seen.before.end : found.start] if nearby else left
    return (
        re.sub(r"\w+", "w", re.sub(r"\s+", " ", between.strip()))[:12],
        right.strip()[:1] if not right.strip()[:1].isalnum() else "w",
        "name" if nearby else "none",
        re.sub(r"[^\W\d_]+", "a", re.sub(r"\d+", "9", text[found.start : found.end])),
    )
