"""Destroy a dossier: asked for by one person with a reason, confirmed by another, and leaving nothing but a statement.

1. Somebody requests it, on a ground: the term is past, the person concerned asked, an advies without consent, a mistake.
2. Another person confirms or refuses. Until then nothing happens; nothing ever happens by itself (P7).
3. The confirmation holds the plan, and cannot be undone. Look-ups lose the dossier first, then its letters, the batches it
   came from, and its files. A run that is killed on the way is finished by the next one.
4. The verklaring van vernietiging (B15) is written, and ``verify`` proves from then on that nothing is left (P9).
"""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import corrections, destruction, dossiers, files, revisions, seals, stripping
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.destruction import Ground, Request, Status
from vtdocs.archive.dossiers import DocumentRecord
from vtdocs.archive.holdings import Holdings
from vtdocs.archive.journal import Journal
from vtdocs.archive.layout import Archive
from vtdocs.archive.lookalikes import Lookalikes
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.errors import ArchiveUnusable, BadInput, IndexUnusable, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext import FullTextIndex
from vtdocs.index.register.forgetting import without_dossier
from vtdocs.intake.blanking import blank_tiff_frames
from vtdocs.letters import forgetting
from vtdocs.letters.protocol.days import age_on, statutory_end
from vtdocs.letters.register import REGISTER, LetterRegister
from vtdocs.model.media import Media
from vtdocs.ocr.pdf_blanking import blank_pdf_pages
from vtdocs.workflows import asked_again, indexing, linking, naming, outdated, retention, verklaring
from vtdocs.workflows.being_read import reasons_to_wait

__all__ = ["Ground", "Request", "confirm", "deadline", "find", "finish", "finish_interrupted", "listing", "refuse",
           "request", "statement_of", "to_json"]  # fmt: skip

MONTHS_TO_DECIDE = 3
"""Wmo 5.3.5(1): on a written request data are destroyed within three months (T5)."""
YOUNGEST_TO_ASK = 12
"""Years: younger children ask through who represents them (Wmo 5.3.5, 5.3.2)."""
CONCRETE = 60
"""Letters; courts annul refusals without concrete reasons (B14)."""


def request(
    archive: Archive,
    dossier: str,
    ground: Ground,
    reason: str,
    *,
    received: date | None = None,
    born: date | None = None,
    represented: bool = False,
    cases: tuple[str, ...] = (),
) -> Request:
    """Ask for the destruction of a dossier; nothing is removed by this.

    ``received`` is the day on which a written request came in, ``born`` the birth date of who asked. Raises BadInput for an
    unknown dossier or unusable reason, Refused where the ground does not hold.
    """
    day = retention.today()
    records = _records(archive, dossier)
    naming.check_reason(archive, dossier, reason)
    if (made := asked_again.unlogged(archive, dossier, ground, reason)) is not None:
        _audit(archive, "destruction request", "done", dossier)
        return made
    reasons = [
        *_why_not_ground(archive, dossier, ground, day),
        *_why_not_asked(ground, received, born, represented, day),
    ]
    if any(item.dossier == dossier and item.status in {Status.OPEN, Status.CONFIRMED} for item in _requests(archive)):
        reasons.append(Reason("P7", _("A request about this dossier is open already."), "dossier"))
    reasons += reasons_to_wait(archive, records)
    if reasons:
        _audit(archive, "destruction request", "refused", dossier)
        raise Refused(_("The destruction of dossier {dossier} cannot be requested.").format(dossier=dossier), reasons)
    with archive.changing("destruction request", patience=5):
        made = Request(
            number=destruction.next_number(archive, day.year),
            dossier=dossier,
            ground=ground,
            reason=reason.strip(),
            requested_by=config.user_name(),
            requested_account=config.account_name(),
            requested_at=_now(),
            received=received.isoformat() if received and ground is Ground.REQUEST else "",
            deadline=deadline(received).isoformat() if received and ground is Ground.REQUEST else "",
            cases=tuple(dict.fromkeys((dossier, *cases))),
        )
        fields = ("number", "dossier", "ground", "reason", "requested_by", "requested_account", "requested_at", "received",
                  "deadline", "cases")  # fmt: skip
        destruction.journal(archive).add({"event": "requested", **{name: getattr(made, name) for name in fields}})
        _audit(archive, "destruction request", "done", dossier)
    return made


