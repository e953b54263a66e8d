# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 30, by an author who had not seen the rules; read once and then learnt from on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Bureau Vertrouwensarts Maastricht

K A A R T                     no. 91-133             in: 15 juli 1991

gezin   : [[f|Schoenmaeckers - Lemmens]]
adres   : Pastoor Moormanstraat 7, Geleen
vader   : [[f|Sjef Schoenmaeckers]], [[b|30 jan. 1948|1948-01-30|Sjef]], oud-mijnwerker
moeder  : [[f|Netty Lemmens]], [[b|12 okt. 1952|1952-10-12|Netty]]
kinderen: 1. [[f|Huub]], [[b|7 sept. 1975|1975-09-07|Huub]]
          2. [[f|Marlou]], [[b|22 dec. 1978|1978-12-22|Marlou]] (aangemeld)
          3. [[f|Frenk]], [[b|4 mrt. 1985|1985-03-04|Frenk]]
reden   : sexueel misbruik, onthulling aan vriendin 11 juli
uit     : 8 jan. 1992, i.o. R.v.d.K.
""",
        "bva-card",
        1991,
    ),
    (
        """AMK OVERIJSSEL                                          VERSLAG VAN ONDERZOEK
Vertrouwelijk, niet voor verstrekking aan derden

1. Gezin
Het gezin van mevrouw [[f|Heleen Kruitbosch]] (geboren [[b|17-02-1970|1970-02-17|Heleen]]) en de heer [[f|Ali Tabrizi]] (geboren
[[b|21-03-1966|1966-03-21|Ali]]) telt drie kinderen:
- [[f|Darius]], geboren [[b|14-07-1997|1997-07-14|Darius]], Thorbecke Scholengemeenschap;
- [[f|Shirin]], geboren [[b|03-12-1999|1999-12-03|Shirin]], basisschool De Marshof;
- [[f|Ramin]], geboren [[b|25-08-2005|2005-08-25|Ramin]], peuterspeelzaal.

2. Melding
De melding is op 7 januari 2008 ontvangen. Volgens de melder zou het oudste kind tijdens de
kerstvakantie (vanaf 22 december) in de kelder zijn opgesloten. Een eerdere adviesvraag uit
juni 2006 betrof hetzelfde.

3. Verloop
Op 11 januari 2008 zijn ouders per brief uitgenodigd. Het gesprek van 18 januari is door
ouders afgezegd; op 24 januari zijn zij verschenen, samen met hun dominee. Huisbezoek vond
plaats op 31 januari en 21 februari 2008. Met de kinderen is op 6 februari op school
gesproken door [[p|Willemijn Dunnink]] en [[p|Erik Spijkerman]].

4. Conclusie
Mishandeling is niet vastgesteld. Het dossier wordt gesloten per 14 maart 2008.
""",
        "amk-report-long",
        2008,
    ),
    (
        """RIJKSPOLITIE  Groep Veghel                              Proces-verbaal nr. 318/1990

Verdachte:
Naam            : [[f|KUIJPERS]]
Voornamen       : [[f|Lambertus Hendrikus]]
Geb.datum/plaats: [[b|31 maart 1951|1951-03-31|Lambertus]] te Uden
Beroep          : loonwerker
Burg. staat     : gehuwd met [[f|J.P.M. van Boxtel]], geb. [[b|14 november 1953|1953-11-14|J.P.M.]]

Slachtoffer:
Naam            : [[f|KUIJPERS]]
Voornamen       : [[f|Anna Maria]]
Geb.datum/plaats: [[b|18 juni 1976|1976-06-18|Anna]] te Veghel
Relatie         : dochter van verdachte

Pleegperiode    : van 1 januari 1988 tot en met 2 april 1990
Aangifte        : 23 april 1990, opgenomen door wmr. [[p|G. Doreleijers]]
In verzekering  : 25 april 1990 te 16.00 uur
""",
        "old-police",
        1990,
    ),
    (
        """MELDING AMK UTRECHT                                     volgnr. 1210/2001
Datum/tijd: 05-11-2001, 16.10 uur                        Aangenomen: [[p|F. Lagerwey]]

A. Gegevens kind
   naam en voornamen: [[f|Benali, Soukaina]]
   geboortedatum: [[b|20-07-1998|1998-07-20|Soukaina]]     jongen / meisje
   verblijfplaats: ouders
B. Gegevens ouders
   naam vader: [[f|Benali, Driss]]          geboren: [[b|1961|1961|Driss]]
   naam moeder: [[f|El Yaakoubi, Samira]]   geboren: [[b|02-11-1976|1976-11-02|Samira]]
   gehuwd d.d.: 15-08-1996               nationaliteit: NL / Marokkaanse
