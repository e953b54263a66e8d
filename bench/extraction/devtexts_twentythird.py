# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 28, by an author who had not seen the rules; read once and then learnt from on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """BUREAU VERTROUWENSARTS INZAKE KINDERMISHANDELING
                 Arnhem

Reg.nr. 87/214          ontvangen: 9-3-87 (tel.)         door: mw. [[p|Kamps]]

KIND    : [[f|Terlouw, Marcella]]         v     [[b|14-9-79|1979-09-14|Marcella]]
VADER   : [[f|Terlouw, Henk]]             m     [[b|2-2-52|1952-02-02|Henk]]     monteur
MOEDER  : [[f|Terlouw-Buiting, Dinie]]    v     [[b|30-11-53|1953-11-30|Dinie]]   huisvrouw
OV. KIND: [[f|Jeroen]]                    m     [[b|6-1-77|1977-01-06|Jeroen]]
          [[f|Mirjam]]                    v     [[b|19-8-82|1982-08-19|Mirjam]]

ADRES   : Klarendalseweg 311, Arnhem
AARD    : lich. mish., vermoeden
BERICHT : wijkvpl. 12-3-87, school 16-3-87
AFGESL. : 22-6-87
""",
        "bva-card",
        1987,
    ),
    (
        """RAADSRAPPORT                                                                    pagina 1 van 7

Raad voor de Kinderbescherming, regio Oost, locatie Zutphen
Raadsonderzoeker: [[p|M.E. Haverkate]]          Gedragsdeskundige: [[p|drs. B. Luimes]]

1. Gegevens
Dit rapport gaat over [[f|Timo Garritsen]], geboren op [[b|27 februari 2001|2001-02-27|Timo]] in Winterswijk. Hij woont
bij zijn moeder.
Zijn moeder is [[f|Anita Garritsen]], geboren op [[b|4 augustus 1977|1977-08-04|Anita]]. Zij werkt sinds 1 mei 2008 in
een verzorgingshuis.
Zijn vader is [[f|Rob Lensink]], geboren op [[b|13 december 1974|1974-12-13|Rob]]. Hij heeft [[f|Timo]] op 2 maart 2001
erkend, maar heeft geen gezag.
In het gezin woont ook het halfzusje [[f|Kyra]], geboren op [[b|18 september 2006|2006-09-18|Kyra]].

2. Aanleiding
Op 6 januari 2009 ontving de Raad van het AMK het verzoek een onderzoek te doen. Het AMK was
op 11 november 2008 gebeld door de school. Eerder, op 23 maart 2005, is er een melding
geweest van de politie, nadat de ouders elkaar op straat hadden geslagen.

3. Werkwijze
De Raad sprak met moeder op 27 januari en 10 februari, met vader op 3 februari en met het
kind op 12 februari 2009. Informatie is gevraagd aan de huisarts (brief van 30 januari) en
aan de school (gesprek van 5 februari). Het concept is op 16 maart 2009 aan de ouders
gezonden.

4. Vraagstelling
Is er sprake van een bedreigde ontwikkeling als bedoeld in artikel 1:254 BW?
""",
        "raad-report-long",
        2009,
    ),
    (
        """GEMEENTEPOLITIE EINDHOVEN
Afdeling Jeugd- en Zedenpolitie                              RAPPORT No. 1442/1989

Op dinsdag 17 oktober 1989 te 10.30 uur vervoegde zich ten bureele:

    [[m|Wilhelmina VERHAAG]], wonende te Eindhoven,

die verklaarde dat haar benedenburen hun kinderen des nachts opsluiten. Bij
ingesteld onderzoek bleek dat het betrof het gezin van:

1. [[f|Adrianus Josephus van LIESHOUT]], geboren te Helmond op [[b|23 februari 1955|1955-02-23|Adrianus]], chauffeur;
2. [[f|Maria Elisabeth van den HEUVEL]], geboren te Geldrop op [[b|8 december 1958|1958-12-08|Maria]],
zonder beroep, echtgenote van 1.;

beiden wonende te Eindhoven, Woenselsestraat 88, alsmede hun minderjarige kinderen:

3. [[f|Petrus van LIESHOUT]], geboren te Eindhoven op [[b|1 april 1981|1981-04-01|Petrus]];
4. [[f|Johanna van LIESHOUT]], geboren te Eindhoven op [[b|27 juli 1984|1984-07-27|Johanna]].

