"""What stands in boxes, one for each letter, is read rightly or keyed by a person; never passed off as read."""

from collections import defaultdict

import numpy as np
import pytest
from formmaker import FONTS, STYLES, make_form
from PIL import Image, ImageDraw, ImageFont

from vtdocs.model.pages import PageReading, PageStatus, Raster
from vtdocs.ocr.comb_fields import find_combs
from vtdocs.ocr.comb_letters import with_fields
from vtdocs.ocr.engine import EngineStopped
from vtdocs.ocr.judging import UNSURE_FIELD
from vtdocs.ocr.lines import miniature
from vtdocs.ocr.opening import Grey
from vtdocs.ocr.reading import Reader

pytestmark = pytest.mark.skipif(not FONTS[0].exists(), reason="the fonts of Debian are not here")


def behind(reading: PageReading, label: str) -> str:
    rows: dict[int, list[str]] = defaultdict(list)
    for word in reading.words:
        rows[word.line].append(word.text)
    return next((" ".join(row)[len(label) :] for row in rows.values() if " ".join(row).startswith(label)), "").strip()


def found_on(page: Image.Image) -> list[int]:
    combs = find_combs(miniature(np.asarray(page), 300.0), 100.0)
    return [len(comb.cells) for comb in sorted(combs, key=lambda comb: comb.feet[0])]


@pytest.mark.parametrize("style", STYLES[:3])
def test_boxes_of_every_style_are_found_and_their_parts_kept_together(style: str) -> None:
    for seed in range(2):
        assert found_on(make_form(seed, style).image) == [9, 8, 9, 6, 8]


def test_underlined_text_and_tables_are_no_boxes() -> None:
    page = Image.new("L", (2480, 1200), 255)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONTS[0], 46)
    for row in range(6):
        pen.text((200, 100 + 120 * row), "Lijdend illustratief billijkheid hulplijn pijnlijk", font=font, fill=0)
        pen.line((200, 148 + 120 * row, 1900, 148 + 120 * row), fill=0, width=4)
    for column in range(5):
        pen.line((200 + 500 * column, 900, 200 + 500 * column, 1150), fill=0, width=4)
    pen.line((200, 1150, 2200, 1150), fill=0, width=4)
    assert found_on(page) == []


@pytest.mark.parametrize(("style", "skew"), [("comb", 1.2)])
def test_printed_fields_are_read_whole_or_keyed(reader: Reader, style: str, skew: float) -> None:
    form = make_form(2, style, skew=skew)
    reading = reader.read(Raster(np.asarray(form.image), 300.0))
    said = {label: behind(reading, label).replace(" ", "") for label, _value in form.fields}
    assert all(said[label] in {value, ""} for label, value in form.fields), said
    assert sum(said[label] == value for label, value in form.fields) >= 3
    if "" in said.values():
        assert (reading.status, reading.reason) == (PageStatus.LOW, UNSURE_FIELD)
    else:
        assert reading.status is PageStatus.OK


def test_a_page_that_lies_on_its_head_gives_its_fields_in_their_places(reader: Reader) -> None:
    form = make_form(2, "boxes")
    reading = reader.read(Raster(np.asarray(form.image.rotate(180)), 300.0))
    (label, value) = form.fields[0]
    assert behind(reading, label) == value
    word = next(word for word in reading.words if word.text == value)
    assert (750 < word.box.left < 850, 680 < word.box.top < 800) == (True, True)


def test_what_a_pen_wrote_in_boxes_is_never_passed_off_as_read(reader: Reader) -> None:
    form = make_form(5, "ticks", pen=True)
    reading = reader.read(Raster(np.asarray(form.image), 300.0))
    assert (reading.status, reading.reason) == (PageStatus.LOW, UNSURE_FIELD)
    said = {label: behind(reading, label).replace(" ", "") for label, _value in form.fields}
    assert all(not said[label].isdigit() or said[label] == value for label, value in form.fields), said


