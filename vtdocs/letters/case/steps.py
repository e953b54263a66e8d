"""The steps of a case: check with the Raad, assessment, decision, handover, research, requests."""

from enum import StrEnum

from vtdocs.letters.case.values import Day, Needed, Postcode, Record, Text, Texts, Truth


class Maatregel(StrEnum):
    """Kinderbeschermingsmaatregel."""

    GEEN = "geen"
    OTS = "OTS"
    VOTS = "VOTS"
    VOOGDIJ = "voogdij"
    UHP = "UHP"


class Afdoende(StrEnum):
    """Antwoord op de vraag: is de maatregel afdoende? (H4)"""

    JA = "ja"
    NEE = "nee"
    ONBEKEND = "onbekend"


class SoortBesluit(StrEnum):
    """Besluit na de veiligheidsbeoordeling."""

    LOKAAL = "overdracht_lokaal"
    PROFESSIONAL = "overdracht_professional"
    GI = "overdracht_GI"
    MDC = "overdracht_MDC"
    VOORWAARDEN = "V&V"
    ONDERZOEK = "onderzoek"
    RAADSVERZOEK = "raadsverzoek"
    EINDE = "einde"

    @property
    def overdracht(self) -> bool:
        """Whether another organisation takes over."""
        return self.value.startswith("overdracht")


class SoortPlan(StrEnum):
    """Plan waarover afspraken zijn gemaakt (H1)."""

    VEILIGHEID = "veiligheidsplan"
    HULPVERLENING = "hulpverleningsplan"
    HERSTEL = "herstelplan"


class Uitkomst(StrEnum):
    """Uitkomst van het onderzoek."""

    BEVESTIGD = "bevestigd"
    NIET_BEVESTIGD = "niet_bevestigd"
    WEERLEGD = "weerlegd"


class Uitvoerder(Record):
    """Wie de maatregel uitvoert."""

    organisatie: Needed
    """Gecertificeerde instelling."""
    contactpersoon: Text = ""
    """Gezinsvoogd."""
    telefoon: Text = ""
    """Telefoonnummer."""
    straat: Text = ""
    """Straat of Postbus."""
    huisnummer: Text = ""
    """Nummer."""
    postcode: Postcode = ""
    """Postcode."""
    plaats: Text = ""
    """Plaats."""


class Raadcheck(Record):
    """Navraag bij de Raad: gezag, raadsonderzoek, maatregel (T12)."""

    datum: Day
    """Dag van de navraag."""
    door: Text = ""
    """Wie navroeg."""
    gezag_uitkomst: Text = ""
    """Wat de Raad zei over gezag."""
    raadsonderzoek: Truth | None = None
    """Of er een onderzoek van de Raad loopt."""
    maatregel: Maatregel
    """geen, OTS, VOTS, voogdij of UHP."""
    einddatum: Day | None = None
    """Tot wanneer de maatregel loopt."""
    uitvoerder: Uitvoerder | None = None
    """Wie de maatregel uitvoert."""


class Overleg(Record):
    """Overleg met de uitvoerder voor het eerste contact met het gezin, of waarom dat is overgeslagen (T11)."""

    datum: Day | None = None
    """Dag van het overleg."""
    met: Text = ""
    """Met wie."""
    samenvatting: Text = ""
    """Wat is besproken (H6)."""
    maatregel_afdoende: Afdoende | None = None
    """ja, nee of onbekend (H4)."""
    toelichting: Text = ""
    """Waarom."""
    overslaan_reden: Text = ""
    """Waarom niet is overlegd."""
    overslaan_door: Text = ""
    """Wie dat besloot."""


class Veiligheidsbeoordeling(Record):
    """De veiligheidsbeoordeling (T1)."""

    datum: Day
    """Dag."""
    instrument: Text = ""
    """Instrument."""
    uitkomst: Needed
    """Uitkomst in een zin."""
    direct_gevaar: Truth = False
    """Of er direct gevaar is."""
    structureel_onveilig: Truth = False
    """Of het langer onveilig is."""
    door: Text = ""
    """Wie beoordeelde."""


class Overwegingen(Record):
    """De vijf overwegingen bij overdracht (H3)."""

    afspraken_gemeente: Text = ""
    """Afspraken met de gemeente."""
    risico_en_spoed: Text = ""
    """Risico en spoed."""
    kennis_en_capaciteit: Text = ""
    """Kennis en capaciteit om de veiligheid snel te herstellen."""
    risico_inmenging: Text = ""
    """Risico van inmenging voor gezin en professionals."""
    openheid_gezin: Text = ""
    """Of het gezin openstaat voor hulp."""


class Besluit(Record):
    """Het besluit na de veiligheidsbeoordeling."""

    soort: SoortBesluit
    """Welk besluit."""
    datum: Day
    """Dag."""
    door: Text = ""
    """Wie besloot."""
    overwegingen: Overwegingen = Overwegingen()
    """Vijf overwegingen."""


class Ontvanger(Record):
    """Wie de zaak overneemt."""

    organisatie: Needed
    """Organisatie."""
    team: Text = ""
    """Team."""
    contactpersoon: Text = ""
    """Contactpersoon."""
    telefoon: Text = ""
    """Telefoonnummer voor het gezin."""
    veilige_mail: Text = ""
    """Adres voor veilige e-mail."""
    straat: Text = ""
    """Straat of Postbus."""
    huisnummer: Text = ""
    """Nummer."""
    postcode: Postcode = ""
    """Postcode."""
    plaats: Text = ""
    """Plaats."""


