# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that once were held out (set 9), learnt from since. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """BJZ Limburg - Contactblad
Client: [[f|Romy Jacobs]] geb. [[b|30.03.2001|2001-03-30|Romy]]
Adres client: Dorpstraat 9, Horn
Ouders gescheiden. Moeder [[f|Nicole Peeters]] ([[b|1975-08-02|1975-08-02|Nicole]]), vader [[f|Guus Jacobs]] ([[b|1971-02-19|1971-02-19|Guus]]).
""",
        "contact",
        2008,
    ),
    (
        """Raadsonderzoek strafzaken
Personalia jeugdige
Naam en voornamen   : [[f|Belhaj, Younes]]
Geboortedatum/-plaats : [[b|27-09-1995|1995-09-27|Younes]] Rotterdam
Personalia ouders
Vader  : [[f|Belhaj, Abdelkader]]   Geboortedatum : [[b|01-07-1959|1959-07-01|Abdelkader]]
Moeder : [[f|Amrani, Rachida]]      Geboortedatum : [[b|15-03-1966|1966-03-15|Rachida]]
""",
        "juvenile",
        2010,
    ),
    (
        """Aan de officier van justitie
Aangifte kindermishandeling
Aangeefster, [[f|Jolanda Kortekaas]], geboren te Delft op [[b|6 oktober 1979|1979-10-06|Jolanda]], verklaart:
"Mijn zoontje [[f|Finn]], geboren [[b|3 april 2009|2009-04-03|Finn]], had blauwe oren toen hij terugkwam van zijn vader, [[f|Erik Houwink]]."
""",
        "charge",
        2012,
    ),
    (
        """GGD Kennemerland
Onderzoek groep 2
Naam: [[f|Selin Aksoy]]
Geb. dat.: [[b|18/11/2003|2003-11-18|Selin]]
M/V: V
Gezin: vader ([[f|Murat]]), moeder ([[f|Hatice]]), broer ([[f|Emre]], [[b|2/2/2001|2001-02-02|Emre]])
Arts: [[p|M. Duin]]
""",
        "ggd",
        2009,
    ),
    (
        """Overzicht gezinsleden                      dossier 2003/118
Nr  Achternaam     Roepnaam   Geb.dat.    Positie
1   [[f|Terpstra]]       [[f|Sietske]]    [[b|07-07-1968|1968-07-07|Sietske]]  moeder
2   [[f|Terpstra]]       [[f|Wiebe]]      [[b|12-01-1990|1990-01-12|Wiebe]]  zoon
3   [[f|Terpstra]]       [[f|Nynke]]      [[b|25-10-1993|1993-10-25|Nynke]]  dochter
""",
        "members",
        2003,
    ),
    (
        """Huisverbod - beschikking burgemeester
Uithuisgeplaatste: de heer [[f|Sander Molenkamp]], geboren op [[b|14-02-1978|1978-02-14|Sander]] te Enschede
Achterblijvers:
- mevrouw [[f|Petra Molenkamp]], geboren op [[b|20-12-1980|1980-12-20|Petra]]
- [[f|Thijs Molenkamp]], geboren op [[b|16-05-2006|2006-05-16|Thijs]]
- [[f|Lieke Molenkamp]], geboren op [[b|01-09-2008|2008-09-01|Lieke]]
""",
        "ban",
        2011,
    ),
    (
        """Beste collega's,
Graag jullie aandacht voor [[f|Ashley de Bruin]] (geb.datum [[b|8-3-2005|2005-03-08|Ashley]]) en haar broer [[f|Jordan]] (geb.datum [[b|19-12-2002|2002-12-19|Jordan]]).
Zij verblijven sinds vrijdag bij oma, [[f|Greet de Bruin]].
Groet, [[p|Saskia Lammers]]
""",
        "mail",
        2013,
    ),
    (
        """Kraamzorg - signaleringslijst
Moeder      [[f|Femke Hoekman]]     geb. dat. [[b|09-04-1991|1991-04-09|Femke]]
Baby        [[f|Daan Hoekman]]      geb. dat. [[b|27-02-2012|2012-02-27|Daan]]
Vader       onbekend
Signalen: huis niet schoon, moeder rookt binnen.
""",
        "maternity",
        2012,
    ),
]
