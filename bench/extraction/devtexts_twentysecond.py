# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 27, written on the night of 25 November after the rules were frozen for the third time, and read once. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Jeugd- en Gezinsbeschermers
Betreft: verslaglegging periode januari t/m juni 2016

Jeugdige(n):
Naam: [[f|Liam Verhagen]]          Geb.: [[b|14-10-2010|2010-10-14|Liam]]
Naam: [[f|Nora Verhagen]]          Geb.: [[b|03-12-2013|2013-12-03|Nora]]
Gezagdragende ouder(s):
Naam: [[f|Stephanie Verhagen]]     Geb.: [[b|22-06-1990|1990-06-22|Stephanie]]
Jeugdbeschermer: [[p|Pim Akkerboom]], start 11-01-2016
""",
        "period-report",
        2016,
    ),
    (
        """Aan de vertrouwensarts
Amersfoort, 17 mei 1989

Zeer geachte collega,

Op verzoek van de moeder zag ik [[f|Natascha de Ridder]], geboren [[b|24 februari 1982|1982-02-24|Natascha]]. Het meisje, enig kind van [[f|Gerda de Ridder]] (geboren [[b|1960|1960|Gerda]]), vertelde mij dat de vriend van moeder haar 's nachts opzoekt. Deze vriend, [[f|Wim Overeem]], [[b|12 november 1954|1954-11-12|Wim]], is vrachtwagenchauffeur. De biologische vader is sinds 3 april 1985 uit beeld.

Met collegiale hoogachting,
[[p|A. van Hattem]], kinderarts
""",
        "paediatric-letter",
        1989,
    ),
    (
        """PV van bevindingen                                   BVH 2010098877
Aanwezig in de woning:
[[f|ROOZENDAAL, Bart Willem]], [[b|09 april 1973|1973-04-09|Bart]], vader
[[f|ROOZENDAAL-VINK, Manuela]], [[b|30 oktober 1976|1976-10-30|Manuela]], moeder
[[f|ROOZENDAAL, Tygo]], [[b|11 juli 2004|2004-07-11|Tygo]], zoon
[[f|ROOZENDAAL, Evy]], [[b|25 januari 2008|2008-01-25|Evy]], dochter
Incident vond plaats op 13 november 2010 omstreeks 22.15 uur.
""",
        "findings",
        2010,
    ),
    (
        """Schoolmaatschappelijk werk - kort verslag
