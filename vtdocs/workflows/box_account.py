"""The account of a box: received = archived + blank (kept) + separator + rejected + duplicate, per dossier and box.

Recomputed from the files each time, never from the catalogue: every page of every batch must be in exactly one place. What
was declared is set beside what is there, and any difference is named with the place where it lies.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from vtdocs.archive import batches, boxes, corrections, dossiers
from vtdocs.archive.batches import Batch
from vtdocs.archive.boxes import Box, Declaration
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.archive.stripping import DESTROYED
from vtdocs.errors import ArchiveUnusable
from vtdocs.model.pages import PageStatus
from vtdocs.workflows.ledger import PageKey


@dataclass(frozen=True, slots=True)
class PageCounts:
    """Pages by what became of them."""

    received: int = 0
    archived: int = 0
    blank: int = 0
    """Suspected blank: kept in the dossier, flagged."""
    separator: int = 0
    rejected: int = 0
    duplicate: int = 0
    destroyed: int = 0
    """Pages of a dossier that was destroyed under a verklaring van vernietiging."""

    @property
    def kept(self) -> int:
        """Pages that are in a dossier."""
        return self.archived + self.blank

    @property
    def accounted(self) -> int:
        """Pages of which it is known where they are."""
        return self.kept + self.separator + self.rejected + self.duplicate + self.destroyed

    def __add__(self, other: "PageCounts") -> "PageCounts":
        """The sum of two accounts."""
        return PageCounts(*(getattr(self, item.name) + getattr(other, item.name) for item in fields(self)))


@dataclass(frozen=True, slots=True)
class DossierAccount:
    """One dossier of the box."""

    dossier: str
    """Empty for pages that belong to no dossier."""
    state: str
    """State of the dossier; empty when it is not in the archive."""
    counts: PageCounts
    sheets: int | None = None
    """Sheets that were declared."""
    sides: int | None = None
    """Sides that were declared."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One reason why the box cannot be closed."""

    kind: str
    dossier: str = ""
    expected: int | None = None
    found: int | None = None
    place: str = ""
    """Where it lies: batch, file and page, or the numbers of sheets; never content."""


@dataclass(frozen=True, slots=True)
class BoxAccount:
    """The whole account."""

    box: str
    closed: bool
    declaration: Declaration | None
    batches: tuple[str, ...]
    dossiers: tuple[DossierAccount, ...]
    counts: PageCounts
    differences: tuple[Difference, ...]
    remarks: tuple[Difference, ...]
    """What does not stop the box from closing, but should be known: pages read poorly that nobody has looked at."""

    @property
    def balanced(self) -> bool:
        """Whether the box may be closed."""
        return not self.differences

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "box": self.box,
            "closed": self.closed,
            "declared": None if self.declaration is None else asdict(self.declaration),
            "batches": list(self.batches),
            "pages": asdict(self.counts),
            "dossiers": [
                {"dossier": item.dossier, "state": item.state, "declared_sheets": item.sheets,
                 "declared_sides": item.sides, **asdict(item.counts)}
                for item in self.dossiers
            ],
            "differences": [asdict(item) for item in self.differences],
            "remarks": [asdict(item) for item in self.remarks],
            "balanced": self.balanced,
        }  # fmt: skip


@dataclass(slots=True)
class _Sums:
    """What is gathered while the batches are walked through."""

    batches: list[str] = field(default_factory=list)
    by_dossier: dict[str, PageCounts] = field(default_factory=dict)
    differences: list[Difference] = field(default_factory=list)
    sequences: set[int] = field(default_factory=set)
    """Numbers of the separator sheets that were seen."""
    total: int = 0
    """Number of sheets in the box, as the sheets say."""
    homes: set[str] = field(default_factory=set)
    """Dossiers with pages from this box."""
    backs: dict[str, int] = field(default_factory=dict)
    """Blank pages right after a separator sheet, by dossier: its own back, when both sides were scanned."""


