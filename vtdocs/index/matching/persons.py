"""One person of the new report, compared with every row of the register at once.

The weights are those of Fellegi and Sunter (JASA 64, 1969): log2(m / u) per level of agreement. m comes from the
parameters. u is counted in the archive for this very value: how many rows would agree with it by chance. So *Jansen*
weighs less than *Wiltenkamp*, and 1 January less than any other day, without a table of exceptions.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.births import birth_table
from vtdocs.index.matching.parameters import GIVEN, ROLE, SURNAME, Parameters, surname_frequencies
from vtdocs.index.matching.similar import ALIKE
from vtdocs.index.matching.view import Rows, Slot, View
from vtdocs.index.matching.weights import Levels, Weights, bounded, weigh
from vtdocs.index.register.columns import ROLE_CODES, name_parts, pack_initials
from vtdocs.model.persons import Person, PersonName, Role
from vtdocs.names.fold import fold
from vtdocs.names.nicknames import diminutive_stem, surname_variants, variants

_S = {name: place for place, name in enumerate(SURNAME)}
_G = {name: place for place, name in enumerate(GIVEN)}
_R = {name: place for place, name in enumerate(ROLE)}
_SURNAME_LEVEL = np.array([_S["different"], _S["weak"], _S["alike"], _S["alike"], _S["exact"]], dtype=np.uint8)
_GIVEN_LEVEL = np.array([_G["different"], _G["weak"], _G["alike"], _G["variant"], _G["exact"]], dtype=np.uint8)
SECOND_SURNAME = 0.7
"""Share of the lesser surname's weight that counts when both surnames of a person agree."""
MANY = 5_000
"""Rows of a comparison from which the rows of a slot are looked up among them, and not the other way round."""
_NO_ROWS = np.zeros(0, dtype=np.intp)
_NO_WEIGHTS = np.zeros(0, dtype=np.float32)
_JOINED = ("el", "al", "ben", "ait", "l", "vander", "vanden", "vande", "van", "de", "da", "dos")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Levels and weights of one query person beside some rows; all arrays have one entry per row."""

    surname: Levels
    given: Levels
    birth: Levels
    name_weight: Weights
    """Surname and given name together."""
    surname_weight: Weights
    """The part of ``name_weight`` that comes from the surname."""
    birth_weight: Weights
    role_weight: Weights

    @property
    def weight(self) -> Weights:
        """All but the address."""
        return self.name_weight + self.birth_weight + self.role_weight


@dataclass(frozen=True, slots=True)
class _DoubleName:
    """Two surnames of one person: a common one must not hide that the rare one agrees, nor that both do."""

    weights: Weights
    """Per entry of the vocabulary, the weight of the surname that agrees best."""
    rows: Rows
    """Rows that bear both, ascending."""
    bonus: Weights
    """What the second one adds there."""

    def add(self, view: View, weight: Weights, rows: Rows | None) -> None:
        """Raises the surname's weight of the rows that agree with either name, or with both."""
        np.maximum(weight, self.weights[_pick(view.surname, rows)], out=weight)
        for slot in view.more_surnames[:1]:
            places, entries = _slot_places(slot, rows)
            weight[places] = np.maximum(weight[places], self.weights[entries])
        places, found = _slot_places(Slot(self.rows, np.arange(len(self.rows))), rows)
        weight[places] += self.bonus[found]


def _slot_places(slot: Slot, rows: Rows | None) -> tuple[Rows, Rows]:
    """Which of the rows the slot is filled for, and with what."""
    if rows is None or not len(slot.rows):
        return slot.rows, slot.entries
    if len(rows) > MANY:
        # Many rows are always in ascending order (``rows_in_favour``), and the slot has few: those are looked up.
        places = np.searchsorted(rows, slot.rows)
        places[places == len(rows)] = 0
        held = rows[places] == slot.rows
        return places[held], slot.entries[held]
    found = np.searchsorted(slot.rows, rows)
    found[found == len(slot.rows)] = 0
    places = np.flatnonzero(slot.rows[found] == rows)
    return places, slot.entries[found[places]]


