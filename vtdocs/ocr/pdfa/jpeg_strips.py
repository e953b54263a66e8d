"""The JPEG strips of one TIFF page as one JPEG, no coefficient touched (ITU-T T.81; TIFF Technical Note 2).

A TIFF page of many strips holds as many small JPEGs, which share their tables. Each begins anew, exactly as the stretch
between two restart markers of one JPEG does: put behind each other with such markers between them they are the page.
"""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

_START, _END = b"\xff\xd8", b"\xff\xd9"
_SCAN, _INTERVAL, _BASELINE, _EXTENDED = 0xDA, 0xDD, 0xC0, 0xC1
_TABLES = frozenset({0xDB, 0xC4})
_RESTARTS = 8
_MOST = 65535
"""Blocks between two restart markers; rows of a picture."""


@dataclass(frozen=True, slots=True)
class _Parts:
    """One JPEG, taken apart."""

    tables: tuple[bytes, ...]
    """Its tables of quantities and codes, each with its marker."""
    frame: bytes
    """Its frame header, with its marker; empty when there is none."""
    scan: bytes
    """Its scan header, with its marker."""
    data: bytes
    """Its coefficients."""


def as_one(strips: Sequence[bytes], tables: bytes, size: tuple[int, int]) -> bytes | None:
    """The strips, from the top, as one JPEG of this width and height; None where that would be another picture.

    ``tables`` is what the TIFF keeps of them in common (tag 347), or empty.
    """
    shared = _apart(tables).tables if tables else ()
    parts = [_apart(strip) for strip in strips]
    one = _joined(parts, shared, size[1])
    if one is None:
        return None
    alone = [_whole(shared, part, part.frame, b"", part.data) for part in parts]
    return one if _same_light(one, alone, size) else None


def _joined(parts: Sequence[_Parts], shared: Sequence[bytes], rows: int) -> bytes | None:
    first = parts[0]
    heights = [int.from_bytes(part.frame[5:7], "big") for part in parts if part.frame]
    alike = all(
        (part.tables, part.scan, _without_height(part)) == (first.tables, first.scan, _without_height(first))
        for part in parts
    )
    if not alike or len(heights) != len(parts) or sum(heights) < rows or rows > _MOST:
        return None
    block, blocks = _block(first.frame)
    if block == 0 or any(height % block or height != heights[0] for height in heights[:-1]):
        return None
    interval = blocks * -(-heights[0] // block)
    if interval > _MOST:
        return None
    data = b"".join(
        part.data + (bytes([0xFF, 0xD0 + number % _RESTARTS]) if number < len(parts) - 1 else b"")
        for number, part in enumerate(parts)
    )
    frame = first.frame[:5] + rows.to_bytes(2, "big") + first.frame[7:]
    return _whole(shared, first, frame, bytes([0xFF, _INTERVAL, 0, 4]) + interval.to_bytes(2, "big"), data)


def _whole(shared: Sequence[bytes], part: _Parts, frame: bytes, interval: bytes, data: bytes) -> bytes:
    return b"".join((_START, *shared, *part.tables, frame, interval, part.scan, data, _END))


def _same_light(one: bytes, alone: Sequence[bytes], size: tuple[int, int]) -> bool:
    """Whether one JPEG is as light and dark, to the pixel, as its strips by themselves.

    Colours that are coarser than light are smoothed over the borders of strips in one of them only, and cannot be compared; but
    they lie between the light in the data, and would pull it along if they were misread.
    """
    try:
        whole, pieces = _light(one), np.concatenate([_light(strip) for strip in alone])
    except (OSError, SyntaxError, ValueError):
        return False
    width, height = size
    return whole.shape == (height, width) and np.array_equal(whole, pieces[:height])


def _light(jpeg: bytes) -> "np.ndarray[tuple[int, ...], np.dtype[np.uint8]]":
    with Image.open(io.BytesIO(jpeg)) as image:
        image.draft("L", image.size)
        return np.asarray(image.convert("L"))


def _apart(jpeg: bytes) -> _Parts:
    """The parts of a sequential JPEG with one scan; of any other, and of a broken one, without a frame."""
    tables: list[bytes] = []
    frame, place = b"", 2
    while jpeg[place : place + 1] == b"\xff" and place + 4 <= len(jpeg):
        kind = jpeg[place + 1]
        end = place + 2 + int.from_bytes(jpeg[place + 2 : place + 4], "big")
        segment = jpeg[place:end]
        if kind in _TABLES:
            tables.append(segment)
        elif kind in {_BASELINE, _EXTENDED}:
            frame = segment
        elif kind == _INTERVAL:
            break  # it has restart markers of its own
        elif kind == _SCAN:
            last = jpeg.rfind(_END)
            data = jpeg[end : last if last > end else len(jpeg)]
            return _Parts(tuple(tables), frame, segment, data)
        place = end
    return _Parts(tuple(tables), b"", b"", b"")


def _without_height(part: _Parts) -> bytes:
    return part.frame[:5] + part.frame[7:]


def _block(frame: bytes) -> tuple[int, int]:
    """Rows of one block of all components (MCU), and how many such blocks one row has."""
    components = [frame[at : at + 3] for at in range(10, len(frame) - 2, 3)]
    if not components:
        return 0, 0
    across = max(component[1] >> 4 for component in components)
    down = max(component[1] & 15 for component in components)
    if len(components) == 1:
        across = down = 1  # a scan of one component has blocks of 8 by 8 whatever its factors say
    if not across or not down:
        return 0, 0
    width = int.from_bytes(frame[7:9], "big")
    return 8 * down, -(-width // (8 * across))
