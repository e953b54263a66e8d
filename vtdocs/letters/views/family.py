"""Views for the family: never the origin of a report that stays secret, never the other household (I1-I3, H16)."""

from vtdocs.letters.case.model import Type
from vtdocs.letters.case.people import Persoon, Rol, SoortMelder
from vtdocs.letters.protocol import notices, roles
from vtdocs.letters.protocol.addressees import GUARDIAN, Addressee, told_alone
from vtdocs.letters.protocol.days import written
from vtdocs.letters.views.common import (
    Scene,
    View,
    agreements_view,
    base_view,
    closes,
    day_or_empty,
    end_view,
    feedback_view,
    receiver_view,
    report_view,
    rights_view,
)

OUTCOMES = {
    "bevestigd": "Wij denken dat de zorgen kloppen.",
    "niet_bevestigd": "Wij kunnen niet zeggen of de zorgen kloppen.",
    "weerlegd": "Wij denken dat de zorgen niet kloppen.",
}


def _person(scene: Scene, addressee: Addressee) -> Persoon:
    found = scene.zaak.persoon(addressee.person)
    assert found is not None, "a letter to the family is addressed to a person of the case"  # noqa: S101
    return found


def _core(scene: Scene, person: Persoon) -> str:
    return person.kern or scene.zaak.kern


def _origin(scene: Scene) -> str:
    """Who reported, only where the family may know (I1, I2)."""
    reporter = scene.zaak.melder
    if reporter is None or reporter.geheim or reporter.soort is SoortMelder.ZELF:
        return ""
    return reporter.organisatie or reporter.naam


def _call_name(person: Persoon) -> str:
    return person.roepnaam or person.voornamen.split(" ")[0] or person.geslachtsnaam


def _children(scene: Scene, addressee: Addressee, *, by_law: bool) -> list[str]:
    """The children that a letter is about too: not those of 16 and 17, who are told alone (B4)."""
    return [
        _call_name(child)
        for child in roles.children_of(scene.zaak, addressee.person, scene.day)
        if not told_alone(child, scene.region, scene.day, by_law=by_law)
    ]


def _first_contact(scene: Scene, addressee: Addressee, kind: str, subject: str) -> View:
    person = _person(scene, addressee)
    view = base_view(scene, addressee, kind, subject)
    view |= rights_view(scene.region)
    view["melding"] = report_view(scene) | {"kern": _core(scene, person), "van": _origin(scene)}
    view["kinderen"] = _children(scene, addressee, by_law=kind != "B2")
    view["volwassen_kind"] = person.rol is Rol.KIND and not roles.minor(person, scene.day)
    return view


def _about_report(scene: Scene) -> str:
    """Subject of a first letter; of an ambtshalve melding it is not said that somebody else made it (R6)."""
    own = scene.zaak.type is Type.AMBTSHALVE
    return "Wij maakten een melding over uw gezin" if own else "Wij kregen een melding over uw gezin"


def handover_message(scene: Scene, addressee: Addressee) -> View:
    """B2: received, handed over, to whom, from when, and what was agreed about hearing back."""
    handover = scene.zaak.overdracht
    assert handover is not None, "the gates demand a handover"  # noqa: S101
    view = _first_contact(scene, addressee, "B2", _about_report(scene))
    view["ontvanger"] = receiver_view(handover, scene.day)
    view["vervolg"] = handover.vervolg
    view["terugkoppeling"] = feedback_view(handover)
    view |= end_view(handover, scene.day)
    return view


def notice(scene: Scene, addressee: Addressee) -> View:
    """B5: data were recorded that came from somebody else (T3)."""
    view = _first_contact(scene, addressee, "B5", "Wij hebben gegevens over u vastgelegd")
    due = notices.to_be_told(scene.zaak, scene.region, scene.day)
    concerned = {addressee.person, *(child.id for child in roles.children_of(scene.zaak, addressee.person, scene.day))}
    days = [p.gegevens_van_ander_vastgelegd_op for p in due if p.id in concerned]
    view["vastgelegd_op"] = day_or_empty(min((day for day in days if day), default=None))
    view["sluit"] = closes(scene)
    view["over_u"] = _person(scene, addressee).gegevens_van_ander_vastgelegd_op is not None
    return view


