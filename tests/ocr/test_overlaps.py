"""What is read twice is told once."""

import sys
from itertools import combinations
from pathlib import Path

import pytest
from drawing import raster

import vtdocs
from vtdocs.model.media import Media
from vtdocs.model.pages import Box, PageReading, Raster
from vtdocs.ocr.engine.common import FoundWord
from vtdocs.ocr.opening import Limits, open_frame
from vtdocs.ocr.overlaps import inside, merge, settle
from vtdocs.ocr.reading import Reader

BOX = Path(vtdocs.__file__).parent / "sample" / "box"
TOOLS = Path(__file__).resolve().parents[2] / "tools"


def word(text: str, left: int, right: int, confidence: float = 90, line: int = 0, top: int = 100) -> FoundWord:
    return FoundWord(text, left, top, right, top + 40, confidence, line, 0)


def common(first: Box, second: Box) -> float:
    """Share of the smaller box that lies in the other."""
    wide = min(first.right, second.right) - max(first.left, second.left)
    high = min(first.bottom, second.bottom) - max(first.top, second.top)
    area = min((box.right - box.left) * (box.bottom - box.top) for box in (first, second))
    return max(wide, 0) * max(high, 0) / area


def doubled(reading: PageReading) -> list[tuple[str, str]]:
    return [(a.text, b.text) for a, b in combinations(reading.words, 2) if common(a.box, b.box) > 1 / 3]


def sample(number: int) -> Raster:
    return open_frame(BOX / "steekwagen-3.tif", Media.TIFF, number, Limits())


@pytest.mark.parametrize("number", [0, 5])
def test_no_ink_of_a_sample_page_is_told_twice(reader: Reader, number: int) -> None:
    assert doubled(reader.read(sample(number))) == []


def test_a_heading_in_a_frame_is_told_once(reader: Reader) -> None:
    text = reader.read(sample(5)).text
    for heading in ("1. Melder", "2. Kind", "3. Waar", "4. Wat"):
        assert text.count(heading) == 1, heading
    assert "2. Kind en gezin" in text.splitlines()


@pytest.mark.parametrize(("layout", "seed"), [("melding", 31), ("police", 32), ("school", 33)])
def test_no_ink_of_a_generated_form_is_told_twice(
    reader: Reader, layout: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(TOOLS), *sys.path])
    papermaker = pytest.importorskip("papermaker")
    try:
        page = papermaker.make_page(seed, layout=layout, font="liberation-sans", damage="medium", dpi=200, stamps=True)
    except papermaker.FontMissing:
        pytest.skip("no Liberation fonts")
    found = reader.read(raster(page.image))
    assert len(found.words) > 30
    assert doubled(found) == []


def test_a_page_read_twice_is_the_page_read_once() -> None:
    line = [word("Kind", 100, 180), word("en", 200, 240), word("gezin", 260, 360)]
    assert merge(line, [word("Kind", 100, 180, 96, 9), word("en", 200, 240, 97, 9)]) == tuple(line)


def test_what_nobody_read_is_added() -> None:
    assert merge([word("Naam:", 100, 180)], [word("Yasmina", 300, 420)]) == (
        word("Naam:", 100, 180),
        word("Yasmina", 300, 420),
    )


def test_a_much_better_second_reading_takes_the_place_of_the_first() -> None:
    words = [word("Naam:", 100, 180), word("Vasrn1na", 300, 420, 31, 4), word("Kade", 100, 180, top=300, line=5)]
    again = [word("Yasmina", 300, 420, 94, 9)]
    assert [w.text for w in merge(words, again)] == ["Naam:", "Yasmina", "Kade"]
    assert merge(words, again)[1].line == 4


def test_a_surer_piece_of_a_word_does_not_replace_the_word() -> None:
    assert [w.text for w in merge([word("Waarover", 100, 260, 60)], [word("Waar", 100, 180, 97, 9)])] == ["Waarover"]


def test_words_that_the_cut_went_through_are_not_words() -> None:
    assert [w.text for w in inside([word("Waarc", 100, 200), word("is", 40, 60)], 200, 400)] == ["is"]


def test_a_box_that_reaches_over_its_neighbour_is_cut_and_both_words_stay() -> None:
    found = settle([word("van", 1119, 1474), word("2", 1401, 1477)])
    assert [(w.text, w.left, w.right) for w in found] == [("van", 1119, 1401), ("2", 1401, 1477)]


def test_of_two_readings_of_one_ink_the_fuller_and_surer_stays() -> None:
    assert [w.text for w in settle([word("naEx", 100, 300, 0, 3), word("Melder", 120, 280, 92, 4)])] == ["Melder"]
    assert [w.text for w in settle([word("(ANN", 100, 300, 44), word("\\\\", 200, 260, 82)])] == ["(ANN"]
