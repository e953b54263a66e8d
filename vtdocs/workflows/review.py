"""Review: people look at the pages that were read poorly, worst first, and decide.

1. The queue (``review_queue``): what nobody has judged yet, the worst reading first.
2. Look at one page: its text, its measures, what was decided before. The look is recorded.
3. Decide: accept, type over, key a person, scan again, leave out; who and when are kept, scan and reading never change.
4. The index, the register and the coverage follow at once; a run that is killed in between is finished by the next.

A review is quality work: its purpose is ``kwaliteit`` unless another is given.
"""

import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from vtdocs import config
from vtdocs.archive import corrections, decisions, dossiers, files, revisions
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.corrections import Corrected, KeyedPerson, PageReview
from vtdocs.archive.decisions import Decision, Draft, Kind
from vtdocs.archive.dossiers import DossierManifest, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.index.extract import DocumentKind
from vtdocs.model.pages import PageStatus
from vtdocs.names import parse_date, parse_postcode
from vtdocs.names.dates import loses_part
from vtdocs.workflows import indexing, naming
from vtdocs.workflows.access import Access, PurposeGiven, allow
from vtdocs.workflows.advies import Consent, Ground, opened_on
from vtdocs.workflows.destruction import finish
from vtdocs.workflows.dossier import page_json
from vtdocs.workflows.household import role_of

COLLEAGUE = 3.0
"""Seconds that a decision waits for a colleague's: each takes less, so that several people can review at once."""


@dataclass(frozen=True, slots=True)
class Done:
    """A decision that was recorded, and how things stand after it."""

    dossier: str
    decision: Decision
    status: str
    """State of the page, the document or the dossier now."""
    reviewed: bool

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form; content stays in the archive."""
        made = self.decision
        return {
            "dossier": self.dossier, "document": made.document, "page": made.page or None, "decision": made.number,
            "kind": made.kind.value, "status": self.status, "reviewed": self.reviewed, "user": made.user,
            "time": made.time,
        }  # fmt: skip


def open_review(archive: Archive, given: PurposeGiven) -> Access:
    """Allow a review, or raise Refused with the rule."""
    if not (given.purpose or given.emergency):
        given = PurposeGiven(Purpose.QUALITY, given.case_number)
    return allow(archive, "review", given)


def look(access: Access, dossier: str, page: int) -> dict[str, Any]:
    """One page with its text and all measures, in stable JSON form; recorded, for content is seen."""
    place = _find(access, dossier, page)
    access.record("done", (place.id,), {"pages": 1})
    return {"dossier": dossier, "document": place.document.record.id, **_measures(place.page),
            **page_json(access.archive, dossier, place.document, place.index)}  # fmt: skip


def _measures(page: PageRecord) -> dict[str, Any]:
    return {
        "orientation_margin": page.orientation_margin, "ink_coverage": page.ink_coverage, "method": page.method,
        "profile": page.profile, "engine": page.engine,
    }  # fmt: skip


def page_file(access: Access, dossier: str, page: int) -> tuple[Path, int]:
    """The document that shows the page as it was scanned, and the page's number in it; recorded."""
    place = _find(access, dossier, page, closed_too=True)
    access.record("done", (place.id,), {"opened": 1})
    folder = dossiers.document_folder(access.archive, dossier, place.document.record.id)
    return folder / dossiers.SEARCHABLE, place.index + 1


@contextmanager
def desk(access: Access) -> Iterator[Path]:
    """A folder inside the archive for a text that is being typed over; removed at once, after a crash within a day."""
    for left in access.archive.derived.glob("desk-*"):
        if time.time() - left.stat().st_mtime > 86_400:  # seconds; a younger one may be a colleague's
            files.remove_tree(left)
    folder = Path(tempfile.mkdtemp(prefix="desk-", dir=access.archive.derived))
    try:
        yield folder
    finally:
        files.remove_tree(folder)


def put_on_desk(file: Path, text: str) -> None:
    """Write a text where only its reviewer reads it."""
    files.write_atomic(file, text.encode("utf-8"))


def history(access: Access, dossier: str, page: int) -> list[dict[str, Any]]:
    """Every decision about a page and its document, oldest first, withdrawn ones too; recorded, for content is seen."""
    place = _find(access, dossier, page)
    access.record("done", (place.id,), {"history": 1})
    made = decisions.load(access.archive, place.manifest)
    ours = [d for d in made if d.document == place.document.record.id and d.page in {0, page}]
    return [{**asdict(decision), "kind": decision.kind.value} for decision in ours]


