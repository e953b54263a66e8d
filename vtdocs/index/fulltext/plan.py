"""What an engine is asked: terms, chains of terms, terms close together, and labels; nothing of Dutch is left in it.

``planning`` makes it from the query. Both engines answer it alike, and count a page's score alike (see ``scoring``).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Pages with any of these terms, scored by BM25 as if they were one word."""

    terms: tuple[tuple[str, float], ...]
    """Each term, and how much an occurrence counts."""


@dataclass(frozen=True, slots=True)
class Misread:
    """Pages with any of these terms, each worth a fixed score."""

    terms: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Starts:
    """Pages with a term that begins so, worth a fixed score."""

    prefix: str
    score: float


@dataclass(frozen=True, slots=True)
class Slot:
    """One place of a chain: what may stand there."""

    at: int
    """Words behind the first one of the chain."""
    terms: tuple[str, ...] = ()
    """Any of these; either all of them are joined terms (see ``pages.JOINED``) or none is."""
    prefix: str = ""
    """Or any term that begins so."""
    common: bool = False
    """Whether the first term is a stop word: an engine may keep which pages hold two of them next to each other."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Pages where the slots follow each other at their places."""

    slots: tuple[Slot, ...]
    score: float
    """What a page is worth; 0: scored by BM25 as a phrase, which every slot must have one term for."""
    weight: float = 1.0
    """What a score by BM25 is multiplied by."""


@dataclass(frozen=True, slots=True)
class Close:
    """Pages where two chains stand at most so many words apart, in any order, worth a fixed score."""

    left: tuple[Slot, ...]
    right: tuple[Slot, ...]
    distance: int
    score: float


Clause = Words | Misread | Starts | Chain | Close


@dataclass(frozen=True, slots=True)
class Leaf:
    """What one word, phrase or pair of the query asks for."""

    exact: tuple[Clause, ...]
    """Any of these answers; their scores are added."""
    tolerated: tuple[Clause, ...] = ()
    """Any of these answers too, as a misreading."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """Pages with a property of this value; letter case is not looked at."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Between:
    """Pages whose date can lie between two days, yyyymmdd."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class All:
    """Pages that answer every part."""

    parts: tuple["Plan", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """Pages that answer one part at least."""

    parts: tuple["Plan", ...]


@dataclass(frozen=True, slots=True)
class Without:
    """Pages that do not answer the part exactly: what is tolerated as a misreading never hides a page."""

    part: "Plan"


Plan = Leaf | Labelled | Between | All | Any | Without
