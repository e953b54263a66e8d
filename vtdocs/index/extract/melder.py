"""Where the melder's part of a form lies, even when its heading cannot be read (P4, P5, I5).

Three ways, each only when the one before it finds nothing: a heading that resembles ``Melder``; a part that asks for a name
and for work or a relation to the child, and not for a birth date; and on a meldingsformulier without either, everything
from the first field to the first sign of the family. A part ends at the next heading that is numbered otherwise or known,
and at any field of a family member.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.form_rows import FormRow, describe
from vtdocs.index.extract.kinds import classify_document
from vtdocs.index.extract.values import DocumentKind

# The fields of a melder rarely take more rows; a part that seems longer has lost the heading behind it.
_LONGEST = 24
_TEXT_ROWS = 2


def melder_rows(pages: Sequence[PageFacts], archive: Path | None) -> frozenset[tuple[int, int]]:
    """The rows of a document that tell of its melder: (page index, row index)."""
    rows = [row for page in pages for row in describe(page, archive)]
    form = classify_document([page.layout.page for page in pages], archive).kind is DocumentKind.REPORT_FORM
    found = {at for start, end in _headed(rows) for at in range(start, end)}
    found |= {at for start, end in _labelled(rows) for at in range(start, end)}
    if form or any(row.heading == "melder" for row in rows):
        found |= {at for start, end in _by_fields(rows) for at in range(start, end)}
    if form and not any("name" in rows[at].labels or "melder" in rows[at].labels for at in found):
        found |= set(_unlocated(rows))
    return frozenset((rows[at].page, rows[at].row) for at in found)


def _headed(rows: Sequence[FormRow]) -> Iterator[tuple[int, int]]:
    """Parts below a heading that resembles ``Melder``, when fields follow."""
    for at, row in enumerate(rows):
        if row.heading != "melder" or not row.short:
            continue
        follows = rows[at + 1 : at + 8]
        if any(r.labels & {"name", "work", "contact", "melder"} for r in follows):
            yield at, _end(rows, at + 1, row.number)


def _labelled(rows: Sequence[FormRow]) -> Iterator[tuple[int, int]]:
    """``Melder: mw. H. Terlouw`` and the rows of work and telephone below it."""
    for at, row in enumerate(rows):
        if "melder" not in row.labels or row.heading:
            continue
        end = at + 1
        while (
            end < len(rows) and rows[end].labels & {"work", "contact"} and not rows[end].labels & {"family", "personal"}
        ):
            end += 1
        yield at, end


def _by_fields(rows: Sequence[FormRow]) -> Iterator[tuple[int, int]]:
    """Parts of a form that ask for a name with work, or with two ways of contact, and for no birth date."""
    for start, end in _blocks(rows):
        labels: list[str] = [label for row in rows[start:end] for label in row.labels]
        asks = "work" in labels or labels.count("contact") >= 2
        if "name" in labels and asks and not {"family", "personal"} & set(labels):
            yield start, end


def _blocks(rows: Sequence[FormRow]) -> Iterator[tuple[int, int]]:
    """The form cut at headings, at family fields, and where a second name begins another person."""
    start, named = 0, False
    for at, row in enumerate(rows):
        name = "name" in row.labels and not row.heading
        second = name and named and not _continues(rows, at)
        if row.number or row.heading in {"family", "other"} or "family" in row.labels or second:
            if at > start:
                yield start, at
            start, named = at, False
        named = named or name
    if start < len(rows):
        yield start, len(rows)


def _continues(rows: Sequence[FormRow], at: int) -> bool:
    """Whether a name row completes the row above it: ``Achternaam``, then ``Voornaam``."""
    return at > 0 and "name" in rows[at - 1].labels


def _unlocated(rows: Sequence[FormRow]) -> range:
    """From the first field of a form whose melder could not be found to the first row that speaks of the family."""
    first = next((at for at, row in enumerate(rows) if row.labels and not row.heading), None)
    if first is None:
        return range(0)
    end = _end(rows, first, "", numbered_ends=False)
    return range(first, end)


def _end(rows: Sequence[FormRow], start: int, number: str, *, numbered_ends: bool = True) -> int:
    """One past the last row of a part; a person with a birth date belongs to the family from the name on."""
    texts, named = 0, -1
    for at in range(start, len(rows)):
        row = rows[at]
        other_number = bool(row.number) and row.number != number and row.heading != "melder"
        other_number = other_number and not _initial(rows, at, number)
        # "Relatie tot het kind" asks the melder.
        family = row.heading == "family" and "work" not in row.labels
        if "family" in row.labels or family or at - start > _LONGEST:
            return at
        if numbered_ends and other_number:
            return at
        if row.heading == "other" and row.short and not row.labels and named >= 0 and not row.number:
            return at
        if "personal" in row.labels:
            return named if named > start and _contact_between(rows, start, named) else at if named < 0 else named
        texts = 0 if row.labels else texts + (len(row.text.split()) > 8)
        if texts > _TEXT_ROWS and named >= 0:
            return at
        if "name" in row.labels and not _continues(rows, at):
            named = at
    return len(rows)


def _initial(rows: Sequence[FormRow], at: int, number: str) -> bool:
    """``G. Onderaan`` below ``Naam``: the letter is of a name, and numbers no part of the form."""
    row, above = rows[at], rows[at - 1]
    told = not row.number.isdigit() and not row.labels and row.heading in {"", "other"}
    return told and (number.isdigit() or ("name" in above.labels and above.short))


def _contact_between(rows: Sequence[FormRow], start: int, end: int) -> bool:
    return any(row.labels & {"work", "contact"} for row in rows[start:end])
