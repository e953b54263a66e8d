"""Read pages again, with another profile or a newer engine, and keep the better reading of each page, with proof.

1. Choose the pages; those that a person judged or typed over, and those that were never scanned, are left as they are.
2. Read them from the kept originals, in worker processes; a killed run goes on where it was.
3. Compare each new reading with the one that stands: state, confidence, Dutch words, number of words.
4. Build each document that gained anew, and put it in place in one step; the earlier readings stay beside it.
5. Index what changed, now and then and at the end, record the act, and keep the report with the proof for every page.

Between its changes people can decide about pages; a page that somebody judged meanwhile keeps what that person saw.
"""

import hashlib
import json
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from vtdocs import __version__, config
from vtdocs.archive import batches, corrections, decisions, dossiers, files, revisions
from vtdocs.archive.catalogue import Catalogue, PageRow
from vtdocs.archive.decisions import Draft, Kind
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.model.media import Media
from vtdocs.model.pages import PageStatus, ReadingMethod
from vtdocs.ocr.engine import check_engine, engine_versions
from vtdocs.ocr.opening import Limits
from vtdocs.ocr.reading import ReadingOptions
from vtdocs.workflows import indexing, ingest
from vtdocs.workflows.batchrun import room_of
from vtdocs.workflows.page_selection import parse_where
from vtdocs.workflows.reading import PageJob, PageResult, load_reading, load_result, read_page, reject_page
from vtdocs.workflows.rereading import (
    Better,
    RebuildJob,
    Verdict,
    compare,
    measures_of,
    measures_of_reading,
    rebuild,
)
from vtdocs.workflows.workers import Done, Job, Workers, default_count

_MEDIA = {".tif": Media.TIFF, ".jpg": Media.JPEG, ".png": Media.PNG, ".pdf": Media.PDF, ".docx": Media.DOCX}


@dataclass(frozen=True, slots=True)
class RedoOptions:
    """Which pages are read again, and how."""

    where: tuple[str, ...]
    """Conditions; see ``page_selection``."""
    profile: str = "auto"
    engine: str = ""
    """Empty takes the archive's setting."""
    workers: int = 0
    """0 takes the archive's setting."""
    reason: str = ""
    """Only pages that are what they are for this reason, such as an engine that stopped; empty for any."""


