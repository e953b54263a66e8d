"""The catalogue: an SQLite table of files, dossiers, documents and pages for quick questions; rebuilt from the files.

It also keeps which documents still wait for the full-text index and the register (``indexed`` = 0: never there, 2: there
as they were before a person or a better reading changed them), so that a run that was killed is continued by the next.
"""

import errno
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from vtdocs.archive import batches, boxes, corrections, coverage, dossiers, settled
from vtdocs.archive.corrections import Corrected
from vtdocs.archive.coverage import Coverage
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, of_the_disk
from vtdocs.i18n import gettext as _

SCHEMA_VERSION = 4

_SCHEMA = """
CREATE TABLE file (sha256 TEXT NOT NULL, batch TEXT NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL,
                   frames INTEGER NOT NULL, outcome TEXT NOT NULL, PRIMARY KEY (batch, number));
CREATE INDEX file_sha256 ON file (sha256);
CREATE TABLE dossier (id TEXT PRIMARY KEY, box TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL,
                      state TEXT NOT NULL) WITHOUT ROWID;
CREATE INDEX dossier_box ON dossier (box, state);
CREATE TABLE document (dossier TEXT NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, date TEXT NOT NULL,
                       batch TEXT NOT NULL, state TEXT NOT NULL, judged INTEGER NOT NULL,
                       pages INTEGER NOT NULL, indexed INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (dossier, id)) WITHOUT ROWID;
CREATE TABLE page (dossier TEXT NOT NULL, number INTEGER NOT NULL, document TEXT NOT NULL, status TEXT NOT NULL,
                   confidence REAL NOT NULL, word_ratio REAL NOT NULL, fingerprint TEXT NOT NULL,
                   orientation_margin REAL NOT NULL, reviewed INTEGER NOT NULL,
                   PRIMARY KEY (dossier, number)) WITHOUT ROWID;
CREATE INDEX page_doubtful ON page (dossier, document, status, reviewed) WHERE status != 'ok';
CREATE TABLE rejected (batch TEXT NOT NULL, file INTEGER NOT NULL, page INTEGER NOT NULL, reason TEXT NOT NULL,
                       PRIMARY KEY (batch, file, page)) WITHOUT ROWID;
CREATE TABLE batch (id TEXT PRIMARY KEY, box TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE box (id TEXT PRIMARY KEY, dossiers INTEGER NOT NULL, closed INTEGER NOT NULL,
                  full_check INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE expected (box TEXT NOT NULL, dossier TEXT NOT NULL, PRIMARY KEY (box, dossier)) WITHOUT ROWID;
"""
_TABLES = ("file", "dossier", "document", "page", "rejected", "batch", "box", "expected")


@dataclass(frozen=True, slots=True)
class PageRow:
    """One page as the catalogue knows it."""

    dossier: str
    document: str
    page: int
    """Number in the dossier, counting from 1."""
    status: str
    confidence: float
    """0 to 100."""
    word_ratio: float
    """0 to 1."""
    orientation_margin: float
    """0 to 1."""
    reviewed: bool
    batch: str
    box: str
    kind: str
    """Kind of the document."""


