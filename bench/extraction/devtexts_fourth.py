# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that the rules were tuned on, one part of four; see ``devtexts``. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """BUREAU JEUGDZORG GRONINGEN
Intakeformulier toegang

Clientgegevens
Achternaam        [[f|Wiersema]]
Voornaam          [[f|Lotte]]
Geslacht          meisje
Geboren d.d.      [[b|07.11.1996|1996-11-07|Lotte]] te Delfzijl
BSN               999992934
Moeder            [[f|Trijntje Wiersema-Postma]], [[b|22.03.1970|1970-03-22|Trijntje]]
Vader             [[f|Klaas Wiersema]], [[b|15.08.1967|1967-08-15|Klaas]]
Gezag             beide ouders
Verwijzer         [[p|mw. J. Dontje]], schoolarts
""",
        "intake",
        2008,
    ),
    (
        """POLITIE FRYSLAN  -  MUTATIE
Soort : huiselijk geweld / bedreiging
Betrokkenen:
  BTR  [[f|HOEKSTRA, Sjoerd]]      geb [[b|19690412|1969-04-12|Sjoerd]] te Sneek
  SLO  [[f|DE VRIES, Antje]]       geb [[b|19710930|1971-09-30|Antje]] te Bolsward
  GET  [[f|HOEKSTRA, Femke]]       geb [[b|19980221|1998-02-21|Femke]]
Verbalisant [[p|T. Bouma]] sprak met de vrouw. Zij wilde geen aangifte doen.
""",
        "mutation",
        2010,
    ),
    (
        """JEUGDGEZONDHEIDSZORG 0-4 / overdrachtsformulier
Naam kind + geb.datum:   [[f|Yara Hamidi]]   [[b|04/06/2009|2009-06-04|Yara]]
Naam moeder + geb.datum: [[f|Soumaya Hamidi]]   [[b|13/01/1985|1985-01-13|Soumaya]]
Naam vader + geb.datum:  [[f|Karim Hamidi]]   [[b|09/09/1980|1980-09-09|Karim]]
Broers/zussen:           [[f|Bilal]]   [[b|17/02/2006|2006-02-17|Bilal]]
Zorgpunt: groei buigt af; moeder komt niet op afspraken.
""",
        "jgz",
        2011,
    ),
    (
        """Rechtbank Utrecht, sector familie
Beschikking ondertoezichtstelling

ten aanzien van de minderjarigen:
1. [[f|Quincy Raymond Eduards]], geboren te Utrecht op [[b|3 december 1999|1999-12-03|Quincy]];
2. [[f|Chantelle Naomi Eduards]], geboren te Nieuwegein op [[b|28 mei 2002|2002-05-28|Chantelle]];
3. [[f|Dwayne Eduards]], geboren te Nieuwegein op [[b|1 juli 2005|2005-07-01|Dwayne]];
hierna gezamenlijk te noemen: de kinderen,
kinderen van:
[[f|Sharon Melinda Eduards]], geboren op [[b|19 april 1979|1979-04-19|Sharon]], wonende te Nieuwegein.
""",
        "order3",
        2007,
    ),
    (
        """Basisschool De Zonnewijzer             Zorgdossier groep 6