Leerling [[f|Ayla Korkmaz]], gr. 8, [[b|21-05-'00|2000-05-21|Ayla]]. Aangemeld 3-10-2011 door juf [[p|Petra]].
Thuis: vader (werkloos), moeder ([[f|Sevda]], geb. [[b|'75|1975|Sevda]]), broer [[f|Emir]] ([[b|'97|1997|Emir]]), zusje [[f|Nil]] ([[b|'06|2006|Nil]]).
Gesprekken gehad op 10-10, 17-10 en 7-11-2011.
""",
        "smw",
        2011,
    ),
    (
        """AMK-KAART
datum 6/11/95       nr 95-310       onderz. GV
gez. [[f|Brouwers]]         Molenweg 7      Panningen
vad. [[f|Sjaak]]            [[b|15/8/57|1957-08-15|Sjaak]]
moed. [[f|Truus]] geb. [[f|Geurts]]    [[b|2/4/59|1959-04-02|Truus]]
kind. [[f|Roel]]            [[b|30/9/84|1984-09-30|Roel]]
      [[f|Ellen]]           [[b|11/12/86|1986-12-11|Ellen]]
      [[f|Bart]]            [[b|19/5/91|1991-05-19|Bart]]
""",
        "old-card",
        1995,
    ),
    (
        """Beschikking van de rechtbank Noord-Nederland van 8 september 2014 in de zaak van
[[f|Rinske Dantuma]], hierna te noemen de moeder, geboren op [[b|19 december 1985|1985-12-19|Rinske]] te Drachten,
tegen
[[f|Jelle Sikma]], hierna te noemen de vader, geboren op [[b|4 augustus 1982|1982-08-04|Jelle]] te Heerenveen,
over de kinderen
- [[f|Nynke Sikma]], geboren op [[b|28 mei 2008|2008-05-28|Nynke]] te Drachten,
- [[f|Ids Sikma]], geboren op [[b|16 november 2011|2011-11-16|Ids]] te Drachten.
""",
        "decision",
        2014,
    ),
    (
        """ggd amsterdam  ouder- en kindteam
kind [[f|Jahlani Overman]]      dob [[b|30-06-2012|2012-06-30|Jahlani]]
gezag moeder [[f|Melissa Overman]]   dob [[b|1-2-1993|1993-02-01|Melissa]]   tel 0612345678
vader [[f|Glenn Zichem]]    dob [[b|19-9-1989|1989-09-19|Glenn]]   geen contact
zorg besproken in otteam 25-2-2014: kind 7x niet verschenen
""",
        "okt",
        2014,
    ),
    (
        """Verslag MASIC-gesprek
De man ([[f|Eelco Wierda]], 42 jaar) en de vrouw ([[f|Mirjam Wierda-Bouma]], 39 jaar) zijn apart gehoord. Volgens de man was er sprake van wederzijds geweld. De kinderen [[f|Bente]], [[f|Jorrit]] en [[f|Silke]] (geboren op resp. [[b|6-6-2001|2001-06-06|Bente]], [[b|23-1-2004|2004-01-23|Jorrit]] en [[b|8-10-2006|2006-10-08|Silke]]) waren thuis. Het gesprek vond plaats op 22-4-2013.
""",
        "masic",
        2013,
    ),
    (
        """NOODOPVANG KINDEREN - INSCHRIJVING
kamer  naam                 geb.dd       aankomst     bijzonderheden
4      [[f|Safiya Warsame]]       [[b|01-01-1987|1987-01-01|Safiya]]   12-08-2013   met 2 kinderen
4      [[f|Amina Warsame]]        [[b|15-09-2008|2008-09-15|Amina]]   12-08-2013
4      [[f|Idris Warsame]]        [[b|28-02-2011|2011-02-28|Idris]]   12-08-2013   astma
7      [[f|Jolanda Kruk]]         [[b|07-03-1979|1979-03-07|Jolanda]]   02-09-2013   zwanger
""",
        "shelter-list",
        2013,
    ),
    (
        """Voortgangsnotitie
Ik heb op 5-3-2008 gebeld met oma [[f|Nel Bruins]] (van [[b|1939|1939|Nel]]). Zij vangt [[f|Kevin]] en [[f|Priscilla Bruins]] op zolang haar dochter [[f|Monique]] ([[b|16 juli 1971|1971-07-16|Monique]]) in de kliniek zit. [[f|Kevin]] wordt op 20 maart 2008 twaalf, [[f|Priscilla]] is van [[b|9 augustus 1999|1999-08-09|Priscilla]]. De vader, [[f|Ruud Tol]], [[b|2 mei 1968|1968-05-02|Ruud]], zit vast sinds 11 januari 2008. Volgende afspraak 19-3-2008.
Groeten, [[p|Hanneke]]
""",
        "progress",
        2008,
    ),
    (
        """WMO-loket gemeente Nissewaard
Betrokkene 1: [[f|Sahin, Y.]]    geboortedatum [[b|18-4-1981|1981-04-18|Y]]    BSN 111222333
Betrokkene 2: [[f|Sahin-Aslan, G.]]    geboortedatum [[b|7-9-1984|1984-09-07|G]]
Inwonende kinderen: [[f|D. Sahin]] ([[b|11-1-2009|2009-01-11|D]]) & [[f|E. Sahin]] ([[b|26-5-2012|2012-05-26|E]])
Melding ontvangen 4-6-2015, doorgezet 5-6-2015
""",
        "municipality",
        2015,
    ),
    (
        """Indicatiebesluit ex artikel 6 WJZ
Client:           [[f|Damon Everaert]], geslacht m
Geboren te Breda op: [[b|6 februari 1996|1996-02-06|Damon]]
Gezinsvorm:       eenoudergezin
Moeder:           [[f|Carolina Everaert]]   Geboren te Breda op: [[b|27 september 1972|1972-09-27|Carolina]]
Vader:            [[f|Dirk Luyten]]         Geboren te Essen op: [[b|13 mei 1970|1970-05-13|Dirk]]
Geldig van 1 november 2009 tot 1 november 2010
""",
        "indication",
        2009,
    ),
    (
        """notulen casusoverleg 14 jan 2010
casus 3: fam [[f|Peeters]]. Drie kinderen: [[f|Joep]] (11), [[f|Saar]] (8) en [[f|Teun]] (3). [[f|Saar]] ([[b|2 feb 2001|2001-02-02|Saar]]) is door huisarts gezien. Actie [[p|Marga]]: melding AMK voor 21 jan 2010.
casus 4: [[f|Chiara Vella]] [[b|19-12-1995|1995-12-19|Chiara]] spijbelt; vader [[f|Mario Vella]] [[b|7-7-1959|1959-07-07|Mario]] niet bereikbaar.
""",
        "minutes",
        2010,
    ),
    (
        """Formulier 4 bij verzoek om onderzoek
Minderjarige : [[f|Oumaima El Bakkali]] - [[b|3 juni 2002|2002-06-03|Oumaima]] - Helmond
Moeder       : [[f|Rachida El Bakkali]] - [[b|10 april 1978|1978-04-10|Rachida]] - Al Hoceima
Vader        : [[f|Said El Bakkali]] - [[b|1 juli 1971|1971-07-01|Said]] - Al Hoceima
Verzoeker    : Bureau Jeugdzorg, [[p|D. Maas]] - 24 oktober 2011
""",
        "form-four",
        2011,
    ),
]
