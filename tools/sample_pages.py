"""What stands on the pages of the sample batch. Every person, address, school and office in it is invented."""

# ruff: noqa: E501  the long lines are what stands on the paper

import random
from collections.abc import Callable

from papermaker import Canvas

LEFT, RIGHT = 24.0, 186.0
WIDE = RIGHT - LEFT


def rows(page: Canvas, y: float, pairs: list[tuple[str, str]], size: float = 10.5, at: float = 46.0) -> float:
    """Labels with values on dotted lines."""
    for label, value in pairs:
        page.text(LEFT, y, f"{label}:", size)
        page.text(LEFT + at, y, value, size)
        page.dots(LEFT + at, RIGHT, y + 2.0)
        y += 7.2
    return y


def section(page: Canvas, y: float, title: str) -> float:
    """A grey bar with a heading."""
    page.frame(LEFT - 2, y - 5, WIDE + 4, 7, 0.25, fill=232)
    page.text(LEFT, y, title, 11, bold=True)
    return y + 8.8


def head(page: Canvas, name: str, address: str) -> None:
    """A letterhead."""
    page.logo(LEFT, 13)
    page.text(LEFT + 20, 21, name, 15, bold=True)
    page.text(LEFT + 20, 27, address, 8.5)
    page.rule(LEFT, 33, RIGHT, 33, 0.25)


def table(page: Canvas, y: float, widths: tuple[float, ...], lines: list[tuple[str, ...]], size: float = 10) -> float:
    """A ruled table of which the first line is its head."""
    top, total = y, sum(widths)
    page.frame(LEFT, y, total, 7.2, 0.3, fill=230)
    for number, cells in enumerate(lines):
        x = LEFT
        for cell, width in zip(cells, widths, strict=True):
            page.text(x + 1.8, y + 5, cell, size, bold=number == 0)
            x += width
        y += 7.2
        page.rule(LEFT, y, LEFT + total, y, 0.25)
    x = LEFT
    for width in (0.0, *widths):
        x += width
        page.rule(x, top, x, y, 0.25)
    return y


# -- 2006-0118: an advies, about a family that has nothing to do with the others -----------------------------------------


def advice_note(page: Canvas) -> None:
    """The note of an advies; the name that slipped in is why an advies stays out of the register."""
    head(
        page,
        "Advies- en Meldpunt Kindermishandeling",
        "Regio Oosterdam, Stationsplein 3, 3900 AA Oosterdam, 0310 - 55 09 00",
    )
    page.text(LEFT, 46, "ADVIESNOTITIE", 15, bold=True)
    y = rows(page, 58, [
        ("Nummer", "2006-0118"), ("Datum", "9 februari 2006"), ("Soort contact", "advies, telefonisch"),
        ("Gesproken door", "M. Jaarsma, vertrouwensarts i.o."), ("Functie adviesvrager", "leidster kinderdagverblijf"),
    ])  # fmt: skip
    y = section(page, y + 5, "Vraag")
    y = page.paragraph(
        LEFT,
        y,
        "Adviesvraagster maakt zich zorgen over een jongen van zes jaar die tijdens de naschoolse opvang agressief gedrag laat zien en vertelt dat hij thuis in de schuur moet slapen. Zij vraagt hoe zij dit met de ouders kan bespreken. Zij noemt tijdens het gesprek per ongeluk de naam van het kind (Thijs Oude Luttikhuis, geb. 30-11-1999).",
        WIDE,
        10.5,
    )
    y = section(page, y + 5, "Advies")
    y = page.paragraph(
        LEFT,
        y,
        "Eerst feiten verzamelen en vastleggen met datum. Overleggen met de leidinggevende en de aandachtsfunctionaris. Daarna een gesprek met beide ouders voeren aan de hand van wat is gezien en gehoord. Als het gesprek de zorgen niet wegneemt: opnieuw bellen, eventueel melden.",
        WIDE,
        10.5,
    )
    y = section(page, y + 5, "Afspraak")
    y = page.paragraph(
        LEFT,
        y,
        "Adviesvraagster belt over drie weken terug. Gegevens van het gezin worden niet geregistreerd. De verantwoordelijkheid blijft bij de adviesvraagster.",
        WIDE,
        10.5,
    )
    page.hand(128, y + 10, "M. Jaarsma", 17, 3)


