"""The letters of domain section 2: who gets each, what must be known first, and what its template sees."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from vtdocs.errors import Reason
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.people import Identiteit, SoortMelder
from vtdocs.letters.case.steps import SoortBesluit
from vtdocs.letters.kinds import conditions, recipients
from vtdocs.letters.kinds.conditions import Gate
from vtdocs.letters.protocol import notices
from vtdocs.letters.protocol.addressees import Addressee
from vtdocs.letters.views import chain, family, reporter, young
from vtdocs.letters.views.common import Scene, View


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of letter."""

    code: str
    """Such as ``B2``; also the name of its template."""
    title: str
    """Dutch title, for overviews."""
    addressees: Callable[[Scene], Iterator[Addressee]]
    view: Callable[[Scene, Addressee], View]
    gate: Gate
    """Everything that must be known before it may be written."""


KINDS: dict[str, Kind] = {
    kind.code: kind
    for kind in (
        Kind("B1", "Overdracht van de melding", recipients.receiver, chain.handover_document, conditions.document),
        Kind(
            "B2",
            "Bericht aan betrokkenen",
            recipients.family,
            family.handover_message,
            conditions.first_family(recipients.family, handover=True),
        ),
        Kind("B2v", "Bericht aan de voogd (GI)", recipients.guardian, chain.guardian_message, conditions.guardian),
        Kind(
            "B3", "Bericht aan de melder", recipients.private_reporter, reporter.reporter_message, conditions.reporter
        ),
        Kind(
            "B3p",
            "Terugkoppeling aan professional",
            recipients.professional_reporter,
            reporter.professional_message,
            conditions.reporter,
        ),
        Kind(
            "B4",
            "Brief aan de jongere",
            recipients.young,
            young.handover_message,
            conditions.first_family(recipients.young, handover=True),
        ),
        Kind(
            "B5",
            "Kennisgeving vastlegging gegevens",
            recipients.not_told,
            family.notice,
            conditions.first_family(recipients.not_told, handover=False),
        ),
        Kind(
            "B5j",
            "Kennisgeving aan de jongere",
            recipients.not_told_young,
            young.notice,
            conditions.first_family(recipients.not_told_young, handover=False),
        ),
        Kind(
            "B5u", "Besluit uitstel kennisgeving", recipients.postponed, reporter.postponement, conditions.postponement
        ),
        Kind("B6", "Bevestiging afspraken", recipients.receiver, chain.agreements, conditions.handover),
        Kind(
            "B6f",
            "Afspraken over veiligheid",
            recipients.holders_and_guardian,
            family.safety_agreements,
            conditions.first_family(recipients.holders_and_guardian, handover=True),
        ),
        Kind("B7", "Overleg met de uitvoerder", recipients.executor, chain.consultation, conditions.executor),
        Kind("B8", "Vraag aan de Raad", recipients.raad, chain.raad_question, conditions.raad_question),
        Kind("B9", "Verzoek tot onderzoek", recipients.raad, chain.raad_request, conditions.raad_request),
        Kind("B9c", "Kennisgeving aan het college", recipients.college, chain.college_notice, conditions.raad_request),
        Kind("B10", "Informatieverzoek", recipients.informants, chain.informant_question, conditions.informant),
        Kind(
            "B11",
            "Afsluitbrief na onderzoek",
            recipients.family,
            family.research_closed,
            conditions.research(recipients.family),
        ),
        Kind(
            "B11j",
            "Afsluitbrief aan de jongere",
            recipients.young_by_law,
            young.research_closed,
            conditions.research(recipients.young_by_law),
        ),
        Kind(
            "B12", "Monitoring bij de ontvanger", recipients.receiver, chain.monitoring_receiver, conditions.monitoring
        ),
        Kind(
            "B12f",
            "Monitoring bij het gezin",
            recipients.holders,
            family.monitoring_family,
            conditions.monitoring_family,
        ),
        Kind("B13", "Antwoord op inzageverzoek", recipients.access_requests, family.access_answer, conditions.access),
        Kind(
            "B14",
            "Antwoord op vernietigingsverzoek",
            recipients.destruction_requests,
            family.destruction_answer,
            conditions.destruction,
        ),
        Kind("B16", "Terugkoppeling zorgmelding", recipients.police, chain.police_feedback, conditions.police),
    )
}

TOGETHER = {
    "B2": ("B2", "B2v"),
    "B5": ("B5", "B5j", "B2v"),
    "B6": ("B6", "B6f"),
    "B9": ("B9", "B9c"),
    "B11": ("B11", "B11j", "B2v"),
    "B12": ("B12", "B12f"),
}
"""Letters that belong together: asking for the first gives all."""


def set_of(scene: Scene) -> tuple[str, ...]:
    """The kinds that a case's decision calls for; empty while there is no decision.

    Whose notice is postponed gets none of them; the note of that decision (B5u) stands in the set instead (T4).
    """
    zaak = scene.zaak
    if zaak.besluit is None:
        return ()
    postponed = any(notices.postponed(person, scene.day) for person in zaak.personen)
    return (*_decided(zaak, zaak.besluit.soort), *(("B5u",) if postponed else ()))


def _decided(zaak: Zaak, decision: SoortBesluit) -> tuple[str, ...]:
    if decision.overdracht:
        return ("B1", "B2", "B2v", "B4", "B3", "B3p", "B6", "B6f")
    closed = zaak.onderzoek is not None and zaak.onderzoek.afgesloten_op is not None
    notice, outcome, reporter = TOGETHER["B5"], TOGETHER["B11"], ("B3", "B3p")
    others = {
        SoortBesluit.ONDERZOEK: (*outcome, *reporter) if closed else notice,
        SoortBesluit.RAADSVERZOEK: ("B9", "B9c", *notice, *reporter),
        SoortBesluit.VOORWAARDEN: (*notice, *reporter),
        SoortBesluit.EINDE: (*(outcome if closed else notice), *reporter),
    }
    return others[decision]


def all_reasons(scene: Scene, codes: tuple[str, ...]) -> tuple[Reason, ...]:
    """Every reason why these letters may not be written yet, each once, in the order of the gates."""
    found = [reason for code in codes for reason in KINDS[code].gate(scene)]
    return tuple(dict.fromkeys(found))


def no_reporter_letter(zaak: Zaak) -> str:
    """Why there is no letter to the reporter, for the worker; empty when there is one."""
    if zaak.melder is None:
        return "er is geen melder (ambtshalve)"
    if zaak.melder.identiteit is Identiteit.DUBBEL_ANONIEM:
        return "Veilig Thuis weet niet wie meldde (R12)"
    if not zaak.melder.terugkoppeling.wens:
        return "de melder wil geen bericht (melder.terugkoppeling.wens)"
    return "de melder hoort bij het gezin en krijgt een eigen brief" if zaak.melder.soort is SoortMelder.ZELF else ""


def kind_of(code: str) -> Kind | None:
    """The kind with this code, whatever its capitals."""
    return next((kind for name, kind in KINDS.items() if name.lower() == code.strip().lower()), None)
