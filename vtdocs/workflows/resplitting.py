"""Split a box again: pages that went to the wrong dossier go to the right one, and any such change can be undone.

The batch is kept as received, so nothing is read again: the documents that change are built anew from the bytes as received
and the readings that are there. What people decided about a page goes with it.

1. Look: what lies where, and where it should lie; nothing is changed yet.
2. Build the dossiers that change beside the archive, whole.
3. Note the change; from here on it is finished, by this run or by the next one.
4. Put the new dossiers in the place of the old ones; catalogue, index, register, split maps and history follow.
"""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import batches, boxes, corrections, decisions, dossiers, files, revisions, seals
from vtdocs.archive.boxes import BoxAct
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.decisions import Draft, Kind
from vtdocs.archive.dossiers import DOCUMENT, DocumentRecord, DossierManifest, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.archive.lookalikes import Lookalikes
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.model.media import Media
from vtdocs.model.sheets import DossierKind
from vtdocs.workflows import being_read, indexing, naming
from vtdocs.workflows.boxes import PATIENCE, log_box
from vtdocs.workflows.building import DocumentJob, SourcePage, build_document
from vtdocs.workflows.reading import PageResult
from vtdocs.workflows.receiving import readable_file
from vtdocs.workflows.split_changes import CLOSED, Move, PageRef, Resplit, Shape, closed_since, kept_closed, parse_move

__all__ = ["Move", "Resplit", "finish_interrupted", "finish_resplit", "parse_move", "resplit", "undo"]

_READING = ("status", "reason", "method", "width", "height", "dpi", "rotation", "skew", "confidence", "word_ratio",
            "orientation_margin", "ink_coverage", "ink", "profile", "engine", "warnings")  # fmt: skip


def resplit(
    archive: Archive,
    name: str,
    moves: Sequence[Move],
    reason: str,
    *,
    kind: DossierKind | None = None,
    dry_run: bool = False,
) -> Resplit:
    """Move pages between dossiers of one box; a new dossier is of ``kind``, else of the kind of the one it comes from.

    Raises Refused for a closed box or when pages of a closed advies would be opened (P1), BadInput for pages or dossiers that
    are not of this box, or without a reason.
    """
    box = _ready(archive, name, reason)
    with archive.between("box resplit", patience=PATIENCE, only_beside="ingest"), Catalogue.open(archive) as catalogue:
        asked = {"box": box, "moves": [asdict(move) for move in moves], "kind": kind.value if kind else ""}
        if (finished := _same_finished(archive, catalogue, asked)) is not None:
            return finished
        revisions.settle(archive)
        change = _planned(archive, box, moves, kind)
        if not dry_run:
            _carry_out(archive, catalogue, change, {"reason": reason.strip(), "asked": asked})
    return change


def undo(archive: Archive, name: str, reason: str) -> Resplit:
    """Undo the last change of the split that was not undone. Raises BadInput when there is none, or pages moved since."""
    box = _ready(archive, name, reason)
    with archive.between("box resplit", patience=PATIENCE, only_beside="ingest"), Catalogue.open(archive) as catalogue:
        asked = {"box": box, "undo": True}
        if (finished := _same_finished(archive, catalogue, asked)) is not None:
            return finished  # another undo would take back the change before it
        revisions.settle(archive)
        event = next(iter(reversed(boxes.standing_resplits(boxes.load(archive, box)))), None)
        if event is None:
            raise BadInput(_("The split of box {box} was not changed.").format(box=box))
        made = tuple(Shape.from_json(shape) for shape in event.data["after"])
        names = [shape.manifest.dossier for shape in made]
        now = {shape.manifest.dossier: shape for shape in _shapes(archive, names)}
        if any(_documents(now.get(shape.manifest.dossier)) != shape.documents for shape in made):
            raise BadInput(
                _("Since then the dossiers have changed, so this cannot be undone by itself."),
                _("Move the pages back with --move."),
            )
        closed = {name: now[name] for name in names if name in now and now[name].manifest.state == CLOSED}
        since = {shape.manifest.dossier for shape in made if shape.manifest.state != CLOSED} & set(closed)
        back = [Shape.from_json(shape) for shape in event.data["before"]]
        change = Resplit(box, made, closed_since([closed[name] for name in sorted(since)], back))
        _carry_out(archive, catalogue, change, {"reason": reason.strip(), "undoes": event.number, "asked": asked})
    return change


