"""Build everything derived again from the files, beside what look-ups use meanwhile, and put it in its place.

A run that was killed is continued by the next, as long as nothing in the archive changed in between; every other command
that writes throws the half-built one away (see ``Archive.writing``), so that nothing that was destroyed lingers in it.
"""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import decisions, files, layout, revisions
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.index.fulltext import require_engine
from vtdocs.workflows import indexing, outdated
from vtdocs.workflows.destruction import finish
from vtdocs.workflows.workers import Workers, default_count

MANY_PAGES = 200
"""Pages from which it pays to start other processes for looking for persons in them."""
_STATE = "rebuild.json"
_SIDE_FILES = ("", "-wal", "-shm")


def rebuild(root: Path, *, engine: str = "", tick: Callable[[int, int], None] | None = None) -> int:
    """Make catalogue, full-text index and register again from the dossiers; returns the number of documents.

    ``engine`` is the search engine from now on, kept in the archive's settings; empty leaves it as it is. ``tick`` is told
    how many documents are indexed, and of how many. Raises ProgramMissing when the engine is not installed.
    """
    archive = layout.open_archive(root)
    wanted = engine or config.load(root).search.engine
    require_engine(wanted)
    with archive.writing(layout.REBUILDING):
        revisions.settle(archive)
        finish(archive)
        decisions.adopt_all(archive)
        beside = archive.beside
        state = {"truth": _truth(archive), "engine": wanted}
        if not _continues(beside, state):
            files.empty(beside.derived)
            indexing.start_anew(beside)
            files.write_json(beside.derived / _STATE, state)
        with (
            Catalogue.open(beside) as catalogue,
            Workers(config.load(root).ingest.workers or default_count()) as workers,
        ):
            many = catalogue.indexable_pages() >= MANY_PAGES
            indexing.index_waiting(beside, catalogue, engine=wanted, tick=tick, workers=workers if many else None)
            documents = catalogue.indexed_documents()
        config.set_search_engine(root, wanted)
        _put_in_place(beside, archive)
    AuditLog(archive.audit_log).append(
        Act("reindex", Action.UPDATE, "done", counts={"documents": documents}), user=config.user_name()
    )
    return documents


def _continues(beside: Archive, state: dict[str, Any]) -> bool:
    """Whether a killed run got somewhere with what is still the state of the archive."""
    file = beside.derived / _STATE
    try:
        return file.exists() and files.read_json(file) == state and outdated.usable(beside, state["engine"])
    except (OSError, ValueError):
        return False


def _truth(archive: Archive) -> str:
    """Changes when a file of a dossier or of the imports does."""
    digest = hashlib.sha256()
    for top in (archive.dossiers, archive.imports, archive.root / "assets"):
        for folder, names, found in os.walk(top):
            names.sort()
            for name in sorted(found):
                status = (Path(folder) / name).stat()
                digest.update(f"{folder}/{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def _put_in_place(beside: Archive, archive: Archive) -> None:
    """The new ones take the place of the old ones; whoever has an old one open keeps it until it closes it."""
    archive.derived.mkdir(exist_ok=True, mode=0o700)
    old = beside.derived / "old"
    if beside.fulltext.exists():
        if archive.fulltext.exists():
            if old.exists():  # of a run that was killed between these two
                files.remove_tree(old)
            archive.fulltext.replace(old)
        beside.fulltext.replace(archive.fulltext)
    for new, live in ((beside.register, archive.register), (beside.catalogue, archive.catalogue)):
        for suffix in _SIDE_FILES[1:]:
            live.with_name(live.name + suffix).unlink(missing_ok=True)
        for suffix in reversed(_SIDE_FILES):
            if (side := new.with_name(new.name + suffix)).exists():
                side.replace(live.with_name(live.name + suffix))
    files.fsync_folder(archive.derived)
    files.remove_tree(beside.derived)
