"""The case file as a whole (domain section 4)."""

from enum import StrEnum

from pydantic import Field

from vtdocs.letters.case.people import Adres, Contact, Gezag, Informant, Melder, Persoon
from vtdocs.letters.case.steps import (
    Besluit,
    Inzageverzoek,
    Monitoring,
    Onderzoek,
    Overdracht,
    Overleg,
    Raadcheck,
    Raadsverzoek,
    Veiligheidsbeoordeling,
    Vernietigingsverzoek,
    Zorgmelding,
)
from vtdocs.letters.case.values import Day, Needed, Record, Text, Texts, Truth


class Type(StrEnum):
    """Als wat het contact is geregistreerd (R1, R6, R10)."""

    ADVIES = "advies"
    MELDING = "melding"
    AMBTSHALVE = "ambtshalve_melding"


class Klasse(StrEnum):
    """Of het gezin eerder bekend was (L4)."""

    NIEUW = "nieuw"
    HERMELDING = "hermelding"
    VERVOLGMELDING = "vervolgmelding"


class Wijze(StrEnum):
    """Hoe het contact binnenkwam."""

    TELEFOON = "telefoon"
    SCHRIFTELIJK = "schriftelijk"
    POLITIE = "politie"
    CHAT = "chat"


class EerdereZaak(Record):
    """Een eerder dossier over dit gezin; nooit met tekst daaruit."""

    id: Needed
    """Dossiernummer."""
    jaar: int | None = Field(default=None, ge=1950, le=2100)
    """Jaar."""
    bron: Text = ""
    """papier of digitaal."""


class Gebeurtenis(Record):
    """Een verandering van type of stand; wordt toegevoegd, nooit overschreven (R9)."""

    datum: Day
    """Dag."""
    van: Needed
    """Van welk type of welke stand."""
    naar: Needed
    """Naar welk type of welke stand."""
    door: Needed
    """Wie besloot."""
    reden: Needed
    """Waarom."""


class Inhoud(Record):
    """De inhoud van de melding: feiten en meningen gescheiden (B1)."""

    feiten: Texts = ()
    """Wat gezien of gehoord is, zonder wie het zag."""
    meningen: Texts = ()
    """Wat iemand ervan denkt."""
    onbekend: Texts = ()
    """Wat Veilig Thuis niet weet."""


class Toestemming(Record):
    """Toestemming om bij een advies gegevens vast te leggen (R1)."""

    wie: Needed
    """Wie toestemming gaf."""
    datum: Day
    """Wanneer."""
    waarvoor: Needed
    """Voor welke gegevens."""


class Brief(Record):
    """Een brief die is verstuurd."""

    soort: Needed
    """Soort brief, bijvoorbeeld: B2."""
    persoon: Text = ""
    """Kenmerk van de persoon die de brief kreeg."""
    verzonden_op: Day | None = None
    """Dag van verzending."""


class Behandelaar(Record):
    """Wie bij Veilig Thuis de zaak behandelt."""

    naam: Text = ""
    """Naam; staat alleen in brieven als de regio dat toestaat."""
    telefoon: Text = ""
    """Telefoonnummer."""


class Zaak(Record):
    """Een zaak van Veilig Thuis, met alles wat de brieven nodig hebben."""

    zaaknummer: Text = Field(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9._/-]*$")
    """Nummer van de zaak; geen naam, BSN of geboortedatum."""
    type: Type
    """advies, melding of ambtshalve_melding."""
    ambtshalve_reden: Text = ""
    """Waarom Veilig Thuis zelf een melding maakte (R6)."""
    toestemming_advies: Toestemming | None = None
    """Toestemming om bij een advies gegevens van het gezin vast te leggen."""
    klasse: Klasse | None = None
    """nieuw, hermelding of vervolgmelding."""
    terugblik_jaren: int | None = Field(default=None, ge=0, le=100)
    """Over hoeveel jaar is teruggekeken."""
    eerdere_zaken: tuple[EerdereZaak, ...] = ()
    """Eerdere dossiers."""
    datum_ontvangst: Day
    """Dag waarop het contact binnenkwam."""
    wijze: Wijze = Wijze.TELEFOON
    """telefoon, schriftelijk, politie of chat."""
    aard_geweld: Texts = ()
    """Soort zorgen."""
    spoed: Truth = False
    """Of er haast is."""
    kern: Text = ""
    """Waar de melding over gaat: een of twee neutrale zinnen voor het gezin, zonder wie het vertelde."""
    kern_jongere: Text = ""
    """Hetzelfde in eenvoudige woorden voor een jongere."""
    inhoud: Inhoud = Inhoud()
    """Inhoud van de melding voor de ontvanger."""
    gebeurtenissen: tuple[Gebeurtenis, ...] = ()
    """Wat er met de zaak gebeurde."""
    behandelaar: Behandelaar = Behandelaar()
    """Wie de zaak behandelt."""
    melder: Melder | None = None
    """Wie meldde."""
    informanten: tuple[Informant, ...] = ()
    """Wie om informatie is gevraagd."""
    personen: tuple[Persoon, ...] = ()
    """Gezin en huishouden."""
    gezag: tuple[Gezag, ...] = ()
    """Wie beslist over welk kind."""
    adressen: tuple[Adres, ...] = ()
    """Adressen."""
    contact: tuple[Contact, ...] = ()
    """Telefoonnummers en e-mailadressen."""
    raad_check: Raadcheck | None = None
    """Navraag bij de Raad voor de Kinderbescherming (T12)."""
    overleg_uitvoerder: Overleg | None = None
    """Overleg met wie de maatregel uitvoert (T11)."""
    veiligheidsbeoordeling: Veiligheidsbeoordeling | None = None
    """Uitkomst van de veiligheidsbeoordeling (T1)."""
    besluit: Besluit | None = None
    """Wat Veilig Thuis besloot."""
    overdracht: Overdracht | None = None
    """Aan wie en met welke afspraken."""
    onderzoek: Onderzoek | None = None
    """Eigen onderzoek van Veilig Thuis (T2)."""
    raadsverzoek: Raadsverzoek | None = None
    """Verzoek tot onderzoek aan de Raad (B9)."""
    monitoring: tuple[Monitoring, ...] = ()
    """Momenten waarop wordt nagevraagd hoe het gaat."""
    inzageverzoeken: tuple[Inzageverzoek, ...] = ()
    """Verzoeken om inzage (B13)."""
    vernietigingsverzoeken: tuple[Vernietigingsverzoek, ...] = ()
    """Verzoeken om vernietiging (B14)."""
    zorgmelding: Zorgmelding | None = None
    """Melding van de politie (B16)."""
    brieven: tuple[Brief, ...] = ()
    """Brieven die al zijn verstuurd."""
    laatste_wijziging: Day | None = None
    """Dag van de laatste wijziging; de bewaartermijn telt vanaf dan (T6)."""

    def persoon(self, id_: str) -> Persoon | None:
        """The person with this id, or None."""
        return next((person for person in self.personen if person.id == id_), None)