Het huwelijk werd gesloten op 5 mei 1979. Van dit rapport is op 20 oktober
1989 een afschrift gezonden aan de Raad voor de Kinderbescherming te
's-Hertogenbosch.

De hoofdagent van politie, [[p|H.M. Claassen]]
""",
        "old-police",
        1989,
    ),
    (
        """ADVIES- EN MELDPUNT KINDERMISHANDELING HAAGLANDEN
MELDINGSFORMULIER

Datum melding: 14-02-2003              Opgenomen door: [[p|Lisette Bronkhorst]]
1. MELDER
Naam: mw. [[m|C. Roodenburg]]          Functie: intern begeleider
2. KIND(EREN)
Achternaam      : [[f|Ramcharan]]
Voornaam        : [[f|Shanaya]]
Geslacht        : V
Geboortedatum   : [[b|09-10-1996|1996-10-09|Shanaya]]
School/groep    : De Vuurvlinder, groep 3
3. OUDERS
Vader           : [[f|Soerdj Ramcharan]]
Geboortedatum   : [[b|21-05-1968|1968-05-21|Soerdj]]
Moeder          : [[f|Indra Mahabier]]
Geboortedatum   : [[b|03-12-1971|1971-12-03|Indra]]
Burg. staat     : gescheiden sinds 12-06-2001
4. OVERIGE KINDEREN IN HET GEZIN
[[f|Vishal Ramcharan]], [[b|30-04-1999|1999-04-30|Vishal]]
5. IS HET GEZIN OP DE HOOGTE VAN DE MELDING? nee
""",
        "melding-form",
        2003,
    ),
    (
        """Raad voor de Kinderbescherming
Directie Noord-West, locatie Haarlem

RAPPORT                                                     Vertrouwelijk

Datum rapport         : 8 september 1999
Aard onderzoek        : civiel, beschermingsonderzoek
Raadsonderzoeker      : [[p|drs. M.J. Oudejans]]
Praktijkleider        : [[p|W. Kootstra]]

Minderjarigen
  [[f|Dennis Ronald Zwart]]       geb. [[b|17 januari 1988|1988-01-17|Dennis]] te Velsen
  [[f|Kimberley Zwart]]           geb. [[b|5 augustus 1991|1991-08-05|Kimberley]] te Velsen

Vader
  [[f|Ronald Zwart]]              geb. [[b|12 oktober 1963|1963-10-12|Ronald]] te IJmuiden
  adres: onbekend (uitgeschreven 1 juli 1998)

Moeder
  [[f|Jolanda van Kampen]]        geb. [[b|28 mei 1966|1966-05-28|Jolanda]] te Beverwijk
  adres: Wijk aan Zeeërweg 140, 1972 NR IJmuiden

Gezag: moeder, beschikking rechtbank Haarlem d.d. 3 februari 1994
""",
        "raad-cover",
        1999,
    ),
    (
        """RECHTBANK DORDRECHT
Sector civiel - kinderrechter

zaaknummer: 71204 / JE RK 07-512
datum uitspraak: 19 juni 2007

BESCHIKKING ONDERTOEZICHTSTELLING

in de zaak van de Raad voor de Kinderbescherming, regio Zuid-Holland Zuid,
met betrekking tot de minderjarige

[[f|Sharella Gianina MARTINA]], geboren op [[b|2 november 2004|2004-11-02|Sharella]] te Willemstad, Curaçao,

kind van [[f|Gilmaira Rosalba MARTINA]], hierna te noemen de moeder, wonende te Dordrecht.

De kinderrechter merkt als belanghebbende aan: de moeder voornoemd, alsmede de grootmoeder
mevrouw [[f|R.E. Martina]].

HET PROCESVERLOOP
Op 30 mei 2007 is ter griffie ingekomen het verzoekschrift. De behandeling vond plaats op 12 juni 2007.

DE BESLISSING
stelt de minderjarige onder toezicht met ingang van 19 juni 2007 tot 19 juni 2008.

Deze beschikking is gegeven door mr. [[p|A.P. Hameete]], kinderrechter, in bijzijn van [[p|S. de Wolf]]
als griffier.
""",
        "court",
        2007,
    ),
    (
        """GGD Hart voor Brabant - Jeugdgezondheidszorg

Aan: AMK Noord-Brabant
Betr.: uw verzoek om informatie d.d. 24 maart 2009

