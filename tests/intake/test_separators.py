"""Promises of the separator sheets: none is missed, none is imagined, and a ruined one is never an ordinary page."""

import random
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pypdfium2
import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from vtdocs.errors import BadInput
from vtdocs.intake.separators import (
    SOURCES,
    decode_sheet,
    encode_sheet,
    read_sheet,
    reading,
    sheets_from_csv,
    unknown_columns,
    write_sheets,
)
from vtdocs.intake.tables import read_table
from vtdocs.model.pages import Raster
from vtdocs.model.sheets import DossierKind, SeparatorSheet

ROOT = Path(__file__).resolve().parents[2]
SHEET = SeparatorSheet("B12", 3, 40, "2009-0143", DossierKind.REPORT, "AMK", 2004)
BARE = SeparatorSheet(box="", sequence=0, total=0, dossier="")


def printed(sheet: SeparatorSheet, folder: Path, dpi: int = 300) -> Image.Image:
    """The sheet as it lies on the scanner's glass."""
    target = folder / "sheet.pdf"
    write_sheets(target, [sheet])
    document = pypdfium2.PdfDocument(target)
    try:
        return document[0].render(scale=dpi / 72, grayscale=True).to_pil()
    finally:
        document.close()


def raster(image: Image.Image, dpi: float = 300) -> Raster:
    return Raster(np.asarray(image.convert("L")), dpi)


def code_on_paper(text: str, form: zxingcpp.BarcodeFormat, scale: int = 8) -> Image.Image:
    """An A4 page at 150 dpi that shows one code."""
    page = Image.new("L", (1240, 1754), 255)
    code = zxingcpp.create_barcode(text, form)
    page.paste(Image.fromarray(np.array(code.to_image(scale=scale))), (150, 200))
    return page


def worn(image: Image.Image, rng: np.random.Generator) -> NDArray[np.uint8]:
    """A scan that is skewed, dark, noisy and turned."""
    image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0, 1.5)))
    image = image.rotate(rng.uniform(-7, 7), Image.Resampling.BILINEAR, fillcolor=255)
    grey = np.asarray(image, np.float32)
    grey = (60 + grey * 0.75) * rng.uniform(0.35, 1.0) + rng.normal(0, rng.uniform(0, 18), grey.shape)
    return np.rot90(np.clip(grey, 0, 255).astype(np.uint8), int(rng.integers(4)))


@cache
def maker() -> Any:
    """The paper maker, which makes ordinary pages."""
    sys.path.insert(0, str(ROOT / "tools"))
    import papermaker

    return papermaker


texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)


@given(
    box=texts,
    sequence=st.integers(1, 9999),
    total=st.integers(0, 9999),
    kind=st.sampled_from(list(DossierKind)),
    source=st.sampled_from(["", *SOURCES]),
    year=st.none() | st.integers(1950, 2026),
)
def test_what_is_encoded_decodes_to_the_same(
    box: str, sequence: int, total: int, kind: DossierKind, source: str, year: int | None
) -> None:
    sheet = SeparatorSheet(box, sequence, total, "2009/143-a", kind, source, year)
    assert decode_sheet(encode_sheet(sheet)) == sheet


def test_the_text_of_a_code_is_the_promised_one() -> None:
    text = "VTDOCS1;box=B12;seq=3;total=40;dossier=2009-0143;kind=melding;source=AMK;youngest=2004"
    assert encode_sheet(SHEET) == text


def test_a_key_of_a_later_time_is_passed_over() -> None:
    assert decode_sheet(encode_sheet(SHEET) + ";shelf=4") == SHEET


@pytest.mark.parametrize("text", ["https://example.org/VTDOCS1", "", "BCD\n002\n1\nSCT", "vtdocs1;box=B"])
def test_a_code_of_others_says_nothing(text: str) -> None:
    assert decode_sheet(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "VTDOCS2;box=B12;seq=3",
        "VTDOCS1",
        "VTDOCS1;box=B12",
        "VTDOCS1;box=B12;seq=drie",
        "VTDOCS1;box=B12;seq=0",
        "VTDOCS1;box=B12;seq=3;kind=onzin",
        "VTDOCS1;box=B12;seq=3;dossier=../../etc",
        "VTDOCS1;box=B12;seq=3;dossier=Jansen",
    ],
)
def test_a_code_of_ours_that_makes_no_sense_is_reported(text: str) -> None:
    with pytest.raises(BadInput):
        decode_sheet(text)


