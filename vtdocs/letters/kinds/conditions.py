"""What must be known before each kind of letter may be written; every reason, never only the first."""

from collections.abc import Callable, Iterator, Mapping

from vtdocs.errors import Reason
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.people import Persoon, SoortMelder
from vtdocs.letters.case.steps import Maatregel
from vtdocs.letters.case.values import says_nothing
from vtdocs.letters.kinds import recipients
from vtdocs.letters.protocol import gates, roles
from vtdocs.letters.protocol.addressees import Addressee, reporter_gets_letter
from vtdocs.letters.views.common import Scene

Gate = Callable[[Scene], Iterator[Reason]]


def _people_of(scene: Scene, addressees: Iterator[Addressee]) -> tuple[Persoon, ...]:
    return tuple(found for a in addressees if (found := scene.zaak.persoon(a.person)) is not None)


def first_family(addressees: Callable[[Scene], Iterator[Addressee]], *, handover: bool) -> Gate:
    """What every first letter to the family needs: T11, T12, authority, safe post, secrecy, 1G."""

    def gate(scene: Scene) -> Iterator[Reason]:
        zaak = scene.zaak
        yield from gates.report_gate(zaak)
        yield from gates.raad_gate(zaak, scene.day)
        if handover:
            yield from gates.handover_gate(zaak, scene.region)
        yield from gates.core_gate(zaak)
        yield from gates.authority_gate(zaak, scene.day)
        yield from gates.opt_out_gate(zaak, scene.day)
        yield from gates.postponement_gate(zaak, scene.day)
        yield from gates.address_gate(zaak, _people_of(scene, addressees(scene)), scene.day)
        yield from gates.secrecy_gate(zaak)
        yield from gates.statutory_gate(scene.region)

    return gate


def guardian(scene: Scene) -> Iterator[Reason]:
    """What the letter to an institution that is guardian needs; the substance of a handover where there is one."""
    zaak = scene.zaak
    yield from gates.report_gate(zaak)
    yield from gates.raad_gate(zaak, scene.day)
    if zaak.besluit is None or zaak.besluit.soort.overdracht:
        yield from gates.handover_gate(zaak, scene.region)
    yield from gates.authority_gate(zaak, scene.day)
    yield from gates.secrecy_gate(zaak)
    yield from gates.statutory_gate(scene.region)
    if roles.wards(zaak, scene.day):
        yield from _missing("B7", _("what kind of concerns there are is missing"), {"aard_geweld": zaak.aard_geweld})


def later_family(addressees: Callable[[Scene], Iterator[Addressee]]) -> Gate:
    """What a later letter to the family needs."""

    def gate(scene: Scene) -> Iterator[Reason]:
        yield from gates.report_gate(scene.zaak)
        yield from gates.raad_gate(scene.zaak, scene.day)
        yield from gates.postponement_gate(scene.zaak, scene.day)
        yield from gates.secrecy_gate(scene.zaak)
        yield from gates.address_gate(scene.zaak, _people_of(scene, addressees(scene)), scene.day)

    return gate


def handover(scene: Scene) -> Iterator[Reason]:
    """What a handover needs."""
    yield from gates.report_gate(scene.zaak)
    yield from gates.raad_gate(scene.zaak, scene.day)
    yield from gates.handover_gate(scene.zaak, scene.region)
    yield from gates.secrecy_gate(scene.zaak)


def document(scene: Scene) -> Iterator[Reason]:
    """What the handover document needs."""
    yield from handover(scene)
    yield from gates.content_gate(scene.zaak)
    yield from gates.authority_gate(scene.zaak, scene.day)


def reporter(scene: Scene) -> Iterator[Reason]:
    """What a letter to the reporter needs."""
    zaak = scene.zaak
    yield from gates.report_gate(zaak)
    yield from gates.secrecy_gate(zaak)
    yield from gates.statutory_gate(scene.region)
    if reporter_gets_letter(zaak):
        yield from gates.reporter_address_gate(zaak)
    if zaak.besluit is None or zaak.besluit.soort.overdracht:
        yield from gates.handover_gate(zaak, scene.region)


