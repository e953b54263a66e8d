"""How old paper and hurried hands write names, dates and addresses."""

import random
import unicodedata
from dataclasses import dataclass
from typing import Protocol


class Named(Protocol):
    """What is needed of a person to write the name."""

    surname: str
    given: list[str]
    call: str
    role: str


@dataclass(frozen=True)
class Noise:
    """How bad the archive is."""

    level: float = 1.0
    """Factor on all writing and reading errors."""
    lost_mention: float = 0.0
    """Share of mentions that extraction loses."""
    lost_date: float = 0.0
    lost_address: float = 0.0
    lost_role: float = 0.0
    cut_name: float = 0.0


CLEAN = Noise()
LOSSY = Noise(level=2.0, lost_mention=0.20, lost_date=0.20, lost_address=0.20, lost_role=0.30, cut_name=0.06)

SPELLINGS = [
    ("ij", "y"), ("ei", "ij"), ("ij", "ei"), ("ck", "k"), ("k", "ck"), ("c", "k"), ("dt", "t"), ("d", "dt"),
    ("ss", "s"), ("s", "ss"),
    ("z", "s"), ("s", "z"), ("v", "f"), ("f", "v"), ("aa", "a"), ("a", "aa"), ("ee", "e"), ("oo", "o"), ("uu", "u"),
    ("ou", "au"),
    ("au", "ou"), ("ph", "f"), ("th", "t"), ("ch", "g"), ("g", "ch"), ("x", "ks"), ("nn", "n"), ("n", "nn"),
    ("ll", "l"), ("l", "ll"),
    ("sch", "s"), ("sen", "se"), ("e", "é"), ("oe", "u"), ("u", "oe"), ("w", "v"), ("sh", "sj"), ("ks", "x"),
    ("ie", "i"), ("i", "ie"),
    ("ü", "u"), ("ü", "ue"), ("ö", "o"), ("ö", "oe"), ("ş", "s"), ("ş", "sh"), ("ç", "c"), ("ğ", "g"), ("ı", "i"), ("ł", "l"),
    ("ski", "ska"), ("mm", "m"), ("m", "mm"), ("q", "k"), ("kh", "ch"), ("y", "i"), ("y", "j"), ("aï", "ai"),
    ("tt", "t"), ("rr", "r"),
]  # fmt: skip
MISREADINGS = [
    ("rn", "m"), ("m", "rn"), ("l", "1"), ("l", "I"), ("i", "l"), ("O", "0"), ("o", "c"), ("e", "c"), ("c", "e"),
    ("u", "n"), ("n", "u"),
    ("h", "b"), ("b", "h"), ("cl", "d"), ("d", "cl"), ("a", "o"), ("s", "5"), ("S", "5"), ("B", "8"), ("t", "f"),
    ("f", "t"), ("i", "j"),
    ("v", "y"), ("w", "vv"), ("g", "q"), ("k", "lc"), ("r", "n"), ("in", "m"), ("J", "I"), ("ij", "y"), ("E", "F"), ("K", "X"),
]  # fmt: skip
DIGIT_MISREADINGS = {
    "0": "O8",
    "1": "l7",
    "2": "7",
    "3": "8",
    "4": "9",
    "5": "S6",
    "6": "8",
    "7": "1",
    "8": "B3",
    "9": "4",
}
MONTHS = "januari,februari,maart,april,mei,juni,juli,augustus,september,oktober,november,december".split(",")


def misspell(rnd: random.Random, text: str, table: list[tuple[str, str]]) -> str:
    """The text with one entry of the table applied at a random place, or a letter lost, doubled or swapped."""
    fits = [(old, new) for old, new in table if old in text]
    if fits and rnd.random() < 0.85:
        old, new = rnd.choice(fits)
        places = [at for at in range(len(text)) if text.startswith(old, at)]
        at = rnd.choice(places)
        return text[:at] + new + text[at + len(old) :]
    if len(text) < 4:
        return text
    at = rnd.randrange(1, len(text) - 1)
    kind = rnd.randrange(3)
    if kind == 0:
        return text[:at] + text[at + 1 :]
    if kind == 1:
        return text[:at] + text[at] + text[at:]
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def plain(text: str) -> str:
    """Without accents, as most typists write."""
    text = text.replace("ı", "i").replace("ł", "l").replace("Ł", "L")
    return "".join(char for char in unicodedata.normalize("NFKD", text) if not unicodedata.combining(char))


