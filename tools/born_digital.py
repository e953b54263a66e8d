"""Writes a small PDF with real text in an embedded face, as a word processor exports it; same input, same bytes."""

import struct
from pathlib import Path

import pikepdf
from PIL import ImageFont

_KEPT = ("cmap", "cvt ", "fpgm", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "prep")
_SIZE, _TITLE, _LEADING = 11, 17, 15


def write_pdf(target: Path, pages: tuple[tuple[str, ...], ...], font: Path) -> None:
    """One A4 page for each tuple of lines; a line that begins with ``# `` is a title."""
    used = {letter for lines in pages for line in lines for letter in line}
    data = _only_glyphs(font, used)
    with pikepdf.new() as pdf:
        face = pdf.make_indirect(_font(pdf, data, font))
        for lines in pages:
            page = pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, 595.28, 841.89],
                Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=face)),
                Contents=pdf.make_stream(_content(lines)),
            )
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _content(lines: tuple[str, ...]) -> bytes:
    parts = [f"BT {_LEADING} TL 70 770 Td".encode()]
    for line in lines:
        size = _TITLE if line.startswith("# ") else _SIZE
        raw = (
            line.removeprefix("# ").encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        )
        parts.append(f"/F1 {size} Tf ".encode() + b"(" + raw + b") Tj T*")
    return b"\n".join([*parts, b"ET"])


def _font(pdf: pikepdf.Pdf, data: bytes, path: Path) -> pikepdf.Dictionary:
    """A simple TrueType font with the widths of the Windows character set."""
    measure = ImageFont.truetype(str(path), 1000, layout_engine=ImageFont.Layout.BASIC)
    widths = [round(measure.getlength(bytes([code]).decode("cp1252", errors="ignore"))) for code in range(32, 256)]
    name = pikepdf.Name("/VTDOCS+" + path.stem)
    up, down = measure.getmetrics()
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontName=name, Flags=32, FontBBox=[-550, -300, 2000, 980], ItalicAngle=0,
        Ascent=up, Descent=-down, CapHeight=716, StemV=80, FontFile2=pdf.make_stream(data, Length1=len(data)),
    )  # fmt: skip
    return pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.TrueType, BaseFont=name, FirstChar=32, LastChar=255, Widths=widths,
        Encoding=pikepdf.Name.WinAnsiEncoding, FontDescriptor=pdf.make_indirect(descriptor),
    )  # fmt: skip


def _only_glyphs(path: Path, letters: set[str]) -> bytes:
    """The font file with the outlines of these letters only: the others are emptied, so their numbers stay."""
    tables = _tables(path.read_bytes())
    offsets = _offsets(tables)
    keep = {0} | {
        glyph for letter in letters for glyph in _with_parts(_glyph_of(tables["cmap"], ord(letter)), tables, offsets)
    }
    outlines, places = bytearray(), [0]
    for glyph in range(len(offsets) - 1):
        if glyph in keep:
            outlines += tables["glyf"][offsets[glyph] : offsets[glyph + 1]]
        places.append(len(outlines))
    tables["glyf"] = bytes(outlines)
    tables["loca"] = struct.pack(f">{len(places)}I", *places)
    tables["head"] = tables["head"][:50] + struct.pack(">h", 1) + tables["head"][52:]  # long offsets
    return _assembled({name: tables[name] for name in _KEPT if name in tables})


def _tables(data: bytes) -> dict[str, bytes]:
    found = {}
    for i in range(struct.unpack_from(">H", data, 4)[0]):
        tag, _checksum, offset, length = struct.unpack_from(">4sIII", data, 12 + 16 * i)
        found[tag.decode("ascii")] = data[offset : offset + length]
    return found


def _offsets(tables: dict[str, bytes]) -> list[int]:
    long = struct.unpack_from(">h", tables["head"], 50)[0]
    size = len(tables["loca"]) // (4 if long else 2)
    values = struct.unpack(f">{size}{'I' if long else 'H'}", tables["loca"])
    return [value if long else value * 2 for value in values]


def _glyph_of(cmap: bytes, code: int) -> int:
    """The glyph of a character, from the Unicode map in format 4 that every TrueType font has."""
    for i in range(struct.unpack_from(">H", cmap, 2)[0]):
        start = struct.unpack_from(">HHI", cmap, 4 + 8 * i)[2]
        if struct.unpack_from(">H", cmap, start)[0] == 4:
            break
    count = struct.unpack_from(">H", cmap, start + 6)[0] // 2
    ends = start + 14
    starts, deltas, ranges = ends + 2 * count + 2, ends + 4 * count + 2, ends + 6 * count + 2
    for i in range(count):
        if code <= struct.unpack_from(">H", cmap, ends + 2 * i)[0]:
            first = struct.unpack_from(">H", cmap, starts + 2 * i)[0]
            if code < first:
                return 0
            delta = struct.unpack_from(">H", cmap, deltas + 2 * i)[0]
            hop = struct.unpack_from(">H", cmap, ranges + 2 * i)[0]
            if not hop:
                return (code + delta) % 65536
            glyph = struct.unpack_from(">H", cmap, ranges + 2 * i + hop + 2 * (code - first))[0]
            return (glyph + delta) % 65536 if glyph else 0
    return 0


def _with_parts(glyph: int, tables: dict[str, bytes], offsets: list[int]) -> list[int]:
    """A glyph and the glyphs that it is put together from, such as e and an accent."""
    data = tables["glyf"][offsets[glyph] : offsets[glyph + 1]]
    found = [glyph]
    if not data or struct.unpack_from(">h", data)[0] >= 0:
        return found
    at = 10
    while True:
        flags, part = struct.unpack_from(">HH", data, at)
        found += _with_parts(part, tables, offsets)
        at += 4 + (4 if flags & 1 else 2) + (2 if flags & 8 else 4 if flags & 64 else 8 if flags & 128 else 0)
        if not flags & 32:
            return found


def _assembled(tables: dict[str, bytes]) -> bytes:
    """A font file of these tables."""
    power = len(tables).bit_length() - 1
    header = struct.pack(">IHHHH", 0x00010000, len(tables), 16 << power, power, (len(tables) - (1 << power)) * 16)
    directory, body = bytearray(), bytearray()
    start = 12 + 16 * len(tables)
    for name in sorted(tables):
        data = tables[name] + b"\0" * (-len(tables[name]) % 4)
        checksum = sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF
        directory += struct.pack(">4sIII", name.encode("ascii"), checksum, start + len(body), len(tables[name]))
        body += data
    return bytes(header + directory + body)
