# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 20, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """DOSSIEROMSLAG
Gezinsnaam          [[f|Baltus - Vroom]]
Kinderen  1. [[f|Patrick]]       [[b|21-05-1986|1986-05-21|Patrick]]
          2. [[f|Natasja]]       [[b|30-01-1989|1989-01-30|Natasja]]
          3. [[f|Ricardo]]       [[b|17-10-1992|1992-10-17|Ricardo]]
Moeder    [[f|J.M. Vroom]]       [[b|08-03-1962|1962-03-08|J.M.]]
Vader     [[f|C. Baltus]]        [[b|25-12-1958|1958-12-25|C.]]
Afgesloten 14-02-1999
""",
        "cover",
        1999,
    ),
    (
        """Consultatiebureau Hoogezand. Zuigeling [[f|Amber Kruizinga]], geb.: [[b|3 sept. 2009|2009-09-03|Amber]], gew. 3210 gr. Moeder [[f|Tamara Kruizinga]] (geb.: [[b|12 juni 1991|1991-06-12|Tamara]]) kwam 14 okt. 2009 niet opdagen. Vader onbekend. Oma mz [[f|Trijntje Kruizinga]], geb.: [[b|5 apr. 1963|1963-04-05|Trijntje]].
""",
        "clinic",
        2009,
    ),
    (
        """Aan: Bureau Jeugdzorg Zeeland
Onderwerp: zorgmelding leerlingen
Hierbij melden wij onze zorgen over de volgende leerlingen:
[[f|Jasper de Nooijer]]   geboren 22 maart 1999   groep 6
""".replace("22 maart 1999", "[[b|22 maart 1999|1999-03-22|Jasper]]")
        + """[[f|Lotte de Nooijer]]    geboren [[b|4 juli 2001|2001-07-04|Lotte]]     groep 3
Ouder: mevrouw [[f|P. de Nooijer-Francke]], geboortedatum onbekend.
Namens het team, [[p|K. Minderhoud]], intern begeleider
""",
        "school",
        2008,
    ),
    (
        """HUISVERBOD   beschikking nr. 2010/118
uithuisgeplaatste     [[f|Mehmet Karaca]]
geboren               [[b|1 februari 1979|1979-02-01|Mehmet]] te Kayseri
achterblijvers        [[f|Sevda Karaca]], [[b|16 april 1983|1983-04-16|Sevda]]
                      [[f|Burak Karaca]], [[b|9 augustus 2004|2004-08-09|Burak]]
                      [[f|Ceren Karaca]], [[b|27 november 2007|2007-11-27|Ceren]]
ingangsdatum          5 mei 2010, 21.00 uur
""",
        "ban",
        2010,
    ),
    (
        """Gesprek met vader d.d. 11 maart 2006
Vader, [[f|Sjaak Molenaar]] van [[b|19-09-1963|1963-09-19|Sjaak]], vertelt dat hij sinds 2003 gescheiden is van [[f|Yvonne Blom]] ([[b|2-4-1966|1966-04-02|Yvonne]]). De kinderen [[f|Robin]] en [[f|Daphne]] zijn geboren op [[b|13-8-1994|1994-08-13|Robin]] en [[b|6-6-1997|1997-06-06|Daphne]]. Robin is op 1 maart 2006 weggelopen.
""",
        "talk",
        2006,
    ),
    (
        """Intakeformulier Algemeen Maatschappelijk Werk
Cliënt: [[f|Rachida Ouali]] V    Geb.: [[b|24/12/1975|1975-12-24|Rachida]]    Burg. staat: gehuwd
Partner: [[f|Driss Ouali]] M     Geb.: [[b|15/03/1969|1969-03-15|Driss]]
Kind 1: [[f|Nora]] V      Geb.: [[b|07/07/1998|1998-07-07|Nora]]
Kind 2: [[f|Bilal]] M     Geb.: [[b|11/02/2001|2001-02-11|Bilal]]
Kind 3: [[f|Iman]] V      Geb.: [[b|29/10/2004|2004-10-29|Iman]]
""",
        "intake",
        2007,
    ),
    (
        """De Raad voor de Kinderbescherming te Den Haag adviseert de rechtbank het gezag van [[f|Kelly Verbeek]], geboren [[b|20 januari 1984|1984-01-20|Kelly]] te Delft, over [[f|Quinten Verbeek]], geboren [[b|12 december 2007|2007-12-12|Quinten]] te Rijswijk, te beëindigen. [[f|Quinten]] verblijft sinds 3 maart 2009 in het pleeggezin van [[f|Ad en Ria Vink]].
""",
        "advice",
        2010,
    ),
    (
        """Belnotitie. [[f|Mw. Kaldenbach]] (geb. [[b|1946|1946|Kaldenbach]]) maakt zich zorgen over haar kleinzoon [[f|Milan Post]], van wie ze de geboortedatum uit haar hoofd weet: [[b|30 april 2002|2002-04-30|Milan]]. Moeder [[f|Sandra Post]] werd in [[b|maart 1979|1979-03|Sandra]] geboren.
""",
        "phone",
        2009,
    ),
    (
        """persoonsgegevens
naam:            [[f|Witteveen]]
roepnaam:        [[f|Gerard]]
geboren te:      Kampen
geboren op:      [[b|14 juni 1957|1957-06-14|Witteveen]]
partner:         [[f|Hennie Bruins]]
geboren te:      Zwolle
geboren op:      [[b|3 november 1960|1960-11-03|Hennie]]
""",
        "record",
        1996,
    ),
]
