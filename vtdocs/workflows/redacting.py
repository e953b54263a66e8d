"""The redacted copy of an inzage: a list and pictures to decide on, then a PDF from which the chosen areas are gone (P10).

FOLDER/keuze.csv           a row for each page and each proposed area: change ja and nee, add areas of your own
FOLDER/beelden/            each page with a grid in percent and the proposed areas; for whoever decides, not to be given away
FOLDER/afschrift.pdf       the copy; made only when its examination found nothing of the areas
FOLDER/verantwoording.json what was given and withheld, without content
"""

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import spreadsheets
from vtdocs.archive import files
from vtdocs.archive.layout import Archive
from vtdocs.audit import Purpose
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _
from vtdocs.model.pages import Box
from vtdocs.names import fold
from vtdocs.ocr.redaction import CopyPage, NotProved, draw, whole_areas, words_in, write_copy
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.inzage import Found, FoundPage, closed_documents, page_of
from vtdocs.workflows.tables import csv_bytes

CHOICES, PICTURES, COPY, ACCOUNT = "keuze.csv", "beelden", "afschrift.pdf", "verantwoording.json"
_COLUMNS = ("dossier", "bladzijde", "gebied", "doen", "links", "boven", "rechts", "onder", "waarom")
_EDGES = _COLUMNS[4:8]
_YES, _NO = {"ja", "j", "x", "1"}, {"nee", "n", "", "0"}
PICTURE_PIXELS = 1400


def prepare(archive: Archive, found: Found, folder: Path) -> Path:
    """Write the list and the pictures to decide on, in a new folder outside the archive; raises BadInput for another place."""
    archive.must_not_hold(folder)
    if folder.exists() and any(folder.iterdir()):
        raise BadInput(_("{folder} is not an empty folder.").format(folder=folder), _("Choose a new folder."))
    rows: list[tuple[object, ...]] = []
    pictures = folder / PICTURES
    pictures.mkdir(parents=True, mode=0o700)
    folder.chmod(0o700)
    for page in found.pages:
        rows.append((page.dossier, page.number, "", "ja" if page.named else "nee", "", "", "", "", _why(page)))
        rows += [_area_row(page, number, box, area.reason) for number, (area, box) in enumerate(_shown(page), start=1)]
        _picture(page, pictures / f"{page.dossier}-{page.number:04d}.png")
    files.write_atomic(folder / CHOICES, csv_bytes(_COLUMNS, rows))
    return folder / CHOICES


def _why(page: FoundPage) -> str:
    if page.named:
        return "persoon genoemd"
    return "persoon niet genoemd" if page.readable else "slecht gelezen: kijk zelf"


def _shown(page: FoundPage) -> Iterator[tuple[Any, Box]]:
    return zip(page.areas, whole_areas(page.copy), strict=True)


def _area_row(page: FoundPage, number: int, box: Box, reason: str) -> tuple[object, ...]:
    across, down = page.copy.reading.width / 100, page.copy.reading.height / 100
    edges = (box.left / across, box.top / down, box.right / across, box.bottom / down)
    return (page.dossier, page.number, number, "ja", *(str(round(edge, 1)).replace(".", ",") for edge in edges), reason)


def _picture(page: FoundPage, target: Path) -> None:
    """The page with a grid of tens of percents and the proposed areas by number."""
    from PIL import ImageDraw, ImageFont

    image = draw(page.copy)
    image.thumbnail((PICTURE_PIXELS, PICTURE_PIXELS))
    scale = image.width / page.copy.reading.width
    pen, font = ImageDraw.Draw(image), ImageFont.load_default(18)
    for tenth in range(1, 10):
        across, down = image.width * tenth // 10, image.height * tenth // 10
        pen.line((across, 0, across, image.height), fill=(170, 200, 230))
        pen.line((0, down, image.width, down), fill=(170, 200, 230))
        pen.text((across + 2, 1), str(tenth * 10), fill=(30, 90, 160), font=font)
        pen.text((1, down + 1), str(tenth * 10), fill=(30, 90, 160), font=font)
    for number, (area, box) in enumerate(_shown(page), start=1):
        corners = tuple(round(edge * scale) for edge in (box.left, box.top, box.right, box.bottom))
        colour = (200, 0, 0) if area.reason == "melder" else (220, 110, 0)
        pen.rectangle(corners, outline=colour, width=3)
        pen.text((corners[0], max(0, corners[1] - 19)), str(number), fill=colour, font=font)
    image.save(target)
    target.chmod(0o600)


@dataclass(frozen=True, slots=True)
class _Row:
    """One row of the list."""

    line: int
    dossier: str
    page: int
    area: bool
    do: bool
    percent: tuple[float, ...]
    """Left, top, right and bottom in percent; empty for a page."""
    reason: str


