"""A copy of a page from which areas are truly gone: new pixels, a text without their words, and the proof of both.

The copy is drawn anew from the archived PDF; nothing of the old file is copied into it. Areas are in pixels of the upright
page, as in ``vtdocs.model.pages``.
"""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from vtdocs.model.media import Media
from vtdocs.model.pages import Box, PageReading, Word
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.ocr.rendering import POINTS_PER_INCH

if TYPE_CHECKING:
    from PIL import Image

MARGIN = 3
"""Pixels that an area grows on each side: the edges of letters blur."""
TOUCHED = 0.1
"""Share of a word's box inside an area from which the whole word goes."""
BLACK = 48
"""Darkest quarter of the scale: a black area may have grey specks at its edge, from JPEG."""
QUALITY = 88


class NotProved(Exception):
    """The copy was examined, and something of a redacted area was found in it; it must not be given away."""


@dataclass(frozen=True, slots=True)
class CopyPage:
    """One page to copy."""

    pdf: Path
    """The archived PDF of its document."""
    frame: int
    """Page in that PDF, counting from 0."""
    reading: PageReading
    """Its words; the upright page's size and resolution."""
    areas: tuple[Box, ...]
    """What goes."""


@dataclass(frozen=True, slots=True)
class Proof:
    """What the examination of a finished copy found."""

    pages: int
    areas: int
    words_removed: int
    words_left: int


def draw(page: CopyPage) -> "Image.Image":
    """The upright page in colour, as a viewer shows it."""
    return _render(page.pdf, page.frame, (page.reading.width, page.reading.height), page.reading.dpi)


def whole_areas(page: CopyPage) -> tuple[Box, ...]:
    """The areas, grown so that no word is cut in half, and by a margin."""
    areas = []
    for area in page.areas:
        touched = [word.box for word in page.reading.words if _share(word.box, area) > TOUCHED]
        boxes = [area, *touched]
        areas.append(
            Box(
                max(0, min(box.left for box in boxes) - MARGIN),
                max(0, min(box.top for box in boxes) - MARGIN),
                min(page.reading.width, max(box.right for box in boxes) + MARGIN),
                min(page.reading.height, max(box.bottom for box in boxes) + MARGIN),
            )
        )
    return tuple(areas)


def write_copy(target: Path, pages: Sequence[CopyPage], work: Path) -> Proof:
    """Write the redacted copy and prove it; ``work`` is an empty folder for page images, which is left empty.

    Raises NotProved, and leaves no file, when re-extraction finds anything in a redacted area.
    """
    searchable: list[SearchablePage] = []
    removed = left = 0
    areas_of = [whole_areas(page) for page in pages]
    try:
        for number, (page, areas) in enumerate(zip(pages, areas_of, strict=True)):
            kept = tuple(word for word in page.reading.words if not any(_share(word.box, area) > 0 for area in areas))
            removed, left = removed + len(page.reading.words) - len(kept), left + len(kept)
            file, media = _paint(page, areas, work / f"{number:05d}")
            reading = replace(page.reading, words=kept, rotation=0, skew=0.0)
            searchable.append(SearchablePage(file, media, 0, reading))
        write_pdfa(target, searchable, title="Afschrift")
        _prove(target, pages, areas_of)
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    finally:
        for file in work.iterdir():
            file.unlink()
    return Proof(len(pages), sum(map(len, areas_of)), removed, left)


def _paint(page: CopyPage, areas: Sequence[Box], place: Path) -> tuple[Path, Media]:
    """The page's image with black areas, as a new file without anything that the scan said about itself."""
    from PIL import Image, ImageDraw

    image = draw(page)
    pen = ImageDraw.Draw(image)
    for area in areas:
        pen.rectangle((area.left, area.top, area.right - 1, area.bottom - 1), fill=(0, 0, 0))
    pixels = np.asarray(image)
    dpi = (round(page.reading.dpi), round(page.reading.dpi))
    if np.isin(pixels, (0, 255)).all() and (pixels[..., :1] == pixels).all():
        file, media = place.with_suffix(".png"), Media.PNG
        Image.fromarray(pixels[..., 0]).convert("1", dither=Image.Dither.NONE).save(file, dpi=dpi)
    else:
        file, media = place.with_suffix(".jpg"), Media.JPEG
        grey = np.ptp(pixels.astype(np.int16), axis=2).max() <= 2
        fresh = Image.fromarray(pixels[..., 0] if grey else pixels)
        fresh.save(file, quality=QUALITY, dpi=dpi)
    return file, media


