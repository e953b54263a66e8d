"""How batches stand: running, interrupted or finished; pages, speed, problems by cause, versions and settings.

Everything is read from the files of the batches, so that it can be asked while another process reads pages, and so that
it still is there in ten years: the report of a run is kept for ever (digitisation 2.9).
"""

import time
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs.archive import batches, files
from vtdocs.archive.batches import Batch
from vtdocs.archive.layout import Archive
from vtdocs.archive.refused_files import Waiting, waiting
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _

NOW_SECONDS = 60.0
"""The speed "now" is that of the last minute."""


@dataclass(frozen=True, slots=True)
class Cause:
    """Problems of one kind."""

    status: str
    reason: str
    """The code without its details, such as ``same-bytes-as``."""
    count: int


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast pages are read, in pages per minute."""

    overall: float
    now: float
    """Of the last minute; the same as ``overall`` when nothing runs."""
    seconds_left: float | None
    """None when nothing runs, or nothing was read yet."""


@dataclass(frozen=True, slots=True)
class BatchStatus:
    """How one batch stands."""

    batch: str
    received_at: str
    box: str
    state: str
    """``running``, ``interrupted`` or ``finished``."""
    files: int
    pages: int
    """Pages received, of whatever outcome."""
    done: int
    """Pages of which the outcome is known."""
    counts: Mapping[str, int]
    """The account of a finished batch, as in the report of ``ingest``; empty before that."""
    states: Mapping[str, int]
    """Pages by state so far, of a batch that is not finished; what is no page by its outcome."""
    pace: Pace
    dossiers: tuple[str, ...]
    causes: tuple[Cause, ...]
    """Problems by cause, the most frequent first."""
    run: Mapping[str, Any]
    """``started``, ``finished``, ``options``, ``workers`` and ``versions`` as far as known."""
    history: tuple[Mapping[str, Any], ...]
    """What ``retry`` changed, oldest first."""
    refused: Waiting
    """Refused files of which the bytes wait for a person."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        pace = self.pace
        return {
            "batch": self.batch,
            "received_at": self.received_at,
            "box": self.box,
            "state": self.state,
            "files": self.files,
            "pages": self.pages,
            "done": self.done,
            "counts": dict(self.counts),
            "states": dict(self.states),
            "pages_per_minute": round(pace.overall, 1),
            "pages_per_minute_now": round(pace.now, 1),
            "seconds_left": None if pace.seconds_left is None else round(pace.seconds_left),
            "dossiers": list(self.dossiers),
            "problems": [{"status": c.status, "reason": c.reason, "count": c.count} for c in self.causes],
            **self.run,
            "history": [dict(entry) for entry in self.history],
            "refused_files": asdict(self.refused),
        }


def overview(archive: Archive) -> tuple[BatchStatus, ...]:
    """Every batch, oldest first; raises ArchiveUnusable when the record of one is damaged."""
    running = _running(archive)
    return tuple(_status(archive, batch, running) for batch in batches.all_batches(archive))


def all_waiting(found: Sequence[BatchStatus]) -> Waiting:
    """The refused files of all these batches that wait for a person."""
    kept = [item.refused for item in found if item.refused.files]
    since = min((item.since for item in kept), default="")
    return Waiting(sum(item.files for item in kept), sum(item.bytes for item in kept), since)


def status_of(archive: Archive, batch: str) -> BatchStatus:
    """One batch; raises BadInput when there is none of that name."""
    return _status(archive, find_batch(archive, batch), _running(archive))


def find_batch(archive: Archive, batch: str) -> Batch:
    """The record of a batch, by its id; raises BadInput when there is none of that name."""
    if batch in {"", ".", ".."} or Path(batch).name != batch or not (archive.batches / batch / "batch.json").is_file():
        raise BadInput(
            _("There is no batch {batch} in this archive.").format(batch=batch), _("See them all with: vtdocs status")
        )
    return batches.load(archive, batch)


def _running(archive: Archive) -> str:
    """Id of the batch that is read now by another process; empty when none is.

    Of the unfinished batches it is the one whose run began last: there is one writer at a time.
    """
    if archive.writer() != "ingest":
        return ""
    begun = [
        (facts["started"], batch.id)
        for batch in batches.all_batches(archive)
        if not batches.finished(archive, batch.id) and (facts := _run_facts(archive, batch.id))
    ]
    return max(begun)[1] if begun else ""