def accept(access: Access, dossier: str, page: int, *, nothing_to_read: bool = False, reason: str = "") -> Done:
    """The page may stay as it was read. Raises BadInput for an unreadable page of which nothing was typed over.

    ``nothing_to_read`` says that an unreadable page holds no text at all: a photo, a drawing. Otherwise accepting it would
    hide a hole from every look-up (P27).
    """

    def draft(place: _Place) -> Draft:
        review = place.review
        known = review.text is not None or review.persons or nothing_to_read
        if place.raw.status == PageStatus.UNREADABLE and not known:
            raise BadInput(
                _("Page {page} of dossier {dossier} was not read: accepting it would hide what stands on it.").format(
                    page=page, dossier=dossier
                ),
                _("Type it over, key the persons on it, or say --nothing-to-read when it is a photo or a drawing."),
            )
        status = PageStatus.OK.value if review.text is not None else place.raw.status
        after = {"status": status, "reviewed": True, **({"nothing_to_read": True} if nothing_to_read else {})}
        return place.draft(Kind.ACCEPT, reason, after)

    return _decide(access, dossier, page, draft)


def rescan(access: Access, dossier: str, page: int, *, reason: str = "") -> Done:
    """The paper must be scanned again; until then the page counts as a hole."""
    after = {"status": PageStatus.RESCAN.value, "reviewed": True}
    return _decide(access, dossier, page, lambda place: place.draft(Kind.RESCAN, reason, after))


def exclude(access: Access, dossier: str, page: int, *, reason: str) -> Done:
    """Leave the page out of look-ups. Raises BadInput without a reason: none is silent."""
    if not reason.strip():
        raise BadInput(_("A page is left out with a reason."), _("Give one with --reason."))
    after = {"status": PageStatus.EXCLUDED.value, "reviewed": True}
    return _decide(access, dossier, page, lambda place: place.draft(Kind.EXCLUDE, reason.strip(), after))


def correct_text(access: Access, dossier: str, page: int, text: str) -> Done:
    """Lay the text as typed over the reading. Raises BadInput for an empty text or the text that stands there."""
    typed = _clean(text)
    if not typed:
        raise BadInput(_("The text is empty."), _("Leave the page out, or accept it, when nothing stands on it."))

    def draft(place: _Place) -> Draft:
        old = corrections.page_text(access.archive, dossier, place.document, place.index)
        if _clean(old) == typed:
            raise BadInput(_("The text was not changed."), _("Accept the page when it is right."))
        draft = place.draft(Kind.TEXT, "", {"status": PageStatus.OK.value, "reviewed": True, "text": typed})
        return Draft(draft.kind, draft.document, draft.page, "", {**draft.before, "text": old}, draft.after)

    return _decide(access, dossier, page, draft)


def key_person(access: Access, dossier: str, page: int, person: KeyedPerson) -> Done:
    """Add a person who stands on the page, for handwriting. Raises BadInput for a role, date or postcode that is none."""
    role = role_of(person.role).value if person.role else "onbekend"
    if person.role and role == "onbekend" and person.role.strip().lower() != "onbekend":
        raise BadInput(
            _("This role is not known."), _("Give kind, ouder, partner, huisgenoot, melder or professional.")
        )
    if not (person.name.strip() or person.birth_date.strip() or person.address.strip()):
        raise BadInput(_("A person needs at least a name."), _("Give --name, and what else is legible."))
    if person.birth_date.strip() and parse_date(person.birth_date) is None:
        raise BadInput(_("This date of birth cannot be understood."), _("Give it as 14-3-2004, 2004-03-14 or 2004."))
    if person.postcode.strip() and not parse_postcode(person.postcode):
        raise BadInput(_("This postcode cannot be understood."), _("Give it as 1234 AB."))
    typed = {name: _clean(value).replace("\n", " ") for name, value in asdict(person).items()}
    after = {**typed, "role": role}
    return _decide(access, dossier, page, lambda place: place.draft(Kind.PERSON, "", after))


def typed_person(role: str, name: str, born: str, address: str, postcode: str, place: str) -> KeyedPerson:
    """A person as typed by a reviewer; ``key_person`` checks the values."""
    return KeyedPerson(role, name, born, address, postcode, place)


