"""Values that go into and come out of the full-text index."""

from dataclasses import dataclass, field
from enum import StrEnum


class Sort(StrEnum):
    """The order of the results."""

    SCORE = "score"
    """Pages that hold the words exactly first, the best of them on top."""
    DATE = "date"
    """The latest document first; undated pages last."""


@dataclass(frozen=True, slots=True)
class PageDocument:
    """One page as the index takes it in."""

    key: str
    """``dossier/document/page``; a page that is added again under its key replaces the earlier one."""
    dossier: str
    document: str
    page: int
    """Number of the page in its document, counting from 1."""
    kind: str
    """Kind of the document, such as ``beschikking``; empty when unknown."""
    date: str
    """Date of the document as ``PartialDate.isoformat`` writes it; empty when unknown."""
    box: str
    source: str
    """Organisation that made the dossier, such as ``AMK``; empty when unknown."""
    status: str
    """A ``PageStatus`` value."""
    text: str
    """The words of the page in reading order."""
    masked_spans: tuple[tuple[int, int], ...] = ()
    """Stretches of the text (start, end) that must never be found or shown, such as the section of the melder (P4)."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What a page must be, apart from its words; an empty value asks nothing."""

    dossier: str = ""
    document: str = ""
    kind: str = ""
    box: str = ""
    source: str = ""
    status: str = ""
    date: str = ""
    """``2008``, ``2008-03``, ``2008..2012``, ``..2010`` or ``2011..``."""


@dataclass(frozen=True, slots=True)
class Hit:
    """One page that answers the query."""

    key: str
    dossier: str
    document: str
    page: int
    kind: str
    date: str
    box: str
    source: str
    status: str
    score: float
    exact: bool
    """Whether the words stand there, or a form or synonym of them; False when a misreading was tolerated."""
    snippet: str
    """The best passage of the page on one line."""
    highlights: tuple[tuple[int, int], ...]
    """Stretches (start, end) of the snippet that answer the query."""


@dataclass(frozen=True, slots=True)
class DossierHits:
    """The best pages of one dossier."""

    dossier: str
    pages: int
    """Pages of the dossier that answer, those not among the hits included."""
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Facet:
    """How many of all pages found share a value."""

    value: str
    pages: int


@dataclass(frozen=True, slots=True)
class UnknownLabel:
    """A property that a query asks for and no page has, such as a kind that was mistyped."""

    name: str
    """``kind``, ``box``, ``dossier``, ``document``, ``source`` or ``status``."""
    value: str
    """As it was typed."""
    known: tuple[str, ...]
    """Values that pages have, of a kind or source, in order of the alphabet; empty for the others, which can be many."""


@dataclass(frozen=True, slots=True)
class SearchResult:
    """The answer to one query."""

    query: str
    total: int
    """Pages found, tolerant ones included."""
    exact: int
    """Pages found that hold the words exactly."""
    dossiers: int
    """Dossiers these pages stand in."""
    hits: tuple[Hit, ...]
    groups: tuple[DossierHits, ...] = ()
    """The hits by dossier, the dossier of the best page first, when they were asked by dossier."""
    facets: dict[str, tuple[Facet, ...]] = field(default_factory=dict)
    """For ``kind``, ``year`` and ``source``: the values with their number of pages, most first."""
    unknown: tuple[UnknownLabel, ...] = ()
    """What the query asks for and no page has."""
    asked: bool = True
    """False when the query holds nothing to look for."""
    undated: tuple[str, ...] = ()
    """Where the query announces a date and none stands; searched as words."""
    cut: bool = False
    """Whether the query is longer than what was read of it."""
