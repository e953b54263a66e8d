"""Receive a batch: copy the files as they are, hashed and read-only; the same bytes are never taken twice.

A file that is refused is kept too, apart, until a person says what became of its paper: the folder of the scanner may be
emptied, and a damaged scan may be all that is left.
"""

import errno
import hashlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, files, refused_files
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, ProgramMissing
from vtdocs.i18n import gettext as _
from vtdocs.intake.identify import NOT_OPENED
from vtdocs.intake.plan import Plan, PlannedFile
from vtdocs.model.media import Media
from vtdocs.ocr.office import render_to_pdf
from vtdocs.ocr.pdf_pages import count_pdf_pages

_SUFFIXES = {Media.TIFF: ".tif", Media.JPEG: ".jpg", Media.PNG: ".png", Media.PDF: ".pdf", Media.DOCX: ".docx"}

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EROFS})

SPARE_BYTES = 200_000_000
"""Free space that must be left after the copy, for the documents that are built from it."""


@dataclass(frozen=True, slots=True)
class _Hashed:
    """A planned file with the hash of its bytes."""

    file: PlannedFile
    sha256: str
    """Empty for one that cannot be read, or that is refused and too large to be kept."""
    fault: str
    """Why it is refused, known before it is received; empty when it is fine so far."""
    not_kept: str = ""
    """Why the bytes of a refused file cannot be kept; empty when they can."""


def receive(
    archive: Archive, catalogue: Catalogue, plan: Plan, box: str, run: dict[str, Any], expect: Callable[[], None]
) -> Batch:
    """The batch of these files: the unfinished one of a killed run, the finished one that took them all, or a new one.

    ``run`` says how it is read; it is kept beside the batch, so that a killed run can go on without the files.
    ``expect`` is called as soon as it is known that there will be pages to read, before they are copied.
    Raises ArchiveUnusable before anything is copied when the disk has too little room.
    """
    settings = config.load(archive.root).ingest

    def is_new(item: _Hashed) -> bool:
        return bool(item.sha256) and not item.fault and catalogue.same_bytes(item.sha256) is None

    hashed = _hash_all(plan.files, settings, is_new, expect)
    identity = _identity(hashed)
    unfinished = _unfinished(archive, identity)
    if unfinished is not None:
        batches.write_run(archive, unfinished.id, run)
        catalogue.add_batch(unfinished)  # it may have been killed before that
        return unfinished
    finished = _finished(archive, identity, hashed)
    if finished is not None:
        return finished
    _clear_unrecorded(archive)
    _check_room(archive, hashed)
    batch_id = _new_id(archive, identity)
    kept = refused_files.kept_hashes(archive)
    receiver = _Receiver(catalogue, batch_id, batches.folder_of(archive, batch_id), {}, kept, settings)
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


def _hash_all(
    planned: Sequence[PlannedFile],
    settings: config.IngestSettings,
    is_new: Callable[[_Hashed], bool],
    expect: Callable[[], None],
) -> list[_Hashed]:
    """The files with their hashes; ``expect`` is called at the first that is new, while the others are still hashed."""
    hashed: list[_Hashed] = []
    expected = False
    for file in planned:
        hashed.append(_hash(file, settings))
        if not expected and is_new(hashed[-1]):
            expected = True
            expect()
    return hashed


def _hash(file: PlannedFile, settings: config.IngestSettings) -> _Hashed:
    fault = file.identified.fault
    not_kept = not_to_keep(file, settings) if fault else ""
    if not_kept:
        return _Hashed(file, "", fault, not_kept)
    try:
        return _Hashed(file, files.sha256_of(file.path), fault)
    except OSError:
        return _Hashed(file, "", fault or "cannot-be-read", "cannot-be-read")


def not_to_keep(file: PlannedFile, settings: config.IngestSettings) -> str:
    """Why the bytes of a refused file are not kept, as a stable English code; empty when they are."""
    if file.identified.fault in NOT_OPENED:
        return file.identified.fault
    if not file.size:
        return "empty"
    return "too-large-to-keep" if file.size > settings.refused_mb * 1_000_000 else ""


def _identity(hashed: Sequence[_Hashed]) -> str:
    """The same files give the same identity, so that a killed run is recognised when it is started again."""
    digest = hashlib.sha256()
    for item in hashed:
        digest.update(f"{item.file.name}\0{item.sha256}\0{item.fault}\n".encode("utf-8", errors="surrogateescape"))
    return digest.hexdigest()[:8]


def _unfinished(archive: Archive, identity: str) -> Batch | None:
    return next((batch for batch in _recorded(archive, identity) if not batches.finished(archive, batch.id)), None)


