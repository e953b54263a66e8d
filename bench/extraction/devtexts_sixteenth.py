# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 21, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Stichting Ambulante Fiom                         inschrijfkaart
Datum inschrijving: 9-4-1993
Naam            [[f|mevr. A. Zonneveld]]
Geb. datum      [[b|15-1-1965|1965-01-15|A.]]
Kinderen        [[f|Mark]]     [[b|2-10-1987|1987-10-02|Mark]]
                [[f|Judith]]   [[b|29-5-1990|1990-05-29|Judith]]
Ex-partner      [[f|L. Overbeek]], [[b|18-7-1961|1961-07-18|L.]]
""",
        "fiom",
        1993,
    ),
    (
        """Uw brief van 6 februari 2012
Betreft: [[f|Tygo Scholte]] (geboren [[b|16 december 2006|2006-12-16|Tygo]])
Geachte mevrouw, Op uw vraag kan ik u melden dat [[f|Tygo]] sinds 3 januari 2010 onder behandeling is. Zijn broer [[f|Sven Scholte]], geboren [[b|1 augustus 2004|2004-08-01|Sven]], zie ik sinds 2011. Beiden wonen bij hun vader [[f|Rens Scholte]] (geboren in [[b|1978|1978|Rens]]).
Hoogachtend, [[p|mr. drs. B. Akkerman]], kinderarts
""",
        "paediatrician",
        2012,
    ),
    (
        """HALT-afdoening       parketnr. 07/661204-05
minderjarige: [[f|Giovanni Isenia]]; geb.: [[b|11-12-1991|1991-12-11|Giovanni]] te Curaçao; adres: Veenkade 8
wettelijk vertegenwoordiger: [[f|Marva Isenia]]; geb.: [[b|05-03-1970|1970-03-05|Marva]]
feit: winkeldiefstal d.d. 17-09-2005
""",
        "halt",
        2005,
    ),
    (
        """Zorgen om gezin [[f|De Ruijter]]
Ik maak me zorgen om de kinderen [[f|Stan]] ([[b|24-06-2001|2001-06-24|Stan]]), [[f|Fleur]] ([[b|09-02-2003|2003-02-09|Fleur]]) en [[f|Gijs]] ([[b|31-10-2006|2006-10-31|Gijs]]). Moeder heet [[f|Esther de Ruijter]] en is geboren op [[b|7 mei 1976|1976-05-07|Esther]]; vader, [[f|Maarten de Ruijter]], geboren op [[b|2 december 1973|1973-12-02|Maarten]], drinkt.
""",
        "worries",
        2010,
    ),
    (
        """Overdrachtsformulier kraamzorg -> JGZ
Moeder: [[f|Nadia Boukhris]]       geboortedatum: [[b|13-09-1986|1986-09-13|Nadia]]
Vader: [[f|Karim Boukhris]]        geboortedatum: [[b|20-02-1982|1982-02-20|Karim]]
Kind: [[f|Ilyas Boukhris]]         geboortedatum: [[b|04-11-2010|2010-11-04|Ilyas]]   geboortetijd: 04.32
Bevalling: thuis     Verloskundige: [[p|M. Tolsma]]
""",
        "maternity",
        2010,
    ),
    (
        """RECHTBANK LEEUWARDEN   zaaknummer 98765 / JE RK 09-331
beschikking van de kinderrechter van 14 mei 2009
betreffende de minderjarige [[f|Ytsje Wiersma]], hierna te noemen [[f|Ytsje]], geboren te Sneek op [[b|22 november 1996|1996-11-22|Ytsje]],
kind van: [[f|Douwe Wiersma]], geboren te Bolsward op [[b|3 mei 1966|1966-05-03|Douwe]], en [[f|Aukje Hofstra]], geboren te Sneek op [[b|28 juli 1969|1969-07-28|Aukje]].
""",
        "order",
        2009,
    ),
    (
        """Notitie [[p|R. van Straaten]], 18 juni 2004: [[f|Latoya Pinas]] ([[b|21-03-1990|1990-03-21|Latoya]]) woont tijdelijk bij haar tante [[f|Joan Pinas]], geb. [[b|10-10-1964|1964-10-10|Joan]]. Moeder [[f|Sherida Pinas]], geb. [[b|1968|1968|Sherida]], is in Suriname.
""",
        "note",
        2004,
    ),
    (
        """Ondergetekende,
[[f|Johannes Petrus Maria Kuipers]], geboren [[b|19 april 1960|1960-04-19|Johannes]] te Oldenzaal,
geeft toestemming tot onderzoek van zijn zoon [[f|Bas Kuipers]], geboren [[b|6 oktober 1995|1995-10-06|Bas]] te Hengelo.
Plaats en datum: Hengelo, 12 januari 2006
""",
        "consent",
        2006,
    ),
    (
        """Team 3      casus 14      gezin [[f|Yildirim]]
[[f|Fatih Yildirim]], vader, 41 jaar, [[b|22-4-1967|1967-04-22|Fatih]]
[[f|Gülsen Yildirim]], moeder, 38 jaar, [[b|9-9-1970|1970-09-09|Gülsen]]
[[f|Tolga]], zoon, 15 jaar, [[b|27-1-1993|1993-01-27|Tolga]]
[[f|Derya]], dochter, 11 jaar, [[b|14-11-1997|1997-11-14|Derya]]
""",
        "team",
        2008,
    ),
]
