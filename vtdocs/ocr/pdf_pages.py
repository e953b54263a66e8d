"""PDF files as containers: how many pages, and a lossless part of them."""

from collections.abc import Sequence
from pathlib import Path

import pikepdf


def count_pdf_pages(path: Path, *, max_attachments: int = 0) -> tuple[int, str]:
    """Pages that a PDF declares, and a fault code, empty when fine.

    The codes are ``encrypted``, ``damaged``, ``no-pages``, ``form-without-pages`` and ``attachments``.

    A PDF that opens without a password counts as open, whatever its owner password forbids. A form whose pages exist only
    while Adobe Reader shows them (dynamic XFA) holds one page that says so: its own would be lost without a word. So would
    files that are attached to a PDF, as those of an e-mail: more than ``max_attachments`` are a fault.
    """
    try:
        with pikepdf.open(path) as pdf:
            pages = len(pdf.pages)
            if pdf.Root.get("/NeedsRendering", False) is True:
                return max(pages, 1), "form-without-pages"
            if _attached(pdf) > max_attachments:
                return max(pages, 1), "attachments"
    except pikepdf.PasswordError:
        return 1, "encrypted"
    except Exception:  # noqa: BLE001  a broken file makes qpdf raise many kinds; all mean the same to the operator
        return 1, "damaged"
    return (pages, "") if pages else (1, "no-pages")


def _attached(pdf: pikepdf.Pdf) -> int:
    """Files attached to a PDF as a whole, and to places on its pages."""
    pinned = (
        note
        for page in pdf.pages
        for note in page.obj.get("/Annots", [])
        if isinstance(note, pikepdf.Dictionary) and note.get("/Subtype") == pikepdf.Name.FileAttachment
    )
    return len(pdf.attachments) + sum(1 for _note in pinned)


def may_change_digits(path: Path) -> bool:
    """Whether an image in a PDF is compressed with JBIG2, which in its lossy form swaps digits that look alike.

    The German BSI forbids it for scans that replace paper. Whether one was lossy, the file does not tell.
    """
    try:
        with pikepdf.open(path) as pdf:
            return any(
                "/JBIG2Decode" in str(item.get("/Filter", ""))
                for item in pdf.objects
                if isinstance(item, pikepdf.Stream)
            )
    except Exception:  # noqa: BLE001  a broken file makes qpdf raise many kinds
        return False


def claims_pdfa(path: Path) -> str:
    """The kind of PDF/A that a PDF says it is, such as ``2B``; empty for none, or for a file that cannot be opened."""
    try:
        with pikepdf.open(path) as pdf, pdf.open_metadata() as meta:
            return str(meta.pdfa_status)
    except Exception:  # noqa: BLE001  a broken file makes qpdf raise many kinds
        return ""


def extract_pages(source: Path, pages: Sequence[int], target: Path) -> None:
    """Write some pages (counting from 1) of a PDF into a new one; images are copied as they are."""
    with pikepdf.open(source) as pdf, pikepdf.new() as part:
        for page in pages:
            part.pages.append(pdf.pages[page - 1])
        part.save(target, linearize=False)
