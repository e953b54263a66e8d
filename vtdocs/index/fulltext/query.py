"""The query language: read by us, never an error, always bounded.

``moeder school``            pages with both (words like *de* and *van* are not insisted on)
``"onder toezicht"``         the words in this order
``school OR leerplicht``     either (also OF); ``AND``/``EN`` and ``NOT``/``NIET`` too, in capitals; brackets group
``moeder NEAR/5 drank``      at most five words apart, in any order; NEAR alone means 10
``verzuim*``                 words that begin so
``kind:beschikking`` ``box:B12`` ``dossier:…`` ``document:…`` ``source:AMK`` ``status:low``
``date:2008`` ``date:2008-03`` ``date:2008..2012`` ``date:..2010`` ``date:12-3-2008`` ``date:3-2008`` ``date:2008-2012``

A space beside the colon, or beside the two dots of a range, does no harm. Whatever does not fit this is searched as words.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from vtdocs.index.fulltext.pages import date_range
from vtdocs.index.fulltext.tokens import tokenize
from vtdocs.index.fulltext.values import Filters

MAX_LENGTH = 1000
"""Characters of a query that are read."""
MAX_WORDS = 32
"""Words of a query that are searched."""
_MAX_DEPTH = 12
_NEAR = 10
_MIN_PREFIX = 2
_MAX_DISTANCE = 100

FIELDS = ("kind", "box", "dossier", "document", "source", "status", "date")
_OTHER_NAMES = {
    "soort": "kind", "doos": "box", "bron": "source", "datum": "date", "jaar": "date", "year": "date", "lezing": "status",
    "reading": "status",
}  # fmt: skip
"""Fields under the names that results show."""
_STATUS_WORDS = {
    "goed": "ok", "good": "ok", "matig": "low", "poor": "low", "leeg?": "blank?", "onleesbaar": "unreadable",
}  # fmt: skip
"""States of a page in the words that results show."""
_OPERATORS = {"AND": "AND", "EN": "AND", "OR": "OR", "OF": "OR", "NOT": "NOT", "NIET": "NOT"}


@dataclass(frozen=True, slots=True)
class Word:
    """A word in any of its forms."""

    term: str
    """The folded word."""


@dataclass(frozen=True, slots=True)
class Prefix:
    """All words that begin so."""

    term: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order, next to each other."""

    parts: tuple[Word | Prefix, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Two words or phrases, at most ``distance`` words between them."""

    left: Word | Prefix | Phrase
    right: Word | Prefix | Phrase
    distance: int


@dataclass(frozen=True, slots=True)
class Label:
    """Pages with a property of this value."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Dated:
    """Pages whose date can lie between two days, yyyymmdd."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class And:
    """All of these."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these."""

    parts: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """All pages but these."""

    part: "Node"


Spot = Word | Prefix | Phrase
"""What has places on a page."""
Node = Word | Prefix | Phrase | Near | Label | Dated | And | Or | Not


@dataclass(frozen=True, slots=True)
class Asked:
    """What was understood of a query."""

    node: Node | None
    """The query as a tree; None when it asks nothing."""
    undated: tuple[str, ...] = ()
    """Where a date was announced and none stands; searched as words."""
    cut: bool = False
    """Whether it is longer than what is read of it."""


class _Piece(NamedTuple):
    """A piece of the query as typed."""

    sort: str
    """``(``, ``)``, ``"`` (a phrase), or ``w`` (anything else)."""
    text: str


_PIECE = re.compile(r'"([^"]*)"|([()])|((?:[\w]+:)?"[^"]*"|[^\s()"]+)|"')
_FIELD = re.compile(r'(\w+):"?([^"]+)"?')
_DAY_FIRST = re.compile(r"(?:(\d{1,2})[-/.])?(\d{1,2})[-/.](\d{4})")
_YEARS = re.compile(r"(\d{4})-(\d{4})")
_NEAR_WORD = re.compile(r"NEAR(?:/(\d{1,4}))?")


def parse(text: str, filters: Filters | None = None) -> Node | None:
    """The query as a tree; None when it asks nothing. Never raises."""
    return understand(text, filters).node


def understand(text: str, filters: Filters | None = None) -> Asked:
    """The query as a tree, and what was not taken as it was typed. Never raises."""
    parser = _Parser(_joined(_pieces(text[:MAX_LENGTH])))
    node = parser.whole()
    asked = [part for name in FIELDS if (part := _filter(name, getattr(filters or Filters(), name))) is not None]
    if node is not None:
        asked.insert(0, node)
    return Asked(_all(asked), tuple(dict.fromkeys(parser.undated)), parser.cut or bool(text[MAX_LENGTH:].strip()))


def labels(node: Node) -> Iterator[Label]:
    """The properties that a query asks for, wherever they stand in it."""
    if isinstance(node, Label):
        yield node
    elif isinstance(node, And | Or):
        for part in node.parts:
            yield from labels(part)
    elif isinstance(node, Not):
        yield from labels(node.part)


def _pieces(text: str) -> list[_Piece]:
    pieces: list[_Piece] = []
    for match in _PIECE.finditer(text):
        phrase, bracket, other = match.group(1), match.group(2), match.group(3)
        if phrase is not None:
            pieces.append(_Piece('"', phrase))
        elif bracket:
            pieces.append(_Piece(bracket, bracket))
        elif other:
            pieces.append(_Piece("w", other))
    return pieces


def _joined(pieces: list[_Piece]) -> list[_Piece]:
    """Fields made whole that were typed with a space: ``kind: brief``, ``kind :brief``, ``date:2008 .. 2012``."""
    joined: list[_Piece] = []
    for piece in pieces:
        begun = joined[-1] if joined else None
        if begun is not None and begun.sort == "w" and _goes_on(begun.text, piece):
            joined[-1] = _Piece("w", begun.text + (f'"{piece.text}"' if piece.sort == '"' else piece.text))
        else:
            joined.append(piece)
    return joined


def _goes_on(begun: str, piece: _Piece) -> bool:
    """Whether a piece belongs to the field that the piece before it began."""
    name, colon, value = begun.partition(":")
    name = _field_name(name)
    if not name or piece.sort in "()":
        return False
    if not colon:
        return piece.text.startswith(":") and piece.sort == "w"
    if piece.text in _OPERATORS or _NEAR_WORD.fullmatch(piece.text) or not piece.text.strip():
        return False
    if name != "date":
        return not value
    return (not value or value.endswith("..") or piece.text.startswith("..")) and _dated(value + piece.text) is not None


def _field_name(typed: str) -> str:
    """The field of this name; empty when there is none."""
    name = typed.lower()
    name = _OTHER_NAMES.get(name, name)
    return name if name in FIELDS else ""


def _all(parts: list[Node]) -> Node | None:
    if len(parts) > 1:
        return And(tuple(parts))
    return parts[0] if parts else None


def _filter(name: str, value: str) -> Node | None:
    if not value:
        return None
    if name != "date":
        return Label(name, value)
    return _dated(value) or Dated(1, 0)  # a date that is none matches nothing: a filter is never silently dropped


def _dated(value: str) -> Dated | None:
    first_text, dots, last_text = value.partition("..")
    if not dots and (years := _YEARS.fullmatch(value)):
        first_text, dots, last_text = years[1], "..", years[2]
    try:
        first = date_range(_iso(first_text)) if first_text else (1, 1)
        last = date_range(_iso(last_text)) if last_text else ((99991231, 99991231) if dots else first)
    except (ValueError, OverflowError):
        return None
    if first_text and last_text and last[1] < first[0]:
        first, last = last, first  # who types the later one first means the days between them all the same
    return Dated(first[0], last[1]) if first_text or last_text else None


def _iso(text: str) -> str:
    """A date as it is written in Dutch, 12-3-2009 or 3-2009, in the order that the index goes by; any other as it is."""
    day = _DAY_FIRST.fullmatch(text)
    if day is None:
        return text
    written = f"{day[3]}-{int(day[2]):02d}"
    return written if day[1] is None else f"{written}-{int(day[1]):02d}"


class _Parser:
    """Reads the pieces from left to right: OR binds loosest, then AND, then NOT, then NEAR."""

    def __init__(self, pieces: list[_Piece]) -> None:
        self._pieces = pieces
        self._at = 0
        self._words = 0
        self.undated: list[str] = []
        self.cut = False

    def whole(self) -> Node | None:
        parts: list[Node] = []
        while self._at < len(self._pieces):
            node = self._either(0)
            if node is not None:
                parts.append(node)
            elif self._at < len(self._pieces):
                self._at += 1  # a bracket or an operator that closes nothing
        return _all(parts)

    def _peek(self) -> _Piece | None:
        return self._pieces[self._at] if self._at < len(self._pieces) else None

    def _operator(self) -> str:
        piece = self._peek()
        if piece is None or piece.sort != "w":
            return ""
        # An operator at the end of the query has nothing to work on: "Willem II EN" is words.
        return _OPERATORS.get(piece.text, "") if self._at + 1 < len(self._pieces) else ""

    def _either(self, depth: int) -> Node | None:
        parts = [self._both(depth)]
        while self._operator() == "OR":
            self._at += 1
            parts.append(self._both(depth))
        found = [part for part in parts if part is not None]
        return Or(tuple(found)) if len(found) > 1 else (found[0] if found else None)

    def _both(self, depth: int) -> Node | None:
        parts: list[Node] = []
        while (piece := self._peek()) is not None and piece.sort != ")" and self._operator() != "OR":
            if self._operator() == "AND":
                self._at += 1
                continue
            node = self._single(depth)
            if node is not None:
                parts.append(node)
        return _all(parts)

    def _single(self, depth: int) -> Node | None:
        denied = False
        while self._operator() == "NOT":
            self._at += 1
            denied = not denied
        node = self._near(depth)
        return Not(node) if denied and node is not None else node

    def _near(self, depth: int) -> Node | None:
        left = self._atom(depth)
        while (piece := self._peek()) is not None and (match := _NEAR_WORD.fullmatch(piece.text)) and piece.sort == "w":
            if not isinstance(left, Spot) or self._at + 1 >= len(self._pieces):
                break
            self._at += 1
            right = self._atom(depth)
            if not isinstance(right, Spot):
                return _all([part for part in (left, right) if part is not None])
            distance = min(int(match.group(1) or _NEAR), _MAX_DISTANCE)
            return Near(left, right, distance)
        return left

    def _atom(self, depth: int) -> Node | None:
        piece = self._peek()
        if piece is None or piece.sort == ")":
            return None
        self._at += 1
        if piece.sort == "(":
            if depth >= _MAX_DEPTH:
                return None
            node = self._either(depth + 1)
            closing = self._peek()
            if closing is not None and closing.sort == ")":
                self._at += 1
            return node
        if piece.sort == '"':
            return self._phrase(self._spots(piece.text))
        return self._field(piece.text) or self._phrase(self._spots(piece.text))

    def _field(self, text: str) -> Node | None:
        name = _field_name(text.partition(":")[0]) if ":" in text else ""
        match = _FIELD.fullmatch(text)
        if name == "date":
            dated = _dated(match.group(2)) if match is not None else None
            if dated is None:
                self.undated.append(text)
            return dated
        if match is None or not name:
            return None
        value = match.group(2)
        return Label(name, _STATUS_WORDS.get(value.lower(), value) if name == "status" else value)

    def _spots(self, text: str) -> list[Word | Prefix]:
        """The words of a piece; a star behind one asks for all words that begin so."""
        spots: list[Word | Prefix] = []
        for token in tokenize(text):
            if self._words >= MAX_WORDS:
                self.cut = True
                break
            self._words += 1
            starred = text[token.end : token.end + 1] == "*" and len(token.terms[0]) >= _MIN_PREFIX
            spots.append(Prefix(token.terms[0]) if starred else Word(token.terms[0]))
        return spots

    @staticmethod
    def _phrase(spots: list[Word | Prefix]) -> Node | None:
        if len(spots) > 1:
            return Phrase(tuple(spots))
        return spots[0] if spots else None


__all__ = [
    "And", "Asked", "Dated", "Label", "Near", "Node", "Not", "Or", "Phrase", "Prefix", "Spot", "Word", "labels", "parse",
    "understand",
]  # fmt: skip
