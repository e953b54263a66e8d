"""An invented region: families over twenty years, their dossiers as typed card index rows, and new reports about them.

Everything is seeded; standard library only. Families marry, part, move, have twins and half-siblings; an address has had
about three families over the years. What a dossier says of them varies as in matching.md section 2: call names, initials,
double names in both orders, ``e.v.``, transliterations, spelling and scan errors, swapped or partial dates, missing fields.
"""

import random
from dataclasses import dataclass, field

import names
from noise import NameWriter, Noise, write_address, write_date


@dataclass
class Human:
    """One invented person."""

    surname: str
    given: list[str]
    call: str
    birth: tuple[int, int, int]
    female: bool
    role: str


@dataclass
class Family:
    """One household through the years."""

    group: str
    mother: Human | None
    father: Human | None
    step: Human | None
    children: list[Human]
    homes: list[tuple[int, tuple[str, int, str, str, str]]]
    """Year from which they lived there, and the address."""
    dossiers: list[str] = field(default_factory=list)

    def home(self, year: int) -> tuple[str, int, str, str, str]:
        """The address in a year."""
        lived = [address for since, address in self.homes if since <= year]
        return lived[-1] if lived else self.homes[0][1]

    def adults(self) -> list[Human]:
        """Parents and partner."""
        return [person for person in (self.mother, self.father, self.step) if person]


@dataclass(frozen=True)
class Truth:
    """What is right for one query."""

    group: str
    same_child: frozenset[str]
    """Dossiers that name a child of the query."""
    first_child: frozenset[str]
    """Dossiers that name the first child of the query."""
    family: frozenset[str]
    """All dossiers of the family."""


@dataclass(frozen=True)
class Region:
    """Rows as a card index would have them; queries likewise; and the truth."""

    archive: list[list[str]]
    queries: list[list[str]]
    truth: dict[str, Truth]


ARCHIVE_COLUMNS = ["dossier", "year", "role", "name", "birth_date", "address", "postcode", "place"]
QUERY_COLUMNS = ["query", "role", "name", "birth_date", "address", "postcode", "place"]


@dataclass(frozen=True)
class Shape:
    """How the population of a region is made up; no two regions are alike, and a probability must hold in all."""

    rare_names: float = 0.9
    """Weight of all rare surnames of a group beside that of its common ones."""
    families_per_home: float = 1.3
    """Families per address, before they move."""