def advice_letter(page: Canvas) -> None:
    """The confirmation of the advies, without a name."""
    y = 40.0
    for line in ("Aan: Kinderdagverblijf 't Hummelhof", "T.a.v. de leidinggevende", "Vliet 19", "3906 CD Oosterdam"):
        page.text(LEFT, y, line, 12)
        y += 5.4
    page.text(LEFT, y + 10, "Oosterdam, 13 februari 2006", 12)
    page.text(LEFT, y + 17, "Betreft: bevestiging advies 2006-0118", 12)
    page.text(LEFT, y + 29, "Geachte mevrouw,", 12)
    y = page.paragraph(
        LEFT,
        y + 39,
        "Op 9 februari jl. heeft u ons om advies gevraagd. In dit gesprek is u geadviseerd uw zorgen met de ouders te bespreken en wat u ziet nauwkeurig vast te leggen. Een advies leidt niet tot een dossier op naam van het kind. Het staat u vrij opnieuw contact op te nemen wanneer de situatie niet verbetert.",
        WIDE,
        12,
    )
    y = page.paragraph(LEFT, y + 5, "Wij vertrouwen erop u hiermee voldoende te hebben geinformeerd.", WIDE, 12)
    page.text(LEFT, y + 8, "Hoogachtend,", 12)
    page.signature(LEFT, y + 18)
    page.text(LEFT, y + 30, "M. Jaarsma", 12)


def reverse(page: Canvas) -> None:
    """The other side of a letter: nothing but a hole, a speck and the shade of the glass."""


# -- 2009-0143: Jasmina v.d. Meyden, the earlier dossier of the demo -----------------------------------------------------


def report_form(page: Canvas) -> None:
    """The form of the AMK, with the reporter in section 1 and in box 4-N."""
    page.text(LEFT, 22, "Formulier voor schriftelijke melding", 17, bold=True)
    page.text(LEFT, 28.5, "Advies- en Meldpunt Kindermishandeling regio Oosterdam", 10.5)
    page.text(152, 22, "Nr. 2009-0143", 11, bold=True)
    page.rule(LEFT, 31.5, RIGHT, 31.5, 0.6)
    y = section(page, 40, "1. Melder")
    y = rows(
        page,
        y,
        [
            ("Naam", "mw. H. Terlouw-Prins"),
            ("Functie", "leerkracht groep 1/2"),
            ("Instelling", "obs De Wilgenhoek, Oosterdam"),
            ("Telefoon", "0310 - 55 44 17"),
        ],
    )
    y = section(page, y + 3, "2. Kind en gezin")
    y = rows(page, y, [
        ("Naam kind", "Meyden, Jasmina v.d."), ("Geboortedatum", "14-03-2004"), ("Adres", "Leliestraat 8"), ("Postcode en plaats", "3908 GH Oosterdam"),
        ("Naam moeder", "F. v.d. Meyden-el Idrisi"), ("Geboren", "22/7/81"), ("Naam vader", "R. v.d. Meyden"), ("School", "obs De Wilgenhoek"),
    ])  # fmt: skip
    y = section(page, y + 3, "3. Waarover maakt u zich zorgen?")
    y = page.paragraph(
        LEFT,
        y,
        "Jasmina komt sinds het najaar geregeld te laat en zonder eten op school; er is veel schoolverzuim. Op 2 maart had zij een blauwe plek in de vorm van een hand op haar bovenarm. Zij zei dat papa boos was op mama en dat zij ertussen ging staan. Moeder droeg die week een zonnebril en wilde niet praten. Volgens een buurvrouw is er bijna elk weekeinde ruzie en is de politie in januari aan de deur geweest.",
        WIDE,
        10.5,
    )
    y = section(page, y + 3, "4. Wat is er al gedaan?")
    y = page.paragraph(
        LEFT,
        y,
        "Gesprek met moeder op 5 maart 2009; zij ontkende. Schoolmaatschappelijk werk is ingelicht.",
        WIDE,
        10.5,
    )
    page.tick(LEFT, y + 4, on=False)
    page.text(LEFT + 6, y + 4, "4-J  Het gezin mag weten wie de melder is", 10)
    page.tick(LEFT, y + 10, on=True)
    page.text(LEFT + 6, y + 10, "4-N  Melder (H. Terlouw-Prins) wil onbekend blijven voor het gezin", 10)
    page.text(LEFT, y + 21, "Datum: 10 maart 2009", 10.5)
    page.stamp(138, 34, ("INGEKOMEN", "12 MRT 2009", "AMK OOSTERDAM"), -7, 60)


