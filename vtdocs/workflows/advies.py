"""Advies dossiers: closed by law, until somebody records why they may be opened, or has them destroyed (P1, R1-R9).

Of an advies without consent nobody enters the register and no text the index. It is opened only on a ground that the law
knows, by a decision that stays with the dossier. A melding that is turned back into an advies loses its ground: its people
leave register, card indexes and index at once. What a dossier was is never overwritten; a decision is added (R9).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from vtdocs import config
from vtdocs.archive import corrections, decisions, dossiers, files, revisions, seals
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.decisions import Draft, Kind
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.index.register.forgetting import without_dossier
from vtdocs.workflows import indexing, naming
from vtdocs.workflows.access import case_number_fits, not_a_case_number

RELEASED = "released"
"""How the reason of a dossier's state begins when an advies was opened by a decision."""
TURNED_BACK = "turned-back"
"""Why a dossier is closed that was a melding (R9)."""
_PATIENCE = 5.0


class Ground(StrEnum):
    """Why an advies may be opened."""

    CONSENT = "toestemming"
    """The person whom the data are about consented (R1)."""
    OWN = "eigen-advies"
    """The child or parent asked for the advies himself, so it may be traced (R4)."""
    REPORT = "melding"
    """The adviesvrager made it a melding (R5)."""
    EX_OFFICIO = "ambtshalve"
    """Veilig Thuis made it a melding without the adviesvrager's consent, an exception with a reason of its own (R6)."""
    NO_ADVICE = "geen-advies"
    """It never was one: it was taken for an advies by mistake."""


CONSENTERS = ("kind", "ouder", "partner", "huisgenoot", "vertegenwoordiger")
"""Who can consent, by role; a name does not stand in the decision."""


@dataclass(frozen=True, slots=True)
class Consent:
    """Who consented, when and to what (P1); no names."""

    by: str
    """One of ``CONSENTERS``."""
    on: date
    what: str
    """What the consent is for."""


@dataclass(frozen=True, slots=True)
class Closed:
    """A dossier or document that is closed as an advies."""

    dossier: str
    document: str
    """Empty for the whole dossier."""
    box: str
    reason: str
    """``advies``, ``turned-back`` or ``looks-like-advice``."""
    judged: bool
    """Whether a person said so, not only the program."""


def closed(archive: Archive) -> tuple[Closed, ...]:
    """Everything that is closed as an advies; no content, and no decision of a person is foreseen in it."""
    with Catalogue.open(archive) as catalogue:
        rows = catalogue.closed_as_advice()
    found = []
    for dossier, document, box in rows:
        manifest = dossiers.load_manifest(archive, dossier)
        if not document:
            found.append(Closed(dossier, "", box, manifest.state_reason, judged=True))
            continue
        now = corrections.corrected_document(archive, manifest, document)
        found.append(Closed(dossier, document, box, now.record.state_reason, now.judged))
    return tuple(found)


def release(
    archive: Archive,
    dossier: str,
    ground: Ground,
    reason: str,
    *,
    consent: Consent | None = None,
    case_number: str = "",
) -> None:
    """Open an advies dossier by a decision that is kept with it; its people and text can be looked up from now on.

    Raises Refused when the ground lacks what it needs, BadInput for a dossier that is not closed as an advies.
    """
    _check_words(archive, dossier, reason, consent)
    after = opened_on(archive, dossier, ground, reason, consent, case_number)
    _change(archive, dossier, Kind.RELEASE, reason.strip(), after, case_number.strip())


def opened_on(
    archive: Archive, record: str, ground: Ground | None, reason: str, consent: Consent | None, case_number: str
) -> dict[str, Any]:
    """What a decision to open an advies (dossier, or document of one) must hold: its ground and what belongs to it.

    Raises Refused, and records that, when the ground is missing or lacks what it needs (P1, R1, R4-R6).
    """
    if ground is None:
        wanting = [
            Reason("P1", _("Somebody confirmed that this is an advies: it is opened on a ground only."), "ground")
        ]
    else:
        wanting = _wanting(archive, ground, reason, consent, case_number)
    if ground is None or wanting:
        _log(archive, record, "refused", "")
        raise Refused(_("This advies stays closed."), wanting, _("See: vtdocs advies release --help"))
    after: dict[str, Any] = {"state": "open", "state_reason": f"{RELEASED}:{ground.value}", "ground": ground.value}
    if consent is not None:
        after["consent"] = {"by": consent.by, "on": consent.on.isoformat(), "what": consent.what.strip()}
    if case_number:
        after["case_number"] = case_number.strip()
    return after


