"""What a look-up answers: dossiers with their evidence, the class of the report, and advice."""

from dataclasses import dataclass
from enum import StrEnum

from vtdocs.index.register.values import DossierStatus
from vtdocs.model.persons import Person, Role


class Level(StrEnum):
    """How sure the match is; it says nothing about the concern (P26)."""

    CERTAIN = "zeker"
    LIKELY = "waarschijnlijk"
    POSSIBLE = "mogelijk"
    REST = "rest"
    """Below mogelijk; shown under "toon meer", for completeness."""


class ReportClass(StrEnum):
    """What the new report is in the national statistics (L3, L4)."""

    NEW = "nieuw"
    KNOWN_BEFORE = "hermelding"
    STILL_OPEN = "vervolgmelding"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One field compared."""

    field: str
    """``achternaam``, ``voornaam``, ``geboortedatum``, ``adres`` or ``bsn``."""
    level: str
    """Name of the level of agreement, such as ``gelijk`` or ``dag en maand verwisseld``."""
    weight: float
    """Points: log2 of how much likelier this is for the same person than for others; negative speaks against."""
    left: str
    """The value in the new report; never a BSN."""
    right: str
    """The value in the earlier dossier, only where it agrees at least in part; empty where it is masked."""


@dataclass(frozen=True, slots=True)
class PersonMatch:
    """One person of the new report beside one person of the dossier."""

    query: int
    """Which person of the query, counting from 0."""
    role: Role
    """Role in the earlier dossier."""
    weight: float
    """Points of this pair."""
    evidence: tuple[Evidence, ...]
    shown: Person
    """The person of the dossier with only the matching fields; everything else is blank (P5, H12)."""


@dataclass(frozen=True, slots=True)
class DossierMatch:
    """One earlier dossier."""

    dossier: str
    box: str
    year: int | None
    source: str
    status: DossierStatus
    open: bool
    end_year: int | None
    level: Level
    probability: float
    """0 to 1, calibrated: of a hundred matches with .9, about ninety are the same family."""
    score: float
    """Points of all evidence together."""
    anchors: int
    """Independent pieces of evidence: names that agree, dates that agree beside a name, the exact address."""
    persons: tuple[PersonMatch, ...]
    """Pairs, best first."""
    address: Evidence | None
    """The address, compared once per dossier."""
    via: str = ""
    """Number of the certain dossier that names the same people, when this one was reached through it; never zeker."""
    via_persons: int = 0
    """How many people of that dossier were recognised in this one by name and birth date."""

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All evidence in one row: the persons' first, then the address."""
        rows = [row for person in self.persons for row in person.evidence]
        if self.address:
            rows.append(self.address)
        if self.via:
            rows.append(Evidence("via", "zelfde personen", 0.0, f"dossier {self.via}", str(self.via_persons)))
        return tuple(rows)


@dataclass(frozen=True, slots=True)
class HouseholdResult:
    """The answer to one look-up."""

    matches: tuple[DossierMatch, ...]
    """Best first, at most ``limit``; the levels say which to show at once and which under "toon meer"."""
    report_class: ReportClass
    """Over all years, the look-back that counts for safety (L4)."""
    statistical_class: ReportClass
    """Over the statistical look-back."""
    look_back_years: int
    advice: tuple[str, ...]
    """What to add when too little was given; in the reader's language."""
    candidates_seen: int
    """Dossiers that were compared person by person."""
    capped: bool
    """Whether more dossiers fitted than could be compared; more data would help."""
    parameters: str
    """Version of the parameters, for the audit log."""