def typed_visit(page: Canvas) -> None:
    """The report of a visit, typed with a ribbon that was due."""
    page.text(LEFT, 27, "AMK Oosterdam", 12)
    page.text(132, 27, "dossier 2009-0143", 12)
    page.text(LEFT, 38, "Verslag huisbezoek d.d. 26 maart 2009", 12)
    page.text(LEFT, 43, "-------------------------------------", 12)
    page.text(LEFT, 52, "Betreft: Jasmina v.d. Meyden, geb. 14-3-04", 12)
    page.text(LEFT, 58, "Moeder: Fatima v.d. Meyden-el Idrisi, geb. 22-7-81", 12)
    page.text(LEFT, 64, "Adres: Leliestr. 8, 3908 GH Oosterdam", 12)
    y = 77.0
    for part in (
        "Om 15.30 uur aangebeld. Moeder doet open, laat mij na enige aarzeling binnen. Jasmina zit aan tafel te tekenen. De woonkamer is netjes, er ligt een kapotte deur in de gang. Moeder zegt dat die van de trap is gevallen.",
        "Moeder vertelt dat haar man sinds hij zonder werk zit veel drinkt. Hij heeft haar in januari bij de keel gegrepen. Jasmina was daarbij. De politie is toen geweest maar zij heeft geen aangifte gedaan. Zij is bang dat het kind wordt afgenomen.",
        "Jasmina is een tenger meisje dat weinig zegt. Als vader om 16.10 uur thuiskomt gaat zij direct naar boven. Vader is kortaf, vindt dat school zich nergens mee te bemoeien heeft en verzoekt mij te vertrekken.",
        "Afgesproken met moeder: zij belt maandag. Oma m.z., mw. el Idrisi, Ringdijk, kan Jasmina opvangen als het uit de hand loopt.",
        "Conclusie: ernstige zorgen. Raad inschakelen, overleg met politie over mutatie van 17-1-09.",
    ):
        y = page.paragraph(LEFT, y, part, WIDE, 12, leading=1.22) + 5.5
    page.text(LEFT, y + 4, "A. van Drunen, mw.", 12)


