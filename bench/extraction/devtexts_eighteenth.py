# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 23, written for learning on 25 November: dates of events beside names (no births), and lists and notes of other hands. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Chronologie
12-03-1999  [[f|Jan Bos]] in beeld bij BJZ
04-09-2001  [[f|Petra Bos]] aangemeld bij RIAGG
16-01-2003  [[f|Kim]] opgenomen in crisisopvang
20-05-2004  gesprek met [[f|Jan Bos]]
01-06-2006  [[f|Kim Bos]] terug naar huis
11-12-2007  [[p|dr. Hendriks]]: geen bijzonderheden
""",
        "chronology",
        2009,
    ),
    (
        """Ik schrijf u over [[f|Linda Peters]]. Op 3 maart 2004 is [[f|Linda]], 14 juni 2005 nogmaals, door haar man [[f|Rob Peters]] geslagen. Haar zoon [[f|Nick]] ([[b|12-10-1998|1998-10-12|Nick]]) zag dat. [[f|Rob Peters]], 2 mei 2006 veroordeeld, woont nu elders. Kopie gezonden aan [[p|mr. Vos]], 8 januari 2007.
""",
        "trap-letter",
        2010,
    ),
    (
        """Handtekeningen
Moeder: [[f|S. Kuipers]]          datum: 12-02-2003
Vader:  [[f|M. Kuipers]]          datum: 14-02-2003
Gezinsvoogd: [[p|A. de Wit]]      12-02-2003
""",
        "signatures",
        2008,
    ),
    (
        """Verlof en bezoekregeling
[[f|Sem]] bezoekt vader: 04-05-2010, 18-05-2010, 01-06-2010
[[f|Tess]] bezoekt vader: 11-05-2010, 25-05-2010
Begeleiding [[p|I. Mulder]] 04-05-2010
""",
        "visits",
        2013,
    ),
    (
        """Relatiegeschiedenis
[[f|Ineke Smit]] en [[f|Karel Smit]], gehuwd 14-07-1985, gescheiden 03-02-1996. [[f|Karel]] hertrouwde 21 maart 1998 met [[f|Tineke Bakker]]. [[f|Karel Smit]] overleden 19 augustus 2005. Kinderen uit het eerste huwelijk: [[f|Mark]], [[b|30-11-1987|1987-11-30|Mark]], en [[f|Joost]], [[b|16-04-1990|1990-04-16|Joost]].
""",
        "relations",
        2009,
    ),
    (
        """Hulpverlening tot nu toe
- [[f|Ayoub]]: Bureau Jeugdzorg 12-02-2007 tot 30-06-2008; MST 01-09-2008 - 28-02-2009
- [[f|Zakaria]]: speltherapie, [[p|mw. Koning]], 15-01-2008
- moeder [[f|Latifa]]: GGZ 2006 - 2008, opname 04-04-2007
- vader [[f|Hassan]]: reclassering 03-03-2005
""",
        "care-history",
        2010,
    ),
    (
        """LEERLINGKAART  OBS De Linde