class QueryPerson:
    """A person of the new report with a table per field: entry of the vocabulary to level, level to weight."""

    def __init__(self, view: View, parameters: Parameters, person: Person, bsn: int, archive: Path | None) -> None:
        self.person = person
        self.bsn = bsn
        parts = name_parts(person.name)
        self.parts = parts
        self.bare = parts.bare
        self._view = view
        self._parameters = parameters
        self._surname = self._surname_table(archive)
        self._surname_weights = self._surname_weight_table()
        self._double = self._double_name(archive)
        self._given = self._given_table(archive)
        self._initial = self._initial_table(archive)
        self._given_weights = self._given_weight_table()
        self._turned = self._turned_tables()
        self._birth, self._birth_weights = birth_table(view, parameters, person.birth)
        self._role_weights = role_table(parameters, person.role)

    # --- the tables

    def _surname_table(self, archive: Path | None) -> Levels:
        names = [(text, surname_variants(text, archive=archive)) for text in self.parts.surnames]
        joined = joined_surnames(self.person.name)
        if names and joined:
            names[0] = (names[0][0], names[0][1] | joined)
        if not names:
            return np.zeros(len(self._view.surname_count), dtype=np.uint8)
        table = _SURNAME_LEVEL[self._view.surnames.table(names)]
        table[0] = _S["missing"]
        return table

    def _surname_weight_table(self) -> Weights:
        known = surname_frequencies()
        usual = sum(known.get(text, 0.0) for text in self.parts.surnames)
        chance = dict(zip(SURNAME, self._parameters.chance["surname"], strict=True))
        chance["exact"] = usual or chance["exact"]
        return weigh(self._parameters, "surname", SURNAME, self._surname, self._view.surname_count, chance)

    def _double_name(self, archive: Path | None) -> "_DoubleName | None":
        """For somebody with two surnames, what each of them weighs, and the rows that bear both."""
        if len(self.parts.surnames) < 2:
            return None
        view, known = self._view, surname_frequencies()
        tables: list[Weights] = []
        for text in self.parts.surnames[:2]:
            table = _SURNAME_LEVEL[view.surnames.table([(text, surname_variants(text, archive=archive))])]
            table[0] = _S["missing"]
            chance = dict(zip(SURNAME, self._parameters.chance["surname"], strict=True))
            chance["exact"] = known.get(text, 0.0) or chance["exact"]
            tables.append(weigh(self._parameters, "surname", SURNAME, table, view.surname_count, chance)[table])
        if not self.person.name.partner_surname or not view.more_surnames:
            return _DoubleName(np.maximum(*tables), _NO_ROWS, _NO_WEIGHTS)
        slot = view.more_surnames[0]
        first = view.surname[slot.rows]
        least = np.maximum(
            np.minimum(tables[0][first], tables[1][slot.entries]), np.minimum(tables[1][first], tables[0][slot.entries])
        )
        both = np.flatnonzero(least > 0)
        return _DoubleName(np.maximum(*tables), slot.rows[both], (SECOND_SURNAME * least[both]).astype(np.float32))

    def _given_table(self, archive: Path | None) -> Levels:
        size = len(self._view.given_count)
        letters = self._view.given_letter
        if not self.parts.given:
            table = np.zeros(size, dtype=np.uint8)
            if self.parts.initials:
                first = _letter(self.parts.initials)
                table[:] = np.where(letters == first, _G["initial"], _G["different"])
        else:
            names = []
            for text in self.parts.given:
                stem = diminutive_stem(text)
                short = frozenset({stem, stem + "tje", stem + "je", stem + "ke"}) if len(stem) > 2 else frozenset()
                names.append((text, (variants(text, archive=archive) | short) - {text}))
            table = _GIVEN_LEVEL[self._view.givens.table(names)]
            firsts = np.zeros(32, dtype=np.bool_)
            firsts[[_letter(text) for text in self.parts.given]] = True
            same = firsts[letters] & (table == _G["different"])
            table[same] = _G["letter"]
        table[0] = _G["missing"]
        return table

    def _initial_table(self, archive: Path | None) -> Levels:
        """First letter (0 to 26) to level, for rows that have initials only."""
        table = np.full(32, _G["different"], dtype=np.uint8)
        table[0] = _G["missing"]
        if not self.parts.given and not self.parts.initials:
            table[:] = _G["missing"]
            return table
        others = {_letter(text) for name in self.parts.given for text in variants(name, archive=archive)}
        table[list(others)] = _G["letter"]
        table[[_letter(text) for text in (*self.parts.given, self.parts.initials) if text]] = _G["initial"]
        return table

    def _turned_tables(self) -> tuple[NDArray[np.bool_], NDArray[np.bool_]] | None:
        """Which surnames of the register are this person's given name, and which given names the surname."""
        if self.bare or not self.parts.surnames or not self.parts.given:
            return None
        none: frozenset[str] = frozenset()
        surnames = self._view.surnames.table([(text, none) for text in self.parts.given]) >= ALIKE
        given = self._view.givens.table([(text, none) for text in self.parts.surnames]) >= ALIKE
        return (surnames, given) if surnames.any() and given.any() else None

    def _given_weight_table(self) -> Weights:
        chance = dict(zip(GIVEN, self._parameters.chance["given"], strict=True))
        weights = weigh(self._parameters, "given", GIVEN, self._given, self._view.given_count, chance)
        # Initials say something only beside initials; their chance is the frequency of the letter.
        letters = self._view.initial_count[1:].sum() + 1
        first = _letter(self.parts.initials or (self.parts.given[0] if self.parts.given else ""))
        share = (self._view.initial_count[first] + 20.0) / (letters + 400.0) if first else 1.0
        agree = dict(zip(GIVEN, self._parameters.agree["given"], strict=True))
        weights[_G["initial"]] = bounded(self._parameters, "given", agree["initial"], share)
        weights[_G["initials"]] = bounded(self._parameters, "given", agree["initials"], share * 0.09)
        weights[_G["initials3"]] = bounded(self._parameters, "given", agree["initials3"], share * 0.09 * 0.12)
        if not self.parts.given:
            weights[_G["different"]] = bounded(self._parameters, "given", agree["different"], 1.0 - share)
        return weights

    # --- comparing

    def rows_in_favour(self) -> Rows:
        """Rows where a name, an initial, the birth date or the BSN speaks for this person, in ascending order.

        All others can only speak against, so a search need not compare them; they are nine in ten.
        """
        view = self._view
        surnames = self._surname_weights[self._surname] > 0
        if self._double is not None:
            surnames |= self._double.weights > 0
        if self._turned is not None:
            surnames |= self._turned[0]
        given = self._given_weights[self._given] > 0
        held = surnames[view.surname] | given[view.given]
        held |= (self._birth_weights[self._birth] > 0)[view.birth]
        for table, slots in ((surnames, view.more_surnames), (given, view.more_given)):
            for slot in slots:
                held[slot.rows] |= table[slot.entries]
        fits = self._initial == _G["initial"]
        held[view.only_initials] |= fits[view.initial[view.only_initials]]
        if self.bsn:
            held |= view.bsn == self.bsn
        return np.flatnonzero(held)

    def compare(self, rows: Rows | None = None) -> Comparison:
        """Beside the given rows, or all."""
        view = self._view
        surname = _best(self._surname, view.surname, view.more_surnames, rows)
        given = _best(self._given, view.given, view.more_given, rows)
        self._compare_initials(given, rows)
        self._compare_turned(surname, given, rows)
        birth = self._birth[_pick(view.birth, rows)]
        surname_weight = self._surname_weights[surname]
        if self._double is not None:
            self._double.add(view, surname_weight, rows)
        given_weight = self._given_weights[given]
        name_weight = surname_weight + given_weight
        self._mend_bare(name_weight, surname_weight, given_weight, rows)
        return Comparison(
            surname,
            given,
            birth,
            name_weight,
            surname_weight,
            self._birth_weights[birth],
            self._role_weights[_pick(view.role, rows)],
        )

    def _compare_initials(self, given: Levels, rows: Rows | None) -> None:
        """Sets the level of rows that have initials only."""
        view = self._view
        places = (
            view.only_initials if rows is None else np.flatnonzero((view.given[rows] == 0) & (view.initial[rows] > 0))
        )
        at = places if rows is None else rows[places]
        levels = self._initial[view.initial[at]]
        if len(self.parts.initials) >= 2:
            own, theirs = pack_initials(self.parts.initials[:2]), view.initials[at] & 0xFFFF
            both = (theirs >> 8) > 0
            levels = np.where(both & (theirs == own), np.uint8(_G["initials"]), levels)
            if len(self.parts.initials) >= 3:
                three = (view.initials[at] & 0xFFFFFF) == pack_initials(self.parts.initials[:3])
                levels = np.where(three, np.uint8(_G["initials3"]), levels)
            unlike = both & (theirs != own) & (levels == _G["initial"])
            levels = np.where(unlike, np.uint8(_G["letter"]), levels)
        given[places] = levels

    def _compare_turned(self, surname: Levels, given: Levels, rows: Rows | None) -> None:
        """Rows where surname and given name have changed places count as alike."""
        if self._turned is None:
            return
        surnames, givens = self._turned
        view = self._view
        places = np.flatnonzero(givens[_pick(view.given, rows)])
        at = places if rows is None else rows[places]
        places = places[surnames[view.surname[at]]]
        surname[places] = np.maximum(surname[places], _S["alike"])
        given[places] = np.maximum(given[places], _G["alike"])

    def _mend_bare(self, name: Weights, surname: Weights, given: Weights, rows: Rows | None) -> None:
        """A single word is either a surname or a given name: the better counts, and no disagreement (matching.md 3.5)."""
        if self.bare:
            np.maximum(np.maximum(surname, given), 0.0, out=name)
            np.maximum(surname, 0.0, out=surname)
            return
        view = self._view
        places = view.bare if rows is None else np.flatnonzero(view.is_bare[rows])
        name[places] = np.maximum(np.maximum(surname[places], given[places]), 0.0)
        surname[places] = np.where(surname[places] >= given[places], np.maximum(surname[places], 0.0), 0.0)


