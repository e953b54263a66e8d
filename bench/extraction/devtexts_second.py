# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that the rules were tuned on, one part of four; see ``devtexts``. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """RAPPORTAGE RAAD VOOR DE KINDERBESCHERMING
                     Vader                     Moeder
Naam:                [[f|Wojciech Gorski]]           [[f|Iwona Gorska]]
Geboren:             [[b|17-03-1977|1977-03-17|Wojciech]]                [[b|29-11-1980|1980-11-29|Iwona]]
Woonplaats:          Venlo                     Tegelen

Minderjarige: [[f|Oskar Gorski]], geboren [[b|9 januari 2006|2006-01-09|Oskar]] te Venlo
Rapporteur: [[p|C. Peeters]]
""",
        "columns",
        2011,
    ),
    (
        """Hulpverleningsplan gezin [[f|Van Rossum]] - [[f|Achahbar]]

Wie wonen er in huis?
- moeder: [[f|Loubna Achahbar]], 34 jaar
- stiefvader: [[f|Jeroen van Rossum]]
- [[f|Ismaïl]] ([[b|21 april 1999|1999-04-21|Ismaïl]]), zoon van moeder
- [[f|Amélie van Rossum]] ([[b|2 februari 2007|2007-02-02|Amélie]])

Doelen: [[f|Ismaïl]] gaat weer elke dag naar school. [[f|Loubna]] en [[f|Jeroen]] maken geen ruzie waar de kinderen bij zijn.
Uitvoerder: [[p|Tessel Broersma]], gezinscoach bij Altra.
""",
        "plan",
        2012,
    ),
    (
        """MELDING AMK LIMBURG                                   Meldingsnr: L-2004-0331
A. Wie meldt?
   [[m|Mevr. T. Lemmens]], overblijfmoeder
B. Over wie gaat de melding?
   Naam en voornaam kind    [[f|Pricken, Joyce]]
   Geb. dat.                [[b|31-10-93|1993-10-31|Joyce]]
   Straat                   Op den Dries 15
   Woonplaats               Heerlen
C. Gezin
   Moeder  [[f|Pricken, M.]]
   Vader   onbekend
   Overige kinderen  [[f|Danny]] ([[b|05-02-96|1996-02-05|Danny]]), [[f|Kelly]] ([[b|12-12-98|1998-12-12|Kelly]])
D. Zorgen
   [[f|Joyce]] vertelde dat ze op [[f|Kelly]] moet passen als mama 's nachts werkt.
""",
        "old form",
        2004,
    ),
    (
        """Psychologisch onderzoek
Betrokkene   [[f|Lars-Erik Huisman]]
geb.         [[b|6 dec. 1997|1997-12-06|Lars]]
verwijzer    [[p|dr. M. Oude Nijhuis]], kinderarts
onderzocht   op 11 en 18 april 2006 door [[p|drs. I. Zwart]]

[[f|Lars-Erik]] is het middelste kind uit een gezin van drie. Zijn oudere broer heet [[f|Joost]], zijn jongere zusje [[f|Anne-Wil]]. Vader [[f|Herman Huisman]] heeft
een eigen bedrijf. Moeder [[f|Carolien]] overleed in 2003. Sindsdien zorgt tante [[f|Bep]] voor het huishouden.
""",
        "psychology",
        2006,
    ),
    (
        """BUREAU VERTROUWENSARTS INZAKE KINDERMISHANDELING
Registratieformulier

Kindnaam:        [[f|Haverkort]], [[f|Marit]]
Geslacht:        V
Geboren:         [[b|17.2.89|1989-02-17|Marit]]
Wonend bij:      moeder
Straat:          Parallelweg 9
Woonplaats:      Hengelo

Vader:           [[f|Haverkort, J.W.]]        beroep: chauffeur
Moeder:          [[f|Lansink, E.]]            beroep: geen

Aangemeld door:  [[m|schoolarts Mw. Dr. Roelvink]]
Behandelaar:     [[p|Annemiek Weustink]]

Verloop
12-4-94  Huisbezoek bij mw. [[f|Lansink]]. [[f|Marit]] lag op bed.
20-4-94  Vader gebeld; dhr. [[f|Haverkort]] wenst geen contact.
""",
        "bva form",
        1994,
    ),
    (
        """Memo
