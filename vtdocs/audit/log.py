"""The log file: appended to, examined, and cleared of lines whose term is over."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from filelock import FileLock

from vtdocs import config
from vtdocs.audit.durably import append_durably, write_durably
from vtdocs.audit.values import Act, Action, Break, Entry, Examined
from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _

GENESIS = "0" * 64
_TAIL = 65536
"""Bytes at the end of the log in which its last line is looked for first."""
_GAP = "f" * 64
"""Stands for a hash that nobody knows any more, so that the gap stays visible."""
SEALS = "seals.jsonl"
"""Chained list beside the log, of which every line names the newest entry: numbers and hashes of the archive's records."""
MAKING = "init"
"""Event of the first line of an archive."""
EXPIRY = "audit-expire"
"""Event of the line that says how far lines were removed after their term (P13)."""


@dataclass(frozen=True, slots=True)
class AuditLog:
    """The log file of one archive."""

    path: Path

    def append(self, act: Act, *, user: str, on_behalf_of: str = "") -> None:
        """Write one line, durably, after the last one; safe with several writers.

        Raises ArchiveUnusable when the log cannot be written: an act that cannot be recorded must not go on.
        """
        behalf = on_behalf_of or config.on_behalf_of() or user
        with self._locked():
            self._append_locked(act, user, behalf)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with FileLock(self.path.with_suffix(".lock"), timeout=30, mode=0o600):
                yield
        except OSError as problem:
            raise ArchiveUnusable(
                _("The audit log cannot be written."),
                _("Check rights and free space of {path}.").format(path=self.path),
            ) from problem

    def _append_locked(self, act: Act, user: str, on_behalf_of: str) -> str:
        previous, sequence = self._continue_from(making=act.event == MAKING)
        fields: dict[str, object] = {
            "seq": sequence + 1,
            "time": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "event": act.event,
            "action": act.action.value,
            "user": user,
            "on_behalf_of": on_behalf_of,
            "purpose": act.purpose,
            "case_number": act.case_number,
            "emergency": act.emergency,
            "records": list(act.records),
            "outcome": act.outcome,
            "counts": dict(act.counts),
            **self._newest_seal(),
            "previous": previous,
        }
        fields["hash"] = _digest(fields)
        append_durably(self.path, _written(fields))
        self._keep_head(sequence + 1, str(fields["hash"]))
        return str(fields["hash"])

    def _newest_seal(self) -> dict[str, str]:
        """Number and hash of the newest seal of the archive's records, so that seals cannot be cut off unseen."""
        path = self.path.with_name(SEALS)
        try:
            with path.open("rb") as file:
                _start, tail = self._tail(file, file.seek(0, os.SEEK_END))
            line = tail[: tail.rfind(b"\n") + 1].splitlines()[-1]
            return {"seal": f"{int(json.loads(line)['n'])}:{hashlib.sha256(line).hexdigest()}"}
        except (OSError, IndexError):
            return {}  # an archive that an earlier version made, before its first change
        except (ValueError, KeyError, TypeError):
            return {"seal": f"0:{_GAP}"}

    def _sealed_more(self) -> bool:
        """Whether records were changed since the archive was made, so that its log had more than its first line."""
        return self._newest_seal().get("seal", "1:").partition(":")[0] != "1"

    def tells(self, event: str, record: str, *, since: str = "") -> bool:
        """Whether an act on a record was written, since a moment (ISO 8601, UTC): a run may have been killed right after it.

        The head is brought up to the last line then, as the next act would. Raises ArchiveUnusable for an unreadable line.
        """
        told = any(
            fields["event"] == event and record in fields["records"] and str(fields["time"]) >= since
            for fields in self._fields()
        )
        if told:
            with self._locked():
                head, (digest, sequence) = self._read_head(), self._last()
                if (head or (0, ""))[0] < sequence and (head is not None or sequence == 1):
                    self._keep_head(sequence, digest)
        return told

    def _fields(self) -> Iterator[dict[str, Any]]:
        return (dict(entry.fields) for entry in self.entries())

    @property
    def head(self) -> Path:
        """Number and hash of the newest line, kept apart, so that a log that was cut off or removed is noticed."""
        return self.path.with_suffix(".head")

    def _keep_head(self, sequence: int, digest: str) -> None:
        writing = self.head.with_suffix(".head-new")
        write_durably(writing, f"{sequence} {digest}\n".encode("ascii"))
        writing.replace(self.head)

    def _read_head(self) -> tuple[int, str] | None:
        """Number and hash that the head names; None when there is no head or it cannot be understood."""
        try:
            number, digest = self.head.read_text(encoding="ascii").split()
            return int(number), digest
        except (OSError, ValueError):
            return None

    def _continue_from(self, *, making: bool) -> tuple[str, int]:
        """Hash and number that the next line follows: the last line's, or the head's when lines were cut off.

        Where head and log are gone from an archive that had them, the new log begins with a gap that stays.
        """
        previous, sequence = self._last()
        head = self._read_head()
        if head is None:
            begins = sequence == 0 and (making or not (self.path.parent.parent / config.SETTINGS_FILE).exists())
            whole = (begins or sequence == 1) and not self._sealed_more()
            return (previous, sequence) if whole else (_GAP, sequence)
        if head[0] > sequence or (head[0] == sequence and head[1] != previous):
            return head[1], head[0]
        return previous, sequence

    def _last(self) -> tuple[str, int]:
        """Hash and number of the last whole line; a line that a crash tore is taken off: nobody was told of it."""
        if not self.path.exists() or self.path.stat().st_size == 0:
            return GENESIS, 0
        with self.path.open("rb+") as file:
            size = file.seek(0, os.SEEK_END)
            start, tail = self._tail(file, size)
            if not tail.endswith(b"\n"):
                cut = tail.rfind(b"\n") + 1
                file.truncate(start + cut)
                tail = tail[:cut]
        lines = tail.splitlines()
        if not lines:
            return GENESIS, 0
        try:
            last = json.loads(lines[-1])
            return str(last["hash"]), int(last["seq"])
        except (ValueError, KeyError, TypeError) as problem:
            raise _damaged(_("the last one")) from problem

    @staticmethod
    def _tail(file: BinaryIO, size: int) -> tuple[int, bytes]:
        """The end of the log, from the line before its last whole one: an export of all dossiers makes a long line."""
        reach = _TAIL
        while True:
            start = max(0, size - reach)
            file.seek(start)
            tail = file.read(size - start)
            # One line end before the last whole line, one behind it; a torn line after that has none.
            if not start or tail.count(b"\n") >= 2:
                return start, tail
            reach *= 4

    def entries(self) -> Iterator[Entry]:
        """All lines in order; raises ArchiveUnusable at the first line that cannot be read."""
        for number, entry in enumerate(self._lines(self._snapshot()[0]), start=1):
            if entry is None:
                raise _damaged(number)
            yield entry

    def readable_entries(self) -> Iterator[Entry]:
        """All lines that can be read, in order; what is wrong with the others, ``examine`` says."""
        return (entry for entry in self._lines(self._snapshot()[0]) if entry is not None)

    def _snapshot(self) -> tuple[int, tuple[int, str] | None]:
        """How long the log is at this moment, and what its head says; writers go on while it is read."""
        with self._locked():
            return (self.path.stat().st_size if self.path.exists() else 0), self._read_head()

    def _lines(self, until: int) -> Iterator[Entry | None]:
        """The lines in the first bytes of the file, None for one that cannot be read.

        A line that a crash tore stands at the end without a line end: nobody was told of it, so it is passed over.
        """
        if not until:
            return
        with self.path.open("rb") as file:
            while file.tell() < until and (line := file.readline()).endswith(b"\n"):
                yield _entry(line)

    def examine(self, anchors: Sequence[tuple[int, str]] = ()) -> Examined:
        """Look for every break in the log; ``anchors`` are numbers and hashes of lines, as they were kept outside."""
        size, head = self._snapshot()
        walk = _Walk(dict(anchors), head)
        for entry in self._lines(size):
            walk.pass_line(entry)
        return walk.end(had_head=self.head.exists() or self._sealed_more())

    def verify(self) -> tuple[int, str]:
        """Number of lines and the newest hash; raises ArchiveUnusable at the first break in the chain."""
        found = self.examine()
        if found.breaks:
            raise _damaged(found.breaks[0].line)
        return found.lines, found.newest_hash

    def verify_newest(self) -> tuple[int, str]:
        """Sequence number and hash of the newest line; raises ArchiveUnusable at the first break in the chain."""
        found = self.examine()
        if found.breaks:
            raise _damaged(found.breaks[0].line)
        return found.newest, found.newest_hash

    def expire(self, before: str, *, user: str) -> int:
        """Remove the lines at the beginning that are older than a moment (ISO 8601, UTC); returns how many (P13).

        A line says who removed how many and from where the chain goes on; without it ``examine`` finds a break. Lines
        after the first that must stay are never removed. Raises ArchiveUnusable when the log has a break: what was
        tampered with is not cleaned away.
        """
        self.verify()
        with self._locked():
            kept = old = 0
            for entry in self._lines(self.path.stat().st_size):
                if entry is None or str(entry.fields["time"]) >= before:
                    kept = entry.sequence if entry else 0
                    break
                old += 1
            if not old:
                return 0
            if not kept:  # all of them are old: the line that says so is the first that is kept
                kept = self._last()[1] + 1
            act = Act(EXPIRY, Action.DELETE, "done", counts={"removed": old, "first_kept": kept})
            self._append_locked(act, user, config.on_behalf_of() or user)
            writing = self.path.with_suffix(".jsonl-new")
            with self.path.open("rb") as file:
                rest = b"".join(line for number, line in enumerate(file) if number >= old)
            write_durably(writing, rest)
            writing.replace(self.path)
        return old


