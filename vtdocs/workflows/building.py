"""From the kept readings of pages to the files of one document; runs in a worker process."""

import errno
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vtdocs.archive import dossiers, files
from vtdocs.index.extract import PageText, classify_document, document_date, looks_like_advice
from vtdocs.intake.parts import extract_tiff_frames
from vtdocs.model.media import Media
from vtdocs.model.pages import PageReading
from vtdocs.ocr.pdf_pages import extract_pages
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.workflows.reading import PageResult, load_reading


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One page of the document to be built."""

    name: str
    """Name of the file as received."""
    number: int
    """Number of the file in the batch."""
    frame: int
    """Counting from 1."""
    received: Path
    """The bytes as received."""
    readable: Path
    """The file that the page image comes from: as received, or a rendition of it."""
    media: Media
    shared: bool
    """Whether the file holds pages of another document too, so that only a part of it belongs here."""
    work: Path
    result: PageResult


@dataclass(frozen=True, slots=True)
class DocumentJob:
    """One document to be built."""

    dossier: dossiers.DossierManifest
    """The dossier it goes to, as it should be if it is new."""
    batch: str
    pages: tuple[SourcePage, ...]
    target: Path
    """An empty place for the document's files."""
    turn: tuple[int, int]
    """Number of its stack and its place in it: documents are committed in this order."""


def try_to_build(job: DocumentJob) -> dossiers.DocumentRecord | str:
    """``build_document``, or the reason why the document could not be built; a full disk still stops the run."""
    try:
        return build_document(job)
    except OSError as problem:
        if problem.errno in {errno.ENOSPC, errno.EDQUOT, errno.EROFS}:
            raise
        return f"document-not-built:{type(problem).__name__}"
    except Exception as problem:  # noqa: BLE001  image data can trip any library; the batch goes on, the pages are told
        return f"document-not-built:{type(problem).__name__}"


def build_document(job: DocumentJob) -> dossiers.DocumentRecord:
    """Write originals, PDF/A, ALTO and text below ``job.target``, durably; the record has no id and numbers yet."""
    if job.target.exists():
        files.remove_tree(job.target)
    (job.target / "pages").mkdir(parents=True, mode=0o700)
    (job.target / "originals").mkdir(mode=0o700)
    readings = [load_reading(page.work, page.result) for page in job.pages]
    originals = _keep_originals(job)
    pdf = [SearchablePage(p.readable, p.media, p.frame - 1, r) for p, r in zip(job.pages, readings, strict=True)]
    write_pdfa(job.target / "document.pdf", pdf, title=job.dossier.dossier)
    records = [
        _keep_page(job, place, page, reading, originals[place - 1])
        for place, (page, reading) in enumerate(zip(job.pages, readings, strict=True), start=1)
    ]
    record = _record(job, records, readings)
    files.fsync_tree(job.target)
    return record


def origin_of(batch: str, pages: Iterable[tuple[int, int]]) -> str:
    """Which pages (number of file, number of page) of a batch these are, such as ``20261123-a1b2c3:0001:2-7``."""
    frames: dict[int, list[int]] = {}
    for number, frame in pages:
        frames.setdefault(number, []).append(frame)
    return f"{batch}:" + ",".join(f"{number:04d}:{found[0]}-{found[-1]}" for number, found in frames.items())


def _keep_originals(job: DocumentJob) -> list[tuple[str, int]]:
    """Keep the bytes as received; for each page the original's path and the page's number in it."""
    places: list[tuple[str, int]] = []
    for number in dict.fromkeys(page.number for page in job.pages):
        pages = [page for page in job.pages if page.number == number]
        received, frames = pages[0].received, [page.frame for page in pages]
        path = f"originals/{number:04d}{received.suffix}"
        if pages[0].shared and pages[0].media is Media.TIFF:
            extract_tiff_frames(received, frames, job.target / path)
            frames = list(range(1, len(frames) + 1))
        elif pages[0].shared and pages[0].media is Media.PDF:
            extract_pages(received, frames, job.target / path)
            frames = list(range(1, len(frames) + 1))
        else:
            files.link_or_copy(received, job.target / path)
        places.extend((path, frame) for frame in frames)
    return places


def fields_of(reading: PageReading) -> dict[str, Any]:
    """The fields of a page's record that come from its reading, rounded to what they mean."""
    return {
        "status": reading.status.value,
        "reason": reading.reason,
        "rotation": reading.rotation,
        "skew": round(reading.skew, 2),
        "confidence": round(reading.confidence, 1),
        "word_ratio": round(reading.word_ratio, 3),
        "orientation_margin": round(reading.orientation_margin, 3),
        "ink": round(reading.ink, 4),
        "ink_coverage": round(reading.ink_coverage, 3),
        "words": len(reading.words),
        "method": reading.method.value,
        "profile": reading.profile,
        "engine": reading.engine,
        "dpi": reading.dpi,
        "width": reading.width,
        "height": reading.height,
        "warnings": reading.warnings,
    }


def _keep_page(
    job: DocumentJob, place: int, page: SourcePage, reading: PageReading, original: tuple[str, int]
) -> dossiers.PageRecord:
    text_file, alto_file = f"pages/{place:04d}.txt", f"pages/{place:04d}.alto.xml"
    (job.target / text_file).write_text(reading.text, encoding="utf-8")
    shutil.copyfile(page.work.with_suffix(".alto.xml"), job.target / alto_file)
    return dossiers.PageRecord(
        number=0,
        source=page.name,
        source_number=page.number,
        frame=page.frame,
        original=original[0],
        original_frame=original[1],
        **fields_of(reading),
        fingerprint=page.result.fingerprint,
        text_file=text_file,
        alto_file=alto_file,
    )


def _record(
    job: DocumentJob, records: Sequence[dossiers.PageRecord], readings: Sequence[PageReading]
) -> dossiers.DocumentRecord:
    texts = [PageText(place, reading.text, reading.words) for place, reading in enumerate(readings, start=1)]
    kind, date = classify_document(texts), document_date(texts)
    advice = looks_like_advice(texts)
    paths = sorted(path.relative_to(job.target).as_posix() for path in job.target.rglob("*") if path.is_file())
    return dossiers.DocumentRecord(
        id="",
        kind=kind.kind.value,
        kind_evidence="; ".join(kind.evidence),
        date=date.date.isoformat() if date.date else "",
        date_evidence=date.evidence,
        batch=job.batch,
        origin=origin_of(job.batch, ((page.number, page.frame) for page in job.pages)),
        media=job.pages[0].media.value,
        state="quarantined" if advice else "open",
        state_reason="looks-like-advice" if advice else "",
        pages=tuple(records),
        hashes=dossiers.hashes_of(job.target, paths),
    )
