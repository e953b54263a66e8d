"""Which pages make which dossier: the split map of a stack, from separator sheets and folder names.

Merging two families' files is the worst error here, so numbered sheets are checked. Where a number is missing, also after
the last sheet that was seen, the pages before the gap are held for review instead of being taken for one dossier
(digitisation 7.3). Pages behind a sheet that could not be read are held too: it may have said advies (P1).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from pathlib import PurePosixPath

from vtdocs.intake.plan import dossier_number
from vtdocs.model.sheets import DossierKind, SeparatorSheet

_EXTENSIONS = frozenset({".tif", ".tiff", ".pdf", ".jpg", ".jpeg", ".png", ".docx"})


SheetNumber = tuple[str, int]
"""Box and number of a separator sheet."""
GAP = "separator-gap"
"""Why pages are held that may belong to two dossiers: a numbered sheet is missing between them or after them."""
UNREADABLE = "separator-unreadable"
"""Why pages are held that follow a sheet that could not be read: whose they are, and whether it is an advies (P1)."""


@dataclass(frozen=True, slots=True)
class StackPage:
    """One page of a stack as it was received."""

    source_number: int
    """Number of the file in the batch."""
    frame: int
    """Number of the page in the file, counting from 1."""
    loose: bool
    """Whether the file is a single image, so that the next file goes on with the same document."""
    sheet: SeparatorSheet | None
    """What the page says when it is a separator sheet."""
    kind: str = ""
    """Kind of document that the page by itself clearly is, such as ``beschikking``; empty when it does not say."""
    unreadable: bool = False
    """Whether the page is one of our sheets that could not be read."""


@dataclass(frozen=True, slots=True)
class Segment:
    """Pages that make one document of one dossier."""

    dossier: str
    """Stated dossier number; empty when the archive must give one."""
    box: str
    kind: DossierKind
    source: str
    youngest_birth_year: int | None
    held: str
    """Why the pages may not be looked up before a person has judged; empty when they may."""
    run: int
    """Number of the separator sheet in its stack that opened this dossier, 0 before the first one."""
    pages: tuple[StackPage, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """Pages between two separator sheets."""

    number: int
    sheet: SeparatorSheet | None
    held: str
    pages: tuple[StackPage, ...]


def split_stack(
    name: str, pages: Sequence[StackPage], *, box: str, kind: DossierKind, seen: Collection[SheetNumber] = ()
) -> tuple[Segment, ...]:
    """The documents of a stack, in order.

    ``name`` is the stack's name as the plan gave it; ``box`` and ``kind`` hold where no sheet says otherwise. ``seen`` are
    sheets of other stacks: a sheet that came elsewhere is not missing at the end of this stack.
    """
    by_name = Segment(stated_number(name), box, kind, "", None, "", 0, ())
    return tuple(
        replace(_told_by(run.sheet, by_name), held=run.held, run=run.number, pages=document)
        for run in _without_gaps(_runs(pages), seen)
        for document in _documents(run.pages)
    )


def sheet_after(sheets: Sequence[SeparatorSheet]) -> SheetNumber | None:
    """The sheet that must come after the last of these, in the order of the paper; None when the box is complete.

    A sheet that cannot be read, and a bare patch code, may each stand for one number.
    """
    for bare, sheet in enumerate(reversed(sheets)):
        if sheet.sequence:
            number = sheet.sequence + bare + 1
            return (sheet.box, number) if number <= sheet.total else None
    return None


def stated_number(name: str) -> str:
    """The dossier number that the name of a stack states, or an empty string."""
    last = PurePosixPath(name).name
    return dossier_number(PurePosixPath(last).stem if PurePosixPath(last).suffix.lower() in _EXTENSIONS else last)


def _runs(pages: Sequence[StackPage]) -> list[_Run]:
    """Pages between separator sheets, with the sheet before them; those behind an unreadable sheet are held."""
    runs: list[tuple[StackPage | None, list[StackPage]]] = [(None, [])]
    for page in pages:
        if page.sheet is None:
            runs[-1][1].append(page)
        else:
            runs.append((page, []))
    return [
        _Run(number, opened.sheet if opened else None, UNREADABLE if opened and opened.unreadable else "", tuple(found))
        for number, (opened, found) in enumerate(runs)
    ]


def _without_gaps(runs: Sequence[_Run], seen: Collection[SheetNumber]) -> list[_Run]:
    """The runs that have pages; where a numbered sheet is missing, all since the last numbered one are held."""
    numbered = [(place, run.sheet) for place, run in enumerate(runs) if run.sheet is not None and run.sheet.sequence]
    known = {*seen, *((sheet.box, sheet.sequence) for _place, sheet in numbered)}
    found = list(runs)
    for (place, sheet), following in zip_longest(numbered, numbered[1:]):
        until, after = following or (len(runs), None)
        gap = _gap(sheet, until - place - 1, after, known)
        if gap:
            found[place:until] = [replace(run, held=gap) for run in found[place:until]]
    return [run for run in found if run.pages]


def _gap(before: SeparatorSheet, bare: int, after: SeparatorSheet | None, known: Collection[SheetNumber]) -> str:
    """Why the pages between two numbered sheets, or after the last one, may belong to more than one dossier.

    ``bare`` sheets without a number lie between. The numbers in the code are those on both sides of what is missing; at
    the end of a box the number after its last.
    """
    if after is not None and before.box == after.box:
        whole = before.sequence < after.sequence <= before.sequence + bare + 1
        return "" if whole else f"{GAP}:{before.sequence}-{after.sequence}"
    missing = before.sequence + bare + 1
    if missing <= before.total and (before.box, missing) not in known:
        return f"{GAP}:{before.sequence}-{before.total + 1}"
    if after is not None and after.sequence > 1 and (after.box, after.sequence - 1) not in known:
        return f"{GAP}:0-{after.sequence}"
    return ""


def _documents(run: Sequence[StackPage]) -> list[tuple[StackPage, ...]]:
    """Pages of one file, or single images that follow each other, until a page clearly is another kind of document.

    All stay in the same dossier, so a wrong guess here costs nothing but a line in its table of contents.
    """
    documents: list[list[StackPage]] = []
    kind = ""
    for page in run:
        last = documents[-1][-1] if documents else None
        goes_on = last is not None and (last.source_number == page.source_number or (last.loose and page.loose))
        if goes_on and not (page.kind and kind and page.kind != kind):
            documents[-1].append(page)
            kind = page.kind or kind
        else:
            documents.append([page])
            kind = page.kind
    return [tuple(document) for document in documents]


def _told_by(sheet: SeparatorSheet | None, otherwise: Segment) -> Segment:
    """What a sheet says of the dossier that it opens; what it leaves open, the batch says."""
    if sheet is None:
        return otherwise
    return replace(
        otherwise,
        dossier=sheet.dossier,
        box=sheet.box or otherwise.box,
        kind=sheet.kind if sheet.kind is not DossierKind.UNKNOWN else otherwise.kind,
        source=sheet.source,
        youngest_birth_year=sheet.youngest_birth_year,
    )