def _run_facts(archive: Archive, batch: str) -> dict[str, Any]:
    try:
        return batches.read_run(archive, batch)
    except ArchiveUnusable:
        return {}


def _status(archive: Archive, batch: Batch, running: str) -> BatchStatus:
    if batches.finished(archive, batch.id):
        return _finished(archive, batch)
    facts = _run_facts(archive, batch.id)
    folder = batches.folder_of(archive, batch.id) / "work"
    kept = list(folder.glob("[0-9]*.json")) if folder.is_dir() else []
    moments = sorted(file.stat().st_mtime for file in kept)
    read = [_state_of(file) for file in kept]
    settled = sum(file.frames for file in batch.files if file.outcome != "received")
    left = batch.pages - settled - len(moments)
    state = "running" if batch.id == running else "interrupted"
    refused = Counter((f.outcome, _code(f.reason)) for f in batch.files if f.outcome != "received")
    return BatchStatus(
        batch=batch.id,
        received_at=batch.received_at,
        box=batch.box,
        state=state,
        files=len(batch.files),
        pages=batch.pages,
        done=settled + len(moments),
        counts={},
        states=Counter(status for status, _reason in read),
        pace=_pace(moments, left, facts.get("started", ""), running=state == "running"),
        dossiers=(),
        causes=_causes(refused + Counter((status, _code(reason)) for status, reason in read if reason)),
        run=facts,
        history=(),
        refused=waiting([batch]),
    )


def _finished(archive: Archive, batch: Batch) -> BatchStatus:
    try:
        report = batches.read_report(archive, batch.id)
        causes = Counter((problem["status"], _code(problem["reason"])) for problem in report["problems"])
        speed = float(report["pages_per_minute"])
        facts = {name: report[name] for name in ("started", "finished", "options", "workers", "versions")}
        return BatchStatus(
            batch=batch.id,
            received_at=batch.received_at,
            box=batch.box,
            state="finished",
            files=len(batch.files),
            pages=batch.pages,
            done=batch.pages,
            counts=report["pages"],
            states={},
            pace=Pace(speed, speed, None),
            dossiers=tuple(report["dossiers"]),
            causes=_causes(causes),
            run=facts,
            history=tuple(report.get("history", ())),
            refused=waiting([batch]),
        )
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ArchiveUnusable(
            _("The report of batch {batch} is damaged.").format(batch=batch.id),
            _("Restore the batch's folder from the last backup."),
        ) from problem


def _state_of(file: Path) -> tuple[str, str]:
    """State of a page whose reading was kept, or what became of it, and the reason."""
    try:
        found = files.read_json(file)
        if found["outcome"] != "page":
            return str(found["outcome"]), str(found["reason"])
        return str(found["meta"]["status"]), str(found["meta"]["reason"])
    except (OSError, ValueError, KeyError, TypeError):
        return "unknown", ""


def _code(reason: str) -> str:
    """The reason without the details of one page, such as in ``same-bytes-as:x``; a sentence with a colon is whole."""
    return reason if ": " in reason else reason.split(":", 1)[0]


def _causes(counted: Mapping[tuple[str, str], int]) -> tuple[Cause, ...]:
    ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Cause(status, reason, count) for (status, reason), count in ordered)


def _pace(moments: Sequence[float], left: int, started: str, *, running: bool) -> Pace:
    """Speed from the moments at which results were kept; those of an earlier, killed run do not count."""
    begun = _timestamp(started)
    until = time.time() if running else max(moments, default=begun)
    fresh = [moment for moment in moments if moment >= begun]
    overall = _per_minute(len(fresh), until - begun)
    window = min(NOW_SECONDS, until - begun)
    now = _per_minute(sum(moment >= until - window for moment in fresh), window) if running else overall
    speed = now or overall
    return Pace(overall, now, 60 * left / speed if running and speed else None)


def _per_minute(pages: int, seconds: float) -> float:
    return 60 * pages / seconds if seconds > 0 else 0.0


def _timestamp(moment: str) -> float:
    try:
        return datetime.strptime(moment, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC).timestamp()
    except ValueError:
        return 0.0
