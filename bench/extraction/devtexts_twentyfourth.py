# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 29, by an author who had not seen the rules; read once and then learnt from on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """-DOSSIERKAART-                                       85/077

fam.naam   [[f|Van der Kolk]]            tel. 05750-2 11 40
str.       Deventerweg 19                wpl. Zutphen

          naam         geb.        opm.
vader     [[f|Evert]]        [[b|110649|1949-06-11|Evert]]      WAO
moeder    [[f|Hennie]]       [[b|280151|1951-01-28|Hennie]]
kind 1    [[f|Gerrit]]       [[b|030574|1974-05-03|Gerrit]]      LOM-school
kind 2    [[f|Marjan]]       [[b|191176|1976-11-19|Marjan]]
kind 3    [[f|Erwin]]        [[b|070983|1983-09-07|Erwin]]      gemeld

meld. 120285 door schoolarts   afsl. 041085
""",
        "typed-card",
        1985,
    ),
    (
        """ACADEMISCH ZIEKENHUIS UTRECHT
Wilhelmina Kinderziekenhuis                                   12 augustus 1993

Betreft: [[f|Rachid AZZOUZI]], geb. [[b|03-04-1991|1991-04-03|Rachid]], Kanaleneiland

Zeer geachte collega,

Bovengenoemde patiënt werd van 24 juli t/m 5 augustus 1993 op onze afdeling
verpleegd in verband met een scald-verbranding van beide voeten en
onderbenen. De anamnese werd verkregen van vader, [[f|M. Azzouzi]] ([[b|1950|1950|M.]]), en een
oudere zus, [[f|Naima]] ([[b|1979|1979|Naima]]), die voor moeder tolkte. Volgens hen zou de jongen
op 23 juli zelf in het bad zijn gestapt. De scherpe begrenzing past hier
niet bij. Botscan d.d. 28 juli: geen afwijkingen.
Moeder, [[f|Khadija Azzouzi]] geb. [[f|Lamrini]], is volgens opgave geboren in [[b|1956|1956|Khadija]] en spreekt geen Nederlands.

Poliklinische controle is afgesproken op 26 augustus a.s.

Met collegiale groet,
[[p|dr. F. van Nieuwaal]], kinderarts          [[p|mw. I. Stam]], arts-assistent
""",
        "hospital-letter",
        1993,
    ),
    (
        """RAAD VOOR DE KINDERBESCHERMING ALKMAAR                  Rapport no. R 88.0661

Personalia

Minderjarige:   [[f|Patrick Laurens MOLENAAR]]
                geboren te Schagen, [[b|21 december 1981|1981-12-21|Patrick]]
                erkend door de vader d.d. 4 januari 1982
Moeder:         [[f|Margaretha Catharina BLOM]]
                geboren te Den Helder, [[b|15 april 1960|1960-04-15|Margaretha]]
                godsdienst: geen
Vader:          [[f|Laurentius MOLENAAR]]
                geboren te Warmenhuizen, [[b|9 augustus 1953|1953-08-09|Laurentius]]
                overleden te Alkmaar, 30 maart 1987
Toez. voogd:    [[f|Cornelis BLOM]], grootvader van moederszijde
                geboren te Den Helder, [[b|2 juli 1931|1931-07-02|Cornelis]]

Verzoek binnengekomen 7 juni 1988 van de kinderrechter mr. [[p|Th. Brugman]].
Rapport vastgesteld in de raadsvergadering van 22 september 1988.
""",
        "old-raad",
        1988,
    ),
    (
        """AMK Gelderland                                       Registratieformulier melding

Zaaknummer          2005-03418
Datum               donderdag 20 oktober 2005
Medewerker          [[p|Jorien Slotboom]]

Kind
Naam                [[f|Quincy Doorson]]
Geb. datum          [[b|29-02-2000|2000-02-29|Quincy]]
Woont bij           moeder

Moeder
Naam                [[f|Maureen Doorson]]
Geb. datum          [[b|16-09-1978|1978-09-16|Maureen]]
Adres               Malburgsesluis 44, Arnhem

Vader
Naam                [[f|Henry Amatsoeradji]]
Geb. datum          [[b|1975|1975|Henry]], dag en maand onbekend
Adres               onbekend

Partner van moeder
Naam                [[f|Richard Wissink]]
Geb. datum          [[b|05-05-1970|1970-05-05|Richard]]

Melder
Naam                [[m|L. van Oorschot]], buurvrouw, wil anoniem blijven t.o.v. gezin

Inhoud van de melding
Melder hoort sinds de zomervakantie dagelijks geschreeuw. Op 18 oktober stond [[f|Quincy]] om
22.00 uur in pyjama op de galerij.
""",
        "amk-registration",
        2005,
    ),
    (
        """Beschikking van de kinderrechter in de rechtbank Zutphen, d.d. 11 oktober 1996, rekestnr. 96/1347