def _same_finished(archive: Archive, catalogue: Catalogue, asked: Mapping[str, Any]) -> Resplit | None:
    """Finish what a killed run had noted; the change, when it is the very one that is asked for now: once is enough."""
    noted = files.read_json(_journal(archive)) if _journal(archive).is_file() else {}
    finish_interrupted(archive, catalogue)
    if noted.get("asked") != asked:
        return None
    before, after = (tuple(Shape.from_json(shape) for shape in noted[side]) for side in ("before", "after"))
    return Resplit(noted["box"], before, after)


def _ready(archive: Archive, name: str, reason: str) -> str:
    box = boxes.check_name(name)
    naming.check_reason_of_box(archive, box, reason)
    if boxes.load(archive, box).closed:
        raise Refused(
            _("Box {box} is closed.").format(box=box),
            [Reason("P22", _("The account of a closed box does not change."))],
            _('Open it again with: vtdocs box reopen {box} --reason "WHY"').format(box=box),
        )
    being_read.check_box(archive, box)
    return box


def _documents(shape: Shape | None) -> tuple[tuple[PageRef, ...], ...]:
    return shape.documents if shape is not None else ()


# --- what lies where, and where it should lie


def _shapes(archive: Archive, names: Iterable[str]) -> list[Shape]:
    """The dossiers as they are; one that does not exist has no documents."""
    found = []
    for name in dict.fromkeys(names):
        if not (archive.dossier(name) / dossiers.MANIFEST).is_file():
            continue
        manifest, _taken_in = decisions.adopt(archive, dossiers.load_manifest(archive, name))
        refs = tuple(tuple(_refs(record)) for record in dossiers.documents_of(archive, manifest))
        found.append(Shape(manifest, refs))
    return found


def _refs(record: DocumentRecord) -> Iterable[PageRef]:
    return ((record.batch, page.source_number, page.frame) for page in record.pages)


def _planned(archive: Archive, box: str, moves: Sequence[Move], kind: DossierKind | None) -> Resplit:
    before = {
        shape.manifest.dossier: shape for shape in _shapes(archive, [n for m in moves for n in (m.source, m.target)])
    }
    after = dict(before)
    moved: set[PageRef] = set()
    for move in moves:
        shape = before.get(move.source)
        pages = [ref for document in shape.documents for ref in document] if shape else []
        if shape is None or shape.manifest.box != box or move.last > len(pages):
            raise BadInput(
                _("Box {box} has no dossier {dossier} with so many pages.").format(box=box, dossier=move.source),
                _("See its pages with: vtdocs show {dossier}").format(dossier=move.source),
            )
        going = pages[move.first - 1 : move.last]
        if moved & set(going):
            raise BadInput(_("A page can be moved to one dossier only."), _("Look at the moves again."))
        moved |= set(going)
        target = after.get(move.target) or Shape(_new(shape.manifest, move.target, kind), ())
        if target.manifest.box != box:
            raise BadInput(
                _("Dossier {dossier} is not of box {box}.").format(dossier=move.target, box=box),
                _("Families are never merged by their number alone. Choose another number."),
            )
        parts = [tuple(ref for ref in document if ref in going) for document in shape.documents]
        after[move.target] = replace(target, documents=(*target.documents, *filter(None, parts)))
        left = [tuple(ref for ref in document if ref not in going) for document in after[move.source].documents]
        after[move.source] = replace(after[move.source], documents=tuple(filter(None, left)))
    judged = tuple(replace(shape, manifest=_judged(shape.manifest)) for shape in after.values())
    return Resplit(box, tuple(before.values()), kept_closed(before, judged))


def _new(source: DossierManifest, name: str, kind: DossierKind | None) -> DossierManifest:
    kind = source.kind if kind is None else kind
    state, reason = ("quarantined", "advies") if kind is DossierKind.ADVICE else ("open", "")
    return DossierManifest(name, source.box, kind, source.source, None, state, reason, ())


def _judged(manifest: DossierManifest) -> DossierManifest:
    """A dossier that was held because pages of another might be in it has been looked at now; an advies stays closed (P1)."""
    return (
        dossiers.with_state(manifest, *dossiers.after_judging(manifest).values())
        if manifest.state == "held"
        else manifest
    )


# --- building the dossiers that change, beside the archive


def _staging(archive: Archive) -> Archive:
    return Archive(archive.root / "resplit")


