"""Pages whose reading the OCR engine did not finish: they are in their dossier, unread, until the engine works again."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from vtdocs.archive import batches, dossiers
from vtdocs.archive.layout import Archive
from vtdocs.ocr.judging import STOPPED
from vtdocs.workflows.redo import RedoOptions, redo

Report = dict[str, Any]


def stopped_pages(archive: Archive, batch: str) -> int:
    """How many pages of a finished batch the engine did not finish, as its report says."""
    try:
        return sum(problem["reason"] == STOPPED for problem in batches.read_report(archive, batch)["problems"])
    except (OSError, ValueError, KeyError):
        return 0


def read_stopped(
    archive: Archive, batch: str, engine: str, workers: int, watch: Callable[[int, int, str], None]
) -> tuple[int, int]:
    """Read these pages of a batch again; how many got a reading, and how many the engine did not finish this time either.

    Raises what ``redo`` raises.
    """
    before = stopped_pages(archive, batch)
    done = redo(archive, RedoOptions((f"batch:{batch}",), engine=engine, workers=workers, reason=STOPPED), watch)
    with archive.writing("retry"):
        report = batches.read_report(archive, batch)
        problems = _problems_now(archive, batch, report)
        if problems != report["problems"]:
            entry = {"retried": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", "redo": done.run,
                     "problems_before": report["problems"]}  # fmt: skip
            history = [*report.get("history", []), entry]
            batches.write_report(archive, batch, {**report, "problems": problems, "history": history})
    after = stopped_pages(archive, batch)
    return before - after, after


def _problems_now(archive: Archive, batch: str, report: Report) -> list[dict[str, Any]]:
    """The problems of a batch with what is known now of the pages that were stopped."""
    pages = {
        (page.source, page.frame): page
        for name in report["dossiers"]
        if (archive.dossier(name) / dossiers.MANIFEST).is_file()
        for record in dossiers.documents_of(archive, dossiers.load_manifest(archive, name))
        if record.batch == batch
        for page in record.pages
    }
    found = []
    for problem in report["problems"]:
        page = pages.get((problem["file"], problem["page"])) if problem["reason"] == STOPPED else None
        if page is None:
            found.append(problem)
        elif page.status != "ok":
            found.append({**problem, "status": page.status, "reason": page.reason})
    return found
