"""Watch a folder that a scanner writes to: sets of files that are complete become batches; nothing is ever deleted.

1. Finish the batches of runs that were killed: their bytes are in the archive, and would else count as duplicates.
2. Look at the folder: one folder is one set, as in ``ingest``; loose images that count on are one set together.
3. A set is claimed when it was quiet for a while *and* every page of it decodes. Otherwise it waits, and is tried again
   after longer and longer pauses; after ``report_after`` tries it is reported. It is never claimed half.
4. All sets that are claimed in one round make one batch, read as ``ingest`` does.
5. After success each file that the batch took is moved to ``verwerkt/<batch>/``, under the name it had, and the emptied
   folder of a dossier goes. A file that was refused stays where it is, so that somebody sees it. With ``leave`` nothing is
   moved, and what was taken is remembered.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, files
from vtdocs.archive.batches import ReceivedFile
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, BadInput, IndexUnusable, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.intake.identify import IGNORED_NAMES
from vtdocs.intake.plan import Plan, PlannedFile, dossier_number, make_plan
from vtdocs.intake.quiet import QuietSets, Stamp, Stamps, stamp_of
from vtdocs.ocr.engine import check_engine
from vtdocs.ocr.pdf_pages import count_pdf_pages
from vtdocs.workflows.batchrun import IngestOptions, worker_count
from vtdocs.workflows.decoding import undecodable
from vtdocs.workflows.ingest import Watcher, ingest_plan, resume
from vtdocs.workflows.ledger import IngestReport

DONE_FOLDER = "verwerkt"

TAKEN = frozenset({"received", "duplicate"})
"""Outcomes of a file whose bytes are in the archive."""

PAUSE_AFTER_FAILURE = 60.0
"""Seconds; a full disk or a share that is away seldom mends itself faster."""


@dataclass(frozen=True, slots=True)
class WatchOptions:
    """How patient the watch is."""

    quiet_seconds: float = 30.0
    """How long nothing in a set may change before it is claimed; longer than the pause between two stacks of paper."""
    interval: float = 5.0
    """Seconds between two looks."""
    report_after: int = 5
    """Tries after which a set that does not decode is reported."""
    once: bool = False
    """Look until every set is quiet or was seen to grow, claim what can be claimed, and return."""
    leave: bool = False
    """Leave the files where they are instead of moving them to ``verwerkt``."""


@dataclass(frozen=True, slots=True)
class Event:
    """Something that a person who looks in wants to know."""

    kind: str
    """``growing``, ``waiting``, ``stuck``, ``batch``, ``moved``, ``known``, ``busy`` or ``failed``."""
    files: tuple[str, ...] = ()
    """Names, relative to the watched folder."""
    reason: str = ""
    """A stable English code, or an error's own line."""
    tries: int = 0
    report: IngestReport | None = None
    """Of a batch that was finished."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "event": self.kind,
            "files": list(self.files),
            "reason": self.reason,
            "tries": self.tries,
            "report": None if self.report is None else self.report.to_json(),
        }


@dataclass(frozen=True, slots=True)
class Round:
    """What one look at the folder came to."""

    growing: int
    """Sets that changed too recently."""
    waiting: int
    """Sets that do not decode."""
    refused: int
    """Pages that a batch refused."""


@dataclass(slots=True)
class FolderWatch:
    """A watched folder; ``go`` looks until it is stopped."""

    archive: Archive
    folder: Path
    intake: IngestOptions
    options: WatchOptions
    tell: Callable[[Event], None]
    """Told of everything that happens."""
    ticks: Watcher
    """Told of every page that is read."""
    _sets: QuietSets = field(init=False)
    _taken: dict[Path, Stamp] = field(default_factory=dict)
    """Files that were taken and that stay where they are."""
    _counted: dict[Path, tuple[Stamp, tuple[int, str]]] = field(default_factory=dict)
    """Pages and fault of PDFs that were counted before."""

    def __post_init__(self) -> None:
        self._sets = QuietSets(self.options.quiet_seconds, first_wait=max(self.options.interval, 1.0))

    def go(self) -> Round:
        """Watch until Ctrl-C, or look once; returns what the last look came to.

        Raises BadInput when the folder is none or holds the archive, and ProgramMissing without tesseract. What may pass
        by itself (another run that writes, a full disk, a share that is away) is told and tried again, but for ``once``.
        """
        _check_folder(self.folder, self.archive)
        check_engine()
        if self.options.once:
            self._finish_killed()
            self._look(time.monotonic())
            time.sleep(self.options.quiet_seconds)
            return self._round()
        while True:
            pause = self.options.interval
            try:
                if self._free_to_write():
                    self._finish_killed()
                    self._round()
            except (ArchiveUnusable, IndexUnusable, OSError) as problem:
                self.tell(Event("failed", reason=_line_of(problem)))
                pause = max(pause, PAUSE_AFTER_FAILURE)
            time.sleep(pause)

    def _free_to_write(self) -> bool:
        holder = self.archive.writer()
        if holder:
            self.tell(Event("busy", reason=holder))
        return not holder

    def _finish_killed(self) -> None:
        for name in batches.unfinished(self.archive):
            self.tell(Event("batch", report=resume(self.archive, name, self.ticks)))

    def _look(self, now: float) -> dict[str, list[PlannedFile]]:
        """The sets in the folder, in their order."""
        found: dict[str, list[PlannedFile]] = {}
        settings = config.load(self.archive.root).ingest
        plan = make_plan(
            [self.folder], self._count_pdf_pages, max_pages=settings.max_pages_per_file, leave_out={DONE_FOLDER}
        )
        for file in plan.files:
            stamp = stamp_of(file.path)
            if stamp is not None and self._taken.get(file.path) != stamp:
                found.setdefault(file.stack, []).append(file)
        self._sets.look({name: _stamps(members) for name, members in found.items()}, now)
        return found

    def _count_pdf_pages(self, path: Path) -> tuple[int, str]:
        """Pages of a PDF; one that did not change since the last look is not opened again."""
        stamp, (known, counted) = stamp_of(path), self._counted.get(path, (None, (0, "")))
        if stamp is None or stamp != known:
            most = config.load(self.archive.root).ingest.max_attachments
            counted = count_pdf_pages(path, max_attachments=most)
            if stamp is not None:
                self._counted[path] = (stamp, counted)
        return counted

    def _round(self) -> Round:
        now = time.monotonic()
        found = self._look(now)
        due = list(self._sets.due(now))
        growing = [name for name in found if name not in due]
        if self.options.once:
            for name in growing:
                self.tell(Event("growing", _names(found[name])))
        fresh = self._unknown({name: found[name] for name in due})
        faults = self._faults(fresh)
        for name, (file, reason) in faults.items():
            tries = self._sets.failed(name, now)
            kind = "stuck" if tries >= self.options.report_after or self.options.once else "waiting"
            self.tell(Event(kind, (file,), reason, tries))
        claimed = [name for name in fresh if name not in faults and self._sets.unchanged(name)]
        report = self._ingest([file for name in claimed for file in fresh[name]]) if claimed else None
        return Round(len(growing), len(faults), report.counts.rejected if report else 0)

    def _unknown(self, due: dict[str, list[PlannedFile]]) -> dict[str, list[PlannedFile]]:
        """The sets without those that a batch took before: of a run that was killed after it, or that left them."""
        fresh = {}
        earlier = _received_by_name(self.archive) if due else {}
        for name, members in due.items():
            batch = _batch_of(members, earlier)
            if batch:
                self.tell(Event("known", _names(members), reason=batch))
                self._put_away(batch, members)
            else:
                fresh[name] = members
        return fresh

    def _faults(self, fresh: dict[str, list[PlannedFile]]) -> dict[str, tuple[str, str]]:
        """For each set that does not decode one file and its fault: of the headers first, for they cost nothing."""
        faults = {
            name: (file.name, file.identified.fault)
            for name, members in fresh.items()
            for file in reversed(members)
            if file.identified.fault
        }
        settings = config.load(self.archive.root).ingest
        rest = [file for name, members in fresh.items() if name not in faults for file in members]
        stack_of = {file.name: file.stack for file in rest}
        if rest:
            for fault in undecodable(rest, settings, worker_count(self.intake, settings), lambda _done, _total: None):
                faults.setdefault(stack_of[fault.name], (fault.name, fault.reason))
        return faults

    def _ingest(self, members: Sequence[PlannedFile]) -> IngestReport:
        report = ingest_plan(self.archive, Plan(tuple(members)), self.intake, self.ticks)
        self.tell(Event("batch", _names(members), report=report))
        taken = {file.name for file in batches.load(self.archive, report.batch).files if file.outcome in TAKEN}
        self._put_away(report.batch, [file for file in members if file.name in taken])
        return report

    def _put_away(self, batch: str, members: Iterable[PlannedFile]) -> None:
        moved = []
        for file in members:
            stamp = stamp_of(file.path)
            if self.options.leave or not _move(file.path, self.folder / DONE_FOLDER / batch / file.name):
                if stamp is not None:
                    self._taken[file.path] = stamp
            else:
                moved.append(file)
                _drop_emptied(file.path.parent, self.folder)
        if moved:
            self.tell(Event("moved", _names(moved), reason=f"{DONE_FOLDER}/{batch}"))


def _check_folder(folder: Path, archive: Archive) -> None:
    if not folder.is_dir():
        raise BadInput(
            _("{path} is not a folder.").format(path=folder), _("Give the folder that the scanner writes to.")
        )
    inside, root = folder.resolve(), archive.root
    if inside == root or root in inside.parents or inside in root.parents:
        raise BadInput(
            _("The watched folder and the archive lie inside each other."), _("Let the scanner write somewhere else.")
        )


def _stamps(members: Iterable[PlannedFile]) -> Stamps:
    return {file.path: stamp for file in members if (stamp := stamp_of(file.path)) is not None}


def _names(members: Iterable[PlannedFile]) -> tuple[str, ...]:
    return tuple(file.name for file in members)


def _line_of(problem: VtdocsError | OSError) -> str:
    return problem.message if isinstance(problem, VtdocsError) else problem.strerror or type(problem).__name__


def _received_by_name(archive: Archive) -> dict[str, list[tuple[str, ReceivedFile]]]:
    """Batches and files of finished batches by name of the file, the newest batch first."""
    found: dict[str, list[tuple[str, ReceivedFile]]] = {}
    for batch in reversed(batches.all_batches(archive)):
        if batches.finished(archive, batch.id):
            for file in batch.files:
                if file.outcome in TAKEN:
                    found.setdefault(file.name, []).append((batch.id, file))
    return found


def _batch_of(members: Sequence[PlannedFile], earlier: dict[str, list[tuple[str, ReceivedFile]]]) -> str:
    """The finished batch that took files of exactly these names and bytes; empty when there is none."""
    for batch, _file in earlier.get(members[0].name, ()):
        took = {file.name: file for name in _names(members) for other, file in earlier.get(name, ()) if other == batch}
        if all(member.name in took and took[member.name].size == member.size for member in members) and _same_bytes(
            members, took
        ):
            return batch
    return ""


def _same_bytes(members: Iterable[PlannedFile], took: dict[str, ReceivedFile]) -> bool:
    try:
        return all(files.sha256_of(file.path) == took[file.name].sha256 for file in members)
    except OSError:
        return False


def _move(source: Path, target: Path) -> bool:
    """Move a file within its disk, never over another one; False when it cannot be moved now (it may still be open)."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        source.rename(next(place for place in _places(target) if not place.exists()))
    except OSError:
        return False
    return True


def _drop_emptied(place: Path, watched: Path) -> None:
    """Remove the folder of a dossier of which all files were moved away, and those above it that hold nothing more.

    Only folders that state the number of a dossier: others, such as one for each scanner, may be written in again.
    """
    while place != watched and watched in place.parents and dossier_number(place.name):
        try:
            left = list(place.iterdir())
            if any(file.name.lower() not in IGNORED_NAMES for file in left):
                return
            for file in left:  # what Windows and macOS leave by themselves
                file.unlink()
            place.rmdir()
        except OSError:
            return  # something came in, or it is open
        place = place.parent


def _places(target: Path) -> Iterator[Path]:
    yield target
    number = 1
    while True:
        number += 1
        yield target.with_name(f"{target.stem}-{number}{target.suffix}")
