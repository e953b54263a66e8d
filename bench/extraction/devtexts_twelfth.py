# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 17, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Stichting De Vluchtheuvel, vrouwenopvang
INTAKE                                        datum: 16 mei 1996
naam client         : [[f|Ayse Demirci]]
geboren             : [[b|10 maart 1968|1968-03-10|Ayse]] te Yozgat
kinderen            : [[f|Murat]], geb. [[b|4 april 1989|1989-04-04|Murat]]
                      [[f|Songul]], geb. [[b|30 juni 1992|1992-06-30|Songul]]
echtgenoot          : [[f|Hasan Demirci]], geb. [[b|1 mei 1963|1963-05-01|Hasan]]
""",
        "shelter",
        1996,
    ),
    (
        """BESLUIT tot uithuisplaatsing
De kinderrechter, gezien het verzoek van 11 juni 2013, machtigt de stichting om
[[f|Brian Alexander Zwaan]] (geb. te Almelo, [[b|12 september 1999|1999-09-12|Brian]]) en
[[f|Denise Zwaan]] (geb. te Almelo, [[b|2 januari 2002|2002-01-02|Denise]]) dag en nacht uit huis te plaatsen.
Belanghebbenden: de moeder [[f|Carla Nijhuis]], geboren [[b|7-2-1976|1976-02-07|Carla]]; de vader [[f|Henk Zwaan]], geboren [[b|15-5-1971|1971-05-15|Henk]].
""",
        "decision",
        2013,
    ),
    (
        """Verslag telefonisch contact
Mevrouw [[f|Lubbers]] belt over haar kleinkind [[f|Stef]]. Stef werd 3 november 2005 8 jaar geleden geboren, zegt ze, maar in het systeem staat [[b|03-11-2004|2004-11-03|Stef]] als geboortedatum. Haar dochter [[f|Karin Lubbers]] ([[b|1978|1978|Karin]]) reageert niet.
""",
        "phone",
        2013,
    ),
    (
        """Leerlingkaart OBS De Wilgen
[[f|van Houten, Cas]]                  jongen
geb.datum  [[b|31-08-1998|1998-08-31|Cas]]             groep 6
ouder/verz. 1  [[f|mw. I. van Houten-Klaver]]
ouder/verz. 2  [[f|dhr. P. van Houten]]
broers/zussen op school: [[f|Lieke van Houten]] ([[b|19-04-2001|2001-04-19|Lieke]])
leerkracht  [[p|juf Annelies]]
""",
        "pupil",
        2008,
    ),
    (
        """SITUATIESCHETS
Het gezin bestaat uit vader ([[f|Ton Verbruggen]], [[b|28-09-1959|1959-09-28|Ton]]), moeder ([[f|Lies Verbruggen]], [[b|16-04-1961|1961-04-16|Lies]]) en vier kinderen: [[f|Monique]] ([[b|'84|1984|Monique]]), [[f|Peter]] ([[b|'86|1986|Peter]]), en de tweeling [[f|Wim]] en [[f|Jos]], geboren op [[b|22 februari 1990|1990-02-22|Wim]].
""",
        "sketch",
        1995,
    ),
    (
        """Terugmelding aan AMK
Zaaknummer 5512/03. Minderjarige: [[f|Fabienne Croes]]. Geboren: [[b|14 juli 1995|1995-07-14|Fabienne]]. Moeder: [[f|Xiomara Croes]]. Geboren: [[b|3 maart 1974|1974-03-03|Xiomara]]. Vader: [[f|Orlando Maduro]]. Geboren: [[b|29 augustus 1970|1970-08-29|Orlando]]. Behandelaar: [[p|Trees van Gelder]].
""",
        "feedback",
        2003,
    ),
]
