"""The family of a case as persons that the register can be asked about."""

from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.people import Persoon, Rol
from vtdocs.model.persons import Address, Person, PersonName, Role

_ROLES = {
    Rol.KIND: Role.CHILD,
    Rol.OUDER: Role.PARENT,
    Rol.STIEFOUDER: Role.PARENT,
    Rol.VERZORGER: Role.PARENT,
    Rol.VOOGD: Role.PARENT,
    Rol.PARTNER: Role.PARTNER,
    Rol.EX_PARTNER: Role.PARTNER,
    Rol.HUISGENOOT: Role.HOUSEMATE,
}


def searchable_persons(zaak: Zaak) -> tuple[Person, ...]:
    """Everybody of the family or household, for a hermelding; never the reporter or an informant (P5)."""
    return tuple(_person(zaak, person) for person in zaak.personen)


def _person(zaak: Zaak, person: Persoon) -> Person:
    name = PersonName(
        surname=person.geslachtsnaam,
        prefix=person.voorvoegsel,
        partner_surname=person.partner_naam,
        partner_prefix=person.partner_voorvoegsel,
        given_names=tuple(person.voornamen.split()),
        call_name=person.roepnaam,
    )
    current = next((address for address in zaak.adressen if address.persoon == person.id and address.tot is None), None)
    address = None
    if current is not None:
        code = current.postcode.replace(" ", "")
        address = Address(current.straat, current.huisnummer, code, current.plaats, secret=current.afgeschermd)
    return Person(_ROLES.get(person.rol, Role.UNKNOWN), name, person.geboortedatum, address, person.bsn)
