"""What may not stand in a letter, and what was therefore left out; by addressee (I1-I3, P4, P6, P18, H16)."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from vtdocs.letters.case.people import Adres, Bron, Persoon, Rol, SoortMelder
from vtdocs.letters.protocol import roles
from vtdocs.letters.protocol.addressees import Addressee, Audience
from vtdocs.letters.views.common import Scene
from vtdocs.letters.words import folded


class Shape(StrEnum):
    """How a secret is looked for."""

    WORDS = "words"
    """Words in this order, wherever they stand: full names, street with number."""
    WEAK = "weak"
    """Words that may also be ordinary ones (a surname such as Post): counted against the empty template."""
    PHONE = "phone"
    DIGITS = "digits"
    SQUEEZED = "squeezed"
    """Letters and digits whatever stands between them: e-mail, postcode."""


@dataclass(frozen=True, slots=True)
class Secret:
    """One value that may not stand in a letter."""

    field: str
    """Field of the case file, for the report."""
    value: str
    shape: Shape
    rule: str


@dataclass(frozen=True, slots=True)
class Withheld:
    """One thing that was left out of a letter, for the case worker."""

    field: str
    what: str
    rule: str


def secrets_of(scene: Scene, addressee: Addressee) -> tuple[Secret, ...]:
    """Every value that may not stand in a letter to this addressee."""
    if addressee.audience is Audience.INTERNAL:
        return ()
    found = [*_numbers(scene), *_sources(scene, addressee), *_people(scene, addressee)]
    return tuple(dict.fromkeys(secret for secret in found if secret.value.strip()))


def _numbers(scene: Scene) -> Iterator[Secret]:
    """No BSN ever stands in a letter (P18)."""
    for number, person in enumerate(scene.zaak.personen, 1):
        yield Secret(f"personen[{number}].bsn", person.bsn, Shape.DIGITS, "P18")


def _sources(scene: Scene, addressee: Addressee) -> Iterator[Secret]:
    for where, source in _secret_sources(scene, addressee):
        yield from _source(source, where)


def _secret_sources(scene: Scene, addressee: Addressee) -> Iterator[tuple[str, Bron]]:
    """Who reported or informed and may not be known to this addressee, with the field of the case."""
    zaak = scene.zaak
    own = zaak.melder is not None and zaak.melder.soort is SoortMelder.ZELF
    police = addressee.role == "politie"
    if zaak.melder and zaak.melder.geheim and addressee.audience is not Audience.REPORTER and not own and not police:
        yield "melder", zaak.melder
    for number, informant in enumerate(zaak.informanten, 1):
        if informant.geheim and addressee.role != f"informant-{number}":
            yield f"informanten[{number}]", informant


def named_source(scene: Scene, addressee: Addressee, value: str, *, person: bool) -> bool:
    """Whether a value names a secret source of this addressee by surname.

    ``person`` when the value is somebody's name: another first letter then makes it somebody else of the same surname.
    """
    sources = [found for _where, found in _secret_sources(scene, addressee)]
    words = folded(value)
    for source in sources:
        initial = _called(source.naam)[0]
        if any(folded(surname) in words for surname in _surnames(source.naam)):
            other = _called(value)[0]
            if not (person and initial and other and initial != other):
                return True
    return False


def _called(name: str) -> tuple[str, str]:
    """First letter of the first given name (empty when there is none) and the surname's own word."""
    words = [word for word in name.replace(",", " ").split() if word.rstrip(".").lower() not in _TITLES]
    core = [word for word in words if not (word.endswith(".") or len(word) == 1)]
    core = [word for word in core if word.lower() not in _PREFIXES]
    if not words or not core:
        return "", ""
    first = words[0] if words[0] != core[-1] and words[0].lower() not in _PREFIXES else ""
    return first[:1].upper(), core[-1]


def _surnames(name: str) -> tuple[str, ...]:
    """The surname's own word and the halves of a double one: Kuipers and Wit of ``T. Kuipers-de Wit``."""
    halves = (half for word in name.split() if "-" in word for half in word.split("-"))
    found = (_called(name)[1], *(half for half in halves if len(half) > 2 and half.lower() not in _PREFIXES))
    return tuple(surname for surname in found if surname)


def _source(source: Bron, where: str) -> Iterator[Secret]:
    """Everything by which a secret source could be recognised, directly or not (I3)."""
    yield from _named(source.naam, f"{where}.naam", "I1")
    yield Secret(f"{where}.functie", source.functie, Shape.WEAK, "I3")
    yield from _organisation(source.organisatie, f"{where}.organisatie")
    yield Secret(f"{where}.telefoon", source.telefoon, Shape.PHONE, "I1")
    yield Secret(f"{where}.email", source.email, Shape.SQUEEZED, "I1")
    yield from _home(source.straat, source.huisnummer, source.postcode, where, "I1")


