"""Every term of a case with its date, source and state (T1-T6, T8)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum
from hashlib import sha256

from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.protocol.days import add_months, statutory_end, working_days_after
from vtdocs.letters.protocol.notices import last_days, told_on
from vtdocs.letters.protocol.roles import alias
from vtdocs.letters.region import Regio


class TermState(StrEnum):
    """How a term stands on a day."""

    DONE = "gedaan"
    LATE = "verlopen"
    SOON = "bijna"
    OPEN = "loopt"


@dataclass(frozen=True, slots=True)
class Term:
    """One term of a case."""

    case: str
    """Number of the case."""
    rule: str
    """Number of the rule, such as ``T3``."""
    what: str
    """What must be done; roles, never names."""
    due: date
    """Last day."""
    source: str
    """Law or setting it comes from."""
    done: bool
    statutory: bool
    """Whether the term stands in a law; else it is a regional setting or an agreement."""
    done_on: date | None = None
    """Day on which it was done, where the case tells it; for figures of terms met in time."""

    def state(self, today: date) -> TermState:
        """How it stands; ``bijna`` is within a week."""
        if self.done:
            return TermState.DONE
        if self.due < today:
            return TermState.LATE
        return TermState.SOON if self.due <= today + timedelta(days=7) else TermState.OPEN


def terms_of(zaak: Zaak, region: Regio) -> tuple[Term, ...]:
    """All terms of a case, most urgent first: open ones by date, then what is done."""
    found = [
        *_assessment(zaak, region),
        *_research(zaak),
        *_notices(zaak, region),
        *_requests(zaak),
        *_later(zaak, region),
    ]
    return urgent_first(found)


def urgent_first(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Open terms by date, then what is done."""
    return tuple(sorted(terms, key=lambda term: (term.done, term.due, term.rule, term.what)))


def _assessment(zaak: Zaak, region: Regio) -> Iterator[Term]:
    if zaak.type is Type.ADVIES:
        return
    done = zaak.veiligheidsbeoordeling is not None
    what = _("safety assessment (veiligheidsbeoordeling)")
    legal = statutory_end(zaak.datum_ontvangst, days=5)
    day = zaak.veiligheidsbeoordeling.datum if zaak.veiligheidsbeoordeling is not None else None
    yield Term(zaak.zaaknummer, "T1", what, legal, "UB 4.1.7(1)", done, statutory=True, done_on=day)
    number = region.veiligheidsbeoordeling_dagen
    if region.veiligheidsbeoordeling_werkdagen:
        regional = working_days_after(zaak.datum_ontvangst, number)
    else:
        regional = zaak.datum_ontvangst + timedelta(days=number)
    yield Term(zaak.zaaknummer, "T1", what, regional, _("regional setting"), done, statutory=False, done_on=day)


def _research(zaak: Zaak) -> Iterator[Term]:
    if zaak.onderzoek is not None:
        due = statutory_end(zaak.onderzoek.besloten_op, weeks=10)
        done = zaak.onderzoek.afgesloten_op is not None
        yield Term(
            zaak.zaaknummer, "T2", _("judge whether the research leads to steps"), due, "UB 4.1.7(2)", done,
            statutory=True, done_on=zaak.onderzoek.afgesloten_op,
        )  # fmt: skip


def _notices(zaak: Zaak, region: Regio) -> Iterator[Term]:
    for person in zaak.personen:
        days = last_days(person)
        if not days or person.overleden:
            continue
        later = days[-1] > days[0]
        rule, source = ("T4", "Wmo 5.3.1(2)") if later else ("T3", "Wmo 5.3.1(1)")
        what = _("tell {who} that data were recorded").format(who=alias(zaak, person.id))
        on = told_on(zaak, region, person)
        yield Term(zaak.zaaknummer, rule, what, days[-1], source, on is not None, statutory=True, done_on=on)


def _requests(zaak: Zaak) -> Iterator[Term]:
    for request in zaak.vernietigingsverzoeken:
        due = statutory_end(request.ontvangen_op, months=3)
        done = bool(request.beantwoord_op or request.uitgevoerd_op) or request.toegewezen is False
        what = _("decide on destruction for {who}").format(who=alias(zaak, request.persoon))
        day = request.beantwoord_op or request.uitgevoerd_op
        yield Term(zaak.zaaknummer, "T5", what, due, "Wmo 5.3.5(1)", done, statutory=True, done_on=day)


