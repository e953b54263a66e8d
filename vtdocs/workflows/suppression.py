"""Small numbers point at people: which cells of a table must not be shown (P25), also not by subtracting them from a total.

A number from 1 to 4 is hidden, in a total too. Each row and each column with its total is an equation: where just one number
of it is hidden, or the hidden ones are known to be fewer than five together, the hidden ones follow from the rest. So do
numbers that follow from several equations together. So more numbers are hidden until that holds nowhere.

Whether a number follows from several equations can be seen without solving them: take rows and columns as places, and each
hidden number as a road between its row and its column. A number follows exactly when its road is the only way between
the two (a bridge). And since a hidden number is at least 1, sums may leave room for one value only.
"""

from collections.abc import Iterator, Mapping, Sequence

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
    while (line := _leak(full, lines, hidden)) is not None:
        shown = [key for key in line if key not in hidden]
        # The smallest that is left; a total only when nothing else is.
        hidden.add(min(shown, key=lambda key: (TOTAL in key, full[key], key)))
    return frozenset(hidden)


def _leak(full: Mapping[Cell, int], lines: Sequence[list[Cell]], hidden: set[Cell]) -> list[Cell] | None:
    """A line of which more must be hidden; None when no hidden number follows from what is shown."""
    for line in lines:
        inside = [key for key in line if key in hidden]
        if inside and len(inside) < len(line) and _follows(inside, full):
            return line
    for cell in (*_bridges(hidden), *_squeezed(full, lines, hidden)):
        for line in lines:
            if cell in line and any(key not in hidden for key in line):
                return line
        return next((line for line in lines if any(key not in hidden for key in line)), None)
    return None


def _bridges(hidden: set[Cell]) -> Iterator[Cell]:
    """Hidden numbers that are the only way between their row and their column: they follow from the equations."""
    for cell in sorted(hidden):
        seen, waiting = {("row", cell[0])}, [("row", cell[0])]
        while waiting:
            axis, name = waiting.pop()
            for other in hidden - {cell}:
                if other[axis == "column"] == name:
                    place = ("column", other[1]) if axis == "row" else ("row", other[0])
                    if place not in seen:
                        seen.add(place)
                        waiting.append(place)
        if ("column", cell[1]) not in seen:
            yield cell


def _squeezed(full: Mapping[Cell, int], lines: Sequence[list[Cell]], hidden: set[Cell]) -> Iterator[Cell]:
    """Hidden numbers for which the sums leave one value only, given that each is 1 at least."""
    low: dict[Cell, float] = dict.fromkeys(hidden, 1)
    high: dict[Cell, float] = dict.fromkeys(hidden, float("inf"))
    for _round in range(2 * len(full)):
        before = (dict(low), dict(high))
        for line in lines:
            for cell in (key for key in line if key in hidden):
                least, most = _room(cell, line, full, (low, high))
                low[cell], high[cell] = max(low[cell], least), min(high[cell], most)
        if (low, high) == before:
            break
    yield from (cell for cell in sorted(hidden) if low[cell] == high[cell])


def _room(
    cell: Cell, line: list[Cell], full: Mapping[Cell, int], bounds: tuple[Mapping[Cell, float], Mapping[Cell, float]]
) -> tuple[float, float]:
    """Between which numbers a hidden one must lie, by the sum of its line."""
    low, high = bounds
    total = next(key for key in line if _is_total(key, line))
    parts = [key for key in line if key not in {total, cell}]
    least = sum(low.get(key, full[key]) for key in parts)
    most = sum(high.get(key, full[key]) for key in parts)
    if cell == total:
        return least, most
    return low.get(total, full[total]) - most, high.get(total, full[total]) - least


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
