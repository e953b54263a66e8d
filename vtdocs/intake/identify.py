"""What a file is, by its first bytes and its structure, never by its extension; and how many pages it declares."""

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from vtdocs.model.media import Media

COUNTED_AS_ONE = 1
"""A file whose pages cannot be counted is accounted for as one page."""

IGNORED_NAMES = frozenset({"thumbs.db", ".ds_store", "desktop.ini"})
"""What Windows and macOS leave in folders by themselves; never a page."""

NOT_OPENED = frozenset({"symlink", "not-a-file", "vanished", "cannot-be-opened"})
"""Faults of files whose bytes are not read at all: they may lead elsewhere, never end, or are not to be had."""

_PROPERTIES = 65_536
"""Bytes of the properties of a Word file that are looked at."""

_OTHER_KINDS = (
    (b"GIF8", "gif"),
    (b"BM", "bmp"),
    (b"\x00\x00\x00\x0cjP  ", "jpeg-2000"),
    (b"\xff\x4f\xff\x51", "jpeg-2000"),
    (b"RIFF", "webp"),
    (b"\xd0\xcf\x11\xe0", "old-office"),
    (b"{\\rtf", "rtf"),
)


@dataclass(frozen=True, slots=True)
class Identified:
    """What a file turned out to be."""

    media: Media | None
    """None when it is no kind of page file."""
    frames: int
    """Pages that the file declares."""
    fault: str
    """Why the file is refused, as a stable English code; empty when it is fine so far."""


PageCounter = Callable[[Path], tuple[int, str]]
"""Counts the pages of a PDF: number and fault code (empty when fine)."""


def identify(path: Path, count_pdf_pages: PageCounter, *, max_pages: int) -> Identified:
    """Recognise a file and count its pages; never raises for a bad file, but names its fault.

    Symbolic links, devices and pipes are refused unread: they may lead outside the folder, or never end.
    """
    fault = _fault_before_reading(path)
    if fault:
        return Identified(None, COUNTED_AS_ONE, fault)
    try:
        with path.open("rb") as file:
            head = file.read(1024)
    except OSError:
        return Identified(None, COUNTED_AS_ONE, "cannot-be-opened")
    media = _media(head, path)
    if media is None:
        return Identified(None, COUNTED_AS_ONE, _why_no_media(head))
    frames, fault = _frames(path, media, count_pdf_pages)
    if not fault and frames > max_pages:
        fault = "too-many-pages"
    return Identified(media, max(frames, COUNTED_AS_ONE), fault)


def _fault_before_reading(path: Path) -> str:
    try:
        mode = path.lstat().st_mode
    except OSError:
        return "vanished"
    if stat.S_ISLNK(mode):
        return "symlink"
    return "" if stat.S_ISREG(mode) else "not-a-file"


def _media(head: bytes, path: Path) -> Media | None:
    if head[:4] in {b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+"}:
        return Media.TIFF
    if head.startswith(b"\xff\xd8\xff"):
        return Media.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Media.PNG
    if b"%PDF-" in head:
        return Media.PDF
    if head.startswith(b"PK") and _is_docx(path):
        return Media.DOCX
    return None


def _is_docx(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as package:
            return "word/document.xml" in package.namelist()
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError):
        return False


def _why_no_media(head: bytes) -> str:
    if not head:
        return "empty"
    for start, name in _OTHER_KINDS:
        if head.startswith(start):
            return f"format-not-taken:{name}"
    return "only-zeros" if not any(head) else "format-unknown"


def _frames(path: Path, media: Media, count_pdf_pages: PageCounter) -> tuple[int, str]:
    if media is Media.PDF:
        return count_pdf_pages(path)
    if media is Media.TIFF:
        return count_tiff_frames(path)
    if media is Media.DOCX:
        return _stated_pages(path), ""
    return 1, ""


def _stated_pages(path: Path) -> int:
    """The pages that Word counted when it last saved the file (ECMA-376 part 1, 22.2.2.16); 1 where it says nothing.

    Only a forecast: how many there are is known when LibreOffice has laid the text out.
    """
    try:
        with zipfile.ZipFile(path) as package, package.open("docProps/app.xml") as properties:
            found = re.search(rb"<(?:\w+:)?Pages>\s*(\d{1,4})\s*<", properties.read(_PROPERTIES))
    except (zipfile.BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError, zlib.error):
        return COUNTED_AS_ONE
    return max(int(found[1]), COUNTED_AS_ONE) if found else COUNTED_AS_ONE


def count_tiff_frames(path: Path, *, most: int = 100_000) -> tuple[int, str]:
    """Number of images in a TIFF by walking its chain of directories, and a fault code (empty when fine).

    We count for ourselves because decoders read a damaged file up to the damage and say nothing
    (digitisation 5.2). The chain ends with 0; an offset outside the file, or one seen before, is a fault.
    """
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(0)
        header = file.read(16)
        order = "<" if header[:2] == b"II" else ">"
        big = header[2:4] in {b"+\x00", b"\x00+"}
        offset_format, count_format, entry_size = ("Q", "Q", 20) if big else ("I", "H", 12)
        start = 8 if big else 4
        width = struct.calcsize(offset_format)
        if len(header) < start + width:
            return 0, "truncated"
        offset = struct.unpack(order + offset_format, header[start : start + width])[0]
        seen: set[int] = set()
        while offset:
            if offset in seen or len(seen) >= most:
                return len(seen), "cyclic"
            entries = _unpack_at(file, offset, order + count_format)
            if entries is None or offset >= size:
                return len(seen), "truncated"
            seen.add(offset)
            after = offset + struct.calcsize(count_format) + entries * entry_size
            following = _unpack_at(file, after, order + offset_format)
            if following is None:
                return len(seen), "truncated"
            offset = following
    return len(seen), "" if seen else "no-pages"


def _unpack_at(file: BinaryIO, offset: int, layout: str) -> int | None:
    width = struct.calcsize(layout)
    try:
        file.seek(offset)
        data = file.read(width)
    except (OSError, ValueError, OverflowError):
        return None
    return None if len(data) < width else int(struct.unpack(layout, data)[0])
