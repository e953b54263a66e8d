"""Which look-ups call for a question: without follow-up, or in an emergency; per user and week (P3).

The report is a reason to ask, never a verdict about a colleague.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import files
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog, Break, EmergencyReasons, Entry
from vtdocs.i18n import gettext as _
from vtdocs.workflows.auditing import record_reading, records_of
from vtdocs.workflows.tables import csv_bytes

LOOKING = frozenset({"hermelding", "search"})
"""Acts that look for people: they should lead to something."""
FOLLOWING = frozenset(
    {"show", "review", "letter", "letter-sent", "hermelding decide", "correction", "inzage", "export"}
)
"""Acts that show that a look-up was for work."""


@dataclass(frozen=True, slots=True)
class LookUp:
    """One look-up that calls for a question."""

    sequence: int
    """Number of the line in the log."""
    time: str
    user: str
    on_behalf_of: str
    event: str
    purpose: str
    case_number: str
    outcome: str
    records: tuple[str, ...]
    reason: str = ""
    """Words of the noodknop; empty for other look-ups."""
    running: bool = False
    """Whether the days within which something should follow are not over yet."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {name: getattr(self, name) for name in self.__slots__ if name != "records"} | {
            "records": list(self.records)
        }


@dataclass(frozen=True, slots=True)
class WeekOfUser:
    """What one user did in one week."""

    week: str
    """ISO week, such as ``2026-W48``."""
    user: str
    look_ups: int
    hits: int
    """Look-ups that found something."""
    without_follow_up: int
    opened: int
    """Dossiers and pages that were opened."""
    refused: int
    emergencies: int
    log_read: int
    """Times that the log itself was read."""


