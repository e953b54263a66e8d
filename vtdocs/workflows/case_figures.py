"""What case files tell when they are counted together (domain rules, section 7; L4, H1, H8, H12, T4, T8): only counts.

Adviezen are counted as such and looked at no further (R1). A case file that cannot be read is counted too: a figure that
leaves cases out in silence steers wrongly.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.loading import read_case
from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.case.steps import Maatregel, SoortPlan
from vtdocs.letters.protocol.days import add_months
from vtdocs.letters.protocol.notices import told_on
from vtdocs.letters.protocol.terms import Term, TermState, terms_of
from vtdocs.letters.region import Regio, load_region
from vtdocs.letters.register import REGISTER, LetterRegister
from vtdocs.workflows.suppression import Cell

RETENTION = "T6"
"""No term that anybody meets: after it a case may go."""


@dataclass(slots=True)
class CaseCounts:
    """The counts, before small ones are hidden; rows and columns have stable English names or Dutch words of the case file."""

    cases: Counter[Cell] = field(default_factory=Counter)
    """By year of receipt and class (nieuw, hermelding, vervolgmelding), adviezen apart."""
    terms: Counter[Cell] = field(default_factory=Counter)
    """By rule and how they stand."""
    postponed: Counter[Cell] = field(default_factory=Counter)
    """People about whom data were recorded, by how often telling them was postponed and whether they were told (T3, T4)."""
    handovers: Counter[Cell] = field(default_factory=Counter)
    """By kind of receiver and whether it was accepted."""
    plans: Counter[Cell] = field(default_factory=Counter)
    """Handed over cases, by plan and what was agreed about it (H1, H8)."""
    monitoring: Counter[Cell] = field(default_factory=Counter)
    """Moments, by months after the handover and whether somebody asked how it goes (T8)."""
    measures: Counter[Cell] = field(default_factory=Counter)
    """By class and whether a measure was in force (H12)."""
    first_letter: list[int] = field(default_factory=list)
    """Days from receipt to the first letter that was sent."""
    unreadable: int = 0
    """Case files that could not be read."""


def count_cases(folder: Path, archive: Path, day: date) -> CaseCounts:
    """Count the case files of a folder; raises BadInput when it holds none."""
    files = sorted([*folder.rglob("*.yaml"), *folder.rglob("*.yml")])
    if not files:
        raise BadInput(_("There are no case files in {folder}.").format(folder=folder), _("Case files end in .yaml."))
    region, register = load_region(None, archive), LetterRegister(archive / REGISTER)
    made = CaseCounts()
    for file in files:
        try:
            case, _wrong = read_case(file)
        except BadInput:
            case = None
        if case is None:
            made.unreadable += 1
        else:
            _count(made, register.with_sent(case.zaak), region, day)
    return made


def _count(made: CaseCounts, zaak: Zaak, region: Regio, day: date) -> None:
    year = str(zaak.datum_ontvangst.year)
    if zaak.type is Type.ADVIES:
        made.cases[year, "advies"] += 1
        return
    kind = zaak.klasse.value if zaak.klasse is not None else "unknown"
    made.cases[year, kind] += 1
    _count_terms(made, terms_of(zaak, region), day)
    _count_notices(made, zaak, region)
    _count_handover(made, zaak, region, day)
    check = zaak.raad_check
    measure = "not-asked" if check is None else "none" if check.maatregel is Maatregel.GEEN else check.maatregel.value
    made.measures[kind, measure] += 1
    sent = [letter.verzonden_op for letter in zaak.brieven if letter.verzonden_op]
    if sent:
        made.first_letter.append(max(0, (min(sent) - zaak.datum_ontvangst).days))


def _count_terms(made: CaseCounts, terms: Iterable[Term], day: date) -> None:
    for term in terms:
        if term.rule == RETENTION:
            continue
        rule = term.rule if term.statutory or term.rule != "T1" else "T1-regional"
        late = term.done_on is not None and term.done_on > term.due
        state = "late" if late or term.state(day) is TermState.LATE else "met" if term.done else "running"
        made.terms[rule, state] += 1


def _count_notices(made: CaseCounts, zaak: Zaak, region: Regio) -> None:
    for person in zaak.personen:
        if person.gegevens_van_ander_vastgelegd_op is not None and not person.overleden:
            times = len(person.uitstel)
            told = told_on(zaak, region, person) is not None
            made.postponed[
                "never" if not times else "once" if times == 1 else "more", "told" if told else "not-told"
            ] += 1


def _count_handover(made: CaseCounts, zaak: Zaak, region: Regio, day: date) -> None:
    decided = zaak.besluit is not None and zaak.besluit.soort.overdracht
    if zaak.besluit is None or not decided:
        return
    handed = zaak.overdracht
    accepted = handed is not None and handed.geaccepteerd_op is not None
    made.handovers[zaak.besluit.soort.value.removeprefix("overdracht_"), "accepted" if accepted else "waiting"] += 1
    for plan in SoortPlan:
        lines = [line for line in (handed.afspraken if handed is not None else ()) if line.plan is plan]
        reasoned = lines and all(line.niet_opgesteld_reden for line in lines)
        made.plans[plan.value, "not-made" if reasoned else "agreed" if lines else "nothing-said"] += 1
    start = handed.verantwoordelijk_vanaf if handed is not None else None
    if start is None:
        return
    due = {months: add_months(start, months) for months in region.monitoring_maanden}
    asked: dict[int, bool] = dict.fromkeys(due, False)
    for moment in zaak.monitoring:
        nearest = min(due, key=lambda months: abs((due[months] - moment.datum).days), default=None)
        if nearest is not None:
            asked[nearest] = asked[nearest] or moment.gedaan
            due[nearest] = due[nearest] if asked[nearest] else max(due[nearest], moment.datum)
    for months, done in asked.items():
        made.monitoring[str(months), "done" if done else "missed" if due[months] < day else "planned"] += 1


def median(days: Sequence[int]) -> float | None:
    """The middle one; None of fewer than five, which would tell of few (P25)."""
    ordered, half = sorted(days), len(days) // 2
    if len(days) < 5:
        return None
    return ordered[half] if len(days) % 2 else (ordered[half - 1] + ordered[half]) / 2