def _carry_out(archive: Archive, catalogue: Catalogue, change: Resplit, why: Mapping[str, Any]) -> None:
    staging = _staging(archive)
    files.empty(staging.root)
    staging.dossiers.mkdir(mode=0o700)
    old = {
        ref: (shape.manifest, record, place)
        for shape in change.before
        if shape.documents
        for record in dossiers.documents_of(archive, dossiers.load_manifest(archive, shape.manifest.dossier))
        for place, ref in enumerate(_refs(record))
    }
    for shape in change.after:
        if shape.documents:
            _build(archive, staging, shape, old)
    files.fsync_tree(staging.root)
    entry = {**change.to_json(), **why, "user": config.user_name()}
    files.write_json(_journal(archive), entry)
    _finish(archive, catalogue, entry)


def _build(
    archive: Archive, staging: Archive, shape: Shape, old: Mapping[PageRef, tuple[DossierManifest, DocumentRecord, int]]
) -> None:
    """One dossier, whole: documents, manifest, and the decisions that go with its pages."""
    empty = replace(shape.manifest, documents=(), decisions=0, decisions_sha256="")
    places: dict[tuple[str, str, int], tuple[str, int]] = {}
    manifest = empty
    for number, refs in enumerate(shape.documents, start=1):
        built = staging.scratch / f"{shape.manifest.dossier}-{number}"
        manifest_of, record, _place = old[refs[0]]
        if manifest_of.dossier == empty.dossier and tuple(_refs(record)) == refs:
            _link(dossiers.document_folder(archive, empty.dossier, record.id), built)
            draft = record
        else:
            draft = _rebuilt(archive, empty, refs, old, built)
        manifest, committed = dossiers.commit_document(staging, empty, draft, built)
        for ref, page in zip(refs, committed.pages, strict=True):
            before_manifest, before, place = old[ref]
            key = (before_manifest.dossier, before.id, before.pages[place].number)
            places[key] = (committed.id, page.number)
    _carry_decisions(archive, staging, manifest, places)


def _link(source: Path, target: Path) -> None:
    for file in (file for file in source.rglob("*") if file.is_file() and file.name != DOCUMENT):
        place = target / file.relative_to(source)
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        files.link_or_copy(file, place)


def _rebuilt(
    archive: Archive, manifest: DossierManifest, refs: Sequence[PageRef],
    old: Mapping[PageRef, tuple[DossierManifest, DocumentRecord, int]], target: Path,
) -> DocumentRecord:  # fmt: skip
    """A document of these pages, from the bytes as received and the readings that are there."""
    work = target.with_name(target.name + "-work")
    work.mkdir(parents=True, mode=0o700)
    batch = batches.load(archive, refs[0][0])
    by_number = {file.number: file for file in batch.files}
    sources = []
    for ref in refs:
        file = by_number[ref[1]]
        owner, record, place = old[ref]
        page = record.pages[place]
        kept = work / f"{ref[1]:04d}-{ref[2]:05d}"
        alto = dossiers.document_folder(archive, owner.dossier, record.id) / page.alto_file
        shutil.copyfile(alto, kept.with_suffix(".alto.xml"))
        sources.append(
            SourcePage(
                name=file.name, number=file.number, frame=ref[2],
                received=batches.folder_of(archive, batch.id) / file.stored,
                readable=readable_file(archive, batch, file), media=Media(file.media),
                shared=sum(other[1] == file.number for other in refs) < file.frames, work=kept, result=_result(page),
            )
        )  # fmt: skip
    record = build_document(DocumentJob(manifest, batch.id, tuple(sources), target, (0, 0)))
    files.remove_tree(work)
    return record


def _result(page: PageRecord) -> PageResult:
    """The reading of a page, as its record keeps it."""
    return PageResult("page", "", None, page.fingerprint, "", {name: getattr(page, name) for name in _READING})


def _carry_decisions(
    archive: Archive,
    staging: Archive,
    manifest: DossierManifest,
    places: Mapping[tuple[str, str, int], tuple[str, int]],
) -> None:
    """What people decided goes with the page, with who decided it and when; a judgment of a document with each part of it."""
    drafts: list[Draft] = []
    for dossier in dict.fromkeys(dossier for dossier, _document, _page in places):
        source = dossiers.load_manifest(archive, dossier)
        for made in corrections.standing(decisions.load(archive, source)):
            origin = {"dossier": dossier, "number": made.number, "user": made.user, "time": made.time}
            before = {**made.before, "carried": origin}
            if made.page:
                place = places.get((dossier, made.document, made.page))
                targets = [place] if place else []
            elif made.document:
                parts = {
                    new
                    for (name, document, _p), (new, _n) in places.items()
                    if (name, document) == (dossier, made.document)
                }
                targets = [(new, 0) for new in sorted(parts)]
            else:
                targets = [("", 0)] if dossier == manifest.dossier and made.kind in {Kind.RELEASE, Kind.CLOSE} else []
            drafts += [Draft(made.kind, document, page, made.reason, before, made.after) for document, page in targets]
    if drafts:
        decisions.record(staging, manifest, drafts, user=config.user_name())


