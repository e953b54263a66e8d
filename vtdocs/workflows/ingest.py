"""Ingest: a stack of scans becomes dossiers in the archive, with every page accounted for.

1. Look at every file and make a plan; nothing is changed yet.
2. Receive: copy the files as they are, hashed and read-only. The same bytes are never taken twice.
3. Read every page in worker processes; what was read by a run that was killed is not read again.
4. Split each stack into dossiers by separator sheets and folders, build its documents, and commit them one by one.
5. Index what was committed: now and then while reading goes on, so that no batch keeps its pages from look-ups for days,
   and at the end. Between its changes people can decide about pages.
6. Account for every page, record the act, and keep the report.
"""

import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from vtdocs import config
from vtdocs.archive import batches, boxes, destruction, dossiers, files, refused_files
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.intake.plan import Plan, make_plan
from vtdocs.intake.split import UNREADABLE, Segment, StackPage, split_stack
from vtdocs.model.media import Media
from vtdocs.ocr.engine import check_engine
from vtdocs.ocr.pdf_pages import count_pdf_pages, may_change_digits
from vtdocs.workflows import indexing, ledger, near_duplicates, resplitting
from vtdocs.workflows.batchrun import (
    BatchRun,
    IngestOptions,
    Stack,
    facts_of_run,
    key_of,
    page_result,
    reading_options,
    room_of,
    stacks_of,
    worker_count,
)
from vtdocs.workflows.boxes import check_open
from vtdocs.workflows.building import DocumentJob, SourcePage, origin_of, try_to_build
from vtdocs.workflows.ledger import IngestReport, PageKey
from vtdocs.workflows.numbering import check_number, dossier_for, lost_numbers
from vtdocs.workflows.ordering import InOrder
from vtdocs.workflows.reading import Means, PageResult, load_result, make_ready, read_page
from vtdocs.workflows.receiving import readable_file, receive
from vtdocs.workflows.sheet_order import came_later, ends_early, seen_elsewhere
from vtdocs.workflows.workers import Done, Job, Workers

INDEX_EVERY = 600.0
"""Seconds between two rounds of index work while pages are read; a round takes seconds, and the workers have pages."""


@dataclass(frozen=True, slots=True)
class Tick:
    """Progress: one more page was read."""

    done: int
    total: int
    outcome: str
    """Status of the page, or what else became of it."""


Watcher = Callable[[Tick], None]
Committed = tuple[DossierManifest, DocumentRecord]


def look(paths: Sequence[Path], settings: config.IngestSettings) -> Plan:
    """The plan of an ingest, without changing anything; raises BadInput for a path that does not exist."""
    for path in paths:
        if not path.exists() and not path.is_symlink():
            raise BadInput(_("{path} does not exist.").format(path=path), _("Check the spelling of the path."))
    count = partial(count_pdf_pages, max_attachments=settings.max_attachments)
    return make_plan(paths, count, max_pages=settings.max_pages_per_file)


def ingest(archive: Archive, paths: Sequence[Path], options: IngestOptions, watch: Watcher) -> IngestReport:
    """Read scans into the archive.

    Raises BadInput for paths that do not exist, ProgramMissing without tesseract or its Dutch model, ArchiveUnusable
    when another run writes or the disk is full. A page or file that fails stands in the report and stops nothing.
    """
    return ingest_plan(archive, look(paths, config.load(archive.root).ingest), options, watch)


def ingest_plan(archive: Archive, plan: Plan, options: IngestOptions, watch: Watcher) -> IngestReport:
    """``ingest`` for files that were looked at before."""
    settings = config.load(archive.root).ingest
    check_engine()
    check_box(archive, options.box, options.dossier)
    with archive.writing("ingest", in_turns=True), Catalogue.open(archive) as catalogue:
        files.empty(archive.scratch)
        with archive.changing():
            _finish_destructions(archive)
            resplitting.finish_interrupted(archive, catalogue)
        with Workers(worker_count(options, settings), room_of(archive, settings)) as workers:
            ready = Job(make_ready, Means(reading_options(options, settings), archive.root))
            facts = facts_of_run(options, settings)
            batch = receive(archive, catalogue, plan, options.box, facts, lambda: workers.warm_up(ready))
            with archive.changing():
                refused_files.clear(archive)  # what was refused before may have been received now
            run = BatchRun(archive, catalogue, batch, options, settings)
            return _tell_again(run) if batches.finished(archive, batch.id) else _finish(run, watch, workers)


