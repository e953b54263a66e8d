"""Separator sheets for a box: from a list of its dossiers to a PDF that the records staff print and put between them."""

from dataclasses import dataclass
from pathlib import Path

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.intake.separators import sheets_from_csv, unknown_columns, write_sheets


@dataclass(frozen=True, slots=True)
class Printed:
    """What was written."""

    sheets: int
    """How many."""
    unknown_columns: tuple[int, ...]
    """Columns of the list, counting from 1, of which nothing stands on the sheets for their name is not known."""


def print_sheets(dossiers: Path, box: str, out: Path) -> Printed:
    """Write one numbered sheet for each dossier of a list, in its order.

    ``dossiers`` is a CSV file with the columns ``dossier, kind, source, youngest``. Raises BadInput for a list with
    wrong lines, and where ``out`` exists: sheets that were printed already may lie in a box under their numbers.
    """
    if out.exists():
        raise BadInput(
            _("{file} exists already.").format(file=out.name), _("Choose another name; nothing was written over.")
        )
    sheets = sheets_from_csv(dossiers, box)
    try:
        write_sheets(out, sheets)
    except OSError as problem:
        raise BadInput(
            _("{file} cannot be written.").format(file=out.name), _("Check the folder and your rights.")
        ) from problem
    return Printed(len(sheets), unknown_columns(dossiers))
