"""Words with their places (ALTO) that are lost or damaged, made again without touching a scan.

1. Read the page again from its untouched original: the same program finds the same words, byte for byte.
2. Where it does not (another version, another engine), take the words as they stood from the PDF's invisible layer; they must
   say the kept text, letter by letter. Places are then a little coarser and every word has the page's confidence.
3. Where the PDF is lost too, the new reading takes the place of the old one, as ``ocr redo`` does: the text that was kept
   stays as history, what people decided stays above it, and a decision says what was done.
"""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

from vtdocs import config
from vtdocs.archive import batches, decisions, dossiers, files, revisions
from vtdocs.archive.decisions import Draft, Kind
from vtdocs.archive.dossiers import SEARCHABLE, DocumentRecord, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.errors import ProgramMissing
from vtdocs.model.media import Media
from vtdocs.model.pages import PageReading, PageStatus, ReadingMethod, Word
from vtdocs.ocr.alto import write_alto
from vtdocs.ocr.engine import check_engine
from vtdocs.ocr.office import render_to_pdf
from vtdocs.ocr.opening import Limits
from vtdocs.ocr.pdf_layer import words_of_layer
from vtdocs.ocr.reading import ReadingOptions
from vtdocs.workflows.batchrun import room_of
from vtdocs.workflows.reading import PageJob, PageResult, load_reading, read_page, reject_page
from vtdocs.workflows.rereading import Better, RebuildJob, measures_of, measures_of_reading, rebuild, revision_after
from vtdocs.workflows.verifying import MEDIA
from vtdocs.workflows.workers import Job, Workers, default_count

RUN = "repair"
"""What stands in a decision in place of the run that read a page again."""


class How(StrEnum):
    """From what something was made again; the values stand in the JSON."""

    SAME = "read-again-the-same"
    LAYER = "words-from-pdf"
    READ = "read-again"
    WORDS = "text-from-words"
    SCANS = "pdf-from-scans"
    RECORDS = "from-dossiers"


@dataclass(frozen=True, slots=True)
class Made:
    """One thing that was made again."""

    where: str
    """Path below the archive."""
    how: How


@dataclass(frozen=True, slots=True)
class _Lost:
    """A page of which the words are lost."""

    place: int
    """In the document, counting from 0."""
    page: PageRecord
    job: PageJob | None
    """How to read it again; None when its original is damaged too."""


def remake_words(archive: Archive, wrong: set[str]) -> list[Made]:
    """Make the ALTO among the files that are ``wrong`` again, where something is left to make it from.

    The caller holds the writer's lock. What was made again is no longer wrong; the rest stays and is told by ``verify``.
    """
    by_document: dict[tuple[str, str], None] = {}
    for where in sorted(place for place in wrong if place.endswith(".alto.xml")):
        parts = Path(where).parts
        if len(parts) > 4 and (parts[0], parts[2]) == ("dossiers", "documents"):
            by_document[parts[1], parts[3]] = None
    lost = {key: _lost(archive, *key, wrong) for key in by_document}
    results = _read(archive, [page.job for pages in lost.values() for page in pages if page.job is not None])
    made = []
    for (dossier, document), pages in lost.items():
        if pages:
            made += _Document(archive, dossier, document, wrong).remake(pages, results)
    return made


def readable(archive: Archive, record: DocumentRecord, folder: Path, page: PageRecord) -> tuple[Path, Media]:
    """The file that a page's image comes from: the kept original, or the rendition of a Word file.

    A rendition that is gone, or stayed where a package came from, is made again in the scratch folder.
    """
    original = folder / page.original
    media = MEDIA[original.suffix.lower()]
    if media is not Media.DOCX:
        return original, media
    kept = batches.folder_of(archive, record.batch) / "renditions" / f"{page.source_number:04d}.pdf"
    if kept.is_file():
        return kept, Media.PDF
    again = archive.scratch / "renditions" / f"{folder.parent.parent.name}-{record.id}-{page.source_number:04d}.pdf"
    if not again.is_file() and original.is_file():
        settings = config.load(archive.root).ingest
        again.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with suppress(ProgramMissing):  # then there is no file, and that is told
            render_to_pdf(
                original, again, timeout=settings.office_timeout, memory=settings.worker_memory_mb * 1_000_000
            )
    return again, Media.PDF


