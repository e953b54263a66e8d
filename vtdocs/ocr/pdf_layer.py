"""The words that ``pdfa`` laid over a page, with their places: what is left of a reading when its ALTO is lost."""

import re
from pathlib import Path
from typing import Any

from vtdocs.model.pages import Box, Word, text_of
from vtdocs.ocr.pdf_opening import one_page

_FONT = "Glyphless"


def words_of_layer(
    path: Path, page: int, text: str, size: tuple[int, int], confidence: float
) -> tuple[Word, ...] | None:
    """The words of ``text``, the page's kept text, in the boxes that the PDF's invisible layer gives them.

    ``page`` counts from 0; ``size`` is width and height of the upright page in pixels, the measure of the boxes. Boxes are
    as coarse as the layer's grid (1/150 inch), and every word gets the page's ``confidence`` (0 to 100), for the layer keeps
    none. None when the layer does not say exactly the text, letter by letter, or cannot be read.
    """
    words = _split(text)
    try:
        letters = _letters(path, page)
    except Exception:  # noqa: BLE001  pdfminer raises anything on a damaged file
        return None
    if letters is None or "".join(word for word, _line, _block in words) != "".join(text for text, _box in letters):
        return None
    found, at = [], 0
    for word, line, block in words:
        box = _around(letters, at, at + len(word), size)
        found.append(Word(word, box, confidence, line, block))
        at += len(word)
    return tuple(found) if text_of(found) == text else None


def _split(text: str) -> list[tuple[str, int, int]]:
    """Words with the numbers of their line and block, as ``text_of`` joined them."""
    found, line = [], 0
    for number, block in enumerate(text.split("\n\n") if text else []):
        for row in block.split("\n"):
            found += [(word, line, number) for word in row.split(" ") if word]
            line += 1
    return found


def _letters(path: Path, page: int) -> list[tuple[str, tuple[float, float, float, float]]] | None:
    """Letters of the layer in the order in which they were written, with their place as a part of the page's size."""
    with one_page(path, page) as only:
        if only is None:
            return None
        return [piece for char in only.chars if _FONT in char["fontname"] for piece in _pieces(char, only)]


def _pieces(char: dict[str, Any], page: Any) -> list[tuple[str, tuple[float, float, float, float]]]:
    width, height = float(page.width), float(page.height)
    left, top = float(page.bbox[0]), float(page.bbox[1])
    box = ((char["x0"] - left) / width, (char["top"] - top) / height, (char["x1"] - left) / width,
           (char["bottom"] - top) / height)  # fmt: skip
    return [(letter, box) for letter in re.sub(r"[ \n]", "", char["text"])]


def _around(
    letters: list[tuple[str, tuple[float, float, float, float]]], start: int, end: int, size: tuple[int, int]
) -> Box:
    boxes = [box for _letter, box in letters[start:end]]
    width, height = size
    left, top = round(min(box[0] for box in boxes) * width), round(min(box[1] for box in boxes) * height)
    right, bottom = round(max(box[2] for box in boxes) * width), round(max(box[3] for box in boxes) * height)
    return Box(max(left, 0), max(top, 0), min(max(right, left + 1), width), min(max(bottom, top + 1), height))
