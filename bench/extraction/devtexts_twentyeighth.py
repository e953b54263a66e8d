# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 33, by an author who had not seen the rules; read once and then learnt from on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """BUREAU VERTROUWENSARTS LEEUWARDEN                            Kaart 92/61

Kind        [[f|Hylke Postma]]                   [[b|070486|1986-04-07|Hylke]]   m
            [[f|Nynke Postma]]                   [[b|221288|1988-12-22|Nynke]]   v
Ouders      [[f|Jappie Postma]]                  [[b|160958|1958-09-16|Jappie]]
            [[f|Tsjikke Postma-Algra]]           [[b|010361|1961-03-01|Tsjikke]]
School      Chr. basisschool It Fundamint
Melding     130292   v. school         Arts    [[p|Tolsma]]
Contact     200292, 050392, 190392
Besluit     020492 RvdK               Einde   110692
""",
        "typed-card",
        1992,
    ),
    (
        """POLITIE BRABANT-NOORD                                           PROCES-VERBAAL van aangifte
Basiseenheid Maasland                                           PL2131/03-006644

Op maandag 17 maart 2003, te 11:20 uur, verscheen voor mij, [[p|Van den Akker]], hoofdagent:

Achternaam     : [[f|Schreurs]]
Voornamen      : [[f|Ingrid Wilhelmina]]
Geboren        : [[b|20 februari 1969|1969-02-20|Ingrid]]
Geboorteplaats : Grave

Zij deed aangifte tegen haar echtgenoot [[f|Jozef Pijnenburg]], geboren [[b|7 augustus 1964|1964-08-07|Jozef]] te Cuijk,
en verklaarde: "Wij zijn getrouwd op 13 mei 1994. Op zaterdag 15 maart 2003 kwam mijn man
dronken thuis. Onze dochter [[f|Femke]], geboren [[b|1 december 1995|1995-12-01|Femke]], sliep al. Hij schopte de deur
van haar kamer in. Op nieuwjaarsdag 2003 was het ook gebeurd."
""",
        "complaint",
        2003,
    ),
    (
        """GEMEENTEPOLITIE HAARLEM                            Mutatierapport 9 december 1986
                                                   Dienst: kinderpolitie

Betreft: mishandeling in gezin

Vader:    [[f|van Eijndhoven, Willem Frederik]]
          Haarlem, [[b|24 juni 1948|1948-06-24|Willem]], Generaal Cronjéstraat 77
Moeder:   [[f|Kramer, Elisabeth]]
          Heemstede, [[b|31 oktober 1950|1950-10-31|Elisabeth]], zelfde adres
Kind:     [[f|van Eijndhoven, Monique]]
          Haarlem, [[b|12 juli 1978|1978-07-12|Monique]]

Kind is op 8 december 1986 te 08.40 uur door de conciërge van de school
huilend aangetroffen. Het Bureau Vertrouwensarts is dezelfde dag ingelicht,
dokter [[p|Verburg]]. Moeder vertelde dat vader sedert zijn ontslag op 1 oktober
1986 onhandelbaar is.
[[p|L. Spaans]], brigadier
""",
        "old-police",
        1986,
    ),
    (
        """AMK Zeeland                                              Melding nr. 0603/2006

Gegevens van het kind
Naam: [[f|Dounia Tahiri]]
Geboortedatum: [[b|24-01-2004|2004-01-24|Dounia]]
Naam: [[f|Marouane Tahiri]]
Geboortedatum: [[b|12-03-2006|2006-03-12|Marouane]]

Gegevens van de ouder(s)
Naam: [[f|Brahim Tahiri]]
Geboortedatum: [[b|15-10-1972|1972-10-15|Brahim]]
Naam: [[f|Fadma Tahiri - Ait Hammou]]
Geboortedatum: [[b|00-00-1979|1979|Fadma]]

Gegevens van de melder
Naam: [[m|D. Kaptein]]
Instelling: Kraamzorg Walcheren
Datum: 21-03-2006

Melding
Tijdens de kraamtijd (12-03 t/m 20-03) zag kraamverzorgster dat vader [[f|Dounia]] aan één arm
optilde en in bed gooide.
""",
        "melding-form",
        2006,
    ),
    (
        """Raad voor de Kinderbescherming Leeuwarden
RAPPORT  d.d. 5 juli 2002