def contact_journal(page: Canvas) -> None:
    """The journal: dates, initials, what was done."""
    page.text(LEFT, 24, "CONTACTJOURNAAL", 15, bold=True)
    page.text(LEFT, 31, "Dossier 2009-0143   Gezin v.d. Meyden, Leliestraat 8, Oosterdam", 10.5)
    page.rule(LEFT, 34, RIGHT, 34, 0.5)
    y = 42.0
    for when, who, what in (
        ("12-03-2009", "AvD", "Melding ontvangen van school. Besproken met gedragsdeskundige, onderzoek gestart."),
        (
            "16-03-2009",
            "AvD",
            "Tel. huisarts (dr. Koning): moeder in januari gezien met keelletsel, kind sinds 2008 niet op het spreekuur geweest.",
        ),
        ("26-03-2009", "AvD", "Huisbezoek, zie verslag. Vader stuurt mij weg."),
        (
            "30-03-2009",
            "AvD",
            "Leerplichtambtenaar belt over het schoolverzuim: 14 dagen sinds januari. Moeder belt niet, voicemail ingesproken.",
        ),
        (
            "01-04-2009",
            "MJ",
            "Moeder aan de telefoon, huilt. Is met Jasmina bij haar moeder op de Ringdijk. Wil niet terug.",
        ),
        ("03-04-2009", "AvD", "Overleg politie, wijkagent Bosma. Mutatie 17-1 bevestigd, geen aangifte."),
        ("06-04-2009", "AvD", "Brief aan beide ouders verzonden met uitnodiging voor 16 april."),
        ("16-04-2009", "AvD", "Gesprek op kantoor met moeder. Vader niet verschenen."),
        ("20-04-2009", "MJ", "MDO: melding bij de Raad, verzoek ondertoezichtstelling."),
        ("11-06-2009", "AvD", "Beschikking OTS ontvangen. Gezinsvoogd: dhr. P. Kamphuis."),
        ("15-06-2009", "AvD", "Warme overdracht aan BJZ. Dossier gesloten."),
    ):
        page.text(LEFT, y, f"{when}  {who}", 10.5, bold=True)
        y = page.paragraph(LEFT + 36, y, what, WIDE - 36, 10.5) + 3.4
    page.hand(120, y + 12, "gesloten 15/6  AvD", 17, 3)


def court_ruling(page: Canvas) -> None:
    """The ruling that placed the child under supervision."""
    page.text(76, 26, "RECHTBANK OOSTERDAM", 14, bold=True)
    page.text(LEFT, 38, "Sector civiel recht, enkelvoudige kamer voor kinderzaken", 11)
    page.text(LEFT, 46, "Zaaknummer: 207028 JE RK 09-1448", 11)
    page.text(LEFT, 54, "Beschikking van 9 juni 2009 tot ondertoezichtstelling", 11, bold=True)
    y = page.paragraph(
        LEFT,
        66,
        "in de zaak van de Raad voor de Kinderbescherming, regio Oosterdam, betreffende de minderjarige Jasmina van der Meyden, geboren op 14 maart 2004 te Oosterdam, kind van Robert van der Meyden en Fatima el Idrisi, beiden wonende te Oosterdam, hierna te noemen: de ouders.",
        WIDE,
        11,
    )
    for heading, text in (
        ("Het verloop van de procedure", "De Raad heeft op 4 mei 2009 een verzoekschrift met bijlagen ingediend. De zaak is behandeld ter zitting met gesloten deuren van 2 juni 2009. Verschenen zijn de moeder, bijgestaan door mr. L. de Bree, en een vertegenwoordiger van de Raad. De vader is, hoewel behoorlijk opgeroepen, niet verschenen."),
        ("De beoordeling", "De kinderrechter is van oordeel dat de minderjarige zodanig opgroeit dat haar zedelijke of geestelijke belangen of haar gezondheid ernstig worden bedreigd. Zij is getuige van huiselijk geweld en is daarbij zelf geraakt. Andere middelen ter afwending van deze bedreiging hebben gefaald of zullen, naar is te voorzien, falen."),
        ("De beslissing", "De kinderrechter stelt de minderjarige onder toezicht van de Stichting Bureau Jeugdzorg te Oosterdam met ingang van 9 juni 2009 voor de duur van een jaar en verklaart deze beschikking uitvoerbaar bij voorraad."),
    ):  # fmt: skip
        page.text(LEFT, y + 5, heading, 11, bold=True)
        y = page.paragraph(LEFT, y + 11.5, text, WIDE, 11)
    y = page.paragraph(
        LEFT,
        y + 8,
        "Deze beschikking is gegeven door mr. A.W. Steenhuis, kinderrechter, in tegenwoordigheid van mr. K. Dol als griffier en in het openbaar uitgesproken op 9 juni 2009.",
        WIDE,
        11,
    )
    page.signature(LEFT + 10, y + 12)
    page.stamp(128, y + 3, ("VOOR AFSCHRIFT", "DE GRIFFIER"), 8, 60)


