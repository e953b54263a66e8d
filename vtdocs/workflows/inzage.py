"""Inzage for one person: which pages concern them, and what on those pages is about somebody else (P10, B13; Wmo 5.3.2).

A child under twelve is refused; from twelve to fifteen the young person asks, or a legal representative; from sixteen on
only the person, unless not capable. The program proposes; a person decides for every page and every area, in the list that
lies beside the pages' pictures (keuze.csv). Nothing of an advies is shown (P1).
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from vtdocs.archive import corrections, dossiers
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.corrections import Corrected
from vtdocs.archive.layout import Archive
from vtdocs.audit import Purpose
from vtdocs.errors import BadInput, Reason, Refused, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.index.extract import sensitive_spans
from vtdocs.index.matching import Level, find_household
from vtdocs.index.register import DossierStatus
from vtdocs.letters.protocol.days import age_on
from vtdocs.model.pages import Box, PageReading, PageStatus, ReadingMethod, Word
from vtdocs.model.persons import Person, PersonMention
from vtdocs.names import are_variants, fold, ocr_fold, sound_key
from vtdocs.ocr.alto import read_alto
from vtdocs.ocr.redaction import CopyPage
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.birth_words import birth_words
from vtdocs.workflows.extracting import Reading
from vtdocs.workflows.household import person_from_options
from vtdocs.workflows.indexing import open_checked_register, readings_of
from vtdocs.workflows.retention import today

YOUNGEST, OWN = 12, 16
ALIKE = 0.75
"""Share of letters in common from which two spellings may be one name; old paper misspells, OCR misreads."""
LONG_NUMBER = 8
"""Digits from which a number may be a BSN, of which OCR may have lost one."""


@dataclass(frozen=True, slots=True)
class Asker:
    """Who asks, and for whom."""

    given: dict[str, str]
    """Name and birth date of the person, as options give them (``achternaam``, ``voornaam``, ``geboren``)."""
    represented: bool = False
    """Whether a legal representative asks."""
    not_capable: bool = False
    """Whether a person of sixteen or older cannot weigh their own interest."""


@dataclass(frozen=True, slots=True)
class Area:
    """One area of a page that may have to go."""

    box: Box
    reason: str
    """``ander`` (somebody else), ``melder`` or what a person wrote."""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of a dossier in which the person stands."""

    dossier: str
    document: str
    number: int
    """Number in the dossier."""
    kind: str
    date: str
    named: bool
    """Whether the page names the person."""
    readable: bool
    """Whether it was read well enough to tell."""
    copy: CopyPage
    """The page as it can be copied; its areas are the proposed ones."""
    areas: tuple[Area, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The pages that may concern one person."""

    dossiers: tuple[str, ...]
    pages: tuple[FoundPage, ...]
    advice: tuple[str, ...]
    """What who handles the request must weigh."""
    closed_documents: int = 0
    """Documents of these dossiers that were taken for an advies, and are no part of an inzage (P1)."""


def find_pages(archive: Archive, asker: Asker, *, only: Sequence[str] = (), case_number: str = "") -> Found:
    """The pages of the dossiers about a person, those that name them marked.

    Raises Refused for who may not have inzage, BadInput when no dossier is found or a named one does not exist.
    """
    person = person_from_options(asker.given)
    if person is None or person.birth is None or not person.birth.full or person.name.empty:
        raise UsageFault(
            _("Inzage is for one person: name and date of birth are needed."),
            _('Give: vtdocs inzage "NAME" --geboren 14-3-2004 --out FOLDER'),
        )
    access = allow(archive, "inzage search", PurposeGiven(Purpose.INSPECTION, case_number))
    reasons = _why_not(asker, age_on(person.birth.earliest, today()))
    if reasons:
        access.record("refused")
        raise Refused(_("This inzage cannot be given to who asks."), reasons)
    chosen = tuple(dict.fromkeys(only)) or _dossiers_about(archive, person)
    pages = [page for dossier in chosen for page in _pages_of(archive, dossier, person)]
    access.record("hit" if pages else "no-hit", chosen, {"pages": len(pages)})
    if not pages:
        raise BadInput(
            _("No dossier with pages about this person was found."),
            _("Look with: vtdocs hermelding; name a dossier with --dossier."),
        )
    told = _advice(asker, age_on(person.birth.earliest, today()))
    return Found(chosen, tuple(pages), told, closed_documents(archive, chosen))


def closed_documents(archive: Archive, numbers: Iterable[str]) -> int:
    """How many documents of open dossiers are closed as an advies: they stay out of an inzage, and that is told (P1)."""
    documents = (
        document
        for number in numbers
        for document in corrections.corrected_documents(archive, dossiers.load_manifest(archive, number))
    )
    return sum(document.record.state != "open" for document in documents)


def _why_not(asker: Asker, age: int) -> list[Reason]:
    """Wmo 5.3.2(2) and (3)."""
    if not asker.represented and age < YOUNGEST:
        return [Reason("P10", _("A child under twelve gets no inzage; a legal representative may ask."), "geboren")]
    if asker.represented and age >= OWN and not asker.not_capable:
        message = _("From sixteen on the person asks; a representative only for who is not capable (--not-capable).")
        return [Reason("P10", message, "representative")]
    return []


def _advice(asker: Asker, age: int) -> tuple[str, ...]:
    told = [_("Check who asks: identity, and authority to represent.")] if asker.represented else [_("Check who asks.")]
    if asker.represented and age < OWN:
        told.append(_("Refuse what goes against the interest of the child (Wmo 5.3.2)."))
    return tuple(told)


def _dossiers_about(archive: Archive, person: Person) -> tuple[str, ...]:
    with Catalogue.open(archive) as catalogue, open_checked_register(archive, catalogue) as register:
        result = find_household(register, [person], archive=archive.root)
    return tuple(
        match.dossier
        for match in result.matches
        if match.level in {Level.CERTAIN, Level.LIKELY, Level.POSSIBLE} and match.status is DossierStatus.SCANNED
    )


def _pages_of(archive: Archive, dossier: str, person: Person) -> Iterator[FoundPage]:
    manifest = dossiers.load_manifest(archive, dossier)
    if manifest.state != "open":
        raise Refused(
            _("Dossier {dossier} is closed.").format(dossier=dossier),
            [Reason("P1", _("An advies, or a dossier that nobody has judged, gives no inzage."), "dossier")],
        )
    readings = readings_of(archive, manifest)
    everybody = [mention for reading in readings for mention in reading.mentions]
    for reading in readings:
        yield from _pages_of_document(archive, dossier, reading, everybody, person)


def _pages_of_document(
    archive: Archive, dossier: str, reading: Reading, everybody: Sequence[PersonMention], person: Person
) -> Iterator[FoundPage]:
    record = reading.document.record
    folder = dossiers.document_folder(archive, dossier, record.id)
    spans = sensitive_spans(reading.texts, archive.own_words, reading.mentions, everybody, reading.spans)
    own_names = [person, *(mention.person for mention in everybody if same_person(mention.person, person))]
    others = [mention.person for mention in everybody if not same_person(mention.person, person)]
    for place, page in enumerate(record.pages):
        if page.status == PageStatus.EXCLUDED:
            continue
        words = read_alto((folder / page.alto_file).read_bytes())
        own = [mention.person for mention in reading.mentions if mention.page == place + 1]
        typed = [keyed.person() for keyed in reading.document.reviews[place].persons]
        named = any(same_person(found, person) for found in [*own, *typed]) or _says(words, person)
        typed_over = reading.document.reviews[place].text is not None
        hidden = () if typed_over else [(s.start, s.end) for s in spans if s.page == place + 1]
        of_melder = _inside(words, hidden)
        known = {*_of_others(words, others, own_names), *birth_words(words, others, own_names)}
        of_others = [word for word in words if word in known and word not in of_melder]
        areas = (*_areas(of_melder, "melder"), *_areas(of_others, "ander"))
        copied = _copy_page(folder, place, reading.document, words)
        yield FoundPage(
            dossier, record.id, page.number, record.kind, record.date, named,
            page.status in {PageStatus.OK, PageStatus.BLANK}, replace(copied, areas=tuple(a.box for a in areas)), areas,
        )  # fmt: skip


def _copy_page(folder: Path, place: int, document: Corrected, words: tuple[Word, ...]) -> CopyPage:
    page = document.record.pages[place]
    reading = PageReading(
        PageStatus.OK, "", ReadingMethod.OCR, words, page.width, page.height, page.dpi, 0, 0.0, page.confidence,
        page.word_ratio, 0.0, 0.0, 0.0, page.profile, page.engine,
    )  # fmt: skip
    return CopyPage(folder / dossiers.SEARCHABLE, place, reading, ())


def same_person(mentioned: Person, asked: Person) -> bool:
    """Whether a mention may be the person: a surname and a given name that are alike, or one of them with the birth date."""
    name, wanted = mentioned.name, asked.name
    surname = _alike([name.surname, name.partner_surname], [wanted.surname, wanted.partner_surname])
    given = _alike([*name.given_names, name.call_name], [*wanted.given_names, wanted.call_name])
    initial = (
        bool(name.initials and wanted.given_names) and name.initials[0].lower() == wanted.given_names[0][0].lower()
    )
    if mentioned.birth is not None and asked.birth is not None and mentioned.birth == asked.birth:
        return surname or given or initial
    return surname and (given or (initial and not name.given_names))


def _alike(left: Sequence[str], right: Sequence[str]) -> bool:
    return any(_one_name(a, b) for a in left for b in right if a and b)


def _one_name(left: str, right: str) -> bool:
    one, other = fold(left), fold(right)
    return (
        one == other
        or are_variants(left, right)
        or (len(one) > 3 and sound_key(left) == sound_key(right))
        or SequenceMatcher(None, ocr_fold(left), ocr_fold(right)).ratio() >= ALIKE
    )


def _says(words: Sequence[Word], person: Person) -> bool:
    """Whether a line of the page holds a given name and the surname, however the page was understood."""
    lines: dict[int, list[str]] = {}
    for word in words:
        lines.setdefault(word.line, []).extend(re.findall(r"[^\W\d_]{3,}", word.text))
    surnames = [part for part in re.split(r"[\s-]+", person.name.surname) if len(part) > 2]
    given = [*person.name.given_names, person.name.call_name]
    return any(_alike(line, surnames) and _alike(line, given) for line in lines.values())


def _inside(words: Sequence[Word], spans: Sequence[tuple[int, int]]) -> list[Word]:
    """The words that lie in stretches of the page's text."""
    found, at, previous = [], 0, None
    for word in words:
        if previous is not None:
            at += 2 if word.block != previous.block else 1
        if any(start < at + len(word.text) and at < end for start, end in spans):
            found.append(word)
        at += len(word.text)
        previous = word
    return found


def _of_others(words: Sequence[Word], others: Sequence[Person], own: Sequence[Person]) -> list[Word]:
    """Words that are part of somebody else's name, birth date or address, but not of the person's own (``own``: as asked and
    as the dossier spells them), and every long number: a BSN or telephone number is seldom theirs."""
    mine = {part for person in own for part in _parts(person)}
    names = [name for name in (*own[0].name.given_names, own[0].name.call_name, own[0].name.surname) if name]
    theirs = {part for other in others for part in _parts(other)} - mine
    theirs = {part for part in theirs if not _alike([part], names)}
    return [word for word in words if any(part in theirs or _long_number(part) for part in _folded(word.text))]


def _long_number(part: str) -> bool:
    return part.isdigit() and len(part) >= LONG_NUMBER


def _parts(person: Person) -> set[str]:
    name, address = person.name, person.address
    texts = [name.surname, name.partner_surname, name.call_name, *name.given_names]
    if address is not None:
        texts += [address.street, address.postcode, address.postcode[:4], address.postcode[4:]]
    parts = {part for text in texts for part in _folded(text) if len(part) > 2 or part == address_end(person)}
    if person.birth is not None and person.birth.full:
        born = person.birth.earliest
        forms = (
            f"{born.day}-{born.month}-{born.year}",
            f"{born:%d-%m-%Y}",
            f"{born:%d-%m-%y}",
            f"{born.day}-{born.month}-{born:%y}",
        )
        parts |= {re.sub(r"\D", "", form) for form in forms}
    return parts


def address_end(person: Person) -> str:
    """The two letters of a postcode, which are a word of their own on most paper."""
    return person.address.postcode[4:].lower() if person.address else ""


def _folded(text: str) -> list[str]:
    digits = re.sub(r"\D", "", text)
    words = [fold(part) for part in re.findall(r"[^\W\d_]{2,}", text)]
    return [*words, *([digits] if len(digits) >= 4 else [])]


def _areas(words: Sequence[Word], reason: str) -> tuple[Area, ...]:
    """One area for words that follow each other on a line."""
    areas: list[Area] = []
    previous: Word | None = None
    for word in words:
        near = previous is not None and word.line == previous.line and word.block == previous.block
        gap = word.box.left - previous.box.right if previous is not None else 0
        if near and areas and 0 <= gap + (word.box.bottom - word.box.top) <= 3 * (word.box.bottom - word.box.top):
            last = areas[-1].box
            box = Box(last.left, min(last.top, word.box.top), word.box.right, max(last.bottom, word.box.bottom))
            areas[-1] = Area(box, reason)
        else:
            areas.append(Area(word.box, reason))
        previous = word
    return tuple(areas)


def page_of(archive: Archive, dossier: str, number: int) -> tuple[CopyPage, str]:
    """One page as it can be copied, without areas, and its document; raises BadInput when there is none."""
    manifest = dossiers.load_manifest(archive, dossier)
    if manifest.state != "open":
        raise Refused(
            _("Dossier {dossier} is closed.").format(dossier=dossier),
            [Reason("P1", _("An advies, or a dossier that nobody has judged, gives no inzage."), "dossier")],
        )
    for document in corrections.corrected_documents(archive, manifest):
        for place, page in enumerate(document.record.pages):
            if page.number == number and document.record.state == "open":
                folder = dossiers.document_folder(archive, dossier, document.record.id)
                words = read_alto((folder / page.alto_file).read_bytes())
                return _copy_page(folder, place, document, words), document.record.id
    raise BadInput(
        _("Dossier {dossier} has no page {number}.").format(dossier=dossier, number=number),
        _("See its pages with: vtdocs show {dossier}").format(dossier=dossier),
    )


def found_to_json(found: Found) -> dict[str, Any]:
    """The stable JSON form: pages and areas, no names."""
    return {
        "dossiers": list(found.dossiers),
        "advice": list(found.advice),
        "closed_documents": found.closed_documents,
        "pages": [
            {"dossier": p.dossier, "document": p.document, "page": p.number, "kind": p.kind, "date": p.date,
             "named": p.named, "readable": p.readable, "areas": len(p.areas)}
            for p in found.pages
        ],
    }  # fmt: skip
