"""One page read again: which reading is better, with proof; and a document built anew with the better ones."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from vtdocs.archive import dossiers, files
from vtdocs.archive.dossiers import SEARCHABLE, SUSPECTED_ADVICE, DocumentRecord, PageRecord
from vtdocs.index.extract import PageText, classify_document, document_date, looks_like_advice
from vtdocs.model.media import Media
from vtdocs.model.pages import PageReading, PageStatus, ReadingMethod
from vtdocs.ocr.alto import read_alto
from vtdocs.ocr.pdfa import SearchablePage, write_pdfa
from vtdocs.workflows.building import fields_of
from vtdocs.workflows.reading import PageResult, load_reading

NOTICEABLE = 0.01
"""Difference of two readings' worth that is more than noise."""

_RANK = {PageStatus.OK.value: 2, PageStatus.LOW.value: 1}
_REVISION = re.compile(r"pages/\d+\.r(\d+)\.")


@dataclass(frozen=True, slots=True)
class Measures:
    """What the better of two readings is known by."""

    status: str
    confidence: float
    """0 to 100."""
    word_ratio: float
    """0 to 1."""
    words: int
    engine: str
    profile: str

    @property
    def worth(self) -> float:
        """How much it looks like Dutch text, 0 to 1."""
        return self.confidence / 100 * (0.25 + 0.75 * self.word_ratio)


@dataclass(frozen=True, slots=True)
class Verdict:
    """Which of two readings is better, and why."""

    better: bool
    """Whether the new one is."""
    why: str
    """``state``, ``worth``, ``words``, or why the old one stays: ``worse-state``, ``fewer-words``, ``not-better``,
    ``not-read``, ``judged-meanwhile``."""


def measures_of(page: PageRecord) -> Measures:
    """The measures of a reading that stands in the archive."""
    return Measures(page.status, page.confidence, page.word_ratio, page.words, page.engine, page.profile)


def measures_of_reading(reading: PageReading) -> Measures:
    """The measures of a new reading, rounded as the archive keeps them."""
    return Measures(
        reading.status.value, round(reading.confidence, 1), round(reading.word_ratio, 3), len(reading.words),
        reading.engine, reading.profile,
    )  # fmt: skip


def compare(old: Measures, new: Measures) -> Verdict:
    """The new reading is better when it is worth more and loses no words; equal ones leave the old in place.

    A state may rise but never fall, and words are never given up for nothing read: confidence alone would prefer ten sure
    words of a page to its hundred probable ones.
    """
    rank, before = _RANK.get(new.status, 0), _RANK.get(old.status, 0)
    against = {
        "not-read": not new.words or not rank,
        "worse-state": rank < before,
        "fewer-words": before > 0 and new.words < 0.9 * old.words,
    }
    gain = new.worth - old.worth
    better = {
        "state": rank > before,
        "worth": gain > NOTICEABLE,
        "words": gain > -NOTICEABLE / 2 and new.words > 1.05 * old.words,
    }
    lost = next((why for why, holds in against.items() if holds), "")
    won = next((why for why, holds in better.items() if holds), "")
    return Verdict(bool(won and not lost), lost or won or "not-better")


@dataclass(frozen=True, slots=True)
class Better:
    """A page of which the new reading is better."""

    place: int
    """In the document, counting from 0."""
    work: Path
    """Where the new reading is, without suffix."""
    result: PageResult


@dataclass(frozen=True, slots=True)
class RebuildJob:
    """One document to be built anew; travels to a worker process."""

    folder: Path
    """The document as it is."""
    record: DocumentRecord
    title: str
    readable: tuple[tuple[Path, Media], ...]
    """For each page the file that its image comes from."""
    better: tuple[Better, ...]
    target: Path
    """An empty place for the new files."""


def rebuild(job: RebuildJob) -> DocumentRecord | str:
    """Write the new page files and the PDF below ``job.target``, durably; the record with them, or why it failed."""
    try:
        return _rebuild(job)
    except Exception as problem:  # noqa: BLE001  image data can trip any library; the old reading stays, and it is told
        return f"document-not-built:{type(problem).__name__}"


def _rebuild(job: RebuildJob) -> DocumentRecord:
    files.empty(job.target)
    (job.target / "pages").mkdir(mode=0o700)
    new = {better.place: better for better in job.better}
    readings = [
        load_reading(new[place].work, new[place].result) if place in new else _kept_reading(job.folder, page)
        for place, page in enumerate(job.record.pages)
    ]
    revision = revision_after(job.record)
    pages = tuple(
        _write_page(job, new[place], readings[place], page, revision) if place in new else page
        for place, page in enumerate(job.record.pages)
    )
    searchable = [
        SearchablePage(path, media, page.original_frame - 1, reading)
        for (path, media), page, reading in zip(job.readable, pages, readings, strict=True)
    ]
    write_pdfa(job.target / SEARCHABLE, searchable, title=job.title)
    written = sorted(path.relative_to(job.target).as_posix() for path in job.target.rglob("*") if path.is_file())
    hashes = {**job.record.hashes, **dossiers.hashes_of(job.target, written)}
    files.fsync_tree(job.target)
    return replace(job.record, pages=pages, hashes=hashes, **_facts(job.record, readings))


def revision_after(record: DocumentRecord) -> int:
    """The number of the next reading of a document's pages; 1 when none was read again yet."""
    return 1 + max((int(found[1]) for path in record.hashes if (found := _REVISION.match(path))), default=0)


def _kept_reading(folder: Path, page: PageRecord) -> PageReading:
    """The reading that stands in the archive."""
    return PageReading(
        PageStatus(page.status), page.reason, ReadingMethod(page.method), read_alto((folder / page.alto_file).read_bytes()),
        page.width, page.height, page.dpi, page.rotation, page.skew, page.confidence, page.word_ratio,
        page.orientation_margin, page.ink_coverage, page.ink, page.profile, page.engine, page.warnings,
    )  # fmt: skip


def _write_page(job: RebuildJob, better: Better, reading: PageReading, page: PageRecord, revision: int) -> PageRecord:
    """The new text and words under names of their own: the earlier reading stays."""
    name = f"pages/{better.place + 1:04d}.r{revision}"
    (job.target / f"{name}.txt").write_text(reading.text, encoding="utf-8")
    (job.target / f"{name}.alto.xml").write_bytes(better.work.with_suffix(".alto.xml").read_bytes())
    return replace(
        page,
        **fields_of(reading),
        fingerprint=better.result.fingerprint or page.fingerprint,
        text_file=f"{name}.txt",
        alto_file=f"{name}.alto.xml",
    )


def _facts(record: DocumentRecord, readings: Sequence[PageReading]) -> dict[str, Any]:
    """Kind and date by the better text; a document that now looks like an advies is closed, none is opened by this."""
    texts = [PageText(place, reading.text, reading.words) for place, reading in enumerate(readings, start=1)]
    kind, date = classify_document(texts), document_date(texts)
    facts: dict[str, Any] = {
        "kind": kind.kind.value,
        "kind_evidence": "; ".join(kind.evidence),
        "date": date.date.isoformat() if date.date else record.date,
        "date_evidence": date.evidence if date.date else record.date_evidence,
    }
    if record.state == "open" and looks_like_advice(texts):
        facts |= {"state": "quarantined", "state_reason": SUSPECTED_ADVICE}
    return facts
