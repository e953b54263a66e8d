"""The people of a case file: family, reporter, informants, and how they can be reached."""

from enum import StrEnum

from vtdocs.letters.case.values import (
    BirthDate,
    Bsn,
    Day,
    Needed,
    NeededPostcode,
    Postcode,
    Record,
    Text,
    Texts,
    Truth,
)


class Rol(StrEnum):
    """Rol van een persoon in het gezin of huishouden."""

    KIND = "kind"
    OUDER = "ouder"
    STIEFOUDER = "stiefouder"
    PARTNER = "partner"
    EX_PARTNER = "ex-partner"
    SLACHTOFFER = "slachtoffer"
    PLEGER = "pleger"
    VERZORGER = "verzorger"
    VOOGD = "voogd"
    HUISGENOOT = "huisgenoot"


class Naamgebruik(StrEnum):
    """E eigen naam, N eigen-partner, P partner, V partner-eigen (domain 5.3)."""

    E = "E"
    N = "N"
    P = "P"
    V = "V"


class Aanspreekvorm(StrEnum):
    """Hoe iemand wordt aangesproken."""

    HEER = "heer"
    MEVROUW = "mevrouw"
    BEIDE = "heer/mevrouw"


class SoortMelder(StrEnum):
    """Wie meldde."""

    PROFESSIONAL = "professional"
    PARTICULIER = "particulier"
    POLITIE = "politie"
    ZELF = "zelf"


class Identiteit(StrEnum):
    """Of het gezin mag weten wie meldde of informatie gaf (I1, I2, R12)."""

    OPEN = "open"
    GEHEIM = "geheim_tov_gezin"
    DUBBEL_ANONIEM = "dubbel_anoniem"


class Grond(StrEnum):
    """Grond voor geheimhouding in UB 4.1.8(3): a1 gevaar voor slachtoffer, a2 voor professional, a3 vertrouwen, b ander."""

    A1 = "a1"
    A2 = "a2"
    A3 = "a3"
    B = "b"


class SoortAdres(StrEnum):
    """Waarvoor een adres dient."""

    WOON = "woon"
    OPVANG = "opvang"
    POST = "post"


class SoortGezag(StrEnum):
    """Soort gezag."""

    GEZAMENLIJK = "gezamenlijk"
    EENHOOFDIG = "eenhoofdig"
    VOOGDIJ = "voogdij"
    GI = "GI"


class Bron(Record):
    """Wie informatie gaf: naam, werk en bereikbaarheid, en of het gezin dat mag weten."""

    naam: Text = ""
    """Naam zoals die op een envelop staat, bijvoorbeeld: mevrouw A. de Wit."""
    functie: Text = ""
    """Functie, alleen bij een professional."""
    organisatie: Text = ""
    """Werkgever of organisatie."""
    telefoon: Text = ""
    """Telefoonnummer."""
    email: Text = ""
    """E-mailadres."""
    straat: Text = ""
    """Straatnaam van het postadres."""
    huisnummer: Text = ""
    """Huisnummer met toevoeging."""
    postcode: Postcode = ""
    """Postcode."""
    plaats: Text = ""
    """Woonplaats of plaats van vestiging."""
    post_veilig: Truth | None = None
    """Of een brief naar dit adres veilig is."""
    identiteit: Identiteit | None = None
    """Of het gezin mag weten wie dit is; moet besloten zijn voor er een brief uitgaat."""
    grond: Grond | None = None
    """Grond van de geheimhouding; bij een professional verplicht (a1, a2 of a3)."""
    toestemming_bekendmaking: Day | None = None
    """Datum waarop een particulier toestemming gaf om bekend te zijn."""

    @property
    def geheim(self) -> bool:
        """Whether the family may not know who this is."""
        return self.identiteit is not Identiteit.OPEN


class Terugkoppelwens(Record):
    """Wat de melder wil horen en nog doet."""

    wens: Truth = True
    """Of de melder terugkoppeling wil."""
    momenten: tuple[Day, ...] = ()
    """Data waarop is teruggekoppeld."""
    rol_in_vervolg: Truth = False
    """Of de melder als professional een rol houdt."""


class Melder(Bron):
    """Wie meldde; komt nooit in een brief aan het gezin zolang de identiteit geheim is."""

    soort: SoortMelder
    """professional, particulier, politie of zelf."""
    terugkoppeling: Terugkoppelwens = Terugkoppelwens()
    """Wat de melder wil horen."""


class Informant(Bron):
    """Wie tijdens het onderzoek om informatie wordt gevraagd."""

    id: Needed
    """Kort kenmerk in dit bestand, bijvoorbeeld: school."""
    vraag: Text = ""
    """De precieze vraag (brief B10)."""