def letter_to_parents(page: Canvas) -> None:
    """The invitation to the parents."""
    head(
        page,
        "Advies- en Meldpunt Kindermishandeling",
        "Regio Oosterdam, Stationsplein 3, 3900 AA Oosterdam, 0310 - 55 09 00",
    )
    y = 52.0
    for line in ("Aan de ouders van Jasmina van der Meyden", "Leliestraat 8", "3908 GH  OOSTERDAM"):
        page.text(LEFT, y, line, 11)
        y += 5.2
    page.text(LEFT, y + 10, "Oosterdam, 6 april 2009", 11)
    page.text(LEFT, y + 16, "Ons kenmerk: AMK/2009-0143/AvD", 11)
    page.text(LEFT, y + 22, "Betreft: uitnodiging gesprek", 11)
    page.text(LEFT, y + 34, "Geachte heer en mevrouw Van der Meyden,", 11)
    y += 43
    for part in (
        "Bij het Advies- en Meldpunt Kindermishandeling is een melding binnengekomen waarin zorgen worden geuit over uw dochter Jasmina. De zorgen gaan over ruzies tussen u beiden waarbij Jasmina aanwezig is.",
        "Wij willen deze zorgen graag met u bespreken en horen hoe u daar zelf tegenaan kijkt. Ik nodig u daarom uit voor een gesprek op donderdag 16 april 2009 om 10.00 uur op ons kantoor. Als u verhinderd bent, verzoek ik u mij voor dinsdag 14 april te bellen.",
        "Bij deze brief vindt u een folder over onze werkwijze en over uw recht om het dossier in te zien.",
    ):
        y = page.paragraph(LEFT, y, part, WIDE - 6, 11) + 3.5
    page.text(LEFT, y + 4, "Met vriendelijke groet,", 11)
    page.signature(LEFT, y + 15)
    page.text(LEFT, y + 28, "mw. A. van Drunen", 11)
    page.text(LEFT, y + 33.2, "maatschappelijk werker", 11)
    page.stamp(140, 84, ("AFSCHRIFT",), -11, 70)


# -- 2011-0207: the half-brother, under his own father's name --------------------------------------------------------------


def police_form(page: Canvas) -> None:
    """The form by which the police reported a concern."""
    page.frame(LEFT - 2, 14, WIDE + 4, 15, 0.7)
    page.text(LEFT + 2, 24.5, "POLITIE", 19, bold=True)
    page.text(LEFT + 48, 24.5, "Zorgformulier jeugd / huiselijk geweld", 13)
    y = rows(page, 40, [
        ("BVH-nummer", "PL0951-2011034417"), ("Datum en tijd", "zaterdag 2 april 2011, 23.40 uur"), ("Locatie", "Ringdijk 41 hs, 3911 KT Oosterdam"),
        ("Verdachte", "Karim Benali, geb. 05-12-1978"), ("Slachtoffer", "Fatima Benali-El Idrissi, geb. 22-07-1981"),
        ("Kind 1", "Sofian Benali, geb. 02-09-2009"), ("Kind 2", "Yasmina v.d. Meijden (7 jr), logeerde bij oma"), ("BSN kind 1", "999992934"),
    ])  # fmt: skip
    y += 4
    for label, on in (
        ("Kinderen aanwezig", True),
        ("Alcohol of drugs", True),
        ("Wapen gebruikt", False),
        ("Eerdere meldingen bekend", True),
    ):
        page.tick(LEFT, y, on=on)
        page.text(LEFT + 6, y, label, 10.5)
        y += 6.2
    y = section(page, y + 4, "Omschrijving")
    for part in (
        "Ter plaatse gekomen na melding van de meldkamer: ruzie in woning. Wij hoorden een man schreeuwen en een kind huilen. De vrouw deed de deur open. Zij had een bloedende lip. De man rook naar inwendig gebruik van alcoholhoudende drank en is aangehouden.",
        "In de slaapkamer troffen wij een jongetje van ongeveer anderhalf jaar in een ledikant. Hij was overstuur maar had geen zichtbaar letsel. De vrouw verklaarde dat het de derde keer was sinds de zomer en dat zij eerder, in een vorige relatie, ook is mishandeld.",
        "Hulpofficier van justitie heeft een tijdelijk huisverbod opgelegd voor tien dagen.",
    ):
        y = page.paragraph(LEFT, y, part, WIDE, 10.5) + 2.5
    page.text(LEFT, y + 8, "Verbalisant: J. Bosma, wijkagent Oosterdam-Zuid", 10.5)


