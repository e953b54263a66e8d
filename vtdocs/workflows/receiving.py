"""Receive a batch: copy the files as they are, hashed and read-only; the same bytes are never taken twice."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, files
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, ProgramMissing
from vtdocs.i18n import gettext as _
from vtdocs.intake.plan import Plan, PlannedFile
from vtdocs.model.media import Media
from vtdocs.ocr.office import render_to_pdf
from vtdocs.ocr.pdf_pages import count_pdf_pages

_SUFFIXES = {Media.TIFF: ".tif", Media.JPEG: ".jpg", Media.PNG: ".png", Media.PDF: ".pdf", Media.DOCX: ".docx"}

SPARE_BYTES = 200_000_000
"""Free space that must be left after the copy, for the documents that are built from it."""


@dataclass(frozen=True, slots=True)
class _Hashed:
    """A planned file with the hash of its bytes; an unreadable one has an empty hash and a fault."""

    file: PlannedFile
    sha256: str
    fault: str


def receive(
    archive: Archive, catalogue: Catalogue, plan: Plan, box: str, run: dict[str, Any], expect: Callable[[], None]
) -> Batch:
    """The batch of these files: the unfinished one of a killed run, the finished one that took them all, or a new one.

    ``run`` says how it is read; it is kept beside the batch, so that a killed run can go on without the files.
    ``expect`` is called as soon as it is known that there will be pages to read, before they are copied.
    Raises ArchiveUnusable before anything is copied when the disk has too little room.
    """
    hashed = [_hash(file) for file in plan.files]
    identity = _identity(hashed)
    unfinished = _unfinished(archive, identity)
    if unfinished is not None:
        batches.write_run(archive, unfinished.id, run)
        catalogue.add_batch(unfinished)  # it may have been killed before that
        return unfinished
    finished = _finished(archive, identity)
    if finished is not None:
        return finished
    _clear_unrecorded(archive)
    _check_room(archive, hashed)
    if any(item.sha256 and catalogue.same_bytes(item.sha256) is None for item in hashed):
        expect()
    batch_id = _new_id(archive, identity)
    settings = config.load(archive.root).ingest
    receiver = _Receiver(catalogue, batch_id, batches.folder_of(archive, batch_id), {}, settings)
    received = [receiver.take(number, item) for number, item in enumerate(hashed, start=1)]
    batch = Batch(batch_id, datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), box, tuple(received))
    batches.write_run(archive, batch_id, run)  # before the batch counts as received: an advies must stay an advies
    batches.save(archive, batch)
    catalogue.add_batch(batch)
    return batch


def readable_file(archive: Archive, batch: Batch, file: ReceivedFile) -> Path:
    """Where the pages of a file are read from: the file as received, or the rendition of a Word file."""
    folder = batches.folder_of(archive, batch.id)
    if file.media == Media.DOCX:
        return folder / "renditions" / f"{file.number:04d}.pdf"
    return folder / file.stored


def _hash(file: PlannedFile) -> _Hashed:
    if file.identified.fault:
        return _Hashed(file, "", file.identified.fault)
    try:
        return _Hashed(file, files.sha256_of(file.path), "")
    except OSError:
        return _Hashed(file, "", "cannot-be-read")


def _identity(hashed: Sequence[_Hashed]) -> str:
    """The same files give the same identity, so that a killed run is recognised when it is started again."""
    digest = hashlib.sha256()
    for item in hashed:
        digest.update(f"{item.file.name}\0{item.sha256}\0{item.fault}\n".encode("utf-8", errors="surrogateescape"))
    return digest.hexdigest()[:8]


def _unfinished(archive: Archive, identity: str) -> Batch | None:
    return next((batch for batch in _recorded(archive, identity) if not batches.finished(archive, batch.id)), None)


def _finished(archive: Archive, identity: str) -> Batch | None:
    """The finished batch of these very files; none when one of them was sound but could not be taken then.

    Such a file is fed again for a reason: LibreOffice was installed since, or the scanner is done with it.
    """
    for batch in _recorded(archive, identity):
        if not any(file.outcome == "rejected" and file.sha256 for file in batch.files):
            return batch
    return None


def _recorded(archive: Archive, identity: str) -> Iterator[Batch]:
    for folder in sorted(archive.batches.glob(f"*-{identity}*")):
        if (folder / "batch.json").is_file():
            yield batches.load(archive, folder.name)


def _new_id(archive: Archive, identity: str) -> str:
    """An id of date and content; a copy that was killed before its record was written is started anew."""
    base = f"{datetime.now(UTC):%Y%m%d}-{identity}"
    candidate, turn = base, 1
    while (batches.folder_of(archive, candidate) / "batch.json").exists():
        turn += 1
        candidate = f"{base}-{turn}"
    files.empty(batches.folder_of(archive, candidate))
    return candidate


def room_needed(sizes: Iterable[int]) -> int:
    """Bytes of disk that files of these sizes ask for: the copy, the documents built from it, and some to spare."""
    return 2 * sum(sizes) + SPARE_BYTES


def _clear_unrecorded(archive: Archive) -> None:
    """Remove copies of a run that ended before it could record what it received; the files themselves are untouched."""
    for folder in archive.batches.iterdir():
        if folder.is_dir() and not (folder / "batch.json").is_file():
            files.remove_tree(folder)


def _check_room(archive: Archive, hashed: Sequence[_Hashed]) -> None:
    needed = room_needed(item.file.size for item in hashed if item.sha256)
    free = files.free_bytes(archive.root)
    if free < needed:
        raise ArchiveUnusable(
            _("There is too little room on the disk: {free} MB free, {needed} MB needed.").format(
                free=free // 1_000_000, needed=needed // 1_000_000
            ),
            _("Make room, or put the archive on a larger disk. Nothing was copied."),
        )


@dataclass(frozen=True, slots=True)
class _Receiver:
    """Takes the files of one new batch."""

    catalogue: Catalogue
    batch: str
    folder: Path
    seen: dict[str, str]
    """Name of the file in this batch by the hash of its bytes."""
    settings: config.IngestSettings

    def take(self, number: int, item: _Hashed) -> ReceivedFile:
        """One file, copied; or the reason why it was not."""
        media = item.file.identified.media
        if item.fault or media is None:
            return _without_copy(number, item, "rejected", item.fault or "format-unknown")
        duplicate = self._same_bytes(item.sha256)
        if duplicate:
            return _without_copy(number, item, "duplicate", f"same-bytes-as:{duplicate}")
        stored = f"received/{number:04d}{_SUFFIXES[media]}"
        frames, fault = item.file.identified.frames, self._copy(item, stored)
        if not fault and media is Media.DOCX:
            frames, fault = _render(self.folder, stored, number, self.settings)
        if fault:
            return _without_copy(number, item, "rejected", fault)
        self.seen[item.sha256] = item.file.name
        return ReceivedFile(number, item.file.name, stored, media.value, item.file.size, item.sha256, frames,
                            "received", "", item.file.stack)  # fmt: skip

    def _same_bytes(self, sha256: str) -> str:
        if sha256 in self.seen:
            return f"{self.batch}:{self.seen[sha256]}"
        earlier = self.catalogue.same_bytes(sha256)
        return "" if earlier is None else ":".join(earlier)

    def _copy(self, item: _Hashed, stored: str) -> str:
        """Copy the bytes; a fault code, empty when fine."""
        try:
            copied = files.copy_durably(item.file.path, self.folder / stored)
        except FileNotFoundError:
            return "vanished"
        if copied == item.sha256:
            return ""
        (self.folder / stored).unlink()
        return "changed-while-read"


def _render(folder: Path, stored: str, number: int, settings: config.IngestSettings) -> tuple[int, str]:
    """Pages of a Word file's rendition, and a fault code, empty when fine."""
    rendition = folder / "renditions" / f"{number:04d}.pdf"
    try:
        fault = render_to_pdf(
            folder / stored, rendition, timeout=settings.office_timeout, memory=settings.worker_memory_mb * 1_000_000
        )
    except ProgramMissing:
        return 1, "libreoffice-missing"
    return (1, fault) if fault else count_pdf_pages(rendition)


def _without_copy(number: int, item: _Hashed, outcome: str, reason: str) -> ReceivedFile:
    media = item.file.identified.media
    return ReceivedFile(number, item.file.name, "", media.value if media else "", item.file.size, item.sha256,
                        item.file.identified.frames, outcome, reason, item.file.stack)  # fmt: skip
