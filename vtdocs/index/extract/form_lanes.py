"""Forms in which two people stand beside each other: the fields of either stay below one another.

``Naam: Nathalie Isenia      Naam: Ruthmil Winklaar``, and on the next row ``Geb.: 03-03-1984      Geb.: 20-05-1980``.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.labels import Field
from vtdocs.index.extract.text import Token

_OWN_NAME = frozenset({"name", "person"})
_NAMES = _OWN_NAME | {"surname", "given"}
_APART = 14
_BESIDE = 4


@dataclass(slots=True)
class Lanes:
    """Where the columns of a form begin, counted in characters, and whom each of them tells of."""

    starts: list[float] = field(default_factory=list)
    drafts: list[Draft | None] = field(default_factory=list)
    page: int = -1
    row: int = -1
    """The last row that lay in the lanes."""

    def open(self, facts: PageFacts, fields: Sequence[Field], row: int) -> bool:
        """Opens lanes at a row that names two people in two fields; whether it did."""
        named = [f for f in fields if f.label.field in _NAMES and any(t.is_word for t in f.value)]
        kinds = {f.label.field for f in named}
        if len(named) < 2 or len(named) != len(fields) or not (kinds & _OWN_NAME):
            return False
        if kinds == {"name", "given"} or not all(f.strong and f.first.cell for f in fields[1:]):
            return False  # "Naam: Bos   Voornaam: Kim" is one person
        starts = [_across(facts, f.first) for f in named]
        if any(right - left < _APART for left, right in pairwise(starts)):
            return False
        self.starts, self.drafts, self.page, self.row = starts, [None] * len(named), facts.index, row
        return True

    def of(self, facts: PageFacts, fields: Sequence[Field], row: int) -> list[int]:
        """The lane of every field of a row; empty when the row lies in no lanes."""
        if not self.starts or facts.index != self.page or row - self.row > 1:
            self.starts = []
            return []
        first = fields[0].first
        base = _across(facts, first)
        places = [_across(facts, f.first) for f in fields]
        found: list[int] = []
        for place in places:
            lane = next((at for at, start in enumerate(self.starts) if abs(place - start) <= _BESIDE), None)
            found.append(lane if lane is not None else (found[-1] if found else 0))
        if abs(base - self.starts[0]) > _BESIDE and found[0] == 0:
            self.starts = []
            return []
        self.row = row
        return found


def _across(facts: PageFacts, token: Token) -> float:
    """How far a token stands from the left edge, in characters."""
    box = facts.layout.box(token.start, token.end) if facts.layout.boxes else None
    if box is not None:
        return box.left / max(1.0, (box.right - box.left) / max(1, token.end - token.start))
    return token.start - (facts.text.rfind("\n", 0, token.start) + 1)
