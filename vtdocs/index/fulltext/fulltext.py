"""The full-text index: pages in, answers out."""

import contextlib
import errno
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Self

from vtdocs.errors import ArchiveUnusable, IndexUnusable, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext.engine import ENGINES, Found, Reader, Row, Store, Writer, create_store, open_store, require
from vtdocs.index.fulltext.language import Language, load_language
from vtdocs.index.fulltext.people import TextFind, find_people
from vtdocs.index.fulltext.plan import Labelled, Without
from vtdocs.index.fulltext.planning import plan_query
from vtdocs.index.fulltext.private import check_private
from vtdocs.index.fulltext.query import Node, labels, parse, understand
from vtdocs.index.fulltext.snippets import Marker, snippet
from vtdocs.index.fulltext.values import DossierHits, Filters, Hit, PageDocument, SearchResult, Sort, UnknownLabel
from vtdocs.model.persons import Person

BATCH = 16_384
"""Pages of one commit: bounds the memory, and what must be done again after a crash."""
_VERSION_FILE = "vtdocs-index"
_FORMAT = "5"
_NO_DAMAGE = {
    getattr(errno, name, 0)
    for name in ("ENOSPC", "EDQUOT", "EFBIG", "EACCES", "EPERM", "EROFS", "EMFILE", "ENFILE", "EBUSY")
}
"""Why files cannot be read or written although there is nothing wrong with them: no space, no rights, too many open."""
_ATTEMPTS = 20
_STRETCH = 500
"""Pages that are looked at in one go for the dossiers they stand in."""
_PER_DOSSIER = 3
"""Pages of a dossier that are shown when hits are asked by dossier."""


