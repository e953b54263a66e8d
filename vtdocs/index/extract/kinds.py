"""Which kind of document it is, its own date, and whether it is a note of an advies (domain 5.2, P1)."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from rapidfuzz import fuzz

from vtdocs import assets
from vtdocs.index.extract import lexicon as words
from vtdocs.index.extract.dates import FoundDate, find_dates
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.values import AdviceGuess, DateGuess, DocumentKind, KindGuess, PageText

_HEAD_LINES = 12
# A line of so many words is a sentence, not a heading.
_SENTENCE = 9
# How much a clue counts that is the title; 2 elsewhere at the top, 1 below.
_TITLE = 3
_REST_OF_TITLE = 14
# A document's pages beyond these tell nothing new of its kind.
_PAGES = 4
_BIRTH_BEFORE = re.compile(
    r"(?i)(?:[gq9][eco][bh68](?:[.,:\s]|oren|\w{0,4}datum)|"
    r"geboren\s+te\s+[\w' -]{2,25}\s+op|\*|°)[\s:.,]*(?:op|d\.?d\.?)?\W{0,4}$"
)
_JOURNAL_LINE = re.compile(
    r"^\W*(?:(?:ma|di|wo|do|vr|za|zo)\w*\W+)?\d{1,2}\s?[-/.\s]\s?(?:\d{1,2}|[a-z]{3,9})\.?(?:\s?[-/.\s]\s?['’]?\d{2,4})?\W",
    re.IGNORECASE,
)
_PLACE_DATE = re.compile(r"^\W*[A-ZÀ-Þ][\w'’-]+(?:[ -][A-Za-z'’]+){0,3}\s*,\s*(?:de\s+)?(?:d\.?d\.?\s*)?$")
_SIGNED = re.compile(
    r"(?i)(?:gegeven|uitgesproken|opgemaakt|vastgesteld|afgegeven|ondertekend|getekend|gedaan|openbaar)\b[^.]{0,120}$"
)
_DD = re.compile(r"(?i)(?:d\.\s?d\.|\bdd\.?)\s*:?\s*$")
# A name that only an advies gives: the word "advies" as the kind of contact, or the person who asks for it (R1).
_ADVICE_MARGIN = 3.0


def classify_document(pages: Sequence[PageText], archive: Path | None = None) -> KindGuess:
    """The kind with the most evidence; unknown when no clue is strong enough.

    A clue that is the title counts most, one in a sentence of running text no more at the top than below: reports begin by
    telling which other documents there are.
    """
    scores = _scores(pages, archive, titles=True)
    ranked = sorted(scores.items(), key=lambda item: -item[1][0])
    if not ranked or ranked[0][1][0] < 2.5:
        return KindGuess(DocumentKind.UNKNOWN, (), 0.0)
    kind, (best, evidence) = ranked[0]
    second = ranked[1][1][0] if len(ranked) > 1 else 0.0
    return KindGuess(kind, evidence, round(best / (best + second + 2.0), 2))


def looks_like_advice(pages: Sequence[PageText], archive: Path | None = None) -> AdviceGuess:
    """Whether the pages are notes of an advies or consult, whose family data may not be kept (P1).

    Errs towards yes: a wrong yes costs a person a look, a wrong no puts data in the register without a basis. A melding's
    own form says so in its heading; then a mere mention of advice does not count.
    """
    scores = _scores(pages, archive)
    advice, evidence = scores.get(DocumentKind.ADVICE_NOTE, (0.0, ()))
    rivals = [score for kind, (score, _) in scores.items() if kind is not DocumentKind.ADVICE_NOTE]
    return AdviceGuess(
        advice >= _ADVICE_MARGIN and advice >= 0.6 * max(rivals, default=0.0), evidence if advice else ()
    )


def document_date(pages: Sequence[PageText], archive: Path | None = None) -> DateGuess:
    """The date the document itself bears: beside a date's label, in a letter's head, where it was signed, or at its top.

    Never a birth date. Of a contact journal it is the date of the last line, since that is its last change.
    """
    lexicon = words.load(archive)
    labelled = min(
        (
            (rank, index, found.start, found)
            for index, page in enumerate(pages)
            for rank, found in _labelled(page, lexicon)
        ),
        default=None,
    )
    if labelled is not None:
        return DateGuess(labelled[3].date, "label:datum")
    journal = classify_document(pages, archive).kind is DocumentKind.JOURNAL
    dates = [
        (page, found)
        for page in pages
        for found in find_dates(page.text)
        if found.date.full and not _is_birth(page.text, found)
    ]
    if journal and dates:
        return DateGuess(max(found.date for _, found in dates), "journal:last")
    for rule, test in (("head:place", _after_place), ("signed", _after_signing), ("d.d.", _after_dd)):
        for page, found in dates:
            if test(page.text, found):
                return DateGuess(found.date, rule)
    top = [found for page, found in dates if page is pages[0] and page.text[: found.start].count("\n") < 20]
    if top:
        return DateGuess(top[0].date, "top")
    return DateGuess(max(found.date for _, found in dates), "latest") if dates else DateGuess(None, "")


def _labelled(page: PageText, lexicon: words.Lexicon) -> Iterable[tuple[int, FoundDate]]:
    for found in find_dates(page.text):
        if not found.date.full:
            continue
        before = page.text[max(0, found.start - 45) : found.start]
        tail = re.split(r"[\n\t]|\s{3,}", before)
        near = next((part for part in reversed(tail) if part.strip(" :.-")), "")
        tokens = [fold(word) for word in re.findall(r"[^\W_]+", near)]
        for size in (4, 3, 2, 1):
            rank = lexicon.date_labels.get("".join(tokens[-size:])) if len(tokens) >= size else None
            # "d.d." is the weakest of labels: the letter's head knows better.
            if rank is not None and "".join(tokens[-size:]) != "dd" and "geb" not in "".join(tokens[-3:]):
                yield rank, found
                break


def _is_birth(text: str, found: FoundDate) -> bool:
    return _BIRTH_BEFORE.search(text[max(0, found.start - 45) : found.start]) is not None


def _after_place(text: str, found: FoundDate) -> bool:
    line = text[text.rfind("\n", 0, found.start) + 1 : found.start]
    return _PLACE_DATE.match(line) is not None


def _after_signing(text: str, found: FoundDate) -> bool:
    return _SIGNED.search(text[max(0, found.start - 140) : found.start]) is not None


def _after_dd(text: str, found: FoundDate) -> bool:
    return _DD.search(text[max(0, found.start - 12) : found.start]) is not None and text[: found.start].count("\n") < 15


def _scores(
    pages: Sequence[PageText], archive: Path | None, *, titles: bool = False
) -> dict[DocumentKind, tuple[float, tuple[str, ...]]]:
    """What speaks for each kind; with ``titles`` it matters too whether a clue is a title or stands in a sentence."""
    text = "\n".join(page.text for page in pages[:_PAGES])
    lines = [line for line in text.split("\n") if line.strip()]
    head = lines[:_HEAD_LINES]
    names = [_compact(line) for line in head] if titles else []
    if titles:
        head = [line for line in head if len(line.split()) < _SENTENCE]
    compact, compact_head = _compact(text), _compact("\n".join(head))
    plain, plain_head = _plain(text), _plain("\n".join(head))
    headings = [_compact(line) for line in head[:6]]
    scores: dict[DocumentKind, tuple[float, tuple[str, ...]]] = {}
    for kind, clues in _clues(archive).items():
        hits = []
        for clue, weight in clues.items():
            where = _where(clue, (compact, compact_head), (plain, plain_head), headings, strong=weight >= 4)
            if where and weight >= 4 and _is_title(_compact(clue), names):
                where = _TITLE
            if where:
                hits.append((weight * where, clue.removeprefix("=")))
        if hits:
            hits.sort(reverse=True)
            scores[kind] = (sum(weight for weight, _ in hits), tuple(clue for _, clue in hits))
    _add_shape(scores, lines)
    return scores


def _is_title(clue: str, lines: Sequence[str]) -> bool:
    """Whether a line begins with the clue and holds little else, numbers apart."""
    return any(
        line.startswith(clue) and sum(letter.isalpha() for letter in line[len(clue) :]) <= _REST_OF_TITLE
        for line in lines
    )


def _where(
    clue: str, compacts: tuple[str, str], plains: tuple[str, str], headings: Sequence[str], *, strong: bool
) -> int:
    """0 when a clue is absent, 1 when it stands in the text, 2 when it stands in the head."""
    needle = _compact(clue)
    if clue.startswith("=") or len(needle) <= 3:
        word = f" {_plain(clue).strip()} "
        return 2 * (word in plains[1]) or int(word in plains[0])
    if needle in compacts[1]:
        return 2
    if needle in compacts[0]:
        return 1
    # A heading that OCR or a typewriter spoilt: strong clues only, letter by letter alike for more than four fifths.
    misread = (
        strong
        and len(needle) >= 9
        and any(len(heading) >= len(needle) - 1 and fuzz.partial_ratio(needle, heading) >= 84 for heading in headings)
    )
    return 2 if misread else 0


def _add_shape(scores: dict[DocumentKind, tuple[float, tuple[str, ...]]], lines: Sequence[str]) -> None:
    """Kinds that show by their shape: a journal's dated lines, a cover's few words."""
    dated = sum(_JOURNAL_LINE.match(line) is not None for line in lines)
    if dated >= 3 and dated >= 0.15 * len(lines):
        score, evidence = scores.get(DocumentKind.JOURNAL, (0.0, ()))
        scores[DocumentKind.JOURNAL] = (score + min(8.0, 1.5 * dated), (*evidence, "dated lines"))
    words_count = sum(len(line.split()) for line in lines)
    if 0 < words_count <= 25 and any("dossier" in _compact(line) or "gesloten" in _compact(line) for line in lines):
        score, evidence = scores.get(DocumentKind.COVER, (0.0, ()))
        scores[DocumentKind.COVER] = (score + 4.0, (*evidence, "few words"))


def _compact(text: str) -> str:
    return "".join(fold(word) for word in text.split())


def _plain(text: str) -> str:
    return " " + " ".join(fold(word) for word in text.split()) + " "


@cache
def _clues(archive: Path | None) -> dict[DocumentKind, dict[str, float]]:
    table = tomllib.loads(assets.resolve("index/extract/kinds.toml", archive).read_text(encoding="utf-8"))
    return {DocumentKind(kind): clues for kind, clues in table.items()}
