"""Damage inside a JPEG that decoders pass over in silence.

A run of zeroed bytes is still a row of valid codes: Pillow decodes it, and shows another picture (digitisation 5, row 4).
Three things give it away. The picture is finished too late, and libjpeg complains that data ran out; it is finished too
early, and the last bytes were not needed, though a whole JPEG cannot be decoded without them; or zeros stand in a row that
no encoder with these code tables writes (ITU-T T.81, annexes B and F).
"""

import os
import re
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import cv2
import numpy as np

_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_END, _SCAN, _TABLES, _PROGRESSIVE = 0xD9, 0xDA, 0xC4, 0xC2
_LONE = 0x01
"""The one marker besides the end that has no length."""
_CUT = 8
"""Bytes taken from the end; more than encoders pad with."""
_ZEROS = bytes(24)
"""Where the shortest code is no end of block, 191 zero bits are one block of 63 equal coefficients, which no paper has."""
_FD_LOCK = threading.Lock()


def is_damaged_jpeg(data: bytes) -> bool:
    """Whether the picture does not end exactly where its data end, libjpeg complains of it, or it holds zeroed bytes."""
    end, start, zeros_are_paper = _picture(data)
    if end is None:
        return True
    if not zeros_are_paper and _ZEROS in data[start:end]:
        return True
    if _complains(data):
        return True
    shorter = data[: len(data[:end].rstrip(b"\xff")) - _CUT] + b"\xff\xd9"
    return not _complains(shorter)


def _picture(data: bytes) -> tuple[int | None, int, bool]:
    """Where the first picture ends (phones put a second one behind it) and its scan starts; None without an end marker.

    And whether a row of zeros can be white paper: when a code table for coefficients has "end of block" as its shortest
    code, or when the picture is progressive.
    """
    place, start, zeros_are_paper = 2, 0, False
    while True:
        found = _MARKER.search(data, place)
        if found is None:
            return None, start, zeros_are_paper
        kind, place = data[found.start() + 1], found.end()
        if kind == _END:
            return found.start(), start, zeros_are_paper
        if kind == _LONE:
            continue
        segment = data[place + 2 : place + int.from_bytes(data[place : place + 2], "big")]
        place += len(segment) + 2
        if kind == _SCAN:
            start = start or place
        elif kind == _PROGRESSIVE or (kind == _TABLES and _ends_blocks_with_zeros(segment)):
            zeros_are_paper = True


def _ends_blocks_with_zeros(tables: bytes) -> bool:
    """Whether one of the coefficient tables (class 1) has the symbol 0, end of block, as its shortest code."""
    while len(tables) > 17:
        count = sum(tables[1:17])
        if tables[0] >> 4 == 1 and tables[17:18] == b"\0":
            return True
        tables = tables[17 + count :]
    return False


def _complains(data: bytes) -> bool:
    """Whether libjpeg, inside OpenCV, has anything to say of the data."""
    with _captured_stderr() as heard:
        picture = cv2.imdecode(np.frombuffer(data, dtype=np.uint8), cv2.IMREAD_REDUCED_GRAYSCALE_8)
        heard.seek(0)
        said = heard.read()
    return picture is None or b"JPEG" in said


@contextmanager
def _captured_stderr() -> Iterator[Any]:
    """Everything that C libraries print to standard error meanwhile, in a binary file; OpenCV has no other way to tell."""
    with _FD_LOCK, tempfile.TemporaryFile() as heard:
        kept = os.dup(2)
        try:
            os.dup2(heard.fileno(), 2)
            yield heard
        finally:
            os.dup2(kept, 2)
            os.close(kept)
