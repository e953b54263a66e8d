"""The kinds of pages that a dossier holds, filled with an invented family."""

# ruff: noqa: E501  the long lines are what stands on the paper

import random
from collections.abc import Callable
from datetime import timedelta

from papermaker.canvas import Canvas
from papermaker.words import MONTHS, SCHOOLS, Family, action, long_date, short_date, story

LEFT, RIGHT = 25.0, 185.0


def melding(page: Canvas, rng: random.Random, case: Family) -> None:
    """The form of the AMK for a written report."""
    page.text(LEFT, 24, "Formulier voor schriftelijke melding", 17, bold=True)
    page.text(LEFT, 31, "Advies- en Meldpunt Kindermishandeling", 11)
    page.rule(LEFT, 34, RIGHT, 34, 0.6)
    y = _section(page, 43, "1. Melder")
    y = _row(page, y, "Naam", f"mw. {rng.choice('ABCDEFGHJKLM')}. {rng.choice(('Verhoef', 'Kramer', 'Blok'))}")
    y = _row(page, y, "Functie", "intern begeleider")
    y = _row(page, y, "Instelling", rng.choice(SCHOOLS))
    y = _section(page, y + 4, "2. Gezin")
    y = _row(page, y, "Achternaam", case.surname)
    y = _row(page, y, "Adres", f"{case.street} {case.number}")
    y = _row(page, y, "Postcode en plaats", f"{case.postcode} {case.place}")
    y = _row(page, y, "Moeder", f"{case.mother} {rng.choice(('Bakker', 'Smit', 'de Groot'))}")
    y = _row(page, y, "Vader", f"{case.father} {case.surname}")
    for index, (name, born) in enumerate(case.children, 1):
        y = _row(page, y, f"Kind {index}", f"{name} {case.surname}, geboren {short_date(born, rng)}")
    y = _section(page, y + 4, "3. Zorgen")
    y = page.paragraph(LEFT, y, story(rng, case, 7), RIGHT - LEFT, 10.5)
    y = _section(page, y + 4, "4. Wat is er al gedaan?")
    y = page.paragraph(LEFT, y, story(rng, case, 3), RIGHT - LEFT, 10.5)
    page.tick(LEFT, y + 5, on=rng.random() < 0.5)
    page.text(LEFT + 6, y + 5, "4-N  Melder wil anoniem blijven tegenover het gezin", 10)
    page.text(LEFT, y + 16, f"Datum: {long_date(case.opened)}", 10.5)


def letter(page: Canvas, rng: random.Random, case: Family) -> None:
    """A letter on paper with a letterhead."""
    page.logo(LEFT, 14)
    page.text(LEFT + 20, 22, "Bureau Jeugdzorg Oosterdam", 14, bold=True)
    page.text(LEFT + 20, 27.5, "Postbus 1207, 3900 BV Oosterdam, telefoon 0310 - 55 01 23", 8.5)
    y = 55.0
    for line in (
        f"Aan de ouders van {case.children[0][0]} {case.surname}",
        f"{case.street} {case.number}",
        f"{case.postcode} {case.place}",
    ):
        page.text(LEFT, y, line, 11)
        y += 5.2
    y += 12
    page.text(LEFT, y, f"Oosterdam, {long_date(case.opened)}", 11)
    page.text(LEFT, y + 6, f"Ons kenmerk: {case.number_of_dossier}", 11)
    page.text(LEFT, y + 12, "Betreft: uitnodiging voor een gesprek", 11, bold=True)
    page.text(LEFT, y + 24, f"Geachte heer en mevrouw {case.surname},", 11)
    y += 33
    for count in (4, 5, 3):
        y = page.paragraph(LEFT, y, story(rng, case, count), RIGHT - LEFT - 5, 11) + 3
    page.text(LEFT, y + 4, "Met vriendelijke groet,", 11)
    page.signature(LEFT, y + 15)
    page.text(LEFT, y + 27, f"{rng.choice('ABDEHJ')}.M. {rng.choice(('Hendriks', 'Prins', 'Vos'))}", 11)
    page.text(LEFT, y + 32, "maatschappelijk werker", 11)


def journal(page: Canvas, rng: random.Random, case: Family) -> None:
    """The journal of contacts: dated lines with initials."""
    page.text(LEFT, 24, f"Contactjournaal dossier {case.number_of_dossier}", 14, bold=True)
    page.text(LEFT, 31, f"Gezin {case.surname}, {case.street} {case.number}, {case.place}", 10.5)
    page.rule(LEFT, 34, RIGHT, 34)
    y, day = 42.0, case.opened
    while y < 262:
        who = rng.choice(("AvD", "MJ", "PK", "RtB"))
        page.text(LEFT, y, f"{day:%d-%m-%Y}  {who}  {action(rng)}.", 10, bold=True)
        y = page.paragraph(LEFT + 4, y + 4.8, story(rng, case, rng.randint(1, 2)), RIGHT - LEFT - 6, 10) + 3
        day += timedelta(days=rng.randint(1, 24))