class Generator:
    """Makes a region of families."""

    def __init__(self, seed: int, families: int, noise: Noise, shape: Shape | None = None) -> None:
        self.random = random.Random(seed)
        self.shape = shape or Shape()
        self.noise = noise
        self.names = NameWriter(self.random, noise)
        self.surnames = {group: self._surname_pool(group) for group in names.GROUPS}
        self.addresses = [
            self._address(number) for number in range(max(20, int(families / self.shape.families_per_home)))
        ]
        self.families = [self._family() for _ in range(families)]

    def _surname_pool(self, group: str) -> tuple[list[str], list[float]]:
        """Surnames with their weights: a common head that thins out, and a long tail."""
        head = list(names.GROUPS[group][1])
        made: list[str] = []
        if group == "nl":
            for stem in names.DUTCH_STEMS:
                for ending in names.DUTCH_ENDINGS:
                    prefix = self.random.choice(names.PREFIXES) + " " if self.random.random() < 0.25 else ""
                    made.append(prefix + stem + ending)
        else:
            # Rare surnames of a group: two common ones blended at a syllable.
            for _ in range(420):
                first, second = self.random.sample(head, 2)
                made.append(first[: max(3, len(first) - 3)] + second[-3:].lower())
        weights = [1.0 / (rank + 6) for rank in range(len(head))]
        tail = self.shape.rare_names * sum(weights) / len(made)
        return head + made, weights + [tail] * len(made)

    def _address(self, number: int) -> tuple[str, int, str, str, str]:
        rnd = self.random
        street = names.STREET_STEMS[number % len(names.STREET_STEMS)] + rnd.choice(names.STREET_ENDINGS)
        place_at = int(rnd.random() ** 1.6 * len(names.PLACES))
        code = 3400 + place_at * 13 + rnd.randrange(13)
        house = int(rnd.expovariate(1 / 45)) + 1
        letters = "ABCDEGHJKLMNPRSTVWXZ"
        spot = (hash_of(street) + house // 24) % 400
        postcode = f"{code}{letters[spot // 20]}{letters[spot % 20]}"
        addition = rnd.choice(["a", "b", "hs", "-II", "bis"]) if rnd.random() < 0.12 else ""
        return street, house, addition, postcode, names.PLACES[place_at]

    def _human(self, group: str, surname: str, year: int, *, female: bool, role: str) -> Human:
        rnd = self.random
        pool = names.GROUPS[group][3 if female else 2]
        if rnd.random() < 0.06:
            pool = names.GROUPS["nl"][3 if female else 2]
        chosen = pool[min(int(rnd.random() ** 1.5 * len(pool)), len(pool) - 1)].split(":")
        given = [chosen[0]]
        if group in {"nl", "sr", "pl"}:
            while rnd.random() < 0.33 and len(given) < 3:
                given.append(rnd.choice(pool).split(":")[0])
        call = rnd.choice(chosen) if rnd.random() < 0.8 else chosen[0]
        day = (year, rnd.randint(1, 12), rnd.randint(1, 28))
        if group in {"ma", "tr", "xx"} and year < 1985 and rnd.random() < 0.25:
            day = (year, 1, 1)
        return Human(surname, given, call, day, female, role)

    def _family(self) -> Family:
        rnd = self.random
        group = rnd.choices(list(names.GROUPS), [value[0] for value in names.GROUPS.values()])[0]

        def surname(of: str = group) -> str:
            pool, weights = self.surnames[of]
            return rnd.choices(pool, weights)[0]

        first_year = rnd.randint(1986, 2016)
        parents_year = first_year - rnd.randint(18, 38)
        other = group if rnd.random() < 0.85 else rnd.choice(list(names.GROUPS))
        mother = self._human(other, surname(other), parents_year + rnd.randint(-3, 3), female=True, role="moeder")
        father = self._human(group, surname(), parents_year - rnd.randint(-3, 6), female=False, role="vader")
        mother_kept = mother if rnd.random() < 0.96 else None
        family_name = father.surname if rnd.random() < 0.8 or mother_kept is None else mother.surname
        children: list[Human] = []
        year = first_year
        for _ in range(rnd.choices([1, 2, 3, 4, 5], [30, 38, 20, 8, 4])[0]):
            child = self._human(group, family_name, year, female=rnd.random() < 0.5, role="kind")
            children.append(child)
            if rnd.random() < 0.025:
                twin = self._human(group, family_name, year, female=rnd.random() < 0.5, role="kind")
                twin.birth = child.birth
                children.append(twin)
            year += rnd.randint(1, 4)
        step = None
        if rnd.random() < 0.25:
            step_group = rnd.choice(list(names.GROUPS)) if rnd.random() < 0.3 else group
            step = self._human(step_group, surname(step_group), parents_year, female=False, role="stiefvader")
            if rnd.random() < 0.45:
                children.append(self._human(group, step.surname, year + 1, female=rnd.random() < 0.5, role="kind"))
        father_kept = father if rnd.random() < 0.87 else None
        if rnd.random() < 0.04 and father_kept and children:
            son = next((child for child in children if not child.female), None)
            if son:
                son.given, son.call = list(father.given), father.call
        homes = [(1900, rnd.choice(self.addresses))]
        moves = rnd.choices([0, 1, 2, 3], [40, 32, 18, 10])[0]
        homes += [(first_year + rnd.randint(1, 16), rnd.choice(self.addresses)) for _ in range(moves)]
        return Family(group, mother_kept, father_kept, step, children, sorted(homes))

    def region(self, queries: int) -> Region:
        """Dossiers of four families in five, and new reports: half of them about families never seen before."""
        archive: list[list[str]] = []
        truth_children: dict[int, dict[str, frozenset[int]]] = {}
        known = [index for index in range(len(self.families)) if self.random.random() < 0.8]
        number = 0
        for index in known:
            family = self.families[index]
            born = min(child.birth[0] for child in family.children)
            truth_children[index] = {}
            for _ in range(self.random.choices([1, 2, 3, 4], [60, 26, 10, 4])[0]):
                number += 1
                dossier = f"D{number:06d}"
                year = born + self.random.randint(1, 14)
                rows, children = self._mentions(family, dossier, year)
                archive += rows
                family.dossiers.append(dossier)
                truth_children[index][dossier] = children
        asked: list[list[str]] = []
        truth: dict[str, Truth] = {}
        new = sorted(set(range(len(self.families))) - set(known))
        half = queries // 2
        chosen = self.random.sample(known, min(half, len(known))) + self.random.sample(
            new, min(queries - half, len(new))
        )
        for place, index in enumerate(chosen):
            name = f"Q{place:05d}"
            rows, children, first_child = self._report(self.families[index], name)
            asked += rows
            dossiers = truth_children.get(index, {})
            same = frozenset(dossier for dossier, present in dossiers.items() if present & children)
            first = frozenset(dossier for dossier, present in dossiers.items() if first_child in present)
            truth[name] = Truth(self.families[index].group, same, first, frozenset(dossiers))
        return Region(archive, asked, truth)

    def _mentions(self, family: Family, dossier: str, year: int) -> tuple[list[list[str]], frozenset[int]]:
        rnd = self.random
        present = [at for at, child in enumerate(family.children) if child.birth[0] <= year]
        if rnd.random() < 0.4 and len(present) > 1:
            present = rnd.sample(present, rnd.randint(1, len(present) - 1))
        people = [family.children[at] for at in present] + [adult for adult in family.adults() if rnd.random() < 0.9]
        rows = []
        for human in people:
            # A dossier names a person once, or twice in two ways.
            times = sum(rnd.random() >= self.noise.lost_mention for _ in range(2 if rnd.random() < 0.28 else 1))
            rows += [
                [dossier, str(year), *self._row(human, family, year, self.noise.level, old=True)] for _ in range(times)
            ]
        rnd.shuffle(rows)
        return rows, frozenset(present)

    def _report(self, family: Family, query: str) -> tuple[list[list[str]], frozenset[int], int]:
        """A new report: typed by a worker, so cleaner and fuller than old paper; often about the youngest child only."""
        rnd = self.random
        year = 2024 if rnd.random() < 0.6 else rnd.randint(2018, 2024)
        present = list(range(len(family.children)))
        draw = rnd.random()
        if draw < 0.25:
            present = present[-1:]
        elif draw < 0.55:
            present = rnd.sample(present, rnd.randint(1, len(present)))
        people = [family.children[at] for at in present] + [adult for adult in family.adults() if rnd.random() < 0.88]
        rows = [[query, *self._row(human, family, year, 0.35, old=False)] for human in people]
        return rows, frozenset(present), present[0]

    def _row(self, human: Human, family: Family, year: int, level: float, *, old: bool) -> list[str]:
        rnd, noise = self.random, self.noise
        role = human.role
        partner = ""
        if human.role == "moeder" and family.father:
            partner = family.father.surname
        elif human.role == "vader" and family.mother:
            partner = family.mother.surname
        name = self.names.write(human, partner, level)
        birth = write_date(rnd, human.birth, level) if rnd.random() > (0.37 if old else 0.15) else ""
        address = family.home(year)
        if human.role == "vader" and rnd.random() < 0.25:
            address = rnd.choice(family.homes)[1]
        street, postcode, place = write_address(rnd, address, level, share=0.57 if old else 0.85)
        if old:
            if rnd.random() < noise.lost_date:
                birth = ""
            if rnd.random() < noise.lost_address:
                street = postcode = place = ""
            if rnd.random() < noise.lost_role:
                role = ""
            if rnd.random() < noise.cut_name:
                name = " ".join(name.split()[: max(1, len(name.split()) - 1)]).strip(",")
        return [role, name, birth, street, postcode, place]


def hash_of(text: str) -> int:
    """A number that is the same in every process."""
    value = 0
    for char in text:
        value = (value * 131 + ord(char)) % 1_000_003
    return value
