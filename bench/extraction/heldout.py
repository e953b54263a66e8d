# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Texts written after the rules were frozen, in other words and layouts; the honest figures. All people are invented.

Nothing may be tuned on these texts. When rules change because of them, they move to ``devtexts`` and new ones are written.
"""

TEXTS: list[tuple[str, str, int]] = [
    ("""AMK Gelderland - Verslag van onderzoek
Onderzoeksperiode: september t/m november 2007

Gezinsgegevens
Kind        : [[f|Mikail Altunbas]], geboren [[b|11-6-2000|2000-06-11|Mikail]]
Broertje    : [[f|Yunus Altunbas]], geboren [[b|3-1-2004|2004-01-03|Yunus]]
Moeder      : [[f|Songül Altunbas-Kiliç]], geboren [[b|1-1-1978|1978-01-01|Songül]]
Vader       : [[f|Hüsnü Altunbas]], geboren [[b|1-1-1972|1972-01-01|Hüsnü]]
Adres       : Weverstraat 42, 6862 DR Oosterbeek

Bij het AMK kwam op 5 september een melding binnen. De buschauffeur zag dat [[f|Hüsnü]] het oudste kind sloeg. In het gesprek zegt [[f|Songül]]
dat haar man streng is. [[f|Mikail]] vertelt aan [[p|onderzoeker P. van Zalk]] dat hij niet naar huis durft.
""", "inquiry", 2007),
    ("""Formulier overdracht crisisdienst -> BJZ
Cliënt: [[f|Donny van Iersel]]    Geb.: [[b|13-11-1998|1998-11-13|Donny]]    M/V: M
Ouder(s): [[f|Corina van Iersel]] ([[b|28-7-1976|1976-07-28|Corina]])
School: Praktijkonderwijs De Rooi Pannen
Wat is er gebeurd: [[f|Donny]] heeft zijn moeder met een schaar bedreigd. [[f|Corina]] is naar haar zus [[f|Wilma]] gegaan.
Afspraken: [[f|Donny]] slaapt bij zijn mentor. Terugbellen met [[p|Ellie Dankers]], 013-5551234.
""", "transfer", 2013),
    ("""Mijne heren,

Hierbij deel ik u mede dat ik op 14 dezer heb onderzocht het kind [[f|Jacoba Wilhelmina Hoving]], geboren [[b|7 december 1988|1988-12-07|Jacoba]],
wonende bij de pleegouders [[f|Bloemink]] te Vorden. Het kind vertoont littekens van brandwonden. De pleegvader, [[f|G. Bloemink]], verklaart
dat [[f|Jacoba]] zelf aan de kachel heeft gezeten. Ik verzoek u hiernaar een onderzoek te willen instellen.

Hoogachtend,
[[p|dr. L.A. Sickens]]
""", "old letter", 1993),
    ("""| Naam            | Geb.       | Rol    | Tel.       |
|-----------------|------------|--------|------------|
| [[f|Sjaan Pronk]]     | [[b|02-06-1969|1969-06-02|Sjaan]] | moeder | 0611111111 |
| [[f|Leroy Pronk]]     | [[b|17-04-1996|1996-04-17|Leroy]] | zoon   |            |
| [[f|Destiny Pronk]]   | [[b|23-09-2002|2002-09-23|Destiny]] | dochter|            |
| [[p|Bea Stolwijk]]    |            | gezinscoach | 0622222222 |

[[f|Leroy]] is blijven zitten. [[f|Destiny]] wordt gepest. [[f|Sjaan]] vraagt hulp bij de opvoeding.
""", "pipes", 2012),
    ("""BEVEL VOORLOPIGE ONDERTOEZICHTSTELLING
De kinderrechter in de rechtbank Almelo;
gezien het verzoekschrift van de raad d.d. 2 augustus 2010 betreffende de minderjarige

[[f|JORDY NICK TER BRUGGE]]
geboren te Hengelo (O) op [[b|16 februari 2003|2003-02-16|JORDY]],

kind van [[f|Melissa ter Brugge]], die het gezag uitoefent;
overwegende dat [[f|Jordy]] ernstig in zijn ontwikkeling wordt bedreigd;
stelt [[f|Jordy]] voorlopig onder toezicht.
""", "order", 2010),
    ("""24 jan 2012: eerste gesprek met [[f|Loes]] en [[f|Ahmed Tahiri]]. Zij hebben drie kinderen: [[f|Noah]] (10), [[f|Soraya]] (8) en [[f|Adam]] (4).
31 jan 2012: [[f|Noah]] gezien op school. Volgens [[p|juf Ingeborg]] is hij druk sinds [[f|Ahmed]] ontslagen is.
7 feb 2012: huisbezoek. [[f|Soraya]] laat tekeningen zien. [[f|Loes]] moe. geb.data: [[f|Noah]] [[b|30-08-2001|2001-08-30|Noah]], [[f|Soraya]] [[b|12-11-2003|2003-11-12|Soraya]], [[f|Adam]] [[b|05-05-2007|2007-05-05|Adam]].
""", "log", 2012),
]
