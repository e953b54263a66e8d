"""Who is who in the sample batch, the card index that goes with it, and its README. Everybody is invented."""

# ruff: noqa: E501  the long lines are what stands on the paper

SHEET_WORDS = {
    "SEPARATOR SHEET": "SCHEIDINGSVEL",
    "A new dossier begins after this sheet.": "Na dit vel begint een nieuw dossier.",
    "{n} of {m}": "{n} van {m}",
    "Dossier": "Dossier",
    "no number yet": "nog geen nummer",
    "Put this sheet before the first page, and scan it with the dossier.": (
        "Leg dit vel vóór het eerste blad en scan het mee met het dossier."
    ),
    "Box": "Doos",
    "Kind": "Soort",
    "Source": "Herkomst",
    "Youngest child born in": "Geboortejaar jongste kind",
}
"""The Dutch words on the separator sheets of the sample; the same as in the catalogue."""

FACTS: dict[str, object] = {
    "note": "Everybody is invented. Service numbers come from the range that is never given out.",
    "dossiers": {
        "2006-0118": {"kind": "advies", "source": "AMK", "searchable": False, "family": "Oude Luttikhuis"},
        "2009-0143": {"kind": "melding", "source": "AMK", "searchable": True, "family": "Van der Meijden"},
        "2011-0207": {"kind": "melding", "source": "BJZ", "searchable": True, "family": "Benali / El Idrissi"},
        "SHG-0451": {"kind": "melding", "source": "SHG", "searchable": True, "family": "Kowalski"},
        "2007-0391": {"kind": "melding", "source": "AMK", "searchable": True, "family": "Van der Meijden", "scanned": False},
    },
    "people": [
        {
            "name": "Yasmina van der Meijden", "role": "kind", "born": "2004-03-14",
            "spelled": {"2009-0143": ["Meyden, Jasmina v.d.", "Jasmina v.d. Meyden", "Jasmina van der Meyden"], "2011-0207": ["Yasmina v.d. Meijden"], "2007-0391": ["Meijde, Jasmien vd"]},
        },
        {
            "name": "Sofian Benali", "role": "kind", "born": "2009-09-02", "bsn": "999992934",
            "spelled": {"2011-0207": ["Sofian Benali"]},
        },
        {
            "name": "Fatima El Idrissi", "role": "ouder", "born": "1981-07-22",
            "spelled": {"2009-0143": ["F. v.d. Meyden-el Idrisi", "Fatima el Idrisi"], "2011-0207": ["Fatima Benali-El Idrissi", "mevrouw F. El Idrissi"], "2007-0391": ["Idrisi, F. el"]},
        },
        {"name": "Robert van der Meijden", "role": "ouder", "spelled": {"2009-0143": ["R. v.d. Meyden", "Robert van der Meyden"]}},
        {"name": "Karim Benali", "role": "ouder", "born": "1978-12-05", "spelled": {"2011-0207": ["Karim Benali", "de heer K. Benali"]}},
        {"name": "Zofia Kowalska", "role": "ouder", "born": "1985-02-11", "spelled": {"SHG-0451": ["Zofia Kowalska"]}},
        {"name": "Paweł Kowalski", "role": "ouder", "born": "1980-08-30", "spelled": {"SHG-0451": ["Paweł Kowalski"]}},
        {"name": "Zuzanna Kowalska", "role": "kind", "born": "2008-05-19", "spelled": {"SHG-0451": ["Zuzanna"]}},
        {"name": "Thijs Oude Luttikhuis", "role": "kind", "born": "1999-11-30", "never_found": True, "spelled": {"2006-0118": ["Thijs Oude Luttikhuis"]}},
        {"name": "H. Terlouw-Prins", "role": "melder", "never_shown": True, "spelled": {"2009-0143": ["mw. H. Terlouw-Prins", "H. Terlouw-Prins"]}},
    ],
    "new_report": {
        "children": [{"name": "Yasmina van der Meijden", "born": "2004-03-14"}, {"name": "Sofian Benali", "born": "2009-09-02"}],
        "mother": {"name": "Fatima El Idrissi", "born": "1981-07-22"},
        "address": {"street": "Kastanjelaan", "number": "27", "postcode": "3916 TR", "place": "Oosterdam"},
        "expected": ["2009-0143", "2011-0207", "2007-0391"],
    },
}  # fmt: skip
"""What tests and the demo may rely on."""

