# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that the rules were tuned on; not a measure of anything. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """STICHTING AMK DRENTHE
Onderzoeksverslag

Betreft gezin:        [[f|Bouazza]] / [[f|van Leeuwen]]
Kind(eren):           [[f|Ilyas Bouazza]], [[b|03-09-2001|2001-09-03|Ilyas]]
                      [[f|Nora Bouazza]], [[b|17-01-2005|2005-01-17|Nora]]
Moeder:               [[f|Marloes van Leeuwen]], geb. [[b|21-06-1979|1979-06-21|Marloes]]
Vader:                [[f|Driss Bouazza]], geb. [[b|01-01-1974|1974-01-01|Driss]]
Adres:                Tuinfluiter 31, 7908 PK Hoogeveen
Gezinsvoogd:          [[p|mw. T. Oosting]], BJZ Drenthe

Op 4 februari 2008 werd bij het AMK een melding gedaan over [[f|Ilyas]] en [[f|Nora]]. [[f|Ilyas]] zit in groep 4 van OBS De Kiem.
De leerkracht, [[p|mevrouw Hendriks]], ziet dat hij schrikt als iemand zijn arm optilt. Moeder is bij de huisarts
geweest ([[p|dr. Zandstra]]). [[f|Driss]] woont sinds december bij zijn broer [[f|Khalid]] in Emmen.
""",
        "report",
        2008,
    ),
    (
        """Aan: AMK Overijssel
t.a.v. [[p|mevr. G. Nijhof]]
Deventer, 12 november 2003

Geachte mevrouw [[p|Nijhof]],

Hierbij meld ik u mijn zorgen over twee leerlingen van onze school: de broertjes [[f|Sem]] en [[f|Daan Kroeze]] ([[b|5-5-1995|1995-05-05|Sem]] en
[[b|11-8-1997|1997-08-11|Daan]]). Zij wonen met hun moeder, mevrouw [[f|A. Kroeze-ter Braak]], en haar vriend [[f|Ronnie]] aan de Lange Zandstraat 8b
in Deventer. [[f|Sem]] heeft mij verteld dat [[f|Ronnie]] hem 's nachts buiten zet. De oma van de jongens, [[f|mevrouw Ter Braak]], bevestigt dit.

Hoogachtend,
[[p|H.J. Veldkamp]]
directeur basisschool De Hagen
""",
        "letter",
        2003,
    ),
    (
        """Datum      Contact met            Inhoud
3-2-2010   mw. [[f|Aydin]] (moeder)      [[f|Elif]] is weer thuis. Moeder wil geen hulp.
5-2-2010   [[p|J. Boersma]], school      [[f|Elif]] komt te laat en zonder brood.
9-2-2010   dhr. [[f|Aydin]] (vader)       Vader is boos over de melding.
11-2-2010  [[p|dokter Van Wijk]]         Kent [[f|Elif]] en broertje [[f|Emir]] van het consultatiebureau.
""",
        "journal",
        2010,
    ),
    (
        """PERSONALIA
