# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 14, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """STICHTING JEUGDZORG            Registratieblad
Clientnummer 20031187
Jeugdige
[[f|Boersma]]                    [[f|Femke Alida]]             V
[[b|26 november 1997|1997-11-26|Femke]]            Leeuwarden
Moeder
[[f|Boersma-Zijlstra]]           [[f|Geertje]]
[[b|14 april 1971|1971-04-14|Geertje]]               Sneek
Vader
[[f|Boersma]]                    [[f|Tjeerd]]
[[b|2 februari 1968|1968-02-02|Tjeerd]]             Leeuwarden
""",
        "registration",
        2003,
    ),
    (
        """Van: [[p|Wilma Geurts]] (Bureau Jeugdzorg)
Onderwerp: gezin [[f|Aydin]]
Hoi, hierbij de gegevens: [[f|Emre Aydin]], geboren [[b|09-01-2000|2000-01-09|Emre]]; zusje [[f|Selin Aydin]], geboren [[b|16-06-2004|2004-06-16|Selin]]. Moeder heet [[f|Hatice]] en is van [[b|1976|1976|Hatice]]. Vader [[f|Mustafa Aydin]] is geboren in [[b|1972|1972|Mustafa]]. Ze wonen sinds 1 maart aan de Lindelaan 8.
Groet, [[p|Wilma]]
""",
        "e-mail",
        2008,
    ),
    (
        """UITTREKSEL UIT HET BEVOLKINGSREGISTER
Naam            [[f|DE GROOT]]
Voornamen       [[f|MARIA ELISABETH]]
Geboren         [[b|30 maart 1958|1958-03-30|MARIA]]   te Gouda
Gehuwd          7 juli 1979
met             [[f|ADRIANUS VERHOEF]]
geboren         [[b|21 oktober 1954|1954-10-21|ADRIANUS]]   te Waddinxveen
Kinderen        [[f|Johannes]]   [[b|12 juni 1980|1980-06-12|Johannes]]
                [[f|Martine]]    [[b|5 september 1983|1983-09-05|Martine]]
Vestigingsdatum 1 mei 1986
""",
        "extract",
        1989,
    ),
    (
        """Voortgangsrapportage ondertoezichtstelling
Naam minderjarige          : [[f|Dylan Kuipers]]
Geboortedatum en -plaats   : [[b|19 augustus 2002|2002-08-19|Dylan]], Emmen
Verblijfplaats             : pleeggezin
OTS sinds                  : 22 februari 2006
Naam gezaghebbende ouder   : [[f|Sandra Kuipers]]
Geboortedatum en -plaats   : [[b|1 december 1981|1981-12-01|Sandra]], Hoogeveen
Gezinsvoogd                : [[p|Gerda Meijering]]
""",
        "progress",
        2008,
    ),
    (
        """Afschrift beschikking kinderrechter d.d. 17 mei 2011
De minderjarige [[f|Anouar Chafik]], geboren op [[b|25 februari 2007|2007-02-25|Anouar]] te Gouda, zoon van [[f|Fouzia Chafik]], geboren op [[b|7 juli 1982|1982-07-07|Fouzia]], en [[f|Said Ouali]], geboren te Oujda (Marokko) in [[b|1975|1975|Said]].
De vader heeft de minderjarige erkend op 3 maart 2007.
""",
        "order",
        2011,
    ),
    (
        """ZORGMELDING JEUGD
Soort betrokkenheid : getuige
Persoon 1: [[f|Jager, de, Milan]]    geb. [[b|20-07-2005|2005-07-20|Milan]]    Leeftijd: 8
Persoon 2: [[f|Jager, de, Sanne]]    geb. [[b|03-10-2007|2007-10-03|Sanne]]    Leeftijd: 6
Persoon 3: [[f|Kramer, Bianca]]      geb. [[b|29-04-1980|1980-04-29|Bianca]]    Leeftijd: 33
Persoon 4: [[f|Jager, de, Marcel]]   geb. [[b|11-11-1976|1976-11-11|Marcel]]    Leeftijd: 36
Datum kennisname: 17-09-2013
Opsteller: [[p|brigadier Olthof]]
""",
        "care-report",
        2013,
    ),
    (
        """Genogram / gezinssituatie
