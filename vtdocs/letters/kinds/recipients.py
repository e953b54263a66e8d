"""Who gets each kind of letter."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from vtdocs.letters.case.people import Persoon, SoortMelder
from vtdocs.letters.protocol import roles
from vtdocs.letters.protocol.addressees import (
    Addressee,
    Audience,
    executor_addressee,
    office_addressee,
    parents_and_adults,
    person_addressee,
    receiver_addressee,
    reporter_gets_letter,
    source_addressee,
    young_addressee,
    young_people,
)
from vtdocs.letters.region import Postadres
from vtdocs.letters.views.common import Scene


def _persons(scene: Scene, people: Iterator[Persoon]) -> Iterator[Addressee]:
    return (person_addressee(scene.zaak, person, scene.day) for person in people)


def family(scene: Scene) -> Iterator[Addressee]:
    """Everybody of the family who gets an own first letter."""
    return _persons(scene, parents_and_adults(scene.zaak, scene.day))


def holders(scene: Scene) -> Iterator[Addressee]:
    """Each person with authority."""
    return _persons(scene, iter(roles.holders(scene.zaak, scene.day)))


def young(scene: Scene) -> Iterator[Addressee]:
    """Each young person who gets an own letter."""
    people = young_people(scene.zaak, scene.region, scene.day)
    return (young_addressee(scene.zaak, person, scene.day) for person in people)


def receiver(scene: Scene) -> Iterator[Addressee]:
    """The organisation that takes over."""
    if scene.zaak.overdracht is not None:
        yield receiver_addressee(scene.zaak.overdracht.ontvanger)


def reporter(scene: Scene) -> Iterator[Addressee]:
    """The reporter, when there is somebody to write to."""
    if scene.zaak.melder is not None and reporter_gets_letter(scene.zaak):
        yield source_addressee("melder", Audience.REPORTER, scene.zaak.melder)


def private_reporter(scene: Scene) -> Iterator[Addressee]:
    """The reporter who is a private person."""
    if scene.zaak.melder is not None and scene.zaak.melder.soort is SoortMelder.PARTICULIER:
        yield from reporter(scene)


def professional_reporter(scene: Scene) -> Iterator[Addressee]:
    """The reporter who is a professional."""
    if scene.zaak.melder is not None and scene.zaak.melder.soort in {SoortMelder.PROFESSIONAL, SoortMelder.POLITIE}:
        yield from reporter(scene)


def executor(scene: Scene) -> Iterator[Addressee]:
    """Who executes a running measure."""
    check = scene.zaak.raad_check
    if check is not None and check.uitvoerder is not None:
        yield executor_addressee(check.uitvoerder)


def raad(scene: Scene) -> Iterator[Addressee]:
    """The Raad."""
    yield office_addressee("raad", scene.region.raad)


def college(scene: Scene) -> Iterator[Addressee]:
    """The municipality."""
    request = scene.zaak.raadsverzoek
    place = request.gemeente if request else ""
    office = Postadres(
        naam=f"College van burgemeester en wethouders van {place}", straat="", huisnummer="", postcode="", plaats=place
    )
    yield office_addressee("college", office)


def informants(scene: Scene) -> Iterator[Addressee]:
    """Each informant with a question."""
    for number, informant in enumerate(scene.zaak.informanten, 1):
        if informant.vraag:
            yield source_addressee(f"informant-{number}", Audience.INFORMANT, informant)


def police(scene: Scene) -> Iterator[Addressee]:
    """The police that reported."""
    melder = scene.zaak.melder
    if melder is not None and melder.soort is SoortMelder.POLITIE:
        yield source_addressee("politie", Audience.CHAIN, melder)


def postponed(scene: Scene) -> Iterator[Addressee]:
    """Each person whose notice was postponed; never posted."""
    for person in scene.zaak.personen:
        if person.uitstel:
            who = roles.alias(scene.zaak, person.id)
            yield Addressee(
                who, Audience.INTERNAL, ("Intern: niet versturen",), "Voor het dossier", "intern", person.id
            )


def not_told(scene: Scene) -> Iterator[Addressee]:
    """Each person about whom data were recorded and who was not told yet (T3)."""
    told = {letter.persoon for letter in scene.zaak.brieven if letter.verzonden_op}
    recorded = (p for p in parents_and_adults(scene.zaak, scene.day) if p.id not in told)
    yield from _persons(scene, (p for p in recorded if p.gegevens_van_ander_vastgelegd_op))
    for person in young_people(scene.zaak, scene.region, scene.day):
        if person.id not in told and person.gegevens_van_ander_vastgelegd_op and _alone(person, scene.day):
            yield person_addressee(scene.zaak, person, scene.day)


def _alone(person: Persoon, day: date) -> bool:
    return (roles.age(person, day) or 0) >= roles.ALONE


def access_requests(scene: Scene) -> Iterator[Addressee]:
    """Who asked for access."""
    asked = (scene.zaak.persoon(request.persoon) for request in scene.zaak.inzageverzoeken)
    yield from _requesters(scene, asked)


def destruction_requests(scene: Scene) -> Iterator[Addressee]:
    """Who asked for destruction."""
    asked = (scene.zaak.persoon(request.persoon) for request in scene.zaak.vernietigingsverzoeken)
    yield from _requesters(scene, asked)


def _requesters(scene: Scene, asked: Iterator[Persoon | None]) -> Iterator[Addressee]:
    """Who asked; under 12 the letter goes in care of a parent with authority."""
    for person in dict.fromkeys(person for person in asked if person is not None):
        years = roles.age(person, scene.day)
        held = [line.houder for line in scene.zaak.gezag if line.kind == person.id]
        via = scene.zaak.persoon(held[0]) if held and years is not None and years < roles.YOUNG else None
        found = person_addressee(scene.zaak, person, scene.day, via=via)
        young = years is not None and years < roles.YOUNG
        yield replace(found, salutation=young_addressee(scene.zaak, person, scene.day).salutation) if young else found