class FullTextIndex:
    """One index folder, open. Readers never block, and see the state of the latest commit when they search.

    Anything the folder can suffer (an empty or cut file, flipped bits, another version of the analysis) comes out as
    IndexUnusable with the advice to rebuild it; the pages themselves are safe in the archive.
    """

    def __init__(self, folder: Path, language: Language, store: Store, *, engine: str, readonly: bool) -> None:
        self._folder = folder
        self._language = language
        self._store = store
        self._readonly = readonly
        self.engine = engine
        """The engine that keeps the postings."""
        self._reader: Reader | None = None
        self._generation: object = None

    @classmethod
    def create(cls, folder: Path, archive: Path | None = None, *, engine: str = ENGINES[0]) -> Self:
        """An empty index in a new folder, readable for its owner only; what stood there before is removed.

        ``archive`` is where staff may keep their own copies of the language files. Raises ProgramMissing when the
        engine is not installed.
        """
        require(engine)
        language = load_language(archive)
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True, mode=0o700)
        folder.chmod(0o700)
        with _translated():
            store = create_store(engine, folder)
            (folder / _VERSION_FILE).write_text(f"{_FORMAT} {language.fingerprint} {engine}\n", encoding="ascii")
        return cls(folder, language, store, engine=engine, readonly=False)

    @classmethod
    def open(cls, folder: Path, archive: Path | None = None, *, readonly: bool = False) -> Self:
        """An index that exists. Raises IndexUnusable when it is missing, damaged, of another version, or open to others."""
        language = load_language(archive)
        if not (folder / _VERSION_FILE).is_file():
            raise _missing()
        check_private(folder)
        with _translated():
            version = (folder / _VERSION_FILE).read_text(encoding="ascii").split()
            if version[:2] != [_FORMAT, language.fingerprint] or version[2:3] not in [[name] for name in ENGINES]:
                raise _outdated()
            opened = cls(folder, language, open_store(version[2], folder), engine=version[2], readonly=readonly)
            opened._refresh()
        return opened

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()
        if not self._readonly:
            with _translated():
                self._store.tidy()

    def close(self) -> None:
        """Lets go of the files."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
            self._generation = None

    def count(self) -> int:
        """Pages that can be found."""
        with _translated():
            return int(self._refresh().count())

    def verify(self) -> None:
        """Looks at every byte of the index; raises IndexUnusable when it was changed."""
        with _translated():
            self._store.verify()

    def add_pages(self, pages: Iterable[PageDocument]) -> int:
        """Adds pages, or replaces those of the same key, and gives how many were added.

        They are committed in batches; what is committed survives a crash, and adding the same pages again does no
        harm. Raises BadInput for a page with an impossible date, ArchiveUnusable while another process writes, and
        IndexUnusable when the count of pages after a commit is not what it must be.
        """
        added = 0
        batch: dict[str, PageDocument] = {}
        for page in pages:
            batch[page.key] = page
            if len(batch) >= BATCH:
                added += self._add(batch)
                batch.clear()
        return added + (self._add(batch) if batch else 0)

    def _add(self, batch: dict[str, PageDocument]) -> int:
        before = self.count()
        with self._writing() as writer:
            for page in batch.values():
                writer.add(page)
            writer.commit()
        self._verify(before + len(batch) - writer.replaced)
        return len(batch)

    def remove_dossier(self, dossier: str) -> int:
        """Removes all pages of a dossier, from the disk too, and gives how many there were."""
        return self._remove("dossier", dossier)

    def remove_document(self, dossier: str, document: str, *, purge: bool = True) -> int:
        """Removes all pages of a document and gives how many there were.

        With ``purge`` they leave the disk too, which rewrites their segment; without it they are never found again, and
        leave the disk with the next purge or merge.
        """
        return self._remove("document", f"{dossier}/{document}", purge=purge)

    def knows_dossier(self, dossier: str) -> bool:
        """Whether anything of a dossier is in the index or was left behind by a removal."""
        with _translated():
            return bool(self._refresh().holds(dossier))

    def purge(self) -> None:
        """Removes from the disk what was left of pages that were replaced."""
        before = self.count()
        with self._writing() as writer:
            writer.commit(purge=True)
        self._verify(before)

    def _remove(self, field: str, value: str, *, purge: bool = True) -> int:
        before = self.count()
        with self._writing() as writer:
            removed: int = writer.remove(field, value)
            if removed:
                writer.commit(purge=purge)
            else:
                writer.cancel()
        self._verify(before - removed)
        return removed

    def _verify(self, expected: int) -> None:
        if self.count() != expected:
            raise IndexUnusable(
                _("The search index does not hold the number of pages that it should."), _("Run `vtdocs reindex`.")
            )

    def search(
        self,
        query: str,
        *,
        limit: int = 10,
        offset: int = 0,
        sort: Sort | str = Sort.SCORE,
        filters: Filters | None = None,
        tolerant: bool = True,
        by_dossier: bool = False,
    ) -> SearchResult:
        """The pages that answer a query (see ``query`` for the language), best or latest first.

        ``tolerant`` False leaves out pages where only a misread word answers. With ``by_dossier`` the limit and the
        offset count dossiers, each with its best pages.
        """
        asked = understand(query, filters)
        node = asked.node
        if node is None:
            return SearchResult(query=query, total=0, exact=0, dossiers=0, hits=(), asked=False)
        with _translated():
            reader = self._refresh()
            plan, wanted = plan_query(node, reader, self._language, tolerant=tolerant)
            marker = Marker(wanted)
            found = reader.find(plan, by_date=Sort(sort) is Sort.DATE)
            groups: tuple[DossierHits, ...] = ()
            if by_dossier:
                groups = tuple(_grouped(reader, found, marker, max(offset, 0), max(limit, 0)))
                hits = tuple(hit for group in groups for hit in group.hits)
            else:
                hits = tuple(_hit(reader, row, marker) for row in found.rows(max(offset, 0), max(limit, 0)))
            return SearchResult(
                query=query, total=found.total, exact=found.exact, dossiers=found.dossiers, hits=hits, groups=groups,
                facets=found.facets(), unknown=tuple(_unknown(node, reader)), undated=asked.undated, cut=asked.cut,
            )  # fmt: skip

    def find_people(
        self, persons: Sequence[Person], *, archive: Path | None = None, limit: int = 5
    ) -> tuple[TextFind, ...]:
        """Dossiers whose text names these people, those with most evidence first; ``archive`` may have its own name lists.

        Nothing of the text comes out, only where to look. Raises IndexUnusable when the index cannot be read.
        """
        with _translated():
            return find_people(persons, self._refresh(), self._language, archive=archive, limit=limit)

    def spans(self, query: str, text: str) -> tuple[tuple[int, int], ...]:
        """The stretches of a page's text that answer a query, for showing the whole page with its words marked."""
        node = parse(query)
        if node is None:
            return ()
        with _translated():
            _plan, wanted = plan_query(node, self._refresh(), self._language, tolerant=True)
        return Marker(wanted).spans(text)

    def _refresh(self) -> Reader:
        """The reader of the latest commit."""
        generation = self._store.generation
        if self._reader is not None and generation == self._generation:
            return self._reader
        self.close()
        for attempt in range(_ATTEMPTS):
            generation = self._store.generation
            try:
                reader = self._store.reader()
                break
            except Exception:
                # A writer may have committed in between, and taken away the files of the state that was being opened.
                if attempt + 1 == _ATTEMPTS or self._store.generation == generation:
                    raise
        self._reader, self._generation = reader, generation
        if any(words.language != self._language.fingerprint for words in reader.vocabularies):
            self.close()
            raise _outdated()
        return reader

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Writer]:
        if self._readonly:
            raise IndexUnusable(_("The search index was opened for reading only."), _("Open it for writing."))
        with _translated():
            writer = self._store.writer(self._language)
        try:
            with _translated():
                yield writer
        except BaseException:
            with contextlib.suppress(Exception):
                writer.cancel()
            raise


