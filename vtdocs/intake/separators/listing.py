"""Takes the sheets of a box from a list of its dossiers."""

import csv
import io
import re
from pathlib import Path

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.intake.separators.payload import DOSSIER_NUMBER, SOURCES
from vtdocs.model.sheets import DossierKind, SeparatorSheet

_BOX_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/ -]{0,19}")
_FIRST_YEAR, _LAST_YEAR = 1950, 2100
_COLUMNS = ("dossier", "kind", "source", "youngest")
_COUNTS = ("sheets", "sides")
_DUTCH = {
    "dossiernummer": "dossier", "dossiernr": "dossier", "nummer": "dossier", "soort": "kind", "aard": "kind",
    "bron": "source", "herkomst": "source", "jongste": "youngest", "jongste kind": "youngest", "geboortejaar": "youngest",
    "geboortejaar jongste": "youngest", "geboortejaar jongste kind": "youngest",
    "geboortejaar van het jongste kind": "youngest",
    "vellen": "sheets", "bladen": "sheets", "zijden": "sides", "kanten": "sides",
}  # fmt: skip
"""Names of columns as Dutch staff write them."""


def sheets_from_csv(path: Path, box: str) -> tuple[SeparatorSheet, ...]:
    """The sheets for one box, numbered in the order of a list with columns ``dossier, kind, source, youngest``, or
    their Dutch names.

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


def _rows(path: Path, columns: tuple[str, ...] = _COLUMNS) -> list[tuple[int, dict[str, str]]]:
    """Line numbers with the values of the known columns; blank lines are passed over."""
    reader = _reader(path)
    names: dict[str, str] = {}
    for name in reader.fieldnames or ():
        names.setdefault(_column(name), name)
    if "dossier" not in names:
        raise BadInput(
            _("{file} has no column named dossier.").format(file=path.name),
            _("Give the first line as: dossier,kind,source,youngest"),
        )
    rows = []
    for raw in reader:
        row = {column: (raw.get(names.get(column, "")) or "").strip() for column in columns}
        if any(row.values()):
            rows.append((reader.line_num, row))
    return rows


def unknown_columns(path: Path) -> tuple[int, ...]:
    """Which columns of a list nothing is done with, counting from 1; a first line may hold somebody's name, so none is told.

    Raises BadInput when the file cannot be opened.
    """
    names = _reader(path).fieldnames or ()
    known = {*_COLUMNS, *_COUNTS, ""}
    return tuple(number for number, name in enumerate(names, 1) if _column(name) not in known)


def _reader(path: Path) -> "csv.DictReader[str]":
    text = _text_of(path)
    first = text.split("\n", 1)[0]
    delimiter = ";" if first.count(";") >= first.count(",") else ","
    return csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter)


def _column(name: str | None) -> str:
    plain = " ".join((name or "").lower().replace("_", " ").split())
    return _DUTCH.get(plain, plain)


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
            bool(dossier) and not DOSSIER_NUMBER.fullmatch(dossier),
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


def expected_from_csv(path: Path) -> list[tuple[str, int | None, int | None]]:
    """Dossier number, sheets and sides of each dossier of a box, from the list its separator sheets are printed from.

    The columns ``sheets`` and ``sides`` may be missing or empty: then they were not counted. Raises BadInput naming every
    line that is wrong.
    """
    found: list[tuple[str, int | None, int | None]] = []
    problems: list[str] = []
    seen: set[str] = set()
    for line, row in _rows(path, (*_COLUMNS, *_COUNTS)):
        wrong = _wrong(row, seen)
        for name in _COUNTS:
            if row[name] and not (row[name].isascii() and row[name].isdigit()):
                wrong = wrong or _("{column} is a number or empty").format(column=name)
        if wrong:
            problems.append(_("line {line}: {problem}").format(line=line, problem=wrong))
            continue
        number = row["dossier"]
        seen.add(number)
        sheets, sides = (int(row[name]) if row[name] else None for name in _COUNTS)
        found.append((number.replace("/", "-").replace(" ", "-"), sheets, sides))
    if problems:
        message = _("{file} cannot be used: {problems}").format(file=path.name, problems="; ".join(problems))
        raise BadInput(message, _("Mend these lines; nothing was recorded."))
    if not found:
        raise BadInput(_("{file} lists no dossiers.").format(file=path.name), _("Put one dossier number on each line."))
    return found
