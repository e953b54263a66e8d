"""Separator sheets: the printed page that says "here a new dossier begins" (digitisation 2.1).

A sheet carries the same QR code twice, in opposite corners and with one upside down, so that a fold, a torn corner
or a stamp leaves one of them whole, and a bar code ``VTDOCS`` that tells a ruined sheet from an ordinary page.
What a QR code says is versioned text::

    VTDOCS1;box=B12;seq=3;total=40;dossier=2009-0143;kind=melding;source=AMK;youngest=2004

Odd characters in values are percent-encoded; keys this version does not know are passed over. Codes of others are
not ours and say nothing. A page that is one of our sheets but cannot be understood is never an ordinary page:
reading it raises BadInput, so that two dossiers are not merged in silence.
"""

import csv
import io
import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.model.pages import Raster
from vtdocs.model.sheets import DossierKind, SeparatorSheet

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SOURCES = ("AMK", "SHG", "BJZ", "BVA", "VT")
"""Organisations whose dossiers the centres keep (domain 1E)."""

_FAMILY = "VTDOCS"
_VERSION = "VTDOCS1"
_PATCH_T = re.compile(r"PATCH[ _-]?T", re.IGNORECASE)
_DOSSIER_NUMBER = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
_BOX_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/ -]{0,19}")
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_COLUMNS = ("dossier", "kind", "source", "youngest")

# ---------------------------------------------------------------------------------------------------------------------
# The text in the code
# ---------------------------------------------------------------------------------------------------------------------


def encode_sheet(sheet: SeparatorSheet) -> str:
    """The text that the QR code of a sheet holds."""
    fields = {
        "box": sheet.box,
        "seq": str(sheet.sequence),
        "total": str(sheet.total),
        "dossier": sheet.dossier,
        "kind": sheet.kind.value,
        "source": sheet.source,
        "youngest": "" if sheet.youngest_birth_year is None else str(sheet.youngest_birth_year),
    }
    return ";".join([_VERSION, *(f"{key}={quote(value, safe='/')}" for key, value in fields.items() if value)])


def decode_sheet(payload: str) -> SeparatorSheet | None:
    """The sheet that a code describes, or None for a code of others.

    Raises BadInput for a code of ours that is of a later version or makes no sense.
    """
    if not payload.startswith(_FAMILY):
        return None
    version, *pairs = payload.split(";")
    if version != _VERSION:
        raise BadInput(
            _("A separator sheet is of a version that this program does not know."),
            _("Update vtdocs, or print the sheets again with `vtdocs sheets`."),
        )
    fields = {key: unquote(value) for key, _equals, value in (pair.partition("=") for pair in pairs)}
    try:
        youngest = fields.get("youngest", "")
        sheet = SeparatorSheet(
            box=fields["box"],
            sequence=int(fields["seq"]),
            total=int(fields.get("total", "0")),
            dossier=fields.get("dossier", ""),
            kind=DossierKind(fields.get("kind", "")),
            source=fields.get("source", ""),
            youngest_birth_year=int(youngest) if youngest else None,
        )
    except (KeyError, ValueError) as error:
        raise _unreadable() from error
    if sheet.sequence < 1 or (sheet.dossier and not _DOSSIER_NUMBER.fullmatch(sheet.dossier)):
        raise _unreadable()
    return sheet


def _unreadable() -> BadInput:
    return BadInput(
        _("A page is a separator sheet, but what it says cannot be read."),
        _("Scan the sheet again, or print a new one with `vtdocs sheets`."),
    )


# ---------------------------------------------------------------------------------------------------------------------
# Reading a page
# ---------------------------------------------------------------------------------------------------------------------

_LOOK_SIDES = (900, 1750)
"""Longest sides in pixels at which every page is looked at. A4 at 75 dpi, where a module of our QR is 3 pixels and
noise has been averaged away, reads what a finer look does not (bench/separators); at 150 dpi bar codes read."""
_OUR_SIDE = 0.13
"""A QR code narrower than this share of the page's longest side is none of ours (ours is 0.19 of A4)."""


