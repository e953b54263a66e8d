"""What a worker decided about a hit: the same family or not, for one case (``vtdocs hermelding decide``).

hermelding/decisions.jsonl  one line a decision, only ever added to: who, when, which case, which dossier, what, and why

Each line names the SHA-256 of the one before it. A decision is shown in later answers for the same case; it changes no
score and links nothing by itself. Taking one back is a line too: the decision before it then holds again.
"""

import hashlib
import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import dossiers, files, seals
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.errors import ArchiveUnusable, BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.workflows import naming
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.indexing import open_register

GENESIS = "0" * 64


class Verdict(StrEnum):
    """What a worker found."""

    LINK = "link"
    """The dossier is about this family."""
    NO_LINK = "no-link"
    """It is about other people."""
    UNSURE = "unsure"
    """It was looked at and cannot be told."""
    UNDO = "undo"
    """The last decision is taken back."""


@dataclass(frozen=True, slots=True)
class LinkDecision:
    """One line of the file."""

    time: str
    """ISO 8601, UTC, seconds."""
    user: str
    case_number: str
    dossier: str
    verdict: Verdict
    reason: str = ""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {"verdict": self.verdict.value, "time": self.time, "user": self.user, "reason": self.reason}


def file_of(archive: Archive) -> Path:
    """Where the decisions lie."""
    return archive.root / "hermelding" / "decisions.jsonl"


def decide(
    archive: Archive, why: PurposeGiven, dossier: str, verdict: Verdict, reason: str = ""
) -> LinkDecision | None:
    """Record a decision; returns what holds for the dossier in this case from now on.

    Raises Refused without a case (P2, P3), during an advies or for the dossier of one (R3), BadInput for a dossier
    that nobody knows or when there is nothing to take back, ArchiveUnusable when somebody else writes or the file was
    changed.
    """
    given = PurposeGiven(why.purpose or Purpose.REPORT, why.case_number, why.emergency)
    access = allow(archive, "hermelding decide", given)
    case = access.case_number
    if not case:
        raise BadInput(_("A decision belongs to a case."), _("Give --case-number NUMBER."))
    with archive.changing("hermelding decide", patience=5):
        standing = _standing(archive, case).get(dossier, [])
        if verdict is Verdict.UNDO and not standing:
            raise BadInput(
                _("For this case nothing was decided about this dossier."), _("Check the numbers of dossier and case.")
            )
        if verdict is not Verdict.UNDO and not _known(archive, dossier):
            raise BadInput(_("There is no such dossier."), _("Take the number from the answer of vtdocs hermelding."))
        if verdict is not Verdict.UNDO and is_advies(archive, dossier):
            access.record("refused", (dossier,))
            raise advies_refused(dossier)
        naming.check_words(archive, [dossier], reason)
        time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        made = LinkDecision(time, config.user_name(), case, dossier, verdict, reason.strip())
        with seals.changing(archive, file_of(archive)):
            _append(file_of(archive), made)
        act = Act("hermelding decide", Action.UPDATE, verdict.value, (dossier,),
                  purpose=access.purpose, case_number=case, emergency=access.emergency)  # fmt: skip
        AuditLog(archive.audit_log).append(act, user=made.user)
    if verdict is not Verdict.UNDO:
        return made
    return standing[-2] if len(standing) > 1 else None


def decided(archive: Archive, case_number: str) -> dict[str, LinkDecision]:
    """What holds for each dossier in this case; empty without a case number. Raises ArchiveUnusable for a changed file."""
    if not case_number:
        return {}
    return {dossier: lines[-1] for dossier, lines in _standing(archive, case_number).items() if lines}


def links_by_case(archive: Archive) -> dict[str, set[str]]:
    """For each case the dossiers that a worker found to be about its family, and did not take back."""
    standing: dict[tuple[str, str], list[Verdict]] = {}
    for line in _lines(file_of(archive)):
        verdicts = standing.setdefault((line.case_number, line.dossier), [])
        if line.verdict is not Verdict.UNDO:
            verdicts.append(line.verdict)
        elif verdicts:
            verdicts.pop()
    found: dict[str, set[str]] = {}
    for (case, dossier), verdicts in standing.items():
        if verdicts and verdicts[-1] is Verdict.LINK:
            found.setdefault(case, set()).add(dossier)
    return found


