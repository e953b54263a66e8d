"""The texts of the letters: one list of paragraphs per letter, each a style and its text.

``tag`` is a paragraph that only holds a tag of the template language and disappears in the letter.
"""

# ruff: noqa: E501  -- a line of a letter reads better whole
from dataclasses import dataclass, field

Paragraphs = list[tuple[str, str]]


@dataclass(frozen=True)
class Text:
    """One letter as it is put into Word."""

    title: str
    addressee: str
    forbidden: list[str]
    body: Paragraphs
    first_contact: bool = False
    young: bool = False
    fields: list[str] = field(default_factory=list)


def p(text: str) -> tuple[str, str]:
    """A paragraph of running text."""
    return "Alinea", text


def h(text: str) -> tuple[str, str]:
    """A heading."""
    return "Tussenkop", text


def li(text: str) -> tuple[str, str]:
    """A line of a list."""
    return "Opsomming", text


def tag(text: str) -> tuple[str, str]:
    """A tag of the template language."""
    return "tag", text


def when(condition: str, *inside: tuple[str, str]) -> Paragraphs:
    """Paragraphs that stand in the letter only if something holds."""
    return [tag(f"{{%p if {condition} %}}"), *inside, tag("{%p endif %}")]


def each(item: str, items: str, *inside: tuple[str, str]) -> Paragraphs:
    """Paragraphs that are repeated."""
    return [tag(f"{{%p for {item} in {items} %}}"), *inside, tag("{%p endfor %}")]


FAMILY_FORBIDDEN = [
    "melder",
    "informanten",
    "eerdere_zaken",
    "inhoud",
    "bsn",
    "adressen",
    "contact",
    "partner_naam",
    "werk_of_school",
]

RIGHTS: Paragraphs = [
    h("Wat doet Veilig Thuis?"),
    p("{{ blok.procedure }}"),
    h("Uw gegevens"),
    p("{{ blok.gegevens }}"),
    p("{{ blok.inzage }}"),
    h("Niet tevreden?"),
    p("{{ blok.klacht }}"),
    p("{{ blok.klachtadres }}"),
    h("Hulp van een vertrouwenspersoon"),
    p("{{ vertrouwenspersoon.rol }} {{ vertrouwenspersoon.aard }} {{ vertrouwenspersoon.vertrouwelijk }} "
      "{{ vertrouwenspersoon.gratis }} {{ vertrouwenspersoon.bereikbaar }}"),
]  # fmt: skip

YOUNG_CALLS: Paragraphs = [
    h("Wie kun jij bellen?"),
    li("Veilig Thuis: {{ vt.telefoon }}{% if vt.openingstijden %}, {{ vt.openingstijden }}{% endif %}. Bellen is gratis."),
    li("De Kindertelefoon: 0800 0432. Bellen is gratis."),
    li("Ben je nu in gevaar? Bel 112."),
    h("Een vertrouwenspersoon"),
    p("{{ vertrouwenspersoon.rol }} {{ vertrouwenspersoon.aard }} {{ vertrouwenspersoon.vertrouwelijk }} "
      "{{ vertrouwenspersoon.gratis }} {{ vertrouwenspersoon.bereikbaar }}"),
]  # fmt: skip

YOUNG_RIGHTS: Paragraphs = [
    h("Wat weten wij van jou?"),
    *when("alleen", p("Je bent 16 of 17 jaar. Daarom gaat deze brief alleen naar jou. Je ouders krijgen een eigen brief.")),
    *when("not alleen", p("Wie over jou beslist, krijgt ook een brief. Meestal zijn dat je ouders. Wij leggen het graag aan je uit.")),
    p("{{ blok.procedure }}"),
    p("{{ blok.gegevens }}"),
    p("{{ blok.inzage }}"),
    h("Niet tevreden?"),
    p("{{ blok.klacht }} {{ blok.klachtadres }}"),
]  # fmt: skip

RECEIVER_LINE = (
    "{{ ontvanger.naam }}{% if ontvanger.team %}, {{ ontvanger.team }}{% endif %}"
    "{% if ontvanger.contactpersoon %}, {{ ontvanger.contactpersoon }}{% endif %}. Telefoon: {{ ontvanger.telefoon }}."
)

ORIGIN = when("melding.van", p("De melding komt van {{ melding.van }}."))

