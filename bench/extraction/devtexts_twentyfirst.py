# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 26, written on the night of 25 November after the rules were frozen for the second time, and read once. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Verslag van bevindingen wijkagent [[p|J. Karssen]]
Op dinsdag 4 september 2007 ging ik naar perceel Wilgenstraat 12. Daar woont volgens het bevolkingsregister:
[[f|Suzanna Maria Bloemhof]], geboren te Assen op [[b|17 augustus 1978|1978-08-17|Suzanna]],
met haar kinderen
[[f|Rowan Bloemhof]], geboren te Assen op [[b|6 november 2000|2000-11-06|Rowan]],
[[f|Femke Bloemhof]], geboren te Assen op [[b|1 mei 2004|2004-05-01|Femke]].
Haar vriend, [[f|Erwin Talens]], [[b|23-04-1975|1975-04-23|Erwin]], was aanwezig en onder invloed.
""",
        "constable",
        2007,
    ),
    (
        """BASISARTS CB -> vertrouwensarts
pat: [[f|J. (Julian) Mekes]]   man   [[b|31/01/2011|2011-01-31|J]]
moeder: [[f|D. Mekes]], [[b|1991|1991|D]]; vader: [[f|R. Lont]], [[b|1988|1988|R]]
reden: onvoldoende groei. cons. 2/3/11, 6/4/11, 11/5/11; niet verschenen 8/6/11
""",
        "cb",
        2011,
    ),
    (
        """Geachte heer/mevrouw,

Als klassenmentor van [[f|Danique Rozema]] (klas 2c, geboren [[b|29 januari 1994|1994-01-29|Danique]]) wil ik een zorg bij u neerleggen. [[f|Danique]] woont met haar zusje [[f|Lianne]] ([[b|16 juni 1997|1997-06-16|Lianne]]) en broertje [[f|Thomas]] ([[b|3 oktober 2000|2000-10-03|Thomas]]) bij haar vader, de heer [[f|G. Rozema]]. Haar moeder is in maart 2006 overleden. Sinds 1 september 2007 komt zij met blauwe plekken op school.

Hoogachtend,
[[p|M. Wouda]], mentor
""",
        "mentor",
        2008,
    ),
    (
        """Contactblad AMK  -  zaak 10/0456
Kind: [[f|Amber van Leeuwen]] [[b|12-05-2004|2004-05-12|Amber]]
      [[f|Lucas van Leeuwen]] [[b|30-08-2006|2006-08-30|Lucas]]
M: [[f|Charlotte Pels]] [[b|21-02-1980|1980-02-21|Charlotte]]   V: [[f|Bas van Leeuwen]] [[b|14-11-1977|1977-11-14|Bas]]
14-04  info huisarts [[p|Kramer]]: geen zorgen
21-04  info school: [[f|Amber]] vaak moe, [[f|Lucas]] druk
28-04  gesprek ouders, LB + TV
""",
        "contact-sheet",
        2010,
    ),
    (
        """Rapport van de Raad voor de Kinderbescherming te Maastricht, d.d. 19 november 1993
inzake de minderjarigen
[[f|Joseph Hubertus]] (roepnaam [[f|Jos]]), geboren [[b|14 juni 1981|1981-06-14|Joseph]],
[[f|Maria Elisabeth]] (roepnaam [[f|Marlies]]), geboren [[b|9 april 1983|1983-04-09|Maria]],
[[f|Petrus Johannes]] (roepnaam [[f|Pierre]]), geboren [[b|27 december 1986|1986-12-27|Petrus]],
kinderen van [[f|Hubert Jozef Lemmens]], geboren te Kerkrade [[b|30 mei 1955|1955-05-30|Hubert]], en van [[f|Anna Catharina Smeets]], geboren te Heerlen [[b|11 september 1958|1958-09-11|Anna]], gehuwd te Kerkrade 8 mei 1980.
""",
        "board-report",
        1993,
    ),
    (
        """SPOEDUITHUISPLAATSING - gegevens voor het crisispleeggezin
