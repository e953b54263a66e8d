# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 24, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Jeugdbescherming Brabant            Contactjournaal (gezinsvoogd [[p|Nienke Kok]])
Clnt: [[f|Damian Verbeek]]   gd [[b|17/05/2006|2006-05-17|Damian]]
02/09/14  HB. Mo [[f|Kelly Verbeek]] ([[b|86|1986|Kelly]]) thuis, va [[f|Remco Stolk]] niet. [[f|Damian]] speelt op ps4. Zusje [[f|Jayda]], 3 sept jarig (dan 5), is bij oma.
09/09/14  Tel. school. Juf [[p|Mieke]]: [[f|Damian]] vaak laat.
16/09/14  Tel. va. [[f|Remco Stolk]], [[b|11-02-1984|1984-02-11|Remco]], nw adres Tilburg.
""",
        "gv-journal",
        2014,
    ),
    (
        """Onderwijskundig rapport
Leerling
  Achternaam              [[f|Bouazza]]
  Voornaam                [[f|Imane]]
  Geboortedatum           [[b|9-10-2001|2001-10-09|Imane]]
  Geboorteland            Nederland
Gezin
  Vader                   [[f|A. Bouazza]]           geboren [[b|1-1-1960|1960-01-01|A]] Marokko
  Moeder                  [[f|F. Bouazza-Achahbar]]   geboren [[b|12-6-1968|1968-06-12|F]] Marokko
  Plaats in het gezin     4e van 5
Broers/zussen
  [[f|Said]] ([[b|15-7-1990|1990-07-15|Said]]), [[f|Karima]] ([[b|4-4-1993|1993-04-04|Karima]]), [[f|Hicham]] ([[b|28-11-1996|1996-11-28|Hicham]]), [[f|Sara]] ([[b|19-2-2005|2005-02-19|Sara]])
""",
        "school-report",
        2011,
    ),
    (
        """Geachte collega,
Hierbij verwijs ik naar u bovengenoemd gezin. Het betreft een echtpaar, hij ([[f|Gerard Teunissen]]) 44 en zij ([[f|Anja Teunissen-Rikken]]) 41 jaar oud, met een zoon van 13, [[f|Bart]] (d.d. geboorte [[b|23 maart 1991|1991-03-23|Bart]]) en een dochter van 10, [[f|Ilona]] (d.d. geboorte [[b|7 januari 1994|1994-01-07|Ilona]]).
Sinds het ongeval van de heer [[f|Teunissen]] op 4 mei 2002 zijn er spanningen.
Met collegiale groet, [[p|P.H. Smals]], huisarts
""",
        "referral",
        2004,
    ),
    (
        """politie Haaglanden - Zorgformulier - proces 4
Datum/tijd kennisname: 19-08-2009 / 20:15
Betrokkene 1 (verdachte): [[f|R.S. Jhinkoe]], geboren [[b|04-08-1972|1972-08-04|R]] te Paramaribo, Harderwijkstraat 7
Betrokkene 2 (slachtoffer): [[f|M. Jhinkoe-Ramsaran]], geboren [[b|30-12-1975|1975-12-30|M]] te 's-Gravenhage, zelfde adres
Minderjarige 1: [[f|S. Jhinkoe]], geboren [[b|21-10-2000|2000-10-21|S]]
Minderjarige 2: [[f|V. Jhinkoe]], geboren [[b|13-01-2004|2004-01-13|V]]
Korte omschrijving: zie mutatie 2009123456 van 19-08-2009.
""",
        "care-form",
        2009,
    ),
    (
        """Notitie telefonische melding
wie belt? [[m|mw. Zegers]], buurvrouw, wil niet genoemd worden
over wie? familie [[f|Haanstra]], Dorpsweg 41
kinderen? jongen [[f|Stefan]] van ongeveer 8, meisje [[f|Iris]] 5
nagezocht GBA:
[[f|Haanstra, Stefan Willem]]    [[b|02-12-1999|1999-12-02|Stefan]]
[[f|Haanstra, Iris Maria]]       [[b|18-04-2003|2003-04-18|Iris]]
[[f|Haanstra, Willem]]           [[b|10-09-1964|1964-09-10|Willem]]
[[f|van Zanten, Carolien]]       [[b|26-01-1970|1970-01-26|Carolien]]
""",
        "phone-intake",
        2008,
    ),
    (
        """ONDERZOEKSPLAN AMK
Naam kind(eren) + geb.data : [[f|Jada]] [[b|25-06-2010|2010-06-25|Jada]] / [[f|Jaivy]] [[b|25-06-2010|2010-06-25|Jaivy]] (tweeling)
Naam moeder + geb.datum    : [[f|Chayenne Hooft]] [[b|12-09-1992|1992-09-12|Chayenne]]
Naam vader + geb.datum     : [[f|Mitchell de Vree]] [[b|31-05-1989|1989-05-31|Mitchell]]
Onderzoeker                : [[p|L. Bakx]]
Start / eind               : 14-01-2013 / 25-03-2013
""",
        "plan",
        2013,
    ),
    (
        """Raadsonderzoek strafzaken - voorblad