Oma mz  [[f|Riet Bakermans]]  ([[b|1939|1939|Riet]])
Moeder  [[f|Yvonne Bakermans]]  ([[b|17-6-1966|1966-06-17|Yvonne]])   gescheiden
Vader   [[f|Leo Kerkhof]]  ([[b|12-12-1963|1963-12-12|Leo]])
Kinderen: [[f|Kim]] ([[b|2-3-1988|1988-03-02|Kim]]), [[f|Joyce]] ([[b|14-8-1990|1990-08-14|Joyce]]) en [[f|Roy]] ([[b|25-10-1993|1993-10-25|Roy]])
Stiefvader [[f|Ben van Lieshout]] (woont in sinds juni 2000)
""",
        "genogram",
        2001,
    ),
    (
        """Geachte heer, mevrouw,
Hierbij vragen wij uw aandacht voor [[f|Priscilla Martina]]. Zij werd geboren op [[b|8 november 1994|1994-11-08|Priscilla]] op Curacao en woont sinds 2003 bij haar tante, mevrouw [[f|Ludwina Martina]] (geboortejaar [[b|1961|1961|Ludwina]]). Over de vader is niets bekend. Haar halfbroertje [[f|Rayvano]], [[b|23 mei 2004|2004-05-23|Rayvano]] geboren, verblijft in hetzelfde gezin.
Hoogachtend,
[[p|drs. C. Mulder]], maatschappelijk werker
""",
        "letter",
        2006,
    ),
    (
        """SHG Aanmeldformulier huiselijk geweld
Slachtoffer    [[f|mw. K. van Beek]]       geb [[b|17/10/1969|1969-10-17|Beek]]     tel 06-12345678
Pleger         [[f|dhr. S. Ramdin]]        geb [[b|05/06/1965|1965-06-05|Ramdin]]     relatie: ex-partner
Kinderen       [[f|Rani Ramdin]]  v  [[b|30/03/1998|1998-03-30|Rani]]
               [[f|Sunil Ramdin]]  m  [[b|12/12/2000|2000-12-12|Sunil]]
Aangemeld door [[m|wijkagent Pool]]
""",
        "shg",
        2006,
    ),
    (
        """Observatieverslag dagbehandeling
naam kind:  [[f|Joris]]
geb.dat:  [[b|28-02-2009|2009-02-28|Joris]]
leeftijd bij observatie:  3;7 jaar
ouders:  [[f|Femke Rutgers]] en [[f|Paul Dings]]
[[f|Joris]] is het tweede kind; zijn zus [[f|Lotte]] is op [[b|9 november 2006|2006-11-09|Lotte]] geboren. De bevalling vond plaats in Ede. Moeder is 34 jaar.
Gedragswetenschapper: [[p|drs. M. Hulst]]
""",
        "observation",
        2012,
    ),
    (
        """Raadsrapport
Gegevens van het kind: naam [[f|Nathalie Postma]]; geboren [[b|15-9-1986|1986-09-15|Nathalie]] te Heerenveen; verblijvend bij de moeder
Gegevens van de moeder: naam [[f|Annie Postma]]; geboren [[b|6-1-1963|1963-01-06|Annie]] te Joure; zonder beroep
Gegevens van de vader: naam [[f|Durk Hiemstra]]; geboren [[b|28-5-1960|1960-05-28|Durk]] te Joure; chauffeur
Rapporteur: [[p|J. Elzinga]]    Datum rapport: 22-3-1994
""",
        "board",
        1994,
    ),
    (
        """Bijzonderheden:
[[f|Mevr. Schouten]] ([[b|april 1970|1970-04|Schouten]]) is bekend bij het maatschappelijk werk. Zij heeft twee zonen: de oudste is [[f|Niels]], geb. in [[b|september 1992|1992-09|Niels]], de jongste is [[f|Tim]], geboren op kerstavond, [[b|24 december 1996|1996-12-24|Tim]]. Van [[f|Niels]] is op 12 januari 2004 aangifte gedaan.
""",
        "remarks",
        2004,
    ),
]
