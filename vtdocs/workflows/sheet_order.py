"""Whether the separator sheets of a stack go on elsewhere: a box that is scanned in parts has no gap at the end of each.

Only what was scanned before and the stack right behind are asked, so that the answer does not depend on which page a
worker happened to read first, and a stack waits for one other at most.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from vtdocs.archive import batches, dossiers
from vtdocs.archive.batches import Batch
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.intake.split import GAP, SheetNumber, sheet_after
from vtdocs.model.sheets import SeparatorSheet
from vtdocs.workflows.batchrun import Stack, stacks_of
from vtdocs.workflows.ledger import PageKey


def ends_early(stack: Stack, sheets: Mapping[PageKey, SeparatorSheet | None]) -> bool:
    """Whether sheets of the box are missing after the last one in a stack."""
    return sheet_after(_in_order(stack.pages, sheets)) is not None


def seen_elsewhere(
    archive: Archive, batch: Batch, stack: Stack, sheets: Mapping[PageKey, SeparatorSheet | None]
) -> frozenset[SheetNumber]:
    """Sheets of the stacks before this one, of the next one, and of batches received earlier; empty where nobody asks."""
    in_stack = _in_order(stack.pages, sheets)
    boxes = {sheet.box for sheet in in_stack}
    if sheet_after(in_stack) is None and len(boxes) < 2:
        return frozenset()
    near = [key for other in stacks_of(batch) if other.place <= stack.place + 1 for key in other.pages]
    here = {(sheet.box, sheet.sequence) for sheet in _in_order(near, sheets)}
    return frozenset(here | {number for number in _of_earlier(archive, batch) if number[0] in boxes})


CAME_LATER = "missing-sheet-came"
"""What is told of a sheet on which the pages of an earlier batch waited; with their dossier."""


def came_later(
    archive: Archive, catalogue: Catalogue, sheets: Mapping[PageKey, SeparatorSheet]
) -> Iterator[tuple[PageKey, str]]:
    """Sheets for want of which a dossier is held, with that dossier: a person can judge it now."""
    places = {(sheet.box, sheet.sequence): key for key, sheet in sheets.items() if sheet.sequence}
    for dossier, document in catalogue.unjudged() if places else ():
        if document:
            continue
        manifest = dossiers.load_manifest(archive, dossier)
        code, _colon, gap = manifest.state_reason.partition(":")
        before, _dash, _after = gap.partition("-")
        place = places.get((manifest.box, int(before) + 1)) if code == GAP and before.isdigit() else None
        if place is not None:
            yield place, f"{CAME_LATER}:{dossier}"


def _in_order(pages: Sequence[PageKey], sheets: Mapping[PageKey, SeparatorSheet | None]) -> list[SeparatorSheet]:
    return [sheet for key in pages if (sheet := sheets.get(key)) is not None]


def _of_earlier(archive: Archive, batch: Batch) -> Iterable[SheetNumber]:
    for earlier in batches.all_batches(archive):
        if (earlier.received_at, earlier.id) < (batch.received_at, batch.id):
            try:
                _pages, rows = batches.read_split_map(archive, earlier.id)
            except ArchiveUnusable:
                continue  # not finished yet, or damaged: `verify` tells; a sheet nobody can show counts as missing
            for row in rows:
                yield str(row["sheet"]["box"]), int(row["sheet"]["sequence"])
