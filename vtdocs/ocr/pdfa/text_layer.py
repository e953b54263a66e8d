"""The invisible words of a page as PDF drawing operators, compact: a page of 300 words takes some 3 kB."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from vtdocs.model.pages import Box, Word
from vtdocs.ocr.pdfa.glyphless import ADVANCE, EM

_FIRST_FREE = 128
_ASCII = range(32, 127)
_NARROWEST = 10
"""Percent; a box of nothing still needs letters of some width."""
LETTER = ADVANCE / EM


@dataclass(slots=True)
class Alphabet:
    """Which byte of which font stands for which letter, over a whole document; ASCII stands for itself in all fonts."""

    codes: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Letter outside ASCII to font number and byte."""

    def fonts(self) -> int:
        """How many fonts are needed: one, but for documents with more than 128 letters outside ASCII."""
        return 1 + max((font for font, _ in self.codes.values()), default=0)

    def letters(self, font: int) -> dict[int, str]:
        """Byte to letter in one font."""
        known = {code: chr(code) for code in _ASCII}
        return known | {code: letter for letter, (number, code) in self.codes.items() if number == font}

    def encode(self, text: str) -> list[tuple[int, bytes]]:
        """The text as runs of font number and bytes."""
        runs: list[tuple[int, bytearray]] = []
        for letter in text:
            plain = ord(letter) in _ASCII
            font, code = (runs[-1][0] if runs else 0, ord(letter)) if plain else self._code(letter)
            if not runs or runs[-1][0] != font:
                runs.append((font, bytearray()))
            runs[-1][1].append(code)
        return [(font, bytes(codes)) for font, codes in runs]

    def _code(self, letter: str) -> tuple[int, int]:
        if letter not in self.codes:
            font, place = divmod(len(self.codes), 256 - _FIRST_FREE)
            self.codes[letter] = (font, _FIRST_FREE + place)
        return self.codes[letter]


@dataclass(frozen=True, slots=True)
class Frame:
    """The page in PDF units before it is turned for display."""

    left: float
    bottom: float
    width: float
    height: float

    def upright_matrix(self, rotation: int) -> tuple[float, float, float, float, float, float]:
        """From points of the page as displayed (turned clockwise, origin at lower left) to points of the page as it lies."""
        x, y = self.left, self.bottom
        match rotation % 360:
            case 90:
                return 0, 1, -1, 0, x + self.width, y
            case 180:
                return -1, 0, 0, -1, x + self.width, y + self.height
            case 270:
                return 0, -1, 1, 0, x, y + self.height
            case _:
                return 1, 0, 0, 1, x, y

    def upright_size(self, rotation: int) -> tuple[float, float]:
        """Width and height as displayed."""
        return (self.height, self.width) if rotation % 180 else (self.width, self.height)


def text_layer(
    words: Sequence[Word], pixels: tuple[int, int], frame: Frame, rotation: int, alphabet: Alphabet
) -> bytes:
    """Operators that lay every word, invisible, in its box; ``pixels`` is the size of the upright page in pixels.

    The type size is the height of the box and the font has no descent, so that a letter's box is the word's box.
    """
    if not words:
        return b""
    width, height = frame.upright_size(rotation)
    a, b, c, d, e, f = frame.upright_matrix(rotation)
    across, up = width / pixels[0], height / pixels[1]
    matrix = (a * across, b * across, c * up, d * up, e, f)
    parts = [b"q " + b" ".join(_number(value, 6) for value in matrix) + b" cm BT 3 Tr"]
    pen = _Pen(alphabet, pixels[1])
    for word, following in zip(words, [*words[1:], None], strict=True):
        last = following is None or following.line != word.line
        parts.append(pen.write(word.text, word.box, b"" if last else b" "))
    parts.append(b"ET Q\n")
    return b"\n".join(parts)


class _Pen:
    """Where the last word began and with what type: only what changes is written."""

    def __init__(self, alphabet: Alphabet, page_height: int) -> None:
        self._alphabet = alphabet
        self._page_height = page_height
        self._at = (0, 0)
        self._type = (-1, -1)
        self._stretch = b"100"

    def write(self, text: str, box: Box, after: bytes) -> bytes:
        """One word in its box, and what follows it: a space parts it from the next word of its line."""
        size = max(box.bottom - box.top, 1)
        at = (box.left, self._page_height - box.bottom)
        out = [b"%d %d Td" % (at[0] - self._at[0], at[1] - self._at[1])]
        self._at = at
        runs = self._alphabet.encode(text)
        letters = sum(len(codes) for _, codes in runs)
        stretch = b"%d" % max(round(100 * (box.right - box.left) / (letters * LETTER * size)), _NARROWEST)
        if stretch != self._stretch:
            self._stretch = stretch
            out.append(stretch + b" Tz")
        for place, (font, codes) in enumerate(runs):
            if self._type != (font, size):
                self._type = (font, size)
                out.append(b"/VT%d %d Tf" % (font, size))
            out.append(_literal(codes + (after if place == len(runs) - 1 else b"")) + b"Tj")
        return b" ".join(out)


def _literal(codes: bytes) -> bytes:
    escaped = codes.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(" + escaped + b")"


def _number(value: float, decimals: int) -> bytes:
    text = f"{value:.{decimals}f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text).encode() or b"0"


def to_unicode(letters: dict[int, str]) -> bytes:
    """The ToUnicode CMap of one font."""
    rows = [f"<{code:02X}> <{letter.encode('utf-16-be').hex().upper()}>" for code, letter in sorted(letters.items())]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
    ).encode("ascii")