def safety_agreements(scene: Scene, addressee: Addressee) -> View:
    """B6 for who decides about a child, a GI that is guardian too: the agreements about safety."""
    handover = scene.zaak.overdracht
    assert handover is not None, "the gates demand a handover"  # noqa: S101
    view = base_view(scene, addressee, "B6f", "De afspraken over veiligheid")
    view["voogd"] = addressee.role == GUARDIAN
    view["ontvanger"] = receiver_view(handover, scene.day)
    view["voorwaarden"] = list(handover.veiligheidsvoorwaarden)
    view["afspraken"] = agreements_view(handover, plain=True)
    view["terugkoppeling"] = feedback_view(handover)
    return view


def research_closed(scene: Scene, addressee: Addressee) -> View:
    """B11: what the research found and what happens now."""
    research = scene.zaak.onderzoek
    assert research is not None, "the gates demand research"  # noqa: S101
    view = _first_contact(scene, addressee, "B11", "Ons onderzoek is klaar")
    outcome = research.uitkomst.value if research.uitkomst else ""
    view["onderzoek"] = {
        "begonnen": written(research.besloten_op),
        "afgesloten": day_or_empty(research.afgesloten_op),
        "uitkomst": OUTCOMES.get(outcome, ""),
        "toelichting": research.toelichting,
        "stappen": list(research.stappen),
        "verantwoordelijk": research.verantwoordelijk,
    }
    return view


def monitoring_family(scene: Scene, addressee: Addressee) -> View:
    """B12 for the family: how is it going?"""
    moment = next((planned for planned in scene.zaak.monitoring if not planned.gedaan), None)
    view = base_view(scene, addressee, "B12f", "Hoe gaat het nu?")
    view["melding"] = report_view(scene)
    view["moment"] = {"datum": day_or_empty(moment.datum if moment else None)}
    return view


def access_answer(scene: Scene, addressee: Addressee) -> View:
    """B13: what is given, what is withheld and why; under 12 nothing is given to the child (Wmo 5.3.2)."""
    request = scene.zaak.inzageverzoeken[addressee.request - 1]
    person = _person(scene, addressee)
    years, young = roles.age(person, scene.day), roles.minor(person, scene.day)
    too_young = years is not None and years < roles.YOUNG
    view = base_view(scene, addressee, "B13", f"{'Jouw' if young else 'Uw'} vraag om gegevens te zien")
    view["blok"] = (scene.region.blokken_jongere if young else scene.region.blokken).model_dump()
    view["verzoek"] = {
        "ontvangen": written(request.ontvangen_op),
        "te_jong": too_young,
        "jong": young,
        "namens": _call_name(child) if (child := scene.zaak.persoon(request.over)) else "",
        "verstrekt": list(request.verstrekt),
        "geweigerd": [refusal.model_dump() for refusal in request.geweigerd],
    }
    return view


def destruction_answer(scene: Scene, addressee: Addressee) -> View:
    """B14: the decision; a refusal gives the concrete interest and whose it is (Wmo 5.3.5)."""
    request = scene.zaak.vernietigingsverzoeken[addressee.request - 1]
    young = roles.minor(_person(scene, addressee), scene.day)
    view = base_view(scene, addressee, "B14", f"{'Jouw' if young else 'Uw'} vraag om gegevens te vernietigen")
    view["blok"] = (scene.region.blokken_jongere if young else scene.region.blokken).model_dump()
    view["verzoek"] = {
        "ontvangen": written(request.ontvangen_op),
        "jong": young,
        "toegewezen": bool(request.toegewezen),
        "uitgevoerd": day_or_empty(request.uitgevoerd_op),
        "belang": request.belang,
        "belang_van": request.belang_van,
    }
    return view
