"""Views for young people: few and simple words, and nothing that the other household could use (B4)."""

from vtdocs.letters.case.people import Persoon
from vtdocs.letters.protocol import roles
from vtdocs.letters.protocol.addressees import Addressee
from vtdocs.letters.protocol.days import written
from vtdocs.letters.views.common import Scene, View, base_view, closes, day_or_empty, receiver_view, report_view
from vtdocs.letters.views.family import OUTCOMES


def _basis(scene: Scene, addressee: Addressee, kind: str, subject: str) -> tuple[View, Persoon]:
    person = scene.zaak.persoon(addressee.person)
    assert person is not None, "a letter to a young person is addressed to a person of the case"  # noqa: S101
    view = base_view(scene, addressee, kind, subject)
    core = person.kern or scene.zaak.kern_jongere or scene.zaak.kern
    view["melding"] = report_view(scene) | {"kern": core}
    view["alleen"] = (roles.age(person, scene.day) or 0) >= roles.ALONE
    view["vertrouwenspersoon"] = scene.region.vertrouwenspersoon_jongere.model_dump()
    view["blok"] = scene.region.blokken_jongere.model_dump()
    return view, person


def handover_message(scene: Scene, addressee: Addressee) -> View:
    """B4: received and handed over; ``alleen`` says that the letter goes to the young person only (from 16 on)."""
    handover = scene.zaak.overdracht
    assert handover is not None, "the gates demand a handover"  # noqa: S101
    view, _person = _basis(scene, addressee, "B4", "Wij kregen een bericht over jou")
    view["ontvanger"] = receiver_view(handover, scene.day)
    return view


def notice(scene: Scene, addressee: Addressee) -> View:
    """B5 for a young person: data were recorded that came from somebody else (T3)."""
    view, person = _basis(scene, addressee, "B5j", "Wij schreven iets over jou op")
    view["sluit"] = closes(scene)
    view["vastgelegd_op"] = day_or_empty(person.gegevens_van_ander_vastgelegd_op)
    return view


def research_closed(scene: Scene, addressee: Addressee) -> View:
    """B11 for a young person: what the research found and what happens now."""
    research = scene.zaak.onderzoek
    assert research is not None, "the gates demand research"  # noqa: S101
    view, _person = _basis(scene, addressee, "B11j", "Ons onderzoek is klaar")
    view["onderzoek"] = {
        "begonnen": written(research.besloten_op),
        "afgesloten": day_or_empty(research.afgesloten_op),
        "uitkomst": OUTCOMES.get(research.uitkomst.value if research.uitkomst else "", ""),
        "verantwoordelijk": research.verantwoordelijk,
    }
    return view
