# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that once were held out (set 11), learnt from since. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Bureau Vertrouwensarts inzake Kindermishandeling
Kaart nr. 88-1204
Kind(eren):   [[f|Patrick Kuijpers]]   jongen   geb. dd. [[b|14-8-1981|1981-08-14|Patrick]]
              [[f|Angelique Kuijpers]] meisje   geb. dd. [[b|3-12-1984|1984-12-03|Angelique]]
Ouders:       [[f|W.H. Kuijpers]] ([[b|1952|1952|W]]) en [[f|J.M. Kuijpers-Verstegen]] ([[b|1955|1955|J]])
""",
        "card",
        1988,
    ),
    (
        """Intakeverslag Oudermishandeling
Mevrouw [[f|Hendrika Smeenk]] (geboortedatum [[b|12 juni 1938|1938-06-12|Hendrika]]) woont in bij haar zoon [[f|Gerrit Smeenk]], die op [[b|4 mei 1963|1963-05-04|Gerrit]] is geboren.
Kleindochter [[f|Lianne Smeenk]], [[b|25 december 1991|1991-12-25|Lianne]], deed de mededeling aan haar mentor.
""",
        "elder",
        2009,
    ),
    (
        """Overzicht gezinsleden (bron: GBA)
A-nr / naam / geb.dat / relatie
[[f|Mohamed Abdi Hassan]]; [[b|01-01-1971|1971-01-01|Mohamed]]; hoofd
[[f|Halima Yusuf Ali]]; [[b|15-06-1979|1979-06-15|Halima]]; partner
[[f|Amina Mohamed Abdi]]; [[b|22-09-2001|2001-09-22|Amina]]; kind
[[f|Zakaria Mohamed Abdi]]; [[b|30-11-2004|2004-11-30|Zakaria]]; kind
""",
        "registry-list",
        2010,
    ),
    (
        """Geachte collega,
Hierbij draag ik het gezin over. Het betreft de kinderen [[f|Sharona]] ([[b|6 sept. 1996|1996-09-06|Sharona]]), [[f|Rachel]] ([[b|18 jan. 1999|1999-01-18|Rachel]]) en [[f|Ruben Emanuels]] ([[b|2 okt. 2003|2003-10-02|Ruben]]).
Hun moeder, [[f|Muriel Emanuels]], is van [[b|9 juli 1974|1974-07-09|Muriel]]. Vader is overleden.
Met vriendelijke groet,
[[p|K. Draaisma]]
""",
        "handover",
        2007,
    ),
    (
        """VERZOEK TOT ONDERZOEK
Minderjarige(n)
Naam en voorletters: [[f|Kowalczyk, M.A.]]
Roepnaam: [[f|Maja]]
Geboortedatum en -plaats: [[b|11 maart 2005|2005-03-11|Kowalczyk]], Lodz
Gezag: moeder
Naam moeder: [[f|Kowalczyk, Ewa]]
Geboortedatum en -plaats: [[b|24 februari 1983|1983-02-24|Ewa]], Lodz
""",
        "request",
        2011,
    ),
    (
        """Politie Brabant-Noord
Betrokkene 1: [[f|DE WAARD, Marcel]], man, geboren [[b|19-05-1976|1976-05-19|Marcel]] te Oss
Betrokkene 2: [[f|VAN UDEN, Kim]], vrouw, geboren [[b|08-10-1980|1980-10-08|Kim]] te Oss
Getuige/kind: [[f|DE WAARD, Luca]], man, geboren [[b|27-07-2006|2006-07-27|Luca]] te Oss
Om 21.40 uur kwamen wij ter plaatse.
""",
        "mutation",
        2013,
    ),
    (
        """Evaluatie hulpverleningsplan
Jeugdige: [[f|Storm Elzinga]] [[b|2008-04-16|2008-04-16|Storm]]
Ouder met gezag: [[f|Marit Elzinga]] [[b|1986-12-09|1986-12-09|Marit]]
Doel 1 is gehaald. [[f|Storm]] slaapt door.
""",
        "evaluation",
        2013,
    ),
]