def deadline(received: date) -> date:
    """Last day for the decision on a written request: three months, extended by the Algemene termijnenwet (T5, T10)."""
    return statutory_end(received, months=MONTHS_TO_DECIDE)


def to_be_confirmed(archive: Archive, number: str) -> Request:
    """A request that this user may confirm; raises Refused for one of their own, BadInput for one that was decided."""
    found = _open(archive, number)
    if config.user_key(config.user_name()) == config.user_key(found.requested_by):
        _audit(archive, "destruction", "refused", found.dossier)
        why = Reason("P7", _("Who requested a destruction cannot confirm it: somebody else must look at it."))
        raise Refused(_("Request {number} is your own.").format(number=found.number), [why])
    return found


def confirm(archive: Archive, number: str) -> Request:
    """Confirm a request and carry it out; returns it as done.

    Raises Refused when the same person asked for it, BadInput for an unknown number or one that was decided.
    """
    found, user = to_be_confirmed(archive, number), config.user_name()
    with archive.between("destruction", only_beside="ingest"):
        revisions.settle(archive)
        # What held when it was asked need not hold now: newer paper may have come in, or a worker linked it to a case.
        reasons = _why_not_ground(archive, found.dossier, found.ground, retention.today())
        reasons += reasons_to_wait(archive, _records(archive, found.dossier))
        if reasons:
            _audit(archive, "destruction", "refused", found.dossier)
            raise Refused(_("Request {number} cannot be carried out now.").format(number=found.number), reasons)
        plan = _plan(archive, found)
        destruction.journal(archive).add(
            {
                "event": "confirmed",
                "number": found.number,
                "by": user,
                "account": config.account_name(),
                "at": _now(),
                "plan": plan,
            }
        )
        finish(archive)
    return destruction.find(archive, found.number)


def refuse(archive: Archive, number: str, reason: str) -> Request:
    """Refuse a request, with the reason. On a written request it must be concrete: whose interest, and why (B14)."""
    found = _open(archive, number)
    naming.check_reason(archive, found.dossier, reason)
    if found.ground is Ground.REQUEST and len(reason.strip()) < CONCRETE:
        message = _(
            "A refusal needs a concrete reason: whose substantial interest requires that it stays, and why in this case."
        )
        raise Refused(_("The refusal is too short."), [Reason("B14", message, "reason")])
    with archive.changing("destruction refuse", patience=5):
        destruction.journal(archive).add({
            "event": "refused", "number": found.number, "by": config.user_name(), "account": config.account_name(),
            "at": _now(), "reason": reason.strip(),
        })  # fmt: skip
        _audit(archive, "destruction refuse", "done", found.dossier)
    return destruction.find(archive, found.number)


def finish(archive: Archive) -> int:
    """Carry out what was confirmed, also by a run that was killed; returns how many. The caller holds the writer's lock."""
    waiting = destruction.unfinished(archive)
    for found in waiting:
        _carry_out(archive, found)
        if not AuditLog(archive.audit_log).tells("destruction", found.dossier, since=found.decided_at):
            _audit(archive, "destruction", "done", found.dossier)
        destruction.journal(archive).add({"event": "done", "number": found.number, "at": _now()})
    return len(waiting)


def finish_interrupted(archive: Archive) -> None:
    """``finish`` where a run was killed, and clear up after one that was done but for that; nothing while another writes."""
    if destruction.unfinished(archive):
        with suppress(ArchiveUnusable), archive.writing("destruction"):
            finish(archive)
    else:
        archive.recover()