def linked_dossiers(archive: Archive) -> set[str]:
    """Dossiers that a worker found to be about the family of a case, in any case, and did not take back."""
    return {dossier for dossiers in links_by_case(archive).values() for dossier in dossiers}


def forget_dossier(archive: Archive, dossier: str) -> None:
    """Take every decision about a destroyed dossier out: its reason may tell of the family. The caller holds the lock."""
    kept = [line for line in _lines(file_of(archive)) if line.dossier != dossier]
    if not file_of(archive).exists() or len(kept) == len(_lines(file_of(archive))):
        return
    previous, text = GENESIS, ""
    for made in kept:
        line = json.dumps({**asdict(made), "previous": previous}, ensure_ascii=False, separators=(",", ":"))
        previous = hashlib.sha256(line.encode("utf-8")).hexdigest()
        text += line + "\n"
    with seals.changing(archive, file_of(archive)):
        files.write_atomic(file_of(archive), text.encode("utf-8"))


def linked(archive: Archive) -> dict[str, dict[str, LinkDecision]]:
    """Per case the dossiers of which the standing decision is link. Raises ArchiveUnusable for a changed file."""
    found: dict[str, dict[str, LinkDecision]] = {}
    for case in sorted({line.case_number for line in _lines(file_of(archive))}):
        holds = {dossier: line for dossier, line in decided(archive, case).items() if line.verdict is Verdict.LINK}
        if holds:
            found[case] = holds
    return found


def is_advies(archive: Archive, dossier: str) -> bool:
    """Whether the dossier is closed as an advies: nothing may be linked to it, nor through it (P1, R3).

    A dossier of which every document is closed as one, or taken for one that nobody has judged, is one as well.
    """
    try:
        there = archive.dossier(dossier).is_dir()
    except BadInput:
        return False
    if not there:
        return False
    manifest = dossiers.load_manifest(archive, dossier)
    if manifest.state == "quarantined":
        return True
    documents = dossiers.documents_of(archive, manifest)
    return bool(documents) and all(document.state != "open" for document in documents)


def advies_refused(dossier: str) -> Refused:
    """Says that a dossier is closed as an advies."""
    return Refused(
        _("Dossier {dossier} is an advies and is closed.").format(dossier=dossier),
        [Reason("P1", _("Of an advies no data about the family may be used without consent."))],
    )


def _known(archive: Archive, dossier: str) -> bool:
    with open_register(archive) as register:
        if register.knows(dossier):
            return True
    try:
        return archive.dossier(dossier).is_dir()
    except BadInput:
        return False


def _standing(archive: Archive, case_number: str) -> dict[str, list[LinkDecision]]:
    """Per dossier the decisions that were not taken back, oldest first."""
    standing: dict[str, list[LinkDecision]] = {}
    for line in _lines(file_of(archive)):
        if line.case_number != case_number:
            continue
        lines = standing.setdefault(line.dossier, [])
        if line.verdict is not Verdict.UNDO:
            lines.append(line)
        elif lines:
            lines.pop()
    return standing


def _lines(path: Path) -> list[LinkDecision]:
    """All lines, with the chain checked."""
    previous, found = GENESIS, []
    try:
        raw = path.read_bytes().splitlines() if path.exists() else []
        for line in raw:
            fields = json.loads(line)
            if fields.pop("previous") != previous:
                raise ValueError
            found.append(LinkDecision(**{**fields, "verdict": Verdict(fields["verdict"])}))
            previous = hashlib.sha256(line).hexdigest()
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ArchiveUnusable(
            _("The decisions about hits were changed or cannot be read: {path}.").format(path=path),
            _("Put the file back from a backup."),
        ) from problem
    return found


def _append(path: Path, made: LinkDecision) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    lines = path.read_bytes().splitlines() if path.exists() else []
    previous = hashlib.sha256(lines[-1]).hexdigest() if lines else GENESIS
    text = json.dumps({**asdict(made), "previous": previous}, ensure_ascii=False, separators=(",", ":")) + "\n"
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    try:
        os.write(descriptor, text.encode("utf-8"))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