Aan : [[p|team Noord]]
Datum : 8 juli 2011
Inz. : [[f|Jurre Bolhuis]] ([[b|26-3-2009|2009-03-26|Jurre]])

De moeder van [[f|Jurre]] heet [[f|Evelien Bolhuis]] en is geboren op [[b|9 september 1990|1990-09-09|Evelien]]. Zij verblijft sinds mei in de vrouwenopvang.
De biologische vader is [[f|Gideon Tromp]]. Hij heeft [[f|Jurre]] niet erkend. De ouders van [[f|Evelien]], opa [[f|Albert]] en oma [[f|Greetje]],
vangen [[f|Jurre]] om het weekend op.
""",
        "memo",
        2011,
    ),
    (
        """Geacht college,

Namens mijn cliënte, [[f|mevrouw M.C. van Haaften]], wonende te Ede, verzoek ik u de ondertoezichtstelling van haar minderjarige
kinderen [[f|Floortje]] (geboren [[b|30-06-2002|2002-06-30|Floortje]]) en [[f|Ties]] (geboren [[b|01-04-2004|2004-04-01|Ties]]) niet te verlengen. De vader, [[f|de heer B. Swinkels]],
heeft de kinderen al twee jaar niet gezien. Volgens de gezinsvoogd, [[p|mevrouw Y. Kremer]], gaat het goed met [[f|Floortje]].

Hoogachtend,
[[p|mr. P.L. Vossestein]], advocaat
""",
        "lawyer",
        2012,
    ),
    (
        """Zorgadviesteam 21 mei 2008
Leerling           Klas   Ingebracht door    Bespreking
[[f|Demi Scholte]]       2B     [[p|W. Otten]]           thuis veel ruzie; stiefvader [[f|Marco]] drinkt
[[f|Achmed Zouhair]]     1C     [[p|L. Broeze]]          blauwe plekken; zus [[f|Ikram]] zat hier ook
""",
        "care team",
        2008,
    ),
    (
        """JEUGDGEZONDHEIDSZORG
Kind: [[f|Milou Veldhoen]]        dossier 20071123
Geboortedatum: [[b|23 november 2007|2007-11-23|Milou]]    Zwangerschapsduur: 38 wk
Moeder: [[f|Petronella Veldhoen]] ([[b|1988|1988|Petronella]])   Vader: [[f|Stefano Veldhoen]]
Contactmoment 14 maanden: gewicht onder P3. Moeder oogt vermoeid. [[f|Milou]] maakt geen oogcontact. Besproken met [[p|jeugdarts E. Bruins]].
Contactmoment 18 maanden: niet verschenen. Huisbezoek door [[p|Tiny Wassink]], verpleegkundige.
""",
        "jgz",
        2009,
    ),
    (
        """GERECHTSHOF ARNHEM
Beschikking van 14 februari 2006
in de zaak van
[[f|Theodora Maria VERSTAPPEN]], appellante, verder te noemen: de moeder,
advocaat: [[p|mr. O.K. Hamming]],
tegen
de stichting Bureau Jeugdzorg Gelderland, geïntimeerde.

1. Uit de relatie van de moeder met [[f|Antonius Hubertus KUSTERS]] is op [[b|22 augustus 2000|2000-08-22|Lisanne]] te Nijmegen geboren [[f|Lisanne KUSTERS]].
2. De moeder verzoekt de machtiging tot uithuisplaatsing van [[f|Lisanne]] te beëindigen.
""",
        "appeal",
        2006,
    ),
    (
        """Notitie vertrouwensarts
Patiënt [[f|D. Sahin]], geb. [[b|03.05.07|2007-05-03|D]], opgenomen op afd. kinderchirurgie met brandwonden. Anamnese: jongetje trok volgens moeder ([[f|Emine Sahin]])
pan van het fornuis. Broertje [[f|Kaan]] ([[b|17.10.04|2004-10-17|Kaan]]) zegt: "papa was boos". [[p|Dr. Weijers]] acht letsel niet passend. [[f|Emine]] huilt veel.
""",
        "physician",
        2009,
    ),
    (
        """Aanmeldformulier AMHK                                         d.d. 03-02-2015

Naam + voorletters      : [[f|Wijnands, R.P.H.]]
Roepnaam                : [[f|Rowan]]
Geboortedatum           : [[b|12 juli 2003|2003-07-12|Rowan]]
Adres                   : Sint Jansstraat 17a
Postcode, plaats        : 6001 BV Weert
Telefoon ouders         : 0495-123456

