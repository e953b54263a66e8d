# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Texts written after the rules were frozen, in other words and layouts; the honest figures. All people are invented.

Nothing may be tuned on these texts. When rules change because of them, they move to ``devtexts`` and new ones are written.
"""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Stichting Jeugdzorg Friesland, afdeling Toegang
AANMELDING
Betreft: gezin [[f|Postma]] - [[f|Hiemstra]]
Kinderen:
1. [[f|Jelmer Postma]], m, [[b|11 december 1997|1997-12-11|Jelmer]]
2. [[f|Anke Postma]], v, [[b|30 augustus 2000|2000-08-30|Anke]]
3. [[f|Sietse Hiemstra]], m, [[b|2 december 2004|2004-12-02|Sietse]] (halfbroer)
Moeder: [[f|Tjitske Hiemstra]] d.d. [[b|17 december 1972|1972-12-17|Tjitske]]
Aangemeld door: [[p|wijkverpleegkundige De Haan]]
""",
        "registration",
        2007,
    ),
    (
        """VERSLAG HUISBEZOEK
Aanwezig waren mevrouw [[f|Ramautar]] en haar dochters [[f|Shivani]] (geboren [[b|5-7-2002|2002-07-05|Shivani]]) en [[f|Anjali]] (geboren [[b|21-12-2005|2005-12-21|Anjali]]).
De heer [[f|R. Ramautar]] ([[b|12-02-1969|1969-02-12|R]]) was aan het werk. De meisjes slapen samen op een kamer.
""",
        "visit",
        2011,
    ),
    (
        """Centrum voor Jeugd en Gezin
Kindgegevens
Achternaam         [[f|Oosterhuis]]
Voornamen          [[f|Milou Johanna]]
Roepnaam           [[f|Milou]]
Geboren            [[b|08 05 2006|2006-05-08|Milou]]
Geslacht           meisje
Gezinssamenstelling
vader              [[f|Bart Oosterhuis]]       [[b|14 03 1974|1974-03-14|Bart]]
moeder             [[f|Ingrid Nijland]]        [[b|27 10 1976|1976-10-27|Ingrid]]
broertje           [[f|Teun Oosterhuis]]       [[b|19 01 2010|2010-01-19|Teun]]
""",
        "family-centre",
        2012,
    ),
    (
        """Rechtbank Zwolle-Lelystad
sector familie- en jeugdrecht
BESCHIKKING in de zaak van
[[f|Esra Yilmaz]], geboren op [[b|9 april 1999|1999-04-09|Esra]] in de gemeente Kampen,
hierna te noemen: de minderjarige.
De kinderrechter merkt als belanghebbenden aan:
[[f|Gülay Aslan]], hierna: de moeder, geboren op [[b|1 januari 1975|1975-01-01|Gülay]] te Kayseri,
[[f|Osman Yilmaz]], hierna: de vader, geboren op [[b|15 juni 1970|1970-06-15|Osman]] te Kayseri.
""",
        "court",
        2009,
    ),
    (
        """Telefoonnotitie AMK
Dossier 2006/118
Gaat over: [[f|Quinty van Aalst]] ([[b|23-09-'98|1998-09-23|Quinty]]) en [[f|Joey van Aalst]] ([[b|4-11-'01|2001-11-04|Joey]])
Moeder is [[f|Wendy Pol]], [[b|12-06-'77|1977-06-12|Wendy]]. Ze wonen bij oma.
""",
        "phone",
        2006,
    ),
    (
        """Consultatiebureau - overdracht 4-jarigen
Naam kind / geboren / bijzonderheden
[[f|Noah Wolters]] / [[b|13-02-2008|2008-02-13|Noah]] / spraak
[[f|Fay Wolters]] / [[b|13-02-2008|2008-02-13|Fay]] / tweelingzus, geen bijz.
Ouders: [[f|Femke Wolters]] (*[[b|3-8-1979|1979-08-03|Femke]]) en [[f|Dirk-Jan Baas]] (*[[b|29-11-1975|1975-11-29|Dirk]])
""",
        "transfer",
        2012,
    ),
    (
        """Proces-verbaal van verhoor
De getuige verklaarde te zijn genaamd:
Naam: [[f|Brouwers]]
Voornamen: [[f|Maria Elisabeth]]
Geboren: [[b|28 februari 1961|1961-02-28|Maria]] te Helmond
Woonplaats: Deurne
Ik ben de moeder van [[f|Danny Brouwers]], die is geboren op [[b|7 december 1993|1993-12-07|Danny]]. Danny woont bij zijn vader [[f|Theo Manders]].
""",
        "statement",
        2008,
    ),
    (
        """Zorgadviesteam basisschool
Leerling: [[f|Ouassim El Hajji]] Groep: 5 Geb.datum leerling: [[b|16.10.2002|2002-10-16|Ouassim]]
Broers/zussen op school: [[f|Ikram El Hajji]] (gr. 7, [[b|02.05.2000|2000-05-02|Ikram]])
Intern begeleider: [[p|A. Roelofs]]
Inbreng: vader ([[f|Abdelhak El Hajji]], [[b|1967|1967|Abdelhak]]) is ziek
""",
        "school-team",
        2011,
    ),
]
