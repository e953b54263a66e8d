"""What an act is, and what an examination of the log finds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


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
    """Sign of the noodknop: number and seal of its reason, which is kept apart (``EmergencyReasons``); else empty."""
    counts: Mapping[str, int] = field(default_factory=dict)
    """Figures of the outcome, such as hits shown."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    sequence: int
    """Number of the line, counting from 1 since the archive was made."""
    fields: Mapping[str, object]
    """The line's fields as written."""
    hash: str
    """SHA-256 over the previous hash and this line."""
    as_written: bool = True
    """Whether its bytes are those that this program writes for these fields: no key twice, no other spelling."""


@dataclass(frozen=True, slots=True)
class Break:
    """A place where the log is not as it was written."""

    line: int
    """Number of the line in the file, counting from 1; one past the last when lines are gone there."""
    kind: str
    """``changed`` (the line itself), ``chain`` (lines before it are gone, new or in another order), ``unreadable``,
    ``cut-off`` (lines are gone at the end), ``beginning`` (lines are gone at the beginning), ``anchor`` or ``head`` (the
    line is not the one that was written down apart), ``batch`` (something in the archive has no line)."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What an examination of the log found."""

    lines: int
    first: int
    """Sequence number of the oldest line that is kept; 1 unless older ones were removed after their term."""
    newest: int
    """Sequence number of the newest line."""
    newest_hash: str
    breaks: tuple[Break, ...]
