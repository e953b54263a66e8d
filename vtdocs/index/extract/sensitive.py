"""Text that may never stand in a snippet: the melder's part of a form, "4-N", the melder's name anywhere (I5, P4, P5)."""

import re
from collections.abc import Sequence
from pathlib import Path

from vtdocs.index.extract import lexicon as words
from vtdocs.index.extract.facts import gather
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.forms import FormReader
from vtdocs.index.extract.persons import extract_persons
from vtdocs.index.extract.values import PageText, Span
from vtdocs.model.persons import PersonMention, Role


def sensitive_spans(
    pages: Sequence[PageText], archive: Path | None = None, mentions: Sequence[PersonMention] | None = None
) -> tuple[Span, ...]:
    """The sensitive stretches of a document, by page and offset; they may overlap.

    ``mentions`` may hold what ``extract_persons`` gave for the same pages, to save the work of doing it again.
    """
    lexicon = words.load(archive)
    reader = FormReader(lexicon, archive, None)
    for index, page in enumerate(pages):
        reader.read(gather(index, page, None))
    spans = [
        Span(pages[s.page].number, s.start, s.end, f"section:{s.reason or 'melder'}")
        for s in reader.result.sections
        if s.reason or s.role is Role.REPORTER
    ]
    found = mentions if mentions is not None else extract_persons(pages, reference_year=None, archive=archive)
    spans += _melder_names(pages, found)
    return tuple(sorted(set(spans), key=lambda span: (span.page, span.start, span.end)))


def _melder_names(pages: Sequence[PageText], mentions: Sequence[PersonMention]) -> list[Span]:
    """Every place where a word of a melder's name stands, unless the family bears that name too."""
    family = {fold(part) for m in mentions if m.person.role.searchable for part in _parts(m)}
    secret = {fold(part) for m in mentions if m.person.role is Role.REPORTER for part in _parts(m)} - family
    spans: list[Span] = []
    for page in pages:
        words = re.finditer(r"[^\W_]+(?:[-'’][^\W_]+)*", page.text)
        named = (m for m in words if any(fold(part) in secret for part in (m[0], *m[0].split("-"))))
        spans += [Span(page.number, m.start(), m.end(), "name:melder") for m in named]
        for mention in mentions:
            if mention.person.role is Role.REPORTER and mention.page == page.number and mention.raw:
                at = page.text.find(mention.raw)
                if at >= 0:
                    spans.append(Span(page.number, at, at + len(mention.raw), "name:melder"))
    return spans


def _parts(mention: PersonMention) -> list[str]:
    name = mention.person.name
    parts = [name.surname, name.partner_surname, name.call_name, *name.given_names]
    return [part for part in parts if len(part) > 2]
