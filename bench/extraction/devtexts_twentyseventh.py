# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 32, by an author who had not seen the rules; read once and then learnt from on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """VERTROUWENSARTS  GRONINGEN                              kaart nr.  88 - 0156

Naam gezin    :  [[f|BOERSMA]]
Adres         :  Korreweg 201a
Vader         :  [[f|Harm]]               geb.d.  [[b|25.04.50|1950-04-25|Harm]]
Moeder        :  [[f|Geesje]]             geb.d.  [[b|11.01.54|1954-01-11|Geesje]]
Ki.           :  [[f|Alie]]               geb.d.  [[b|03.10.76|1976-10-03|Alie]]
                 [[f|Tonnis]]             geb.d.  [[b|17.02.79|1979-02-17|Tonnis]]     <-
                 [[f|Ina]]                geb.d.  [[b|28.06.85|1985-06-28|Ina]]
Melding d.d.  :  14.04.88    tel. / schr. / pers.
Door          :  gezinsverz.
Bespr. team   :  18.04.88 - 16.05.88 - 12.09.88
Gesl.         :  16.01.89
""",
        "bva-card",
        1989,
    ),
    (
        """PSYCHOLOGISCH ONDERZOEK                                                      vertrouwelijk

Naam            : [[f|Jeffrey Rozenberg]]
Geboren         : [[b|15 augustus 1987|1987-08-15|Jeffrey]]
Onderzoeksdata  : 8, 15 en 22 januari 1997
Onderzoeker     : [[p|drs. C.M. Vlietstra]]
Aanvrager       : Stichting Jeugd en Gezin, mw. [[p|A. Ruiter]], d.d. 25 november 1996

Gezinssituatie
[[f|Jeffrey]] is het middelste van drie kinderen. Zijn zus [[f|Mandy]] is geboren op [[b|3 april 1985|1985-04-03|Mandy]],
broertje [[f|Nick]] op [[b|29 juni 1991|1991-06-29|Nick]]. De vader, [[f|Wim Rozenberg]] (geb. [[b|7 oktober 1958|1958-10-07|Wim]]), is
beroepschauffeur en veel van huis. De moeder ([[f|Carla]], geb. [[b|12 januari 1961|1961-01-12|Carla]]) had na de
geboorte van de jongste een psychose, waarvoor zij van 14 juli tot 20 december 1991 was
opgenomen in Endegeest.

Observatie
Een magere jongen van negen, die op 8 januari vrijwel niet spreekt. Bij het tweede contact
tekent hij een huis zonder deuren. Op de WISC-R behaalt hij een totaal-IQ van 94 (VIQ 86,
PIQ 104). Op de schoolvragenlijst van december scoort hij laag op welbevinden.

Conclusie en advies
Speltherapie, te starten na de voorjaarsvakantie. Herhaling van het onderzoek in januari 1998.
""",
        "psych-report-long",
        1997,
    ),
    (
        """Rapport van de Raad voor de Kinderbescherming te Breda              27 oktober 1993

I.  Samenstelling gezin

    Vader    : [[f|Josephus Antonius Marijnissen]]
               geb. te Etten-Leur, [[b|12-05-1957|1957-05-12|Josephus]]
               beroep: stukadoor
    Moeder   : [[f|Wilhelmina Adriana Goos]]
               geb. te Rijsbergen, [[b|30-09-1959|1959-09-30|Wilhelmina]]
               beroep: -
    Kinderen : [[f|Corné]]
               geb. te Breda, [[b|04-01-1982|1982-01-04|Corné]]
               [[f|Linda]]
               geb. te Breda, [[b|23-03-1986|1986-03-23|Linda]]
    Gehuwd   : Etten-Leur, 22-05-1981
    Inwonend : [[f|Jan Goos]], broer van moeder, geb. te Rijsbergen, [[b|19-12-1965|1965-12-19|Jan]]

II. Aanleiding
    Brief van de officier van justitie van 31-08-1993. [[p|mw. C. Broeders]] bezocht
    het gezin op 14 en 21 september.
""",
        "old-raad",
        1993,
    ),
    (
        """AMK NOORD-HOLLAND                    MELDING (intern gebruik)

datum:             vrijdag 13 augustus 2004
medewerker:        [[p|Jolien Wardenaar]]
kind:              [[f|Jurgen Schilder]]
                   [[b|18 maart 1994|1994-03-18|Jurgen]], Volendam
kind:              [[f|Manon Schilder]]
                   [[b|6 november 1995|1995-11-06|Manon]], Volendam
