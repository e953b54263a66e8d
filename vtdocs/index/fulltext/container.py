"""A file of named arrays that notices when it was damaged: every block is checked before it is first used.

Layout: magic, length and CRC-32 of the header, header (JSON), the arrays one after another, CRC-32 of every block.
"""

import json
import os
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC = b"vtdocs segment 1\n"
_BLOCK = 1 << 16
_ALIGN = 16


class Damaged(Exception):
    """The file is not what was written."""


def write_container(path: Path, facts: Mapping[str, Any], arrays: Mapping[str, NDArray[Any]]) -> None:
    """Writes the facts (JSON values) and arrays and sees to it that they are on the disk."""
    sections: dict[str, list[Any]] = {}
    chunks: list[bytes] = []
    offset = 0
    for name, array in arrays.items():
        raw = np.ascontiguousarray(array).tobytes()
        padding = -len(raw) % _ALIGN
        sections[name] = [offset, len(array), array.dtype.newbyteorder("<").str]
        chunks += [raw, b"\0" * padding]
        offset += len(raw) + padding
    body = b"".join(chunks)
    checks = np.array([zlib.crc32(body[at : at + _BLOCK]) for at in range(0, len(body), _BLOCK)], dtype="<u4").tobytes()
    header = json.dumps(
        {"facts": dict(facts), "sections": sections, "size": len(body), "checks": zlib.crc32(checks)}
    ).encode()
    with path.open("wb") as file:
        file.write(MAGIC + len(header).to_bytes(4, "little") + zlib.crc32(header).to_bytes(4, "little"))
        file.write(header)
        file.write(b"\0" * (-file.tell() % _ALIGN))
        file.write(body)
        file.write(checks)
        file.flush()
        os.fsync(file.fileno())


class Container:
    """An open file; arrays are read through ``part``, which checks what it has not checked before."""

    def __init__(self, path: Path) -> None:
        """Raises Damaged, or OSError when the file cannot be opened."""
        # A plain view: numpy handles its own subclass for mapped files several times slower.
        whole: NDArray[np.uint8] = np.asarray(np.memmap(path, dtype=np.uint8, mode="r"))
        start = len(MAGIC)
        if bytes(whole[:start]) != MAGIC:
            raise Damaged("magic")
        length = int.from_bytes(whole[start : start + 4].tobytes(), "little")
        check = int.from_bytes(whole[start + 4 : start + 8].tobytes(), "little")
        header = whole[start + 8 : start + 8 + length].tobytes()
        if zlib.crc32(header) != check:
            raise Damaged("header")
        parsed = json.loads(header)
        self.facts: dict[str, Any] = parsed["facts"]
        self._sections: dict[str, tuple[int, int, np.dtype[Any]]] = {
            name: (offset, count, np.dtype(kind)) for name, (offset, count, kind) in parsed["sections"].items()
        }
        begin = start + 8 + length
        begin += -begin % _ALIGN
        size = parsed["size"]
        self._body = whole[begin : begin + size]
        checks = whole[begin + size :].tobytes()
        if zlib.crc32(checks) != parsed["checks"]:
            raise Damaged("checks")
        self._checks = np.frombuffer(checks, dtype="<u4")
        self._checked = np.zeros(len(self._checks), dtype=bool)

    def length(self, name: str) -> int:
        """How many elements an array has."""
        return self._sections[name][1]

    def part(self, name: str, start: int = 0, end: int | None = None) -> NDArray[Any]:
        """Elements start to end of an array, a view on the file; raises Damaged when the file was changed."""
        offset, count, kind = self._sections[name]
        end = count if end is None else end
        first, last = offset + start * kind.itemsize, offset + end * kind.itemsize
        if last > first:
            self._check(first // _BLOCK, (last - 1) // _BLOCK + 1)
        return self._body[first:last].view(kind)

    def check_all(self) -> None:
        """Raises Damaged when any byte was changed."""
        self._check(0, len(self._checks))

    def _check(self, first: int, last: int) -> None:
        if self._checked[first:last].all():
            return
        for block in range(first, last):
            if not self._checked[block]:
                if zlib.crc32(self._body[block * _BLOCK : (block + 1) * _BLOCK].tobytes()) != self._checks[block]:
                    raise Damaged(f"block {block}")
                self._checked[block] = True