Ouder A                 : [[f|Wijnands, P.]]  geb. [[b|5-5-1971|1971-05-05|P]]
Ouder B                 : [[f|Nelissen, A.M.]]  geb. [[b|6-8-1974|1974-08-06|A]]
Melder is bekend bij VT.
""",
        "amhk",
        2015,
    ),
    (
        """Afschrift brief aan vader

[[f|De heer K. Pawlowski]]
Havenstraat 2 b
2225 XG Katwijk

Onderwerp: uw dochter [[f|Wiktoria Pawlowska]]
14 november 2014

Geachte heer [[f|Pawlowski]],

Veilig Thuis heeft een melding ontvangen over [[f|Wiktoria]]. Wij hebben hierover met de moeder, [[f|Ewelina]], gesproken.
Graag spreken wij ook u. U kunt bellen met [[p|Nicolette van Zuijlen]].
""",
        "copy letter",
        2014,
    ),
    (
        """ma 3/10  [[f|Stacey]] belt zelf, wil weg bij haar vader. [[p|Ilona]] heeft gesproken met [[f|Stacey]] en school.
di 4/10  Vader ([[f|Ben Rouwenhorst]]) niet bereikbaar. Moeder, mevr. [[f|Rikkers]], weet van niets.
wo 5/10  [[f|Stacey Rouwenhorst]] ([[b|18-12-1997|1997-12-18|Stacey]]) geplaatst in crisisopvang De Poort.
do 6/10  Rechtbank: VOTS. [[p|mr. Kapteijns]]. [[f|Stacey]] blijft 4 weken.
vr 7/10  Evaluatie met [[p|Harmke Stuut]], BJZ.
""",
        "week log",
        2011,
    ),
    (
        """Overzicht gezinsleden
  man:     [[f|Lodewijk Adriaan Verschuren]], [[b|7 maart 1965|1965-03-07|Lodewijk]]
  vrouw:   [[f|Hillegonda Verschuren-Tak]], [[b|15 augustus 1967|1967-08-15|Hillegonda]]
  zoon:    [[f|Casper]], [[b|1 december 1996|1996-12-01|Casper]]
  dochter: [[f|Philippine]], [[b|19 mei 1999|1999-05-19|Philippine]]
  inwonend: moeder van vrouw, [[f|J. Tak-Moerman]]

Op 16 maart 2010 belde [[f|Philippine]] het noodnummer. Agenten vonden [[f|Lodewijk]] onder invloed. [[f|Casper]] was naar voetbal.
""",
        "overview",
        2010,
    ),
    (
        """Verslag informantgesprek
Informant: [[m|Gonny Siebelink]], peuterleidster De Rakkers
Betreft: [[f|Aliyah Lachmising]]
[[f|Aliyah]] komt sinds september. Zij heeft honger en draagt te kleine schoenen. Haar moeder [[f|Reshmi]] haalt haar laat op. Soms komt een man,
[[f|Dewkoemar]], die boos wordt op [[f|Aliyah]]. Informant wil niet dat het gezin weet wat zij heeft verteld.
""",
        "informant",
        2013,
    ),
    (
        """MELDFORMULIER VOOR PROFESSIONALS
Datum: 16 februari 2013

Uw gegevens
Naam: [[m|Ellen Bredewold]]
Functie: wijkverpleegkundige

Gegevens van het gezin
Naam van het kind waarover u zich zorgen maakt: [[f|Tyrese Wijdenbosch]]
Geboortedatum kind: [[b|29-2-2008|2008-02-29|Tyrese]]
Andere kinderen in het gezin: [[f|Shaniqua]] ([[b|7-7-2010|2010-07-07|Shaniqua]]) en [[f|Rivaldo]] ([[b|1-1-2012|2012-01-01|Rivaldo]])
Naam moeder: [[f|Sandra Wijdenbosch]]     Geboortedatum: [[b|18-11-1986|1986-11-18|Sandra]]
Naam vader/partner: [[f|Orlando Zeefuik]]    Geboortedatum: [[b|4-4-1983|1983-04-04|Orlando]]
Woonadres: Bijlmerdreef 1204, 1103 JT Amsterdam