Inzake: [[f|Yassin Bouchiba]] ([[b|05-01-2006|2006-01-05|Yassin]]) en [[f|Ikram Bouchiba]] ([[b|18-06-2008|2008-06-18|Ikram]])

[[f|Yassin]] is op alle contactmomenten verschenen, laatste consult 16-02-2009. Groei op -1 SD.
Spraak-taalachterstand, verwezen naar audiologisch centrum. [[f|Ikram]] is niet verschenen op
12-11-2008 en 08-01-2009. Huisbezoek door [[p|T. van Esch]] op 22-01-2009: moeder deed niet open,
wel geluid in de woning. Alle vaccinaties van het meisje na 3 maanden ontbreken.

Toestemming van ouders is niet gevraagd gezien uw verzoek.

[[p|D. Kerkhofs]], jeugdarts KNMG
27 maart 2009
""",
        "jgz-letter",
        2009,
    ),
    (
        """Uittreksel uit de basisregistratie personen
Gemeente Almere                                             Datum: 11-04-2016

Gegevens persoon
Geslachtsnaam                 [[f|Gebremedhin]]
Voornamen                     [[f|Selam Tesfazghi]]
Geboortedatum                 [[b|01-01-1989|1989-01-01|Selam]]
Geboorteplaats                Keren
Geboorteland                  Eritrea
Datum vestiging in Nederland  07-10-2014
Verblijfstitel                geldig tot 03-02-2020

Gegevens kind
Voornamen                     [[f|Noah Selam]]
Geboortedatum                 [[b|16-08-2015|2015-08-16|Noah]]
Geboorteplaats                Lelystad

Adres
Datum aanvang                 22-02-2016
Straatnaam                    Bachweg
""",
        "brp-extract",
        2016,
    ),
    (
        """Politie Rotterdam-Rijnmond                         ZORGFORMULIER JEUGD / HG
Mutatienr.: PL17C0 2011204417
Pleegdatum: zaterdag 9 juli 2011  23:40 uur

Betrokkene(n)
Rol: verdachte
Naam: [[f|Kowalski]]
Voornamen: [[f|Dariusz Jan]]
Geboren: [[b|22-03-1979|1979-03-22|Dariusz]]    te Lublin (Polen)
Rol: slachtoffer
Naam: [[f|Nowak]]
Voornamen: [[f|Ewelina]]
Geboren: [[b|10-12-1983|1983-12-10|Ewelina]]    te Zamosc (Polen)
Rol: kind, aanwezig in woning
Naam: [[f|Kowalska]]
Voornamen: [[f|Zuzanna]]
Geboren: [[b|04-05-2007|2007-05-04|Zuzanna]]    te Rotterdam

Toedracht: Ruzie over geld. Man onder invloed. Slachtoffer aan haren door de kamer getrokken. Kind zat op de trap. Verdachte aangehouden. Huisverbod opgelegd t/m 19 juli 2011.
Verbalisanten: [[p|Van der Stoep]] en [[p|Aydemir]]
""",
        "zorgformulier",
        2011,
    ),
    (
        """MDO 12 maart 2013 - Wijkteam Noord
Aanwezig: [[p|Ellen Schuttel]] (vz), [[p|Hakan Topal]] (BJZ), [[p|Riet Vonk]] (thuiszorg), [[p|mw. Douma]] (leerplicht)

Casus 1: gezin [[f|De Groot]]/[[f|Uzun]]
Moeder [[f|Patricia de Groot]] ([[b|21/7/80|1980-07-21|Patricia]]), stiefvader [[f|Cem Uzun]] ([[b|1976|1976|Cem]]), kinderen [[f|Jaimy]] ([[b|3/3/02|2002-03-03|Jaimy]]) en [[f|Deniz]] ([[b|15/11/09|2009-11-15|Deniz]]).
Signalen: [[f|Jaimy]] 23x verzuim sinds 3/9/12. Huurschuld. Vader van de jongen zit vast sinds 8 januari.
Afspraak: BJZ doet huisbezoek voor 1 april. Terug op agenda 14 mei.

Casus 2: geen bijzonderheden, afgesloten.
""",
        "mdo-minutes",
        2013,
    ),
    (
        """Contactjournaal  dossier 02-1187

