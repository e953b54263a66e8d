"""The ledger of a run: what became of every page that was received; its sum always balances."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from vtdocs.archive.batches import Batch, ReceivedFile, RejectedPage
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest
from vtdocs.model.pages import PageStatus
from vtdocs.ocr.judging import STOPPED
from vtdocs.workflows.reading import PageResult


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a person should look at; pages are named by number, never by content."""

    file: str
    """Name of the file as received."""
    page: int | None
    """Number of the page in the file, counting from 1; None for the whole file."""
    status: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refusals:
    """What was kept of the files that were refused as a whole, when they were received."""

    kept: int = 0
    """Files whose bytes wait with the batch for a person."""
    bytes: int = 0
    """Of these files together."""
    not_kept: Mapping[str, int] = field(default_factory=dict)
    """Files whose bytes were not kept, by the stable English code of why not."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Pages by what became of them; received is the sum of the others, always."""

    received: int
    archived: int
    blank: int
    """Suspected blank: archived too, flagged and kept."""
    separator: int
    rejected: int
    duplicate: int


@dataclass(frozen=True, slots=True)
class IngestReport:
    """What an ingest did."""

    batch: str
    dossiers: tuple[str, ...]
    counts: Counts
    problems: tuple[Problem, ...]
    seconds: float
    pages_read: int
    """Pages that this run read, without those of an earlier, killed run."""
    read_before: bool = False
    """Whether exactly these files were read before: this is the report of that run, and nothing was done."""
    refusals: Refusals = Refusals()

    @property
    def stopped(self) -> int:
        """Pages whose reading the OCR engine did not finish; ``retry`` reads them again."""
        return sum(problem.reason == STOPPED for problem in self.problems)

    @property
    def pages_per_minute(self) -> float:
        """Speed of this run."""
        return 60 * self.pages_read / self.seconds if self.seconds > 0 else 0.0

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        counts = self.counts
        return {
            "batch": self.batch,
            "dossiers": list(self.dossiers),
            "pages": {
                "received": counts.received,
                "archived": counts.archived,
                "blank": counts.blank,
                "separator": counts.separator,
                "rejected": counts.rejected,
                "duplicate": counts.duplicate,
            },
            "problems": [
                {"file": p.file, "page": p.page, "status": p.status, "reason": p.reason} for p in self.problems
            ],
            "refused_files": {**asdict(self.refusals), "not_kept": dict(self.refusals.not_kept)},
            "seconds": round(self.seconds, 2),
            "pages_per_minute": round(self.pages_per_minute, 1),
            "read_before": self.read_before,
        }

    @classmethod
    def of_finished(cls, report: dict[str, Any]) -> "IngestReport":
        """The report of a finished batch told once more; raises KeyError or TypeError for anything else."""
        counts = {item.name: report["pages"][item.name] for item in fields(Counts)}
        problems = tuple(Problem(**problem) for problem in report["problems"])
        return cls(report["batch"], tuple(report["dossiers"]), Counts(**counts), problems, 0.0, 0, read_before=True)


PageKey = tuple[int, int]
"""Number of the file in the batch, and of the page in the file, both counting from 1."""


def refusals(batch: Batch) -> Refusals:
    """What was kept of the files of a batch that were refused as a whole."""
    kept = [file.size for file in batch.files if file.kept]
    return Refusals(len(kept), sum(kept), Counter(file.not_kept for file in batch.files if file.not_kept))


def rejected_pages(batch: Batch, results: Mapping[PageKey, PageResult]) -> tuple[RejectedPage, ...]:
    """Pages that could not be archived, those of rejected files included."""
    of_files = [
        RejectedPage(file.number, page, file.reason)
        for file in batch.files
        if file.outcome == "rejected"
        for page in range(1, file.frames + 1)
    ]
    of_pages = [RejectedPage(*key, result.reason) for key, result in results.items() if result.outcome == "rejected"]
    return tuple(sorted([*of_files, *of_pages], key=lambda page: (page.file, page.page)))


def count(batch: Batch, results: Mapping[PageKey, PageResult], documents: Iterable[DocumentRecord]) -> Counts:
    """Account for every page, from what is in the archive now, not from what was planned.

    Raises AssertionError when the sum does not balance: that is a fault in this program, and never goes unsaid.
    """
    statuses = [page.status for document in documents for page in document.pages]
    blank = statuses.count(PageStatus.BLANK.value)
    counts = Counts(
        received=batch.pages,
        archived=len(statuses) - blank,
        blank=blank,
        separator=sum(result.outcome == "separator" for result in results.values()),
        rejected=len(rejected_pages(batch, results)),
        duplicate=sum(file.frames for file in batch.files if file.outcome == "duplicate"),
    )
    accounted = counts.archived + counts.blank + counts.separator + counts.rejected + counts.duplicate
    if accounted != counts.received:
        raise AssertionError(f"{counts.received} pages received, {accounted} accounted for")
    return counts


def problems(
    batch: Batch, results: Mapping[PageKey, PageResult], documents: Iterable[tuple[DossierManifest, DocumentRecord]]
) -> tuple[Problem, ...]:
    """All files, documents and pages that a person should look at, in the order of the batch."""
    names = {file.number: file.name for file in batch.files}
    found: list[tuple[PageKey, Problem]] = []
    found.extend(_file_problem(file) for file in batch.files if file.outcome != "received")
    for (number, page), result in results.items():
        if result.outcome != "page" and result.reason:
            found.append(((number, page), Problem(names[number], page, result.outcome, result.reason)))
    for dossier, document in documents:
        if document.state != "open" and dossier.searchable:
            first = document.pages[0]
            problem = Problem(first.source, None, document.state, document.state_reason)
            found.append(((first.source_number, 0), problem))
        for kept in document.pages:
            if kept.status != PageStatus.OK.value:
                problem = Problem(kept.source, kept.frame, kept.status, kept.reason)
                found.append(((kept.source_number, kept.frame), problem))
    return tuple(problem for _key, problem in sorted(found, key=lambda item: item[0]))


def split_rows(documents: Iterable[tuple[DossierManifest, DocumentRecord]]) -> list[dict[str, Any]]:
    """Rows of the split map: which page of the batch is which page of which dossier."""
    return [
        {"file": page.source_number, "frame": page.frame, "dossier": manifest.dossier, "document": record.id,
         "page": page.number}
        for manifest, record in documents
        for page in record.pages
    ]  # fmt: skip


def sheet_rows(results: Mapping[PageKey, PageResult]) -> list[dict[str, Any]]:
    """Rows of the split map: what the separator sheets of the batch said."""
    return [
        {"file": file, "frame": frame, "sheet": asdict(result.sheet), "reason": result.reason}
        for (file, frame), result in results.items()
        if result.sheet is not None
    ]


def _file_problem(file: ReceivedFile) -> tuple[PageKey, Problem]:
    return (file.number, 0), Problem(file.name, None, file.outcome, file.reason)