def ruling(page: Canvas, rng: random.Random, case: Family) -> None:
    """A ruling of the children's judge."""
    page.text(78, 26, "RECHTBANK OOSTERDAM", 14, bold=True)
    page.text(LEFT, 37, "Team familie en jeugd", 11)
    page.text(
        LEFT,
        45,
        f"Zaaknummer: C/18/{rng.randint(100000, 299999)} / JE RK {case.opened:%y}-{rng.randint(100, 1999)}",
        11,
    )
    page.text(LEFT, 53, f"Beschikking van de kinderrechter van {long_date(case.opened)}", 11)
    page.text(LEFT, 65, "verlenging ondertoezichtstelling", 12, bold=True)
    name, born = case.children[0]
    y = page.paragraph(
        LEFT,
        77,
        f"in de zaak van de gecertificeerde instelling Jeugdbescherming Oosterdam, hierna te noemen: de GI, betreffende {name} {case.surname}, geboren op {long_date(born)} te {case.place}, hierna te noemen: {name}.",
        RIGHT - LEFT,
        11,
    )
    y = page.paragraph(
        LEFT,
        y + 4,
        f"De kinderrechter merkt als belanghebbenden aan: {case.mother} {case.surname}, de moeder, en {case.father} {case.surname}, de vader, beiden wonende te {case.place}.",
        RIGHT - LEFT,
        11,
    )
    for heading, count in (("Het procesverloop", 2), ("De feiten", 4), ("De beoordeling", 4)):
        page.text(LEFT, y + 5, heading, 11, bold=True)
        y = page.paragraph(LEFT, y + 11, story(rng, case, count), RIGHT - LEFT, 11)
    page.text(LEFT, y + 5, "De beslissing", 11, bold=True)
    page.paragraph(
        LEFT,
        y + 11,
        f"De kinderrechter verlengt de ondertoezichtstelling van {name} tot {long_date(case.opened + timedelta(days=365))}.",
        RIGHT - LEFT,
        11,
    )


def council(page: Canvas, rng: random.Random, case: Family) -> None:
    """The cover sheet of a report by the council for child protection."""
    page.frame(LEFT - 3, 18, RIGHT - LEFT + 6, 22, 0.5, fill=232)
    page.text(LEFT + 3, 28, "Raad voor de Kinderbescherming", 16, bold=True)
    page.text(LEFT + 3, 35, "Rapport, voorblad", 11)
    y = _row(page, 54, "Soort zaak", "onderzoek ondertoezichtstelling")
    y = _row(page, y, "Datum rapport", long_date(case.opened))
    y = _row(page, y, "Rekestnummer", f"{rng.randint(10000, 99999)}/{case.opened.year}")
    y = _section(page, y + 4, "Minderjarige(n)")
    for name, born in case.children:
        y = _row(page, y, f"{name} {case.surname}", f"geboren {short_date(born, rng)} te {case.place}")
    y = _section(page, y + 4, "Ouders")
    for label, name, age in (("Vader", case.father, 11500), ("Moeder", case.mother, 10400)):
        y = _row(page, y, label, f"{name} {case.surname}")
        y = _row(page, y, "Geboren", short_date(case.opened - timedelta(days=age + rng.randrange(3000)), rng))
        y = _row(page, y, "Adres", f"{case.street} {case.number}, {case.postcode} {case.place}") + 2
    y = _section(page, y + 4, "Samenvatting")
    page.paragraph(LEFT, y, story(rng, case, 6), RIGHT - LEFT, 11)


def school(page: Canvas, rng: random.Random, case: Family) -> None:
    """A report from school with marks in a table."""
    name, born = case.children[0]
    page.text(LEFT, 25, rng.choice(SCHOOLS), 16, bold=True)
    page.text(
        LEFT, 33, f"Leerlingverslag groep {rng.randint(1, 8)}, schooljaar {case.opened.year - 1}-{case.opened.year}", 11
    )
    page.text(LEFT, 43, f"Leerling: {name} {case.surname}, geboren {short_date(born, rng)}", 11)
    y = _table(
        page,
        52,
        ("Onderdeel", "Niveau", "Opmerking"),
        [
            (subject, rng.choice("ABCDE"), rng.choice(("zwak", "voldoende", "wisselend", "goed", "gaat vooruit")))
            for subject in ("Lezen", "Rekenen", "Taal", "Spelling", "Werkhouding", "Omgang met anderen")
        ],
        (60, 30, 70),
    )
    y += 8
    for heading, count in (("Gedrag en welbevinden", 5), ("Contact met ouders", 3)):
        page.text(LEFT, y, heading, 12, bold=True)
        y = page.paragraph(LEFT, y + 7, story(rng, case, count), RIGHT - LEFT, 11) + 5