def _carry_out(archive: Archive, found: Request) -> None:
    """Every step can be done again. Look-ups lose the dossier first; the statement is written before its files go."""
    plan: dict[str, Any] = found.plan or {}
    dossier = found.dossier
    shares = [stripping.share_from_json(data) for data in plan["shares"]]
    _forget_in_index(archive, dossier)
    _forget_in_card_indexes(archive, dossier)
    with Lookalikes.open(archive) as lookalikes:
        lookalikes.forget([(dossier, page) for page in range(1, plan["pages"] + 1)])
    linking.forget_dossier(archive, dossier)
    with seals.changing(archive, archive.root / REGISTER):
        forgetting.forget(LetterRegister(archive.root / REGISTER), found.cases)
    _forget_judgments(archive, dossier)
    verklaring.write(archive, found)
    for share in shares:
        stripping.strip(archive, share, dossier, _blank)
    with Holdings.open(archive) as holdings:
        holdings.forget(
            dossier,
            [(share.batch, number) for share in shares for number in share.whole],
            [(share.batch, *key) for share in shares for key in share.refused],
        )
    stripping.remove_dossier(archive, dossier)


def _forget_in_index(archive: Archive, dossier: str) -> None:
    """Out of the full text and the register; one that cannot be used is made anew, which leaves nothing either."""
    if archive.register.exists():
        with indexing.open_register(archive) as register:
            register.remove(dossier)
    if not archive.fulltext.exists():
        return
    try:
        with FullTextIndex.open(archive.fulltext, archive.root) as index:
            index.remove_dossier(dossier)
    except IndexUnusable:
        outdated.tell_removed()
        files.remove_tree(archive.fulltext)
        with Catalogue.open(archive) as catalogue:
            catalogue.forget_index()


def _forget_in_card_indexes(archive: Archive, dossier: str) -> None:
    """The kept card indexes too: from them the register is built again."""
    for file in sorted(archive.imports.glob("*.csv")):
        content, rows = without_dossier(file, dossier)
        if rows:
            with seals.changing(archive, file):
                file.chmod(0o600)  # Windows replaces no read-only file
                files.write_atomic(file, content, mode=0o400)


def _forget_judgments(archive: Archive, dossier: str) -> None:
    journal = retention.judgments(archive)
    lines = journal.lines()
    if any(line["dossier"] == dossier for line in lines):
        fresh = Journal(journal.path.with_suffix(".new"))
        fresh.path.unlink(missing_ok=True)
        fresh.path.touch(mode=0o600)
        for line in lines:
            if line["dossier"] != dossier:
                fresh.add(line)
        with seals.changing(archive, journal.path):
            fresh.path.replace(journal.path)


def _blank(source: Path, media: str, pages: Any, target: Path) -> None:
    (blank_tiff_frames if media == Media.TIFF else blank_pdf_pages)(source, pages, target)


def _plan(archive: Archive, found: Request) -> dict[str, Any]:
    """What will be removed: numbers, kinds and dates, no content."""
    records = _records(archive, found.dossier)
    term = retention.term(archive, found.dossier, retention.today())
    register = LetterRegister(archive.root / REGISTER)
    letters = forgetting.count(register, found.cases)
    manifest = dossiers.load_manifest(archive, found.dossier) if records else None
    return {
        "box": manifest.box if manifest else "",
        "source": manifest.source if manifest else "",
        "kind": manifest.kind.value if manifest else "",
        "regime": term.regime.value if term else "",
        "kept_until": term.until.isoformat() if term and term.until else "",
        "kept_until_by_present_law": term.today_law.isoformat() if term and term.today_law else "",
        "documents": [
            {"id": record.id, "kind": record.kind, "date": record.date, "pages": len(record.pages)}
            for record in records
        ],
        "pages": sum(len(record.pages) for record in records),
        "letters": {"count": letters.letters, "sent": letters.sent, "elsewhere": letters.elsewhere},
        "shares": [stripping.share_to_json(share) for share in stripping.shares_of(archive, found.dossier, records)],
        "sha256": sorted({digest for record in records for path, digest in record.hashes.items() if _is_scan(path)}),
    }


def _is_scan(path: str) -> bool:
    """Scans and their PDF; texts of empty pages are alike in all dossiers, and prove nothing."""
    return path.startswith("originals/") or path.endswith(".pdf")


