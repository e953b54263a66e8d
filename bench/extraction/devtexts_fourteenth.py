# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 19, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Ziekenhuis Rivierenland          afd. Spoedeisende Hulp
Patient : [[f|Oosterveld, N.]] (v)   geboren [[b|17-02-2005|2005-02-17|N.]]   pat.nr 3381940
Opname 22-11-2009 02:15. Begeleid door moeder, mw. [[f|Oosterveld-Prins]], geboren [[b|30-06-1979|1979-06-30|Prins]]. Vader ([[f|A. Oosterveld]], [[b|12-01-1977|1977-01-12|A.]]) volgt later.
""",
        "hospital",
        2009,
    ),
    (
        """MELDCODE KINDERMISHANDELING - stap 5
Over wie gaat het?
Voornaam: [[f|Dewi]]   Achternaam: [[f|Pattinama]]   Geslacht: v   Geboren op: [[b|8 april 2003|2003-04-08|Dewi]]
Gezinsleden:
moeder [[f|Ingrid Pattinama]] [[b|21-10-1974|1974-10-21|Ingrid]]
broer [[f|Jordi Pattinama]] [[b|05-07-2000|2000-07-05|Jordi]]
zusje [[f|Mila Pattinama]] [[b|19-12-2007|2007-12-19|Mila]]
""",
        "code",
        2011,
    ),
    (
        """Rechtbank Almelo, sector familie
Bij verzoekschrift van 2 mei 2007 heeft de Raad verzocht [[f|Wesley Heuvelman]], geboren op [[b|29 januari 1995|1995-01-29|Wesley]] te Enschede, onder toezicht te stellen. De moeder, [[f|Anja Heuvelman]], is op [[b|3 juli 1972|1972-07-03|Anja]] te Hengelo geboren. Van de vader, [[f|Herman Wolters]], is slechts bekend dat hij in [[b|1969|1969|Herman]] is geboren.
""",
        "court",
        2007,
    ),
    (
        """Beste [[p|Marga]],
Even over [[f|Yusuf]] ([[b|3-3-'99|1999-03-03|Yusuf]]) en zijn zusje [[f|Meryem]] ([[b|28-8-'01|2001-08-28|Meryem]]): ze zijn vandaag weer niet op school geweest. Hun moeder [[f|Emine Aksoy]] ([[b|'73|1973|Emine]]) neemt de telefoon niet op. Groet, [[p|Wim]]
""",
        "mail",
        2008,
    ),
    (
        """Cliëntkaart SHG                      kaartnr. 0912
Slachtoffer   [[f|Bianca Roelofs]]     geb.datum  [[b|26 05 1981|1981-05-26|Bianca]]
Pleger        [[f|Ronnie Stam]]        geb.datum  [[b|09 11 1976|1976-11-09|Ronnie]]
Kind(eren)    [[f|Jayden]]   geb.datum  [[b|14 02 2004|2004-02-14|Jayden]]
              [[f|Shania]]   geb.datum  [[b|30 09 2006|2006-09-30|Shania]]
""",
        "card",
        2008,
    ),
    (
        """Verslag netwerkberaad. Aanwezig: [[p|mevrouw Terpstra (voorzitter)]]. Besproken: gezin [[f|Van Kessel]].
[[f|Thijs van Kessel]], 9 jaar (geboortedatum [[b|11-6-1998|1998-06-11|Thijs]]), gaat naar groep 5. [[f|Anouk van Kessel]] werd geboren op [[b|23 maart 2001|2001-03-23|Anouk]]; zij gaat naar groep 2. De jongste, [[f|Stijn]], zag het levenslicht op [[b|1 november 2005|2005-11-01|Stijn]].
""",
        "network",
        2007,
    ),
    (
        """Naam jeugdige      [[f|Lorenzo Martina]]
Geboortedatum/plaats   [[b|16-08-1997|1997-08-16|Lorenzo]] / Willemstad
Nationaliteit      NL
Naam moeder        [[f|Shurandy Martina]]
Geboortedatum/plaats   [[b|04-04-1978|1978-04-04|Shurandy]] / Willemstad
Naam vader         onbekend
Naam pleegouder    [[f|Gonda Vermaas]]
Geboortedatum/plaats   [[b|22-01-1955|1955-01-22|Gonda]] / Rotterdam
""",
        "youth",
        2010,
    ),
    (
        """Proces-verbaal van bevindingen
Verdachte gaf op te zijn genaamd: [[f|Dennis Hartog]], geboren te Zaandam op [[b|07 augustus 1983|1983-08-07|Dennis]]. Aangeefster: [[f|Miranda Kuyper]], geboren te Purmerend, [[b|18 november 1985|1985-11-18|Miranda]]. In de woning trof ik, verbalisant [[p|De Graaf]], de minderjarigen [[f|Levi Hartog]] (geb. [[b|2-2-2006|2006-02-02|Levi]]) en [[f|Naomi Hartog]] (geb. [[b|15-9-2008|2008-09-15|Naomi]]) aan.
""",
        "police",
        2010,
    ),
    (
        """BVA-fiche            ingekomen: 14 sept. 1988
kind     : [[f|Marjolein ten Cate]], [[b|8 dec. 1982|1982-12-08|Marjolein]]
ouders   : [[f|H.J. ten Cate]] ([[b|1951|1951|H.J.]]) en [[f|W. ten Cate-Smeenk]] ([[b|1954|1954|W.]])
andere kinderen: [[f|Erwin]], [[b|2 febr. 1979|1979-02-02|Erwin]]; [[f|Ilse]], [[b|19 okt. 1985|1985-10-19|Ilse]]
""",
        "fiche",
        1988,
    ),
    (
        """Plan van aanpak
1. Gegevens
[[f|Mw. S. Jagroep]] ([[b|12 mei 1980|1980-05-12|S.]]), moeder met gezag
[[f|Dhr. R. Sewnath]] ([[b|1 jan 1976|1976-01-01|R.]]), vader zonder gezag
[[f|Kiran Sewnath]] ([[b|24 juli 2002|2002-07-24|Kiran]]), OTS sinds 3 februari 2009
[[f|Anjali Sewnath]] ([[b|6 juni 2004|2004-06-06|Anjali]]), OTS sinds 3 februari 2009
""",
        "plan",
        2009,
    ),
    (
        """Aanmelding pleegzorg. [[f|Rosalie]] is geboren in Tiel, op [[b|10 oktober 2006|2006-10-10|Rosalie]], en heet voluit [[f|Rosalie Maria Udo]]. Moeder: [[f|Cindy Udo]]; zij is van [[b|27 april 1988|1988-04-27|Cindy]] en dus zelf net volwassen. Oma [[f|Bep Udo]] is geboren in [[b|1950|1950|Bep]].
""",
        "foster",
        2008,
    ),
]