def nursery_report(page: Canvas) -> None:
    """A table and some lines from the day nursery."""
    head(page, "Kindercentrum De Vlinderhof", "Korte Nieuwstraat 7, 3901 LM Oosterdam")
    page.text(LEFT, 46, "Observatieverslag", 15, bold=True)
    page.text(LEFT, 55, "Kind: Sofian Benali, geboren 2 september 2009", 11)
    page.text(LEFT, 61, "Groep: Rupsjes          Periode: januari - april 2011", 11)
    y = table(page, 68, (48, 28, 84), [
        ("Gebied", "Oordeel", "Toelichting"), ("Motoriek", "goed", "loopt los sinds 13 maanden"), ("Taal", "zwak", "brabbelt weinig, geen woordjes"),
        ("Eten", "matig", "eet gulzig, vooral op maandag"), ("Slapen", "onrustig", "schrikt wakker van geluid"), ("Contact", "wisselend", "klampt zich vast bij het ophalen"),
    ])  # fmt: skip
    y += 10
    for part in (
        "Sofian wordt meestal gebracht door zijn moeder en soms door zijn oudere zus Yasmina, samen met oma. In februari was hij drie weken afwezig zonder bericht. Bij terugkomst had hij een schaafwond op zijn voorhoofd; moeder zei dat hij van de bank was gevallen.",
        "Met vader hebben wij weinig contact. Op 28 maart rook hij bij het halen naar drank. De leidster heeft Sofian toen niet willen meegeven en moeder gebeld.",
    ):
        y = page.paragraph(LEFT, y, part, WIDE, 11) + 3
    page.text(LEFT, y + 8, "Oosterdam, 14 april 2011", 11)


def council_cover(page: Canvas) -> None:
    """The cover of the report of the council for child protection."""
    page.frame(LEFT - 2, 18, WIDE + 4, 24, 0.6, fill=236)
    page.text(LEFT + 3, 29, "Raad voor de Kinderbescherming", 17, bold=True)
    page.text(LEFT + 3, 37, "Regio Oosterdam          VOORBLAD RAPPORT", 11)
    y = rows(
        page,
        58,
        [("Soort zaak", "beschermingsonderzoek"), ("Datum rapport", "27 juni 2011"), ("Kenmerk", "OD/2011/0613")],
    )
    y = section(page, y + 6, "Minderjarige")
    y = rows(
        page,
        y,
        [
            ("Naam", "Sofian Benali"),
            ("Geboren", "2 september 2009 te Oosterdam"),
            ("Adres", "Ringdijk 41 hs, 3911 KT Oosterdam"),
        ],
    )
    y = section(page, y + 6, "Ouders")
    y = rows(page, y, [
        ("Vader", "Karim Benali"), ("Geboren", "5 december 1978 te Nador (Marokko)"), ("Adres", "zonder vaste woon- of verblijfplaats"),
        ("Moeder", "Fatima El Idrissi"), ("Geboren", "22 juli 1981 te Oosterdam"), ("Adres", "Ringdijk 41 hs, 3911 KT Oosterdam"),
    ])  # fmt: skip
    y = section(page, y + 6, "Halfzus (niet in onderzoek)")
    y = rows(page, y, [("Naam", "Yasmina van der Meijden"), ("Geboren", "14 maart 2004 te Oosterdam")])
    page.hand(118, y + 16, "kopie naar BJZ  29/6", 17, 4)