def key_document(access: Access, dossier: str, page: int, *, date: str = "", kind: str = "") -> Done:
    """Key the date or kind of the document that the page belongs to. Raises BadInput for values that are none."""
    after: dict[str, str] = {}
    if date:
        parsed = parse_date(date)
        if parsed is None or loses_part(date, parsed):
            raise BadInput(_("This date cannot be understood."), _("Give it as 14-3-2004, 2004-03-14 or 2004."))
        after["date"] = parsed.isoformat()
    if kind:
        if kind not in set(DocumentKind):
            raise BadInput(_("This kind of document is not known."), ", ".join(sorted(DocumentKind)))
        after["kind"] = kind

    def draft(place: _Place) -> Draft:
        record = place.document.record
        before = {"date": record.date, "kind": record.kind}
        return Draft(Kind.DOCUMENT, record.id, 0, "", {name: before[name] for name in after}, after)

    return _decide(access, dossier, page, draft)


def undo(access: Access, dossier: str, page: int) -> Done:
    """Withdraw the last decision about the page that a person took; it stays in the history."""

    def draft(place: _Place) -> Draft:
        made = corrections.standing(decisions.load(access.archive, place.manifest))
        ours = [
            d for d in made if d.document == place.document.record.id and d.page == page and d.kind is not Kind.REREAD
        ]
        if not ours:
            raise BadInput(_("Nothing was decided about this page."))
        return Draft(Kind.UNDO, ours[-1].document, page, "", {}, {"decision": ours[-1].number})

    return _decide(access, dossier, page, draft)


def judge(
    access: Access, dossier: str, document: str, *, advice: bool, reason: str,
    ground: Ground | None = None, consent: Consent | None = None,
) -> Done:  # fmt: skip
    """Judge whether a document is an advies: closed to look-ups (P1), or opened when the suspicion was wrong.

    What a person confirmed to be an advies is opened on a ``ground`` only (R1, R4-R6); raises Refused without.
    Without a document id a held dossier is judged to be one family's: opened, or closed as an advies. Needs a reason.
    """
    if not reason.strip():
        raise BadInput(_("This needs a reason."), _("Give one with --reason."))
    after = {"state": "quarantined", "state_reason": "advies"} if advice else {"state": "open", "state_reason": ""}
    kind = Kind.CLOSE if advice else Kind.RELEASE

    def draft(manifest: DossierManifest) -> Draft:
        if not document:
            return _release_dossier(manifest, reason.strip())
        found = corrections.corrected_document(access.archive, manifest, document)
        now, told = found.record, after
        before = {"state": now.state, "state_reason": now.state_reason}
        if not advice and found.judged and now.state != "open":
            told = opened_on(access.archive, f"{dossier}/{document}", ground, reason, consent, access.case_number)
        return Draft(kind, document, 0, reason.strip(), before, told)

    return _record(access, dossier, draft)


def _release_dossier(manifest: DossierManifest, reason: str) -> Draft:
    if manifest.state != "held":
        raise BadInput(
            _("Dossier {dossier} is not held.").format(dossier=manifest.dossier),
            _("Name the document that you judge, such as d001."),
        )
    before, after = {"state": "held", "state_reason": manifest.state_reason}, dossiers.after_judging(manifest)
    return Draft(Kind.RELEASE if after["state"] == "open" else Kind.CLOSE, "", 0, reason, before, after)


@dataclass(frozen=True, slots=True)
class _Place:
    """One page in its document and dossier, as people left it."""

    manifest: DossierManifest
    document: Corrected
    raw: PageRecord
    """As it was read."""
    index: int
    """Place in the document, counting from 0."""

    @property
    def page(self) -> PageRecord:
        return self.document.record.pages[self.index]

    @property
    def review(self) -> PageReview:
        return self.document.reviews[self.index]

    @property
    def id(self) -> str:
        return f"{self.manifest.dossier}/{self.document.record.id}/{self.page.number}"

    def draft(self, kind: Kind, reason: str, after: dict[str, Any]) -> Draft:
        before = {"status": self.page.status, "reason": self.page.reason, "reviewed": self.review.reviewed}
        return Draft(kind, self.document.record.id, self.page.number, reason, before, after)


def _manifest(access: Access, dossier: str) -> DossierManifest:
    """A dossier that may be reviewed; an advies dossier is closed here too (P1)."""
    manifest = dossiers.load_manifest(access.archive, dossier)
    if manifest.state == "quarantined":
        raise _refused(access, dossier, _("Dossier {dossier} is an advies and is closed.").format(dossier=dossier))
    return manifest


