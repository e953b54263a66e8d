"""Make ``templates/doosdossier.docx``: the substitution file of a box, under the eight headings of Archiefregeling 26b.

Run: python tools/make_box_template.py
"""

import sys
from pathlib import Path

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

sys.path.insert(0, str(Path(__file__).parent))
from make_templates import COLOUR, FONT, TARGET, field, fixed, new

HEADINGS = {
    "a": "a. Reikwijdte",
    "b": "b. Apparatuur en instellingen",
    "c": "c. Programmatuur en instellingen",
    "d": "d. Criteria voor kleur, grijs en zwart-wit",
    "e": "e. Wijze van reproductie",
    "f": "f. Controle op juiste en volledige weergave, en herstel van fouten",
    "g": "g. Vernietiging van het papier",
    "h": "h. Kwaliteitsprocedures",
}


def main() -> None:
    """Write the template."""
    document = Document()
    styles(document)
    page(document)
    document.add_paragraph("{{ titel }} doos {{ doos }}", style="Titel dossier")
    paragraphs(document, "status", style="Kader")
    facts(document, "kop")
    for part, heading in HEADINGS.items():
        document.add_paragraph(heading, style="Kop dossier")
        if part in {"g", "h"}:
            paragraphs(document, part, style="Tekst")
        else:
            facts(document, part)
        if part == "f":
            check(document)
    history(document)
    hashes(document)
    signatures(document)
    (TARGET / "doosdossier.docx").write_bytes(fixed(document))
    (TARGET / "doosdossier.toml").write_text(
        "# Het dossier van een doos. De tekst zelf staat in doosdossier.docx en mag in Word worden veranderd; de acht koppen\n"
        "# (a tot en met h) zijn die van artikel 26b van de Archiefregeling.\n"
        'titel = "Vervangings- of digitaliseringsdossier van een doos"\nversie = "1"\ngeadresseerde = "archief"\n'
        'velden = ["titel", "doos", "status", "kop", "a", "b", "c", "d", "e", "f", "telling", "totaal", "uitzonderingen", '
        '"uitzonderingen_rest", "g", "h", "geschiedenis", "bijlage", "bijlage_sha256", "bestanden", "hashes"]\n'
        "verboden = []\nwettelijke_blokken = false\n",
        encoding="utf-8",
    )


def styles(document) -> None:
    """All looks are in styles."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(9.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    normal.element.rPr.append(language)
    title = new(document, "Titel dossier", size=18, bold=True, after=10)
    title.font.color.rgb = COLOUR
    heading = new(document, "Kop dossier", size=12, before=14, after=4, bold=True, next_keep=True)
    heading.font.color.rgb = COLOUR
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), "0")
    heading.element.get_or_add_pPr().append(outline)
    new(document, "Tussenkop dossier", size=9.5, before=8, after=3, bold=True, next_keep=True)
    new(document, "Tekst", after=4, line=1.1)
    new(document, "Kader", size=10, after=8, line=1.15, bold=True)
    new(document, "Cel", size=8.5, before=1, after=1)
    new(document, "Celkop", size=8.5, before=1, after=1, bold=True)
    new(document, "Hash", size=7, before=1, after=1).font.name = "Courier New"
    foot = new(document, "Voet dossier", size=8)
    foot.font.color.rgb = RGBColor(0x55, 0x55, 0x55)
    foot.paragraph_format.tab_stops.add_tab_stop(Cm(17), alignment=2)


def page(document) -> None:
    """A4, with the box and the page at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin, section.bottom_margin = Cm(2), Cm(2)
    line = section.footer.paragraphs[0]
    line.style = document.styles["Voet dossier"]
    line.add_run("{{ titel }} doos {{ doos }}\tBladzijde ")
    field(line, "PAGE")
    line.add_run(" van ")
    field(line, "NUMPAGES")


def paragraphs(document, name: str, *, style: str) -> None:
    """A paragraph for each of a list of texts."""
    for text in (f"{{%p for regel in {name} %}}", "{{ regel }}", "{%p endfor %}"):
        document.add_paragraph(text, style=style)


def facts(document, name: str) -> None:
    """A table of names and values."""
    rows(document, name, [("{{ rij.naam }}", 5.2, "Celkop"), ("{{ rij.waarde }}", 11.8, "Cel")])


def rows(document, name: str, columns, heads=()) -> None:
    """A table with a row for each item of a list; ``columns`` are text, width in cm and style."""
    table = document.add_table(rows=0, cols=len(columns))
    table.style = "Table Grid"
    table.autofit = False
    borders(table)
    if heads:
        cells = table.add_row()
        repeat(cells)
        for cell, text in zip(cells.cells, heads, strict=True):
            cell.paragraphs[0].style = "Celkop"
            cell.paragraphs[0].add_run(text)
    tag(table, f"{{%tr for rij in {name} %}}")
    body(table, columns)
    tag(table, "{%tr endfor %}")
    for column, (_text, width, _style) in zip(table.columns, columns, strict=True):
        column.width = Cm(width)
    for row in table.rows:
        for cell, (_text, width, _style) in zip(row.cells, columns, strict=True):
            cell.width = Cm(width)


