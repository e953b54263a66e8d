"""Writing so that a crash leaves either the old file or the new one, never half a file."""

import errno
import hashlib
import json
import os
import shutil
import tempfile
import time
from pathlib import Path
from typing import Any

CHUNK = 1 << 20
WRITING, RECEIVING = ".writing-", ".receiving-"
"""How the temporary neighbours begin that a killed run may leave behind."""
_NO_NEIGHBOURS = frozenset({"originals", "pages", "received", "refused", "work", "derived", "derived-new", "tmp"})
"""Folders in which nothing is written through a neighbour, or that are emptied by those who write in them."""


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def fsync_file(path: Path) -> None:
    """Force a file's bytes to disk."""
    descriptor = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def fsync_folder(path: Path) -> None:
    """Force a folder's list of names to disk; a no-op where the system has no such notion (Windows)."""
    if os.name == "nt":
        return
    fsync_file(path)


def write_atomic(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Write a file through a temporary neighbour, fsync and rename."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, name = tempfile.mkstemp(prefix=WRITING, dir=path.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    fsync_folder(path.parent)


def write_json(path: Path, value: Any) -> None:
    """Write a value as readable JSON, atomically."""
    write_atomic(path, as_json(value))


def as_json(value: Any) -> bytes:
    """A value as ``write_json`` writes it."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=False) + "\n").encode("utf-8")


def read_json(path: Path) -> Any:
    """Read a JSON file; raises OSError or ValueError, also for one that is nested deeper than Python can follow."""
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except RecursionError:
        raise ValueError("nested too deeply") from None


def copy_durably(source: Path, target: Path, *, mode: int = 0o400, most: int | None = None) -> str:
    """Copy a file's bytes, fsync, rename into place, read-only; returns the SHA-256 of what was written.

    Of a file that has more than ``most`` bytes by now nothing is kept, and the hash is empty.

    Hashing the bytes while they are copied means that the hash tells of the copy, even when the source still changes.
    """
    digest = hashlib.sha256()
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, name = tempfile.mkstemp(prefix=RECEIVING, dir=target.parent)
    try:
        with source.open("rb") as reader, os.fdopen(descriptor, "wb") as writer:
            while chunk := reader.read(CHUNK):
                digest.update(chunk)
                writer.write(chunk)
                if most is not None and writer.tell() > most:
                    Path(name).unlink()
                    return ""
            writer.flush()
            os.fsync(writer.fileno())
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return digest.hexdigest()


def remove_file(path: Path) -> None:
    """Remove a file, also a read-only one; nothing when it is gone already."""
    if path.is_file():
        path.chmod(0o600)  # Windows refuses to remove a read-only file
        path.unlink()


def link_or_copy(source: Path, target: Path) -> None:
    """Give a file a second name; copies where the file system cannot link."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)
        target.chmod(0o400)


def fsync_tree(folder: Path) -> None:
    """Force every file and folder below a folder to disk."""
    for root, _names, files in os.walk(folder):
        for name in files:
            fsync_file(Path(root) / name)
        fsync_folder(Path(root))


def remove_tree(folder: Path) -> None:
    """Remove a folder with read-only files in it."""
    for root, _names, files in os.walk(folder):
        if os.name == "nt":  # Windows refuses to remove a read-only file
            for name in files:
                (Path(root) / name).chmod(0o600)
    shutil.rmtree(folder, ignore_errors=False)


def sweep(folder: Path, *, deep: bool = True) -> None:
    """Remove the temporary neighbours that a killed run left in a folder, and with ``deep`` in all below it.

    Only for who holds the locks: what another process is writing looks the same.
    """
    for place, names, found in os.walk(folder):
        names[:] = [name for name in names if deep and name not in _NO_NEIGHBOURS]
        for name in found:
            if name.startswith((WRITING, RECEIVING)):
                (Path(place) / name).unlink(missing_ok=True)


def empty(folder: Path) -> None:
    """Remove everything in a folder of unfinished work.

    A worker of a run that was killed notices so within a moment, and may write until then: its leavings are removed too.
    """
    for _moment in range(20):
        try:
            if folder.exists():
                remove_tree(folder)
            break
        except OSError as problem:
            if problem.errno not in {errno.ENOENT, errno.ENOTEMPTY, errno.EEXIST}:
                raise
            time.sleep(0.1)
    folder.mkdir(parents=True, mode=0o700, exist_ok=True)


def free_bytes(folder: Path) -> int:
    """Free space on the disk that holds a folder."""
    return shutil.disk_usage(folder).free
