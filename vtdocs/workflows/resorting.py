"""Put pages that could not be read at first where they belong: into the dossier of their neighbours.

What is committed is never changed: the pages become a document of their own there. A separator sheet that is read only
now means that pages after it went to the dossier before it. They are not moved, for they may have been looked at there;
their dossier is held, out of look-ups, until a person has judged.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vtdocs.archive import batches, dossiers
from vtdocs.archive.batches import ReceivedFile
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest
from vtdocs.index.register import DossierPersons, DossierStatus
from vtdocs.intake.split import UNREADABLE, Segment, StackPage, split_stack
from vtdocs.model.media import Media
from vtdocs.model.sheets import DossierKind, SeparatorSheet
from vtdocs.workflows import indexing
from vtdocs.workflows.batchrun import BatchRun, Stack
from vtdocs.workflows.building import DocumentJob, SourcePage, try_to_build
from vtdocs.workflows.ledger import PageKey
from vtdocs.workflows.numbering import dossier_for
from vtdocs.workflows.reading import PageResult
from vtdocs.workflows.sheet_order import seen_elsewhere
from vtdocs.workflows.workers import Job, Workers

Committed = tuple[DossierManifest, DocumentRecord]

FOUND_LATE = "separator-found-late"
"""Why a dossier is held: a sheet that should have parted it was read only afterwards."""


@dataclass(frozen=True, slots=True)
class SplitMap:
    """Where the pages of a batch went in its first run."""

    homes: dict[PageKey, str]
    """Dossier of each archived page."""
    sheets: dict[PageKey, SeparatorSheet]
    unreadable: frozenset[PageKey]
    """Sheets that could not be read."""

    @classmethod
    def of(cls, run: BatchRun) -> "SplitMap":
        """The split map of a finished batch."""
        pages, sheets = batches.read_split_map(run.archive, run.batch.id)
        return cls(
            # A page of a destroyed dossier is nobody's home any more.
            {(row["file"], row["frame"]): str(row["dossier"]) for row in pages if not row.get("destroyed")},
            {(row["file"], row["frame"]): _sheet(row["sheet"]) for row in sheets},
            frozenset((row["file"], row["frame"]) for row in sheets if row.get("reason") == UNREADABLE),
        )


@dataclass(frozen=True, slots=True)
class Sorted:
    """What became of the pages that were read again."""

    documents: tuple[Committed, ...]
    failed: dict[PageKey, str]
    """Pages whose document could not be built, with the reason."""
    held: tuple[str, ...]
    """Dossiers that a sheet found late calls into question."""


def sort_in(run: BatchRun, stack: Stack, split: SplitMap, results: dict[PageKey, PageResult]) -> Sorted:
    """Commit the pages of a stack that can be read now; ``results`` holds what was read again, of any stack.

    The caller holds the writer's lock, and not that of a change: it is taken here, for each of them.
    """
    mine = {key: results[key] for key in stack.pages if key in results and results[key].outcome != "rejected"}
    late = {key: result.sheet for key, result in mine.items() if result.sheet is not None}
    parting = () if run.options.dossier else late  # with one number for all pages a sheet parts nothing
    with run.archive.changing():
        held = tuple(dict.fromkeys(dossier for key in parting for dossier in _hold(run, stack, split, key)))
    segments = _segments(run, stack, split, mine) if len(late) < len(mine) else ()
    new_runs = _runs_opened(stack, {**split.sheets, **late}, set(late))
    documents: list[Committed] = []
    failed: dict[PageKey, str] = {}
    taken: dict[str, int] = {}
    with Workers(1, run.room) as workers:
        for place, segment in enumerate(segments):
            homes = {} if segment.run in new_runs else split.homes
            manifest = _dossier_of(run, stack, segment, segments, homes, taken)
            with run.archive.changing():
                there, pages = _committed_before(run, manifest, [key for key in _keys(segment) if key in mine])
            documents.extend(there)
            if pages:
                target = run.archive.scratch / f"{stack.place:05d}-{place:05d}"
                sources = _sources(run, stack, split, pages, mine)
                document = DocumentJob(manifest, run.batch.id, sources, target, (stack.place, place))
                workers.add([Job(try_to_build, document)])
        for done in workers.results():
            record = done.lost or done.result
            if isinstance(record, str):
                failed.update({(page.number, page.frame): record for page in done.job.argument.pages})
            else:
                documents.append(_commit(run, done.job.argument, record))
    return Sorted(tuple(documents), failed, held)


def close_in_register(run: BatchRun, dossier: str) -> None:
    """Take the persons read from a dossier that is held now out of the register; what a card index says of it stays."""
    manifest = dossiers.load_manifest(run.archive, dossier)
    if not manifest.state_reason.startswith(FOUND_LATE):
        return  # it never was in the register
    with indexing.open_register(run.archive) as register:
        register.add(
            DossierPersons(
                dossier=dossier,
                box=manifest.box,
                year=None,
                source=manifest.source,
                status=DossierStatus.SCANNED,
                end=None,
                mentions=(),
            )
        )


def _sheet(data: dict[str, object]) -> SeparatorSheet:
    return SeparatorSheet(**{**data, "kind": DossierKind(data["kind"])})  # type: ignore[arg-type]  # as asdict wrote it


def _keys(segment: Segment) -> list[PageKey]:
    return [(page.source_number, page.frame) for page in segment.pages]


def _segments(run: BatchRun, stack: Stack, split: SplitMap, mine: dict[PageKey, PageResult]) -> tuple[Segment, ...]:
    """The stack split again, with the pages and sheets that can be read now; pages that still cannot are left out."""
    loose = {file.number for file in stack.files if Media(file.media).is_image and file.frames == 1}
    pages = [
        StackPage(
            key[0],
            key[1],
            key[0] in loose,
            split.sheets.get(key) or (mine[key].sheet if key in mine else None),
            mine[key].kind if key in mine else "",
            key in split.unreadable or (key in mine and mine[key].reason == UNREADABLE),
        )
        for key in stack.pages
        if key in split.sheets or key in split.homes or key in mine
    ]
    sheets = {**split.sheets, **{key: result.sheet for key, result in mine.items() if result.sheet is not None}}
    seen = seen_elsewhere(run.archive, run.batch, stack, sheets)
    segments = split_stack(stack.name, pages, box=run.batch.box, kind=run.options.kind, seen=seen)
    if run.options.dossier:
        segments = tuple(replace(segment, dossier=run.options.dossier, held="", run=1) for segment in segments)
    return segments


def _runs_opened(stack: Stack, sheets: dict[PageKey, SeparatorSheet], late: set[PageKey]) -> set[int]:
    """Numbers of the runs of pages that were opened by sheets found late: their neighbours went to another dossier."""
    in_order = [key for key in stack.pages if key in sheets]
    return {number for number, key in enumerate(in_order, start=1) if key in late}


def _dossier_of(
    run: BatchRun,
    stack: Stack,
    segment: Segment,
    segments: Sequence[Segment],
    homes: dict[PageKey, str],
    taken: dict[str, int],
) -> DossierManifest:
    """The dossier of the pages between the same two sheets; as ``ingest`` would name it where none was committed."""
    fresh = dossier_for(run.archive, run.batch, stack.place, segment, taken)
    neighbours = (key for other in segments if other.run == segment.run for key in _keys(other))
    home = next((homes[key] for key in neighbours if key in homes), "")
    return replace(fresh, dossier=home) if home else fresh


def _committed_before(
    run: BatchRun, manifest: DossierManifest, pages: Sequence[PageKey]
) -> tuple[list[Committed], list[PageKey]]:
    """Documents with these pages that a killed retry committed, and the pages without them."""
    if not pages or not run.archive.dossier(manifest.dossier).exists():
        return [], list(pages)
    found: list[Committed] = []
    adopted = dossiers.adopt_orphans(run.archive, manifest)
    for record in dossiers.documents_of(run.archive, adopted):
        if record.batch == run.batch.id and any((page.source_number, page.frame) in pages for page in record.pages):
            run.catalogue.add_document(adopted, record)
            found.append((adopted, record))
    there = {(page.source_number, page.frame) for _manifest, record in found for page in record.pages}
    return found, [key for key in pages if key not in there]


def _sources(
    run: BatchRun, stack: Stack, split: SplitMap, pages: Sequence[PageKey], mine: dict[PageKey, PageResult]
) -> tuple[SourcePage, ...]:
    by_number = {file.number: file for file in stack.files}
    return tuple(
        run.source_page(by_number[key[0]], key[1], mine[key], shared=_is_shared(by_number[key[0]], pages, split))
        for key in pages
    )


def _is_shared(file: ReceivedFile, pages: Sequence[PageKey], split: SplitMap) -> bool:
    """Whether the file holds other pages than these: then only a part of it belongs with them."""
    elsewhere = any(number == file.number for number, _frame in split.homes)
    return elsewhere or sum(number == file.number for number, _frame in pages) < file.frames


def _commit(run: BatchRun, job: DocumentJob, record: DocumentRecord) -> Committed:
    with run.archive.changing():
        manifest, committed = dossiers.commit_document(run.archive, job.dossier, record, job.target)
        run.catalogue.add_document(manifest, committed)
    return manifest, committed


def _hold(run: BatchRun, stack: Stack, split: SplitMap, sheet: PageKey) -> list[str]:
    """Hold the dossiers of the pages between a sheet that is read only now and the next sheet."""
    after = stack.pages[stack.pages.index(sheet) + 1 :]
    until = next((place for place, key in enumerate(after) if key in split.sheets), len(after))
    touched = list(dict.fromkeys(split.homes[key] for key in after[:until] if key in split.homes))
    for dossier in touched:
        manifest = dossiers.load_manifest(run.archive, dossier)
        if manifest.state == "open":
            run.catalogue.expect_change([(dossier, document) for document, _hash in manifest.documents])
            reason = f"{FOUND_LATE}:{run.batch.id}:{sheet[0]}:{sheet[1]}"
            dossiers.write_manifest(run.archive, replace(manifest, state="held", state_reason=reason))
    return touched
