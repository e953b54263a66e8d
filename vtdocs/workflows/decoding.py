"""Does every page of these files decode? Asked before time is spent on reading, in processes that a bad page may break."""

import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vtdocs import config
from vtdocs.intake.plan import PlannedFile
from vtdocs.model.media import Media
from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame
from vtdocs.workflows.workers import Job, Room, Workers

LOW_DPI = 50
"""Pages of a PDF that are no scan are only drawn to see whether they can be."""


@dataclass(frozen=True, slots=True)
class PageFault:
    """A page that does not decode."""

    name: str
    """Name of the file, relative to the folder that was given."""
    frame: int
    """Number of the page in the file, counting from 1."""
    reason: str
    """A stable English code."""


@dataclass(frozen=True, slots=True)
class Look:
    """One page to be decoded."""

    path: Path
    name: str
    media: Media
    frame: int
    limits: Limits
    pages: int = 1
    """Pages from this one on that share its fate: of a Word file all, for it is looked at as a whole."""


def undecodable(
    files: Sequence[PlannedFile], settings: config.IngestSettings, workers: int, watch: Callable[[int, int], None]
) -> Iterator[PageFault]:
    """Pages that do not decode, of files whose headers are fine; ``watch`` is told pages done, and pages in all."""
    limits = Limits(max_pixels=int(settings.max_megapixels * 1_000_000), render_dpi=LOW_DPI)
    looks = [
        look
        for file in files
        if file.identified.media is not None
        for look in _looks(file, file.identified.media, limits)
    ]
    faults: list[PageFault] = []
    with Workers(workers, Room(memory=settings.worker_memory_mb * 1_000_000)) as pool:
        pool.add(Job(fault_of, look) for look in looks)
        for done, item in enumerate(pool.results(), start=1):
            look: Look = item.job.argument
            reason = item.lost or item.result
            if reason:
                pages = range(look.frame, look.frame + look.pages)
                faults += [PageFault(look.name, page, reason) for page in pages]
            watch(done, len(looks))
    order = {name: place for place, name in enumerate(dict.fromkeys(look.name for look in looks))}
    yield from sorted(faults, key=lambda fault: (order[fault.name], fault.frame))


def _looks(file: PlannedFile, media: Media, limits: Limits) -> Iterator[Look]:
    frames = file.identified.frames
    if media is Media.DOCX:
        yield Look(file.path, file.name, media, 1, limits, frames)
    else:
        yield from (Look(file.path, file.name, media, frame, limits) for frame in range(1, frames + 1))


def fault_of(look: Look) -> str:
    """Why a page does not decode, as a stable English code; empty when it does."""
    try:
        if look.media is Media.DOCX:
            return _docx_fault(look.path)
        open_frame(look.path, look.media, look.frame - 1, look.limits)
    except UnreadablePage as problem:
        return problem.reason
    except MemoryError:
        return "too-large-for-memory"
    except Exception as problem:  # noqa: BLE001  decoders raise anything on a broken page
        return f"reader-failed:{type(problem).__name__}"
    return ""


def _docx_fault(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            return "damaged" if package.testzip() else ""
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return "damaged"
