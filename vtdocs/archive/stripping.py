"""Take one dossier out of the batches it came from: the copies as received, and what their records say of them.

A received file that holds nothing but pages of the dossier goes as a whole. A file that holds pages of others too keeps
those, with their numbers: the pages of the dossier become empty ones, for a page that was refused, or that belongs to
another family, must not leave with it. Every step can be done again after a kill.
"""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from vtdocs.archive import batches, dossiers, files, refused_files, seals
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.dossiers import DocumentRecord
from vtdocs.archive.layout import Archive
from vtdocs.model.media import Media

PageKey = tuple[int, int]
DESTROYED = "destroyed"
"""Outcome of a received file that was destroyed as a whole, and the mark of a page in the split map."""

Blanker = Callable[[Path, str, Sequence[int], Path], None]
"""Writes a copy of a file (path, media) with some pages (counting from 1) made empty to another path."""


@dataclass(frozen=True, slots=True)
class BatchShare:
    """What one batch holds of a dossier."""

    batch: str
    pages: tuple[PageKey, ...]
    """File and page numbers of what is destroyed: its archived pages, and refused ones among them."""
    refused: tuple[PageKey, ...]
    """Of these, the pages that had been refused."""
    blank: int
    """Of these, the archived pages that were suspected blank."""
    whole: tuple[int, ...]
    """Numbers of the files that go as a whole."""

    @property
    def parts(self) -> dict[int, list[int]]:
        """Pages to be made empty, by the number of a file that holds others too."""
        found: dict[int, list[int]] = {}
        for number, frame in self.pages:
            if number not in self.whole:
                found.setdefault(number, []).append(frame)
        return found


def shares_of(archive: Archive, dossier: str, records: Sequence[DocumentRecord]) -> tuple[BatchShare, ...]:
    """What each batch that is here holds of a dossier; batches of another archive (after an import) are not here."""
    names = dict.fromkeys(record.batch for record in records)
    return tuple(
        _share(archive, batches.load(archive, name), dossier, [r for r in records if r.batch == name])
        for name in names
        if name and (batches.folder_of(archive, name) / "batch.json").is_file()
    )


def _share(archive: Archive, batch: Batch, dossier: str, records: Sequence[DocumentRecord]) -> BatchShare:
    pages = {(page.source_number, page.frame): page for record in records for page in record.pages}
    refused = _refused_among(archive, batch, dossier)
    gone = {*pages, *refused}
    sheets = {(row["file"], row["frame"]) for row in batches.read_split_map(archive, batch.id)[1]}
    whole = tuple(
        file.number
        for file in batch.files
        if any(number == file.number for number, _frame in gone)
        # A Word file cannot be taken apart; it never holds a separator sheet either.
        and (file.media == Media.DOCX or all((file.number, n) in gone | sheets for n in range(1, file.frames + 1)))
    )
    blank = sum(page.status == "blank?" for page in pages.values())
    return BatchShare(batch.id, tuple(sorted(gone)), tuple(sorted(refused)), blank, whole)


def _refused_among(archive: Archive, batch: Batch, dossier: str) -> set[PageKey]:
    """Refused pages that lie between two separator sheets with pages of this dossier and of no other."""
    rows, sheet_rows = batches.read_split_map(archive, batch.id)
    homes = {(row["file"], row["frame"]): str(row["dossier"]) for row in rows}
    sheets = {(row["file"], row["frame"]) for row in sheet_rows}
    refused = {(page.file, page.page) for page in batches.rejected_pages(archive, batch.id)}
    runs: list[list[PageKey]] = []
    stack = None
    for file in batch.files:
        for frame in range(1, file.frames + 1):
            if (file.number, frame) in sheets or file.stack != stack:
                runs.append([])
                stack = file.stack
            if (file.number, frame) not in sheets:
                runs[-1].append((file.number, frame))
    return {
        key for run in runs if {homes[key] for key in run if key in homes} == {dossier} for key in run if key in refused
    }


def strip(archive: Archive, share: BatchShare, dossier: str, blanker: Blanker) -> None:
    """Take the dossier out of a batch; the caller holds the writer's lock. Doing it twice changes nothing more."""
    refused_files.destroy(archive, {f.sha256 for f in _whole(archive, share) if f.sha256})
    batch = batches.load(archive, share.batch)
    names = {file.number: file.name for file in batch.files}
    gone_names = {file.name for file in batch.files if file.number in share.whole}
    _strip_report(archive, share, dossier, names)
    _strip_split_map(archive, share, dossier)
    for other in batches.all_batches(archive):
        nameless = _without_names(other, share.batch, gone_names)
        if nameless != other:
            batches.save(archive, nameless)
    # Last, for the names that the steps before it go by stand here: a kill before this line does them all again.
    batch = batches.load(archive, share.batch)
    received = tuple(_strip_file(archive, share, file, blanker) for file in batch.files)
    batches.save(archive, replace(batch, files=received))


def _whole(archive: Archive, share: BatchShare) -> list[ReceivedFile]:
    return [file for file in batches.load(archive, share.batch).files if file.number in share.whole]


