# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 18, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Gemeente Leusden, afdeling Burgerzaken
UITTREKSEL uit de basisadministratie              afgifte 3 juni 2004
Naam            : [[f|VERHOEF]]
Voornamen       : [[f|Dirk Willem]]
Geboren         : Amersfoort, [[b|28 februari 1969|1969-02-28|Dirk]]
Gehuwd met      : [[f|Saskia Ammerlaan]], Amersfoort [[b|11 december 1971|1971-12-11|Saskia]]
Kinderen        : [[f|Joost]], Leusden [[b|6 mei 1998|1998-05-06|Joost]]
                  [[f|Femke]], Leusden [[b|19 oktober 2000|2000-10-19|Femke]]
Adres           : Hamersveldseweg 212, 3833 GT Leusden
""",
        "extract",
        2004,
    ),
    (
        """Aan de Officier van Justitie te Zutphen
Betreft: [[f|Melvin Groothuis]], geb.dat. [[b|02.09.1994|1994-09-02|Melvin]], wonende te Warnsveld.
Geachte heer, mevrouw,
Op 4 januari 2009 is de jongere aangehouden. Zijn moeder, [[f|Tineke Groothuis-Bosman]] (geb. datum [[b|30.11.1966|1966-11-30|Tineke]]), werd dezelfde dag op de hoogte gebracht. Zijn broertje [[f|Ramon]] (11, geb. [[b|7.3.1997|1997-03-07|Ramon]]) was thuis.
""",
        "prosecutor",
        2009,
    ),
    (
        """KINDERDAGVERBLIJF 'T KABOUTERTJE          observatielijst
Naam peuter: [[f|Sem Aarts]]        Geb: [[b|18/06/'06|2006-06-18|Sem]]     Groep: rood
Mama: [[f|Linda]]  Papa: [[f|Roel]]  Broer/zus: [[f|Evi]] ([[b|02/'04|2004-02|Evi]])
Ingevuld door: [[p|Monique (leidster)]]  d.d. 12-11-2008
""",
        "daycare",
        2008,
    ),
    (
        """Telefoonnotitie 14.20 uur. [[p|Wijkagent Posthumus]] belt. Het gaat om de familie [[f|Bozkurt]], Kanaalstraat 91. Moeder [[f|Hatice]] (bj. [[b|1974|1974|Hatice]]), vader [[f|Mustafa]] (bj. [[b|1970|1970|Mustafa]]). Oudste zoon [[f|Emre]] is op [[b|17 aug 1996|1996-08-17|Emre]] geboren, dochter [[f|Elif]] twee jaar later, op [[b|25 nov 1998|1998-11-25|Elif]]. De baby is van deze maand.
""",
        "phone",
        2005,
    ),
    (
        """Overzicht cliëntsysteem
Nr  Naam                     M/V   Geb.          Relatie
1   [[f|Hoekstra, Anneke]]         V     [[b|15-jul-1973|1973-07-15|Anneke]]   moeder
2   [[f|de Wilde, Bart]]           M     [[b|03-okt-1970|1970-10-03|Bart]]   stiefvader
3   [[f|Visser, Tim]]              M     [[b|29-jan-1995|1995-01-29|Tim]]   zoon
4   [[f|de Wilde, Luuk]]           M     [[b|08-mei-2003|2003-05-08|Luuk]]   zoon
""",
        "client list",
        2007,
    ),
    (
        """PSYCHOLOGISCH ONDERZOEK
[[f|Chantal van Rossum]], zestien jaar ([[b|5 september 1991|1991-09-05|Chantal]]), werd op 12 en 19 februari 2008 onderzocht door [[p|drs. P. Wiersma]]. Zij werd [[b|05-09-'91|1991-09-05|Chantal]] te Breda geboren als derde kind van [[f|Corrie van Rossum]] en [[f|Jan Hendrik van Rossum]]. Moeder is geboren in [[b|1958|1958|Corrie]], vader in [[b|1955|1955|Jan]].
""",
        "psychology",
        2008,
    ),
    (
        """RvdK vestiging Assen. Rapport vervangende toestemming.
Minderjarige(n):
- [[f|Jesse Brouwer]], geboortedatum [[b|22 april 2007|2007-04-22|Jesse]], geboorteplaats Assen
- [[f|Noa Brouwer]], geboortedatum [[b|9 juni 2009|2009-06-09|Noa]], geboorteplaats Assen
Ouders:
- [[f|Marieke Holtrop]], geboortedatum [[b|1 maart 1981|1981-03-01|Marieke]]
- [[f|Sander Brouwer]], geboortedatum [[b|13 augustus 1979|1979-08-13|Sander]]
Rapporteur: [[p|mw. J. Kuiper]], 2 november 2012
""",
        "board",
        2012,
    ),
    (
        """HUISARTSENPRAKTIJK DE LINDE
Inzake: mevr. [[f|G. Scheffer]], geb [[b|270552|1952-05-27|Scheffer]]
Geachte collega, Bovengenoemde patiënte kwam 16-3-95 op het spreekuur met haar kleindochter [[f|Mandy]] ([[b|140189|1989-01-14|Mandy]]). Met collegiale groet, [[p|dr. F. Oosting]], huisarts
""",
        "gp",
        1995,
    ),
    (
        """Logboek crisisdienst
21.40 [[f|Priscilla]] binnengebracht door politie. Achternaam [[f|Rozendaal]], geb. dd. [[b|20 juli 1993|1993-07-20|Priscilla]].
22.15 Vader gebeld: [[f|Erik Rozendaal]]. Geb. [[b|4-4-65|1965-04-04|Erik]]. Niet boos.
23.00 Zusje [[f|Kimberley]] (van [[b|1 oktober '95|1995-10-01|Kimberley]]) is bij oma.
""",
        "crisis",
        2006,
    ),
    (
        """BIJLAGE 2 gezinssamenstelling
Vader:
[[f|Abdelkader Benali]]
Nador, [[b|1 januari 1962|1962-01-01|Abdelkader]]
Moeder:
[[f|Fadma Aziz]]
Nador, [[b|12 juni 1968|1968-06-12|Fadma]]
Kinderen:
[[f|Samira Benali]], Gouda, [[b|3 februari 1990|1990-02-03|Samira]]
[[f|Yassin Benali]], Gouda, [[b|30 augustus 1993|1993-08-30|Yassin]]
""",
        "annex",
        2001,
    ),
    (
        """Dossierblad AMK Friesland
naam kind(eren)  geb. datum  verblijft bij
[[f|Wietske]]          [[b|11 5 1999|1999-05-11|Wietske]]   moeder
[[f|Jelmer]]           [[b|23 12 2001|2001-12-23|Jelmer]]  vader
naam moeder  [[f|Sjoukje Dijkstra]]  geb. [[b|14 8 1972|1972-08-14|Sjoukje]]
naam vader  [[f|Hessel Postma]]  geb. [[b|2 2 1968|1968-02-02|Hessel]]
""",
        "sheet",
        2006,
    ),
    (
        """Geachte mevrouw De Groot,
Op 8 maart jl. spraken wij over uw zoon [[f|Daan]], die volgende week (op [[b|21 maart 2003|2003-03-21|Daan]] geboren) zeven jaar wordt. Ook zijn zus [[f|Sanne]] kwam ter sprake; haar geboortedatum is [[b|2 januari 1999|1999-01-02|Sanne]]. De geboortedatum van uw ex-partner, de heer [[f|R. Kramer]], is volgens u [[b|16 juni 1969|1969-06-16|Kramer]].
""",
        "letter",
        2010,
    ),
]