Betreft:
de minderjarige [[f|Wesley Jansma]], geboren [[b|18 februari 1990|1990-02-18|Wesley]] te Sneek
de minderjarige [[f|Daisy Jansma]], geboren [[b|7 december 1992|1992-12-07|Daisy]] te Sneek

Ouders:
[[f|Jurjen Jansma]], [[b|11 maart 1962|1962-03-11|Jurjen]], vertegenwoordiger, Sneek
[[f|Petra Wiarda]], [[b|25 juli 1965|1965-07-25|Petra]], kapster, Bolsward
Partner van moeder:
[[f|Auke Haitsma]], [[b|2 september 1959|1959-09-02|Auke]], chauffeur, Bolsward

De ouders zijn op 14 april 1999 gescheiden. De Raad deed eerder onderzoek (rapport van 30
oktober 1998, [[p|R. Meinema]]). Huidige onderzoeker: [[p|Anneke de Boer]].
""",
        "raad-report",
        2002,
    ),
    (
        """RECHTBANK 's-HERTOGENBOSCH
                                                    Zaaknr. 198321 / JE RK 09-1122
Uitspraak: 24 september 2009

Beschikking op het verzoek van de Stichting Bureau Jeugdzorg Noord-Brabant tot verlenging
van de machtiging uithuisplaatsing van:

[[f|SHARON VAN BERKEL]], geboren te Oss op [[b|30 mei 1995|1995-05-30|SHARON]], verblijvende te Den Dungen.

Ouders van de minderjarige zijn:
[[f|MARTINUS VAN BERKEL]], wonende te Oss, en
[[f|HENRIËTTE MARIA KOCKEN]], wonende te Schaijk.

Bij beschikking van 25 september 2008 is de termijn van de ondertoezichtstelling verlengd
tot 28 september 2009. De stichting heeft op 17 augustus 2009 het indicatiebesluit van 11
augustus 2009 overgelegd.

De kinderrechter, mr. [[p|E.C.M. de Klerk]], verlengt de machtiging tot 28 maart 2010.
""",
        "court",
        2009,
    ),
    (
        """RAAD VOOR DE KINDERBESCHERMING
Vestiging Den Bosch                                                Rapport straf, 12 mei 2005

Personalia jeugdige
[[f|Brandon Verhoeks]], geb. [[b|14 januari 1991|1991-01-14|Brandon]] te Boxtel. Leerling van het Jacob-Roelandslyceum, klas 2.

Gezin
[[f|Brandon]] woont bij zijn moeder, [[f|Thea van Esch]] (geb. [[b|23 september 1965|1965-09-23|Thea]]), en zijn stiefvader,
[[f|Wiel Claassens]] (geb. [[b|10 april 1960|1960-04-10|Wiel]]). Er is een zusje, [[f|Joy]] (geb. [[b|17 november 2001|2001-11-17|Joy]]). Zijn
vader, [[f|Toine Verhoeks]] (geb. [[b|5 juni 1963|1963-06-05|Toine]]), verongelukte op 28 december 1998.

Feiten
Diefstal met braak, gepleegd op 19 februari 2005. Aanhouding op 22 februari,
inverzekeringstelling tot 25 februari 2005. Eerder Halt-afdoening op 6 oktober 2003.

Gesprekken
Met jeugdige en moeder op 14 april, met school ([[p|dhr. Swinkels]]) op 20 april 2005. De jongen
vertelt dat hij van stiefvader sinds de carnaval niet meer aan tafel mag eten. Moeder
bevestigt dit. Melding aan AMK d.d. 26 april 2005.

Advies
Werkstraf van 30 uur, en verlengd toezicht tot 1 december 2005.

[[p|L. Boogaarts]], raadsonderzoeker
""",
        "raad-penal-long",
        2005,
    ),
    (
        """Uittreksel bevolkingsregister gemeente Enschede                      d.d. 19 maart 1996

    [[f|AYDIN, Kemal]]           geb. [[b|01-07-1952|1952-07-01|Kemal]] Sivas        vestiging NL 03-05-1973
    [[f|AYDIN-POLAT, Sultan]]    geb. [[b|10-03-1955|1955-03-10|Sultan]] Sivas        vestiging NL 28-08-1978
    [[f|AYDIN, Yasemin]]         geb. [[b|15-11-1979|1979-11-15|Yasemin]] Enschede
    [[f|AYDIN, Serkan]]          geb. [[b|24-02-1984|1984-02-24|Serkan]] Enschede
    [[f|AYDIN, Meral]]           geb. [[b|09-06-1987|1987-06-09|Meral]] Enschede

    Huwelijk: 20-09-1977 te Sivas
    Adres vanaf 01-02-1990: Brinkstraat 140
