"""What the search knows of Dutch and of misreadings; all of it comes from files that staff may edit."""

import hashlib
import lzma
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path

from vtdocs import assets
from vtdocs.index.fulltext.stem import stem
from vtdocs.index.fulltext.tokens import fold, raw_words

ANALYSIS_VERSION = "3"
"""Raise it when the code of the analysis changes: an index of another version is rebuilt."""

_FOLDER = "index/fulltext/"
_STOP = "stop-words.txt"
_PARTS = "compound-parts.txt"
_CONFUSIONS = "ocr-confusions.txt"
_KNOWN = "known-words.txt.xz"
_MIN_COMPOUND = 8
_MIN_REST = 4
_LONG = ("aa", "ee", "oo", "uu")
_LINKS = ("", "s", "e", "en", "er", "n")


@dataclass(frozen=True)
class Language:
    """Word lists and rules, loaded once; immutable."""

    stop_words: frozenset[str]
    """Words that a query of several words does not insist on."""
    synonyms: dict[tuple[str, ...], tuple[tuple[str, ...], ...]]
    """For a term (one or more folded words): the other terms of its group."""
    parts: frozenset[str]
    """Words that compounds are made of."""
    confusions: tuple[tuple[str, str], ...]
    """What OCR takes for what, longest first: folded letters and the shape they share."""
    known_file: Path
    """The existing words (folded, packed); read when an index is written, not when it is searched."""
    fingerprint: str
    """Changes when anything changes that is written into an index (synonyms are not)."""

    @cached_property
    def known(self) -> Mapping[str, None]:
        """Existing words, as keys: one that is found as it stands is not taken for a misreading of another."""
        status = self.known_file.stat()
        return _known_words(self.known_file, status.st_mtime_ns, status.st_size)

    def is_word(self, term: str) -> bool:
        """Whether a term is an existing word, as far as the lists know."""
        return term in self.known or term in self.stop_words or term in self._listed

    @cached_property
    def _shapes(self) -> dict[int, str]:
        return str.maketrans({left: right for left, right in self.confusions if len(left) == 1})

    @cached_property
    def _long_confusions(self) -> tuple[tuple[str, str], ...]:
        return tuple(pair for pair in self.confusions if len(pair[0]) > 1)

    def skeleton(self, term: str) -> str:
        """The term as a poor eye sees it: letters that OCR confuses share one shape."""
        for left, right in self._long_confusions:
            if left in term:
                term = term.replace(left, right)
        return term.translate(self._shapes)

    def compound_parts(self, term: str) -> tuple[str, ...]:
        """The words a compound is made of (``schoolverzuim``: school, verzuim); empty for any other word.

        A listed word at the end, and what is left at the front is a listed word too, or at least looks like one
        (four letters, a vowel); or a listed word in front of another listed one.
        """
        if len(term) < _MIN_COMPOUND or not term.isalpha():
            return ()
        for cut in range(3, len(term) - 2):
            tail = term[cut:]
            if len(tail) < 4 or tail not in self._listed:
                continue
            head = self._head(term[:cut])
            if head:
                return (*(self.compound_parts(head) or (head,)), tail)
            if len(tail) >= 5 and cut >= _MIN_REST and (term in self.known or term[:cut] in self.known):
                return (tail,)
        return ()

    def _head(self, front: str) -> str:
        """The front part of a compound without its linking letters, when it is a listed word; else empty."""
        for link in _LINKS:
            base = front.removesuffix(link) if link else front
            if (base != front or not link) and len(base) >= 3 and base in self._listed:
                return base
        return ""

    @cached_property
    def _listed(self) -> frozenset[str]:
        """The parts and their inflections, as far as these follow from the part."""
        listed = set(self.parts)
        for part in self.parts:
            if len(part) >= 4:
                changed = {"f": part[:-1] + "v", "s": part[:-1] + "z"}.get(part[-1], part)
                bases = {part, changed, part + part[-1], part[:-2] + part[-1] if part[-3:-1] in _LONG else part}
                forms = {base + ending for base in bases for ending in ("s", "en", "e", "n", "t")}
                listed |= {form for form in forms if stem(form) == stem(part)}
        return frozenset(listed)


def load_language(archive: Path | None = None) -> Language:
    """The language of the files under ``index/fulltext/``, the archive's own copies first.

    Raises BadInput when a file is missing.
    """

    def lines(name: str) -> list[str]:
        return assets.read_lines(_FOLDER + name, archive)

    return Language(
        stop_words=frozenset(fold(line) for line in lines(_STOP)),
        synonyms=_synonyms(lines("synonyms.txt")),
        parts=frozenset(fold(word) for line in lines(_PARTS) for word in line.split()),
        confusions=_confusions(lines(_CONFUSIONS)),
        known_file=assets.resolve(_FOLDER + _KNOWN, archive),
        fingerprint=_fingerprint(archive),
    )


@lru_cache(maxsize=1)
def _known_words(file: Path, _changed: int, _size: int) -> Mapping[str, None]:
    """The words of the file; kept for the next index of this process.

    Keys without values, for Python's collector walks through every word of a set each time, which is 17 ms.
    """
    return dict.fromkeys(lzma.decompress(file.read_bytes()).decode().split())


def _fingerprint(archive: Path | None) -> str:
    digest = hashlib.sha256(ANALYSIS_VERSION.encode())
    for name in (_PARTS, _CONFUSIONS, _KNOWN, _STOP):
        digest.update(assets.resolve(_FOLDER + name, archive).read_bytes())
    return digest.hexdigest()[:16]


def _synonyms(lines: Iterable[str]) -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Lines ``a = b = c`` (each means the others) and ``a > b`` (who asks a also finds b)."""
    groups: dict[tuple[str, ...], list[tuple[str, ...]]] = {}

    def add(left: tuple[str, ...], right: tuple[str, ...]) -> None:
        known = groups.setdefault(left, [])
        if left and right and left != right and right not in known:
            known.append(right)

    for line in lines:
        both = ">" not in line
        terms = [tuple(fold(word) for word in raw_words(part)) for part in line.replace(">", "=").split("=")]
        for at, left in enumerate(terms):
            for other, right in enumerate(terms):
                if other != at and (both or at == 0):
                    add(left, right)
    return {left: tuple(rights) for left, rights in groups.items() if rights}


def _confusions(lines: Iterable[str]) -> tuple[tuple[str, str], ...]:
    """Lines ``rn m`` or ``1 l i``: all but the shape they share first, the shape itself last."""
    pairs: list[tuple[str, str]] = []
    for line in lines:
        *seen, shape = line.split()
        pairs += [(letters, shape) for letters in seen if letters != shape]
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair)))
