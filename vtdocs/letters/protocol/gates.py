"""What must be known before a letter may be written: every reason that is missing, with its rule and field.

A gate never looks at what a letter says, only at the case; a letter with a hole is refused before it exists (H7).
"""

from collections.abc import Iterator
from datetime import date

from vtdocs.errors import Reason
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.advice import family_in_advice
from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.case.people import Bron, Grond, Identiteit, Melder, Persoon, Rol, SoortGezag, SoortMelder
from vtdocs.letters.case.steps import Afspraak, Maatregel, Ontvanger, SoortPlan, Uitvoerder
from vtdocs.letters.case.values import says_nothing
from vtdocs.letters.protocol import notices, roles
from vtdocs.letters.region import Regio, empty_statutory


def report_gate(zaak: Zaak) -> Iterator[Reason]:
    """An advies yields no family letter and holds no family data without consent (R1, R6, P1)."""
    for field in family_in_advice(zaak):
        yield Reason("R1", _("an advies holds data of a family without recorded consent"), field)
    if zaak.type is Type.ADVIES:
        yield Reason("R1", _("an advies yields no letters: only a melding does"), "type")
    if zaak.type is Type.AMBTSHALVE and says_nothing(zaak.ambtshalve_reden):
        yield Reason("R6", _("the reason of the ambtshalve melding is missing"), "ambtshalve_reden")
    if zaak.type is Type.AMBTSHALVE and not any(event.naar == zaak.type.value for event in zaak.gebeurtenissen):
        yield Reason("R6", _("the decision to make it an ambtshalve melding is not among the events"), "gebeurtenissen")


def raad_gate(zaak: Zaak, day: date) -> Iterator[Reason]:
    """The Raad was asked, and the executor of a measure was consulted before the family is (T11, T12, H4).

    Both are done by the day of the letters: a talk that is only planned is no talk.
    """
    check = zaak.raad_check
    if check is None:
        yield Reason("T12", _("the Raad has not been asked about authority, research and measures"), "raad_check.datum")
        return
    if check.datum > day:
        yield Reason(
            "T12", _("this day lies after the day of the letters: it has not been done yet"), "raad_check.datum"
        )
    if check.raadsonderzoek is None:
        yield Reason("T12", _("it is not known whether the Raad does research"), "raad_check.raadsonderzoek")
    if check.maatregel is Maatregel.GEEN:
        return
    if check.uitvoerder is None:
        yield Reason("T12", _("the executor of the measure is missing"), "raad_check.uitvoerder")
    yield from _consultation(zaak, day)


def _consultation(zaak: Zaak, day: date) -> Iterator[Reason]:
    talk = zaak.overleg_uitvoerder
    if talk is not None and not says_nothing(talk.overslaan_reden):
        if says_nothing(talk.overslaan_door):
            yield Reason(
                "T11", _("who decided to skip the consultation is missing"), "overleg_uitvoerder.overslaan_door"
            )
        return
    if talk is None or talk.datum is None:
        message = _("the executor of the measure has not been consulted, and no reason is given")
        yield Reason("T11", message, "overleg_uitvoerder.datum")
    elif talk.datum > day:
        message = _("this day lies after the day of the letters: it has not been done yet")
        yield Reason("T11", message, "overleg_uitvoerder.datum")
    if talk is None or talk.maatregel_afdoende is None:
        message = _("not discussed: is the measure sufficient?")
        yield Reason("H4", message, "overleg_uitvoerder.maatregel_afdoende")
    elif says_nothing(talk.toelichting):
        yield Reason("H4", _("why the measure is or is not sufficient is missing"), "overleg_uitvoerder.toelichting")


