"""Views for professionals: the receiver, the executor of a measure, the Raad, the municipality, informants, police."""

from vtdocs.letters.case.people import Persoon
from vtdocs.letters.case.steps import Afdoende, Maatregel
from vtdocs.letters.protocol import notices, roles
from vtdocs.letters.protocol.addressees import Addressee, reporter_gets_letter, role_word
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
    handed_over,
    receiver_view,
    report_view,
    rights_view,
    source_rights_view,
)

MONITORING_QUESTIONS = (
    "Is het kind nu veilig?",
    "Helpt de hulp?",
    "Is er meer hulp nodig?",
    "Lukt het om te herstellen van wat er is gebeurd?",
    "Kan het opnieuw onveilig worden? Waardoor?",
)
"""The seed's questions for looking back (domain B12)."""


def _full_name(person: Persoon) -> str:
    parts = (person.voornamen or person.roepnaam, person.voorvoegsel, person.geslachtsnaam)
    return " ".join(part for part in parts if part)


def _born(person: Persoon) -> str:
    born = person.geboortedatum
    if born is None:
        return "geboortedatum onbekend"
    return f"geboren op {written(born.earliest)}" if born.full else f"geboren in {born.isoformat()}"


def _identified(scene: Scene) -> list[View]:
    return [{"naam": _full_name(p), "geboren": _born(p), "rol": role_word(p.rol)} for p in roles.living(scene.zaak)]


def _in_full(scene: Scene) -> list[View]:
    """Persons for the receiver: authority, address and safe telephone as far as they may be known (P6)."""
    return [
        {
            "naam": _full_name(person),
            "geboren": _born(person),
            "rol": role_word(person.rol),
            "gezag": _authority(scene, person),
            "adres": _address(scene, person),
            "telefoon": _safe_phone(scene, person),
        }
        for person in roles.living(scene.zaak)
    ]


def _authority(scene: Scene, person: Persoon) -> str:
    children = [child.roepnaam or child.voornamen for child in roles.children_of(scene.zaak, person.id, scene.day)]
    if children:
        return "heeft gezag over " + ", ".join(children)
    if roles.guarded_by_institution(scene.zaak, person.id):
        return "een gecertificeerde instelling heeft het gezag"
    return ""


def _address(scene: Scene, person: Persoon) -> str:
    known = roles.addresses(scene.zaak, person.id, scene.day)
    if any(address.afgeschermd for address in known):
        return "geheim adres; vraag Veilig Thuis hoe u contact krijgt"
    home = next(iter(known), None)
    return f"{home.straat} {home.huisnummer}, {home.postcode} {home.plaats}" if home else "adres onbekend"


def _safe_phone(scene: Scene, person: Persoon) -> str:
    safe = [way for way in scene.zaak.contact if way.persoon == person.id and way.veilig and way.telefoon]
    return "; ".join(f"{way.telefoon} ({way.tijden})" if way.tijden else way.telefoon for way in safe)


def _measure(scene: Scene) -> View:
    check, talk = scene.zaak.raad_check, scene.zaak.overleg_uitvoerder
    running = check is not None and check.maatregel is not Maatregel.GEEN
    executor = check.uitvoerder if check else None
    sufficient = {
        Afdoende.JA: "De maatregel is genoeg.",
        Afdoende.NEE: "De maatregel is niet genoeg.",
        Afdoende.ONBEKEND: "Het is niet bekend of de maatregel genoeg is.",
    }
    known = talk.maatregel_afdoende if talk else None
    return {
        "loopt": running,
        "soort": check.maatregel.value if check and running else "",
        "tot": day_or_empty(check.einddatum) if check and running else "",
        "uitvoerder": executor.organisatie if executor else "",
        "afdoende": sufficient[known] if known else "",
        "toelichting": talk.toelichting if talk else "",
        "raadsonderzoek": "ja" if check and check.raadsonderzoek else "nee",
    }


def _earlier(scene: Scene) -> str:
    zaak = scene.zaak
    number = len(zaak.eerdere_zaken)
    words = {
        "nieuw": "Wij vonden geen eerdere meldingen over dit gezin.",
        "hermelding": f"Dit gezin was eerder bij ons bekend. Aantal eerdere dossiers: {number}.",
        "vervolgmelding": f"Wij waren nog bij dit gezin betrokken. Aantal eerdere dossiers: {number}.",
    }
    text = words.get(zaak.klasse.value if zaak.klasse else "", "")
    return f"{text} Wij keken {zaak.terugblik_jaren} jaar terug." if text and zaak.terugblik_jaren else text


