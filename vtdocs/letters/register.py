"""The archive's letter register: every letter made and every one sent, in lines that are only ever added."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from filelock import FileLock

from vtdocs.errors import ArchiveUnusable, BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.letters.case.model import Brief, Zaak
from vtdocs.letters.outbox import StoredLetter
from vtdocs.letters.protocol.addressees import GUARDIAN
from vtdocs.letters.protocol.roles import alias

REGISTER = Path("letters") / "register.jsonl"
"""Where an archive keeps it."""


@dataclass(frozen=True, slots=True)
class Registered:
    """One letter in the register."""

    id: str
    case: str
    kind: str
    role: str
    channel: str
    template_version: str
    snapshot: str
    sha256: str
    file: str
    """Where it was written."""
    made_at: str
    made_by: str
    sent_on: str
    """ISO date, or empty while it has not been sent."""
    person: str = ""
    """Token of the addressee's id in the case file: a role moves when somebody is added above, this does not."""


@dataclass(frozen=True, slots=True)
class LetterRegister:
    """The register file of one archive."""

    path: Path

    def add_all(self, stored: Sequence[StoredLetter], *, user: str) -> None:
        """Record letters that were made; one that is there already is not recorded twice."""
        known = {letter.id for letter in self.letters()}
        lines = []
        for made in stored:
            letter = made.letter
            if made.id not in known:
                lines.append({
                    "event": "made", "id": made.id, "case": letter.case, "kind": letter.kind, "role": letter.role,
                    "channel": letter.channel, "template_version": letter.template_version,
                    "snapshot": letter.snapshot, "sha256": made.sha256, "file": str(made.file), "made_at": _now(),
                    "made_by": user, "person": person_token(letter.case, letter.person) if letter.person else "",
                })  # fmt: skip
        self._append(lines)

    def mark_sent(self, id_: str, day: str, *, user: str) -> Registered:
        """Record that a letter was sent; raises BadInput for an unknown id, Refused when it was sent before."""
        known = next((letter for letter in self.letters() if letter.id == id_), None)
        if known is None:
            raise BadInput(_("There is no letter {id}.").format(id=id_), _("Run: vtdocs letters list"))
        if known.sent_on:
            raise Refused(_("This letter was sent before."), [Reason("P12", _("a sent letter is never changed"), "")])
        if known.channel == "intern":
            raise Refused(_("This letter is internal."), [Reason("T4", _("an internal note is never posted"), "")])
        self._append([{"event": "sent", "id": id_, "sent_on": day, "by": user, "at": _now()}])
        return next(letter for letter in self.letters() if letter.id == id_)

    def letters(self, case: str = "") -> tuple[Registered, ...]:
        """All letters, or those of one case, oldest first."""
        found: dict[str, dict[str, Any]] = {}
        for line in self._lines():
            if line["event"] == "made":
                fields = {name: line[name] for name in Registered.__dataclass_fields__ if name in line}
                found[line["id"]] = {**fields, "sent_on": ""}
            elif line["id"] in found:
                found[line["id"]]["sent_on"] = line["sent_on"]
        return tuple(Registered(**fields) for fields in found.values() if not case or fields["case"] == case)

    def with_sent(self, zaak: Zaak) -> Zaak:
        """The case with every letter that was marked sent here, beside those that its own file names (T3)."""
        roles = {alias(zaak, person.id): person.id for person in zaak.personen} | {GUARDIAN: "GI"}
        tokens = {person_token(zaak.zaaknummer, person.id): person.id for person in zaak.personen}
        sent = [
            Brief(soort=letter.kind, persoon=who, verzonden_op=date.fromisoformat(letter.sent_on))
            for letter in self.letters(zaak.zaaknummer)
            if letter.sent_on and (who := tokens.get(letter.person) if letter.person else roles.get(letter.role))
        ]
        return zaak.model_copy(update={"brieven": (*zaak.brieven, *sent)}) if sent else zaak

    def _lines(self) -> Iterator[Mapping[str, Any]]:
        if not self.path.exists():
            return
        text = self.path.read_text(encoding="utf-8")
        whole = text.splitlines() if text.endswith("\n") else text.splitlines()[:-1]  # a torn line was never promised
        for line in whole:
            try:
                yield json.loads(line)
            except ValueError as problem:
                raise ArchiveUnusable(
                    _("The letter register is damaged."), _("Restore letters/register.jsonl from the last backup.")
                ) from problem

    def _append(self, lines: Sequence[Mapping[str, Any]]) -> None:
        if not lines:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
        with FileLock(self.path.with_suffix(".lock"), timeout=30):
            self._drop_torn_line()
            descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
            try:
                os.write(descriptor, text.encode())
                os.fsync(descriptor)
            finally:
                os.close(descriptor)

    def _drop_torn_line(self) -> None:
        if self.path.exists():
            content = self.path.read_bytes()
            if content and not content.endswith(b"\n"):
                os.truncate(self.path, content.rfind(b"\n") + 1)


def person_token(case: str, person: str) -> str:
    """What stands for a person of a case in the register: an id may be somebody's name, this tells nothing."""
    return sha256(f"{case}|{person}".encode()).hexdigest()[:16]


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
