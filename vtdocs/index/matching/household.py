"""The household beside every dossier: candidates, one-to-one assignment, contradictions, probability."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.homes import QueryHomes
from vtdocs.index.matching.parameters import ADDRESS, BIRTH, FEATURES, GIVEN, SURNAME, Parameters
from vtdocs.index.matching.persons import Comparison, QueryPerson
from vtdocs.index.matching.service_numbers import BSN_WEIGHT, bsn_rows, with_bsn
from vtdocs.index.matching.view import Rows, View
from vtdocs.index.matching.weights import Weights
from vtdocs.index.register.columns import ROLE_CODES
from vtdocs.model.persons import Role

DOSSIERS = 400
"""Candidates whose rows are all compared with all persons."""
ASSIGNED = 80
"""Candidates whose persons are assigned one to one."""
LEAST = 0.0
"""Bits of a dossier that are no reason to look at it."""
KIN = 0.6
"""Share of a surname's weight for which its dossier is looked at, whoever bears it."""
RARE = 22.0
"""Bits from which one person's name is so rare that it needs no second piece of evidence."""
NAMES_ONLY = 3.2
"""Highest log-odds (.96) without a birth date, address or BSN that agrees: names go together in parts of the population."""

_EXACT_BIRTH = BIRTH.index("exact")
_NEAR_BIRTH = BIRTH.index("near")
_ALIKE_SURNAME = SURNAME.index("alike")
_VARIANT_GIVEN = GIVEN.index("variant")
_ALIKE_GIVEN = GIVEN.index("alike")
_INITIAL_GIVEN = GIVEN.index("initial")
_OTHER_GIVEN = (GIVEN.index("different"), GIVEN.index("letter"))
_OTHER_BIRTH = (BIRTH.index("different"), BIRTH.index("same_day"), BIRTH.index("same_year"))
_HOUSE = ADDRESS.index("house")


@dataclass(frozen=True, slots=True)
class Pair:
    """One person of the query beside one row."""

    query: int
    row: int
    weight: float
    """With the surname counted in part when another pair has it already."""
    surname: int
    given: int
    birth: int
    same_bsn: bool
    parts: tuple[float, float, float]
    """Weights of surname (as counted), given name and birth date."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One dossier with its assigned pairs, best first."""

    dossier: int
    pairs: tuple[Pair, ...]
    address_level: int
    address_row: int
    """Row with the best address; -1 for none."""
    address_weight: float
    kin: float
    """Bits of the surnames that both name beside those of the pairs: brothers, sisters, and names by marriage."""
    conflicts: tuple[int, int, int]
    """Parents and children whose counterparts all differ, and pairs that only a surname or an address holds together."""
    asked: int
    """How many people the report names."""
    told: tuple[int, int, int] = (0, 0, 0)
    """How much the dossier could have said: its mentions, those with a birth date, those with an address."""

    @property
    def total(self) -> float:
        """Bits of all evidence."""
        return sum(pair.weight for pair in self.pairs) + self.address_weight


@dataclass(frozen=True, slots=True)
class Household:
    """The new report, ready to be compared."""

    persons: Sequence[QueryPerson]
    homes: QueryHomes


@dataclass(frozen=True, slots=True)
class Candidates:
    """What was found, best total first, and how much was looked at."""

    candidates: tuple[Candidate, ...]
    seen: int
    capped: bool


def search(view: View, parameters: Parameters, household: Household) -> Candidates:
    """Every dossier that fits, compared person by person."""
    if not view.rows:
        return Candidates((), 0, capped=False)
    found, capped = _retrieve(view, household)
    if not len(found):
        return Candidates((), 0, capped=False)
    rows, owner = _rows_of(view, found)
    compared = [person.compare(rows) for person in household.persons]
    told = [bsn_rows(view, person, c, rows, owner) for person, c in zip(household.persons, compared, strict=True)]
    weights = np.stack(
        [
            with_bsn(view, person, c, rows, bearing)
            for person, c, bearing in zip(household.persons, compared, told, strict=True)
        ]
    )
    home_levels = household.homes.of(view.address[rows])
    promising = _promising(weights, household.homes.weights[home_levels], owner, len(found))
    candidates = []
    order = np.argsort(owner, kind="stable")
    starts = np.searchsorted(owner[order], np.arange(len(found) + 1))
    for place in promising:
        own = order[starts[place] : starts[place + 1]]
        candidates.append(
            _assign(view, parameters, household, compared, weights, told, rows, own, int(found[place]), home_levels)
        )
    candidates.sort(key=lambda candidate: -candidate.total)
    return Candidates(tuple(candidates), len(found), capped)


