"""Parts of a view that several letters share."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.case.steps import Overdracht, SoortBesluit
from vtdocs.letters.protocol.addressees import Addressee
from vtdocs.letters.protocol.days import written
from vtdocs.letters.region import Regio

View = dict[str, Any]
WORDS = "begrip"
"""The region's own words; every template may use them: ``{{ begrip.lokaal_team }}``."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A case, a region and a day: what every view is made from."""

    zaak: Zaak
    region: Regio
    day: date
    """Date of the letter."""


def base_view(scene: Scene, addressee: Addressee, kind: str, subject: str) -> View:
    """What every letter holds: who writes, to whom, kenmerk, date, subject."""
    region, zaak = scene.region, scene.zaak
    shows_worker = region.contactpersoon_tonen and bool(zaak.behandelaar.naam)
    return {
        "vt": {
            "naam": region.naam,
            "retouradres": region.retouradres,
            "telefoon": region.telefoon,
            "openingstijden": region.openingstijden,
            "website": region.website,
            "ondertekening": region.ondertekening,
            "behandelaar": zaak.behandelaar.naam if shows_worker else "",
            "behandelaar_telefoon": zaak.behandelaar.telefoon if shows_worker else "",
        },
        "brief": {"soort": kind, "kenmerk": zaak.zaaknummer, "datum": written(scene.day), "onderwerp": subject},
        WORDS: dict(region.begrippen),
        "aan": {"regels": list(addressee.lines), "aanhef": addressee.salutation},
    }


def report_view(scene: Scene) -> View:
    """The report in neutral terms: its day and what it was registered as (R10)."""
    word = "een melding" if scene.zaak.type is Type.MELDING else "een melding die wij zelf maakten"
    own = scene.zaak.type is Type.AMBTSHALVE
    return {"datum": written(scene.zaak.datum_ontvangst), "geregistreerd_als": word, "zelf": own}


def handed_over(scene: Scene) -> Overdracht | None:
    """The handover, where the decision is to hand over: every letter of a set says the same about who goes on.

    A handover that was prepared before the decision became another one is told to nobody.
    """
    decided = scene.zaak.besluit
    return scene.zaak.overdracht if decided is None or decided.soort.overdracht else None


def closes(scene: Scene) -> bool:
    """Whether VT stops without handing over: no letter may then promise that VT goes on."""
    return scene.zaak.besluit is not None and scene.zaak.besluit.soort is SoortBesluit.EINDE


def receiver_view(handover: Overdracht, day: date) -> View:
    """Who takes over, in the same words in every letter of the set; ``begonnen`` if it began before the letter."""
    receiver = handover.ontvanger
    return {
        "naam": receiver.organisatie,
        "team": receiver.team,
        "contactpersoon": receiver.contactpersoon,
        "telefoon": receiver.telefoon,
        "vanaf": day_or_empty(handover.verantwoordelijk_vanaf),
        "begonnen": before(handover.verantwoordelijk_vanaf, day),
    }


def end_view(handover: Overdracht | None, day: date) -> View:
    """The day on which VT stops, and whether that is behind the letter's day: a letter never promises a past day."""
    end = handover.einde_bemoeienis_vt if handover else None
    return {"einde": day_or_empty(end), "gestopt": before(end, day)}


def before(moment: date | None, day: date) -> bool:
    """Whether a moment lies before the day of the letter."""
    return moment is not None and moment < day


def feedback_view(handover: Overdracht) -> Sequence[Mapping[str, str]]:
    """When and how VT hears back."""
    return [
        {"datum": written(moment.datum), "door": moment.door, "vorm": moment.vorm} for moment in handover.terugkoppeling
    ]


_PLAIN = {
    "veiligheidsplan": "Afspraken over veiligheid",
    "hulpverleningsplan": "Plan voor hulp",
    "herstelplan": "Plan om te herstellen",
}


def agreements_view(handover: Overdracht, *, plain: bool = False) -> Sequence[Mapping[str, str]]:
    """Agreements about plans: who, what, by when, and what if not; ``plain`` says it without words of the trade."""
    return [
        {
            "plan": _PLAIN[agreement.plan.value] if plain else agreement.plan.value.capitalize(),
            "wie": agreement.wie,
            "wat": agreement.wat,
            "voor": written(agreement.voor_datum) if agreement.voor_datum else "",
            "als_niet": agreement.als_niet,
            "niet_opgesteld": agreement.niet_opgesteld_reden,
        }
        for agreement in handover.afspraken
    ]


def rights_view(region: Regio) -> View:
    """The statutory blocks of a first letter (1G)."""
    return {"blok": region.blokken.model_dump(), "vertrouwenspersoon": region.vertrouwenspersoon.model_dump()}


def source_rights_view(region: Regio) -> View:
    """The statutory blocks for who reports or informs: what VT keeps about *them*, not about the family (1G)."""
    return {"blok": region.blokken_melder.model_dump(), "vertrouwenspersoon": region.vertrouwenspersoon.model_dump()}


def day_or_empty(day: date | None) -> str:
    """A date in words, or an empty string."""
    return written(day) if day else ""