BORN_DIGITAL = (
    (
        "Stichting Bureau Jeugdzorg Oosterdam",
        "Postbus 1207, 3900 BV Oosterdam",
        "",
        "# Plan van aanpak",
        "",
        "Dossier: 2011-0207",
        "Datum: 18 augustus 2011",
        "Gezinsvoogd: dhr. P. Kamphuis",
        "",
        "Kind: Sofian Benali, geboren 2 september 2009",
        "Moeder: mevrouw F. El Idrissi, Ringdijk 41 hs, 3911 KT Oosterdam",
        "Vader: de heer K. Benali",
        "",
        "1. Aanleiding",
        "Op 2 april 2011 is aan vader een tijdelijk huisverbod opgelegd. De politie heeft een",
        "zorgformulier gestuurd. De Raad heeft op 27 juni 2011 een rapport uitgebracht.",
        "",
        "2. Doelen",
        "Sofian groeit op in een huis zonder geweld. Moeder weet wie zij kan bellen als het onrustig",
        "wordt. Vader volgt een cursus en is nuchter bij de omgang.",
        "",
        "3. Afspraken",
        "Moeder en kind wonen bij oma tot er een eigen woning is. De omgang met vader is op zaterdag",
        "van 10.00 tot 12.00 uur bij het omgangshuis. Kindercentrum De Vlinderhof belt de gezinsvoogd",
        "als Sofian zonder bericht wegblijft.",
    ),
    (
        "# Plan van aanpak 2011-0207, blad 2",
        "",
        "4. Veiligheid",
        "Als vader onverwacht aan de deur komt, belt moeder 112 en daarna de gezinsvoogd. Oma heeft een",
        "sleutel. De school van Yasmina weet wie haar mag ophalen.",
        "",
        "5. Evaluatie",
        "Het plan wordt besproken op 17 november 2011. Bij de evaluatie zijn moeder, oma, het",
        "kindercentrum en de jeugdverpleegkundige aanwezig. Met vader wordt apart gesproken.",
        "",
        "Oosterdam, 18 augustus 2011",
        "",
        "P. Kamphuis, gezinsvoogd",
    ),
)
"""The lines of the two pages that were never on paper."""


# -- SHG-0451: another family, photographed page by page -------------------------------------------------------------------


def cover(page: Canvas) -> None:
    """The folder's cover: a label, and the rest by hand."""
    page.frame(40, 60, 130, 74, 0.9)
    page.text(48, 74, "STEUNPUNT HUISELIJK GEWELD", 14, bold=True)
    page.text(48, 84, "Dossiernummer", 10.5)
    page.text(48, 102, "Naam", 10.5)
    page.text(48, 120, "Periode", 10.5)
    for y in (88, 106, 124):
        page.dots(84, 164, y)
    page.hand(88, 73, "SHG-0451", 24, 1.5, 60)
    page.hand(88, 91, "Kowalska  Z.", 24, 2.5, 60)
    page.hand(88, 109, "2012 - 2013", 24, 1, 60)
    page.hand(52, 170, "let op: geheim adres!", 30, 5, 75)


