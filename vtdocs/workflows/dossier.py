"""Show a dossier: its table of contents, or one page of it."""

from typing import Any

from vtdocs.archive import dossiers
from vtdocs.archive.dossiers import DocumentRecord, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.workflows.access import Access


def show(access: Access, dossier: str) -> dict[str, Any]:
    """The dossier in its stable JSON form, the text of every page included.

    Raises BadInput for an unknown dossier, Refused for one that is quarantined (P1).
    """
    manifest = _open(access, dossier)
    documents = dossiers.documents_of(access.archive, manifest)
    access.record("done", (dossier,), {"pages": sum(len(document.pages) for document in documents)})
    return {
        "dossier": manifest.dossier,
        "box": manifest.box,
        "state": manifest.state,
        "documents": [_document(access.archive, manifest.dossier, document) for document in documents],
    }


def show_page(access: Access, dossier: str, number: int) -> dict[str, Any]:
    """One page in its stable JSON form; raises BadInput when the dossier has no such page."""
    manifest = _open(access, dossier)
    for document in dossiers.documents_of(access.archive, manifest):
        for page in document.pages:
            if page.number == number:
                access.record("done", (f"{dossier}/{document.id}/{number}",), {"pages": 1})
                return {"dossier": dossier, "document": document.id, **_page(access.archive, dossier, document, page)}
    raise BadInput(
        _("Dossier {dossier} has no page {number}.").format(dossier=dossier, number=number),
        _("See its pages with: vtdocs show {dossier}").format(dossier=dossier),
    )


def _open(access: Access, dossier: str) -> dossiers.DossierManifest:
    manifest = dossiers.load_manifest(access.archive, dossier)
    if manifest.state == "quarantined":
        access.record("refused", (dossier,))
        raise Refused(
            _("Dossier {dossier} is an advies and is closed.").format(dossier=dossier),
            [Reason("P1", _("Of an advies no data about the family may be used without consent."))],
        )
    return manifest


def _document(archive: Archive, dossier: str, document: DocumentRecord) -> dict[str, Any]:
    return {
        "id": document.id,
        "kind": document.kind,
        "date": document.date,
        "state": document.state,
        "pages": [_page(archive, dossier, document, page) for page in document.pages],
    }


def _page(archive: Archive, dossier: str, document: DocumentRecord, page: PageRecord) -> dict[str, Any]:
    closed = document.state != "open"
    return {
        "number": page.number,
        "source": page.source,
        "frame": page.frame,
        "status": page.status,
        "reason": page.reason,
        "rotation": page.rotation,
        "confidence": page.confidence,
        "word_ratio": page.word_ratio,
        "text": "" if closed else dossiers.page_text(archive, dossier, document.id, page),
    }
