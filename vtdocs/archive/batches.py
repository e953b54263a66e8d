"""A batch as received: the files, hashed and read-only, what became of each page, and the split map.

batches/<id>/batch.json        the files as received, with SHA-256 and number of pages
batches/<id>/received/0001.tif the bytes, under neutral names (a file name may hold a family's name)
batches/<id>/refused/0002      bytes of a file that was refused as a whole, until a person settled it; see ``refused_files``
batches/<id>/run.json          how the batch is read: options, workers, versions, beginning of the last run
batches/<id>/splitmap.json     which page went to which dossier: data that can be redone
batches/<id>/report.json       the finished run: counts, problems, rates, versions; kept for ever
batches/<id>/settled.json      what people decided about refused pages; see ``settled``
batches/<id>/work/             readings of pages that are not in a dossier yet
"""

from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from vtdocs.archive import files, seals
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _

FORMAT = 1


@dataclass(frozen=True, slots=True)
class ReceivedFile:
    """One file of a batch."""

    number: int
    """Number in the batch, counting from 1."""
    name: str
    """Path as received, relative to the folder that was given."""
    stored: str
    """Path below the batch's folder; empty when no copy was kept."""
    media: str
    """A value of ``Media``; empty when the kind was not recognised."""
    size: int
    """Bytes."""
    sha256: str
    frames: int
    """Pages; 1 for a file whose pages cannot be counted."""
    outcome: str
    """``received``, ``duplicate`` or ``rejected``."""
    reason: str
    """Why it was rejected, or what it duplicates."""
    stack: str
    """Pages of one stack belong together until a separator sheet says otherwise."""
    kept: str = ""
    """Path below the batch's folder of the bytes of a file that was refused as a whole; empty when they are not there."""
    not_kept: str = ""
    """Why the bytes of a refused file are not there, as a stable English code; see ``refused_files``."""


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch that was received."""

    id: str
    received_at: str
    """ISO 8601, UTC."""
    box: str
    files: tuple[ReceivedFile, ...]

    @property
    def pages(self) -> int:
        """Pages received, of whatever outcome."""
        return sum(file.frames for file in self.files)


@dataclass(frozen=True, slots=True)
class RejectedPage:
    """A page that could not be archived."""

    file: int
    """Number of the file in its batch."""
    page: int
    """Number of the page in the file, counting from 1."""
    reason: str


def folder_of(archive: Archive, batch: str) -> Path:
    """Folder of a batch."""
    return archive.batches / batch


def save(archive: Archive, batch: Batch) -> None:
    """Write the batch's record, atomically."""
    seals.write_json(archive, folder_of(archive, batch.id) / "batch.json", {"format": FORMAT, **asdict(batch)})


def load(archive: Archive, batch: str) -> Batch:
    """A batch's record; raises ArchiveUnusable when it is damaged."""
    try:
        data = files.read_json(folder_of(archive, batch) / "batch.json")
        received = tuple(ReceivedFile(**file) for file in data["files"])
        return Batch(data["id"], data["received_at"], data["box"], received)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise damaged(batch) from problem


def all_batches(archive: Archive) -> list[Batch]:
    """Every batch, oldest first."""
    found = [load(archive, folder.name) for folder in archive.batches.iterdir() if (folder / "batch.json").is_file()]
    return sorted(found, key=lambda batch: (batch.received_at, batch.id))


def finished(archive: Archive, batch: str) -> bool:
    """Whether the batch's run was completed."""
    return (folder_of(archive, batch) / "report.json").is_file()


def unfinished(archive: Archive) -> list[str]:
    """Ids of the batches that were received and whose run was not completed, oldest first."""
    folders = sorted(folder.name for folder in archive.batches.iterdir() if (folder / "batch.json").is_file())
    return [name for name in folders if not finished(archive, name)]


def write_report(archive: Archive, batch: str, report: dict[str, Any]) -> None:
    """Keep the report of the finished run."""
    seals.write_json(archive, folder_of(archive, batch) / "report.json", report)


def read_report(archive: Archive, batch: str) -> dict[str, Any]:
    """The report of a finished run; raises OSError or ValueError when there is none."""
    report: dict[str, Any] = files.read_json(folder_of(archive, batch) / "report.json")
    return report


def unread_pages(batch: Batch) -> tuple[RejectedPage, ...]:
    """Every page of a batch that is not finished: no look-up can be sure to have seen it (P27)."""
    return tuple(
        RejectedPage(file.number, page, file.reason or "not-read-yet")
        for file in batch.files
        if file.outcome != "duplicate"
        for page in range(1, file.frames + 1)
    )


def rejected_pages(archive: Archive, batch: str) -> tuple[RejectedPage, ...]:
    """The pages of a finished batch that could not be archived."""
    try:
        rows = read_report(archive, batch)["rejected"]
    except (OSError, ValueError, KeyError):
        return ()
    return tuple(RejectedPage(row["file"], row["page"], row["reason"]) for row in rows)


def write_split_map(archive: Archive, batch: str, pages: list[dict[str, Any]], sheets: list[dict[str, Any]]) -> None:
    """Keep which page went where, and what the separator sheets said; both in the order of the batch."""
    seals.write_json(
        archive,
        folder_of(archive, batch) / "splitmap.json",
        {"format": FORMAT, "pages": sorted(pages, key=_place), "sheets": sorted(sheets, key=_place)},
    )


def read_split_map(archive: Archive, batch: str) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Pages and sheets as ``write_split_map`` kept them; raises ArchiveUnusable when they are missing or damaged."""
    try:
        data = files.read_json(folder_of(archive, batch) / "splitmap.json")
        return list(data["pages"]), list(data["sheets"])
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise damaged(batch) from problem


def destroyed_dossiers(archive: Archive, box: str) -> set[str]:
    """Dossiers that came out of a box and were destroyed since, as the split maps of its finished batches say."""
    found: set[str] = set()
    for batch in all_batches(archive):
        if not finished(archive, batch.id):
            continue
        pages, sheets = read_split_map(archive, batch.id)
        if batch.box == box or any(row["sheet"]["box"] == box for row in sheets):
            found |= {str(row["dossier"]) for row in pages if row.get("destroyed")}
    return found


def _place(row: dict[str, Any]) -> tuple[int, int]:
    return row["file"], row["frame"]


def write_run(archive: Archive, batch: str, run: dict[str, Any]) -> None:
    """Keep how a batch is read: ``started``, ``options``, ``workers`` and ``versions``."""
    files.write_json(folder_of(archive, batch) / "run.json", run)


def read_run(archive: Archive, batch: str) -> dict[str, Any]:
    """How a batch is read; raises ArchiveUnusable when the record is missing or damaged."""
    try:
        run: dict[str, Any] = files.read_json(folder_of(archive, batch) / "run.json")
        return {name: run[name] for name in ("started", "options", "workers", "versions")}
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise damaged(batch) from problem


def damaged(batch: str) -> ArchiveUnusable:
    """The error for a batch whose record, run, split map or report cannot be understood."""
    return ArchiveUnusable(
        _("The record of batch {batch} is damaged.").format(batch=batch),
        _("Restore the batch's folder from the last backup."),
    )
