"""Ingest: a stack of scans becomes dossiers in the archive, with every page accounted for.

1. Look at every file and make a plan; nothing is changed yet.
2. Receive: copy the files as they are, hashed and read-only. The same bytes are never taken twice.
3. Read every page in worker processes; what was read by a run that was killed is not read again.
4. Split each stack into dossiers by separator sheets and folders, build its documents, and commit them one by one.
5. Index what was committed.
6. Account for every page, record the act, and keep the report.
"""

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from vtdocs import __version__, config
from vtdocs.archive import batches, dossiers, files
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.intake.plan import Plan, make_plan
from vtdocs.intake.split import Segment, StackPage, split_stack
from vtdocs.model.media import Media
from vtdocs.model.sheets import DossierKind
from vtdocs.ocr.engine import check_engine, engine_versions
from vtdocs.ocr.opening import Limits
from vtdocs.ocr.pdf_pages import count_pdf_pages
from vtdocs.ocr.reading import ReadingOptions
from vtdocs.workflows import indexing, ledger
from vtdocs.workflows.building import DocumentJob, SourcePage, origin_of, try_to_build
from vtdocs.workflows.ledger import IngestReport, PageKey
from vtdocs.workflows.numbering import dossier_for
from vtdocs.workflows.ordering import InOrder
from vtdocs.workflows.reading import PageJob, PageResult, load_result, read_page, reject_page
from vtdocs.workflows.receiving import readable_file, receive
from vtdocs.workflows.workers import Done, Job, Workers, default_count


@dataclass(frozen=True, slots=True)
class IngestOptions:
    """What the person who feeds the scans may choose."""

    box: str = ""
    """Box number, where no separator sheet says it."""
    kind: DossierKind = DossierKind.UNKNOWN
    """Melding or advies, where no separator sheet says it."""
    dossier: str = ""
    """One dossier number for all pages; empty to split by sheets and folders."""
    workers: int = 0
    """0 takes the archive's setting."""
    engine: str = ""
    """Empty takes the archive's setting."""
    profile: str = "auto"


@dataclass(frozen=True, slots=True)
class Tick:
    """Progress: one more page was read."""

    done: int
    total: int
    outcome: str
    """Status of the page, or what else became of it."""


Watcher = Callable[[Tick], None]
Committed = tuple[DossierManifest, DocumentRecord]


@dataclass(frozen=True, slots=True)
class Stack:
    """Files of a batch whose pages belong together until a separator sheet says otherwise."""

    name: str
    place: int
    """Number in the batch, counting from 1."""
    files: tuple[ReceivedFile, ...]

    @property
    def pages(self) -> tuple[PageKey, ...]:
        """All pages in reading order."""
        return tuple((file.number, frame) for file in self.files for frame in range(1, file.frames + 1))


def look(paths: Sequence[Path], settings: config.IngestSettings) -> Plan:
    """The plan of an ingest, without changing anything; raises BadInput for a path that does not exist."""
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise BadInput(_("{path} does not exist.").format(path=path), _("Check the spelling of the path."))
    return make_plan(paths, count_pdf_pages, max_pages=settings.max_pages_per_file)


def summary(plan: Plan) -> dict[str, Any]:
    """The plan in its stable JSON form."""
    refused = [file for file in plan.files if file.identified.fault]
    return {
        "files": len(plan.files),
        "pages": plan.pages,
        "stacks": len({file.stack for file in plan.files if not file.identified.fault}),
        "refused": [{"file": file.name, "reason": file.identified.fault} for file in refused],
    }


def ingest(archive: Archive, paths: Sequence[Path], options: IngestOptions, watch: Watcher) -> IngestReport:
    """Read scans into the archive.

    Raises BadInput for paths that do not exist, ProgramMissing without tesseract or its Dutch model, ArchiveUnusable
    when another run writes or the disk is full. A page or file that fails stands in the report and stops nothing.
    """
    settings = config.load(archive.root).ingest
    check_engine()
    started = time.monotonic()
    with archive.writing("ingest"), Catalogue.open(archive) as catalogue:
        files.empty(archive.scratch)
        batch = receive(archive, catalogue, look(paths, settings), options.box)
        outcome = _read_and_commit(_Job(archive, catalogue, batch, options, settings), watch)
        indexing.index_waiting(archive, catalogue)
        report = _account(batch, outcome, time.monotonic() - started)
        catalogue.add_rejected(batch.id, ledger.rejected_pages(batch, outcome.results))
        _record(archive, report)
        _keep(archive, batch, report, outcome, options)
    return report


