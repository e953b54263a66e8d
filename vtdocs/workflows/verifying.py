"""Verify the archive: all findings together, each with its kind and place, and never from what a database remembers.

1. Finish what a killed run left half-way.
2. Look at every dossier: counts, or names.
3. Full: read every byte and decode every page, in worker processes, for a damaged page may kill its reader.
4. Compare batches, catalogue, index, register, audit log; look for what destroyed dossiers may have left.
"""

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import boxes, destruction, dossiers, layout, refused_files, revisions, seals
from vtdocs.archive.catalogue import Catalogue, is_damaged
from vtdocs.archive.layout import Archive
from vtdocs.archive.strays import strays
from vtdocs.archive.verify import (
    Contents,
    Depth,
    Finding,
    Inode,
    Shape,
    check_batches,
    check_catalogue,
    check_destroyed,
    contents_of,
    shape_of,
)
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import ArchiveUnusable, VtdocsError
from vtdocs.index.fulltext import FullTextIndex
from vtdocs.model.media import Media
from vtdocs.ocr.opening import Limits
from vtdocs.ocr.pdf_pages import count_pdf_pages
from vtdocs.workflows import indexing, near_duplicates
from vtdocs.workflows.decoding import LOW_DPI, Look, fault_of
from vtdocs.workflows.destruction import finish_interrupted
from vtdocs.workflows.log_breaks import breaks_of, finding_of
from vtdocs.workflows.resplitting import finish_resplit
from vtdocs.workflows.workers import Job, Room, Workers, default_count

MEDIA = {".tif": Media.TIFF, ".jpg": Media.JPEG, ".png": Media.PNG, ".pdf": Media.PDF, ".docx": Media.DOCX}
"""Kind of an original by its suffix."""
Watcher = Callable[[int, int], None]
"""Told how many dossiers were read, of how many."""


@dataclass(frozen=True, slots=True)
class ArchiveVerdict:
    """The whole archive's state."""

    depth: Depth
    dossiers: int
    pages: int
    files: int
    bytes: int
    """Bytes read; 0 unless ``full``."""
    audit_lines: int
    findings: tuple[Finding, ...]

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "depth": self.depth.value,
            "dossiers": self.dossiers,
            "pages": self.pages,
            "files": self.files,
            "bytes": self.bytes,
            "audit_lines": self.audit_lines,
            "findings": [_finding(finding) for finding in self.findings],
            "whole": not self.findings,
        }


def _finding(finding: Finding) -> dict[str, str]:
    told = {"kind": finding.kind, "where": finding.where}
    return {**told, "reason": finding.reason} if finding.reason else told


@dataclass(frozen=True, slots=True)
class DossierJob:
    """One dossier to be read whole; travels to a worker process."""

    root: Path
    dossier: str
    limits: Limits


def verify_archive(
    root: Path, depth: Depth = Depth.FULL, *, workers: int = 0, watch: Watcher | None = None
) -> ArchiveVerdict:
    """Check files, catalogue, index and audit log; all findings together.

    ``workers`` processes read the files; 0 reads them in this process, which a damaged page may then end.
    """
    archive = layout.open_archive(root)
    archive.recover()
    _finish_interrupted_change(archive)
    with suppress(ArchiveUnusable):  # a journal that was changed is a finding, below
        finish_interrupted(archive)
        finish_resplit(archive)
    names = sorted(folder.name for folder in archive.dossiers.iterdir())
    shapes = [shape_of(archive, name, depth) for name in names]
    findings = [finding for shape in shapes for finding in shape.findings]
    size = 0
    hashes: dict[Inode, str] = {}
    if depth is Depth.FULL:
        for contents in _contents(archive, names, workers, watch):
            findings.extend(contents.findings)
            size += contents.bytes
            hashes.update(contents.hashes)
    findings.extend(_check_rest(archive, depth, shapes, hashes))
    pages = sum(shape.pages for shape in shapes)
    lines = _check_audit(archive, findings, pages)
    return ArchiveVerdict(
        depth, sum(s.dossiers for s in shapes), pages, sum(s.files for s in shapes), size, lines, tuple(findings)
    )


def verify_in_processes(root: Path, depth: str, watch: Watcher) -> ArchiveVerdict:
    """``verify_archive`` with a worker for each processor; ``depth`` is the value of a ``Depth``."""
    return verify_archive(root, Depth(depth), workers=default_count(), watch=watch)


def _check_rest(archive: Archive, depth: Depth, shapes: list[Shape], hashes: dict[Inode, str]) -> Iterator[Finding]:
    yield from check_batches(archive, depth, hashes)
    if depth is not Depth.FAST:
        for path in strays(archive):
            yield Finding("untracked", path.relative_to(archive.root).as_posix())
    if is_damaged(archive):
        yield Finding("catalogue-damaged", archive.catalogue.relative_to(archive.root).as_posix())
    else:
        yield from _check_derived(archive, shapes)
    yield from (Finding(kind, where) for kind, where in boxes.check(archive))
    yield from (Finding(kind, where) for kind, where in seals.check(archive, _named_seals(archive)))
    yield from check_destroyed(archive, hashes)
    yield from _destroyed_in_index(archive)