def research(addressees: Callable[[Scene], Iterator[Addressee]]) -> Gate:
    """What a closing letter after research needs."""

    def gate(scene: Scene) -> Iterator[Reason]:
        yield from first_family(addressees, handover=False)(scene)
        yield from _outcome(scene)

    return gate


def _outcome(scene: Scene) -> Iterator[Reason]:
    research = scene.zaak.onderzoek
    needed = {
        "onderzoek.besloten_op": research and research.besloten_op,
        "onderzoek.afgesloten_op": research and research.afgesloten_op,
        "onderzoek.uitkomst": research and research.uitkomst,
        "onderzoek.toelichting": research and research.toelichting,
        "onderzoek.stappen": research and research.stappen,
        "onderzoek.verantwoordelijk": research and research.verantwoordelijk,
    }
    yield from _missing("T2", _("the outcome of the research is not complete"), needed)


def _missing(rule: str, message: str, needed: Mapping[str, object]) -> Iterator[Reason]:
    return (Reason(rule, message, field) for field, value in needed.items() if says_nothing(value))


def executor(scene: Scene) -> Iterator[Reason]:
    """What the letter to an executor needs."""
    check = scene.zaak.raad_check
    yield from gates.report_gate(scene.zaak)
    yield from gates.secrecy_gate(scene.zaak)
    running = check is not None and check.maatregel is not Maatregel.GEEN
    executor = check.uitvoerder if check else None
    needed = {
        "raad_check.maatregel": running,
        "raad_check.uitvoerder.organisatie": executor and executor.organisatie,
        **gates.envelope(executor, "raad_check.uitvoerder"),
        "personen": scene.zaak.personen,
        "aard_geweld": scene.zaak.aard_geweld,
    }
    yield from _missing("T11", _("no running measure with an executor who can be written to"), needed)


def raad_question(scene: Scene) -> Iterator[Reason]:
    """What a question to the Raad needs."""
    yield from gates.report_gate(scene.zaak)
    yield from gates.secrecy_gate(scene.zaak)
    yield from _missing("T13", _("nobody of the family is recorded"), {"personen": scene.zaak.personen})
    yield from gates.identity_gate(scene.zaak, scene.day, age_known=False)


def raad_request(scene: Scene) -> Iterator[Reason]:
    """What a request to the Raad needs."""
    request = scene.zaak.raadsverzoek
    yield from raad_question(scene)
    yield from gates.raad_gate(scene.zaak, scene.day)
    yield from gates.content_gate(scene.zaak)
    needed = {
        "raadsverzoek.datum": request and request.datum,
        "raadsverzoek.reden": request and request.reden,
        "raadsverzoek.vragen": request and request.vragen,
        "raadsverzoek.gemeente": request and request.gemeente,
    }
    yield from _missing("B9", _("the request to the Raad is not complete"), needed)
    if request and request.gemeente and recipients.municipality(scene.region, request.gemeente) is None:
        yield Reason("B9c", _("the postal address of this municipality is not in the region file"), "regio.gemeenten")


def informant(scene: Scene) -> Iterator[Reason]:
    """What a question to an informant needs."""
    yield from gates.report_gate(scene.zaak)
    yield from gates.secrecy_gate(scene.zaak)
    yield from gates.statutory_gate(scene.region)
    yield from _missing("B10", _("there is no question to an informant"), {"informanten": scene.zaak.informanten})
    for number, informant in enumerate(scene.zaak.informanten, 1):
        where = f"informanten[{number}]"
        named = informant.naam or informant.organisatie
        needed = {
            f"{where}.vraag": informant.vraag,
            f"{where}.naam": named,
            **gates.envelope(informant, where),
            f"{where}.post_veilig": informant.post_veilig,
        }
        yield from _missing("B10", _("the question to an informant is not complete"), needed)


def monitoring(scene: Scene) -> Iterator[Reason]:
    """What a question to the receiver needs."""
    yield from gates.report_gate(scene.zaak)
    yield from gates.secrecy_gate(scene.zaak)
    planned = [moment for moment in scene.zaak.monitoring if not moment.gedaan]
    needed = {
        "overdracht.ontvanger": scene.zaak.overdracht,
        **gates.envelope(scene.zaak.overdracht.ontvanger if scene.zaak.overdracht else None, "overdracht.ontvanger"),
        "monitoring": planned,
    }
    yield from _missing("T8", _("there is no planned moment of monitoring, or nobody to ask"), needed)


