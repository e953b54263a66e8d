"""Mentions in the making: what the forms and the prose found, before roles and persons are settled."""

from dataclasses import dataclass, field

from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Address, PersonName, Role


@dataclass(frozen=True, slots=True)
class Vote:
    """One reason to give a person a role."""

    role: Role
    weight: float
    """3 for a label or a cue beside the name, 1 for a hint."""
    word: str
    """The label or cue word, as listed."""


@dataclass(slots=True)
class Draft:
    """A mention that still gathers what belongs to it; lives only inside one call of ``extract_persons``."""

    page: int
    """Index of the page in the document, counting from 0."""
    start: int
    """Offset of the name in the page's text."""
    end: int
    raw: str
    name: PersonName
    rule: str
    confidence: float
    row: int = -1
    """Number of the visual row, or -1 in prose."""
    surname_only: bool = False
    """Whether a single word is a surname by its title or voorvoegsel."""
    votes: list[Vote] = field(default_factory=list)
    birth: PartialDate | None = None
    address: Address | None = None
    bsn: str = ""
    unborn_or_deceased: bool = False
    parts: set[str] = field(default_factory=set)
    """The fields of a form that filled the name, such as ``surname`` and ``given``."""

    @property
    def nothing(self) -> bool:
        """Whether it tells nothing of anybody any more: its birth date went to the name before it."""
        told = self.birth is not None or self.address is not None or bool(self.bsn) or self.unborn_or_deceased
        return self.name.empty and not told

    @property
    def role(self) -> Role:
        """The role with the most votes; unknown without votes."""
        return best_role(self.votes)


def best_role(votes: list[Vote]) -> Role:
    """The role with the greatest sum of weights; unknown when there is none."""
    if not votes:
        return Role.UNKNOWN
    sums: dict[Role, float] = {}
    for vote in votes:
        sums[vote.role] = sums.get(vote.role, 0.0) + vote.weight
    return max(sums, key=lambda role: (sums[role], role is not Role.UNKNOWN))
