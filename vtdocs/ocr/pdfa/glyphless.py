"""A TrueType font of one empty glyph, half as wide as it is high, for text that is found but not seen.

Built here byte for byte (OpenType 1.9, chapters of the tables named below), so that no font file has to travel along.
"""

import struct
from collections.abc import Sequence

EM = 1000
ADVANCE = 500
"""Width of every letter in thousandths of the type size."""


WESTERN = ((0x20, 0x17E), (0x192, 0x192), (0x2C6, 0x2DC), (0x2013, 0x2122))
"""Stretches of Unicode that hold all letters of WinAnsiEncoding."""
SYMBOLS = ((0xF000, 0xF0FF),)
"""The 256 one-byte codes of a font that has no letters of a known name."""


def glyphless_font(letters: Sequence[tuple[int, int]] = WESTERN) -> bytes:
    """The font file; all letters (``WESTERN`` or ``SYMBOLS``) show glyph 1, which is empty.

    It has the tables that a PDF asks of an embedded TrueType font (ISO 32000-1, 9.9) and a cmap, and none that only an
    operating system looks at: a page of one bit a pixel is small, and the font travels in every document.
    """
    return _assemble(
        {
            b"cmap": _cmap(letters),
            b"glyf": b"\0\0\0\0",
            b"head": _head(0),
            b"hhea": struct.pack(
                ">IhhhHhhhhhhhhhhhH", 0x00010000, EM, 0, 0, ADVANCE, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2
            ),
            b"hmtx": struct.pack(">HhHh", ADVANCE, 0, ADVANCE, 0),
            b"loca": struct.pack(">HHH", 0, 0, 0),
            b"maxp": struct.pack(">IH13H", 0x00010000, 2, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        }
    )


def _assemble(tables: dict[bytes, bytes]) -> bytes:
    """The table directory and the tables, with all checksums ("Organization of an OpenType font")."""
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x00010000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    place = len(header) + 16 * count
    directory, body = b"", b""
    head_at = 0
    for tag, data in sorted(tables.items()):
        if tag == b"head":
            head_at = place + len(body)
        directory += tag + struct.pack(">III", _checksum(data), place + len(body), len(data))
        body += data + b"\0" * (-len(data) % 4)
    font = bytearray(header + directory + body)
    struct.pack_into(">I", font, head_at + 8, (0xB1B0AFBA - _checksum(bytes(font))) & 0xFFFFFFFF)
    return bytes(font)


def _checksum(data: bytes) -> int:
    padded = data + b"\0" * (-len(data) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _head(adjustment: int) -> bytes:
    dates = 3_029_529_600  # 1 January 2000, in seconds since 1904: the same font every time
    return struct.pack(
        ">IIIIHHQQhhhhHHhhh",
        0x00010000, 0x00010000, adjustment, 0x5F0F3CF5, 0b1011, EM, dates, dates, 0, 0, ADVANCE, EM, 0, 8, 2, 0, 0,
    )  # fmt: skip


def _cmap(letters: Sequence[tuple[int, int]]) -> bytes:
    """The one subtable that PDF/A asks for (format 4): of Unicode, or of the symbol range for a symbolic font.

    All stretches share one row of glyph numbers, for every letter shows the same glyph.
    """
    ends = [*letters, (0xFFFF, 0xFFFF)]
    count, longest = len(ends), max(last - first + 1 for first, last in letters)
    power = 1 << (count.bit_length() - 1)
    body = struct.pack(">HHHH", 2 * count, 2 * power, power.bit_length() - 1, 2 * (count - power))
    body += struct.pack(f">{count}H", *(last for _first, last in ends)) + b"\0\0"
    body += struct.pack(f">{count}H", *(first for first, _last in ends))
    body += struct.pack(f">{count}H", *[0] * len(letters), 1)
    body += struct.pack(f">{count}H", *(2 * (count - at) for at in range(len(letters))), 0)
    body += struct.pack(f">{longest}H", *[1] * longest)
    encoding = 0 if letters is SYMBOLS else 1
    return (
        struct.pack(">HH", 0, 1)
        + struct.pack(">HHI", 3, encoding, 4 + 8)
        + struct.pack(">HHH", 4, 6 + len(body), 0)
        + body
    )
