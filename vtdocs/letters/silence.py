"""Who of the family gets no letter, and why: told to the worker for each, so that nobody is forgotten in silence."""

from collections.abc import Iterator

from vtdocs.letters.case.people import Persoon
from vtdocs.letters.protocol import notices, roles
from vtdocs.letters.protocol.days import written
from vtdocs.letters.views.common import Scene


def without_letter(scene: Scene, addressed: frozenset[str]) -> Iterator[str]:
    """A line in Dutch for everybody who is in the case and in none of the letters' addresses; roles, never names."""
    for person in scene.zaak.personen:
        if person.id not in addressed:
            yield f"Geen brief aan {roles.alias(scene.zaak, person.id)}: {_reason(scene, person)}."


def _reason(scene: Scene, person: Persoon) -> str:
    if person.overleden:
        return "overleden"
    if notices.postponed(person, scene.day):
        until = written(person.uitstel[-1].tot)
        return f"het bericht is uitgesteld tot {until} (T4); schrijf dan alsnog met vtdocs letter B5"
    if person.niet_aanschrijven_reden:
        open_term = person.gegevens_van_ander_vastgelegd_op and not notices.told(scene.zaak, scene.region, person)
        still = "; let op: de termijn om dit te vertellen blijft lopen (T3)" if open_term else ""
        return person.niet_aanschrijven_reden.rstrip(".") + still
    if not roles.minor(person, scene.day):
        return "er is niets vastgelegd dat nog verteld moet worden"
    return _about_a_child(scene, person)


def _about_a_child(scene: Scene, child: Persoon) -> str:
    years = roles.age(child, scene.day)
    if years is not None and years >= roles.ALONE:
        told = notices.told(scene.zaak, scene.region, child)
        return "de regio schrijft niet aan jongeren" + ("" if told else "; van 16 jaar af moet dat wel (T3): letter B5")
    if roles.guarded_by_institution(scene.zaak, child.id):
        through = "de GI die voogd is"
    else:
        held = [line.houder for line in scene.zaak.gezag if line.kind == child.id]
        through = " en ".join(roles.alias(scene.zaak, holder) for holder in held) or "wie gezag heeft"
    young = years is not None and years < roles.YOUNG
    return (
        "jonger dan 12 jaar" if young else "de regio schrijft niet aan jongeren"
    ) + f"; het bericht gaat via {through}"