def typed(page: Canvas, rng: random.Random, case: Family) -> None:
    """A note that someone typed on a machine."""
    page.text(LEFT, 26, f"Dossiernr. {case.number_of_dossier}", 12)
    page.text(LEFT, 35, f"Verslag huisbezoek d.d. {short_date(case.opened, rng)}", 12)
    page.text(LEFT, 44, f"Gezin: {case.surname}, {case.street} {case.number} te {case.place}", 12)
    y = 58.0
    for _ in range(4):
        y = page.paragraph(LEFT, y, story(rng, case, rng.randint(2, 4)), RIGHT - LEFT, 12, leading=1.2) + 6


def police(page: Canvas, rng: random.Random, case: Family) -> None:
    """The form with which the police report a concern."""
    page.frame(LEFT - 3, 16, RIGHT - LEFT + 6, 16, 0.6)
    page.text(LEFT, 26.5, "POLITIE", 18, bold=True)
    page.text(LEFT + 45, 26.5, "Zorgformulier jeugd / huiselijk geweld", 13)
    y = _row(page, 43, "BVH-nummer", f"PL{rng.randint(1000, 2799)}-{case.opened.year}{rng.randint(100000, 999999)}")
    y = _row(
        page,
        y,
        "Datum incident",
        f"{short_date(case.opened, rng)}, {rng.randint(0, 23):02d}.{rng.randint(0, 59):02d} uur",
    )
    y = _row(page, y, "Locatie", f"{case.street} {case.number}, {case.postcode} {case.place}")
    y = _row(page, y, "Betrokkene 1", f"{case.father} {case.surname} (verdachte)")
    y = _row(page, y, "Betrokkene 2", f"{case.mother} {case.surname} (slachtoffer)")
    for index, (name, born) in enumerate(case.children, 3):
        y = _row(page, y, f"Betrokkene {index}", f"{name} {case.surname}, {short_date(born, rng)} (getuige)")
    y += 4
    for label in ("Kinderen aanwezig", "Alcohol of drugs", "Wapen gebruikt", "Eerdere incidenten bekend"):
        page.tick(LEFT, y, on=rng.random() < 0.5)
        page.text(LEFT + 6, y, label, 10.5)
        y += 6
    y = _section(page, y + 4, "Omschrijving")
    page.paragraph(LEFT, y, story(rng, case, 8), RIGHT - LEFT, 10.5)


def table(page: Canvas, rng: random.Random, case: Family) -> None:
    """An overview in a ruled table."""
    page.text(LEFT, 26, f"Overzicht contacten {MONTHS[case.opened.month - 1]} {case.opened.year}", 14, bold=True)
    page.text(LEFT, 34, f"Dossier {case.number_of_dossier}, {case.surname}", 11)
    rows = []
    day = case.opened
    for _ in range(rng.randint(14, 24)):
        rows.append(
            (
                f"{day:%d-%m-%Y}",
                rng.choice(("school", "huisarts", "moeder", "vader", "politie", "JGZ")),
                action(rng),
                f"{rng.randint(1, 12) * 5} min.",
            )
        )
        day += timedelta(days=rng.randint(0, 9))
    _table(page, 42, ("Datum", "Met wie", "Wat", "Duur"), rows, (28, 28, 80, 24))


def _section(page: Canvas, y: float, title: str) -> float:
    page.frame(LEFT - 2, y - 5, RIGHT - LEFT + 4, 7, 0.25, fill=226)
    page.text(LEFT, y, title, 11, bold=True)
    return y + 8.5


def _row(page: Canvas, y: float, label: str, value: str) -> float:
    page.text(LEFT, y, f"{label}:", 10.5)
    page.text(LEFT + 40, y, value, 10.5)
    page.dots(LEFT + 40, RIGHT, y + 1.8)
    return y + 6.9


def _table(
    page: Canvas, y: float, head: tuple[str, ...], rows: list[tuple[str, ...]], widths: tuple[float, ...]
) -> float:
    """A ruled table; gives the y below it."""
    high = 7.2
    top = y
    for number, cells in enumerate([head, *rows]):
        x = LEFT
        if number == 0:
            page.frame(LEFT, y, sum(widths), high, 0.3, fill=228)
        for cell, width in zip(cells, widths, strict=True):
            page.text(x + 2, y + 5, cell, 10, bold=number == 0)
            x += width
        y += high
        page.rule(LEFT, y, LEFT + sum(widths), y, 0.25)
    x = LEFT
    for width in (0.0, *widths):
        x += width
        page.rule(x, top, x, y, 0.25)
    page.rule(LEFT, top, LEFT + sum(widths), top, 0.25)
    return y


LAYOUTS: dict[str, Callable[[Canvas, random.Random, Family], None]] = {
    "melding": melding,
    "letter": letter,
    "journal": journal,
    "ruling": ruling,
    "council": council,
    "school": school,
    "typed": typed,
    "police": police,
    "table": table,
}
