# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 22, written for learning on 25 November: fourteen writers. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """GEZINSPLAN JEUGDBESCHERMING
Datum plan 12 maart 2014         Gezinsvoogd [[p|M. Postma]]
Gezinssamenstelling
Moeder  [[f|Sandra Visscher]]   [[b|04-07-1983|1983-07-04|Sandra]]   gezag ja
Vader   [[f|Ronald Kamphuis]]   [[b|22-11-1979|1979-11-22|Ronald]]   gezag nee, uit beeld
Kind    [[f|Jayden Kamphuis]]   [[b|15-02-2005|2005-02-15|Jayden]]   woont bij moeder
Kind    [[f|Lynn Visscher]]     [[b|30-09-2009|2009-09-30|Lynn]]   woont bij oma mz
De ondertoezichtstelling loopt van 3 juni 2013 tot 3 juni 2014.
""",
        "family-plan",
        2014,
    ),
    (
        """Mutatierapport
Regio Gelderland-Zuid  district Tweestromenland
Op zaterdag 14 juni 2008 te 23.40 uur kregen wij melding van een ruzie in de woning Kerkstraat 18 te Druten.
Betrokkenen
V  [[f|BERENDS, Monique]]          [[b|19800311|1980-03-11|Monique]]   Druten
M  [[f|VAN OIJEN, Patrick]]         [[b|19760629|1976-06-29|Patrick]]   Wijchen
K  [[f|VAN OIJEN, Dylan]]            [[b|20010117|2001-01-17|Dylan]]
K  [[f|VAN OIJEN, Sharona]]        [[b|20031204|2003-12-04|Sharona]]
Kinderen waren in de woning aanwezig. Man is op 15 juni 2008 om 01.10 uur heengezonden.
""",
        "police-mutation",
        2008,
    ),
    (
        """Basisschool De Regenboog, Almelo
Aan het AMK Overijssel
Almelo, 4 december 2006

