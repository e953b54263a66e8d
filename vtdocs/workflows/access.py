"""Who looks something up, and why: never without a purpose; look-ups and refusals are recorded (P2, P3, P12)."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from vtdocs import config
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.errors import Reason, Refused
from vtdocs.i18n import gettext as _

_CASE_NUMBER = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]{0,39}")
"""One word of letters, digits and marks: it stands in the audit log, which holds no names and no sentences."""


@dataclass(frozen=True, slots=True)
class Access:
    """A look-up that was allowed."""

    archive: Archive
    event: str
    """``search``, ``hermelding`` or ``show``."""
    purpose: str
    case_number: str
    emergency: str

    def record(self, outcome: str, records: Sequence[str] = (), counts: Mapping[str, int] | None = None) -> None:
        """Write what came of it to the audit log; ``records`` are dossier numbers, never names."""
        act = Act(
            self.event,
            Action.READ,
            outcome,
            tuple(records),
            purpose=self.purpose,
            case_number=self.case_number,
            emergency=self.emergency,
            counts=counts or {},
        )
        AuditLog(self.archive.audit_log).append(act, user=config.user_name())


@dataclass(frozen=True, slots=True)
class PurposeGiven:
    """Why somebody says to look something up."""

    purpose: str = ""
    case_number: str = ""
    emergency: str = field(default="")
    """Reason for the noodknop."""


def allow(archive: Archive, event: str, given: PurposeGiven) -> Access:
    """Allow a look-up, or raise Refused with the rule; a refusal is recorded too."""
    purpose = given.purpose.strip().lower() or config.load(archive.root).lookup.purpose
    access = Access(archive, event, purpose, given.case_number.strip(), given.emergency.strip())
    if access.emergency:
        return access
    reason = _why_not(access)
    if reason is None:
        return access
    replace(access, case_number="" if reason.rule == "P12" else access.case_number).record("refused")
    raise Refused(
        _("This look-up needs a purpose."),
        [reason],
        _("Give --purpose melding --case-number NUMBER, or --purpose inzage, retentie or kwaliteit."),
    )


def _why_not(access: Access) -> Reason | None:
    if access.purpose == "advies":
        return Reason("R3", _("During an advies nobody may be looked up: adviezen are never linked."), "purpose")
    if not access.purpose:
        return Reason("P2", _("No purpose was given."), "purpose")
    if access.purpose not in set(Purpose):
        return Reason("P3", _("This purpose does not exist."), "purpose")
    if access.case_number and not _CASE_NUMBER.fullmatch(access.case_number):
        return Reason("P12", _("This is not the number of a case: the log may hold no names."), "case-number")
    if access.purpose == Purpose.REPORT and not access.case_number:
        return Reason("P3", _("A look-up for a melding needs the number of its case."), "case-number")
    return None