moeder:            [[f|Marry Schilder]], geb. [[f|Veerman]]
                   [[b|29 januari 1967|1967-01-29|Marry]]
vader:             [[f|Klaas Schilder]]
                   [[b|8 juli 1964|1964-07-08|Klaas]]
melder:            [[m|Evelien Karregat]], sportleidster
relatie tot kind:  kent [[f|Jurgen]] van turnen sinds september 2002
inhoud:            Op 7 augustus zei [[f|Jurgen]] dat hij "liever dood" is. Vader sloeg hem met riem.
eerder:            adviesvraag 22 april 2003 door huisarts
""",
        "melding-form",
        2004,
    ),
    (
        """Raad voor de Kinderbescherming                                           Utrecht, 21 mei 2007
Onderzoek gezag en omgang na scheiding                                   Rekestnr. 209881 / FA RK 06-6104

Minderjarige(n):        [[f|Dylan Achterberg]], geb. [[b|16-10-1997|1997-10-16|Dylan]] te Nieuwegein
                        [[f|Joëlle Achterberg]], geb. [[b|08-03-2001|2001-03-08|Joëlle]] te Nieuwegein
Verzoeker:              [[f|A.W. Achterberg]], geb. [[b|14-04-1966|1966-04-14|A.W.]]
                        advocaat: mr. [[p|N. Vosmaer]]
Verweerster:            [[f|S. Ghafouri]], geb. [[b|02-07-1973|1973-07-02|S.]]
                        advocaat: mr. [[p|L. de Kaste]]

Zitting: 29 november 2006. Onderzoek gestart 9 januari 2007. De ouders zijn op 3 mei 1996
gehuwd, de echtscheiding is op 17 februari 2006 ingeschreven. Thans is de vader hertrouwd
met [[f|Marloes Deelen]].
""",
        "raad-custody",
        2007,
    ),
    (
        """RECHTBANK AMSTERDAM
Afdeling privaatrecht, team familie & jeugd

Zaaknummer: C/13/561204 / FA RK 14-1877
Beschikking d.d. 28 mei 2014 betreffende beëindiging van het ouderlijk gezag

in de zaak van
de Raad voor de Kinderbescherming, locatie Amsterdam, verzoeker,
tegen
[[f|Ewa Katarzyna ZIELINSKA]], zonder vaste woon- of verblijfplaats, hierna: de moeder,
over:
[[f|Oskar ZIELINSKI]], geboren op [[b|2 februari 2012|2012-02-02|Oskar]] te Amsterdam, en
[[f|Nikola ZIELINSKA]], geboren op [[b|26 maart 2013|2013-03-26|Nikola]] te Amsterdam.

Belanghebbenden: de pleegouders, de heer [[f|R. Dijkgraaf]] en mevrouw [[f|T. Dijkgraaf-Bos]]. Zij verzorgen de kinderen vanaf 30 april 2013. De rechtbank heeft de zaak behandeld op 14 mei 2014.

Deze beschikking is gegeven door mrs. [[p|G. Heldring]], [[p|P. Soeteman]] en [[p|A. el Fassi]].
""",
        "court",
        2014,
    ),
    (
        """[[p|mw. drs. H. Oosterling]], kinderarts                      Ziekenhuis Gelderse Vallei, 11-04-2017
                                                        Spoedbericht Veilig Thuis

Patiënt       : [[f|Mohamad Al Saleh]] (m)     geb. dat.: [[b|28-11-2016|2016-11-28|Mohamad]]
Begeleid door : moeder [[f|Rima Haddad]] (geb. [[b|01-05-1995|1995-05-01|Rima]]), tolk via telefoon

Opname 08-04-2017 na "wegraking". Retinabloedingen bdz. Skeletstatus 10-04: genezende ribfracturen links. Volgens moeder was baby met vader ([[f|Khaled Al Saleh]], geb. [[b|1987|1987|Khaled]]) alleen thuis. Het oudere zusje [[f|Joudi]] ([[b|09-09-2014|2014-09-09|Joudi]]) is op 09-04 ook nagekeken: g.a.

Overleg LECK gedaan, dr. [[p|Bosveld]]. Graag vandaag nog contact.
""",
        "paediatric-report",
        2017,
    ),
    (
        """BRP-bevraging                                          Rotterdam, 30-10-2019

Burgerservicenr.   999900031
Naam               [[f|Kocabas, Esra]]
Geboren            [[b|17-06-1991|1991-06-17|Esra]] te Rotterdam, Nederland
Burgerlijke staat  gehuwd op 08-05-2012 met [[f|Ercan Tok]], geboren [[b|22-01-1986|1986-01-22|Ercan]] te Kayseri
                   ontbonden door echtscheiding, 12-09-2018 Rotterdam
