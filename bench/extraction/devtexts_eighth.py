# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 13, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """BUREAU VERTROUWENSARTS INZAKE KINDERMISHANDELING
Kaart nr. 88/214                               datum aanmelding: 3.6.88
KIND        [[f|van Rossum, Patrick]]                 geb: [[b|14.2.81|1981-02-14|Patrick]]       jongen
            [[f|van Rossum, Linda]]                   geb: [[b|30.11.83|1983-11-30|Linda]]      meisje
VADER       [[f|van Rossum, Hendrik]]                 geb: [[b|8.7.55|1955-07-08|Hendrik]]        beroep: magazijnbediende
MOEDER      [[f|van Rossum-Dekkers, Corrie]]          geb: [[b|19.9.57|1957-09-19|Corrie]]       beroep: geen
ADRES       Tulpstraat 41, Schiedam
HUISARTS    [[p|dr. Abspoel]]
""",
        "card",
        1988,
    ),
    (
        """Intakegesprek 12 mei 2009
Aanwezig: moeder ([[f|Soraya Pinas]], [[b|7 juni 1983|1983-06-07|Soraya]]) en haar zoon [[f|Jayden]] van 4 (geboren [[b|22 april 2005|2005-04-22|Jayden]]).
Moeder heeft nog een dochter, [[f|Chayenne]], geboren in Paramaribo op [[b|3 oktober 2001|2001-10-03|Chayenne]]. Vader is [[f|Romeo Landveld]] (geb. [[b|1979|1979|Romeo]]), hij woont niet bij het gezin.
De volgende afspraak is op 26 mei om 14.00 uur.
""",
        "intake",
        2009,
    ),
    (
        """VERZOEK TOT ONDERZOEK
Betreft de minderjarige(n):
- [[f|Lisa Maria Timmerman]], geboren op [[b|09-08-2008|2008-08-09|Lisa]] te Assen
- [[f|Bram Timmerman]], geboren op [[b|24-03-2011|2011-03-24|Bram]] te Assen
Ouders:
Moeder: [[f|Ingrid Timmerman-Huizing]], geboren op [[b|17-12-1980|1980-12-17|Ingrid]]
Vader: [[f|Edwin Timmerman]], geboren op [[b|02-05-1978|1978-05-02|Edwin]]
Gezag: beide ouders
Datum verzoek: 14 november 2016
Behandelend medewerker: [[p|Joke van der Wal]]
""",
        "request",
        2016,
    ),
    (
        """PROCES-VERBAAL van aangifte
Aangeefster
Naam              : [[f|Ferreira Gomes]]
Voornamen         : [[f|Isabel Maria]]
Geboortedatum     : [[b|11 september 1974|1974-09-11|Isabel]]
Geboorteplaats    : Praia
Verdachte
Naam              : [[f|Monteiro]]
Voornamen         : [[f|Adilson]]
Geboortedatum     : [[b|28 januari 1971|1971-01-28|Adilson]]
Op zaterdag 9 juli 2005 omstreeks 23.15 uur kwam de verdachte thuis. Onze kinderen [[f|Djamila]] (8) en [[f|Nelson]] (5) sliepen.
Verbalisant: [[p|R. Teunissen]], hoofdagent
""",
        "statement",
        2005,
    ),
    (
        """Overzicht gezinsleden (GBA d.d. 02-02-2010)
Nr  Naam                     Voornamen            Geb.datum    Gesl  Relatie
1   [[f|Kowalczyk]]                [[f|Agnieszka Ewa]]        [[b|05-10-1982|1982-10-05|Agnieszka]]   V     hoofd
2   [[f|Nowicki]]                  [[f|Oskar]]                [[b|18-01-2004|2004-01-18|Oskar]]   M     kind
3   [[f|Nowicka]]                  [[f|Maja]]                 [[b|29-07-2006|2006-07-29|Maja]]   V     kind
""",
        "registry",
        2010,
    ),
    (
        """Weekverslag leefgroep De Vlinder
Pupil: [[f|Mohamed Amin Bouzid]]
Geb.: [[b|6 december 1993|1993-12-06|Mohamed]]
Mentor: [[p|Karin]]
Zondag kwam zijn broer [[f|Younes]] op bezoek. Vader ([[f|Abdelkader Bouzid]], geb. [[b|1 januari 1950|1950-01-01|Abdelkader]]) was er niet. Maandag naar de tandarts. Woensdag heeft [[f|Mohamed]] met zijn zus gebeld; zij wordt op 4 mei 18.
""",
        "group-report",
        2007,
    ),
    (
        """Betr.: [[f|J. Hoekstra]], geb. [[b|21-3-1999|1999-03-21|Hoekstra]]