def _finished(archive: Archive, identity: str, hashed: Sequence[_Hashed]) -> Batch | None:
    """The finished batch of these very files; none when one of them was sound but could not be taken then.

    Such a file is fed again for a reason: LibreOffice was installed since, or the scanner is done with it.
    """
    for batch in _recorded(archive, identity):
        sound = {number for number, item in enumerate(hashed, start=1) if not item.fault}
        if not any(file.outcome == "rejected" and file.number in sound for file in batch.files):
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


def room_needed(sizes: Iterable[int], refused: Iterable[int] = ()) -> int:
    """Bytes of disk that files of these sizes ask for: the copy, the documents built from it, and some to spare.

    Of a refused file there is the copy only.
    """
    return 2 * sum(sizes) + sum(refused) + SPARE_BYTES


def _clear_unrecorded(archive: Archive) -> None:
    """Remove copies of a run that ended before it could record what it received; the files themselves are untouched."""
    for folder in archive.batches.iterdir():
        if folder.is_dir() and not (folder / "batch.json").is_file():
            files.remove_tree(folder)


def _check_room(archive: Archive, hashed: Sequence[_Hashed]) -> None:
    needed = room_needed(
        (item.file.size for item in hashed if item.sha256 and not item.fault),
        (item.file.size for item in hashed if item.sha256 and item.fault),
    )
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
    kept: set[str]
    """Hashes of the refused files of which the archive has the bytes."""
    settings: config.IngestSettings

    def take(self, number: int, item: _Hashed) -> ReceivedFile:
        """One file, copied; or the reason why it was not."""
        media = item.file.identified.media
        if item.fault or media is None:
            return self._refuse(number, item, item.fault or "format-unknown")
        duplicate = self._same_bytes(item.sha256)
        if duplicate:
            return _without_copy(number, item, "duplicate", f"same-bytes-as:{duplicate}")
        stored = f"received/{number:04d}{_SUFFIXES[media]}"
        frames, fault = item.file.identified.frames, self._copy(item, stored)
        if not fault and media is Media.DOCX:
            frames, fault = _render(self.folder, stored, number, self.settings)
        if fault:
            return self._refuse(number, item, fault, stored)
        self.seen[item.sha256] = item.file.name
        return ReceivedFile(number, item.file.name, stored, media.value, item.file.size, item.sha256, frames,
                            "received", "", item.file.stack)  # fmt: skip

    def _refuse(self, number: int, item: _Hashed, reason: str, stored: str = "") -> ReceivedFile:
        """A file that is refused; ``stored`` is where a copy of it may lie already."""
        kept, not_kept = self._keep(number, item, self.folder / stored) if item.sha256 else ("", item.not_kept)
        if stored:
            files.remove_file(self.folder / stored)
            files.remove_file(self.folder / "renditions" / f"{number:04d}.pdf")
        return replace(_without_copy(number, item, "rejected", reason), kept=kept, not_kept=not_kept)

    def _keep(self, number: int, item: _Hashed, copied: Path) -> tuple[str, str]:
        """Where the bytes of a refused file are kept below the batch's folder, or why they are not."""
        not_kept = not_to_keep(item.file, self.settings)
        if not_kept:
            return "", not_kept
        if self._same_bytes(item.sha256):
            return "", refused_files.ARCHIVED
        if item.sha256 in self.kept:
            return "", "kept-before"
        media = item.file.identified.media
        kept = f"{refused_files.FOLDER}/{number:04d}{_SUFFIXES[media] if media else ''}"
        target = self.folder / kept
        if copied.is_file():
            target.parent.mkdir(mode=0o700, exist_ok=True)
            copied.replace(target)
            files.fsync_folder(target.parent)
        else:
            fault = self._copy(item, kept)
            if fault:
                return "", fault
        self.kept.add(item.sha256)
        return kept, ""

    def _same_bytes(self, sha256: str) -> str:
        if sha256 in self.seen:
            return f"{self.batch}:{self.seen[sha256]}"
        earlier = self.catalogue.same_bytes(sha256)
        return "" if earlier is None else ":".join(earlier)

    def _copy(self, item: _Hashed, stored: str) -> str:
        """Copy the bytes; a fault code, empty when fine."""
        try:
            copied = files.copy_durably(item.file.path, self.folder / stored, most=item.file.size)
        except FileNotFoundError:
            return "vanished"
        except OSError as problem:
            if item.fault and problem.errno not in _NO_ROOM:
                return "cannot-be-read"
            raise
        if copied == item.sha256:
            return ""
        files.remove_file(self.folder / stored)
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
