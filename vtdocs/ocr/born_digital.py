"""Take the text of a page that was never on paper, with its places; or say that it must be read from pixels.

A text layer is trusted only when it is the page's own: a scan with an earlier OCR layer, letters without a mapping to
Unicode and pages without text are left to recognition.
"""

import re
from pathlib import Path
from typing import Any

from vtdocs.model.pages import Box, PageReading, PageStatus, ReadingMethod, Word
from vtdocs.ocr.opening import UnreadablePage
from vtdocs.ocr.pdf_opening import one_page
from vtdocs.ocr.quality import WordList

DPI = 300.0
"""The resolution in whose pixels the places are given, so that they look like those of a scan."""
CERTAIN = 100.0
"""Confidence of words that were never on paper; recognition is never so sure."""
FEWEST_WORDS = 5
GARBAGE = re.compile(r"\(cid:\d+\)|[\x00-\x08\x0e-\x1f\ue000-\uf8ff\ufffd]")
"""Letters that the PDF cannot translate to Unicode."""
SCANNED = 0.5
"""A page of which images fill more than half is a scan, whatever text lies over it."""


def read_born_digital(path: Path, page: int, word_list: WordList) -> PageReading | None:
    """The words of a PDF page that carries its own trustworthy text, else None; ``page`` counts from 0.

    Raises UnreadablePage with ``encrypted`` for a file that needs a password. Other faults give None: whether the page can
    be drawn is for ``open_frame`` to find out.
    """
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with one_page(path, page) as only:
            return None if only is None else _read(only, word_list)
    except PdfminerException as error:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in (*error.args, error.__cause__)):
            raise UnreadablePage("encrypted") from error
        return None
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, AssertionError, OSError):
        return None  # a PDF that pdfminer cannot follow is drawn instead


def _read(page: Any, word_list: WordList) -> PageReading | None:
    if not page.chars or _is_scan(page):
        return None
    dark = [rect for rect in page.rects if rect.get("fill") and not _is_white(rect.get("non_stroking_color"))]
    visible = page.filter(lambda item: item.get("object_type") != "char" or _is_visible(item, dark))
    found = visible.extract_words(use_text_flow=False, keep_blank_chars=False, extra_attrs=["upright"])
    if len(found) < FEWEST_WORDS or not all(item["upright"] for item in found[:20]):
        return None
    text = " ".join(item["text"] for item in found)
    if len(GARBAGE.findall(text)) > 0.01 * len(text):
        return None
    ratio, candidates = word_list.ratio(item["text"] for item in found)
    if candidates >= 20 and ratio < 0.15:
        return None  # a font whose mapping lies gives letters, but no words
    words = _to_words(found, page)
    scale = DPI / 72
    return PageReading(
        status=PageStatus.OK,
        reason="",
        method=ReadingMethod.BORN_DIGITAL,
        words=words,
        width=round(float(page.width) * scale),
        height=round(float(page.height) * scale),
        dpi=DPI,
        rotation=0,
        skew=0.0,
        confidence=CERTAIN,
        word_ratio=round(ratio, 4),
        orientation_margin=1.0,
        ink_coverage=1.0,
        ink=0.0,
        profile="born-digital",
        engine="pdfplumber",
    )


def _is_scan(page: Any) -> bool:
    whole = float(page.width) * float(page.height)
    filled = sum(max(image["x1"] - image["x0"], 0) * max(image["bottom"] - image["top"], 0) for image in page.images)
    return bool(filled > SCANNED * whole)


def _is_visible(char: dict[str, Any], dark: list[dict[str, Any]]) -> bool:
    """Whether a reader of the page sees the letter: not if it is microscopic, or white without a coloured bar behind it."""
    if char["size"] < 2:
        return False
    if not _is_white(char.get("non_stroking_color")):
        return True
    x, y = (char["x0"] + char["x1"]) / 2, (char["top"] + char["bottom"]) / 2
    return any(bar["x0"] <= x <= bar["x1"] and bar["top"] <= y <= bar["bottom"] for bar in dark)


def _is_white(colour: object) -> bool:
    values = colour if isinstance(colour, tuple | list) else (colour,)
    numbers = [value for value in values if isinstance(value, int | float)]
    return len(numbers) in {1, 3} and all(value >= 0.99 for value in numbers)


def _to_words(found: list[dict[str, Any]], page: Any) -> tuple[Word, ...]:
    """Words in reading order; a new line where the middle of a word lies below the line before, a block at a wide gap."""
    scale = DPI / 72
    offset_x, offset_y = float(page.bbox[0]), float(page.bbox[1])
    words: list[Word] = []
    line = block = 0
    previous: dict[str, Any] | None = None
    for item in found:
        if previous is not None:
            height = max(previous["bottom"] - previous["top"], 1.0)
            if (item["top"] + item["bottom"]) / 2 > previous["bottom"] or item["bottom"] < previous["top"]:
                line += 1
                if item["top"] - previous["bottom"] > 0.9 * height or item["bottom"] < previous["top"]:
                    block += 1
        box = Box(
            round((item["x0"] - offset_x) * scale),
            round((item["top"] - offset_y) * scale),
            round((item["x1"] - offset_x) * scale),
            round((item["bottom"] - offset_y) * scale),
        )
        words.append(Word(item["text"], box, CERTAIN, line, block))
        previous = item
    return tuple(words)
