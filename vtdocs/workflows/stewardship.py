"""Keep the archive: make it, open it, and make again what is derived; ``verifying`` tells whether it is whole."""

from pathlib import Path

from vtdocs import config
from vtdocs.archive import decisions, layout, revisions
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.workflows import indexing
from vtdocs.workflows.destruction import finish
from vtdocs.workflows.verifying import ArchiveVerdict, verify_archive

__all__ = ["ArchiveVerdict", "create_archive", "open_archive", "rebuild", "verify_archive"]


def create_archive(root: Path) -> Archive:
    """Make an empty archive; raises BadInput where the folder holds something."""
    archive = layout.create(root)
    AuditLog(archive.audit_log).append(Act("init", Action.CREATE, "done"), user=config.user_name())
    return archive


def open_archive(root: Path) -> Archive:
    """An existing archive; raises ArchiveUnusable when there is none."""
    return layout.open_archive(root)


def rebuild(root: Path) -> int:
    """Make catalogue, full-text index and register again from the dossiers; returns the number of documents."""
    archive = layout.open_archive(root)
    with archive.writing("reindex"):
        revisions.settle(archive)
        finish(archive)
        decisions.adopt_all(archive)
        archive.catalogue.unlink(missing_ok=True)
        for suffix in ("-wal", "-shm"):
            archive.catalogue.with_name(archive.catalogue.name + suffix).unlink(missing_ok=True)
        with Catalogue.open(archive) as catalogue:
            indexing.start_anew(archive)
            documents = indexing.index_waiting(archive, catalogue)
    AuditLog(archive.audit_log).append(
        Act("reindex", Action.UPDATE, "done", counts={"documents": documents}), user=config.user_name()
    )
    return documents
