"""Keep the archive: make it, open it, verify it, and make again what is derived."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import decisions, layout, revisions
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.archive.verify import Finding, verify
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import ArchiveUnusable
from vtdocs.workflows import indexing


@dataclass(frozen=True, slots=True)
class ArchiveVerdict:
    """The whole archive's state."""

    dossiers: int
    pages: int
    files: int
    audit_lines: int
    findings: tuple[Finding, ...]

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "dossiers": self.dossiers,
            "pages": self.pages,
            "files": self.files,
            "audit_lines": self.audit_lines,
            "findings": [{"kind": finding.kind, "where": finding.where} for finding in self.findings],
            "whole": not self.findings,
        }


def create_archive(root: Path) -> Archive:
    """Make an empty archive; raises BadInput where the folder holds something."""
    archive = layout.create(root)
    AuditLog(archive.audit_log).append(Act("init", Action.CREATE, "done"), user=config.user_name())
    return archive


def open_archive(root: Path) -> Archive:
    """An existing archive; raises ArchiveUnusable when there is none."""
    return layout.open_archive(root)


def verify_archive(root: Path) -> ArchiveVerdict:
    """Check files, catalogue, index and audit log; all findings together."""
    archive = layout.open_archive(root)
    _finish_interrupted_change(archive)
    verdict = verify(archive)
    findings = list(verdict.findings)
    findings.extend(Finding(kind, where) for kind, where in indexing.check(archive))
    log, lines = AuditLog(archive.audit_log), 0
    try:
        lines, _newest = log.verify()
        if not lines and any(archive.batches.iterdir()):  # an ingest is never without its line
            findings.append(Finding("audit-missing", archive.audit_log.relative_to(archive.root).as_posix()))
        counts = {"findings": len(findings), "pages": verdict.pages}
        act = Act("verify", Action.READ, "findings" if findings else "done", counts=counts)
        log.append(act, user=config.user_name())
    except ArchiveUnusable:
        findings.append(Finding("audit-changed", archive.audit_log.relative_to(archive.root).as_posix()))
    return ArchiveVerdict(verdict.dossiers, verdict.pages, verdict.files, lines, tuple(findings))


def _finish_interrupted_change(archive: Archive) -> None:
    """What a killed run left half-way in a document is finished or taken back; a run that still works is left alone."""
    if not revisions.pending(archive):
        return
    with suppress(ArchiveUnusable), archive.writing("verify"), Catalogue.open(archive) as catalogue:
        revisions.settle(archive)
        indexing.index_waiting(archive, catalogue)


def rebuild(root: Path) -> int:
    """Make catalogue, full-text index and register again from the dossiers; returns the number of documents."""
    archive = layout.open_archive(root)
    with archive.writing("reindex"):
        revisions.settle(archive)
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