def handover_gate(zaak: Zaak, region: Regio) -> Iterator[Reason]:
    """The substance of a handover: who is responsible, which plans, when VT hears back (H1, H7, H8, H14)."""
    if zaak.besluit is None or not zaak.besluit.soort.overdracht:
        yield Reason("H1", _("there is no decision to hand over"), "besluit.soort")
    handover = zaak.overdracht
    if handover is None:
        yield Reason("H1", _("the handover is missing"), "overdracht")
        return
    receiver = handover.ontvanger
    needed = {
        "overdracht.ontvanger.organisatie": receiver.organisatie,
        "overdracht.ontvanger.telefoon": receiver.telefoon,
        **envelope(receiver, "overdracht.ontvanger"),
        "overdracht.verantwoordelijk_vanaf": handover.verantwoordelijk_vanaf,
        "overdracht.vervolg": handover.vervolg,
    }
    for field, value in needed.items():
        if says_nothing(value):
            yield Reason("H1", _("the handover is not complete"), field)
    if says_nothing(receiver.contactpersoon) and says_nothing(receiver.team):
        yield Reason("H7", _("nobody is named whom the family can reach"), "overdracht.ontvanger.contactpersoon")
    if not handover.terugkoppeling:
        yield Reason("H7", _("no date on which VT hears how it goes"), "overdracht.terugkoppeling")
    if not handover.veiligheidsvoorwaarden:
        yield Reason("H6", _("no agreement about safety now"), "overdracht.veiligheidsvoorwaarden")
    yield from _plans(handover.afspraken)
    if handover.einde_bemoeienis_vt is None:
        yield Reason("H1", _("the day on which VT stops is missing"), "overdracht.einde_bemoeienis_vt")
    if region.acceptatie_vereist and handover.geaccepteerd_op is None:
        yield Reason("H14", _("the receiver has not accepted yet"), "overdracht.geaccepteerd_op")


def _plans(agreements: tuple[Afspraak, ...]) -> Iterator[Reason]:
    made = {agreement.plan for agreement in agreements}
    for plan, rule in ((SoortPlan.VEILIGHEID, "H1"), (SoortPlan.HERSTEL, "H8")):
        if plan not in made:
            message = _("no agreement about the {plan}, nor why there is none").format(plan=plan.value)
            yield Reason(rule, message, "overdracht.afspraken")
    for number, agreement in enumerate(agreements, 1):
        where = f"overdracht.afspraken[{number}]"
        if says_nothing(agreement.wie):
            yield Reason("H8", _("who does it is missing"), f"{where}.wie")
        if agreement.voor_datum is None:
            yield Reason("H8", _("by which day is missing"), f"{where}.voor_datum")
        if says_nothing(agreement.wat) and says_nothing(agreement.niet_opgesteld_reden):
            yield Reason("H8", _("neither what is agreed nor why there is no plan"), f"{where}.wat")


def content_gate(zaak: Zaak) -> Iterator[Reason]:
    """What the report is about, facts apart from opinions, and the safety assessment (B1, B2)."""
    yield from core_gate(zaak)
    if not zaak.inhoud.feiten:
        yield Reason("B1", _("the facts of the report are missing"), "inhoud.feiten")
    if not zaak.inhoud.onbekend:
        yield Reason("B1", _("what VT does not know is missing"), "inhoud.onbekend")
    if zaak.veiligheidsbeoordeling is None:
        yield Reason("T1", _("the safety assessment is missing"), "veiligheidsbeoordeling")
    if zaak.klasse is None:
        yield Reason("L4", _("it is not known whether there were earlier reports"), "klasse")


def core_gate(zaak: Zaak) -> Iterator[Reason]:
    """What the report is about in neutral words; nothing that already judges (B2)."""
    if says_nothing(zaak.kern):
        yield Reason("B2", _("what the report is about, in neutral words, is missing"), "kern")
    texts = {"kern": zaak.kern, "kern_jongere": zaak.kern_jongere}
    texts |= {f"personen[{number}].kern": person.kern for number, person in enumerate(zaak.personen, 1)}
    for field, text in texts.items():
        if {"dader", "daders"} & set(text.lower().replace(",", " ").replace(".", " ").split()):
            yield Reason("B2", _("the word dader may not stand in a letter to the family"), field)


