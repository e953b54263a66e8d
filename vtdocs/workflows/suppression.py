"""Small numbers point at people: which cells of a table must not be shown (P25), also not by subtracting them from a total.

A number from 1 to 4 is hidden, in a total too. Each row and each column with its total is an equation: where just one number
of it is hidden, or the hidden ones are known to be fewer than five together, the hidden ones follow from the rest. So more
numbers are hidden until that holds nowhere.
"""

from collections.abc import Mapping

SMALLEST = 5
"""Numbers below this, but for zero, are hidden; the usual bound."""
TOTAL = "="
"""Name of the row of column totals and of the column of row totals."""

Cell = tuple[str, str]
"""Row and column."""


def small(number: int) -> bool:
    """Whether a number by itself is hidden."""
    return 0 < number < SMALLEST


def with_totals(table: Mapping[Cell, int]) -> dict[Cell, int]:
    """The table with its totals; cells of zero are left out."""
    full: dict[Cell, int] = {}
    for (row, column), number in table.items():
        if number:
            for key in ((row, column), (row, TOTAL), (TOTAL, column), (TOTAL, TOTAL)):
                full[key] = full.get(key, 0) + number
    return full


def hidden_cells(table: Mapping[Cell, int]) -> frozenset[Cell]:
    """The cells and totals to hide of a table that is shown with its totals; cells that are not named are zero."""
    full = with_totals(table)
    hidden = {key for key, number in full.items() if small(number)}
    lines = [
        [key for key in full if key[axis] == name]
        for axis in (0, 1)
        for name in dict.fromkeys(key[axis] for key in full)
    ]
    changed = True
    while changed:
        changed = False
        for axis_line in lines:
            inside = [key for key in axis_line if key in hidden]
            shown = [key for key in axis_line if key not in hidden]
            if inside and shown and _follows(inside, full):
                # The smallest that is left; a total only when nothing else is.
                hidden.add(min(shown, key=lambda key: (TOTAL in key, full[key], key)))
                changed = True
    return frozenset(hidden)


def _follows(inside: list[Cell], full: Mapping[Cell, int]) -> bool:
    """Whether the hidden numbers of one line can be told from what is shown of it."""
    if len(inside) < 2:
        return True
    parts = [key for key in inside if not _is_total(key, inside)]
    return len(parts) == len(inside) and sum(full[key] for key in parts) < SMALLEST


def _is_total(key: Cell, line: list[Cell]) -> bool:
    """Whether a cell is the total of its line, not a part of it."""
    rows, columns = {cell[0] for cell in line}, {cell[1] for cell in line}
    along_row = len(rows) == 1 and len(columns) > 1
    return key[1] == TOTAL if along_row else key[0] == TOTAL


def share(part: int, whole: int) -> float | None:
    """A share that tells nothing about few: None when the part or what is left of the whole is small, or for no whole."""
    if whole < SMALLEST or small(part) or small(whole - part):
        return None
    return part / whole