@dataclass(frozen=True, slots=True)
class Selection:
    """The pages of a run."""

    pages: tuple[PageRow, ...]
    """To be read."""
    left: dict[str, int]
    """How many pages that fit are left as they are, by reason: ``reviewed`` or ``born-digital``."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {"pages": [asdict(row) for row in self.pages], "total": len(self.pages), "left": self.left}


@dataclass(frozen=True, slots=True)
class Proof:
    """One page, both readings, and which was kept."""

    dossier: str
    document: str
    page: int
    before: dict[str, Any]
    after: dict[str, Any] | None
    """None when the page could not be read this time."""
    kept: str
    """``new`` or ``old``."""
    why: str


@dataclass(frozen=True, slots=True)
class RedoReport:
    """What a run did."""

    run: str
    read: int
    replaced: int
    failed: int
    """Pages that could not be read, or whose document could not be built anew; their old reading stands."""
    left: dict[str, int]
    proof: tuple[Proof, ...]
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "run": self.run, "read": self.read, "replaced": self.replaced,
            "kept": self.read - self.replaced - self.failed, "failed": self.failed, "left": self.left,
            "pages": [asdict(item) for item in self.proof], "seconds": round(self.seconds, 2),
        }  # fmt: skip


Watcher = Callable[[int, int, str], None]
"""Called with pages done, pages in all, and what was kept."""


def select(archive: Archive, options: RedoOptions) -> Selection:
    """The pages that would be read; nothing is changed. Raises BadInput for conditions that are not understood."""
    conditions = parse_where(options.where)
    with Catalogue.open(archive) as catalogue:
        rows = [row for row in catalogue.pages() if all(holds(row) for holds in conditions)]
    left = {"reviewed": 0, "born-digital": 0}
    chosen = []
    records: dict[tuple[str, str], dict[int, PageRecord]] = {}
    for row in rows:
        key = (row.dossier, row.document)
        if key not in records:
            records = {key: {page.number: page for page in dossiers.load_document(archive, *key).pages}}
        if options.reason and records[key][row.page].reason != options.reason:
            continue
        if row.reviewed and row.status != PageStatus.RESCAN:
            left["reviewed"] += 1
        elif records[key][row.page].method == ReadingMethod.BORN_DIGITAL:
            left["born-digital"] += 1
        else:
            chosen.append(row)
    return Selection(tuple(chosen), {reason: count for reason, count in left.items() if count})


def redo(archive: Archive, options: RedoOptions, watch: Watcher) -> RedoReport:
    """Read pages again and keep the better reading of each.

    Raises BadInput for conditions that are not understood, ProgramMissing without tesseract or its Dutch model,
    ArchiveUnusable when another run writes. A page that fails keeps its reading and stands in the report.
    """
    parse_where(options.where)
    check_engine()
    started = time.monotonic()
    with archive.writing("ocr redo", in_turns=True), Catalogue.open(archive) as catalogue:
        with archive.changing():
            revisions.settle(archive)
            run = _continue_or_begin(archive, options)
        proof = tuple(_Redo(archive, catalogue, run, options, watch).go())
        report = _report(run, proof, time.monotonic() - started)
        _keep(archive, run, report, options)
    return report


@dataclass(frozen=True, slots=True)
class _Run:
    """A run, begun now or by a process that was killed."""

    id: str
    folder: Path
    pages: tuple[tuple[str, str, int], ...]
    """Dossier, document and page."""
    left: dict[str, int]


def _continue_or_begin(archive: Archive, options: RedoOptions) -> _Run:
    """The unfinished run with the same options, else a new one whose pages are written down first."""
    wanted: dict[str, Any] = {"where": list(options.where), "profile": options.profile, "engine": options.engine}
    if options.reason:
        wanted["reason"] = options.reason
    for note in sorted(revisions.runs_folder(archive).glob("*/run.json")):
        data = files.read_json(note)
        if data["options"] == wanted and not (note.parent / "report.json").is_file():
            return _Run(data["run"], note.parent, tuple((d, o, p) for d, o, p in data["pages"]), data["left"])
    selection = select(archive, options)
    pages = [(row.dossier, row.document, row.page) for row in selection.pages]
    now = datetime.now(UTC)
    run = f"{now:%Y%m%dT%H%M%S}-{hashlib.sha256(json.dumps([wanted, pages]).encode()).hexdigest()[:6]}"
    folder = revisions.runs_folder(archive) / run
    folder.mkdir(parents=True, mode=0o700)
    begun = {
        "run": run,
        "options": wanted,
        "started": f"{now:%Y-%m-%dT%H:%M:%SZ}",
        "left": selection.left,
        "pages": pages,
    }
    files.write_json(folder / "run.json", begun)
    return _Run(run, folder, tuple(pages), selection.left)


@dataclass(frozen=True, slots=True)
class _Document:
    """One document of a run, and what was learned of its pages so far."""

    manifest: DossierManifest
    record: DocumentRecord
    places: tuple[int, ...]
    """Pages to be read, counting from 0 in the document."""
    results: dict[int, PageResult]


class _Redo:
    """The reading and replacing of one run."""

    def __init__(self, archive: Archive, catalogue: Catalogue, run: _Run, options: RedoOptions, watch: Watcher) -> None:
        self._archive = archive
        self._catalogue = catalogue
        self._run = run
        self._options = options
        self._watch = watch
        self._settings = config.load(archive.root).ingest
        self._proof: list[Proof] = []

    def go(self) -> list[Proof]:
        """Read every page; a document is replaced as soon as its last page is known."""
        documents = {(d.manifest.dossier, d.record.id): d for d in self._documents()}
        count = self._options.workers or self._settings.workers or default_count()
        indexed_at = time.monotonic()
        with Workers(count, room_of(self._archive, self._settings)) as workers:
            for document in documents.values():
                for place in document.places:
                    job = self._page_job(document, place)
                    kept = load_result(job.work)
                    workers.add([Job(read_page, job)] if kept is None else self._known(document, place, kept))
            for done in workers.results():
                if done.job.function is read_page:
                    document, place = self._place_of(documents, done.job.argument)
                    result = reject_page(done.job.argument.work, done.lost) if done.lost else done.result
                    workers.add_first(self._known(document, place, result))
                else:
                    self._replace(documents, done)
                if time.monotonic() - indexed_at > ingest.INDEX_EVERY:
                    self._index(workers)
                    indexed_at = time.monotonic()
            self._index(workers)
        return sorted(self._proof, key=lambda item: (item.dossier, item.page))

    def _documents(self) -> Iterable[_Document]:
        """The documents of the run; pages that this run replaced before it was killed only leave their proof."""
        wanted: dict[tuple[str, str], list[int]] = {}
        for dossier, document, page in self._run.pages:
            wanted.setdefault((dossier, document), []).append(page)
        for (dossier, document), numbers in wanted.items():
            if not self._archive.dossier(dossier).exists():
                continue  # destroyed since the run began
            manifest = dossiers.load_manifest(self._archive, dossier)
            record = dossiers.load_document(self._archive, dossier, document)
            made = decisions.load(self._archive, manifest)
            replaced = {d.page: d for d in made if d.kind is Kind.REREAD and d.after.get("run") == self._run.id}
            judged = corrections.correct(record, corrections.standing(made)).reviews
            places = []
            for place, read in enumerate(record.pages):
                if read.number in replaced:
                    known = replaced[read.number]
                    self._tell(Proof(dossier, document, known.page, dict(known.before), dict(known.after), "new",
                                     known.reason))  # fmt: skip
                elif read.number in numbers and (not judged[place].reviewed or _to_rescan(judged[place])):
                    places.append(place)
            if places:
                yield _Document(manifest, record, tuple(places), {})

    def _page_job(self, document: _Document, place: int) -> PageJob:
        page = document.record.pages[place]
        file, media = self._readable(document, page)
        options = ReadingOptions(
            engine=self._options.engine or self._settings.engine,
            profile=self._options.profile,
            timeout=self._settings.page_timeout,
        )
        work = self._run.folder / "work" / document.manifest.dossier / document.record.id / f"{place:05d}"
        limits = Limits(max_pixels=int(self._settings.max_megapixels * 1_000_000))
        return PageJob(file, media, page.original_frame, work, options, limits, self._archive.root)

    def _readable(self, document: _Document, page: PageRecord) -> tuple[Path, Media]:
        """The file that a page's image comes from: the kept original, or the rendition of a Word file."""
        folder = dossiers.document_folder(self._archive, document.manifest.dossier, document.record.id)
        original = folder / page.original
        media = _MEDIA[original.suffix.lower()]
        if media is Media.DOCX:
            rendition = f"{page.source_number:04d}.pdf"
            return batches.folder_of(self._archive, document.record.batch) / "renditions" / rendition, Media.PDF
        return original, media

    def _place_of(self, documents: dict[tuple[str, str], _Document], job: PageJob) -> tuple[_Document, int]:
        folder = job.work.parent
        return documents[folder.parent.name, folder.name], int(job.work.name)

    def _known(self, document: _Document, place: int, result: PageResult) -> list[Job]:
        """Note a page; when it was the document's last, judge them all, and the job that builds it anew if it gained."""
        document.results[place] = result
        if len(document.results) < len(document.places):
            return []
        better = []
        for known in document.places:
            item, verdict = self._judge(document, known)
            if verdict.better:
                better.append(Better(known, self._page_job(document, known).work, document.results[known]))
            else:
                self._tell(item)
        if not better:
            return []
        target = self._run.folder / "built" / document.manifest.dossier / document.record.id
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder = dossiers.document_folder(self._archive, document.manifest.dossier, document.record.id)
        readable = tuple(self._readable(document, page) for page in document.record.pages)
        title = document.manifest.dossier
        return [Job(rebuild, RebuildJob(folder, document.record, title, readable, tuple(better), target))]

    def _judge(self, document: _Document, place: int) -> tuple[Proof, Verdict]:
        page, result = document.record.pages[place], document.results[place]
        old = measures_of(page)
        if result.outcome == "page":
            reading = load_reading(self._page_job(document, place).work, result)
            new = measures_of_reading(reading)
            verdict, after = compare(old, new), asdict(new)
        else:
            verdict, after = Verdict(better=False, why=result.reason or result.outcome), None
        kept = "new" if verdict.better else "old"
        return Proof(document.manifest.dossier, document.record.id, page.number, asdict(old), after, kept,
                     verdict.why), verdict  # fmt: skip

    def _replace(self, documents: dict[tuple[str, str], _Document], done: Done) -> None:
        """Put a document that was built anew in place, with one decision for each page that gained."""
        job: RebuildJob = done.job.argument
        document = documents[job.title, job.record.id]
        proofs = [self._judge(document, better.place)[0] for better in job.better]
        record = done.lost or done.result
        if isinstance(record, str):
            for proof in proofs:
                self._tell(replace(proof, kept="old", after=None, why=record))
            return
        drafts = [
            Draft(Kind.REREAD, job.record.id, proof.page, proof.why,
                  {**proof.before, **_files_of(job.record, proof.page)},
                  {**(proof.after or {}), **_files_of(record, proof.page), "run": self._run.id})
            for proof in proofs
        ]  # fmt: skip
        with self._archive.changing():
            manifest, _taken_in = decisions.adopt(self._archive, dossiers.load_manifest(self._archive, job.title))
            judged = self._judged_since(document, manifest, {proof.page for proof in proofs})
            if not judged:
                self._catalogue.expect_change([(job.title, job.record.id)])
                revisions.replace_document(self._archive, manifest, record, job.target, drafts, user=config.user_name())
        files.remove_tree(job.target)
        for proof in proofs:
            self._tell(replace(proof, kept="old", why="judged-meanwhile") if judged else proof)

    def _judged_since(self, document: _Document, manifest: DossierManifest, pages: set[int]) -> bool:
        """Whether somebody decided about one of these pages since the run began: that person saw the old reading."""
        made = decisions.load(self._archive, manifest)[document.manifest.decisions :]
        return any(decision.document == document.record.id and decision.page in pages for decision in made)

    def _index(self, workers: Workers) -> None:
        indexing.index_in_turns(self._archive, self._catalogue, workers)

    def _tell(self, proof: Proof) -> None:
        self._proof.append(proof)
        self._watch(len(self._proof), len(self._run.pages), proof.kept)


