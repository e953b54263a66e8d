"""The reasons of the noodknop, apart from the log."""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock

from vtdocs.audit.durably import append_durably
from vtdocs.audit.log import AuditLog
from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _


@dataclass(frozen=True, slots=True)
class EmergencyReasons:
    """The reasons given for the noodknop, kept apart from the log: free words may hold a name.

    The log holds a reason's number and its seal, SHA-256 over a secret salt and the text: a reason that was changed does
    not fit its seal, and once text and salt are removed the seal tells nothing.
    """

    path: Path

    @classmethod
    def beside(cls, log: AuditLog) -> "EmergencyReasons":
        """The reasons that belong to a log."""
        return cls(log.path.with_name("emergency.jsonl"))

    def keep(self, text: str) -> str:
        """Keep a reason; returns the sign for the log. Raises ArchiveUnusable when it cannot be written."""
        number, salt = f"N-{datetime.now(UTC):%Y%m%d}-{secrets.token_hex(4)}", secrets.token_hex(16)
        line = json.dumps({"id": number, "salt": salt, "text": text}, ensure_ascii=False) + "\n"
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            with FileLock(self.path.with_suffix(".lock"), timeout=30, mode=0o600):
                append_durably(self.path, line.encode("utf-8"))
        except OSError as problem:
            raise ArchiveUnusable(
                _("The reason of an emergency cannot be written."),
                _("Check rights and free space of {path}.").format(path=self.path),
            ) from problem
        return f"{number}:{_seal(salt, text)}"

    def read(self) -> dict[str, str]:
        """The reason by its sign; one whose text was changed does not fit any sign of the log and is not found there."""
        found: dict[str, str] = {}
        if not self.path.exists():
            return found
        for line in self.path.read_text(encoding="utf-8").splitlines():
            try:
                fields = json.loads(line)
                found[f"{fields['id']}:{_seal(fields['salt'], fields['text'])}"] = str(fields["text"])
            except (ValueError, KeyError, TypeError):
                continue  # a line torn by a crash: its look-up was never allowed
        return found


def _seal(salt: str, text: str) -> str:
    return hashlib.sha256(f"{salt}\n{text}".encode()).hexdigest()
