"""As many birth dates behind as many names: ``Sem, Bo en Daan (5-5-1995, 1-2-1996 en 11-8-1997)``."""

import re
from collections.abc import Sequence
from itertools import pairwise

from vtdocs.index.extract.dates import FoundDate
from vtdocs.index.extract.drafts import Draft
from vtdocs.index.extract.facts import PageFacts

_SERIES = re.compile(
    r"\s*(?:,|;|/|,?\s*en|&|,?\s*resp\.?|,?\s*respectievelijk)\s*(?:(?:respectievelijk|resp\.?)\s+)?(?:op\s+)?"
)
_SERIES_CUE = re.compile(r"(?i)(?:\b[gq][eco]b|\bd\.?o\.?b\b|[*°]\s*$)")
_CHAIN = re.compile(r"\s*(?:,|;|/|,?\s*en|&)\s*")


def link_series(facts: PageFacts, drafts: Sequence[Draft], linked: set[tuple[int, int]]) -> set[tuple[int, int]]:
    """``Sem en Daan Kroeze (5-5-1995 en 11-8-1997)``: as many dates behind as many names, in the same order.

    A field that took the first date for the last name gives it back.
    """
    done: set[tuple[int, int]] = set()
    for dates in _series(facts):
        if any((facts.index, d.start) in linked for d in dates[1:]):
            continue
        named = [d for d in drafts if d.end <= dates[0].start and not d.name.empty][-len(dates) :]
        chained = len(named) == len(dates) and all(
            _CHAIN.fullmatch(facts.text[a.end : b.start]) for a, b in pairwise(named)
        )
        opening = facts.text[named[-1].end : dates[0].start] if chained else ""
        if len(opening) > 60 or not ("(" in opening or _SERIES_CUE.search(opening)):
            continue
        for draft, found in zip(named, dates, strict=True):
            if draft.birth is None or draft.birth in {d.date for d in dates}:
                draft.birth = found.date
        done |= {(facts.index, d.start) for d in dates}
    return done


def _series(facts: PageFacts) -> list[list[FoundDate]]:
    """Two or more full dates with nothing but a comma or "en" between them."""
    runs: list[list[FoundDate]] = []
    for found in (d for d in facts.dates if d.date.full):
        if runs and _SERIES.fullmatch(facts.text[runs[-1][-1].end : found.start]):
            runs[-1].append(found)
        else:
            runs.append([found])
    return [run for run in runs if len(run) > 1]
