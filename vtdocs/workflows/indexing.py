"""From committed documents to what look-ups use: words in the full-text index, persons in the register.

Index work never holds up reading: documents wait in the catalogue until they are indexed, in batches, and a run that is
killed between the two leaves them waiting for the next. Of an advies nothing comes here (P1); the melder's part of a
page is masked, and melders and professionals never reach the register (P4, P5). What people corrected takes the place of
what was read.
"""

import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING

from vtdocs import config
from vtdocs.archive import corrections, decisions, dossiers
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.errors import IndexUnusable, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.index.extract import merge_mentions, sensitive_spans
from vtdocs.index.fulltext import FullTextIndex, PageDocument
from vtdocs.index.register import DossierPersons, DossierStatus, Register
from vtdocs.model.pages import PageStatus
from vtdocs.model.persons import Person, PersonMention
from vtdocs.model.sheets import DossierKind
from vtdocs.workflows import outdated
from vtdocs.workflows.complete import pages_differ
from vtdocs.workflows.extracting import NamesSeen, Reading, keyed, read_ahead, read_dossier

if TYPE_CHECKING:
    from vtdocs.workflows.workers import Workers

DOCUMENTS_PER_COMMIT = 500
"""Each commit costs an fsync of the index; fewer commits, but never more work than this is lost to a kill."""

PAGES_PER_TURN = 1000
"""Pages that a run indexes before it lets others in: a reviewer who decides about a page waits for one turn (`TURN`)."""

GIVE_WAY = 0.2
"""Seconds between two turns of index work; whoever waits for the lock looks at it every 0.05 seconds."""


def index_waiting(
    archive: Archive,
    catalogue: Catalogue,
    *,
    engine: str = "",
    tick: Callable[[int, int], None] | None = None,
    workers: "Workers | None" = None,
) -> int:
    """Index every document that waits; returns how many. The caller holds the writer's lock.

    An index that must be made anew is made with ``engine``, or the one of the archive's settings. ``tick`` is told how
    many documents are indexed, and of how many. With ``workers`` the documents are read for persons by them.

    Raises IndexUnusable when the index does not hold as many pages as the catalogue says it should.
    """
    done = 0
    with _open_index(archive, catalogue, engine) as index, open_register(archive) as register:
        _take_changes(archive, catalogue, index, sorted(catalogue.changed()))
        waiting = catalogue.waiting_for_index()
        for chunk in _chunks(waiting):
            _index(archive, index, register, chunk, workers)
            catalogue.mark_indexed(chunk)
            done += len(chunk)
            if tick is not None:
                tick(done, len(waiting))
        _compare(catalogue, index)
    return done


def index_in_turns(archive: Archive, catalogue: Catalogue, workers: "Workers | None" = None) -> None:
    """Index every document that waits, for a run that works in turns: people who decide about pages come in between.

    Takes the lock of a change itself, for ``PAGES_PER_TURN`` pages at a time; only a dossier that is larger than that
    takes longer. Raises what ``index_waiting`` raises; the pages are counted in the turn after which nothing waits.
    """
    while True:
        with archive.changing(), _open_index(archive, catalogue, "") as index, open_register(archive) as register:
            waiting = catalogue.waiting_for_index()
            turn = _one_turn(waiting, catalogue.pages_waiting())
            _bring_up_to_date(archive, catalogue, index, register, turn, workers)
            if len(turn) == len(waiting):
                return _compare(catalogue, index)
        time.sleep(GIVE_WAY)


def index_now(archive: Archive, catalogue: Catalogue, dossier: str) -> None:
    """Let look-ups see what somebody decided about a dossier. The caller holds the lock of a change.

    Whatever waits beside it is left to the run that works now, for that person waits; without one it is indexed here.
    """
    if not archive.writer():
        index_waiting(archive, catalogue)
        return
    with _open_index(archive, catalogue, "") as index, open_register(archive) as register:
        own = [(name, document) for name, document in catalogue.waiting_for_index() if name == dossier]
        _bring_up_to_date(archive, catalogue, index, register, own, None)


def _one_turn(waiting: Sequence[tuple[str, str]], pages: Mapping[str, int]) -> list[tuple[str, str]]:
    """What one turn takes of the documents that wait: whole dossiers, for each is read as one; ``pages`` by dossier."""
    turn: list[tuple[str, str]] = []
    taken = 0
    for dossier, documents in groupby(waiting, itemgetter(0)):
        if turn and taken + pages[dossier] > PAGES_PER_TURN:
            break
        turn += documents
        taken += pages[dossier]
    return turn


def _bring_up_to_date(
    archive: Archive,
    catalogue: Catalogue,
    index: FullTextIndex,
    register: Register,
    documents: Sequence[tuple[str, str]],
    workers: "Workers | None",
) -> None:
    """Index these of the documents that wait, as they are now."""
    changed = catalogue.changed()
    _take_changes(archive, catalogue, index, [document for document in documents if document in changed])
    for chunk in _chunks(documents):
        _index(archive, index, register, chunk, workers)
        catalogue.mark_indexed(chunk)


