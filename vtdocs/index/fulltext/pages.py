"""Pages on their way into a segment: every word as a number, its page and its place."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.tokens import is_broken, mask, raw_words, terms_of
from vtdocs.index.fulltext.values import PageDocument
from vtdocs.model.dates import PartialDate

JOINED = "~"
"""Stands before a term that the index made by joining two pieces of a cut word; no folded word begins with it."""

MAX_PAGES = 65_535
"""Pages of one segment: page numbers and word positions are kept in 16 bits."""
_MAX_POSITION = 65_535
_MAX_JOINED = 24
_REMEMBERED = 300_000
"""Terms that are kept between commits, some 300 bytes each."""
HALVES_BEHIND = 110
"""Places between the last word of a page and the first half of a broken word: more than any NEAR reaches."""

LABELS = ("dossier", "document", "kind", "box", "source", "status")
"""Properties of a page that are kept as numbers into a table of values."""

Arrays = Mapping[str, NDArray[np.generic]]


@dataclass(frozen=True, slots=True)
class Harvest:
    """All words of a segment in the order of its pages, before they are sorted."""

    terms: list[str]
    """The distinct terms; ``term`` points into it."""
    term: NDArray[np.uint32]
    """For each occurrence its term."""
    page: NDArray[np.uint16]
    """For each occurrence its page in the segment; ascends within a term."""
    position: NDArray[np.uint16]
    """For each occurrence its place among the words of the page."""
    properties: Arrays
    """For each page: ``length`` in words, ``date_from`` and ``date_to`` as yyyymmdd (0: undated), numbers of LABELS."""
    tables: Mapping[str, list[str]]
    """For each of the LABELS: the value of each number."""


def date_range(date: str) -> tuple[int, int]:
    """First and last possible day as yyyymmdd; (0, 0) for an empty date. Raises ValueError for any other string."""
    if not date:
        return 0, 0
    partial = PartialDate.fromiso(date)
    first, last = partial.earliest, partial.latest
    return first.year * 10000 + first.month * 100 + first.day, last.year * 10000 + last.month * 100 + last.day


def written_date(first: int, last: int) -> str:
    """The date of these days as it was given: 2004-03-12, 2004-03, 2004 or 2003/2005; empty when undated."""
    if not first:
        return ""
    year, month, day = first // 10000, first // 100 % 100, first % 100
    if first == last:
        return f"{year:04d}-{month:02d}-{day:02d}"
    if first // 100 == last // 100:
        return f"{year:04d}-{month:02d}"
    return f"{year:04d}" if year == last // 10000 else f"{year:04d}/{last // 10000:04d}"


_ODD = 1 << 30
"""Added to the number of a term that is no word: half of one, perhaps."""


class _Codes(dict[str, int]):
    """The number of each word as it stands in the text; a negative one points to a word of several or no terms."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self._language = language
        self.numbers: dict[str, int] = {}
        self.terms: list[str] = []
        self.several: list[tuple[int, ...]] = [()]

    def number(self, term: str) -> int:
        """The number of a term, a new one when it was not met before."""
        number = self.numbers.get(term)
        if number is None:
            number = self.numbers[term] = len(self.terms)
            self.terms.append(term)
        return number

    def __missing__(self, raw: str) -> int:
        terms = terms_of(raw)
        if len(terms) == 1:
            code = self.number(terms[0])
            # Numbers never stand for half a word.
            if terms[0].isalpha() and not self._language.is_word(terms[0]):
                code += _ODD
        else:
            self.several.append(tuple(self.number(term) for term in terms))
            code = 1 - len(self.several)
        self[raw] = code
        return code


class _Pieces(dict[str, int]):
    """The number of the one word in a piece of text without white space; a negative one points to several or none."""

    def __init__(self, codes: _Codes) -> None:
        super().__init__()
        self._codes = codes
        self.several: list[list[int]] = [[]]

    def __missing__(self, piece: str) -> int:
        row = [self._codes[raw] for raw in raw_words(piece)]
        if len(row) == 1 and row[0] >= 0:
            code = row[0]
        else:
            self.several.append(row)
            code = 1 - len(self.several)
        self[piece] = code
        return code


class PageWords(NamedTuple):
    """The words of a page as numbers into ``WordStream.terms``."""

    row: list[int]
    """One for each word, in order; -1 for one without a term."""
    joined: list[tuple[int, int]]
    """Terms of words that a scan may have cut in two, and the place of the first piece."""
    halves: list[int]
    """The pieces of words broken at a line end; they stand behind the page, where no phrase meets them."""

    def half_place(self, at: int) -> int:
        """The place of a half: away from the page's last word, and no half next to another."""
        return len(self.row) + HALVES_BEHIND + 2 * at


