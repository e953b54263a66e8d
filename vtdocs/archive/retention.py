"""How long a dossier may be kept: a clock that runs from the newest document, and a regime for each source (T6, T7, P7, P8).

The day of scanning never counts: the clock runs from the dates that stand on the documents themselves. Where anything is
not known (no date, a document without one, an unknown source, no birth year of the youngest child) nothing is computed
away: the dossier is to be judged by a person. Which regime governs an old file is a legal question; the table below is
the default, the archive's settings may name another one for each source.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vtdocs.archive.holdings import Holding
from vtdocs.model.dates import PartialDate

OLDEST_PLAUSIBLE = 1950
"""A document said to be older than this was misread, or is no document of Veilig Thuis or a predecessor."""
OF_AGE = 18


class Regime(StrEnum):
    """What says how long a dossier is kept."""

    WMO = "wmo"
    """Wmo 2015 as in force: 20 years from the last recorded change (5.3.4(2))."""
    WMO_2015 = "wmo-2015"
    """Wmo 2015, text of 2015: 15 years, and family data until the youngest child is of age."""
    WJZ = "wjz"
    """Wet op de jeugdzorg 55(2): until the youngest child of the family is of age."""
    JUDGE = "judge"
    """A person decides for each dossier."""


REGIME_OF_SOURCE = {
    "VT": Regime.WMO, "AMHK": Regime.WMO_2015, "AMK": Regime.WJZ, "BJZ": Regime.WJZ, "BVA": Regime.WJZ,
}  # fmt: skip
"""Regimes by the organisation that made the paper; every other source is judged."""


class State(StrEnum):
    """Where a dossier stands."""

    RUNNING = "running"
    DUE = "due"
    """The term is past: it may be proposed for destruction; nothing is ever destroyed by itself."""
    JUDGE = "judge"
    """To be judged by a person (te beoordelen)."""


@dataclass(frozen=True, slots=True)
class Judgment:
    """What a person decided about the term of one dossier."""

    until: date
    """Day until which it is kept."""
    reason: str


@dataclass(frozen=True, slots=True)
class Term:
    """The retention of one dossier."""

    dossier: str
    box: str
    source: str
    regime: Regime
    state: State
    newest: date | None
    """Newest day that stands on a document: the beginning of the clock."""
    until: date | None
    """Last day it is kept; None while that is to be judged."""
    today_law: date | None
    """The same under the law of today (20 years), for comparison; None without a date."""
    reasons: tuple[str, ...]
    """Stable English codes of what makes a person judge: ``no-date``, ``undated-documents``, ``future-date``,
    ``implausible-date``, ``source-unknown``, ``youngest-unknown``, ``advies``, ``held``, ``linked``, ``no-documents``."""
    judged: str = ""
    """Reason of the judgment that set ``until``; empty when the regime did."""

    @property
    def due(self) -> bool:
        """Whether the term is past."""
        return self.state is State.DUE


def term_of(
    holding: Holding,
    today: date,
    *,
    regimes: Mapping[str, Regime] = REGIME_OF_SOURCE,
    judgment: Judgment | None = None,
    linked: bool = False,
) -> Term:
    """The term of a dossier on a day; ``linked``: a worker found that it is about the family of a new case."""
    newest, reasons = _newest(holding.dates, today)
    regime = regimes.get(holding.source.upper(), Regime.JUDGE)
    until, missing = _until(regime, newest, holding.youngest)
    reasons += missing
    if holding.state == "quarantined" or holding.kind == "advies":
        reasons.append("advies")
    elif holding.state == "held":
        reasons.append("held")
    if linked:
        reasons.append("linked")
    today_law = _years_after(newest, 20) if newest else None
    judged = ""
    if judgment is not None:
        until, reasons, judged = judgment.until, [], judgment.reason
    past = State.DUE if until is not None and until < today else State.RUNNING
    state = State.JUDGE if reasons or until is None else past
    return Term(
        holding.dossier, holding.box, holding.source, regime, state, newest, until, today_law, tuple(reasons), judged
    )


def _newest(dates: Iterable[str], today: date) -> tuple[date | None, list[str]]:
    """The last day that the newest document can bear, and what is doubtful about the dates."""
    reasons: list[str] = []
    known: list[date] = []
    texts = list(dates)
    for text in texts:
        if not text:
            continue
        read = PartialDate.fromiso(text)
        if read.earliest > today:
            reasons.append("future-date")
        elif read.year < OLDEST_PLAUSIBLE:
            reasons.append("implausible-date")
        else:
            known.append(min(read.latest, today) if read.earliest <= today else read.latest)
    if not texts:
        reasons.append("no-documents")
    elif not known:
        reasons.append("no-date")
    elif any(not text for text in texts):
        reasons.append("undated-documents")
    return max(known, default=None), list(dict.fromkeys(reasons))


def _until(regime: Regime, newest: date | None, youngest: int | None) -> tuple[date | None, list[str]]:
    """The last day under a regime, and what is missing to know it."""
    if regime is Regime.JUDGE:
        return None, ["source-unknown"]
    # Of the youngest child only the year of birth is known: the last day of that year counts.
    of_age = date(youngest + OF_AGE, 12, 31) if youngest else None
    if regime is Regime.WMO:
        return (_years_after(newest, 20) if newest else None), []
    if of_age is None:
        return None, ["youngest-unknown"]
    if regime is Regime.WJZ:
        # A clock that ran out before the newest document was made was never this dossier's clock.
        return (max(of_age, newest) if newest else None), []
    return (max(of_age, _years_after(newest, 15)) if newest else None), []


def _years_after(day: date, years: int) -> date:
    try:
        return day.replace(year=day.year + years)
    except ValueError:  # 29 February
        return date(day.year + years, 2, 28)
