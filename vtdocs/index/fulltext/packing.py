"""From a harvest of words to the arrays of a segment: terms in order, and for each its pages and places."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.fulltext.container import write_container
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.pages import JOINED, Harvest
from vtdocs.index.fulltext.stem import stem

PART = "+"
"""Stands before the key of a form that holds the word as part of a compound."""
GLUED = "~"
"""Stands before the key of a form in which the word may have been glued to another by the scan."""
_REMEMBERED = 300_000
"""Terms whose facts are kept between segments, some 300 bytes each."""

_LETTER_BIT = np.zeros(256, dtype=np.uint32)
for _code in range(256):
    # 26 letters have a bit of their own, digits share three, and all other bytes three more.
    _bit = _code - 97 if 97 <= _code <= 122 else 26 + _code % 3 if 48 <= _code <= 57 else 29 + _code % 3
    _LETTER_BIT[_code] = np.uint32(1 << _bit)


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


class TermFacts(NamedTuple):
    """What the search needs to know of a term, apart from where it stands."""

    skeleton: str
    known: bool
    """Whether it is an existing word, so that it is never taken for a misreading."""
    forms: tuple[str, ...]
    """The keys it is found by: its stem, the words it is made of, the words that may be glued in it."""


def write_segment(path: Path, harvest: Harvest, language: Language, memory: dict[str, TermFacts]) -> None:
    """Writes the packed words of a segment; ``memory`` keeps what was worked out for a term, for the next segment."""
    terms, arrays = _postings(harvest)
    if len(memory) > _REMEMBERED:
        memory.clear()
    for term in terms:
        if term not in memory:
            memory[term] = term_facts(term, language)
    facts_of_terms = [memory[term] for term in terms]
    arrays.update(_shapes(terms, facts_of_terms))
    arrays.update(_forms(facts_of_terms))
    arrays.update(harvest.properties)
    facts = {
        "language": language.fingerprint,
        "pages": len(harvest.properties["length"]),
        "tables": dict(harvest.tables),
    }
    write_container(path, facts, arrays)


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


def _postings(harvest: Harvest) -> tuple[list[str], dict[str, NDArray[Any]]]:
    """The terms that occur, in order, and for each its pages, times per page and places."""
    used = np.unique(harvest.term)
    ranked = sorted((harvest.terms[number], number) for number in used.tolist())
    rank = np.zeros(len(harvest.terms), dtype=np.uint32)
    rank[[number for _term, number in ranked]] = np.arange(len(ranked), dtype=np.uint32)
    terms = [term for term, _number in ranked]

    key = rank[harvest.term]
    order = np.argsort(key, kind="stable")  # pages and places ascend within a term, and stay so
    key, page, place = key[order], harvest.page[order], harvest.position[order]
    new = np.ones(len(key), dtype=bool)
    new[1:] = (key[1:] != key[:-1]) | (page[1:] != page[:-1])
    first = np.flatnonzero(new)
    steps = np.arange(len(terms) + 1)
    blob, starts = pack_strings(terms)
    return terms, {
        "terms": blob,
        "term_at": starts,
        "posting_at": np.searchsorted(key[first], steps).astype(np.uint32),
        "pages": page[first],
        "times": np.diff(np.append(first, len(key))).astype(np.uint16),
        "place_at": np.searchsorted(key, steps).astype(np.uint32),
        "places": place,
    }


def _shapes(terms: list[str], facts: list[TermFacts]) -> dict[str, NDArray[Any]]:
    """What the search for misreadings sifts by: letters and length of each term, as it stands and as a skeleton."""
    bare = [term.removeprefix(JOINED) for term in terms]
    skeletons = [fact.skeleton for fact in facts]
    blob, starts = pack_strings(skeletons)
    return {
        "skeletons": blob,
        "skeleton_at": starts,
        "known": np.array([fact.known for fact in facts], dtype=np.uint8),
        "size": np.array([len(term) for term in bare], dtype=np.uint8),
        "letters": signatures(bare),
        "skeleton_size": np.array([len(skeleton) for skeleton in skeletons], dtype=np.uint8),
        "skeleton_letters": signatures(skeletons),
    }


def _forms(facts: list[TermFacts]) -> dict[str, NDArray[Any]]:
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


def _glued(term: str, language: Language) -> set[str]:
    """The words of four letters or more in a term that reads as two words without a space (``demoeder``)."""
    words: set[str] = set()
    if len(term) < 6:
        return words
    for cut in range(2, len(term) - 1):
        pair = (term[:cut], term[cut:])
        long = [len(word) >= 4 and word in language.known for word in pair]
        short = [word in language.stop_words for word in pair]
        if all(is_long or is_short for is_long, is_short in zip(long, short, strict=True)):
            words.update(word for word, is_long in zip(pair, long, strict=True) if is_long)
    return words
