"""A PDF of which some pages are made empty, while the others keep their images and their numbers."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf

_WHOLE_FILE = (
    "/Metadata",
    "/Outlines",
    "/Names",
    "/StructTreeRoot",
    "/Dests",
    "/AcroForm",
    "/PieceInfo",
    "/AF",
    "/Threads",
)
"""What a file says about all its pages at once: it may quote the ones that go."""


def blank_pdf_pages(source: Path, pages: Sequence[int], target: Path) -> None:
    """Write a copy of a PDF in which some pages (counting from 1) are empty; images of the others are copied as they are.

    Bookmarks, forms, attached files and descriptions of the whole file are left out: they may quote the pages that go.
    """
    with pikepdf.open(source) as pdf, pikepdf.new() as fresh:
        for number, page in enumerate(pdf.pages, start=1):
            if number in pages:
                fresh.add_blank_page(page_size=(595, 842))
            else:
                for key in ("/Annots", "/B", "/PieceInfo", "/Metadata", "/AA", "/StructParents", "/Thumb"):
                    if key in page.obj:
                        del page.obj[key]
                fresh.pages.append(page)
        for key in _WHOLE_FILE:
            if key in fresh.Root:
                del fresh.Root[key]
        fresh.save(target, deterministic_id=True)
