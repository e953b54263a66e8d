"""What extraction takes and gives: pages in, mentions, kinds, dates and spans out."""

from dataclasses import dataclass, field
from enum import StrEnum

from vtdocs.model.dates import PartialDate
from vtdocs.model.pages import Word


@dataclass(frozen=True, slots=True)
class PageText:
    """One page of a document as extraction sees it."""

    number: int
    """Number of the page in its document, counting from 1."""
    text: str
    """The words in reading order, as ``PageReading.text`` gives them."""
    words: tuple[Word, ...] = ()
    """The words with their boxes, in the order of the text; may be empty."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names that are known to occur in this archive: from labelled fields, and from people's corrections."""

    given_names: frozenset[str] = field(default_factory=frozenset)
    """Given and call names, spelling as written."""
    surnames: frozenset[str] = field(default_factory=frozenset)
    """Surnames without voorvoegsel, spelling as written."""


class DocumentKind(StrEnum):
    """The kinds of documents in old dossiers (domain 5.2)."""

    REPORT_FORM = "melding"
    ADVICE_NOTE = "adviesnotitie"
    JOURNAL = "contactjournaal"
    LETTER = "brief"
    ACCOUNT = "verslag"
    BOARD_REPORT = "raadsrapport"
    COURT_DECISION = "beschikking"
    INDICATION = "indicatiebesluit"
    HOME_BAN = "huisverbod"
    POLICE_FORM = "zorgformulier"
    SAFETY_PLAN = "veiligheidsplan"
    COVER = "omslag"
    UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class KindGuess:
    """What kind of document it seems to be, and why."""

    kind: DocumentKind
    evidence: tuple[str, ...]
    """The clues that were found, strongest first; words of the clue list, never text of the page."""
    confidence: float
    """0 to 1: the share of the evidence that speaks for this kind, damped when there is little of it."""


@dataclass(frozen=True, slots=True)
class DateGuess:
    """The document's own date, and where it came from."""

    date: PartialDate | None
    evidence: str
    """The rule that gave it, such as ``label:datum``; empty when there is no date."""


@dataclass(frozen=True, slots=True)
class AdviceGuess:
    """Whether the pages look like notes of an advies; true in a condition when they do (P1)."""

    advice: bool
    evidence: tuple[str, ...]
    """The clues that were found."""

    def __bool__(self) -> bool:
        return self.advice


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one page's text, in characters."""

    page: int
    start: int
    end: int
    """Exclusive."""
    reason: str
    """Why it is named, such as ``section:melder``."""


class ReferenceKind(StrEnum):
    """Whose number it is."""

    COURT = "rechtbank"
    OWN = "dossier"
    LETTER = "kenmerk"
    POLICE = "politie"


@dataclass(frozen=True, slots=True)
class Reference:
    """A number that links papers: of a court, of a dossier, of a letter."""

    kind: ReferenceKind
    value: str
    """In one form, such as ``C/18/214356`` or ``JE RK 22-377``."""
    page: int
    raw: str
    """The text as read."""