@dataclass(frozen=True, slots=True)
class _Codes:
    """What one look at a page found."""

    texts: tuple[str, ...]
    """Contents of the codes that read without an error."""
    ruined: bool
    """Whether a QR code of our size was seen that could not be read."""


def read_sheet(raster: Raster) -> SeparatorSheet | None:
    """The separator sheet that a page is, or None for an ordinary page.

    A page with only a PATCH-T bar code gives a sheet without box and dossier. Every page is looked at twice at a low
    resolution; the full image is looked at only when that shows something of ours that it cannot read.
    Raises BadInput when the page is one of our sheets but cannot be understood, or shows two different ones: such a
    page must go to review, for behind it another dossier begins.
    """
    grey = _grey(raster)
    seen: list[_Codes] = []
    for side in _LOOK_SIDES:
        seen.append(_find_codes(_reduced(grey, side)))
        if (sheet := _sheet_among(seen[-1].texts)) is not None:
            return sheet
    if any(codes.ruined or _FAMILY in codes.texts for codes in seen):
        sheet = _sheet_among(_find_codes(grey).texts)
        if sheet is None:
            raise _unreadable()
        return sheet
    return _bare_sheet() if any(_PATCH_T.fullmatch(text) for codes in seen for text in codes.texts) else None


def _sheet_among(texts: Sequence[str]) -> SeparatorSheet | None:
    """The one sheet that these codes describe; the bar code that only says ``VTDOCS`` describes none."""
    sheets = {sheet for text in texts if text != _FAMILY and (sheet := decode_sheet(text)) is not None}
    if len(sheets) > 1:
        raise _unreadable()
    return sheets.pop() if sheets else None


def _bare_sheet() -> SeparatorSheet:
    return SeparatorSheet(box="", sequence=0, total=0, dossier="")


def _grey(raster: Raster) -> "NDArray[np.uint8]":
    import numpy as np

    pixels = raster.pixels
    # green is what a scanner set to grey sees best, and costs nothing to take
    return np.ascontiguousarray(pixels if pixels.ndim == 2 else pixels[:, :, 1])


def _reduced(grey: "NDArray[np.uint8]", side: int) -> "NDArray[np.uint8]":
    """The page averaged down to about so many pixels on its longest side; the file's resolution is not trusted."""
    import numpy as np
    from PIL import Image

    factor = max(1, round(max(grey.shape) / side))
    return grey if factor == 1 else np.asarray(Image.fromarray(grey).reduce(factor))


def _find_codes(pixels: "NDArray[np.uint8]") -> _Codes:
    import zxingcpp

    wanted = zxingcpp.BarcodeFormats(
        [zxingcpp.BarcodeFormat.QRCode, zxingcpp.BarcodeFormat.Code128, zxingcpp.BarcodeFormat.Code39]
    )
    found = zxingcpp.read_barcodes(pixels, formats=wanted, try_invert=False, return_errors=True)
    texts = tuple(code.text for code in found if code.valid)
    ruined = any(
        not code.valid
        and code.format == zxingcpp.BarcodeFormat.QRCode
        and _width(code.position) >= _OUR_SIDE * max(pixels.shape)
        for code in found
    )
    return _Codes(texts, ruined)


def _width(position: object) -> float:
    """The mean side, in pixels, of the square that a code fills."""
    corners = [getattr(position, name) for name in ("top_left", "top_right", "bottom_right", "bottom_left")]
    sides = zip(corners, corners[1:] + corners[:1], strict=True)
    return float(sum(math.hypot(a.x - b.x, a.y - b.y) for a, b in sides) / 4)


# ---------------------------------------------------------------------------------------------------------------------
# A list of dossiers
# ---------------------------------------------------------------------------------------------------------------------


