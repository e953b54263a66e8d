"""A formal statement of the archive as a Word document: a title, what is declared, a specification, and room to sign."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from docx import Document
from docx.shared import Cm, Pt


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a statement."""

    heading: str
    paragraphs: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()
    """A table; its first row names the columns. Empty for none."""


def write_statement(title: str, sections: Sequence[Section], signatures: Sequence[str]) -> bytes:
    """The statement as .docx; ``signatures`` are the functions or accounts of those who sign."""
    document = Document()
    for margin in ("left_margin", "right_margin", "top_margin", "bottom_margin"):
        setattr(document.sections[0], margin, Cm(2.2))
    document.styles["Normal"].font.name = "Arial"
    document.styles["Normal"].font.size = Pt(10)
    document.add_heading(title, level=0)
    for section in sections:
        document.add_heading(section.heading, level=1)
        for paragraph in section.paragraphs:
            document.add_paragraph(paragraph)
        if section.rows:
            _add_table(document, section.rows)
    for name in signatures:
        document.add_paragraph()
        document.add_paragraph("_" * 44)
        document.add_paragraph(name)
    properties = document.core_properties
    properties.author, properties.title, properties.comments = "vtdocs", title, ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _add_table(document: "Document", rows: Sequence[Sequence[str]]) -> None:  # type: ignore[valid-type]  # docx names a function
    table = document.add_table(rows=0, cols=len(rows[0]))  # type: ignore[attr-defined]
    table.style = "Table Grid"
    for number, row in enumerate(rows):
        cells = table.add_row().cells
        for cell, text in zip(cells, row, strict=True):
            run = cell.paragraphs[0].add_run(text)
            run.bold = number == 0
            run.font.size = Pt(9)
