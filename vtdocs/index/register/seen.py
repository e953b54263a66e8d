"""Names that several dossiers bear, which help to read running text elsewhere; nothing is stored that must be forgotten."""

import sqlite3


def names_seen(connection: sqlite3.Connection, least: int) -> tuple[frozenset[str], frozenset[str]]:
    """Given names and surnames, as written, that at least ``least`` dossiers bear."""
    given: set[str] = set()
    for column in ("given_names", "call_name"):
        given |= {word for text in _borne(connection, column, least) for word in text.split("\n")}
    surnames = {text for column in ("surname", "partner_surname") for text in _borne(connection, column, least)}
    return frozenset(given), frozenset(surnames)


def _borne(connection: sqlite3.Connection, column: str, least: int) -> list[str]:
    names = f"SELECT {column} FROM mention WHERE {column} <> '' GROUP BY {column}"  # noqa: S608 a column named above
    rows = connection.execute(f"{names} HAVING count(DISTINCT dossier) >= ?", (least,))
    return [row[0] for row in rows]
