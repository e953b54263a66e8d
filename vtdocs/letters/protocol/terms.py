"""Every term of a case with its date, source and state (T1-T6, T8)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from enum import StrEnum

from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Type, Zaak
from vtdocs.letters.case.people import Persoon, Rol
from vtdocs.letters.protocol.days import add_months, statutory_end, working_days_after
from vtdocs.letters.protocol.roles import ALONE, YOUNG, age, alias
from vtdocs.letters.region import Regio

_NOTICES = frozenset({"B2", "B4", "B5"})


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
    yield Term(zaak.zaaknummer, "T1", what, legal, "UB 4.1.7(1)", done, statutory=True)
    number = region.veiligheidsbeoordeling_dagen
    if region.veiligheidsbeoordeling_werkdagen:
        regional = working_days_after(zaak.datum_ontvangst, number)
    else:
        regional = zaak.datum_ontvangst + timedelta(days=number)
    yield Term(zaak.zaaknummer, "T1", what, regional, _("regional setting"), done, statutory=False)


def _research(zaak: Zaak) -> Iterator[Term]:
    if zaak.onderzoek is not None:
        due = statutory_end(zaak.onderzoek.besloten_op, weeks=10)
        done = zaak.onderzoek.afgesloten_op is not None
        yield Term(
            zaak.zaaknummer, "T2", _("judge whether the research leads to steps"), due, "UB 4.1.7(2)", done,
            statutory=True,
        )  # fmt: skip


def _told(zaak: Zaak, region: Regio, person: Persoon) -> bool:
    """Whether a sent letter told this person; a child without an own letter is told through who has authority.

    Under 12 that is any first letter to a parent; under 16 a B5, or a B2 where the region writes no B4.
    """
    sent = {(letter.persoon, letter.soort.upper()) for letter in zaak.brieven if letter.verzonden_op}
    if any((person.id, kind) in sent for kind in _NOTICES):
        return True
    recorded = person.gegevens_van_ander_vastgelegd_op
    years = age(person, recorded) if recorded else None
    if person.rol is not Rol.KIND or years is None or years >= ALONE:
        return False
    through = {"B2", "B5"} if years < YOUNG or not region.brief_aan_jongeren else {"B5"}
    holders = {line.houder for line in zaak.gezag if line.kind == person.id}
    return any(holder in holders and kind in through for holder, kind in sent)


def _notices(zaak: Zaak, region: Regio) -> Iterator[Term]:
    for person in zaak.personen:
        if person.gegevens_van_ander_vastgelegd_op is None or person.overleden:
            continue
        done = _told(zaak, region, person)
        who = alias(zaak, person.id)
        due = statutory_end(person.gegevens_van_ander_vastgelegd_op, weeks=4)
        rule, source = "T3", "Wmo 5.3.1(1)"
        for delay in person.uitstel:
            longest = statutory_end(due, weeks=2)
            due, rule, source = min(delay.tot, longest), "T4", "Wmo 5.3.1(2)"
        what = _("tell {who} that data were recorded").format(who=who)
        yield Term(zaak.zaaknummer, rule, what, due, source, done, statutory=True)


def _requests(zaak: Zaak) -> Iterator[Term]:
    for request in zaak.vernietigingsverzoeken:
        due = statutory_end(request.ontvangen_op, months=3)
        done = request.uitgevoerd_op is not None or request.toegewezen is False
        what = _("decide on destruction for {who}").format(who=alias(zaak, request.persoon))
        yield Term(zaak.zaaknummer, "T5", what, due, "Wmo 5.3.5(1)", done, statutory=True)


def _later(zaak: Zaak, region: Regio) -> Iterator[Term]:
    if zaak.overdracht is not None:
        for moment in zaak.overdracht.terugkoppeling:
            yield Term(
                zaak.zaaknummer, "H1", _("feedback by the receiver"), moment.datum, _("agreement"), done=False,
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
    if zaak.laatste_wijziging is not None and zaak.type is not Type.ADVIES:
        due = add_months(zaak.laatste_wijziging, 240)
        yield Term(
            zaak.zaaknummer, "T6", _("judge destruction after 20 years"), due, "Wmo 5.3.4(2)", done=False,
            statutory=True,
        )  # fmt: skip


def calendar_text(terms: Sequence[Term]) -> str:
    """The open terms as an iCalendar file (RFC 5545); holds case numbers and roles, never names."""
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//vtdocs//termijnen//NL", "CALSCALE:GREGORIAN"]
    for number, term in enumerate(found for found in terms if not found.done):
        title = f"{term.case}: {term.what} ({term.rule})"
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_plain_id(term.case)}-{term.rule}-{number}-{term.due:%Y%m%d}@vtdocs",
            f"DTSTAMP:{stamp}",
            f"DTSTART;VALUE=DATE:{term.due:%Y%m%d}",
            f"DTEND;VALUE=DATE:{term.due + timedelta(days=1):%Y%m%d}",
            f"SUMMARY:{_escaped(title)}",
            f"DESCRIPTION:{_escaped(term.source)}",
            "END:VEVENT",
        ]
    return "\r\n".join(piece for line in [*lines, "END:VCALENDAR"] for piece in _fold_line(line)) + "\r\n"


def _plain_id(text: str) -> str:
    return "".join(char if char.isalnum() or char == "-" else "-" for char in text)


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
