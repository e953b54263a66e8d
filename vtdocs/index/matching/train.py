"""Learning the weights from the archive itself, without labels: expectation and maximisation over households.

A sample of the archive's own dossiers is looked up in the archive. How likely a pair of persons is the same follows from
everything in the two dossiers *but* this pair: its household's other pairs and the address (expectation). The levels of
agreement of the pairs, counted with that likelihood, give m, how often each level occurs for the same person
(maximisation); u needs no estimating, look-ups count it. Leaving the pair itself out keeps namesakes from teaching that
birth dates of one person usually differ, which plain EM over single persons (Winkler 1988) learns from concentrated names.
"""

import dataclasses
import random
from collections.abc import Callable
from datetime import date
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.index.matching.homes import QueryHomes
from vtdocs.index.matching.household import Household, search
from vtdocs.index.matching.parameters import ASSET, BIRTH, GIVEN, SURNAME, Parameters, load, to_json
from vtdocs.index.matching.persons import QueryPerson
from vtdocs.index.matching.view import View, view_of
from vtdocs.index.register.store import Register

SAMPLE = 1000
"""Dossiers looked up in each round."""
ROUNDS = 2
PRIOR_PAIRS = 100.0
"""How many true pairs the present m counts for, so that a level that never occurs keeps a chance."""
LEAST_MENTIONS = 2000
"""A smaller archive has too few repeats to learn from."""
CAUTION = 6.0
"""Bits by which the rest of the household must outweigh the prior to count for half."""

_FIELDS = {"surname": SURNAME, "given": GIVEN, "birth": BIRTH}
_KEPT = {
    "surname": (),
    "given": (GIVEN.index("initial"), GIVEN.index("initials"), GIVEN.index("initials3")),
    "birth": (BIRTH.index("year"), BIRTH.index("month")),
}
"""Levels that keep their m: initials and partial dates are comparisons of their own."""

Mass = dict[str, NDArray[np.float64]]


def train(
    register: Register,
    *,
    archive: Path | None = None,
    sample: int = SAMPLE,
    seed: int = 1,
    today: date | None = None,
    progress: Callable[[int], None] | None = None,
) -> Parameters:
    """Parameters with m learnt from this archive; ``save`` puts them where look-ups find them.

    ``progress`` is called with the number of dossiers looked up. Raises BadInput when the archive is too small.
    """
    view = view_of(register)
    if view.rows < LEAST_MENTIONS:
        raise BadInput(
            _("The register is too small to learn from: it holds {count} persons.").format(count=view.rows),
            _("The shipped weights are good; train when there are {count}.").format(count=LEAST_MENTIONS),
        )
    base = parameters = load(archive)
    numbers = np.flatnonzero(np.diff(view.starts) > 0)
    numbers = numbers[numbers > 0]
    chooser = random.Random(seed)
    done = 0
    for _round in range(ROUNDS):
        mass: Mass = {field: np.zeros(len(levels)) for field, levels in _FIELDS.items()}
        for place in chooser.sample(range(len(numbers)), min(sample, len(numbers))):
            _count(register, view, parameters, archive, int(numbers[place]), mass)
            done += 1
            if progress:
                progress(done)
        agree = {field: _share_of_levels(field, base, mass[field]) for field in _FIELDS}
        parameters = dataclasses.replace(base, agree={**base.agree, **agree})
    day = (today or date.today()).isoformat()  # noqa: DTZ011  a label for people
    version = f"trained {day} on {view.rows} persons"
    return dataclasses.replace(parameters, version=version)


def save(parameters: Parameters, archive: Path) -> Path:
    """Writes the parameters into the archive's own assets, where look-ups prefer them to the shipped ones."""
    path = archive / "assets" / ASSET
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(".new")
    temporary.write_text(to_json(parameters), encoding="utf-8")
    temporary.replace(path)
    load.cache_clear()
    return path


def _count(
    register: Register, view: View, parameters: Parameters, archive: Path | None, dossier: int, mass: Mass
) -> None:
    """Adds the levels of the pairs of one dossier with all others, by how likely the others make them."""
    rows = [int(row) for row in view.by_dossier[view.starts[dossier] : view.starts[dossier + 1]]]
    persons = [mention.person for mention in register.mentions(rows[:12]).values()]
    household = Household(
        [QueryPerson(view, parameters, person, 0, archive) for person in persons],
        QueryHomes(view, parameters, [person.address for person in persons if person.address]),
    )
    prior = float(np.log2(max(view.dossiers, 1000))) + CAUTION
    for candidate in search(view, parameters, household).candidates:
        if candidate.dossier == dossier:
            continue
        for pair in candidate.pairs:
            rest = candidate.total - pair.weight - prior
            same = 1.0 / (1.0 + 2.0 ** -max(min(rest, 50.0), -50.0))
            if same > 0.01:
                mass["surname"][pair.surname] += same
                mass["given"][pair.given] += same
                mass["birth"][pair.birth] += same


def _share_of_levels(field: str, base: Parameters, mass: NDArray[np.float64]) -> tuple[float, ...]:
    """How the true pairs spread over the levels of one field."""
    usual = np.array(base.agree[field], dtype=np.float64)
    learnt = np.ones(len(usual), dtype=np.bool_)
    learnt[0] = False
    learnt[list(_KEPT[field])] = False
    total = usual[learnt].sum()
    spread = (mass[learnt] + PRIOR_PAIRS * usual[learnt] / total) / (mass[learnt].sum() + PRIOR_PAIRS)
    result = usual.copy()
    result[learnt] = spread * total
    return tuple(round(float(value), 5) for value in np.maximum(result, 1e-4))