class Uitstel(Record):
    """Uitstel van de kennisgeving: telkens hoogstens twee weken (T4)."""

    tot: Day
    """Nieuwe datum."""
    grond_taak: Text = ""
    """Waarom uitstel nodig is voor de taak van Veilig Thuis."""
    grond_geweld: Text = ""
    """Waarom uitstel nodig is om geweld te beëindigen of te onderzoeken."""
    besloten_door: Text = ""
    """Wie besloot."""
    besloten_op: Day | None = None
    """Wanneer besloten is."""


class Persoon(Record):
    """Iemand uit het gezin of huishouden."""

    id: Needed
    """Kort kenmerk in dit bestand, bijvoorbeeld: kind1."""
    rol: Rol
    """Rol in het gezin."""
    voornamen: Text = ""
    """Alle voornamen."""
    roepnaam: Text = ""
    """Naam waarmee iemand wordt aangesproken."""
    voorvoegsel: Text = ""
    """Voorvoegsel, bijvoorbeeld: van der."""
    geslachtsnaam: Needed
    """Achternaam zonder voorvoegsel."""
    partner_voorvoegsel: Text = ""
    """Voorvoegsel van de partner."""
    partner_naam: Text = ""
    """Achternaam van de partner, zonder voorvoegsel."""
    naamgebruik: Naamgebruik = Naamgebruik.E
    """E, N, P of V."""
    schrijfwijzen: Texts = ()
    """Andere schrijfwijzen van de naam; alleen om te zoeken."""
    aanspreekvorm: Aanspreekvorm = Aanspreekvorm.BEIDE
    """heer, mevrouw of heer/mevrouw."""
    geboortedatum: BirthDate | None = None
    """Geboortedatum; alleen een jaar mag ook."""
    geboorteplaats: Text = ""
    """Geboorteplaats."""
    bsn: Bsn = ""
    """Alleen om te zoeken; komt nooit in een brief of bestandsnaam."""
    taal: Text = ""
    """Taal, als een tolk nodig is."""
    overleden: Day | None = None
    """Datum van overlijden."""
    meerderjarig_verklaard: Truth = False
    """Of iemand onder de 18 door de rechter meerderjarig is verklaard."""
    gegevens_van_ander_vastgelegd_op: Day | None = None
    """Wanneer gegevens zijn vastgelegd die van een ander komen; de termijn van vier weken begint dan (T3)."""
    uitstel: tuple[Uitstel, ...] = ()
    """Besluiten om de kennisgeving uit te stellen."""
    wilsbekwaam: Truth | None = None
    """Of iemand van 12 jaar of ouder zelf kan beslissen."""
    niet_aanschrijven_reden: Text = ""
    """Waarom deze persoon geen brief krijgt; kan niet bij ouders met gezag (H5)."""
    werk_of_school: Text = ""
    """Werkgever of school; komt nooit in brieven aan het andere huishouden."""
    kern: Text = ""
    """Waar de melding over gaat in woorden voor deze persoon; vervangt de algemene kern."""


class Gezag(Record):
    """Wie beslist over een kind."""

    kind: Needed
    """Kenmerk van het kind."""
    houder: Needed
    """Kenmerk van de persoon met gezag, of GI."""
    soort: SoortGezag
    """gezamenlijk, eenhoofdig, voogdij of GI."""
    bron: Text = ""
    """gezagsregister, BRP of RvdK."""
    gecontroleerd_op: Day | None = None
    """Datum van de controle."""


class Adres(Record):
    """Een adres van een persoon."""

    persoon: Needed
    """Kenmerk van de persoon."""
    straat: Needed
    """Straatnaam, of Postbus."""
    huisnummer: Needed
    """Huisnummer met toevoeging."""
    postcode: NeededPostcode
    """Postcode."""
    plaats: Needed
    """Plaats."""
    van: Day | None = None
    """Vanaf welke dag."""
    tot: Day | None = None
    """Tot welke dag."""
    soort: SoortAdres = SoortAdres.WOON
    """woon, opvang of post."""
    geheim: Truth = False
    """Of niemand anders dit adres mag kennen."""
    post_veilig: Truth | None = None
    """Of een brief naar dit adres veilig is voor deze persoon; leeg telt als nog niet bekeken."""
    reden: Text = ""
    """Waarom post hier wel of niet veilig is."""

    @property
    def afgeschermd(self) -> bool:
        """Whether the address may stand on this person's own envelope only (P6)."""
        return self.geheim or self.soort is SoortAdres.OPVANG


class Contact(Record):
    """Telefoon of e-mail van een persoon."""

    persoon: Needed
    """Kenmerk van de persoon."""
    telefoon: Text = ""
    """Telefoonnummer."""
    email: Text = ""
    """E-mailadres."""
    veilig: Truth | None = None
    """Of contact langs deze weg veilig is."""
    tijden: Text = ""
    """Wanneer bellen veilig is."""
