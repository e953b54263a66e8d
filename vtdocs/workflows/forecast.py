"""What an ingest would do, before an hour of reading is spent: dossiers, pages, refusals, room on the disk, and time.

Nothing is written. Every page is decoded once, as the ingest will, for a header that looks well says little.
"""

import itertools
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, files
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.intake.plan import Plan, PlannedFile
from vtdocs.intake.split import stated_number
from vtdocs.workflows.decoding import PageFault, undecodable
from vtdocs.workflows.numbering import may_be_another
from vtdocs.workflows.receiving import not_to_keep, room_needed

USUAL_PAGES_PER_MINUTE = 25.0
"""For each worker, where nothing was measured yet: one core of an ordinary office computer at 300 dpi (bench/ocr)."""

ENOUGH_PAGES = 20
"""Fewer pages, over all runs that are considered, say more about starting up than about reading."""

RUNS_CONSIDERED = 10
"""The newest runs tell best how fast this computer is now."""


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast pages will be read."""

    pages_per_minute: float
    measured: int
    """Pages of earlier runs that say it; 0 when they are too few and the usual speed is taken."""


@dataclass(frozen=True, slots=True)
class Forecast:
    """What an ingest of a plan would do."""

    plan: Plan
    refused: tuple[PlannedFile, ...]
    """Files that would be refused as a whole."""
    refused_pages: tuple[PageFault, ...]
    """Pages of other files that would be refused."""
    duplicates: tuple[PlannedFile, ...]
    """Files whose very bytes are in the archive, or earlier in the plan."""
    speed: Speed
    free_bytes: int
    needed_bytes: int
    numbers_taken: frozenset[str]
    """Stacks that state a number which may be another dossier's, so that they get one of their own."""

    @property
    def pages_to_read(self) -> int:
        """Pages that would be read."""
        left_out = {id(file) for file in (*self.refused, *self.duplicates)}
        pages = sum(file.identified.frames for file in self.plan.files if id(file) not in left_out)
        return pages - len(self.refused_pages)

    @property
    def seconds(self) -> float:
        """Time that reading would take."""
        return 60 * self.pages_to_read / self.speed.pages_per_minute

    @property
    def stacks(self) -> dict[str, int]:
        """Pages by stack; a stack becomes one dossier where no separator sheet splits it."""
        found: dict[str, int] = {}
        for file in self.plan.files:
            if not file.identified.fault:
                found[file.stack] = found.get(file.stack, 0) + file.identified.frames
        return found

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "files": len(self.plan.files),
            "pages": self.plan.pages,
            "pages_to_read": self.pages_to_read,
            "stacks": len(self.stacks),
            "dossiers": [
                {
                    "stack": stack,
                    "dossier": stated_number(stack),
                    "pages": pages,
                    "number_taken": stack in self.numbers_taken,
                }
                for stack, pages in self.stacks.items()
            ],
            "refused": [{"file": file.name, "page": None, "reason": file.identified.fault} for file in self.refused]
            + [{"file": fault.name, "page": fault.frame, "reason": fault.reason} for fault in self.refused_pages],
            "duplicates": [file.name for file in self.duplicates],
            "pages_per_minute": round(self.speed.pages_per_minute, 1),
            "measured": self.speed.measured > 0,
            "measured_pages": self.speed.measured,
            "seconds": round(self.seconds),
            "free_bytes": self.free_bytes,
            "needed_bytes": self.needed_bytes,
            "room": self.free_bytes >= self.needed_bytes,
        }


def forecast(
    archive: Archive, plan: Plan, workers: int, watch: Callable[[int, int], None], *, quick: bool = False
) -> Forecast:
    """Look ahead; ``quick`` trusts the headers of the files. ``watch`` is told pages looked at, and pages in all."""
    settings = config.load(archive.root).ingest
    refused = tuple(file for file in plan.files if file.identified.fault)
    fine = [file for file in plan.files if not file.identified.fault]
    duplicates = _duplicates(archive, fine)
    doubled = {id(file) for file in duplicates}
    fresh = [file for file in fine if id(file) not in doubled]
    faults = () if quick else tuple(undecodable(fresh, settings, workers, watch))
    return Forecast(
        plan=plan,
        refused=refused,
        refused_pages=faults,
        duplicates=duplicates,
        speed=speed_of(archive, workers),
        free_bytes=files.free_bytes(archive.root),
        needed_bytes=room_needed((file.size for file in fresh), _kept_sizes(refused, settings)),
        numbers_taken=frozenset(_numbers_taken(archive, dict.fromkeys(file.stack for file in fresh))),
    )


def _kept_sizes(refused: Iterable[PlannedFile], settings: config.IngestSettings) -> Iterator[int]:
    return (file.size for file in refused if not not_to_keep(file, settings))


def _numbers_taken(archive: Archive, stacks: Iterable[str]) -> Iterator[str]:
    """Stacks whose number an earlier stack states too, or that is short and in the archive already."""
    seen: set[str] = set()
    for stack in stacks:
        number = stated_number(stack)
        if number and (number.lower() in seen or may_be_another(archive, "", number)):
            yield stack
        seen.add(number.lower())


def speed_of(archive: Archive, workers: int) -> Speed:
    """The speed of earlier runs on this archive, for so many workers; else the usual one.

    Short runs, of which starting up takes much, count only where there are no others, and enough of them.
    """
    runs = list(itertools.islice(_runs(archive), RUNS_CONSIDERED))
    long = [run for run in runs if run[0] >= ENOUGH_PAGES] or runs
    pages, seconds = (sum(column) for column in zip(*long, strict=True)) if long else (0, 0.0)
    if pages < ENOUGH_PAGES:
        return Speed(USUAL_PAGES_PER_MINUTE * workers, measured=0)
    return Speed(60 * pages / seconds * workers, measured=int(pages))


def _runs(archive: Archive) -> Iterator[tuple[int, float]]:
    """Pages read by each finished run, and the seconds that one worker would have taken; the newest first."""
    for batch in batches.all_batches(archive)[::-1]:
        try:
            report = batches.read_report(archive, batch.id)
            pages, seconds, used = report["pages_read"], report["seconds"], report["workers"]
        except (OSError, ValueError, KeyError, ArchiveUnusable):
            continue
        if pages and seconds > 0 and used > 0:
            yield pages, seconds * used


def _duplicates(archive: Archive, fine: Sequence[PlannedFile]) -> tuple[PlannedFile, ...]:
    seen = {file.sha256 for batch in batches.all_batches(archive) for file in batch.files if file.outcome == "received"}
    return tuple(_seen_before(fine, seen))


def _seen_before(fine: Iterable[PlannedFile], seen: set[str]) -> Iterable[PlannedFile]:
    for file in fine:
        try:
            digest = files.sha256_of(file.path)
        except OSError:
            continue  # the decoding tells what is wrong with it
        if digest in seen:
            yield file
        seen.add(digest)
