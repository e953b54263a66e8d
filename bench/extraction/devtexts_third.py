# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that the rules were tuned on, one part of four; see ``devtexts``. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Stadskanaal, 2 mei 2007

Geachte heer/mevrouw,

Als buurvrouw van de familie [[f|Ottens]] wil ik u vragen eens te gaan kijken. De kinderen, [[f|Roy]] van 9 en [[f|Mandy]] van 6, lopen 's avonds
laat nog op straat. Hun moeder heet [[f|Jolanda]] en haar vriend noemen ze [[f|Sjonnie]]. Vorige week hoorde ik [[f|Mandy]] gillen. Wilt u mijn naam niet noemen?

Met vriendelijke groet,
[[m|Mw. Hovenkamp]]
""",
        "neighbour",
        2007,
    ),
    (
        """Verslag van het gesprek met [[f|Hennie Prikkel]] en [[f|Dorien Prikkel-Mensink]], ouders van [[f|Wouter]] ([[b|10-10-1999|1999-10-10|Wouter]]) en [[f|Stijn]] ([[b|23-01-2003|2003-01-23|Stijn]])
Aanwezig namens het AMK: [[p|Gerda Oolbekkink]] en [[p|Tom Siemerink]]
[[f|Dorien]] vertelt dat [[f|Wouter]] onhandelbaar is sinds [[f|Hennie]] zijn baan verloor. [[f|Stijn]] merkt er volgens haar weinig van.
""",
        "parents",
        2010,
    ),
    (
        """Uittreksel GBA
Geslachtsnaam        [[f|Vroomshoop]]
Voornamen            [[f|Leendert Cornelis]]
Geboortedatum        [[b|19800217|1980-02-17|Leendert]]
Kind                 [[f|Vroomshoop, Daniël Leendert]]      [[b|20050630|2005-06-30|Daniël]]
Kind                 [[f|Vroomshoop, Judith Anna]]          [[b|20071111|2007-11-11|Judith]]
Adres                Dorpsstraat 5, 8271 BL IJsselmuiden
""",
        "extract",
        2011,
    ),
    (
        """Crisisdienst Jeugd - overdracht nachtdienst
Om 23.40 belt [[p|agent Tuijn]]. Meisje van 15 aangetroffen op station Almere: [[f|Chimène Dufour]], geb. [[b|8 dec 1996|1996-12-08|Chimène]]. Zegt geslagen te zijn door
pleegvader, [[f|dhr. Bosscher]]. Gebeld met pleegmoeder [[f|Ria Bosscher]]: [[f|Chimène]] is om 20.00 weggelopen na ruzie over telefoon. Voogd is [[p|Elsemiek de Raaf]] (WSG).
[[f|Chimène]] slaapt vannacht bij vriendin [[f|Lotte]].
""",
        "crisis",
        2012,
    ),
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
    (
        """AMK Gelderland - Verslag van onderzoek
Onderzoeksperiode: september t/m november 2007

Gezinsgegevens
Kind        : [[f|Mikail Altunbas]], geboren [[b|11-6-2000|2000-06-11|Mikail]]
Broertje    : [[f|Yunus Altunbas]], geboren [[b|3-1-2004|2004-01-03|Yunus]]
Moeder      : [[f|Songül Altunbas-Kiliç]], geboren [[b|1-1-1978|1978-01-01|Songül]]
Vader       : [[f|Hüsnü Altunbas]], geboren [[b|1-1-1972|1972-01-01|Hüsnü]]
Adres       : Weverstraat 42, 6862 DR Oosterbeek

Bij het AMK kwam op 5 september een melding binnen. De buschauffeur zag dat [[f|Hüsnü]] het oudste kind sloeg. In het gesprek zegt [[f|Songül]]
dat haar man streng is. [[f|Mikail]] vertelt aan [[p|onderzoeker P. van Zalk]] dat hij niet naar huis durft.
""",
        "inquiry",
        2007,
    ),
    (
        """Formulier overdracht crisisdienst -> BJZ
Cliënt: [[f|Donny van Iersel]]    Geb.: [[b|13-11-1998|1998-11-13|Donny]]    M/V: M
Ouder(s): [[f|Corina van Iersel]] ([[b|28-7-1976|1976-07-28|Corina]])
School: Praktijkonderwijs De Rooi Pannen
Wat is er gebeurd: [[f|Donny]] heeft zijn moeder met een schaar bedreigd. [[f|Corina]] is naar haar zus [[f|Wilma]] gegaan.
Afspraken: [[f|Donny]] slaapt bij zijn mentor. Terugbellen met [[p|Ellie Dankers]], 013-5551234.
""",
        "transfer",
        2013,
    ),
    (
        """Mijne heren,

Hierbij deel ik u mede dat ik op 14 dezer heb onderzocht het kind [[f|Jacoba Wilhelmina Hoving]], geboren [[b|7 december 1988|1988-12-07|Jacoba]],
wonende bij de pleegouders [[f|Bloemink]] te Vorden. Het kind vertoont littekens van brandwonden. De pleegvader, [[f|G. Bloemink]], verklaart
dat [[f|Jacoba]] zelf aan de kachel heeft gezeten. Ik verzoek u hiernaar een onderzoek te willen instellen.

Hoogachtend,
[[p|dr. L.A. Sickens]]
""",
        "old letter",
        1993,
    ),
    (
        """| Naam            | Geb.       | Rol    | Tel.       |
|-----------------|------------|--------|------------|
| [[f|Sjaan Pronk]]     | [[b|02-06-1969|1969-06-02|Sjaan]] | moeder | 0611111111 |
| [[f|Leroy Pronk]]     | [[b|17-04-1996|1996-04-17|Leroy]] | zoon   |            |
| [[f|Destiny Pronk]]   | [[b|23-09-2002|2002-09-23|Destiny]] | dochter|            |
| [[p|Bea Stolwijk]]    |            | gezinscoach | 0622222222 |

[[f|Leroy]] is blijven zitten. [[f|Destiny]] wordt gepest. [[f|Sjaan]] vraagt hulp bij de opvoeding.
""",
        "pipes",
        2012,
    ),
    (
        """BEVEL VOORLOPIGE ONDERTOEZICHTSTELLING
De kinderrechter in de rechtbank Almelo;
gezien het verzoekschrift van de raad d.d. 2 augustus 2010 betreffende de minderjarige

[[f|JORDY NICK TER BRUGGE]]
geboren te Hengelo (O) op [[b|16 februari 2003|2003-02-16|JORDY]],

kind van [[f|Melissa ter Brugge]], die het gezag uitoefent;
overwegende dat [[f|Jordy]] ernstig in zijn ontwikkeling wordt bedreigd;
stelt [[f|Jordy]] voorlopig onder toezicht.
""",
        "order",
        2010,
    ),
    (
        """24 jan 2012: eerste gesprek met [[f|Loes]] en [[f|Ahmed Tahiri]]. Zij hebben drie kinderen: [[f|Noah]] (10), [[f|Soraya]] (8) en [[f|Adam]] (4).
31 jan 2012: [[f|Noah]] gezien op school. Volgens [[p|juf Ingeborg]] is hij druk sinds [[f|Ahmed]] ontslagen is.
7 feb 2012: huisbezoek. [[f|Soraya]] laat tekeningen zien. [[f|Loes]] moe. geb.data: [[f|Noah]] [[b|30-08-2001|2001-08-30|Noah]], [[f|Soraya]] [[b|12-11-2003|2003-11-12|Soraya]], [[f|Adam]] [[b|05-05-2007|2007-05-05|Adam]].
""",
        "log",
        2012,
    ),
]
