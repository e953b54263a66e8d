"""A scan in PNG to its last row: Pillow makes up the rows of an image whose data ends early, and says that all is well."""

import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PIL import Image

    from vtdocs.ocr.opening import Grey

_PLAIN = frozenset({"L", "RGB", "1", "P"})
"""Pillow's names for images of grey, colour and ink that libpng brings to 8 bits of grey by itself."""
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
"""PNG, 11.2.1: samples of a pixel by colour type."""
_ADAM7 = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""PNG, 8.2: first column and row of each pass of an interlaced image, and its steps across and down."""
_GREY, _COLOUR = 0, 2
_SIGNATURE, _HEAD = 8, 8
_IHDR = ">IIBBBBB"
_STEP = 1 << 20


def decode_plain(image: "Image.Image", path: Path) -> "Grey | None":
    """The whole page in grey through libpng, in three quarters of Pillow's time; None where Pillow has to look.

    libpng gives nothing where data, check sums or filters are wrong. Animated and transparent images are Pillow's.
    """
    if image.mode not in _PLAIN or "transparency" in image.info or getattr(image, "n_frames", 1) != 1:
        return None
    import cv2

    data = np.fromfile(path, dtype=np.uint8)
    try:
        pixels = cv2.imdecode(data, cv2.IMREAD_GRAYSCALE | cv2.IMREAD_IGNORE_ORIENTATION)
    except cv2.error:
        return None
    if pixels is None or pixels.shape != (image.height, image.width):
        return None
    return np.asarray(pixels, dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Rows:
    """The deflated rows of a PNG, as PDF takes them over."""

    size: tuple[int, int]
    """Width and height in pixels."""
    samples: int
    """Of a pixel: 1 for grey, 3 for colour."""
    data: bytes


def rows_of(path: Path) -> Rows | None:
    """The rows of a whole PNG of 8 bits of grey or colour in plain order; None for any other."""
    chunks = list(_chunks(path.read_bytes()))
    header = chunks[0][1] if chunks else b""
    if len(header) != struct.calcsize(_IHDR) or chunks[-1][0] != b"IEND":
        return None
    width, height, depth, colour, _method, _filter, interlaced = struct.unpack(_IHDR, header)
    if depth != 8 or interlaced or colour not in {_GREY, _COLOUR}:
        return None
    return Rows((width, height), _CHANNELS[colour], b"".join(body for name, body in chunks if name == b"IDAT"))


def is_cut(path: Path) -> bool:
    """Whether the end of a PNG is missing, so that its data cannot be taken over as they are."""
    return all(name != b"IEND" for name, _body in _chunks(path.read_bytes()))


def has_all_rows(path: Path) -> bool:
    """Whether the data of a PNG is as long as its size asks; of an animated one, those of its first image."""
    chunks = _chunks(path.read_bytes())
    header = next(chunks, (b"", b""))[1]
    if len(header) != struct.calcsize(_IHDR):
        return False
    needed, inflater = _length(header), zlib.decompressobj()
    try:
        for name, body in chunks:
            waiting = body if name == b"IDAT" else b""
            while waiting and needed > 0:
                needed -= len(inflater.decompress(waiting, _STEP))
                waiting = inflater.unconsumed_tail
    except zlib.error:
        return False
    return needed <= 0


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = _SIGNATURE
    while at + _HEAD <= len(data):
        size, name = struct.unpack(">I4s", data[at : at + _HEAD])
        yield name, data[at + _HEAD : at + _HEAD + size]
        if name == b"IEND":
            return
        at += _HEAD + size + 4


def _length(header: bytes) -> int:
    """Bytes of all rows of an image, each with its filter's number."""
    width, height, depth, colour, _method, _filter, interlaced = struct.unpack(_IHDR, header)
    bits = depth * _CHANNELS.get(colour, 1)
    passes = _ADAM7 if interlaced else ((0, 0, 1, 1),)
    sizes = [(-((left - width) // across), -((top - height) // down)) for left, top, across, down in passes]
    return sum(rows * (1 + (columns * bits + 7) // 8) for columns, rows in sizes if columns > 0 and rows > 0)