def check_box(archive: Archive, box: str, dossier: str = "") -> None:
    """Raise BadInput for a number of a box or dossier that cannot be one, Refused for a closed box; a dry run asks it too."""
    check_number(dossier)
    if box:
        boxes.check_name(box)  # a box that cannot be declared can never be closed either (P22)
    check_open(archive, box)


def resume(archive: Archive, batch: str, watch: Watcher) -> IngestReport:
    """Finish the batch of a run that was killed, with that run's options; its files need not be given again.

    Raises what ``ingest`` raises, and ArchiveUnusable when the batch's record is damaged.
    """
    settings = config.load(archive.root).ingest
    check_engine()
    with archive.writing("ingest", in_turns=True), Catalogue.open(archive) as catalogue:
        files.empty(archive.scratch)
        with archive.changing():
            _finish_destructions(archive)
        options = IngestOptions.from_json(batches.read_run(archive, batch)["options"])
        batches.write_run(archive, batch, facts_of_run(options, settings))
        received = batches.load(archive, batch)
        catalogue.add_batch(received)  # the run may have been killed before that
        run = BatchRun(archive, catalogue, received, options, settings)
        with Workers(run.workers, run.room) as workers:
            return _finish(run, watch, workers)


def _finish_destructions(archive: Archive) -> None:
    """What a killed run left half destroyed goes before anything new comes; imported then only, for it brings the letters."""
    if destruction.unfinished(archive):
        from vtdocs.workflows.destruction import finish

        finish(archive)


def _tell_again(run: BatchRun) -> IngestReport:
    """The report of the run that read exactly these files before; only what a kill at its very end left is cleared away."""
    if run.work.exists():
        files.remove_tree(run.work)
    try:
        report = IngestReport.of_finished(batches.read_report(run.archive, run.batch.id))
        return replace(report, refusals=ledger.refusals(run.batch))  # some may have been settled since
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise batches.damaged(run.batch.id) from problem


