"""Which pages make which dossier: the split map of a stack, from separator sheets and folder names.

Merging two families' files is the worst error here, so numbered sheets are checked: a missing number closes the dossier
before it, and what follows is held for review instead of being taken for the same dossier (digitisation 7.3).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from vtdocs.intake.plan import dossier_number
from vtdocs.model.sheets import DossierKind, SeparatorSheet

_EXTENSIONS = frozenset({".tif", ".tiff", ".pdf", ".jpg", ".jpeg", ".png", ".docx"})


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


def split_stack(name: str, pages: Sequence[StackPage], *, box: str, kind: DossierKind) -> tuple[Segment, ...]:
    """The documents of a stack, in order.

    ``name`` is the stack's name as the plan gave it; ``box`` and ``kind`` hold where no sheet says otherwise.
    """
    by_name = Segment(dossier_number(_without_extension(name)), box, kind, "", None, "", 0, ())
    return tuple(
        replace(_told_by(run.sheet, by_name), held=run.held, run=run.number, pages=document)
        for run in _runs(pages)
        for document in _documents(run.pages)
    )


def _without_extension(name: str) -> str:
    last = PurePosixPath(name).name
    return PurePosixPath(last).stem if PurePosixPath(last).suffix.lower() in _EXTENSIONS else last


def _runs(pages: Sequence[StackPage]) -> list[_Run]:
    """Pages between separator sheets, with the sheet before them and the reason to hold them, if any."""
    runs = [_Run(0, None, "", ())]
    for page in pages:
        last = runs[-1]
        if page.sheet is None:
            runs[-1] = replace(last, pages=(*last.pages, page))
        else:
            runs[-1] = replace(last, held=_gap(last.sheet, page.sheet))
            runs.append(_Run(last.number + 1, page.sheet, "", ()))
    return [run for run in runs if run.pages]


def _gap(before: SeparatorSheet | None, after: SeparatorSheet) -> str:
    """Why the pages between two sheets may belong to more than one dossier."""
    if before is None or not before.sequence or not after.sequence or before.box != after.box:
        return ""
    if after.sequence == before.sequence + 1:
        return ""
    return f"separator-gap:{before.sequence}-{after.sequence}"


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
