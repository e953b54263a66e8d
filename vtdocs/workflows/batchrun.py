"""One run over a batch that was received: its givens, its stacks, and the jobs for its pages; ingest and retry share it."""

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import __version__, config
from vtdocs.archive import batches
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.model.media import Media
from vtdocs.model.sheets import DossierKind
from vtdocs.ocr.engine import engine_versions
from vtdocs.ocr.opening import Limits
from vtdocs.ocr.reading import ReadingOptions
from vtdocs.workflows.building import SourcePage
from vtdocs.workflows.ledger import PageKey
from vtdocs.workflows.reading import PageJob, PageResult, reject_page
from vtdocs.workflows.receiving import readable_file
from vtdocs.workflows.workers import Done, Room, default_count


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

    @classmethod
    def from_json(cls, data: dict[str, Any]) -> "IngestOptions":
        """The options as ``asdict`` gave them; raises TypeError or ValueError for anything else."""
        return cls(**{**data, "kind": DossierKind(data["kind"])})


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


@dataclass(frozen=True, slots=True)
class BatchRun:
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
        return worker_count(self.options, self.settings)

    @property
    def room(self) -> Room:
        """What each worker may use."""
        return room_of(self.archive, self.settings)

    def work_file(self, key: PageKey) -> Path:
        """Where the reading of a page is kept, without suffix."""
        return self.work / f"{key[0]:04d}-{key[1]:05d}"

    def page_job(self, file: ReceivedFile, frame: int) -> PageJob:
        """The job that reads one page (counting from 1) of a file."""
        return PageJob(
            file=readable_file(self.archive, self.batch, file),
            media=Media.PDF if file.media == Media.DOCX else Media(file.media),
            frame=frame,
            work=self.work_file((file.number, frame)),
            options=reading_options(self.options, self.settings),
            limits=Limits(max_pixels=int(self.settings.max_megapixels * 1_000_000)),
            archive=self.archive.root,
        )

    def source_page(self, file: ReceivedFile, frame: int, result: PageResult, *, shared: bool) -> SourcePage:
        """A page as the builder of documents takes it; ``shared`` when the file has pages of another document too."""
        return SourcePage(
            name=file.name,
            number=file.number,
            frame=frame,
            received=batches.folder_of(self.archive, self.batch.id) / file.stored,
            readable=readable_file(self.archive, self.batch, file),
            media=Media(file.media),
            shared=shared,
            work=self.work_file((file.number, frame)),
            result=result,
        )


def room_of(archive: Archive, settings: config.IngestSettings) -> Room:
    """What each worker of a run with these settings may use."""
    return Room(archive.scratch, settings.worker_memory_mb * 1_000_000)


def reading_options(options: IngestOptions, settings: config.IngestSettings) -> ReadingOptions:
    """How a run with these options reads its pages."""
    return ReadingOptions(
        engine=options.engine or settings.engine, profile=options.profile, timeout=settings.page_timeout
    )


def worker_count(options: IngestOptions, settings: config.IngestSettings) -> int:
    """How many pages a run with these options reads at the same time."""
    return options.workers or settings.workers or default_count()


def facts_of_run(options: IngestOptions, settings: config.IngestSettings) -> dict[str, Any]:
    """What is kept of a run from its beginning: when, with which options, how many workers, and all versions."""
    return {
        "started": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "options": asdict(options),
        "workers": worker_count(options, settings),
        "versions": {"vtdocs": __version__, **engine_versions()},
    }


def stacks_of(batch: Batch) -> tuple[Stack, ...]:
    """The stacks of the files whose bytes were taken, in the order of the batch."""
    members: dict[str, list[ReceivedFile]] = {}
    for file in batch.files:
        if file.outcome == "received":
            members.setdefault(file.stack, []).append(file)
    return tuple(Stack(name, place, tuple(found)) for place, (name, found) in enumerate(members.items(), start=1))


def key_of(page: PageJob) -> PageKey:
    """Which page of the batch a job reads."""
    number, frame = page.work.name.split("-")
    return int(number), int(frame)


def page_result(done: Done) -> PageResult:
    """The result of a job that read a page, also of one whose worker died."""
    result: PageResult = reject_page(done.job.argument.work, done.lost) if done.lost else done.result
    return result
