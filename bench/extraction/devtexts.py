"""Hand-written texts that the rules were tuned on; not a measure of anything. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    ("""STICHTING AMK DRENTHE
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
""", "report", 2008),
    ("""Aan: AMK Overijssel
t.a.v. [[p|mevr. G. Nijhof]]
Deventer, 12 november 2003

Geachte mevrouw [[p|Nijhof]],

Hierbij meld ik u mijn zorgen over twee leerlingen van onze school: de broertjes [[f|Sem]] en [[f|Daan Kroeze]] ([[b|5-5-1995|1995-05-05|Sem]] en
[[b|11-8-1997|1997-08-11|Daan]]). Zij wonen met hun moeder, mevrouw [[f|A. Kroeze-ter Braak]], en haar vriend [[f|Ronnie]] aan de Lange Zandstraat 8b
in Deventer. [[f|Sem]] heeft mij verteld dat [[f|Ronnie]] hem 's nachts buiten zet. De oma van de jongens, [[f|mevrouw Ter Braak]], bevestigt dit.

Hoogachtend,
[[p|H.J. Veldkamp]]
directeur basisschool De Hagen
""", "letter", 2003),
    ("""Datum      Contact met            Inhoud
3-2-2010   mw. [[f|Aydin]] (moeder)      [[f|Elif]] is weer thuis. Moeder wil geen hulp.
5-2-2010   [[p|J. Boersma]], school      [[f|Elif]] komt te laat en zonder brood.
9-2-2010   dhr. [[f|Aydin]] (vader)       Vader is boos over de melding.
11-2-2010  [[p|dokter Van Wijk]]         Kent [[f|Elif]] en broertje [[f|Emir]] van het consultatiebureau.
""", "journal", 2010),
    ("""PERSONALIA
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
""", "form", 2009),
    ("""PROCES-VERBAAL van bevindingen
PL0100 2011012345-1
Ik, verbalisant [[p|R. Mekking]], hoofdagent van politie, verklaar:
Op zaterdag 8 oktober 2011 kregen wij de opdracht te gaan naar de Molenstraat 4 te Assen. Ter plaatse troffen wij aan:
Slachtoffer: [[f|Danuta Nowak]], geboren [[b|19 juli 1984|1984-07-19|Danuta]] te Lublin
Verdachte: [[f|Pawel Nowak]], geboren [[b|2 maart 1980|1980-03-02|Pawel]]
Kinderen: [[f|Maja Nowak]] (geb. [[b|28-02-2007|2007-02-28|Maja]]) en [[f|Kuba Nowak]] (geb. [[b|15-10-2009|2009-10-15|Kuba]])
[[f|Danuta]] had een bloedende lip. [[f|Maja]] huilde en zei dat papa mama had geslagen. De buurvrouw, [[m|mw. Grit]], had 112 gebeld.
""", "police", 2011),
    ("""Gesprek met [[f|Lianne]] (moeder van [[f|Tygo]] en [[f|Fenna]]), 14 januari 2014.
[[f|Lianne]] zegt dat [[f|Tygo]] sinds de scheiding niet meer wil slapen. [[f|Fenna]] is 4 jaar en zit op de peuterspeelzaal.
Ex-man [[f|Jorrit Wieringa]] heeft een straatverbod. [[f|Tygo Wieringa]] is geboren op [[b|6 juni 2007|2007-06-06|Tygo]] en staat onder toezicht.
Afgesproken met gezinsvoogd [[p|Karin Blokzijl]] van Bureau Jeugdzorg Friesland dat [[f|Fenna]] ook wordt gezien door de jeugdarts.
""", "prose", 2014),
    ("""Naam     Voorletters   Geb.datum    Relatie
[[f|De Haan]]   [[f|B.]]            [[b|02-07-1969|1969-07-02|B]]   vader
[[f|Kuipers]]   [[f|M.J.]]          [[b|19-09-1972|1972-09-19|M]]   moeder
[[f|De Haan]]   [[f|L.]]            [[b|24-12-1999|1999-12-24|L]]   dochter
""", "table", 2006),
    ("""Raad voor de Kinderbescherming
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
""", "cover", 2012),
    ("""VERSLAG CASUSOVERLEG d.d. 21-09-2009
Aanwezig: [[p|L. Bruggink]] (AMK), [[p|H. Tijhuis]] (GGZ), [[p|mw. Ekkel]] (leerplicht)
Casus: [[f|fam. Zwiers]]
[[f|Chayenna]] ([[b|13-10-1996|1996-10-13|Chayenna]]) is weggelopen. Zij zou bij [[f|opa Zwiers]] zijn. Haar moeder [[f|Bianca]] drinkt. Broer [[f|Dylano]] (15) is bekend bij de politie.
Afspraak: [[p|Bruggink]] belt met [[f|Bianca Zwiers]].
""", "meeting", 2009),
    ("""mevr [[f|s. el khattabi]] belt: [[f|anouar]] is door zijn vader geslagen. kind is nu bij tante [[f|Rachida]]. afgesproken dat [[f|Anouar]] morgen naar [[p|dr. Smeets]] gaat.
moeder geb [[b|4/4/82|1982-04-04|s]], [[f|Anouar El Khattabi]] geb [[b|20/11/05|2005-11-20|Anouar]]. vader ([[f|Mimoun]]) wil niet praten.
""", "note", 2012),
]