def _finish(run: BatchRun, watch: Watcher, workers: Workers) -> IngestReport:
    """Everything after the files were received."""
    started = time.monotonic()
    outcome = _read_and_commit(run, watch, workers)
    indexing.index_in_turns(run.archive, run.catalogue, workers)
    with run.archive.changing():
        near_duplicates.compare_waiting(run.archive, run.catalogue)
        report = _account(run, outcome, time.monotonic() - started)
        run.catalogue.add_rejected(run.batch.id, ledger.rejected_pages(run.batch, outcome.results))
    _record(run.archive, report)
    _keep(run, report, outcome)
    return report


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of the batch."""

    results: dict[PageKey, PageResult]
    documents: list[Committed]
    pages_read: int


def _read_and_commit(job: BatchRun, watch: Watcher, workers: Workers) -> _Outcome:
    """Read every page; split a stack when its last page is known, and commit its documents.

    Stacks are split and documents committed in their own order, so that numbers do not depend on which worker was faster.
    """
    stacks = deque(stacks_of(job.batch))
    stack_of = {file.number: stack.name for stack in stacks for file in stack.files}
    unread = {stack.name: set(stack.pages) for stack in stacks}
    outcome, turns, taken = _Outcome({}, [], 0), InOrder[Committed | Done](), dict[str, int]()
    total, read_now, indexed_at = sum(map(len, unread.values())), 0, time.monotonic()

    def waits_for_next() -> bool:
        """Whether the first stack ends before its box does, while the next one may go on with that box."""
        goes_on = len(stacks) > 1 and bool(unread[stacks[1].name])
        return goes_on and ends_early(stacks[0], {key: outcome.results[key].sheet for key in stacks[0].pages})

    def page_is_known(key: PageKey, result: PageResult) -> list[Job]:
        """Note a page; the jobs that build the documents of the stacks that are complete now."""
        outcome.results[key] = result
        unread[stack_of[key[0]]].discard(key)
        watch(Tick(len(outcome.results), total, str(result.meta.get("status", result.outcome))))
        jobs: list[Job] = []
        while stacks and not unread[stacks[0].name] and not waits_for_next():
            with job.archive.changing():
                jobs.extend(_document_jobs(job, stacks.popleft(), outcome, turns, taken))
        return jobs

    for stack in tuple(stacks):
        for page in (job.page_job(file, frame) for file in stack.files for frame in range(1, file.frames + 1)):
            kept = load_result(page.work)
            workers.add([Job(read_page, page)] if kept is None else page_is_known(key_of(page), kept))
    _commit_ready(job, turns, outcome)
    for done in workers.results():
        if done.job.function is read_page:
            read_now += 1
            workers.add_first(page_is_known(key_of(done.job.argument), page_result(done)))
        else:
            stack_place, place = done.job.argument.turn
            turns.put(stack_place, place, done)
        _commit_ready(job, turns, outcome)
        if time.monotonic() - indexed_at > INDEX_EVERY:
            indexing.index_in_turns(job.archive, job.catalogue, workers)
            indexed_at = time.monotonic()
    return replace(outcome, pages_read=read_now)


def _document_jobs(
    job: BatchRun, stack: Stack, outcome: _Outcome, turns: InOrder[Committed | Done], taken: dict[str, int]
) -> list[Job]:
    """Split a stack of which every page is known; jobs for its documents, but for those a killed run committed."""
    loose = {file.number for file in stack.files if Media(file.media).is_image and file.frames == 1}
    pages = [
        StackPage(number, frame, number in loose, result.sheet, result.kind, result.reason == UNREADABLE)
        for number, frame in stack.pages
        if (result := outcome.results[number, frame]).outcome != "rejected"
    ]
    sheets = {key: result.sheet for key, result in outcome.results.items() if result.sheet is not None}
    seen = seen_elsewhere(job.archive, job.batch, stack, sheets)
    segments = split_stack(stack.name, pages, box=job.batch.box, kind=job.options.kind, seen=seen)
    if job.options.dossier:  # somebody said that it is all one dossier: a sheet parts nothing, and none is missing
        segments = tuple(replace(segment, dossier=job.options.dossier, held="", run=1) for segment in segments)
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
    for key in stack.pages:  # the jobs have what they need; of a page that waits for nothing little is remembered
        outcome.results[key] = replace(outcome.results[key], fingerprint="", meta={})
    return jobs


def _already_committed(job: BatchRun, manifest: DossierManifest, segment: Segment) -> Committed | None:
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
    job: BatchRun, stack: Stack, segment: Segment, segments: Sequence[Segment], outcome: _Outcome
) -> tuple[SourcePage, ...]:
    files_by_number = {file.number: file for file in stack.files}
    elsewhere = {page.source_number for other in segments if other is not segment for page in other.pages}
    return tuple(
        job.source_page(
            files_by_number[page.source_number],
            page.frame,
            outcome.results[page.source_number, page.frame],
            shared=page.source_number in elsewhere,
        )
        for page in segment.pages
    )


def _commit_ready(job: BatchRun, turns: InOrder[Committed | Done], outcome: _Outcome) -> None:
    for item in turns.ready():
        if isinstance(item, Done):
            _commit(job, item, outcome)
        else:
            outcome.documents.append(_slim(*item))


def _commit(job: BatchRun, done: Done, outcome: _Outcome) -> None:
    """Put a built document into its dossier; the pages of one that could not be built are told as rejected."""
    document: DocumentJob = done.job.argument
    record = done.lost or done.result
    if isinstance(record, str):
        for page in document.pages:
            outcome.results[page.number, page.frame] = PageResult("rejected", record, None, "", "", {})
        return
    with job.archive.changing():
        manifest, record = dossiers.commit_document(job.archive, document.dossier, record, document.target)
        job.catalogue.add_document(manifest, record)
    outcome.documents.append(_slim(manifest, record))


def _slim(manifest: DossierManifest, record: DocumentRecord) -> Committed:
    """What the report needs of a committed document: a run of days must not remember every hash and path it wrote."""
    pages = tuple(
        replace(page, original="", text_file="", alto_file="", fingerprint="", profile="", engine="", warnings=())
        for page in record.pages
    )
    return replace(manifest, documents=()), replace(record, pages=pages, hashes={}, kind_evidence="", date_evidence="")


def _account(run: BatchRun, outcome: _Outcome, seconds: float) -> IngestReport:
    batch = run.batch
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
        problems=(
            *closed.values(),
            *ledger.problems(batch, outcome.results, outcome.documents),
            *near_duplicates.problems(run.archive, outcome.documents),
            *_other_boxes(run, outcome),
            *_came_later(run, outcome),
            *_lost_numbers(run, {manifest.dossier for manifest, _record in outcome.documents}),
            *_compression(run),
        ),
        seconds=seconds,
        pages_read=outcome.pages_read,
        refusals=ledger.refusals(batch),
    )


def _lost_numbers(run: BatchRun, there: set[str]) -> Iterator[ledger.Problem]:
    for stack, reason in lost_numbers(run.batch.id, stacks_of(run.batch), there):
        yield ledger.Problem(stack.files[0].name, None, "noted", reason)


def _other_boxes(run: BatchRun, outcome: _Outcome) -> Iterator[ledger.Problem]:
    """The first sheet of each file that names another box than the command did: its pages are that box's."""
    names, told = {file.number: file.name for file in run.batch.files}, set[tuple[int, str]]()
    for (number, frame), result in sorted(outcome.results.items()):
        box = result.sheet.box if result.sheet is not None and run.batch.box else ""
        if box not in {"", run.batch.box} and (number, box) not in told:
            told.add((number, box))
            yield ledger.Problem(names[number], frame, "noted", f"other-box:{box}")


