"""The bytes of files that were refused as a whole: kept with their batch until a person says what became of the paper.

batches/<id>/refused/0003  the bytes as received, read-only; ``batch.json`` has their hash, size and the reason

A refused file belongs to no dossier, so no destruction of one reaches it: it leaves when its pages are settled, when the
same bytes are archived after all, or with the dossier in whose stack it lay. The same bytes are kept once, and stay as long
as they are wanted anywhere. A kill between any two steps leaves what the next ``clear`` finishes.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from vtdocs.archive import batches, files, settled
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.layout import Archive

FOLDER = "refused"
SETTLED, ARCHIVED, DESTROYED = "settled", "archived", "destroyed"
"""Why the bytes of a refused file left, as ``ReceivedFile.not_kept`` has it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Refused files whose bytes wait for a person."""

    files: int
    bytes: int
    since: str
    """When the oldest of them was received, ISO 8601, UTC; empty when none waits."""


def waiting(found: Collection[Batch]) -> Waiting:
    """What waits in these batches, oldest first."""
    kept = [(batch.received_at, file.size) for batch in found for file in batch.files if file.kept]
    return Waiting(len(kept), sum(size for _at, size in kept), min((at for at, _size in kept), default=""))


def kept_hashes(archive: Archive) -> set[str]:
    """SHA-256 of everything that is kept."""
    return {file.sha256 for batch in batches.all_batches(archive) for file in batch.files if file.kept}


def leaving(archive: Archive) -> Iterator[tuple[Batch, ReceivedFile, str]]:
    """Each file whose bytes are to leave, and why: its pages are settled everywhere, or the bytes are archived by now."""
    found = batches.all_batches(archive)
    kept = {file.sha256 for batch in found for file in batch.files if file.kept}
    if not kept:
        return
    archived = {file.sha256 for batch in found for file in batch.files if file.stored}
    wanted = {sha256 for batch in found for sha256 in _unsettled(archive, batch, kept)}
    for batch in found:
        for file in batch.files:
            if file.kept and (file.sha256 in archived or file.sha256 not in wanted):
                yield batch, file, ARCHIVED if file.sha256 in archived else SETTLED


def _unsettled(archive: Archive, batch: Batch, among: Collection[str]) -> Iterator[str]:
    refused = [file for file in batch.files if file.outcome == "rejected" and file.sha256 in among]
    if refused:
        known = settled.standing(archive, batch.id)
        for file in refused:
            if any((file.number, page) not in known for page in range(1, file.frames + 1)):
                yield file.sha256


def clear(archive: Archive) -> int:
    """Remove what is to leave, and note why in the batch's record; returns how many files. The caller holds the lock."""
    gone = list(leaving(archive))
    for batch, file, why in gone:
        _remove(archive, batch.id, {file.number}, why)
    return len(gone)


def destroy(archive: Archive, hashes: Collection[str]) -> None:
    """Remove every kept file that has the bytes of one which is destroyed; doing it twice changes nothing more."""
    for batch in batches.all_batches(archive):
        numbers = {file.number for file in batch.files if file.kept and file.sha256 in hashes}
        if numbers:
            _remove(archive, batch.id, numbers, DESTROYED)


def _remove(archive: Archive, batch_id: str, numbers: Collection[int], why: str) -> None:
    """The bytes first: after a kill the record still names them, so that it is known what to finish."""
    batch = batches.load(archive, batch_id)
    folder = batches.folder_of(archive, batch_id)
    chosen = [file for file in batch.files if file.number in numbers]
    for file in chosen:
        files.remove_file(folder / file.kept)
    if (folder / FOLDER).is_dir():
        files.fsync_folder(folder / FOLDER)
        if not any((folder / FOLDER).iterdir()):
            (folder / FOLDER).rmdir()
    fresh = tuple(replace(file, kept="", not_kept=why) if file in chosen else file for file in batch.files)
    batches.save(archive, replace(batch, files=fresh))