C. Broers/zussen
   [[f|Anouar]] [[b|11-04-1997|1997-04-11|Anouar]]; [[f|Hafsa]] [[b|30-09-2001|2001-09-30|Hafsa]]
D. Melder
   naam: [[m|G. Buitenhuis]], leidster peuterspeelzaal Dikkertje Dap
E. Reden
   Kind zegt "papa slaan". Op 29 oktober rode striemen op beide benen.
""",
        "melding-form",
        2001,
    ),
    (
        """RAPPORT van de Raad voor de Kinderbescherming te Middelburg             blad 2

Onderzoek betreffende het gezag over

[[f|Joey Cornelis de Nooijer]], geboren op [[b|9 mei 1993|1993-05-09|Joey]] te Goes.

Gegevens van de ouders
De vader: [[f|Marinus de Nooijer]], geboren op [[b|1 december 1965|1965-12-01|Marinus]] te Tholen, vrachtwagenchauffeur.
Hij woont sinds 15 februari 1997 aan de Lange Vorststraat 60 te Goes met mevrouw
[[f|Ingrid Koole]] (geboren [[b|22 juni 1972|1972-06-22|Ingrid]]).
De moeder: [[f|Sonja Wisse]], geboren op [[b|3 oktober 1969|1969-10-03|Sonja]] te Vlissingen, zonder beroep.
De ouders zijn gehuwd geweest van 26 april 1991 tot 11 november 1996, de dag van
inschrijving van het echtscheidingsvonnis van 9 september 1996.

Verloop
Het verzoek is van 12 januari 1998. Gesproken is met vader (2 en 16 februari), moeder (9
februari) en [[f|Joey]] (4 maart). Dit rapport is op 30 maart 1998 met de ouders besproken.
""",
        "raad-report",
        1998,
    ),
    (
        """Rechtbank Midden-Nederland, zittingsplaats Lelystad
zaakgegevens : C/16/391822 / JL RK 15-442
datum uitspraak: 2 juli 2015
beschikking machtiging uithuisplaatsing

in de zaak van STICHTING SAMEN VEILIG MIDDEN-NEDERLAND, hierna te noemen de GI, betreffende

- [[f|Jahmairo Ricardo Pinas]], geboren op [[b|18 november 2000|2000-11-18|Jahmairo]] te Paramaribo, hierna: [[f|Jahmairo]],
- [[f|Chayenne Esmeralda Pinas]], geboren op [[b|5 maart 2003|2003-03-05|Chayenne]] te Almere.

Als belanghebbenden zijn aangemerkt:
[[f|Muriel Pinas]], geboren op [[b|24 april 1982|1982-04-24|Muriel]], de moeder,
[[f|Orlando Asaiti]], de vader van [[f|Jahmairo]].

Op 25 juni 2015 heeft de kinderrechter de zaak ter zitting met gesloten deuren behandeld. De GI werd vertegenwoordigd door [[p|E. Zandbergen]].

De kinderrechter verleent machtiging met ingang van 2 juli 2015 tot uiterlijk 2 januari 2016.
Aldus gegeven door mr. [[p|M.W. Roelvink]].
""",
        "court",
        2015,
    ),
    (
        """Huisartsenpraktijk De Linde
[[p|A. Kromhout]] & [[p|S. Ganesh]]                                            Delft, 18-09-2006

Aan AMK Zuid-Holland

Ref.: uw brief van 5 september jl.

Geachte mevrouw, mijnheer,

Mevrouw [[f|D. Vermeij-Tromp]], [[b|19-01-1974|1974-01-19|D.]], is sinds 2001 in mijn praktijk. Zij heeft drie
kinderen: [[f|Sven]] ([[b|02-02-1997|1997-02-02|Sven]]), [[f|Niels]] ([[b|17-08-1999|1999-08-17|Niels]]) en [[f|Britt]] ([[b|09-12-2004|2004-12-09|Britt]]). In juni 2005 meldde
zij zich met een gebroken vinger, waarvan zij de oorzaak niet wilde noemen. Partner ken ik
niet, hij heeft een andere huisarts. [[f|Niels]] gebruikt methylfenidaat sinds 14-03-2006. Bij
[[f|Britt]] zijn mij geen bijzonderheden bekend.

Vertrouwende u hiermee voldoende te hebben ingelicht,
""",
        "gp-letter",
        2006,
    ),
    (
        """GEMEENTE SCHIEDAM       Afdeling Burgerzaken       UITTREKSEL GBA       afgegeven 22 mei 1997

