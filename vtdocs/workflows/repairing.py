"""Make again what was derived and is lost or damaged; the scans as received are never touched.

1. Words with their places (ALTO) are made again from the scans or from the PDF's invisible words (``remaking``), texts from
   those words, PDFs from scans and words. What must come out is known by its SHA-256; what comes out differently enters by a
   decision, with its new hash.
2. Catalogue, index and register are built again when they are not what the dossiers hold.
3. What cannot be made again (scans, records, received files) is told, with what a person can do.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import dossiers, files, layout, revisions, seals
from vtdocs.archive.catalogue import Catalogue, throw_away
from vtdocs.archive.decisions import Draft, Kind
from vtdocs.archive.dossiers import SEARCHABLE, DocumentRecord
from vtdocs.archive.layout import Archive
from vtdocs.archive.verify import Depth, Finding
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import VtdocsError
from vtdocs.model.pages import text_of
from vtdocs.ocr.alto import read_alto
from vtdocs.workflows import near_duplicates, stewardship
from vtdocs.workflows.destruction import finish
from vtdocs.workflows.remaking import RUN, How, Made, readable, remake_words
from vtdocs.workflows.rereading import RebuildJob, rebuild
from vtdocs.workflows.verifying import verify_archive

_DERIVED = frozenset({"catalogue-differs", "not-indexed", "register-differs", "index-differs", "index-damaged"})
_CATALOGUE = "catalogue-damaged"
_COMPARED = "lookalikes-lost"


@dataclass(frozen=True, slots=True)
class RepairReport:
    """What was made again, and what could not be."""

    made: tuple[Made, ...]
    """Each thing that was made again, and from what."""
    left: tuple[Finding, ...]
    """What still is wrong."""

    @property
    def repaired(self) -> tuple[str, ...]:
        """Paths below the archive."""
        return tuple(item.where for item in self.made)

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        left = [{"kind": finding.kind, "where": finding.where} for finding in self.left]
        how = {item.where: item.how.value for item in self.made}
        return {"repaired": list(self.repaired), "how": how, "left": left, "whole": not self.left}


def repair(root: Path, *, accept: bool = False) -> RepairReport:
    """Repair what can be made again; raises ArchiveUnusable while another run writes.

    ``accept`` first takes for right what is not as it was sealed, such as a folder that was put back from a backup; the
    audit log keeps who did so, and about which dossiers.
    """
    archive = layout.open_archive(root)
    if accept:
        _accept(archive)
    before = verify_archive(root, Depth.FULL)
    wrong = {finding.where for finding in before.findings if finding.kind in {"missing", "changed", "undecodable"}}
    made: list[Made] = []
    again = [Made(finding.where, How.RECORDS) for finding in before.findings if finding.kind == _CATALOGUE]
    with archive.writing("repair"):
        if again:  # first of all, for what follows writes in it; what is indexed waits until the dossiers are whole
            throw_away(archive)
        files.empty(archive.scratch)
        revisions.settle(archive)
        finish(archive)
        made += remake_words(archive, wrong)
        texts = [where for where in sorted(wrong) if where.endswith(".txt") and _repair_text(archive, where)]
        made += [Made(where, How.WORDS) for where in texts]
        pdfs = [where for where in sorted(wrong) if where.endswith(f"/{SEARCHABLE}")]
        made += [Made(where, How.SCANS) for where in pdfs if _repair_pdf(archive, where, wrong)]
        files.empty(archive.scratch)
    if made or again or any(finding.kind in _DERIVED for finding in before.findings):
        stewardship.rebuild(root)
        places = sorted({finding.where for finding in before.findings if finding.kind in _DERIVED})
        made += [Made(where, How.RECORDS) for where in places]
    if again or any(finding.kind == _COMPARED for finding in before.findings):
        with archive.writing("repair"), Catalogue.open(archive) as catalogue:
            near_duplicates.compare_waiting(archive, catalogue)
        made += [Made(finding.where, How.RECORDS) for finding in before.findings if finding.kind == _COMPARED]
    made = again + made
    counts = {"repaired": len(made), "findings": len(before.findings)}
    AuditLog(archive.audit_log).append(Act("repair", Action.UPDATE, "done", counts=counts), user=config.user_name())
    after = verify_archive(root, Depth.FULL) if before.findings else before
    return RepairReport(tuple(made), after.findings)


def _accept(archive: Archive) -> None:
    with archive.writing("repair"):
        revisions.settle(archive)
        finish(archive)
        places = seals.accept(archive)
    records = tuple(dict.fromkeys(Path(place).parts[1] for place in places if place.startswith("dossiers/")))
    act = Act("seals accepted", Action.UPDATE, "done", records, counts={"places": len(places)})
    AuditLog(archive.audit_log).append(act, user=config.user_name())


def _repair_text(archive: Archive, where: str) -> bool:
    """Make a page's text again from its words; only what has the hash that the record names is put in place."""
    file = archive.root / where
    found = _document_of(archive, where)
    if found is None:
        return False
    record, folder = found
    path = file.relative_to(folder).as_posix()
    try:
        text = text_of(read_alto(file.with_suffix(".alto.xml").read_bytes()))
    except (OSError, VtdocsError):
        return False
    files.write_atomic(archive.scratch / "text", text.encode("utf-8"))
    if files.sha256_of(archive.scratch / "text") != record.hashes.get(path):
        return False
    files.write_atomic(file, text.encode("utf-8"))
    return True


def _repair_pdf(archive: Archive, where: str, wrong: set[str]) -> bool:
    """Make a document's PDF again; not from scans or words that are damaged themselves."""
    found = _document_of(archive, where)
    if found is None:
        return False
    record, folder = found
    inside = folder.relative_to(archive.root).as_posix()
    sources = {f"{inside}/{path}" for path in record.hashes if path != SEARCHABLE and not path.endswith(".txt")}
    if any(place.partition("#")[0] in sources for place in wrong):
        return False
    manifest = dossiers.load_manifest(archive, folder.parent.parent.name)
    sources_of_pages = tuple(readable(archive, record, folder, page) for page in record.pages)
    built = archive.scratch / "built"
    made = rebuild(RebuildJob(folder, record, manifest.dossier, sources_of_pages, (), built))
    if isinstance(made, str):
        return False
    digest = made.hashes[SEARCHABLE]
    if digest == record.hashes[SEARCHABLE]:
        (built / SEARCHABLE).replace(folder / SEARCHABLE)
        files.fsync_folder(folder)
        return True
    draft = Draft(
        Kind.REREAD,
        record.id,
        0,
        "pdf-made-again",
        {"sha256": record.hashes[SEARCHABLE]},
        {"sha256": digest, "run": RUN},
    )
    fresh = replace(record, hashes={**record.hashes, SEARCHABLE: digest})
    revisions.replace_document(archive, manifest, fresh, built, [draft], user=config.user_name())
    return True


def _document_of(archive: Archive, where: str) -> tuple[DocumentRecord, Path] | None:
    """The record and folder of the document in which a file lies; None when it lies elsewhere or the record is damaged."""
    parts = Path(where).parts
    if len(parts) < 5 or parts[0] != "dossiers" or parts[2] != "documents":
        return None
    try:
        record = dossiers.load_document(archive, parts[1], parts[3])
    except VtdocsError:
        return None
    return record, archive.root.joinpath(*parts[:4])
