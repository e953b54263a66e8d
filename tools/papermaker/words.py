"""Invented families and the sentences that dossiers are full of. Nobody here exists."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

SURNAMES = (
    "Jansen", "de Vries", "van den Berg", "Bakker", "van Dijk", "Visser", "Smit", "Meijer", "de Boer", "Mulder", "Bos",
    "van der Linden", "Hoekstra", "Kuipers", "van Leeuwen", "Dekker", "Brouwer", "de Wit", "Dijkstra", "van der Veen",
    "Schouten", "Postma", "Wijnands", "Huijbregts", "Çelik", "Yılmaz", "El Amrani", "Benali", "Ramdin", "Pinas",
    "Kowalski", "Nguyễn", "Oude Luttikhuis", "ter Horst", "in 't Veld", "van 't Hof", "d'Hondt", "Zijlstra",
)  # fmt: skip
GIVEN = (
    "Sanne", "Daan", "Fatima", "Mohammed", "Lotte", "Kevin", "Esra", "Thijs", "Chantal", "Youssef", "Femke", "Ruben",
    "Naomi", "Priscilla", "Björn", "Chloë", "Samira", "Jeroen", "Anouk", "Milan", "Denise", "Rachid", "Wendy", "Joost",
    "Ilse", "Patrick", "Merel", "Sjoerd", "Aylin", "Stijn", "Noëlle", "Mehmet", "Marieke", "Sem", "Kim", "Zoë",
)  # fmt: skip
STREETS = (
    "Kerkstraat", "Dorpsstraat", "Beatrixlaan", "Molenweg", "Kastanjelaan", "Burg. de Raadtsingel", "Plein 1944",
    "Pieter Breughelstraat", "Zuiderdiep", "Korte Nieuwstraat", "Ringdijk", "Leliestraat", "'s-Gravenweg", "Vliet",
)  # fmt: skip
PLACES = (
    "Zwanenburg aan de Lek", "Oosterdam", "Nieuw-Beemsterveen", "Hogewoude", "Sint Maartenskerke", "Westerbroek",
    "IJsselwaard", "Kralingerveer", "Ter Aarde", "Loosdonk",
)  # fmt: skip
SCHOOLS = ("obs De Wilgenhoek", "basisschool De Regenboog", "cbs Het Kompas", "De Vlinderstichting", "rkbs Sint Jozef")
MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
    "december",
)  # fmt: skip

_CONCERNS = (
    "{kind} komt regelmatig zonder ontbijt en zonder jas op school.",
    "De leerkracht heeft op {dag} een blauwe plek op de linkerbovenarm van {kind} gezien.",
    "Volgens {kind} heeft vader moeder geslagen terwijl de kinderen in de kamer waren.",
    "Moeder geeft aan dat zij de opvoeding op dit moment niet alleen aankan.",
    "De buren horen vrijwel dagelijks geschreeuw en het gooien met servies.",
    "Het huis maakte een onverzorgde indruk; er lag afval in de gang en het rook sterk naar dieren.",
    "{kind} heeft in {maand} elf dagen ongeoorloofd verzuimd.",
    "Vader ontkent dat er sprake is van alcoholgebruik in het bijzijn van de kinderen.",
    "De huisarts acht de verwonding niet verenigbaar met de uitleg die vader daarvoor geeft.",
    "Moeder is op {dag} met de kinderen naar haar zuster vertrokken.",
    "Er is sprake van een belaste voorgeschiedenis en van schulden van ongeveer € 14.500,-.",
    "{kind} is in de klas stil en teruggetrokken en schrikt van onverwachte geluiden.",
    "De politie is in de afgelopen zes maanden vier keer aan de deur geweest.",
    "Met ouders is afgesproken dat zij zich aanmelden bij de opvoedpoli.",
    "De jeugdverpleegkundige heeft {kind} voor het laatst gezien tijdens het consult van {dag}.",
    "Vader is door de rechtbank veroordeeld tot een taakstraf van 120 uur wegens mishandeling.",
    "De oma van moederszijde past drie dagen per week op en maakt zich ernstig zorgen.",
    "Het gewicht van {kind} ligt ruim onder de groeicurve; er is verwezen naar de kinderarts.",
    "Moeder heeft een zwangerschap van 27 weken en heeft nog geen verloskundige bezocht.",
    "Ouders hebben ingestemd met het opvragen van informatie bij de school en de huisarts.",
    "Er is geen vaste slaapplaats voor {kind}; het kind slaapt op een matras in de woonkamer.",
    "Tijdens het gesprek was moeder duidelijk aangeslagen en sprak zij moeizaam Nederlands.",
    "De casus is besproken in het multidisciplinair overleg van {dag}.",
    "De zorgen zijn op {dag} met beide ouders besproken; vader verliet het gesprek voortijdig.",
    "Het veiligheidsplan wordt na zes weken geëvalueerd met het gezin en de hulpverlening.",
    "Onduidelijk is wie het gezag uitoefent over het oudste kind.",
    "De wijkagent meldt dat er op {dag} een mutatie is opgemaakt wegens geluidsoverlast.",
    "{kind} vertelt dat het 's nachts vaak alleen thuis is met het jongere broertje.",
    "De gezinsvoogd heeft tweemaal vergeefs aangebeld en een kaartje achtergelaten.",
    "Uit onderzoek is gebleken dat eerdere hulpverlening voortijdig door ouders is beëindigd.",
)

_ACTIONS = (
    "Tel. overleg met school", "Huisbezoek, niemand thuis", "Brief aan ouders verzonden",
    "Gesprek met moeder op kantoor", "Informatie huisarts ontvangen", "Terugbelverzoek JGZ",
    "Overleg met gedragsdeskundige",
    "Melder teruggebeld", "Dossier besproken in MDO", "Raad voor de Kinderbescherming ingelicht",
    "Vader belt, is boos", "Afspraak verzet",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Family:
    """One invented household."""

    surname: str
    mother: str
    father: str
    children: tuple[tuple[str, date], ...]
    street: str
    number: str
    postcode: str
    place: str
    number_of_dossier: str
    opened: date


def long_date(day: date) -> str:
    """A date in words."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def short_date(day: date, rng: random.Random) -> str:
    """A date in one of the ways typists write it."""
    forms = ("%d-%m-%Y", "%d/%m/%Y", "%d.%m.%Y", "%d-%m-'%y")
    return day.strftime(rng.choice(forms))


