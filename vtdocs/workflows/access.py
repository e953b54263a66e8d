"""Who looks something up, and why: never without a purpose; look-ups and refusals are recorded (P2, P3, P12)."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from vtdocs import config
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog, EmergencyReasons, Purpose
from vtdocs.errors import Reason, Refused, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.names.case_numbers import is_case_number


def case_number_fits(archive: Archive, number: str) -> bool:
    """Whether a text is the number of a case as this archive writes them (P15)."""
    return is_case_number(number, config.load(archive.root).lookup.case_numbers)


def not_a_case_number(forms: Sequence[str] = ()) -> str:
    """Why a text is refused as the number of a case; ``forms`` are how an archive says that its numbers look."""
    if forms:
        return _("This is not the number of a case as this archive writes them: {forms} (# for digits).").format(
            forms=", ".join(forms)
        )
    return _(
        "This is not the number of a case: it needs a digit, and no more than four letters together, in capitals (VTL-12), for "
        "the log may hold no names. Other numbers: set case_numbers in vtdocs.toml."
    )


@dataclass(frozen=True, slots=True)
class Access:
    """A look-up that was allowed."""

    archive: Archive
    event: str
    """``search``, ``hermelding`` or ``show``."""
    purpose: str
    case_number: str
    emergency: str
    """Sign of the noodknop for the log; empty when it was not used."""

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

    @contextmanager
    def told(self) -> Iterator[None]:
        """Record a look-up that fails, too (P12): NEN 7513 wants failed attempts; a refusal has its line already."""
        try:
            yield
        except Refused:
            raise
        except VtdocsError:
            self.record("failed")
            raise


@dataclass(frozen=True, slots=True)
class PurposeGiven:
    """Why somebody says to look something up."""

    purpose: str = ""
    case_number: str = ""
    emergency: str = field(default="")
    """Reason for the noodknop."""


def allow(archive: Archive, event: str, given: PurposeGiven) -> Access:
    """Allow a look-up, or raise Refused with the rule; a refusal is recorded too.

    In an emergency a look-up needs no purpose; it is never allowed for an advies, and free words never reach the log.
    """
    settings = config.load(archive.root).lookup
    purpose = given.purpose.strip().lower() or settings.purpose.strip().lower()
    emergency = given.emergency.strip()
    access = Access(archive, event, purpose, given.case_number.strip() or settings.case_number.strip(), "")
    reason = _why_not(access, emergency=bool(emergency))
    if reason is not None:
        _recordable(access).record("refused")
        advice = _("Give --purpose melding --case-number NUMBER, or --purpose inzage, retentie or kwaliteit.")
        if reason.rule == "R3":
            advice = _("A caller's worry that cannot wait is a melding: make it one, and look up with its case number.")
        raise Refused(_("This look-up needs a purpose."), [reason], advice)
    if not emergency:
        return access
    sign = EmergencyReasons.beside(AuditLog(archive.audit_log)).keep(emergency)
    return replace(_recordable(access), emergency=sign)


def _recordable(access: Access) -> Access:
    """Without what is no purpose and no number of a case: words that somebody typed may be a name."""
    known = access.purpose in {*Purpose, "advies"}
    number = access.case_number if case_number_fits(access.archive, access.case_number) else ""
    return replace(access, purpose=access.purpose if known else "", case_number=number)


def _why_not(access: Access, *, emergency: bool) -> Reason | None:
    if access.purpose == "advies":
        return Reason("R3", _("During an advies nobody may be looked up: adviezen are never linked."), "purpose")
    if access.case_number and not case_number_fits(access.archive, access.case_number):
        forms = config.load(access.archive.root).lookup.case_numbers
        return Reason("P12", not_a_case_number(forms), "case-number")
    return None if emergency else _no_lawful_purpose(access)


def _no_lawful_purpose(access: Access) -> Reason | None:
    if not access.purpose:
        return Reason("P2", _("No purpose was given."), "purpose")
    if access.purpose not in set(Purpose):
        return Reason("P3", _("This purpose does not exist."), "purpose")
    if access.purpose == Purpose.REPORT and not access.case_number:
        return Reason("P3", _("A look-up for a melding needs the number of its case."), "case-number")
    return None