wie komt er?      [[f|Dewi]] en [[f|Raden Soerjadi]]
leeftijd          6 en 3 jaar ([[b|04-10-2006|2006-10-04|Dewi]] / [[b|22-12-2009|2009-12-22|Raden]])
ouders            mevr. [[f|Soerjadi]] ([[b|11-06-1984|1984-06-11|Soerjadi]]) en dhr. [[f|Pattiasina]] (onbekend waar)
plaatsing vanaf   28-01-2013
gezinsvoogd       [[p|Lotte Wels]], 06-87654321
""",
        "crisis-family",
        2013,
    ),
    (
        """Meldformulier Zorg voor Jeugd
1 Gegevens jeugdige
Voor- en achternaam     [[f|Hamza Yahyaoui]]
Geboortedatum / plaats  [[b|05-05-1999|1999-05-05|Hamza]] / Gouda
Geslacht                jongen
2 Gegevens opvoeders
Opvoeder 1              [[f|Nadia Yahyaoui]] ([[b|02-03-1974|1974-03-02|Nadia]])
Opvoeder 2              [[f|Abdellah Yahyaoui]] ([[b|10-10-1968|1968-10-10|Abdellah]])
Overige kinderen        [[f|Ilham]] [[b|1997|1997|Ilham]], [[f|Anas]] [[b|2003|2003|Anas]]
3 Gegevens melder
Naam                    [[m|K. Zuidema]]
Functie                 jongerenwerker
Datum melding           17-09-2012
""",
        "report-form",
        2012,
    ),
    (
        """HUISBEZOEK JGZ (verpleegkundige [[p|Carla Mous]])
Bezocht: mw [[f|Wendela Krop]], [[b|7-7-1987|1987-07-07|Wendela]], en haar pasgeboren zoon [[f|Finn]], geb. [[b|25-2-2012|2012-02-25|Finn]]. Er loopt ook een peuter rond: [[f|Lot]], [[b|19-5-2010|2010-05-19|Lot]]. Partner [[f|Jeffrey Vos]] [[b|3-12-1985|1985-12-03|Jeffrey]] sliep. Vervolgafspraak 20-3-2012.
""",
        "home-visit",
        2012,
    ),
    (
        """In de zaak van de officier van justitie tegen
[[f|Hendrikus Gerardus van Tol]],
geboren op [[b|2 maart 1958|1958-03-02|Hendrikus]] te Tiel, wonende te Geldermalsen,
terzake mishandeling van zijn echtgenote [[f|Gerritje van Tol-de Kruif]] en zijn dochter [[f|Marieke van Tol]], geboren op [[b|15 oktober 1985|1985-10-15|Marieke]], gepleegd op 21 juni 2000.
Uitspraak 5 december 2000.
""",
        "verdict",
        2000,
    ),
    (
        """Maatschappelijk werk ziekenhuis, aantekeningen
pte [[f|Yara Goossens]] ([[b|080608|2008-06-08|Yara]]) opgen 140310 ivm hersenschudding
mo [[f|Ilona Goossens]] ([[b|210983|1983-09-21|Ilona]]), va [[f|Tim Raes]] ([[b|300781|1981-07-30|Tim]])
gesproken 150310 en 170310; AMK gebeld 170310
""",
        "hospital-notes",
        2010,
    ),
    (
        """Lijst van cliënten in zorg bij team Zuid per 1 januari 2013
Cliënt                    Geboren       Maatregel   Sinds         Werker
[[f|Aerts, Lars]]               [[b|09-09-2000|2000-09-09|Lars]]    OTS         03-02-2012    [[p|Vermeer]]
[[f|Benchikh, Dounia]]          [[b|18-01-1998|1998-01-18|Dounia]]    OTS+MUHP    11-05-2011    [[p|Kroes]]
[[f|Ceylan, Berkay]]            [[b|27-03-2005|2005-03-27|Berkay]]    vrijwillig  22-08-2012    [[p|Vermeer]]
[[f|Doornbos, Maaike]]          [[b|30-11-2007|2007-11-30|Maaike]]    VOTS        19-12-2012    [[p|Kroes]]
""",
        "client-list",
        2013,
    ),
    (
        """Mijn verhaal, opgeschreven voor de kinderrechter
