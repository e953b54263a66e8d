"""Birth dates told by the sum of many signs: the last reader, over dates that every rule left to nobody.

Each sign around a date (see ``date_signs.py``) has a weight; their sum is the log-odds that somebody was born then. The
weights were fitted on pages written by hand (``bench/extraction/fit_dates.py``), with every set of pages left out in turn.
"""

import math
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
import json

from vtdocs import assets
from vtdocs.index.extract.date_signs import Sighting, sight, signs, years_alone
from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.facts import PageFacts
from vtdocs.index.extract.lexicon import Lexicon
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import PersonName, Role

LIKELY = 0.7
"""From here on a date is the birth date of the name beside it."""
SURE = 0.9
"""From here on it is one although no name is left for it."""


@cache
def weights(archive: Path | None = None) -> Mapping[str, float]:
    """The weight of every sign, from ``index/extract/date_weights.json``."""
    loaded: dict[str, float] = json.loads(assets.resolve("index/extract/date_weights.json", archive).read_text("utf-8"))
    return loaded


def chance(shown: set[str], weight: Mapping[str, float]) -> float:
    """The probability that a date with these signs is one of birth."""
    return 1 / (1 + math.exp(-sum(weight.get(sign, 0.0) for sign in (*shown, "always"))))


def link_scored(
    facts: PageFacts, drafts: list[Draft], linked: set[tuple[int, int]], year: int | None, lexicon: Lexicon, describes
) -> None:
    """Gives dates that are nobody's yet to the names beside them, when the signs together say birth."""
    if year is None:
        return
    own = sorted((d for d in drafts if d.page == facts.index and not d.name.empty), key=lambda d: d.start)
    births = {d.birth for d in drafts}
    weight = weights()
    for found in [*facts.dates, *years_alone(facts, year)]:
        if (facts.index, found.start) in linked or found.date in births or found.date.year > year:
            continue
        seen = sight(facts.text, own, found)
        p = chance(signs(facts.text, facts.dates, seen, year, lexicon, describes), weight)
        if p < LIKELY:
            continue
        owner = _owner(facts.text, own, seen)
        if owner is not None:
            owner.birth = found.date
        elif p >= SURE and found.date.full:
            raw = facts.text[found.start : found.end]
            drafts.append(Draft(facts.index, found.start, found.end, raw, PersonName(), "signs:birth", 0.3, birth=found.date))


def _owner(text: str, own: Sequence[Draft], seen: Sighting) -> Draft | None:
    """The name a date belongs to: the one before it on its row, else the one right behind it, else the one above."""
    found = seen.found
    before, behind = seen.before, seen.behind
    if before is not None and _lacks(before, found) and "\n" not in text[before.end : found.start]:
        return before
    if behind is not None and _lacks(behind, found) and behind.start - found.end <= 30:
        return behind
    if before is not None and _lacks(before, found):
        return before
    return None


def _lacks(draft: Draft, found: FoundDate) -> bool:
    """Whether a name has no birth date yet, or knows less of it than the date tells."""
    if draft.birth is None:
        return True
    return found.date.full and not draft.birth.full and draft.birth.earliest <= found.date.latest and found.date.earliest <= draft.birth.latest