def authority_gate(zaak: Zaak, day: date) -> Iterator[Reason]:
    """Who decides about each child is known (T12)."""
    if not zaak.personen:
        yield Reason("T13", _("nobody of the family is recorded"), "personen")
    yield from identity_gate(zaak, day)
    for child in roles.minors(zaak, day):
        yield from _authority_over(zaak, child, day)


def identity_gate(zaak: Zaak, day: date, *, age_known: bool = True) -> Iterator[Reason]:
    """Every child has a first name and a birth date (T13); ``age_known`` when the age decides who gets a letter."""
    for number, person in enumerate(zaak.personen, 1):
        if person.overleden or not (person.rol is Rol.KIND or roles.minor(person, day)):
            continue
        if person.geboortedatum is None or (age_known and roles.age(person, day) is None):
            yield Reason("T13", _("the birth date of a child is missing"), f"personen[{number}].geboortedatum")
        if says_nothing(person.roepnaam) and says_nothing(person.voornamen):
            yield Reason("T13", _("the first name of a child is missing"), f"personen[{number}].voornamen")


def _authority_over(zaak: Zaak, child: Persoon, day: date) -> Iterator[Reason]:
    """Somebody who lives, is of age and stands in the case, or an institution that can be written to, has authority."""
    who = roles.alias(zaak, child.id)
    lines = [(number, line) for number, line in enumerate(zaak.gezag, 1) if line.kind == child.id]
    if not lines:
        yield Reason("T12", _("it is not known who has authority over {who}").format(who=who), "gezag")
        return
    holders = [found for _number, line in lines if (found := zaak.persoon(line.houder)) is not None]
    guarded = roles.guarded_by_institution(zaak, child.id)
    if not guarded and holders and all(holder.overleden for holder in holders):
        message = _("who has authority over {who} has died: ask who has it now").format(who=who)
        yield Reason("T12", message, f"gezag[{lines[0][0]}].houder")
    for number, line in lines:
        holder = zaak.persoon(line.houder)
        if holder is not None and not holder.overleden and roles.minor(holder, day):
            message = _("somebody under 18 cannot have authority over {who}, unless declared of age by the court")
            yield Reason("T12", message.format(who=who), f"gezag[{number}].houder")
    joint = [number for number, line in lines if line.soort is SoortGezag.GEZAMENLIJK]
    if joint and not guarded and len({line.houder for _number, line in lines}) < 2:
        message = _("authority over {who} is joint, but only one who has it is named: the other gets a letter too")
        yield Reason("T12", message.format(who=who), f"gezag[{joint[0]}].houder")
    if guarded:
        yield from _guardian(zaak)


def _guardian(zaak: Zaak) -> Iterator[Reason]:
    """The institution that has voogdij can be written to: it gets the letter that parents would get."""
    executor = zaak.raad_check.uitvoerder if zaak.raad_check else None
    where = "raad_check.uitvoerder"
    needed = {f"{where}.organisatie": executor.organisatie if executor else "", **envelope(executor, where)}
    for field, value in needed.items():
        if says_nothing(value):
            yield Reason("T12", _("a GI is guardian, but its name or postal address is missing"), field)


def postponement_gate(zaak: Zaak, day: date) -> Iterator[Reason]:
    """Who is not told yet stands on a whole decision: both grounds, who, when, and no longer than two weeks (T4)."""
    for person in zaak.personen:
        if notices.postponed(person, day):
            yield from decision_gate(zaak, person, day)


def decision_gate(zaak: Zaak, person: Persoon, day: date) -> Iterator[Reason]:
    """The latest postponement of one person is a whole decision (T4)."""
    number, delay = zaak.personen.index(person) + 1, person.uitstel[-1]
    where = f"personen[{number}].uitstel[{len(person.uitstel)}]"
    needed = {
        f"{where}.grond_taak": delay.grond_taak,
        f"{where}.grond_geweld": delay.grond_geweld,
        f"{where}.besloten_door": delay.besloten_door,
        f"{where}.besloten_op": delay.besloten_op,
        f"personen[{number}].gegevens_van_ander_vastgelegd_op": person.gegevens_van_ander_vastgelegd_op,
    }
    for field, value in needed.items():
        if says_nothing(value):
            yield Reason("T4", _("both grounds, who decided and when must be recorded"), field)
    days = notices.last_days(person)
    if days and delay.tot > days[-1]:
        yield Reason("T4", _("a notice is postponed by two weeks at most"), f"{where}.tot")
    if delay.besloten_op and delay.besloten_op > day:
        yield Reason("T4", _("the decision lies after the day of the letters"), f"{where}.besloten_op")