def family(rng: random.Random) -> Family:
    """A household of one to four children."""
    opened = date(1996, 1, 1) + timedelta(days=rng.randrange(7300))
    children = tuple(
        (rng.choice(GIVEN), opened - timedelta(days=rng.randrange(200, 5800))) for _ in range(rng.randint(1, 4))
    )
    letters = "ABCDEGHJKLMNPRTVWXZ"
    return Family(
        surname=rng.choice(SURNAMES),
        mother=rng.choice(GIVEN),
        father=rng.choice(GIVEN),
        children=children,
        street=rng.choice(STREETS),
        number=f"{rng.randint(1, 240)}{rng.choice(('', '', '', ' a', ' hs', '-2'))}",
        postcode=f"{rng.randint(1000, 9999)} {rng.choice(letters)}{rng.choice(letters)}",
        place=rng.choice(PLACES),
        number_of_dossier=f"{opened.year}-{rng.randint(1, 1999):04d}",
        opened=opened,
    )


def story(rng: random.Random, case: Family, sentences: int) -> str:
    """A paragraph about the family."""
    chosen = rng.sample(_CONCERNS, min(sentences, len(_CONCERNS)))
    return " ".join(
        sentence.format(
            kind=rng.choice(case.children)[0],
            dag=long_date(case.opened - timedelta(days=rng.randrange(90))),
            maand=rng.choice(MONTHS),
        )
        for sentence in chosen
    )


def action(rng: random.Random) -> str:
    """One entry in a journal of contacts."""
    return rng.choice(_ACTIONS)
