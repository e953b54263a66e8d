"""What goes into the register and what comes out of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Person
from vtdocs.model.sheets import DossierKind


class DossierStatus(StrEnum):
    """Where the register knows a dossier from."""

    SCANNED = "gescand"
    """Its pages were read."""
    CARD_INDEX = "kaartenbak"
    """Only a card index or a case system names it; the paper is not scanned yet."""


@dataclass(frozen=True, slots=True)
class DossierPersons:
    """The persons of one dossier, as the register takes them in."""

    dossier: str
    """Dossier number."""
    box: str
    """Box number, or empty."""
    year: int | None
    """Year of the report, or of the oldest document."""
    source: str
    """Organisation that made the dossier, such as AMK; empty when unknown."""
    status: DossierStatus
    end: PartialDate | None
    """When the dossier was closed; None when unknown or still open."""
    mentions: Sequence[Person]
    """Everyone named; melders and professionals are left out on entry (P4, P5)."""
    open: bool = False
    """Whether Veilig Thuis is still involved; a new report is then a vervolgmelding (L3)."""
    kind: DossierKind = DossierKind.UNKNOWN
    """An advies is refused (P1)."""


@dataclass(frozen=True, slots=True)
class DossierRecord:
    """A dossier as the register knows it, without its persons."""

    id: int
    """Number inside the register."""
    dossier: str
    box: str
    year: int | None
    source: str
    status: DossierStatus
    end: PartialDate | None
    open: bool


@dataclass(frozen=True, slots=True)
class KnownMention:
    """One person of a dossier in the register, as the source spells them; the BSN is not among it (P18)."""

    row: int
    """Row in the columns of the view."""
    dossier: int
    """Number of the dossier inside the register."""
    person: Person


@dataclass(frozen=True, slots=True)
class RegisterCounts:
    """How much the register holds."""

    dossiers: int
    scanned: int
    """Dossiers whose pages were read."""
    card_index: int
    """Dossiers known from a card index only."""
    mentions: int