def account(archive: Archive, catalogue: Catalogue, name: str) -> BoxAccount:
    """The account of a box as the files tell it now; raises ArchiveUnusable when a record is damaged."""
    box = boxes.load(archive, name)
    sums = _Sums()
    for batch in batches.all_batches(archive):
        _walk(archive, catalogue, batch, box.name, sums)
    there = {dossier: dossiers.load_manifest(archive, dossier) for dossier in _present(archive, catalogue, box, sums)}
    declared = box.declaration
    lines = tuple(_lines(declared, sums, there))
    counts = sum((line.counts for line in lines), PageCounts())
    found = [
        *sums.differences,
        *_declared(declared, lines, counts, sums.backs),
        *_gaps(box, sums),
        *_states(archive, there),
    ]
    return BoxAccount(
        box.name, box.closed, declared, tuple(sums.batches), lines, counts, tuple(found), tuple(_unseen(archive, there))
    )


def _present(archive: Archive, catalogue: Catalogue, box: Box, sums: _Sums) -> list[str]:
    listed = [item.number for item in box.declaration.listed] if box.declaration else []
    names = sorted({*sums.homes, *catalogue.dossiers_in_box(box.name), *listed})
    return [name for name in names if (archive.dossier(name) / dossiers.MANIFEST).is_file()]


# --- every page in exactly one place


def _walk(archive: Archive, catalogue: Catalogue, batch: Batch, box: str, sums: _Sums) -> None:
    """Add the pages of one batch that came out of this box."""
    if not batches.finished(archive, batch.id):
        if batch.box == box:
            sums.batches.append(batch.id)
            sums.differences.append(Difference("batch-unfinished", place=batch.id))
        return
    pages, sheets = batches.read_split_map(archive, batch.id)
    sheet_of = {(row["file"], row["frame"]): row["sheet"] for row in sheets}
    if batch.box != box and not _concerns(sheet_of.values(), box):
        return
    kept = _kept_pages(archive, {str(row["dossier"]) for row in pages} | set(catalogue.dossiers_of(batch.id)), batch)
    for row in pages:
        if row.get(DESTROYED):
            kept.setdefault((row["file"], row["frame"]), []).append((str(row["dossier"]), "destroyed"))
    rejected = {(page.file, page.page) for page in batches.rejected_pages(archive, batch.id)}
    before = sum(line.received for line in sums.by_dossier.values())
    for stack in _stacks(batch):
        places = _Places(batch, box, kept, sheet_of, rejected)
        after_sheet = False
        for key, dossier, outcome in places.walk(stack):
            _enter(sums, batch, key, dossier, outcome)
            if after_sheet and outcome == "blank":
                sums.backs[dossier] = sums.backs.get(dossier, 0) + 1
            after_sheet = outcome == "separator"
            if outcome in {"archived", "blank", "destroyed"}:
                sums.homes.add(dossier)
    if sum(line.received for line in sums.by_dossier.values()) > before:
        sums.batches.append(batch.id)
    _note_sheets(sums, batch, box, sheet_of.values())


def _note_sheets(sums: _Sums, batch: Batch, box: str, sheets: Iterable[Mapping[str, Any]]) -> None:
    """Which numbered sheets of the box were seen."""
    for sheet in sheets:
        if (sheet["box"] or batch.box) == box and sheet["sequence"]:
            sums.sequences.add(int(sheet["sequence"]))
            sums.total = max(sums.total, int(sheet["total"]))


def _concerns(sheets: Iterable[Mapping[str, Any]], box: str) -> bool:
    return any(sheet["box"] == box for sheet in sheets)