def _chunks(documents: Sequence[tuple[str, str]]) -> Iterator[Sequence[tuple[str, str]]]:
    for start in range(0, len(documents), DOCUMENTS_PER_COMMIT):
        yield documents[start : start + DOCUMENTS_PER_COMMIT]


def _compare(catalogue: Catalogue, index: FullTextIndex) -> None:
    """Raise IndexUnusable when the index holds other pages than the catalogue says; only right when nothing waits."""
    held, expected = index.count(), catalogue.indexable_pages()
    if held != expected:
        raise pages_differ(held, expected)


def _take_changes(
    archive: Archive, catalogue: Catalogue, index: FullTextIndex, changed: Sequence[tuple[str, str]]
) -> None:
    """Bring the catalogue up to date with changed documents, and take from the index what it may hold no longer."""
    for dossier, document in changed:
        manifest, _taken_in = decisions.adopt(archive, dossiers.load_manifest(archive, dossier))
        now = corrections.corrected_document(archive, manifest, document)
        catalogue.refresh_document(manifest, now)
        closed = not manifest.searchable or now.record.state != "open"
        if closed or any(page.status == PageStatus.EXCLUDED for page in now.record.pages):
            # Of an advies nothing may stay, on the disk neither (P1); a page that was left out is still in its dossier.
            index.remove_document(dossier, document, purge=closed)  # what stays is added again


def _open_index(archive: Archive, catalogue: Catalogue, engine: str) -> FullTextIndex:
    """The index to write in; one that is missing, damaged, of another version or engine is made anew from the dossiers."""
    wanted = engine or config.load(archive.root).search.engine
    try:
        index = FullTextIndex.open(archive.fulltext, archive.root)
        if index.engine == wanted:
            return index
        index.close()
    except IndexUnusable:
        pass
    if archive.fulltext.exists():
        outdated.tell_rebuild()
    else:
        outdated.tell_missing(catalogue)
    catalogue.forget_index()
    return FullTextIndex.create(archive.fulltext, archive.root, engine=wanted)


def key_of(archive: Archive) -> Path:
    """The file with the secret that turns BSNs into codes (P18)."""
    return archive.keys / "bsn.key"


def open_register(archive: Archive) -> Register:
    """The register of persons of an archive."""
    return Register.open(archive.register, key_file=key_of(archive))


def open_checked_register(archive: Archive, catalogue: Catalogue, *, fully: bool = False) -> Register:
    """The register, to look in; raises IndexUnusable when it lacks what it should hold, or others changed it (P27).

    A lost or half-filled register would answer "not known" with a clear conscience. ``fully`` compares every row with
    what was stored.
    """
    if not archive.register.exists() and (catalogue.dossiers_in_register() or any(archive.imports.glob("*.csv"))):
        raise _register_lacks()
    register = open_register(archive)
    try:
        register.check(fully=fully)
        if register.counts().scanned < catalogue.dossiers_in_register():
            raise _register_lacks()
    except BaseException:
        register.close()
        raise
    return register


def _register_lacks() -> IndexUnusable:
    return IndexUnusable(
        _("The register of persons is missing, or lacks dossiers that are in the archive."),
        _("Make it again with: vtdocs reindex"),
    )


def close_dossier(archive: Archive, dossier: str) -> None:
    """Take a dossier that may not be looked up any more out of the register, and leave nothing of it there."""
    with open_register(archive) as register:
        register.remove(dossier)


def take_out(archive: Archive, catalogue: Catalogue, dossier: str) -> None:
    """Take a dossier out of what look-ups use; it comes back as it is then."""
    close_dossier(archive, dossier)
    try:
        with FullTextIndex.open(archive.fulltext, archive.root) as index:
            index.remove_dossier(dossier)
    except IndexUnusable:
        outdated.tell_if_outdated(archive)
        catalogue.forget_index()  # it is made anew
    catalogue.remove_dossier(dossier)


def keep_closed_out(archive: Archive, register: Register) -> list[str]:
    """Take out what a card index says of dossiers that are closed as an advies (P1); returns those that it named."""
    with Catalogue.open(archive) as catalogue:
        closed = [dossier for dossier, document, _box in catalogue.closed_as_advice() if not document]
    return [dossier for dossier in closed if register.remove(dossier)]


def start_anew(archive: Archive) -> None:
    """Throw away the index and the register; the imported card indexes are read again from ``imports``."""
    if archive.fulltext.exists():
        shutil.rmtree(archive.fulltext)
    for suffix in ("", "-wal", "-shm"):
        archive.register.with_name(archive.register.name + suffix).unlink(missing_ok=True)
    with open_register(archive) as register:
        for file in sorted(archive.imports.glob("*.csv")):
            register.import_csv(file)
        keep_closed_out(archive, register)