def sheets_from_csv(path: Path, box: str) -> tuple[SeparatorSheet, ...]:
    """The sheets for one box, numbered in the order of a list with columns ``dossier, kind, source, youngest``.

    Commas or semicolons, UTF-8 or the Windows code page of Dutch Excel. Only ``dossier`` must be filled.
    Raises BadInput naming every line that is wrong; values are not repeated, for they may hold a name.
    """
    if not _BOX_NUMBER.fullmatch(box):
        raise BadInput(_("The box number has characters that cannot be used."), _("Use letters, digits, - and /."))
    rows = _rows(path)
    problems: list[str] = []
    seen: set[str] = set()
    sheets: list[SeparatorSheet] = []
    for line, row in rows:
        wrong = _wrong(row, seen)
        if wrong:
            problems.append(_("line {line}: {problem}").format(line=line, problem=wrong))
            continue
        seen.add(row["dossier"])
        sheets.append(_sheet_of_row(row, box, len(sheets) + 1, len(rows)))
    if problems:
        message = _("{file} cannot be used: {problems}").format(file=path.name, problems="; ".join(problems))
        raise BadInput(message, _("Mend these lines; nothing was printed."))
    if not sheets:
        raise BadInput(_("{file} lists no dossiers.").format(file=path.name), _("Put one dossier number on each line."))
    return tuple(sheets)


def _rows(path: Path) -> list[tuple[int, dict[str, str]]]:
    """Line numbers with the values of the known columns; blank lines are passed over."""
    text = _text_of(path)
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(
        io.StringIO(text, newline=""), delimiter=";" if first.count(";") >= first.count(",") else ","
    )
    names = {name.strip().lower(): name for name in reader.fieldnames or ()}
    if "dossier" not in names:
        raise BadInput(
            _("{file} has no column named dossier.").format(file=path.name),
            _("Give the first line as: dossier,kind,source,youngest"),
        )
    rows = []
    for raw in reader:
        row = {column: (raw.get(names.get(column, "")) or "").strip() for column in _COLUMNS}
        if any(row.values()):
            rows.append((reader.line_num, row))
    return rows


def _text_of(path: Path) -> str:
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(
            _("{file} cannot be opened.").format(file=path.name), _("Check the path and your rights.")
        ) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _wrong(row: dict[str, str], seen: set[str]) -> str:
    """What is wrong with a row, or an empty string."""
    dossier, year = row["dossier"], row["youngest"]
    checks = (
        (not dossier, _("no dossier number")),
        (
            bool(dossier) and not _DOSSIER_NUMBER.fullmatch(dossier),
            _("a dossier number has at least one digit, and only letters, digits, dots, dashes and slashes"),
        ),
        (dossier in seen, _("this dossier number stands in the list twice")),
        (row["kind"].lower() not in set(DossierKind), _("kind is melding, advies or empty")),
        (
            row["source"].upper() not in {"", *SOURCES},
            _("source is one of {sources} or empty").format(sources=", ".join(SOURCES)),
        ),
        (bool(year) and not _is_year(year), _("youngest is a year of birth in four digits or empty")),
    )
    return ", ".join(problem for wrong, problem in checks if wrong)


def _is_year(text: str) -> bool:
    return text.isascii() and text.isdigit() and _FIRST_YEAR <= int(text) <= _LAST_YEAR


def _sheet_of_row(row: dict[str, str], box: str, sequence: int, total: int) -> SeparatorSheet:
    return SeparatorSheet(
        box=box,
        sequence=sequence,
        total=total,
        dossier=row["dossier"],
        kind=DossierKind(row["kind"].lower()),
        source=row["source"].upper(),
        youngest_birth_year=int(row["youngest"]) if row["youngest"] else None,
    )


# ---------------------------------------------------------------------------------------------------------------------
# Printing
# ---------------------------------------------------------------------------------------------------------------------

_MM = 72 / 25.4
_WIDTH, _HEIGHT = 210 * _MM, 297 * _MM
_MARGIN = 18 * _MM
"""Wide enough for printers that cannot reach the edge, and for the quiet zone of the code."""
_QR = 56 * _MM
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
    """The page's content stream: text for people in the middle, the code in two corners."""
    modules = _modules(encode_sheet(sheet))
    bars = _bars()
    parts = [
        _squares(modules, _MARGIN, _HEIGHT - _MARGIN - _QR, _QR, _QR),
        _squares(modules[::-1, ::-1], _WIDTH - _MARGIN - _QR, _MARGIN, _QR, _QR),
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

    code = zxingcpp.create_barcode(_FAMILY, zxingcpp.BarcodeFormat.Code128)
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
