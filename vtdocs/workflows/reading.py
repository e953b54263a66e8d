"""One page's life in a worker process: open, separator sheet?, born digital?, recognise, judge, keep.

A worker keeps its reader (engine, word list, profiles) for as long as it lives. What it learned of a page goes to two
files in the batch's work folder, so that a killed run goes on with the next page and never reads one twice.
"""

import gc
import json
from dataclasses import asdict, dataclass, fields
from functools import cache
from pathlib import Path
from typing import Any

from vtdocs.archive.files import write_atomic
from vtdocs.errors import BadInput, ProgramMissing
from vtdocs.index.extract import PageText, classify_document
from vtdocs.intake.separators import read_sheet
from vtdocs.model.media import Media
from vtdocs.model.pages import PageReading, PageStatus, Raster, ReadingMethod
from vtdocs.model.sheets import DossierKind, SeparatorSheet
from vtdocs.ocr.alto import read_alto, write_alto
from vtdocs.ocr.born_digital import read_born_digital
from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame
from vtdocs.ocr.pictures import pictures_in, read_pictures
from vtdocs.ocr.reading import Reader, ReadingOptions
from vtdocs.ocr.similarity import fingerprint

FEW_WORDS = 80
"""A born-digital page with fewer words may be a separator sheet that was never printed: it is looked at as an image."""

CLEAR = 0.5
"""Confidence from which a page is taken for the beginning of another document."""


@dataclass(frozen=True, slots=True)
class PageJob:
    """One page to be read."""

    file: Path
    """The file as received, or its rendition as PDF."""
    media: Media
    frame: int
    """Counting from 1."""
    work: Path
    """Path of the result, without suffix."""
    options: ReadingOptions
    limits: Limits
    archive: Path


@dataclass(frozen=True, slots=True)
class PageResult:
    """What became of one page."""

    outcome: str
    """``page``, ``separator`` or ``rejected``."""
    reason: str
    """Why it was rejected, as a stable English code."""
    sheet: SeparatorSheet | None
    fingerprint: str
    kind: str
    """Kind of document that a scanned page clearly is by itself; empty when it does not say."""
    meta: dict[str, Any]
    """The fields of ``PageReading`` without its words; empty unless the outcome is ``page``."""


def read_page(job: PageJob) -> PageResult:
    """Read one page and keep the result beside ``job.work``; a page that was read before is not read again."""
    kept = load_result(job.work)
    if kept is not None:
        return kept
    result, alto = _read(job)
    if alto is not None:
        write_atomic(job.work.with_suffix(".alto.xml"), alto)
    write_atomic(job.work.with_suffix(".json"), json.dumps(_to_json(result), ensure_ascii=False).encode())
    return result


def reject_page(work: Path, reason: str) -> PageResult:
    """Keep for a page that it could not be read at all (its worker died)."""
    result = PageResult("rejected", reason, None, "", "", {})
    write_atomic(work.with_suffix(".json"), json.dumps(_to_json(result)).encode())
    return result


def _read(job: PageJob) -> tuple[PageResult, bytes | None]:
    try:
        reading, raster, mark = _born_digital(job), None, ""
        if reading is None or len(reading.words) < FEW_WORDS:
            raster = open_frame(job.file, job.media, job.frame - 1, job.limits)
            sheet, reason = _sheet(raster)
            if sheet is not None:
                return PageResult("separator", reason, sheet, "", "", {}), None
        if reading is None and raster is not None:
            reading, mark = _reader(job.options, job.archive).read_and_mark(raster)
        elif reading is not None:
            reading = _with_pictures(job, reading, raster)
            mark = fingerprint(raster) if raster is not None else ""
    except UnreadablePage as problem:
        return PageResult("rejected", problem.reason, None, "", "", {}), None
    except ProgramMissing:
        raise  # no page can be read: the run must stop, not reject every page
    except Exception as problem:  # noqa: BLE001  decoders raise anything on a broken page; the batch goes on without it
        return PageResult("rejected", _reason_of(problem), None, "", "", {}), None
    if reading is None:
        return PageResult("rejected", "unreadable", None, "", "", {}), None
    meta = {field.name: getattr(reading, field.name) for field in fields(reading) if field.name != "words"}
    alto = write_alto(reading, f"{job.work.name}{job.file.suffix}", "page")
    return PageResult("page", "", None, mark, _kind(reading), meta), alto


def _reason_of(problem: Exception) -> str:
    # OpenCV has no MemoryError of its own.
    if isinstance(problem, MemoryError) or "Insufficient memory" in str(problem):
        return "too-large-for-memory"
    return f"reader-failed:{type(problem).__name__}"


def _kind(reading: PageReading) -> str:
    """A file that was never on paper is one document, whatever its pages look like."""
    if reading.method is ReadingMethod.BORN_DIGITAL:
        return ""
    guess = classify_document([PageText(1, reading.text, reading.words)])
    return guess.kind.value if guess.confidence >= CLEAR else ""


def _born_digital(job: PageJob) -> PageReading | None:
    if job.media not in {Media.PDF, Media.DOCX}:
        return None
    return read_born_digital(job.file, job.frame - 1, _reader(job.options, job.archive).word_list)


def _with_pictures(job: PageJob, reading: PageReading, drawn: Raster | None) -> PageReading:
    """The reading of a page that was never on paper, with what its pictures show: a scanned letter in a Word file."""
    pictures = pictures_in(job.file, job.frame - 1)
    if not pictures:
        return reading
    page = drawn or open_frame(job.file, job.media, job.frame - 1, job.limits)
    return read_pictures(_reader(job.options, job.archive), reading, page, pictures)


def _sheet(raster: Raster) -> tuple[SeparatorSheet | None, str]:
    """The separator sheet on a page, and what is wrong with it.

    One of ours that cannot be understood opens a dossier that nobody has named: never does one merge two families.
    """
    try:
        return read_sheet(raster), ""
    except BadInput:
        return SeparatorSheet("", 0, 0, "", DossierKind.UNKNOWN), "separator-unreadable"


@dataclass(frozen=True, slots=True)
class Means:
    """What a worker needs before it reads its first page."""

    options: ReadingOptions
    archive: Path


def make_ready(means: Means) -> None:
    """Load what reading takes: the engine with its model, the word list, the profiles."""
    _reader(means.options, means.archive)
    gc.collect()
    gc.freeze()  # what is loaded now stays: no need to look through it for garbage again and again


@cache
def _reader(options: ReadingOptions, archive: Path) -> Reader:
    return Reader(options, archive)


def load_result(work: Path) -> PageResult | None:
    """The kept result of a page, or None when it was not read yet or the file is not whole."""
    try:
        data = json.loads(work.with_suffix(".json").read_text(encoding="utf-8"))
        sheet = data["sheet"]
        return PageResult(
            data["outcome"],
            data["reason"],
            None if sheet is None else SeparatorSheet(**{**sheet, "kind": DossierKind(sheet["kind"])}),
            data["fingerprint"],
            data["kind"],
            data["meta"],
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _to_json(result: PageResult) -> dict[str, Any]:
    return asdict(result)


def load_reading(work: Path, result: PageResult) -> PageReading:
    """The full reading of a page whose outcome is ``page``, with its words from ALTO."""
    meta = dict(result.meta)
    meta["status"] = PageStatus(meta["status"])
    meta["method"] = ReadingMethod(meta["method"])
    meta["warnings"] = tuple(meta["warnings"])
    words = read_alto(work.with_suffix(".alto.xml").read_bytes())
    return PageReading(words=words, **meta)
