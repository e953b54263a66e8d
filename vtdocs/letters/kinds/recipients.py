"""Who gets each kind of letter."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from vtdocs.letters.case.people import Persoon, SoortMelder
from vtdocs.letters.case.steps import Inzageverzoek, Vernietigingsverzoek
from vtdocs.letters.protocol import notices, roles
from vtdocs.letters.protocol.addressees import (
    Addressee,
    Audience,
    executor_addressee,
    guardian_addressee,
    office_addressee,
    parents_and_adults,
    person_addressee,
    receiver_addressee,
    reporter_gets_letter,
    source_addressee,
    told_alone,
    young_addressee,
    young_people,
)
from vtdocs.letters.region import Postadres, Regio
from vtdocs.letters.views.common import Scene


def _persons(scene: Scene, people: Iterator[Persoon]) -> Iterator[Addressee]:
    return (person_addressee(scene.zaak, person, scene.day) for person in people)


def _now(scene: Scene, people: Iterable[Persoon]) -> Iterator[Persoon]:
    """Who may be told today: not whom a decision holds back (T4)."""
    return (person for person in people if not notices.postponed(person, scene.day))


def family(scene: Scene) -> Iterator[Addressee]:
    """Everybody of the family who gets an own first letter."""
    return _persons(scene, _now(scene, parents_and_adults(scene.zaak, scene.day)))


def holders(scene: Scene) -> Iterator[Addressee]:
    """Each person with authority."""
    return _persons(scene, _now(scene, roles.holders(scene.zaak, scene.day)))


def holders_and_guardian(scene: Scene) -> Iterator[Addressee]:
    """Everybody who decides about a child: each person with authority, and the institution that is guardian."""
    yield from holders(scene)
    yield from guardian(scene)


def young(scene: Scene) -> Iterator[Addressee]:
    """Each young person who gets an own letter."""
    return _young(scene, young_people(scene.zaak, scene.region, scene.day))


def young_by_law(scene: Scene) -> Iterator[Addressee]:
    """Each young person who hears about the research: from 16 on whatever the region chose."""
    return _young(scene, young_people(scene.zaak, scene.region, scene.day, by_law=True))


def _young(scene: Scene, people: Iterable[Persoon]) -> Iterator[Addressee]:
    return (young_addressee(scene.zaak, person, scene.day) for person in _now(scene, people))


def guardian(scene: Scene) -> Iterator[Addressee]:
    """The institution that is guardian of a child; a gate asks for its address."""
    check = scene.zaak.raad_check
    if check is not None and check.uitvoerder is not None and roles.wards(scene.zaak, scene.day):
        yield guardian_addressee(check.uitvoerder)


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
    office = municipality(scene.region, request.gemeente) if request else None
    if office is not None:
        yield office_addressee("college", office)


def municipality(region: Regio, name: str) -> Postadres | None:
    """The postal address of a municipality, whatever the capitals of its name; None when the region has none."""
    return next((office for known, office in region.gemeenten.items() if known.casefold() == name.casefold()), None)


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
    """Each person whose notice is postponed today, or else ever was; never posted."""
    ever = [person for person in scene.zaak.personen if person.uitstel]
    for person in [person for person in ever if notices.postponed(person, scene.day)] or ever:
        who = roles.alias(scene.zaak, person.id)
        yield Addressee(who, Audience.INTERNAL, ("Intern: niet versturen",), "Voor het dossier", "intern", person.id)


def not_told(scene: Scene) -> Iterator[Addressee]:
    """Each grown-up who was not told yet, about themselves or about a child under 16 they decide for (T3)."""
    due = {person.id for person in notices.to_be_told(scene.zaak, scene.region, scene.day)}

    def concerned(person: Persoon) -> bool:
        children = roles.children_of(scene.zaak, person.id, scene.day)
        return person.id in due or any(c.id in due and not told_alone(c, scene.region, scene.day, by_law=True)
                                       for c in children)  # fmt: skip

    return _persons(scene, (p for p in _now(scene, parents_and_adults(scene.zaak, scene.day)) if concerned(p)))


def not_told_young(scene: Scene) -> Iterator[Addressee]:
    """Each young person who was not told yet: from 12 where the region writes to them, from 16 always (T3)."""
    due = {person.id for person in notices.to_be_told(scene.zaak, scene.region, scene.day)}
    people = young_people(scene.zaak, scene.region, scene.day, by_law=True)
    return _young(scene, [person for person in people if person.id in due])


def access_requests(scene: Scene) -> Iterator[Addressee]:
    """Who asked for access: a letter for each request that was not answered yet."""
    yield from _requesters(scene, scene.zaak.inzageverzoeken)


def destruction_requests(scene: Scene) -> Iterator[Addressee]:
    """Who asked for destruction: a letter for each request that was not answered yet."""
    yield from _requesters(scene, scene.zaak.vernietigingsverzoeken)


def _requesters(scene: Scene, requests: Sequence[Inzageverzoek | Vernietigingsverzoek]) -> Iterator[Addressee]:
    """Who asked; under 12 the letter goes in care of a parent with authority."""
    asked: Counter[str] = Counter()
    for number, request in enumerate(requests, 1):
        person = scene.zaak.persoon(request.persoon)
        if person is None or request.beantwoord_op is not None:
            continue
        years = roles.age(person, scene.day)
        young = years is not None and years < roles.YOUNG
        held = (scene.zaak.persoon(line.houder) for line in scene.zaak.gezag if line.kind == person.id)
        via = next((holder for holder in held if holder is not None and not holder.overleden), None) if young else None
        found = person_addressee(scene.zaak, person, scene.day, via=via)
        minor = roles.minor(person, scene.day)
        greeting = young_addressee(scene.zaak, person, scene.day).salutation if minor else found.salutation
        asked[person.id] += 1
        role = found.role if asked[person.id] == 1 else f"{found.role}-verzoek-{asked[person.id]}"
        yield replace(found, role=role, salutation=greeting, request=number)
