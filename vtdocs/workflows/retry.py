"""Retry: pages that were refused are read again, from the bytes that were kept; the account of the batch follows.

1. Find the pages of finished batches that were refused and whose file was received; a killed run is finished first.
2. Leave out what a retry that was killed committed already.
3. Read the pages again.
4. Put each that can be read now into the dossier of its neighbours, as a document of its own: what is committed is
   never changed, and the numbers of its pages stay what they were.
5. Move the pages in the batch's account from refused to archived, and keep what the account said before.
6. Read the pages again of which the OCR engine did not finish the reading; they are in their dossier already.

A separator sheet that is found only now means that pages after it went to the dossier before it. They are not moved, for
they may have been looked at there; their dossier is held, out of look-ups, until a person has judged.

Between its changes people can decide about pages.
"""

import time
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, files, settled
from vtdocs.archive.batches import Batch, RejectedPage
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.model.pages import PageStatus
from vtdocs.model.sheets import SeparatorSheet
from vtdocs.ocr.engine import check_engine
from vtdocs.workflows import indexing, ledger, near_duplicates, outdated
from vtdocs.workflows.batchrun import BatchRun, IngestOptions, facts_of_run, key_of, page_result, stacks_of
from vtdocs.workflows.destruction import finish
from vtdocs.workflows.ingest import Tick, Watcher, resume
from vtdocs.workflows.ledger import PageKey, Problem
from vtdocs.workflows.reading import PageResult, load_result, read_page
from vtdocs.workflows.resorting import FOUND_LATE, Committed, Sorted, SplitMap, close_in_register, sort_in
from vtdocs.workflows.status import find_batch
from vtdocs.workflows.stopped import read_stopped, stopped_pages
from vtdocs.workflows.workers import Job, Workers


@dataclass(frozen=True, slots=True)
class RetryOptions:
    """What may be other than in the first run."""

    workers: int = 0
    """0 takes the archive's setting."""
    engine: str = ""
    """Empty takes the archive's setting."""


