"""A small batch with everything in it: stacks, folders, sheets, a PDF, a blank page, a file twice, refused ones."""

import shutil
from pathlib import Path

import pikepdf
from PIL import Image
from small_scans import page, save_tiff

from vtdocs.intake.separators import write_sheets
from vtdocs.model.media import Media
from vtdocs.model.sheets import SeparatorSheet
from vtdocs.ocr.opening import Limits, open_frame

PAGES = 15
"""Pages that the batch declares, those of refused files and of the file that is there twice included."""


def make_batch(folder: Path) -> None:
    """Two folders, a stack with two sheets, a PDF of scans, a page twice and three files that are no pages."""
    save_tiff(folder / "2010-0001" / "scan.tif", page(0), page(1), page(2))
    (folder / "2010-0002").mkdir(parents=True)
    page(3).save(folder / "2010-0002" / "p1.png", dpi=(150, 150))
    page(2).save(folder / "2010-0002" / "p2.jpg", dpi=(150, 150), quality=80)
    Image.new("L", (900, 420), 250).save(folder / "2010-0002" / "p10.png", dpi=(150, 150))
    sheets = [SeparatorSheet("B1", number, 2, f"2010-010{number}") for number in (1, 2)]
    write_sheets(folder / "sheets.pdf", sheets)
    drawn = [
        Image.fromarray(open_frame(folder / "sheets.pdf", Media.PDF, at, Limits(render_dpi=100)).pixels)
        for at in (0, 1)
    ]
    (folder / "sheets.pdf").unlink()
    save_tiff(folder / "stapel.tif", drawn[0], page(1), drawn[1], page(3))
    page(0).save(folder / "brief.pdf", resolution=150)
    with pikepdf.open(folder / "brief.pdf", allow_overwriting_input=True) as pdf:
        pdf.save(deterministic_id=True)
    shutil.copy(folder / "2010-0002" / "p1.png", folder / "nogmaals.png")
    (folder / "2010-0001" / "kapot.jpg").write_bytes((folder / "2010-0002" / "p2.jpg").read_bytes()[:3000])
    (folder / "2010-0002" / "leeg.tif").write_bytes(b"")
    (folder / "notities.txt").write_text("geen pagina", encoding="utf-8")
