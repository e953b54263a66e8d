"""What a separator sheet says about the pages that follow it."""

from dataclasses import dataclass
from enum import StrEnum


class DossierKind(StrEnum):
    """Whether a dossier grew from a melding or from an advies (R1, P1)."""

    REPORT = "melding"
    ADVICE = "advies"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class SeparatorSheet:
    """One sheet: here a new dossier begins."""

    box: str
    """Box number as the records staff write it, such as ``B12``; empty on a bare PATCH-T sheet."""
    sequence: int
    """Number of the sheet in its box, counting from 1; 0 on a bare PATCH-T sheet."""
    total: int
    """Number of sheets in the box; 0 when unknown."""
    dossier: str
    """Dossier number, never a name; empty when the archive must give one."""
    kind: DossierKind = DossierKind.UNKNOWN
    source: str = ""
    """Organisation that made the dossier: AMK, SHG, BJZ, BVA or VT; empty when unknown."""
    youngest_birth_year: int | None = None
    """Year of birth of the youngest child, for the older retention regimes (T7)."""