def _refused(access: Access, record: str, message: str) -> Refused:
    access.record("refused", (record,))
    return Refused(message, [Reason("P1", _("Of an advies no data about the family may be used without consent."))])


def _find(access: Access, dossier: str, page: int, *, closed_too: bool = False) -> _Place:
    return _place(access, _manifest(access, dossier), page, closed_too=closed_too)


def _place(access: Access, manifest: DossierManifest, page: int, *, closed_too: bool = False) -> _Place:
    dossier = manifest.dossier
    for raw, document in zip(
        dossiers.documents_of(access.archive, manifest),
        corrections.corrected_documents(access.archive, manifest),
        strict=True,
    ):
        for index, read in enumerate(raw.pages):
            if read.number != page:
                continue
            if document.record.state != "open" and not closed_too:
                message = _("Document {document} is closed: it looks like an advies.").format(document=raw.id)
                raise _refused(access, f"{dossier}/{raw.id}", message)
            return _Place(manifest, document, read, index)
    raise BadInput(
        _("Dossier {dossier} has no page {number}.").format(dossier=dossier, number=page),
        _("See its pages with: vtdocs show {dossier}").format(dossier=dossier),
    )


def _decide(access: Access, dossier: str, page: int, make: Callable[[_Place], Draft]) -> Done:
    """Record a decision about one page, and let the look-ups follow."""
    return _record(access, dossier, lambda manifest: make(_place(access, manifest, page)))


def _record(access: Access, dossier: str, make: Callable[[DossierManifest], Draft]) -> Done:
    """Write the decision, then its audit line, then let catalogue, index and register follow."""
    archive = access.archive
    with archive.changing("review", patience=COLLEAGUE), Catalogue.open(archive) as catalogue:
        revisions.settle(archive)
        finish(archive)
        manifest, _taken_in = decisions.adopt(archive, _manifest(access, dossier))
        draft = make(manifest)
        naming.check_words(archive, [dossier], draft.reason)
        before = _corrected(archive, manifest, draft)
        waited = {(dossier, document) for document in before} & set(catalogue.waiting_for_index())
        catalogue.expect_change([(dossier, document) for document in before])
        if not draft.document:
            manifest = dossiers.with_state(manifest, draft.after["state"], draft.after["state_reason"])
        manifest, (made,) = decisions.record(archive, manifest, [draft], user=config.user_name())
        _audit(access, made, dossier)
        if not waited and draft.document and _alike(before, _corrected(archive, manifest, draft)):
            catalogue.refresh_document(manifest, corrections.corrected_document(archive, manifest, draft.document))
            catalogue.mark_indexed([(dossier, draft.document)])
        else:
            indexing.index_now(archive, catalogue, dossier)
    if not made.page:
        return Done(dossier, made, made.after.get("state", ""), reviewed=True)
    now = corrections.corrected_document(archive, manifest, made.document)
    place = next(place for place, page in enumerate(now.record.pages) if page.number == made.page)
    return Done(dossier, made, now.record.pages[place].status, now.reviews[place].reviewed)


def _corrected(archive: Archive, manifest: DossierManifest, draft: Draft) -> dict[str, Corrected]:
    """The documents that a decision concerns, as they are now."""
    documents = [draft.document] if draft.document else [document for document, _hash in manifest.documents]
    return {document: corrections.corrected_document(archive, manifest, document) for document in documents}


def _alike(before: dict[str, Corrected], after: dict[str, Corrected]) -> bool:
    """Whether look-ups see the same as before, so that nothing needs to be indexed: a page was only accepted."""
    return all(
        old.record == after[document].record
        and [(review.text, review.persons) for review in old.reviews]
        == [(review.text, review.persons) for review in after[document].reviews]
        for document, old in before.items()
    )


def _audit(access: Access, made: Decision, dossier: str) -> None:
    """The act without its content: which page, and what kind of decision."""
    record = "/".join(part for part in (dossier, made.document, str(made.page or "")) if part)
    act = Act(
        "correction", Action.UPDATE, "done", (record,), purpose=access.purpose, case_number=access.case_number,
        emergency=access.emergency, counts={made.kind.value: 1},
    )  # fmt: skip
    AuditLog(access.archive.audit_log).append(act, user=config.user_name())


def _clean(text: str) -> str:
    """Text without control characters and without spaces at the end of its lines."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    kept = "".join(char for char in plain if char in "\n\t" or unicodedata.category(char)[0] != "C")
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip("\n")
