"""Dossiers that only a card index knows, beside what boxes were declared to hold: each is one dossier, not two (P27)."""

import sqlite3
from collections.abc import Mapping, Sequence

_AT_ONCE = 500


def cards_among(connection: sqlite3.Connection, numbers: Sequence[str], missing: Mapping[str, int]) -> int:
    """How many of the declared dossiers that are not scanned are in the card index too.

    ``numbers`` are those that a list names; ``missing`` counts, by box, those of boxes that were declared by their number of
    dossiers alone: of these, as many are the same as the card index has in that box.
    """
    known = 0
    for first in range(0, len(numbers), _AT_ONCE):
        part = list(numbers[first : first + _AT_ONCE])
        marks = ",".join("?" * len(part))
        found = connection.execute(f"SELECT count(*) FROM dossier WHERE NOT scanned AND number IN ({marks})", part)  # noqa: S608 question marks only
        known += found.fetchone()[0]
    for box, count in missing.items():
        cards = connection.execute("SELECT count(*) FROM dossier WHERE NOT scanned AND box = ?", (box,)).fetchone()[0]
        known += min(count, cards)
    return known
