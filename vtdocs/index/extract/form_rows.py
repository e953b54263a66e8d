"""What the rows of a form are about, told by words alone: whose part of the form they belong to (P4, I5).

Every word is compared fuzzily, since the melder must stay hidden on the worst of scans too.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz import process
from rapidfuzz.distance import OSA

from vtdocs.index.extract import lexicon as words
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.folding import fold, shape
from vtdocs.index.extract.form_parts import cells_of
from vtdocs.index.extract.labels import read_row
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import Role

_NUMBERED = re.compile(r"^\W{0,3}(\d{1,2}|[A-H])\s?[.):]\s?[^\W\d]|^\W{0,3}([1-9])\s+[A-Z]")
_PERSONAL = frozenset({"birth", "age", "birth_place", "bsn"})
_FAMILY = frozenset({Role.CHILD, Role.PARENT, Role.PARTNER, Role.HOUSEMATE})


@dataclass(frozen=True, slots=True)
class FormRow:
    """One visual row of a page, as far as it tells whose part of a form it is."""

    page: int
    """Index of the page, counting from 0."""
    row: int
    """Index of the row on its page, counting from 0."""
    text: str
    number: str
    """The number or letter before a heading, or empty."""
    short: bool
    """Whether it could be a heading: at most eight words."""
    labels: frozenset[str]
    """What its labels are: ``name``, ``melder``, ``work``, ``contact``, ``family``, ``personal``, ``field``."""
    heading: str
    """What it announces when it is a heading: ``melder``, ``family``, ``other`` or empty."""


def describe(facts: PageFacts, archive: Path | None) -> list[FormRow]:
    """The rows of a page that hold words."""
    return [
        _describe(facts.index, index, row, archive)
        for index, row in enumerate(facts.layout.rows)
        if any(t.is_word for t in row)
    ]


def _describe(page: int, index: int, row: Sequence[Token], archive: Path | None) -> FormRow:
    text = _text(row)
    plain = [t for t in row if t.is_word]
    numbered = _NUMBERED.match(text)
    labels = _labels(tuple(row), archive)
    filled = bool(labels) and any(t.text == ":" for t in row[:-1])
    short = len(plain) <= 8 and not filled
    heading = _heading([fold(t.text) for t in plain], numbered is not None, archive) if short else ""
    return FormRow(
        page,
        index,
        text,
        next((g for g in numbered.groups() if g), "") if numbered and not filled else "",
        short,
        labels,
        heading,
    )


def _text(row: Sequence[Token]) -> str:
    parts: list[str] = []
    for before, token in zip((None, *row), row, strict=False):
        glued = before is not None and before.end == token.start
        parts.append(token.text if glued or before is None else " " + token.text)
    return "".join(parts)


@lru_cache(maxsize=2048)
def _labels(row: tuple[Token, ...], archive: Path | None) -> frozenset[str]:
    """What the labels of a row are; kept for a while, for the rows of a page are asked about for persons and for snippets."""
    lexicon = words.load(archive)
    found: set[str] = set()
    for cell in cells_of(row):
        found |= _work_labels(cell, lexicon)
    for field in read_row(row, archive):
        label = field.label
        role = label.role
        if role is Role.REPORTER:
            found.add("melder")
        elif role in _FAMILY or (role is Role.UNKNOWN and label.field == "person"):
            found.add("family")
        elif label.field in _PERSONAL and any(t.is_word for t in field.value):
            found.add("personal")
        elif label.field in {"name", "surname", "given", "initials", "call_name"} and role is None:
            found.add("name")
        elif label.field not in {"unlisted", "person"}:
            found.add("field")
    return frozenset(found)


def _work_labels(cell: Sequence[Token], lexicon: words.Lexicon) -> set[str]:
    """``Functie``, ``Instelling``, ``Relatie tot het kind``, ``Telefoon`` before a colon or at the start of a cell."""
    end = next((at for at, t in enumerate(cell) if t.text in {":", ";"}), 0)
    tokens = [t for t in cell[: end or 4] if t.is_word]
    sizes = [len(tokens)] if end else range(len(tokens), 0, -1)
    for size in sizes:
        kind = closest("".join(fold(t.text) for t in tokens[:size]), lexicon.melder_fields)
        if kind and (end or size == len(tokens) or tokens[size].cell):
            return {kind}
    return set()


def closest(compact: str, choices: dict[str, str]) -> str:
    """The meaning of the choice that is nearest to a compact word: one reading error in five letters, at most three."""
    if compact in choices:
        return choices[compact]
    if len(compact) < 5:
        return ""
    limit = min(3, max(1, len(compact) // 5))
    for spelling in dict.fromkeys((compact, shape(compact))):
        hit = process.extractOne(spelling, choices.keys(), scorer=OSA.distance, score_cutoff=limit)
        if hit is not None and len(hit[0]) >= 5:
            return choices[hit[0]]
    return ""


def _heading(parts: Sequence[str], numbered: bool, archive: Path | None) -> str:
    """What a row announces as a heading; noise behind or before the known words is forgiven."""
    lexicon = words.load(archive)
    parts = [part for part in parts if not part.isdigit()]
    if not parts:
        return ""
    if "".join(parts) in lexicon.sensitive and lexicon.sensitive["".join(parts)] == "melder":
        return "melder"
    family = any(_family_word(part, lexicon) for part in parts)
    if family:
        return "family"  # "Gegevens moeder" is two letters from "Gegevens melder"
    headings = {key: reason for key, reason in lexicon.sensitive.items() if reason == "melder" and len(key) >= 6}
    for first in range(min(3, len(parts))):
        for last in range(len(parts), first, -1):
            rest = len(parts) - (last - first)
            if (rest <= 2 or numbered) and closest("".join(parts[first:last]), headings):
                return "melder"
    known = sum(part in words.ordinary_words(archive) for part in parts if len(part) > 3)
    return "other" if known and known >= len(parts) / 2 else ""


def _family_word(part: str, lexicon: words.Lexicon) -> bool:
    """Whether a word opens a part that is not the melder's, and resembles that more than it resembles ``melder``."""
    if not closest(part, lexicon.family_headings):
        return False
    nearest = min(OSA.distance(part, word) for word in lexicon.family_headings)
    return nearest < OSA.distance(part, "melder")