def _came_later(run: BatchRun, outcome: _Outcome) -> Iterator[ledger.Problem]:
    names = {file.number: file.name for file in run.batch.files}
    sheets = {key: result.sheet for key, result in outcome.results.items() if result.sheet is not None}
    for (number, frame), reason in came_later(run.archive, run.catalogue, sheets):
        yield ledger.Problem(names[number], frame, "noted", reason)


def _compression(run: BatchRun) -> Iterator[ledger.Problem]:
    for file in run.batch.files:
        if file.media == Media.PDF and file.stored and may_change_digits(readable_file(run.archive, run.batch, file)):
            yield ledger.Problem(file.name, None, "noted", "jbig2")


def _record(archive: Archive, report: IngestReport) -> None:
    """Write the act to the audit log, once: a run that was killed after this line does not write it again."""
    log = AuditLog(archive.audit_log)
    if log.tells("ingest", report.batch):
        return
    counts = {name: value for name, value in asdict(report.counts).items() if value}
    act = Act("ingest", Action.CREATE, "done", (report.batch, *report.dossiers), counts=counts)
    log.append(act, user=config.user_name())


def _keep(run: BatchRun, report: IngestReport, outcome: _Outcome) -> None:
    """Keep the split map and the report, then remove the readings: they are in the dossiers now."""
    archive, batch = run.archive, run.batch
    batches.write_split_map(archive, batch.id, ledger.split_rows(outcome.documents), ledger.sheet_rows(outcome.results))
    batches.write_report(
        archive,
        batch.id,
        {
            **report.to_json(),
            "rejected": [asdict(page) for page in ledger.rejected_pages(batch, outcome.results)],
            **batches.read_run(archive, batch.id),
            "finished": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "pages_read": report.pages_read,
        },
    )
    if run.work.exists():
        files.remove_tree(run.work)
