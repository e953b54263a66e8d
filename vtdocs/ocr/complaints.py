"""What libtiff says while it decodes, and what it does not say: a damaged strip is not an error to those who ask it.

libtiff goes on after a bad code word of a fax (G4, G3) or of a JPEG, makes up the rest of the strip, and only prints a line;
and it never looks at the check sum at the end of a Deflate strip. Pillow then says that all is well (digitisation 5, row 3).
"""

import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL import Image

STRIPS, STRIP_SIZES, TILES, TILE_SIZES, COMPRESSION = 273, 279, 324, 325, 259
"""TIFF 6.0: where the pieces of an image lie, how long they are, and how they are compressed."""
_DEFLATE = frozenset({8, 32946})
_STEP = 1 << 20


@contextmanager
def listening() -> Iterator[list[str]]:
    """Collect the errors that C libraries print while the block runs; libtiff marks what is only a warning.

    The list is filled when the block ends. Standard error of the whole process is listened to for that moment.
    """
    said: list[str] = []
    with tempfile.TemporaryFile() as heard:
        before = os.dup(2)
        os.dup2(heard.fileno(), 2)
        try:
            yield said
        finally:
            os.dup2(before, 2)
            os.close(before)
            heard.seek(0)
            lines = heard.read(1 << 16).decode("utf-8", errors="replace").splitlines()
            said.extend(line for line in lines if line.strip() and "warning" not in line.lower())


def has_damaged_deflate(image: "Image.Image", path: Path) -> bool:
    """Whether a strip of a TIFF that is compressed with Deflate does not have the check sum that it should have."""
    tags: Any = getattr(image, "tag_v2", None)
    if tags is None or tags.get(COMPRESSION) not in _DEFLATE:
        return False
    places = tags.get(STRIPS) or tags.get(TILES) or ()
    sizes = tags.get(STRIP_SIZES) or tags.get(TILE_SIZES) or ()
    with path.open("rb") as file:
        for place, size in zip(places, sizes, strict=False):
            file.seek(place)
            if not _is_whole(file.read(size)):
                return True
    return False


def _is_whole(strip: bytes) -> bool:
    """Whether a zlib stream ends where it should, with the right check sum; a step at a time, for it may be a bomb."""
    reader = zlib.decompressobj()
    try:
        while not reader.eof:
            if not reader.decompress(strip, _STEP) and not reader.unconsumed_tail:
                return reader.eof
            strip = reader.unconsumed_tail
    except zlib.error:
        return False
    return True
