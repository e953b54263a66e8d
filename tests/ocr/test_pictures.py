"""A letter that was scanned and put in a digital page is read too, and a picture that cannot be read is told."""

from pathlib import Path

import numpy as np
import pdfplumber
import pikepdf
import pytest
from PIL import Image, ImageDraw, ImageFont

from vtdocs.model.media import Media
from vtdocs.model.pages import Box, PageReading, PageStatus
from vtdocs.ocr.born_digital import read_born_digital
from vtdocs.ocr.judging import UNREAD_INK
from vtdocs.ocr.opening import Limits, open_frame
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.ocr.pictures import pictures_in, read_pictures
from vtdocs.ocr.reading import Reader

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
LETTER = ("Basisschool De Regenboog meldt", "dat het kind vaak afwezig is", "en blauwe plekken heeft op de armen.")


def page_with(picture: Image.Image, path: Path, *, turned: int = 0) -> Path:
    """A digital page of a few words with a picture of 15 by 10 cm below them."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    shown = picture.rotate(turned, expand=True, fillcolor=255)
    image = pdf.make_stream(
        shown.tobytes(), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=shown.width, Height=shown.height,
        ColorSpace=pikepdf.Name.DeviceGray, BitsPerComponent=8,
    )  # fmt: skip
    page.obj.Resources = pikepdf.Dictionary(
        Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)), XObject=pikepdf.Dictionary(Im0=image)
    )
    text = b"BT /F1 12 Tf 1 0 0 1 72 760 Tm (Hieronder de gescande brief van de school.) Tj ET "
    width, height = (425, 283) if turned % 180 == 0 else (283, 425)
    page.obj.Contents = pdf.make_stream(text + f"q {width} 0 0 {height} 72 250 cm /Im0 Do Q".encode())
    pdf.save(path)
    return path


def letter() -> Image.Image:
    picture = Image.new("L", (1770, 1180), 255)
    pen = ImageDraw.Draw(picture)
    for number, line in enumerate(LETTER):
        pen.text((80, 100 + 130 * number), line, font=ImageFont.truetype(FONT, 60), fill=20)
    return picture


def read(path: Path, reader: Reader) -> PageReading:
    own = read_born_digital(path, 0, reader.word_list)
    assert own is not None
    return read_pictures(reader, own, open_frame(path, Media.PDF, 0, Limits()), pictures_in(path, 0))


@pytest.mark.parametrize("turned", [0, 90])
def test_a_scanned_letter_in_a_digital_page_is_read_behind_the_words_of_the_page(
    reader: Reader, tmp_path: Path, turned: int
) -> None:
    found = read(page_with(letter(), tmp_path / "mail.pdf", turned=turned), reader)
    lines = [line for line in found.text.splitlines() if line]
    assert lines == ["Hieronder de gescande brief van de school.", *LETTER]
    first = next(word for word in found.words if word.text == "Basisschool")
    right, bottom = (72 + (425 if turned == 0 else 283)) / 72 * 300, (842 - 250) / 72 * 300
    assert 72 / 72 * 300 - 2 <= first.box.left < first.box.right <= right + 2
    assert first.box.bottom <= bottom + 2
    assert found.status is PageStatus.OK
    assert found.ink_coverage > 0.8


def test_the_words_of_a_picture_are_found_in_the_searchable_pdf_and_those_of_the_page_once(
    reader: Reader, tmp_path: Path
) -> None:
    path = page_with(letter(), tmp_path / "mail.pdf")
    write_pdfa(tmp_path / "document.pdf", [SearchablePage(path, Media.PDF, 0, read(path, reader))], title="proef")
    with pdfplumber.open(tmp_path / "document.pdf") as pdf:
        text = pdf.pages[0].extract_text() or ""
        word = next(item for item in pdf.pages[0].extract_words() if item["text"] == "Basisschool")
    assert text.count("Hieronder") == 1
    assert all(line in text for line in LETTER)
    assert word["x0"] == pytest.approx(72 + 80 / 1770 * 425, abs=3)


def test_a_picture_without_words_that_can_be_read_sends_the_page_to_review(reader: Reader, tmp_path: Path) -> None:
    scribble = Image.new("L", (1770, 1180), 255)
    pen = ImageDraw.Draw(scribble)
    rng = np.random.default_rng(3)
    for row in range(6):
        points = [(80 + 30 * step, 150 + 170 * row + int(rng.integers(-50, 50))) for step in range(50)]
        pen.line(points, fill=40, width=6, joint="curve")
    found = read(page_with(scribble, tmp_path / "schets.pdf"), reader)
    assert (found.status, found.reason) == (PageStatus.LOW, UNREAD_INK)
    assert found.ink_coverage < 0.9


def test_a_logo_is_not_looked_at(tmp_path: Path) -> None:
    path = page_with(letter(), tmp_path / "mail.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        text = pdf.pages[0].obj.Contents.read_bytes()
        pdf.pages[0].obj.Contents = pdf.make_stream(text.replace(b"425 0 0 283", b"70 0 0 50"))
        pdf.save(path)
    assert pictures_in(path, 0) == ()


def test_a_picture_that_reaches_over_the_edge_counts_for_what_is_on_the_page(tmp_path: Path) -> None:
    path = page_with(letter(), tmp_path / "mail.pdf")
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        text = pdf.pages[0].obj.Contents.read_bytes()
        pdf.pages[0].obj.Contents = pdf.make_stream(text.replace(b"425 0 0 283 72", b"900 0 0 283 -72"))
        pdf.save(path)
    assert pictures_in(path, 0) == (
        Box(0, pytest.approx(1287, abs=2), pytest.approx(2479, abs=2), pytest.approx(2467, abs=2)),
    )
