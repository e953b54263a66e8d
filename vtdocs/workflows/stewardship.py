"""Keep the archive: make it, open it, and make again what is derived; ``verifying`` tells whether it is whole."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from vtdocs import config
from vtdocs.archive import layout, seals
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog

if TYPE_CHECKING:
    from vtdocs.workflows.rebuilding import rebuild
    from vtdocs.workflows.verifying import ArchiveVerdict, verify_archive

__all__ = ["ArchiveVerdict", "create_archive", "open_archive", "rebuild", "verify_archive"]


def __getattr__(name: str) -> Any:
    """What rebuilds and verifies brings half of the program along; a search, which only opens the archive, must be quick."""
    if name == "rebuild":
        from vtdocs.workflows import rebuilding

        return rebuilding.rebuild
    if name in {"ArchiveVerdict", "verify_archive"}:
        from vtdocs.workflows import verifying

        return getattr(verifying, name)
    raise AttributeError(name)


def create_archive(root: Path) -> Archive:
    """Make an empty archive; raises BadInput where the folder holds something."""
    archive = layout.create(root)
    seals.begin(archive)
    AuditLog(archive.audit_log).append(Act("init", Action.CREATE, "done"), user=config.user_name())
    return archive


def open_archive(root: Path) -> Archive:
    """An existing archive; raises ArchiveUnusable when there is none."""
    return layout.open_archive(root)
