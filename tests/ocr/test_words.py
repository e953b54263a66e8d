"""ALTO, rows of forms, dotted lines, and the Dutch word list."""

import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from drawing import EMPTY
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from PIL import Image, ImageDraw

from vtdocs.errors import ArchiveUnusable
from vtdocs.model.pages import Box, PageReading, PageStatus, ReadingMethod, Word
from vtdocs.ocr.alto import NAMESPACE, read_alto, write_alto
from vtdocs.ocr.cleaning import Turn
from vtdocs.ocr.engine.common import FoundWord, parse_tsv
from vtdocs.ocr.leaders import remove_leaders
from vtdocs.ocr.marks import coarse_marks
from vtdocs.ocr.quality import WordList
from vtdocs.ocr.rows import by_rows


@pytest.fixture(scope="module")
def words() -> WordList:
    return WordList.load()


def test_alto_gives_back_every_word_it_was_given(reading: PageReading) -> None:
    again = read_alto(write_alto(reading, "scan.jpg", "p-1"))
    assert [(w.text, w.box, w.line, w.block) for w in again] == [
        (w.text, w.box, w.line, w.block) for w in reading.words
    ]
    assert replace(reading, words=again).text == reading.text
    assert all(abs(a.confidence - b.confidence) < 0.01 for a, b in zip(again, reading.words, strict=True))


@given(st.text(min_size=1, max_size=20).filter(str.strip))
def test_alto_is_well_formed_whatever_a_word_holds(text: str) -> None:
    word = Word(text, Box(1, 2, 30, 40), 91.5, 0)
    root = ET.fromstring(write_alto(replace(EMPTY, words=(word,)), 'a "b" & <c>.tif', "9 a"))  # noqa: S314
    assert root.tag == f"{{{NAMESPACE}}}alto"


def test_alto_obeys_the_rules_of_version_4(reading: PageReading) -> None:
    """Order and cardinality of elements, required attributes and their types, as in the schema of ALTO 4.2."""
    root = ET.fromstring(write_alto(reading, "scan.jpg", "p-1"))  # noqa: S314
    names = lambda element: [child.tag.rpartition("}")[2] for child in element]  # noqa: E731
    assert names(root) == ["Description", "Layout"]
    assert names(root[0]) == ["MeasurementUnit", "sourceImageInformation", "Processing"]
    assert root[0][0].text == "pixel"
    assert names(root[0][2]) == ["processingStepDescription", "processingStepSettings", "processingSoftware"]
    page = root[1][0]
    assert names(page) == ["PrintSpace"]
    assert {"ID", "PHYSICAL_IMG_NR", "WIDTH", "HEIGHT"} <= set(page.attrib)
    assert 0 <= float(page.attrib["PC"]) <= 1
    identifiers = [element.attrib["ID"] for element in root.iter() if "ID" in element.attrib]
    assert len(identifiers) == len(set(identifiers))
    assert all(identifier[0].isalpha() or identifier[0] == "_" for identifier in identifiers)
    for block in page[0]:
        assert set(names(block)) == {"TextLine"}
        for line in block:
            assert names(line)[0] == "String"
            assert all(left != right for left, right in zip(names(line), names(line)[1:], strict=False))
            for string in line.iter(f"{{{NAMESPACE}}}String"):
                assert {"CONTENT", "HPOS", "VPOS", "WIDTH", "HEIGHT", "WC"} <= set(string.attrib)
                assert 0 <= float(string.attrib["WC"]) <= 1


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """What we write of ALTO 4.2, as a restriction of the official schema; see the head of the file."""
    return etree.XMLSchema(etree.parse(Path(__file__).with_name("alto-4-2-as-written.xsd")))


def _valid(schema: etree.XMLSchema, alto: bytes) -> None:
    schema.assertValid(etree.fromstring(alto))


def test_alto_of_a_page_that_was_read_is_valid(reading: PageReading, schema: etree.XMLSchema) -> None:
    _valid(schema, write_alto(reading, "scan.jpg", "p-1"))


@pytest.mark.parametrize("status", list(PageStatus))
@pytest.mark.parametrize("method", list(ReadingMethod))
def test_alto_of_every_state_of_page_is_valid(
    status: PageStatus, method: ReadingMethod, schema: etree.XMLSchema
) -> None:
    found = replace(EMPTY, status=status, method=method, engine="", profile="", rotation=270, skew=-3.25)
    _valid(schema, write_alto(found, "9999-00001.tif", "0001-00001"))


