"""Load a card index or case-system export, so that dossiers that are not scanned yet are found too, marked as such."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import files, seals
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.index.register import ImportReport
from vtdocs.index.register.forgetting import without_dossier
from vtdocs.workflows.indexing import keep_closed_out, open_register


@dataclass(frozen=True, slots=True)
class CardIndexReport:
    """What became of every row; nothing is dropped in silence."""

    report: ImportReport
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        found = self.report
        return {
            "rows": found.rows,
            "imported": found.imported,
            "kept_out": found.kept_out,
            "rejected": found.rejected,
            "dossiers": found.dossiers,
            "repeated": found.repeated,
            "problems": [
                {"row": p.row, "column": p.column, "reason": p.reason, "imported": p.imported} for p in found.problems
            ],
            "unknown_columns": list(found.unknown_columns),
            "seconds": round(self.seconds, 2),
        }


def import_card_index(archive: Archive, file: Path) -> CardIndexReport:
    """Read the file into the register and keep it, so that the register can be made again.

    Raises BadInput when the file cannot be read or its columns are not there.
    """
    if not file.is_file():
        raise BadInput(_("{path} does not exist.").format(path=file), _("Check the spelling of the path."))
    started = datetime.now(UTC)
    with archive.writing("register import"):
        with open_register(archive) as register:
            report = register.import_csv(file)
            closed = keep_closed_out(archive, register)
        kept = archive.imports / f"{started:%Y%m%dT%H%M%S%f}-{files.sha256_of(file)[:8]}.csv"
        with seals.changing(archive, kept):
            files.copy_durably(file, kept)
            for dossier in closed:
                files.write_atomic(kept, without_dossier(kept, dossier)[0], mode=0o400)
        counts = {"rows": report.rows, "imported": report.imported, "dossiers": report.dossiers}
        act = Act("register import", Action.CREATE, "done", (kept.stem,), counts=counts)
        AuditLog(archive.audit_log).append(act, user=config.user_name())
    return CardIndexReport(report, (datetime.now(UTC) - started).total_seconds())