class NameWriter:
    """Writes a person's name in one of the ways people do."""

    def __init__(self, rnd: random.Random, noise: Noise) -> None:
        self.random = rnd
        self.noise = noise

    def write(self, human: Named, partner: str, level: float) -> str:
        """The name as typed."""
        rnd = self.random
        first = self._given(human, level)
        surname = self._surname(human, partner, level)
        draw = rnd.random()
        if draw < 0.03 * level:
            text = first
        elif draw < 0.36:
            text = f"{first} {surname}"
        elif draw < 0.72:
            text = f"{self._bare(surname)}, {first}{self._after(surname)}"
        elif draw < 0.78 and human.call != human.given[0]:
            initials = "".join(f"{name[0]}." for name in human.given)
            text = f"{surname}, {initials} ({human.call})"
        elif draw < 0.82:
            text = f"{surname}, {first}"
        else:
            text = f"{first} {surname}"
        if rnd.random() < 0.12:
            text = text.upper()
        elif rnd.random() < 0.03:
            text = text.lower()
        if human.role in {"moeder", "vader"} and rnd.random() < 0.08 and "," not in text:
            text = ("mw. " if human.role == "moeder" else "dhr. ") + text
        return text

    @staticmethod
    def _bare(surname: str) -> str:
        words = surname.split()
        while len(words) > 1 and words[0][0].islower() and words[0] != "e.v.":
            words.pop(0)
        return " ".join(words)

    def _after(self, surname: str) -> str:
        bare = self._bare(surname)
        prefix = surname[: len(surname) - len(bare)].strip()
        if not prefix or self.random.random() < 0.12:
            return ""
        return f" {prefix}"

    def _given(self, human: Named, level: float) -> str:
        rnd = self.random
        adult = human.role != "kind"
        draw = rnd.random()
        initials = "".join(f"{name[0]}." for name in human.given)
        if draw < (0.38 if adult else 0.08):
            return initials if rnd.random() < 0.85 else initials.replace(".", "")
        name = human.call if draw < 0.80 else human.given[0]
        if draw > 0.94 and len(human.given) > 1:
            name = " ".join(human.given)
        return self._spoil(name, level)

    def _surname(self, human: Named, partner: str, level: float) -> str:
        rnd = self.random
        own = self._prefix(self._spoil(human.surname, level))
        if human.role == "moeder" and partner:
            draw = rnd.random()
            other = self._prefix(self._spoil(partner, level * 0.7))
            if draw < 0.12:
                return f"{other}-{own}"
            if draw < 0.16:
                return f"{own}-{other}"
            if draw < 0.24:
                return f"{own} e.v. {other}" if rnd.random() < 0.6 else f"{own} e/v {other}"
            if draw < 0.30:
                return f"{other}"
        if human.role == "kind" and partner and rnd.random() < 0.01:
            return f"{own}-{partner}"
        return own

    def _prefix(self, surname: str) -> str:
        rnd = self.random
        draw = rnd.random()
        if surname.startswith(("van der ", "van den ")) and draw < 0.2:
            return rnd.choice(["v.d. ", "vd ", "v/d ", "v. d. "]) + surname[8:]
        if surname.startswith("van ") and draw < 0.08:
            return "v. " + surname[4:]
        if surname.startswith(("van der ", "van den ", "van de ")) and draw > 0.93:
            return rnd.choice(["van de ", "van der ", "van den "]) + surname.split(" ", 2)[2]
        if surname.startswith("El ") and draw < 0.15:
            return rnd.choice(["El-", "el ", "El", "L'", ""]) + surname[3:]
        if surname.startswith(("Ben ", "Ait ")) and draw < 0.2:
            return surname.replace(" ", "", 1)
        return surname

    def _spoil(self, name: str, level: float) -> str:
        rnd = self.random
        if rnd.random() < 0.7:
            name = plain(name)
        if rnd.random() < 0.07 * level:
            name = misspell(rnd, name, SPELLINGS)
        while rnd.random() < 0.06 * level:
            name = misspell(rnd, name, MISREADINGS)
        return name


def write_date(rnd: random.Random, day: tuple[int, int, int], level: float) -> str:
    """A birth date as typed, with the errors of hand and scan."""
    year, month, date = day
    draw = rnd.random()
    if draw < 0.02 * level and date <= 12:
        month, date = date, month
    elif draw < 0.035 * level:
        year += rnd.choice([-1, 1, -10, 10])
    elif draw < 0.05 * level:
        date = max(1, min(28, date + rnd.choice([-1, 1, 10, -10])))
    elif draw < 0.06 * level:
        month = max(1, min(12, month + rnd.choice([-1, 1])))
    if rnd.random() < 0.04 * max(level, 0.3):
        return rnd.choice([str(year), f"{MONTHS[month - 1]} {year}", f"{month:02d}-{year}"])
    forms = [f"{date:02d}-{month:02d}-{year}", f"{date}-{month}-{year}", f"{date}/{month}/{year % 100:02d}"]
    forms += [
        f"{date} {MONTHS[month - 1]} {year}",
        f"{date:02d}.{month:02d}.{year}",
        f"{date} {MONTHS[month - 1][:3]}. {year}",
    ]
    text = rnd.choices(forms, [40, 20, 10, 15, 10, 5])[0]
    if rnd.random() < 0.05 * level:
        at = rnd.choice([place for place, char in enumerate(text) if char.isdigit()])
        text = text[:at] + rnd.choice(DIGIT_MISREADINGS[text[at]]) + text[at + 1 :]
    return text


def write_address(
    rnd: random.Random, address: tuple[str, int, str, str, str], level: float, share: float
) -> tuple[str, str, str]:
    """Street with number, postcode and place as typed; empty parts where nobody wrote them."""
    street, house, addition, postcode, place = address
    if rnd.random() > share:
        return "", "", place if rnd.random() < 0.3 else ""
    if rnd.random() < 0.2:
        street = street.replace("straat", "str.").replace("Burgemeester", "Burg.").replace("van der", "v.d.")
    if rnd.random() < 0.06 * level:
        street = misspell(rnd, street, MISREADINGS + SPELLINGS)
    if rnd.random() < 0.02 * level:
        house = max(1, house + rnd.choice([-1, 1, 10, -10, 2]))
    number = f"{house}{addition if addition.startswith('-') or len(addition) < 2 else ' ' + addition}"
    if addition and rnd.random() < 0.4:
        number = str(house)
    code = postcode if rnd.random() < 0.7 else ""
    if code and rnd.random() < 0.5:
        code = f"{code[:4]} {code[4:]}"
    if code and rnd.random() < 0.03 * level:
        at = rnd.randrange(4)
        code = code[:at] + str(rnd.randrange(1, 10)) + code[at + 1 :]
    return f"{street} {number}", code, place if rnd.random() < 0.8 else ""
