"""Tick boxes of forms are no letters; letters that look like boxes are no tick boxes."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from vtdocs.ocr.marks import coarse_marks
from vtdocs.ocr.opening import Grey
from vtdocs.ocr.tick_boxes import remove_tick_boxes

DPI = 300.0


def cleaned(page: Image.Image) -> Grey:
    even = np.array(page)
    return remove_tick_boxes(even, coarse_marks(even, DPI))


def with_box(side: int, *, ticked: bool, turned: float = 0.0) -> Image.Image:
    page = Image.new("L", (600, 400), 255)
    pen = ImageDraw.Draw(page)
    pen.rectangle((100, 100, 100 + side, 100 + side), outline=20, width=4)
    if ticked:
        pen.line((100, 100, 100 + side, 100 + side), fill=20, width=4)
        pen.line((100, 100 + side, 100 + side, 100), fill=20, width=4)
    return page.rotate(turned, fillcolor=255, resample=Image.Resampling.BILINEAR)


@pytest.mark.parametrize("ticked", [False, True])
@pytest.mark.parametrize(("side", "turned"), [(30, 0.0), (40, 2.0), (60, -2.0)])
def test_a_box_goes_with_the_cross_that_hangs_on_it(side: int, turned: float, ticked: bool) -> None:
    assert (cleaned(with_box(side, ticked=ticked, turned=turned)) < 128).sum() == 0


@pytest.mark.parametrize("side", [15, 100])
def test_squares_of_another_size_stay(side: int) -> None:
    page = with_box(side, ticked=False)
    assert (cleaned(page) == np.array(page)).all()


@pytest.mark.parametrize("points", [10, 14, 20])
def test_no_letter_is_taken_for_a_box(points: int) -> None:
    page = Image.new("L", (2400, 400), 255)
    face = ImageFont.load_default(round(points * DPI / 72))
    ImageDraw.Draw(page).text((20, 100), "DOQCGBEHNMUX0689@#&80DODO", font=face, fill=0)
    assert (cleaned(page) == np.array(page)).all()


def test_a_letter_in_a_box_of_its_own_stays() -> None:
    page = with_box(56, ticked=False)
    ImageDraw.Draw(page).text((116, 106), "7", font=ImageFont.load_default(44), fill=0)
    left = cleaned(page)
    letter = np.array(page)[108:150, 112:150]
    assert (left[108:150, 112:150] == letter).all()
    assert (letter < 128).sum() == (left < 128).sum() > 0


def test_a_filled_square_is_a_mark_and_no_box() -> None:
    page = Image.new("L", (600, 400), 255)
    ImageDraw.Draw(page).rectangle((100, 100, 140, 140), fill=0)
    assert (cleaned(page) == np.array(page)).all()


def test_the_words_behind_a_box_stay() -> None:
    page = with_box(40, ticked=True)
    ImageDraw.Draw(page).text((160, 100), "Wapen gebruikt", font=ImageFont.load_default(40), fill=0)
    only_text = np.array(page)[:, 150:]
    assert (cleaned(page)[:, 150:] == only_text).all()
    assert (cleaned(page)[:, :150] < 128).sum() == 0


def test_a_page_without_boxes_is_not_touched() -> None:
    page = np.full((800, 600), 255, np.uint8)
    assert remove_tick_boxes(page, coarse_marks(page, DPI)) is page
