"""Tables for a spreadsheet, in which no cell can become a formula (OWASP: CSV injection)."""

import csv
import io
from collections.abc import Iterable, Sequence

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def csv_bytes(names: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """CSV as Dutch Excel opens it: semicolons, UTF-8 with a mark at its beginning, lines ended by CRLF.

    A text that a spreadsheet would take for a formula gets an apostrophe before it; numbers stay numbers.
    """
    target = io.StringIO(newline="")
    writer = csv.writer(target, delimiter=";", lineterminator="\r\n")
    writer.writerow([safe_cell(name) for name in names])
    writer.writerows([safe_cell(value) for value in row] for row in rows)
    return b"\xef\xbb\xbf" + target.getvalue().encode("utf-8")


def safe_cell(value: object) -> object:
    """A value that no spreadsheet runs as a formula; control characters are left out."""
    if not isinstance(value, str):
        return value
    plain = "".join(char if char.isprintable() or char == "\n" else " " for char in value)
    return f"'{plain}" if value.startswith(_FORMULA) or plain.lstrip().startswith(_FORMULA) else plain
