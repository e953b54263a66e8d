"""Documents as people left them: the readings with everybody's decisions laid over them.

Look-ups see this; the record's own readings stay as they were read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from vtdocs.archive import decisions, dossiers
from vtdocs.archive.decisions import Decision, Kind
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.i18n import gettext as _
from vtdocs.model.dates import PartialDate
from vtdocs.model.pages import PageStatus
from vtdocs.model.persons import Person, Role
from vtdocs.names import parse_address, parse_date, parse_name


@dataclass(frozen=True, slots=True)
class KeyedPerson:
    """A person as a reviewer typed them from a page that could not be read; values as typed."""

    role: str
    """A value of ``Role``."""
    name: str
    birth_date: str = ""
    address: str = ""
    postcode: str = ""
    place: str = ""

    def person(self) -> Person:
        """The person in comparable form; what cannot be understood stays unknown."""
        address = parse_address(self.address, postcode=self.postcode, place=self.place)
        return Person(
            Role(self.role),
            parse_name(self.name),
            parse_date(self.birth_date) if self.birth_date else None,
            None if address.empty else address,
        )

    @property
    def line(self) -> str:
        """One line for reading and finding."""
        return ", ".join(part for part in (self.name, self.birth_date, self.address, self.postcode, self.place) if part)


@dataclass(frozen=True, slots=True)
class PageReview:
    """What people decided about one page."""

    reviewed: bool = False
    """Whether somebody judged the page as it is now."""
    text: str | None = None
    """The text as typed over; None where the reading stands."""
    persons: tuple[KeyedPerson, ...] = ()
    last: Decision | None = None
    """The newest decision that stands."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """One document as people left it."""

    record: DocumentRecord
    """The record, with states, reasons, date and kind as decided."""
    reviews: tuple[PageReview, ...]
    """One for each page of the record, in order."""

    @property
    def judged(self) -> bool:
        """Whether its being closed or open is somebody's decision, not a suspicion of the program."""
        return self.record.state_reason != dossiers.SUSPECTED_ADVICE


def corrected_documents(archive: Archive, manifest: DossierManifest) -> tuple[Corrected, ...]:
    """All documents of a dossier as people left them, in order."""
    made = standing(decisions.load(archive, manifest))
    return tuple(correct(record, made) for record in dossiers.documents_of(archive, manifest))


def corrected_document(archive: Archive, manifest: DossierManifest, document: str) -> Corrected:
    """One document as people left it; raises ArchiveUnusable when it is damaged."""
    made = standing(decisions.load(archive, manifest))
    return correct(dossiers.load_document(archive, manifest.dossier, document), made)


def standing(made: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that were not withdrawn, without the withdrawals."""
    withdrawn = {decision.after["decision"] for decision in made if decision.kind is Kind.UNDO}
    return tuple(d for d in made if d.kind is not Kind.UNDO and d.number not in withdrawn)


def correct(record: DocumentRecord, made: Sequence[Decision]) -> Corrected:
    """A document under the decisions that stand."""
    ours = [decision for decision in made if decision.document == record.id]
    pages, reviews = [], []
    for page in record.pages:
        seen, review = _page(page, [decision for decision in ours if decision.page == page.number])
        pages.append(seen)
        reviews.append(review)
    for decision in ours:
        if decision.kind is Kind.DOCUMENT:
            told = _("keyed by {user} on {day}").format(user=decision.user, day=decision.time[:10])
            if "date" in decision.after:
                record = replace(record, date=decision.after["date"], date_evidence=told)
            if "kind" in decision.after:
                record = replace(record, kind=decision.after["kind"], kind_evidence=told)
        elif decision.kind in {Kind.RELEASE, Kind.CLOSE}:
            record = replace(record, state=decision.after["state"], state_reason=decision.after["state_reason"])
    return Corrected(replace(record, pages=tuple(pages)), tuple(reviews))


def _page(page: PageRecord, made: Sequence[Decision]) -> tuple[PageRecord, PageReview]:
    """One page and its review; a later decision takes the place of an earlier one, keyed persons add up."""
    status, reason, review = page.status, page.reason, PageReview()
    for decision in made:
        review = replace(review, last=decision)
        if decision.kind is Kind.ACCEPT:
            read = review.text is not None
            status, reason = (PageStatus.OK.value, "") if read else (page.status, page.reason)
            review = replace(review, reviewed=True)
        elif decision.kind is Kind.RESCAN:
            status, reason, review = PageStatus.RESCAN.value, decision.reason, replace(review, reviewed=True)
        elif decision.kind is Kind.EXCLUDE:
            status, reason, review = PageStatus.EXCLUDED.value, decision.reason, replace(review, reviewed=True)
        elif decision.kind is Kind.TEXT:
            status, reason = PageStatus.OK.value, ""
            review = replace(review, reviewed=True, text=str(decision.after["text"]))
        elif decision.kind is Kind.PERSON:
            review = replace(review, persons=(*review.persons, KeyedPerson(**decision.after)))
    return replace(page, status=status, reason=reason), review


def page_text(archive: Archive, dossier: str, document: Corrected, place: int) -> str:
    """The text of a page as typed over, else as read; empty for a page that was left out.

    ``place`` counts from 0 in the document.
    """
    page, review = document.record.pages[place], document.reviews[place]
    if page.status == PageStatus.EXCLUDED.value:
        return ""
    return review.text if review.text is not None else dossiers.page_text(archive, dossier, document.record.id, page)


def date_of(record: DocumentRecord) -> PartialDate | None:
    """The document's own date, when it is known."""
    return PartialDate.fromiso(record.date) if record.date else None
