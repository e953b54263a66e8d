"""Take a dossier out of a card index that is kept for building the register again."""

import csv
import io
from pathlib import Path

from vtdocs.index.register.csvfile import open_cards, read_table


def without_dossier(path: Path, dossier: str) -> tuple[bytes, int]:
    """The file without the rows of one dossier, and how many these are; raises BadInput when it is no card index."""
    cards = open_cards(path)
    names, rows = read_table(path, cards.delimiter)
    place = cards.places["dossier"]
    kept = [row for row in rows if len(row) <= place or row[place].strip() != dossier]
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=cards.delimiter, lineterminator="\r\n")
    writer.writerows([names, *kept])
    return out.getvalue().encode("utf-8"), len(rows) - len(kept)
