"""Prints separator sheets: large text for people, codes for the program."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.intake.separators.payload import FAMILY, encode_sheet
from vtdocs.model.sheets import SeparatorSheet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_MM = 72 / 25.4
_WIDTH, _HEIGHT = 210 * _MM, 297 * _MM
_MARGIN = 18 * _MM
"""Wide enough for printers that cannot reach the edge, and for the quiet zone of the code."""
_QR = 56 * _MM
_SECOND = 78 * _MM
"""How high the second code stands. In the corner opposite the first, both would leave the paper at once when a sheet is
drawn in aslant (from 9 degrees, one way round); here one of them stays whole up to 16 degrees, either way."""
_BAR_WIDTH, _BAR_HEIGHT = 90 * _MM, 16 * _MM


def write_sheets(target: Path, sheets: Sequence[SeparatorSheet]) -> None:
    """Write a PDF with one A4 page per sheet, ready to print; the same sheets give the same bytes.

    Raises BadInput when there is nothing to print.
    """
    import pikepdf

    if not sheets:
        raise BadInput(_("There are no separator sheets to print."), _("Put at least one dossier in the list."))
    with pikepdf.new() as pdf:
        font = {
            name: pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name(f"/{base}"),
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
            for name, base in (("/F1", "Helvetica"), ("/F2", "Helvetica-Bold"))
        }
        fonts = pdf.make_indirect(pikepdf.Dictionary(font))
        for sheet in sheets:
            page = pikepdf.Dictionary(
                Type=pikepdf.Name.Page,
                MediaBox=[0, 0, round(_WIDTH, 2), round(_HEIGHT, 2)],
                Resources=pikepdf.Dictionary(Font=fonts),
                Contents=pdf.make_stream(_drawing(sheet)),
            )
            pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
        pdf.save(target, deterministic_id=True)


def _drawing(sheet: SeparatorSheet) -> bytes:
    """The page's content stream: text for people, the code at the upper left and halfway down on the right."""
    modules = _modules(encode_sheet(sheet))
    bars = _bars()
    parts = [
        _squares(modules, _MARGIN, _HEIGHT - _MARGIN - _QR, _QR, _QR),
        _squares(modules[::-1, ::-1], _WIDTH - _MARGIN - _QR, _SECOND, _QR, _QR),
        _squares(bars, _MARGIN, _MARGIN, _BAR_WIDTH, _BAR_HEIGHT),
    ]
    right = _MARGIN + _QR + 12 * _MM
    parts.append(_line(_("SEPARATOR SHEET"), right, _HEIGHT - _MARGIN - 16, 20, bold=True))
    parts.append(_line(_("A new dossier begins after this sheet."), right, _HEIGHT - _MARGIN - 38, 12))
    count = _("{n} of {m}").format(n=sheet.sequence, m=sheet.total) if sheet.total else str(sheet.sequence)
    parts.append(_line(count, right, _HEIGHT - _MARGIN - 86, 34, bold=True))
    middle = _HEIGHT - _MARGIN - _QR - 34 * _MM
    parts.append(_line(_("Dossier"), _MARGIN, middle + 52, 14))
    name = sheet.dossier or _("no number yet")
    parts.append(_line(name, _MARGIN, middle, min(56.0, 820 / max(1, len(name))), bold=True))
    for row, (label, value) in enumerate(_facts(sheet)):
        y = middle - 20 * _MM - row * 11 * _MM
        parts.append(_line(label, _MARGIN, y, 16))
        parts.append(_line(value, _MARGIN + 75 * _MM, y, 18, bold=True))
    hint = _("Put this sheet before the first page, and scan it with the dossier.")
    parts.append(_line(hint, _MARGIN, _MARGIN + _BAR_HEIGHT + 10 * _MM, 10.5))
    return b"\n".join(parts)


def _facts(sheet: SeparatorSheet) -> list[tuple[str, str]]:
    facts = [
        (_("Box"), sheet.box),
        (_("Kind"), sheet.kind.value),
        (_("Source"), sheet.source),
        (_("Youngest child born in"), str(sheet.youngest_birth_year or "")),
    ]
    return [(label, value) for label, value in facts if value]


def _modules(payload: str) -> "NDArray[np.uint8]":
    """The dark squares of a QR code that reads with a third of it gone (level H)."""
    import numpy as np
    import zxingcpp

    code = zxingcpp.create_barcode(payload, zxingcpp.BarcodeFormat.QRCode, ec_level="H")
    return np.array(code.to_image(scale=1, add_quiet_zones=False))


def _bars() -> "NDArray[np.uint8]":
    import numpy as np
    import zxingcpp

    code = zxingcpp.create_barcode(FAMILY, zxingcpp.BarcodeFormat.Code128)
    return np.array(code.to_image(scale=1, add_quiet_zones=False))[:1]


def _squares(modules: "NDArray[np.uint8]", left: float, bottom: float, width: float, height: float) -> bytes:
    """Drawing instructions for the dark modules, each row's neighbours joined so that no seam shows."""
    rows, columns = modules.shape
    across, down = width / columns, height / rows
    parts = []
    for row in range(rows):
        column = 0
        while column < columns:
            start = column
            while column < columns and modules[row, column] < 128:
                column += 1
            if column > start:
                y = bottom + height - (row + 1) * down
                parts.append(f"{left + start * across:.3f} {y:.3f} {(column - start) * across:.3f} {down:.3f} re")
            column += 1
    return ("0 g\n" + "\n".join(parts) + "\nf").encode("ascii")


def _line(text: str, x: float, y: float, size: float, *, bold: bool = False) -> bytes:
    """Drawing instructions for one line of text in points from the lower left corner."""
    raw = text.encode("cp1252", errors="replace")
    escaped = raw.replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    font = b"/F2" if bold else b"/F1"
    return b"BT %s %.1f Tf %.2f %.2f Td (%s) Tj ET" % (font, size, x, y, escaped)
