"""Read the pictures in a page that was never on paper: a letter that was scanned and put in a Word file is text too."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from vtdocs.model.pages import Box, PageReading, PageStatus, Raster, Word
from vtdocs.ocr.born_digital import CERTAIN, DPI
from vtdocs.ocr.cleaning import even_paper
from vtdocs.ocr.judging import UNREAD_INK, ink_coverage
from vtdocs.ocr.lines import miniature, sketch
from vtdocs.ocr.pdf_opening import one_page
from vtdocs.ocr.quality import mean_confidence
from vtdocs.ocr.reading import Reader

SMALLEST = 0.03
"""Share of the page from which a picture is looked at: logos and signatures are smaller."""
MOST_PICTURES = 12


def pictures_in(path: Path, page: int) -> tuple[Box, ...]:
    """Where the larger pictures of a PDF page lie, in its pixels at 300 dpi; ``page`` counts from 0."""
    with one_page(path, page) as only:
        width, height = float(only.width), float(only.height)
        left, top = float(only.bbox[0]), float(only.bbox[1])
        shown = [
            (
                max(image["x0"] - left, 0.0),
                max(image["top"] - top, 0.0),
                min(image["x1"] - left, width),
                min(image["bottom"] - top, height),
            )
            for image in only.images
        ]
    scale = DPI / 72
    large = [
        (x0, y0, x1, y1) for x0, y0, x1, y1 in shown if x1 > x0 and (x1 - x0) * (y1 - y0) >= SMALLEST * width * height
    ]
    return tuple(Box(*(round(side * scale) for side in sides)) for sides in large[:MOST_PICTURES])


def read_pictures(reader: Reader, reading: PageReading, page: Raster, pictures: Sequence[Box]) -> PageReading:
    """The reading of a page with the words of its pictures behind its own; ``page`` is the page as a viewer shows it.

    A picture that shows ink without words that can be read makes the page one for review (``low``): it may be handwriting.
    """
    words, status, reason = list(reading.words), reading.status, reading.reason
    factor = page.dpi / DPI
    for picture in pictures:
        box = Box(*(round(side * factor) for side in (picture.left, picture.top, picture.right, picture.bottom)))
        pixels = page.pixels[box.top : box.bottom, box.left : box.right]
        if min(pixels.shape[:2]) < 32:
            continue
        part = reader.read(Raster(pixels, page.dpi, page.dpi_known, page.bilevel))
        words += _placed(part, pixels.shape[1], pixels.shape[0], box, factor, words)
        if part.status in {PageStatus.UNREADABLE, PageStatus.LOW} and status is PageStatus.OK:
            status, reason = PageStatus.LOW, part.reason if part.status is PageStatus.LOW else UNREAD_INK
    drawn = sketch(even_paper(miniature(page.pixels, page.dpi)))
    ratio, _candidates = reader.word_list.ratio(word.text for word in words)
    return replace(
        reading,
        words=tuple(words),
        status=status,
        reason=reason,
        confidence=round(mean_confidence(words), 2),
        word_ratio=round(ratio, 4),
        ink_coverage=round(ink_coverage(drawn, words, reading.width, reading.height), 4),
    )


def _placed(part: PageReading, width: int, height: int, box: Box, factor: float, before: Sequence[Word]) -> list[Word]:
    """The words of a picture in their place on the page, but for those over which the page itself writes."""
    line, block = (
        max((word.line for word in before), default=-1) + 1,
        max((word.block for word in before), default=-1) + 1,
    )
    placed = []
    for word in part.words:
        lying = _as_it_lies(word.box, part.rotation, width, height)
        sides = (lying.left + box.left, lying.top + box.top, lying.right + box.left, lying.bottom + box.top)
        there = Box(*(round(side / factor) for side in sides))
        if not any(_same_place(there, other.box) for other in before):
            confidence = min(word.confidence, CERTAIN - 1)
            placed.append(Word(word.text, there, confidence, word.line + line, word.block + block))
    return placed


def _as_it_lies(box: Box, rotation: int, width: int, height: int) -> Box:
    """A box on the picture as it lies in the page; ``rotation`` is the clockwise turn with which it was read."""
    if rotation == 90:
        return Box(box.top, height - box.right, box.bottom, height - box.left)
    if rotation == 180:
        return Box(width - box.right, height - box.bottom, width - box.left, height - box.top)
    if rotation == 270:
        return Box(width - box.bottom, box.left, width - box.top, box.right)
    return box


def _same_place(one: Box, other: Box) -> bool:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    area = max((one.right - one.left) * (one.bottom - one.top), 1)
    return across > 0 and down > 0 and across * down > 0.5 * area
