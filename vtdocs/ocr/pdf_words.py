"""Everything that a PDF says: text of all pages, notes, metadata and names of attachments."""

from pathlib import Path

import pdfplumber
import pikepdf


def pdf_words(path: Path) -> str:
    """The text of every page, then document information, XMP, annotations and attachments, a line each."""
    pieces: list[str] = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            pieces.append(page.extract_text() or "")
            pieces += [str(note.get("contents") or "") for note in page.annots]
        pieces += [f"{name} {value}" for name, value in document.metadata.items()]
    with pikepdf.open(path) as pdf:
        pieces += list(pdf.attachments)
        stream = pdf.Root.get("/Metadata")
        if isinstance(stream, pikepdf.Stream):
            pieces.append(stream.read_bytes().decode("utf-8", "replace"))
    return "\n".join(pieces)