_GENERIC = frozenset({
    "basisschool", "school", "college", "lyceum", "huisartsenpraktijk", "huisarts", "praktijk", "stichting", "politie",
    "kinderdagverblijf", "kinderopvang", "ziekenhuis", "gemeente", "bureau", "team", "wijkteam", "zorg", "jeugdzorg",
})  # fmt: skip
"""Words that many organisations share; what is left of a name gives one away."""


def _organisation(name: str, where: str) -> Iterator[Secret]:
    """An organisation as a whole, and what is its own in the name: ``De Vuurtoren`` of ``Basisschool De Vuurtoren``."""
    yield Secret(where, name, Shape.WEAK, "I3")
    own = [word for word in name.split() if word.lower().strip(".,") not in _GENERIC]
    while own and own[0].lower() in _PREFIXES:
        own = own[1:]
    rest = " ".join(own)
    yield Secret(where, rest if len(rest) > 4 else "", Shape.WEAK, "I3")


_TITLES = frozenset({"de", "heer", "mevrouw", "mevr", "mw", "dhr", "dr", "drs", "ing", "ir", "mr", "prof"})
_PREFIXES = frozenset(
    {"van", "der", "den", "de", "het", "ter", "ten", "te", "el", "al", "la", "le", "op", "in", "aan", "bij"}
)


def _named(name: str, where: str, rule: str) -> Iterator[Secret]:
    """A name in one string: as a whole, without title, with initials only, and its surname alone."""
    words = [word for word in name.replace(",", " ").split() if word.rstrip(".").lower() not in _TITLES - {"de"}]
    if words and words[0].lower() == "de":
        words = words[1:]
    if not words:
        return
    yield Secret(where, name, Shape.WORDS, rule)
    core = [word for word in words if not (word.endswith(".") or len(word) == 1)]
    own = [word for word in core if word.lower() not in _PREFIXES]  # "Berg, T. van den" is called Berg
    surname = own[-1] if own else words[-1]
    given = [word for word in words[: words.index(surname)] if word.lower() not in _PREFIXES]
    if given:
        yield Secret(where, " ".join(words), Shape.WORDS, rule)
        for first in given:
            yield (
                Secret(where, first, Shape.WEAK, rule)
                if len(first.strip(".")) > 2
                else Secret(where, "", Shape.WEAK, rule)
            )
            yield Secret(where, f"{first[0]}. {' '.join(words[words.index(given[-1]) + 1 :])}", Shape.WORDS, rule)
    yield Secret(where, surname, Shape.WEAK, rule)
    # Either half of a double name gives it away, also in "Kuipers-de Wit".
    for part in (half for word in core if "-" in word for half in word.split("-")):
        known = len(part) > 2 and part.lower() not in _PREFIXES
        yield Secret(where, part if known else "", Shape.WEAK, rule)


def _home(street: str, number: str, code: str, where: str, rule: str) -> Iterator[Secret]:
    yield Secret(f"{where}.straat", f"{street} {number}" if street and number else "", Shape.WORDS, rule)
    yield Secret(f"{where}.straat", street if street.lower() != "postbus" else "", Shape.WEAK, rule)
    yield Secret(f"{where}.postcode", code, Shape.SQUEEZED, rule)


def _people(scene: Scene, addressee: Addressee) -> Iterator[Secret]:
    """Addresses and contact of family members as far as this addressee may not have them (P6, H16)."""
    near = roles.household(scene.zaak, addressee.person, scene.day) if addressee.person else frozenset[str]()
    family = addressee.audience is Audience.FAMILY
    for number, address in enumerate(scene.zaak.adressen, 1):
        if _may_know(address, addressee, near, scene):
            continue
        yield from _home(address.straat, address.huisnummer, address.postcode, f"adressen[{number}]", "P6")
        if address.afgeschermd and _only_here(scene, address):
            yield Secret(f"adressen[{number}].plaats", address.plaats, Shape.WEAK, "P6")
    for number, way in enumerate(scene.zaak.contact, 1):
        professional = addressee.audience in {Audience.RECEIVER, Audience.CHAIN} and way.veilig
        if way.persoon != addressee.person and not professional:
            yield Secret(f"contact[{number}].telefoon", way.telefoon, Shape.PHONE, "P6")
            yield Secret(f"contact[{number}].email", way.email, Shape.SQUEEZED, "P6")
    for number, person in enumerate(scene.zaak.personen, 1):
        if family and person.id not in near:
            yield from _other_household(scene, person, number, addressee)


_APART = frozenset({Rol.STIEFOUDER, Rol.PARTNER, Rol.HUISGENOOT})
"""Roles that belong to one household: who lives with the other parent is nothing to this one (H16)."""