def address_gate(zaak: Zaak, people: tuple[Persoon, ...], day: date) -> Iterator[Reason]:
    """Every person who gets a letter has an address where post is safe (P6, P15)."""
    for person in dict.fromkeys(people):
        if roles.postal(zaak, person.id, day) is None:
            message = _("no address where post for {who} is safe").format(who=roles.alias(zaak, person.id))
            yield Reason("P15", message, "adressen.post_veilig")


def opt_out_gate(zaak: Zaak, day: date) -> Iterator[Reason]:
    """Parents with authority are always told (H5)."""
    for person in roles.holders(zaak, day):
        if person.niet_aanschrijven_reden:
            number = zaak.personen.index(person) + 1
            message = _("a parent with authority must get a letter; postpone it with B5u instead")
            yield Reason("H5", message, f"personen[{number}].niet_aanschrijven_reden")


def secrecy_gate(zaak: Zaak) -> Iterator[Reason]:
    """It was decided whether the family may know who reported and who informed (I1, I2)."""
    if zaak.melder is None:
        if zaak.type is not Type.AMBTSHALVE:
            yield Reason("I1", _("who reported is missing"), "melder")
    else:
        yield from _secrecy(zaak.melder, "melder")
    for number, informant in enumerate(zaak.informanten, 1):
        yield from _secrecy(informant, f"informanten[{number}]")


def _secrecy(source: Bron, where: str) -> Iterator[Reason]:
    private = source.soort is SoortMelder.PARTICULIER if isinstance(source, Melder) else not source.organisatie
    own = isinstance(source, Melder) and source.soort is SoortMelder.ZELF
    if source.identiteit is None:
        yield Reason("I1", _("not decided whether the family may know who this is"), f"{where}.identiteit")
    elif source.identiteit is Identiteit.OPEN and private and source.toestemming_bekendmaking is None and not own:
        message = _("a private person stays secret without recorded consent")
        yield Reason("I2", message, f"{where}.toestemming_bekendmaking")
    elif source.identiteit is Identiteit.GEHEIM and not private and source.grond not in {Grond.A1, Grond.A2, Grond.A3}:
        message = _("a professional is kept secret only on ground a1, a2 or a3")
        yield Reason("I2", message, f"{where}.grond")


def reporter_address_gate(zaak: Zaak) -> Iterator[Reason]:
    """The reporter has an address where post is safe (P15)."""
    reporter = zaak.melder
    if reporter is None:
        return
    named = reporter.naam if reporter.soort is SoortMelder.PARTICULIER else reporter.naam or reporter.organisatie
    needed = {"melder.naam": named, **envelope(reporter, "melder"), "melder.post_veilig": bool(reporter.post_veilig)}
    for field, value in needed.items():
        if says_nothing(value):
            yield Reason("P15", _("no name and address where post for the reporter is safe"), field)


def envelope(part: Ontvanger | Uitvoerder | Bron | None, where: str) -> dict[str, str]:
    """What an envelope to an organisation or a source needs, by field; a street without any number is no address."""
    street = f"{part.straat} {part.huisnummer}" if part else ""
    numbered = street if any(char.isdigit() for char in street) else ""
    return {
        f"{where}.straat": part.straat if part else "",
        f"{where}.huisnummer": numbered,
        f"{where}.postcode": part.postcode if part else "",
        f"{where}.plaats": part.plaats if part else "",
    }


def statutory_gate(region: Regio) -> Iterator[Reason]:
    """The blocks of a first letter are filled (1G)."""
    for setting in empty_statutory(region):
        yield Reason("1G", _("a statutory text of the region is empty"), f"regio.{setting}")