Naam cliënt       : [[f|Ramautar, Shanti]]
Geboren           : [[b|9 okt. '98|1998-10-09|Shanti]] te Paramaribo
Nationaliteit     : Nederlandse
Woonadres         : Beethovenlaan 112
PC/Woonplaats     : 7522 HN Enschede
Naam ouder 1      : [[f|Ramautar, D.]]
Geb. ouder 1      : [[b|30-11-1967|1967-11-30|D]]
Naam ouder 2      : [[f|Sewnarain, I.]]
Geb. ouder 2      : [[b|14-02-1971|1971-02-14|I]]
Huisarts          : [[p|F. Reuvekamp]]
Ingevuld door     : [[p|Mw. S. Lammertink]]
""",
        "form",
        2009,
    ),
    (
        """PROCES-VERBAAL van bevindingen
PL0100 2011012345-1
Ik, verbalisant [[p|R. Mekking]], hoofdagent van politie, verklaar:
Op zaterdag 8 oktober 2011 kregen wij de opdracht te gaan naar de Molenstraat 4 te Assen. Ter plaatse troffen wij aan:
Slachtoffer: [[f|Danuta Nowak]], geboren [[b|19 juli 1984|1984-07-19|Danuta]] te Lublin
Verdachte: [[f|Pawel Nowak]], geboren [[b|2 maart 1980|1980-03-02|Pawel]]
Kinderen: [[f|Maja Nowak]] (geb. [[b|28-02-2007|2007-02-28|Maja]]) en [[f|Kuba Nowak]] (geb. [[b|15-10-2009|2009-10-15|Kuba]])
[[f|Danuta]] had een bloedende lip. [[f|Maja]] huilde en zei dat papa mama had geslagen. De buurvrouw, [[m|mw. Grit]], had 112 gebeld.
""",
        "police",
        2011,
    ),
    (
        """Gesprek met [[f|Lianne]] (moeder van [[f|Tygo]] en [[f|Fenna]]), 14 januari 2014.
[[f|Lianne]] zegt dat [[f|Tygo]] sinds de scheiding niet meer wil slapen. [[f|Fenna]] is 4 jaar en zit op de peuterspeelzaal.
Ex-man [[f|Jorrit Wieringa]] heeft een straatverbod. [[f|Tygo Wieringa]] is geboren op [[b|6 juni 2007|2007-06-06|Tygo]] en staat onder toezicht.
Afgesproken met gezinsvoogd [[p|Karin Blokzijl]] van Bureau Jeugdzorg Friesland dat [[f|Fenna]] ook wordt gezien door de jeugdarts.
""",
        "prose",
        2014,
    ),
    (
        """Naam     Voorletters   Geb.datum    Relatie
[[f|De Haan]]   [[f|B.]]            [[b|02-07-1969|1969-07-02|B]]   vader
[[f|Kuipers]]   [[f|M.J.]]          [[b|19-09-1972|1972-09-19|M]]   moeder
[[f|De Haan]]   [[f|L.]]            [[b|24-12-1999|1999-12-24|L]]   dochter
""",
        "table",
        2006,
    ),
    (
        """Raad voor de Kinderbescherming
RAADSRAPPORT
Soort zaak: beschermingsonderzoek
Datum: 17 mei 2012
Naam minderjarige(n)      [[f|Jaylen Martina]]
Geboortedatum             [[b|04-04-2004|2004-04-04|Jaylen]]
Geboorteplaats            Willemstad
Verblijfplaats            bij pleegouders
Naam moeder               [[f|Sheritza Martina]]
Geboortedatum             [[b|12-12-1985|1985-12-12|Sheritza]]
Adres                     Geheim
Naam vader                [[f|R. Winklaar]]
Geboortedatum             onbekend
Gezag                     moeder
Raadsonderzoeker          [[p|mw. drs. E. van der Schaaf]]
""",
        "cover",
        2012,
    ),
    (
        """VERSLAG CASUSOVERLEG d.d. 21-09-2009
Aanwezig: [[p|L. Bruggink]] (AMK), [[p|H. Tijhuis]] (GGZ), [[p|mw. Ekkel]] (leerplicht)
Casus: [[f|fam. Zwiers]]
[[f|Chayenna]] ([[b|13-10-1996|1996-10-13|Chayenna]]) is weggelopen. Zij zou bij [[f|opa Zwiers]] zijn. Haar moeder [[f|Bianca]] drinkt. Broer [[f|Dylano]] (15) is bekend bij de politie.
Afspraak: [[p|Bruggink]] belt met [[f|Bianca Zwiers]].
""",
        "meeting",
        2009,
    ),
    (
        """mevr [[f|s. el khattabi]] belt: [[f|anouar]] is door zijn vader geslagen. kind is nu bij tante [[f|Rachida]]. afgesproken dat [[f|Anouar]] morgen naar [[p|dr. Smeets]] gaat.
moeder geb [[b|4/4/82|1982-04-04|s]], [[f|Anouar El Khattabi]] geb [[b|20/11/05|2005-11-20|Anouar]]. vader ([[f|Mimoun]]) wil niet praten.
""",
        "note",
        2012,
    ),
    (
        """INTAKEFORMULIER STEUNPUNT HUISELIJK GEWELD
Ingevuld op: 22 september 2010      Door: [[p|B. Hazelhoff]]

GEGEVENS VAN DE CLIENT
Geslachtsnaam ........ [[f|Oduya]]
Voornaam ............. [[f|Ngozi]]
Geboortedag .......... [[b|14.06.1983|1983-06-14|Ngozi]]
Straat + huisnr. ..... Hendrik de Vriesplein 61
Postcode / plaats .... 9713 LC Groningen

PARTNER
Geslachtsnaam ........ [[f|Terpstra]]
Voornaam ............. [[f|Gerke]]
Geboortedag .......... [[b|02.12.1979|1979-12-02|Gerke]]

KINDEREN
1. [[f|Ebele Terpstra]]    geb. [[b|30.01.2006|2006-01-30|Ebele]]   groep 1
2. [[f|Wytse Terpstra]]    geb. [[b|19.08.2008|2008-08-19|Wytse]]   thuis
""",
        "shg intake",
        2010,
    ),
    (
        """Huisartsenpraktijk De Wierde
[[p|A.M. Tuinstra]], huisarts

Aan het Advies- en Meldpunt Kindermishandeling
Postbus 1203, 9701 BE Groningen

Winsum, 3 juni 2005

Geachte collega,

Op 1 juni zag ik op mijn spreekuur [[f|Rozemarijn Clevering]], geboren [[b|8-4-1998|1998-04-08|Rozemarijn]], in gezelschap van haar grootmoeder.
Zij had striemen op de rug. Grootmoeder vertelde dat de nieuwe vriend van haar dochter, een zekere [[f|Sietze]],
het meisje met een riem slaat. De moeder, [[f|Irma Clevering]], is bij mij bekend met een depressie.
[[f|Rozemarijn]] zelf zei weinig. Ik maak mij ernstig zorgen over [[f|Rozemarijn]] en verzoek u onderzoek te doen.

Met collegiale groet,
[[p|A.M. Tuinstra]]
""",
        "doctor",
        2005,
    ),
    (
        """Van: [[p|Joke Enting]] <j.enting@voorbeeld.nl>
Verzonden: dinsdag 6 maart 2012 16:41
Aan: [[p|Ruud Scholtens]]
Onderwerp: gezin [[f|Abdirahman]]

Dag [[p|Ruud]],

Vandaag bij het gezin [[f|Abdirahman]] geweest. Mevrouw [[f|Hodan Abdirahman]] was er met de twee jongsten, [[f|Sahro]] (2) en [[f|Liban]] (4).
De oudste, [[f|Guled]] (geb. [[b|11-11-2000|2000-11-11|Guled]]), was niet op school. Volgens zijn moeder heeft hij buikpijn. [[f|Guled]] zat op de bank
en durfde niets te zeggen toen zijn oom [[f|Farax]] binnenkwam. Wil jij contact opnemen met de mentor van [[f|Guled]]?

Groet, [[p|Joke]]
""",
        "mail",
        2012,
    ),
    (
        """RECHTBANK ASSEN
sector civiel recht
rekestnummer: 71823 JE RK 09-114
beschikking d.d. 27 maart 2009

op het verzoek van de Raad voor de Kinderbescherming, vestiging Assen, strekkende tot ondertoezichtstelling van:

[[f|Merlijn Sebastiaan KLOOSTERHUIS]], geboren te Emmen op [[b|5 november 1996|1996-11-05|Merlijn]],
[[f|Noëlle Fabiënne KLOOSTERHUIS]], geboren te Emmen op [[b|23 juli 1999|1999-07-23|Noëlle]],

kinderen van:

[[f|Evert KLOOSTERHUIS]], wonende te Coevorden, vader, en
[[f|Jantina Hendrika BEUKEMA]], wonende te Coevorden, moeder.

De ouders zijn gezamenlijk belast met het gezag. Ter zitting zijn verschenen de moeder en [[p|mevrouw De Lange]] namens de raad.
[[f|Merlijn]] is in raadkamer gehoord. De kinderrechter stelt [[f|Merlijn]] en [[f|Noëlle]] onder toezicht van Bureau Jeugdzorg Drenthe.
Aldus gegeven door [[p|mr. R.J. Wolthuis]], kinderrechter.
""",
        "decision",
        2009,
    ),
    (
        """| kind            | geboortedatum | verblijft bij   |
| [[f|Quinty Hummel]]   | [[b|07-02-2003|2003-02-07|Quinty]]    | moeder          |
| [[f|Bodhi Hummel]]    | [[b|16-10-2005|2005-10-16|Bodhi]]    | pleeggezin      |
| [[f|Sverre de Groot]] | [[b|28-05-2010|2010-05-28|Sverre]]    | moeder          |

De moeder van de kinderen is [[f|Nathalie Hummel]] ([[b|03-03-1984|1984-03-03|Nathalie]]). [[f|Sverre]] is een kind uit haar relatie met [[f|Patrick de Groot]].
""",
        "table",
        2013,
    ),
    (
        """Gesprekverslag met vader
Datum gesprek: 18-10-2007
Gesproken met: dhr. [[f|Ö. Karabulut]]
Namens AMK: [[p|mevr. P. Strating]]

Dhr. [[f|Karabulut]] geeft aan dat zijn zoon [[f|Batuhan]] liegt. Sinds [[f|Batuhan]] met verkeerde vrienden omgaat is er ruzie.
Zijn vrouw [[f|Gülizar]] houdt hem de hand boven het hoofd. Dochter [[f|Ceylan]] doet het wel goed op het VMBO.
Dhr. ontkent te slaan. Hij wil dat Jeugdzorg [[f|Batuhan]] uit huis plaatst.
""",
        "talk",
        2007,
    ),
    (
        """POLITIE NOORD EN OOST GELDERLAND
Mutatierapport PL0610-2009088123
Betrokkenen
Aangeefster   : [[f|VAN OMMEREN, Cheryl Kim]]
Geboren       : [[b|25 februari 1986|1986-02-25|Cheryl]] te Apeldoorn
Adres         : Sprengenweg 244, 7314 PX Apeldoorn
Verdachte     : [[f|MEULENBELT, Dion]]
Geboren       : [[b|13 mei 1981|1981-05-13|Dion]] te Epe
Getuige       : [[f|Meulenbelt, Jayda]], 9 jaar
Verbalisanten : [[p|Dolman]] en [[p|Van Essen]]
Inhoud: aangeefster verklaarde dat [[f|MEULENBELT]] haar bij de haren had gepakt waar hun dochter [[f|Jayda]] bij was.
""",
        "police",
        2009,
    ),
    (
        """Onderwijskundig rapport OBS De Zwaluw
Naam leerling: [[f|Mare Ypma]]
Geb: [[b|20-09-2002|2002-09-20|Mare]]     Groep: 5B     Leerkracht: [[p|juf Wianne]]

Sociaal-emotioneel: [[f|Mare]] is stil en teruggetrokken. Zij speelt alleen met [[f|Benthe]], haar tweelingzusje. Na het weekend bij haar vader
([[f|Hessel Ypma]]) plast zij in haar broek. Moeder, [[f|Jeltje Ypma-Rinsma]], is op de hoogte. Met de ib-er, [[p|Froukje Sjollema]], is besproken
dat school een zorgmelding doet.
""",
        "school",
        2010,
    ),
    (
        """TELEFOONNOTITIE
dd 5 mei '09 - 10.15 u
Mw [[f|Terwisscha]] belt, moeder van [[f|Roan]] en [[f|Jikke]]. Ex ([[f|Arjan de Vos]]) heeft kinderen niet teruggebracht na weekend. [[f|Jikke]] zou vandaag
jarig zijn, wordt 6. Tel. doorverbonden met [[p|Gineke]] (crisisdienst). Teruggebeld 11.40: kinderen zijn terecht, [[f|Roan]] had blauw oog.
""",
        "phone note",
        2009,
    ),
    (
        """Bureau Jeugdzorg Overijssel
INDICATIEBESLUIT ingevolge de Wet op de jeugdzorg
Cliëntnummer 448120
Jeugdige: [[f|Xander Tijmen Oosterveld]] (m)
Geboortedatum en -plaats: [[b|01-07-1994|1994-07-01|Xander]], Almelo
BSN: 111222333
Wettelijk vertegenwoordiger(s): [[f|G. Oosterveld]] en [[f|W.A. Oosterveld-Nijmeijer]]
Adres jeugdige: Violierstraat 7, 7601 GT Almelo
Contactpersoon BJZ: [[p|Marjolein Lubbers]]
Aanspraak: ambulante jeugdhulp. Ingangsdatum 1-9-2008.
De ouders van [[f|Xander]] zijn overbelast. Zijn broer [[f|Ruben]] verblijft in een instelling.
""",
        "indication",
        2008,
    ),
    (
        """Aan de ouder(s)/verzorger(s) van [[f|Silvano Blinker]]
Mathenesserdijk 390
3026 GX Rotterdam

Rotterdam, 30 augustus 2013
Betreft: [[f|Silvano Blinker]] ([[b|12-08-2001|2001-08-12|Silvano]]) / afronding onderzoek

Geachte mevrouw [[f|Blinker]], geachte heer [[f|Tuur]],

Wij hebben het onderzoek naar de situatie van uw zoon [[f|Silvano]] afgesloten. Met de school is afgesproken dat
[[p|de heer Kramp]] u elke maand spreekt. [[f|Silvano]] kan altijd zelf bellen.

Hoogachtend,

[[p|drs. N. Vermaat]]
AMK Rotterdam
""",
        "letter",
        2013,
    ),
    (
        """14/1 nieuwe zaak. Kk [[f|Pharrell]], roepnaam [[f|Farry]], [[b|22/9/11|2011-09-22|Pharrell]], ligt in Isala met sub-duraal hematoom. Ouders [[f|Stefan Kuik]] en [[f|Denise Pruim]].
15/1 ziekenhuis gebeld, [[p|dr. Boonstra]]: letsel past niet bij val. Raad ingelicht.
16/1 [[f|Denise]] wil praten zonder [[f|Stefan]]. afspraak bij oma [[f|Pruim]] thuis.
17/1 VOTS uitgesproken. [[f|Pharrell]] gaat naar crisispleeggezin.
""",
        "journal",
        2012,
    ),
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
    (
        """Stadskanaal, 2 mei 2007

Geachte heer/mevrouw,

Als buurvrouw van de familie [[f|Ottens]] wil ik u vragen eens te gaan kijken. De kinderen, [[f|Roy]] van 9 en [[f|Mandy]] van 6, lopen 's avonds
laat nog op straat. Hun moeder heet [[f|Jolanda]] en haar vriend noemen ze [[f|Sjonnie]]. Vorige week hoorde ik [[f|Mandy]] gillen. Wilt u mijn naam niet noemen?

Met vriendelijke groet,
[[m|Mw. Hovenkamp]]
""",
        "neighbour",
        2007,
    ),
    (
        """Verslag van het gesprek met [[f|Hennie Prikkel]] en [[f|Dorien Prikkel-Mensink]], ouders van [[f|Wouter]] ([[b|10-10-1999|1999-10-10|Wouter]]) en [[f|Stijn]] ([[b|23-01-2003|2003-01-23|Stijn]])
Aanwezig namens het AMK: [[p|Gerda Oolbekkink]] en [[p|Tom Siemerink]]
[[f|Dorien]] vertelt dat [[f|Wouter]] onhandelbaar is sinds [[f|Hennie]] zijn baan verloor. [[f|Stijn]] merkt er volgens haar weinig van.
""",
        "parents",
        2010,
    ),
    (
        """Uittreksel GBA
Geslachtsnaam        [[f|Vroomshoop]]
Voornamen            [[f|Leendert Cornelis]]
Geboortedatum        [[b|19800217|1980-02-17|Leendert]]
Kind                 [[f|Vroomshoop, Daniël Leendert]]      [[b|20050630|2005-06-30|Daniël]]
Kind                 [[f|Vroomshoop, Judith Anna]]          [[b|20071111|2007-11-11|Judith]]
Adres                Dorpsstraat 5, 8271 BL IJsselmuiden
""",
        "extract",
        2011,
    ),
    (
        """Crisisdienst Jeugd - overdracht nachtdienst
Om 23.40 belt [[p|agent Tuijn]]. Meisje van 15 aangetroffen op station Almere: [[f|Chimène Dufour]], geb. [[b|8 dec 1996|1996-12-08|Chimène]]. Zegt geslagen te zijn door
pleegvader, [[f|dhr. Bosscher]]. Gebeld met pleegmoeder [[f|Ria Bosscher]]: [[f|Chimène]] is om 20.00 weggelopen na ruzie over telefoon. Voogd is [[p|Elsemiek de Raaf]] (WSG).
[[f|Chimène]] slaapt vannacht bij vriendin [[f|Lotte]].
""",
        "crisis",
        2012,
    ),
    (
        """Advies- en Meldpunt Kindermishandeling Zeeland
MELDINGSREGISTRATIE                                  nr. Z-06-1187

Betrokken kind
  Achternaam:    [[f|Poppe]]
  Voornaam:      [[f|Jorick]]
  Geboren op:    [[b|23-5-1998|1998-05-23|Jorick]]
  Woonplaats:    Goes
Moeder
  Achternaam:    [[f|de Kraker]]
  Voornaam:      [[f|Adrienne]]
  Geboren op:    [[b|2-9-1970|1970-09-02|Adrienne]]
Vader
  Achternaam:    [[f|Poppe]]
  Voornaam:      [[f|Marinus]]
  Geboren op:    [[b|15-12-1968|1968-12-15|Marinus]]
Overige kinderen
  [[f|Sifra Poppe]]      [[b|7-4-2001|2001-04-07|Sifra]]
  [[f|Mathijn Poppe]]    [[b|30-8-2003|2003-08-30|Mathijn]]

Melding: [[f|Jorick]] vertelde aan zijn mentor, [[p|dhr. Hubregtse]], dat vader hem in de schuur opsluit.
""",
        "registration",
        2006,
    ),
    (
        """Ons kenmerk: BJZ/09/3321
Aan de Raad voor de Kinderbescherming
Betreft: verzoek tot onderzoek [[f|Kimberley Schoonhoven]]

Hierbij verzoeken wij u een onderzoek in te stellen naar de opvoedingssituatie van:

[[f|Kimberley Anna Schoonhoven]], geb. [[b|28 maart 1995|1995-03-28|Kimberley]] te Den Helder, verblijvende bij haar moeder
[[f|Natasja Schoonhoven]], geb. [[b|10 februari 1977|1977-02-10|Natasja]], wonende Sluisdijkstraat 130, 1782 EK Den Helder.
De vader, [[f|Raymond Duijn]], geb. [[b|5 augustus 1974|1974-08-05|Raymond]], is gedetineerd.

[[f|Kimberley]] is de afgelopen maanden zes keer weggelopen. [[f|Natasja]] kan haar niet begrenzen.

Namens Bureau Jeugdzorg,
[[p|Elly Kaptein]]
""",
        "request",
        2009,
    ),
    (
        """Huisbezoek 17-04-2013, Zuidwijkring 67
Wie was er thuis: [[f|Farida Haddouch]] (moeder), [[f|Souhail]] ([[b|05-03-2006|2006-03-05|Souhail]]), baby [[f|Inaya]] ([[b|21-12-2012|2012-12-21|Inaya]]).
[[f|Souhail]] doet zelf open. [[f|Farida]] ligt op de bank. Ze zegt dat [[f|Mounir]], haar man, sinds een week weg is. [[f|Souhail]] zegt dat papa
een mes had. Met [[p|collega Jolien Treur]] afgesproken dat we de crisisdienst bellen.
""",
        "visit",
        2013,
    ),
    (
        """Rechtbank Zutphen - sector familie
Zaaknummer 98812 / JE RK 08-1204
Datum uitspraak: 3 oktober 2008

Belanghebbenden:
1. [[f|H.J. te Winkel]], vader, wonende te Ruurlo
2. [[f|G. te Winkel-Wassink]], moeder, wonende te Borculo

De minderjarigen:
- [[f|Bram te Winkel]], geboren op [[b|20 juni 1997|1997-06-20|Bram]] te Doetinchem
- [[f|Lieke te Winkel]], geboren op [[b|11 september 1999|1999-09-11|Lieke]] te Doetinchem
- [[f|Thijn te Winkel]], geboren op [[b|4 mei 2002|2002-05-04|Thijn]] te Ruurlo

De kinderrechter stelt [[f|Bram]], [[f|Lieke]] en [[f|Thijn]] onder toezicht voor de duur van een jaar.
[[p|mr. C.W.D. Bom]], kinderrechter
""",
        "court",
        2008,
    ),
    (
        """SIGNALERINGSLIJST BASISSCHOOL
Kind:                [[f|Devi Baboeram]]
Geb.datum:           [[b|12/10/02|2002-10-12|Devi]]
Groep/leerkracht:    6, [[p|meester Jurriën]]
Thuissituatie:       woont bij oma [[f|Sila]] en oom [[f|Radjin]]; moeder ([[f|Anita Baboeram]]) zit in Suriname
Signalen:            [[f|Devi]] is angstig. Zij wil niet dat [[f|Radjin]] haar ophaalt.
Ondernomen acties:   gesprek met [[f|oma]], overleg met [[p|Margriet van Dooren]] (smw)
""",
        "signals",
        2012,
    ),
    (
        """Verslag multidisciplinair overleg, 9 november 2011
Casus 3: [[f|Tim]] en [[f|Tom Doornbos]], tweeling, geb. [[b|16-07-2007|2007-07-16|Tim]]. Ouders: [[f|Erwin Doornbos]] en [[f|Silvia Prins]].
[[p|Ineke Wubs]] (kinderarts) heeft [[f|Tim]] onderzocht: oude ribfractuur. [[f|Tom]] heeft geen letsel. [[f|Erwin]] is geschorst bij zijn werk wegens agressie.
Besluit: verzoek tot onderzoek bij de Raad. [[f|Silvia]] wordt vandaag gebeld door [[p|Wubs]].
""",
        "meeting",
        2011,
    ),
    (
        """INTAKE VROUWENOPVANG
Datum intake    06-06-2009
Mevrouw         [[f|Grace Mensah]]     geb. dat. [[b|25-12-1981|1981-12-25|Grace]]
Nationaliteit   Ghanese
Kinderen mee    [[f|Kwame]] [[b|09-01-2005|2005-01-09|Kwame]]
                [[f|Abena]] [[b|19-02-2008|2008-02-19|Abena]]
Pleger          [[f|Isaac Mensah]]     geb. dat. onbekend
Mentor          [[p|Rianne Hakvoort]]

Mevrouw vertelt dat [[f|Isaac]] haar opsloot als hij ging werken. [[f|Kwame]] heeft nachtmerries.
""",
        "shelter",
        2009,
    ),
    (
        """Beste [[p|Carla]],

Ik maak me zorgen om mijn buurjongetje [[f|Jesse Hoeve]] (6 jaar) van nummer 14. Zijn vader [[f|Martijn]] schreeuwt elke avond.
[[f|Jesse]] speelt bij regen buiten zonder jas. Zijn moeder, ik geloof dat ze [[f|Karen]] heet, zie ik nooit. [[f|Jesse]] is op [[b|8 mei 2004|2004-05-08|Jesse]] geboren, dat weet
ik omdat hij op dezelfde dag jarig is als mijn dochter.

Groeten van [[m|Lies Tempelman]]
""",
        "worried neighbour",
        2010,
    ),
]