def _told(scene: Scene) -> list[str]:
    told = ["De ouders met gezag en andere volwassenen krijgen op dezelfde dag een eigen brief."]
    if roles.wards(scene.zaak, scene.day):
        told.append("De gecertificeerde instelling die voogd is, krijgt ook een brief.")
    if scene.region.brief_aan_jongeren:
        told.append("Jongeren vanaf 12 jaar krijgen een eigen brief.")
    told += [
        f"Let op: {_full_name(person)} weet nog niets. Wij stelden ons bericht uit tot {written(person.uitstel[-1].tot)}. "
        "Vertel tot die dag niets over de melding."
        for person in roles.living(scene.zaak)
        if notices.postponed(person, scene.day)
    ]
    told += [
        f"{_full_name(person)} krijgt van ons geen brief."
        for person in roles.living(scene.zaak)
        if person.niet_aanschrijven_reden and not notices.postponed(person, scene.day)
    ]
    reporter = scene.zaak.melder
    if reporter_gets_letter(scene.zaak) and reporter is not None:
        told.append("Wie de melding deed, hoort dat een andere organisatie verdergaat.")
    return told


def handover_document(scene: Scene, addressee: Addressee) -> View:
    """B1: everything the receiver needs, facts apart from opinions, and what VT does not know."""
    zaak, handover = scene.zaak, scene.zaak.overdracht
    assessment = zaak.veiligheidsbeoordeling
    assert handover is not None, "the gates demand a handover"  # noqa: S101
    assert assessment is not None, "the gates demand an assessment"  # noqa: S101
    view = base_view(scene, addressee, "B1", f"Overdracht van een melding aan {handover.ontvanger.organisatie}")
    view["melding"] = report_view(scene) | {
        "zorgen": list(zaak.aard_geweld),
        "feiten": list(zaak.inhoud.feiten),
        "meningen": list(zaak.inhoud.meningen),
        "onbekend": list(zaak.inhoud.onbekend),
    }
    view["personen"] = _in_full(scene)
    view["beoordeling"] = {
        "datum": written(assessment.datum),
        "uitkomst": assessment.uitkomst,
        "direct_gevaar": "ja" if assessment.direct_gevaar else "nee",
        "langer_onveilig": "ja" if assessment.structureel_onveilig else "nee",
    }
    view["maatregel"] = _measure(scene)
    view["eerder"] = _earlier(scene)
    view["hermelding_bij_maatregel"] = bool(zaak.eerdere_zaken) and _measure(scene)["loopt"]
    view["ontvanger"] = receiver_view(handover, scene.day)
    view["voorwaarden"] = list(handover.veiligheidsvoorwaarden)
    view["afspraken"] = agreements_view(handover)
    view["terugkoppeling"] = feedback_view(handover)
    view |= end_view(handover, scene.day)
    view["verteld"] = _told(scene)
    return view


def agreements(scene: Scene, addressee: Addressee) -> View:
    """B6: who does what by when, and what if not."""
    handover = scene.zaak.overdracht
    assert handover is not None, "the gates demand a handover"  # noqa: S101
    view = base_view(scene, addressee, "B6", "Bevestiging van onze afspraken")
    view["ontvanger"] = receiver_view(handover, scene.day)
    view["voorwaarden"] = list(handover.veiligheidsvoorwaarden)
    view["afspraken"] = agreements_view(handover)
    view["terugkoppeling"] = feedback_view(handover)
    return view


def consultation(scene: Scene, addressee: Addressee) -> View:
    """B7: a report came in while a measure runs; talk before VT contacts the family (T11)."""
    view = base_view(scene, addressee, "B7", "Overleg over een gezin bij u")
    view["melding"] = report_view(scene) | {"zorgen": list(scene.zaak.aard_geweld)}
    view["personen"] = _identified(scene)
    view["maatregel"] = _measure(scene)
    return view


