"""Text that may never stand in a snippet: the melder's part of a form, "4-N", the melder's name anywhere (I5, P4, P5), secret
addresses (P6)."""

import re
from collections.abc import Sequence
from pathlib import Path

from vtdocs.index.extract import lexicon as words
from vtdocs.index.extract.facts import gather
from vtdocs.index.extract.folding import fold, near
from vtdocs.index.extract.forms import FormReader
from vtdocs.index.extract.from_melder import sender_of_report
from vtdocs.index.extract.melder import melder_rows
from vtdocs.index.extract.names import PREFIXES
from vtdocs.index.extract.persons import extract_persons
from vtdocs.index.extract.secret_homes import keys, secret_keys, secret_spans
from vtdocs.index.extract.text import Token
from vtdocs.index.extract.to_melder import melder_address
from vtdocs.index.extract.values import PageText, Span
from vtdocs.model.persons import PersonMention, Role

# "4-N Melder (...) wil onbekend blijven", also as OCR reads it: "DI A-N". The whole line goes.
_FOUR_N = re.compile(
    r"(?m)^.{0,12}?(?<![^\W_])(?:4[-–—. ]?|A[-–—])N(?![^\W_]).*$|^.*\b[Mm]e[l1I]der.{0,60}(?:onbekend|anoniem)\b.*$"
)
# "12-03-2009 Melder belt: ...", "Meldster (06-...) laat weten".
_REPORTER_LINE = re.compile(r"(?m)^[\W\d]{0,24}(?:[a-z]{3,9}[\W\d]{1,12})?[Mm]e[l1I]d(?:er|ster|dt)\b(?!\s*:?\s*$).*$")


def sensitive_spans(
    pages: Sequence[PageText],
    archive: Path | None = None,
    mentions: Sequence[PersonMention] | None = None,
    dossier: Sequence[PersonMention] = (),
    alone: Sequence[Span] | None = None,
) -> tuple[Span, ...]:
    """The sensitive stretches of a document, by page and offset; they may overlap.

    ``mentions`` may hold what ``extract_persons`` gave for the same pages, to save the work of doing it again;
    ``dossier`` whom all documents of the same dossier mention: its melder is hidden in each of them;
    ``alone`` what ``spans_alone`` gave for these pages.
    """
    found = mentions if mentions is not None else extract_persons(pages, reference_year=None, archive=archive)
    spans = list(alone if alone is not None else spans_alone(pages, archive))
    spans += _melder_names(pages, found, [*found, *dossier])
    homes = (m.person.address for m in (*found, *dossier) if m.person.address is not None and m.person.address.secret)
    secret = secret_keys(pages) | {key for home in homes for key in keys(home)}
    spans += [span for page in pages for span in secret_spans(page, secret)]
    return tuple(sorted(set(spans), key=lambda span: (span.page, span.start, span.end)))


def spans_alone(pages: Sequence[PageText], archive: Path | None = None) -> tuple[Span, ...]:
    """The sensitive stretches that a document shows by its form and its words, whoever is named in it."""
    lexicon = words.load(archive)
    reader = FormReader(lexicon, archive, None)
    facts = [gather(index, page, None) for index, page in enumerate(pages)]
    hidden = melder_rows(facts, archive)
    for page in facts:
        reader.read(page, hidden)
    spans = [
        Span(pages[s.page].number, s.start, s.end, f"section:{s.reason or 'melder'}")
        for s in reader.result.sections
        if s.reason or s.role is Role.REPORTER
    ]
    spans += [
        Span(pages[page].number, start, end, "section:melder")
        for page, index in hidden
        for start, end in _stretches(facts[page].layout.rows[index])
    ]
    spans += _lines(pages)
    spans += [Span(p.number, start, end, "letter:melder") for p in pages for start, end in melder_address(p)]
    spans += [Span(p.number, start, end, "letter:melder") for p in pages for start, end in sender_of_report(p)]
    return tuple(spans)


def _melder_names(
    pages: Sequence[PageText], mentions: Sequence[PersonMention], everybody: Sequence[PersonMention]
) -> list[Span]:
    """Every place where a word of a melder's name stands, unless the family bears that name too."""
    known = {Role.CHILD, Role.PARENT, Role.PARTNER, Role.HOUSEMATE}
    family = {fold(part) for m in everybody if m.person.role in known for part in _parts(m)}
    secret = {fold(part) for m in everybody if m.person.role is Role.REPORTER for part in _parts(m)} - family
    spans: list[Span] = []
    for page in pages:
        words = re.finditer(r"[^\W_]+(?:[-'’][^\W_]+)*", page.text)
        named = (m for m in words if any(_is_secret(fold(part), secret) for part in (m[0], *m[0].split("-"))))
        spans += [Span(page.number, m.start(), m.end(), "name:melder") for m in named]
        for mention in mentions:
            if mention.person.role is Role.REPORTER and mention.page == page.number and mention.raw:
                at = page.text.find(mention.raw)
                if at >= 0:
                    spans.append(Span(page.number, at, at + len(mention.raw), "name:melder"))
    return spans


def _is_secret(word: str, secret: set[str]) -> bool:
    """Whether a word is one of a melder's name; in longer names one reading error is forgiven."""
    return word in secret or (len(word) >= 6 and any(len(name) >= 6 and near(name, word) for name in secret))


def _parts(mention: PersonMention) -> list[str]:
    """The words of a name that can give a person away: no voorvoegsels, no initials."""
    name = mention.person.name
    parts = [name.surname, name.partner_surname, name.call_name, *name.given_names]
    return [
        word for part in parts for word in re.split(r"[\s-]+", part) if len(word) > 2 and fold(word) not in PREFIXES
    ]


def _stretches(row: Sequence[Token]) -> list[tuple[int, int]]:
    """The offsets of a row's tokens, joined where they follow each other in the text."""
    found: list[tuple[int, int]] = []
    for token in sorted(row, key=lambda t: t.start):
        if found and token.start - found[-1][1] <= 3:
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
    return found


def _lines(pages: Sequence[PageText]) -> list[Span]:
    """Lines that tell of the melder by themselves: a ticked 4-N, and what a melder said in a contact journal."""
    return [
        Span(page.number, match.start(), match.end(), f"line:{reason}")
        for page in pages
        for reason, pattern in (("vertrouwelijk", _FOUR_N), ("melder", _REPORTER_LINE))
        for match in pattern.finditer(page.text)
    ]