def _retrieve(view: View, household: Household) -> tuple[Rows, bool]:
    """Dossiers that are worth comparing in full: the best row for each person, and the best address, added up.

    Everything is summed by dossier before anything is left out, so neither a person nor an address must be telling alone.
    """
    sums = _best_by_dossier(view, household.homes.rows_in_favour(), household.homes.weight_of)
    for person in household.persons:
        sums += _best_by_dossier(view, person.rows_in_favour(), partial(_telling, view, person))
    sums[view.filled == 0] = LEAST
    places = np.flatnonzero(sums > LEAST)
    capped = False
    if len(places) > DOSSIERS:
        places = places[np.argpartition(sums[places], len(places) - DOSSIERS)[-DOSSIERS:]]
        # Equally poor dossiers to the last mean that these people are too common to be told apart.
        capped = bool(sums[places].max() - sums[places].min() < 0.5)
    return view.filled[places], capped


def _best_by_dossier(view: View, rows: Rows, weight_of: Callable[[Rows], Weights]) -> Weights:
    """The highest weight among these rows of every dossier in ``view.filled``, and nothing where there is none above 0."""
    best = np.zeros(len(view.filled), dtype=np.float32)
    np.maximum.at(best, view.place[rows], weight_of(rows))
    return best


def _telling(view: View, person: QueryPerson, rows: Rows) -> Weights:
    """How far each row is a reason to look at its dossier."""
    compared = person.compare(rows)
    # Brothers and sisters have neither given name nor birth date in common: the surname alone is a reason to look.
    score: Weights = np.maximum(compared.weight, KIN * compared.surname_weight)
    if person.bsn:
        score[view.bsn[rows] == person.bsn] += BSN_WEIGHT
    return score


def _rows_of(view: View, dossiers: Rows) -> tuple[Rows, Rows]:
    """All rows of the dossiers, and for each row the place of its dossier in the list."""
    first, last = view.starts[dossiers], view.starts[dossiers + 1]
    lengths = last - first
    owner = np.repeat(np.arange(len(dossiers)), lengths)
    offsets = np.arange(lengths.sum()) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return view.by_dossier[np.repeat(first, lengths) + offsets], owner


def _promising(weights: Weights, at_home: Weights, owner: Rows, count: int) -> list[int]:
    """Places of the dossiers with the highest bound: every person's best row, and the best address."""
    bound = np.full(count, -10.0, dtype=np.float32)
    np.maximum.at(bound, owner, at_home)
    for row in weights:
        best = np.zeros(count, dtype=np.float32)
        np.maximum.at(best, owner, row)
        bound += best
    return [int(place) for place in np.argsort(-bound, kind="stable")[:ASSIGNED]]


