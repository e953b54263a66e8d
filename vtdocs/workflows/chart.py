"""One page with the figures as a chart, as SVG or PNG: dossiers by year and source, the hermelding share, letters, coverage."""

from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from vtdocs.archive import files
from vtdocs.errors import UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.workflows.figures import Figures, Table, shown

WIDTH, HEIGHT = 1240, 1754
"""A4 at 150 dpi."""
_COLOURS = ("#1f5a96", "#d9822b", "#3d8a5f", "#8a4f9e", "#b53f4a", "#6b7580")
_HIDDEN = "#c8cdd2"
MOST_YEARS = 40

Rectangle = tuple[float, float, float, float, str]
Text = tuple[float, float, int, str, str]


class _Sheet:
    """What is drawn: rectangles and lines of text, in pixels from the upper left corner."""

    def __init__(self) -> None:
        self.boxes: list[Rectangle] = []
        self.texts: list[Text] = []

    def box(self, left: float, top: float, width: float, height: float, colour: str) -> None:
        self.boxes.append((left, top, width, height, colour))

    def text(self, left: float, top: float, text: str, size: int = 22, colour: str = "#1b1f23") -> None:
        self.texts.append((left, top, size, text, colour))


def write_chart(found: Figures, file: Path) -> None:
    """Write the page; the file's ending says which kind. Raises UsageFault for another ending than .svg and .png."""
    kinds: dict[str, Callable[[_Sheet], bytes]] = {".svg": _svg, ".png": _png}
    kind = kinds.get(file.suffix.lower())
    if kind is None:
        raise UsageFault(_("A chart is written as .svg or .png."), _("Give for example: --chart cijfers.svg"))
    sheet = _Sheet()
    sheet.text(70, 60, _("Figures of the archive on {day}").format(day=found.day), 34)
    top = _bars(sheet, found.tables[0], 140.0)
    top = _shares(sheet, found, top + 50)
    top = _list(sheet, found.tables[2], top + 50)
    _cover(sheet, found, top + 50)
    sheet.text(
        70, HEIGHT - 60, _("Numbers from 1 to 4 are hidden, and others from which they would follow."), 18, "#57606a"
    )
    files.write_atomic(file.absolute(), kind(sheet))


def _bars(sheet: _Sheet, table: Table, top: float) -> float:
    """Stacked bars, one for each year; what is hidden has a grey bar of fixed width."""
    sheet.text(70, top, table.title, 26)
    sheet.text(70, top + 36, table.definition, 16, "#57606a")
    left = 70.0
    for number, source in enumerate(table.columns):
        sheet.box(left, top + 72, 20, 20, _COLOURS[number % len(_COLOURS)])
        sheet.text(left + 28, top + 70, source, 20)
        left += 60 + 14 * len(source)
    sheet.box(left, top + 72, 20, 20, _HIDDEN)
    sheet.text(left + 28, top + 70, _("hidden (*)"), 20)
    rows = table.rows[-MOST_YEARS:]
    most = max([sum(table.cell(row, column) or 3 for column in table.columns) for row in rows], default=1)
    step = min(34.0, 640 / max(1, len(rows)))
    top += 110
    for row in rows:
        sheet.text(70, top, row, max(10, min(20, round(step * 0.62))))
        left = 150.0
        for number, column in enumerate(table.columns):
            value = table.cell(row, column)
            width = 900 * (3 if value is None else value) / most
            if width:
                sheet.box(left, top, width, step * 0.75, _HIDDEN if value is None else _COLOURS[number % len(_COLOURS)])
            left += width
        sheet.text(left + 10, top, shown(table.cell(row, "=")), max(10, min(20, round(step * 0.62))))
        top += step
    if len(table.rows) > len(rows):
        sheet.text(70, top + 4, _("Older years stand in the table."), 16, "#57606a")
        top += 24
    return top


def _shares(sheet: _Sheet, found: Figures, top: float) -> float:
    sheet.text(70, top, _("Hermelding"), 26)
    top += 42
    for item in found.shares:
        words = _("not shown: too few") if item.value is None else f"{100 * item.value:.0f} %"
        sheet.text(70, top, f"{item.title}: {words}", 20)
        sheet.box(560, top, 500, 22, "#e6e9ec")
        if item.value is not None:
            sheet.box(560, top, 500 * item.value, 22, _COLOURS[0])
        top += 30
        for line in _wrapped(item.definition, 125):
            sheet.text(70, top, line, 15, "#57606a")
            top += 20
        top += 12
    return top


def _list(sheet: _Sheet, table: Table, top: float) -> float:
    sheet.text(70, top, table.title, 26)
    top += 42
    line = "   ".join(f"{row}: {shown(table.cell(row, '='))}" for row in table.rows) or _("none")
    for part in _wrapped(line, 100):
        sheet.text(70, top, part, 20)
        top += 28
    return top


def _cover(sheet: _Sheet, found: Figures, top: float) -> None:
    cover = found.coverage
    sheet.text(70, top, _("What look-ups can see"), 26)
    sheet.text(
        70, top + 42,
        _("{indexed} of {dossiers} dossiers, {pages} pages; {unreadable} unreadable and {unreviewed} poor pages that nobody "
          "looked at").format(indexed=shown(cover["indexed"]), dossiers=shown(cover["dossiers"]), pages=shown(cover["pages"]),
                              unreadable=cover["unreadable_pages"], unreviewed=cover["unreviewed_pages"]),
        20,
    )  # fmt: skip


def _wrapped(text: str, width: int) -> list[str]:
    import textwrap

    return textwrap.wrap(text, width)


def _svg(sheet: _Sheet) -> bytes:
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="DejaVu Sans, Arial, sans-serif">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    parts += [
        f'<rect x="{left:.1f}" y="{top:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{colour}"/>'
        for left, top, width, height, colour in sheet.boxes
    ]
    parts += [
        f'<text x="{left:.1f}" y="{top + height:.1f}" font-size="{height}" fill="{colour}">{escape(text)}</text>'
        for left, top, height, text, colour in sheet.texts
    ]
    return "\n".join([*parts, "</svg>", ""]).encode("utf-8")


def _png(sheet: _Sheet) -> bytes:
    import io

    from PIL import Image, ImageDraw, ImageFont

    image = Image.new("RGB", (WIDTH, HEIGHT), "#ffffff")
    pen = ImageDraw.Draw(image)
    for left, top, width, height, colour in sheet.boxes:
        pen.rectangle((left, top, left + width, top + height), fill=colour)
    for left, top, size, text, colour in sheet.texts:
        pen.text((left, top), text, fill=colour, font=ImageFont.load_default(size))
    content = io.BytesIO()
    image.save(content, "PNG", dpi=(150, 150))
    return content.getvalue()