Leerling:  [[f|Rick Oude Luttikhuis]]      geb. [[b|23 aug '97|1997-08-23|Rick]]
Ouders:    [[f|Herman Oude Luttikhuis]] en [[f|Marja Nijland]]
Zusje:     [[f|Ilse]] ([[b|5 febr. '00|2000-02-05|Ilse]])
IB-er:     [[p|Gerda Wolters]]
12/9  [[f|Rick]] kwam met een bult op zijn hoofd op school.
""",
        "school",
        2006,
    ),
    (
        """Steunpunt Huiselijk Geweld Twente - registratie
Slachtoffer          [[f|Meryem Çelik]]
   geboortedatum     [[b|1981-03-06|1981-03-06|Meryem]]
Pleger               [[f|Orhan Çelik]]
   geboortedatum     [[b|1976-10-25|1976-10-25|Orhan]]
Kinderen in gezin    [[f|Esra]] [[b|2004-01-18|2004-01-18|Esra]] / [[f|Berk]] [[b|2007-07-31|2007-07-31|Berk]]
Wijkagent            [[p|R. Leferink]]
""",
        "shg",
        2010,
    ),
    (
        """GBA-uittreksel
Voornamen            : [[f|Danny Johannes]]
Geslachtsnaam        : [[f|Verstappen]]
Datum geboorte       : [[b|26-09-1993|1993-09-26|Danny]]
Plaats geboorte      : Tilburg
OUDER1
Geslachtsnaam        : [[f|van Gool]]
Voornamen            : [[f|Ria]]
Datum geboorte       : [[b|11-12-1966|1966-12-11|Ria]]
""",
        "gba",
        2004,
    ),
    (
        """MULTIDISCIPLINAIR OVERLEG 14 maart 2013
Besproken kinderen:
- [[f|Fleur de Lange]] (v, [[b|2-4-2007|2007-04-02|Fleur]])
- [[f|Thijmen de Lange]] (m, [[b|19-10-2009|2009-10-19|Thijmen]])
- [[f|Jip Smeets]] (m, [[b|8-8-2001|2001-08-08|Jip]])
Aanwezig: [[p|A. Kuiper]] (jeugdarts), [[p|L. Vos]] (BJZ)
""",
        "mdo",
        2013,
    ),
    (
        """AMK NOORD-HOLLAND            Dossierblad 1
Gezin [[f|Castelijn]] - [[f|Moerman]]
                 naam                    geboren        beroep
vader            [[f|Rob Castelijn]]           [[b|14-07-63|1963-07-14|Rob]]       kok
moeder           [[f|Els Moerman]]             [[b|02-02-66|1966-02-02|Els]]       -
1e kind          [[f|Bas Castelijn]]           [[b|30-11-89|1989-11-30|Bas]]       mavo
2e kind          [[f|Inge Castelijn]]          [[b|21-05-92|1992-05-21|Inge]]      basisschool
""",
        "sheet",
        1998,
    ),
    (
        """Proces-verbaal van verhoor getuige
Achternaam : [[f|Mostert]]
Voornamen  : [[f|Petronella]]
Geboren    : [[b|8 januari 1974|1974-01-08|Petronella]]
Geboorteplaats : Hoorn
De getuige verklaarde: Mijn dochter [[f|Kelly]] is van [[b|16 juni 1999|1999-06-16|Kelly]]. Zij is bang voor [[f|Ruud Kaptein]].
""",
        "hearing",
        2008,
    ),
    (
        """Raad voor de Kinderbescherming, locatie Zwolle
Verzoek tot uithuisplaatsing
De raad verzoekt ten aanzien van:
Naam:            [[f|Naomi van Dalfsen]]
Geb.:            Zwolle, [[b|12 oktober 2003|2003-10-12|Naomi]]
Naam:            [[f|Levi van Dalfsen]]
Geb.:            Kampen, [[b|4 maart 2006|2006-03-04|Levi]]
Ouder met gezag: [[f|Mirjam van Dalfsen]] (geb. Kampen, [[b|29 september 1982|1982-09-29|Mirjam]])
""",
        "request",
        2010,
    ),
    (
        """Ziekenhuis St. Jansdal, Harderwijk
SEH-brief
Betreft: [[f|Collin Bronkhorst]], geb.dat. [[b|25-1-2012|2012-01-25|Collin]], patientnr 445566
Geachte collega,
Op 3 juni 2013 zagen wij bovengenoemde patient, jongen, 1 jaar oud, met een femurfractuur. Begeleid door moeder ([[f|Wendy Bronkhorst]],
* [[b|18-06-1990|1990-06-18|Wendy]]) en haar vriend. Verhaal past niet bij het letsel.
[[p|dr. P. Oskam]], SEH-arts
""",
        "hospital",
        2013,
    ),
    (
        """Zorgmelding politie
Persoon 1
 Rol: verdachte      Naam: [[f|Andrzej Kowalczyk]]
 Geb.datum/plaats: [[b|05-05-1979|1979-05-05|Andrzej]] Poznan
Persoon 2
 Rol: slachtoffer    Naam: [[f|Agnieszka Kowalczyk]]
 Geb.datum/plaats: [[b|17-12-1983|1983-12-17|Agnieszka]] Gdansk
Persoon 3
 Rol: kind           Naam: [[f|Oliwia Kowalczyk]]
 Geb.datum/plaats: [[b|20-02-2008|2008-02-20|Oliwia]] Tiel
""",
        "zorg",
        2012,
    ),
    (
        """Hulpverleningsplan
Jeugdige: [[f|Priscilla Boomsma]]  ([[b|31-10-1994|1994-10-31|Priscilla]])   Dossier: 11223
Gezinsleden:
[[f|Ineke Boomsma]] (moeder, [[b|12-06-1971|1971-06-12|Ineke]])
[[f|Henk de Groot]] (stiefvader, [[b|03-03-1965|1965-03-03|Henk]])
[[f|Melvin de Groot]] (halfbroer, [[b|27-07-2002|2002-07-27|Melvin]])
Hulpverlener: [[p|Carla Timmer]]
""",
        "plan",
        2009,
    ),
    (
        """Verslag huisbezoek dd 11-02-2005
Aanwezig: moeder en baby. De baby heet [[f|Sterre]] en is geboren op [[b|9 januari 2005|2005-01-09|Sterre]]. De oudste, [[f|Joris]], werd [[b|14 november 2001|2001-11-14|Joris]]
geboren. Moeder ([[f|Annet Rozema]]) is van [[b|6-6-1978|1978-06-06|Annet]].
""",
        "visit",
        2005,
    ),
    (
        """Vragenlijst kinderdagverblijf
Voor- en achternaam kind    [[f|Tobias Haverkamp]]
Wanneer is uw kind geboren? [[b|22 september 2008|2008-09-22|Tobias]]
Voor- en achternaam ouder   [[f|Judith Haverkamp]]
Wanneer bent u geboren?     [[b|30 juni 1980|1980-06-30|Judith]]
""",
        "questions",
        2011,
    ),
    (
        """ADVIES- EN MELDPUNT KINDERMISHANDELING UTRECHT
Telefoonnotitie
Over: [[f|Priya Bhagwandin]]                 Geb: [[b|15 apr 2003|2003-04-15|Priya]]
Zus:  [[f|Anjali Bhagwandin]]                Geb: [[b|2 sept 2000|2000-09-02|Anjali]]
Moeder: [[f|R. Bhagwandin]]                  Geb: [[b|27 nov 1976|1976-11-27|R]]
Kern: kind is twee keer alleen thuis aangetroffen. Vader [[f|Soenil]] werkt in nachtdienst.
""",
        "note",
        2009,
    ),
    (
        """Reclassering Nederland
Vroeghulprapport
Betrokkene      : [[f|Marcel Dekkers]]
Geboren op      : [[b|21 maart 1973|1973-03-21|Marcel]] te Breda
Partner         : [[f|Yvonne Dekkers-Maas]] (geboren [[b|30-08-1975|1975-08-30|Yvonne]])
Kinderen        : [[f|Stan]] (geboren [[b|11-02-2001|2001-02-11|Stan]]) en [[f|Loek]] (geboren [[b|24-06-2004|2004-06-24|Loek]])
Rapporteur      : [[p|E. Houtman]]
""",
        "probation",
        2009,
    ),
    (
        """KINDERRECHTER ARNHEM
De moeder, [[f|Esmeralda Petronella Wouters]], geboren te Ede op [[b|17 mei 1983|1983-05-17|Esmeralda]], heeft het gezag over:
[[f|Jesse Wouters]], geboren op [[b|5 november 2004|2004-11-05|Jesse]] te Ede, en
[[f|Luna Wouters]], geboren op [[b|23 januari 2008|2008-01-23|Luna]] te Arnhem.
De vader, [[f|Ricardo Pinas]], geboren op [[b|9 februari 1980|1980-02-09|Ricardo]], heeft de kinderen erkend.
""",
        "court4",
        2011,
    ),
    (
        """CONSULTATIEBUREAU - groeikaart
Fam.naam [[f|Ouali]]   Voornaam [[f|Nassim]]   geb. datum [[b|06-10-1999|1999-10-06|Nassim]]
Kindnr 3
Datum     Leeftijd   Gewicht   Bijzonderheden
12-01-00  3 mnd      5200      moeder gespannen
14-03-00  5 mnd      5600      niet verschenen
""",
        "growth",
        2000,
    ),
    (
        """MAATSCHAPPELIJKE OPVANG - aanmelding vrouwenopvang
1. Vrouw: [[f|Blessing Osei]], [[b|01-01-1986|1986-01-01|Blessing]], Ghanese nationaliteit
2. Kind: [[f|Emmanuel Osei]], [[b|13-03-2010|2010-03-13|Emmanuel]]
3. Kind: [[f|Grace Osei]], [[b|29-08-2012|2012-08-29|Grace]]
4. (Ex)partner: [[f|Kwame Mensah]], [[b|10-07-1978|1978-07-10|Kwame]]
Aangemeld door: [[m|Linda Hofs]], maatschappelijk werk
""",
        "shelter",
        2013,
    ),
    (
        """Leerplicht gemeente Almere
Kennisgeving ongeoorloofd verzuim
Gegevens leerling
naam: [[f|Brandon Lee Tromp]]
geboortedatum: [[b|19-07-1995|1995-07-19|Brandon]]
klas: 2 vmbo-b
gegevens ouder/verzorger
naam: [[f|Anita Tromp]]
geboortedatum: [[b|07-04-1972|1972-04-07|Anita]]
Ambtenaar: [[p|F. Zaal]]
""",
        "truancy",
        2009,
    ),
    (
        """Sociaal verpleegkundig verslag, oktober 1996
Het gezin bestaat uit: vader [[f|Theo Kroon]] ([[b|12-3-1960|1960-03-12|Theo]]), moeder [[f|Lidy Kroon-Smeenk]] ([[b|25-9-1962|1962-09-25|Lidy]]), dochter [[f|Mariska]] ([[b|7-7-1985|1985-07-07|Mariska]])
en zoon [[f|Patrick]] ([[b|16-12-1988|1988-12-16|Patrick]]). [[f|Mariska]] is uit huis geplaatst.
""",
        "nurse",
        1996,
    ),
    (
        """Veiligheidsplan gezin [[f|Sloot]]
Wie doet mee?
[[f|Denise Sloot]]        moeder      [[b|4 mei 1984|1984-05-04|Denise]]
[[f|Mike Hendrix]]        vader       [[b|18 aug. 1981|1981-08-18|Mike]]
[[f|Kayleigh Sloot]]      dochter     [[b|10 jan. 2006|2006-01-10|Kayleigh]]
[[p|Wil Peeters]]         gezinscoach
Afspraak 1: [[f|Mike]] komt alleen na bellen.
""",
        "safety",
        2014,
    ),
    (
        """Indicatiebesluit ex artikel 6 Wet op de jeugdzorg
Op naam van:        [[f|Dewi Anastasia Lopulalan]]
Geboren op:         [[b|03-06-1998|1998-06-03|Dewi]]
Wettelijk vertegenwoordigers:
De heer [[f|J. Lopulalan]], geboren [[b|22-10-1968|1968-10-22|J]]
Mevrouw [[f|C. Lopulalan-Tomasoa]], geboren [[b|14-02-1970|1970-02-14|C]]
Aanspraak: verblijf 24 uurs
""",
        "indication",
        2012,
    ),
]