def _to_rescan(review: corrections.PageReview) -> bool:
    return review.last is not None and review.last.kind is Kind.RESCAN


def _files_of(record: DocumentRecord, number: int) -> dict[str, str]:
    """Where a page's reading lies, so that the earlier one can be looked up."""
    page = next(page for page in record.pages if page.number == number)
    return {"text_file": page.text_file, "alto_file": page.alto_file}


def _report(run: _Run, proof: tuple[Proof, ...], seconds: float) -> RedoReport:
    replaced, failed = sum(item.kept == "new" for item in proof), sum(item.after is None for item in proof)
    return RedoReport(run.id, len(proof), replaced, failed, run.left, proof, seconds)


def _keep(archive: Archive, run: _Run, report: RedoReport, options: RedoOptions) -> None:
    """Record the act, keep the report for ever, and remove the work."""
    touched = sorted({item.dossier for item in report.proof if item.kept == "new"})
    counts = {"read": report.read, "replaced": report.replaced, "failed": report.failed}
    act = Act("ocr redo", Action.UPDATE, "done", (run.id, *touched), purpose=Purpose.QUALITY, counts=counts)
    AuditLog(archive.audit_log).append(act, user=config.user_name())
    versions = {"vtdocs": __version__, **engine_versions()}
    kept = {**report.to_json(), "options": asdict(options), "versions": versions}
    files.write_json(run.folder / "report.json", kept)
    for name in ("work", "built"):
        if (run.folder / name).exists():
            files.remove_tree(run.folder / name)