_TEXTS = st.text(min_size=1, max_size=12)
_SIDES = st.integers(0, 3000)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(_TEXTS, _SIDES, _SIDES, _SIDES, _SIDES, st.floats(0, 100), st.integers(0, 5), st.integers(0, 3)),
        max_size=6,
    )
)
def test_alto_is_valid_whatever_was_read(
    schema: etree.XMLSchema, found: list[tuple[str, int, int, int, int, float, int, int]]
) -> None:
    """Any letters, boxes, confidences; lines and blocks that come back after another one do not share an identifier."""
    laid = tuple(
        Word(text, Box(min(a, c), min(b, d), max(a, c), max(b, d)), confidence, line, block)
        for text, a, b, c, d, confidence, line, block in found
    )
    alto = write_alto(replace(EMPTY, words=laid, width=3000, height=3000), "scan.jpg", "p-1")
    _valid(schema, alto)
    assert [(word.box, word.line, word.block) for word in read_alto(alto)] == [
        (word.box, word.line, word.block) for word in laid
    ]


def test_a_page_without_words_is_alto_too() -> None:
    assert read_alto(write_alto(EMPTY, "scan.jpg", "p-1")) == ()


NAMELESS = f'<a xmlns="{NAMESPACE}"><TextBlock ID="b"><TextLine><String/></TextLine></TextBlock></a>'.encode()


@pytest.mark.parametrize("data", [b"", b"<alto", b"\x00\x01", NAMELESS])
def test_damaged_alto_is_named_as_damage(data: bytes) -> None:
    with pytest.raises(ArchiveUnusable):
        read_alto(data)


def word(text: str, left: int, top: int, line: int, block: int) -> FoundWord:
    return FoundWord(text, left, top, left + 12 * len(text), top + 30, 95.0, line, block)


def text_of(words: tuple[FoundWord, ...]) -> list[str]:
    lines: dict[int, list[str]] = {}
    for item in words:
        lines.setdefault(item.line, []).append(item.text)
    return [" ".join(lines[number]) for number in sorted(lines)]


def test_labels_and_values_in_two_blocks_become_rows() -> None:
    labels = [word(text, 100, 100 + 60 * i, i, 0) for i, text in enumerate(("Naam:", "Geboren:", "Adres:"))]
    values = [word(text, 500, 102 + 60 * i, 3 + i, 1) for i, text in enumerate(("Kuiper", "04-06-2006", "Kade"))]
    assert text_of(by_rows([*labels, *values], 0.0)) == ["Naam: Kuiper", "Geboren: 04-06-2006", "Adres: Kade"]


