"""Show a dossier: its table of contents, or one page of it.

Who reported stays out of sight (P4, P5): the melder's part of a page is starred, as in snippets, unless it is asked for; the
log then tells that it was shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from vtdocs.archive import corrections, dossiers
from vtdocs.archive.corrections import Corrected
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.index.extract import PageText, find_references, sensitive_spans
from vtdocs.index.register import DossierStatus
from vtdocs.model.persons import Role
from vtdocs.workflows.access import Access
from vtdocs.workflows.indexing import open_register, readings_of
from vtdocs.workflows.linking import advies_refused
from vtdocs.workflows.people import person_json

_SIGN = re.compile(r"[^\W_]")


def dates_of(access: Access, dossier: str) -> list[str]:
    """The dates of a dossier's documents that have one; raises as ``show`` does."""
    if _card(access, dossier) is not None:
        return []
    documents = corrections.corrected_documents(access.archive, _open(access, dossier))
    access.record("done", (dossier,), {"pages": 0})
    return [document.record.date for document in documents if document.record.date]


def show(access: Access, dossier: str, *, melder: bool = False) -> dict[str, Any]:
    """The dossier in its stable JSON form, the text of every page included; the melder's part only when asked for.

    Raises BadInput for an unknown dossier, Refused for one that is quarantined (P1).
    """
    if (card := _card(access, dossier)) is not None:
        access.record("done", (dossier,), {"pages": 0, "persons": len(card["persons"])})
        return card
    manifest = _open(access, dossier)
    documents = corrections.corrected_documents(access.archive, manifest)
    counts = {"pages": sum(len(document.record.pages) for document in documents), **_told(melder)}
    access.record("done", (dossier,), counts)
    hidden = {} if melder else _of_melder(access.archive, manifest)
    return {
        "dossier": manifest.dossier,
        "box": manifest.box,
        "state": manifest.state,
        "held_back": manifest.withheld,
        "documents": [_document(access.archive, manifest.dossier, document, hidden) for document in documents],
    }


def _card(access: Access, dossier: str) -> dict[str, Any] | None:
    """What a card index says of a dossier whose paper is not scanned; None for any other dossier."""
    try:
        scanned = access.archive.dossier(dossier).is_dir()
    except BadInput:
        scanned = False
    if scanned or not access.archive.register.exists():
        return None
    with open_register(access.archive) as register:
        register.check()
        record = register.record(dossier)
        if record is None or record.status is not DossierStatus.CARD_INDEX:
            return None
        persons = register.persons_of(record.id)
    return {
        "dossier": record.dossier,
        "box": record.box,
        "state": "card-index",
        "year": record.year,
        "source": record.source,
        "persons": [person_json(person) for person in persons],
        "documents": [],
    }


def show_page(access: Access, dossier: str, number: int, *, melder: bool = False) -> dict[str, Any]:
    """One page in its stable JSON form, the melder's part only when asked for.

    Raises BadInput when the dossier has no such page.
    """
    if _card(access, dossier) is not None:
        access.record("failed", (dossier,))
        raise BadInput(
            _("Dossier {dossier} is known from the card index only; its paper is not scanned.").format(dossier=dossier),
            _("See what the card says with: vtdocs show {dossier}").format(dossier=dossier),
        )
    manifest = _open(access, dossier)
    for document in corrections.corrected_documents(access.archive, manifest):
        for place, page in enumerate(document.record.pages):
            if page.number == number:
                record = f"{dossier}/{document.record.id}/{number}"
                access.record("done", (record,), {"pages": 1, **_told(melder)})
                shown = page_json(access.archive, dossier, document, place)
                if not melder:
                    hidden = _of_melder(access.archive, manifest)
                    shown = _without_melder(shown, hidden.get((document.record.id, place + 1), ()))
                return {"dossier": dossier, "document": document.record.id, **shown}
    access.record("failed", (dossier,))
    raise _no_page(dossier, number)


