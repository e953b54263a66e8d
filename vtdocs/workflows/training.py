"""Learn the weights of matching from the archive's own dossiers, without labels (``vtdocs register train``)."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.index import matching
from vtdocs.workflows.indexing import open_register


@dataclass(frozen=True, slots=True)
class TrainingReport:
    """What was learnt and where it was written."""

    version: str
    """Label of the new weights: the day, and how many persons they were learnt from."""
    previous: str
    """Label of the weights until now."""
    file: Path
    persons: int
    looked_up: int
    """Dossiers that were looked up to learn from."""
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "version": self.version,
            "previous": self.previous,
            "file": str(self.file),
            "persons": self.persons,
            "looked_up": self.looked_up,
            "seconds": round(self.seconds, 2),
        }


def train_weights(archive: Archive, tick: Callable[[int, int], None] | None = None) -> TrainingReport:
    """Learn, then write the archive's own weights; look-ups use them from then on. Removing the file takes it back.

    ``tick`` is called with the dossiers looked up and how many there will be. Raises BadInput when the register is too
    small to learn from, ArchiveUnusable when somebody else writes in the archive.
    """
    started = time.perf_counter()
    looked_up = 0
    with archive.writing("register train"), open_register(archive) as register:
        counts = register.counts()
        planned = matching.ROUNDS * min(matching.SAMPLE, counts.dossiers)

        def progress(done: int) -> None:
            nonlocal looked_up
            looked_up = done
            if tick is not None:
                tick(done, planned)

        previous = matching.load_parameters(archive.root).version
        learnt = matching.train(register, archive=archive.root, progress=progress)
        file = matching.save_parameters(learnt, archive.root)
    figures = {"persons": counts.mentions, "looked_up": looked_up}
    act = Act("register train", Action.UPDATE, "done", counts=figures)
    AuditLog(archive.audit_log).append(act, user=config.user_name())
    return TrainingReport(learnt.version, previous, file, counts.mentions, looked_up, time.perf_counter() - started)
