# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 35, written blind on 26 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Academisch Ziekenhuis Groningen
Afdeling Kindergeneeskunde                                 12 februari 1986

Aan de vertrouwensarts, dr. [[p|H. Postma]]

Hierbij breng ik u verslag uit over [[f|Harm Jan Veenstra]], geb. [[b|3-10-1985|1985-10-03|Harm]], opgenomen van 20 januari tot 5 februari 1986 wegens een schedelfractuur. Het betreft het eerste kind van [[f|Roelie Veenstra-Bakker]] (20 jaar) en [[f|Jan Veenstra]] (23 jaar). Volgens moeder zou hij op 19 januari van de commode zijn gerold. Partus à terme, geboortegewicht 2810 gram. De skeletfoto's van 22-1-1986 tonen een oudere ribfractuur.

[[p|W.F. Knol]], assistent-geneeskundige
""",
        "hospital-letter",
        1986,
    ),
    (
        """AMK LIMBURG - AANMELDINGSFORMULIER
1. Datum melding: 22 mei 2000          2. Opgenomen door: [[p|L. Crombach]]
3. Melder: Dhr. [[m|W. Paulissen]], oom van moederszijde
4. Kind(eren)
   a. naam: [[f|Mandy Savelkoul]]      geb.: [[b|04-08-90|1990-08-04|Mandy]]      verblijft: thuis
   b. naam: [[f|Kevin Savelkoul]]      geb.: [[b|17-01-93|1993-01-17|Kevin]]      verblijft: thuis
   c. naam: [[f|Joey Lemmens]]         geb.: [[b|26-11-98|1998-11-26|Joey]]      verblijft: bij vader
5. Moeder: [[f|Marion Savelkoul]]      geb.: [[b|13-02-68|1968-02-13|Marion]]
6. Vader a/b: [[f|H. Dohmen]]          geb.: [[b|1966|1966|H]]
   Vader c:   [[f|Guido Lemmens]]      geb.: [[b|30-07-71|1971-07-30|Guido]]
7. Gezin op de hoogte van melding? nee
8. Teruggebeld melder: 29 mei 2000
""",
        "intake-numbered",
        2000,
    ),
    (
        """Dossierkaart
