"""Reads a table that people filled in with a spreadsheet."""

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from vtdocs import spreadsheets
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _


def read_table(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    """The rows of a CSV file as its columns name them, spaces around values left out; blank lines are passed over.

    Commas, semicolons or tabs, in the encodings of ``spreadsheets.decode``. Raises BadInput when the file cannot be
    opened or a column is missing.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(
            _("{file} cannot be opened.").format(file=path.name), _("Check the path and your rights.")
        ) from error
    text, _encoding = spreadsheets.decode(data)
    first = text.split("\n", 1)[0]
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count))
    names = {name.strip().lower(): name for name in reader.fieldnames or ()}
    missing = [column for column in columns if column not in names]
    if missing:
        raise BadInput(
            _("{file} has no column named {column}.").format(file=path.name, column=missing[0]),
            _("Its first line must name: {names}.").format(names=", ".join(columns)),
        )
    rows = [{column: (raw.get(names[column]) or "").strip() for column in columns} for raw in reader]
    return [row for row in rows if any(row.values())]
