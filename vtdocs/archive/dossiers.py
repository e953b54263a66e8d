"""One dossier on disk: documents as received and as read, and a manifest that names and hashes them all.

dossiers/<id>/manifest.json
dossiers/<id>/documents/d001/document.json       pages, kind, date, SHA-256 of every file beside it
dossiers/<id>/documents/d001/original.*          the bytes as received (a lossless part where a file held more dossiers)
dossiers/<id>/documents/d001/document.pdf        PDF/A-2b: the image as scanned under an invisible text layer
dossiers/<id>/documents/d001/pages/0001.alto.xml words with boxes and confidences
dossiers/<id>/documents/d001/pages/0001.txt      the text
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from vtdocs.archive import files, seals
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _
from vtdocs.model.sheets import DossierKind

MANIFEST = "manifest.json"
DOCUMENT = "document.json"
SEARCHABLE = "document.pdf"
FORMAT = 1
SUSPECTED_ADVICE = "looks-like-advice"
"""Why a document is closed that the program takes for an advies and nobody has judged (P1)."""


@dataclass(frozen=True, slots=True)
class PageRecord:
    """What the archive knows of one page."""

    number: int
    """Number in the dossier, counting from 1."""
    source: str
    """Name of the file as received, relative to the folder that was given."""
    source_number: int
    """Number of the file in its batch."""
    frame: int
    """Number of the page in that file, counting from 1."""
    original: str
    """Path of the original, relative to the document's folder."""
    original_frame: int
    """Number of the page in the original, counting from 1."""
    status: str
    """A value of ``PageStatus``."""
    reason: str
    rotation: int
    """Degrees clockwise that turn the scan upright."""
    skew: float
    confidence: float
    """0 to 100."""
    word_ratio: float
    """0 to 1."""
    orientation_margin: float
    ink: float
    ink_coverage: float
    words: int
    method: str
    """``ocr`` or ``born-digital``."""
    profile: str
    engine: str
    dpi: float
    width: int
    height: int
    fingerprint: str
    """Perceptual hash for finding paper that was scanned twice; empty for born-digital pages."""
    warnings: tuple[str, ...]
    text_file: str
    """Path of the text, relative to the document's folder."""
    alto_file: str


@dataclass(frozen=True, slots=True)
class DocumentRecord:
    """What the archive knows of one document."""

    id: str
    """``d001`` and so on, in the order of arrival."""
    kind: str
    """Such as ``melding`` or ``beschikking``; ``onbekend`` when nothing points at one."""
    kind_evidence: str
    date: str
    """The document's own date as ``PartialDate.isoformat`` writes it; empty when unknown."""
    date_evidence: str
    batch: str
    origin: str
    """Which pages of the batch these are; the same pages are never committed twice."""
    media: str
    state: str
    """``open`` to look-ups, or ``quarantined`` when it looks like an advies (P1)."""
    state_reason: str
    pages: tuple[PageRecord, ...]
    hashes: dict[str, str]
    """SHA-256 of every other file of the document, by path relative to its folder."""


@dataclass(frozen=True, slots=True)
class DossierManifest:
    """The manifest of one dossier."""

    dossier: str
    box: str
    kind: DossierKind
    source: str
    """Organisation that made the paper: AMK, SHG, BJZ, BVA or VT; empty when unknown."""
    youngest_birth_year: int | None
    state: str
    """``open`` to look-ups, ``quarantined`` (advies, P1) or ``held`` (it may hold pages of another dossier)."""
    state_reason: str
    documents: tuple[tuple[str, str], ...]
    """Id and SHA-256 of each document's record."""
    decisions: int = 0
    """How many decisions people took about its pages; see ``archive.decisions``."""
    decisions_sha256: str = ""
    """SHA-256 of the last decision; empty when there is none."""
    withheld: int = 0
    """How many documents stayed behind when it came here in a package (P1); its numbers then have gaps."""

    @property
    def searchable(self) -> bool:
        """Whether its persons may enter the register and its text the index (P1)."""
        return self.state == "open"

    @property
    def closed_as_advice(self) -> bool:
        """Whether it is an advies that nobody opened, so that only who must judge it may see its pages (P1)."""
        return self.state == "quarantined" or (self.state == "held" and self.kind is DossierKind.ADVICE)


def after_judging(manifest: DossierManifest) -> dict[str, str]:
    """State of a held dossier, and the reason of it, once a person judged that it is one family's: open, or an advies (P1)."""
    advice = manifest.kind is DossierKind.ADVICE
    return {"state": "quarantined" if advice else "open", "state_reason": "advies" if advice else ""}


def document_folder(archive: Archive, dossier: str, document: str) -> Path:
    """Folder of one document; raises BadInput for ids that are none."""
    if not (document.startswith("d") and document[1:].isdigit()):
        raise BadInput(_("There is no document {document!r}.").format(document=document[:20]))
    return archive.dossier(dossier) / "documents" / document


def load_manifest(archive: Archive, dossier: str) -> DossierManifest:
    """The manifest of a dossier; raises BadInput when there is no such dossier, ArchiveUnusable when it is damaged."""
    file = archive.dossier(dossier) / MANIFEST
    if not file.is_file():
        raise BadInput(
            _("There is no dossier {dossier} in this archive.").format(dossier=dossier),
            _("Search for it with: vtdocs search"),
        )
    try:
        data = files.read_json(file)
        return DossierManifest(
            dossier=data["dossier"],
            box=data["box"],
            kind=DossierKind(data["kind"]),
            source=data["source"],
            youngest_birth_year=data["youngest_birth_year"],
            state=data["state"],
            state_reason=data["state_reason"],
            documents=tuple((item["id"], item["sha256"]) for item in data["documents"]),
            decisions=data.get("decisions", 0),
            decisions_sha256=data.get("decisions_sha256", ""),
            withheld=data.get("withheld", 0),
        )
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise _damaged(dossier) from problem