NAAM    [[f|Bouzidi]]        VOORN.  [[f|Rachid]]       GEB. [[b|12-06-1982|1982-06-12|Rachid]]
MOEDER  [[f|Zohra Tahiri]]                 GEB. [[b|1957|1957|Zohra]] Nador
VADER   [[f|Mimoun Bouzidi]]               GEB. [[b|1949|1949|Mimoun]] Nador
BR/ZU   [[f|Hassan]] [[b|'79|1979|Hassan]] - [[f|Samira]] [[b|'85|1985|Samira]] - [[f|Nordin]] [[b|'90|1990|Nordin]]
AANM.   14-09-1994 door school        AFSL. 20-12-1994
HA      [[p|Oosterhuis]]              SMW  [[p|Tineke Beishuizen]]
""",
        "index-card",
        1994,
    ),
    (
        """Politie Haaglanden - Zorgformulier Jeugd

Incidentnummer  1512 2007 88341
Datum incident  donderdag 29 november 2007
Verdachte:
Achternaam: [[f|Kowalczyk]]   Voornamen: [[f|Dariusz Marek]]   Geboren: [[b|8 mei 1974|1974-05-08|Dariusz]]   Geboorteplaats: Łódź
Slachtoffer:
Achternaam: [[f|Kowalczyk]]   Voornamen: [[f|Beata]]   Geboren: [[b|23 juni 1977|1977-06-23|Beata]]   Geboorteplaats: Opole
Kind(eren) aanwezig:
Achternaam: [[f|Kowalczyk]]   Voornamen: [[f|Kacper]]   Geboren: [[b|1 februari 2001|2001-02-01|Kacper]]   Geboorteplaats: Opole
Opgemaakt door: [[p|M. de Bakker]], d.d. 30 november 2007
""",
        "police-care-form",
        2007,
    ),
    (
        """Rechtbank Midden-Nederland
Team familierecht, locatie Lelystad
zaaknummer C/16/361204 / JE RK 14-88

Beschikking machtiging uithuisplaatsing d.d. 24 januari 2014

in de zaak van Bureau Jeugdzorg Flevoland, betreffende

[[f|Shanaya Roëlla DOEKHIE]], geboren op [[b|19 augustus 2005|2005-08-19|Shanaya]] te Almere, hierna te noemen [[f|Shanaya]],
[[f|Jahlil Winston DOEKHIE]], geboren op [[b|8 april 2011|2011-04-08|Jahlil]] te Almere, hierna te noemen [[f|Jahlil]].

De kinderrechter merkt als belanghebbenden aan:
[[f|Anoeradha Doekhie]], wonende te Almere, de moeder;
[[f|Winston Kartosen]], wonende te Den Haag, de vader.
Bij beschikking van 15 juli 2013 zijn de kinderen onder toezicht gesteld. De zitting vond plaats op 22 januari 2014. Advocaat van de moeder: mr. [[p|S. Ramdihal]].
""",
        "court-placement",
        2014,
    ),
    (
        """Gezinsoverzicht (bijlage bij raadsrekest)                             d.d. 03-10-1997

    Naam                          Geboortedatum     Relatie
1   [[f|Van der Wal, Hendrika]]         [[b|24-03-1961|1961-03-24|Hendrika]]        moeder
2   [[f|De Rooij, Petrus]]              [[b|07-12-1957|1957-12-07|Petrus]]        stiefvader
3   [[f|Van der Wal, Esmeralda]]        [[b|18-05-1983|1983-05-18|Esmeralda]]        dochter
4   [[f|De Rooij, Dylan]]               [[b|02-09-1991|1991-09-02|Dylan]]        halfbroer

Bron: opgave bevolkingsregister 29-09-1997
""",
        "family-table",
        1997,
    ),
    (
        """Instelling: De Waag, polikliniek Leiden
Retour aan: Veilig Thuis Hollands Midden, t.a.v. [[p|Nienke Olthof]]
Datum: 6 juli 2017

Geachte mevrouw [[p|Olthof]],

U vroeg ons op 28 juni naar het verloop van de behandeling van de heer [[f|S. Verdonk]] ([[b|15 maart 1984|1984-03-15|S]]). Hij meldde zich op 12 januari 2017 na een huisverbod en volgde tot nu toe elf van de zestien bijeenkomsten. Zijn partner, mevrouw [[f|L.M. Hoogeveen]] ([[b|2 oktober 1986|1986-10-02|L]]), sloot driemaal aan. Over de zoon [[f|Mees]] ([[b|2014|2014|Mees]]) hebben wij geen informatie. De heer [[f|Verdonk]] stemde op 4 juli in met het verstrekken van deze gegevens.

[[p|B. Achterberg]], GZ-psycholoog
""",
        "treatment-letter",
        2017,
    ),
    (
        """Overdrachtsformulier Veilig Thuis -> Sociaal Wijkteam Tilburg-Noord
Datum overdracht          : 09.10.2018
Contactpersoon VT         : [[p|Femke van Gestel]]
Contactpersoon wijkteam   : [[p|Ahmed Bouali]]
Kind 1                    : [[f|Emirhan Şahin]] / [[b|27.03.2009|2009-03-27|Emirhan]] / jongen
Kind 2                    : [[f|Elif Nur Şahin]] / [[b|11.11.2012|2012-11-11|Elif]] / meisje
Kind 3                    : [[f|Asya Şahin]] / [[b|05.06.2018|2018-06-05|Asya]] / meisje
Ouder 1                   : [[f|Gülay Şahin-Polat]] / [[b|14.08.1985|1985-08-14|Gülay]]
Ouder 2                   : [[f|Serkan Şahin]] / [[b|30.01.1983|1983-01-30|Serkan]]
Eerste gesprek wijkteam   : 16.10.2018
Terugkoppeling aan VT     : uiterlijk 09.01.2019
""",
        "handover-form",
        2018,
    ),
    (
        """Rapportage gezinsonderzoek                                        Deventer, 30 april 1992

De aangemelde jongen, [[f|Wesley ten Broeke]], is op [[b|21 december 1984|1984-12-21|Wesley]] in Raalte geboren. Zijn moeder [[f|Gerrie ten Broeke]], zelf van [[b|10 oktober 1964|1964-10-10|Gerrie]], groeide vanaf haar zevende op in een kindertehuis. Zij leerde in 1983 [[f|Bert Oosterlaar]] kennen. [[f|Bert]], geboren in [[b|mei 1960|1960-05|Bert]], zat tussen 1986 en 1988 in detentie. In die tijd kwam [[f|Wesley]] bij tante [[f|Dinie]] in huis. Het paar trouwde op 2 juni 1989 en kreeg dat jaar, op [[b|14 november 1989|1989-11-14|Chantal]], nog een dochter: [[f|Chantal]].
""",
        "narrative-report",
        1992,
    ),
    (
        """Gespreksverslag school / Veilig Thuis
Datum: di 24-09-2019          Locatie: IKC De Horizon, Vlissingen
Aanwezig: [[p|Jolanda Wisse]] (IB'er), [[p|Thijs Marijs]] (VT)

Het gaat om [[f|Natalia]] en [[f|Szymon Jabłoński]] uit groep 3 en 6. Volgens de leerlingadministratie is [[f|Szymon]] van [[b|16 april 2010|2010-04-16|Szymon]] en zijn zus van [[b|1 december 2012|2012-12-01|Natalia]]. Beiden zijn ingeschreven op 26-08-2019, komend van een school in Middelburg. Vader [[f|Piotr]] brengt hen met de bestelbus. Moeder zou in mei zijn vertrokken naar Polen. Vervolggesprek 8 oktober.
""",
        "school-talk",
        2019,
    ),
    (
        """RAPPORT WEGLOOPHUIS                           opname nr 212 / 1988
Naam meisje: [[f|Fatma Demirel]]
geb: [[b|9/3/72|1972-03-09|Fatma]]  te: Kayseri
binnengekomen: 2/11/88, 's avonds 22.30, gebracht door politie
ouders: [[f|Ali Demirel]] ([[b|'46|1946|Ali]]) en [[f|Emine Demirel]] ([[b|'51|1951|Emine]])
heeft nog 4 broers, oudste broer [[f|Mehmet]] ([[b|12/1/68|1968-01-12|Mehmet]]) zoekt haar
wil niet terug i.v.m. voorgenomen huwelijk zomer 1989
gesprek kinderbescherming: 4/11/88 met mevr. [[p|Diepenhorst]]
""",
        "runaway-shelter",
        1988,
    ),
    (
        """Centrale Huisartsenpost Flevoland          Waarneembericht          Afdrukdatum 02-05-2013

Patiënt        [[f|R.J. (Rivaldo) Esajas]]     M     [[b|24-12-2009|2009-12-24|Rivaldo]]
Verzekerd      Zilveren Kruis
Contact        woensdag 01-05-2013  21:14  consult
S  Kind gevallen van trap, vertelt moeder. Oma, mw. [[f|Esajas]], is ook mee en spreekt dit tegen.
O  Meerdere hematomen, verschillende kleuren, rechterbovenarm.
E  Vermoeden KM
P  Overleg AMK 02-05-2013. Eigen huisarts ingelicht: dr. [[p|Wolters]].
Arts: [[p|N. Ghafoor]]
""",
        "gp-post",
        2013,
    ),
    (
        """Besluit tot toewijzing zorg in natura - gemeente Dordrecht
Verzenddatum 15 december 2016

Geachte heer/mevrouw [[f|Ogbazghi]],

Op 29 november 2016 sprak u met onze jeugdprofessional [[p|Judith Schop]]. Voor de onderstaande jeugdigen kennen wij ondersteuning toe.

Jeugdige                  Geboortedatum     Ingangsdatum    Einddatum
[[f|Merhawi Ogbazghi]]          [[b|03-01-2008|2008-01-03|Merhawi]]        01-01-2017      31-12-2017
[[f|Semhar Ogbazghi]]           [[b|19-07-2010|2010-07-19|Semhar]]        01-01-2017      31-12-2017
[[f|Nahom Ogbazghi]]            [[b|12-10-2014|2014-10-12|Nahom]]        01-02-2017      31-07-2017

U kunt binnen zes weken na 15 december 2016 bezwaar maken.
""",
        "care-decision",
        2016,
    ),
    (
        """Veilig Thuis Groningen - BRP-bevraging
Bevraagd op 05-02-2020 11:42 door [[p|K. Nanninga]]

Persoon
  Voornamen             [[f|Ibrahim Khalil]]
  Geslachtsnaam         [[f|Al Masri]]
  Geboortedatum         [[b|10-01-1978|1978-01-10|Ibrahim]]
  Geboorteplaats        Homs
  Datum inschrijving    22-10-2015
  Verblijfstitel        26, ingang 03-03-2016
Partner
  Voornamen             [[f|Hanan]]
  Geslachtsnaam         [[f|Darwish]]
  Geboortedatum         [[b|28-09-1984|1984-09-28|Hanan]]
  Datum huwelijk        17-06-2004
Kind 1
  Voornamen             [[f|Youssef]]
  Geboortedatum         [[b|06-04-2006|2006-04-06|Youssef]]
Kind 2
  Voornamen             [[f|Jouri]]
  Geboortedatum         [[b|13-12-2017|2017-12-13|Jouri]]
  Geboorteplaats        Groningen
""",
        "brp-query",
        2020,
    ),
    (
        """Consultatiebureau Thuiszorg Kennemerland
Haarlem, 23-6-'99

Beste [[p|Margot]],

Even op papier wat ik je vanmorgen vertelde. [[f|Priscilla Winklaar]] ([[b|31-1-'81|1981-01-31|Priscilla]]) beviel in het Spaarne Ziekenhuis van een tweeling, [[f|Giovanni]] en [[f|Gianluca]], geb. [[b|2-4-'99|1999-04-02|Giovanni]]. Ze verscheen niet op 11-5 en 25-5. Bij mijn huisbezoek van 16-6 lag [[f|Gianluca]] in een natte wieg. De vader, [[f|Angelo]], is 19 en woont in bij zijn moeder.

Groetjes, [[p|Truus Nederpelt]], wijkverpleegkundige
""",
        "nurse-note",
        1999,
    ),
    (
        """Bureau Jeugdzorg Gelderland, locatie Ede
Plan van aanpak ondertoezichtstelling, vastgesteld 17 augustus 2009

Pupil: [[f|Jesse van den Brandhof]]
Geboren: [[b|30 augustus 1996|1996-08-30|Jesse]]
OTS: van 6 juli 2009 tot 6 juli 2010
Gezinsvoogd: [[p|Annelies Klomp]]
Gezinssamenstelling: vader [[f|Evert van den Brandhof]], [[b|11 juni 1963|1963-06-11|Evert]]; moeder [[f|Jannie van den Brandhof-van Ginkel]], [[b|27 oktober 1965|1965-10-27|Jannie]]; broers [[f|Teunis]], [[b|9 mei 1991|1991-05-09|Teunis]], en [[f|Gijsbert]], [[b|14 september 1993|1993-09-14|Gijsbert]]; zus [[f|Hanna]], [[b|3 maart 1999|1999-03-03|Hanna]].
Ondertekening ouders: Ede, 24 augustus 2009
""",
        "plan-of-action",
        2009,
    ),
    (
        """Meldingsformulier Veilig Thuis Rotterdam Rijnmond (professionals)
Ingevuld op 18-11-2015 door [[m|D. Soeterbroek]], verloskundige

Wie is de zwangere? [[f|Deqa Mohamud Farah]]
Geboortedatum zwangere: [[b|15-05-1995|1995-05-15|Deqa]]
Uitgerekende datum: 27-02-2016
Wie is de partner? [[f|Liban Yusuf]], ongeveer 30 jaar
Zijn er andere kinderen? Ja, [[f|Ayaan]] (geboortedatum: [[b|08-08-2013|2013-08-08|Ayaan]])
Wanneer zag u haar voor het laatst? 12-11-2015
""",
        "midwife-report",
        2015,
    ),
    (
        """CONTACTJOURNAAL
02-03-2005  Tel. met moeder. Zij is boos over de brief van 24-02-2005.
09-03-2005  Huisbezoek met [[p|Ron]]. Mevr. [[f|Terpstra]] laat ons niet binnen. [[f|Danny]] staat achter het raam.
15-03-2005  Brief aan ouders, afspraak 22-03-2005 op kantoor.
22-03-2005  Niet verschenen. Dhr. [[f|Terpstra]] belt om 15.00 uur af.
31-03-2005  Besluit: verzoek onderzoek Raad. Besproken met mw. [[p|Feitsma]] (vertrouwensarts).
""",
        "contact-log",
        2005,
    ),
    (
        """Crisisopvang Spoedeisende Zorg Utrecht, weekenddienst 14/15 juli 2012
- [[f|Aaliyah Amatdjais]], 5 jr ([[b|18/10/'06|2006-10-18|Aaliyah]]), gepl. za 14/7 02.00 u bij crisisgezin in Nieuwegein
- moeder [[f|Soenita Amatdjais]] (gb [[b|12/4/'87|1987-04-12|Soenita]]), opgenomen Altrecht 13/7
- vriend v. moeder: [[f|Ferdinand]], aangehouden
- oma mz: mw. [[f|Sowirono]] ([[b|1959|1959|Sowirono]]), wil haar opvangen, screening ma 16/7
Dienst: [[p|Bas Terlouw]]
""",
        "crisis-list",
        2012,
    ),
    (
        """gezinsnr;naam;geb;opm
4471;[[f|Hogenboom, C.]];[[b|19/02/1970|1970-02-19|C]];gezaghebbend, gesproken 05/06/2003
4471;[[f|Hogenboom, Jelle]];[[b|01/08/1995|1995-08-01|Jelle]];cluster 4 sinds 23/08/2002
4471;[[f|Hogenboom, Sterre]];[[b|10/03/1998|1998-03-10|Sterre]];idem
4502;[[f|Bentaleb, Souad]];[[b|26/05/1974|1974-05-26|Souad]];gescheiden 11/04/2001
4502;[[f|Bentaleb, Bilal]];[[b|09/01/1999|1999-01-09|Bilal]];UHP 30/06/2003
""",
        "semicolon-list",
        2003,
    ),
]