Minderjarige:  [[f|Youssef Amghar]]            Geboortedatum: [[b|8 juni 1994|1994-06-08|Youssef]]
Verblijft:     bij moeder                   Nationaliteit: Nederlandse
Ouders:        [[f|de heer M. Amghar]]         Geboortedatum: [[b|1955|1955|M]]
               [[f|mevrouw H. Amghar-Belhaj]]  Geboortedatum: [[b|17 maart 1963|1963-03-17|H]]
Raadsmedewerker: [[p|mw. drs. E. van Beuningen]]    Datum: 2 februari 2010
""",
        "cover",
        2010,
    ),
    (
        """verslag overleg consultatiebureau
Ouders [[f|Femke]] en [[f|Sjoerd Wiarda]] (beiden '79). Eerste kind [[f|Hessel]] op [[b|4 juli 2008|2008-07-04|Hessel]] geboren met 33 wk. Tweede, [[f|Jitske]], volgde op [[b|29 oktober 2009|2009-10-29|Jitske]]. Derde kindje, [[f|Redmer]], is nu drie weken ([[b|15-02-2011|2011-02-15|Redmer]]). Jeugdarts [[p|G. Bangma]] zag het gezin 1 maart 2011.
""",
        "clinic",
        2011,
    ),
    (
        """Indicatiestelling
clientnr 402118   naam [[f|Nassiri, Yasmina]]   geb [[b|30.03.1997|1997-03-30|Yasmina]]   sofi 111222333
gezag: beide ouders, t.w. [[f|Nassiri, Driss]] ([[b|03.07.1959|1959-07-03|Driss]]) en [[f|Azzouzi, Malika]] ([[b|20.11.1966|1966-11-20|Malika]])
ingangsdatum 01.05.2008  einddatum 30.04.2009
gezinsgenoten: [[f|Nassiri, Omar]] [[b|11.01.1991|1991-01-11|Omar]]; [[f|Nassiri, Leila]] [[b|24.08.1994|1994-08-24|Leila]]; [[f|Nassiri, Adam]] [[b|05.06.2003|2003-06-05|Adam]].
""",
        "indication",
        2008,
    ),
    (
        """Kamer van toezicht   overzicht pleegkinderen
Pleegouders: dhr. en mw. [[f|Van Egmond]]
Pleegkind           in gezin sinds      geboren
[[f|Marcella D.]]         12-08-1991         [[b|03-10-1985|1985-10-03|Marcella]]
[[f|Gino D.]]             12-08-1991         [[b|16-07-1988|1988-07-16|Gino]]
[[f|Pascal V.]]           04-01-1993         [[b|22-05-1990|1990-05-22|Pascal]]
""",
        "foster-list",
        1994,
    ),
    (
        """Aangifteverklaring
Ik ben genaamd [[f|Karin Elizabeth Molendijk]]. Ik ben geboren op [[b|14 november 1971|1971-11-14|Karin]] in Vlaardingen. Mijn ex-man heet [[f|Frank Molendijk]]; zijn geboortedatum is [[b|2 augustus 1969|1969-08-02|Frank]]. Wij hebben samen twee dochters, te weten [[f|Esmee]], geboren [[b|27-09-1996|1996-09-27|Esmee]], en [[f|Manon]], geboren [[b|13-03-1999|1999-03-13|Manon]]. Op 5 februari 2006 heb ik hem verlaten.
""",
        "declaration",
        2006,
    ),
    (
        """SAMENVATTING VOOR OVERDRACHT   (vertrouwelijk)
1) Gezin: vader [[f|T. Gebremariam]] (Eritrea, [[b|1/1/80|1980-01-01|T]]), moeder [[f|S. Tesfay]] (Eritrea, [[b|1/1/84|1984-01-01|S]])
2) Kinderen: [[f|Natnael]] (m) [[b|18/3/09|2009-03-18|Natnael]], [[f|Rahel]] (v) [[b|2/11/11|2011-11-02|Rahel]], [[f|Yonas]] (m) [[b|23/6/15|2015-06-23|Yonas]]
3) Melding 12/10/15 door politie; VT-onderzoek 20/10/15 - 8/12/15
""",
        "handover",
        2015,
    ),
    (
        """leefgroep De Schakel, dagrapportage
jongere: [[f|Tanisha Windster]] ([[b|05 04 1999|1999-04-05|Tanisha]])
12 mei: T. was boos na bezoek van stiefvader [[f|Orlando]].
13 mei: moeder ([[f|Jacqueline Windster]], geb. [[b|22 8 1974|1974-08-22|Jacqueline]]) belde. Broer [[f|Jermaine]] wordt 20 mei 18.
mentor [[p|Bas]]
""",
        "group",
        2014,
    ),
    (
        """Uittreksel uit het bevolkingsregister