@dataclass(frozen=True, slots=True)
class RetryReport:
    """What a retry did to one batch."""

    batch: str
    resumed: bool
    """Whether the batch was one of a killed run, which now is finished."""
    tried: int
    """Pages that were refused before and were read again."""
    archived: int
    """Of these, pages that now are in a dossier."""
    separator: int
    """Of these, pages that turned out to be separator sheets."""
    rejected: int
    """Pages of the batch that are refused still, those of refused files included."""
    not_kept: int
    """Of the refused pages, those of files that were not received; they must be fed again."""
    problems: tuple[Problem, ...]
    read_again: int = 0
    """Archived pages whose reading the OCR engine did not finish before, and now did."""
    stopped: int = 0
    """Of these, pages that it did not finish this time either."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "batch": self.batch,
            "resumed": self.resumed,
            "tried": self.tried,
            "archived": self.archived,
            "separator": self.separator,
            "rejected": self.rejected,
            "not_kept": self.not_kept,
            "read_again": self.read_again,
            "stopped": self.stopped,
            "problems": [asdict(problem) for problem in self.problems],
        }


def retry(archive: Archive, batch: str, options: RetryOptions, watch: Watcher) -> tuple[RetryReport, ...]:
    """Read refused pages of one batch again, or of all when ``batch`` is empty; one report for each batch with work.

    Raises BadInput for an unknown batch, ProgramMissing without tesseract, ArchiveUnusable when another run writes.
    """
    check_engine()
    chosen = [find_batch(archive, batch)] if batch else batches.all_batches(archive)
    reports: list[RetryReport] = []
    for item in chosen:
        if not batches.finished(archive, item.id):
            outdated.tell_if_outdated(archive)
            reports.append(_finish_killed(archive, item, watch))
            continue
        stopped = stopped_pages(archive, item.id)
        if batch or stopped or _kept(item, batches.rejected_pages(archive, item.id)):
            outdated.tell_if_outdated(archive)  # not before: a run that has nothing to do makes nothing again
            report = _retry(archive, item, options, watch)
            reports.append(_read_stopped(archive, report, options, watch) if stopped else report)
    return tuple(reports)


def _read_stopped(archive: Archive, report: RetryReport, options: RetryOptions, watch: Watcher) -> RetryReport:
    def tick(done: int, planned: int, _kept: str) -> None:
        watch(Tick(done, planned, "ok"))

    read, left = read_stopped(archive, report.batch, options.engine, options.workers, tick)
    return replace(report, read_again=read, stopped=left)


def _finish_killed(archive: Archive, batch: Batch, watch: Watcher) -> RetryReport:
    report = resume(archive, batch.id, watch)
    refused = batches.rejected_pages(archive, batch.id)
    return RetryReport(
        batch=batch.id,
        resumed=True,
        tried=report.pages_read,
        archived=report.counts.archived + report.counts.blank,
        separator=report.counts.separator,
        rejected=report.counts.rejected,
        not_kept=len(refused) - len(_kept(batch, refused)),
        problems=report.problems,
    )


def _kept(batch: Batch, refused: Iterable[RejectedPage]) -> list[PageKey]:
    """The refused pages whose file was received."""
    received = {file.number for file in batch.files if file.outcome == "received"}
    return [(page.file, page.page) for page in refused if page.file in received]


def _retry(archive: Archive, batch: Batch, options: RetryOptions, watch: Watcher) -> RetryReport:
    settings = config.load(archive.root).ingest
    started = time.monotonic()
    with archive.writing("retry", in_turns=True), Catalogue.open(archive) as catalogue:
        files.empty(archive.scratch)
        with archive.changing():
            finish(archive)
        first = IngestOptions.from_json(batches.read_run(archive, batch.id)["options"])
        now = replace(first, workers=options.workers, engine=options.engine or first.engine)
        run = BatchRun(archive, catalogue, batch, now, settings)
        keys = _kept(batch, batches.rejected_pages(archive, batch.id))
        results = _read_again(run, keys, watch)
        split = SplitMap.of(run)
        outcome = _Outcome(keys, results, [sort_in(run, stack, split, results) for stack in stacks_of(batch)])
        indexing.index_in_turns(archive, catalogue)
        with archive.changing():
            for dossier in outcome.held:
                close_in_register(run, dossier)
            near_duplicates.compare_waiting(archive, catalogue)
            report = _account(run, outcome, time.monotonic() - started)
        if run.work.exists():
            files.remove_tree(run.work)
    return report


def _read_again(run: BatchRun, keys: Sequence[PageKey], watch: Watcher) -> dict[PageKey, PageResult]:
    by_number = {file.number: file for file in run.batch.files}
    results: dict[PageKey, PageResult] = {}
    with Workers(run.workers, run.room) as workers:
        for number, frame in keys:
            page = run.page_job(by_number[number], frame)
            kept = load_result(page.work)  # of a retry that was killed
            if kept is None or kept.outcome == "rejected":
                page.work.with_suffix(".json").unlink(missing_ok=True)
                workers.add([Job(read_page, page)])
            else:
                results[number, frame] = kept
        for done in workers.results():
            result = page_result(done)
            results[key_of(done.job.argument)] = result
            watch(Tick(len(results), len(keys), str(result.meta.get("status", result.outcome))))
    return results


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of the pages that were refused and are kept."""

    keys: Sequence[PageKey]
    """The pages that were read again."""
    results: dict[PageKey, PageResult]
    stacks: Sequence[Sorted]

    @property
    def documents(self) -> list[Committed]:
        """What was committed, by this retry or by one that was killed."""
        return [document for found in self.stacks for document in found.documents]

    @property
    def held(self) -> list[str]:
        """Dossiers that sheets found late call into question."""
        return list(dict.fromkeys(dossier for found in self.stacks for dossier in found.held))

    @property
    def archived(self) -> dict[PageKey, PageRecord]:
        """Pages that now are in a dossier."""
        pages = (page for _manifest, record in self.documents for page in record.pages)
        return {key: page for page in pages if (key := (page.source_number, page.frame)) in self.keys}

    @property
    def sheets(self) -> dict[PageKey, SeparatorSheet]:
        """Separator sheets that the first run could not read."""
        return {key: result.sheet for key, result in self.results.items() if result.sheet is not None}

    def refusal(self, key: PageKey) -> str:
        """Why a page is refused still."""
        failed = (found.failed[key] for found in self.stacks if key in found.failed)
        return next(failed, "") or self.results[key].reason