04-09-02  tel. moeder terug gebeld, geen gehoor.
05-09-02  tel. met oma mz, mw. [[f|Van Beusekom]]. Maakt zich zorgen. Kinderen slapen sinds 1
augustus bij haar.
09-09-02  school gebeld, mw. [[p|Terpstra]]. [[f|Mitchell]] is vanaf 2 september niet op school geweest.
11-09-02  huisbezoek met collega. Niemand thuis, briefje in de bus.
16-09-02  moeder belt, boos. Wil weten wie gemeld heeft. Afspraak voor 19-09-02.
19-09-02  gesprek kantoor, moeder en haar vriend [[f|Rinus]]. Zie verslag.
""",
        "contact-journal",
        2002,
    ),
    (
        """Bijlage bij indicatiebesluit Bureau Jeugdzorg Overijssel, besluitdatum 03-10-2006

Gezinssamenstelling

Naam                        Relatie         Geb.datum      Geslacht   Woonachtig
[[f|Bekkering, J.H.]]             vader           [[b|19-02-1965|1965-02-19|J.H.]]     m          Ommen
[[f|Bekkering-Oldeman, G.]]       moeder          [[b|07-07-1967|1967-07-07|G.]]     v          Ommen
[[f|Bekkering, Rick]]             cliënt          [[b|12-12-1993|1993-12-12|Rick]]     m          De Ambelt
[[f|Bekkering, Anouk]]            zus             [[b|25-09-1996|1996-09-25|Anouk]]     v          thuis
[[f|Oldeman, F.]]                 grootmoeder mz  [[b|14-03-1938|1938-03-14|F.]]     v          Hardenberg

Aanspraak: verblijf deeltijd pleegzorg, ingangsdatum 16-10-2006, einddatum 15-10-2007
""",
        "family-table",
        2006,
    ),
    (
        """Aanmeldformulier Vrouwenopvang De Toevlucht            Datum opname: 27-11-2008

Achternaam: [[f|Osman Farah]]              Kind 1: [[f|Abdirahman]]
Voornaam: [[f|Hodan]]                      Geb.: [[b|09-09-2003|2003-09-09|Abdirahman]]
Geb.datum: [[b|15-06-1982|1982-06-15|Hodan]]             Kind 2: [[f|Ayaan]]
Geb.plaats: Hargeisa                 Geb.: [[b|22-02-2007|2007-02-22|Ayaan]]
Nationaliteit: Somalische            Zwanger: ja, uitgerekend 14-04-2009
Burgerl. staat: gehuwd (2001)        Huisdieren: nee
Verwezen door: politie Tilburg       Eerdere opvang: 12-2006 tot 03-2007
""",
        "shelter-form",
        2008,
    ),
    (
        """Naam; voornaam; geb.dat; rol; gezag
[[f|Verstraten; Bianca]]; [[b|26-04-1986|1986-04-26|Bianca]]; moeder; ja
[[f|Lopes Tavares; Nelson]]; [[b|13-10-1981|1981-10-13|Nelson]]; vader; nee
[[f|Verstraten; Djayden]]; [[b|08-08-2008|2008-08-08|Djayden]]; kind; -
[[f|Lopes Tavares; Yara]]; [[b|31-01-2012|2012-01-31|Yara]]; kind; -
""",
        "list",
        2014,
    ),
    (
        """Van: [[p|Marloes Ligtenberg]]
Aan: intake@veiligthuis.example
Datum: woensdag 6 december 2017 14:22
Onderwerp: overdracht

Hallo,

Zoals besproken de gegevens:
- [[f|Rania Al Khatib]], [[b|17 mei 2011|2011-05-17|Rania]]
- [[f|Omar Al Khatib]], [[b|8 feb 2014|2014-02-08|Omar]]
- moeder [[f|Hiba Shaheen]], [[b|1 september 1988|1988-09-01|Hiba]]
- vader [[f|Mahmoud Al Khatib]], [[b|24-7-1980|1980-07-24|Mahmoud]]
Het gezin is in maart 2016 uit Homs gekomen en woont sinds 15 januari jl. op het huidige adres. De tolk is voor vrijdag 8 december geregeld.

Groet, [[p|Marloes]]
Wijkteam Zuidoost
""",
        "email",
        2017,
    ),
    (
        """GEZINSGESCHIEDENIS