class Afspraak(Record):
    """Een afspraak over een plan, of waarom dat plan er niet is (H8)."""

    plan: SoortPlan
    """veiligheidsplan, hulpverleningsplan of herstelplan."""
    wie: Text = ""
    """Wie het doet of oppakt."""
    wat: Text = ""
    """Wat die doet."""
    voor_datum: Day | None = None
    """Voor welke dag."""
    als_niet: Text = ""
    """Wat er gebeurt als het niet lukt."""
    niet_opgesteld_reden: Text = ""
    """Waarom er geen plan is."""


class Terugkoppeling(Record):
    """Wanneer en hoe de ontvanger Veilig Thuis vertelt hoe het gaat."""

    datum: Day
    """Dag."""
    door: Needed
    """Wie."""
    vorm: Text = ""
    """Hoe, bijvoorbeeld: telefonisch."""
    gedaan: Truth = False
    """Of Veilig Thuis het heeft gehoord."""


class Overdracht(Record):
    """De overdracht en haar afspraken (H1)."""

    ontvanger: Ontvanger
    """Wie de zaak overneemt."""
    verantwoordelijk_vanaf: Day | None = None
    """Dag waarop de ontvanger verantwoordelijk wordt."""
    geaccepteerd_op: Day | None = None
    """Dag waarop de ontvanger ja zei (H14)."""
    afspraken: tuple[Afspraak, ...] = ()
    """Afspraken over plannen."""
    veiligheidsvoorwaarden: Texts = ()
    """Afspraken over veiligheid die meteen gelden."""
    vervolg: Text = ""
    """Wat er nu voor het gezin gebeurt, met een datum."""
    terugkoppeling: tuple[Terugkoppeling, ...] = ()
    """Momenten van terugkoppeling."""
    einde_bemoeienis_vt: Day | None = None
    """Dag waarop Veilig Thuis stopt."""


class Onderzoek(Record):
    """Eigen onderzoek (T2)."""

    besloten_op: Day
    """Dag van het besluit om te onderzoeken."""
    afgesloten_op: Day | None = None
    """Dag van afsluiting."""
    uitkomst: Uitkomst | None = None
    """bevestigd, niet_bevestigd of weerlegd."""
    toelichting: Text = ""
    """Waarom, in neutrale woorden voor het gezin."""
    stappen: Texts = ()
    """Wat er nu gebeurt."""
    verantwoordelijk: Text = ""
    """Wie verder verantwoordelijk is."""


class Raadsverzoek(Record):
    """Verzoek tot onderzoek aan de Raad (B9)."""

    datum: Day
    """Dag."""
    reden: Needed
    """Waarom onderzoek nodig is."""
    vragen: Texts = ()
    """Vragen aan de Raad."""
    gezin_weet: Truth = False
    """Of het gezin van het verzoek weet."""
    gemeente: Text = ""
    """Gemeente waarvan het college bericht krijgt (B9c)."""


class Monitoring(Record):
    """Een moment waarop wordt nagevraagd hoe het gaat (T8)."""

    datum: Day
    """Dag."""
    gedaan: Truth = False
    """Of het gedaan is."""
    vragen: Texts = ()
    """Vragen, als ze afwijken van die van de regio."""
    uitkomst: Text = ""
    """Uitkomst."""


class Weigering(Record):
    """Een deel dat niet wordt verstrekt."""

    wat: Needed
    """Welk deel, zonder namen."""
    grond: Needed
    """Op welke grond."""


class Inzageverzoek(Record):
    """Verzoek om inzage (B13)."""

    persoon: Needed
    """Kenmerk van wie vraagt."""
    ontvangen_op: Day
    """Dag van ontvangst."""
    over: Text = ""
    """Kenmerk van het kind, als een ouder namens een kind vraagt."""
    verstrekt: Texts = ()
    """Wat wordt verstrekt."""
    geweigerd: tuple[Weigering, ...] = ()
    """Wat niet wordt verstrekt."""
    beantwoord_op: Day | None = None
    """Dag waarop het antwoord is verstuurd; dan komt er geen brief meer."""


class Vernietigingsverzoek(Record):
    """Verzoek om vernietiging (B14)."""

    persoon: Needed
    """Kenmerk van wie vraagt."""
    ontvangen_op: Day
    """Dag van ontvangst."""
    toegewezen: Truth | None = None
    """Of de gegevens worden vernietigd."""
    uitgevoerd_op: Day | None = None
    """Dag van vernietiging."""
    belang: Text = ""
    """Bij weigering: het concrete belang waarom de gegevens blijven."""
    belang_van: Text = ""
    """Bij weigering: wiens belang, zonder naam."""
    beantwoord_op: Day | None = None
    """Dag waarop het antwoord is verstuurd; dan komt er geen brief meer."""


class Zorgmelding(Record):
    """Melding van de politie (B16)."""

    nummer: Needed
    """Registratienummer van de politie."""
    datum: Day
    """Dag."""
    eenheid: Text = ""
    """Politie-eenheid."""
    terugkoppeling: Text = ""
    """Wat de politie voor haar taak moet weten."""