# --- putting them in place; every step can be done again after a kill


def _journal(archive: Archive) -> Path:
    return archive.root / "resplit-pending.json"


def finish_interrupted(archive: Archive, catalogue: Catalogue) -> None:
    """Finish a change that a killed run had noted; the caller holds the writer's lock. A no-op when there is none."""
    if _journal(archive).is_file():
        _finish(archive, catalogue, files.read_json(_journal(archive)))


def _finish(archive: Archive, catalogue: Catalogue, entry: Mapping[str, Any]) -> None:
    staging = _staging(archive)
    before = {shape["dossier"] for shape in entry["before"] if shape["documents"]}
    after = [shape["dossier"] for shape in entry["after"] if shape["documents"]]
    for name in sorted({*before, *after}):
        indexing.take_out(archive, catalogue, name)
    with Lookalikes.open(archive) as lookalikes:  # pages get other numbers; they are compared again
        for shape in entry["before"]:
            pages = sum(len(refs) for refs in shape["documents"])
            lookalikes.forget([(shape["dossier"], page) for page in range(1, pages + 1)])
    _put_in_place(archive, sorted({*before, *after}), after)
    for name in after:
        manifest = dossiers.load_manifest(archive, name)
        for document in corrections.corrected_documents(archive, manifest):
            catalogue.refresh_document(manifest, document)
    _rewrite_split_maps(archive, entry)
    data = {name: value for name, value in entry.items() if name not in {"box", "user", "asked"}}
    last = boxes.load(archive, entry["box"]).last(BoxAct.RESPLIT)
    if last is None or dict(last.data) != data:
        boxes.record(archive, entry["box"], BoxAct.RESPLIT, data, user=entry["user"])
        log_box(archive, entry["box"], BoxAct.RESPLIT, {"new": len(entry["new"]), "gone": len(entry["gone"])})
    indexing.index_waiting(archive, catalogue)
    _journal(archive).unlink()
    files.remove_tree(staging.root)


def _put_in_place(archive: Archive, names: Sequence[str], after: Sequence[str]) -> None:
    staging = _staging(archive)
    leaving = staging.root / "leaving"
    leaving.mkdir(parents=True, exist_ok=True, mode=0o700)
    with seals.changing(archive, *(archive.dossier(name) / dossiers.MANIFEST for name in names)):
        for name in names:
            waits = name not in after or (staging.dossiers / name).is_dir()  # else it was put in place before the kill
            if archive.dossier(name).is_dir() and waits and not (leaving / name).exists():
                archive.dossier(name).rename(leaving / name)
            if (staging.dossiers / name).is_dir():
                (staging.dossiers / name).rename(archive.dossier(name))
        files.fsync_folder(archive.dossiers)


def _rewrite_split_maps(archive: Archive, entry: Mapping[str, Any]) -> None:
    """Which page lies where now; the sheets stay as they were read."""
    touched = {ref[0] for shape in (*entry["before"], *entry["after"]) for refs in shape["documents"] for ref in refs}
    names = {shape["dossier"] for shape in (*entry["before"], *entry["after"])}
    for batch in sorted(touched):
        pages, sheets = batches.read_split_map(archive, batch)
        rows = [row for row in pages if row["dossier"] not in names or row.get("destroyed")]
        for shape in entry["after"]:
            if not shape["documents"]:
                continue
            for record in dossiers.documents_of(archive, dossiers.load_manifest(archive, shape["dossier"])):
                rows += [
                    {"file": page.source_number, "frame": page.frame, "dossier": shape["dossier"], "document": record.id,
                     "page": page.number}
                    for page in record.pages
                    if record.batch == batch
                ]  # fmt: skip
        batches.write_split_map(archive, batch, rows, sheets)


def finish_resplit(archive: Archive) -> None:
    """``finish_interrupted`` for a caller without lock and catalogue; a no-op while another run writes."""
    if _journal(archive).is_file():
        with archive.writing("box resplit", patience=PATIENCE), Catalogue.open(archive) as catalogue:
            finish_interrupted(archive, catalogue)