Moeder, [[f|Corrie Blankers]], werd op [[b|3 mei 1961|1961-05-03|Corrie]] geboren als zesde kind in een
gezin van negen te Tiel. Haar vader overleed op 11 november 1970 door een
bedrijfsongeval. Op haar zeventiende leerde zij [[f|Bertus van Zoelen]] kennen,
met wie zij op 14 september 1981 trouwde. Uit dit huwelijk werd in [[b|maart
1983|1983-03|Wendy]] [[f|Wendy]] geboren. Op [[b|29 oktober 1985|1985-10-29|Bas]] volgde een zoon, [[f|Bas]]. Het huwelijk
werd in 1988 ontbonden. [[f|Bertus]] hertrouwde en heeft sindsdien geen contact
met de kinderen.
In 1990 kreeg moeder een relatie met [[f|Ton Jaspers]], geboren in [[b|1949|1949|Ton]], zelf
vader van twee volwassen zoons. Hun dochtertje [[f|Lieke]] kwam op [[b|16 januari 1992|1992-01-16|Lieke]]
zes weken te vroeg ter wereld en lag tot 2 maart in de couveuse.
""",
        "history",
        1994,
    ),
    (
        """De burgemeester van de gemeente Hoogeveen,
gelet op de Wet tijdelijk huisverbod,

legt een huisverbod op aan
      naam         : [[f|van der Sleen, Marco]]
      geboren      : [[b|22-10-1978|1978-10-22|Marco]] te Hoogeveen
      adres        : Zuideropgaande 31

voor de duur van 10 dagen, ingaande 14-05-2012 te 04.30 uur en eindigende 24-05-2012 te 04.30 uur.

Personen die met de uithuisgeplaatste in de woning wonen:
      [[f|Doldersum, Femke]]          partner        [[b|03-06-1982|1982-06-03|Femke]]
      [[f|van der Sleen, Jens]]       zoon           [[b|19-01-2009|2009-01-19|Jens]]

Het verbod is in persoon uitgereikt op 14-05-2012 door hulpofficier van justitie [[p|G. Kuik]].
""",
        "home-ban",
        2012,
    ),
    (
        """VEILIG THUIS TWENTE
Postbus 1400, Enschede

Aan mevrouw [[f|K. Nijland]]
Enschede, 3 juni 2019
Ons kenmerk: VT19-20551

Geachte mevrouw [[f|Nijland]],

Op 21 mei 2019 ontvingen wij een melding van zorgen over uw kinderen. Wij hebben u hierover gesproken op 28 mei 2019. Zoals afgesproken dragen wij het contact over aan het wijkteam. Mevrouw [[p|Roelofsen]] neemt voor 14 juni contact met u op. Wij sluiten hierbij onze betrokkenheid.

Met vriendelijke groet,
[[p|Femke ter Braak]]
""",
        "letter-close",
        2019,
    ),
    (
        """Overdrachtsformulier crisisdienst -> ambulant team                    datum 30-12-2010

Systeem:
Meisje, 14 jr, [[f|Chaima Ouali]] (geb. [[b|23-01-1996|1996-01-23|Chaima]]). Weggelopen op 27/12, gevonden op 29/12 bij vriendin.
Broer [[f|Bilal]] (geb. [[b|12-04-1992|1992-04-12|Bilal]]), zus [[f|Hanane]] (geb. [[b|1990|1990|Hanane]], gehuwd, woont in Antwerpen).
Ouders: [[f|Lahcen Ouali]], geb. [[b|01-07-1958|1958-07-01|Lahcen]] en [[f|Rkia Ouali-Bennani]], geb. [[b|01-07-1964|1964-07-01|Rkia]].
Veiligheid: [[f|Chaima]] blijft tot 3-1-2011 op de crisisgroep. Vader wil de aangifte van vermissing intrekken.
Bereikbaar: [[p|Gijs Hamstra]], piketdienst
""",
        "crisis-handover",
        2010,
    ),
    (
        """                    DOSSIEROMSLAG

   [[f|VISSCHER]]                                            9 1 / 0 2 7
   Thorbeckestr. 85, Zwolle

   1) [[f|Edwin]]       [[b|6/5/'80|1980-05-06|Edwin]]           open    28/1/'91
   2) [[f|Jolanda]]     [[b|30/8/'81|1981-08-30|Jolanda]]          dicht   17/12/'91
   3) [[f|Mariska]]     [[b|11/2/'88|1988-02-11|Mariska]]          heropend 9/9/'92
   m: [[f|Klazien]]     [[b|'59|1959|Klazien]]
   v: [[f|Gerrit-Jan]]  [[b|'56|1956|Gerrit-Jan]]    vertr. juni '90

   maatsch. w. [[p|Riek Bosscher]]
""",
        "cover",
        1992,
    ),
]