def body(table, columns) -> None:
    """The row with fields."""
    row = table.add_row()
    whole = OxmlElement("w:cantSplit")
    row._tr.get_or_add_trPr().append(whole)  # noqa: SLF001 -- python-docx has no name for it
    for cell, (text, _width, style) in zip(row.cells, columns, strict=True):
        cell.paragraphs[0].style = style
        cell.paragraphs[0].add_run(text)


def tag(table, text: str) -> None:
    """A row that only steers."""
    table.add_row().cells[0].paragraphs[0].add_run(text)


def repeat(row) -> None:
    """The row stands at the top of every page."""
    mark = OxmlElement("w:tblHeader")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 -- python-docx has no name for it


def borders(table) -> None:
    """Thin grey lines."""
    edges = OxmlElement("w:tblBorders")
    for name in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = OxmlElement(f"w:{name}")
        for key, value in (("val", "single"), ("sz", "4"), ("color", "BFBFBF")):
            edge.set(qn(f"w:{key}"), value)
        edges.append(edge)
    table._tbl.tblPr.append(edges)  # noqa: SLF001 -- python-docx has no name for it


def check(document) -> None:
    """The account per dossier, and the exceptions."""
    document.add_paragraph("Telling per dossier, in pagina’s", style="Tussenkop dossier")
    names = ("dossier", "staat", "opgegeven", "bewaard", "blanco", "scheiding", "geweigerd", "dubbel", "ontvangen")
    heads = (
        "dossier",
        "staat",
        "opge-geven",
        "bewaard",
        "waarvan leeg?",
        "schei-ding",
        "gewei-gerd",
        "dubbel",
        "ont-vangen",
    )
    widths = (3.6, 2.4, 1.5, 1.6, 1.7, 1.5, 1.6, 1.5, 1.6)
    columns = [(f"{{{{ rij.{name} }}}}", width, "Cel") for name, width in zip(names, widths, strict=True)]
    rows(document, "telling + [totaal]", columns, [head.replace("-", "\u00ad") for head in heads])
    document.add_paragraph("Uitzonderingen", style="Tussenkop dossier")
    document.add_paragraph("{%p if not uitzonderingen %}", style="Tekst")
    document.add_paragraph("Geen.", style="Tekst")
    document.add_paragraph("{%p else %}", style="Tekst")
    columns = [("{{ rij.waar }}", 6.6, "Cel"), ("{{ rij.wat }}", 5.2, "Cel"), ("{{ rij.toelichting }}", 5.2, "Cel")]
    rows(document, "uitzonderingen", columns, ("plaats", "wat", "toelichting"))
    document.add_paragraph("{%p endif %}", style="Tekst")
    document.add_paragraph("{%p if uitzonderingen_rest %}", style="Tekst")
    document.add_paragraph("En nog {{ uitzonderingen_rest }}; alle staan in {{ bijlage }}.", style="Tekst")
    document.add_paragraph("{%p endif %}", style="Tekst")


def history(document) -> None:
    """Who did what with the box."""
    document.add_paragraph("Geschiedenis van de doos", style="Tussenkop dossier")
    columns = [("{{ rij.tijd }}", 4.4, "Cel"), ("{{ rij.wie }}", 5.2, "Cel"), ("{{ rij.wat }}", 7.4, "Cel")]
    rows(document, "geschiedenis", columns, ("wanneer", "wie", "wat"))


def hashes(document) -> None:
    """What binds this document to the files."""
    document.add_paragraph("Bijlage: hashes", style="Kop dossier")
    document.add_paragraph(
        "Het bestand {{ bijlage }} hoort bij dit dossier en noemt de SHA-256 van alle {{ bestanden }} ontvangen bestanden. "
        "De SHA-256 van {{ bijlage }} zelf is:",
        style="Tekst",
    )
    document.add_paragraph("{{ bijlage_sha256 }}", style="Hash")
    document.add_paragraph("Manifest van elk dossier", style="Tussenkop dossier")
    rows(
        document, "hashes", [("{{ rij.naam }}", 4.6, "Cel"), ("{{ rij.sha256 }}", 12.4, "Hash")], ("dossier", "SHA-256")
    )


def signatures(document) -> None:
    """Two places to sign."""
    document.add_paragraph("Ondertekening", style="Kop dossier")
    table = document.add_table(rows=3, cols=2)
    table.style = "Table Grid"
    borders(table)
    for column, who in enumerate(("Eerste controleur", "Tweede controleur")):
        for row, text in enumerate((who, "Naam en datum:", "Handtekening:")):
            cell = table.cell(row, column)
            cell.paragraphs[0].style = "Celkop" if row == 0 else "Cel"
            cell.paragraphs[0].add_run(text)
            if row:
                cell.paragraphs[0].paragraph_format.space_after = Pt(22)
    for row in table.rows:
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # noqa: SLF001 -- python-docx has no name for it
        for cell in row.cells:
            cell.paragraphs[0].paragraph_format.keep_with_next = True


if __name__ == "__main__":
    main()