AGREEMENTS: Paragraphs = each(
    "a", "afspraken",
    tag("{%p if a.niet_opgesteld %}"),
    li("{{ a.plan }}: nog niet gemaakt. De reden: {{ a.niet_opgesteld }} Wie pakt dit op: {{ a.wie }}. Voor: {{ a.voor }}."),
    tag("{%p else %}"),
    li("{{ a.plan }}: {{ a.wie }} {{ a.wat }}. Voor: {{ a.voor }}.{% if a.als_niet %} Lukt het niet? {{ a.als_niet }}{% endif %}"),
    tag("{%p endif %}"),
)  # fmt: skip

FEEDBACK: Paragraphs = each(
    "t", "terugkoppeling", li("{{ t.datum }}: {{ t.door }}{% if t.vorm %} ({{ t.vorm }}){% endif %}")
)

CONDITIONS: Paragraphs = each("v", "voorwaarden", li("{{ v }}"))

CALL_US = p("Hebt u vragen? Bel ons: {{ vt.telefoon }}{% if vt.openingstijden %}, {{ vt.openingstijden }}{% endif %}.")

PERSONS_SHORT = each("q", "personen", li("{{ q.naam }}, {{ q.geboren }}"))

PERSONS_LONG = each(
    "q", "personen",
    li("{{ q.naam }} ({{ q.rol }}), {{ q.geboren }}{% if q.gezag %}, {{ q.gezag }}{% endif %}. Adres: {{ q.adres }}."
       "{% if q.telefoon %} Veilig te bellen: {{ q.telefoon }}.{% endif %}"),
)  # fmt: skip