def _other_household(scene: Scene, person: Persoon, number: int, addressee: Addressee) -> Iterator[Secret]:
    """Work and school, a partner's name, and who else lives there: the other household's own (B2, H16)."""
    where = f"personen[{number}]"
    yield Secret(f"{where}.werk_of_school", person.werk_of_school, Shape.WEAK, "H16")
    known = _names_known_to(scene, addressee)
    if person.partner_naam and not _folds_into(person.partner_naam, known):
        yield Secret(f"{where}.partner_naam", person.partner_naam, Shape.WEAK, "H16")
    if person.id != addressee.person and _kept_apart(scene, person):
        yield from _whole_name(person, where, known)


def _kept_apart(scene: Scene, person: Persoon) -> bool:
    """Whether the other household may not hear of this person: a new partner or housemate, or a carer in hiding."""
    if person.rol in _APART and not roles.minor(person, scene.day):
        return person not in roles.holders(scene.zaak, scene.day)
    hidden = any(address.afgeschermd for address in roles.addresses(scene.zaak, person.id, scene.day))
    return person.rol is Rol.VERZORGER and hidden


def _names_known_to(scene: Scene, addressee: Addressee) -> frozenset[str]:
    """Words of the names of everybody whom this addressee may hear about, folded."""
    near = roles.household(scene.zaak, addressee.person, scene.day)
    people = [p for p in scene.zaak.personen if p.id in near or not _kept_apart(scene, p)]
    names = " ".join(
        f"{p.voornamen} {p.roepnaam} {p.geslachtsnaam} {p.partner_naam if p.id in near else ''}" for p in people
    )
    return frozenset(folded(names).split())


def _folds_into(name: str, known: frozenset[str]) -> bool:
    return set(folded(name).split()) <= known


def _whole_name(person: Persoon, where: str, known: frozenset[str]) -> Iterator[Secret]:
    """A name in every form in which it gives somebody away; a first name or surname that others share is no secret."""
    prefix = f"{person.voorvoegsel} " if person.voorvoegsel else ""
    firsts = list(dict.fromkeys([person.roepnaam, *person.voornamen.split()]))
    for first in firsts:
        if first:
            yield Secret(f"{where}.voornamen", f"{first} {prefix}{person.geslachtsnaam}", Shape.WORDS, "H16")
            yield Secret(f"{where}.voornamen", f"{first[0]}. {prefix}{person.geslachtsnaam}", Shape.WORDS, "H16")
        if len(first) > 2 and not _folds_into(first, known):
            yield Secret(f"{where}.voornamen", first, Shape.WEAK, "H16")
    if not _folds_into(person.geslachtsnaam, known):
        yield Secret(f"{where}.geslachtsnaam", person.geslachtsnaam, Shape.WEAK, "H16")


def _may_know(address: Adres, addressee: Addressee, near: frozenset[str], scene: Scene) -> bool:
    if address.persoon == addressee.person:
        return True
    if address.afgeschermd:
        own = roles.addresses(scene.zaak, addressee.person, scene.day) if addressee.person else ()
        return roles.home_key(address) in {roles.home_key(home) for home in own}
    if addressee.audience in {Audience.RECEIVER, Audience.CHAIN}:
        return address in roles.addresses(scene.zaak, address.persoon, scene.day)
    return address.persoon in near and address in roles.addresses(scene.zaak, address.persoon, scene.day)


def _only_here(scene: Scene, address: Adres) -> bool:
    """Whether the place itself would give a secret address away."""
    others = [other.plaats for other in scene.zaak.adressen if not other.afgeschermd] + [scene.region.raad.plaats]
    if scene.zaak.overdracht:
        others.append(scene.zaak.overdracht.ontvanger.plaats)
    return address.plaats.lower() not in {place.lower() for place in others}


def withheld_of(scene: Scene, addressee: Addressee) -> tuple[Withheld, ...]:
    """What is not in the letter and why, in Dutch, for the worker's report; values are never repeated."""
    zaak = scene.zaak
    fields: dict[str, str] = {}
    for secret in secrets_of(scene, addressee):
        fields.setdefault(secret.field, secret.rule)
    reasons = {
        "I1": "identiteit van wie meldde of informatie gaf is geheim",
        "I3": "hieraan is te herkennen wie meldde of informatie gaf",
        "P6": "adres of contact dat deze geadresseerde niet mag of hoeft te kennen",
        "H16": "gegeven van het andere huishouden",
        "P18": "BSN staat nooit in een brief",
    }
    found = [Withheld(field, reasons[rule], rule) for field, rule in fields.items()]
    if addressee.audience is not Audience.RECEIVER:
        if zaak.inhoud.feiten or zaak.inhoud.meningen:
            found.append(Withheld("inhoud", "de inhoud van de melding; alleen de kern in neutrale woorden", "B2"))
        if zaak.eerdere_zaken:
            found.append(Withheld("eerdere_zaken", "of het gezin eerder bekend was", "P5"))
    else:
        found.append(Withheld("eerdere_zaken", "de tekst van eerdere dossiers; alleen het aantal", "B1"))
    return tuple(found)
