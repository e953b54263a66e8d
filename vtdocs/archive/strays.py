"""Files that nobody archived, outside the dossiers: a scan that was dropped there leaves with no dossier (P9)."""

from collections.abc import Iterator
from pathlib import Path

from vtdocs import config
from vtdocs.archive import batches, refused_files
from vtdocs.archive.layout import Archive
from vtdocs.errors import VtdocsError

_FOLDERS = frozenset({
    "assets", "audit", "batches", "boxes", "derived", "derived-new", "destruction", "dossiers", "hermelding", "imports",
    "keys", "leaving", "letters", "redo", "resplit", "retention", "tmp",
})  # fmt: skip
_FILES = frozenset({
    config.SETTINGS_FILE, "writer.lock", "change.lock", "writer.json", "change.json", "resplit-pending.json",
})  # fmt: skip
_OF_A_BATCH = frozenset({
    "batch.json", "run.json", "splitmap.json", "report.json", "settled.json", "received", "refused", "renditions", "work",
})  # fmt: skip
_LETTERS = frozenset({"register.jsonl", "register.lock"})


def strays(archive: Archive) -> Iterator[Path]:
    """Files and folders that no run made; nothing while somebody writes, whose work is not done yet."""
    if archive.writer():
        return
    for path in sorted(archive.root.iterdir()):
        if path.name not in (_FOLDERS if path.is_dir() else _FILES):
            yield path
    for path in _below(archive.letters):
        if path.is_file() and path.name not in _LETTERS:
            yield path
    yield from (path for path in sorted(archive.scratch.rglob("*")) if path.is_file())
    for folder in _below(archive.batches):
        yield from _of_batch(archive, folder) if folder.is_dir() else (folder,)


def _of_batch(archive: Archive, folder: Path) -> Iterator[Path]:
    yield from (path for path in _below(folder) if path.name not in _OF_A_BATCH)
    try:
        known = batches.load(archive, folder.name).files
    except VtdocsError:
        return  # told as damaged
    stored = {folder / path for file in known for path in (file.stored, file.kept) if path}
    for name in ("received", refused_files.FOLDER):
        yield from (path for path in sorted((folder / name).rglob("*")) if path.is_file() and path not in stored)


def _below(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