def guardian_message(scene: Scene, addressee: Addressee) -> View:
    """B2 for an institution that is guardian: what parents would hear, about the children it decides for (T12)."""
    handed, research = handed_over(scene), scene.zaak.onderzoek
    view = base_view(scene, addressee, "B2v", "Een melding over een kind onder uw voogdij")
    view |= rights_view(scene.region)
    view["melding"] = report_view(scene) | {"zorgen": list(scene.zaak.aard_geweld)}
    wards = roles.wards(scene.zaak, scene.day)
    view["personen"] = [{"naam": _full_name(child), "geboren": _born(child)} for child in wards]
    view["ontvanger"] = receiver_view(handed, scene.day) if handed else {}
    view["terugkoppeling"] = feedback_view(handed) if handed else []
    view |= end_view(handed, scene.day)
    view["onderzoek_klaar"] = day_or_empty(research.afgesloten_op) if research and not handed else ""
    view["sluit"] = closes(scene)
    return view


def raad_question(scene: Scene, addressee: Addressee) -> View:
    """B8: authority, research and measures; nothing of the report's story."""
    view = base_view(scene, addressee, "B8", "Vraag over gezag en maatregelen")
    view["melding"] = report_view(scene)
    view["personen"] = _identified(scene)
    return view


def raad_request(scene: Scene, addressee: Addressee) -> View:
    """B9: request for research by the Raad."""
    request, assessment = scene.zaak.raadsverzoek, scene.zaak.veiligheidsbeoordeling
    assert request is not None, "the gates demand a request"  # noqa: S101
    view = base_view(scene, addressee, "B9", "Verzoek tot onderzoek")
    view["melding"] = report_view(scene) | {
        "feiten": list(scene.zaak.inhoud.feiten),
        "meningen": list(scene.zaak.inhoud.meningen),
        "onbekend": list(scene.zaak.inhoud.onbekend),
    }
    view["personen"] = _in_full(scene)
    view["maatregel"] = _measure(scene)
    view["beoordeling"] = {"uitkomst": assessment.uitkomst if assessment else ""}
    view["verzoek"] = {"reden": request.reden, "vragen": list(request.vragen), "gezin_weet": request.gezin_weet}
    return view


def college_notice(scene: Scene, addressee: Addressee) -> View:
    """B9c: the municipality hears that the Raad was asked; no data of the family (Wmo 4.1.1(2)f, P17)."""
    request = scene.zaak.raadsverzoek
    assert request is not None, "the gates demand a request"  # noqa: S101
    view = base_view(scene, addressee, "B9c", "Kennisgeving van een verzoek aan de Raad")
    view["verzoek"] = {"datum": written(request.datum)}
    return view


def informant_question(scene: Scene, addressee: Addressee) -> View:
    """B10: one exact question, the legal basis, and what the family may hear."""
    informant = next(i for n, i in enumerate(scene.zaak.informanten, 1) if addressee.role == f"informant-{n}")
    view = base_view(scene, addressee, "B10", "Wij vragen u om informatie")
    view |= source_rights_view(scene.region)
    children = [p for p in roles.living(scene.zaak) if p.rol.value == "kind"]
    view["personen"] = [{"naam": _full_name(child), "geboren": _born(child)} for child in children]
    view["vraag"] = informant.vraag
    view["geheim"] = informant.geheim
    return view


def monitoring_receiver(scene: Scene, addressee: Addressee) -> View:
    """B12: how is it going?"""
    moment = next((planned for planned in scene.zaak.monitoring if not planned.gedaan), None)
    handover = scene.zaak.overdracht
    assert handover is not None, "the gates demand a handover"  # noqa: S101
    view = base_view(scene, addressee, "B12", "Hoe gaat het met dit gezin?")
    view["personen"] = _identified(scene)
    view["ontvanger"] = receiver_view(handover, scene.day)
    view["vragen"] = list(moment.vragen if moment and moment.vragen else MONITORING_QUESTIONS)
    view["moment"] = {"datum": day_or_empty(moment.datum if moment else None)}
    return view


def police_feedback(scene: Scene, addressee: Addressee) -> View:
    """B16: what became of a report by the police."""
    report = scene.zaak.zorgmelding
    assert report is not None, "the gates demand a police report"  # noqa: S101
    view = base_view(scene, addressee, "B16", "Terugkoppeling op uw zorgmelding")
    view["zorgmelding"] = {"nummer": report.nummer, "datum": written(report.datum), "tekst": report.terugkoppeling}
    handed = handed_over(scene)
    view["ontvanger"] = receiver_view(handed, scene.day) if handed else {}
    return view
