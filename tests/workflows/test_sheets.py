"""Sheets for a box are printed as its list says, or not at all."""

from pathlib import Path

import pikepdf
import pytest

from vtdocs.errors import BadInput
from vtdocs.intake.separators import read_sheet
from vtdocs.model.media import Media
from vtdocs.ocr.opening import Limits, open_frame
from vtdocs.workflows.sheets import print_sheets


@pytest.fixture
def listing(tmp_path: Path) -> Path:
    path = tmp_path / "lijst.csv"
    path.write_text("dossier;kind;source\n2009-0143;melding;AMK\n2009-0144;advies;\n", encoding="utf-8")
    return path


def test_each_dossier_of_the_list_gets_a_sheet_that_the_program_reads(listing: Path, tmp_path: Path) -> None:
    out = tmp_path / "vellen.pdf"
    assert print_sheets(listing, "B12", out).sheets == 2
    with pikepdf.open(out) as pdf:
        assert len(pdf.pages) == 2
    sheet = read_sheet(open_frame(out, Media.PDF, 1, Limits()))
    assert sheet is not None
    assert (sheet.box, sheet.sequence, sheet.total, sheet.dossier, sheet.kind) == ("B12", 2, 2, "2009-0144", "advies")


def test_sheets_that_were_printed_before_are_never_written_over(listing: Path, tmp_path: Path) -> None:
    out = tmp_path / "vellen.pdf"
    out.write_bytes(b"printed")
    with pytest.raises(BadInput):
        print_sheets(listing, "B12", out)
    assert out.read_bytes() == b"printed"


def test_a_folder_that_is_not_there_is_told_in_one_line(listing: Path, tmp_path: Path) -> None:
    with pytest.raises(BadInput):
        print_sheets(listing, "B12", tmp_path / "nergens" / "vellen.pdf")
