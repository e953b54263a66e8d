"""The files of a tantivy index: which belong to it, and whether they are as they were written.

tantivy notices some damage by itself, by an error or a panic. The list ``vtdocs-files`` makes it all: it names every file
with its size and checksum. Sizes are looked at whenever the index is opened, and the contents too as long as that costs
less than half a second; ``vtdocs verify`` looks at all of them.
"""

import json
import os
import re
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from vtdocs.index.fulltext.container import Damaged

META, VOCABULARY = "meta.json", ".vocabulary"
_LIST = "vtdocs-files"
_QUICK = 400_000_000
"""Bytes whose checksums are looked at when the index is opened, the small files first."""
_OS_ERROR = re.compile(r"os error (\d+)")


def guarded(act: Callable[..., Any], *given: Any, **named: Any) -> Any:
    """Calls tantivy; a panic over damaged files becomes Damaged, and a full or failing disk an OSError.

    A panic is no ordinary exception in Python, and must not end the process.
    """
    try:
        return act(*given, **named)
    except BaseException as exc:
        if type(exc).__name__ == "PanicException":
            raise Damaged("panic") from exc
        number = _OS_ERROR.search(str(exc)) if isinstance(exc, Exception) else None
        if number:
            raise OSError(int(number.group(1)), os.strerror(int(number.group(1)))) from exc
        raise


def write_files(
    folder: Path, vocabularies: Sequence[str], known: Mapping[str, list[int]], *, committing: bool = False
) -> dict[str, list[int]]:
    """Writes the list, and gives size and checksum of the files in it. ``known`` are those of before: but for its state,
    tantivy never changes a file. While ``committing``, its state and files are left out: they are about to change.
    """
    files: dict[str, list[int]] = {}
    for name in sorted({*vocabularies, *(() if committing else (META, *_segment_files(folder)))}):
        path = folder / name
        size = path.stat().st_size
        same = name != META and name in known and known[name][0] == size
        files[name] = known[name] if same else [size, _checksum(path)]
    content = json.dumps({"vocabularies": list(vocabularies), "files": files})
    fresh = folder / (_LIST + ".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(f"{zlib.crc32(content.encode())} {content}")
        file.flush()
        os.fsync(file.fileno())
    fresh.replace(folder / _LIST)
    return files


def _read(folder: Path) -> dict[str, Any]:
    checksum, _space, content = (folder / _LIST).read_text(encoding="utf-8").partition(" ")
    if checksum != str(zlib.crc32(content.encode())):
        raise Damaged(_LIST)
    listed: dict[str, Any] = json.loads(content)
    return listed


def listed_files(folder: Path) -> dict[str, list[int]]:
    """Size and checksum of the files of the latest commit."""
    return dict(_read(folder)["files"])


def vocabulary_names(folder: Path) -> list[str]:
    """The vocabularies of the latest commit."""
    return list(_read(folder)["vocabularies"])


def check_files(folder: Path, *, whole: bool = False) -> None:
    """Raises Damaged when a file is not what was written; the checksums of ``whole`` files, or of the first only."""
    before = (folder / META).read_bytes()
    listed = _read(folder)["files"]
    checked = 0
    for name, (size, checksum) in sorted(listed.items(), key=lambda item: item[1][0]):
        path = folder / name
        try:
            same = path.stat().st_size == size
            checked += size
            same = same and (not (whole or checked <= _QUICK) or _checksum(path) == checksum)
        except FileNotFoundError:
            same = False
        if not same:
            if (folder / META).read_bytes() != before:
                return check_files(folder, whole=whole)  # a commit came in between
            raise Damaged(name)
    return None


def _segment_files(folder: Path) -> list[str]:
    """The files of the segments that the latest commit names."""
    segments = json.loads((folder / META).read_text(encoding="utf-8"))["segments"]
    known = {segment["segment_id"].replace("-", "") for segment in segments}
    return [path.name for path in folder.iterdir() if path.name.partition(".")[0] in known]


def _checksum(path: Path) -> int:
    checksum = 0
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            checksum = zlib.crc32(block, checksum)
    return checksum
