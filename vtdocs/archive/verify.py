"""Is the archive whole? Its files against the manifests, at three depths, and the catalogue against the files.

``fast`` compares counts; ``complete`` looks for every file by name; ``full`` also reads every byte (SHA-256) and decodes
every page to its last row, for a file can be what it always was and still not be readable (fixity is not readability).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from vtdocs.archive import batches, decisions, destruction, dossiers, files, refused_files
from vtdocs.archive.batches import Batch
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DOCUMENT, DocumentRecord, DossierManifest
from vtdocs.archive.holdings import Holdings
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
    row: tuple[str, str, str, str, str] | None = None
    """Dossier, box, kind, source and state as its manifest has them; None when it cannot be read."""
    youngest: int | None = None
    """Year of birth of the youngest child as its manifest has it."""


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
    row = (name, manifest.box, manifest.kind.value, manifest.source, manifest.state)
    return Shape(1, sum(len(record.pages) for record in records), expected, tuple(findings), row,
                 manifest.youngest_birth_year)  # fmt: skip


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
    # What stayed behind when it came here in a package left gaps.
    expected = sorted(set(numbers)) if manifest.withheld else list(range(1, len(numbers) + 1))
    if numbers != expected:
        yield Finding("page-numbers", manifest.dossier)


def check_batches(archive: Archive, depth: Depth, hashes: Mapping[Inode, str]) -> Iterator[Finding]:
    """The files as received; ``hashes`` are those that were read already under another name."""
    for folder in sorted(path for path in archive.batches.iterdir() if path.is_dir()):
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
        elif depth is not Depth.FAST:
            yield from _check_run(archive, batch, where)
            yield from _check_split_map(archive, batch, where)
        yield from _check_received(folder, where, batch, depth, hashes)


def _check_run(archive: Archive, batch: Batch, where: str) -> Iterator[Finding]:
    """How the batch was read is what its report says; the substitution file tells it (P22)."""
    try:
        run, report = batches.read_run(archive, batch.id), batches.read_report(archive, batch.id)
    except (VtdocsError, OSError, ValueError):
        yield Finding("damaged", f"{where}/run.json")
        return
    if any(report.get(name, fact) != fact for name, fact in run.items()):
        yield Finding("changed", f"{where}/run.json")


def _check_split_map(archive: Archive, batch: Batch, where: str) -> Iterator[Finding]:
    """Each page of the map lies in a file of the batch, once, and in a dossier that is there."""
    try:
        rows, sheets = batches.read_split_map(archive, batch.id)
        frames = {file.number: file.frames for file in batch.files}
        keys = [(row["file"], row["frame"]) for row in (*rows, *sheets)]
        homes = {str(row["dossier"]) for row in rows if not row.get("destroyed")}
    except (VtdocsError, KeyError, TypeError):
        yield Finding("damaged", f"{where}/splitmap.json")
        return
    there = all(archive.dossier(home).is_dir() for home in homes)
    inside = all(1 <= frame <= frames.get(number, 0) for number, frame in keys)
    if len(set(keys)) != len(keys) or not inside or not there:
        yield Finding("split-map-differs", f"{where}/splitmap.json")


def _check_received(
    folder: Path, where: str, batch: Batch, depth: Depth, hashes: Mapping[Inode, str]
) -> Iterator[Finding]:
    stored = {path: file.sha256 for file in batch.files for path in (file.stored, file.kept) if path}
    if depth is Depth.FAST:
        there = sum(1 for name in ("received", refused_files.FOLDER) for _file in (folder / name).glob("*"))
        if there != len(stored):
            yield Finding("file-count", where)
        return
    for path, digest in stored.items():
        file = folder / path
        if not file.is_file():
            yield Finding("missing", f"{where}/{path}")
        elif depth is Depth.FULL:
            status = file.stat()
            if (hashes.get((status.st_dev, status.st_ino)) or files.sha256_of(file)) != digest:
                yield Finding("changed", f"{where}/{path}")


def check_catalogue(archive: Archive, shapes: Sequence[Shape]) -> Iterator[Finding]:
    """The catalogue's pages against the manifests', what it says of each dossier, and the batches that it knows.

    A manifest has no hash of its own: whoever changes in it what a dossier is, or whether it is closed, is found here.
    """
    with Catalogue.open(archive) as catalogue:
        if catalogue.all_pages() != sum(shape.pages for shape in shapes):
            yield Finding("catalogue-differs", archive.catalogue.relative_to(archive.root).as_posix())
        rows = {row[0]: row for row in catalogue.dossier_rows()}
        for shape in shapes:
            if shape.row is not None and rows.pop(shape.row[0], None) != shape.row:
                yield Finding("catalogue-differs", f"dossiers/{shape.row[0]}")
        for name in sorted(rows):
            yield Finding("catalogue-differs", f"dossiers/{name}")
        years = {shape.row[0]: shape.youngest for shape in shapes if shape.row is not None}
        with Holdings.open(archive) as holdings:
            for name in holdings.other_years(years):
                yield Finding("catalogue-differs", f"dossiers/{name}", "youngest-child")
        received = catalogue.batches_received()
        for name in _recorded_batches(archive):
            if name not in received:  # the same bytes would be taken twice
                yield Finding("catalogue-differs", f"batches/{name}")
        for batch in received:
            folder = batches.folder_of(archive, batch)
            if not folder.is_dir():
                yield Finding("missing", folder.relative_to(archive.root).as_posix())


def _recorded_batches(archive: Archive) -> Iterator[str]:
    for folder in sorted(archive.batches.iterdir()):
        try:
            if (folder / "batch.json").is_file() and batches.load(archive, folder.name).files:
                yield folder.name
        except VtdocsError:
            continue  # told as damaged


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