def _strip_file(archive: Archive, share: BatchShare, file: ReceivedFile, blanker: Blanker) -> ReceivedFile:
    folder = batches.folder_of(archive, share.batch)
    rendition = folder / "renditions" / f"{file.number:04d}.pdf"
    if file.number in share.whole and file.outcome != DESTROYED:
        for path in (folder / file.stored, folder / file.kept, rendition):
            files.remove_file(path)
        return replace(file, name="", stored="", size=0, sha256="", outcome=DESTROYED, reason=DESTROYED, kept="")
    if file.number in share.parts and file.stored:
        stored = folder / file.stored
        fresh = stored.with_name(f".{stored.name}.new")
        blanker(stored, file.media, share.parts[file.number], fresh)
        files.fsync_file(fresh)
        stored.chmod(0o600)  # Windows replaces no read-only file
        fresh.replace(stored)
        stored.chmod(0o400)
        files.fsync_folder(stored.parent)
        return replace(file, size=stored.stat().st_size, sha256=files.sha256_of(stored), reason="pages-destroyed")
    return file


def _without_names(batch: Batch, origin: str, names: set[str]) -> Batch:
    """A batch of which duplicates of destroyed files no longer tell a name: it may hold a family's."""
    marks = {f"same-bytes-as:{origin}:{name}" for name in names if name}
    return replace(
        batch,
        files=tuple(
            replace(file, name="", sha256="", reason=f"same-bytes-as:{DESTROYED}") if file.reason in marks else file
            for file in batch.files
        ),
    )


def _strip_split_map(archive: Archive, share: BatchShare, dossier: str) -> None:
    pages, sheets = batches.read_split_map(archive, share.batch)
    kept = [row for row in pages if (row["file"], row["frame"]) not in share.pages]
    gone = [
        {"file": f, "frame": n, "dossier": dossier, "document": "", "page": 0, DESTROYED: True} for f, n in share.pages
    ]
    for row in sheets:
        if row["sheet"].get("dossier") == dossier:
            row["sheet"] = {**row["sheet"], "youngest_birth_year": None}
    batches.write_split_map(archive, share.batch, [*kept, *gone], sheets)


def _strip_report(archive: Archive, share: BatchShare, dossier: str, names: dict[int, str]) -> None:
    """The account still balances: pages that were archived or refused are told as destroyed."""
    report = batches.read_report(archive, share.batch)
    if dossier not in report["dossiers"] and not share.refused:
        return
    gone = {(names[number], frame) for number, frame in share.pages}
    whole = {names[number] for number in share.whole}

    def problems(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [r for r in rows if r["file"] not in whole and (r["file"], r["page"]) not in gone]

    def rejected(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
        return [row for row in rows if (row["file"], row["page"]) not in share.refused]

    counts, refused = dict(report["pages"]), len(share.refused)
    if dossier in report["dossiers"]:
        counts["archived"] -= len(share.pages) - refused - share.blank
        counts["blank"] -= share.blank
        counts["rejected"] -= refused
        counts[DESTROYED] = counts.get(DESTROYED, 0) + len(share.pages)
    history = [
        {**entry, "problems_before": problems(entry["problems_before"]),
         "rejected_before": rejected(entry["rejected_before"])}
        for entry in report.get("history", [])
    ]  # fmt: skip
    batches.write_report(
        archive,
        share.batch,
        {
            **report,
            "pages": counts,
            "dossiers": [name for name in report["dossiers"] if name != dossier],
            "problems": problems(report["problems"]),
            "rejected": rejected(report["rejected"]),
            **({"history": history} if history else {}),
        },
    )


def remove_dossier(archive: Archive, dossier: str) -> None:
    """Remove a dossier's folder: first out of sight by one rename, then file by file."""
    folder, leaving = archive.dossier(dossier), archive.root / "destruction" / f".leaving-{dossier}"
    if folder.exists() and not leaving.exists():
        leaving.parent.mkdir(mode=0o700, exist_ok=True)
        with seals.changing(archive, folder / dossiers.MANIFEST):
            folder.rename(leaving)
            files.fsync_folder(archive.dossiers)
    if folder.exists():
        files.remove_tree(folder)
    if leaving.exists():
        files.remove_tree(leaving)
    files.fsync_folder(leaving.parent)


def share_to_json(share: BatchShare) -> dict[str, Any]:
    """A share as the journal keeps it."""
    return asdict(share)


def share_from_json(data: dict[str, Any]) -> BatchShare:
    """The share that ``share_to_json`` gave."""
    return BatchShare(
        data["batch"],
        tuple((page[0], page[1]) for page in data["pages"]),
        tuple((page[0], page[1]) for page in data["refused"]),
        data["blank"],
        tuple(data["whole"]),
    )


def records_of(archive: Archive, dossier: str) -> tuple[DocumentRecord, ...]:
    """The records of a dossier's documents; none when it has no folder (known from a card index only)."""
    if not archive.dossier(dossier).is_dir():
        return ()
    return dossiers.documents_of(archive, dossiers.load_manifest(archive, dossier))