""",
        "register-extract",
        1996,
    ),
    (
        """Eenheid Noord-Holland          Mutatie PL1100-2014067732          za 21-06-2014 02:10

Melding: geluidsoverlast / ruzie.
T.p. aangetroffen: [[f|Vermeer, Kirsten]] (geb. [[b|08-01-1986|1986-01-08|Kirsten]]) en haar vriend [[f|Lopez, Junior]] (geb. [[b|19-11-1982|1982-11-19|Junior]]). Beiden onder invloed. Op de bank lag dochter [[f|Jaëlla]] (geb. [[b|14-02-2010|2010-02-14|Jaëlla]]) wakker. Zoon [[f|Kaj Vermeer]] (geb. [[b|30-07-2006|2006-07-30|Kaj]]) is in de weekenden bij zijn vader [[f|Stefan Ooms]].
[[f|Vermeer]] had verse krassen in de hals. Wil geen aangifte. Eerdere mut. 02-05-2014 en 07-06-2014. Zorgformulier opgemaakt. Coll. [[p|Tromp]] / [[p|De Haas]].
""",
        "mutation",
        2014,
    ),
    (
        """MDO-verslag                   Ziekenhuis, afd. kindergeneeskunde           d.d. 1 juni 2017
Aanw.: kinderarts [[p|Sluijter]], [[p|A. Vink]] (med. mw), [[p|Rozemarijn Baak]] (VT), vpk. [[p|Desi]]

Pt. [[f|Mila Zandstra]], [[b|06-04-2017|2017-04-06|Mila]], opname 24-05-2017
Ouders: [[f|Rosanne Zandstra]] ([[b|21-10-1997|1997-10-21|Rosanne]]), [[f|Jordi Pietersz]] ([[b|03-01-1995|1995-01-03|Jordi]])

Medisch: femurfractuur re, geen verklaring. Oftalmologie 26-05 gb.
Sociaal: [[f|Rosanne]] zelf ots gehad tot haar 18e. Wonen bij oma, mw. [[f|C. Zandstra]] ([[b|1969|1969|C.]]).
VT: melding 29-05 ontvangen, veiligheidsbeoordeling 30-05. Ontslag niet voor 6 juni.
""",
        "mdo-hospital",
        2017,
    ),
    (
        """Contactblad AMK                                           [[f|Beekhuizen]], dossier 97/0338

datum       wie                    wat
03-11-97    mw. [[p|Gerbrands]], IB      jongens komen zonder jas; [[f|Dirk]] valt in slaap
05-11-97    moeder ([[f|Ans]])           huilt, zegt afspraak toe voor 12-11
12-11-97    moeder                 n.v.
14-11-97    vader (werk)           wil niet komen
20-11-97    [[p|dr. Oomen]]              kent gezin sinds 1989, geen contact na 4-97
01-12-97    team                   naar Raad; brief uit op 03-12
""",
        "contact-sheet",
        1997,
    ),
    (
        """Kinderen [[f|Ferreira]] / [[f|Van Houten]]     overzicht t.b.v. zitting 17 april 2012

Kind       Roepnaam    Geb. op       Vader            Verblijf
1          [[f|Alessio]]     [[b|28-01-2001|2001-01-28|Alessio]]    [[f|D. Ferreira]]      gezinshuis (12-09-2011)
2          [[f|Luna]]        [[b|10-10-2003|2003-10-10|Luna]]    [[f|D. Ferreira]]      pleeggezin (12-09-2011)
3          [[f|Tycho]]       [[b|22-05-2008|2008-05-22|Tycho]]    onbekend         moeder
4          [[f|Maëlle]]      [[b|19-12-2011|2011-12-19|Maëlle]]    [[f|W. Bosscha]]       moeder

Moeder: [[f|Jacqueline van Houten]], [[b|30 maart 1981|1981-03-30|Jacqueline]]
Laatste bezoek vader [[f|Ferreira]]: 24 december 2011
""",
        "children-table",
        2012,
    ),
    (
        """Kruisvereniging   ZUIGELINGENKAART                         bureau Purmerend-Z