Betreft: leerling [[f|Esra Aydin]], groep 5, geboortedag [[b|23 mei '98|1998-05-23|Esra]]

Geachte heer, mevrouw,
Sinds 1 augustus 2005 zit [[f|Esra]] bij ons op school. Zij heeft een broertje in groep 2, [[f|Emre]], van [[b|8-8-2001|2001-08-08|Emre]]. Moeder, [[f|Hatice Aydin]] ([[b|1974|1974|Hatice]]), komt niet op gesprekken. Op 21 november 2006 kwam [[f|Esra]] met een blauw oog op school.
Met vriendelijke groet,
[[p|Annelies Brouwer]], intern begeleider
""",
        "school-letter",
        2006,
    ),
    (
        """HUISARTSENPRAKTIJK VOSSENBERG
Patientgegevens
[[f|Dhr. H.J. Wolters]]          M   [[b|11.04.1968|1968-04-11|H]]    BSN 999992934
Gehuwd met [[f|mevr. Wolters-Kuiper, A.M.]]   V   [[b|27.10.1970|1970-10-27|A]]
Kinderen: [[f|Thijs Wolters]]    M   [[b|02.02.1999|1999-02-02|Thijs]]
          [[f|Roos Wolters]]     V   [[b|18.05.2002|2002-05-18|Roos]]
Episode: 14.09.2011 hoofdpijn. 02.10.2011 verwijzing kinderarts.
""",
        "gp-record",
        2011,
    ),
    (
        """Raad voor de Kinderbescherming, vestiging Zwolle
Rapport d.d. 6 februari 1997

Betreft de minderjarigen:
1. [[f|Wilhelmina Johanna]], geboren te Kampen, [[b|16 augustus 1984|1984-08-16|Wilhelmina]]
2. [[f|Hendrik Jan]], geboren te Zwolle, [[b|3 september 1986|1986-09-03|Hendrik]]
3. [[f|Aaltje]], geboren te Zwolle, [[b|21 januari 1991|1991-01-21|Aaltje]]
kinderen van [[f|Jan Harm Bos]], geb. [[b|12 juni 1957|1957-06-12|Jan]] en van [[f|Geertje Mulder]], geb. [[b|30 maart 1960|1960-03-30|Geertje]].
De ouders zijn op 19 november 1982 te Hasselt gehuwd en sinds 4 mei 1995 gescheiden.
""",
        "board",
        1997,
    ),
    (
        """Contactjournaal
09/03/10  tel. van [[p|A. Veenstra]] (SMW). Maakt zich zorgen om [[f|Quinty]] (gebdat [[b|5/6/03|2003-06-05|Quinty]]) en halfbroer [[f|Milan]] (gebdat [[b|17/1/07|2007-01-17|Milan]]).
11/03/10  moeder gebeld, [[f|Chantal de Graaf]]. Geb [[b|24/12/81|1981-12-24|Chantal]]. Wil geen gesprek.
18/03/10  huisbezoek. Stiefvader [[f|Rob Zwiers]] was er ook. Zegt van [[b|30/4/77|1977-04-30|Rob]] te zijn.
25/03/10  MDO
""",
        "journal",
        2010,
    ),
    (
        """Aanmeldformulier Spoedeisende Zorg / Crisisdienst Jeugd
Aangemeld: 03-10-2012    tijd: 21:15     door: politie
NAAM JEUGDIGE              GEBOREN        GESLACHT    VERBLIJFT
[[f|Kiara Martina]]             [[b|06-06-1998|1998-06-06|Kiara]]       v         crisisgroep
[[f|Rochendly Martina]]         [[b|25-03-2001|2001-03-25|Rochendly]]       m         thuis
NAAM OUDER                 GEBOREN        GEZAG       TELEFOON
[[f|Sulaika Martina]]           [[b|09-01-1979|1979-01-09|Sulaika]]       ja        06-12345678
[[f|Edsel Pieters]]             [[b|31-12-1975|1975-12-31|Edsel]]       nee       onbekend
""",
        "crisis-table",
        2012,
    ),
    (
        """GGD Hart voor Brabant, afdeling JGZ
Overdracht dossier 0-4 naar 4-19

Achternaam kind:   [[f|van de Wouw]]
Voornamen:         [[f|Sterre Elisabeth]]
Geslacht: meisje   Datum geboorte: [[b|07 03 2006|2006-03-07|Sterre]]   Gewicht: 3120
Achternaam moeder: [[f|Verhoeven]]     geb.: [[b|19-08-'75|1975-08-19|Verhoeven]]
Achternaam vader:  [[f|van de Wouw]]   geb.: [[b|28-02-'73|1973-02-28|Wouw]]
Broers/zussen:     [[f|Pim]] [[b|14-10-2003|2003-10-14|Pim]]
Vaccinaties: 07-05-2006, 07-06-2006, 12-07-2006, 14-02-2007
Laatste contact: 21-01-2010
""",
        "jgz-transfer",
        2010,
    ),
    (
        """Verslag van het gesprek met moeder op 17 september 2003
Moeder vertelt dat zij [[b|2 februari 1969|1969-02-02|Fatma]] in Nador ter wereld kwam en op haar zestiende is uitgehuwelijkt. Haar oudste, [[f|Samira]], kwam op [[b|14 juli 1988|1988-07-14|Samira]]; daarna volgden [[f|Younes]] ([[b|27 oktober 1990|1990-10-27|Younes]]) en [[f|Bilal]], die net na Kerst ([[b|28 december 1994|1994-12-28|Bilal]]) kwam. [[f|Fatma Bouzian]] is sinds 12 april 2001 gescheiden van [[f|Ahmed Bouzian]].
""",
        "interview",
        2003,
    ),
    (
        """Huiselijk geweld registratie SHG Zaanstreek
slachtoffer: [[f|Joyce Tuinman]] / [[b|10-05-1982|1982-05-10|Joyce]] / Peperstraat 4 Zaandam
pleger: [[f|Dennis Blom]] / [[b|23-09-1980|1980-09-23|Dennis]] / zelfde adres
kind(eren): [[f|Sem Blom]] / [[b|04-04-2006|2006-04-04|Sem]] ; [[f|Fay Blom]] / [[b|19-11-2008|2008-11-19|Fay]]
datum incident: 28-02-2009
""",
        "shg",
        2009,
    ),
    (
        """Beste collega,
Even een korte mail over de fam. [[f|Lubbers]]. Het gaat om 3 kids: [[f|Jesse]] [[b|12-1-2000|2000-01-12|Jesse]], [[f|Robin]] [[b|8-3-2002|2002-03-08|Robin]] en [[f|Anouk]] [[b|22-7-2004|2004-07-22|Anouk]]. Ma heet [[f|Petra]] ([[b|3-9-1976|1976-09-03|Petra]]) en pa [[f|Erik Lubbers]] ([[b|15-5-1974|1974-05-15|Erik]]). Ik heb ze 14-2-2011 voor het laatst gezien. Volgende afspraak 3-3-2011.
groetjes [[p|Wilma]]
""",
        "mail",
        2011,
    ),
    (
        """BUREAU VERTROUWENSARTS INZAKE KINDERMISHANDELING
Kaart nr. 1187
Kind: [[f|v.d. MEER, Ingrid]]         geb.: [[b|12.9.1981|1981-09-12|Ingrid]]
Ouders: [[f|K. v.d. Meer]] [[b|4.3.1955|1955-03-04|K]] en [[f|M. v.d. Meer-Prins]] [[b|17.6.1957|1957-06-17|M]]
Overige kinderen: [[f|Marcel]] [[b|1979|1979|Marcel]], [[f|Linda]] [[b|1984|1984|Linda]]
Melding ontvangen: 22.10.1986   Afgesloten: 5.2.1987
""",
        "bva-card",
        1987,
    ),
    (
        """Onderzoeksverslag AMK
Gezin
- [[f|Naomi Kross]] (14 jaar; [[b|12-12-1997|1997-12-12|Naomi]]), vmbo 2
- [[f|Jason Kross]] (11 jaar; [[b|02-05-2000|2000-05-02|Jason]]), groep 7
- [[f|Destiny Kross]] (4 jaar; [[b|17-08-2007|2007-08-17|Destiny]]), kinderdagverblijf
Ouders: [[f|Ricardo Kross]], [[b|18 januari 1972|1972-01-18|Ricardo]], magazijnmedewerker, en [[f|Muriel Kross-Tjon]], [[b|26 februari 1974|1974-02-26|Muriel]], verzorgende.
Onderzoek gestart op 5 maart 2012, afgerond 29 mei 2012.
""",
        "amk-report",
        2012,
    ),
    (
        """Uitschrijving kinderdagverblijf 't Kuikentje
Naam kind en geb.datum:  [[f|Femke Hoekman]], [[b|13 april 2003|2003-04-13|Femke]]
Naam ouder(s):           [[f|W. Hoekman]] en [[f|S. Hoekman-Bult]]
Datum plaatsing: 1 september 2003    Einddatum: 31 december 2006
Reden: verhuizing per 15 december 2006
""",
        "daycare",
        2006,
    ),
    (
        """Zorgmelding woningcorporatie
Hoofdhuurder: [[f|De heer S. Karaca]]     Geboren [[b|1-7-1971|1971-07-01|S]]
Medebewoners volgens GBA:
[[f|Karaca-Demir N.]]    v     [[b|05-11-1975|1975-11-05|N]]    echtgenote
[[f|Karaca M.]]          m     [[b|16-09-1996|1996-09-16|M]]    zoon
[[f|Karaca B.]]          v     [[b|28-03-1999|1999-03-28|B]]    dochter
Huurachterstand sinds 1-2-2010. Ontruiming aangezegd 14-6-2010.
""",
        "housing",
        2010,
    ),
    (
        """Intakeverslag Vrouwenopvang
Cliente: [[f|Mw. Aisha Jama]]
Geboren: in Somalie, [[b|1 januari 1985|1985-01-01|Aisha]] (volgens IND)
Kinderen:  1) zoon [[f|Abdi]], 6 jr, [[b|20-05-2007|2007-05-20|Abdi]]
           2) dochter [[f|Hodan]], 3 jr, [[b|11-10-2010|2010-10-11|Hodan]]
           3) baby [[f|Idil]], [[b|30-07-2013|2013-07-30|Idil]]
Opname: 12-11-2013
Partner: [[f|Yusuf Warsame]], leeftijd 34, geboortedag niet bekend
""",
        "shelter",
        2013,
    ),
    (
        """INZAKE    : [[f|Brandsma, Lieuwe]] en [[f|Brandsma, Foekje]]
GEB. D.D. : [[b|5 mei 1992|1992-05-05|Lieuwe]] resp. [[b|19 juli 1994|1994-07-19|Foekje]]
ADRES     : Lytse Buorren 3, Grou
OUDERS    : [[f|Brandsma Sj.]] en [[f|Dijkstra T.]]
VERZOEKER : Raad voor de Kinderbescherming, verzoekschrift ingekomen 9 oktober 2001
""",
        "court-sheet",
        2001,
    ),
    (
        """leerplicht / verzuim melding
leerling   [[f|Wesley van Gent]]        klas  VMBO 3b
geboren    [[b|l9 juni 1996|1996-06-19|Wesley]]             tel ouders 0345-123456
verzuim    12/1, 13/1, 19/1 en 26/1 2011
vader / verzorger    [[f|M. van Gent]]   geboren [[b|O7-03-1968|1968-03-07|M]]
moeder / verzorgster  [[f|C. van Gent-Vos]] geboren [[b|23-1O-1970|1970-10-23|C]]
""",
        "truancy",
        2011,
    ),
    (
        """Aantekening vertrouwensarts, 8 nov 2005
Kind [[f|Tijn]], geb [[b|30 sep 2005|2005-09-30|Tijn]], opgenomen 5 nov 2005 met 2 ribfracturen. Ouders [[f|Marloes]] ([[b|21 apr 1981|1981-04-21|Marloes]]) en [[f|Jeroen Spaan]] ([[b|16 dec 1978|1978-12-16|Jeroen]]). Eerder kind [[f|Lotte]], [[b|12 feb 2003|2003-02-12|Lotte]], geen bijzonderheden. Skeletstatus 6 nov 2005.
""",
        "doctor-note",
        2005,
    ),
    (
        """Gegevens betrokkenen                              blad 2
                 Moeder                Vader                 Kind
Naam             [[f|Ilse Post]]             [[f|Marco Post]]            [[f|Lars Post]]
Geb. datum       [[b|14-03-1978|1978-03-14|Ilse]]            [[b|02-10-1976|1976-10-02|Marco]]            [[b|21-06-2004|2004-06-21|Lars]]
Geb. plaats      Hoorn                 Enkhuizen             Hoorn
Nationaliteit    NL                    NL                    NL
""",
        "columns",
        2010,
    ),
    (
        """Zorgadviesteam  verslag 16-11-2010
1. [[f|Delano W.]] ([[b|06-02-'99|1999-02-06|Delano]]) gr 6: gepest, stil. Actie: [[p|smw Karin]]
2. [[f|Shanice P.]] ([[b|13-12-'01|2001-12-13|Shanice]]) gr 3: komt ongewassen. Actie: AMK-advies
3. [[f|Bram]] en [[f|Niels T.]] ([[b|20-04-'98|1998-04-20|Bram]] en [[b|15-08-'00|2000-08-15|Niels]]): v.d. zien na ruzie ouders. Actie: gesprek voor 1-12-2010
""",
        "care-team",
        2010,
    ),
    (
        """Persoonskaart
Geslachtsnaam ..... [[f|Terpstra]]
Voornamen ......... [[f|Pieter Cornelis]]
Geboren ........... [[b|8 december 1949|1949-12-08|Pieter]] te Franeker
Burgerlijke staat . gehuwd 14 mei 1973 te Leeuwarden
Echtgenote ........ [[f|Riemkje de Vries]], geb. aldaar [[b|2 april 1952|1952-04-02|Riemkje]]
Kinderen .......... [[f|Durk]] ([[b|9-2-1975|1975-02-09|Durk]]), [[f|Sietske]] ([[b|28-8-1977|1977-08-28|Sietske]])
Ingekomen ......... 1 oktober 1974 van Harlingen
""",
        "person-card",
        1985,
    ),
    (
        """Afsluitbrief
Ons kenmerk: AMK/2007/0339
Onderwerp: [[f|Lisa]] en [[f|Tom van Doorn]], geboren respectievelijk op [[b|1 december 1996|1996-12-01|Lisa]] en op [[b|6 april 1999|1999-04-06|Tom]].
Geachte [[f|heer Van Doorn]],
Op 3 april 2007 hebben wij met u gesproken. U bent geboren op [[b|25 januari 1966|1966-01-25|Doorn]], zo blijkt uit de gegevens.
""",
        "closing-letter",
        2007,
    ),
    (
        """Risicotaxatie huisverbod (RiHG)
Uithuisgeplaatste  Naam: [[f|Wiśniewski]]   Voornaam: [[f|Piotr]]   Geboortedat.: [[b|03|1986-12-03|Piotr]]-12-1986  Geb.plaats: Gdynia
Achterblijver  Naam: [[f|Nowak]]   Voornaam: [[f|Zuzanna]]   Geboortedat.: [[b|17-09-1989|1989-09-17|Zuzanna]]  Geb.plaats: Lublin
Kind(eren) [[f|Oliwia]] [[b|28-01-2009|2009-01-28|Oliwia]] (v) ; [[f|Filip]] [[b|14-06-2012|2012-06-14|Filip]] (m)
Incident: 22-02-2013, 02.30 uur. Huisverbod van 22-02-2013 t/m 04-03-2013.
""",
        "home-ban",
        2013,
    ),
    (
        """Onderwerp: zorgen over een patientje
[[f|Noor]] is een meisje van 5 (geboortedatum volgens ons systeem: [[b|11/11/2002|2002-11-11|Noor]]) dat ik sinds haar geboorte ken. Haar moeder, mevrouw [[f|Y. Schaap]] van [[b|19 augustus 1979|1979-08-19|Y]], is bekend met depressies. Vader [[f|B. Schaap]] werkt in het buitenland. Op 9 januari 2008 zag ik [[f|Noor]] met een brandwond.
[[p|dr. F. Lansink]], huisarts
""",
        "gp-letter",
        2008,
    ),
    (
        """Overzicht cliënten wijkteam Noord
Naam              | Geb.       | Rol     | Start
[[f|Bosman, Ellen]]     | [[b|3-1-1984|1984-01-03|Ellen]]   | moeder  | 12-2-2015
[[f|Bosman, Sven]]      | [[b|24-5-2007|2007-05-24|Sven]]  | kind    | 12-2-2015
[[f|Bosman, Tess]]      | [[b|7-10-2011|2011-10-07|Tess]]  | kind    | 12-2-2015
[[f|de Bruin, Kees]]    | [[b|16-8-1981|1981-08-16|Kees]]  | vader   | 1-4-2015
""",
        "team-table",
        2015,
    ),
    (
        """Proces-verbaal van verhoor getuige
Verklaarde op donderdag 9 juli 2009: Mijn naam is [[f|Angelique Rutten]], ik ben van [[b|6 januari 1975|1975-01-06|Angelique]] en woon in Weert. Mijn zoon [[f|Kay]] wordt 12 in september, hij is van [[b|18 september 1997|1997-09-18|Kay]]. Mijn ex is [[f|Huub Janssen]], zijn verjaardag is [[b|2 augustus 1972|1972-08-02|Huub]]. Wij zijn op 4 juni 2004 uit elkaar gegaan.
""",
        "statement",
        2009,
    ),
    (
        """Jeugdreclassering - basisgegevens
jongere  [[f|El Khattabi, Soufiane]]  (m)  *[[b|21-02-1994|1994-02-21|Soufiane]]
moeder   [[f|El Khattabi, Habiba]]   (v)  *[[b|00-00-1966|1966|Habiba]]
vader    [[f|El Khattabi, Mohamed]]  (m)  *[[b|01-07-1960|1960-07-01|Mohamed]]   overl. 12-05-2006
zus      [[f|Ikram]]   *[[b|09-12-1997|1997-12-09|Ikram]]
""",
        "probation",
        2010,
    ),
]