class Catalogue:
    """The open catalogue of one archive; use as a context manager."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @classmethod
    @contextmanager
    def open(cls, archive: Archive) -> Iterator["Catalogue"]:
        """Open the catalogue, making it from the files when it is missing or of another version.

        Raises ArchiveUnusable when SQLite cannot use it.
        """
        try:
            with closing(_connect(archive)) as connection:
                catalogue = cls(connection)
                if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
                    catalogue.rebuild(archive)
                yield catalogue
        except sqlite3.DatabaseError as problem:
            raise _unusable(problem) from problem

    def rebuild(self, archive: Archive) -> None:
        """Make the catalogue from the manifests; every document waits for the index again."""
        with self._db:
            for table in _TABLES:
                self._db.execute(f"DROP TABLE IF EXISTS {table}")
            for statement in _SCHEMA.split(";"):
                self._db.execute(statement)
            for batch in batches.all_batches(archive):
                self._add_files(batch)
                finished = batches.finished(archive, batch.id)
                refused = batches.rejected_pages(archive, batch.id) if finished else batches.unread_pages(batch)
                self._add_rejected(batch.id, settled.still_open(archive, batch.id, refused))
            for manifest in dossiers.all_manifests(archive):
                for document in corrections.corrected_documents(archive, manifest):
                    self._add_document(manifest, document)
            for box in boxes.all_boxes(archive):
                self._add_box(archive, box)
            self._db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    def add_batch(self, batch: batches.Batch) -> None:
        """Remember the files of a batch, for finding the same bytes again; its pages are not read until it is finished."""
        with self._db:
            self._add_files(batch)
            self._add_rejected(batch.id, batches.unread_pages(batch))

    def set_box(self, archive: Archive, box: boxes.Box) -> None:
        """Enter what was declared of a box, and whether it is closed."""
        with self._db:
            self._add_box(archive, box)

    def _add_box(self, archive: Archive, box: boxes.Box) -> None:
        self._db.execute("DELETE FROM expected WHERE box = ?", (box.name,))
        declared = box.declaration
        if declared is not None:
            gone = batches.destroyed_dossiers(archive, box.name)
            row = (box.name, declared.dossiers - len(gone), box.closed, box.full_check)
            self._db.execute("INSERT OR REPLACE INTO box VALUES (?, ?, ?, ?)", row)
            rows = [(box.name, dossier.number) for dossier in declared.listed if dossier.number not in gone]
            self._db.executemany("INSERT OR REPLACE INTO expected VALUES (?, ?)", rows)

    def _add_files(self, batch: batches.Batch) -> None:
        self._db.execute("INSERT OR REPLACE INTO batch VALUES (?, ?)", (batch.id, batch.box))
        self._db.executemany(
            "INSERT OR REPLACE INTO file VALUES (?, ?, ?, ?, ?, ?)",
            [(f.sha256, batch.id, f.number, f.name, f.frames, f.outcome) for f in batch.files],
        )

    def add_rejected(self, batch: str, pages: Sequence[batches.RejectedPage]) -> None:
        """Remember which pages of a batch could not be archived, and no others: a look-up cannot have seen them (P27)."""
        with self._db:
            self._db.execute("DELETE FROM rejected WHERE batch = ?", (batch,))
            self._add_rejected(batch, pages)

    def _add_rejected(self, batch: str, pages: Sequence[batches.RejectedPage]) -> None:
        self._db.executemany(
            "INSERT OR REPLACE INTO rejected VALUES (?, ?, ?, ?)",
            [(batch, page.file, page.page, page.reason) for page in pages],
        )

    def add_document(self, manifest: dossiers.DossierManifest, record: dossiers.DocumentRecord) -> None:
        """Enter a committed document, which waits for the index from now on; one that is there already stays as it is."""
        with self._db:
            there = "SELECT 1 FROM document WHERE dossier = ? AND id = ?"
            if self._db.execute(there, (manifest.dossier, record.id)).fetchone() is None:
                self._add_document(manifest, corrections.correct(record, ()))

    def _add_document(self, manifest: dossiers.DossierManifest, document: Corrected) -> None:
        dossier, record = manifest.dossier, document.record
        self._db.execute(
            "INSERT OR REPLACE INTO dossier VALUES (?, ?, ?, ?, ?)",
            (dossier, manifest.box, manifest.kind.value, manifest.source, manifest.state),
        )
        self._db.execute(
            "INSERT INTO document (dossier, id, kind, date, batch, state, judged, pages) VALUES (?, ?, ?, ?, ?, ?, ?, ?) "
            "ON CONFLICT (dossier, id) DO UPDATE SET kind = excluded.kind, date = excluded.date, "
            "state = excluded.state, judged = excluded.judged",
            (dossier, record.id, record.kind, record.date, record.batch, record.state, document.judged,
             len(record.pages)),
        )  # fmt: skip
        self._db.executemany(
            "INSERT OR REPLACE INTO page VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                (dossier, page.number, record.id, page.status, page.confidence, page.word_ratio, page.fingerprint,
                 page.orientation_margin, review.reviewed)
                for page, review in zip(record.pages, document.reviews, strict=True)
            ],
        )  # fmt: skip

    def expect_change(self, documents: Sequence[tuple[str, str]]) -> None:
        """Remember, before it happens, that these documents change: from now on the index must take them again."""
        with self._db:
            self._db.executemany("UPDATE document SET indexed = 2 WHERE dossier = ? AND id = ?", documents)

    def changed(self) -> set[tuple[str, str]]:
        """Dossier and document ids of which the index holds an earlier state."""
        return set(self._db.execute("SELECT dossier, id FROM document WHERE indexed = 2"))

    def refresh_document(self, manifest: dossiers.DossierManifest, document: Corrected) -> None:
        """Enter a document as it is now."""
        with self._db:
            self._add_document(manifest, document)

    def remove_dossier(self, dossier: str) -> None:
        """Forget a dossier, to enter it again as it is then, or because no page of it is left."""
        with self._db:
            self._db.execute("DELETE FROM dossier WHERE id = ?", (dossier,))
            self._db.execute("DELETE FROM document WHERE dossier = ?", (dossier,))
            self._db.execute("DELETE FROM page WHERE dossier = ?", (dossier,))

    def same_bytes(self, sha256: str) -> tuple[str, str] | None:
        """Batch and name under which these bytes were received before, or None."""
        row = self._db.execute(
            "SELECT batch, name FROM file WHERE sha256 = ? AND outcome = 'received' LIMIT 1", (sha256,)
        ).fetchone()
        return None if row is None else (row[0], row[1])

    def waiting_for_index(self) -> list[tuple[str, str]]:
        """Dossier and document ids that the index does not have as they are now."""
        return list(
            self._db.execute(
                "SELECT d.dossier, d.id FROM document d JOIN dossier o ON o.id = d.dossier "
                "WHERE d.indexed = 0 AND d.state = 'open' AND o.state = 'open' OR d.indexed = 2 ORDER BY d.dossier, d.id"
            )
        )

    def pages_waiting(self) -> dict[str, int]:
        """How many pages the dossiers have of which a document waits for the index; all their pages, for each is read whole."""
        rows = self._db.execute(
            "SELECT dossier, sum(pages) FROM document WHERE dossier IN (SELECT dossier FROM document WHERE indexed != 1) "
            "GROUP BY dossier"
        )
        return {row[0]: int(row[1]) for row in rows}

    def documents(self, dossier: str) -> list[dict[str, str]]:
        """Id, kind and date of the documents of a dossier that look-ups may see."""
        rows = self._db.execute(
            "SELECT id, kind, date FROM document WHERE dossier = ? AND state = 'open' ORDER BY id", (dossier,)
        )
        return [{"id": row[0], "kind": row[1], "date": row[2]} for row in rows]

    def mark_indexed(self, documents: Sequence[tuple[str, str]]) -> None:
        """Remember that these documents are in the index and the register."""
        with self._db:
            self._db.executemany("UPDATE document SET indexed = 1 WHERE dossier = ? AND id = ?", documents)

    def indexed_documents(self) -> int:
        """Documents that are in the index and the register."""
        return int(self._db.execute("SELECT count(*) FROM document WHERE indexed = 1").fetchone()[0])

    def forget_index(self) -> None:
        """Let every document wait for the index again."""
        with self._db:
            self._db.execute("UPDATE document SET indexed = 0 WHERE indexed = 1")

    def coverage(self) -> Coverage:
        """What a look-up can see at this moment; the sum over all boxes."""
        found = coverage.by_box(self._db, self.waiting_for_index())
        return coverage.total(found)

    def declared_unscanned(self) -> tuple[list[str], dict[str, int]]:
        """What was declared in boxes and is not scanned; see ``coverage.declared_unscanned``."""
        return coverage.declared_unscanned(self._db)

    def dossiers_of(self, batch: str) -> list[str]:
        """Dossiers that hold documents of a batch."""
        rows = self._db.execute("SELECT DISTINCT dossier FROM document WHERE batch = ? ORDER BY dossier", (batch,))
        return [row[0] for row in rows]

    def dossiers_in_box(self, box: str) -> list[str]:
        """Dossiers whose box this is."""
        return [row[0] for row in self._db.execute("SELECT id FROM dossier WHERE box = ? ORDER BY id", (box,))]

    def refused_pages(self) -> int:
        """Pages that could not be archived and that nobody settled."""
        count = "SELECT count(*) FROM rejected WHERE reason != 'not-read-yet'"
        found: int = self._db.execute(count).fetchone()[0]
        return found

    def pages(self, *, doubtful: bool = False) -> Iterator[PageRow]:
        """Pages of open documents, those of advies dossiers left out (P1).

        ``doubtful``: not reviewed, and not good or from a box whose sample was rejected.
        """
        rows = self._db.execute(
            "SELECT p.dossier, p.document, p.number, p.status, p.confidence, p.word_ratio, p.orientation_margin, "
            "p.reviewed, d.batch, o.box, d.kind FROM page p JOIN document d ON d.dossier = p.dossier AND "
            "d.id = p.document JOIN dossier o ON o.id = p.dossier WHERE d.state = 'open' AND o.state != 'quarantined' "
            "AND (NOT ? OR NOT p.reviewed AND (p.status != 'ok' OR o.box IN (SELECT id FROM box WHERE full_check))) "
            "ORDER BY p.dossier, p.number",
            (doubtful,),
        )
        for dossier, document, page, status, confidence, ratio, margin, seen, batch, box, kind in rows:
            yield PageRow(dossier, document, page, status, confidence, ratio, margin, bool(seen), batch, box, kind)

    def unjudged(self) -> list[tuple[str, str]]:
        """Documents that are closed on suspicion, and (with an empty document id) held dossiers: a person must judge."""
        return list(
            self._db.execute(
                "SELECT d.dossier, d.id FROM document d JOIN dossier o ON o.id = d.dossier "
                "WHERE NOT d.judged AND d.state != 'open' AND o.state != 'quarantined' "
                "UNION ALL SELECT id, '' FROM dossier WHERE state = 'held' ORDER BY 1, 2"
            )
        )

    def dossier_rows(self) -> list[tuple[str, str, str, str, str]]:
        """Id, box, kind, source and state of every dossier, to be compared with the manifests."""
        return list(self._db.execute("SELECT id, box, kind, source, state FROM dossier"))

    def batches_received(self) -> list[str]:
        """Batches of which files were received in this archive."""
        return [row[0] for row in self._db.execute("SELECT DISTINCT batch FROM file ORDER BY batch")]

    def closed_as_advice(self) -> list[tuple[str, str, str]]:
        """Dossier, document (empty for the whole dossier) and box of what is closed as an advies (P1)."""
        return list(
            self._db.execute(
                "SELECT id, '', box FROM dossier WHERE state = 'quarantined' UNION ALL SELECT d.dossier, d.id, o.box "
                "FROM document d JOIN dossier o ON o.id = d.dossier WHERE d.state != 'open' AND o.state != 'quarantined' "
                "ORDER BY 1, 2"
            )
        )

    def comparable_pages(self) -> list[tuple[str, int, str, str]]:
        """Dossier, page, document and fingerprint of the pages with ink; without those of an advies (P1)."""
        return list(
            self._db.execute(
                "SELECT p.dossier, p.number, p.document, p.fingerprint FROM page p "
                "JOIN document d ON d.dossier = p.dossier AND d.id = p.document JOIN dossier o ON o.id = p.dossier "
                "WHERE p.fingerprint != '' AND p.status NOT IN ('blank?', 'excluded') "
                "AND o.state != 'quarantined' AND NOT (o.state = 'held' AND o.kind = 'advies') AND d.state = 'open' "
                "ORDER BY p.dossier, p.number"
            )
        )

    def dossiers_in_register(self) -> int:
        """Dossiers that the register of persons must hold: those with an open document that was indexed."""
        row = self._db.execute(
            "SELECT count(DISTINCT d.dossier) FROM document d JOIN dossier o ON o.id = d.dossier "
            "WHERE o.state = 'open' AND d.state = 'open' AND d.indexed = 1"
        ).fetchone()
        return int(row[0])

    def all_pages(self) -> int:
        """Pages of all dossiers, whatever their state."""
        return int(self._db.execute("SELECT count(*) FROM page").fetchone()[0])

    def indexable_pages(self) -> int:
        """Pages that the full-text index must hold once nothing waits."""
        row = self._db.execute(
            "SELECT count(*) FROM page p JOIN document d ON d.dossier = p.dossier AND d.id = p.document "
            "JOIN dossier o ON o.id = p.dossier WHERE o.state = 'open' AND d.state = 'open' AND d.indexed = 1 "
            "AND p.status != 'excluded'"
        ).fetchone()
        return int(row[0])


def is_damaged(archive: Archive) -> bool:
    """Whether SQLite finds any page of the catalogue damaged; a full disk is no damage, and raises what ``open`` raises."""
    try:
        with closing(_connect(archive)) as connection:
            return str(connection.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok"
    except sqlite3.DatabaseError as problem:
        if getattr(problem, "sqlite_errorcode", 0) & 0xFF in {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}:
            return True
        raise _unusable(problem) from problem


def throw_away(archive: Archive) -> None:
    """Remove a damaged catalogue; whoever opens it next makes it again from the manifests."""
    for ending in ("-wal", "-shm", ""):
        archive.catalogue.with_name(archive.catalogue.name + ending).unlink(missing_ok=True)


def _connect(archive: Archive) -> sqlite3.Connection:
    archive.derived.mkdir(exist_ok=True, mode=0o700)
    connection = sqlite3.connect(archive.catalogue, timeout=30)
    archive.catalogue.chmod(0o600)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def _unusable(problem: sqlite3.DatabaseError) -> ArchiveUnusable:
    """A full or read-only disk is no damage: nobody should throw a good catalogue away for it."""
    fault = _DISK_FAULTS.get(getattr(problem, "sqlite_errorcode", 0) & 0xFF)
    if fault is not None and (told := of_the_disk(OSError(fault, ""))) is not None:
        return told
    return ArchiveUnusable(
        _("The catalogue cannot be used: {problem}.").format(problem=problem),
        _("Make it again with: vtdocs reindex; the dossiers are safe."),
    )


_DISK_FAULTS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_IOERR: errno.EIO,
}
