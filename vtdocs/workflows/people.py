"""Persons on one line and in the JSON form: never a BSN, never a secret address."""

from typing import Any

from vtdocs.model.persons import Person, PersonName


def person_json(person: Person) -> dict[str, Any]:
    """A person in the JSON form; the BSN is never among it (P18)."""
    address = None if person.address is None or person.address.secret else person.address
    fields = {
        "role": person.role.value,
        "name": name_line(person.name),
        "birth_date": person.birth.isoformat() if person.birth else "",
        "address": " ".join(filter(None, (address.street, address.number))) if address else "",
        "postcode": address.postcode if address else "",
        "place": address.place if address else "",
    }
    known = {name: value for name, value in fields.items() if value}
    if person.address is not None and person.address.secret:
        return {**known, "address_hidden": True, **({"bsn_given": True} if person.bsn else {})}
    return {**known, "bsn_given": True} if person.bsn else known


def name_line(name: PersonName) -> str:
    """A name on one line, in the order people say it."""
    given = " ".join(name.given_names) or name.initials or name.call_name
    call = f"({name.call_name})" if name.call_name and name.call_name != given else ""
    partner = " ".join(filter(None, (name.partner_prefix, name.partner_surname)))
    surname = " ".join(filter(None, (name.prefix, name.surname)))
    return " ".join(filter(None, (given, call, f"{surname}-{partner}" if surname and partner else surname or partner)))
