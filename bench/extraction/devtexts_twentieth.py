# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 25, written on the night of 25 November after the rules were frozen, and read once. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """WILLIAM SCHRIKKER GROEP
Plan van aanpak ondertoezichtstelling
gezinsvoogd: [[p|Hetty Baars]]
kind:           [[f|Brayden van Wijk]]
geboren:        [[b|28 augustus 2003|2003-08-28|Brayden]] te Rotterdam
moeder:         [[f|Debby van Wijk]] ([[b|6 mei 1981|1981-05-06|Debby]]), belast met het gezag
vader:          [[f|Ronny Huizer]] ([[b|19 februari 1978|1978-02-19|Ronny]]), niet belast met het gezag
halfzusje:      [[f|Fayenne]], [[b|4 maart 2008|2008-03-04|Fayenne]], woont bij moeder
De kinderrechter heeft de ots op 10 juni 2010 uitgesproken tot 10 juni 2011.
Moeder heeft op 1 juli 2010 voor het eerst met ons gesproken.
""",
        "ots-plan",
        2010,
    ),
    (
        """Aan: AMK Drenthe
Van: obs De Zandloper, Beilen
Betreft: zorgen leerlingen

Geachte mevrouw [[p|De Leeuw]],
Zoals telefonisch besproken zet ik de gegevens op papier. Het gaat om twee kinderen uit hetzelfde gezin: [[f|Marloes Hidding]] uit groep 7, geboren [[b|12 april 1996|1996-04-12|Marloes]], en haar broertje [[f|Jarno]] uit groep 4, geboren [[b|3 november 1999|1999-11-03|Jarno]]. Er is nog een oudere broer, [[f|Wouter]] ([[b|1993|1993|Wouter]]), die op het Dollard College zit.
Vader [[f|Albert Hidding]] is van [[b|21 juli 1963|1963-07-21|Albert]] en is afgekeurd. Moeder [[f|Jantje Hidding-Wolting]], van [[b|9 januari 1966|1966-01-09|Jantje]], werkt in de thuiszorg. Op 14 februari 2007 vertelde [[f|Marloes]] dat zij 's nachts niet durft te slapen.
Met vriendelijke groet,
[[p|Roelof Eising]]
directeur
""",
        "head-teacher",
        2007,
    ),
    (
        """GGD West-Brabant    Jeugdarts [[p|drs. M. Sprangers]]
