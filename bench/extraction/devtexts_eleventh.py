# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""Set 16, read once and then learnt from on 25 November. All people are invented."""

TEXTS: list[tuple[str, str, int]] = [
    (
        """Dossierblad BVA Noord-Nederland
Volgnr: 79/033
Naam kind(eren): [[f|Albert Haan]]          geboortedatum: [[b|5-3-71|1971-03-05|Albert]]
                 [[f|Roelie Haan]]          geboortedatum: [[b|9-10-73|1973-10-09|Roelie]]
Naam ouders: [[f|J. Haan]]                  geboortedatum: [[b|24-12-46|1946-12-24|J]]
             [[f|A. Haan-Oosting]]          geboortedatum: [[b|11-1-48|1948-01-11|A]]
Verwezen door: [[m|wijkverpleegster Bult]]
""",
        "bva",
        1979,
    ),
    (
        """Indicatiebesluit
1. Gegevens jeugdige
Achternaam: [[f|Tevreden]]    Roepnaam: [[f|Chiara]]     Geslacht: V
Geboortedatum: [[b|21-01-2003|2003-01-21|Chiara]]     Geboorteplaats: Willemstad
2. Gegevens wettelijk vertegenwoordiger(s)
Achternaam: [[f|Tevreden]]    Voorletters: [[f|M.R.]]    Geboortedatum: [[b|13-06-1981|1981-06-13|M]]
3. Aanvraag
Datum aanvraag: 18-02-2010
""",
        "indication",
        2010,
    ),
    (
        """Mijn naam is [[p|Ank Luiten]], ik ben logopedist. Vandaag was [[f|Thomas]] er weer. Hij is geboren op [[b|19 juni 2006|2006-06-19|Thomas]]. Zijn moeder, [[f|Ellen Bijl]], is geboren op [[b|20 mei 1975|1975-05-20|Ellen]] en werkt in de zorg. Zijn vader heet [[f|Pim de Rooij]] en is in [[b|1971|1971|Pim]] geboren. Er is een zusje [[f|Sophie]], dat op [[b|2 februari 2009|2009-02-02|Sophie]] werd geboren.
""",
        "note",
        2011,
    ),
    (
        """LIJST VAN BEWONERS per 1 oktober 1998
nr   naam                          geboren        land
11   [[f|Petrovic, Jasmina]]             [[b|22-05-1970|1970-05-22|Jasmina]]     Joegoslavie
11   [[f|Petrovic, Milos]]               [[b|03-12-1991|1991-12-03|Milos]]     Joegoslavie
11   [[f|Petrovic, Ana]]                 [[b|17-08-1995|1995-08-17|Ana]]     Joegoslavie
14   [[f|Mahmoud, Layla]]                [[b|01-01-1968|1968-01-01|Layla]]     Irak
""",
        "list",
        1998,
    ),
    (
        """Zorgformulier minderjarige
Kind: [[f|Justin van der Kolk]] | geboren: [[b|10-07-2001|2001-07-10|Justin]] | school: OBS De Regenboog
Kind: [[f|Kelly van der Kolk]] | geboren: [[b|25-03-2005|2005-03-25|Kelly]] | school: OBS De Regenboog
Moeder: [[f|Jolanda Hobma]] | geboren: [[b|14-10-1978|1978-10-14|Jolanda]]
Vader: [[f|Gerrit van der Kolk]] | geboren: [[b|07-09-1975|1975-09-07|Gerrit]] | overleden 2009
Opgemaakt op 3 april 2011 door [[p|H. Wagenaar]]
""",
        "care-form",
        2011,
    ),
    (
        """Samenvatting: [[f|Fenna Dijkema]] (geb. [[b|aug. 1996|1996-08|Fenna]]) verblijft sinds 12 mei 2008 in een pleeggezin. Haar broers [[f|Wouter]] en [[f|Sietse]] (geb. [[b|9-9-1998|1998-09-09|Wouter]] en [[b|27-1-2001|2001-01-27|Sietse]]) wonen bij vader, [[f|Klaas Dijkema]], *[[b|1967|1967|Klaas]].
Gezinsvoogd is [[p|Ineke Mollema]].
""",
        "summary",
        2008,
    ),
]