def _records(archive: Archive, dossier: str) -> tuple[DocumentRecord, ...]:
    """The documents of a dossier, none for one that only a card index names; raises BadInput when nobody knows it."""
    records = stripping.records_of(archive, dossier)
    if not records and not archive.dossier(dossier).is_dir():
        with indexing.open_register(archive) as register:
            if not register.knows(dossier):
                raise BadInput(
                    _("There is no dossier {dossier} in this archive.").format(dossier=dossier),
                    _("Check the number with: vtdocs retention due --all"),
                )
    return records


def _why_not_ground(archive: Archive, dossier: str, ground: Ground, day: date) -> list[Reason]:
    term = retention.term(archive, dossier, day)
    if ground is Ground.TERM and (term is None or not term.due):
        if term is None or term.until is None or term.reasons:
            message = _(
                "Its term is to be judged: the rules cannot tell until when it is kept; judge it first with: "
                "vtdocs retention judge."
            )
        else:
            message = _(
                "Its term is not past (kept until: {until}); judge it first with: vtdocs retention judge."
            ).format(until=term.until.isoformat())
        return [Reason("T6", message, "ground")]
    if ground is Ground.ADVICE and not _is_advice(archive, dossier):
        return [Reason("P1", _("This dossier is not an advies."), "ground")]
    return []


def _is_advice(archive: Archive, dossier: str) -> bool:
    if not archive.dossier(dossier).is_dir():
        return False
    manifest = dossiers.load_manifest(archive, dossier)
    if manifest.state == "quarantined":
        return True
    # One document that looks like an advies makes no advies of a melding: the others may be needed for twenty years.
    documents = corrections.corrected_documents(archive, manifest)
    return bool(documents) and all(document.record.state != "open" for document in documents)


def _why_not_asked(
    ground: Ground, received: date | None, born: date | None, represented: bool, day: date
) -> list[Reason]:
    """What is wrong with a written request."""
    if ground is not Ground.REQUEST:
        return []
    found = []
    if received is None or received > day:
        found.append(
            Reason("T5", _("Tell when the written request came in: the three months run from that day."), "received")
        )
    if represented:
        return found
    if born is None:
        found.append(Reason("P9", _("Tell the birth date of who asks, or that it is a representative."), "born"))
    elif age_on(born, day) < YOUNGEST_TO_ASK:
        found.append(Reason("P9", _("A child under twelve asks through a legal representative."), "born"))
    return found


def _open(archive: Archive, number: str) -> Request:
    finish_interrupted(archive)
    found = destruction.find(archive, number)
    if found.status is not Status.OPEN:
        raise BadInput(
            _("Request {number} was decided before.").format(number=found.number),
            _("See the requests with: vtdocs destruction list"),
        )
    return found


def _requests(archive: Archive) -> list[Request]:
    return list(destruction.requests(archive).values())


def listing(archive: Archive) -> list[Request]:
    """All requests, oldest first; what a killed run left half-way is finished first."""
    finish_interrupted(archive)
    return _requests(archive)


def find(archive: Archive, number: str) -> Request:
    """One request; raises BadInput for an unknown number."""
    return destruction.find(archive, number)


def statement_of(archive: Archive, found: Request) -> Path:
    """The folder with the verklaring van vernietiging of a request."""
    return destruction.statement_folder(archive, found.number)


def _audit(archive: Archive, event: str, outcome: str, dossier: str) -> None:
    action = Action.DELETE if event == "destruction" else Action.UPDATE
    act = Act(event, action, outcome, (dossier,), purpose=Purpose.RETENTION)
    AuditLog(archive.audit_log).append(act, user=config.user_name())


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def to_json(found: Request) -> dict[str, Any]:
    """The stable JSON form of a request."""
    shown = replace(found, plan=None)
    names = ("number", "dossier", "reason", "requested_by", "requested_at", "received", "deadline", "decided_by",
             "decided_at", "decision")  # fmt: skip
    plan = found.plan or {}
    return {
        **{name: getattr(shown, name) for name in names},
        "ground": found.ground.value,
        "status": found.status.value,
        "cases": list(found.cases),
        "pages": plan.get("pages"),
        "documents": len(plan["documents"]) if plan else None,
    }
