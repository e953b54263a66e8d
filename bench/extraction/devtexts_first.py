# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Hand-written texts that the rules were tuned on, one part of four; see ``devtexts``. All people are invented."""

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
]