Naam            Voornamen              Geb.datum    Geb.plaats     Datum vest.   Rel.
[[f|Kaya]]            [[f|Mustafa]]                [[b|05-01-1960|1960-01-05|Mustafa]]   Yozgat         12-10-1979    hfd
[[f|Kaya-Özdemir]]    [[f|Gülsen]]                 [[b|10-02-1964|1964-02-10|Gülsen]]   Yozgat         23-06-1984    echtg
[[f|Kaya]]            [[f|Songül]]                 [[b|28-04-1985|1985-04-28|Songül]]   Schiedam       28-04-1985    kind
[[f|Kaya]]            [[f|Erdal]]                  [[b|16-11-1988|1988-11-16|Erdal]]   Schiedam       16-11-1988    kind

Adres: Oranjestraat 12 B, sinds 01-03-1990. Huwelijk: 14-07-1983 te Yozgat.
""",
        "gba-extract",
        1997,
    ),
    (
        """REGIOPOLITIE FRYSLÂN                     mutatie 2004021877-1
Kennisname : 29 februari 2004 03:15
Mutant     : [[p|Brouwer, S.]] (Leeuwarden Zuid)
Maatsch. klasse: ruzie/twist, huiselijk

Man   [[f|Adema, Sietse]]             geb. [[b|14-12-1969|1969-12-14|Sietse]]    wonende Drachten
Vrouw [[f|Rozema, Grietje]]           geb. [[b|07-03-1975|1975-03-07|Grietje]]    wonende Drachten

Buren hoorden gegil. Ter plaatse bleek dat man de voordeur had ingetrapt. Hij heeft sinds 11
februari 2004 een straatverbod. In de woning sliepen twee kinderen van vrouw, [[f|Tjitske]] (geb.
[[b|19-10-1998|1998-10-19|Tjitske]]) en [[f|Wietse]] (geb. [[b|25-05-2001|2001-05-25|Wietse]]). Man overgebracht naar bureau, in vrijheid gesteld
op 1 maart 2004. Melding AMK verzonden.
""",
        "mutation",
        2004,
    ),
    (
        """Notulen casusoverleg Veiligheidshuis           5 oktober 2011

Voorzitter [[p|Jeroen Kappelhof]]; OM [[p|mr. S. Bakhuis]]; reclassering [[p|I. Dogan]]; SHG [[p|Merel]]

1) [[f|Sandro Rosario]], [[b|12.07.1985|1985-07-12|Sandro]]
   Tijdelijk huisverbod 24-09-2011, verlenging besproken. Vriendin [[f|Kelly Overbeek]] ([[b|28.11.1989|1989-11-28|Kelly]]) wil relatie verbreken. Hun zoontje [[f|Djenairo]] ([[b|03.06.2010|2010-06-03|Djenairo]]) is bij oma.
   Actie: [[p|Merel]] belt voor 10-10.

2) [[f|Piet-Hein Wolters]], [[b|02.01.1959|1959-01-02|Piet-Hein]]
   Stalking ex. Zitting politierechter 21-11-2011. Geen kinderen.
""",
        "case-meeting",
        2011,
    ),
    (
        """REKLASSERINGSRAAD 's-Hertogenbosch                           VROEGHULPRAPPORT  12 mei 1988

betrokkene      [[f|Peter Johannes Verstappen]], geb. [[b|9 november 1957|1957-11-09|Peter]] te Oss
feit            art. 249 Sr, gepleegd in of omstreeks maart 1988
i.v.s.          10 mei 1988, politie Oss

Betrokkene, die sinds 1982 samenwoont met [[f|Toos Megens]] (geb. [[b|27 januari
1954|1954-01-27|Toos]]), erkent haar dochter [[f|Angela]] (geb. [[b|16 augustus 1974|1974-08-16|Angela]]) te hebben betast.
Hij is geschrokken. Zijn werkgever weet van niets. Op 13 mei wordt hij
voorgeleid.

[[p|C. van Lith]], reklasseringsmedewerker
""",
        "probation",
        1988,
    ),
    (
        """KRAAMZORG DE EILANDEN - OVERDRACHT AAN JGZ

Moeder  [[f|Wouts, Annelies]]              geb.dat. [[b|07-09-1992|1992-09-07|Annelies]]       G2 P2
Partner [[f|Stevens, Rutger]]              geb.dat. [[b|12-12-1990|1990-12-12|Rutger]]
Baby    [[f|Stevens, Lieve]]               geb.dat. [[b|26-02-2014|2014-02-26|Lieve]] om 05.47 u, 3210 gram
A terme datum 02-03-2014               Kraamzorg 26-02 t/m 05-03-2014
Ander kind: [[f|Mats]]                     geb.dat. [[b|31-05-2012|2012-05-31|Mats]]

