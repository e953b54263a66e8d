"""Lines that layout analysis passed over are looked at again, faint ones and those of typewriters too."""

import cv2
import numpy as np
from drawing import face
from PIL import Image, ImageDraw

from vtdocs.ocr.engine.common import FoundWord
from vtdocs.ocr.lines import PALE_STROKES, miniature, sketch
from vtdocs.ocr.unread import unread_regions

DPI = 300
READ = FoundWord("gelezen", 300, 800, 700, 860, 95.0, 0, 0)


def page(ink: int, gap: int) -> np.ndarray:
    """A white page with a line of three words in a given grey, so many pixels apart, and a word that was read."""
    sheet = Image.new("L", (2480, 1200), 255)
    pen = ImageDraw.Draw(sheet)
    at = 300
    for text in ("geboortedatum", "11-03-1999", "te"):
        pen.text((at, 400), text, fill=ink, font=face(42))
        at += round(pen.textlength(text, font=face(42))) + gap
    pen.text((READ.left, READ.top), READ.text, fill=20, font=face(42))
    return np.asarray(cv2.GaussianBlur(np.asarray(sheet), (0, 0), 1.2), dtype=np.uint8)


def regions(even: np.ndarray) -> list[tuple[int, int, int, int]]:
    return unread_regions(sketch(miniature(even, DPI), PALE_STROKES), even.shape, [READ])


def test_a_faint_line_that_no_word_covers_is_looked_at_again() -> None:
    even = page(ink=150, gap=15)
    [(left, top, right, bottom)] = regions(even)
    rows, columns = np.nonzero(even[:700] < 200)
    assert left <= columns.min()
    assert columns.max() <= right
    assert top <= rows.min()
    assert rows.max() <= bottom


def test_words_of_a_typewriter_are_one_line_however_wide_its_spaces() -> None:
    assert len(regions(page(ink=40, gap=round(4 / 25.4 * DPI)))) == 1


def test_columns_two_centimetres_apart_are_looked_at_one_by_one() -> None:
    assert len(regions(page(ink=40, gap=round(20 / 25.4 * DPI)))) == 2  # "te" alone is too small to be a line


def test_what_was_read_is_not_looked_at_again() -> None:
    even = np.full((1200, 2480), 255, np.uint8)
    even[700:] = page(ink=255, gap=15)[700:]
    assert regions(even) == []