def _assign(
    view: View,
    parameters: Parameters,
    household: Household,
    compared: Sequence[Comparison],
    weights: Weights,
    bearing: Sequence[Rows],
    rows: Rows,
    own: Rows,
    dossier: int,
    home_levels: NDArray[np.uint8],
) -> Candidate:
    """Greedy one-to-one assignment of the query's persons to the dossier's rows, best pair first."""
    part = weights[:, own].copy()
    pairs: list[Pair] = []
    surnames: set[str] = set()
    for _ in range(min(part.shape)):
        query, place = divmod(int(part.argmax()), part.shape[1])
        if part[query, place] <= 0:
            break
        at = int(own[place])
        chosen, names = compared[query], set(household.persons[query].parts.surnames)
        weight, surname_weight = float(weights[query, at]), float(chosen.surname_weight[at])
        levels_of_name = int(chosen.surname[at])
        # Siblings share a surname: the second one proves little more (matching.md 3.5).
        if surnames & names and surname_weight > 0:
            weight -= surname_weight * (1.0 - parameters.repeated_surname)
            surname_weight *= parameters.repeated_surname
        if levels_of_name >= _ALIKE_SURNAME:
            surnames |= names
        same_bsn = at in bearing[query]
        levels = int(chosen.surname[at]), int(chosen.given[at]), int(chosen.birth[at])
        if weight > 0:
            given_weight = float(chosen.name_weight[at] - chosen.surname_weight[at])
            parts_of = surname_weight, given_weight, float(chosen.birth_weight[at])
            pairs.append(Pair(query, int(rows[at]), weight, *levels, same_bsn, parts_of))
        part[query, :] = -1.0
        part[:, place] = -1.0
    best = int(own[int(home_levels[own].argmax())])
    level = int(home_levels[best])
    kin = _kin(household, compared, own, surnames if pairs else set())
    conflicts = _conflicts(view, household, compared, rows, own, pairs)
    pairs.sort(key=lambda pair: -pair.weight)
    address = float(household.homes.weights[level])
    there = rows[own]
    told = len(own), int(np.count_nonzero(view.birth[there])), int(np.count_nonzero(view.address[there]))
    home = int(rows[best]) if level else -1
    return Candidate(dossier, tuple(pairs), level, home, address, kin, conflicts, len(household.persons), told)


def _kin(household: Household, compared: Sequence[Comparison], own: Rows, told: set[str]) -> float:
    """Bits of the surnames that agree with anybody of the dossier and that no pair has counted, each once."""
    bits = 0.0
    for person, chosen in zip(household.persons, compared, strict=True):
        names = set(person.parts.surnames)
        if person.bare or not names or names & told:
            continue
        agree = chosen.surname[own] >= _ALIKE_SURNAME
        if agree.any():
            bits += max(0.0, float(chosen.surname_weight[own][agree].max()))
            told |= names
    return bits


def _conflicts(
    view: View,
    household: Household,
    compared: Sequence[Comparison],
    rows: Rows,
    own: Rows,
    pairs: Sequence[Pair],
) -> tuple[int, int, int]:
    """Parents and children of the query whose counterparts all differ in both given name and birth date; crossed pairs."""
    matched = {pair.query for pair in pairs}
    taken = {pair.row for pair in pairs}
    count = {Role.PARENT: 0, Role.CHILD: 0}
    for query, person in enumerate(household.persons):
        role = person.person.role
        if query in matched or role not in count:
            continue
        peers = [at for at in own if view.role[rows[at]] == ROLE_CODES[role] and int(rows[at]) not in taken]
        if peers and all(
            compared[query].given[at] in _OTHER_GIVEN and compared[query].birth[at] in _OTHER_BIRTH for at in peers
        ):
            count[role] += 1
    # A pair held together by the surname only, while given name and date both contradict.
    crossed = sum(pair.given in _OTHER_GIVEN and pair.birth in _OTHER_BIRTH for pair in pairs)
    return count[Role.PARENT], count[Role.CHILD], crossed


def supported_date(pair: Pair) -> bool:
    """Whether birth dates agree beside names that agree at least in part."""
    named = pair.surname >= _ALIKE_SURNAME or pair.given >= _INITIAL_GIVEN
    return pair.birth >= _NEAR_BIRTH and named


def agreeing_names(pair: Pair) -> bool:
    """Whether surname and given name (more than one initial) agree."""
    return pair.surname >= _ALIKE_SURNAME and (pair.given >= _ALIKE_GIVEN)


def anchors(candidate: Candidate) -> int:
    """Independent pieces of evidence (matching.md 4, tiers); a pair that contradicts itself gives none.

    Names alone make two at most: common families share the names of several children by chance.
    """
    hard = hard_anchors(candidate)
    named = sum(agreeing_names(pair) for pair in candidate.pairs if not contradicts(pair))
    return hard + (named if hard else min(named, 2))