Geachte collega,
Bovengenoemde leerling zit sinds augustus 2006 bij ons op school. Zijn moeder, mevrouw [[f|T. Hoekstra]] ([[b|15-8-1973|1973-08-15|T]]), vertelde dat zij sinds kort samenwoont met de heer [[f|W. Plantinga]]. Het jongere zusje [[f|Sietske]] (geboren [[b|10 febr. 2002|2002-02-10|Sietske]]) komt na de zomer in groep 1.
Met vriendelijke groet,
[[p|A. de Bruin]]
intern begeleider
""",
        "school-letter",
        2007,
    ),
    (
        """RIHG-formulier     incident: 31-12-2012
Uithuisgeplaatste:   [[f|Dennis Pronk]]          geboortedatum  [[b|13-06-1985|1985-06-13|Dennis]]
Achterblijver 1:     [[f|Samira Haddou]]         geboortedatum  [[b|08-04-1988|1988-04-08|Samira]]
Achterblijver 2:     [[f|Liam Pronk]]            geboortedatum  [[b|17-11-2009|2009-11-17|Liam]]
Achterblijver 3:     [[f|Noor Pronk]]            geboortedatum  [[b|05-02-2012|2012-02-05|Noor]]
Hulpofficier van justitie: [[p|M. Kroeze]]
""",
        "home-ban",
        2013,
    ),
    (
        """Consult consultatiebureau
[[f|Thijmen Vos]], *[[b|19-05-2013|2013-05-19|Thijmen]]. Eerste kind van [[f|Marloes Vos]] ([[b|23-09-1990|1990-09-23|Marloes]]) en [[f|Rick Ottens]] ([[b|30-01-1989|1989-01-30|Rick]]).
Gewicht 6200 gram. Moeder maakt vermoeide indruk.
JGZ-verpleegkundige: [[p|Petra Slot]]
""",
        "clinic",
        2013,
    ),
    (
        """Uit het dossier van de Raad: vader, [[f|Cornelis Everts]], is op [[b|12 augustus 1949|1949-08-12|Cornelis]] te Breda geboren, moeder [[f|Johanna Everts-Smulders]] op [[b|4 maart 1952|1952-03-04|Johanna]] te Oosterhout. Zij huwden op 6 juni 1973. Uit het huwelijk werden drie kinderen geboren: [[f|Peter]] ([[b|1974|1974|Peter]]), [[f|Annemiek]] ([[b|1977|1977|Annemiek]]) en [[f|Bas]] ([[b|15 mei 1982|1982-05-15|Bas]]). Op 3 april 1990 werd [[f|Bas]] onder toezicht gesteld.
""",
        "history",
        1991,
    ),
    (
        """MELDINGSFORMULIER
1. Melder
Naam: [[m|Lotte Schreuder]]        Functie: leerkracht groep 5
2. Kind
Naam: [[f|Ilse Bolhuis]]
Geb. dat.: [[b|27/08/2003|2003-08-27|Ilse]]     m / [x] v
Woonachtig bij: moeder
3. Ouders / verzorgers
Naam moeder: [[f|Nicole Bolhuis]]      Geb. dat.: [[b|11/04/1979|1979-04-11|Nicole]]
Naam vader: [[f|Stefan Wiersma]]      Geb. dat.: onbekend
4. Overige kinderen in het gezin
[[f|Tess Wiersma]]  [[b|08/01/2008|2008-01-08|Tess]]
[[f|Daan Wiersma]]  [[b|16/10/2010|2010-10-16|Daan]]
""",
        "report-form",
        2012,
    ),
    (
        """Ontslagbericht kinderafdeling
Naam patient: [[f|Yasmina El Amrani]]     Geb.datum: [[b|02-09-2011|2011-09-02|Yasmina]]    PatNr: 4471902
Opname: 14-01-2014    Ontslag: 17-01-2014
Reden: brandwonden linkerarm. Moeder [[f|Naima]] (25 jaar) is erbij. Vader [[f|Khalid El Amrani]] niet gezien.
Kinderarts: [[p|dr. E.M. Vlietstra]]
""",
        "hospital",
        2014,
    ),
    (
        """13/9/01 tel. met mw. [[f|Beekman]]. Haar kleinzoon [[f|Ricardo]] ([[b|3-5-'95|1995-05-03|Ricardo]]) slaapt bij haar. Dochter [[f|Angelique]] (geb. [[b|18-2-'74|1974-02-18|Angelique]]) is weer bij [[f|Ronald Schipper]].
20/9/01 huisbezoek. [[f|Ricardo]] oogt moe.
4/10/01 overleg met [[p|dhr. Kamphuis]] (BJZ). Besloten: onderzoek.
""",
        "journal",
        2001,
    ),
]
