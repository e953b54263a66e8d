# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 12, opened on 25 November; four people whom its truth had left out are marked since. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """RAAD VOOR DE KINDERBESCHERMING
Rapport inzake de minderjarige(n):
1. [[f|Dirk Johannes van Esch]]     geb.: [[b|3 mei 1979|1979-05-03|Dirk]]   te Helmond
2. [[f|Petronella van Esch]]        geb.: [[b|17 okt. 1981|1981-10-17|Petronella]]   te Helmond
3. [[f|Wilhelmus van Esch]]         geb.: [[b|28 febr. 1984|1984-02-28|Wilhelmus]]   te Deurne
kinderen van [[f|J.P. van Esch]], geb. [[b|11-9-'52|1952-09-11|J]], en [[f|A.M. Verbakel]], geb. [[b|5-1-'55|1955-01-05|A]].
Rapporteur: [[p|mw. L. Konings]]
""",
        "board-list",
        1988,
    ),
    (
        """Politie Flevoland        Zorgmelding jeugd
Pleegdatum: 11 februari 2012
Betrokkene minderjarige
Achternaam        [[f|El Ouardi]]
Voornaam          [[f|Bilal]]
Geboren           [[b|23-06-2003|2003-06-23|Bilal]] te Almere
Geslacht          M
Betrokkene ouder
Achternaam        [[f|Bensaid]]
Voornaam          [[f|Malika]]
Geboren           [[b|01-01-1978|1978-01-01|Bensaid]] te Nador
""",
        "concern",
        2012,
    ),
    (
        """Verslag huisbezoek d.d. 4 november 1997
Aanwezig: mw. [[f|Ria Scholten]] en haar vriend [[f|Gerard Blok]].
[[f|Mw. Scholten]] is geboren in Zwolle op [[b|30 juli 1965|1965-07-30|Ria]] als jongste van vijf kinderen. Op 12 mei 1986 trouwde zij met de heer [[f|Kuiper]]. Uit dit huwelijk is op [[b|2 december 1987|1987-12-02|Michel]] [[f|Michel]] geboren en op [[b|9 maart 1990|1990-03-09|Daphne]] [[f|Daphne]].
[[f|De heer Blok]] (geboortedatum: [[b|18.11.1961|1961-11-18|Gerard]]) woont sinds een half jaar bij haar in.
""",
        "visit",
        1997,
    ),
    (
        """GEZINSKAART
            naam                 geboren       bijzonderheden
vader   :   [[f|Hofstede, Klaas]]      [[b|08 02 1958|1958-02-08|Klaas]]    metselaar
moeder  :   [[f|Hofstede-Pot, Jannie]] [[b|21 06 1961|1961-06-21|Jannie]]    huisvrouw
kind 1  :   [[f|Hofstede, Arjen]]      [[b|14 10 1983|1983-10-14|Arjen]]    LOM-school
kind 2  :   [[f|Hofstede, Marloes]]    [[b|03 03 1986|1986-03-03|Marloes]]    groep 4
""",
        "family-card",
        1994,
    ),
    (
        """Geachte mevrouw [[p|Bos]],
Op uw verzoek bericht ik u over [[f|Samantha Ricardo]], geb. datum [[b|13 augustus 2001|2001-08-13|Samantha]], sinds 2005 leerling van onze school. Haar zusje [[f|Chanel]] is op [[b|29-1-2004|2004-01-29|Chanel]] geboren en zit in groep 3. Moeder ([[f|Jacqueline Ricardo]], [[b|1980|1980|Jacqueline]]) komt niet op ouderavonden.
Hoogachtend,
[[p|H.J. Terlouw]], directeur
""",
        "school",
        2010,
    ),
    (
        """Aanmeldformulier Advies- en Meldpunt