class WordStream:
    """Reads the words of pages: what both engines take in. It is kept between commits: most words were met before."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._codes = _Codes(language)
        self._pieces = _Pieces(self._codes)
        for term in sorted(language.stop_words):
            self._codes.number(term)
        self.common = len(self.terms)
        """The first so many terms are the stop words."""

    def renewed(self) -> "WordStream":
        """Itself, or an empty one when it holds so many words that it had better forget them."""
        return self if len(self.terms) < _REMEMBERED else WordStream(self._language)

    @property
    def terms(self) -> list[str]:
        """The distinct terms so far, by number."""
        return self._codes.terms

    def read(self, text: str) -> PageWords:
        """The words of a page."""
        codes = self._codes
        row = [codes[raw] for raw in raw_words(text)] if is_broken(text) else self._in_pieces(text)
        joined = self._joined(row) if row and max(row) >= _ODD else []
        halves: list[int] = []
        if row and min(row) < 0:
            for at, code in enumerate(row):
                if code < 0:
                    whole, *pieces = codes.several[-code] or (-1,)
                    row[at] = whole
                    halves += pieces
        return PageWords(row, joined, halves)

    def _in_pieces(self, text: str) -> list[int]:
        """The numbers of the words of a text in which no word goes across white space."""
        pieces = self._pieces
        row = list(map(pieces.__getitem__, text.split()))
        if not row or min(row) >= 0:
            return row
        codes: list[int] = []
        for code in row:
            if code < 0:
                codes += pieces.several[-code]
            else:
                codes.append(code)
        return codes

    def _joined(self, row: list[int]) -> list[tuple[int, int]]:
        """Terms that two neighbours make together where a scan may have cut one word in two (``verzu im``).

        They are joined when neither is a word, or one is not and together they are. Marks of odd terms are taken away
        from the row.
        """
        codes, terms, known = self._codes, self._codes.terms, self._language.known
        strange = [at for at, code in enumerate(row) if code >= _ODD]
        both = set(strange)
        for at in strange:
            row[at] -= _ODD
        joined: list[tuple[int, int]] = []
        end, before = len(row) - 1, -2
        for at in strange:
            for left in (at - 1, at) if at - 1 > before else (at,):
                if left < 0 or left >= end or row[left] < 0 or row[left + 1] < 0:
                    continue
                whole = terms[row[left]] + terms[row[left + 1]]
                if (whole in known or (left == at and at + 1 in both)) and (
                    5 <= len(whole) <= _MAX_JOINED and whole.isalpha()
                ):
                    joined.append((codes.number(JOINED + whole), left))
            before = at
        return joined


def visible(page: PageDocument) -> tuple[str, tuple[int, int]]:
    """The text of a page without the masked stretches, and its first and last possible day.

    Raises BadInput when the date of the page is not one.
    """
    try:
        dates = date_range(page.date)
    except ValueError as exc:
        raise BadInput(
            _("Page {key} has a date that cannot be read.").format(key=page.key),
            _("Give it as 2004-03-12, 2004-03, 2004 or 2003/2005."),
        ) from exc
    return mask(page.text, page.masked_spans), dates


class PageBuffer:
    """Collects pages and gives their words as one Harvest."""

    def __init__(self, words: WordStream) -> None:
        self._words = words
        self._terms: list[NDArray[np.uint32]] = []
        self._positions: list[NDArray[np.uint16]] = []
        self._lengths: list[int] = []
        self._dates: list[tuple[int, int]] = []
        self._labels: dict[str, list[int]] = {name: [] for name in LABELS}
        self._tables: dict[str, dict[str, int]] = {name: {} for name in LABELS}

    def __len__(self) -> int:
        return len(self._lengths)

    def add(self, page: PageDocument) -> str:
        """Takes the words of a page in and returns its text without the masked stretches.

        Raises BadInput when the date of the page is not one.
        """
        text, dates = visible(page)
        words = self._words.read(text)
        terms, positions = self._placed(words)
        self._terms.append(terms)
        self._positions.append(positions)
        self._lengths.append(min(len(terms) - len(words.joined), _MAX_POSITION))
        self._dates.append(dates)
        for name in LABELS:
            table = self._tables[name]
            self._labels[name].append(table.setdefault(getattr(page, name), len(table)))
        return text

    @staticmethod
    def _placed(words: PageWords) -> tuple[NDArray[np.uint32], NDArray[np.uint16]]:
        """The terms of a page in the order of their places, and the places."""
        row = words.row
        if words.joined or words.halves or (row and min(row) < 0):
            pairs = [(number, at) for at, number in enumerate(row) if number >= 0] + words.joined
            pairs += [(number, words.half_place(at)) for at, number in enumerate(words.halves)]
            pairs.sort(key=lambda pair: pair[1])
            row = [number for number, _at in pairs]
            places = np.array([at for _number, at in pairs], dtype=np.int64)
        else:
            places = np.arange(len(row), dtype=np.int64)
        return np.array(row, dtype=np.uint32), np.minimum(places, _MAX_POSITION).astype(np.uint16)

    def harvest(self) -> Harvest:
        """All pages so far."""
        counts = [len(row) for row in self._terms]
        dates = np.array(self._dates, dtype=np.int32).reshape(-1, 2)
        properties: dict[str, NDArray[np.generic]] = {
            "length": np.array(self._lengths, dtype=np.uint16),
            "date_from": dates[:, 0],
            "date_to": dates[:, 1],
        }
        for name in LABELS:
            properties[name] = np.array(self._labels[name], dtype=np.uint32)
        return Harvest(
            terms=self._words.terms,
            term=np.concatenate(self._terms) if self._terms else np.zeros(0, np.uint32),
            page=np.repeat(np.arange(len(counts), dtype=np.uint16), counts),
            position=np.concatenate(self._positions) if self._positions else np.zeros(0, np.uint16),
            properties=MappingProxyType(properties),
            tables={name: list(table) for name, table in self._tables.items()},
        )