def _wanting(archive: Archive, ground: Ground, reason: str, consent: Consent | None, case_number: str) -> list[Reason]:
    """What a ground needs and does not have."""
    found = []
    if not reason.strip():
        found.append(Reason("R1", _("A decision about an advies needs a reason."), "reason"))
    if ground is Ground.CONSENT and consent is None:
        found.append(Reason("P1", _("For consent: who gave it (by role), when, and for what."), "consent"))
    if consent is not None and not consent.what.strip():
        found.append(Reason("P1", _("For what was consent given?"), "for"))
    if consent is not None and consent.by not in CONSENTERS:
        found.append(
            Reason("P1", _("Who consents is named by role: {roles}.").format(roles=", ".join(CONSENTERS)), "by")
        )
    if consent is not None and consent.on > date.today():  # noqa: DTZ011 the day on the wall, where the consent was given
        found.append(Reason("P1", _("The day of the consent has yet to come."), "on"))
    fits = case_number_fits(archive, case_number)
    if ground in {Ground.REPORT, Ground.EX_OFFICIO} and not fits:
        rule = "R5" if ground is Ground.REPORT else "R6"
        found.append(Reason(rule, _("A melding has the number of a case."), "case-number"))
    elif case_number.strip() and not fits:
        found.append(Reason("P12", not_a_case_number(config.load(archive.root).lookup.case_numbers), "case-number"))
    return found


def turn_back(archive: Archive, dossier: str, reason: str, *, case_number: str = "") -> None:
    """A melding is turned back into an advies: close the dossier, and purge its people from register and index (R9).

    Raises BadInput without a reason or for a dossier that is closed already.
    """
    if not reason.strip():
        raise BadInput(_("This needs a reason."), _("Give one with --reason."))
    if case_number and not case_number_fits(archive, case_number):
        raise BadInput(not_a_case_number(config.load(archive.root).lookup.case_numbers))
    _check_words(archive, dossier, reason, None)
    after = {"state": "quarantined", "state_reason": TURNED_BACK}
    _change(archive, dossier, Kind.CLOSE, reason.strip(), after, case_number.strip())


def _check_words(archive: Archive, dossier: str, reason: str, consent: Consent | None) -> None:
    """What is written down about an advies names nobody: there is no ground to keep the name (P1, R1)."""
    for words in (reason, consent.what if consent is not None else ""):
        naming.check_words(archive, [dossier], words)


def _change(archive: Archive, dossier: str, kind: Kind, reason: str, after: dict[str, Any], case_number: str) -> None:
    """Record the decision, then let catalogue, index, register and card indexes follow.

    What must leave the look-ups leaves before the decision is told as done; a kill in between is finished by the next run,
    for the documents are noted as changed first.
    """
    closing = kind is Kind.CLOSE
    with archive.changing("advies", patience=_PATIENCE), Catalogue.open(archive) as catalogue:
        revisions.settle(archive)
        manifest, _taken_in = decisions.adopt(archive, dossiers.load_manifest(archive, dossier))
        if closing == (manifest.state == "quarantined"):
            raise BadInput(
                _("Dossier {dossier} is closed already.").format(dossier=dossier)
                if closing
                else _("Dossier {dossier} is not closed as an advies.").format(dossier=dossier),
                _("See: vtdocs advies list"),
            )
        catalogue.expect_change([(dossier, document) for document, _hash in manifest.documents])
        before = {"state": manifest.state, "state_reason": manifest.state_reason}
        drafts = [Draft(kind, "", 0, reason, before, after)]
        if not closing:
            drafts += _open_documents(archive, manifest, reason)
        manifest = dossiers.with_state(manifest, after["state"], after["state_reason"])
        decisions.record(archive, manifest, drafts, user=config.user_name())
        if closing:
            indexing.close_dossier(archive, dossier)
            forget_in_card_indexes(archive, dossier)
        indexing.index_now(archive, catalogue, dossier)
        _log(archive, dossier, "closed" if closing else "released", case_number)


def _open_documents(archive: Archive, manifest: DossierManifest, reason: str) -> Sequence[Draft]:
    """With an advies dossier its documents open, which the program took for adviezen too."""
    opened = {"state": "open", "state_reason": ""}
    return [
        Draft(Kind.RELEASE, document.record.id, 0, reason,
              {"state": document.record.state, "state_reason": document.record.state_reason}, opened)
        for document in corrections.corrected_documents(archive, manifest)
        if document.record.state != "open"
    ]  # fmt: skip


def forget_in_card_indexes(archive: Archive, dossier: str) -> None:
    """Take a dossier out of the card indexes from which the register is built again."""
    for file in sorted(archive.imports.glob("*.csv")):
        content, rows = without_dossier(file, dossier)
        if rows:
            with seals.changing(archive, file):
                files.write_atomic(file, content, mode=0o400)


def _log(archive: Archive, dossier: str, outcome: str, case_number: str) -> None:
    act = Act("advies", Action.UPDATE, outcome, (dossier,), case_number=case_number)
    AuditLog(archive.audit_log).append(act, user=config.user_name())