Hielprik 03-03. Navelstomp eraf 04-03. Borstvoeding gestopt 01-03.
Bijzonderheden: vader schreeuwt tegen peuter, moeder stil. Besproken met verloskundige [[p|Van Nimwegen]] op 04-03.
""",
        "maternity-handover",
        2014,
    ),
    (
        """CRISISOPVANG ROSMALEN
Gegevens moeder                         Gegevens kinderen
Naam         : [[f|Al-Masri]]                 Naam     : [[f|Kassab]]
Voornaam     : [[f|Nour]]                     Voornaam : [[f|Layan]]
Geboren op   : [[b|10-03-1991|1991-03-10|Nour]]               Geb. op  : [[b|12-08-2013|2013-08-12|Layan]]
In NL sinds  : 01-12-2015               Naam     : [[f|Kassab]]
Aankomst     : 17-01-2018               Voornaam : [[f|Adam]]
Vertrek      :                          Geb. op  : [[b|27-11-2016|2016-11-27|Adam]]
Mentor       : [[p|Silvia Hoeks]]             School   : -
""",
        "shelter-form",
        2018,
    ),
    (
        """Gezinsleden (export cliëntsysteem 03-09-2020): [[f|Wiśniewska Agata]], [[b|14-01-1988|1988-01-14|Agata]], moeder; [[f|Wiśniewski Tomasz]], [[b|09-05-1984|1984-05-09|Tomasz]], vader; [[f|Wiśniewska Lena]], [[b|21-06-2011|2011-06-21|Lena]], dochter; [[f|Wiśniewski Filip]], [[b|30-03-2015|2015-03-30|Filip]], zoon. Melding 24-08-2020; triage 25-08-2020; besluit V&V 28-08-2020.
""",
        "export",
        2020,
    ),
    (
        """Van: [[p|Arjan Bussink]]
Aan: teamcoördinatoren VT
Verzonden: 12-02-2016 16:48
Onderwerp: Fw: ouder zorgsignaal

Dit kwam vandaag binnen van de school in Hengelo. Het gaat om [[f|Mert Aksoy]] en zijn zus [[f|Selin]]. Melding d.d. 9-11-2015 was toen afgesloten. Ik zie dat moeder op 1-2-2016 weer is ingeschreven. Wie pakt dit maandag op? Ik ben vanaf 15-2 vrij.

[[p|Arjan]]
""",
        "email",
        2016,
    ),
    (
        """Genogram (in woorden), behorend bij verslag van 10 juni 2009

Grootouders mz: [[f|Leendert Struijk]] ([[b|1935|1935|Leendert]]-1999) en [[f|Bep Struijk-de Haan]] ([[b|1938|1938|Bep]]). Zij kregen vier
kinderen; moeder, [[f|Elly]], is de jongste ([[b|6 februari 1972|1972-02-06|Elly]]).
Grootouders vz: niet bekend, vader [[f|Raymond Kromodimedjo]] ([[b|19 september 1968|1968-09-19|Raymond]]) is in een
internaat opgegroeid.
[[f|Elly]] en [[f|Raymond]] trouwden op 2 juli 1994 en scheidden in 2005. Kinderen: [[f|Kevin]] ([[b|11 januari
1995|1995-01-11|Kevin]]) en [[f|Melissa]] ([[b|28 oktober 1997|1997-10-28|Melissa]]).
""",
        "genogram",
        2009,
    ),
    (
        """Aan de ouders van [[f|Stijn van Doorn]]
Kenmerk: AMK/2010/0417
Amersfoort, 26 april 2010

Geachte heer en mevrouw [[f|Van Doorn]],

Hierbij ontvangt u het verslag van ons gesprek van 13 april. Wilt u eventuele opmerkingen uiterlijk 10 mei 2010 aan ons doorgeven? Zoals gezegd vragen wij ook informatie op bij de huisarts, dokter [[p|Verkerk]], en bij zwemschool De Otter.

Met vriendelijke groet,
[[p|Suzanne Lakerveld]]
""",
        "letter",
        2010,
    ),
    (
        """VERBLIJFSPLAN KINDERTEHUIS "DE STUIJVENBURGH"        opgemaakt 1.4.1989

pupil        [[f|Marcel de Bie]]        geb. [[b|23.6.1977|1977-06-23|Marcel]] Bergen op Zoom
opgenomen    16.2.1989            rapp. [[p|zr. Lutgardis]]
vader        [[f|Adr. de Bie]]          geb. [[b|9.9.1941|1941-09-09|Adr.]]
moeder       [[f|Fien van Loon]]        geb. [[b|20.1.1945|1945-01-20|Fien]]   overl. 3.12.1988
""",
        "home-plan",
        1989,
    ),
]
