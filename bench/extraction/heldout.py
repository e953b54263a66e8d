# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Texts written after the rules were frozen, in other words and layouts; the honest figures. All people are invented.

Nothing may be tuned on these texts. When rules change because of them, they move to ``devtexts`` and new ones are written.
"""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Advies- en Meldpunt Kindermishandeling Zeeland
MELDINGSREGISTRATIE                                  nr. Z-06-1187

Betrokken kind
  Achternaam:    [[f|Poppe]]
  Voornaam:      [[f|Jorick]]
  Geboren op:    [[b|23-5-1998|1998-05-23|Jorick]]
  Woonplaats:    Goes
Moeder
  Achternaam:    [[f|de Kraker]]
  Voornaam:      [[f|Adrienne]]
  Geboren op:    [[b|2-9-1970|1970-09-02|Adrienne]]
Vader
  Achternaam:    [[f|Poppe]]
  Voornaam:      [[f|Marinus]]
  Geboren op:    [[b|15-12-1968|1968-12-15|Marinus]]
Overige kinderen
  [[f|Sifra Poppe]]      [[b|7-4-2001|2001-04-07|Sifra]]
  [[f|Mathijn Poppe]]    [[b|30-8-2003|2003-08-30|Mathijn]]

Melding: [[f|Jorick]] vertelde aan zijn mentor, [[p|dhr. Hubregtse]], dat vader hem in de schuur opsluit.
""",
        "registration",
        2006,
    ),
    (
        """Ons kenmerk: BJZ/09/3321
Aan de Raad voor de Kinderbescherming
Betreft: verzoek tot onderzoek [[f|Kimberley Schoonhoven]]

Hierbij verzoeken wij u een onderzoek in te stellen naar de opvoedingssituatie van:

[[f|Kimberley Anna Schoonhoven]], geb. [[b|28 maart 1995|1995-03-28|Kimberley]] te Den Helder, verblijvende bij haar moeder
[[f|Natasja Schoonhoven]], geb. [[b|10 februari 1977|1977-02-10|Natasja]], wonende Sluisdijkstraat 130, 1782 EK Den Helder.
De vader, [[f|Raymond Duijn]], geb. [[b|5 augustus 1974|1974-08-05|Raymond]], is gedetineerd.

[[f|Kimberley]] is de afgelopen maanden zes keer weggelopen. [[f|Natasja]] kan haar niet begrenzen.

Namens Bureau Jeugdzorg,
[[p|Elly Kaptein]]
""",
        "request",
        2009,
    ),
    (
        """Huisbezoek 17-04-2013, Zuidwijkring 67
Wie was er thuis: [[f|Farida Haddouch]] (moeder), [[f|Souhail]] ([[b|05-03-2006|2006-03-05|Souhail]]), baby [[f|Inaya]] ([[b|21-12-2012|2012-12-21|Inaya]]).
[[f|Souhail]] doet zelf open. [[f|Farida]] ligt op de bank. Ze zegt dat [[f|Mounir]], haar man, sinds een week weg is. [[f|Souhail]] zegt dat papa
een mes had. Met [[p|collega Jolien Treur]] afgesproken dat we de crisisdienst bellen.
""",
        "visit",
        2013,
    ),
    (
        """Rechtbank Zutphen - sector familie
Zaaknummer 98812 / JE RK 08-1204
Datum uitspraak: 3 oktober 2008

Belanghebbenden:
1. [[f|H.J. te Winkel]], vader, wonende te Ruurlo
2. [[f|G. te Winkel-Wassink]], moeder, wonende te Borculo

De minderjarigen:
- [[f|Bram te Winkel]], geboren op [[b|20 juni 1997|1997-06-20|Bram]] te Doetinchem
- [[f|Lieke te Winkel]], geboren op [[b|11 september 1999|1999-09-11|Lieke]] te Doetinchem
- [[f|Thijn te Winkel]], geboren op [[b|4 mei 2002|2002-05-04|Thijn]] te Ruurlo

De kinderrechter stelt [[f|Bram]], [[f|Lieke]] en [[f|Thijn]] onder toezicht voor de duur van een jaar.
[[p|mr. C.W.D. Bom]], kinderrechter
""",
        "court",
        2008,
    ),
    (
        """SIGNALERINGSLIJST BASISSCHOOL
Kind:                [[f|Devi Baboeram]]
Geb.datum:           [[b|12/10/02|2002-10-12|Devi]]
Groep/leerkracht:    6, [[p|meester Jurriën]]
Thuissituatie:       woont bij oma [[f|Sila]] en oom [[f|Radjin]]; moeder ([[f|Anita Baboeram]]) zit in Suriname
Signalen:            [[f|Devi]] is angstig. Zij wil niet dat [[f|Radjin]] haar ophaalt.
Ondernomen acties:   gesprek met [[f|oma]], overleg met [[p|Margriet van Dooren]] (smw)
""",
        "signals",
        2012,
    ),
    (
        """Verslag multidisciplinair overleg, 9 november 2011
Casus 3: [[f|Tim]] en [[f|Tom Doornbos]], tweeling, geb. [[b|16-07-2007|2007-07-16|Tim]]. Ouders: [[f|Erwin Doornbos]] en [[f|Silvia Prins]].
[[p|Ineke Wubs]] (kinderarts) heeft [[f|Tim]] onderzocht: oude ribfractuur. [[f|Tom]] heeft geen letsel. [[f|Erwin]] is geschorst bij zijn werk wegens agressie.
Besluit: verzoek tot onderzoek bij de Raad. [[f|Silvia]] wordt vandaag gebeld door [[p|Wubs]].
""",
        "meeting",
        2011,
    ),
    (
        """INTAKE VROUWENOPVANG
Datum intake    06-06-2009
Mevrouw         [[f|Grace Mensah]]     geb. dat. [[b|25-12-1981|1981-12-25|Grace]]
Nationaliteit   Ghanese
Kinderen mee    [[f|Kwame]] [[b|09-01-2005|2005-01-09|Kwame]]
                [[f|Abena]] [[b|19-02-2008|2008-02-19|Abena]]
Pleger          [[f|Isaac Mensah]]     geb. dat. onbekend
Mentor          [[p|Rianne Hakvoort]]

Mevrouw vertelt dat [[f|Isaac]] haar opsloot als hij ging werken. [[f|Kwame]] heeft nachtmerries.
""",
        "shelter",
        2009,
    ),
    (
        """Beste [[p|Carla]],

Ik maak me zorgen om mijn buurjongetje [[f|Jesse Hoeve]] (6 jaar) van nummer 14. Zijn vader [[f|Martijn]] schreeuwt elke avond.
[[f|Jesse]] speelt bij regen buiten zonder jas. Zijn moeder, ik geloof dat ze [[f|Karen]] heet, zie ik nooit. [[f|Jesse]] is op [[b|8 mei 2004|2004-05-08|Jesse]] geboren, dat weet
ik omdat hij op dezelfde dag jarig is als mijn dochter.

Groeten van [[m|Lies Tempelman]]
""",
        "worried neighbour",
        2010,
    ),
]
