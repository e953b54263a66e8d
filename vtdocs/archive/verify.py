"""Is the archive whole? Its files against the manifests, at three depths, and the catalogue against the files.

``fast`` compares counts; ``complete`` looks for every file by name; ``full`` also reads every byte (SHA-256) and decodes
every page to its last row, for a file can be what it always was and still not be readable (fixity is not readability).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from vtdocs.archive import batches, decisions, destruction, dossiers, files
from vtdocs.archive.batches import Batch
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DOCUMENT, DocumentRecord, DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.errors import VtdocsError

Inode = tuple[int, int]
"""Device and number of a file: two names of one file have one."""


class Depth(StrEnum):
    """How deep ``verify`` looks."""

    FAST = "fast"
    COMPLETE = "complete"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be."""

    kind: str
    """``missing``, ``changed``, ``untracked``, ``damaged``, ``undecodable``, ``not-in-catalogue`` ..."""
    where: str
    """Path below the archive, or an id; never content."""
    reason: str = ""
    """Stable English code of what a decoder said; empty for other kinds."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What was found of one dossier without reading its files."""

    dossiers: int
    pages: int
    files: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """What was found by reading all files of a dossier."""

    findings: tuple[Finding, ...]
    bytes: int
    """How many were read."""
    hashes: Mapping[Inode, str] = field(default_factory=dict)
    """SHA-256 of its originals: a batch may hold the same files under another name."""


def shape_of(archive: Archive, name: str, depth: Depth) -> Shape:
    """A dossier's manifest and records, the number of its files (fast) or their names (deeper)."""
    where = f"dossiers/{name}"
    try:
        manifest = dossiers.load_manifest(archive, name)
        records = dossiers.documents_of(archive, manifest)
    except VtdocsError:
        return Shape(0, 0, 0, (Finding("damaged", where),))
    expected = 1 + manifest.decisions + sum(1 + len(record.hashes) for record in records)
    findings = list(_check_page_numbers(manifest, records))
    if depth is Depth.FAST:
        found = sum(1 for file in archive.dossier(name).rglob("*") if file.is_file())
        if found != expected:
            findings.append(Finding("file-count", where))
    else:
        findings.extend(_check_names(archive, manifest, records))
    return Shape(1, sum(len(record.pages) for record in records), expected, tuple(findings))


def contents_of(archive: Archive, name: str) -> Contents:
    """Read every file of a dossier and compare its SHA-256; what is missing or damaged was told by ``shape_of``."""
    try:
        manifest = dossiers.load_manifest(archive, name)
        records = dossiers.documents_of(archive, manifest)
    except VtdocsError:
        return Contents((), 0)
    findings: list[Finding] = []
    size, hashes = 0, {}
    for (document, digest), record in zip(manifest.documents, records, strict=True):
        folder = dossiers.document_folder(archive, name, document)
        for path, wanted in {**record.hashes, DOCUMENT: digest}.items():
            file = folder / path
            if not file.is_file():
                continue
            try:
                found, status = files.sha256_of(file), file.stat()
            except OSError:
                findings.append(Finding("unreadable", file.relative_to(archive.root).as_posix()))
                continue
            size += status.st_size
            if path.startswith("originals/"):
                hashes[status.st_dev, status.st_ino] = found
            if found != wanted:
                findings.append(Finding("changed", file.relative_to(archive.root).as_posix()))
    findings.extend(
        Finding(kind, file.relative_to(archive.root).as_posix())
        for kind, file in decisions.check(archive, manifest)
        if kind != "missing"
    )
    return Contents(tuple(findings), size, hashes)


def _check_names(archive: Archive, manifest: DossierManifest, records: tuple[DocumentRecord, ...]) -> Iterator[Finding]:
    known = {archive.dossier(manifest.dossier) / dossiers.MANIFEST, *decisions.paths(archive, manifest)}
    for record in records:
        folder = dossiers.document_folder(archive, manifest.dossier, record.id)
        known.update(folder / path for path in (*record.hashes, DOCUMENT))
    there = {file for file in archive.dossier(manifest.dossier).rglob("*") if file.is_file()}
    for kind, paths in (("missing", known - there), ("untracked", there - known)):
        for file in sorted(paths):
            yield Finding(kind, file.relative_to(archive.root).as_posix())


def _check_page_numbers(manifest: DossierManifest, records: tuple[DocumentRecord, ...]) -> Iterator[Finding]:
    numbers = [page.number for record in records for page in record.pages]
    if numbers != list(range(1, len(numbers) + 1)):
        yield Finding("page-numbers", manifest.dossier)


def check_batches(archive: Archive, depth: Depth, hashes: Mapping[Inode, str]) -> Iterator[Finding]:
    """The files as received; ``hashes`` are those that were read already under another name."""
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
        yield from _check_received(folder, where, batch, depth, hashes)


def _check_received(
    folder: Path, where: str, batch: Batch, depth: Depth, hashes: Mapping[Inode, str]
) -> Iterator[Finding]:
    stored = [received for received in batch.files if received.stored]
    if depth is Depth.FAST:
        there = sum(1 for file in (folder / "received").glob("*")) if (folder / "received").is_dir() else 0
        if there != len(stored):
            yield Finding("file-count", where)
        return
    for received in stored:
        file = folder / received.stored
        if not file.is_file():
            yield Finding("missing", f"{where}/{received.stored}")
        elif depth is Depth.FULL:
            status = file.stat()
            if (hashes.get((status.st_dev, status.st_ino)) or files.sha256_of(file)) != received.sha256:
                yield Finding("changed", f"{where}/{received.stored}")


def check_catalogue(archive: Archive, pages: int) -> Iterator[Finding]:
    """The catalogue's pages against the manifests'."""
    with Catalogue.open(archive) as catalogue:
        if catalogue.all_pages() != pages:
            yield Finding("catalogue-differs", archive.catalogue.relative_to(archive.root).as_posix())


def check_destroyed(archive: Archive, hashes: Mapping[Inode, str]) -> Iterator[Finding]:
    """Proof that of destroyed dossiers nothing is left in the files: no folder, no row, no copy, and none of their bytes."""
    try:
        gone, halfway = destruction.destroyed(archive), destruction.unfinished(archive)
        for request in gone:
            statement = destruction.statement_folder(archive, request.number)
            if not (statement / "statement.json").is_file():
                yield Finding("statement-missing", request.number)
            for place in destruction.traces(archive, request):
                yield Finding("destroyed-but-there", place)
        for request in halfway:
            yield Finding("destruction-unfinished", request.number)
        destroyed = destruction.hashes_of_destroyed(archive)
        for number in sorted({destroyed[digest] for digest in hashes.values() if digest in destroyed}):
            yield Finding("destroyed-bytes-there", number)
    except VtdocsError:
        yield Finding("damaged", "destruction/requests.jsonl")
