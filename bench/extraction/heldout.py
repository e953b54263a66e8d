"""Texts written after the rules were frozen, in other words and layouts; the honest figures. All people are invented.

Nothing may be tuned on these texts. When rules change because of them, they move to ``devtexts`` and new ones are written.
"""

TEXTS: list[tuple[str, str, int]] = [
    ("""MELDFORMULIER VOOR PROFESSIONALS
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
""", "web form", 2013),
    ("""Raad voor de Kinderbescherming, regio Noord Nederland

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
""", "board", 2003),
    ("""Politieregio Flevoland - Zorgmelding
Op 2-11-2012 te 22:15 uur was er een incident op het adres Botter 14-23, 8232 JK Lelystad.
Betrokken personen:
1) [[f|Romeo Curiel]], man, geb. [[b|15-08-1978|1978-08-15|Romeo]] te Willemstad
2) [[f|Angelica Curiel-Bos]], vrouw, geb. [[b|06-12-1981|1981-12-06|Angelica]] te Lelystad
3) [[f|Jaydon Curiel]], kind, geb. [[b|21-04-2009|2009-04-21|Jaydon]]
4) [[f|Xavièra Curiel]], kind, geb. [[b|03-10-2011|2011-10-03|Xavièra]]
Toelichting: [[f|Romeo]] had [[f|Angelica]] een klap gegeven. [[f|Jaydon]] stond op de trap. Collega [[p|Van der Kolk]] heeft met [[f|Jaydon]] gesproken.
""", "police", 2012),
    ("""Beschikking tijdelijk huisverbod
De burgemeester van Enschede,
gelet op de Wet tijdelijk huisverbod, legt op aan:
Naam: [[f|Mustafa Özdemir]]
Geboortedatum: [[b|25-05-1972|1972-05-25|Mustafa]]
een huisverbod voor de woning Perikweg 33 te Enschede, waar ook verblijven: [[f|Nurten Özdemir]], geboren [[b|13-09-1975|1975-09-13|Nurten]], en
de minderjarige [[f|Sinem Özdemir]], geboren [[b|02-02-2001|2001-02-02|Sinem]].
Het verbod geldt van 9 december 2009 14.00 uur tot 19 december 2009 14.00 uur.
""", "ban", 2009),
    ("""Groepsbespreking KDV Pippeloentje
[[f|Lynnsey]] (dreumes, [[b|14 nov. 2009|2009-11-14|Lynnsey]]): [[p|leidster Mariska]] ziet dat [[f|Lynnsey]] steeds dezelfde kleren draagt. Moeder [[f|Priscilla Kuiken]] ruikt naar drank.
[[f|Tymen]] ([[b|3 apr. 2010|2010-04-03|Tymen]]): huilt veel bij het brengen. Zijn vader [[f|Gert-Jan]] is ongeduldig. Ouders zijn gescheiden.
Actie: [[p|Mariska]] praat met [[f|Priscilla]]; [[p|Ans]] belt AMK voor overleg.
""", "daycare", 2011),
    ("""STAMBLAD
Dossiernaam: [[f|Pietersen / Kacem]]
Dossiernr. AMK 2002-0714

Gezinslid                 Geb.            Bijzonderheden
[[f|Kacem, Brahim]]             [[b|01-07-1960|1960-07-01|Brahim]]      vader, woont apart
[[f|Pietersen, Ans]]            [[b|12-05-1966|1966-05-12|Ans]]      moeder
[[f|Kacem, Nadia]]              [[b|09-09-1990|1990-09-09|Nadia]]      oudste dochter
[[f|Kacem, Younes]]             [[b|27-03-1994|1994-03-27|Younes]]      zoon, aangemeld
""", "index sheet", 2002),
    ("""Stadskanaal, 2 mei 2007

Geachte heer/mevrouw,

Als buurvrouw van de familie [[f|Ottens]] wil ik u vragen eens te gaan kijken. De kinderen, [[f|Roy]] van 9 en [[f|Mandy]] van 6, lopen 's avonds
laat nog op straat. Hun moeder heet [[f|Jolanda]] en haar vriend noemen ze [[f|Sjonnie]]. Vorige week hoorde ik [[f|Mandy]] gillen. Wilt u mijn naam niet noemen?

Met vriendelijke groet,
[[m|Mw. Hovenkamp]]
""", "neighbour", 2007),
    ("""Verslag van het gesprek met [[f|Hennie Prikkel]] en [[f|Dorien Prikkel-Mensink]], ouders van [[f|Wouter]] ([[b|10-10-1999|1999-10-10|Wouter]]) en [[f|Stijn]] ([[b|23-01-2003|2003-01-23|Stijn]])
Aanwezig namens het AMK: [[p|Gerda Oolbekkink]] en [[p|Tom Siemerink]]
[[f|Dorien]] vertelt dat [[f|Wouter]] onhandelbaar is sinds [[f|Hennie]] zijn baan verloor. [[f|Stijn]] merkt er volgens haar weinig van.
""", "parents", 2010),
    ("""Uittreksel GBA
Geslachtsnaam        [[f|Vroomshoop]]
Voornamen            [[f|Leendert Cornelis]]
Geboortedatum        [[b|19800217|1980-02-17|Leendert]]
Kind                 [[f|Vroomshoop, Daniël Leendert]]      [[b|20050630|2005-06-30|Daniël]]
Kind                 [[f|Vroomshoop, Judith Anna]]          [[b|20071111|2007-11-11|Judith]]
Adres                Dorpsstraat 5, 8271 BL IJsselmuiden
""", "extract", 2011),
    ("""Crisisdienst Jeugd - overdracht nachtdienst
Om 23.40 belt [[p|agent Tuijn]]. Meisje van 15 aangetroffen op station Almere: [[f|Chimène Dufour]], geb. [[b|8 dec 1996|1996-12-08|Chimène]]. Zegt geslagen te zijn door
pleegvader, [[f|dhr. Bosscher]]. Gebeld met pleegmoeder [[f|Ria Bosscher]]: [[f|Chimène]] is om 20.00 weggelopen na ruzie over telefoon. Voogd is [[p|Elsemiek de Raaf]] (WSG).
[[f|Chimène]] slaapt vannacht bij vriendin [[f|Lotte]].
""", "crisis", 2012),
]
