"""What a run is still reading is left alone by what comes between its turns: its pages have no dossier yet."""

from collections.abc import Iterable

from vtdocs.archive import batches
from vtdocs.archive.dossiers import DocumentRecord
from vtdocs.archive.layout import Archive
from vtdocs.errors import Reason, Refused
from vtdocs.i18n import gettext as _


def reasons_to_wait(archive: Archive, records: Iterable[DocumentRecord]) -> list[Reason]:
    """Why a dossier with these documents cannot be destroyed or exported now; none when no batch of them is unfinished (P9)."""
    unfinished = set(batches.unfinished(archive))
    if not any(record.batch in unfinished for record in records):
        return []
    message = _("Its batch is not finished, and pages may still come: wait until it is read, or give vtdocs retry.")
    return [Reason("P9", message, "dossier")]


def check_box(archive: Archive, box: str) -> None:
    """Raise Refused while a batch of the box is being read."""
    if any(batches.load(archive, name).box == box for name in batches.unfinished(archive)):
        raise Refused(
            _("Box {box} is still being read.").format(box=box),
            [Reason("P22", _("Its pages are divided over dossiers when the last one was read."))],
            _("Wait until it is done (vtdocs status); finish a run that was stopped with: vtdocs retry"),
        )