Kinderen           [[f|Tok, Emine]], geboren [[b|03-07-2013|2013-07-03|Emine]]
                   [[f|Tok, Yigit]], geboren [[b|25-12-2015|2015-12-25|Yigit]]
Adres              Beijerlandselaan, ingang 01-10-2018
Gezag              beide ouders
""",
        "brp-query",
        2019,
    ),
    (
        """COA - locatie Ter Apel                                   Signaal kindveiligheid 09-11-2016

Zorgnummer            : niet invullen
Dossierhouder         : [[f|Haile, Mehret]] (v)       geb. [[b|22-07-1990|1990-07-22|Mehret]]   nat. Eritrese
Gezinslid             : [[f|Haile, Bereket]] (m)      geb. [[b|10-01-2013|2013-01-10|Bereket]]   nat. Eritrese
Gezinslid             : [[f|Haile, Rahwa]] (v)        geb. [[b|05-06-2016|2016-06-05|Rahwa]]   nat. onbekend
Binnenkomst NL        : 19-10-2016
Aankomst locatie      : 24-10-2016
Incident              : kind van drie alleen aangetroffen op parkeerterrein, 07-11-2016 21.00 uur
Gemeld door           : woonbegeleider [[m|Fokko Edens]]
""",
        "coa-signal",
        2016,
    ),
    (
        """Zorg Advies Team voortgezet onderwijs                  notulen van 22 januari 2002

