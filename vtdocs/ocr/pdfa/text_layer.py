"""The invisible words of a page as PDF drawing operators, compact: a page of 300 words takes some 3 kB."""

from dataclasses import dataclass, field
from itertools import groupby

from vtdocs.model.pages import PageReading
from vtdocs.ocr.pdfa.glyphless import ADVANCE, EM

_FIRST_FREE = 128
_ASCII = range(32, 127)
_DOUBLED = frozenset("\u00a0\u00ad")
"""What PDF takes for a plain space and a plain hyphen."""
_NARROWEST = 10
"""Percent; a box of nothing still needs letters of some width."""
LETTER = ADVANCE / EM
GRID = 150.0
"""Places to the inch: 0.17 mm, a third of the dot of an i."""


@dataclass(slots=True)
class Alphabet:
    """Which byte of which font stands for which letter, over a whole document; ASCII stands for itself in all fonts.

    Font 0 has the letters of western Europe at the places that PDF gives them (WinAnsiEncoding), so that it needs no table
    of its own that tells what they are. Other letters get places in further fonts, which have such a table.
    """

    western: dict[str, int] = field(default_factory=dict)
    """Letter outside ASCII to byte of font 0."""
    others: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Letter outside ASCII to number and byte of a further font."""

    def fonts(self) -> int:
        """How many fonts are needed: one, but for documents with letters that western Europe does not write."""
        return 1 + max((font for font, _ in self.others.values()), default=0)

    def letters(self, font: int) -> dict[int, str]:
        """Byte to letter in one font."""
        here = {letter: code for letter, (number, code) in self.others.items() if number == font}
        known = {code: chr(code) for code in _ASCII}
        return known | {code: letter for letter, code in (here if font else self.western).items()}

    def encode(self, text: str) -> list[tuple[int, bytes]]:
        """The text as runs of font number and bytes; a word is one run, but for one of many scripts.

        PDFium drops letters of a word that goes on in another font.
        """
        western = {letter: ord(letter) if ord(letter) in _ASCII else _western(letter) for letter in text}
        if all(western.values()):
            self.western.update({letter: code for letter, code in western.items() if code not in _ASCII})
            return [(0, bytes(western[letter] for letter in text))] if text else []
        runs: list[tuple[int, bytearray]] = []
        for letter in text:
            font, code = (runs[-1][0] if runs else 1, ord(letter)) if ord(letter) in _ASCII else self._other(letter)
            if not runs or runs[-1][0] != font:
                runs.append((font, bytearray()))
            runs[-1][1].append(code)
        return [(font, bytes(codes)) for font, codes in runs]

    def _other(self, letter: str) -> tuple[int, int]:
        if letter not in self.others:
            font, place = divmod(len(self.others), 256 - _FIRST_FREE)
            self.others[letter] = (1 + font, _FIRST_FREE + place)
        return self.others[letter]


def _western(letter: str) -> int:
    """The place of a letter in WinAnsiEncoding (ISO 32000-1, annex D); 0 for one that has none of its own."""
    try:
        return 0 if letter in _DOUBLED else letter.encode("cp1252")[0]
    except UnicodeEncodeError:
        return 0


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


def text_layer(reading: PageReading, frame: Frame, rotation: int, alphabet: Alphabet) -> bytes:
    """Operators that lay every word of the reading, invisible, in its box; ``rotation`` is the page's ``/Rotate``.

    The type size is the height of the box and the font has no descent, so that a letter's box is the word's box. Places
    are kept to 1/150 inch, and words of a line that differ by no more than that share their height: a scan of one bit a
    pixel is small, and its words must not weigh as much as its ink.
    """
    if not reading.words:
        return b""
    width, height = frame.upright_size(rotation)
    a, b, c, d, e, f = frame.upright_matrix(rotation)
    cell = max(reading.dpi / GRID, 1.0)
    across, up = width / reading.width * cell, height / reading.height * cell
    matrix = (a * across, b * across, c * up, d * up, e, f)
    parts = [b"q " + b" ".join(_number(value) for value in matrix) + b" cm BT 3 Tr"]
    pen = _Pen(alphabet)
    for _, line in groupby(reading.words, key=lambda word: word.line):
        words = list(line)
        tops, bottoms = _Snapped(), _Snapped()
        for place, word in enumerate(words):
            box = word.box
            bottom = bottoms.near(round((reading.height - box.bottom) / cell))
            top = tops.near(round((reading.height - box.top) / cell))
            left, right = round(box.left / cell), round(box.right / cell)
            after = b"" if place == len(words) - 1 else b" "
            parts.append(pen.write(word.text, (left, bottom, right, max(top, bottom + 1)), after))
    parts.append(b"ET Q\n")
    return b"\n".join(parts)


class _Snapped:
    """Heights seen in a line; one that differs by a single cell is taken for one that was seen."""

    def __init__(self) -> None:
        self._seen: list[int] = []

    def near(self, value: int) -> int:
        """The value, or one seen before beside it."""
        for seen in reversed(self._seen):
            if abs(seen - value) <= 1:
                return seen
        self._seen.append(value)
        return value


class _Pen:
    """Where the last word began and with what type: only what changes is written."""

    def __init__(self, alphabet: Alphabet) -> None:
        self._alphabet = alphabet
        self._at = (0, 0)
        self._type = (-1, -1)
        self._stretch = 100

    def write(self, text: str, place: tuple[int, int, int, int], after: bytes) -> bytes:
        """One word in its box (left, bottom, right, top), and what follows it: a space parts it from the next word."""
        left, bottom, right, top = place
        size = top - bottom
        out = [b"%d %d Td" % (left - self._at[0], bottom - self._at[1])]
        self._at = (left, bottom)
        runs = self._alphabet.encode(text)
        letters = sum(len(codes) for _, codes in runs)
        stretch = max(2 * round(50 * (right - left) / (letters * LETTER * size)), _NARROWEST)
        if stretch != self._stretch:
            self._stretch = stretch
            out.append(b"%d Tz" % stretch)
        for number, (font, codes) in enumerate(runs):
            if self._type != (font, size):
                self._type = (font, size)
                out.append(b"/VT%d %d Tf" % (font, size))
            out.append(_literal(codes + (after if number == len(runs) - 1 else b"")) + b"Tj")
        return b" ".join(out)


def _literal(codes: bytes) -> bytes:
    escaped = codes.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"(" + escaped + b")"


def _number(value: float) -> bytes:
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return text.encode()


def to_unicode(letters: dict[int, str]) -> bytes:
    """The ToUnicode CMap of one font; ASCII, which stands for itself, is one range."""
    others = [(code, letter) for code, letter in sorted(letters.items()) if ord(letter) != code]
    rows = [f"<{code:02X}><{letter.encode('utf-16-be').hex().upper()}>" for code, letter in others]
    blocks = [rows[start : start + 100] for start in range(0, len(rows), 100)]
    body = "".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks)
    first, last = min(_ASCII), max(_ASCII)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<00><FF>\nendcodespacerange\n"
        f"1 beginbfrange\n<{first:02X}><{last:02X}><{first:04X}>\nendbfrange\n{body}"
        "endcmap\nend\nend\n"
    ).encode("ascii")