@dataclass(frozen=True, slots=True)
class CopyReport:
    """What the copy holds."""

    file: Path
    pages: int
    areas: int
    words_removed: int
    again: tuple[tuple[str, int], ...]
    """Pages of the copy (dossier, number) on which a word still stands that was made unreadable elsewhere: look at them."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        again = [{"dossier": dossier, "page": number} for dossier, number in self.again]
        return {"file": str(self.file), "pages": self.pages, "areas": self.areas,
                "words_removed": self.words_removed, "words_again_on": again, "proved": True}  # fmt: skip


def make_copy(archive: Archive, folder: Path, *, case_number: str = "") -> CopyReport:
    """Make the copy that the list asks for, and examine it.

    Raises BadInput for a list that cannot be understood, naming its line; Refused for a closed dossier; ArchiveUnusable when
    the copy did not pass its examination: then there is none.
    """
    rows = _read(folder / CHOICES)
    wanted = {(row.dossier, row.page) for row in rows if not row.area and row.do}
    listed = {(row.dossier, row.page) for row in rows if not row.area}
    for row in rows:
        if row.area and (row.dossier, row.page) not in listed:
            raise _bad(row.line, "bladzijde")  # a slip of the pen, and the area would stay readable elsewhere
    if not wanted:
        raise BadInput(_("The list gives no page."), _("Put ja in the column doen of the pages that are given."))
    access = allow(archive, "inzage", PurposeGiven(Purpose.INSPECTION, case_number))
    pages: list[tuple[str, int, CopyPage]] = []
    for dossier, number in dict.fromkeys((row.dossier, row.page) for row in rows if (row.dossier, row.page) in wanted):
        bare, _document = page_of(archive, dossier, number)
        chosen = [r for r in rows if r.area and r.do and (r.dossier, r.page) == (dossier, number)]
        pages.append((dossier, number, replace(bare, areas=tuple(_box(row, bare) for row in chosen))))
    files.empty(archive.scratch / "inzage")
    try:
        proof = write_copy(folder / COPY, [page for _dossier, _number, page in pages], archive.scratch / "inzage")
    except NotProved as problem:
        access.record("failed", [dossier for dossier, _number, _page in pages])
        raise ArchiveUnusable(
            _("The copy did not pass its examination ({reason}); it was removed.").format(reason=problem),
            _("Make the areas larger, or leave the page out; tell your IT department."),
        ) from problem
    finally:
        files.remove_tree(archive.scratch / "inzage")
    (folder / COPY).chmod(0o600)
    report = CopyReport(folder / COPY, proof.pages, proof.areas, proof.words_removed, tuple(_again(pages)))
    _account(folder, rows, report, closed_documents(archive, {row.dossier for row in rows}))
    numbers = tuple(dict.fromkeys(dossier for dossier, _number, _page in pages))
    access.record("done", numbers, {"pages": proof.pages, "areas": proof.areas})
    return report


def _again(pages: Sequence[tuple[str, int, CopyPage]]) -> Iterator[tuple[str, int]]:
    """Pages on which a word of four letters or more still stands that went elsewhere."""
    gone: set[str] = set()
    for _dossier, _number, page in pages:
        gone |= {fold(word.text) for word in words_in(page.reading.words, whole_areas(page)) if word.text[:1].isupper()}
    gone = {word for word in gone if len(word) >= 4}
    for dossier, number, page in pages:
        areas = whole_areas(page)
        left = {fold(w.text) for w in page.reading.words if not words_in((w,), areas)}
        if left & gone:
            yield dossier, number


def _account(folder: Path, rows: Sequence[_Row], report: CopyReport, closed: int) -> None:
    """What was given and withheld, for letter B13 and for a complaint; no content."""
    pages = [row for row in rows if not row.area]
    files.write_json(
        folder / ACCOUNT,
        {
            "made": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "sha256": files.sha256_of(report.file),
            "given": [{"dossier": row.dossier, "page": row.page} for row in pages if row.do],
            "withheld": [{"dossier": row.dossier, "page": row.page, "why": row.reason} for row in pages if not row.do],
            "documents_closed_and_not_given": closed,
            "areas": [
                {"dossier": row.dossier, "page": row.page, "percent": list(row.percent), "why": row.reason}
                for row in rows
                if row.area and row.do
            ],
            "examined": "no text and no pixels left in the areas",
        },
    )


def _box(row: _Row, page: CopyPage) -> Box:
    width, height = page.reading.width, page.reading.height
    left, top, right, bottom = row.percent
    return Box(
        int(left * width / 100),
        int(top * height / 100),
        round(right * width / 100 + 0.5),
        round(bottom * height / 100 + 0.5),
    )


def _read(file: Path) -> list[_Row]:
    try:
        text, _encoding = spreadsheets.decode(file.read_bytes())
        delimiter = max(";,\t", key=text.partition("\n")[0].count)
        table = csv.DictReader(text.splitlines(), delimiter=delimiter)
        missing = set(_COLUMNS[:-1]) - set(table.fieldnames or ())
        if missing:
            raise _bad(1, min(missing))
        return [
            _row(number, {k: (v or "").strip() for k, v in row.items() if k})
            for number, row in enumerate(table, start=2)
        ]
    except (OSError, csv.Error) as problem:
        raise BadInput(
            _("The list {file} cannot be read.").format(file=file), _("Save it as CSV, with its columns.")
        ) from problem


def _row(line: int, values: dict[str, str]) -> _Row:
    do = values["doen"].lower()
    if do not in _YES | _NO:
        raise _bad(line, "doen")
    if not values["bladzijde"].isdigit():
        raise _bad(line, "bladzijde")
    edges = tuple(values[column] for column in _EDGES)
    area = bool(values["gebied"]) or any(edges)  # who adds an area may leave its number out
    percent: tuple[float, ...] = ()
    if area:
        for column, edge in zip(_EDGES, edges, strict=True):
            try:
                percent = (*percent, float(edge.replace(",", ".")))
            except ValueError as problem:
                raise _bad(line, column) from problem
        left, top, right, bottom = percent
        if not (0 <= left < right <= 100.5 and 0 <= top < bottom <= 100.5):
            raise _bad(line, "links")
    dossier = values["dossier"].removeprefix("'")
    return _Row(line, dossier, int(values["bladzijde"]), area, do in _YES, percent, values.get("waarom", ""))


def _bad(line: int, column: str) -> BadInput:
    return BadInput(
        _("Row {line} of the list cannot be understood: {column}.").format(line=line, column=column),
        _("Areas are percentages of the page, from its upper left corner; doen is ja or nee."),
    )