def _account(run: BatchRun, outcome: _Outcome, seconds: float) -> RetryReport:
    """Bring catalogue, audit log, split map and report up to date; the report last, for it ends the retry."""
    archive, batch = run.archive, run.batch
    before = batches.read_report(archive, batch.id)
    mended = {*outcome.archived, *outcome.sheets}
    refused = tuple(
        replace(page, reason=outcome.refusal((page.file, page.page)))
        if (page.file, page.page) in outcome.keys
        else page
        for page in batches.rejected_pages(archive, batch.id)
        if (page.file, page.page) not in mended
    )
    pages = _pages_after(before["pages"], outcome)
    problems = _problems_of(run, outcome)
    run.catalogue.add_rejected(batch.id, settled.still_open(archive, batch.id, refused))
    _record(archive, batch, outcome, {"tried": len(outcome.keys), "mended": len(mended), "refused": len(refused)})
    _keep_split_map(run, outcome)
    entry = {
        "retried": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        **facts_of_run(run.options, run.settings),
        "seconds": round(seconds, 2),
        "tried": len(outcome.keys),
        "pages_before": before["pages"],
        "problems_before": before["problems"],
        "rejected_before": before["rejected"],
    }
    after = {
        **before,
        "pages": pages,
        "dossiers": sorted({*before["dossiers"], *(manifest.dossier for manifest, _record in outcome.documents)}),
        "problems": _problems_after(batch, before["problems"], problems, set(outcome.keys)),
        "rejected": [asdict(page) for page in refused],
        "history": [*before.get("history", []), entry],
    }
    batches.write_report(archive, batch.id, after)
    return RetryReport(
        batch=batch.id,
        resumed=False,
        tried=len(outcome.keys),
        archived=len(outcome.archived),
        separator=len(outcome.sheets),
        rejected=len(refused),
        not_kept=len(refused) - len(_kept(batch, refused)),
        problems=problems,
    )


def _pages_after(before: dict[str, int], outcome: _Outcome) -> dict[str, int]:
    """The account of the batch after the retry; raises AssertionError when it does not balance, as ``ingest`` does."""
    blank = sum(page.status == PageStatus.BLANK.value for page in outcome.archived.values())
    archived, sheets = len(outcome.archived), len(outcome.sheets)
    moved = {"archived": archived - blank, "blank": blank, "separator": sheets, "rejected": -archived - sheets}
    after = {name: number + moved.get(name, 0) for name, number in before.items()}
    if after["received"] != sum(number for name, number in after.items() if name != "received"):
        raise AssertionError(f"{after['received']} pages received, another number accounted for")
    return after


def _problems_of(run: BatchRun, outcome: _Outcome) -> tuple[Problem, ...]:
    """What a person should look at, of the pages that were read again and of the dossiers that are held now."""
    names = {file.number: file.name for file in run.batch.files}
    refused = [key for key in outcome.keys if key not in outcome.archived and key not in outcome.sheets]
    return (
        *(
            Problem(names[key[0]], key[1], "held", f"{FOUND_LATE}:{','.join(outcome.held)}")
            for key in outcome.sheets
            if outcome.held
        ),
        *(Problem(names[key[0]], key[1], "rejected", outcome.refusal(key)) for key in refused),
        *(
            Problem(page.source, page.frame, page.status, page.reason)
            for page in outcome.archived.values()
            if page.status != PageStatus.OK.value
        ),
        *(
            Problem(record.pages[0].source, None, record.state, record.state_reason)
            for _manifest, record in outcome.documents
            if record.state != "open"
        ),
        *near_duplicates.problems(run.archive, outcome.documents),
    )


def _problems_after(
    batch: Batch, before: list[dict[str, Any]], now: Sequence[Problem], keys: set[PageKey]
) -> list[dict[str, Any]]:
    """The problems of the batch: those of the pages that were read again are replaced by what is said of them now."""
    names: dict[str, int] = {}
    for file in batch.files:
        names.setdefault(file.name, file.number)
    tried = {(file.name, frame) for file in batch.files for number, frame in keys if number == file.number}
    kept = [p for p in before if p["status"] != "rejected" or (p["file"], p["page"]) not in tried]
    return sorted([*kept, *map(asdict, now)], key=lambda p: (names.get(p["file"], 0), p["page"] or 0))


def _keep_split_map(run: BatchRun, outcome: _Outcome) -> None:
    pages, sheets = batches.read_split_map(run.archive, run.batch.id)
    pages.extend(ledger.split_rows(outcome.documents))
    sheets.extend(ledger.sheet_rows(outcome.results))
    batches.write_split_map(run.archive, run.batch.id, _once(pages), _once(sheets))


def _once(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Each page once: a retry that was killed may have written some."""
    return list({(row["file"], row["frame"]): row for row in rows}.values())


def _record(archive: Archive, batch: Batch, outcome: _Outcome, counts: dict[str, int]) -> None:
    touched = sorted({*(manifest.dossier for manifest, _record in outcome.documents), *outcome.held})
    act = Act("retry", Action.UPDATE, "done", (batch.id, *touched), counts=counts)
    AuditLog(archive.audit_log).append(act, user=config.user_name())
