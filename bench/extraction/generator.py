# ruff: noqa: E501  the texts keep the line lengths of the pages they imitate
"""A seeded generator of Dutch dossier texts with their truth: forms, tables, journals, letters, prose, decisions."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

_GIRLS = "Kim Sanne Fatima Elif Zuzanna Shanice Femke Yasmina Naomi Fietje Lotte Aylin Oliwia Meryem Jildou Roos Chantal Djenna Sifra Ilse Malika Priya".split()
_BOYS = "Kevin Mohamed Pieter Emre Piotr Jayden Sjoerd Bilal Ravi Toon Dylan Yusuf Kacper Jan-Willem Storm Anass Denzel Wessel Thijs Hamza Tarik Lars".split()
_WOMEN = "Samira Anja Petra Agnieszka Hatice Patricia Wilma Naima Sylvia Geesje Monique Khadija Ineke Songül Marjan Bożena Chandra Tineke Ayşe Ria".split()
_MEN = "Henk Ahmed Mehmet Krzysztof Rob Winston Johan Abdel Gerrit Murat Dennis Rachid Sjaak Radjesh Willem Hassan Marcel Bert Erdal Tomasz".split()
_SURNAMES = (
    "de Jong|Jansen|van den Berg|El Idrissi|Yılmaz|Wiśniewski|van der Meijden|Bakker|Ramdin|de Wit|Postma|Bouazza|Demir|Kowalska|Visser|"
    "van 't Hof|Hoekstra|Benali|Çelik|Smit-de Boer|van Dijk|in 't Veld|Dijkstra|Pinas|Groen|Kok|ter Horst|van der Wal|Amrani|Mulder"
).split("|")
_PLACES = "Assen Groningen Emmen Hoogeveen Meppel Zwolle Deventer Amersfoort Leeuwarden Sneek Zaandam Tilburg".split()
_STREETS = "Kerkstraat Brinkweg Esdoornlaan Beatrixstraat Oosterkade Meidoorn Plein Wilgenhof Stationsweg Julianalaan Noorderdreef".split()
_SCHOOLS = ["De Regenboog", "De Vlieger", "Het Kompas", "Anne Frankschool", "De Springplank", "'t Kofschip"]
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split()
_SHORT = "jan. feb. mrt. apr. mei juni juli aug. sept. okt. nov. dec.".split()


@dataclass(frozen=True, slots=True)
class Someone:
    """An invented person."""

    given: str
    surname: str
    birth: date
    female: bool

    @property
    def full(self) -> str:
        """Given name and surname."""
        return f"{self.given} {self.surname}"

    @property
    def initials(self) -> str:
        """First voorletter."""
        return f"{self.given[0]}."

    @property
    def inverted(self) -> str:
        """``Jong, Kevin de`` in the way of card indexes."""
        *prefix, core = self.surname.split(" ") if self.surname[0].islower() else [self.surname]
        return f"{core}, {self.given}{' ' + ' '.join(prefix) if prefix else ''}"

    @property
    def capital_surname(self) -> str:
        """The surname as it stands behind "mevrouw"."""
        return self.surname[0].upper() + self.surname[1:] if not self.surname.startswith("'") else self.surname


class Writer:
    """Writes one document about one invented family."""

    def __init__(self, seed: int) -> None:
        self.rng = random.Random(seed)
        self.year = self.rng.randint(1996, 2016)
        self.written = date(self.year, self.rng.randint(1, 12), self.rng.randint(1, 28))
        pick = self.rng.choice
        self.mother = Someone(pick(_WOMEN), pick(_SURNAMES), self._birth(24, 42), female=True)
        self.father = Someone(pick(_MEN), pick(_SURNAMES), self._birth(26, 48), female=False)
        surname = self.father.surname
        self.child = self._child(surname)
        self.sibling = self._child(surname if self.rng.random() < 0.7 else self.mother.surname, self.child.given)
        self.professional = Someone(pick(_WOMEN + _MEN), pick(_SURNAMES), self._birth(30, 60), female=True)
        self.reporter = Someone(pick(_WOMEN + _MEN), pick(_SURNAMES), self._birth(30, 60), female=True)
        self.street = f"{pick(_STREETS)} {self.rng.randint(1, 199)}"
        self.postcode = f"{self.rng.randint(10, 99)}{self.rng.randint(10, 99)} {pick('ABCDEFGHJKLM')}{pick('BCEGHKLN')}"
        self.place = pick(_PLACES)

    def _birth(self, youngest: int, oldest: int) -> date:
        return self.written - timedelta(days=self.rng.randint(youngest * 365, oldest * 365))

    def _child(self, surname: str, other: str = "") -> Someone:
        female = self.rng.random() < 0.5
        given = self.rng.choice([n for n in (_GIRLS if female else _BOYS) if n != other])
        return Someone(given, surname, self._birth(1, 16), female)

    # marked pieces

    def f(self, text: str) -> str:
        """A family name."""
        return f"[[f|{text}]]"

    def p(self, text: str) -> str:
        """A professional's name."""
        return f"[[p|{text}]]"

    def b(self, who: Someone) -> str:
        """A birth date in one of the ways people write it."""
        d = who.birth
        forms = [f"{d.day:02d}-{d.month:02d}-{d.year}", f"{d.day}-{d.month}-{d.year}", f"{d.day:02d}/{d.month:02d}/{d.year}",
                 f"{d.day:02d}.{d.month:02d}.{d.year}", f"{d.day} {_MONTHS[d.month - 1]} {d.year}", f"{d.day} {_SHORT[d.month - 1]} {d.year}",
                 f"{d.day:02d}-{d.month:02d}-{d.year % 100:02d}", f"{d.day:02d}-{d.month:02d}-'{d.year % 100:02d}"]  # fmt: skip
        return f"[[b|{self.rng.choice(forms)}|{d.isoformat()}|{who.given}]]"

    def today(self) -> str:
        """The document's date."""
        d = self.written
        return self.rng.choice([f"{d.day}-{d.month}-{d.year}", f"{d.day} {_MONTHS[d.month - 1]} {d.year}"])

    # documents

    def form(self) -> str:
        """A melding form with sections."""
        c, s, m, v = self.child, self.sibling, self.mother, self.father
        birth = self.rng.choice(["Geb. datum", "Geboortedatum", "Geb.dat.", "geboren op", "Geb."])
        name = self.rng.choice([self.f(c.full), self.f(c.inverted), self.f(c.full.upper())])
        head = self.rng.choice(["Formulier voor schriftelijke melding", "MELDINGSFORMULIER AMK", "Meldingsverslag"])
        return (
            f"{head}\nDatum melding: {self.today()}\n\n1. Melder\nNaam: [[m|{self.reporter.initials} {self.reporter.surname}]]\n"
            f"Organisatie: {self.rng.choice(_SCHOOLS)}\nTelefoon: 050-3123456\n\n2. {self.rng.choice(['Gegevens kind', 'Kind', 'Jeugdige', 'Gegevens van het kind'])}\n"
            f"Naam: {name}\n{birth}: {self.b(c)}\nAdres: {self.street}, {self.postcode} {self.place}\nSchool: {self.rng.choice(_SCHOOLS)}\n\n"
            f"3. Ouders/verzorgers\nNaam moeder: {self.f(m.full)}\nGeboortedatum: {self.b(m)}\nNaam vader: {self.f(v.initials + ' ' + v.surname)}\n"
            f"Geb.datum vader: {self.b(v)}\n\n4. Overige gezinsleden\nBroer/zus: {self.f(s.full)}, {self.b(s)}\n\n5. Zorgen\n{self.worries()}\n"
        )

    def parts_form(self) -> str:
        """A form that has a field for every part of a name."""
        c, m = self.child, self.mother
        prefix, core = self._split(c.surname)
        mprefix, mcore = self._split(m.surname)
        return (
            f"AANMELDING BUREAU JEUGDZORG\nDatum: {self.today()}\n\nJEUGDIGE\nAchternaam: {self.f(core)}\n"
            + (f"Voorvoegsel: {prefix}\n" if prefix else "")
            + f"Voornamen: {self.f(c.given)}   Roepnaam: {self.f(c.given)}\nGeboortedatum: {self.b(c)}   Geslacht: {'V' if c.female else 'M'}\n"
            f"Straat en huisnummer: {self.street}\nPostcode en woonplaats: {self.postcode} {self.place}\nBSN: 999992934\n\nMOEDER\n"
            f"Achternaam: {self.f((mprefix + ' ' if mprefix else '') + mcore)}\nVoorletters: {self.f(m.initials)}\nGeb.datum: {self.b(m)}\nTelefoon: 06-12345678\n"
            f"\nHuisarts: {self.p('dr. ' + self.professional.surname)}\n"
        )

    @staticmethod
    def _split(surname: str) -> tuple[str, str]:
        words = surname.split(" ")
        return (" ".join(words[:-1]), words[-1]) if words[0][0].islower() or words[0][0] == "'" else ("", surname)

    def table(self) -> str:
        """A family table."""
        gap = self.rng.choice(["   ", " | ", "\t"])
        rows = [("Naam", "Geb.datum", "Relatie", "School/werk")]
        for who, role in (
            (self.mother, "moeder"),
            (self.father, "vader"),
            (self.child, "zoon"),
            (self.sibling, "dochter"),
        ):
            rows.append((self.f(who.full), self.b(who), role, self.rng.choice([*_SCHOOLS, "werkloos", "onbekend"])))
        body = "\n".join(gap.join(row) for row in rows)
        return f"RAPPORT RAAD VOOR DE KINDERBESCHERMING\nDatum rapport: {self.today()}\nRaadsonderzoeker: {self.p(self.professional.full)}\n\nSamenstelling gezin\n{body}\n\nAanleiding\n{self.worries()}\n"

    def journal(self) -> str:
        """Dated lines."""
        c, s, m, v = self.child, self.sibling, self.mother, self.father
        day = self.written
        lines = [
            f"tel. contact met mw. {self.f(m.capital_surname)} (moeder). {self.f(c.given)} slaapt slecht.",
            f"Gebeld met huisarts {self.p('dr. ' + self.professional.surname)}. Geen bijzonderheden over {self.f(c.given)}.",
            f"Huisbezoek. Aanwezig moeder, {self.f(c.given)} en zusje {self.f(s.given)}.",
            f"Gesprek met dhr. {self.f(v.capital_surname)}. Vader ontkent dat hij {self.f(c.given)} slaat.",
            f"{self.f(c.full)} ({self.b(c)}) aangemeld bij het CJG.",
            f"Overleg met mw. {self.p(self.professional.surname)} (school). {self.f(s.given)} verzuimt veel.",
            f"Moeder {self.f(m.given)} belt in paniek: haar ex {self.f(v.given)} staat voor de deur.",
        ]
        self.rng.shuffle(lines)
        dated = []
        for line in lines:
            day += timedelta(days=self.rng.randint(1, 20))
            dated.append(f"{day.day:02d}-{day.month:02d}-{day.year % 100:02d} {line}")
        return "CONTACTJOURNAAL\n" + "\n".join(dated) + "\n"

    def letter(self) -> str:
        """A letter to a parent."""
        c, s, m = self.child, self.sibling, self.mother
        return (
            f"Bureau Jeugdzorg {self.place}\nPostbus 100, 9400 AA {self.place}\n\nAan mevrouw {self.f(m.initials + ' ' + m.surname)}\n{self.street}\n{self.postcode} {self.place}\n\n"
            f"{self.place}, {self.today()}\n\nBetreft: {self.f(c.full)}, geb. {self.b(c)}\nOns kenmerk: 2009/1234/AB\n\nGeachte mevrouw {self.f(m.capital_surname)},\n\n"
            f"Naar aanleiding van ons gesprek over uw {'dochter' if c.female else 'zoon'} {self.f(c.given)} bericht ik u het volgende. "
            f"Wij maken ons zorgen over {self.f(c.given)} en\nover zijn {'zusje' if s.female else 'broertje'} {self.f(s.given)}. Op school gaat het niet goed.\n\nMet vriendelijke groet,\n\n"
            f"{self.p(self.professional.full)}\ngezinsvoogd\n"
        )

    def decision(self) -> str:
        """A beschikking."""
        c, m, v = self.child, self.mother, self.father
        return (
            f"RECHTBANK NOORD-NEDERLAND\nFamilierecht\nZaaknummer: C/18/214356 / JE RK 15-377\n\nBeschikking van {self.today()} inzake ondertoezichtstelling\n\nin de zaak van\n"
            f"Bureau Jeugdzorg, hierna te noemen BJZ,\n\nbetreffende de minderjarige\n{self.f(c.given + ' ' + c.surname.upper())}, geboren op {self.b(c)} te {self.place}, hierna te noemen {self.f(c.given)}.\n\n"
            f"De kinderrechter merkt als belanghebbenden aan:\n{self.f(m.full)}, hierna te noemen de moeder, wonende te {self.place},\n{self.f(v.full)}, hierna te noemen de vader,\n"
            f"wonende aan de {self.street} te {self.place}.\n\nDe kinderrechter verlengt de ondertoezichtstelling van {self.f(c.given)} tot 12 maart {self.year + 1}.\n"
            f"Deze beschikking is gegeven door mr. {self.p(self.professional.initials + ' ' + self.professional.surname)}, kinderrechter.\n"
        )

    def prose(self) -> str:
        """A report in running text."""
        c, s, m, v = self.child, self.sibling, self.mother, self.father
        return (
            f"VERSLAG HUISBEZOEK d.d. {self.today()}\n\n{self.f(c.given)} ({self.year - c.birth.year}) woont met zijn moeder {self.f(m.full)} in een flat in {self.place}. "
            f"{self.f(c.full)} is geboren op {self.b(c)}\nen heeft een {'zusje' if s.female else 'broertje'}, {self.f(s.given)} (geb. {self.b(s)}). De vader, {self.f(v.full)}, is uit beeld. {self.worries()}\n"
            f"Volgens juf {self.p(self.professional.given)} van basisschool {self.rng.choice(_SCHOOLS)} komt {self.f(c.given)} vaak te laat. {self.f(m.given)} vertelt dat zij met {self.f(v.given)} geen contact heeft.\n"
        )

    def worries(self) -> str:
        """A few sentences."""
        c, m = self.child, self.mother
        return self.rng.choice([
            f"Op school valt op dat {self.f(c.given)} blauwe plekken heeft. Moeder zegt dat hij gevallen is.",
            f"{self.f(c.given)} komt ongewassen in de klas. Mevrouw {self.f(m.capital_surname)} reageert niet op brieven.",
            f"De buren horen geschreeuw. {self.f(m.given)} zou veel drinken. De Raad is op de hoogte.",
        ])  # fmt: skip


LAYOUTS = ("form", "parts_form", "table", "journal", "letter", "decision", "prose")


def documents(seed: int, count: int) -> list[tuple[str, str, int]]:
    """(marked text, layout, year) of so many documents."""
    result = []
    for index in range(count):
        writer = Writer(seed * 100_003 + index)
        layout = LAYOUTS[index % len(LAYOUTS)]
        result.append((getattr(writer, layout)(), layout, writer.year))
    return result