def _kept_pages(archive: Archive, names: set[str], batch: Batch) -> dict[PageKey, list[tuple[str, str]]]:
    """Dossier and outcome of every page of the batch that lies in a dossier, from the documents on disk."""
    found: dict[PageKey, list[tuple[str, str]]] = {}
    for name in sorted(names):
        if not (archive.dossier(name) / dossiers.MANIFEST).is_file():
            continue
        for record in dossiers.documents_of(archive, dossiers.load_manifest(archive, name)):
            if record.batch != batch.id:
                continue
            for page in record.pages:
                outcome = "blank" if page.status == PageStatus.BLANK else "archived"
                found.setdefault((page.source_number, page.frame), []).append((name, outcome))
    return found


def _stacks(batch: Batch) -> list[list[tuple[PageKey, str]]]:
    """Pages of each stack in order, with the outcome of their file."""
    stacks: dict[str, list[tuple[PageKey, str]]] = {}
    for file in batch.files:
        pages = [((file.number, frame), file.outcome) for frame in range(1, file.frames + 1)]
        stacks.setdefault(file.stack, []).extend(pages)
    return list(stacks.values())


@dataclass(frozen=True, slots=True)
class _Places:
    """Where each page of one stack is, and out of which box it came."""

    batch: Batch
    box: str
    kept: Mapping[PageKey, list[tuple[str, str]]]
    sheets: Mapping[PageKey, Mapping[str, Any]]
    rejected: set[PageKey]

    def walk(self, stack: Sequence[tuple[PageKey, str]]) -> Iterator[tuple[PageKey, str, str]]:
        """Page, dossier (empty when unknown) and outcome, of the pages from this box.

        A page that is in no place, or in more than one, has the outcome ``lost`` or ``double``.
        """
        for run, box in self._runs(stack):
            if box != self.box:
                continue
            homes = {home for key, _file in run for home, _outcome in self.kept.get(key, ())}
            stated = [self.sheets[key]["dossier"] for key, _file in run if key in self.sheets]
            neighbour = next(iter(homes)) if len(homes) == 1 else next((name for name in stated if name), "")
            for key, file_outcome in run:
                places = self._places(key, file_outcome)
                if len(places) == 1:
                    yield key, places[0][0] or neighbour, places[0][1]
                else:
                    yield key, neighbour, "double" if places else "lost"

    def _runs(self, stack: Sequence[tuple[PageKey, str]]) -> Iterator[tuple[list[tuple[PageKey, str]], str]]:
        """Pages from one separator sheet to the next, the sheet first, with the box they came from."""
        run: list[tuple[PageKey, str]] = []
        box = self.batch.box
        for item in stack:
            sheet = self.sheets.get(item[0])
            if sheet is not None:
                if run:
                    yield run, box
                run, box = [], sheet["box"] or self.batch.box
            run.append(item)
        if run:
            yield run, box

    def _places(self, key: PageKey, file_outcome: str) -> list[tuple[str, str]]:
        places = list(self.kept.get(key, ()))
        if key in self.sheets:
            places.append(("", "separator"))
        if key in self.rejected:
            places.append(("", "rejected"))
        if file_outcome == "duplicate":
            places.append(("", "duplicate"))
        return places


def _enter(sums: _Sums, batch: Batch, key: PageKey, dossier: str, outcome: str) -> None:
    line = sums.by_dossier.get(dossier, PageCounts())
    line = replace(line, received=line.received + 1)
    if outcome in {"lost", "double"}:
        place = f"{batch.id}:{key[0]:04d}:{key[1]}"
        sums.differences.append(Difference(f"page-{outcome}", dossier, 1, 0 if outcome == "lost" else 2, place))
    else:
        line = replace(line, **{outcome: getattr(line, outcome) + 1})
    sums.by_dossier[dossier] = line


# --- what was declared beside what is there


def _lines(declared: Declaration | None, sums: _Sums, there: Mapping[str, DossierManifest]) -> Iterator[DossierAccount]:
    listed = {item.number: item for item in declared.listed} if declared else {}
    for name in sorted({*sums.by_dossier, *listed}):
        item = listed.get(name)
        yield DossierAccount(
            name,
            there[name].state if name in there else "",
            sums.by_dossier.get(name, PageCounts()),
            item.sheets if item else None,
            item.sides if item else None,
        )


