"""The audit log: who looked at what, when and why; append-only and hash-chained (P3, P12, NEN 7513).

A line never holds content or names of people in a dossier: only ids, numbers and outcomes.
"""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from filelock import FileLock

from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _

GENESIS = "0" * 64


class Purpose(StrEnum):
    """Why somebody looks something up; an advies is never a purpose (R3, P2)."""

    REPORT = "melding"
    INSPECTION = "inzage"
    RETENTION = "retentie"
    QUALITY = "kwaliteit"


class Action(StrEnum):
    """NEN 7513's kinds of act."""

    CREATE = "C"
    READ = "R"
    UPDATE = "U"
    DELETE = "D"
    EXECUTE = "E"


@dataclass(frozen=True, slots=True)
class Act:
    """One act to be recorded."""

    event: str
    """What was done: ``ingest``, ``search``, ``hermelding``, ``show``, ``letter`` ..."""
    action: Action
    outcome: str
    """``done``, ``refused``, ``failed``, or ``hit`` / ``no-hit``."""
    records: tuple[str, ...] = ()
    """Dossier, batch or letter ids that were touched; never names."""
    purpose: str = ""
    case_number: str = ""
    """Number of the case the act serves."""
    emergency: str = ""
    """Reason given for the noodknop; empty when it was not used."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Figures of the outcome, such as hits shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    sequence: int
    """Number of the line, counting from 1."""
    fields: Mapping[str, object]
    """The line's fields as written."""
    hash: str
    """SHA-256 over the previous hash and this line."""


@dataclass(frozen=True, slots=True)
class AuditLog:
    """The log file of one archive."""

    path: Path

    def append(self, act: Act, *, user: str, on_behalf_of: str = "") -> None:
        """Write one line, durably, after the last one; safe with several writers.

        Raises ArchiveUnusable when the log cannot be written: an act that cannot be recorded must not go on.
        """
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with FileLock(self.path.with_suffix(".lock"), timeout=30, mode=0o600):
                self._append_locked(act, user, on_behalf_of)
        except OSError as problem:
            raise ArchiveUnusable(
                _("The audit log cannot be written."),
                _("Check rights and free space of {path}.").format(path=self.path),
            ) from problem

    def _append_locked(self, act: Act, user: str, on_behalf_of: str) -> None:
        previous, sequence = self._last()
        fields: dict[str, object] = {
            "seq": sequence + 1,
            "time": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "event": act.event,
            "action": act.action.value,
            "user": user,
            "on_behalf_of": on_behalf_of or user,
            "purpose": act.purpose,
            "case_number": act.case_number,
            "emergency": act.emergency,
            "records": list(act.records),
            "outcome": act.outcome,
            "counts": dict(act.counts),
            "previous": previous,
        }
        fields["hash"] = _digest(fields)
        line = json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n"
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            os.write(descriptor, line.encode("utf-8"))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        self._keep_head(sequence + 1, str(fields["hash"]))

    @property
    def head(self) -> Path:
        """Number and hash of the newest line, kept apart, so that a log that was cut off or removed is noticed."""
        return self.path.with_suffix(".head")

    def _keep_head(self, sequence: int, digest: str) -> None:
        writing = self.head.with_suffix(".head-new")
        writing.write_text(f"{sequence} {digest}\n", encoding="ascii")
        writing.chmod(0o600)
        writing.replace(self.head)

    def _last(self) -> tuple[str, int]:
        """Hash and number of the last whole line; a line cut off by a crash is ended and kept for ``verify``."""
        if not self.path.exists() or self.path.stat().st_size == 0:
            return GENESIS, 0
        with self.path.open("rb+") as file:
            size = file.seek(0, os.SEEK_END)
            start = max(0, size - 65536)
            file.seek(start)
            tail = file.read()
            if not tail.endswith(b"\n"):
                cut = tail.rfind(b"\n") + 1
                file.truncate(start + cut)  # a torn line was never acknowledged to anybody
                tail = tail[:cut]
        lines = tail.splitlines()
        if not lines:
            return GENESIS, 0
        try:
            last = json.loads(lines[-1])
            return str(last["hash"]), int(last["seq"])
        except (ValueError, KeyError, TypeError) as problem:
            raise _damaged(_("the last one")) from problem

    def entries(self) -> Iterator[Entry]:
        """All lines in order; raises ArchiveUnusable at the first line that is not JSON."""
        if not self.path.exists():
            return
        with self.path.open(encoding="utf-8") as file:
            for number, line in enumerate(file, start=1):
                try:
                    fields = json.loads(line)
                    yield Entry(int(fields["seq"]), fields, str(fields["hash"]))
                except (ValueError, KeyError, TypeError) as problem:
                    raise _damaged(number) from problem

    def verify(self) -> tuple[int, str]:
        """Number of lines and the newest hash; raises ArchiveUnusable at the first break in the chain."""
        previous, sequence = GENESIS, 0
        for entry in self.entries():
            sequence += 1
            body = {name: value for name, value in entry.fields.items() if name != "hash"}
            intact = entry.sequence == sequence and body.get("previous") == previous and _digest(body) == entry.hash
            if not intact:
                raise _damaged(sequence)
            previous = entry.hash
        if self._cut_off(sequence):
            raise _damaged(sequence + 1)
        return sequence, previous

    def _cut_off(self, lines: int) -> bool:
        """Whether lines are gone at the end. A kill between line and head leaves the head one behind, never ahead."""
        try:
            return int(self.head.read_text(encoding="ascii").split()[0]) > lines
        except FileNotFoundError:
            return False
        except (OSError, ValueError, IndexError):
            return True


def _damaged(line: object) -> ArchiveUnusable:
    return ArchiveUnusable(
        _("The audit log was changed or damaged at line {number}.").format(number=line),
        _("Restore the log from the last backup and tell the privacy officer."),
    )


def _digest(fields: Mapping[str, object]) -> str:
    canonical = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()