Gegevens kind
naam: [[f|Wouter Brandsma]]                    geb.datum: [[b|7-12-2006|2006-12-07|Wouter]]      m / v
naam: [[f|Elise Brandsma]]                     geb.datum: [[b|25-5-2009|2009-05-25|Elise]]      m / v
naam: [[f|Hidde Brandsma]]                     geb.datum: [[b|30-9-2011|2011-09-30|Hidde]]      m / v
Gegevens ouders
naam vader: [[f|Jeroen Brandsma]]              geb.datum: [[b|19-3-1977|1977-03-19|Jeroen]]
naam moeder: [[f|Anouk Visscher]]              geb.datum: [[b|2-8-1979|1979-08-02|Anouk]]
""",
        "sign-up",
        2013,
    ),
    (
        """Rechtbank Roermond
BESCHIKKING
inzake [[f|Kevin Adrianus Gielen]], geboren te Weert op [[b|16 januari 1996|1996-01-16|Kevin]] en [[f|Melissa Gielen]], geboren aldaar op [[b|4 april 1998|1998-04-04|Melissa]], minderjarige kinderen van [[f|Theodorus Gielen]] en [[f|Monique Stals]], beiden wonende te Weert.
De kinderrechter heeft kennisgenomen van het verzoekschrift van 8 juni 2004.
""",
        "order",
        2004,
    ),
    (
        """Dagrapportage crisisopvang
Naam client: [[f|Fatima Yilmaz]]
Leeftijd/gebdat: 27 / [[b|12-04-1982|1982-04-12|Fatima]]
Kinderen mee: [[f|Berat]] ([[b|6-6-06|2006-06-06|Berat]]) en [[f|Elif]] ([[b|20-2-08|2008-02-20|Elif]])
Reden opname: bedreigd door ex-man [[f|Osman Kaya]] (*[[b|1979|1979|Osman]])
""",
        "shelter",
        2009,
    ),
    (
        """JGZ dossier 0-4
Kind    : [[f|Vries, Tobias de]]   geb [[b|31052010|2010-05-31|Tobias]]  jongen
Moeder  : [[f|Vries-Maas, Ilona de]]   [[b|22081984|1984-08-22|Ilona]]
Vader   : [[f|Vries, Martijn de]]   [[b|05111981|1981-11-05|Martijn]]
CB-arts : [[p|S. Overdijk]]
""",
        "clinic",
        2011,
    ),
    (
        """Telefoonnotitie 15/6
Oma belt. Maakt zich zorgen om [[f|Jesse]] (geboren [[b|maart 2005|2005-03|Jesse]]) en de baby, [[f|Fenna]], die op [[b|1 mei jl.|2012-05-01|Fenna]] ter wereld kwam. Moeder heet [[f|Wendy Kolkman]], van [[b|24-10-'86|1986-10-24|Wendy]]. Ze slaapt overdag.
""",
        "note",
        2012,
    ),
    (
        """Bijlage 1: samenstelling gezin
Relatie        Naam en voorletters          Geb.datum      Nat.
Moeder         [[f|Sheikh, N.]]                   [[b|17-07-1976|1976-07-17|N]]     Somalische
Zoon           [[f|Omar, A.]]                     [[b|02-02-1999|1999-02-02|A]]     Nederlandse
Dochter        [[f|Omar, H.]]                     [[b|11-12-2001|2001-12-11|H]]     Nederlandse
Dochter        [[f|Omar, S.]]                     [[b|26-04-2005|2005-04-26|S]]     Nederlandse
""",
        "table",
        2007,
    ),
    (
        """Plan van aanpak
Client (naam + geboortedatum):
[[f|Quinten Leeflang]] - [[b|8 september 1999|1999-09-08|Quinten]]
Gezaghebbende ouder(s) (naam + geboortedatum):
[[f|Brenda Leeflang]] - [[b|15 november 1975|1975-11-15|Brenda]]
[[f|Ferdinand Spaans]] - [[b|20 juni 1970|1970-06-20|Ferdinand]]
Gezinsvoogd: [[p|Tamara Wijnen]]
""",
        "plan",
        2012,
    ),
]