_CITY = "Oosterdam"
REGISTER: tuple[tuple[str, str, str, str, str, str, str, str], ...] = (
    ("1998-0044", "1998", "kind", "Postma, Sjoerd", "3/9/91", "Zuiderdiep 118", "3902 AB", _CITY),
    ("1998-0044", "1998", "moeder", "Postma-Dijkstra, G.", "17-02-1965", "Zuiderdiep 118", "3902 AB", _CITY),
    ("1999-0151", "1999", "kind", "Jansen, Kevin", "12/3/94", "Kerkstr. 12 hs", "3901CD", _CITY),
    ("1999-0151", "1999", "moeder", "Jansen-de Vries, M.", "", "Kerkstr. 12 hs", "3901CD", _CITY),
    ("2000-0012", "2000", "kind", "Berg, v.d., Chantal", "1997", "Dorpsstraat 3", "3921 PK", "Loosdonk"),
    ("2000-0288", "2000", "kind", "Yılmaz, Esra", "01.07.'95", "Leliestraat 60-2", "3908 GK", _CITY),
    ("2000-0288", "2000", "kind", "Yilmaz, Mehmet", "24.11.'98", "Leliestraat 60-2", "3908 GK", _CITY),
    ("2000-0288", "2000", "vader", "Yılmaz, H.", "1968", "Leliestraat 60-2", "3908 GK", _CITY),
    ("2001-0076", "2001", "kind", "de Groot, baby", "verwacht 10-2001", "Molenweg 5", "3914 BA", _CITY),
    ("2001-0076", "2001", "moeder", "de Groot, Wendy", "11-11-1983", "Molenweg 5", "3914 BA", _CITY),
    ("2001-0305", "2001", "kind", "Ramdin, Naomi", "6-5-96", "Beatrixlaan 201", "3905 RS", _CITY),
    ("2002-0019", "2002", "kind", "van 't Hof, Ruben", "28/02/1999", "Vliet 88", "3906CE", _CITY),
    ("2002-0019", "2002", "kind", "van 't Hof, Merel", "28/02/1999", "Vliet 88", "3906CE", _CITY),
    ("2002-0019", "2002", "moeder", "Hof-ter Horst, I. van 't", "9-9-72", "Vliet 88", "3906CE", _CITY),
    ("2002-0240", "2002", "kind", "Meijer, Daan", "14-03-2000", "Ringdijk 7", "3911 KA", _CITY),
    ("2003-0118", "2003", "kind", "Pinas, Priscilla", "19/8/'97", "Kastanjelaan 140", "3916 TZ", _CITY),
    ("2003-0118", "2003", "huisgenoot", "Pinas, oma", "", "Kastanjelaan 140", "3916 TZ", _CITY),
    ("2003-0377", "2003", "kind", "Bos, Milan", "?", "Plein 1944 nr 2", "3904 XA", _CITY),
    (
        "2004-0033",
        "2004",
        "kind",
        "Oude Wolbers, Stijn",
        "12 april 2001",
        "'s-Gravenweg 14 a",
        "3931 LL",
        "Kralingerveer",
    ),
    ("2004-0033", "2004", "vader", "Oude Wolbers, J.W.", "3-1-70", "'s-Gravenweg 14 a", "3931 LL", "Kralingerveer"),
    ("2004-0410", "2004", "kind", "Meulen, Jasmijn v.d.", "14/3/02", "Leliestraat 12", "3908 GH", _CITY),
    ("2005-0090", "2005", "kind", "El Amrani, Samira", "7 jaar", "Korte Nieuwstr. 31", "3901 LN", _CITY),
    ("2005-0090", "2005", "moeder", "Amrani, N. el, geb. Benaissa", "1974", "Korte Nieuwstr. 31", "3901 LN", _CITY),
    ("2005-0266", "2005", "kind", "d'Hondt, Chloë", "05-06-2003", "Burg. de Raadtsingel 9", "3903 DD", _CITY),
    ("2006-0002", "2006", "kind", "Kuipers, Sem", "31-12-2004", "Pieter Breughelstr. 77", "3907 WV", _CITY),
    ("2006-0002", "2006", "partner", "Smit, R.", "1979", "Pieter Breughelstr. 77", "3907 WV", _CITY),
    ("2007-0391", "2007", "kind", "Meijde, Jasmien vd", "14/3/04", "Leliestr. 8", "3908 GH", _CITY),
    ("2007-0391", "2007", "moeder", "Idrisi, F. el", "22-7-81", "Leliestr. 8", "3908 GH", _CITY),
    ("2007-0391", "2007", "vader", "Meijde, R. vd", "", "Leliestr. 8", "3908 GH", _CITY),
    ("2007-0402", "2007", "kind", "Nguyễn, Kim", "20-10-2001", "Zuiderdiep 2 b", "3902 AA", _CITY),
    ("2008-0135", "2008", "kind", "Zijlstra, Femke", "02-02-2002", "Dorpsstraat 55", "3921 PL", "Loosdonk"),
    ("2008-0135", "2008", "kind", "Zijlstra, Joost", "16-04-2006", "Dorpsstraat 55", "3921 PL", "Loosdonk"),
    ("2008-0135", "2008", "moeder", "Zijlstra e.v. Brouwer, M.", "1976", "Dorpsstraat 55", "3921 PL", "Loosdonk"),
    ("2010-0057", "2010", "kind", "Hoekstra, Noëlle", "08-08-2008", "Molenweg 300", "3914 BX", _CITY),
    ("2010-0219", "2010", "kind", "in 't Veld, Björn", "30/6/'05", "Ringdijk 90 hs", "3911 KV", _CITY),
    ("2010-0219", "2010", "vader", "Veld, P.C. in 't", "30-06-1975", "Ringdijk 90 hs", "3911 KV", _CITY),
)
"""Columns: dossier, year, role, name, birth_date, address, postcode, place; values as they were typed."""

