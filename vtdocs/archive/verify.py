"""Is the archive whole? Every dossier's files against its manifest, and the catalogue against the files."""

from collections.abc import Iterator
from dataclasses import dataclass

from vtdocs.archive import batches, decisions, dossiers, files
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DOCUMENT, DocumentRecord, DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.errors import VtdocsError


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be."""

    kind: str
    """``missing``, ``changed``, ``untracked``, ``damaged``, ``not-in-catalogue`` ..."""
    where: str
    """Path below the archive, or an id; never content."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything that was checked and found, reported together."""

    dossiers: int
    pages: int
    files: int
    findings: tuple[Finding, ...]


def verify(archive: Archive) -> Verdict:
    """Check every file's SHA-256 against the manifests, and the catalogue's pages against the files."""
    findings: list[Finding] = []
    checked_dossiers = checked_pages = checked_files = 0
    for folder in sorted(archive.dossiers.iterdir()):
        where = folder.relative_to(archive.root).as_posix()
        try:
            manifest = dossiers.load_manifest(archive, folder.name)
            records = dossiers.documents_of(archive, manifest)
        except VtdocsError:
            findings.append(Finding("damaged", where))
            continue
        checked_dossiers += 1
        checked_pages += sum(len(record.pages) for record in records)
        checked_files += 1 + manifest.decisions + sum(1 + len(record.hashes) for record in records)
        findings.extend(_check_dossier(archive, manifest, records))
        findings.extend(_check_page_numbers(manifest, records))
    findings.extend(_check_batches(archive))
    findings.extend(_check_catalogue(archive, checked_pages, findings))
    return Verdict(checked_dossiers, checked_pages, checked_files, tuple(findings))


def _check_dossier(
    archive: Archive, manifest: DossierManifest, records: tuple[DocumentRecord, ...]
) -> Iterator[Finding]:
    known = set()
    for (document, digest), record in zip(manifest.documents, records, strict=True):
        folder = dossiers.document_folder(archive, manifest.dossier, document)
        expected = {**record.hashes, DOCUMENT: digest}
        for path, wanted in expected.items():
            file = folder / path
            known.add(file)
            where = file.relative_to(archive.root).as_posix()
            if not file.is_file():
                yield Finding("missing", where)
            elif files.sha256_of(file) != wanted:
                yield Finding("changed", where)
    known.update(decisions.paths(archive, manifest))
    for kind, file in decisions.check(archive, manifest):
        yield Finding(kind, file.relative_to(archive.root).as_posix())
    for file in archive.dossier(manifest.dossier).rglob("*"):
        if file.is_file() and file not in known and file.name != dossiers.MANIFEST:
            yield Finding("untracked", file.relative_to(archive.root).as_posix())


def _check_page_numbers(manifest: DossierManifest, records: tuple[DocumentRecord, ...]) -> Iterator[Finding]:
    numbers = [page.number for record in records for page in record.pages]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Finding("page-numbers", manifest.dossier)


def _check_batches(archive: Archive) -> Iterator[Finding]:
    for folder in sorted(archive.batches.iterdir()):
        where = folder.relative_to(archive.root).as_posix()
        if not (folder / "batch.json").is_file():
            yield Finding("unfinished", where)
            continue
        try:
            batch = batches.load(archive, folder.name)
        except VtdocsError:
            yield Finding("damaged", where)
            continue
        if not batches.finished(archive, batch.id):
            yield Finding("unfinished", where)
        for received in batch.files:
            if not received.stored:
                continue
            file = folder / received.stored
            if not file.is_file():
                yield Finding("missing", f"{where}/{received.stored}")
            elif files.sha256_of(file) != received.sha256:
                yield Finding("changed", f"{where}/{received.stored}")


def _check_catalogue(archive: Archive, pages: int, findings: list[Finding]) -> Iterator[Finding]:
    if any(finding.kind == "damaged" for finding in findings):
        return  # the counts cannot agree, and the cause is told already
    with Catalogue.open(archive) as catalogue:
        if catalogue.all_pages() != pages:
            yield Finding("catalogue-differs", archive.catalogue.relative_to(archive.root).as_posix())
