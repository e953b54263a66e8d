"""What is known of one page: its image, its words, and how far the reading can be trusted.

Pixel coordinates are those of the upright page: the image as scanned, turned clockwise by ``rotation``;
the origin is the upper left corner. Deskewing is undone before a box is kept, so a box fits the scan.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class PageStatus(StrEnum):
    """The state of a page; none of them is silent (digitisation 7.4)."""

    OK = "ok"
    """Read well."""
    LOW = "low"
    """Read, but poorly: found in search with a warning, first in the review queue."""
    BLANK = "blank?"
    """Suspected blank: kept, flagged, reviewable."""
    UNREADABLE = "unreadable"
    """Ink without readable words: handwriting, a photo, or a ruined scan."""
    RESCAN = "rescan"
    """A person asked for a new scan."""
    EXCLUDED = "excluded"
    """Left out by a person, with a reason."""


class ReadingMethod(StrEnum):
    """Where the words came from."""

    OCR = "ocr"
    BORN_DIGITAL = "born-digital"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels of the upright page; right and bottom are exclusive."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Word:
    """One word as read."""

    text: str
    box: Box
    confidence: float
    """0 to 100; 100 for born-digital text."""
    line: int
    """Number of the line on the page, counting from 0 in reading order."""
    block: int = 0
    """Number of the text block on the page, counting from 0."""


@dataclass(frozen=True, slots=True)
class Raster:
    """A decoded page image as scanned, before any turning."""

    pixels: "NDArray[np.uint8]"
    """Grey (height, width) or RGB (height, width, 3), 8 bits a channel."""
    dpi: float
    """Resolution used for reading; an estimate from the page size where the file names none."""
    dpi_known: bool = True
    """Whether the file itself named the resolution."""
    bilevel: bool = False
    """Whether the file stores one bit a pixel."""


@dataclass(frozen=True, slots=True)
class PageReading:
    """The result of reading one page."""

    status: PageStatus
    reason: str
    """Why the status is not ok, in English source words; empty when ok."""
    method: ReadingMethod
    words: tuple[Word, ...]
    width: int
    """Pixels of the upright page."""
    height: int
    dpi: float
    rotation: int
    """Degrees clockwise (0, 90, 180, 270) that turn the scan upright."""
    skew: float
    """Degrees, positive when the lines climb to the right; measured on the upright page."""
    confidence: float
    """Mean word confidence weighted by characters, 0 to 100; 0 when no word was read."""
    word_ratio: float
    """Share of the page's words of three letters or more that stand in the Dutch word list, 0 to 1."""
    orientation_margin: float
    """How much better the chosen orientation read than the next best, 0 to 1."""
    ink_coverage: float
    """Share of the page's ink that lies inside word boxes, 0 to 1; low values point at handwriting."""
    ink: float
    """Share of the page that is ink, 0 to 1."""
    profile: str
    """Name of the profile that was used, such as ``print`` or ``typewriter``."""
    engine: str
    """Program, version and model that read the page."""
    warnings: tuple[str, ...] = field(default=())
    """What the engine or a decoder complained of."""

    @property
    def text(self) -> str:
        """The words in reading order, one line of text per line on the page, a blank line between blocks."""
        return text_of(self.words)


def text_of(words: Iterable[Word]) -> str:
    """Words in reading order as text: one line per line on the page, a blank line between blocks."""
    parts: list[str] = []
    previous: Word | None = None
    for word in words:
        if previous is None:
            parts.append(word.text)
        elif word.block != previous.block:
            parts.append("\n\n" + word.text)
        elif word.line != previous.line:
            parts.append("\n" + word.text)
        else:
            parts.append(" " + word.text)
        previous = word
    return "".join(parts)