def shg_intake(page: Canvas) -> None:
    """The intake form of the support point for domestic violence."""
    head(page, "Steunpunt Huiselijk Geweld", "Regio Oosterdam, dag en nacht bereikbaar: 0310 - 55 12 12")
    page.text(LEFT, 46, "INTAKE NA HUISVERBOD", 15, bold=True)
    y = rows(page, 58, [
        ("Dossier", "SHG-0451"), ("Datum", "20 november 2012"), ("Naam betrokkene", "Zofia Kowalska"), ("Geboren", "11-02-1985"),
        ("Uithuisgeplaatste", "Paweł Kowalski, geb. 30.08.'80"), ("Kinderen", "Zuzanna, geb. 19-05-2008"),
        ("Adres", "Molenweg 112, 3914 BP Oosterdam"), ("Burgemeester", "huisverbod t/m 29 november 2012"),
    ])  # fmt: skip
    y = section(page, y + 4, "Wat is er gebeurd")
    y = page.paragraph(
        LEFT,
        y,
        "Betrokkene is op 19 november door haar man van de trap geduwd. Zuzanna zat boven op haar kamer en heeft de buren geroepen. Er zijn geen eerdere meldingen. Betrokkene spreekt weinig Nederlands; er is getolkt via de tolkentelefoon.",
        WIDE,
        10.5,
    )
    y = section(page, y + 4, "Afspraken")
    y = page.paragraph(
        LEFT,
        y,
        "Systeemgesprek op 23 november. Maatschappelijk werk start direct. Zuzanna krijgt een plaats in de kindergroep. Zie ook het veiligheidsplan.",
        WIDE,
        10.5,
    )
    page.stamp(140, 39, ("SPOED",), 12, 95)


def shg_letter(page: Canvas) -> None:
    """A letter of the general practitioner."""
    page.text(LEFT, 26, "Huisartsenpraktijk Zuiderdiep", 15, bold=True)
    page.text(LEFT, 32, "H. Koning en E. Ramdin, huisartsen", 10.5)
    page.rule(LEFT, 35, RIGHT, 35, 0.3)
    page.text(LEFT, 50, "Aan: Steunpunt Huiselijk Geweld, Oosterdam", 11)
    page.text(LEFT, 56, "Datum: 6 december 2012", 11)
    page.text(LEFT, 62, "Betreft: mw. Z. Kowalska, geb. 11-02-1985", 11)
    page.text(LEFT, 76, "Geachte collega,", 11)
    y = 86.0
    for part in (
        "Met toestemming van patiënte bericht ik u het volgende. Zij is op 20 november gezien met een gekneusde ribbenkast en een hematoom van 8 bij 5 cm op het rechter bovenbeen. De verwondingen passen bij haar verhaal.",
        "Dochter Zuzanna is een gezond meisje dat sinds de gebeurtenis slecht slaapt. Ik heb haar aangemeld bij de praktijkondersteuner jeugd.",
        "De echtgenoot is mij niet bekend als probleemdrinker.",
    ):
        y = page.paragraph(LEFT, y, part, WIDE - 4, 11) + 3.5
    page.text(LEFT, y + 5, "Met collegiale groet,", 11)
    page.signature(LEFT, y + 17)
    page.text(LEFT, y + 30, "E. Ramdin", 11)


def shg_overview(page: Canvas) -> None:
    """The table of contacts with which the dossier was closed."""
    page.text(LEFT, 26, "Overzicht contacten SHG-0451", 14, bold=True)
    y = table(page, 34, (27, 35, 100), [
        ("Datum", "Met wie", "Wat"), ("20-11-2012", "betrokkene", "intake, tolk aanwezig"), ("23-11-2012", "beide ouders", "systeemgesprek"),
        ("29-11-2012", "gemeente", "huisverbod niet verlengd"), ("04-12-2012", "school", "Zuzanna is stil, speelt weinig"), ("06-12-2012", "huisarts", "brief ontvangen"),
        ("18-12-2012", "betrokkene", "verhuisd, adres geheim"), ("22-01-2013", "AMW", "hulp loopt goed"), ("12-03-2013", "betrokkene", "afsluitend gesprek"),
    ])  # fmt: skip
    page.text(LEFT, y + 12, "Dossier gesloten op 12 maart 2013.", 11)


Drawing = Callable[[Canvas], None]


def drawn(draw: Drawing, font: str, seed: int, dpi: int) -> Canvas:
    """A sheet with this content in this face."""
    canvas = Canvas(random.Random(seed), font, dpi)
    draw(canvas)
    return canvas