def test_rows_are_found_on_a_page_that_is_not_straight() -> None:
    climb = np.tan(np.deg2rad(2.0))
    cells = [("Naam:", 100, 0, 0), ("Kuiper", 1300, 1, 1), ("Geboren:", 100, 2, 0), ("2006", 1300, 3, 1)]
    found = [
        word(text, left, round(300 + 45 * (line // 2) - climb * left), line, block) for text, left, line, block in cells
    ]
    assert text_of(by_rows(found, 2.0)) == ["Naam: Kuiper", "Geboren: 2006"]


def test_rows_follow_the_words_where_the_ink_told_another_skew() -> None:
    """On a faint form whose dotted lines were taken away the ink said -0.7 degrees, and every value stood before its label."""
    climb = np.tan(np.deg2rad(0.6))
    fields = [("Soort zaak:", "onderzoek"), ("Datum rapport:", "13 augustus 2001"), ("Rekestnummer:", "89993/2001")]
    rows = [(100, text.split(), 2 * n, 2 * n) for n, (text, _) in enumerate(fields)]
    rows += [(900, text.split(), 2 * n + 1, 2 * n + 1) for n, (_, text) in enumerate(fields)]
    rows += [(100, "Moeder geeft aan dat zij de opvoeding niet alleen aankan".split(), 10 + n, 20) for n in range(5)]
    found = []
    for left, texts, line, block in rows:
        at, row = left, 60 * (line // 2 if line < 10 else line)
        for text in texts:
            found.append(word(text, at, round(300 + row - climb * at), line, block))
            at += 12 * len(text) + 12
    assert text_of(by_rows(found, -0.7))[:3] == [f"{label} {value}" for label, value in fields]


def test_columns_of_running_text_stay_columns() -> None:
    def column(left: int, block: int) -> list[FoundWord]:
        return [
            word(f"k{block}r{row}w{number}", left + 90 * number, 100 + 50 * row, block * 10 + row, block)
            for row in range(4)
            for number in range(7)
        ]

    read = text_of(by_rows([*column(100, 0), *column(1100, 1)], 0.0))
    assert [line.split()[0] for line in read] == [f"k{block}r{row}w0" for block in (0, 1) for row in range(4)]


def test_the_short_end_of_a_paragraph_in_a_column_is_no_label() -> None:
    def column(left: int, block: int, name: str) -> list[FoundWord]:
        rows = [
            [
                word(f"{name}{line}.{place}", left + 150 * place, 200 + 60 * line, block * 50 + line, block)
                for place in range(5)
            ]
            for line in range(8)
        ]
        end = [word(f"{name}einde", left, 200 + 60 * 8, block * 50 + 9, block + 1)]  # tesseract cuts it off as a block
        return [item for row in rows for item in row] + end

    longer = [word(f"a8.{place}", 100 + 150 * place, 200 + 60 * 8, 8, 0) for place in range(5)]
    left = [item for item in column(100, 0, "a") if item.block == 0]
    read = " ".join(text_of(by_rows([*left, *longer, *column(1100, 2, "b")], 0.0)))
    assert read.index("a8.4") < read.index("b0.0") < read.index("beinde")


@given(
    st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 2800), st.integers(0, 5), st.integers(0, 3)), max_size=25)
)
def test_ordering_never_loses_or_doubles_a_word(cells: list[tuple[int, int, int, int]]) -> None:
    found = [word(f"w{i}", left, top, block * 10 + line, block) for i, (left, top, line, block) in enumerate(cells)]
    read = by_rows(found, 0.4)
    assert sorted(item.text for item in read) == sorted(item.text for item in found)
    assert [item.line for item in read] == sorted(item.line for item in read)


def test_dotted_lines_go_and_full_stops_and_dots_of_letters_stay() -> None:
    page = Image.new("L", (1200, 400), 255)
    pen = ImageDraw.Draw(page)
    for x in range(100, 1100, 12):
        pen.ellipse((x, 300, x + 4, 304), fill=0)
    for x in (100, 400, 700):
        pen.ellipse((x, 100, x + 6, 106), fill=0)
    cleaned = remove_leaders(np.array(page), 300.0, coarse_marks(np.array(page), 300.0), vertical=False)
    assert (cleaned[290:315] < 128).sum() == 0
    assert (cleaned[95:112] < 128).sum() == (np.array(page)[95:112] < 128).sum()


def test_a_page_without_dotted_lines_is_not_touched() -> None:
    page = np.full((800, 600), 255, np.uint8)
    assert remove_leaders(page, 300.0, coarse_marks(page, 300.0), vertical=False) is page


@pytest.mark.parametrize(
    "known", ["kind", "Kinderbescherming", "ondertoezichtstelling", "geëvalueerd", "AMK", "pleegzorg"]
)
def test_dutch_words_are_known(words: WordList, known: str) -> None:
    assert known in words


@pytest.mark.parametrize("unknown", ["xqzv", "Iegdui", "bgusi", "", "12-03-2004"])
def test_garbage_is_not_a_dutch_word(words: WordList, unknown: str) -> None:
    assert unknown not in words


def test_the_ratio_counts_each_word_once_and_skips_short_ones(words: WordList) -> None:
    assert words.ratio(["kind", "kind", "xqzv", "de", "12"]) == (0.5, 2)
    assert words.ratio([]) == (0.0, 0)


def test_tsv_lines_and_blocks_are_numbered_from_zero() -> None:
    row = "5\t1\t{}\t1\t{}\t1\t10\t20\t30\t40\t96.5\t{}"
    tsv = "\n".join(
        ["level\tx", row.format(3, 1, "een"), row.format(3, 2, "twee"), row.format(7, 1, "drie"), row.format(7, 1, " ")]
    )
    assert [(w.text, w.line, w.block, w.right) for w in parse_tsv(tsv)] == [
        ("een", 0, 0, 40),
        ("twee", 1, 0, 40),
        ("drie", 2, 1, 40),
    ]


@given(st.floats(-10, 10), st.integers(0, 1500), st.integers(0, 2000))
def test_turning_back_finds_the_place_again(angle: float, x: int, y: int) -> None:
    """The middle of a box, turned as OpenCV turns pixels and turned back, is where it was."""
    import cv2

    matrix = cv2.getRotationMatrix2D((800, 1100), angle, 1.0)
    there = matrix @ np.array([x, y, 1.0])
    left, top, right, bottom = Turn(1.0, angle, 1600, 2200).back(there[0] - 5, there[1] - 5, there[0] + 5, there[1] + 5)
    assert ((left + right) / 2, (top + bottom) / 2) == pytest.approx((x, y), abs=0.01)