def _later(zaak: Zaak, region: Regio) -> Iterator[Term]:
    if zaak.overdracht is not None:
        for moment in zaak.overdracht.terugkoppeling:
            yield Term(
                zaak.zaaknummer, "H1", _("feedback by the receiver"), moment.datum, _("agreement"), moment.gedaan,
                statutory=False,
            )  # fmt: skip
        start = zaak.overdracht.verantwoordelijk_vanaf
        planned = {moment.datum: moment.gedaan for moment in zaak.monitoring}
        if start is not None:
            for months in region.monitoring_maanden:
                planned.setdefault(add_months(start, months), False)
        for due, done in planned.items():
            yield Term(
                zaak.zaaknummer, "T8", _("ask how it goes (monitoring)"), due, _("regional setting"), done,
                statutory=False,
            )  # fmt: skip
    if zaak.type is not Type.ADVIES:
        yield _retention(zaak)


def _retention(zaak: Zaak) -> Term:
    """T6: from the last recorded change; where that is not filled in, from the newest step that the case tells of."""
    source = "Wmo 5.3.4(2)"
    if zaak.laatste_wijziging is None:
        source += "; " + _("laatste_wijziging is empty, counted from the newest step in the case")
    due = add_months(zaak.laatste_wijziging or newest_step(zaak), 240)
    what = _("judge destruction after 20 years")
    return Term(zaak.zaaknummer, "T6", what, due, source, done=False, statutory=True)


def newest_step(zaak: Zaak) -> date:
    """The newest day on which something happened in a case; days that were only agreed upon do not count."""
    check, talk, assessed, decided = (
        zaak.raad_check, zaak.overleg_uitvoerder, zaak.veiligheidsbeoordeling, zaak.besluit,
    )  # fmt: skip
    handover, research, request = zaak.overdracht, zaak.onderzoek, zaak.raadsverzoek
    days = [
        zaak.datum_ontvangst,
        check and check.datum,
        talk and talk.datum,
        assessed and assessed.datum,
        decided and decided.datum,
        handover and handover.geaccepteerd_op,
        research and (research.afgesloten_op or research.besloten_op),
        request and request.datum,
        *(event.datum for event in zaak.gebeurtenissen),
        *(letter.verzonden_op for letter in zaak.brieven),
        *(person.gegevens_van_ander_vastgelegd_op for person in zaak.personen),
        *(delay.besloten_op for person in zaak.personen for delay in person.uitstel),
        *(asked.beantwoord_op or asked.ontvangen_op for asked in zaak.inzageverzoeken),
        *(asked.beantwoord_op or asked.ontvangen_op for asked in zaak.vernietigingsverzoeken),
        *(moment.datum for moment in zaak.monitoring if moment.gedaan),
    ]
    return max(day for day in days if day)


def calendar_text(terms: Sequence[Term]) -> str:
    """The open terms as an iCalendar file (RFC 5545); holds case numbers and roles, never names."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//vtdocs//termijnen//NL", "CALSCALE:GREGORIAN"]
    seen: Counter[str] = Counter()
    for term in (found for found in terms if not found.done):
        key = f"{term.case}|{term.rule}|{term.what}|{term.statutory}"
        seen[key] += 1  # the same event keeps its name when its day moves, so that a calendar renews it
        title = f"{term.case}: {term.what} ({term.rule})"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{sha256(f'{key}|{seen[key]}'.encode()).hexdigest()[:32]}@vtdocs",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{term.due:%Y%m%d}",
            f"DTEND;VALUE=DATE:{term.due + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(title)}",
            f"DESCRIPTION:{_escaped(term.source)}",
            "END:VEVENT",
        ]
    return "\r\n".join(piece for line in [*lines, "END:VCALENDAR"] for piece in _fold_line(line)) + "\r\n"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _fold_line(line: str) -> Iterator[str]:
    """Lines of at most 75 octets; what follows begins with a space (RFC 5545, 3.1)."""
    while len(line.encode()) > 75:
        cut = 74
        while len(line[:cut].encode()) > 74:
            cut -= 1
        yield line[:cut]
        line = " " + line[cut:]
    yield line
