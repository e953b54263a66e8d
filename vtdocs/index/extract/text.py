"""A page's text as tokens, with the visual rows and cells that forms and tables are made of.

Prose is read in reading order; forms are read by rows. Where the words have boxes, rows come from where the words
stand on the page (tesseract puts the columns of a table in separate blocks); else a line of text is a row, and two
spaces, a tab or a bar part its cells.
"""

import math
import re
import statistics
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.lexicon import load
from vtdocs.index.extract.values import PageText
from vtdocs.model.pages import Box, Word

# Initials keep their points ("P.J.", "Th."); words keep inner hyphens, apostrophes and slashes ("e/v", "v/d").
_TOKEN = re.compile(
    r"(?:(?:IJ|Ij|Th|Ph|Ch|Fr|St|[A-ZÀ-ÖØ-Þ])\.)+(?:-(?:[A-ZÀ-ÖØ-Þ]\.)+)?(?![a-zß-ÿ]{2})"
    r"|v\.\s?d\.|v\.d(?=\s)|v[il1]d\.(?=\s)"
    r"|['’‘`][st](?=\s)"
    r"|[^\W_]+(?:['’‘`´\-–/][^\W_]+)*"
    r"|\S"
)

# A small word or a name with the next name glued to it; "McDonald" and "DeVries" are one.
_JOINED = re.compile(r"([^\W\d_][a-zß-ÿ]+)([A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,}(?:[-–][^\W\d_]+)*)")
# "gezin De Groot/Uzun": two surnames of a family.
_BESIDE = re.compile(r"([A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,}(?:-[^\W\d_]+)?)/([A-ZÀ-ÖØ-Þ][a-zß-ÿ]{2,}(?:-[^\W\d_]+)?)")
_NAME_STARTS = frozenset(
    {"Mc", "Mac", "De", "Di", "La", "Le", "El", "Al", "Du", "Da", "Fitz", "Van", "Vande", "Ben", "Bou", "Abd"}
)
_REST = re.compile(r" ([a-zß-ÿ]{2,})(?![\w'’-])")

# A gap wider than this many line heights parts two cells; a space is about a third of a line height.
_CELL_GAP = 1.6


@dataclass(frozen=True, slots=True)
class Token:
    """One word, one row of initials or one punctuation mark."""

    text: str
    start: int
    """Offset of the first character in the page's text."""
    end: int
    line: int
    """Number of the line of text it stands on."""
    cell: bool = False
    """Whether a new cell begins with it."""

    @property
    def is_word(self) -> bool:
        """Whether it holds a letter or a digit."""
        return self.text.isalnum() or any(character.isalnum() for character in self.text)


@dataclass(frozen=True, slots=True)
class Layout:
    """The tokens of a page in reading order, and the same tokens in visual rows."""

    page: PageText
    tokens: tuple[Token, ...]
    rows: tuple[tuple[Token, ...], ...]
    boxes: tuple[tuple[int, int, Box], ...]
    """(start, end, box) of every word that could be found back in the text."""

    def box(self, start: int, end: int) -> Box | None:
        """The smallest box around the words that overlap a stretch of text; None without boxes."""
        hits = [box for first, last, box in self.boxes if first < end and last > start]
        if not hits:
            return None
        return Box(
            min(b.left for b in hits), min(b.top for b in hits), max(b.right for b in hits), max(b.bottom for b in hits)
        )


@lru_cache(maxsize=64)
def lay_out(page: PageText) -> Layout:
    """The tokens, rows and word boxes of a page; kept for a while, for a page is read for persons and for snippets."""
    tokens = _tokens(page.text)
    placed = _align(page)
    boxes = tuple((start, end, word.box) for start, end, word in placed)
    # Boxes decide on rows only when nearly every word was found back; else text lines are the safer rows.
    rows = _visual_rows(tokens, placed) if placed and len(placed) >= 0.9 * len(page.words) else _text_rows(tokens)
    return Layout(page, tokens, rows, boxes)


def _tokens(text: str) -> tuple[Token, ...]:
    tokens = []
    offset = 0
    lines = text.split("\n")
    listed = _semicolon_rows(lines)
    for number, line in enumerate(lines):
        previous_end = 0
        for match in _TOKEN.finditer(line):
            if match[0] == "|" or (match[0] == ";" and number in listed):
                continue
            if match.start() < previous_end:
                continue  # the rest of a word that was broken
            between = line[previous_end : match.start()]
            cell = match.start() == 0 or previous_end == 0 or "\t" in between or "  " in between or "|" in between
            cell = cell or (number in listed and ";" in between)
            words = _mended(line, match)
            for at, (word, start, end) in enumerate(words):
                tokens.append(Token(word, offset + start, offset + end, number, cell and at == 0))
            previous_end = words[-1][2]
        offset += len(line) + 1
    return tuple(tokens)