def _check_derived(archive: Archive, shapes: list[Shape]) -> Iterator[Finding]:
    """The catalogue against the dossiers; index, register and what was compared against the catalogue."""
    if not any(finding.kind == "damaged" for shape in shapes for finding in shape.findings):
        # With a damaged dossier the counts cannot agree, and the cause is told already.
        yield from check_catalogue(archive, shapes)
    yield from (Finding(kind, where) for kind, where in indexing.check(archive))
    with Catalogue.open(archive) as catalogue:
        if near_duplicates.lost(archive, catalogue):
            yield Finding(
                "lookalikes-lost", f"{archive.derived.relative_to(archive.root).as_posix()}/lookalikes.sqlite"
            )


def _named_seals(archive: Archive) -> Iterator[tuple[int, str]]:
    """The seals that the audit log names, in its order; without any that a change of the log made meaningless."""
    for entry in AuditLog(archive.audit_log).readable_entries():
        number, colon, digest = str(entry.fields.get("seal", "")).partition(":")
        if colon and number.isdigit():
            yield int(number), digest


def _destroyed_in_index(archive: Archive) -> Iterator[Finding]:
    """Proof that look-ups know nothing of a destroyed dossier."""
    with suppress(VtdocsError):  # a journal or an index that cannot be read is told elsewhere
        gone = destruction.destroyed(archive)
        if not gone:
            return
        with indexing.open_register(archive) as register:
            for request in gone:
                if register.knows(request.dossier):
                    yield Finding("destroyed-but-there", archive.register.relative_to(archive.root).as_posix())
        with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
            for request in gone:
                if index.knows_dossier(request.dossier):
                    yield Finding("destroyed-but-there", archive.fulltext.relative_to(archive.root).as_posix())


def _check_audit(archive: Archive, findings: list[Finding], pages: int) -> int:
    """Check the log, add what is wrong with it, and record this look; returns the number of its lines."""
    where = archive.audit_log.relative_to(archive.root).as_posix()
    found, breaks = breaks_of(archive)
    kind = finding_of(breaks, found.lines)
    if kind:
        findings.append(Finding(kind, where))
    act = Act(
        "verify", Action.READ, "findings" if findings else "done", counts={"findings": len(findings), "pages": pages}
    )
    try:
        AuditLog(archive.audit_log).append(act, user=config.user_name())
    except ArchiveUnusable:
        if not kind:
            findings.append(Finding("audit-changed", where))
    return found.lines


def _contents(archive: Archive, names: list[str], workers: int, watch: Watcher | None) -> Iterator[Contents]:
    settings = config.load(archive.root).ingest
    limits = Limits(max_pixels=int(settings.max_megapixels * 1_000_000), render_dpi=LOW_DPI, glance=True)
    jobs = [DossierJob(archive.root, name, limits) for name in names]
    if not workers:
        yield from map(read_dossier, jobs)
        return
    with Workers(workers, Room(memory=settings.worker_memory_mb * 1_000_000)) as pool:
        pool.add(Job(read_dossier, job) for job in jobs)
        for done, item in enumerate(pool.results(), start=1):
            if watch is not None:
                watch(done, len(jobs))
            where = f"dossiers/{item.job.argument.dossier}"
            yield Contents((Finding("undecodable", where, item.lost),), 0) if item.lost else item.result


def read_dossier(job: DossierJob) -> Contents:
    """Hash every file of a dossier and decode every page; runs in a worker process."""
    archive = Archive(job.root)
    contents = contents_of(archive, job.dossier)
    changed = {finding.where for finding in contents.findings}
    faults = tuple(finding for finding in _decode(archive, job) if finding.where.partition("#")[0] not in changed)
    return Contents((*contents.findings, *faults), contents.bytes, contents.hashes)


def _decode(archive: Archive, job: DossierJob) -> Iterator[Finding]:
    try:
        manifest = dossiers.load_manifest(archive, job.dossier)
        records = dossiers.documents_of(archive, manifest)
    except VtdocsError:
        return  # told as damaged
    for record in records:
        folder = dossiers.document_folder(archive, job.dossier, record.id)
        for page in record.pages:
            file = folder / page.original
            media = MEDIA.get(file.suffix.lower())
            if media is None or not file.is_file():
                continue
            reason = fault_of(Look(file, page.original, media, page.original_frame, job.limits))
            if reason:
                where = f"{file.relative_to(archive.root).as_posix()}#{page.original_frame}"
                yield Finding("undecodable", where, reason)
        searchable = folder / dossiers.SEARCHABLE
        if searchable.is_file():
            pages, fault = count_pdf_pages(searchable)
            if fault or pages != len(record.pages):
                yield Finding("undecodable", searchable.relative_to(archive.root).as_posix(), fault or "page-count")


def _finish_interrupted_change(archive: Archive) -> None:
    """What a killed run left half-way in a document is finished or taken back; a run that still works is left alone."""
    with suppress(VtdocsError):  # a batch whose record is damaged is a finding
        if any(refused_files.leaving(archive)):
            with archive.between("verify"):
                refused_files.clear(archive)
    if not revisions.pending(archive):
        return
    with suppress(ArchiveUnusable), archive.writing("verify"), Catalogue.open(archive) as catalogue:
        revisions.settle(archive)
        indexing.index_waiting(archive, catalogue)
