# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 34, written blind on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """BUREAU VERTROUWENSARTS INZAKE KINDERMISHANDELING - ARNHEM
Kaartnr. 87/0412      ontv. 9 okt. 1987      tel. melding huisarts [[m|v.d. Broek]]

Naam kind   : [[f|HENDRIKSEN, Maaike]]   m/v: v     geb. [[b|17 jan. '81|1981-01-17|Maaike]]
Adres       : Kastanjelaan 44 II
Vader       : [[f|Hendriksen, Johan Albert]], [[b|30.6.52|1952-06-30|Johan]], stukadoor (WAO)
Moeder      : [[f|Wijnia, Trijntje]], [[b|8.11.54|1954-11-08|Trijntje]]
Ov. kinderen: [[f|Sietske]] [[b|'78|1978|Sietske]] (LOM-school), [[f|Bouke]] [[b|4.3.85|1985-03-04|Bouke]]
Eerder bekend: ja, aug. 1984 (dossier 84/0201, afgesl. 12.2.85)
Aard: lich. mish., blauwe plekken rug en bovenbenen, gezien 7.10.87
""",
        "typed-card",
        1987,
    ),
    (
        """Raad voor de Kinderbescherming
Vestiging Almelo                                        Rapport d.d. 22 mei 2003

Onderzoek naar aanleiding van de melding van het AMK Overijssel d.d. 6 februari 2003

BETREFT DE MINDERJARIGEN
1. [[f|Oğuzhan Çelik]], geboren te Enschede op [[b|11 september 1992|1992-09-11|Oğuzhan]];
2. [[f|Büşra Çelik]], geboren te Almelo op [[b|29 maart 1995|1995-03-29|Büşra]];
beiden verblijvende bij de moeder.

OUDERS
[[f|Hatice Yıldırım]], geboren te Yozgat (Turkije) op [[b|1 januari 1971|1971-01-01|Hatice]];
[[f|Ramazan Çelik]], geboren te Yozgat (Turkije) op [[b|14 april 1966|1966-04-14|Ramazan]].
Het huwelijk werd op 20 juli 1989 te Yozgat gesloten en is door inschrijving van de echtscheidingsbeschikking op 3 februari 2002 ontbonden. Het gezag berust bij beide ouders.

Mevrouw [[f|Yıldırım]] is op 17 maart en 4 april 2003 gehoord, met bijstand van de tolk de heer [[p|Aksoy]].
""",
        "raad-report",
        2003,
    ),
    (
        """Politie Rotterdam-Rijnmond                             Mutatierapport PL17D0 2009311425-1
Pleegdatum/tijd : zaterdag 12 september 2009 te 23:40 uur
Soort           : 24 Huiselijk geweld / ruzie in relatie
Betrokkenen
 S  [[f|MARTINA, Jurandy Eusebio]]         geb. [[b|19-12-1980|1980-12-19|Jurandy]] te Willemstad
 A  [[f|DE WINDT, Sharlene]]               geb. [[b|06-05-1984|1984-05-06|Sharlene]] te Rotterdam
 B  [[f|MARTINA, Jayden]]                  geb. [[b|23-08-2006|2006-08-23|Jayden]] te Rotterdam
Toelichting
Ter plaatse troffen wij [[f|DE WINDT]] aan met een bloedneus. De kleuter [[f|Jayden]] stond huilend op de gang. [[f|MARTINA]] bleek al vertrokken. Aangifte volgt op 14-09-2009. Zorgformulier verzonden.
Verbalisant: [[p|R. Stolk]], hoofdagent
""",
        "police-mutation",
        2009,
    ),
    (
        """ZORGMELDING MINDERJARIGE
(in te vullen door de melder)

Datum: 3 december 2014
Instelling: Kinderdagverblijf Het Kabouterhuis, Zaandam
Contactpersoon: [[m|Ilse Kramer-Bood]], leidinggevende

Gegevens kind
Achternaam                [[f|Wiśniewska]]
Roepnaam                  [[f|Zuzia]]
Geslacht                  meisje
Geboortedatum             [[b|2 / 10 / 2011|2011-10-02|Zuzia]]
Op KDV sinds              1 / 3 / 2013

Gegevens ouders
Naam moeder               [[f|Agnieszka Wiśniewska]]
Geboortedatum             [[b|25 / 1 / 1988|1988-01-25|Agnieszka]]
Naam vader                [[f|Tomasz]] (achternaam niet bekend)
Geboortedatum             onbekend
""",
        "care-report-form",
        2014,
    ),
    (
        """VEILIG THUIS ZUIDOOST-BRABANT            Registratieformulier directbetrokkenen
Meldingsnr. VT18-20931                   Ontvangen: 26-02-2018    Besluit triage: 01-03-2018

                    Vader                       Moeder
Achternaam          [[f|van Bommel]]                  [[f|Jansen-Vlemmix]]
Voornaam            [[f|Rob]]                         [[f|Danielle]]
Geb.datum           [[b|16-07-1979|1979-07-16|Rob]]                  [[b|28-02-1982|1982-02-28|Danielle]]
Gezag               ja                          ja
BSN                 niet ingevuld               niet ingevuld

Kinderen
Naam                        M/V   Geb.datum     School
[[f|Stijn van Bommel]]            M     [[b|09-11-2008|2008-11-09|Stijn]]    bs De Wilakkers
[[f|Lotte van Bommel]]            V     [[b|30-04-2012|2012-04-30|Lotte]]    idem
""",
        "vt-registration",
        2018,
    ),
    (
        """[[p|J.P.M. Verhulst]], huisarts
Dorpsstraat 12, Boxtel                                    Boxtel, 8 juni 1993

Betreft: mw. [[f|T. Schellekens]], [[b|3-9-1965|1965-09-03|T]]

Geachte collega [[p|Rutten]],

Bovengenoemde patiënte, sinds 1 mei 1991 in mijn praktijk, vraagt hulp in verband met haar zoontje [[f|Jeroen]] ([[b|12-12-1988|1988-12-12|Jeroen]]). Zij is in 1990 gescheiden. De jongen komt na het weekend bij vader steeds met buikpijn thuis; bij onderzoek op 1 juni jl. vond ik geen lichamelijke afwijkingen. Een dochtertje, [[f|Anouk]], is op 6 januari 1987 aan wiegedood overleden.

Gaarne uw advies.
Hoogachtend,
""",
        "gp-letter",
        1993,
    ),
    (
        """GGD Hollands Midden, afdeling Jeugdgezondheidszorg
Gouda, 19 oktober 2006
Ons kenmerk: JGZ/06-881

Aan het AMK Zuid-Holland Noord

Geachte mevrouw [[p|Zwanenburg]],

In antwoord op uw brief van 2 oktober 2006 bericht ik u over [[f|Mohamed-Amin El Khattabi]] (geb.dat. [[b|05.02.1999|1999-02-05|Mohamed]]) en [[f|Ikram El Khattabi]] (geb.dat. [[b|17.08.2001|2001-08-17|Ikram]]).
De jongen werd gezien bij het PGO in groep 2 op 14.01.2005. Op de uitnodiging voor zijn zusje d.d. 11.09.2006 is niet gereageerd. Moeder, mw. [[f|F. Bouzambou]], geb.dat. [[b|22.11.1976|1976-11-22|F]], spreekt weinig Nederlands.

Met vriendelijke groet,
drs. [[p|M. Boerlage]], jeugdarts
""",
        "jgz-letter",
        2006,
    ),
    (
        """ARRONDISSEMENTSRECHTBANK TE ZUTPHEN
Kinderrechter
Rekestnummer: 98-1147 JE RK

BESCHIKKING van 16 november 1998

op het verzoek van de Raad voor de Kinderbescherming, ingekomen op 21 oktober 1998, strekkende tot ondertoezichtstelling van de minderjarige:

[[f|Ramon Alexander Tuinstra]],
geboren te Apeldoorn op [[b|vijf juli negentienhonderd achtentachtig|1988-07-05|Ramon]],

kind van [[f|Gerrit Tuinstra]], wonende te Epe, en [[f|Wilhelmina Johanna Slot]], wonende te Apeldoorn, door wie het gezag wordt uitgeoefend.

De kinderrechter stelt de minderjarige onder toezicht met ingang van 16 november 1998 tot 16 november 1999.
Gegeven door mr. [[p|C.E. van der Laan]], kinderrechter, in tegenwoordigheid van [[p|A. Kok]], griffier.
""",
        "court-ots",
        1998,
    ),
    (
        """Gemeente Almere
Uittreksel uit de Gemeentelijke Basisadministratie                Datum: 15-03-2011

Geslachtsnaam            : [[f|Pinas]]
Voornamen                : [[f|Clarence Iwan]]
Geboortedatum            : [[b|27-09-1968|1968-09-27|Clarence]]
Geboorteplaats           : Marowijne
Datum vestiging in NL    : 11-01-1990
Burgerlijke staat        : gehuwd, 08-08-1997, met [[f|Sabajo, Mavis Esseline]]

Gegevens partner
Geboortedatum            : [[b|02-06-1973|1973-06-02|Mavis]]

Kinderen
01  [[f|Pinas, Gregory]]       [[b|13-02-1998|1998-02-13|Gregory]]   Amsterdam
02  [[f|Pinas, Rochelle]]      [[b|21-10-2000|2000-10-21|Rochelle]]   Almere
03  [[f|Pinas, Damian]]        [[b|31-05-2004|2004-05-31|Damian]]   Almere
Adres sinds              : 01-12-2003
""",
        "gba-extract",
        2011,
    ),
    (
        """Verslag MDO dinsdag 8 maart 2016, 10.00 - 11.15 uur
Aanwezig: [[p|Marjan Tebbens]] (voorzitter, VT), [[p|Joost Kiewiet]] (vertrouwensarts), [[p|Wendy Prins]] (wijkteam Stadskanaal), ouders
Afwezig m.k.: leerkracht groep 5

1. Besproken kind: [[f|Quinten Mulder]], geb. [[b|7 feb 2007|2007-02-07|Quinten]]
2. Verslag vorige keer (19 januari) akkoord.
3. Stand van zaken. Moeder ([[f|Ellen Mulder]], [[b|1983|1983|Ellen]]) vertelt dat het rustiger is sinds haar partner [[f|Sander Wubs]] ([[b|18 nov 1985|1985-11-18|Sander]]) op 2 februari naar zijn ouders is gegaan. De jongen slaapt weer in zijn eigen bed.
4. Afspraken: [[p|Wendy]] belt school; evaluatie 12 april.
""",
        "mdo-minutes",
        2016,
    ),
    (
        """TELEFOONNOTITIE
dd. 28-9-'01   16.45 u   aangenomen door: [[p|Corrie]]
Beller: mw. [[m|Vreugdenhil]], buurvrouw, wil anoniem blijven t.o.v. gezin
Over: fam. [[f|Staal]], Rozemarijn 61, Spijkenisse
- [[f|Kimberley Staal]] ([[b|3-3-'93|1993-03-03|Kimberley]])
- [[f|Rowan]] ([[b|14-7-'96|1996-07-14|Rowan]])
- baby [[f|Dewi]], [[b|juni '01|2001-06|Dewi]]
ma heet [[f|Astrid]], pa is in '99 overleden. Beller hoorde 27-9 's nachts geschreeuw.
Actie: terugbellen vóór 5-10-'01
""",
        "phone-note",
        2001,
    ),
    (
        """Bureau Jeugdzorg Noord-Brabant
INDICATIEBESLUIT                                      Besluitdatum: 14 juni 2012
Geldig van 14-06-2012 tot 13-06-2013

Cliënt:          [[f|Sahra Abdi Warsame]]
Geboortedatum:   [[b|01-07-1997|1997-07-01|Sahra]]
Cliëntnummer:    30557812
Wettelijk vertegenwoordiger:  [[f|Faduma Hassan Jimale]]  ([[b|01-01-1974|1974-01-01|Faduma]])
Overige gezinsleden:  [[f|Abdirahman Abdi]] ([[b|12-03-2000|2000-03-12|Abdirahman]]); [[f|Hodan Abdi]] ([[b|04-12-2002|2002-12-04|Hodan]]); [[f|Zakariye Abdi]] ([[b|20-09-2009|2009-09-20|Zakariye]])

Hulpvraag: moeder vraagt steun bij de opvoeding. Aanmelding 2 april 2012, gesprek 26 april 2012.
Aanspraak: jeugdhulp thuis, 2 uur per week.
Namens de directeur, [[p|P. Timmermans]], teamleider
""",
        "indication",
        2012,
    ),
    (
        """VEILIGHEIDSPLAN                                 versie 2, 11 september 2019

Voor wie?      [[f|Finn]] ([[b|22 juni 2014|2014-06-22|Finn]]) en [[f|Saar]] ([[b|4 december 2016|2016-12-04|Saar]])
Met wie?       mama [[f|Laura]], papa [[f|Martijn]], oma [[f|Greet]]
Wat gaan we doen?
1. Als papa heeft gedronken belt mama oma. De kinderen slapen dan daar.
2. Er wordt geen ruzie gemaakt waar de kinderen bij zijn.
3. Iedere vrijdag belt [[p|Hanneke Blom]] van Veilig Thuis.
Dit plan geldt tot 11 december 2019.

Handtekening mama: ............    d.d. 11-9-2019
Handtekening papa: ............    d.d. 13-9-2019
""",
        "safety-plan",
        2019,
    ),
    (
        """Voorziening voor Pleegzorg - matchingsvoorstel 4 april 2008

Pleegkind: [[f|Naomi Isenia]], geb. [[b|09-09-2003|2003-09-09|Naomi]] te Curaçao
Uit huis geplaatst sinds 17-03-2008 (crisisgezin).
Biologische moeder: [[f|Ruthmila Isenia]], geb. [[b|15-04-1985|1985-04-15|Ruthmila]]; verblijft sedert 16-03-2008 in P.I. Nieuwersluis.
Kandidaat-pleeggezin: de heer [[f|Van der Sluijs]] ([[b|21-01-1961|1961-01-21|Sluijs]]) en mevrouw [[f|Van der Sluijs-Ooms]] ([[b|08-10-1963|1963-10-08|Sluijs-Ooms]]), gescreend 12-11-2007.
Pleegzorgwerker: [[p|Yvon Haverkate]]
""",
        "foster-matching",
        2008,
    ),
    (
        """Intake vrouwenopvang Blijf Groep
Datum opname: 30-11-2015      Mentor: [[p|Sabine Roelofs]]

Naam vrouw: [[f|Selam Tesfay Gebremariam]]
Geboren: [[b|11/09/1991|1991-09-11|Selam]], Keren (Eritrea)
In Nederland sinds: 05/2014; statushouder 02/12/2014
Meegekomen kinderen:
  [[f|Yonas]]   j   [[b|18/06/2012|2012-06-18|Yonas]]   Khartoum
  [[f|Bethlehem]]   m   [[b|27/08/2015|2015-08-27|Bethlehem]]   Den Helder
Naam partner: [[f|Tekle Habtom]]   Geboren: [[b|1984|1984|Tekle]]
Huisverbod opgelegd op 28/11/2015, duur 10 dagen.
""",
        "shelter-intake",
        2015,
    ),
    (
        """Van: [[p|Esther van Rooijen]] <e.vanrooijen@samen-veilig.example>
Verzonden: donderdag 20 april 2017 9:12
Aan: [[p|Karim Oulad]]
Onderwerp: RE: overdracht gezin [[f|Al-Hamwi]]

Hoi [[p|Karim]],

Zoals gisteren besproken de gegevens. Vader is [[f|Bassam Al-Hamwi]] ([[b|20-1-1980|1980-01-20|Bassam]]), moeder [[f|Rima Shahin]] ([[b|5-5-1986|1986-05-05|Rima]]). De kids: [[f|Omar]] van [[b|14-2-2008|2008-02-14|Omar]], [[f|Lamis]] van [[b|9-10-2010|2010-10-09|Lamis]] en de jongste, [[f|Adam]], van [[b|30-12-2016|2016-12-30|Adam]]. Huisbezoek stond voor 25-4, kan jij dan?

Groet [[p|Esther]]
""",
        "email-handover",
        2017,
    ),
    (
        """PSYCHOSOCIALE ANAMNESE                                        Heerlen, januari 1990

[[f|Bianca Geelen]], die op [[b|6 augustus 1975|1975-08-06|Bianca]] te Kerkrade ter wereld kwam, is de oudste uit een gezin van drie. Haar vader, [[f|Sjef Geelen]] ([[b|1948|1948|Sjef]]), was mijnwerker tot de sluiting in december 1974 en is nadien niet meer aan het werk gekomen. Moeder, [[f|Annie Geelen-Houben]] ([[b|1951|1951|Annie]]), trouwde hem op 11 mei 1973. Na haar volgden nog [[f|Ralf]] ([[b|2 februari 1978|1978-02-02|Ralf]]) en [[f|Patrick]] ([[b|19 november 1981|1981-11-19|Patrick]]). Grootvader [[f|Houben]] woonde tot zijn dood op 30 september 1986 bij het gezin in.
""",
        "family-history",
        1990,
    ),
    (
        """Genogram (in woorden)                                  opgesteld 18-05-2010
Generatie I:   opa [[f|Klaas Bootsma]] (*[[b|1939|1939|Klaas]], † 2004) x oma [[f|Aukje Bootsma-Dijkstra]] (*[[b|1942|1942|Aukje]])
Generatie II:  zoon [[f|Durk]] (*[[b|1966|1966|Durk]]); dochter [[f|Jeltsje]] (*[[b|1969|1969|Jeltsje]]), gescheiden 2001
Generatie III: uit relatie [[f|Jeltsje]]: [[f|Nynke]] (*[[b|25-10-1996|1996-10-25|Nynke]]), [[f|Wytse]] (*[[b|03-08-1999|1999-08-03|Wytse]])
Contact tussen II en I verbroken sinds de begrafenis in 2004.
""",
        "genogram",
        2010,
    ),
    (
        """CBS De Regenboog
Hoogeveen, 9 mei 2005

Aan het AMK, t.a.v. mevrouw [[p|Siebring]]

Betreft: zorgen om een leerling uit groep 4

Sinds de voorjaarsvakantie komt [[f|Marco]] vaak te laat en zonder brood op school. Op 21 april zag meester [[p|Harm]] een striem in zijn hals. Moeder, mevrouw [[f|Kuipers]], zei op 26 april dat hij van zijn fiets was gevallen. Wij hebben op 3 mei met de schoolarts overlegd.

Hoogachtend,
[[p|G. Pol]], directeur
""",
        "school-letter",
        2005,
    ),
    (
        """VOORNAAM;ACHTERNAAM;GEBDATUM;ROL;INGESCHREVEN
[[f|Ruben]];[[f|Talsma]];[[b|20110316|2011-03-16|Ruben]];kind;20200107
[[f|Iris]];[[f|Talsma]];[[b|20130802|2013-08-02|Iris]];kind;20200107
[[f|Monique]];[[f|de Graaff]];[[b|19811129|1981-11-29|Monique]];ouder;20200107
""",
        "export-list",
        2020,
    ),
]
