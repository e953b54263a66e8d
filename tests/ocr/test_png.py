"""A scan in PNG is read to its last row, or not at all."""

import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from vtdocs.model.media import Media
from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame

PAPER = np.full((90, 120), 240, dtype=np.uint8)
PAPER[30:40, 10:100] = 12
ROWS = b"".join(b"\0" + row.tobytes() for row in PAPER)
PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
WOVEN = b"".join(b"\0" + row.tobytes() for left, top, across, down in PASSES for row in PAPER[top::down, left::across])


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(folder: Path, rows: bytes, *, interlaced: bool = False) -> Path:
    """A PNG in which every check sum is right, whatever its rows are."""
    header = struct.pack(">IIBBBBB", PAPER.shape[1], PAPER.shape[0], 8, 0, 0, 0, int(interlaced))
    file = folder / "scan.png"
    parts = (chunk(b"IHDR", header), chunk(b"IDAT", zlib.compress(rows)), chunk(b"IEND", b""))
    file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(parts))
    return file


@pytest.mark.parametrize("glance", [False, True])
@pytest.mark.parametrize(
    ("rows", "interlaced"),
    [(ROWS[: 121 * 60], False), (ROWS[:-50], False), (WOVEN[:-50], True)],
    ids=["thirty rows", "half a row", "half a row of an interlaced scan"],
)
def test_png_whose_data_ends_early_is_no_page(tmp_path: Path, rows: bytes, interlaced: bool, glance: bool) -> None:
    with pytest.raises(UnreadablePage, match="truncated"):
        open_frame(png(tmp_path, rows, interlaced=interlaced), Media.PNG, 0, Limits(glance=glance))


@pytest.mark.parametrize(("rows", "interlaced"), [(ROWS, False), (WOVEN, True)], ids=["in rows", "interlaced"])
def test_whole_png_gives_every_pixel(tmp_path: Path, rows: bytes, interlaced: bool) -> None:
    page = open_frame(png(tmp_path, rows, interlaced=interlaced), Media.PNG, 0, Limits())
    assert np.array_equal(page.pixels, PAPER)


@pytest.mark.parametrize("cut", [8, 20], ids=["in its end mark", "behind its last row"])
def test_png_that_lacks_only_its_end_keeps_its_rows(tmp_path: Path, cut: int) -> None:
    file = png(tmp_path, ROWS)
    file.write_bytes(file.read_bytes()[:-cut])
    assert np.array_equal(open_frame(file, Media.PNG, 0, Limits()).pixels, PAPER)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "LA", "RGBA", "I;16"])
def test_every_kind_of_png_opens_as_the_same_grey(tmp_path: Path, mode: str) -> None:
    scan = Image.fromarray(np.where(PAPER < 128, 0, 255).astype(np.uint8))
    scan = Image.fromarray(np.asarray(scan, dtype=np.uint16) * 257) if mode == "I;16" else scan.convert(mode)
    scan.save(tmp_path / "scan.png")
    page = open_frame(tmp_path / "scan.png", Media.PNG, 0, Limits())
    assert np.array_equal(page.pixels, np.where(PAPER < 128, 0, 255))


def test_transparent_parts_of_a_png_are_white_paper(tmp_path: Path) -> None:
    scan = Image.fromarray(np.zeros_like(PAPER))
    scan.putalpha(Image.fromarray(PAPER))
    scan.save(tmp_path / "scan.png")
    assert open_frame(tmp_path / "scan.png", Media.PNG, 0, Limits()).pixels[35, 50] > 200


def test_how_a_png_says_that_it_was_held_is_not_believed(tmp_path: Path) -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.fromarray(PAPER).save(tmp_path / "scan.png", exif=turned)
    assert np.array_equal(open_frame(tmp_path / "scan.png", Media.PNG, 0, Limits()).pixels, PAPER)