def hard_anchors(candidate: Candidate) -> int:
    """Dates that agree beside a name, the exact address, and BSNs, which are worth three."""
    count = 1 if candidate.address_level == _HOUSE else 0
    for pair in candidate.pairs:
        if not contradicts(pair):
            count += supported_date(pair) + (3 if pair.same_bsn else 0)
    return count


def contradicts(pair: Pair) -> bool:
    """Whether given names or birth dates of the pair differ."""
    return pair.given in _OTHER_GIVEN or pair.birth in _OTHER_BIRTH


def features(candidate: Candidate) -> list[float]:
    """The values that ``FEATURES`` names, in bits or counts."""
    pairs, total = candidate.pairs, candidate.total
    ordered = [pair.weight for pair in pairs] + [0.0, 0.0]
    # Names that go together in one part of the population make families look alike: without a date, an address or a BSN
    # the same bits prove less.
    soft = 0.0 if hard_anchors(candidate) else 1.0
    # Of one person alone less can agree, and less can be missing.
    single = 1.0 if candidate.asked == 1 else 0.0
    named = sum(agreeing_names(pair) for pair in pairs)
    dated = sum(supported_date(pair) for pair in pairs)
    return [
        1.0,
        total,
        max(total - 30.0, 0.0),
        min(ordered[0], 40.0),
        min(ordered[1], 30.0),
        min(sum(ordered[2:]), 40.0),
        candidate.address_weight,
        # Somebody else lived there before: an address without a name that agrees.
        candidate.address_weight if not (named or dated or candidate.kin) else 0.0,
        min(candidate.kin, 30.0),
        *(float(count) for count in candidate.conflicts),
        float(dated),
        float(named),
        float(len(pairs)),
        soft,
        soft * min(total, 40.0),
        float(min(candidate.asked - len(pairs), 5)),
        single,
        single * min(total, 40.0),
        *_told_there(candidate.told, min(total, 40.0), soft, single),
    ]


def _told_there(told: tuple[int, int, int], total: float, soft: float, single: float) -> list[float]:
    """How much the dossier could have said: few bits are little from a thick one, and all there can be from a single line."""
    rows, dated, homed = told
    size, share = float(np.log(min(max(rows, 1), 12))), dated / max(rows, 1)
    return [
        *(size, share, float(dated == 0), float(homed == 0)),
        *(size * total, share * total, size * soft, size * single),
    ]


def supported(candidate: Candidate) -> bool:
    """Whether a dossier may be waarschijnlijk: two pieces of evidence without a contradiction, or one very rare name.

    A common name alone fits several families, and so does an address where others lived before. This bounds the level, not
    the probability: that tells how often such dossiers were right.
    """
    pieces = float(candidate.kin > 0) + (candidate.address_level == _HOUSE)
    for pair in candidate.pairs:
        if not contradicts(pair):
            pieces += agreeing_names(pair) + (pair.birth >= _NEAR_BIRTH) + (2 if pair.same_bsn else 0)
    return pieces >= 2 or candidate.total >= RARE


def probability(parameters: Parameters, candidate: Candidate, dossiers: int) -> float:
    """Probability of the same family; the prior shrinks as the archive grows (matching.md 0.5)."""
    return probabilities(parameters, [candidate], dossiers)[0]


def probabilities(parameters: Parameters, candidates: Sequence[Candidate], dossiers: int) -> list[float]:
    """The probability of each candidate."""
    if not candidates:
        return []
    weights = np.array([parameters.logistic[name] for name in FEATURES])
    z = np.array([features(candidate) for candidate in candidates]) @ weights
    # Below a thousand dossiers the archive is a sample of a region, not the region: the prior grows no further.
    z -= np.log(max(dossiers, 1000) / parameters.archive_size)
    named_only = np.array([not hard_anchors(candidate) for candidate in candidates])
    z[named_only] = np.minimum(z[named_only], NAMES_ONLY)
    return [float(p) for p in 1.0 / (1.0 + np.exp(-np.clip(z, -40.0, 40.0)))]