def _lost(archive: Archive, dossier: str, document: str, wrong: set[str]) -> list[_Lost]:
    try:
        record = dossiers.load_document(archive, dossier, document)
    except Exception:  # noqa: BLE001  a record that is damaged in any way is told by verify
        return []
    folder = dossiers.document_folder(archive, dossier, document)
    inside = folder.relative_to(archive.root).as_posix()
    damaged = {place.partition("#")[0] for place in wrong}
    settings = config.load(archive.root).ingest
    options = ReadingOptions(engine=settings.engine, profile="auto", timeout=settings.page_timeout)
    limits = Limits(max_pixels=int(settings.max_megapixels * 1_000_000))
    found = []
    for place, page in enumerate(record.pages):
        if f"{inside}/{page.alto_file}" not in wrong:
            continue
        file, media = readable(archive, record, folder, page)
        work = archive.scratch / "words" / dossier / document / _name_when_read(place, page)
        whole = file.is_file() and f"{inside}/{page.original}" not in damaged
        job = PageJob(file, media, page.original_frame, work, options, limits, archive.root) if whole else None
        found.append(_Lost(place, page, job))
    return found


def _name_when_read(place: int, page: PageRecord) -> str:
    """What the work file was called when the page was read, for that name stands in the ALTO."""
    again = ".r" in Path(page.alto_file).name
    return f"{place:05d}" if again else f"{page.source_number:04d}-{page.frame:05d}"


def _read(archive: Archive, jobs: Sequence[PageJob]) -> dict[Path, PageResult]:
    """Results by work file; empty without tesseract."""
    results: dict[Path, PageResult] = {}
    settings = config.load(archive.root).ingest
    try:
        if not jobs:
            return {}
        check_engine()
        for job in jobs:
            job.work.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        count = min(len(jobs), settings.workers or default_count())
        with Workers(count, room_of(archive, settings)) as workers:
            workers.add(Job(read_page, job) for job in jobs)
            for done in workers.results():
                work = done.job.argument.work
                results[work] = reject_page(work, done.lost) if done.lost else done.result
    except ProgramMissing:
        return {}
    return results


