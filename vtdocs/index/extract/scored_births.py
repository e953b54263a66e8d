"""Birth dates told by the sum of many signs: the last reader, over dates that every rule left to nobody.

Each sign around a date (``date_signs.py``) has a weight; their sum is the log-odds that somebody was born then. The weights
were fitted on pages written by hand, with every set of pages left out in turn (``bench/extraction/fit_dates.py``).
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from vtdocs import assets
from vtdocs.index.extract.date_signs import Sighting, shape, sight, signs, years_alone
from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.lexicon import Lexicon
from vtdocs.index.extract.spoken import starts_with_initials
from vtdocs.model.persons import PersonName, Role

LIKELY = 0.7
"""From here on a date is the birth date of the name beside it."""
LISTED = 0.25
"""The same for a row that stands like two other rows, whose dates are birth dates."""
SURE = 0.9
"""From here on it is one although no name is left for it."""


_TOLD = frozenset({"cue right before", "birth word near before", "birth word behind"})
_NEVER = frozenset({"announced before name", "happened behind", "sentence between", "event between", "role worker"})
"""Signs that no sum of others outweighs, unless a word for birth stands beside the date: a wrong date is worse than none."""
_OPENS_SENTENCE = {"prior .", "verb behind"}
_YOUNGEST_PARENT = 14


@cache
def weights(archive: Path | None = None) -> Mapping[str, float]:
    """The weight of every sign, from ``index/extract/date_weights.json``; signs without one weigh nothing."""
    path = assets.resolve("index/extract/date_weights.json", archive)
    return {sign: float(weight) for sign, weight in json.loads(path.read_text("utf-8")).items()}


def chance(shown: set[str], weight: Mapping[str, float]) -> float:
    """The probability that a date with these signs is one of birth."""
    return 1 / (1 + math.exp(-weight["always"] - sum(weight.get(sign, 0.0) for sign in shown)))


def link_scored(
    facts: PageFacts,
    drafts: list[Draft],
    linked: set[tuple[int, int]],
    year: int | None,
    lexicon: Lexicon,
    archive: Path | None = None,
) -> None:
    """Gives dates that are nobody's yet to the names beside them, when the signs together say birth.

    A date that is surely one of birth, and near no name that lacks one, becomes a mention without a name.
    """
    if year is None:
        return
    births = {d.birth for d in drafts}
    free = [
        found
        for found in (*facts.dates, *years_alone(facts, year))
        if (facts.index, found.start) not in linked and found.date not in births and found.date.year <= year
    ]
    if not free:
        return
    own = sorted((d for d in drafts if d.page == facts.index and not d.name.empty), key=lambda d: d.start)
    weight = weights(archive)
    alike, beside = _shapes_of_births(facts, own)
    for found in free:
        seen = sight(facts.text, own, found)
        shown = signs(facts.text, facts.dates, seen, year, lexicon)
        likely = chance(shown, weight)
        doubted = shown & _NEVER or shown >= _OPENS_SENTENCE or year - found.date.year < _least_age(seen)
        if likely < LISTED or (doubted and not shown & _TOLD):
            continue
        stands = shape(facts.text, seen)
        listed = stands is not None and (alike[stands] >= 2 or (found.start - len(seen.left), *stands[1:]) in beside)
        owner = _owner(facts.text, seen) if likely >= (LISTED if listed else LIKELY) else None
        if owner is not None:
            owner.birth = found.date
        elif likely >= SURE and found.date.full:
            drafts.append(_nameless(facts, found))


def _least_age(seen: Sighting) -> int:
    """How many years a date must lie before the paper to be of birth: nobody of ten is a parent, or signs with initials."""
    name = seen.before
    if name is None:
        return 0
    grown = name.role in {Role.PARENT, Role.PARTNER} or (name.role is Role.UNKNOWN and starts_with_initials(name))
    return _YOUNGEST_PARENT if grown else 0


def _nameless(facts: PageFacts, found: FoundDate) -> Draft:
    raw = facts.text[found.start : found.end]
    return Draft(facts.index, found.start, found.end, raw, PersonName(), "signs:birth", 0.3, birth=found.date)


def _shapes_of_births(
    facts: PageFacts, own: Sequence[Draft]
) -> tuple[Counter[tuple[str, ...]], set[tuple[int | str, ...]]]:
    """How often a birth date stands in each way behind the name of its row; and the ways of each row by where it starts."""
    births = {(d.start, d.birth) for d in own}
    shown: Counter[tuple[str, ...]] = Counter()
    rows: set[tuple[int | str, ...]] = set()
    for found in facts.dates:
        seen = sight(facts.text, own, found)
        stands = shape(facts.text, seen)
        if stands is not None and seen.before is not None and (seen.before.start, found.date) in births:
            shown[stands] += 1
            rows.add((found.start - len(seen.left), *stands[1:]))
    return shown, rows


def _owner(text: str, seen: Sighting) -> Draft | None:
    """The name a date belongs to: the one before it on its row, else the one right behind it, else the one above."""
    before = seen.before if seen.before is not None and _lacks(seen.before, seen.found) else None
    if before is not None and "\n" not in text[before.end : seen.found.start]:
        return before
    behind = seen.behind
    if behind is not None and _lacks(behind, seen.found) and behind.start - seen.found.end <= 30:
        return behind
    return before


def _lacks(draft: Draft, found: FoundDate) -> bool:
    """Whether a name has no birth date yet, or knows less of it than the date tells."""
    known, told = draft.birth, found.date
    if known is None:
        return True
    return told.full and not known.full and known.earliest <= told.latest and told.earliest <= known.latest
