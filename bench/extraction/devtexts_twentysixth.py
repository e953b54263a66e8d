# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 31, by an author who had not seen the rules; read once and then learnt from on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """B.V.A. ROTTERDAM                     REGISTRATIEKAART                    jaar 1986 / nr 402

1. Gezinsnaam            [[f|Den Ouden]]
2. Kind(eren)            [[f|Ronnie]]      geb. [[b|8/2/74|1974-02-08|Ronnie]]
                         [[f|Sandra]]      geb. [[b|17/10/75|1975-10-17|Sandra]]
                         [[f|Petertje]]    geb. [[b|29/4/82|1982-04-29|Petertje]]
3. Man                   [[f|P. den Ouden]], [[b|3/3/50|1950-03-03|P.]], havenarbeider
4. Vrouw                 [[f|R. den Ouden-Stok]], [[b|21/12/51|1951-12-21|R.]]
5. Aanmelder             wijkagent
6. Datum aanmelding      18/11/86
7. Huisarts              [[p|Van Zevenbergen]]
8. Afsluiting            2/4/87
""",
        "bva-card",
        1987,
    ),
    (
        """DIACONESSENHUIS EINDHOVEN
afd. kindergeneeskunde                                          9 mei 1990

Inz.: [[f|Bianca Kuppens]], geb. [[b|28-1-'90|1990-01-28|Bianca]]
      Tongelresestraat 212

Waarde [[p|Dr. Baltussen]],

Op 2 mei j.l. presenteerden de ouders zich op de eerste hulp met hun
dochtertje dat volgens hen van de commode was gerold. Op de X-schedel een
lineaire fractuur pariëtaal. Vader ([[f|Theo Kuppens]], van [[b|1967|1967|Theo]]) beantwoordde
alle vragen, moeder ([[f|Marja]], van [[b|1971|1971|Marja]]) zweeg. Zwangerschap was ongepland,
partus 28 januari te 38 weken, geboortegewicht 2700 gram. [[f|Bianca]] is op 7 mei
in goede toestand ontslagen. Graag uw bemoeienis vóór de controle van 21
mei.

Met vriendelijke groet,
[[p|M.C. Suurmeijer]]
""",
        "hospital-letter",
        1990,
    ),
    (
        """R A A D   V O O R   D E   K I N D E R B E S C H E R M I N G   te Assen

Vervolgblad 1 bij rapport inzake [[f|Lubbers]]                       Assen, 15 november 1985

Het gezin bestaat uit:
de man     [[f|Hendrik Lubbers]], geboren [[b|19 juli 1940|1940-07-19|Hendrik]] te Sleen, veehouder
de vrouw   [[f|Roelofje Lubbers-Eefting]], geboren [[b|5 september 1943|1943-09-05|Roelofje]] te Oosterhesselen
de kinderen
           [[f|Albert]], geboren [[b|11 februari 1967|1967-02-11|Albert]], thans in militaire dienst
           [[f|Geertje]], geboren [[b|30 mei 1970|1970-05-30|Geertje]]
           [[f|Jantina]], geboren [[b|14 januari 1973|1973-01-14|Jantina]], onderwerp van dit rapport

Gehuwd te Sleen, 12 augustus 1966. [[f|Jantina]] is op 3 september 1985 van huis
weggelopen en op 5 september aangetroffen bij een klasgenote in Emmen. De
raad nam op 9 september kennis van de zaak.
""",
        "old-raad",
        1985,
    ),
    (
        """Bureau Jeugdzorg Groningen / AMK                  Formulier 1: aanname
Dossiernr. 2008/0966                               Ingevuld op 10-06-2008 door [[p|K. Dijkhuis]]

KIND 1                                KIND 2
Achternaam: [[f|Cheung]]                    Achternaam: [[f|Cheung]]
Voornaam: [[f|Jason]]                       Voornaam: [[f|Mei-Lin]]
Geb.datum: [[b|23-11-1999|1999-11-23|Jason]]                 Geb.datum: [[b|02-08-2002|2002-08-02|Mei-Lin]]
Geslacht: m                           Geslacht: v

MOEDER                                VADER
Achternaam: [[f|Haan]]                      Achternaam: [[f|Cheung]]
Voornaam: [[f|Esther]]                      Voornaam: [[f|Wai Keung]]
Geb.datum: [[b|15-01-1977|1977-01-15|Esther]]                 Geb.datum: [[b|06-05-1969|1969-05-06|Wai]]
Gezag: ja                             Gezag: ja

Melder: mw. [[m|R. Bolhuis]], overblijfmoeder
Melding binnen op 09-06-2008, 17.05 uur. Eerste contact: 12-06-2008.
""",
        "two-column",
        2008,
    ),
    (
        """Raad voor de Kinderbescherming, locatie Roermond                 raadsrapport nr. 2012-7785

Betrokkenen

Kind
[[f|Noël Franssen]]
geboren op [[b|24-12-2007|2007-12-24|Noël]] te Venlo
verblijft bij: pleegouders (geheim adres)

Moeder met gezag
[[f|Nicole Franssen]]
geboren op [[b|10-07-1986|1986-07-10|Nicole]] te Tegelen

Biologische vader
[[f|Mohamed Chaouki]]
geboren op [[b|27-03-1980|1980-03-27|Mohamed]] te Nador
niet erkend

Verzoeker: Bureau Jeugdzorg Limburg, [[p|Guido Heijnen]]
Ontvangst verzoek: 03-04-2012
Afronding rapport: 18-07-2012
Raadsonderzoeker [[p|Lian Teeuwen]]
""",
        "raad-cover",
        2012,
    ),
    (
        """ARRONDISSEMENTSRECHTBANK TE ALMELO
enkelvoudige kamer voor kinderzaken                            nr. 00/0831 JE

BESCHIKKING van 14 maart 2000

gezien het verzoekschrift van de Raad voor de Kinderbescherming te Almelo, ingekomen 1 maart
2000, strekkende tot voorlopige ondertoezichtstelling van

[[f|Murat ÇELIK]], geboren te Almelo op [[b|7 juni 1986|1986-06-07|Murat]],
[[f|Elif ÇELIK]], geboren te Almelo op [[b|19 januari 1990|1990-01-19|Elif]],

over wie het gezag wordt uitgeoefend door hun ouders [[f|Hüseyin ÇELIK]], geboren op [[b|1 mei 1955|1955-05-01|Hüseyin]],
en [[f|Zeliha ÇELIK-ARSLAN]], geboren op [[b|3 maart 1962|1962-03-03|Zeliha]], wonende te Almelo;

overwegende dat een acute bedreiging aanwezig is; stelt voornoemde minderjarigen met ingang
van heden voorlopig onder toezicht voor de duur van drie maanden.

[[p|mr. C. Verbeek]], kinderrechter
""",
        "court",
        2000,
    ),
    (
        """VEILIG THUIS HOLLANDS MIDDEN                          ONDERZOEKSRAPPORTAGE
zaaknummer 2017-08812                                 afgerond: 22 december 2017

Samenstelling van het gezin
Kinderen:       [[f|Lina Oudkerk]], [[b|23-04-2012|2012-04-23|Lina]]
                [[f|Sofie Oudkerk]], [[b|30-01-2015|2015-01-30|Sofie]]
Ouder 1:        [[f|Maaike Oudkerk]], [[b|05-11-1985|1985-11-05|Maaike]], gezag
Ouder 2:        [[f|Jamal Ettahiri]], [[b|18-08-1983|1983-08-18|Jamal]], gezag
                (ouders uit elkaar sinds 01-07-2016)
Partner ouder 1:[[f|Vincent Plug]], [[b|02-02-1979|1979-02-02|Vincent]]

Aanleiding
Op 9 oktober 2017 kwam een melding binnen van de politie. Op 7 oktober waren de ouders bij het halen en brengen slaags geraakt. Eerdere meldingen zijn van 14 maart en 2 juni 2016.

Contacten
13-10-2017  gesprek moeder met [[p|Carla Duivesteijn]]
20-10-2017  gesprek vader met [[p|Carla Duivesteijn]] en [[p|Onno van Leeuwen]]
02-11-2017  school (oudste kind)
09-11-2017  kinderdagverblijf (jongste kind)
28-11-2017  gezamenlijk gesprek, vader niet verschenen

Besluit
Overdracht naar het Sociaal Team per 8 januari 2018, monitor na 3 maanden.
""",
        "vt-report-long",
        2017,
    ),
    (
        """Gemeente Venray - afdeling Publiekszaken
Bevolkingsgegevens t.b.v. AMK                                        afdruk 4 april 2002

[[f|SMEETS Jacobus Maria]]           M   [[b|20-08-1958|1958-08-20|Jacobus]] Horst           adr.vanaf 01-05-1992
  geh. 16-09-1983 ontb. 07-12-2000
[[f|VULLINGS Petronella]]            V   [[b|04-04-1961|1961-04-04|Petronella]] Venray          adr.vanaf 15-01-2001
[[f|SMEETS Ilona Petronella]]        V   [[b|31-01-1988|1988-01-31|Ilona]] Venray          adr.vanaf 15-01-2001
[[f|SMEETS Tommy Jacobus]]           M   [[b|12-10-1990|1990-10-12|Tommy]] Venray          adr.vanaf 01-05-1992

Verstrekt aan: [[p|mw. A. Litjens]]
""",
        "gba-list",
        2002,
    ),
    (
        """ONDERWIJSKUNDIG RAPPORT                                         schooljaar 2005-2006
School       : Montessorischool Apeldoorn
Ingevuld op  : 21-03-2006            Door   : [[p|Wilma Kerssies]]

A. Leerling
Achternaam   : [[f|Hollander]]
Roepnaam     : [[f|Ruud]]                  Geb.datum : [[b|11-06-1995|1995-06-11|Ruud]]
Op school sinds 23-08-2004           Vorige school : De Zonnehoek, Beekbergen

B. Thuis
Vader        : [[f|Cees Hollander]]        Geb.datum : [[b|01-10-1961|1961-10-01|Cees]]
Moeder       : [[f|Ellen Zonneveld]]       Geb.datum : [[b|28-02-1963|1963-02-28|Ellen]]
Situatie     : gescheiden, omgang om het weekend vanaf 05-2003. Op 14-03-2006 is contact opgenomen met het AMK.
""",
        "school-report",
        2006,
    ),
    (
        """VERSLAG NETWERKBERAAD
Datum: 9 september 2014            Plaats: buurthuis De Spil
Aanwezig: moeder ([[f|Ramona Vissers]], geb. [[b|12-05-1988|1988-05-12|Ramona]]), opa ([[f|Cor Vissers]], geb. [[b|1957|1957|Cor]]), [[f|Mike Dekkers]], [[p|Yvonne]] (wijkteam), [[p|Faisal Oukili]] (BJZ)
Afwezig m.k.: juf [[p|Lotte]]

Waar gaat het over? De kinderen [[f|Senna]] ([[b|21 april 2008|2008-04-21|Senna]]) en [[f|Dex]] ([[b|3 juli 2012|2012-07-03|Dex]]).
Wat gaat goed? [[f|Senna]] is op 27 augustus begonnen met paardrijden. Opa brengt haar.
Wat zijn de zorgen? [[f|Mike]] (geb. [[b|16-11-1984|1984-11-16|Mike]]) heeft op 15 augustus het huisraad kort en klein geslagen.
Afspraken: [[f|Mike]] meldt zich voor 1 oktober bij De Waag. Volgend beraad 14 oktober 19.30 uur.
""",
        "network-minutes",
        2014,
    ),
    (
        """JOURNAAL                                                         [[f|Abdelkarim El Hamdaoui]]

03/02/2000  intakegesprek met ouders. Vader [[f|Said]], moeder [[f|Touria]].
10/02/2000  gesprek school: [[p|hr. Van Kempen]]; jongen spijbelt vanaf november 1999.
17/02/2000  afgebeld door moeder.
24/02/2000  gesprek [[f|Abdelkarim]] alleen.
02/03/2000  terugkoppeling in team, besluit: raadsmelding.
13/04/2000  Raad bevestigt ontvangst.
""",
        "journal",
        2000,
    ),
    (
        """Bijlage 2: samenstelling leefeenheid (peildatum 1-10-2004)

nr | naam                     | m/v | geb.datum  | positie          | bijzonderheden
1  | [[f|M. van Wijngaarden]]       | v   | [[b|18-04-1972|1972-04-18|M.]] | moeder           | gescheiden 2-2-2002
2  | [[f|J. Toorenburg]]            | m   | [[b|25-06-1974|1974-06-25|J.]] | partner moeder   | sinds 1-9-2003
3  | [[f|Lotte Heemskerk]]          | v   | [[b|10-01-1995|1995-01-10|Lotte]] | dochter          |
4  | [[f|Sem Heemskerk]]            | m   | [[b|08-12-1997|1997-12-08|Sem]] | zoon             | MKD tot 7-2002
5  | [[f|Roos Toorenburg]]          | v   | [[b|19-08-2004|2004-08-19|Roos]] | dochter 1 en 2   |
""",
        "household-table",
        2004,
    ),
    (
        """Betr. familie [[f|Kowalczyk]]: vader [[f|Piotr]] ([[b|11-1978|1978-11|Piotr]]); moeder [[f|Beata]] ([[b|02-1982|1982-02|Beata]]); dochter [[f|Maja]] ([[b|07-10-2009|2009-10-07|Maja]]); nog een zoon in Polen, [[f|Kacper]] ([[b|2003|2003|Kacper]]); in Nederland vanaf 01-2011; laatste contact 19-03-2013; [[p|A. Vrolijk]].
""",
        "semicolon",
        2013,
    ),
    (
        """From: [[p|Tessa Noordermeer]]
To: [[p|Van der Hoeven, Bas]]
Sent: vrijdag 30 augustus 2019 11:03
Subject: inhuizing

Hoi [[p|Bas]], hierbij wat je vroeg voor de plaatsing per maandag 2-9:

[[f|Filmon Ghirmay]]
geb [[b|05-02-2004|2004-02-05|Filmon]] (volgens IND)
Moeder [[f|Abrehet]] in Addis Abeba, vader overleden in 2012. Broer [[f|Robel Ghirmay]], geb [[b|19-06-1996|1996-06-19|Robel]], woont in Zwolle en wil graag meedenken. Voogd is [[p|Irene Kuiper]] van Nidos, sinds 14-12-2018.

groetjes [[p|Tessa]]
""",
        "email",
        2019,
    ),
    (
        """Levensloop van [[f|Jeanette Koopmans]]

[[f|Jeanette]] is van [[b|20 februari 1958|1958-02-20|Jeanette]]. Haar moeder, [[f|Alida Schipper]] (geboren
[[b|1931|1931|Alida]]), bracht haar en haar broers alleen groot nadat vader [[f|Gerard Koopmans]]
op 5 december 1965 was vertrokken. In 1976 slaagde zij voor de mavo. Zij
werkte tot de geboorte van haar eerste kind, [[f|Esmeralda]], op [[b|9 augustus 1981|1981-08-09|Esmeralda]].
Met de vader van het kind, een getrouwde man, brak zij voor de bevalling. Op
17 maart 1984 trouwde zij met [[f|Frits Baars]], geboren [[b|14 mei 1955|1955-05-14|Frits]] te Weesp. Op
[[b|2 juni 1986|1986-06-02|Rogier]] schonk zij het leven aan een zoon, [[f|Rogier]]. Sinds [[f|Frits]] in april
1992 zijn werk verloor, drinkt hij.
""",
        "life-history",
        1993,
    ),
    (
        """No. 417                      AFSCHRIFT  -  AKTE VAN GEBOORTE

Heden, 16 september 1985, verscheen voor mij, ambtenaar van de burgerlijke stand der gemeente Enkhuizen:
[[f|Nicolaas Johannes Rood]], geboren [[b|8 mei 1959|1959-05-08|Nicolaas]], van beroep visser, wonende te Enkhuizen,
die verklaarde dat op [[b|14 september 1985|1985-09-14|Saskia]] te 21 uur 10 minuten alhier is
geboren een kind van het vrouwelijk geslacht, dat genaamd wordt [[f|Saskia Rood]],
van zijn echtgenote
[[f|Geertruida Schaper]], geboren [[b|20 maart 1962|1962-03-20|Geertruida]].

Voor eensluidend afschrift, 4 november 1988
De ambtenaar voornoemd, [[p|S. de Vries]]
""",
        "birth-certificate",
        1988,
    ),
    (
        """Stichting Leger des Heils Jeugdbescherming

Aan: mevrouw [[f|B. Verwoerd]]
Datum: 20 augustus 2018
Betreft: schriftelijke aanwijzing

Geachte mevrouw [[f|Verwoerd]],

In de beschikking van 4 juni 2018 is uw dochter onder toezicht gesteld. Op 18 juni, 2 juli en 13 augustus hebben wij u uitgenodigd voor een gesprek. U bent niet verschenen. Wij geven u daarom de aanwijzing om vóór 3 september 2018 een afspraak te maken met [[p|D. Schaap]].

U kunt binnen twee weken de kinderrechter vragen deze aanwijzing te vervallen te verklaren.

Hoogachtend,
[[p|J.W. Pel]], teammanager
""",
        "gi-letter",
        2018,
    ),
    (
        """VEILIG THUIS BRABANT NOORDOOST    overdracht aan Basisteam Meierij      07-07-2020

Casusnummer VT-20-3311
Inwoners:
1 / [[f|van Rosmalen, Sanne]] / [[b|14-09-1993|1993-09-14|Sanne]] / moeder, gezag
2 / [[f|Abdi, Yusuf]] / [[b|01-01-1990|1990-01-01|Yusuf]] / vader, geen gezag
3 / [[f|van Rosmalen, Amira]] / [[b|26-10-2016|2016-10-26|Amira]] / kind
4 / [[f|van Rosmalen, Ilyas]] / [[b|09-04-2019|2019-04-09|Ilyas]] / kind
Eerder bekend: melding 13-02-2018 en 30-11-2019. Monitor: 07-10-2020.
""",
        "vt-handover",
        2020,
    ),
]
