# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 15, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """RAAD VOOR DE KINDERBESCHERMING           vestiging Zwolle
Betreft:  [[f|Van Tongeren, Mitchell]]
          geb. [[b|26-4-1997|1997-04-26|Mitchell]]  te Kampen
          [[f|Van Tongeren, Shirley]]
          geb. [[b|18-8-2000|2000-08-18|Shirley]]  te Kampen
Moeder:   [[f|W. Boessenkool]], [[b|3-11-1974|1974-11-03|W]]
Vader:    [[f|R. van Tongeren]], [[b|22-2-1970|1970-02-22|R]], adres onbekend
Zwolle, 9 september 2005
""",
        "board-head",
        2005,
    ),
    (
        """Aan: Advies- en Meldpunt Kindermishandeling
Wij maken ons zorgen over [[f|Sharelly Windster]] ([[b|05/11/2004|2004-11-05|Sharelly]]), leerling van groep 5. Sharelly woont bij haar moeder [[f|Muriel Windster]] (34 jaar) en haar stiefvader, de heer [[f|Frank Olthuis]]. Haar broer [[f|Giovanni]], [[b|23/01/2001|2001-01-23|Giovanni]], zit in de tweede klas van het vmbo.
[[p|Els Brandenburg]], intern begeleider
""",
        "school",
        2013,
    ),
    (
        """POLITIEMUTATIE 2008-114523
Datum/tijd: 19-10-2008 22:40 uur
Betrokkene 1 : [[f|KAYMAK, Sevda]]            geb.dat. [[b|14-09-1979|1979-09-14|Sevda]]      slachtoffer
Betrokkene 2 : [[f|KAYMAK, Ibrahim]]          geb.dat. [[b|01-07-1974|1974-07-01|Ibrahim]]      verdachte
Kind 1       : [[f|KAYMAK, Dilara]]           geb.dat. [[b|28-02-2003|2003-02-28|Dilara]]
Kind 2       : [[f|KAYMAK, Kerem]]            geb.dat. [[b|11-05-2006|2006-05-11|Kerem]]
""",
        "police",
        2008,
    ),
    (
        """Gezinsgegevens
Vader
  Naam          [[f|Rietveld]]
  Voorletters   [[f|G.J.]]
  Geb.          [[b|6 juni 1948|1948-06-06|G]]
Moeder
  Naam          [[f|Rietveld-van Asselt]]
  Voorletters   [[f|H.]]
  Geb.          [[b|31 oktober 1950|1950-10-31|H]]
Kinderen
  [[f|Erik]]          [[b|2 mei 1975|1975-05-02|Erik]]
  [[f|Jolanda]]       [[b|13 december 1977|1977-12-13|Jolanda]]
  [[f|Marco]]         [[b|29 juli 1982|1982-07-29|Marco]]
""",
        "old-form",
        1986,
    ),
    (
        """Verslag MDO 21 maart 2012
Besproken: [[f|Amira Hassan]], [[b|7 april 2010|2010-04-07|Amira]]. Moeder ([[f|Hodan Hassan]], geboren [[b|1 januari 1986|1986-01-01|Hodan]] te Mogadishu) is zwanger. Vader van het kind is onbekend. De opa van [[f|Amira]], [[f|Abdi Hassan]], past soms op.
Aanwezig: [[p|Marga Kok]] (jeugdverpleegkundige), [[p|Theo Wiersema]] (wijkagent)
""",
        "meeting",
        2012,
    ),
    (
        """Beschikking van 4 december 2009
in de zaak van
[[f|Bianca Verhulst]], geboren op [[b|17 maart 1977|1977-03-17|Bianca]], wonende te Breda, verzoekster, tegen
[[f|Rob Kanters]], geboren op [[b|8 augustus 1973|1973-08-08|Rob]], wonende te Tilburg, verweerder.
Uit hun relatie zijn geboren:
- [[f|Jimmy]], op [[b|1 september 2001|2001-09-01|Jimmy]];
- [[f|Demi]], op [[b|16 november 2003|2003-11-16|Demi]].
De relatie is in 2006 verbroken. De kinderen hebben hun hoofdverblijf bij de vrouw.
""",
        "court",
        2009,
    ),
    (
        """Huisbezoek 08-06-10 fam. [[f|Wouda]]
M. open gedaan door opa. [[f|Jelmer]] (8, [[b|12-02-02|2002-02-12|Jelmer]]) zat achter de computer, [[f|Wietske]] (5) speelde buiten. Moeder [[f|Gea Wouda]] ([[b|30-06-76|1976-06-30|Gea]]) kwam later.
""",
        "visit",
        2010,
    ),
]