_README = """# The sample batch

Four dossiers as a scanner delivers them, to try vtdocs with. **Everybody in them is invented**, and so are
the addresses, schools, offices and case numbers; likeness to anyone real is chance. Service numbers (BSN) come from the
range that is never given out.

| dossier | where | what |
|---|---|---|
| 2006-0118 | `box/steekwagen-3.tif` | an *advies* (so its sheet says): kept out of the register, whoever is named in it |
| 2009-0143 | `box/steekwagen-3.tif` | Jasmina v.d. Meyden: form, typed report, journal (askew), ruling (upside down), letter |
| 2011-0207 | `box/2011-0207/` | Sofian Benali, her half-brother: a scanned PDF and one that was never on paper |
| SHG-0451 | `box/SHG-0451/` | another family: photographed cover with handwriting, form, letter, table |

`register.csv` is the card index of the years before, values as they were typed. One dossier in it, 2007-0391, is about
the same family and has not been scanned.

`doos-S3.csv` lists the dossiers of the box with the sheets and sides that were counted, for `vtdocs box declare`.

The new report to try: Yasmina van der Meijden, born 14-03-2004, with her mother Fatima El Idrissi and her half-brother
Sofian Benali, now at Kastanjelaan 27, 3916 TR Oosterdam. Three earlier dossiers are about them, each under another
spelling. The reporter of 2009 stands on the old form, and must never be shown. `zaak.yaml` is that new case.

`truth.json` says of every page what stands on it, how it lay on the glass, and who is who.
Made by `tools/make_sample.py`; do not edit by hand.

## Pages

| file | frame | dossier | page | lay on the glass |
|---|---|---|---|---|
"""


def readme(truth: list[dict[str, object]]) -> str:
    """The README of the sample with its table of pages."""
    lines = []
    for page in truth:
        how = []
        if page.get("blank"):
            how.append("nearly blank")
        if page.get("born_digital"):
            how.append("never on paper")
        if page.get("rotation"):
            how.append({90: "on its side", 180: "upside down"}[int(str(page["rotation"]))])
        if abs(float(str(page.get("skew", 0)))) >= 1:
            how.append("askew")
        if str(page.get("font")) in {"gnutypewriter", "nimbus-mono"}:
            how.append("typed")
        cells = (page["file"], page["frame"], page["dossier"], page["kind"], ", ".join(how) or "straight")
        lines.append("| " + " | ".join(str(cell) for cell in cells) + " |")
    return _README + "\n".join(lines) + "\n"
