"""Make the Word templates in ``templates/``: real .docx files with styles only, to be edited in Word afterwards.

Run: python tools/make_templates.py
"""

import io
import re
import sys
import zipfile
from pathlib import Path

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from PIL import Image

sys.path.insert(0, str(Path(__file__).parent))
from letter_texts import RIGHTS, TEXTS, Text

from vtdocs.letters.compose import compile_template

TARGET = Path(__file__).parent.parent / "templates"
FONT = "Arial"
COLOUR = RGBColor(0x1F, 0x4E, 0x79)
# The address in the window of an envelope (EA5/6 and C5, window left): 25 mm from the left edge, its lines from 54 to
# 79 mm from the top, which the window shows however the folded sheet slides in its envelope; the return address is above.
# A row of fixed height keeps the rest of the letter in place whatever the address.
ADDRESS_HEIGHT = Cm(4.2)


def main() -> None:
    """Write every template with its .toml."""
    TARGET.mkdir(exist_ok=True)
    for code, text in TEXTS.items():
        document = build(code, text)
        (TARGET / f"{code}.docx").write_bytes(document)
        (TARGET / f"{code}.toml").write_text(describe(code, text, document), encoding="utf-8")
        print(code, len(document))


def build(code: str, text: Text) -> bytes:
    """One template."""
    document = Document()
    define_styles(document)
    set_page(document)
    head(document)
    lines = text.body + (RIGHTS if text.first_contact else [])
    for style, line in lines[:-1]:
        add(document, style, line)
    style, line = lines[-1]
    add(document, "Slotalinea" if style == "Alinea" else style, line)
    sign(document, text, internal=code == "B5u")
    return fixed(document)


def define_styles(document) -> None:
    """All looks are in styles, so that a region changes them in one place in Word."""
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = FONT, Pt(10.5)
    normal.element.rPr.rFonts.set(qn("w:eastAsia"), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "nl-NL")
    normal.element.rPr.append(language)
    for default in document.styles.element.iter(qn("w:lang")):  # also what a reader of the PDF is told
        default.set(qn("w:val"), "nl-NL")
    new(document, "Alinea", before=3, after=4, line=1.15)
    heading = new(document, "Tussenkop", before=7, after=0, bold=True, next_keep=True)
    heading.font.color.rgb = COLOUR
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), "1")
    heading.element.get_or_add_pPr().append(outline)
    bullet = new(document, "Opsomming", base="List Bullet", after=3, line=1.15)
    bullet.font.name = FONT
    new(document, "Retouradres", size=7.5, after=6)
    new(document, "Adres", size=10.5)
    new(document, "Gegevens", size=10, after=1, tab=3.2)
    subject = new(document, "Onderwerp", size=10, after=16, tab=3.2, bold=True)
    subject.paragraph_format.left_indent, subject.paragraph_format.first_line_indent = Cm(3.2), Cm(-3.2)
    new(document, "Aanhef brief", after=8)
    new(
        document, "Slotalinea", base="Alinea", before=3, after=4, line=1.15, next_keep=True
    )  # never a greeting alone on a page
    new(document, "Groet", before=10, after=26, next_keep=True)
    new(document, "Ondertekening", after=0, next_keep=True)
    mark = new(document, "Woordmerk", size=17, bold=True, after=50)
    mark.font.color.rgb = COLOUR
    mark.paragraph_format.tab_stops.add_tab_stop(Cm(16), alignment=2)
    new(document, "Voettekst brief", size=8, tab=None)
    document.styles["Voettekst brief"].paragraph_format.tab_stops.add_tab_stop(Cm(16), alignment=2)
    document.styles["Voettekst brief"].font.color.rgb = RGBColor(0x55, 0x55, 0x55)


def new(document, name, *, base="Normal", size=None, before=0, after=0, line=1.0, bold=None, next_keep=False, tab=None):
    """A paragraph style."""
    style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    style.base_style = document.styles[base]
    style.quick_style = True
    style.font.bold = bold
    style.font.size = Pt(size) if size else None
    form = style.paragraph_format
    form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), line
    form.keep_with_next, form.keep_together, form.widow_control = next_keep, True, True
    form.alignment = WD_ALIGN_PARAGRAPH.LEFT
    if tab:
        form.tab_stops.add_tab_stop(Cm(tab))
    return style