def test_empty_boxes_need_no_person(reader: Reader) -> None:
    form = make_form(3, "boxes", filled=False)
    assert reader.read(Raster(np.asarray(form.image), 300.0)).reason != UNSURE_FIELD


def test_a_lost_digit_an_impossible_date_and_an_engine_that_stops_are_no_reading() -> None:
    form = make_form(2, "boxes")
    page = np.asarray(form.image)
    small = miniature(page, 300.0)

    def says(answer: object) -> tuple[str, bool]:
        def recognise(_image: Grey, _dpi: float, _layout: int) -> object:
            if isinstance(answer, Exception):
                raise answer
            return answer

        got = with_fields((), small, page, (0, 0.0, page.shape[1]), 100.0, recognise)  # type: ignore[arg-type]
        assert got is not None
        return " ".join(word.text for word in got.words), got.unsure

    assert says(EngineStopped("took-too-long")) == ("", True)
    for wrong in ("12345678", "123456789", "31022007", "9999"):  # too short, no BSN, no date, cut off
        assert says(Said(wrong)) == ("", True)


class Said:
    """What an engine answers: one word."""

    def __init__(self, text: str) -> None:
        from vtdocs.ocr.engine.common import FoundWord

        self.words = (FoundWord(text, 0, 0, 9, 9, 99.0, 0, 0),)


def test_an_empty_box_within_a_number_is_a_digit_that_was_lost() -> None:
    page = np.asarray(make_form(2, "boxes").image).copy()
    small = miniature(page, 300.0)
    comb = min(find_combs(small, 100.0), key=lambda comb: comb.feet[0])
    left, right = comb.cells[4]
    page[3 * comb.feet[4] - 66 : 3 * comb.feet[4] - 10, 3 * left + 6 : 3 * right - 3] = 250
    got = with_fields((), small, page, (0, 0.0, page.shape[1]), 100.0, lambda *_given: Said("01012007"))  # type: ignore[arg-type,return-value]
    assert got is not None
    assert got.unsure
    assert not [word for word in got.words if word.bottom < 3 * comb.feet[0] + 9]
    assert [word for word in got.words if word.bottom > 3 * comb.feet[0] + 9]  # the dates below are read


@pytest.mark.parametrize(("columns", "rows", "side"), [(20, 6, 72), (12, 12, 80), (7, 5, 110), (40, 28, 59)])
def test_tables_of_many_rows_calendars_and_squared_paper_are_no_fields(columns: int, rows: int, side: int) -> None:
    page = Image.new("L", (2480, 1900), 255)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONTS[0], 36)
    for column in range(columns + 1):
        pen.line((60 + column * side, 100, 60 + column * side, 100 + rows * side), fill=0, width=3)
    for row in range(rows + 1):
        pen.line((60, 100 + row * side, 60 + columns * side, 100 + row * side), fill=0, width=3)
        for column in range(columns if row < rows else 0):
            pen.text((74 + column * side, 108 + row * side), "AZV7"[(row + column) % 4], font=font, fill=0)
    assert found_on(page) == []


@pytest.mark.parametrize("strike", [0.4, 0.5, 0.6])
def test_words_that_are_struck_through_are_no_fields(strike: float) -> None:
    page = Image.new("L", (2480, 2400), 255)
    pen, font = ImageDraw.Draw(page), ImageFont.truetype(FONTS[0], 42)
    words = "gezinsvoogd dochter heeft gebeld februari buurvrouw volgens vader school hulp niet alles thuis wil".split()
    for row in range(27):
        text = " ".join(words[(row + at * (1 + row % 5)) % len(words)] for at in range(8))
        pen.text((150, 40 + 84 * row), text, font=font, fill=0)
        pen.line(
            (150, 40 + 84 * row + 42 * strike, 150 + pen.textlength(text, font), 40 + 84 * row + 42 * strike), 0, 4
        )
    assert found_on(page) == []
