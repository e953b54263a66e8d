"""Refused pages: every one is a hole in the look-ups until a person says what became of its paper.

1. List the pages that could not be archived and that nobody settled.
2. Settle one file or page: its paper was scanned again and lies in a dossier, or it is no page of a dossier at all.
   The bytes of a file that was refused as a whole were kept for this moment: with its last page they leave.
3. The coverage follows at once; the batch's account stays what it was. A decision can be taken back.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, dossiers, refused_files, settled
from vtdocs.archive.batches import Batch, RejectedPage
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.archive.refused_files import Waiting, waiting
from vtdocs.archive.settled import Settlement
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.workflows import naming
from vtdocs.workflows.access import Access
from vtdocs.workflows.review import COLLEAGUE
from vtdocs.workflows.status import find_batch

__all__ = ["Hole", "Settled", "Waiting", "holes", "reopen", "settle", "waiting_files"]


@dataclass(frozen=True, slots=True)
class Hole:
    """A refused page that nobody settled."""

    batch: str
    file: int
    """Number of the file in its batch."""
    name: str
    """Name of the file as received."""
    page: int
    """Number of the page in the file, counting from 1."""
    reason: str
    """Why it was refused, as a stable English code."""
    since: str
    """When it was received, ISO 8601, UTC."""
    kept: str
    """Path below the archive of the bytes of a file that was refused as a whole; empty when they are not there."""
    not_kept: str
    """Why the bytes of such a file are not there, as a stable English code; empty for a page of a file that was received."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What was decided, and what is left."""

    batch: str
    file: int
    pages: tuple[int, ...]
    """Pages of the file that the decision is about."""
    dossier: str
    withdrawn: bool
    holes: int
    """Refused pages of the whole archive that nobody settled."""
    removed: int
    """Refused files whose bytes were kept until now, and left with this decision."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {**asdict(self), "pages": list(self.pages)}


def holes(archive: Archive) -> tuple[Hole, ...]:
    """Every refused page that nobody settled, in the order of the batches; pages that are not read yet are none."""
    return tuple(
        _hole(batch, page)
        for batch in batches.all_batches(archive)
        for page in settled.still_open(archive, batch.id, batches.rejected_pages(archive, batch.id))
    )


def waiting_files(archive: Archive) -> Waiting:
    """The refused files of the whole archive of which the bytes wait for a person."""
    return waiting(batches.all_batches(archive))


def settle(access: Access, batch: str, file: int, page: int, *, reason: str, dossier: str = "") -> Settled:
    """Say what became of a refused page, or of all pages of a file when ``page`` is 0; they are holes no longer.

    ``dossier`` holds the paper now. Raises BadInput without a reason, for a dossier that is not there, for a page that was
    not refused or was settled before, and for a batch that is not finished.
    """
    if not reason.strip():
        raise BadInput(_("This needs a reason."), _("Give one with --reason."))

    def entries(refused: tuple[RejectedPage, ...]) -> list[RejectedPage]:
        if dossier:
            dossiers.load_manifest(access.archive, dossier)
        naming.check_words(access.archive, [dossier] if dossier else (), reason)
        return list(settled.still_open(access.archive, batch, refused))

    return _decide(access, batch, file, page, entries, (reason.strip(), dossier, False))


def reopen(access: Access, batch: str, file: int, page: int, *, reason: str = "") -> Settled:
    """Take a decision back: the pages are holes again. Raises BadInput when nothing was decided about them."""

    def entries(refused: tuple[RejectedPage, ...]) -> list[RejectedPage]:
        known = settled.standing(access.archive, batch)
        return [one for one in refused if (one.file, one.page) in known]

    return _decide(access, batch, file, page, entries, (reason.strip(), "", True))


def _decide(
    access: Access,
    batch: str,
    file: int,
    page: int,
    choose: Callable[[tuple[RejectedPage, ...]], list[RejectedPage]],
    said: tuple[str, str, bool],
) -> Settled:
    """Record a decision, its audit line, and let the coverage follow."""
    archive = access.archive
    find_batch(archive, batch)
    with archive.changing("review", patience=COLLEAGUE), Catalogue.open(archive) as catalogue:
        refused = batches.rejected_pages(archive, batch)
        chosen = [one for one in choose(refused) if one.file == file and page in {0, one.page}]
        if not chosen:
            raise BadInput(
                _("Batch {batch} has no such page to decide about.").format(batch=batch),
                _("See the refused pages with: vtdocs review refused"),
            )
        time, (reason, dossier, withdrawn) = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), said
        user = config.user_name()
        settled.add(
            archive,
            batch,
            [Settlement(time, user, one.file, one.page, reason, dossier, withdrawn) for one in chosen],
        )
        counts = {"withdrawn" if withdrawn else "settled": len(chosen)}
        act = Act(
            "correction", Action.UPDATE, "done", (f"{batch}/{file}", *([dossier] if dossier else [])),
            purpose=access.purpose, case_number=access.case_number, emergency=access.emergency, counts=counts,
        )  # fmt: skip
        AuditLog(archive.audit_log).append(act, user=user)
        catalogue.add_rejected(batch, settled.still_open(archive, batch, refused))
        removed = refused_files.clear(archive)
    return Settled(batch, file, tuple(one.page for one in chosen), dossier, withdrawn, len(holes(archive)), removed)


def _hole(batch: Batch, page: RejectedPage) -> Hole:
    file = next((file for file in batch.files if file.number == page.file), None)
    kept = "" if file is None or not file.kept else f"batches/{batch.id}/{file.kept}"
    return Hole(
        batch.id,
        page.file,
        "" if file is None else file.name,
        page.page,
        page.reason,
        batch.received_at,
        kept,
        "" if file is None else file.not_kept,
    )