in de zaak betreffende

1. [[f|Melanie Wolbers]], geboren te Doetinchem op [[b|4 juli 1983|1983-07-04|Melanie]],
2. [[f|Ricardo Wolbers]], geboren te Doetinchem op [[b|13 februari 1987|1987-02-13|Ricardo]],
3. [[f|Samantha te Brake]], geboren te Zevenaar op [[b|20 november 1993|1993-11-20|Samantha]],

minderjarige kinderen van [[f|Wilma Johanna Wolbers]], die over hen het ouderlijk gezag uitoefent.

De kinderrechter heeft kennis genomen van het verzoek van de Stichting Jeugdzorg Achterhoek
van 16 september 1996 tot verlenging van de ondertoezichtstelling, die is uitgesproken op 13
oktober 1995. Ter zitting van 4 oktober 1996 zijn verschenen de moeder en [[p|J. Rensink]],
gezinsvoogd. De minderjarige [[f|Melanie]] is op 2 oktober 1996 afzonderlijk gehoord.

Verlengt de termijn met een jaar ingaande 13 oktober 1996.

(get.) [[p|mr. D. van Hasselt]]
""",
        "court-extension",
        1996,
    ),
    (
        """PLAN VAN AANPAK  ONDERTOEZICHTSTELLING

William Schrikker Groep                                       Datum plan: 14 april 2011

Cliëntgegevens
Naam jeugdige             [[f|Denzel Emanuelson]]
Geboortedatum en -plaats  [[b|19 mei 1999|1999-05-19|Denzel]], Amsterdam
Datum uitspraak OTS       3 maart 2011, loopt tot 3 maart 2012
Gezinsvoogd               [[p|Rianne Houtkamp]]

Moeder                    [[f|Gladys Emanuelson]]
Geboortedatum en -plaats  [[b|2 februari 1976|1976-02-02|Gladys]], Paramaribo
Vader                     [[f|Ludwig Kensmil]]
Geboortedatum en -plaats  [[b|28 november 1970|1970-11-28|Ludwig]], Nickerie
Zus                       [[f|Shereny Emanuelson]]
Geboortedatum en -plaats  [[b|8 juli 1995|1995-07-08|Shereny]], Amsterdam

Voorgeschiedenis
[[f|Denzel]] is in september 2003 aangemeld bij MEE. Op 12 april 2006 is een IQ van 61 vastgesteld. Vader vertrok in de zomer van 2007. Van 10 januari 2009 tot 29 augustus 2010 verbleef de jongen op een behandelgroep in Ermelo. Na terugkeer was er weer veel ruzie. Op 5 december 2010 belde de buurt de politie.

Doelen
1. De jongen gaat elke dag naar school (evaluatie 1 juli 2011).
2. Moeder krijgt hulp bij de administratie, aanvraag voor 15 mei 2011.
""",
        "plan-long",
        2011,
    ),
    (
        """GBA-V bericht                 opgevraagd: 20130917 11:04

01 Persoon
   02.10 Voornamen            [[f|Fatuma Ali]]
   02.40 Geslachtsnaam        [[f|Warsame]]
   03.10 Geboortedatum        [[b|19850710|1985-07-10|Fatuma]]
   03.20 Geboorteplaats       Mogadishu
04 Nationaliteit              Nederlandse
   85.10 Ingangsdatum         20020418
05 Huwelijk
   02.10 Voornamen            [[f|Abdullahi]]
   02.40 Geslachtsnaam        [[f|Nuur]]
   03.10 Geboortedatum        [[b|19780101|1978-01-01|Abdullahi]]
   06.10 Datum sluiting       20040905
   07.10 Datum ontbinding     20110223
09 Kind
   02.10 Voornamen            [[f|Sahra]]
   02.40 Geslachtsnaam        [[f|Nuur]]
   03.10 Geboortedatum        [[b|20060314|2006-03-14|Sahra]]
08 Verblijfplaats
   10.30 Aanvang adres        20110301
""",
        "gba-message",
        2013,
    ),
    (
        """Zorgmelding politie-eenheid Limburg                          registratienr. PL2300-2016098120

Incident: huiselijk geweld (met kind)                         Datum/tijd: 27-05-2016 / 19:15
Locatie: Heerlen

[V] [[f|Hendriks, Roy]]              [[b|28-08-1987|1987-08-28|Roy]]      M    Heerlen
[S] [[f|Czajkowska, Monika]]         [[b|02-02-1990|1990-02-02|Monika]]      V    Heerlen
[K] [[f|Hendriks, Oliwia]]           [[b|17-12-2013|2013-12-17|Oliwia]]      V    Heerlen
[K] [[f|Hendriks, Milan]]            [[b|06-03-2016|2016-03-06|Milan]]      M    Heerlen
[G] buurman, gegevens bekend

