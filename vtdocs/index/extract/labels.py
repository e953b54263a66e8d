"""Finds the labels on the rows of a form, and the values that belong to them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from vtdocs.index.extract import lexicon
from vtdocs.index.extract.folding import fold
from vtdocs.index.extract.lexicon import Label, find_label, is_profession
from vtdocs.index.extract.text import Token
from vtdocs.model.persons import Role

_ENDS = frozenset({":", ";", "=", "…"})
_BIRTH_WORD = re.compile(r"geb(?:oren|d?da[tl]\w*|oorted\w*|d)?$")
_BULLETS = frozenset({"-", "–", "—", "•", "*", "·", "o", "□", "☐", "[", "]", "+", ">"})
# Labels that also count without a colon at the start of a row, when a value of their own shape follows.
_FORM_FIELDS = frozenset(
    {
        "name",
        "surname",
        "given",
        "initials",
        "call_name",
        "birth",
        "address",
        "bsn",
        "birth_place",
        "street",
        "postcode",
    }
)


@dataclass(frozen=True, slots=True)
class Field:
    """One label of a row with its value."""

    label: Label
    value: tuple[Token, ...]
    first: Token
    """The label's first token."""
    strong: bool
    """Whether a colon or a cell's edge parts label and value."""


@dataclass(frozen=True, slots=True)
class _Hit:
    label: Label
    first: int
    after: int
    """Index of the first token of the value."""
    strong: bool


@lru_cache(maxsize=2048)
def read_row(row: tuple[Token, ...], archive: Path | None) -> tuple[Field, ...]:
    """The labels of a row in order, each with the tokens up to the next label; empty when the row has no label.

    Kept for a while: the rows of a page are asked about for its form, for its melder's part, and again for snippets.
    """
    hits: list[_Hit] = []
    index = skip_bullet(row)
    opening, last_mark = index, _last_mark(row)
    if (unlisted := _unlisted(row, index, archive)) is not None:
        hits.append(unlisted)
        index = unlisted.after
    while index < len(row):
        hit = _label_at(row, index, archive, at_edge=index == opening or row[index].cell, last_mark=last_mark)
        if hit is None and hits and row[index].cell and not any(t.cell for t in row[index + 1 : index + 3]):
            hit = _unlisted(row[: index + 4], index, archive)  # "Aangifte: 1-8-2015" beside somebody's name
        if hit is None:
            index += 1
        else:
            hits.append(hit)
            index = max(hit.after, index + 1)
    if not hits or (len(hits) == 1 and hits[0].first > opening and hits[0].after >= len(row)):
        return ()  # a lone label word at the end of a row is a value: the relation in a table
    ends = [hit.first for hit in hits[1:]] + [len(row)]
    return tuple(
        Field(hit.label, tuple(row[hit.after : end]), row[hit.first], hit.strong)
        for hit, end in zip(hits, ends, strict=True)
    )


def _unlisted(row: Sequence[Token], index: int, archive: Path | None) -> _Hit | None:
    """Words before a colon at the start of a row that no list knows: a label of which only the words can tell a role."""
    end = next((at for at in range(index, min(index + 6, len(row))) if row[at].text == ":"), None)
    if end is None or end == index or end + 1 >= len(row) or not row[index].text[0].isupper():
        return None
    words = row[index:end]
    if any(c.isdigit() for t in words for c in t.text) or not all(
        t.is_word or t.text in {".", "/", "(", ")", "-"} for t in words
    ):
        return None
    edges = (at == index or row[at].cell for at in range(index, end))
    if any(_label_at(row, index + n, archive, at_edge=edge, last_mark=end) for n, edge in enumerate(edges)):
        return None
    if any(_BIRTH_WORD.match(fold(part)) for t in words for part in re.split(r"[/+-]", t.text)):
        return _Hit(Label("birth", None, ""), index, end + 1, strong=True)  # "Leeftijd/gebdat", "Geb. + plaats"
    if any(is_profession(lexicon.load(archive), t.text) for t in words if t.is_word):
        words_of = " ".join(fold(t.text) for t in words if t.is_word)
        return _Hit(Label("person", Role.PROFESSIONAL, words_of), index, end + 1, strong=True)
    return _Hit(
        Label("unlisted", None, " ".join(fold(t.text) for t in words if t.is_word)), index, end + 1, strong=True
    )


def skip_bullet(row: Sequence[Token]) -> int:
    """Index of the first token behind a dash, a bullet or a number such as ``2.`` or ``b)``."""
    index = 0
    while index < len(row) and row[index].text in _BULLETS:
        index += 1
    numbered = index + 1 < len(row) and row[index + 1].text in {".", ")", "/"} and len(row[index].text) <= 2
    if numbered and (row[index].text.isdigit() or row[index].text in "abcdefgh"):
        index += 2
    elif index < len(row) and re.fullmatch(r"[A-H]\.|[1-9]", row[index].text) and index + 1 < len(row):
        index += 1
    if numbered and row[1 : index + 1] and len(row) > index + 1 and re.fullmatch(r"\d0", row[index].text):
        index += 1  # "02.10 Voornamen": the numbers of the registry's fields
    return index


