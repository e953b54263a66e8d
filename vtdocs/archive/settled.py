"""Refused pages that a person settled: what became of paper that could not be archived from the file it came in.

batches/<id>/settled.json  who decided when, about which page, and why; entries are added, never changed or removed

Without such a decision a refused page stays a hole in every look-up (P27), also after its paper was scanned again: no
program can know that another file shows the same sheet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from vtdocs.archive import batches, files, seals
from vtdocs.archive.batches import RejectedPage
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Settlement:
    """One decision about one refused page."""

    time: str
    """ISO 8601, UTC, seconds."""
    user: str
    file: int
    """Number of the file in its batch."""
    page: int
    """Number of the page in the file, counting from 1."""
    reason: str
    dossier: str
    """Dossier that holds the paper now, from another file; empty when it is no page of any dossier."""
    withdrawn: bool
    """Whether this takes an earlier decision about the page back."""


def load(archive: Archive, batch: str) -> tuple[Settlement, ...]:
    """All decisions about a batch, oldest first; raises ArchiveUnusable when the record is damaged."""
    path = batches.folder_of(archive, batch) / "settled.json"
    if not path.is_file():
        return ()
    try:
        entries: list[dict[str, Any]] = files.read_json(path)["decisions"]
        return tuple(Settlement(**entry) for entry in entries)
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ArchiveUnusable(
            _("The record of batch {batch} is damaged.").format(batch=batch),
            _("Restore the batch's folder from the last backup."),
        ) from problem


def add(archive: Archive, batch: str, made: Sequence[Settlement]) -> None:
    """Write decisions after those that are there; the caller holds the lock of a change."""
    entries = [asdict(entry) for entry in (*load(archive, batch), *made)]
    path = batches.folder_of(archive, batch) / "settled.json"
    seals.write_json(archive, path, {"format": FORMAT, "decisions": entries})


def standing(archive: Archive, batch: str) -> dict[tuple[int, int], Settlement]:
    """What holds for each settled page, by file and page."""
    last = {(entry.file, entry.page): entry for entry in load(archive, batch)}
    return {key: entry for key, entry in last.items() if not entry.withdrawn}


def still_open(archive: Archive, batch: str, refused: Iterable[RejectedPage]) -> tuple[RejectedPage, ...]:
    """The refused pages that nobody settled."""
    settled = standing(archive, batch)
    return tuple(page for page in refused if (page.file, page.page) not in settled)
