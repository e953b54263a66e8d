# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that once were held out (sets 9 and 10), learnt from since. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """BJZ Limburg - Contactblad
Client: [[f|Romy Jacobs]] geb. [[b|30.03.2001|2001-03-30|Romy]]
Adres client: Dorpstraat 9, Horn
Ouders gescheiden. Moeder [[f|Nicole Peeters]] ([[b|1975-08-02|1975-08-02|Nicole]]), vader [[f|Guus Jacobs]] ([[b|1971-02-19|1971-02-19|Guus]]).
""",
        "contact",
        2008,
    ),
    (
        """Raadsonderzoek strafzaken
Personalia jeugdige
Naam en voornamen   : [[f|Belhaj, Younes]]
Geboortedatum/-plaats : [[b|27-09-1995|1995-09-27|Younes]] Rotterdam
Personalia ouders
Vader  : [[f|Belhaj, Abdelkader]]   Geboortedatum : [[b|01-07-1959|1959-07-01|Abdelkader]]
Moeder : [[f|Amrani, Rachida]]      Geboortedatum : [[b|15-03-1966|1966-03-15|Rachida]]
""",
        "juvenile",
        2010,
    ),
    (
        """Aan de officier van justitie
Aangifte kindermishandeling
Aangeefster, [[f|Jolanda Kortekaas]], geboren te Delft op [[b|6 oktober 1979|1979-10-06|Jolanda]], verklaart:
"Mijn zoontje [[f|Finn]], geboren [[b|3 april 2009|2009-04-03|Finn]], had blauwe oren toen hij terugkwam van zijn vader, [[f|Erik Houwink]]."
""",
        "charge",
        2012,
    ),
    (
        """GGD Kennemerland
Onderzoek groep 2
Naam: [[f|Selin Aksoy]]
Geb. dat.: [[b|18/11/2003|2003-11-18|Selin]]
M/V: V
Gezin: vader ([[f|Murat]]), moeder ([[f|Hatice]]), broer ([[f|Emre]], [[b|2/2/2001|2001-02-02|Emre]])
Arts: [[p|M. Duin]]
""",
        "ggd",
        2009,
    ),
    (
        """Overzicht gezinsleden                      dossier 2003/118
Nr  Achternaam     Roepnaam   Geb.dat.    Positie
1   [[f|Terpstra]]       [[f|Sietske]]    [[b|07-07-1968|1968-07-07|Sietske]]  moeder
2   [[f|Terpstra]]       [[f|Wiebe]]      [[b|12-01-1990|1990-01-12|Wiebe]]  zoon
3   [[f|Terpstra]]       [[f|Nynke]]      [[b|25-10-1993|1993-10-25|Nynke]]  dochter
""",
        "members",
        2003,
    ),
    (
        """Huisverbod - beschikking burgemeester
Uithuisgeplaatste: de heer [[f|Sander Molenkamp]], geboren op [[b|14-02-1978|1978-02-14|Sander]] te Enschede
Achterblijvers:
- mevrouw [[f|Petra Molenkamp]], geboren op [[b|20-12-1980|1980-12-20|Petra]]
- [[f|Thijs Molenkamp]], geboren op [[b|16-05-2006|2006-05-16|Thijs]]
- [[f|Lieke Molenkamp]], geboren op [[b|01-09-2008|2008-09-01|Lieke]]
""",
        "ban",
        2011,
    ),
    (
        """Beste collega's,
Graag jullie aandacht voor [[f|Ashley de Bruin]] (geb.datum [[b|8-3-2005|2005-03-08|Ashley]]) en haar broer [[f|Jordan]] (geb.datum [[b|19-12-2002|2002-12-19|Jordan]]).
Zij verblijven sinds vrijdag bij oma, [[f|Greet de Bruin]].
Groet, [[p|Saskia Lammers]]
""",
        "mail",
        2013,
    ),
    (
        """Kraamzorg - signaleringslijst
Moeder      [[f|Femke Hoekman]]     geb. dat. [[b|09-04-1991|1991-04-09|Femke]]
Baby        [[f|Daan Hoekman]]      geb. dat. [[b|27-02-2012|2012-02-27|Daan]]
Vader       onbekend
Signalen: huis niet schoon, moeder rookt binnen.
""",
        "maternity",
        2012,
    ),
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