@dataclass(slots=True)
class _Walk:
    """One pass over the lines, noting every break."""

    outside: Mapping[int, str]
    """Hash by number, of lines whose anchor was kept outside."""
    head: tuple[int, str] | None
    previous: str = GENESIS
    sequence: int = 0
    lines: int = 0
    first: int = 1
    told_first: bool = True
    breaks: list[Break] = field(default_factory=list)

    def pass_line(self, entry: Entry | None) -> None:
        """Compare a line with the one before it, and with what is known of it from elsewhere."""
        self.lines += 1
        if entry is None:
            self.breaks.append(Break(self.lines, "unreadable"))
            return
        fields = entry.fields
        if self.lines == 1 and entry.sequence > 1:  # older lines were removed after their term: a later line says so
            self.first, self.sequence, self.previous = entry.sequence, entry.sequence - 1, str(fields.get("previous"))
            self.told_first = False
        kind = self._wrong(entry)
        if kind:
            self.breaks.append(Break(self.lines, kind))
        counts = fields.get("counts")
        if fields.get("event") == EXPIRY and isinstance(counts, dict) and counts.get("first_kept") == self.first:
            self.told_first = True
        self.previous, self.sequence = entry.hash, entry.sequence

    def _wrong(self, entry: Entry) -> str:
        body = {name: value for name, value in entry.fields.items() if name != "hash"}
        if _digest(body) != entry.hash or not entry.as_written:
            return "changed"
        if body.get("previous") != self.previous or entry.sequence != self.sequence + 1:
            return "chain"
        if self.outside.get(entry.sequence, entry.hash) != entry.hash:
            return "anchor"
        if self.head is not None and self.head[0] == entry.sequence and self.head[1] != entry.hash:
            return "head"
        return ""

    def end(self, *, had_head: bool) -> Examined:
        """What was found, with what is missing at both ends.

        A kill between a line and its head leaves the head one behind, never ahead.
        """
        if not self.told_first:
            self.breaks.insert(0, Break(1, "beginning"))
        ahead = self.head is not None and self.head[0] > self.sequence
        lost = self.head is None and (had_head or self.sequence > 1)
        if ahead or lost or any(number > self.sequence for number in self.outside):
            self.breaks.append(Break(self.lines + 1, "cut-off"))
        return Examined(self.lines, self.first, self.sequence, self.previous, tuple(self.breaks))


def _written(fields: Mapping[str, object]) -> bytes:
    """The line that these fields make; a key that stands in a line twice, or is spelt otherwise, makes another."""
    return (json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n").encode("utf-8", "surrogatepass")


def _entry(line: bytes) -> Entry | None:
    try:
        fields = json.loads(line)
        return Entry(int(fields["seq"]), fields, str(fields["hash"]), _written(fields) == line)
    except (ValueError, KeyError, TypeError):
        return None


def _damaged(line: object) -> ArchiveUnusable:
    return ArchiveUnusable(
        _("The audit log was changed or damaged at line {number}.").format(number=line),
        _("Restore the log from the last backup and tell the privacy officer."),
    )


def _digest(fields: Mapping[str, object]) -> str:
    canonical = json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8")).hexdigest()