[[f|de Jager, Ramona]]                        geb. [[b|20-3-'88|1988-03-20|Ramona]]    gew. 3050
vader [[f|G. de Jager]]     geb. [[b|'61|1961|G.]]         moeder [[f|W. de Jager-Mooij]]   geb. [[b|'63|1963|W.]]
ander kind: [[f|Sander]]    geb. [[b|2-1-'86|1986-01-02|Sander]]

18-4-'88   3900   gaat goed, bv
20-6-'88   5100   DKTP 1
25-7-'88   -      n.v.
29-8-'88   5350   DKTP 2, bl. plek slaap li, moeder: gevallen
12-9-'88   -      huisbezoek zr. [[p|Van Baar]], niet thuis
""",
        "baby-card",
        1988,
    ),
    (
        """[[f|Hassan Mohamud]]; vader; [[b|1976|1976|Hassan]] | [[f|Asha Ismail]]; moeder; [[b|12-08-1984|1984-08-12|Asha]] | [[f|Zakaria Hassan]]; zoon; [[b|20-02-2007|2007-02-20|Zakaria]] | [[f|Sumaya Hassan]]; dochter; [[b|11-11-2010|2010-11-11|Sumaya]] | melding 06-05-2015 | onderzoek gestart 11-05-2015 | [[p|E. Bloemsma]]; onderzoeker
""",
        "semicolon",
        2015,
    ),
    (
        """Van: [[p|Judith Aalders]]
Verzonden: donderdag 5 september 2019 8:31
Aan: Veilig Thuis IJsselland
Onderwerp: aanvulling op melding van 3-9

Goedemorgen,

Zoals net besproken: het jongetje heet [[f|Amanuel]], hij is van [[b|25 juni 2015|2015-06-25|Amanuel]]. Moeder is [[f|Tsega Berhane]] ([[b|1-1-1993|1993-01-01|Tsega]]). Met de achternaam van vader weet ik het niet zeker, voornaam [[f|Dawit]]. Ze wonen hier sinds 11 maart 2018. De huisarts heeft ze op 28 augustus gezien.

Groeten van juf [[p|Judith]]
""",
        "email",
        2019,
    ),
    (
        """Voorgeschiedenis

[[f|Leo Hazenberg]] werd op [[b|26 november 1952|1952-11-26|Leo]] te Hoorn geboren. Zijn moeder
overleed in het kraambed; hij groeide op bij een tante. Uit zijn eerste
huwelijk (8 juni 1973, ontbonden 3 mei 1979) heeft hij een dochter, [[f|Yvonne]],
van [[b|1975|1975|Yvonne]]. In 1980 ging hij samenwonen met [[f|Ellie Kuiper]], geb. [[b|4 oktober 1959|1959-10-04|Ellie]].
Op [[b|15 januari 1983|1983-01-15|Barry]] werd [[f|Barry]] geboren en op [[b|2 september 1987|1987-09-02|Patty]] [[f|Patty]]. [[f|Leo]]
verloor zijn zaak in 1988. [[f|Barry]] werd op 10 maart 1991 voor het eerst door
de politie thuisgebracht.
""",
        "history",
        1991,
    ),
    (
        """Veiligheidsafspraken                              Veilig Thuis Zuid-Limburg, 20-08-2018

Gezin [[f|Peters]] - [[f|Mansouri]]
Kind: [[f|Rayan Peters]] (geb. [[b|17-09-2014|2014-09-17|Rayan]])
Ouders: [[f|Dave Peters]] (geb. [[b|23-04-1989|1989-04-23|Dave]]) en [[f|Ilham Mansouri]] (geb. [[b|06-12-1991|1991-12-06|Ilham]])

- [[f|Dave]] komt tot 3 september niet in de woning.
- Overdracht van [[f|Rayan]] loopt via opa, op woensdag en zaterdag, vanaf 22-08.
- [[p|Judy Hensgens]] belt op 27-08.

Handtekening ouders                Datum: 20-08-2018
""",
        "safety-plan",
        2018,
    ),
    (
        """Stichting Jeugdzorg Gelderland                                  Nijmegen, 7 april 1995

Geachte heer [[f|Hubers]],

Hierbij bevestig ik de afspraken die wij op 30 maart 1995 maakten. U ziet uw
dochter [[f|Kirsten]] op 15 april en 6 mei, telkens van 13.00 tot 17.00 uur, op
ons kantoor. Op 9 mei bespreken mijn collega [[p|T. Elbers]] en ik het verloop met
u. Uw ex-vrouw is hiervan op de hoogte.

Hoogachtend,
[[p|A. Sanders]], gezinsvoogd
""",
        "gi-letter",
        1995,
    ),
]
