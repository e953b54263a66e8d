"""Who is who in a case: ages, authority, households, addresses; and role names that give nobody away."""

from datetime import date

from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.people import Adres, Persoon, Rol, SoortAdres
from vtdocs.letters.protocol.days import age_on
from vtdocs.model.persons import PersonName

ADULT = 18
YOUNG = 12
"""From this age a young person gets a letter too (B4; Wmo 5.3.2, Jw 7.1.5.1)."""
ALONE = 16
"""From this age the letter goes to the young person without the representative."""


def alias(zaak: Zaak, person: str) -> str:
    """A name for a person that tells nothing: ``ouder-1``, ``kind-2``; safe in file names and logs."""
    found = zaak.persoon(person)
    if found is None:
        return "onbekend"
    same = [other.id for other in zaak.personen if other.rol is found.rol]
    return f"{found.rol.value}-{same.index(person) + 1}"


def age(person: Persoon, day: date) -> int | None:
    """Age on a day; None when the birth date leaves room for doubt."""
    if person.geboortedatum is None:
        return None
    oldest, youngest = age_on(person.geboortedatum.earliest, day), age_on(person.geboortedatum.latest, day)
    return oldest if oldest == youngest else None


def minor(person: Persoon, day: date) -> bool:
    """Whether a person is under 18 whatever their role; a child of unknown age counts as one, anybody else does not.

    Who was declared of age by the court is grown up.
    """
    if person.meerderjarig_verklaard:
        return False
    years = age(person, day)
    return person.rol is Rol.KIND if years is None else years < ADULT


def living(zaak: Zaak) -> tuple[Persoon, ...]:
    """Everybody who has not died."""
    return tuple(person for person in zaak.personen if person.overleden is None)


def minors(zaak: Zaak, day: date) -> tuple[Persoon, ...]:
    """Everybody under 18, also one who stands in the case as victim or housemate: somebody has authority over them."""
    return tuple(person for person in living(zaak) if minor(person, day))


def holders(zaak: Zaak, day: date) -> tuple[Persoon, ...]:
    """Persons with authority over at least one minor child, each once, in the order of the file."""
    children = {child.id for child in minors(zaak, day)}
    held_by = {held.houder for held in zaak.gezag if held.kind in children}
    return tuple(person for person in living(zaak) if person.id in held_by)


def by_institution(holder: str) -> bool:
    """Whether ``houder`` says that a certified institution has authority."""
    return holder.strip().upper() == "GI"


def guarded_by_institution(zaak: Zaak, child: str) -> bool:
    """Whether a certified institution is the guardian of a child (voogdij)."""
    return any(line.kind == child and by_institution(line.houder) for line in zaak.gezag)


def wards(zaak: Zaak, day: date) -> tuple[Persoon, ...]:
    """The minor children whose guardian is a certified institution."""
    return tuple(child for child in minors(zaak, day) if guarded_by_institution(zaak, child.id))


def children_of(zaak: Zaak, holder: str, day: date) -> tuple[Persoon, ...]:
    """The minor children over whom a person has authority."""
    held = {line.kind for line in zaak.gezag if line.houder == holder}
    return tuple(child for child in minors(zaak, day) if child.id in held)


def addresses(zaak: Zaak, person: str, day: date) -> tuple[Adres, ...]:
    """A person's addresses that hold on a day."""
    return tuple(
        address
        for address in zaak.adressen
        if address.persoon == person
        and (address.van is None or address.van <= day)
        and (address.tot is None or address.tot >= day)
    )


def postal(zaak: Zaak, person: str, day: date) -> Adres | None:
    """The address where post for this person is safe: a postal address before a home; never one not looked at (P15)."""
    safe = [address for address in addresses(zaak, person, day) if address.post_veilig]
    return min(safe, key=lambda address: address.soort.value != "post", default=None)


def home_key(address: Adres) -> tuple[str, str]:
    """What makes two addresses one home."""
    number = "".join(char for char in address.huisnummer.upper() if char.isalnum())
    return address.postcode.replace(" ", "").upper(), number


def lived_in(address: Adres) -> bool:
    """Whether somebody lives at an address: post that is fetched at one place makes nobody a household."""
    return address.soort is not SoortAdres.POST and address.straat.strip().lower() != "postbus"


def household(zaak: Zaak, person: str, day: date) -> frozenset[str]:
    """Ids of everybody who lives where this person lives, this person included."""
    homes = {home_key(address) for address in addresses(zaak, person, day) if lived_in(address)}
    same = {
        other.persoon
        for other in zaak.adressen
        if lived_in(other) and home_key(other) in homes and other in addresses(zaak, other.persoon, day)
    }
    return frozenset(same | {person})


def name_of(person: Persoon) -> PersonName:
    """The person's name in parts."""
    return PersonName(
        surname=person.geslachtsnaam,
        prefix=person.voorvoegsel,
        partner_surname=person.partner_naam,
        partner_prefix=person.partner_voorvoegsel,
        given_names=tuple(person.voornamen.split()),
        call_name=person.roepnaam,
    )
