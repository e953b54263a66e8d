"""What the archive holds, dossier by dossier, in one pass of constant memory: for retention and for figures."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from vtdocs.archive import dossiers
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import VtdocsError

_TABLE = (
    "CREATE TABLE IF NOT EXISTS youngest (dossier TEXT PRIMARY KEY, changed INTEGER NOT NULL, year INTEGER) "
    "WITHOUT ROWID"
)
_CHUNK = 5000


@dataclass(frozen=True, slots=True)
class Holding:
    """One dossier as the catalogue knows it."""

    dossier: str
    box: str
    kind: str
    """A value of ``DossierKind``."""
    source: str
    """Organisation that made the paper; empty when unknown."""
    state: str
    """``open``, ``quarantined`` or ``held``."""
    pages: int
    dates: tuple[str, ...]
    """Date of each document as ``PartialDate.isoformat`` writes it; empty where none was read."""
    youngest: int | None
    """Year of birth of the youngest child, as the separator sheet or the records staff gave it."""


class Holdings:
    """The catalogue, read whole; use as a context manager."""

    def __init__(self, archive: Archive, connection: sqlite3.Connection) -> None:
        self._archive = archive
        self._db = connection

    @classmethod
    @contextmanager
    def open(cls, archive: Archive) -> Iterator["Holdings"]:
        """Open the catalogue, made from the files when it is missing; raises ArchiveUnusable when SQLite cannot use it."""
        with Catalogue.open(archive):
            pass  # it exists now, in the version of this program
        with closing(sqlite3.connect(archive.catalogue, timeout=30)) as connection:
            connection.execute("PRAGMA secure_delete = ON")
            connection.execute(_TABLE)
            yield cls(archive, connection)

    def all(self) -> Iterator[Holding]:
        """Every dossier, in order of number."""
        self._learn_youngest()
        rows = self._db.execute(
            "SELECT o.id, o.box, o.kind, o.source, o.state, coalesce(sum(d.pages), 0), "
            "group_concat(d.date, '|'), count(d.id), y.year FROM dossier o LEFT JOIN document d ON d.dossier = o.id "
            "LEFT JOIN youngest y ON y.dossier = o.id GROUP BY o.id ORDER BY o.id"
        )
        for dossier, box, kind, source, state, pages, dates, count, year in rows:
            split = tuple((dates or "").split("|")) if count else ()
            yield Holding(dossier, box, kind, source, state, pages, split, year)

    def one(self, dossier: str) -> Holding | None:
        """One dossier, from its files; None when there is none."""
        try:
            manifest = dossiers.load_manifest(self._archive, dossier)
        except VtdocsError:
            return None
        row = self._db.execute(
            "SELECT coalesce(sum(pages), 0), group_concat(date, '|'), count(id) FROM document WHERE dossier = ?",
            (dossier,),
        ).fetchone()
        dates = tuple((row[1] or "").split("|")) if row[2] else ()
        return Holding(
            dossier, manifest.box, manifest.kind.value, manifest.source, manifest.state, row[0], dates,
            manifest.youngest_birth_year,
        )  # fmt: skip

    def _learn_youngest(self) -> None:
        """Note the birth years that stand in manifests which were not read yet, or changed since."""
        last = ""
        while chunk := self._db.execute(
            "SELECT o.id, y.changed FROM dossier o LEFT JOIN youngest y ON y.dossier = o.id WHERE o.id > ? "
            "ORDER BY o.id LIMIT ?",
            (last, _CHUNK),
        ).fetchall():
            last = chunk[-1][0]
            self._note([row for dossier, known in chunk if (row := self._youngest(dossier, known)) is not None])

    def _youngest(self, dossier: str, known: int | None) -> tuple[str, int, int | None] | None:
        """Dossier, time of change and year of a manifest that changed since ``known``; None when it did not."""
        file = self._archive.dossier(dossier) / dossiers.MANIFEST
        try:
            changed = file.stat().st_mtime_ns
            if known == changed:
                return None
            return dossier, changed, dossiers.load_manifest(self._archive, dossier).youngest_birth_year
        except (OSError, VtdocsError):
            return None  # verify tells what is wrong; without a year the dossier is judged by a person

    def other_years(self, years: Mapping[str, int | None]) -> Iterator[str]:
        """Dossiers of which another birth year is noted here than their manifest has, though it did not change since."""
        noted = self._db.execute("SELECT dossier, changed, year FROM youngest ORDER BY dossier").fetchall()
        for dossier, changed, year in noted:
            file = self._archive.dossier(dossier) / dossiers.MANIFEST
            if dossier in years and year != years[dossier] and file.stat().st_mtime_ns == changed:
                yield dossier

    def _note(self, years: Sequence[tuple[str, int, int | None]]) -> None:
        with self._db:
            self._db.executemany("INSERT OR REPLACE INTO youngest VALUES (?, ?, ?)", years)

    def forget(self, dossier: str, files: Sequence[tuple[str, int]], refused: Sequence[tuple[str, int, int]]) -> None:
        """Leave nothing of a destroyed dossier: its rows, those of ``files`` (batch, number) that went with it, and those of
        ``refused`` pages (batch, number, page) that lay among its pages; the bytes are overwritten."""
        with self._db:
            # What was declared of its box is no longer expected, so that look-ups tell of no hole where nothing may be.
            self._db.execute(
                "UPDATE box SET dossiers = dossiers - 1 WHERE id = (SELECT box FROM dossier WHERE id = ?)", (dossier,)
            )
            self._db.execute("DELETE FROM expected WHERE dossier = ?", (dossier,))
            self._db.execute("DELETE FROM dossier WHERE id = ?", (dossier,))
            for table in ("document", "page", "youngest"):
                self._db.execute(f"DELETE FROM {table} WHERE dossier = ?", (dossier,))  # noqa: S608 table names of ours
            # Files of the very same bytes, duplicates of other batches, bear a name too.
            same = "DELETE FROM file WHERE sha256 != '' AND sha256 IN (SELECT sha256 FROM file WHERE batch = ? AND number = ?)"
            self._db.executemany(same, files)
            self._db.executemany("DELETE FROM file WHERE batch = ? AND number = ?", files)
            self._db.executemany("DELETE FROM rejected WHERE batch = ? AND file = ? AND page = ?", refused)
        self._db.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def traces(self, dossier: str) -> bool:
        """Whether the catalogue still knows a dossier."""
        return any(
            self._db.execute(f"SELECT 1 FROM {table} WHERE {column} = ? LIMIT 1", (dossier,)).fetchone()  # noqa: S608 names of ours
            for table, column in (
                ("dossier", "id"),
                ("document", "dossier"),
                ("page", "dossier"),
                ("youngest", "dossier"),
            )
        )