[[f|VAN DEN HEUVEL]]                    [[f|Adrianus Johannes van den Heuvel]]
geboren                           [[b|23 februari 1958|1958-02-23|Adrianus]] Veghel
gehuwd op                         11 juni 1982 Uden
met                               [[f|Wilhelmina van Boxtel]]
geboren                           [[b|30 augustus 1960|1960-08-30|Wilhelmina]] Uden
kinderen                          [[f|Monique]]   [[b|7 december 1984|1984-12-07|Monique]]
                                  [[f|Ruud]]      [[b|19 maart 1987|1987-03-19|Ruud]]
""",
        "registry",
        1995,
    ),
    (
        """Brief aan ouders
Aan de ouders/verzorgers van [[f|Noah Timmermans]] (geb.: [[b|1-11-2012|2012-11-01|Noah]]) en [[f|Liv Timmermans]] (geb.: [[b|20-2-2015|2015-02-20|Liv]])
Datum: 6 december 2017
Geachte [[f|mevrouw Timmermans]], geachte [[f|heer De Haas]],
Op 24 november 2017 ontving Veilig Thuis een melding over uw gezin.
""",
        "parents-letter",
        2017,
    ),
    (
        """Sociale kaart gezin  (invullen door wijkagent)
naam            gebdat      relatie      bijzonderheden
[[f|Bos K.]]          [[b|12-7-66|1966-07-12|K]]     vader        alcohol
[[f|Bos-Otten W.]]    [[b|3-3-69|1969-03-03|W]]      moeder       -
[[f|Bos M.]]          [[b|29-1-92|1992-01-29|M]]     zoon         HALT 2005
[[f|Bos E.]]          [[b|14-10-95|1995-10-14|E]]    dochter      weggelopen 3-6-2007
""",
        "officer-card",
        2007,
    ),
    (
        """MELDING KINDERMISHANDELING via huisarts d.d. 21-3-2001
betreft pat. [[f|van Loon, Kees]], geb [[b|5-5-'97|1997-05-05|Kees]], zoon van [[f|Wil van Loon]] ([[b|1970|1970|Wil]]) en [[f|Toos Engelen]] ([[b|1973|1973|Toos]]). Zus [[f|Bianca]] uit [[b|'94|1994|Bianca]]. Blauwe plekken gezien op 19-3-2001.
""",
        "gp-report",
        2001,
    ),
    (
        """Familieoverzicht (opgesteld door [[p|mr. Laarman]], advocaat)
Uit het huwelijk van [[f|Petra Vonk]] en [[f|Johan Vonk]] werden geboren:
- [[f|Thijmen Vonk]] op [[b|11 april 2000|2000-04-11|Thijmen]];
- [[f|Annefleur Vonk]] op [[b|9 september 2002|2002-09-09|Annefleur]];
- [[f|Rens Vonk]] op [[b|3 januari 2006|2006-01-03|Rens]].
[[f|Petra]] is van [[b|1973|1973|Petra]] en [[f|Johan]] van [[b|1970|1970|Johan]]. Het huwelijk is ontbonden op 22 mei 2009.
""",
        "lawyer",
        2010,
    ),
    (
        """Spoedmelding crisisdienst
Pat.: [[f|Sanne Kuijpers]] V [[b|02071995|1995-07-02|Sanne]]
Vader: [[f|Henk Kuijpers]] M [[b|14091962|1962-09-14|Henk]]
Moeder: [[f|Ria Kuijpers-Smeets]] V [[b|30121964|1964-12-30|Ria]]
Aangemeld 08052012 door huisarts
""",
        "crisis",
        2012,
    ),
    (
        """Werkaantekeningen vertrouwensarts ([[p|dr. Van Rhee]])
[[f|Mees]], 7 mnd (geb [[b|21 november '08|2008-11-21|Mees]]), armbreuk. Vader [[f|Ruben Pol]] 29 jr, moeder [[f|Yvette Pol]] 27 jr ([[b|16-4-82|1982-04-16|Yvette]]). [[f|Mees]] is 2e kind; [[f|Fenne]] is geboren in [[b|april 2006|2006-04|Fenne]]. Foto's gemaakt 19 juni '09.
""",
        "notes",
        2009,
    ),
    (
        """Evaluatie OTS
Minderjarigen   : [[f|Quincy]] ([[b|1 mrt. 1998|1998-03-01|Quincy]]) en [[f|Melvin Rozenblad]] ([[b|12 aug. 2001|2001-08-12|Melvin]])
Moeder          : [[f|Sheila Rozenblad]], [[b|6 febr. 1977|1977-02-06|Sheila]]
Vader [[f|Quincy]]    : onbekend
Vader [[f|Melvin]]    : [[f|Iwan Zeefuik]], [[b|18 okt. 1971|1971-10-18|Iwan]]
OTS             : 14 nov. 2006 - 14 nov. 2007
""",
        "evaluation",
        2007,
    ),
]