Samenvatting: S belde 112, V zou haar hebben bedreigd met mes. Ter plaatse rustig. Baby lag te slapen, meisje huilde. V meegenomen voor verhoor, op 28-05 heengezonden. Eerdere mutaties: 03-01-2015, 19-11-2015.
Behandelaar: wijkagent [[p|R. Jongen]]
""",
        "zorgmelding",
        2016,
    ),
    (
        """GGZ Breburg, afd. volwassenen                                        Tilburg, 25-06-2009

Betreft kindcheck bij cliënte [[f|Van Iersel, Miranda]], geb. [[b|11.04.1979|1979-04-11|Miranda]]

Aan het AMK,

Cliënte is sinds 03.02.2009 bij ons in zorg wegens een borderline persoonlijkheidsstoornis.
Zij heeft de zorg voor twee zoontjes, [[f|Luuk]] ([[b|20.10.2003|2003-10-20|Luuk]]) en [[f|Thijs]] ([[b|01.05.2007|2007-05-01|Thijs]]), van
verschillende vaders. Op 18.06.2009 nam zij een overmaat tabletten terwijl de jongste in
huis was. Haar huidige vriend, [[f|Ferry Brekelmans]] ([[b|1971|1971|Ferry]]), belde 112. Zij is op 22.06.2009 uit
het ziekenhuis ontslagen.

[[p|L. Verspeek]], SPV
""",
        "ggz-letter",
        2009,
    ),
    (
        """Arrondissementsrechtbank te Roermond
GRIFFIE - UITTREKSEL GEZAGSREGISTER                         afgegeven op 2 februari 1998

Naam minderjarige        : [[f|Hendrikx]]
Voornamen                : [[f|Joyce Maria]]
Geboren                  : [[b|30 december 1987|1987-12-30|Joyce]] te Weert
Aantekening              : bij vonnis van 11 mei 1995 is belast met het gezag:
Naam                     : [[f|Sijbers]]
Voornamen                : [[f|Gertruda Helena]]
Geboren                  : [[b|6 april 1964|1964-04-06|Gertruda]] te Nederweert
Ingeschreven             : 29 augustus 1995
Verdere aantekeningen    : geen

de griffier, [[p|P.H. Beurskens]]
""",
        "custody-register",
        1998,
    ),
    (
        """Overzicht kinderen gezin [[f|Baldewsingh]] / [[f|Vreugd]]             (stand per 01-02-2012)

Voornaam      Achternaam        Geboren       Verblijf sinds           Maatregel
[[f|Rishi]]         [[f|Baldewsingh]]       [[b|12-01-1998|1998-01-12|Rishi]]    Horizon 14-06-2011       OTS + MUHP
[[f|Anjali]]        [[f|Baldewsingh]]       [[b|27-07-2001|2001-07-27|Anjali]]    pleeggezin 02-09-2011    OTS + MUHP
[[f|Kiran]]         [[f|Vreugd]]            [[b|08-04-2006|2006-04-08|Kiran]]    moeder                   OTS
[[f|Jayden]]        [[f|Vreugd]]            [[b|30-10-2010|2010-10-30|Jayden]]    moeder                   geen

OTS van 14-06-2011 tot 14-06-2012. MUHP loopt af op 14-03-2012.
""",
        "children-table",
        2012,
    ),
    (
        """INTAKE SHG                                               intaker: [[p|S. Bouwmeester]]

Cliënt                              Partner/pleger
Naam: [[f|Nathalie Isenia]]               Naam: [[f|Ruthmil Winklaar]]
Geb.: [[b|03-03-1984|1984-03-03|Nathalie]]                    Geb.: [[b|20-05-1980|1980-05-20|Ruthmil]]
Land: Curaçao                       Land: Curaçao
Sinds: 1999                         Sinds: 2002
Tel.: bekend                        Tel.: -

Kinderen: [[f|Ruthshaina Winklaar]] [[b|14-02-2005|2005-02-14|Ruthshaina]], [[f|Jeandrick Isenia]] [[b|01-12-2001|2001-12-01|Jeandrick]]
Huisverbod: 22-08-2010 t/m 01-09-2010, verlengd tot 19-09-2010
Aangifte gedaan: ja, 21-08-2010
""",
        "shg-intake",
        2010,
    ),
    (
        """Betrokkenen: [[f|Kas Wijnhoven]] (kind, geb. [[b|11-09-2012|2012-09-11|Kas]]); [[f|Puck Wijnhoven]] (kind, geb. [[b|02-04-2015|2015-04-02|Puck]]); [[f|Marleen Sip]] (moeder, geb. [[b|23-06-1983|1983-06-23|Marleen]]); [[f|Bram Wijnhoven]] (vader, geb. [[b|12-02-1981|1981-02-12|Bram]]); [[p|Nadia Ketelaar]] (wijkteam); [[p|Joost Prins]] (VT, vanaf 04-10-2018).
