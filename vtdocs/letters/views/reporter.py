"""Views for the reporter, and the internal note about postponement."""

from vtdocs.letters.case.people import SoortMelder
from vtdocs.letters.protocol.addressees import Addressee
from vtdocs.letters.protocol.days import written
from vtdocs.letters.protocol.roles import alias
from vtdocs.letters.views.common import (
    Scene,
    View,
    base_view,
    before,
    closes,
    day_or_empty,
    end_view,
    feedback_view,
    handed_over,
    receiver_view,
    report_view,
    source_rights_view,
)


def reporter_message(scene: Scene, addressee: Addressee) -> View:
    """B3: handed over, how VT hears back, and that VT stops; no content, findings or names of services (B3)."""
    zaak, handover = scene.zaak, handed_over(scene)
    assert zaak.melder is not None, "the gates demand a reporter"  # noqa: S101
    view = base_view(scene, addressee, "B3", "Wat wij met uw melding deden")
    view |= source_rights_view(scene.region)
    view["melding"] = report_view(scene)
    view["geheim"] = zaak.melder.geheim
    view["overgedragen"] = handover is not None
    view["sluit"] = closes(scene)
    view["onderzoek_klaar"] = bool(zaak.onderzoek and zaak.onderzoek.afgesloten_op)
    view["vanaf"] = day_or_empty(handover.verantwoordelijk_vanaf) if handover else ""
    view["begonnen"] = before(handover.verantwoordelijk_vanaf, scene.day) if handover else False
    view |= end_view(handover, scene.day)
    view["terugkoppeling"] = [moment["datum"] for moment in feedback_view(handover)] if handover else []
    return view


def professional_message(scene: Scene, addressee: Addressee) -> View:
    """B3p: for a professional; with a part to play also the safety agreements (KNMG, annex 4)."""
    zaak, handover, research = scene.zaak, handed_over(scene), scene.zaak.onderzoek
    assert zaak.melder is not None, "the gates demand a reporter"  # noqa: S101
    stays = zaak.melder.terugkoppeling.rol_in_vervolg and zaak.melder.soort is not SoortMelder.PARTICULIER
    view = base_view(scene, addressee, "B3p", "Terugkoppeling op uw melding")
    view |= source_rights_view(scene.region)
    view["melding"] = report_view(scene)
    view["geheim"] = zaak.melder.geheim
    view["ontvanger"] = receiver_view(handover, scene.day) if handover else {}
    view |= end_view(handover, scene.day)
    view["terugkoppeling"] = feedback_view(handover) if handover else []
    view["voorwaarden"] = list(handover.veiligheidsvoorwaarden) if handover and stays else []
    view["sluit"] = closes(scene)
    view["onderzoek_klaar"] = day_or_empty(research.afgesloten_op) if research else ""
    return view


def postponement(scene: Scene, addressee: Addressee) -> View:
    """B5u: internal note; never posted (T4)."""
    person = scene.zaak.persoon(addressee.person)
    assert person is not None, "the note is about a person of the case"  # noqa: S101
    latest = person.uitstel[-1]
    view = base_view(scene, addressee, "B5u", "Besluit: kennisgeving uitgesteld")
    view["uitstel"] = {
        "persoon": alias(scene.zaak, person.id),
        "vastgelegd_op": day_or_empty(person.gegevens_van_ander_vastgelegd_op),
        "tot": written(latest.tot),
        "grond_taak": latest.grond_taak,
        "grond_geweld": latest.grond_geweld,
        "besloten_door": latest.besloten_door,
        "besloten_op": day_or_empty(latest.besloten_op),
        "keer": len(person.uitstel),
    }
    return view
