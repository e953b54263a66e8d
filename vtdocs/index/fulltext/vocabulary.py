"""The words of an index without their places: in order, with the shapes they are sifted by and the forms they take.

Ours in both engines: which words answer a word of a query is worked out here, the engine only says where they stand.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.container import Container
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.stem import stem

PART = "+"
"""Stands before the key of a form that holds the word as part of a compound."""
GLUED = "~"
"""Stands before the key of a form in which the word may have been glued to another by the scan."""
_SIZES = 66
"""Lengths that are told apart; no term is longer (see ``tokens.MAX_WORD``)."""
_REMEMBERED = 300_000
"""Terms whose facts are kept between commits, some 300 bytes each."""

_LETTER_BIT = np.zeros(256, dtype=np.uint32)
for _code in range(256):
    # 26 letters have a bit of their own, digits share three, and all other bytes three more.
    _bit = _code - 97 if 97 <= _code <= 122 else 26 + _code % 3 if 48 <= _code <= 57 else 29 + _code % 3
    _LETTER_BIT[_code] = np.uint32(1 << _bit)


class TermFacts(NamedTuple):
    """What the search needs to know of a term, apart from where it stands."""

    skeleton: str
    known: bool
    """Whether it is an existing word, so that it is never taken for a misreading."""
    forms: tuple[str, ...]
    """The keys it is found by: its stem, the words it is made of, the words that may be glued in it."""


class TermMemory:
    """The facts of terms, kept between commits: most words of a batch were met before."""

    def __init__(self, language: Language) -> None:
        self._language = language
        self._facts: dict[str, TermFacts] = {}

    def facts(self, terms: Sequence[str]) -> list[TermFacts]:
        """The facts of each term."""
        if len(self._facts) > _REMEMBERED:
            self._facts.clear()
        facts = self._facts
        for term in terms:
            if term not in facts:
                facts[term] = term_facts(term, self._language)
        return [facts[term] for term in terms]


def term_facts(term: str, language: Language) -> TermFacts:
    """What there is to know of one term."""
    bare = term.removeprefix(JOINED)
    skeleton = language.skeleton(bare)
    if term.startswith(JOINED) or not term.isalpha():
        return TermFacts(skeleton, known=False, forms=())
    parts = language.compound_parts(term)
    known = bool(parts) or language.is_word(term)
    root = stem(term)
    forms = [root] if root != term else []
    forms += dict.fromkeys(PART + stem(part) for part in parts)
    if not known:
        forms += sorted(GLUED + word for word in _glued(term, language))
    return TermFacts(skeleton, known, tuple(forms))


def _glued(term: str, language: Language) -> set[str]:
    """The words of four letters or more in a term that reads as two words without a space (``demoeder``)."""
    words: set[str] = set()
    if len(term) < 6:
        return words
    known, short = language.known, language.stop_words
    for cut in range(2, len(term) - 1):
        left, right = term[:cut], term[cut:]
        long_left, long_right = cut >= 4 and left in known, len(right) >= 4 and right in known
        if (long_left or left in short) and (long_right or right in short):
            words.update(word for word, is_long in ((left, long_left), (right, long_right)) if is_long)
    return words


def pack_strings(strings: Sequence[str]) -> tuple[NDArray[np.uint8], NDArray[np.uint32]]:
    """The strings as one row of UTF-8 bytes and where each begins (one more than there are strings)."""
    encoded = [string.encode() for string in strings]
    starts = np.zeros(len(encoded) + 1, dtype=np.uint32)
    np.cumsum([len(raw) for raw in encoded], out=starts[1:])
    return np.frombuffer(b"".join(encoded), dtype=np.uint8), starts


def signatures(strings: Sequence[str]) -> NDArray[np.uint32]:
    """For each string which letters it holds, a bit each: one edit changes at most two bits."""
    blob, starts = pack_strings(strings)
    if not len(blob):
        return np.zeros(len(strings), dtype=np.uint32)
    found = np.bitwise_or.reduceat(_LETTER_BIT[blob], np.minimum(starts[:-1], len(blob) - 1).astype(np.int64))
    found[starts[1:] == starts[:-1]] = 0
    return found.astype(np.uint32)


def pack_vocabulary(terms: Sequence[str], facts: Sequence[TermFacts]) -> dict[str, NDArray[Any]]:
    """The arrays of a vocabulary; the terms are in order and distinct."""
    blob, starts = pack_strings(terms)
    skeletons = [fact.skeleton for fact in facts]
    skeleton_blob, skeleton_starts = pack_strings(skeletons)
    known = np.array([fact.known for fact in facts], dtype=np.uint8)
    return {
        "terms": blob,
        "term_at": starts,
        "skeletons": skeleton_blob,
        "skeleton_at": skeleton_starts,
        "known": known,
        **_sieve("odd", [term.removeprefix(JOINED) for term in terms], known),
        **_sieve("shape", skeletons, known),
        **_forms(facts),
    }


def _sieve(name: str, strings: Sequence[str], known: NDArray[np.uint8]) -> dict[str, NDArray[Any]]:
    """The terms that are no existing words, by length, with their letters: what a search for misreadings goes through."""
    odd = np.flatnonzero(known == 0)
    sizes = np.array([min(len(strings[number]), _SIZES - 1) for number in odd.tolist()], dtype=np.int64)
    order = np.argsort(sizes, kind="stable")
    numbers = odd[order]
    return {
        name: numbers.astype(np.uint32),
        f"{name}_at": np.searchsorted(sizes[order], np.arange(_SIZES + 1)).astype(np.uint32),
        f"{name}_letters": signatures([strings[number] for number in numbers.tolist()]),
    }


def _forms(facts: Sequence[TermFacts]) -> dict[str, NDArray[Any]]:
    """Which terms are a form of which, by the keys they are found by."""
    forms: dict[str, list[int]] = defaultdict(list)
    for number, fact in enumerate(facts):
        for key in fact.forms:
            forms[key].append(number)
    keys = sorted(forms)
    blob, starts = pack_strings(keys)
    rows = [forms[key] for key in keys]
    return {
        "forms": blob,
        "form_at": starts,
        "form_row": np.cumsum([0, *(len(row) for row in rows)]).astype(np.uint32),
        "form_terms": np.array([number for row in rows for number in row], dtype=np.uint32),
    }


class _Strings:
    """Sorted strings in one row of bytes."""

    def __init__(self, container: Container, blob: str, starts: str) -> None:
        self._blob = container.part(blob).tobytes()
        self._starts = container.part(starts)
        self._count = len(self._starts) - 1

    def __len__(self) -> int:
        return self._count

    def raw(self, number: int) -> bytes:
        return self._blob[self._starts[number] : self._starts[number + 1]]

    def texts(self, numbers: Sequence[int] | NDArray[Any]) -> list[str]:
        """Many strings."""
        rows = np.asarray(numbers, dtype=np.int64)
        first, last = self._starts[rows].tolist(), self._starts[rows + 1].tolist()
        blob = self._blob
        return [blob[start:end].decode() for start, end in zip(first, last, strict=True)]

    def from_here(self, wanted: bytes) -> int:
        """Number of the first string that does not come before the wanted one."""
        low, high = 0, self._count
        while low < high:
            middle = (low + high) // 2
            if self.raw(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        return low

    def find(self, wanted: str) -> int:
        """Number of a string, or -1."""
        raw = wanted.encode()
        number = self.from_here(raw)
        return number if number < self._count and self.raw(number) == raw else -1


class Vocabulary:
    """The words of a container. Every method raises Damaged when the file was changed."""

    def __init__(self, container: Container) -> None:
        self.container = container
        self.language: str = container.facts["language"]
        """Fingerprint of the language it was written with."""
        self._met: dict[str, int] = {}

    @cached_property
    def _terms(self) -> _Strings:
        return _Strings(self.container, "terms", "term_at")

    @cached_property
    def _skeletons(self) -> _Strings:
        return _Strings(self.container, "skeletons", "skeleton_at")

    @cached_property
    def _forms(self) -> _Strings:
        return _Strings(self.container, "forms", "form_at")

    @cached_property
    def _sieves(self) -> Mapping[str, NDArray[Any]]:
        names = ("odd", "odd_at", "odd_letters", "shape", "shape_at", "shape_letters")
        return {name: self.container.part(name) for name in names}

    def __len__(self) -> int:
        return self.container.length("known")

    def term(self, number: int) -> str:
        """The term of a number."""
        term = self._terms.raw(number).decode()
        self._met[term] = number
        return term

    def number(self, term: str) -> int:
        """The number of a term, or -1."""
        number = self._met.get(term)
        if number is None:
            number = self._met[term] = self._terms.find(term)
        return number

    def terms(self) -> list[str]:
        """All terms, in order."""
        return self._terms.texts(range(len(self)))

    def texts(self, numbers: Sequence[int] | NDArray[Any], *, skeleton: bool = False) -> list[str]:
        """The terms of many numbers, or their skeletons; the mark of a joined term is left out."""
        strings = self._skeletons if skeleton else self._terms
        return [text.lstrip(JOINED) for text in strings.texts(numbers)]

    def numbers_with_prefix(self, prefix: str) -> tuple[int, int]:
        """The terms that begin with the prefix: the first, and one past the last."""
        raw = prefix.encode()
        return self._terms.from_here(raw), self._terms.from_here(raw + b"\xff")

    def inflections(self, root: str) -> list[int]:
        """The terms with this stem, the stem itself not included."""
        return self._form(root)

    def compounds(self, root: str) -> list[int]:
        """The terms that are compounds with a word of this stem."""
        return self._form(PART + root)

    def glued(self, word: str) -> list[int]:
        """The terms that may be this word and another without the space."""
        return self._form(GLUED + word)

    def _form(self, key: str) -> list[int]:
        at = self._forms.find(key)
        if at < 0:
            return []
        first, last = self.container.part("form_row", at, at + 2).tolist()
        return [int(number) for number in self.container.part("form_terms", first, last)]

    def sift(self, size: int, letters: int, distance: int, *, skeleton: bool) -> NDArray[np.uint32]:
        """The terms, existing words left out, that can be within a distance of a word with these letters.

        One edit changes the length by at most one and the set of letters by at most two; one that changes the length
        adds or drops one letter only. No true match is lost.
        """
        name = "shape" if skeleton else "odd"
        starts = self._sieves[f"{name}_at"]
        shortest, longest = max(size - distance, 0), min(size + distance, _SIZES - 1)
        first, last = int(starts[min(shortest, _SIZES)]), int(starts[longest + 1])
        near = self._sieves[name][first:last]
        differing = _bits(self._sieves[f"{name}_letters"][first:last] ^ np.uint32(letters))
        sizes = np.arange(shortest, longest + 1)
        off = 2 * distance - np.abs(np.minimum(sizes, size) - np.maximum(sizes, size))
        if longest == _SIZES - 1:
            off[-1] = 2 * distance  # stands for all longer ones
        counts: NDArray[np.int64] = np.diff(starts[shortest : longest + 2].astype(np.int64)).astype(np.int64)
        sifted: NDArray[np.uint32] = near[differing <= np.repeat(off, counts)]
        return sifted

    def facts(self) -> list[TermFacts]:
        """What is known of every term, for a merge."""
        forms: list[list[str]] = [[] for _number in range(len(self))]
        rows = self.container.part("form_row").tolist()
        numbers = self.container.part("form_terms").tolist()
        for at, key in enumerate(self._forms.texts(range(len(self._forms)))):
            for number in numbers[rows[at] : rows[at + 1]]:
                forms[number].append(key)
        known = self.container.part("known").tolist()
        skeletons = self._skeletons.texts(range(len(self)))
        return [
            TermFacts(skeleton, bool(is_known), tuple(keys))
            for skeleton, is_known, keys in zip(skeletons, known, forms, strict=True)
        ]


_BITS = np.array([number.bit_count() for number in range(1 << 16)], dtype=np.uint8)


def _bits(numbers: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """How many bits of each number are set."""
    counted: NDArray[np.uint8] = _BITS[numbers & np.uint32(0xFFFF)] + _BITS[numbers >> np.uint32(16)]
    return counted
