"""From the text of a page to the words that are indexed: where a word begins and ends, and how it is folded.

The query goes through the same code, so that both sides always agree.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

MAX_WORD = 64
"""Letters of a word that are kept; longer strings are rules of dots and the like."""

_LETTER = r"[^\W_]"
_WORD = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # abbreviations and initials: o.t.s., P.J.
    r"|\d{1,3}(?:\.\d{3})+(?!\d)"  # numbers in groups: 1.250, 111.222.333
    # A word; an apostrophe inside it (foto's) and a hyphen at the end of a line (ver-⏎zuim) do not end it.
    rf"|{_LETTER}+(?:(?:['’`´]|[-‐¬\u00ad]+[ \t]*\r?\n[ \t]*(?=[^\W\d_A-Z])|\u00ad){_LETTER}+)*"
)
_JOINTS = re.compile(r"[-‐¬\u00ad]+\s*|['’`´.]")
_BREAK = re.compile(r"[-‐¬\u00ad]+[ \t]*\r?\n[ \t]*")
_SPECIAL = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ı": "i"})


class Token(NamedTuple):
    """One word of a text."""

    terms: tuple[str, ...]
    """The folded word first; a word broken at a line end also stands here in its two halves."""
    start: int
    end: int


def fold(word: str) -> str:
    """Lower case, without accents and joints, with ``ij`` (and ``ĳ``) written as ``y``.

    ``Mélanie`` becomes ``melanie``, ``foto's`` ``fotos``, ``wijzigen`` ``wyzigen``.
    """
    if word.isascii() and word.isalnum():
        folded = word.lower()
    else:
        spread = unicodedata.normalize("NFKD", _JOINTS.sub("", word).casefold().translate(_SPECIAL))
        folded = "".join(letter for letter in spread if letter.isalnum())
    return folded.replace("ij", "y")[:MAX_WORD]


@lru_cache(maxsize=1 << 16)
def terms_of(raw: str) -> tuple[str, ...]:
    """The terms of one matched word: the whole, and the halves when it was broken at a line end."""
    whole = fold(raw)
    if not whole:
        return ()
    if "\n" not in raw:
        return (whole,)
    halves = (fold(half) for half in _BREAK.split(raw))
    return (whole, *(half for half in halves if len(half) >= 3))


def tokenize(text: str) -> Iterator[Token]:
    """The words of a text with their places; one position each."""
    for match in _WORD.finditer(text):
        terms = terms_of(match.group())
        if terms:
            yield Token(terms, match.start(), match.end())


_REMEMBERED = 1 << 18
_HYPHENS = ("-", "‐", "¬", "\u00ad")
_PIECE = re.compile(r"\S+")


class Placed(NamedTuple):
    """The words of a text and where they stand."""

    terms: list[tuple[str, ...]]
    starts: list[int]
    ends: list[int]


class _Pieces(dict[str, tuple[tuple[tuple[str, ...], int, int], ...]]):
    """The terms and places of the words in a piece of text without white space; the same pieces come back on every page."""

    def __missing__(self, piece: str) -> tuple[tuple[tuple[str, ...], int, int], ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        words = self[piece] = tuple((terms_of(word[0]), *word.span()) for word in _WORD.finditer(piece))
        return words


_pieces = _Pieces()


def is_broken(text: str) -> bool:
    """Whether a word may be broken at a line end; only such a word goes across white space."""
    return any(hyphen in text for hyphen in _HYPHENS) and _BREAK.search(text) is not None


def raw_words(text: str) -> list[str]:
    """The words of a text as they stand there: what ``tokenize`` goes by, for the indexer, which keeps no places."""
    return _WORD.findall(text)


def placed_words(text: str) -> Placed:
    """The words of a text, those without terms included, as ``tokenize`` finds them."""
    placed = Placed([], [], [])
    if is_broken(text):
        for word in _WORD.finditer(text):
            placed.terms.append(terms_of(word[0]))
            placed.starts.append(word.start())
            placed.ends.append(word.end())
        return placed
    for piece in _PIECE.finditer(text):
        at = piece.start()
        for terms, start, end in _pieces[piece[0]]:
            placed.terms.append(terms)
            placed.starts.append(at + start)
            placed.ends.append(at + end)
    return placed


def words_in(piece: str) -> tuple[tuple[tuple[str, ...], int, int], ...]:
    """The words of a piece of text without white space: their terms, and where they begin and end."""
    return _pieces[piece]


class _Terms(dict[str, tuple[str, ...]]):
    """The terms of the words in a piece of text without white space."""

    def __missing__(self, piece: str) -> tuple[str, ...]:
        if len(self) >= _REMEMBERED:
            self.clear()
        terms = self[piece] = tuple(term for word, _start, _end in _pieces[piece] for term in word)
        return terms


_terms = _Terms()


def terms_in(pieces: Iterable[str]) -> list[tuple[str, ...]]:
    """The terms of each piece of a text in which no word goes across white space."""
    return list(map(_terms.__getitem__, pieces))


def mask(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """The text with the masked stretches made blank; every other character keeps its place."""
    for first, last in spans:
        start, end = max(0, first), min(len(text), last)
        if start < end:
            blank = "".join(letter if letter == "\n" else " " for letter in text[start:end])
            text = text[:start] + blank + text[end:]
    return text