Present: [[p|Henk Lukassen]] (zorgcoörd.), [[p|Mieke van Dam]] (leerplicht), [[p|Ahmed Zerrouk]] (BJZ), [[p|agent Vroom]]
1. Notulen 11 december 2001: akkoord.
2. Leerlingen
   a. [[f|Denise Wiegers]] - 2 vmbo - [[b|30/11/87|1987-11-30|Denise]]. Snijdt zich. Moeder ([[f|Gea Wiegers]]) weet van niets. BJZ
   nodigt moeder uit voor 5 februari.
   b. [[f|Jermaine Blinker]] - 1 vmbo - [[b|8/7/89|1989-07-08|Jermaine]]. Woont vanaf 1 december bij tante [[f|Hilly]] ([[b|'62|1962|Hilly]]). Geen
   gezag geregeld.
   c. [[f|Salim Boukhari]] - 1 havo - [[b|14/4/89|1989-04-14|Salim]]. Afgesloten.
3. Volgende ZAT 5 maart.
""",
        "zat-minutes",
        2002,
    ),
    (
        """OUDERSCHAPSPLAN

De ondergetekenden,
I.   [[f|Martijn Cornelis Hoogland]], geboren op [[b|9 december 1973|1973-12-09|Martijn]] te Gouda, wonende te Waddinxveen,
en
II.  [[f|Priya Sewnarain]], geboren op [[b|14 mei 1980|1980-05-14|Priya]] te Den Haag, wonende te Gouda,

zijn op 21 juni 2003 gehuwd en leven sinds 1 april 2012 gescheiden. Zij zijn de ouders van
-    [[f|Anouk Hoogland]], geboren op [[b|2 november 2004|2004-11-02|Anouk]] te Gouda;
-    [[f|Ravi Hoogland]], geboren op [[b|25 augustus 2008|2008-08-25|Ravi]] te Gouda.

Artikel 1. De kinderen staan per 1 juli 2012 ingeschreven bij de vrouw.
Artikel 2. De man heeft de kinderen om de week van vrijdag 17.00 uur tot zondag 18.00 uur, te beginnen op 6 juli 2012.

Getekend te Gouda op 11 juni 2012
""",
        "parenting-plan",
        2012,
    ),
    (
        """Gezinssituatie volgens opgave moeder d.d. 6-5-1998

             naam              geb. datum       geb. plaats    woont bij
vader        [[f|Hoessein Amrani]]   [[b|12-2-1960|1960-02-12|Hoessein]]        Al Hoceima     Antwerpen
moeder       [[f|Malika Amrani]]     [[b|30-8-1967|1967-08-30|Malika]]        Al Hoceima     -
kind 1       [[f|Fouad]]             [[b|5-11-1987|1987-11-05|Fouad]]        Gouda          moeder
kind 2       [[f|Nadia]]             [[b|22-1-1990|1990-01-22|Nadia]]        Gouda          moeder
kind 3       [[f|Jamal]]             [[b|17-6-1995|1995-06-17|Jamal]]        Gouda          int. "De Hoop" per 2-3-1998

vader is vertrokken op 1-10-1997
""",
        "family-table",
        1998,
    ),
    (
        """INSCHRIJVING OPVANGHUIS                   kamer 14           in: 3-8-2015   uit:

Mevr. [[f|Nyota Mukendi]]                         Eritrea / Congo / anders: Congo
Geboren: [[b|18-05-1986|1986-05-18|Nyota]]                       Taal: Frans, Lingala
Kind: [[f|Grâce Mukendi]]                         Kind: [[f|Exaucé Mukendi]]
Geboren: [[b|02-10-2010|2010-10-02|Grâce]]                       Geboren: [[b|14-04-2014|2014-04-14|Exaucé]]
Pleger: [[f|Ronald Tiemens]]                      Aangifte: 1-8-2015 Deventer
Mentor: [[p|Chantal Kuks]]                        Eerste gesprek: 5-8-2015
""",
        "shelter-form",
        2015,
    ),
    (
        """cliënt = [[f|Nagtegaal, Lisanne]]; geb. [[b|24-08-2002|2002-08-24|Lisanne]]; moeder = [[f|Nagtegaal, Ingeborg]]; geb. [[b|10-04-1976|1976-04-10|Ingeborg]]; stiefvader = [[f|Paulissen, Harrie]]; geb. [[b|05-02-1969|1969-02-05|Harrie]]; aanmelding 03-09-2012; indicatie 01-10-2012 - 30-09-2013; gedragswetenschapper = [[p|M. Zijp]]
""",
        "semicolon",
        2012,
    ),
    (
        """Van: secretariaat SHG
Aan: [[p|Karin Molendijk]]
Datum: di 2 nov 2010 15:40
Betreft: huisverbod [[f|Bakkers]]

[[p|Karin]], de burgemeester heeft vannacht een THV getekend voor [[f|Danny Bakkers]]. Het loopt tot en met 12 november. Achterblijver is [[f|Suzanne Lutgens]] met twee kinderen, [[f|Storm]] en [[f|Fleur]]. De eerste bespreking is morgen, 3 november, om 11 uur. Crisisdienst ([[p|Erol]]) was er op 1 november al.
""",
        "email-ban",
        2010,
    ),
    (
        """Uit de anamnese (gesprek 12-4-1995)

Mw. [[f|Greet Tijssen]] ([[b|1926|1926|Greet]]), grootmoeder, vertelt: "Mijn dochter [[f|Loes]] is van [[b|18
september 1955|1955-09-18|Loes]]. Zij trouwde met [[f|Aad Rietveld]], dat was in 1977, hij is van
[[b|mei 1951|1951-05|Aad]]. In [[b|1979|1979|Mark]] kwam [[f|Mark]], en pas op [[b|10 december 1986|1986-12-10|Kim]] de kleine [[f|Kim]]. Ik
paste op tot ik op 3 juni 1990 mijn heup brak."
Sindsdien gaat het volgens haar mis. Op 2 januari 1995 verliet [[f|Loes]] het
huis. [[f|Aad]] liet [[f|Kim]] alleen met haar broer.
""",
        "narrative",
        1995,
    ),
    (
        """Contract tussen de Stichting Pleegzorg Midden-Brabant en pleegouders

Pleegvader          [[f|Gerardus Hubertus Smulders]], geb. [[b|21 februari 1945|1945-02-21|Gerardus]]
Pleegmoeder         [[f|Riet Smulders-Wouters]], geb. [[b|6 mei 1947|1947-05-06|Riet]]
Pleegkind           [[f|Jessica Francisca Adelaar]], geb. [[b|9 juni 1984|1984-06-09|Jessica]]
Datum plaatsing     1 september 1990
Duur                tot 1 september 1991, stilzwijgend te verlengen

Getekend te Tilburg, 23 augustus 1990
[[p|B. Hermans]], pleegzorgwerker
""",
        "foster-contract",
        1990,
    ),
    (
        """Jeugdzorg Rotterdam                                             4 maart 2013

Geachte mevrouw [[f|Dos Santos]],

Vandaag heeft u met mevrouw [[p|Gerritse]] gesproken over de afspraken na 26 februari. Uw zoon [[f|Tiago]] blijft tot de zitting van 22 maart bij zijn tante. U mag hem op 9 en 16 maart bezoeken, van 14.00 tot 16.00 uur.

Heeft u vragen? Bel op werkdagen.

[[p|P. Ouwerkerk]]
""",
        "letter",
        2013,
    ),
]