Wat zijn uw zorgen?
[[f|Tyrese]] is al drie keer niet op het consultatiebureau verschenen. [[f|Sandra]] doet de deur niet open.
""",
        "web form",
        2013,
    ),
    (
        """Raad voor de Kinderbescherming, regio Noord Nederland

Rapport betreffende:
naam             : [[f|Brandsma, Eelke Sjoerd]]
geboortedatum    : [[b|11 januari 1993|1993-01-11|Eelke]]
geboorteplaats   : Sneek
adres            : Leeuwarderweg 87, 8605 AB Sneek

naam             : [[f|Brandsma, Wiepkje]]
geboortedatum    : [[b|30 oktober 1995|1995-10-30|Wiepkje]]
geboorteplaats   : Sneek
adres            : als boven

Gegevens vader
naam             : [[f|Brandsma, Oebele]]
geboortedatum    : [[b|8 juni 1961|1961-06-08|Oebele]]

Gegevens moeder
naam             : [[f|Galama, Trijntje]]
geboortedatum    : [[b|24 april 1964|1964-04-24|Trijntje]]

Onderzoeker      : [[p|S. Haagsma]]
Datum rapport    : 12 september 2003
""",
        "board",
        2003,
    ),
    (
        """Politieregio Flevoland - Zorgmelding
Op 2-11-2012 te 22:15 uur was er een incident op het adres Botter 14-23, 8232 JK Lelystad.
Betrokken personen:
1) [[f|Romeo Curiel]], man, geb. [[b|15-08-1978|1978-08-15|Romeo]] te Willemstad
2) [[f|Angelica Curiel-Bos]], vrouw, geb. [[b|06-12-1981|1981-12-06|Angelica]] te Lelystad
3) [[f|Jaydon Curiel]], kind, geb. [[b|21-04-2009|2009-04-21|Jaydon]]
4) [[f|Xavièra Curiel]], kind, geb. [[b|03-10-2011|2011-10-03|Xavièra]]
Toelichting: [[f|Romeo]] had [[f|Angelica]] een klap gegeven. [[f|Jaydon]] stond op de trap. Collega [[p|Van der Kolk]] heeft met [[f|Jaydon]] gesproken.
""",
        "police",
        2012,
    ),
    (
        """Beschikking tijdelijk huisverbod
De burgemeester van Enschede,
gelet op de Wet tijdelijk huisverbod, legt op aan:
Naam: [[f|Mustafa Özdemir]]
Geboortedatum: [[b|25-05-1972|1972-05-25|Mustafa]]
een huisverbod voor de woning Perikweg 33 te Enschede, waar ook verblijven: [[f|Nurten Özdemir]], geboren [[b|13-09-1975|1975-09-13|Nurten]], en
de minderjarige [[f|Sinem Özdemir]], geboren [[b|02-02-2001|2001-02-02|Sinem]].
Het verbod geldt van 9 december 2009 14.00 uur tot 19 december 2009 14.00 uur.
""",
        "ban",
        2009,
    ),
    (
        """Groepsbespreking KDV Pippeloentje
[[f|Lynnsey]] (dreumes, [[b|14 nov. 2009|2009-11-14|Lynnsey]]): [[p|leidster Mariska]] ziet dat [[f|Lynnsey]] steeds dezelfde kleren draagt. Moeder [[f|Priscilla Kuiken]] ruikt naar drank.
[[f|Tymen]] ([[b|3 apr. 2010|2010-04-03|Tymen]]): huilt veel bij het brengen. Zijn vader [[f|Gert-Jan]] is ongeduldig. Ouders zijn gescheiden.
Actie: [[p|Mariska]] praat met [[f|Priscilla]]; [[p|Ans]] belt AMK voor overleg.
""",
        "daycare",
        2011,
    ),
    (
        """STAMBLAD
Dossiernaam: [[f|Pietersen / Kacem]]
Dossiernr. AMK 2002-0714

Gezinslid                 Geb.            Bijzonderheden
[[f|Kacem, Brahim]]             [[b|01-07-1960|1960-07-01|Brahim]]      vader, woont apart
[[f|Pietersen, Ans]]            [[b|12-05-1966|1966-05-12|Ans]]      moeder
[[f|Kacem, Nadia]]              [[b|09-09-1990|1990-09-09|Nadia]]      oudste dochter
[[f|Kacem, Younes]]             [[b|27-03-1994|1994-03-27|Younes]]      zoon, aangemeld
""",
        "index sheet",
        2002,
    ),
]
