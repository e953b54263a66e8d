"""Which pages look alike: a sketch of each page, and pairs that seem to be the same paper; derived, made again at will.

It is a table of its own, for it may be thrown away at any time, and no look-up reads it.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass

from vtdocs.archive.layout import Archive

SCHEMA_VERSION = 1

_SCHEMA = """
CREATE TABLE sketch (dossier TEXT NOT NULL, number INTEGER NOT NULL, document TEXT NOT NULL, fingerprint TEXT NOT NULL,
                     words BLOB NOT NULL, PRIMARY KEY (dossier, number)) WITHOUT ROWID;
CREATE TABLE pair (dossier TEXT NOT NULL, number INTEGER NOT NULL, other_dossier TEXT NOT NULL,
                   other_number INTEGER NOT NULL, distance INTEGER NOT NULL, likeness REAL NOT NULL,
                   PRIMARY KEY (dossier, number, other_dossier, other_number)) WITHOUT ROWID;
CREATE INDEX pair_other ON pair (other_dossier, other_number);
"""


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is compared of one page."""

    dossier: str
    number: int
    """Number of the page in the dossier."""
    document: str
    fingerprint: str
    """As ``vtdocs.ocr.similarity`` makes it."""
    words: bytes
    """Sketch of the text, see ``vtdocs.workflows.likeness``; empty for a page of few words."""


@dataclass(frozen=True, slots=True)
class LookalikePair:
    """Two pages that seem to be the same paper; the one with the smaller dossier and page number comes first."""

    dossier: str
    number: int
    other_dossier: str
    other_number: int
    distance: int
    """Bits in which the fingerprints differ."""
    likeness: float
    """Share of the text that is the same, 0 to 1; 0 for pages without text."""


class Lookalikes:
    """The open table of one archive; use as a context manager."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @classmethod
    @contextmanager
    def open(cls, archive: Archive) -> Iterator["Lookalikes"]:
        """Open the table; a damaged one, or one of another version, is thrown away and starts empty."""
        file = archive.derived / "lookalikes.sqlite"
        try:
            connection = _connect(archive)
        except sqlite3.DatabaseError:
            for suffix in ("", "-journal", "-wal", "-shm"):
                file.with_name(file.name + suffix).unlink(missing_ok=True)
            connection = _connect(archive)
        with closing(connection):
            yield cls(connection)

    def sketches(self) -> list[Sketch]:
        """Every page that was compared."""
        return [
            Sketch(*row) for row in self._db.execute("SELECT dossier, number, document, fingerprint, words FROM sketch")
        ]

    def add(self, sketches: Sequence[Sketch], pairs: Sequence[LookalikePair]) -> None:
        """Remember pages that were compared with all others, and what came of it; at once, or not at all."""
        with self._db:
            self._db.executemany(
                "INSERT OR REPLACE INTO sketch VALUES (?, ?, ?, ?, ?)",
                [(s.dossier, s.number, s.document, s.fingerprint, s.words) for s in sketches],
            )
            self._db.executemany(
                "INSERT OR REPLACE INTO pair VALUES (?, ?, ?, ?, ?, ?)",
                [(p.dossier, p.number, p.other_dossier, p.other_number, p.distance, p.likeness) for p in pairs],
            )

    def forget(self, pages: Sequence[tuple[str, int]]) -> None:
        """Leave nothing of pages (dossier and number) that were destroyed or closed; their bytes are overwritten."""
        with self._db:
            for mine, other in (("dossier", "number"), ("other_dossier", "other_number")):
                self._db.executemany(f"DELETE FROM pair WHERE {mine} = ? AND {other} = ?", pages)  # noqa: S608 column names of ours
            self._db.executemany("DELETE FROM sketch WHERE dossier = ? AND number = ?", pages)

    def pairs(self) -> list[LookalikePair]:
        """All pairs, in order of dossier and page."""
        return [LookalikePair(*row) for row in self._db.execute("SELECT * FROM pair ORDER BY 1, 2, 3, 4")]


def sketches_there(archive: Archive) -> bool:
    """Whether the table is there with at least one page in it; makes nothing."""
    file = archive.derived / "lookalikes.sqlite"
    if not file.is_file():
        return False
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True, timeout=30)) as connection:
            return connection.execute("SELECT 1 FROM sketch LIMIT 1").fetchone() is not None
    except sqlite3.DatabaseError:
        return False


def _connect(archive: Archive) -> sqlite3.Connection:
    archive.derived.mkdir(exist_ok=True, mode=0o700)
    file = archive.derived / "lookalikes.sqlite"
    connection = sqlite3.connect(file, timeout=30)
    try:
        file.chmod(0o600)
        connection.execute("PRAGMA secure_delete = ON")
        if connection.execute("PRAGMA user_version").fetchone()[0] != SCHEMA_VERSION:
            with connection:
                for table in ("sketch", "pair"):
                    connection.execute(f"DROP TABLE IF EXISTS {table}")
                for statement in _SCHEMA.split(";"):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    except sqlite3.DatabaseError:
        connection.close()
        raise
    return connection