TEXTS: dict[str, Text] = {
    "B1": Text("Overdracht van de melding", "ontvanger", ["melder", "informanten", "kern", "bsn"], [
        p("U neemt een melding van ons over. In deze brief staat wat u daarvoor moet weten. "
          "U bent verantwoordelijk {% if ontvanger.begonnen %}sinds{% else %}vanaf{% endif %} {{ ontvanger.vanaf }}."),
        h("De melding"),
        p("Op {{ melding.datum }} kregen wij {{ melding.geregistreerd_als }} over dit gezin."),
        *when("melding.zorgen", p("Soort zorgen: {{ melding.zorgen | join(', ') }}.")),
        h("Feiten"), *each("f", "melding.feiten", li("{{ f }}")),
        *when("melding.meningen", h("Meningen, geen feiten")), *each("m", "melding.meningen", li("{{ m }}")),
        h("Wat wij niet weten"), *each("o", "melding.onbekend", li("{{ o }}")),
        h("Het gezin"), *PERSONS_LONG,
        h("Onze beoordeling van de veiligheid"),
        p("Op {{ beoordeling.datum }} keken wij hoe veilig het is. {{ beoordeling.uitkomst }}"),
        p("Direct gevaar: {{ beoordeling.direct_gevaar }}. Al langer onveilig: {{ beoordeling.langer_onveilig }}."),
        h("Maatregel van de kinderrechter"),
        *when("maatregel.loopt",
              p("Er loopt een maatregel: {{ maatregel.soort }}{% if maatregel.tot %}, tot {{ maatregel.tot }}{% endif %}. "
                "{{ maatregel.uitvoerder }} voert die uit. {{ maatregel.afdoende }} {{ maatregel.toelichting }}")),
        *when("not maatregel.loopt", p("Er loopt geen maatregel.")),
        p("Onderzoek van de Raad voor de Kinderbescherming: {{ maatregel.raadsonderzoek }}."),
        h("Eerdere meldingen"), p("{{ eerder }}"),
        *when("hermelding_bij_maatregel",
              p("Er kwam een nieuwe melding terwijl er een maatregel loopt. Dat kan betekenen dat de maatregel niet genoeg helpt. "
                "Bespreek dit zo snel mogelijk.")),
        h("Afspraken"), *AGREEMENTS,
        h("Nu al afgesproken over veiligheid"), *CONDITIONS,
        h("Wanneer u ons vertelt hoe het gaat"), *FEEDBACK,
        p("{% if gestopt %}Wij zijn gestopt op{% else %}Wij stoppen op{% endif %} {{ einde }}. Gaat het niet goed? Bel ons dan meteen: {{ vt.telefoon }}."),
        h("Wat wij hebben verteld"), *each("w", "verteld", li("{{ w }}")),
        p("Van wie de melding komt, staat niet in deze brief. Vertel het gezin ook niet wie het volgens u is."),
    ]),
    "B2": Text("Bericht aan betrokkenen: ontvangst en overdracht", "ouder met gezag, andere volwassene", FAMILY_FORBIDDEN, [
        p("Op {{ melding.datum }} {% if melding.zelf %}maakten wij zelf een melding over uw gezin. Dat doen wij als wij ons zorgen maken. "
          "{% else %}kregen wij een melding over uw gezin. Een melding is een bericht van iemand die zich zorgen maakt. {% endif %}"
          "{{ ontvanger.naam }} {% if ontvanger.begonnen %}nam het van ons over op{% else %}neemt het van ons over, vanaf{% endif %} {{ ontvanger.vanaf }}. "
          "In deze brief leest u wat dat voor u betekent."),
        h("Waar gaat het over?"),
        p("{{ melding.kern }}"), *ORIGIN,
        *when("kinderen", p("Deze brief gaat ook over: {{ kinderen | join(', ') }}. U krijgt deze brief omdat u over uw kind beslist.")),
        *when("not kinderen and volwassen_kind",
              p("U krijgt deze brief omdat de melding ook over u gaat. U bent 18 jaar of ouder. Daarom schrijven wij aan uzelf.")),
        *when("not kinderen and not volwassen_kind", p("U krijgt deze brief omdat de melding ook over u gaat.")),
        h("Wie helpt u?"),
        p(RECEIVER_LINE),
        p("{{ ontvanger.naam }} is verantwoordelijk {% if ontvanger.begonnen %}sinds{% else %}vanaf{% endif %} {{ ontvanger.vanaf }}."),
        h("Wat gebeurt er nu?"),
        p("{{ vervolg }}"),
        h("Wanneer horen wij hoe het gaat?"),
        p("{{ ontvanger.naam }} vertelt ons op deze dagen hoe het gaat:"), *FEEDBACK,
        p("{% if gestopt %}Wij zijn gestopt op{% else %}Wij stoppen op{% endif %} {{ einde }}. Is het thuis niet veilig? Bel ons dan toch: {{ vt.telefoon }}."),
    ], first_contact=True),
    "B2v": Text("Bericht aan de voogd (gecertificeerde instelling)", "gecertificeerde instelling met voogdij",
                ["melder", "informanten", "adressen", "inhoud", "kern", "bsn", "contact"], [
        p("Op {{ melding.datum }} kregen wij {{ melding.geregistreerd_als }}. Die gaat ook over een kind van wie u de voogd bent. "
          "Daarom krijgt u deze brief in de plaats van ouders."),
        *each("q", "personen", li("{{ q.naam }}, {{ q.geboren }}")),
        h("Waar gaat het over?"), p("Soort zorgen: {{ melding.zorgen | join(', ') }}."),
        *when("ontvanger",
              h("Wie gaat verder?"),
              p(RECEIVER_LINE),
              p("{{ ontvanger.naam }} is verantwoordelijk {% if ontvanger.begonnen %}sinds{% else %}vanaf{% endif %} {{ ontvanger.vanaf }} en vertelt ons op deze dagen hoe het gaat:"),
              *FEEDBACK,
              p("{% if gestopt %}Wij zijn gestopt op{% else %}Wij stoppen op{% endif %} {{ einde }}.")),
        *when("onderzoek_klaar", h("Ons onderzoek"), p("Ons onderzoek is klaar sinds {{ onderzoek_klaar }}. Bel ons voor de uitkomst.")),
        *when("not ontvanger and not onderzoek_klaar", h("Wat gebeurt er nu?"),
              p("{% if sluit %}Wij hebben naar de melding gekeken. Wij stoppen nu. Hebt u vragen? Bel ons: {{ vt.telefoon }}."
                "{% else %}Wij kijken of het kind veilig is. Wij nemen daarover contact met u op.{% endif %}")),
        h("De rechten van het kind"),
        p("Als voogd vraagt u namens het kind om inzage of verbetering. Wat hieronder over u staat, geldt dus ook voor het kind."),
    ], first_contact=True),
    "B3": Text("Bericht aan de melder: overdracht", "melder (particulier)",
               ["personen", "adressen", "inhoud", "kern", "eerdere_zaken", "bsn", "ontvanger"], [
        p("Op {{ melding.datum }} belde of schreef u ons. Dank u wel. Wij hebben uw bericht opgeschreven als {{ melding.geregistreerd_als }}. "
          "In deze brief leest u wat wij deden."),
        *when("overgedragen",
              h("Wie gaat verder?"),
              p("Een andere organisatie {% if begonnen %}nam het van ons over op{% else %}neemt het van ons over, vanaf{% endif %} {{ vanaf }}. Die organisatie helpt het gezin. "
                "Om de privacy van het gezin zeggen wij niet welke organisatie dat is."),
              p("Die organisatie vertelt ons op deze dagen hoe het gaat: {{ terugkoppeling | join(', ') }}."),
              p("{% if gestopt %}Wij zijn gestopt op{% else %}Wij stoppen op{% endif %} {{ einde }}. U hoort daarna niets meer van ons.")),
        *when("not overgedragen",
              h("Hoe gaat het verder?"),
              p("{% if sluit %}Wij hebben naar uw melding gekeken. Wij stoppen nu.{% elif onderzoek_klaar %}Ons onderzoek is klaar.{% else %}Wij kijken zelf of het gezin veilig is.{% endif %} Om de privacy van het gezin vertellen wij u niet wat wij vinden.")),
        h("Blijft uw naam geheim?"),
        *when("geheim", p("Ja. Wij vertellen het gezin niet wie u bent. Wij vertellen ook niets waaraan het gezin u kan herkennen.")),
        *when("not geheim", p("Nee. U vond het goed dat het gezin weet wie u bent.")),
        h("Maakt u zich opnieuw zorgen?"),
        p("Bel ons dan weer: {{ vt.telefoon }}. Is er direct gevaar? Bel 112."),
    ], first_contact=True),
    "B3p": Text("Terugkoppeling aan professionele melder", "melder (professional)",
                ["personen", "adressen", "inhoud", "kern", "eerdere_zaken", "bsn"], [
        p("Op {{ melding.datum }} deed u een melding bij ons. In deze brief leest u wat wij daarmee deden. "
          "Wij hebben uw bericht opgeschreven als {{ melding.geregistreerd_als }}."),
        *when("ontvanger",
              h("Wie gaat verder?"),
              p(RECEIVER_LINE),
              p("{{ ontvanger.naam }} is verantwoordelijk {% if ontvanger.begonnen %}sinds{% else %}vanaf{% endif %} {{ ontvanger.vanaf }} en vertelt ons op deze dagen hoe het gaat:"),
              *FEEDBACK,
              p("{% if gestopt %}Wij zijn gestopt op{% else %}Wij stoppen op{% endif %} {{ einde }}.")),
        *when("onderzoek_klaar", p("Ons onderzoek is klaar sinds {{ onderzoek_klaar }}. Wij hebben het gezin de uitkomst verteld.")),
        *when("not ontvanger and not onderzoek_klaar",
              h("Hoe gaat het verder?"),
              p("{% if sluit %}Wij hebben naar uw melding gekeken. Wij stoppen nu.{% else %}Wij kijken zelf of het gezin veilig is.{% endif %}")),
        *when("voorwaarden",
              h("Wat vragen wij van u?"),
              p("U houdt een rol. Daarom leest u hier de afspraken over veiligheid:"), *CONDITIONS),
        h("Weet het gezin dat u meldde?"),
        *when("geheim", p("Nee. Wij vertellen het gezin niet wie u bent. Wij vertellen ook niets waaraan het gezin u kan herkennen.")),
        *when("not geheim", p("Ja. Het gezin mag weten dat de melding van u komt.")),
        p("Ziet u nieuwe zorgen? Bel ons: {{ vt.telefoon }}."),
    ], first_contact=True),
    "B4": Text("Brief aan de jongere", "jongere vanaf 12 jaar", FAMILY_FORBIDDEN, [
        p("Wij zijn Veilig Thuis. Wij helpen als het thuis niet fijn of niet veilig is. "
          "Op {{ melding.datum }} kregen wij een bericht over jou en je gezin."),
        h("Waar gaat het over?"),
        p("{{ melding.kern }} Het is niet jouw schuld."),
        h("Wie helpt jou?"),
        p("Iemand van {{ ontvanger.naam }}{% if ontvanger.contactpersoon %}: {{ ontvanger.contactpersoon }}{% endif %}. "
          "Bellen kan: {{ ontvanger.telefoon }}. Dat {% if ontvanger.begonnen %}begon{% else %}begint{% endif %} op {{ ontvanger.vanaf }}."),
        *YOUNG_CALLS,
        *YOUNG_RIGHTS,
    ], young=True),
    "B5": Text("Kennisgeving vastlegging gegevens", "betrokkene", FAMILY_FORBIDDEN, [
        p("Op {{ melding.datum }} {% if melding.zelf %}maakten wij zelf een melding. Dat doen wij als wij ons zorgen maken. "
          "{% else %}kregen wij een melding. Een melding is een bericht van iemand die zich zorgen maakt. {% endif %}"
          "{% if over_u %}Daarin staat ook iets over u.{% else %}Daarin staat iets over uw kind.{% endif %} "
          "Wij hebben gegevens vastgelegd op {{ vastgelegd_op }}. Een deel kregen wij van iemand anders."),
        h("Waar gaat het over?"),
        p("{{ melding.kern }}"), *ORIGIN,
        *when("kinderen", p("Deze brief gaat ook over: {{ kinderen | join(', ') }}. U krijgt deze brief omdat u over uw kind beslist.")),
        h("Waarom doen wij dat?"),
        p("Wij moeten nagaan of mensen thuis veilig zijn. Daarvoor hebben wij deze gegevens nodig. De wet geeft ons die taak."),
        h("Wat gebeurt er nu?"),
        p("{% if sluit %}Wij hebben naar de melding gekeken. Wij stoppen nu.{% else %}Wij nemen contact met u op.{% endif %} "
          "Wilt u ons zelf spreken? Bel dan {{ vt.telefoon }}."),
    ], first_contact=True),
    "B5j": Text("Kennisgeving aan de jongere", "jongere vanaf 12 jaar", FAMILY_FORBIDDEN, [
        p("Wij zijn Veilig Thuis. Wij helpen als het thuis niet fijn of niet veilig is. "
          "Op {{ melding.datum }} kregen wij een bericht over jou en je gezin. "
          "Op {{ vastgelegd_op }} schreven wij iets over jou op. Een deel hoorden wij van iemand anders."),
        h("Waar gaat het over?"),
        p("{{ melding.kern }} Het is niet jouw schuld."),
        h("Wat gebeurt er nu?"),
        p("{% if sluit %}Wij hebben naar het bericht gekeken. Wij stoppen nu. Wil je met ons praten? Bel dan: {{ vt.telefoon }}."
          "{% else %}Wij kijken of het bij jou thuis veilig is. Wij willen graag met je praten. Dat mag ook als je zelf belt: {{ vt.telefoon }}.{% endif %}"),
        *YOUNG_CALLS,
        *YOUNG_RIGHTS,
    ], young=True),
    "B5u": Text("Besluit uitstel kennisgeving", "intern", ["melder", "informanten", "bsn"], [
        p("Dit is een besluit voor het dossier. Verstuur het niet."),
        p("Voor: {{ uitstel.persoon }}. Gegevens vastgelegd op: {{ uitstel.vastgelegd_op }}."),
        p("De kennisgeving is uitgesteld tot {{ uitstel.tot }}. Dit is uitstel nummer {{ uitstel.keer }}."),
        h("Nodig voor onze taak"), p("{{ uitstel.grond_taak }}"),
        h("Nodig om geweld te beëindigen of te onderzoeken"), p("{{ uitstel.grond_geweld }}"),
        h("Besluit"),
        p("Besloten door {{ uitstel.besloten_door }} op {{ uitstel.besloten_op }}. Bekijk dit opnieuw voor {{ uitstel.tot }}."),
    ]),
    "B6": Text("Bevestiging afspraken veiligheidsplan en herstelplan", "ontvanger", ["melder", "informanten", "adressen", "bsn"], [
        p("Wij bevestigen wat wij met u hebben afgesproken. {{ ontvanger.naam }} is verantwoordelijk {% if ontvanger.begonnen %}sinds{% else %}vanaf{% endif %} {{ ontvanger.vanaf }}."),
        h("Wie doet wat?"), *AGREEMENTS,
        h("Nu al afgesproken over veiligheid"), *CONDITIONS,
        h("Wanneer u ons vertelt hoe het gaat"), *FEEDBACK,
        p("Klopt er iets niet? Bel ons dan {% if ontvanger.begonnen %}zo snel mogelijk{% else %}voor {{ ontvanger.vanaf }}{% endif %}: {{ vt.telefoon }}."),
    ]),
    "B6f": Text("Afspraken over veiligheid voor het gezin", "ouder met gezag", FAMILY_FORBIDDEN, [
        p("{{ ontvanger.naam }} helpt {% if voogd %}het gezin van een kind van wie u de voogd bent,{% else %}uw gezin{% endif %} {% if ontvanger.begonnen %}sinds{% else %}vanaf{% endif %} {{ ontvanger.vanaf }}. In deze brief staan de afspraken over veiligheid."),
        h("Afspraken die nu al gelden"), *CONDITIONS,
        h("Wie doet wat?"), *AGREEMENTS,
        h("Wanneer horen wij hoe het gaat?"), *FEEDBACK,
        h("Lukt een afspraak niet?"),
        p("Bel dan {{ ontvanger.naam }}: {{ ontvanger.telefoon }}. Is er direct gevaar? Bel 112."),
    ]),
    "B7": Text("Overleg met de uitvoerder van de maatregel", "uitvoerder maatregel",
               ["melder", "informanten", "adressen", "inhoud", "kern", "bsn"], [
        p("Op {{ melding.datum }} kregen wij {{ melding.geregistreerd_als }} over een gezin dat u begeleidt. "
          "Wij willen eerst met u praten. Pas daarna nemen wij contact op met het gezin."),
        p("Het gaat om:"), *PERSONS_SHORT,
        p("Maatregel: {{ maatregel.soort }}{% if maatregel.tot %}, tot {{ maatregel.tot }}{% endif %}."),
        h("Waar gaat de melding over?"), p("Soort zorgen: {{ melding.zorgen | join(', ') }}."),
        h("Dit willen wij met u bespreken"),
        li("Is het kind nu veilig? Waaraan ziet u dat?"),
        li("Is de maatregel genoeg, met de middelen die u hebt?"),
        li("Zijn er andere kinderen in het gezin? Zijn zij veilig?"),
        li("Wat is nodig om de veiligheid ook later te houden?"),
        p("Bel ons binnen twee werkdagen: {{ vt.telefoon }}. Noem daarbij {{ brief.kenmerk }}."),
    ]),
    "B8": Text("Verzoek om informatie over gezag en maatregel", "Raad voor de Kinderbescherming",
               ["melder", "informanten", "adressen", "inhoud", "kern", "bsn"], [
        p("Op {{ melding.datum }} kregen wij {{ melding.geregistreerd_als }}. Wij vragen u om informatie over deze personen:"),
        *PERSONS_SHORT,
        h("Onze vragen"),
        li("Wie heeft het gezag over de kinderen?"),
        li("Loopt er een onderzoek van de Raad?"),
        li("Is er een maatregel? Zo ja: welke, tot wanneer en wie voert die uit?"),
        p("Wij hebben uw antwoord nodig voor onze veiligheidsbeoordeling. Bel ons binnen twee werkdagen: {{ vt.telefoon }}."),
    ]),
    "B9": Text("Verzoek tot onderzoek", "Raad voor de Kinderbescherming", ["melder", "informanten", "bsn"], [
        p("Wij vragen u om een onderzoek naar de kinderen in dit gezin."),
        h("Het gezin"), *PERSONS_LONG,
        h("Waarom is onderzoek nodig?"), p("{{ verzoek.reden }}"),
        h("Feiten"), *each("f", "melding.feiten", li("{{ f }}")),
        *when("melding.meningen", h("Meningen, geen feiten")), *each("m", "melding.meningen", li("{{ m }}")),
        h("Wat wij niet weten"), *each("o", "melding.onbekend", li("{{ o }}")),
        h("Onze beoordeling van de veiligheid"), p("{{ beoordeling.uitkomst }}"),
        *when("maatregel.loopt", p("Er loopt een maatregel: {{ maatregel.soort }}, uitgevoerd door {{ maatregel.uitvoerder }}.")),
        h("Onze vragen"), *each("v", "verzoek.vragen", li("{{ v }}")),
        *when("verzoek.gezin_weet", p("Het gezin weet van dit verzoek.")),
        *when("not verzoek.gezin_weet", p("Het gezin weet nog niet van dit verzoek. Bel ons voordat u contact opneemt.")),
        p("Wij hebben het college van de gemeente laten weten dat wij dit verzoek doen."),
    ]),
    "B9c": Text("Kennisgeving aan het college", "college van burgemeester en wethouders",
                ["personen", "adressen", "melder", "informanten", "inhoud", "kern", "bsn"], [
        p("Op {{ verzoek.datum }} hebben wij de Raad voor de Kinderbescherming gevraagd om een onderzoek. "
          "Het gaat om een gezin in uw gemeente."),
        p("Wij moeten u dit volgens de wet laten weten. Gegevens van het gezin staan niet in deze brief."),
        p("Ons kenmerk is {{ brief.kenmerk }}. Hebt u vragen? Bel ons: {{ vt.telefoon }}."),
    ]),
    "B10": Text("Informatieverzoek aan informant", "informant",
                ["melder", "kern", "inhoud", "adressen", "eerdere_zaken", "bsn"], [
        p("Veilig Thuis onderzoekt of het in een gezin veilig is. U kent dit gezin. Daarom vragen wij u om informatie."),
        p("Het gaat om:"), *PERSONS_SHORT,
        h("Onze vraag"), p("{{ vraag }}"),
        h("Mag u antwoorden?"),
        p("Ja. U mag ons antwoord geven zonder toestemming van het gezin. Dat mag ook als u een geheimhoudingsplicht hebt. "
          "Het moet dan wel nodig zijn om geweld of mishandeling te stoppen of te onderzoeken. Dit staat in artikel 5.2.6 van de Wmo 2015."),
        h("Wat hoort het gezin van uw antwoord?"),
        *when("geheim", p("Wij vertellen het gezin niet dat de informatie van u komt.")),
        *when("not geheim", p("Het gezin mag weten dat u ons informatie gaf. Wilt u dat niet? Bel ons voordat u antwoordt.")),
        p("Bel ons met uw antwoord: {{ vt.telefoon }}. Noem daarbij {{ brief.kenmerk }}."),
    ], first_contact=True),
    "B11": Text("Afsluitbrief na onderzoek", "betrokkene", FAMILY_FORBIDDEN, [
        p("Op {{ melding.datum }} {% if melding.zelf %}maakten wij zelf{% else %}kregen wij{% endif %} een melding over uw gezin. Wij hebben onderzoek gedaan. Dat onderzoek is nu klaar."),
        h("Wat is de uitkomst?"),
        p("{{ onderzoek.uitkomst }} {{ onderzoek.toelichting }}"),
        h("Wat gebeurt er nu?"), *each("s", "onderzoek.stappen", li("{{ s }}")),
        p("Wie gaat verder: {{ onderzoek.verantwoordelijk }}."),
        p("Ons onderzoek begon op {{ onderzoek.begonnen }} en was klaar op {{ onderzoek.afgesloten }}."),
        *when("kinderen", p("Deze brief gaat ook over: {{ kinderen | join(', ') }}.")),
        *when("volwassen_kind", p("U bent 18 jaar of ouder. Daarom schrijven wij aan uzelf.")),
        *ORIGIN,
    ], first_contact=True),
    "B11j": Text("Afsluitbrief aan de jongere", "jongere vanaf 12 jaar", FAMILY_FORBIDDEN, [
        p("Op {{ melding.datum }} kregen wij een bericht over jou en je gezin. Wij zochten uit hoe het gaat. Dat is nu klaar."),
        h("Wat is de uitkomst?"),
        p("{{ onderzoek.uitkomst }}"),
        p("Wij begonnen op {{ onderzoek.begonnen }} en waren klaar op {{ onderzoek.afgesloten }}. Wil je weten waarom wij dit denken? Bel ons, dan leggen wij het uit."),
        h("Wie helpt jou nu?"),
        p("{{ onderzoek.verantwoordelijk }} gaat verder."),
        *YOUNG_CALLS,
        *YOUNG_RIGHTS,
    ], young=True),
    "B12": Text("Verzoek om terugkoppeling (monitoring)", "ontvanger", ["melder", "informanten", "adressen", "bsn"], [
        p("U nam een melding van ons over. Wij willen weten hoe het nu met dit gezin gaat."),
        *PERSONS_SHORT,
        h("Onze vragen"), *each("v", "vragen", li("{{ v }}")),
        p("Wilt u voor {{ moment.datum }} antwoorden? Bel ons: {{ vt.telefoon }}. Noem daarbij {{ brief.kenmerk }}."),
    ]),
    "B12f": Text("Monitorbrief aan het gezin", "ouder met gezag", FAMILY_FORBIDDEN, [
        p("Op {{ melding.datum }} {% if melding.zelf %}maakten wij zelf{% else %}kregen wij{% endif %} een melding over uw gezin. Daarna kreeg u hulp. Wij willen graag weten hoe het nu gaat."),
        h("Dit vragen wij u"),
        li("Voelt iedereen zich thuis veilig?"),
        li("Helpt de hulp?"),
        li("Is er nog iets nodig?"),
        p("Wij bellen u voor {{ moment.datum }}. U mag ons ook zelf bellen: {{ vt.telefoon }}."),
    ]),
    "B13": Text("Reactie op inzageverzoek", "betrokkene of vertegenwoordiger", FAMILY_FORBIDDEN, [
        *when("verzoek.te_jong",
              p("Op {{ verzoek.ontvangen }} vroeg je of je jouw gegevens mag zien. Dat kan nog niet. Je bent jonger dan 12 jaar. "
                "Je ouders of voogd kunnen het voor je vragen.")),
        *when("verzoek.jong and not verzoek.te_jong",
              p("Op {{ verzoek.ontvangen }} vroeg je of je gegevens mag zien die wij bewaren{% if verzoek.namens %} over {{ verzoek.namens }}{% endif %}. In deze brief lees je ons antwoord.")),
        *when("not verzoek.jong and not verzoek.te_jong",
              p("Op {{ verzoek.ontvangen }} vroeg u of u gegevens mag zien die wij bewaren{% if verzoek.namens %} over {{ verzoek.namens }}{% endif %}. In deze brief leest u ons antwoord.")),
        *when("verzoek.verstrekt and not verzoek.te_jong",
              h("Dit krijg{% if verzoek.jong %} je{% else %}t u{% endif %}"), *each("v", "verzoek.verstrekt", li("{{ v }}"))),
        *when("verzoek.geweigerd",
              h("Dit krijg{% if verzoek.jong %} je{% else %}t u{% endif %} niet"), *each("g", "verzoek.geweigerd", li("{{ g.wat }}. De reden: {{ g.grond }}"))),
        h("Niet eens met ons antwoord?"),
        p("{{ blok.klacht }} {{ blok.klachtadres }}"),
        p("{{ blok.inzage }}"),
    ]),
    "B14": Text("Reactie op vernietigingsverzoek", "verzoeker", FAMILY_FORBIDDEN, [
        p("Op {{ verzoek.ontvangen }} vroeg {% if verzoek.jong %}je{% else %}u{% endif %} ons om gegevens te vernietigen. "
          "In deze brief {% if verzoek.jong %}lees je{% else %}leest u{% endif %} ons besluit."),
        *when("verzoek.toegewezen",
              h("Ons besluit: ja"),
              p("Wij hebben de gegevens vernietigd op {{ verzoek.uitgevoerd }}. Alleen het bewijs van de vernietiging bewaren wij.")),
        *when("not verzoek.toegewezen",
              h("Ons besluit: nee"),
              p("Wij vernietigen de gegevens niet. Iemand anders heeft belang bij deze gegevens: {{ verzoek.belang_van }}."),
              p("Waarom? {{ verzoek.belang }}")),
        h("Niet eens met dit besluit?"),
        p("{% if verzoek.jong %}Je kunt{% else %}U kunt{% endif %} naar de rechter gaan. {{ blok.klacht }} {{ blok.klachtadres }}"),
    ]),
    "B16": Text("Terugkoppeling zorgmelding politie", "politie", ["personen", "adressen", "informanten", "inhoud", "kern", "bsn"], [
        p("Op {{ zorgmelding.datum }} stuurde u ons zorgmelding {{ zorgmelding.nummer }}. In deze brief leest u wat wij daarmee deden."),
        p("{{ zorgmelding.tekst }}"),
        *when("ontvanger", p("{{ ontvanger.naam }} {% if ontvanger.begonnen %}nam het van ons over op{% else %}neemt het van ons over, vanaf{% endif %} {{ ontvanger.vanaf }}.")),
        p("Hebt u vragen? Bel ons: {{ vt.telefoon }}. Noem daarbij {{ brief.kenmerk }}."),
    ]),
}  # fmt: skip