def check(archive: Archive) -> Iterator[tuple[str, str]]:
    """What is wrong with the index: kind of finding and place."""
    with Catalogue.open(archive) as catalogue:
        expected = catalogue.indexable_pages()
        if catalogue.waiting_for_index():
            yield "not-indexed", archive.derived.relative_to(archive.root).as_posix()
        if archive.register.exists() and not key_of(archive).exists():
            yield "missing", key_of(archive).relative_to(archive.root).as_posix()
        try:
            open_checked_register(archive, catalogue, fully=True).close()
        except VtdocsError:
            yield "register-differs", archive.register.relative_to(archive.root).as_posix()
    where = archive.fulltext.relative_to(archive.root).as_posix()
    if not expected and not archive.fulltext.exists():
        return
    try:
        with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
            index.verify()
            if index.count() != expected:
                yield "index-differs", where
    except VtdocsError:
        yield "index-damaged", where


def _index(
    archive: Archive,
    index: FullTextIndex,
    register: Register,
    chunk: Sequence[tuple[str, str]],
    workers: "Workers | None",
) -> None:
    waiting: dict[str, set[str]] = {}
    for dossier, document in chunk:
        waiting.setdefault(dossier, set()).add(document)
    persons: list[DossierPersons] = []
    dossiers_read = read_ahead(archive, waiting, NamesSeen.of(*register.names_seen()), workers)
    index.add_pages(_pages_of(archive, dossiers_read, waiting, persons))
    register.add_many(persons)


def _pages_of(
    archive: Archive,
    read: Iterable[tuple[DossierManifest, list[Reading]]],
    waiting: Mapping[str, set[str]],
    persons: list[DossierPersons],
) -> Iterator[PageDocument]:
    """The pages of the documents that wait, one dossier after the other; adds everybody they name to ``persons``."""
    for manifest, readings in read:
        persons.append(_persons(manifest, readings))
        everybody = [mention for reading in readings for mention in reading.mentions]
        for reading in readings:
            if reading.document.record.id in waiting[manifest.dossier]:
                yield from _page_documents(archive, manifest, reading, everybody)


def readings_of(archive: Archive, manifest: DossierManifest, *, closed_too: bool = False) -> list[Reading]:
    """The open documents of a dossier, or all, with the persons that they name, also melders and professionals."""
    return read_dossier(archive, manifest, _names_seen(archive), closed_too=closed_too)


def _names_seen(archive: Archive) -> NamesSeen:
    """Names that several dossiers of the archive bear, of which running text may speak too."""
    if not archive.register.exists():
        return NamesSeen.of((), ())
    with open_register(archive) as register:
        return NamesSeen.of(*register.names_seen())


def everybody_in(archive: Archive, dossier: str) -> list[Person]:
    """Everybody whom a dossier names in whatever role, also in closed documents, or a card index says to be in it.

    For keeping names out of words that stay; never for a look-up.
    """
    found: list[Person] = []
    with suppress(VtdocsError):
        for reading in readings_of(archive, dossiers.load_manifest(archive, dossier), closed_too=True):
            found += [mention.person for mention in (*reading.mentions, *keyed(reading.document))]
    with suppress(VtdocsError), open_register(archive) as register:
        record = register.record(dossier)
        found += register.persons_of(record.id) if record is not None else []
    return found


def persons_of(archive: Archive, manifest: DossierManifest) -> DossierPersons:
    """Everybody whom the open documents of a dossier name, for the register."""
    return _persons(manifest, readings_of(archive, manifest))


def _persons(manifest: DossierManifest, readings: Sequence[Reading]) -> DossierPersons:
    dates = [date for reading in readings if (date := corrections.date_of(reading.document.record))]
    persons = [
        person
        for reading in readings
        for person in merge_mentions((*reading.mentions, *keyed(reading.document)))
        if person.role.searchable
    ]
    return DossierPersons(
        dossier=manifest.dossier,
        box=manifest.box,
        year=min((date.year for date in dates), default=None),
        source=manifest.source,
        status=DossierStatus.SCANNED,
        end=max(dates, default=None),
        mentions=persons,
        # An advies that was opened by a decision stays one in its manifest (R9); a closed one does not come here (P1).
        kind=DossierKind.UNKNOWN if manifest.state_reason.startswith("released:") else manifest.kind,
    )


def _page_documents(
    archive: Archive, manifest: DossierManifest, reading: Reading, everybody: Sequence[PersonMention]
) -> Iterator[PageDocument]:
    """The pages as the full text takes them in: those that were not left out. ``everybody`` is whom the dossier names."""
    record = reading.document.record
    spans = sensitive_spans(reading.texts, archive.own_words, reading.mentions, everybody, reading.spans)
    for text, page, review in zip(reading.texts, record.pages, reading.document.reviews, strict=True):
        if page.status == PageStatus.EXCLUDED:
            continue
        lines = [person.line for person in review.persons if person.person().role.searchable]
        yield PageDocument(
            key=f"{manifest.dossier}/{record.id}/{page.number}",
            dossier=manifest.dossier,
            document=record.id,
            page=page.number,
            kind=record.kind,
            date=record.date,
            box=manifest.box,
            source=manifest.source,
            status=page.status,
            text="\n".join([text.text, *lines]),
            masked_spans=tuple((span.start, span.end) for span in spans if span.page == text.number),
        )