def _prove(target: Path, pages: Sequence[CopyPage], areas_of: Sequence[Sequence[Box]]) -> None:
    """Take the finished file apart again: no character and no pixel of an area, and nothing beside the pages."""
    import pikepdf
    import pypdfium2  # type: ignore[import-untyped]  # ships no types

    with pikepdf.open(target) as pdf:
        beside = [key for key in ("/Names", "/AcroForm", "/Outlines", "/AF") if key in pdf.Root]
        if beside or pdf.attachments or len(pdf.pages) != len(pages):
            raise NotProved("beside-the-pages")
        if any("/Annots" in page.obj or len(page.obj.Resources.XObject) != 1 for page in pdf.pages):
            raise NotProved("more-than-one-image")
    document = pypdfium2.PdfDocument(target)
    try:
        for number, (page, areas) in enumerate(zip(pages, areas_of, strict=True)):
            opened = document[number]
            _prove_text(opened, page, areas)
            opened.close()
    finally:
        document.close()
    for number, (page, areas) in enumerate(zip(pages, areas_of, strict=True)):
        size = (page.reading.width, page.reading.height)
        pixels = np.asarray(_render(target, number, size, page.reading.dpi).convert("L"))
        for area in areas:
            # One pixel at the edge may be shared with its neighbour when the page is drawn again.
            inner = pixels[area.top + 1 : area.bottom - 1, area.left + 1 : area.right - 1]
            if inner.size and int(inner.max()) > BLACK:
                raise NotProved("pixels-in-area")


def _prove_text(opened: Any, page: CopyPage, areas: Sequence[Box]) -> None:
    """No letter has its middle in an area, and the page says no letter more than the words that were kept."""
    text = opened.get_textpage()
    scale, height = page.reading.dpi / POINTS_PER_INCH, opened.get_height()
    for place in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(place)
        across, down = (left + right) / 2 * scale, (height - (top + bottom) / 2) * scale
        inside = any(area.left < across < area.right and area.top < down < area.bottom for area in areas)
        if inside and text.get_text_range(place, 1).strip():
            raise NotProved("text-in-area")
    said = text.get_text_range()
    text.close()
    kept = (word.text for word in page.reading.words if not any(_share(word.box, area) > 0 for area in areas))
    if _letters(said) - _letters("".join(kept)):
        raise NotProved("more-text-than-kept")


def _letters(text: str) -> Counter[str]:
    """Letters and digits, counted: spaces and hyphens are made by whoever reads the file."""
    return Counter(char for char in unicodedata.normalize("NFKC", text) if char.isalnum())


def _render(pdf: Path, frame: int, size: tuple[int, int], dpi: float) -> "Image.Image":
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        page = document[frame]
        image: Image.Image = page.render(scale=dpi / POINTS_PER_INCH * 0.99999).to_pil().convert("RGB")
        page.close()
    finally:
        document.close()
    return image if image.size == size else image.resize(size)


def _share(word: Box, area: Box) -> float:
    """Share of a word's box that lies inside an area."""
    width = min(word.right, area.right) - max(word.left, area.left)
    height = min(word.bottom, area.bottom) - max(word.top, area.top)
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / max(1, (word.right - word.left) * (word.bottom - word.top))


def words_in(words: Sequence[Word], areas: Sequence[Box]) -> tuple[Word, ...]:
    """The words that lie in an area."""
    return tuple(word for word in words if any(_share(word.box, area) > TOUCHED for area in areas))