def monitoring_family(scene: Scene) -> Iterator[Reason]:
    """What a question to the family needs."""
    yield from later_family(recipients.holders)(scene)
    planned = [moment for moment in scene.zaak.monitoring if not moment.gedaan]
    yield from _missing("T8", _("there is no planned moment of monitoring, or nobody to ask"), {"monitoring": planned})


def postponement(scene: Scene) -> Iterator[Reason]:
    """What a postponement needs (T4)."""
    delayed = [person for person in scene.zaak.personen if person.uitstel]
    yield from _missing("T4", _("nobody's notice was postponed"), {"personen.uitstel": tuple(delayed)})
    for person in delayed:
        yield from gates.decision_gate(scene.zaak, person, scene.day)


def access(scene: Scene) -> Iterator[Reason]:
    """What an answer about access needs (P10)."""
    yield from gates.secrecy_gate(scene.zaak)
    yield from gates.statutory_gate(scene.region)
    yield from _missing("P10", _("there is no request for access"), {"inzageverzoeken": scene.zaak.inzageverzoeken})
    yield from _requester_addresses(recipients.access_requests(scene))
    for number, request in enumerate(scene.zaak.inzageverzoeken, 1):
        answered = request.verstrekt or request.geweigerd or _too_young(scene, request.persoon)
        message = _("neither what is given nor what is withheld")
        yield from _missing("P10", message, {f"inzageverzoeken[{number}].verstrekt": answered})


def _too_young(scene: Scene, person: str) -> bool:
    found = scene.zaak.persoon(person)
    years = roles.age(found, scene.day) if found else None
    return years is not None and years < roles.YOUNG


def _requester_addresses(addressees: Iterator[Addressee]) -> Iterator[Reason]:
    for addressee in addressees:
        if not any(character.isdigit() for character in addressee.lines[-1]):
            message = _("no address where post for {who} is safe").format(who=addressee.role)
            yield Reason("P15", message, "adressen.post_veilig")


def destruction(scene: Scene) -> Iterator[Reason]:
    """What an answer about destruction needs (P9)."""
    requests = scene.zaak.vernietigingsverzoeken
    yield from gates.secrecy_gate(scene.zaak)
    yield from gates.statutory_gate(scene.region)
    yield from _missing("P9", _("there is no request for destruction"), {"vernietigingsverzoeken": requests})
    yield from _requester_addresses(recipients.destruction_requests(scene))
    for number, request in enumerate(requests, 1):
        where = f"vernietigingsverzoeken[{number}]"
        if request.toegewezen is None:
            yield Reason("P9", _("there is no decision on the request"), f"{where}.toegewezen")
        elif request.toegewezen:
            needed: Mapping[str, object] = {f"{where}.uitgevoerd_op": request.uitgevoerd_op}
            yield from _missing("P9", _("the day of destruction is missing"), needed)
        else:
            needed = {f"{where}.belang": request.belang, f"{where}.belang_van": request.belang_van}
            yield from _missing("P9", _("a refusal needs a concrete interest and whose it is"), needed)
        if _too_young(scene, request.persoon):
            yield Reason("P9", _("under 12 the representative asks"), f"{where}.persoon")


def police(scene: Scene) -> Iterator[Reason]:
    """What an answer to the police needs."""
    zaak = scene.zaak
    yield from gates.report_gate(zaak)
    police = zaak.melder is not None and zaak.melder.soort is SoortMelder.POLITIE
    needed = {
        "melder.soort": police,
        "melder.naam": zaak.melder and (zaak.melder.organisatie or zaak.melder.naam),
        **gates.envelope(zaak.melder, "melder"),
        "zorgmelding": zaak.zorgmelding,
        "zorgmelding.terugkoppeling": zaak.zorgmelding and zaak.zorgmelding.terugkoppeling,
    }
    yield from _missing("B16", _("there is no report by the police to answer"), needed)
