"""Is the register what this program wrote? A lost person would be answered "not known" with a clear conscience (P27).

Three guards, all written in the transaction of the change that they vouch for:

- triggers note every change that another program makes, so that opening for a look-up costs next to nothing;
- how many rows each table holds is counted again at such an opening;
- keyed marks, of each chunk and of all persons and dossiers together, are compared when a chunk is loaded (chunks)
  and by ``verify`` (all). Whoever forges these too must have taken the archive's key.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Sequence

from vtdocs.errors import IndexUnusable
from vtdocs.i18n import gettext as _

_MODULUS = 1 << 62
"""Marks are added up modulo this, so that rows come and go without a look at the others."""
_COUNTED = {
    "dossiers": "SELECT count(*) FROM dossier",
    "mentions": "SELECT count(*) FROM mention",
    "chunk marks": "SELECT count(*) + coalesce(sum(digest % 1000003), 0) FROM mark",
}
_CHUNKS = (
    "SELECT 0, chunk, size, data, x'' FROM columns WHERE generation >= ? "
    "UNION ALL SELECT kind, chunk, 0, texts, codes FROM words WHERE generation >= ?"
)
_WATCHED = ("dossier", "mention", "words", "columns", "mark")
TABLES = (
    "CREATE TABLE mark (kind INTEGER, chunk INTEGER, digest INTEGER NOT NULL, PRIMARY KEY (kind, chunk))",
    *(
        f"INSERT INTO meta VALUES ('{key}', 0)"  # noqa: S608 names of ours
        for key in ("writing", "touched", "digest", *_COUNTED)
    ),
    *(
        f"CREATE TRIGGER touched_{table}_{event.lower()} AFTER {event} ON {table} "  # noqa: S608 names of ours
        "WHEN (SELECT value FROM meta WHERE key = 'writing') IS NOT 1 "
        "BEGIN UPDATE meta SET value = 1 WHERE key = 'touched'; END"
        for table in _WATCHED
        for event in ("INSERT", "UPDATE", "DELETE")
    ),
)
"""Made with the register, after its tables."""


def differs() -> IndexUnusable:
    """The register is not what this program wrote."""
    return IndexUnusable(
        _("The register of persons is damaged, or was changed outside this program."),
        _("Make it again with: vtdocs reindex"),
    )


class Tally:
    """The mark of all persons and dossiers, kept up to date in one writing transaction."""

    def __init__(self, connection: sqlite3.Connection, key: bytes) -> None:
        self._connection = connection
        self._key = key
        self._sum = _meta(connection, "digest")
        connection.execute("UPDATE meta SET value = 1 WHERE key = 'writing'")

    def come(self, table: str, condition: str, values: Sequence[int]) -> None:
        """Rows of ``dossier`` or ``mention`` that were added."""
        self._sum = (self._sum + _sum(self._connection, self._key, table, condition, values)) % _MODULUS

    def go(self, table: str, condition: str, values: Sequence[int]) -> None:
        """Rows that are about to be changed or removed."""
        self._sum = (self._sum - _sum(self._connection, self._key, table, condition, values)) % _MODULUS

    def finish(self, generation: int) -> None:
        """Mark the chunks of this generation, and store what all of it comes to."""
        for kind, chunk, digest in _chunk_marks(self._connection, self._key, generation):
            self._connection.execute("INSERT OR REPLACE INTO mark VALUES (?, ?, ?)", (kind, chunk, digest))
        counts = {name: self._connection.execute(query).fetchone()[0] for name, query in _COUNTED.items()}
        for name, value in {**counts, "digest": self._sum, "writing": 0}.items():
            self._connection.execute("UPDATE meta SET value = ? WHERE key = ?", (value, name))


def check_counts(connection: sqlite3.Connection) -> None:
    """What a look-up can afford; raises IndexUnusable when another program changed the register or rows are gone."""
    try:
        if _meta(connection, "touched") or _meta(connection, "writing"):
            raise differs()
        for name, query in _COUNTED.items():
            if connection.execute(query).fetchone()[0] != _meta(connection, name):
                raise differs()
        size = connection.execute("SELECT coalesce(sum(size), 0) FROM columns").fetchone()[0]
        if size != _meta(connection, "rows"):
            raise differs()
    except (sqlite3.DatabaseError, TypeError) as problem:
        raise differs() from problem


def check_chunks(connection: sqlite3.Connection, key: bytes) -> None:
    """Every chunk against its mark; raises IndexUnusable when one is not what was stored."""
    try:
        there = sorted(_chunk_marks(connection, key, 0))
        marks = connection.execute("SELECT kind, chunk, digest FROM mark ORDER BY kind, chunk").fetchall()
    except (sqlite3.DatabaseError, TypeError) as problem:
        raise differs() from problem
    if there != marks:
        raise differs()


def check_all(connection: sqlite3.Connection, key: bytes) -> None:
    """The whole register, for ``verify``; raises IndexUnusable when anything in it is not what was stored."""
    check_counts(connection)
    check_chunks(connection, key)
    try:
        if connection.execute("PRAGMA quick_check").fetchone()[0] != "ok":
            raise differs()
        found = sum(_sum(connection, key, table, "1 = 1", ()) for table in ("dossier", "mention"))
    except sqlite3.DatabaseError as problem:
        raise differs() from problem
    if found % _MODULUS != _meta(connection, "digest"):
        raise differs()


def _sum(connection: sqlite3.Connection, key: bytes, table: str, condition: str, values: Sequence[int]) -> int:
    rows = connection.execute(f"SELECT * FROM {table} WHERE {condition}", values)  # noqa: S608 tables and conditions of ours
    return sum(_mark(key, table.encode(), repr(row).encode("utf-8", "surrogatepass")) for row in rows)


def _chunk_marks(connection: sqlite3.Connection, key: bytes, generation: int) -> Iterable[tuple[int, int, int]]:
    for kind, chunk, size, first, second in connection.execute(_CHUNKS, (generation, generation)):
        yield kind, chunk, _mark(key, b"%d %d %d %d" % (kind, chunk, size, len(first)), first, second)


def _mark(key: bytes, *parts: bytes) -> int:
    digest = hashlib.blake2b(key=key, digest_size=8)
    for part in parts:
        digest.update(part)
    return int.from_bytes(digest.digest(), "big") % _MODULUS


def _meta(connection: sqlite3.Connection, key: str) -> int:
    return int(connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()[0])
