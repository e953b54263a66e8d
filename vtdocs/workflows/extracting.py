"""Reads the documents of dossiers for the persons that they name; what people corrected takes the place of what was read."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from vtdocs.archive import corrections, dossiers
from vtdocs.archive.corrections import Corrected
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.index.extract import Alone, DossierDocument, Gazetteer, PageText, Span, extract_alone, extract_dossier, fold
from vtdocs.model.pages import PageStatus, Word
from vtdocs.model.persons import PersonMention
from vtdocs.ocr.alto import read_alto

if TYPE_CHECKING:
    from vtdocs.workflows.workers import Workers

_NAME = re.compile(r"[^\W_]+(?:['’‘`´\-–/][^\W_]+)*")
"""A word as extraction parts them, with the hyphens within it."""
DOCUMENTS_AHEAD = 40
"""Documents that workers may have read before they are used: enough to keep them busy, few enough for flat memory."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An open document with the persons it names."""

    document: Corrected
    texts: tuple[PageText, ...]
    mentions: tuple[PersonMention, ...]
    """As read, without the keyed ones."""
    spans: tuple[Span, ...]
    """What may not stand in a snippet for what its pages alone tell (see ``spans_alone``)."""


@dataclass(frozen=True, slots=True)
class NamesSeen:
    """Names that several dossiers of the archive bear, by what they are when folded."""

    given_names: dict[str, tuple[str, ...]]
    surnames: dict[str, tuple[str, ...]]

    @classmethod
    def of(cls, given_names: Iterable[str], surnames: Iterable[str]) -> Self:
        """From names as they are written."""
        return cls(_by_fold(given_names), _by_fold(surnames))

    def within(self, pages: Sequence[PageText]) -> Gazetteer:
        """Those that stand on these pages: all that reading them can use, and little enough to send to a worker."""
        if not self.given_names and not self.surnames:
            return Gazetteer()
        words = {fold(word) for page in pages for word in _NAME.findall(page.text)}
        return Gazetteer(_standing(self.given_names, words), _standing(self.surnames, words))


def _by_fold(names: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in sorted(names):
        found[fold(name)] = (*found.get(fold(name), ()), name)
    return found


def _standing(names: Mapping[str, tuple[str, ...]], words: AbstractSet[str]) -> frozenset[str]:
    return frozenset(name for word in words if word in names for name in names[word])


def read_dossier(
    archive: Archive, manifest: DossierManifest, seen: NamesSeen, *, closed_too: bool = False
) -> list[Reading]:
    """The open documents of a dossier, or all, with the persons that they name, also melders and professionals."""
    return _Unread.of(archive, manifest, seen, closed_too=closed_too).read()


def read_ahead(
    archive: Archive, names: Iterable[str], seen: NamesSeen, workers: "Workers | None"
) -> Iterator[tuple[DossierManifest, list[Reading]]]:
    """The dossiers that may be looked up, read in order; the workers read the next ones while the caller uses one."""
    ahead: deque[tuple[_Unread, Callable[[], list[Any]]]] = deque()
    for name in names:
        manifest = dossiers.load_manifest(archive, name)
        if not manifest.searchable:
            continue
        unread = _Unread.of(archive, manifest, seen)
        if workers is None:
            yield manifest, unread.read()
            continue
        ahead.append((unread, workers.begin(extract_alone, unread.calls())))
        while sum(len(dossier.documents) for dossier, _results in ahead) > DOCUMENTS_AHEAD:
            first, results = ahead.popleft()
            yield first.manifest, first.read(results())
    for dossier, results in ahead:
        yield dossier.manifest, dossier.read(results())


@dataclass(frozen=True, slots=True)
class _Unread:
    """The documents of a dossier as they are, before anybody looked for persons in them."""

    archive: Archive
    manifest: DossierManifest
    documents: tuple[Corrected, ...]
    for_extraction: tuple[DossierDocument, ...]
    seen: NamesSeen

    @classmethod
    def of(cls, archive: Archive, manifest: DossierManifest, seen: NamesSeen, *, closed_too: bool = False) -> Self:
        """The open documents of a dossier, or all."""
        known = corrections.corrected_documents(archive, manifest)
        found = tuple(document for document in known if closed_too or _open(document))
        dates = [corrections.date_of(document.record) for document in found]
        # The newest year is what two-digit years count from in documents without a date.
        newest = max((date.year for date in dates if date), default=None)
        texts = [page_texts(archive, manifest.dossier, document) for document in found]
        years = [date.year if date else newest for date in dates]
        return cls(archive, manifest, found, tuple(map(DossierDocument, texts, years)), seen)

    def calls(self) -> list[tuple[DossierDocument, Path | None, Gazetteer]]:
        """The arguments of ``extract_alone`` for each document."""
        return [(d, self.archive.own_words, self.seen.within(d.pages)) for d in self.for_extraction]

    def read(self, alone: Sequence[Alone] | None = None) -> list[Reading]:
        """The documents read together: each page is read once, for the register and for the index.

        ``alone`` is what ``extract_alone`` gave for each of them, where that was done.
        """
        taught = [mention for document in self.documents for mention in keyed(document)]
        if alone is None:
            alone = [extract_alone(*call) for call in self.calls()]
        mentions = [one.mentions for one in alone]
        seen = self.seen.within([page for document in self.for_extraction for page in document.pages])
        read = extract_dossier(self.for_extraction, self.archive.own_words, taught, seen, mentions)
        texts, spans = (document.pages for document in self.for_extraction), (one.spans for one in alone)
        return [Reading(*parts) for parts in zip(self.documents, texts, read, spans, strict=True)]


def _open(document: Corrected) -> bool:
    return document.record.state == "open"


def keyed(document: Corrected) -> list[PersonMention]:
    """Persons as people typed them."""
    return [
        PersonMention(person.person(), number, person.line, None, "keyed", 1.0)
        for number, (page, review) in enumerate(zip(document.record.pages, document.reviews, strict=True), start=1)
        if page.status != PageStatus.EXCLUDED
        for person in review.persons
    ]


def page_texts(archive: Archive, dossier: str, document: Corrected) -> tuple[PageText, ...]:
    """The pages of a document as extraction reads them; a text that was typed over has no boxes."""
    folder = dossiers.document_folder(archive, dossier, document.record.id)
    return tuple(
        PageText(
            number,
            corrections.page_text(archive, dossier, document, number - 1),
            _places(folder / page.alto_file) if review.text is None and page.status != PageStatus.EXCLUDED else (),
        )
        for number, (page, review) in enumerate(zip(document.record.pages, document.reviews, strict=True), start=1)
    )


def _places(alto: Path) -> tuple[Word, ...]:
    """The words with their places; none where the file is lost, which ``verify`` tells: the text is searched all the same."""
    try:
        return read_alto(alto.read_bytes())
    except FileNotFoundError:
        return ()