def scan_of_page(access: Access, dossier: str, number: int) -> tuple[Path, int]:
    """The PDF that holds a page and the page's place in it, counting from 1.

    Raises BadInput when the dossier has no such page, Refused for an advies (P1) and for a document that is closed.
    """
    manifest = _open(access, dossier)
    for document in corrections.corrected_documents(access.archive, manifest):
        numbers = [page.number for page in document.record.pages]
        if number not in numbers:
            continue
        if document.record.state != "open":
            access.record("refused", (dossier,))
            raise Refused(
                _("This document of dossier {dossier} is closed.").format(dossier=dossier),
                [Reason("P1", _("Of an advies no data about the family may be used without consent."))],
            )
        access.record("done", (f"{dossier}/{document.record.id}/{number}",), {"pages": 1})
        folder = dossiers.document_folder(access.archive, dossier, document.record.id)
        return folder / dossiers.SEARCHABLE, numbers.index(number) + 1
    access.record("failed", (dossier,))
    raise _no_page(dossier, number)


def _no_page(dossier: str, number: int) -> BadInput:
    return BadInput(
        _("Dossier {dossier} has no page {number}.").format(dossier=dossier, number=number),
        _("See its pages with: vtdocs show {dossier}").format(dossier=dossier),
    )


def _open(access: Access, dossier: str) -> dossiers.DossierManifest:
    with access.told():
        manifest = dossiers.load_manifest(access.archive, dossier)
    if manifest.closed_as_advice:
        access.record("refused", (dossier,))
        raise advies_refused(dossier)
    return manifest


def _told(melder: bool) -> dict[str, int]:
    """What the log says of a page that was shown with its melder."""
    return {"melder": 1} if melder else {}


def _of_melder(archive: Archive, manifest: dossiers.DossierManifest) -> dict[tuple[str, int], list[tuple[int, int]]]:
    """The stretches of each page that tell of the melder or of a secret address, in characters of its text."""
    readings = readings_of(archive, manifest)
    everybody = [mention for reading in readings for mention in reading.mentions]
    hidden: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for reading in readings:
        spans = sensitive_spans(reading.texts, archive.own_words, reading.mentions, everybody, reading.spans)
        for span in spans:
            hidden.setdefault((reading.document.record.id, span.page), []).append((span.start, span.end))
    return hidden


def _without_melder(page: dict[str, Any], spans: Sequence[tuple[int, int]]) -> dict[str, Any]:
    """A page with stars for the letters of its melder, and without whom people keyed as one; every sign keeps its place."""
    text: str = page["text"]
    for start, end in spans:
        text = text[:start] + _SIGN.sub("*", text[start:end]) + text[end:]
    persons = [person for person in page["persons"] if Role(person["role"]).searchable]
    hides = text != page["text"] or len(persons) < len(page["persons"])
    return {**page, "text": text, "persons": persons, "masked": hides}


def _document(
    archive: Archive, dossier: str, document: Corrected, hidden: Mapping[tuple[str, int], list[tuple[int, int]]]
) -> dict[str, Any]:
    record = document.record
    closed = record.state != "open"
    pages = [
        _without_melder(page_json(archive, dossier, document, place), hidden.get((record.id, place + 1), ()))
        for place in range(len(record.pages))
    ]
    return {
        "id": record.id,
        "kind": record.kind,
        "kind_evidence": "" if closed else record.kind_evidence,
        "date": record.date,
        "date_evidence": "" if closed else record.date_evidence,
        "state": record.state,
        "references": [found for found in _references(pages) if found["value"] != dossier],
        "pages": pages,
    }


def _references(pages: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """The numbers of courts, dossiers, letters and police on pages as they are shown, each with the first page it is on.

    They lead to the papers of others: one child has another number at the court, the Raad and the police (domain 5.1).
    """
    texts = [PageText(page["number"], page["text"]) for page in pages]
    first: dict[tuple[str, str], int] = {}
    for found in find_references(texts):
        first.setdefault((found.kind.value, found.value), found.page)
    return [{"kind": kind, "value": value, "page": page} for (kind, value), page in first.items()]


def page_json(archive: Archive, dossier: str, document: Corrected, place: int) -> dict[str, Any]:
    """One page as people left it, in its stable JSON form; ``place`` counts from 0 in the document."""
    page, review = document.record.pages[place], document.reviews[place]
    closed = document.record.state != "open"
    return {
        "number": page.number,
        "source": page.source,
        "frame": page.frame,
        "status": page.status,
        "reason": page.reason,
        "rotation": page.rotation,
        "confidence": page.confidence,
        "word_ratio": page.word_ratio,
        "reviewed": review.reviewed,
        "corrected": review.text is not None,
        "persons": [] if closed else [asdict(person) for person in review.persons],
        "text": "" if closed else corrections.page_text(archive, dossier, document, place),
    }