Onderzoek 5-jarigen
Naam: [[f|Kaylee Joosen]]    m/v: v    geb: [[b|11-03-2005|2005-03-11|Kaylee]]    lft: 5;2
Gezin: vader [[f|Dave]] (geb. [[b|16-08-'79|1979-08-16|Dave]]), moeder [[f|Mandy]] (28), zusje [[f|Jaymee]] van [[b|08-12-2007|2007-12-08|Jaymee]]
Datum onderzoek 20-05-2010. Lengte 109 cm, gewicht 18,4 kg. Vaccinaties compleet (laatste 14-04-2009).
Bijzonderheden: brandplek linkerarm, zie verwijsbrief 21-05-2010.
""",
        "jgz-exam",
        2010,
    ),
    (
        """Mutatie 2012034455     politie Utrecht, district Binnenstad
Kennisname: maandag 7 mei 2012 om 21:50 uur
Soort: huiselijk geweld zonder aangifte

BETROKKENEN
Verdachte    [[f|Achterberg, Danny Robert]]     [[b|14/09/1980|1980-09-14|Danny]] Utrecht
Slachtoffer  [[f|Ouwens, Kimberly]]             [[b|27/06/1984|1984-06-27|Kimberly]] Zeist
Kind         [[f|Achterberg, Jesley]]           [[b|02/02/2006|2006-02-02|Jesley]] Utrecht
Kind         [[f|Achterberg, Shanaya]]          [[b|19/10/2009|2009-10-19|Shanaya]] Utrecht
Getuige      [[f|Ouwens, Hendrika]]             [[b|05/05/1957|1957-05-05|Hendrika]] Maarssen

Verbalisanten [[p|H. Klaassen]] en [[p|P. de Groot]]. Zorgformulier gemaakt 08/05/2012.
""",
        "mutation",
        2012,
    ),
    (
        """AMK Onderzoeksverslag                                         dossier 2005/0771
1. Gezinsgegevens
   Kinderen:
   a. [[f|Tarik Özdemir]], geb. [[b|26-4-1997|1997-04-26|Tarik]], basisonderwijs
   b. [[f|Melek Özdemir]], geb. [[b|3-8-1999|1999-08-03|Melek]], basisonderwijs
   c. [[f|Selin Özdemir]], geb. [[b|15-1-2003|2003-01-15|Selin]], thuis
   Moeder: [[f|Emine Özdemir-Kaya]], geb. [[b|1-1-1976|1976-01-01|Emine]] te Yozgat
   Vader: [[f|Murat Özdemir]], geb. [[b|20-3-1972|1972-03-20|Murat]] te Yozgat
2. Melding
   Op 23 augustus 2005 ontving het AMK een melding van een beroepskracht.
3. Contacten
   31-8-2005 huisarts [[p|Van der Veer]]; 6-9-2005 school; 13-9-2005 gesprek met ouders
""",
        "amk",
        2005,
    ),
    (
        """Medisch centrum De Vaart                        12 januari 1998
Collega,
Gisteren zag ik op mijn spreekuur mevr. [[f|J. Veldhuizen-Tromp]] (geb. [[b|17-10-1965|1965-10-17|J]]) met haar jongste, [[f|Martijn]] ([[b|5-5-1995|1995-05-05|Martijn]]). Moeder vertelt dat haar man, [[f|C. Veldhuizen]], [[b|8-2-1961|1961-02-08|C]], de kinderen slaat. Er is nog een dochter [[f|Saskia]] ([[b|30-9-1991|1991-09-30|Saskia]]). In december 1997 had [[f|Martijn]] een gebroken sleutelbeen.
[[p|J.W. Boon]], huisarts
""",
        "gp-letter",
        1998,
    ),
    (
        """Raad voor de Kinderbescherming
Verzoekschrift verlenging
De raad verzoekt de rechtbank ten aanzien van de minderjarigen
    [[f|Dennis Cornelis VERSCHOOR]], geboren [[b|22 december 1992|1992-12-22|Dennis]] te Dordrecht, en
    [[f|Angela Johanna VERSCHOOR]], geboren [[b|14 juli 1995|1995-07-14|Angela]] te Dordrecht,
over wie het gezag wordt uitgeoefend door de moeder, [[f|Johanna Maria DE KEIZER]], geboren [[b|1 november 1967|1967-11-01|Johanna]] te Zwijndrecht,
de termijn te verlengen met ingang van 8 maart 2002.
[[p|mr. F. Alblas]], 11 februari 2002
""",
        "petition",
        2002,
    ),
    (
        """KINDERTELEFOON DOORMELDING / VEILIG THUIS TRIAGE
gebeld door kind zelf: [[f|Loïs]], 13 jr, achternaam [[f|Bakboord]]
woont met moeder en stiefvader, [[f|Natasja]] en [[f|Guno]]
GBA geraadpleegd:
    [[f|Bakboord, Loïs Anna]]      v   [[b|20020304|2002-03-04|Loïs]]
    [[f|Bakboord, Natasja]]        v   [[b|19790719|1979-07-19|Natasja]]
    [[f|Emanuels, Guno Stanley]]   m   [[b|19750228|1975-02-28|Guno]]
    [[f|Emanuels, Jayven]]         m   [[b|20110930|2011-09-30|Jayven]]
triage uitgevoerd 20151118 door [[p|S. Mulderij]]
""",
        "triage",
        2015,
    ),
    (
        """Overzicht contacten maatschappelijk werk
Fam. [[f|Stuivenberg]], Lindelaan 3
datum      met wie              over
4-9-2003   mw. [[f|Stuivenberg]]      schulden
18-9-2003  mw. [[f|Stuivenberg]]      schoolverzuim [[f|Patrick]] ([[b|13-6-1990|1990-06-13|Patrick]])
2-10-2003  dhr. [[f|Stuivenberg]]     drank
16-10-2003 [[f|Patrick]] zelf         wil naar oma
NB: [[f|Willeke Stuivenberg]] is van [[b|25-11-1968|1968-11-25|Willeke]], [[f|Toon]] van [[b|1966|1966|Toon]].
""",
        "contacts",
        2003,
    ),
    (
        """FORMULIER VOORLOPIGE ONDERTOEZICHTSTELLING  (spoed)
Naam minderjarige(n)          Geb. datum         Verblijfplaats
[[f|Sharissa Constancia]]           [[b|17-04-2007|2007-04-17|Sharissa]]         ziekenhuis
[[f|Jurgen Constancia]]             [[b|23-08-2008|2008-08-23|Jurgen]]         grootmoeder
Naam ouder(s)                 Geb. datum         Adres
[[f|Mirella Constancia]]            [[b|12-12-1988|1988-12-12|Mirella]]         Pleinweg 90b
[[f|Ramon Martis]]                  [[b|07-07-1983|1983-07-07|Ramon]]         onbekend
Aanvraag d.d. 03-01-2009, beslissing d.d. 05-01-2009
""",
        "vots",
        2009,
    ),
    (
        """Gespreksnotitie
Op 7 december sprak ik [[f|Sandra Hoeks]] (roepnaam [[f|San]], geboren in Helmond op [[b|31 maart 1985|1985-03-31|Sandra]]). Zij heeft drie kinderen van twee vaders. De oudste, [[f|Jordy]], werd op [[b|18 juni 2003|2003-06-18|Jordy]] geboren; de tweeling [[f|Milou]] en [[f|Sofie]] op [[b|2 januari 2010|2010-01-02|Milou]]. De vader van de tweeling, [[f|Stefan van Asten]], is 34 jaar. [[f|Sandra]] is sinds 1 september 2013 bij hem weg.
""",
        "talk",
        2013,
    ),
    (
        """PLEEGZORG VOORZIENING
Matching pleegkind
Pleegkind: [[f|Ouassim B.]], jongen, [[b|9 oktober 2004|2004-10-09|Ouassim]], Marokkaanse achtergrond
Broer [[f|Bilal B.]], [[b|27 mei 2002|2002-05-27|Bilal]], is geplaatst in gezinshuis sinds 14 januari 2011
Pleegouders: [[p|Ans en Jan Lamers]], gescreend 3 mei 2009
Moeder: [[f|Khadija B.]], [[b|1980|1980|Khadija]], opgenomen
""",
        "foster-match",
        2011,
    ),
    (
        """Kinderdagverblijf Pinkeltje - observatie
kind [[f|Tijmen de Rooij]]
gebdat [[b|2-3-'09|2009-03-02|Tijmen]]   groep: de Kikkers   leidsters [[p|Ilse]], [[p|Corrie]]
Sinds de scheiding van [[f|Paul]] en [[f|Marieke]] (mei '11) is [[f|Tijmen]] stil. 14-6-'11 niet opgehaald door vader.
""",
        "daycare",
        2011,
    ),
    (
        """ADVIES- EN MELDPUNT KINDERMISHANDELING GRONINGEN
registratiekaart          jaar 1999      nr 214
kind 1   naam [[f|ALBERTS]]     voorn [[f|Menno]]      geb [[b|19.07.88|1988-07-19|Menno]]
kind 2   naam [[f|ALBERTS]]     voorn [[f|Geeske]]     geb [[b|02.11.90|1990-11-02|Geeske]]
moeder   naam [[f|SIKKEMA]]     voorn [[f|Trijntje]]   geb [[b|13.05.63|1963-05-13|Trijntje]]
vader    naam [[f|ALBERTS]]     voorn [[f|Harm]]       geb [[b|28.01.60|1960-01-28|Harm]]
melding  12.04.99   afgesl 30.09.99
""",
        "card",
        1999,
    ),
    (
        """Psychologisch rapport
Naam: [[f|Esli Ramautar]]
Leeftijd: 9 jaar en 4 maanden ([[b|22-01-2000|2000-01-22|Esli]])
Onderzoeksdata: 12-05-2009, 19-05-2009
Aanmelder: mw. [[f|R. Ramautar]], moeder, geb.dat. [[b|6-9-1972|1972-09-06|R]]
Vader ([[f|K. Ramautar]]) is op 15-10-2007 overleden.
Onderzoeker: [[p|drs. C. Vink]], GZ-psycholoog
""",
        "psych",
        2009,
    ),
    (
        """Verklaring omtrent gezinssamenstelling, gemeente Schiedam
Op het adres Rotterdamsedijk 221 staan ingeschreven:
1. [[f|Abdullahi, Mohamed Nur]], geb. [[b|01-01-1971|1971-01-01|Mohamed]] Mogadishu, sinds 12-09-2001
2. [[f|Hassan, Sahra]], geb. [[b|01-07-1977|1977-07-01|Sahra]] Mogadishu, sinds 12-09-2001
3. [[f|Abdullahi, Ismail]], geb. [[b|14-02-2002|2002-02-14|Ismail]] Schiedam, sinds geboorte
4. [[f|Abdullahi, Hodan]], geb. [[b|09-08-2004|2004-08-09|Hodan]] Schiedam, sinds geboorte
5. [[f|Abdullahi, Zakaria]], geb. [[b|22-12-2006|2006-12-22|Zakaria]] Schiedam, sinds geboorte
""",
        "household",
        2008,
    ),
    (
        """hoi [[p|Anouk]]
ff snel de namen voor je lijst. moeder [[f|Bianca Slot]] [[b|8 aug 1979|1979-08-08|Bianca]], ex [[f|Mario Slot]] [[b|30 nov 1975|1975-11-30|Mario]], kids [[f|Joy]] [[b|11 okt 2001|2001-10-11|Joy]] en [[f|Nino]] [[b|5 jan 2005|2005-01-05|Nino]]. laatste hb was 22 sept 2011. morgen mdo
gr [[p|Petra]] (smw)
""",
        "sloppy-mail",
        2011,
    ),
    (
        """Reclassering Nederland - reclasseringsadvies
Betrokkene        [[f|W.A. Driessen]]
Geboren           [[b|24 mei 1969|1969-05-24|W]]
Parketnummer      04/850123-10
Delict            mishandeling, 3 april 2010
Partner           [[f|L. Driessen-Peeters]] (41)
Kinderen          [[f|Rick]], [[b|12-01-1995|1995-01-12|Rick]], en [[f|Demi]], [[b|07-09-1998|1998-09-07|Demi]]
Rapporteur        [[p|T. Hermkens]]
""",
        "probation",
        2010,
    ),
    (
        """Zorgteam VO  12-11-2013      aanwezig: [[p|R. Buis]], [[p|E. Tak]], schoolarts [[p|Smit]]
[[f|Chanou Baptiste]] 2B  dob [[b|17-07-1999|1999-07-17|Chanou]]: zwanger? moeder ([[f|Marie-Claire Baptiste]]) wil niet praten. -> VT
[[f|Luca Ferraro]] 4H  dob [[b|28-03-1997|1997-03-28|Luca]]: woont bij vriend sinds 1-10-2013
[[f|Sem]] en [[f|Pip Terpstra]], 1A en 3C, dob [[b|5-6-2001|2001-06-05|Sem]] en [[b|9-4-1999|1999-04-09|Pip]]: vader [[f|Douwe]] opgepakt 8-11-2013
""",
        "care-team",
        2013,
    ),
    (
        """Stichting Vluchtelingenwerk, begeleidingsplan
Gezinshoofd is de heer [[f|Farid Rahimi]], die volgens zijn papieren op [[b|21 maart 1974|1974-03-21|Farid]] te Herat geboren is. Echtgenote: [[f|Zohra Rahimi]], geboortejaar [[b|1979|1979|Zohra]]. Er zijn vier kinderen, van oud naar jong [[f|Maryam]] ([[b|15-05-1998|1998-05-15|Maryam]]), [[f|Omid]] ([[b|20-08-2000|2000-08-20|Omid]]), [[f|Parwana]] ([[b|11-11-2003|2003-11-11|Parwana]]) en [[f|Yusuf]], die in Nederland ter wereld kwam ([[b|30-04-2009|2009-04-30|Yusuf]]). Aangekomen in Nederland op 2 december 2007.
""",
        "refugee",
        2010,
    ),
]