def _semicolon_rows(lines: Sequence[str]) -> frozenset[int]:
    """The lines of a list that a program wrote out: ``Naam; voornaam; geb.dat``, three cells or more, as many as beside it."""
    marks = [line.count(";") for line in lines]
    pairs = [at for at in range(len(lines) - 1) if marks[at] >= 2 and marks[at] == marks[at + 1]]
    return frozenset(number for at in pairs for number in (at, at + 1))


def _mended(line: str, match: re.Match[str]) -> list[tuple[str, int, int]]:
    """The words of a token with their places: two that the scan joined (``moederJohanna``), or one it broke (``R achida``)."""
    text = match[0]
    joined = _JOINED.fullmatch(text)
    if joined is not None and joined[1] not in _NAME_STARTS:
        middle = match.start() + len(joined[1])
        return [(joined[1], match.start(), middle), (joined[2], middle, match.end())]
    beside = _BESIDE.fullmatch(text) if "/" in text else None
    if beside is not None and not ({fold(beside[1]), fold(beside[2])} & (load().label_words | load().cues.keys())):
        slash = match.start() + len(beside[1])
        return [
            (beside[1], match.start(), slash),
            ("/", slash, slash + 1),
            (beside[2], slash + 1, match.end()),
        ]
    if len(text) == 1 and text.isupper() and (rest := _REST.match(line, match.end())) is not None:
        whole = text + rest[1]
        if fold(whole) in load().given_names:
            return [(whole, match.start(), rest.end())]
    return [(text, match.start(), match.end())]


def _align(page: PageText) -> list[tuple[int, int, Word]]:
    """Where each word stands in the text; words that are not found are left out."""
    placed = []
    position = 0
    for word in page.words:
        start = page.text.find(word.text, position) if word.text else -1
        if start < 0 or start - position > 80:  # the text was changed here: do not run ahead to a later repeat
            continue
        position = start + len(word.text)
        placed.append((start, position, word))
    return placed


def _text_rows(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], ...]:
    rows: dict[int, list[Token]] = {}
    for token in tokens:
        rows.setdefault(token.line, []).append(token)
    return tuple(tuple(row) for _, row in sorted(rows.items()))


def _slope(placed: Sequence[tuple[int, int, Word]]) -> float:
    """Pixels that lines fall per pixel to the right: the median over lines of three words and more."""
    lines: dict[tuple[int, int], list[Box]] = {}
    for _, _, word in placed:
        lines.setdefault((word.block, word.line), []).append(word.box)
    slopes = []
    for boxes in lines.values():
        first, last = boxes[0], boxes[-1]
        across = last.left - first.left
        if len(boxes) >= 3 and across > 200:
            slopes.append((last.bottom - first.bottom) / across)
    return statistics.median(slopes) if slopes else 0.0


def _visual_rows(tokens: Sequence[Token], placed: Sequence[tuple[int, int, Word]]) -> tuple[tuple[Token, ...], ...]:
    slope = _slope(placed)
    height = statistics.median(max(1, word.box.bottom - word.box.top) for _, _, word in placed)
    words = sorted(
        ((_upright(word.box, slope), start, end, word) for start, end, word in placed), key=lambda item: item[0]
    )
    rows: list[list[tuple[float, int, int, Word]]] = []
    for item in words:
        # Words whose middles differ by less than half a line stand on the same row.
        if rows and abs(item[0] - statistics.median(part[0] for part in rows[-1])) < 0.5 * height:
            rows[-1].append(item)
        else:
            rows.append([item])
    starts = [token.start for token in tokens]
    result = []
    for row in rows:
        row.sort(key=lambda item: item[3].box.left)
        result.append(tuple(_row_tokens(row, tokens, starts, height)))
    return tuple(row for row in result if row)


def _upright(box: Box, slope: float) -> float:
    return (box.top + box.bottom) / 2 - slope * (box.left + box.right) / 2


def _row_tokens(
    row: Sequence[tuple[float, int, int, Word]], tokens: Sequence[Token], starts: Sequence[int], height: float
) -> list[Token]:
    result: list[Token] = []
    right = -math.inf
    seen: set[int] = set()
    for _, start, end, word in row:
        new_cell = word.box.left - right > _CELL_GAP * height
        right = word.box.right
        index = bisect_left(starts, start)
        while index < len(tokens) and tokens[index].start < end:
            token = tokens[index]
            if token.start not in seen:
                seen.add(token.start)
                result.append(Token(token.text, token.start, token.end, token.line, new_cell))
                new_cell = False
            index += 1
    return result