@dataclass(frozen=True, slots=True)
class _Job:
    """The fixed givens of one run."""

    archive: Archive
    catalogue: Catalogue
    batch: Batch
    options: IngestOptions
    settings: config.IngestSettings

    @property
    def work(self) -> Path:
        """Where readings wait until their document is committed."""
        return batches.folder_of(self.archive, self.batch.id) / "work"

    @property
    def workers(self) -> int:
        """How many pages are read at the same time."""
        return self.options.workers or self.settings.workers or default_count()

    def work_file(self, key: PageKey) -> Path:
        """Where the reading of a page is kept, without suffix."""
        return self.work / f"{key[0]:04d}-{key[1]:05d}"


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of the batch."""

    results: dict[PageKey, PageResult]
    documents: list[Committed]
    pages_read: int


def _read_and_commit(job: _Job, watch: Watcher) -> _Outcome:
    """Read every page; split a stack when its last page is known, and commit its documents.

    Stacks are split and documents committed in their own order, so that numbers do not depend on which worker was faster.
    """
    stacks = deque(_stacks(job.batch))
    stack_of = {file.number: stack.name for stack in stacks for file in stack.files}
    unread = {stack.name: set(stack.pages) for stack in stacks}
    outcome, turns, taken = _Outcome({}, [], 0), InOrder[Committed | Done](), dict[str, int]()
    total, read_now = sum(map(len, unread.values())), 0

    def page_is_known(key: PageKey, result: PageResult) -> list[Job]:
        """Note a page; the jobs that build the documents of the stacks that are complete now."""
        outcome.results[key] = result
        unread[stack_of[key[0]]].discard(key)
        watch(Tick(len(outcome.results), total, str(result.meta.get("status", result.outcome))))
        jobs: list[Job] = []
        while stacks and not unread[stacks[0].name]:
            jobs.extend(_document_jobs(job, stacks.popleft(), outcome, turns, taken))
        return jobs

    with Workers(job.workers) as workers:
        for stack in tuple(stacks):
            for page in _page_jobs(job, stack):
                kept = load_result(page.work)
                workers.add([Job(read_page, page)] if kept is None else page_is_known(_key(page), kept))
        _commit_ready(job, turns, outcome)
        for done in workers.results():
            if done.job.function is read_page:
                read_now += 1
                workers.add_first(page_is_known(_key(done.job.argument), _page_result(done)))
            else:
                stack_place, place = done.job.argument.turn
                turns.put(stack_place, place, done)
            _commit_ready(job, turns, outcome)
    return replace(outcome, pages_read=read_now)


def _stacks(batch: Batch) -> tuple[Stack, ...]:
    members: dict[str, list[ReceivedFile]] = {}
    for file in batch.files:
        if file.outcome == "received":
            members.setdefault(file.stack, []).append(file)
    return tuple(Stack(name, place, tuple(found)) for place, (name, found) in enumerate(members.items(), start=1))


def _page_jobs(job: _Job, stack: Stack) -> list[PageJob]:
    options = ReadingOptions(
        engine=job.options.engine or job.settings.engine,
        profile=job.options.profile,
        timeout=job.settings.page_timeout,
    )
    limits = Limits(max_pixels=int(job.settings.max_megapixels * 1_000_000))
    return [
        PageJob(
            file=readable_file(job.archive, job.batch, file),
            media=Media.PDF if file.media == Media.DOCX else Media(file.media),
            frame=frame,
            work=job.work_file((file.number, frame)),
            options=options,
            limits=limits,
            archive=job.archive.root,
        )
        for file in stack.files
        for frame in range(1, file.frames + 1)
    ]


def _key(page: PageJob) -> PageKey:
    number, frame = page.work.name.split("-")
    return int(number), int(frame)


def _page_result(done: Done) -> PageResult:
    result: PageResult = reject_page(done.job.argument.work, done.lost) if done.lost else done.result
    return result


def _document_jobs(
    job: _Job, stack: Stack, outcome: _Outcome, turns: InOrder[Committed | Done], taken: dict[str, int]
) -> list[Job]:
    """Split a stack of which every page is known; jobs for its documents, but for those a killed run committed."""
    loose = {file.number for file in stack.files if Media(file.media).is_image and file.frames == 1}
    pages = [
        StackPage(number, frame, number in loose, result.sheet, result.kind)
        for number, frame in stack.pages
        if (result := outcome.results[number, frame]).outcome != "rejected"
    ]
    segments = split_stack(stack.name, pages, box=job.batch.box, kind=job.options.kind)
    if job.options.dossier:
        segments = tuple(replace(segment, dossier=job.options.dossier, run=1) for segment in segments)
    turns.expect(stack.place, len(segments))
    jobs: list[Job] = []
    for place, segment in enumerate(segments):
        manifest = dossier_for(job.archive, job.batch, stack.place, segment, taken)
        committed = _already_committed(job, manifest, segment)
        if committed is not None:
            turns.put(stack.place, place, committed)
            continue
        target = job.archive.scratch / f"{stack.place:05d}-{place:05d}"
        sources = _sources(job, stack, segment, segments, outcome)
        document = DocumentJob(manifest, job.batch.id, sources, target, (stack.place, place))
        jobs.append(Job(try_to_build, document))
    return jobs


def _already_committed(job: _Job, manifest: DossierManifest, segment: Segment) -> Committed | None:
    if not job.archive.dossier(manifest.dossier).exists():
        return None
    origin = origin_of(job.batch.id, ((page.source_number, page.frame) for page in segment.pages))
    found = dossiers.adopt_orphans(job.archive, manifest)
    for record in dossiers.documents_of(job.archive, found):
        if record.origin == origin:
            job.catalogue.add_document(found, record)
            return found, record
    return None


def _sources(
    job: _Job, stack: Stack, segment: Segment, segments: Sequence[Segment], outcome: _Outcome
) -> tuple[SourcePage, ...]:
    files_by_number = {file.number: file for file in stack.files}
    elsewhere = {page.source_number for other in segments if other is not segment for page in other.pages}
    folder = batches.folder_of(job.archive, job.batch.id)
    return tuple(
        SourcePage(
            name=files_by_number[page.source_number].name,
            number=page.source_number,
            frame=page.frame,
            received=folder / files_by_number[page.source_number].stored,
            readable=readable_file(job.archive, job.batch, files_by_number[page.source_number]),
            media=Media(files_by_number[page.source_number].media),
            shared=page.source_number in elsewhere,
            work=job.work_file((page.source_number, page.frame)),
            result=outcome.results[page.source_number, page.frame],
        )
        for page in segment.pages
    )


def _commit_ready(job: _Job, turns: InOrder[Committed | Done], outcome: _Outcome) -> None:
    for item in turns.ready():
        if isinstance(item, Done):
            _commit(job, item, outcome)
        else:
            outcome.documents.append(item)


def _commit(job: _Job, done: Done, outcome: _Outcome) -> None:
    """Put a built document into its dossier; the pages of one that could not be built are told as rejected."""
    document: DocumentJob = done.job.argument
    record = done.lost or done.result
    if isinstance(record, str):
        for page in document.pages:
            outcome.results[page.number, page.frame] = PageResult("rejected", record, None, "", "", {})
        return
    manifest, record = dossiers.commit_document(job.archive, document.dossier, record, document.target)
    job.catalogue.add_document(manifest, record)
    outcome.documents.append((manifest, record))


def _account(batch: Batch, outcome: _Outcome, seconds: float) -> IngestReport:
    records = [record for _manifest, record in outcome.documents]
    closed = {
        manifest.dossier: ledger.Problem(record.pages[0].source, None, manifest.state, manifest.state_reason)
        for manifest, record in outcome.documents
        if not manifest.searchable
    }
    return IngestReport(
        batch=batch.id,
        dossiers=tuple(sorted({manifest.dossier for manifest, _record in outcome.documents})),
        counts=ledger.count(batch, outcome.results, records),
        problems=(*closed.values(), *ledger.problems(batch, outcome.results, outcome.documents)),
        seconds=seconds,
        pages_read=outcome.pages_read,
    )


def _record(archive: Archive, report: IngestReport) -> None:
    """Write the act to the audit log, once: a run that was killed after this line does not write it again."""
    log = AuditLog(archive.audit_log)
    if any(entry.fields["event"] == "ingest" and report.batch in _ids(entry.fields) for entry in log.entries()):
        return
    counts = {name: value for name, value in asdict(report.counts).items() if value}
    act = Act("ingest", Action.CREATE, "done", (report.batch, *report.dossiers), counts=counts)
    log.append(act, user=config.user_name())


def _ids(fields: Any) -> list[str]:
    return list(fields["records"])


def _keep(archive: Archive, batch: Batch, report: IngestReport, outcome: _Outcome, options: IngestOptions) -> None:
    """Keep the split map and the report, then remove the readings: they are in the dossiers now."""
    split_map = [
        {"file": page.source_number, "frame": page.frame, "dossier": manifest.dossier, "document": record.id,
         "page": page.number}
        for manifest, record in outcome.documents
        for page in record.pages
    ]  # fmt: skip
    batches.write_split_map(archive, batch.id, sorted(split_map, key=lambda row: (row["file"], row["frame"])))
    batches.write_report(
        archive,
        batch.id,
        {
            **report.to_json(),
            "rejected": [asdict(page) for page in ledger.rejected_pages(batch, outcome.results)],
            "options": asdict(options),
            "versions": {"vtdocs": __version__, **engine_versions()},
        },
    )
    work = batches.folder_of(archive, batch.id) / "work"
    if work.exists():
        files.remove_tree(work)
