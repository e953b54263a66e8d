"""The words of an index without their places: in order, with the shapes they are sifted by and the forms they take.

Ours in both engines: which words answer a word of a query is worked out here, the engine only says where they stand.
"""

from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.container import Container
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.pages import JOINED
from vtdocs.index.fulltext.sieve import Sieve, pack_sieve
from vtdocs.index.fulltext.stem import stem

PART = "+"
"""Stands before the key of a form that holds the word as part of a compound."""
GLUED = "~"
"""Stands before the key of a form in which the word may have been glued to another by the scan."""
_REMEMBERED = 300_000
"""Terms whose facts are kept between commits, some 300 bytes each."""


class TermFacts(NamedTuple):
    """What the search needs to know of a term, apart from where it stands."""

    skeleton: str
    """The shapes of its letters; empty for an existing word, which is never sifted."""
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
    if term.startswith(JOINED) or not term.isalpha():
        return TermFacts(language.skeleton(term.removeprefix(JOINED)), known=False, forms=())
    parts = language.compound_parts(term)
    known = bool(parts) or language.is_word(term)
    root = stem(term)
    forms = [root] if root != term else []
    forms += dict.fromkeys(PART + stem(part) for part in parts)
    if known:
        return TermFacts("", known, tuple(forms))
    forms += sorted(GLUED + word for word in _glued(term, language))
    return TermFacts(language.skeleton(term), known, tuple(forms))


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


def pack_vocabulary(terms: Sequence[str], facts: Sequence[TermFacts]) -> dict[str, NDArray[Any]]:
    """The arrays of a vocabulary; the terms are in order and distinct."""
    blob, starts = pack_strings(terms)
    known = np.array([fact.known for fact in facts], dtype=np.uint8)
    odd = np.flatnonzero(known == 0)
    return {
        "terms": blob,
        "term_at": starts,
        "known": known,
        **pack_sieve("odd", [terms[number].removeprefix(JOINED) for number in odd.tolist()], odd),
        **pack_sieve("shape", [facts[number].skeleton for number in odd.tolist()], odd),
        **_forms(facts),
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
    def _forms(self) -> _Strings:
        return _Strings(self.container, "forms", "form_at")

    @cached_property
    def odd(self) -> Sieve:
        """The terms that are no existing words, the mark of a joined term left out: what may be misread."""
        return Sieve(self.container, "odd")

    @cached_property
    def shapes(self) -> Sieve:
        """The same terms by the shapes of their letters."""
        return Sieve(self.container, "shape")

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

    def facts(self) -> list[TermFacts]:
        """What is known of every term, for a merge."""
        forms: list[list[str]] = [[] for _number in range(len(self))]
        rows = self.container.part("form_row").tolist()
        numbers = self.container.part("form_terms").tolist()
        for at, key in enumerate(self._forms.texts(range(len(self._forms)))):
            for number in numbers[rows[at] : rows[at + 1]]:
                forms[number].append(key)
        known = self.container.part("known").tolist()
        skeletons = self.shapes.strings()
        return [
            TermFacts(skeletons.get(number, ""), bool(is_known), tuple(keys))
            for number, (is_known, keys) in enumerate(zip(known, forms, strict=True))
        ]