class _Document:
    """One document of which words are lost."""

    def __init__(self, archive: Archive, dossier: str, document: str, wrong: set[str]) -> None:
        self._archive = archive
        self._manifest = dossiers.load_manifest(archive, dossier)
        self._record = dossiers.load_document(archive, dossier, document)
        self._folder = dossiers.document_folder(archive, dossier, document)
        self._inside = self._folder.relative_to(archive.root).as_posix()
        self._wrong = wrong

    def remake(self, lost: Sequence[_Lost], results: dict[Path, PageResult]) -> list[Made]:
        made, new = [], []
        for page in lost:
            result = results.get(page.job.work) if page.job is not None else None
            if page.job is not None and result is not None and result.outcome == "page":
                if self._the_same(page, page.job):
                    made.append(Made(self._where(page.page.alto_file), How.SAME))
                    continue
            else:
                result = None
            kept = self._from_layer(page)
            if kept is not None:
                new.append((How.LAYER, kept))
            elif page.job is not None and result is not None:
                new.append((How.READ, Better(page.place, page.job.work, result)))
        if new and (changed := self._change(new)):
            made += changed
        self._wrong -= {item.where for item in made}
        return made

    def _the_same(self, page: _Lost, job: PageJob) -> bool:
        """Put the new reading in place when it is what was lost, byte for byte."""
        fresh = job.work.with_suffix(".alto.xml")
        if not same_bytes(fresh, self._record.hashes[page.page.alto_file]):
            return False
        files.write_atomic(self._folder / page.page.alto_file, fresh.read_bytes())
        return True

    def _from_layer(self, lost: _Lost) -> Better | None:
        page, pdf = lost.page, self._folder / SEARCHABLE
        if {self._where(SEARCHABLE), self._where(page.text_file)} & self._wrong:
            return None
        text = (self._folder / page.text_file).read_text(encoding="utf-8")
        words = words_of_layer(pdf, lost.place, text, (page.width, page.height), page.confidence)
        if words is None:
            return None
        work = self._archive.scratch / "words" / self._manifest.dossier / self._record.id / f"{lost.place:05d}-kept"
        work.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        reading = _reading(page, words)
        files.write_atomic(work.with_suffix(".alto.xml"), write_alto(reading, Path(page.original).name, "page"))
        meta = {key: value for key, value in _fields(reading) if key != "words"}
        return Better(lost.place, work, PageResult("page", "", None, page.fingerprint, "", meta))

    def _change(self, new: Sequence[tuple[How, Better]]) -> list[Made]:
        """Put what differs from what was lost into the document in one step, with a decision for each page."""
        built = self._archive.scratch / "built"
        only_words = all(how is How.LAYER for how, _better in new)
        record = self._with_words(new, built) if only_words else self._with_readings(new, built)
        if record is None:
            return []
        gone = self._gone(new)
        record = replace(record, hashes={path: digest for path, digest in record.hashes.items() if path not in gone})
        drafts = [self._draft(how, better, record) for how, better in new]
        for path in gone:  # damaged words are of no use to anybody, and would lie there untold
            (self._folder / path).unlink(missing_ok=True)
        manifest, _taken_in = decisions.adopt(self._archive, self._manifest)
        revisions.replace_document(self._archive, manifest, record, built, drafts, user=config.user_name())
        made = [Made(self._where(record.pages[better.place].alto_file), how) for how, better in new]
        if not only_words:
            made.append(Made(self._where(SEARCHABLE), How.SCANS))
        self._wrong -= {self._where(path) for path in (*gone, *(() if only_words else (SEARCHABLE,)))}
        return made

    def _gone(self, new: Sequence[tuple[How, Better]]) -> set[str]:
        """Files of the pages that the record names and nobody has any more."""
        pages = [self._record.pages[better.place] for _how, better in new]
        return {path for page in pages for path in (page.alto_file, page.text_file) if self._where(path) in self._wrong}

    def _with_words(self, new: Sequence[tuple[How, Better]], built: Path) -> DocumentRecord:
        """Only the words are new: text and PDF stay as they are."""
        files.empty(built)
        (built / "pages").mkdir(mode=0o700)
        shutil.copyfile(self._folder / SEARCHABLE, built / SEARCHABLE)
        revision = revision_after(self._record)
        pages = list(self._record.pages)
        for _how, better in new:
            name = f"pages/{better.place + 1:04d}.r{revision}.alto.xml"
            shutil.copyfile(better.work.with_suffix(".alto.xml"), built / name)
            pages[better.place] = replace(pages[better.place], alto_file=name)
        written = [page.alto_file for page, old in zip(pages, self._record.pages, strict=True) if page != old]
        hashes = {**self._record.hashes, **dossiers.hashes_of(built, written)}
        files.fsync_tree(built)
        return replace(self._record, pages=tuple(pages), hashes=hashes)

    def _with_readings(self, new: Sequence[tuple[How, Better]], built: Path) -> DocumentRecord | None:
        sources = tuple(readable(self._archive, self._record, self._folder, page) for page in self._record.pages)
        better = tuple(item for _how, item in new)
        made = rebuild(RebuildJob(self._folder, self._record, self._manifest.dossier, sources, better, built))
        return None if isinstance(made, str) else made

    def _draft(self, how: How, better: Better, record: DocumentRecord) -> Draft:
        before, after = self._record.pages[better.place], record.pages[better.place]
        measures = measures_of_reading(load_reading(better.work, better.result))
        return Draft(
            Kind.REREAD, record.id, before.number, how.value,
            {**asdict(measures_of(before)), "text_file": before.text_file, "alto_file": before.alto_file},
            {**asdict(measures), "text_file": after.text_file, "alto_file": after.alto_file, "run": RUN},
        )  # fmt: skip

    def _where(self, path: str) -> str:
        return f"{self._inside}/{path}"


def same_bytes(file: Path, wanted: str) -> bool:
    """Whether a file has this SHA-256."""
    return files.sha256_of(file) == wanted


def _reading(page: PageRecord, words: tuple[Word, ...]) -> PageReading:
    return PageReading(
        PageStatus(page.status), page.reason, ReadingMethod(page.method), words, page.width, page.height, page.dpi,
        page.rotation, page.skew, page.confidence, page.word_ratio, page.orientation_margin, page.ink_coverage, page.ink,
        page.profile, page.engine, page.warnings,
    )  # fmt: skip


def _fields(reading: PageReading) -> Iterator[tuple[str, object]]:
    for name in PageReading.__dataclass_fields__:
        yield name, getattr(reading, name)