def _pick(column: NDArray[np.generic], rows: Rows | None) -> NDArray[np.generic]:
    return column if rows is None else column[rows]


def _best(table: Levels, first: Rows, more: Sequence[Slot], rows: Rows | None) -> Levels:
    """The best level over all slots of names."""
    if rows is None:
        levels = table[first]
        for slot in more:
            levels[slot.rows] = np.maximum(levels[slot.rows], table[slot.entries])
        return levels
    levels = table[first[rows]]
    for slot in more:
        places, entries = _slot_places(slot, rows)
        levels[places] = np.maximum(levels[places], table[entries])
    return levels


def _letter(text: str) -> int:
    """1 to 26 for the first letter, y as i; 0 for none."""
    letter = ord(text[0]) - 96 if text else 0
    return 9 if letter == 25 else letter if 0 < letter < 27 else 0


def joined_surnames(name: PersonName) -> frozenset[str]:
    """The surname written together with its voorvoegsel, and without one that is written into it: Elidrissi, Idrissi."""
    found: set[str] = set()
    for prefix, surname in ((name.prefix, name.surname), (name.partner_prefix, name.partner_surname)):
        text = fold(surname)
        if text and prefix:
            found.add(fold(prefix) + text)
        found |= {text[len(start) :] for start in _JOINED if text.startswith(start) and len(text) >= len(start) + 4}
    return frozenset(found)


def role_table(parameters: Parameters, role: Role) -> Weights:
    """Weight per role code of the register: child beside adult speaks against, an unknown role says nothing."""
    agree, chance = parameters.agree["role"], parameters.chance["role"]
    weights = np.zeros(max(ROLE_CODES.values()) + 1, dtype=np.float32)
    if role not in ROLE_CODES or role is Role.UNKNOWN:
        return weights
    for other, code in ROLE_CODES.items():
        if other is Role.UNKNOWN or Role.HOUSEMATE in {other, role}:
            continue
        place = _R["same"] if (role is Role.CHILD) == (other is Role.CHILD) else _R["other"]
        weights[code] = bounded(parameters, "role", agree[place], chance[place])
    return weights