Ik heet [[f|Lisanne Uitslag]]. Ik ben 15 en ik ben jarig op [[b|8 maart 1992|1992-03-08|Lisanne]]. Mijn broertje [[f|Koen]] is van [[b|12 juli 1995|1995-07-12|Koen]]. Wij wonen bij mijn moeder ([[f|Ellen]]) en [[f|Gerrit]]. Mijn echte vader heet [[f|Rob Uitslag]] en hij is geboren op [[b|20 april 1965|1965-04-20|Rob]]. Op 5 mei 2006 is [[f|Gerrit]] bij ons komen wonen.
""",
        "own-story",
        2007,
    ),
    (
        """OPENBAAR MINISTERIE  -  slachtoffergegevens
1. [[f|R. (Rosita) Maduro]]        geb. [[b|14 februari 1990|1990-02-14|R]]
2. [[f|X. (Xavier) Maduro]]        geb. [[b|8 september 2011|2011-09-08|X]]
verdachte: [[f|E.J. Winklaar]]     geb. [[b|26 november 1986|1986-11-26|E]]
pleegdatum 31 mei 2014, aangifte 2 juni 2014
""",
        "prosecutor",
        2014,
    ),
    (
        """Beëindiging hulp
Het traject van gezin [[f|Van Rossem]] is op 30 juni 2011 afgesloten. Betrokken waren vader [[f|Michiel]] (*[[b|1974|1974|Michiel]]), moeder [[f|Judith]] (*[[b|1976|1976|Judith]]), [[f|Tobias]] (*[[b|21-10-2003|2003-10-21|Tobias]]) en [[f|Hannah]] (*[[b|02-02-2006|2006-02-02|Hannah]]). Start van de hulp: 6 september 2010. Hulpverlener: [[p|Sanne Bot]].
""",
        "closing",
        2011,
    ),
    (
        """Aanvullend formulier huisgenoten
nr | achternaam        | voornaam   | geboren op | relatie tot kind
1  | [[f|Kuipers]]           | [[f|Alie]]       | [[b|03-06-1949|1949-06-03|Alie]] | oma
2  | [[f|Kuipers]]           | [[f|Ramon]]      | [[b|12-04-1979|1979-04-12|Ramon]] | vader
3  | [[f|de Jager]]          | [[f|Cindy]]      | [[b|25-09-1983|1983-09-25|Cindy]] | partner vader
4  | [[f|Kuipers]]           | [[f|Dion]]       | [[b|17-07-2003|2003-07-17|Dion]] | broer
ingevuld d.d. 08-02-2010 door [[p|E. Mollema]]
""",
        "housemates",
        2010,
    ),
    (
        """Nota van overdracht  AMK -> Bureau Jeugdzorg
Betreft het gezin [[f|Hendrikse]]-[[f|Pronk]]. Moeder, mevrouw [[f|A.M. Pronk]], geboren [[b|2 juni 1970|1970-06-02|A]], heeft uit een eerste huwelijk een zoon, [[f|Vincent Schaap]], geboren [[b|18 maart 1992|1992-03-18|Vincent]]. Uit het huwelijk met [[f|P. Hendrikse]] (geboren [[b|7 december 1966|1966-12-07|P]]) heeft zij [[f|Roos]], thans 6 ([[b|12 augustus 1997|1997-08-12|Roos]]), en [[f|Guus]], thans 4 jaar ([[b|23 februari 2000|2000-02-23|Guus]]). De overdracht vond plaats op 1 maart 2004.
""",
        "handover",
        2004,
    ),
]