def _label_at(row: Sequence[Token], index: int, archive: Path | None, *, at_edge: bool, last_mark: int) -> _Hit | None:
    """The label that begins at a token; ``last_mark`` is where the row's last colon stands, for a row may be a megabyte."""
    if not row[index].is_word:
        return None
    if not at_edge and index >= last_mark:
        return None
    for size in range(min(8, len(row) - index), 0, -1):
        tokens = row[index : index + size]
        if any(token.text in _ENDS for token in tokens) or not (tokens[-1].is_word or tokens[-1].text in {")", "."}):
            continue
        if any(token.cell for token in tokens[1:]):
            continue
        after, terminated = _value_start(row, index + size)
        if not at_edge and row[after - 1].text not in _ENDS:
            continue  # within a row only a mark makes a label: no need to look for one (see _holds)
        remark_end = _remark_end(row, index + size) if at_edge else 0
        long = remark_end or _long_label_end(row, index + size)
        if not terminated and not (_begins_like_a_value(row, after) or long):
            continue
        compact = "".join(fold(token.text) for token in tokens)
        label = find_label(archive, compact) or _paired(tokens, archive)
        if label and label.field in {"institution", "other"} and not at_edge and tokens[0].text[0].islower():
            continue  # "... leerlingen van onze school: de broertjes"
        if label and label.field == "person" and remark_end:
            return _Hit(label, index, remark_end + 1, strong=True)
        personal = label is not None and label.field in _FORM_FIELDS
        if label and personal and at_edge and not terminated and (colon := _long_label_end(row, index + size)):
            return _Hit(label, index, colon + 1, strong=True)
        if label and _holds(row, label, after, terminated=terminated, at_edge=at_edge):
            return _Hit(label, index, after, terminated)
    return None


def _long_label_end(row: Sequence[Token], after: int) -> int:
    """Where the colon stands of ``Naam van het kind waarover u zich zorgen maakt:``; 0 when the label does not go on."""
    for at in range(after, min(after + 10, len(row))):
        if row[at].text == ":":
            return at
        if not row[at].text.islower() or row[at].cell:
            return 0
    return 0


def _remark_end(row: Sequence[Token], after: int) -> int:
    """Where the colon stands of ``Melder (bekend bij ons, wil anoniem blijven):``; 0 when no such remark stands there."""
    if after >= len(row) or row[after].text != "(":
        return 0
    close = next((at for at in range(after, min(after + 20, len(row) - 1)) if row[at].text == ")"), 0)
    return close + 1 if close and row[close + 1].text == ":" else 0


def _paired(tokens: Sequence[Token], archive: Path | None) -> Label | None:
    """``Broer/zus``, ``Opa en oma``: role words of one role side by side."""
    if len(tokens) > 4:
        return None
    words = [w for t in tokens for w in re.split(r"[/&-]", t.text) if fold(w) and fold(w) not in {"en", "of"}]
    if len(words) < 2:
        return None
    found = [find_label(archive, fold(word)) for word in words]
    roles = {label.role for label in found if label is not None and label.field == "person"}
    return found[0] if len(roles) == 1 and all(found) else None


def _value_start(row: Sequence[Token], index: int) -> tuple[int, bool]:
    """Where the value begins behind a label that ends before ``index``, and whether a mark parts the two."""
    after = index
    dots = 0
    while after < len(row) and (
        row[after].text in _ENDS or row[after].text in {".", "_"} or set(row[after].text) <= {".", "_", "…"}
    ):
        dots += row[after].text != ":"
        after += 1
    marked = any(row[at].text in _ENDS for at in range(index, after)) or dots >= 2
    at_cell = after >= len(row) or row[after].cell
    return after, marked or at_cell


def _holds(row: Sequence[Token], label: Label, after: int, *, terminated: bool, at_edge: bool) -> bool:
    """Whether words that spell a label are one here, and not part of a sentence."""
    marked = row[after - 1].text in _ENDS
    if at_edge and terminated:
        # A role word alone at the end of a short row is a heading; at the end of a line of prose it is a word.
        return marked or after < len(row) or is_short(row)
    if marked:
        # "... merkt als belanghebbenden aan: ..." is a sentence, "Kind: ...  Moeder: ..." is a form.
        return label.role is not Role.UNKNOWN or label.field != "person"
    return at_edge and label.field in _FORM_FIELDS and _value_shape(row[after:], label)


def is_short(row: Sequence[Token]) -> bool:
    """Whether a row is short enough for a heading."""
    return sum(token.is_word for token in row) <= 7


def _digits_first(tokens: Sequence[Token]) -> bool:
    for token in tokens:
        if token.is_word:
            return sum(c.isdigit() for c in token.text) >= 1 or fold(token.text) in {"op", "d", "dd"}
    return False


def _value_shape(value: Sequence[Token], label: Label) -> bool:
    """Whether the tokens behind a label without a mark look like its value: a few words, the first with a capital."""
    if not _begins_like_a_value(value, 0):
        return False
    if label.field in {"birth", "bsn"}:
        return _digits_first(value)
    return next(token.text[0].isupper() for token in value if token.is_word)


def _begins_like_a_value(row: Sequence[Token], after: int) -> bool:
    """Whether a row goes on with one to eight words, the first with a capital or of digits, as a value without a mark does."""
    words: list[Token] = []
    for at in range(after, len(row)):
        if row[at].is_word:
            words.append(row[at])
            if len(words) > 8:
                return False
    return bool(words) and (words[0].text[0].isupper() or _digits_first(words))


def _last_mark(row: Sequence[Token]) -> int:
    return next((at for at in range(len(row) - 1, -1, -1) if row[at].text in _ENDS), -1)
