"""Persons as old dossiers and new reports name them."""

from dataclasses import dataclass
from enum import StrEnum

from vtdocs.model.dates import PartialDate
from vtdocs.model.pages import Box


class Role(StrEnum):
    """The part a person plays in a dossier; an unknown role stays unknown."""

    CHILD = "kind"
    PARENT = "ouder"
    PARTNER = "partner"
    HOUSEMATE = "huisgenoot"
    REPORTER = "melder"
    PROFESSIONAL = "professional"
    UNKNOWN = "onbekend"

    @property
    def searchable(self) -> bool:
        """Whether a person in this role may stand in the register (P4, P5): never a melder or a professional."""
        return self not in {Role.REPORTER, Role.PROFESSIONAL}


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name as far as known; spelling as in the source, accents kept."""

    surname: str = ""
    """Own surname without voorvoegsel."""
    prefix: str = ""
    """Voorvoegsel of the own surname, such as ``van der``."""
    partner_surname: str = ""
    """Surname of the partner, as in ``e.v. Bakker`` or ``Jansen-Bakker``."""
    partner_prefix: str = ""
    given_names: tuple[str, ...] = ()
    """Full given names in order."""
    call_name: str = ""
    """Roepnaam."""
    initials: str = ""
    """Voorletters, such as ``P.J.``."""

    @property
    def empty(self) -> bool:
        """Whether nothing at all is known."""
        return not (self.surname or self.partner_surname or self.given_names or self.call_name or self.initials)


@dataclass(frozen=True, slots=True)
class Address:
    """An address as far as known."""

    street: str = ""
    number: str = ""
    """House number with its addition, such as ``12 hs``."""
    postcode: str = ""
    """``1234AB`` or an empty string."""
    place: str = ""
    secret: bool = False
    """A shelter, or an address kept from somebody (P6): compared as a keyed code, never stored in clear, never shown."""

    @property
    def empty(self) -> bool:
        """Whether nothing at all is known."""
        return not (self.street or self.number or self.postcode or self.place)


@dataclass(frozen=True, slots=True)
class Person:
    """One person of a new report or of an earlier dossier."""

    role: Role
    name: PersonName
    birth: PartialDate | None = None
    address: Address | None = None
    bsn: str = ""
    """Nine digits that pass the elfproef, or empty; never shown, logged or stored in clear (P18)."""
    deceased_or_unborn: bool = False


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A person as one page of a dossier mentions them."""

    person: Person
    page: int
    """Number of the page in its document, counting from 1."""
    raw: str
    """The text as read."""
    box: Box | None
    """Where on the page, when the words have boxes."""
    extractor: str
    """The rule that found the mention, such as ``label:naam kind``."""
    confidence: float
    """0 to 1."""
