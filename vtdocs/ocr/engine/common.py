"""What both doors to tesseract share: the values, and how its TSV is read."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from vtdocs.ocr.opening import Grey

PAGE_LAYOUT = 3
"""Tesseract's page segmentation: fully automatic, no orientation detection."""

ONE_BLOCK = 6
"""One even block of text: for a region that was cut out."""

ONE_LINE = 7
"""One line of text: for letters that were taken out of the boxes of a form."""

WORD_LEVEL = "5"

SPARED = {"textord_disable_pitch_test": "1", "paragraph_text_based": "0"}
"""Work of tesseract's that its neural network has no use for: pitch was what its older engine parted typewritten words by,
and paragraphs are not asked for. Three parts in a hundred of recognition, and as many errors without it (bench/ocr)."""


class EngineStopped(Exception):
    """The engine did not finish: ``reason`` is a stable English code."""

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason = reason
        self.detail = detail


@dataclass(frozen=True, slots=True)
class FoundWord:
    """One word in pixels of the image that was given."""

    text: str
    left: int
    top: int
    right: int
    bottom: int
    confidence: float
    line: int
    block: int

    def moved(self, right: int, down: int, lines: int, blocks: int) -> "FoundWord":
        """The word of a region in its place on the page, its line and block counted after those of the page."""
        return FoundWord(
            self.text,
            self.left + right,
            self.top + down,
            self.right + right,
            self.bottom + down,
            self.confidence,
            self.line + lines,
            self.block + blocks,
        )


@dataclass(frozen=True, slots=True)
class Found:
    """What the engine made of an image."""

    words: tuple[FoundWord, ...]
    complaints: tuple[str, ...] = ()
    """What the engine printed that was not its result."""


@dataclass(frozen=True, slots=True)
class EngineSettings:
    """What an engine is started with; the same for both doors."""

    language: str = "nld"
    user_words: Path | None = None
    user_patterns: Path | None = None
    timeout: float = 120.0
    """Seconds for one page."""


class Engine(Protocol):
    """One open door to tesseract."""

    name: str
    """Program, version and model."""

    def recognise(self, image: Grey, dpi: float, layout: int = PAGE_LAYOUT) -> Found:
        """The words of an upright page. Raises EngineStopped."""
        ...


def parse_tsv(tsv: str) -> tuple[FoundWord, ...]:
    """The words of tesseract's TSV; lines and blocks are numbered from 0 in reading order."""
    words: list[FoundWord] = []
    lines: dict[tuple[str, str, str], int] = {}
    blocks: dict[str, int] = {}
    for row in tsv.splitlines():
        cells = row.split("\t")
        if len(cells) < 12 or cells[0] != WORD_LEVEL:
            continue
        text = "\t".join(cells[11:]).strip()
        if not text:
            continue
        line = lines.setdefault((cells[2], cells[3], cells[4]), len(lines))
        block = blocks.setdefault(cells[2], len(blocks))
        left, top, width, height = (int(cell) for cell in cells[6:10])
        words.append(FoundWord(text, left, top, left + width, top + height, float(cells[10]), line, block))
    return tuple(words)