@pytest.mark.parametrize("turns", [0, 1, 2, 3])
@pytest.mark.parametrize("dpi", [150, 200, 300, 600])
def test_a_sheet_reads_at_any_resolution_and_any_way_up(tmp_path: Path, dpi: int, turns: int) -> None:
    pixels = np.rot90(np.asarray(printed(SHEET, tmp_path, dpi)), turns)
    assert read_sheet(Raster(pixels, dpi)) == SHEET


@pytest.mark.parametrize("torn", ["upper", "lower"])
def test_half_a_sheet_is_enough(tmp_path: Path, torn: str) -> None:
    pixels = np.array(printed(SHEET, tmp_path))
    half = slice(None, len(pixels) // 2) if torn == "upper" else slice(len(pixels) // 2, None)
    pixels[half] = 255
    assert read_sheet(Raster(pixels, 300)) == SHEET


def test_a_colour_scan_and_a_bilevel_scan_read_too(tmp_path: Path) -> None:
    grey = np.asarray(printed(SHEET, tmp_path, 200))
    assert read_sheet(Raster(np.dstack([grey, grey, grey]), 200)) == SHEET
    assert read_sheet(Raster(np.where(grey < 128, 0, 255).astype(np.uint8), 200, bilevel=True)) == SHEET


@pytest.mark.parametrize("upright", [0, 90, 180, 270])
def test_a_sheet_that_was_drawn_in_aslant_reads_whichever_way_it_leans(tmp_path: Path, upright: int) -> None:
    """What leaves the scanner's window is lost, so a code in each corner does not help."""
    image = printed(SHEET, tmp_path, 150)
    leaning = (-16, -14, -12, -10, -9, 9, 10, 12, 14, 16)
    scans = (image.rotate(angle, fillcolor=235, resample=Image.Resampling.BICUBIC) for angle in leaning)
    read = [read_sheet(Raster(np.asarray(scan.rotate(upright, expand=True)), 150)) for scan in scans]
    assert read == [SHEET] * len(leaning)


def test_a_wrong_resolution_in_the_file_does_not_matter(tmp_path: Path) -> None:
    pixels = np.asarray(printed(SHEET, tmp_path, 200))
    assert read_sheet(Raster(pixels, 1200)) == SHEET
    assert read_sheet(Raster(pixels, 1)) == SHEET


def test_a_sheet_of_which_both_codes_are_ruined_is_reported(tmp_path: Path) -> None:
    """The bar code tells that a page was one of our sheets when ink has run over both codes."""
    pixels = np.array(printed(SHEET, tmp_path))
    pixels[200:900, 200:500] = 0
    pixels[1950:2550, 1900:2300] = 0
    with pytest.raises(BadInput):
        read_sheet(Raster(pixels, 300))


def test_a_smudged_large_code_is_not_an_ordinary_page(tmp_path: Path) -> None:
    pixels = np.array(printed(SHEET, tmp_path))
    pixels[1500:] = 255  # only the upper half was copied: one code, and no bar code
    pixels[350:800, 350:800] = np.random.default_rng(1).integers(0, 2, (450, 450), dtype=np.uint8) * 255
    with pytest.raises(BadInput):
        read_sheet(Raster(pixels, 300))


@pytest.mark.parametrize(
    ("corners", "ours"),
    [
        (((53, 53), (219, 53), (219, 219), (53, 219)), True),
        (((60, 50), (222, 70), (205, 235), (45, 214)), True),
        (((168, 453), (407, 590), (332, 590), (93, 453)), False),
        (((162, 508), (87, 508), (386, 124), (461, 124)), False),
        (((53, 53), (113, 53), (113, 113), (53, 113)), False),
    ],
)
def test_only_a_large_square_can_be_a_ruined_code(corners: tuple[tuple[int, int], ...], ours: bool) -> None:
    """The slanted ones were seen by the library on an old typed page that bears no code at all."""
    names = ("top_left", "top_right", "bottom_right", "bottom_left")
    points = {name: SimpleNamespace(x=x, y=y) for name, (x, y) in zip(names, corners, strict=True)}
    assert reading._is_ours_in_shape(SimpleNamespace(**points), 877) is ours


def test_two_different_sheets_on_one_page_are_reported(tmp_path: Path) -> None:
    pixels = np.array(printed(SHEET, tmp_path))
    other = np.asarray(printed(SeparatorSheet("B12", 4, 40, "2009-0144"), tmp_path))
    pixels[1754:] = other[1754:]
    with pytest.raises(BadInput):
        read_sheet(Raster(pixels, 300))


@pytest.mark.parametrize("text", ["PATCHT", "PATCH-T", "patch t"])
def test_a_bare_patch_t_bar_code_separates(text: str) -> None:
    page = code_on_paper(text, zxingcpp.BarcodeFormat.Code128, scale=3)
    for turns in range(4):
        assert read_sheet(Raster(np.rot90(np.asarray(page), turns), 150)) == BARE


def patch_page(widths: tuple[float, ...], dpi: int = 200) -> Image.Image:
    """A sheet with one patch code near its leading edge: bars and spaces in inches, 3 inches long."""
    page = np.full((round(11.69 * dpi), round(8.27 * dpi)), 255, np.uint8)
    at = 0.4
    for number, width in enumerate(widths):
        if number % 2 == 0:
            page[round(at * dpi) : round((at + width) * dpi), 2 * dpi : 5 * dpi] = 0
        at += width
    return Image.fromarray(page)


PATCH_T = (0.08, 0.08, 0.20, 0.08, 0.08, 0.08, 0.20)


@pytest.mark.parametrize("dpi", [100, 200, 300])
def test_the_bars_of_a_patch_code_t_separate_however_they_lay(dpi: int) -> None:
    rng = np.random.default_rng(5)
    for _ in range(8):
        assert read_sheet(Raster(worn(patch_page(PATCH_T, dpi), rng), dpi)) == BARE


@pytest.mark.parametrize("order", ["WWNN", "WNNW", "NWWN", "NNWW", "NNNN", "WWWW"])
def test_other_bars_are_no_patch_code_t(order: str) -> None:
    bars = [0.2 if letter == "W" else 0.08 for letter in order]
    widths = [width for bar in bars for width in (bar, 0.08)][:-1]
    for turns in range(4):
        assert read_sheet(Raster(np.rot90(np.asarray(patch_page(tuple(widths))), turns), 200)) is None, turns


def test_a_code_of_others_on_a_letter_is_an_ordinary_page() -> None:
    assert read_sheet(raster(code_on_paper("https://example.org/", zxingcpp.BarcodeFormat.QRCode))) is None
    assert read_sheet(raster(code_on_paper("3SABC0123456", zxingcpp.BarcodeFormat.Code128, scale=3))) is None


def test_the_same_sheets_give_the_same_bytes(tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        write_sheets(tmp_path / name, [SHEET, SeparatorSheet("B12", 4, 40, "")])
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()


def test_a_person_can_read_the_sheet_without_the_code(tmp_path: Path) -> None:
    write_sheets(tmp_path / "s.pdf", [SHEET])
    document = pypdfium2.PdfDocument(tmp_path / "s.pdf")
    try:
        text = document[0].get_textpage().get_text_range()
    finally:
        document.close()
    for wanted in ("2009-0143", "B12", "melding", "AMK", "2004", "40"):
        assert wanted in text


def test_nothing_to_print_is_said(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        write_sheets(tmp_path / "s.pdf", [])


# -- the list ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_a_list_is_read_as_dutch_excel_saves_it(tmp_path: Path, encoding: str) -> None:
    path = listed(tmp_path, "dossier;kind\r\n2009-0143;melding\r\n2009-0144;advies\r\n", encoding)
    assert [row["dossier"] for row in read_table(path, ("dossier", "kind"))] == ["2009-0143", "2009-0144"]


def listed(tmp_path: Path, text: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "list.csv"
    path.write_bytes(text.encode(encoding))
    return path


def test_a_list_becomes_numbered_sheets(tmp_path: Path) -> None:
    path = listed(tmp_path, "dossier,kind,source,youngest\n2009-0143,melding,AMK,2004\n\n2010-0001,,,\n")
    assert sheets_from_csv(path, "B12") == (
        SeparatorSheet("B12", 1, 2, "2009-0143", DossierKind.REPORT, "AMK", 2004),
        SeparatorSheet("B12", 2, 2, "2010-0001"),
    )


def test_a_list_from_dutch_excel_reads(tmp_path: Path) -> None:
    path = listed(tmp_path, "Dossier;Kind;Opmerking;Source\r\n2009-0143;Advies;één;amk\r\n", "cp1252")
    assert sheets_from_csv(path, "B12") == (SeparatorSheet("B12", 1, 1, "2009-0143", DossierKind.ADVICE, "AMK"),)


def test_every_wrong_line_is_named_without_its_content(tmp_path: Path) -> None:
    path = listed(
        tmp_path,
        "dossier,kind,source,youngest\nJansen,melding,AMK,2004\n2009-1,klacht,AMK,\n2009-2,,KVK,\n2009-3,,,4\n2009-4,,,\n2009-4,,,\n",
    )
    with pytest.raises(BadInput) as caught:
        sheets_from_csv(path, "B12")
    for line in (2, 3, 4, 5, 7):
        assert f"line {line}:" in caught.value.message
    assert "line 6:" not in caught.value.message
    assert "Jansen" not in caught.value.message


@pytest.mark.parametrize("text", ["", "nummer,soort\n1,2\n", "dossier\n"])
def test_a_list_without_dossiers_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(BadInput):
        sheets_from_csv(listed(tmp_path, text), "B12")


def test_a_missing_list_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        sheets_from_csv(tmp_path / "none.csv", "B12")


# -- confusion --------------------------------------------------------------------------------------------------------


def random_sheets(count: int) -> Iterator[SeparatorSheet]:
    rng = random.Random(4)
    for i in range(1, count + 1):
        year = rng.choice((None, 2004))
        number = f"{rng.choice(('SHG-', '', '2009/'))}{rng.randrange(10**4):04d}"
        yield SeparatorSheet("B12", i, count, number, rng.choice(list(DossierKind)), rng.choice(SOURCES), year)


def test_no_sheet_is_missed_however_it_was_scanned(tmp_path: Path) -> None:
    rng = np.random.default_rng(11)
    for sheet in random_sheets(24):
        assert read_sheet(Raster(worn(printed(sheet, tmp_path, 200), rng), 200)) == sheet


def test_no_ordinary_page_is_a_sheet() -> None:
    papermaker = maker()
    faces = papermaker.installed() or pytest.skip("no fonts to make pages with")
    for i, layout in enumerate(papermaker.LAYOUTS):
        face, degree = faces[i % len(faces)], list(papermaker.DAMAGES)[i % 4]
        page = papermaker.make_page(800 + i, layout, face, degree, 150, rotation=90 * (i % 4))
        assert read_sheet(raster(page.image, 150)) is None, layout


def test_dutch_names_of_columns_are_known_and_any_other_is_told(tmp_path: Path) -> None:
    listing = tmp_path / "list.csv"
    listing.write_text("Dossiernummer;Soort;Opmerking;Bron;Geboortejaar jongste kind\n2009-0143;advies;dun;SHG;2004\n")
    assert sheets_from_csv(listing, "B12") == (
        SeparatorSheet("B12", 1, 1, "2009-0143", DossierKind("advies"), "SHG", 2004),
    )
    assert unknown_columns(listing) == (3,)
    listing.write_text("dossier,kind,source,youngest,sheets,sides\n2009-0143,,,,3,5\n")
    assert unknown_columns(listing) == ()
