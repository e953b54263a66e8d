"""A better reading takes the place of an earlier one: a document changes in one step, or not at all.

dossiers/<id>/documents/d001/pages/0003.r1.txt  a newer reading of page 3; the earlier one stays beside it, as history
redo/pending.json                               the change that is being made, without content

The step is the rename of ``document.next.json`` to ``document.json``. What comes after it (the PDF, the decisions, the
manifest) is finished by ``settle`` when the run is killed there; what came before is taken back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from vtdocs.archive import decisions, dossiers, files
from vtdocs.archive.decisions import Draft, Kind
from vtdocs.archive.dossiers import DOCUMENT, SEARCHABLE, DocumentRecord, DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _

_NEXT_DOCUMENT = "document.next.json"
_NEXT_SEARCHABLE = "document.next.pdf"


def runs_folder(archive: Archive) -> Path:
    """Where runs that read pages again keep their work and their reports."""
    return archive.root / "redo"


def replace_document(
    archive: Archive,
    manifest: DossierManifest,
    record: DocumentRecord,
    built: Path,
    drafts: Sequence[Draft],
    *,
    user: str,
) -> DossierManifest:
    """Put newer readings into a document; the caller holds the writer's lock.

    ``built`` holds the new files, under names that the document does not have yet, and the new PDF; all are forced to
    disk. ``record`` describes the document with them, ``drafts`` are the decisions that say why. Returns the manifest.
    """
    folder = dossiers.document_folder(archive, manifest.dossier, record.id)
    dossiers.write_record(built / _NEXT_DOCUMENT, record)
    files.write_json(_journal(archive), _entry(manifest, record, built, drafts, user))
    for file in sorted((built / "pages").iterdir()):
        file.replace(folder / "pages" / file.name)
    (built / SEARCHABLE).replace(folder / _NEXT_SEARCHABLE)
    (built / _NEXT_DOCUMENT).replace(folder / _NEXT_DOCUMENT)
    files.fsync_folder(folder / "pages")
    files.fsync_folder(folder)
    (folder / _NEXT_DOCUMENT).replace(folder / DOCUMENT)
    files.fsync_folder(folder)
    settle(archive)
    return dossiers.load_manifest(archive, manifest.dossier)


def _entry(
    manifest: DossierManifest, record: DocumentRecord, built: Path, drafts: Sequence[Draft], user: str
) -> dict[str, Any]:
    return {
        "dossier": manifest.dossier,
        "document": record.id,
        "sha256": files.sha256_of(built / _NEXT_DOCUMENT),
        "decisions": manifest.decisions,
        "drafts": [asdict(draft) for draft in drafts],
        "user": user,
    }


def pending(archive: Archive) -> bool:
    """Whether a change was begun and not finished."""
    return _journal(archive).is_file()


def settle(archive: Archive) -> None:
    """Finish a change that a killed run had committed, or take back one that it had not; a no-op when there is none.

    The caller holds the writer's lock. Raises ArchiveUnusable when the note of the change is damaged.
    """
    journal = _journal(archive)
    if not journal.is_file():
        return
    try:
        entry = files.read_json(journal)
        folder = dossiers.document_folder(archive, entry["dossier"], entry["document"])
        if files.sha256_of(folder / DOCUMENT) == entry["sha256"]:
            _finish(archive, folder, entry)
        else:
            _take_back(archive, folder, entry)
    except OSError as problem:
        raise ArchiveUnusable(
            _("A change of a document that was interrupted cannot be finished: {problem}.").format(
                problem=problem.strerror or type(problem).__name__
            ),
            _("Check the rights and the free space of the archive, and try again."),
        ) from problem
    except (ValueError, KeyError, TypeError) as problem:
        raise ArchiveUnusable(
            _("The note of an interrupted change, {path}, is damaged.").format(path=journal),
            _("Restore the archive from the last backup, or ask your IT department."),
        ) from problem
    journal.unlink()
    files.fsync_folder(journal.parent)


def _finish(archive: Archive, folder: Path, entry: Mapping[str, Any]) -> None:
    if (folder / _NEXT_SEARCHABLE).is_file():
        (folder / _NEXT_SEARCHABLE).replace(folder / SEARCHABLE)
        files.fsync_folder(folder)
    manifest, _adopted = decisions.adopt(archive, dossiers.load_manifest(archive, entry["dossier"]))
    listed = tuple(
        (document, entry["sha256"] if document == entry["document"] else digest)
        for document, digest in manifest.documents
    )
    drafts = [Draft(**{**draft, "kind": Kind(draft["kind"])}) for draft in entry["drafts"]]
    there = manifest.decisions - entry["decisions"]
    decisions.record(archive, replace(manifest, documents=listed), drafts[there:], user=entry["user"])


def _take_back(archive: Archive, folder: Path, entry: Mapping[str, Any]) -> None:
    for name in (_NEXT_DOCUMENT, _NEXT_SEARCHABLE):
        (folder / name).unlink(missing_ok=True)
    known = dossiers.load_document(archive, entry["dossier"], entry["document"]).hashes
    for file in (folder / "pages").iterdir():
        if file.relative_to(folder).as_posix() not in known:
            file.unlink()


def _journal(archive: Archive) -> Path:
    return runs_folder(archive) / "pending.json"
