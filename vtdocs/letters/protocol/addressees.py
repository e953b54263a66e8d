"""Who gets which letter, and where it goes."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.people import Bron, Identiteit, Persoon, Rol, SoortMelder
from vtdocs.letters.case.steps import Ontvanger, Uitvoerder
from vtdocs.letters.protocol import roles
from vtdocs.letters.region import Postadres, Regio
from vtdocs.names.forms import address_name, salutation


class Audience(StrEnum):
    """What an addressee may see."""

    FAMILY = "gezin"
    RECEIVER = "ontvanger"
    REPORTER = "melder"
    INFORMANT = "informant"
    CHAIN = "keten"
    INTERNAL = "intern"


@dataclass(frozen=True, slots=True)
class Addressee:
    """Who gets a letter."""

    role: str
    """A name that tells nothing, such as ``ouder-1`` or ``ontvanger``; safe in file names."""
    audience: Audience
    lines: tuple[str, ...]
    """Name and address as on the envelope."""
    salutation: str
    channel: str
    """``post``, ``veilige mail`` or ``intern``."""
    person: str = ""
    """Id of the person in the case file; empty for an organisation."""
    request: int = 0
    """Which of the requests in the case file a letter answers, counting from 1; 0 when it answers none."""


def person_addressee(zaak: Zaak, person: Persoon, day: date, *, via: Persoon | None = None) -> Addressee:
    """A member of the family at the address where post is safe; empty lines when there is none (a gate says so).

    ``via`` is the representative whose envelope it goes in.
    """
    written = roles.name_of(person)
    address = roles.postal(zaak, (via or person).id, day)
    form = "" if person.aanspreekvorm == "heer/mevrouw" else person.aanspreekvorm.value
    title = {"heer": "De heer", "mevrouw": "Mevrouw"}.get(form, "")
    name = f"{title} {address_name(written, person.naamgebruik.value)}".strip()
    lines = [name[:1].upper() + name[1:]]
    if via is not None:
        lines.append(f"p/a {address_name(roles.name_of(via), via.naamgebruik.value)}")
    if address is not None:
        lines += [f"{address.straat} {address.huisnummer}", f"{address.postcode}  {address.plaats}".strip()]
    greeting = salutation(written, person.aanspreekvorm.value, person.naamgebruik.value)
    return Addressee(roles.alias(zaak, person.id), Audience.FAMILY, tuple(lines), greeting, "post", person.id)


def young_addressee(zaak: Zaak, person: Persoon, day: date) -> Addressee:
    """A young person is addressed by first and last name and greeted by call name."""
    call_name = person.roepnaam or person.voornamen.split(" ")[0] or person.geslachtsnaam
    surname = " ".join(part for part in (person.voorvoegsel, person.geslachtsnaam) if part)
    base = person_addressee(zaak, person, day)
    lines = (f"{call_name} {surname}".strip(), *base.lines[1:])
    return Addressee(base.role, base.audience, lines, f"Beste {call_name}", "post", person.id)


def receiver_addressee(receiver: Ontvanger) -> Addressee:
    """The organisation that takes over."""
    lines = [receiver.organisatie, receiver.team]
    lines += [f"t.a.v. {receiver.contactpersoon}"] if receiver.contactpersoon else []
    lines += _place(receiver)
    channel = "veilige mail" if receiver.veilige_mail else "post"
    return _organisation("ontvanger", Audience.RECEIVER, lines, receiver.contactpersoon, channel)


def executor_addressee(executor: Uitvoerder) -> Addressee:
    """Who executes a protection measure."""
    lines = [executor.organisatie]
    lines += [f"t.a.v. {executor.contactpersoon}"] if executor.contactpersoon else []
    lines += _place(executor)
    return _organisation("uitvoerder", Audience.CHAIN, lines, executor.contactpersoon, "post")


def office_addressee(role: str, office: Postadres) -> Addressee:
    """An office of the chain, such as the Raad."""
    return _organisation(role, Audience.CHAIN, [office.naam, *_place(office)], "", "post")


def source_addressee(role: str, audience: Audience, source: Bron) -> Addressee:
    """A reporter or informant."""
    professional = bool(source.organisatie) and source.identiteit is not Identiteit.DUBBEL_ANONIEM
    lines = (
        [source.organisatie, f"t.a.v. {source.naam}"]
        if professional and source.naam
        else [source.organisatie or source.naam]
    )
    lines = [lines[0][:1].upper() + lines[0][1:], *lines[1:], *_place(source)]
    return _organisation(role, audience, lines, source.naam, "post")


def _organisation(role: str, audience: Audience, lines: list[str], person: str, channel: str) -> Addressee:
    return Addressee(role, audience, tuple(line for line in lines if line), _greeting(person), channel)


def _greeting(name: str) -> str:
    """``Geachte mevrouw De Ruiter`` where the name says how to address; else the neutral form."""
    words = name.split()
    if words and words[0].lower() in {"mevrouw", "mevr.", "mw."}:
        form, rest = "mevrouw", words[1:]
    elif words and words[0].lower() in {"heer", "dhr.", "meneer"}:
        form, rest = "heer", words[1:]
    elif len(words) > 1 and words[0].lower() == "de" and words[1].lower() == "heer":
        form, rest = "heer", words[2:]
    else:
        return "Geachte heer of mevrouw"
    while rest and (rest[0].endswith(".") or len(rest[0]) == 1):
        rest = rest[1:]
    surname = " ".join(rest)
    return f"Geachte {form} {surname[:1].upper()}{surname[1:]}".rstrip()


def _place(part: Ontvanger | Uitvoerder | Postadres | Bron) -> list[str]:
    street = f"{part.straat} {part.huisnummer}".strip()
    return [line for line in (street, f"{part.postcode}  {part.plaats}".strip()) if line]


def parents_and_adults(zaak: Zaak, day: date) -> Iterator[Persoon]:
    """Each parent with authority, then every other adult about whom something was recorded (T3, H5)."""
    authority = roles.holders(zaak, day)
    yield from authority
    for person in roles.living(zaak):
        if person not in authority and not roles.minor(person, day) and not person.niet_aanschrijven_reden:
            yield person


def young_people(zaak: Zaak, region: Regio, day: date, *, by_law: bool = False) -> Iterator[Persoon]:
    """Children of 12 to 17 who get a letter of their own (B4; a regional switch).

    ``by_law`` for what the law wants told: from 16 on that goes to the young person, whatever the region chose (T3).
    """
    for child in roles.minors(zaak, day):
        years = roles.age(child, day)
        if years is None or years < roles.YOUNG or child.niet_aanschrijven_reden:
            continue
        if region.brief_aan_jongeren or (by_law and years >= roles.ALONE):
            yield child


def told_alone(person: Persoon, region: Regio, day: date, *, by_law: bool = False) -> bool:
    """Whether a young person of 16 or 17 is told alone, so that a letter to the parents is not about them too (B4)."""
    return (roles.age(person, day) or 0) >= roles.ALONE and (region.brief_aan_jongeren or by_law)


def guardian_addressee(executor: Uitvoerder) -> Addressee:
    """The institution that is guardian of a child; it gets what parents would get."""
    found = executor_addressee(executor)
    return Addressee(GUARDIAN, found.audience, found.lines, found.salutation, found.channel)


GUARDIAN = "voogd-gi"
"""Role of an institution that is guardian."""


def reporter_gets_letter(zaak: Zaak) -> bool:
    """Whether there is somebody to write to: VT knows the reporter, who is not the family itself and wants to hear."""
    reporter = zaak.melder
    if reporter is None or not reporter.terugkoppeling.wens:
        return False
    return reporter.identiteit is not Identiteit.DUBBEL_ANONIEM and reporter.soort is not SoortMelder.ZELF


def role_word(role: Rol) -> str:
    """A role as it is written in a letter."""
    return {Rol.SLACHTOFFER: "betrokkene", Rol.PLEGER: "betrokkene"}.get(role, role.value)