@dataclass(frozen=True, slots=True)
class AccessReport:
    """What the privacy officer asks about each week."""

    since: str
    until: str
    follow_up_days: int
    weeks: tuple[WeekOfUser, ...]
    without_follow_up: tuple[LookUp, ...]
    emergencies: tuple[LookUp, ...]
    breaks: tuple[Break, ...]
    """A report over a log with breaks may lack lines."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "since": self.since,
            "until": self.until,
            "definition": definition(self.follow_up_days),
            "weeks": [{name: getattr(week, name) for name in week.__slots__} for week in self.weeks],
            "without_follow_up": [item.to_json() for item in self.without_follow_up],
            "emergencies": [item.to_json() for item in self.emergencies],
            "log_whole": not self.breaks,
        }


def definition(days: int) -> str:
    """What counts as follow-up, in words; stands in every report."""
    return _(
        "Follow-up: within {days} days somebody opened a dossier, wrote a letter or recorded a decision in the same case, "
        "or (without a case) the same user opened a dossier that was found. It is a reason to ask, not a proof of misuse."
    ).format(days=days)


@dataclass(slots=True)
class _Tally:
    """Counts of one user in one week, while the log is read."""

    look_ups: int = 0
    hits: int = 0
    without: int = 0
    opened: int = 0
    refused: int = 0
    emergencies: int = 0
    log_read: int = 0


@dataclass(slots=True)
class _Sifted:
    """What one pass over the log gathers."""

    tallies: dict[tuple[str, str], _Tally] = field(default_factory=dict)
    open: list[Entry] = field(default_factory=list)
    """Look-ups without follow-up so far."""
    without: list[Entry] = field(default_factory=list)
    emergencies: list[Entry] = field(default_factory=list)


def report(archive: Archive, since: date, until: date) -> AccessReport:
    """Look-ups without follow-up, emergencies, and figures per user and week; recorded like all reading of the log."""
    days = config.load(archive.root).audit.follow_up_days
    log = AuditLog(archive.audit_log)
    sifted = _sift(log.readable_entries(), since.isoformat(), until.isoformat(), timedelta(days=days))
    breaks = log.examine().breaks
    reasons = EmergencyReasons.beside(log).read()
    counts = {"without_follow_up": len(sifted.without), "emergencies": len(sifted.emergencies)}
    record_reading(archive, "audit report", "done", counts)
    return AccessReport(
        since=since.isoformat(),
        until=until.isoformat(),
        follow_up_days=days,
        weeks=tuple(_week(*key, tally) for key, tally in sorted(sifted.tallies.items())),
        without_follow_up=tuple(
            replace(_look_up(entry, reasons), running=datetime.now(UTC) - _moment(entry) <= timedelta(days=days))
            for entry in sifted.without
        ),
        emergencies=tuple(_look_up(entry, reasons) for entry in sifted.emergencies),
        breaks=breaks,
    )


def _sift(entries: Iterator[Entry], since: str, until: str, term: timedelta) -> _Sifted:
    sifted = _Sifted()
    for entry in entries:
        day = str(entry.fields.get("time", ""))[:10]
        if day < since:
            continue
        _close_followed(sifted, entry, term)
        if day <= until:
            _count(sifted, entry)
    sifted.without = sorted((*sifted.without, *sifted.open), key=lambda entry: entry.sequence)
    for entry in sifted.without:
        _tally(sifted, entry).without += 1
    return sifted


def _close_followed(sifted: _Sifted, entry: Entry, term: timedelta) -> None:
    """Take the look-ups that this act follows up from those that are open; move those whose term is over."""
    following = entry.fields.get("event") in FOLLOWING and entry.fields.get("outcome") not in {"refused", "failed"}
    moment = _moment(entry)
    over = next(
        (place for place, looked in enumerate(sifted.open) if moment - _moment(looked) <= term), len(sifted.open)
    )
    if over:  # in the order of the log, so those whose term is over stand first
        sifted.without += sifted.open[:over]
        del sifted.open[:over]
    if following:
        sifted.open = [looked for looked in sifted.open if not _follows(entry, looked)]


def _follows(entry: Entry, looked: Entry) -> bool:
    case = looked.fields.get("case_number")
    if case:
        return entry.fields.get("case_number") == case
    found = {record.split("/")[0] for record in records_of(looked)}
    opened = {record.split("/")[0] for record in records_of(entry)}
    return entry.fields.get("user") == looked.fields.get("user") and bool(found & opened)


def _count(sifted: _Sifted, entry: Entry) -> None:
    event, outcome, tally = entry.fields.get("event"), entry.fields.get("outcome"), _tally(sifted, entry)
    if entry.fields.get("emergency"):
        tally.emergencies += 1
        sifted.emergencies.append(entry)
    if outcome == "refused":
        tally.refused += 1
    elif event in LOOKING and outcome != "failed":
        tally.look_ups += 1
        tally.hits += outcome == "hit"
        sifted.open.append(entry)
    elif event in {"show", "review"} and outcome == "done":
        tally.opened += 1
    elif str(event).startswith("audit "):
        tally.log_read += 1


def _tally(sifted: _Sifted, entry: Entry) -> _Tally:
    year, week, _day = _moment(entry).isocalendar()
    return sifted.tallies.setdefault((f"{year}-W{week:02d}", str(entry.fields.get("user", ""))), _Tally())


def _week(week: str, user: str, tally: _Tally) -> WeekOfUser:
    return WeekOfUser(
        week, user, tally.look_ups, tally.hits, tally.without, tally.opened, tally.refused, tally.emergencies,
        tally.log_read,
    )  # fmt: skip


def _look_up(entry: Entry, reasons: Mapping[str, str]) -> LookUp:
    text: dict[str, Any] = {name: str(entry.fields.get(name, "")) for name in
            ("time", "user", "on_behalf_of", "event", "purpose", "case_number", "outcome")}  # fmt: skip
    sign = str(entry.fields.get("emergency", ""))
    reason = reasons.get(sign, _("(the reason was removed or changed)")) if sign else ""
    return LookUp(entry.sequence, **text, records=records_of(entry), reason=reason)


def _moment(entry: Entry) -> datetime:
    try:
        return datetime.strptime(str(entry.fields.get("time", "")), "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError:
        return datetime.min.replace(tzinfo=UTC)


def write_csv(file: Path, found: AccessReport) -> None:
    """The figures per user and week, for a spreadsheet."""
    names = WeekOfUser.__slots__
    rows = [[getattr(week, name) for name in names] for week in found.weeks]
    files.write_atomic(file, csv_bytes(names, rows))