def _unknown(node: Node, reader: Reader) -> Iterator[UnknownLabel]:
    """What a query asks of pages that none of them has; a mistyped kind must not look like a word that is nowhere."""
    for label in dict.fromkeys(labels(node)):
        if not reader.has_label(label.name, label.value):
            facets = reader.find(Without(Labelled(label.name, label.value)), by_date=False).facets()
            known = sorted(facet.value for facet in facets.get(label.name, ()) if facet.value)
            yield UnknownLabel(label.name, label.value, tuple(known))


def _hit(reader: Reader, row: Row, marker: Marker) -> Hit:
    page = reader.page(row.address)
    passage, marks = snippet(page.text, marker)
    return Hit(
        key=page.key,
        page=page.page,
        date=page.date,
        score=round(row.score, 4),
        exact=row.exact,
        snippet=passage,
        highlights=marks,
        **page.labels,
    )


def _grouped(reader: Reader, found: Found, marker: Marker, offset: int, limit: int) -> Iterator[DossierHits]:
    """The dossiers of one screen in the order of their best pages, each with its best pages."""
    best: dict[str, list[Row]] = {}
    at = 0
    while at < found.total and len(best) < offset + limit:
        rows = found.rows(at, _STRETCH)
        for row in rows:
            best.setdefault(row.dossier, []).append(row)
        at += _STRETCH
    shown = list(best)[offset : offset + limit]
    for dossier, pages in zip(shown, found.pages_of(shown), strict=True):
        hits = tuple(_hit(reader, row, marker) for row in best[dossier][:_PER_DOSSIER])
        yield DossierHits(hits[0].dossier, pages, hits)


def _missing() -> IndexUnusable:
    return IndexUnusable(_("There is no search index yet."), _("Run `vtdocs reindex`; the dossiers are safe."))


def _outdated() -> IndexUnusable:
    return IndexUnusable(
        _("The search index was made with other rules or by another version."),
        _("Run `vtdocs reindex`; the dossiers are safe."),
    )


@contextlib.contextmanager
def _translated() -> Iterator[None]:
    """Turns whatever a damaged folder provokes into one clear error; our own errors pass."""
    try:
        yield
    except (VtdocsError, MemoryError):
        raise
    except OSError as exc:
        if exc.errno and exc.errno in _NO_DAMAGE:
            raise IndexUnusable(
                _("The search index cannot be read or written: {reason}.").format(reason=os.strerror(exc.errno)),
                _("Free space or give rights, then run `vtdocs reindex`; the dossiers are safe."),
            ) from exc
        raise _damaged() from exc
    except Exception as exc:
        if type(exc).__name__ == "LockError":
            raise ArchiveUnusable(
                _("Another run of vtdocs is writing the search index."), _("Wait until it is done, then try again.")
            ) from exc
        raise _damaged() from exc


def _damaged() -> IndexUnusable:
    return IndexUnusable(_("The search index is damaged."), _("Run `vtdocs reindex`; the dossiers are safe."))
