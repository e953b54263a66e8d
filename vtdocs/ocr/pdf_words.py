"""Everything that a PDF says: text of all pages, notes, metadata and names of attachments."""

from collections.abc import Iterator
from pathlib import Path

import pdfplumber
import pikepdf

_DEEPEST = 6
"""Arrays and dictionaries within each other; objects that are referred to are visited by themselves."""


def _strings(found: object, deeper: int) -> Iterator[str]:
    """Every string in an object that is not drawn: titles, notes, field values, alternative texts."""
    if isinstance(found, pikepdf.String):
        yield str(found)
    elif deeper and isinstance(found, pikepdf.Dictionary | pikepdf.Stream):
        for name, inner in found.items():
            if name not in {"/Parent", "/P", "/ID", "/Length"} and not getattr(inner, "is_indirect", False):
                yield from _strings(inner, deeper - 1)
    elif deeper and isinstance(found, pikepdf.Array):
        for inner in found:
            if not getattr(inner, "is_indirect", False):
                yield from _strings(inner, deeper - 1)


def pdf_words(path: Path) -> str:
    """The text of every page, then everything else that a PDF can say, a line each.

    Document information, XMP, annotations, bookmarks, form fields, alternative texts; attachments with what they hold.
    """
    pieces: list[str] = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            pieces.append(page.extract_text() or "")
            pieces += [str(note.get("contents") or "") for note in page.annots]
        pieces += [f"{name} {value}" for name, value in document.metadata.items()]
    with pikepdf.open(path) as pdf:
        for name, attached in pdf.attachments.items():
            pieces += (name, attached.filename, attached.description)
            pieces.append(attached.get_file().read_bytes().decode("utf-8", "replace"))
        pieces += [text for found in pdf.objects for text in _strings(found, _DEEPEST)]
        stream = pdf.Root.get("/Metadata")
        if isinstance(stream, pikepdf.Stream):
            pieces.append(stream.read_bytes().decode("utf-8", "replace"))
    return "\n".join(pieces)