naam: [[f|Priya Ramlal]]   m/v: v    geb: [[b|7-11-'96|1996-11-07|Priya]]   ingeschreven: 1-8-2000   van: psz Dribbel
verzorger 1: [[f|R. Ramlal]]   beroep: chauffeur   geb: [[b|4-2-'66|1966-02-04|R]]
verzorger 2: [[f|S. Ramlal-Bihari]]  beroep: -   geb: [[b|21-9-'70|1970-09-21|S]]
broers/zussen op school: [[f|Anil]] (gr 3, [[b|2-6-'00|2000-06-02|Anil]])
toets: AVI 18-1-2005, DLE 20-1-2005. [[p|juf Marja]] 25-1-2005: [[f|Priya]] is stil.
""",
        "pupil-card",
        2005,
    ),
    (
        """Verslag huisbezoek 22 maart 2012, [[p|T. Jansma]]
Aanwezig moeder ([[f|Wendy Klaver]], 28), [[f|Jaylano]] (5) en de baby [[f|Jaylinn]] van [[b|8 januari 2012|2012-01-08|Jaylinn]]. [[f|Jaylano]] is op [[b|30 november 2006|2006-11-30|Jaylano]] geboren uit een eerdere relatie met [[f|Dwight Felter]] (dob onbekend). [[f|Wendy]] zelf is van [[b|14-05-1983|1983-05-14|Wendy]]. Zij woont sinds 1 februari 2011 op dit adres.
""",
        "visit",
        2012,
    ),
    (
        """Aanvraag machtiging uithuisplaatsing
Verzoeker: Bureau Jeugdzorg Noord-Holland
Belanghebbenden:
a. [[f|Mirjam Elisabeth Koster]], moeder, geboren te Alkmaar op [[b|21 februari 1974|1974-02-21|Mirjam]];
b. [[f|Paul Schouten]], vader, geboren te Heerhugowaard op [[b|7 juli 1971|1971-07-07|Paul]];
c. [[f|Sophie Schouten]], geboren op [[b|1 oktober 2002|2002-10-01|Sophie]];
d. [[f|Lucas Schouten]], geboren op [[b|13 maart 2005|2005-03-13|Lucas]].
De ondertoezichtstelling is uitgesproken op 14 april 2009 en verlengd tot 14 april 2011.
""",
        "petition",
        2010,
    ),
    (
        """gezinskaart consultatiebureau
nr  naam            geb.       gew   bijz
1   [[f|Jelmer]]          [[b|120395|1995-03-12|Jelmer]]     3450  -
2   [[f|Hylke]]           [[b|081197|1997-11-08|Hylke]]     2980  stuit
3   [[f|Nynke]]           [[b|230600|2000-06-23|Nynke]]     3610  -
moeder [[f|A. Hoekstra-Zijlstra]] [[b|140468|1968-04-14|A]]   vader [[f|D. Hoekstra]] [[b|030965|1965-09-03|D]]
""",
        "family-card",
        2001,
    ),
    (
        """PV nr. PL1300-2011-045678
Verdachte : [[f|VERMEULEN, Johannes Petrus]]
Geboren   : [[b|30 juni 1965|1965-06-30|Johannes]] te Haarlem
Adres     : Rijksstraatweg 12
Slachtoffer : [[f|VERMEULEN-DE BOER, Carla]], geboren op [[b|17-01-1969|1969-01-17|Carla]] te Zaandam
Getuige   : [[f|VERMEULEN, Bas]], geboren op [[b|22-08-1998|1998-08-22|Bas]], zoon
Pleegdatum: 06-05-2011     Verbalisant: [[p|B. Schipper]], 07-05-2011
""",
        "pv",
        2011,
    ),
    (
        """Beste [[p|Marieke]],
Zoals besproken de gegevens: [[f|Chaymae El Amrani]], geb.datum is [[b|16 04 2004|2004-04-16|Chaymae]], groep 6. Haar zusje heet [[f|Rania]] en is in [[b|2008|2008|Rania]] geboren (juni dacht ik). Ouders [[f|Mustapha]] ([[b|'71|1971|Mustapha]]) en [[f|Naima]] ([[b|'77|1977|Naima]]).
Groet, [[p|Sjoerd]]
""",
        "mail",
        2014,
    ),
    (
        """MULTIDISCIPLINAIR OVERLEG   dd 03.04.2009
Clientsysteem: fam. [[f|Gerritsen]] / [[f|Bouman]]
    [[f|Gerritsen, Arie]]       [[b|21.12.1958|1958-12-21|Arie]]   vader, WAO
    [[f|Bouman, Gerda]]         [[b|05.05.1962|1962-05-05|Gerda]]   moeder, LVB
    [[f|Gerritsen, Marinus]]    [[b|18.03.1992|1992-03-18|Marinus]]   zoon, praktijkonderwijs
    [[f|Gerritsen, Corina]]     [[b|27.07.1996|1996-07-27|Corina]]   dochter, groep 8
Betrokken: [[p|M. Boersema]] (MEE) sinds 01.02.2006
""",
        "mdo",
        2009,
    ),
    (
        """Telefoonnotitie 14/11/2011 10.15u
Oma moederszijde belt: [[f|Truus van Dalen]], van [[b|1 april 1948|1948-04-01|Truus]]. Het gaat om haar kleinkinderen [[f|Romy]] en [[f|Ricardo]], zes en negen jaar (verjaardagen [[b|9 mei 2005|2005-05-09|Romy]] en [[b|3 december 2001|2001-12-03|Ricardo]]). Dochter [[f|Ingrid]] drinkt weer. Ex-schoonzoon is [[f|Lex Maas]].
""",
        "phone",
        2011,
    ),
    (
        """ZORGMELDING KINDEREN (politie)
Kind 1   Naam [[f|A. Osman]]    Gebdtm [[b|20020914|2002-09-14|A]]   Gesl M
Kind 2   Naam [[f|F. Osman]]    Gebdtm [[b|20051130|2005-11-30|F]]   Gesl V
Ouder 1  Naam [[f|H. Osman]]    Gebdtm [[b|19740101|1974-01-01|H]]   Gesl M
Ouder 2  Naam [[f|S. Ali]]      Gebdtm [[b|19790101|1979-01-01|S]]   Gesl V
Pleegdtm 20120303   Opmaakdtm 20120304
""",
        "police-care",
        2012,
    ),
    (
        """Overdrachtsbrief kinderarts
Betreft: [[f|VELTMAN, Daan]], m, [[b|17-02-2009|2009-02-17|Daan]], opn. 03-05-2009 tot 11-05-2009
Anamnese: [[f|Daan]] is het eerste kind van [[f|Marit Veltman]] (25 jr) en [[f|Jorn de Lange]] (27 jr). Partus 17-02-2009 a terme. Op 02-05-2009 viel [[f|Daan]] van de commode.
[[p|Dr. E. Visser]], 12-05-2009
""",
        "discharge",
        2009,
    ),
    (
        """KINDEREN BETROKKEN BIJ HUISVERBOD
Voornaam    Achternaam     Geb.dat      School
[[f|Dion]]        [[f|Kramer]]         [[b|2-2-2002|2002-02-02|Dion]]     De Klimop gr 5
[[f|Xandra]]      [[f|Kramer]]         [[b|25-12-2004|2004-12-25|Xandra]]   De Klimop gr 2
[[f|Joey]]        [[f|van Vliet]]      [[b|11-6-1997|1997-06-11|Joey]]    Mavo 1
""",
        "children-table",
        2010,
    ),
    (
        """Inlichtingenblad gezinsvoogd, aanvulling d.d. 9 mei 1994
De minderjarige [[f|Rachid]] (roepnaam [[f|Ries]]) werd geboren den [[b|3den october 1980|1980-10-03|Rachid]] te Tilburg. Zijne zuster [[f|Malika]] is van [[b|maart 1983|1983-03|Malika]]. De vader [[f|Mimoun Haddou]], geb. omstreeks [[b|1945|1945|Mimoun]], verblijft sinds 12 juni 1991 in Marokko.
""",
        "old-note",
        1994,
    ),
    (
        """Gezin [[f|Pinas]]     intake jeugdzorg 06-06-2013
[[f|Sherwin Pinas]]      vader        [[b|06-12-1969|1969-12-06|Sherwin]]      Paramaribo      NL
[[f|Lucretia Pinas-Amat]]   moeder    [[b|19-07-1972|1972-07-19|Lucretia]]      Paramaribo      NL
[[f|Giovanni]]           zoon         [[b|28-02-1999|1999-02-28|Giovanni]]      Rotterdam       NL
[[f|Shurandy]]           dochter      [[b|01-09-2003|2003-09-01|Shurandy]]      Rotterdam       NL
""",
        "intake-list",
        2013,
    ),
    (
        """Aantekening bij dossier: [[p|K. Brink]] heeft op 2-11-2006 mevrouw [[f|Aarts]] (42 jaar, geboren [[b|8-10-1964|1964-10-08|Aarts]]) gesproken. Zoon [[f|Gijs Aarts]], 15 jaar en geb. [[b|24-3-1991|1991-03-24|Gijs]], spijbelt. Dochter [[f|Floor]] was er niet bij; zij is [[b|13-9-1993|1993-09-13|Floor]] geboren.
""",
        "note",
        2006,
    ),
    (
        """Toestemmingsverklaring informatie-uitwisseling
Ondergetekende (naam) [[f|M.J. Pronk]]   (geb.dat.) [[b|15 - 08 - 1977|1977-08-15|M]]
ouder/verzorger van   [[f|Luuk Pronk]]   (geb.dat.) [[b|04 - 01 - 2008|2008-01-04|Luuk]]
                      [[f|Evi Pronk]]    (geb.dat.) [[b|29 - 11 - 2010|2010-11-29|Evi]]
geeft toestemming aan [[p|J. Terlouw]] tot overleg met de huisarts.
Datum: 16 - 09 - 2014      Handtekening:
""",
        "consent",
        2014,
    ),
]
