"""Import a package that ``export`` made: the same dossiers, byte for byte, catalogued and indexed again.

Everything is checked before anything is changed: the package against its manifests, each dossier against its own. Dossiers
appear one by one, each by one rename; a run that is killed is finished by giving the command again.
"""

from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from vtdocs import config
from vtdocs.archive import corrections, destruction, dossiers, files, revisions, seals
from vtdocs.archive.bag import PAYLOAD, check_bag
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import MANIFEST
from vtdocs.archive.layout import DOSSIER_ID, Archive
from vtdocs.archive.verify import Depth, contents_of, shape_of
from vtdocs.archive.withholding import travelling
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.workflows import indexing, near_duplicates
from vtdocs.workflows.destruction import finish

_INSIDE = PurePosixPath(PAYLOAD) / "dossiers"


@dataclass(frozen=True, slots=True)
class ImportedBag:
    """What was imported."""

    dossiers: tuple[str, ...]
    """Now in the archive, that were not before."""
    there: tuple[str, ...]
    """In the archive already, the very same."""
    pages: int

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {"dossiers": list(self.dossiers), "there_already": list(self.there), "pages": self.pages}


def import_bag(archive: Archive, bag: Path) -> ImportedBag:
    """Take the dossiers of a package into the archive.

    Raises BadInput when it is no such package or a number is taken by another dossier, ArchiveUnusable when the package or a
    dossier in it is damaged.
    """
    listed = check_bag(bag)
    found = _dossiers_of(listed)
    with archive.writing("import", patience=5), Catalogue.open(archive) as catalogue:
        files.empty(archive.scratch)
        revisions.settle(archive)
        finish(archive)
        gone = {request.dossier: request.number for request in destruction.destroyed(archive)}
        back = next((dossier for dossier in found if dossier in gone), "")
        if back:
            raise Refused(
                _("The package holds a dossier that was destroyed here: {dossier}.").format(dossier=back),
                [Reason("P9", _("It was destroyed by request {number}.").format(number=gone[back]), "dossier")],
                _("Destroy the package too. Nothing was imported."),
            )
        there = tuple(dossier for dossier in found if archive.dossier(dossier).exists())
        taken = [dossier for dossier in there if not _same(archive, bag, dossier, found[dossier])]
        if taken:
            raise BadInput(
                _("Dossier {dossier} is in this archive already, with other pages.").format(dossier=taken[0]),
                _("Import the package into another archive; two dossiers are never merged. Nothing was imported."),
            )
        _stage(archive, bag, {name: paths for name, paths in found.items() if name not in there})
        fresh = [name for name in found if name not in there]
        with seals.changing(archive, *(archive.dossier(dossier) / MANIFEST for dossier in fresh)):
            for dossier in fresh:
                (archive.scratch / "dossiers" / dossier).rename(archive.dossier(dossier))
            files.fsync_folder(archive.dossiers)
        pages = 0
        for dossier in found:  # also those that a killed run moved into place but did not enter
            manifest = dossiers.load_manifest(archive, dossier)
            for document in corrections.corrected_documents(archive, manifest):
                catalogue.refresh_document(manifest, document)
                pages += len(document.record.pages) if dossier in fresh else 0
        indexing.index_waiting(archive, catalogue)
        near_duplicates.compare_waiting(archive, catalogue)
        act = Act("import", Action.CREATE, "done", tuple(fresh), counts={"dossiers": len(fresh), "pages": pages})
        AuditLog(archive.audit_log).append(act, user=config.user_name())
    return ImportedBag(tuple(fresh), there, pages)


def _dossiers_of(listed: dict[str, str]) -> dict[str, list[str]]:
    """Paths of the package by dossier; raises BadInput when it holds none."""
    found: dict[str, list[str]] = {}
    for path in listed:
        parts = PurePosixPath(path).parts
        if len(parts) >= 4 and PurePosixPath(*parts[:2]) == _INSIDE and DOSSIER_ID.fullmatch(parts[2]):
            found.setdefault(parts[2], []).append(path)
    if not found or any(f"{_INSIDE}/{dossier}/{MANIFEST}" not in paths for dossier, paths in found.items()):
        raise BadInput(
            _("The package holds no dossiers of vtdocs."), _("Give a package that was made with: vtdocs export --bagit")
        )
    return dict(sorted(found.items()))


def _stage(archive: Archive, bag: Path, found: dict[str, list[str]]) -> None:
    """Copy the dossiers beside their place and check each against its own manifest, before one of them is moved."""
    staged = Archive(archive.scratch)
    staged.dossiers.mkdir(mode=0o700)
    for paths in found.values():
        for path in paths:
            target = archive.scratch / PurePosixPath(path).relative_to(PAYLOAD)
            own = "/originals/" in path  # read-only, as ingest leaves them
            files.copy_durably(bag / path, target, mode=0o400 if own else 0o600)
    for dossier in found:
        findings = (*shape_of(staged, dossier, Depth.COMPLETE).findings, *contents_of(staged, dossier).findings)
        if findings:
            raise ArchiveUnusable(
                _("Dossier {dossier} in the package is damaged ({kind}).").format(
                    dossier=dossier, kind=findings[0].kind
                ),
                _("Ask for a new package. Nothing was imported."),
            )


def _same(archive: Archive, bag: Path, dossier: str, paths: list[str]) -> bool:
    """Whether the dossier in the archive is the one in the package, byte for byte by its manifest; also when a document of it
    stayed behind (P1)."""
    mine = archive.dossier(dossier) / MANIFEST
    theirs = (bag / _INSIDE / dossier / MANIFEST).read_bytes()
    if not mine.is_file() or not paths:
        return False
    if mine.read_bytes() == theirs:
        return True
    leaving = travelling(archive, dossiers.load_manifest(archive, dossier))
    return leaving.files.get(MANIFEST) == theirs