def load_document(archive: Archive, dossier: str, document: str) -> DocumentRecord:
    """One document's record; raises ArchiveUnusable when it is missing or damaged."""
    try:
        return _document_from_json(files.read_json(document_folder(archive, dossier, document) / DOCUMENT))
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise _damaged(dossier) from problem


def documents_of(archive: Archive, manifest: DossierManifest) -> tuple[DocumentRecord, ...]:
    """The records of all documents of a dossier, in order."""
    return tuple(load_document(archive, manifest.dossier, document) for document, _hash in manifest.documents)


def all_manifests(archive: Archive) -> Iterator[DossierManifest]:
    """Every dossier of the archive, in order of id."""
    for folder in sorted(archive.dossiers.iterdir()):
        if (folder / MANIFEST).is_file():
            yield load_manifest(archive, folder.name)


def page_text(archive: Archive, dossier: str, document: str, page: PageRecord) -> str:
    """The text of a page as read."""
    try:
        return (document_folder(archive, dossier, document) / page.text_file).read_text(encoding="utf-8")
    except (OSError, ValueError) as problem:
        raise _damaged(dossier) from problem


def commit_document(
    archive: Archive, dossier: DossierManifest, draft: DocumentRecord, built: Path
) -> tuple[DossierManifest, DocumentRecord]:
    """Put a finished document into its dossier; the caller holds the writer's lock.

    ``dossier`` describes the dossier as it should be when it is new; an existing one keeps what it has.
    ``built`` holds the document's files (already forced to disk) and becomes the document's folder by one rename.
    Ids and page numbers are given here, after those that are there. A document of the same origin that a killed run
    committed already is kept and returned, and ``built`` removed. Returns the new manifest and record.
    """
    folder = archive.dossier(dossier.dossier)
    (folder / "documents").mkdir(parents=True, exist_ok=True, mode=0o700)
    manifest = adopt_orphans(archive, dossier)
    earlier = documents_of(archive, manifest)
    for document in earlier:
        if document.origin == draft.origin:
            files.remove_tree(built)
            return manifest, document
    first_page = 1 + max((page.number for document in earlier for page in document.pages), default=0)
    record = replace(
        draft,
        id=f"d{1 + max((int(document[1:]) for document, _hash in manifest.documents), default=0):03d}",
        pages=tuple(replace(page, number=first_page + place) for place, page in enumerate(draft.pages)),
    )
    write_record(built / DOCUMENT, record)
    built.rename(folder / "documents" / record.id)
    files.fsync_folder(folder / "documents")
    return _with_document(archive, manifest, record.id), record


def adopt_orphans(archive: Archive, dossier: DossierManifest) -> DossierManifest:
    """The dossier's manifest, with documents that a killed run renamed into place but could not list yet."""
    folder = archive.dossier(dossier.dossier)
    manifest = load_manifest(archive, dossier.dossier) if (folder / MANIFEST).is_file() else dossier
    listed = {document for document, _hash in manifest.documents}
    for found in sorted((folder / "documents").iterdir()) if (folder / "documents").is_dir() else ():
        if found.name not in listed and (found / DOCUMENT).is_file():
            manifest = _with_document(archive, manifest, found.name)
    return manifest


def _with_document(archive: Archive, manifest: DossierManifest, document: str) -> DossierManifest:
    record_hash = files.sha256_of(document_folder(archive, manifest.dossier, document) / DOCUMENT)
    manifest = replace(manifest, documents=(*manifest.documents, (document, record_hash)))
    write_manifest(archive, manifest)
    return manifest


def write_manifest(archive: Archive, manifest: DossierManifest) -> None:
    """Replace a dossier's manifest, atomically."""
    seals.write_json(archive, archive.dossier(manifest.dossier) / MANIFEST, manifest_json(manifest))


def manifest_json(manifest: DossierManifest) -> dict[str, Any]:
    """A manifest as it stands in its file."""
    data: dict[str, Any] = {"format": FORMAT, **asdict(manifest)}
    data["kind"] = manifest.kind.value
    data["documents"] = [{"id": document, "sha256": digest} for document, digest in manifest.documents]
    if not manifest.withheld:
        del data["withheld"]
    return data


def with_state(manifest: DossierManifest, state: str, reason: str) -> DossierManifest:
    """The manifest with another state."""
    return replace(manifest, state=state, state_reason=reason)


def write_record(path: Path, record: DocumentRecord) -> None:
    """Write a document's record, atomically."""
    files.write_json(path, {"format": FORMAT, **asdict(record)})


def hashes_of(folder: Path, paths: Sequence[str]) -> dict[str, str]:
    """SHA-256 of files by their path relative to a folder."""
    return {path: files.sha256_of(folder / path) for path in paths}


def _document_from_json(data: dict[str, Any]) -> DocumentRecord:
    pages = tuple(PageRecord(**{**page, "warnings": tuple(page["warnings"])}) for page in data["pages"])
    return DocumentRecord(**{**{key: value for key, value in data.items() if key != "format"}, "pages": pages})


def _damaged(dossier: str) -> ArchiveUnusable:
    return ArchiveUnusable(
        _("Dossier {dossier} is damaged.").format(dossier=dossier),
        _("Run vtdocs verify to see what is wrong, and restore the dossier's folder from the last backup."),
    )