def set_page(document) -> None:
    """A4, first page with word mark and logo place, later pages with kenmerk and date; page x of y."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.3)
    section.header_distance, section.footer_distance = Cm(1.2), Cm(1.0)
    section.different_first_page_header_footer = True
    first = section.first_page_header.paragraphs[0]
    first.style = document.styles["Woordmerk"]
    first.add_run("{{ vt.naam }}\t")
    first.add_run().add_picture(io.BytesIO(no_logo()), width=Cm(5), height=Cm(1.8))
    later = section.header.paragraphs[0]
    later.style = document.styles["Voettekst brief"]
    later.add_run("{{ vt.naam }}\tOns kenmerk {{ brief.kenmerk }}, {{ brief.datum }}")
    for footer in (section.first_page_footer, section.footer):
        line = footer.paragraphs[0]
        line.style = document.styles["Voettekst brief"]
        line.add_run(
            "{{ vt.naam }}  |  {{ vt.telefoon }}{% if vt.website %}  |  {{ vt.website }}{% endif %}\tBladzijde "
        )
        field(line, "PAGE")
        line.add_run(" van ")
        field(line, "NUMPAGES")


def no_logo() -> bytes:
    """A transparent picture that holds the logo's place."""
    picture = io.BytesIO()
    Image.new("LA", (500, 180), (255, 0)).save(picture, "PNG", optimize=True)
    return picture.getvalue()


def field(paragraph, code: str) -> None:
    """A field that Word fills in, such as the number of the page."""
    simple = OxmlElement("w:fldSimple")
    simple.set(qn("w:instr"), code)
    run, text = OxmlElement("w:r"), OxmlElement("w:t")
    text.text = "1"
    run.append(text)
    simple.append(run)
    paragraph._p.append(simple)  # noqa: SLF001 -- python-docx has no name for fields


def head(document) -> None:
    """Return address, address, date, kenmerk, subject, salutation."""
    table = document.add_table(rows=1, cols=1)
    table.rows[0].height, table.rows[0].height_rule = ADDRESS_HEIGHT, WD_ROW_HEIGHT_RULE.EXACTLY
    cell = table.cell(0, 0)
    flush_left(table)
    cell.paragraphs[0].style = document.styles["Retouradres"]
    cell.paragraphs[0].add_run("Retouradres: {{ vt.retouradres }}")
    for line in ("{%p for regel in aan.regels %}", "{{ regel }}", "{%p endfor %}"):
        cell.add_paragraph(line, style=document.styles["Adres"])
    add(document, "Gegevens", "Datum\t{{ brief.datum }}")
    add(document, "Gegevens", "Ons kenmerk\t{{ brief.kenmerk }}")
    add(document, "Onderwerp", "Onderwerp\t{{ brief.onderwerp }}")
    add(document, "Aanhef brief", "{{ aan.aanhef }},")


def flush_left(table) -> None:
    """No inner margin at the left, so that the address stands where the text begins."""
    margins = OxmlElement("w:tblCellMar")
    left = OxmlElement("w:left")
    left.set(qn("w:w"), "0")
    left.set(qn("w:type"), "dxa")
    margins.append(left)
    table._tbl.tblPr.append(margins)  # noqa: SLF001 -- python-docx has no name for it


def sign(document, text: Text, *, internal: bool) -> None:
    """Greeting and signature."""
    if internal:
        return
    add(document, "Groet", "Met vriendelijke groet," if not text.young else "Groet,")
    add(document, "Ondertekening", "{{ vt.ondertekening }}")
    add(document, "tag", "{%p if vt.behandelaar %}")
    add(
        document,
        "Ondertekening",
        "{{ vt.behandelaar }}{% if vt.behandelaar_telefoon %}, {{ vt.behandelaar_telefoon }}{% endif %}",
    )
    add(document, "tag", "{%p endif %}")


def add(document, style: str, text: str) -> None:
    """One paragraph."""
    document.add_paragraph(text, style=document.styles["Alinea" if style == "tag" else style])


def fixed(document) -> bytes:
    """The file with properties that tell nothing and times that never change, so that a run gives the same bytes."""
    core = document.core_properties
    core.author, core.title, core.comments, core.keywords, core.subject = "vtdocs", "", "", "", ""
    raw = io.BytesIO()
    document.save(raw)
    out = io.BytesIO()
    with zipfile.ZipFile(raw) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for entry in source.infolist():
            if entry.filename.startswith("docProps/thumbnail"):
                continue
            content = source.read(entry)
            if entry.filename in {"_rels/.rels", "[Content_Types].xml"}:
                content = re.sub(rb"<Relationship [^>]*thumbnail[^>]*/>", b"", content)
            if entry.filename == "docProps/core.xml":
                content = re.sub(rb">\d{4}-\d\d-\d\dT[\d:]+Z<", b">2026-01-01T00:00:00Z<", content)
            info = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(info, content)
    return out.getvalue()


def describe(code: str, text: Text, document: bytes) -> str:
    """The .toml beside a template: addressee, fields it may use, fields that may never be in it."""
    used = compile_template(code, document).names
    fields = ", ".join(f'"{name}"' for name in sorted(used))
    forbidden = ", ".join(f'"{name}"' for name in text.forbidden)
    statutory = str(text.first_contact or text.young).lower()
    return (
        f"# Brief {code}. De tekst zelf staat in {code}.docx en mag in Word worden veranderd.\n"
        f'titel = "{text.title}"\nversie = "1"\ngeadresseerde = "{text.addressee}"\n'
        f"velden = [{fields}]\nverboden = [{forbidden}]\nwettelijke_blokken = {statutory}\n"
    )


if __name__ == "__main__":
    main()