def _declared(
    declared: Declaration | None, lines: Sequence[DossierAccount], counts: PageCounts, backs: Mapping[str, int]
) -> Iterator[Difference]:
    if declared is None:
        yield Difference("not-declared")
        return
    if counts.received == 0:
        yield Difference("nothing-received")
    present = [line for line in lines if line.dossier and line.counts.kept + line.counts.destroyed]
    if declared.listed:
        listed = {item.number for item in declared.listed}
        yield from (
            Difference("dossier-missing", line.dossier, 1, 0)
            for line in lines
            if line.dossier in listed and line not in present
        )
        yield from (
            Difference("dossier-not-declared", line.dossier, 0, 1) for line in present if line.dossier not in listed
        )
    elif len(present) != declared.dossiers:
        yield Difference("dossiers", expected=declared.dossiers, found=len(present))
    for line in lines:
        yield from _sides(line.dossier, line.sheets, line.sides, line.counts, backs.get(line.dossier, 0))
    yield from _sides("", declared.sheets, declared.sides, counts, sum(backs.values()))


def _sides(dossier: str, sheets: int | None, sides: int | None, counts: PageCounts, backs: int) -> Iterator[Difference]:
    """Sides are compared one to one; sheets allow one side each or two.

    ``backs`` are blank pages that may be backs of separator sheets; those are not among the declared paper.
    """
    there = counts.kept + counts.destroyed
    if sides is not None and sides not in {there, there - backs}:
        yield Difference("sides", dossier, sides, there)
    elif sheets is not None and sides is None:
        if there < sheets:
            yield Difference("sheets", dossier, sheets, there)
        elif there - backs > 2 * sheets:
            yield Difference("sheets", dossier, 2 * sheets, there)
        elif counts.rejected:  # without counted sides nothing proves that their paper was scanned again
            yield Difference("rejected", dossier, 0, counts.rejected)


def _gaps(box: Box, sums: _Sums) -> Iterator[Difference]:
    """Numbered sheets that were not seen: behind each, pages of another family may lie in the wrong dossier."""
    absent = sorted(set(range(1, max([sums.total, *sums.sequences], default=0) + 1)) - sums.sequences)
    listed = box.declaration.listed if box.declaration else ()
    if (
        len(listed) == sums.total
    ):  # printed from the same list: when the dossier of the sheet is there, nothing is hidden
        absent = [number for number in absent if listed[number - 1].number not in sums.homes]
    mended = sum(len(event.data["new"]) for event in boxes.standing_resplits(box))
    if len(absent) > mended:
        place = ", ".join(str(number) for number in absent)
        yield Difference("separator-gap", "", sums.total or None, len(sums.sequences), place)


def _states(archive: Archive, there: Mapping[str, DossierManifest]) -> Iterator[Difference]:
    """Dossiers and pages that wait for a person whose decision may change what the box holds."""
    for name, manifest in there.items():
        if manifest.state == "held":
            yield Difference("held", name, place=manifest.state_reason)
        for document in corrections.corrected_documents(archive, manifest):
            yield from (
                Difference("rescan", name, place=f"{name}/{document.record.id}/{page.number}")
                for page in document.record.pages
                if page.status == PageStatus.RESCAN
            )


def _unseen(archive: Archive, there: Mapping[str, DossierManifest]) -> Iterator[Difference]:
    for name, manifest in there.items():
        try:
            documents = corrections.corrected_documents(archive, manifest)
        except ArchiveUnusable:
            continue
        pages = [
            page
            for document in documents
            for page, review in zip(document.record.pages, document.reviews, strict=True)
            if not review.reviewed and page.status in {PageStatus.LOW, PageStatus.BLANK, PageStatus.UNREADABLE}
        ]
        if pages:
            yield Difference("unreviewed", name, 0, len(pages))