""",
        "semicolon",
        2018,
    ),
    (
        """Van: [[p|Hanneke Ruijs]] (BJZ Flevoland)
Verzonden: maandag 23 januari 2012 9:07
Aan: [[p|Pieter-Jan Smaal]]
Onderwerp: RE: spoed

Ha [[p|Pieter-Jan]],

Moeder heet [[f|Esther Pronk]] ([[b|9-1-1985|1985-01-09|Esther]]), zij staat ingeschreven in Urk maar verblijft in Emmeloord bij haar zus [[f|Lydia]] ([[b|30-6-1981|1981-06-30|Lydia]]). De baby is [[f|Boaz]], van [[b|2-12-2011|2011-12-02|Boaz]]. Vader is niet in beeld. De VOTS is vrijdag 20 januari mondeling uitgesproken, op schrift komt het voor 3 februari.

Gr. [[p|Hanneke]]
""",
        "email",
        2012,
    ),
    (
        """Milieu-onderzoek

Betrokkene [[f|Anton Geerlings]] is de oudste zoon van [[f|Klaas Geerlings]] (geb. [[b|1919|1919|Klaas]])
en [[f|Dirkje Post]] (geb. [[b|1922|1922|Dirkje]]). Hij werd geboren op [[b|17 juni 1947|1947-06-17|Anton]] te Zaandam.
Vader had een kruidenierszaak, die in 1959 failliet ging. Moeder stierf op 4
februari 1961. Sinds 8 mei 1972 is betrokkene gehuwd met [[f|Suze Wagenaar]] (geb.
[[b|9 december 1949|1949-12-09|Suze]]), van wie hij sedert september 1989 gescheiden leeft. Uit
het huwelijk zijn drie dochters geboren: [[f|Irma]] op [[b|1 november 1973|1973-11-01|Irma]], [[f|Karin]] op
[[b|25 mei 1976|1976-05-25|Karin]] en de nakomeling [[f|Debby]] op [[b|10 augustus 1984|1984-08-10|Debby]]. De klachten van
[[f|Debby]] over haar vader kwamen aan het licht tijdens het schoolkamp in juni
1990.
""",
        "milieu-report",
        1990,
    ),
    (
        """Veiligheidsplan gezin [[f|Tekle]]                    opgesteld: 15-03-2019

Voor wie?
[[f|Luwam Tekle]] (moeder)              [[b|11-05-1992|1992-05-11|Luwam]]
[[f|Yonas Habte]] (vader)               [[b|06-01-1986|1986-01-06|Yonas]]
[[f|Natsnet Yonas]] (dochter)           [[b|28-12-2016|2016-12-28|Natsnet]]

Wat spreken we af?
1. [[f|Yonas]] slaapt tot 1 april bij zijn broer.
2. Bij ruzie gaat [[f|Luwam]] met [[f|Natsnet]] naar de buurvrouw.
3. [[p|Wendy van Rooij]] belt elke maandag, voor het eerst op 18-03-2019.

Evaluatie: 12-04-2019
""",
        "safety-plan",
        2019,
    ),
    (
        """Stichting Pleegzorg Friesland                                   Leeuwarden, 2 oktober 2003

Geachte heer en mevrouw [[f|Zijlstra]],

Naar aanleiding van ons gesprek van 17 september bevestig ik dat de plaatsing van uw
kleinzoon [[f|Arjen]] met ingang van 6 oktober 2003 wordt omgezet in netwerkpleegzorg. De
vergoeding gaat in op dezelfde datum. Mevrouw [[p|Kingma]] komt op donderdag 9 oktober het
contract brengen.

Hoogachtend,
[[p|O. Bruinsma]]
""",
        "foster-letter",
        2003,
    ),
    (
        """Verklaring opgemaakt te Breda, 3-IX-1992

Ondergetekende, [[f|Cornelia Adriana Vermunt-Jochems]], geboren [[b|24-VI-1954|1954-06-24|Cornelia]], moeder
van de minderjarige [[f|Angelique Vermunt]], geboren [[b|16-XI-1980|1980-11-16|Angelique]], verklaart ermee
in te stemmen dat haar dochter met ingang van 7-IX-1992 gedurende drie
maanden wordt opgenomen in tehuis "Valkenhof".

w.g. [[f|C.A. Vermunt]]
gezien: [[p|K. Roosendaal]], maatschappelijk werkster
""",
        "declaration",
        1992,
    ),
]
