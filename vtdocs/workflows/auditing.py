"""Read the audit log: is it whole, and what was done with a dossier (P12, P13).

Reading the log is an act of its own, and is recorded before anything is shown.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog, Break, Entry
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.workflows.log_breaks import breaks_of

_ANCHOR = re.compile(r"\b(\d{1,12}):([0-9a-f]{64})\b")


@dataclass(frozen=True, slots=True)
class LogVerdict:
    """Whether the log is as it was written."""

    lines: int
    first: int
    """Number of the oldest line that is kept."""
    newest: int
    """Number of the newest line that was there when the log was examined."""
    newest_hash: str
    anchors: int
    """Anchors that were compared."""
    anchors_expired: int
    """Anchors of lines that were removed after their term, so that they prove nothing any more."""
    breaks: tuple[Break, ...]

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "whole": not self.breaks,
            "lines": self.lines,
            "first": self.first,
            "newest": self.newest,
            "hash": self.newest_hash,
            "anchors": self.anchors,
            "anchors_expired": self.anchors_expired,
            "breaks": [{"line": item.line, "kind": item.kind} for item in self.breaks],
        }


def verify_log(archive: Archive, anchors: Path | None) -> LogVerdict:
    """Look for any changed, removed, reordered or cut-off line; ``anchors`` is a file with anchors kept outside.

    Raises BadInput when that file holds no anchor.
    """
    kept = read_anchors(anchors) if anchors else ()
    found, breaks = breaks_of(archive, kept)
    usable = [anchor for anchor in kept if anchor[0] >= found.first]
    record_reading(archive, "audit verify", "findings" if breaks else "done", {"lines": found.lines})
    return LogVerdict(
        found.lines, found.first, found.newest, found.newest_hash, len(usable), len(kept) - len(usable), breaks
    )


def read_anchors(file: Path) -> tuple[tuple[int, str], ...]:
    """Numbers and hashes in a file of anchors; raises BadInput when it cannot be read or holds none."""
    try:
        text = file.read_text(encoding="utf-8-sig", errors="replace")
    except OSError as problem:
        raise BadInput(_("{file} cannot be opened.").format(file=file.name), problem.strerror or "") from problem
    found = tuple((int(number), digest) for number, digest in _ANCHOR.findall(text))
    if not found:
        raise BadInput(
            _("{file} holds no anchor.").format(file=file.name), _("Make one with: vtdocs audit anchor --out FILE")
        )
    return found


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is kept outside the archive, so that not even somebody who can write in it can rewrite the log."""

    time: str
    sequence: int
    hash: str

    @property
    def line(self) -> str:
        """One line for a file, a letter or a logbook on paper."""
        return f"{self.time} vtdocs-audit {self.sequence}:{self.hash}"


def anchor(archive: Archive, out: Path | None) -> Anchor:
    """Number and hash of the newest line, added to ``out`` when given.

    Raises ArchiveUnusable when the log has a break, BadInput when ``out`` cannot be written or lies in the archive.
    """
    if out is not None and out.resolve().is_relative_to(archive.root):
        raise BadInput(
            _("An anchor inside the archive proves nothing."), _("Keep it on another disk, or with another person.")
        )
    record_reading(archive, "audit anchor", "done", {})
    sequence, digest = AuditLog(archive.audit_log).verify_newest()
    made = Anchor(datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), sequence, digest)
    if out is not None:
        try:
            with out.open("a", encoding="utf-8") as file:
                file.write(made.line + "\n")
        except OSError as problem:
            raise BadInput(_("{file} cannot be written.").format(file=out.name), problem.strerror or "") from problem
    return made


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines to show; what is empty holds for all."""

    dossier: str = ""
    case_number: str = ""
    user: str = ""
    since: date | None = None
    until: date | None = None
    """The last day."""

    def fits(self, entry: Entry) -> bool:
        """Whether a line is among them."""
        fields = entry.fields
        day = str(fields.get("time", ""))[:10]
        return (
            (not self.dossier or self.dossier in {record.split("/")[0] for record in records_of(entry)})
            and (not self.case_number or fields.get("case_number") == self.case_number)
            and (not self.user or self.user in {fields.get("user"), fields.get("on_behalf_of")})
            and (self.since is None or day >= self.since.isoformat())
            and (self.until is None or day <= self.until.isoformat())
        )


def show_log(archive: Archive, wanted: Wanted) -> list[dict[str, Any]]:
    """The lines that fit, oldest first, without the chain; reading them is recorded.

    The words of an emergency are not among them: those stand in the report, for the privacy officer.
    """
    log = AuditLog(archive.audit_log)
    found = [entry for entry in log.readable_entries() if wanted.fits(entry)]
    records = (wanted.dossier,) if wanted.dossier and archive.dossier(wanted.dossier) else ()
    record_reading(archive, "audit show", "done", {"lines": len(found)}, records)
    return [_shown(entry) for entry in found]


def _shown(entry: Entry) -> dict[str, Any]:
    fields = dict(entry.fields)
    for name in ("previous", "hash"):
        fields.pop(name, None)
    fields["emergency"] = str(fields.get("emergency", "")).split(":", 1)[0]
    return fields


def expire(archive: Archive, *, dry_run: bool) -> tuple[int, str]:
    """Remove lines that are older than the term of the settings (P13); number of lines, and the day before which."""
    years = config.load(archive.root).audit.keep_years
    if years < 1:
        raise BadInput(_("The log is kept for at least one year."), _("Set keep_years in vtdocs.toml; 5 is usual."))
    now = datetime.now(UTC)
    day = date(now.year - years, now.month, min(now.day, 28))
    log = AuditLog(archive.audit_log)
    if dry_run:
        old = 0
        for entry in log.entries():
            if str(entry.fields["time"])[:10] >= day.isoformat():
                break
            old += 1
        return old, day.isoformat()
    return log.expire(day.isoformat(), user=config.user_name()), day.isoformat()


def records_of(entry: Entry) -> tuple[str, ...]:
    """Ids that a line names."""
    records = entry.fields.get("records", ())
    return tuple(str(record) for record in records) if isinstance(records, Sequence) else ()


def record_reading(
    archive: Archive, event: str, outcome: str, counts: Mapping[str, int], records: tuple[str, ...] = ()
) -> None:
    """Record that the log was read, which is an act too (NEN 7513)."""
    act = Act(event, Action.READ, outcome, records, counts=counts)
    AuditLog(archive.audit_log).append(act, user=config.user_name())
