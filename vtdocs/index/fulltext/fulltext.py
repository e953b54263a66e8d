"""The full-text index: pages in, answers out."""

import contextlib
import os
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Self

from vtdocs.errors import ArchiveUnusable, IndexUnusable, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext.language import Language, load_language
from vtdocs.index.fulltext.matching import Answer, answer, facets
from vtdocs.index.fulltext.query import parse
from vtdocs.index.fulltext.snippets import snippet, spans
from vtdocs.index.fulltext.values import Filters, Hit, PageDocument, SearchResult, Sort

BATCH = 16_384
"""Pages of one commit: bounds the memory, and what must be done again after a crash."""
_VERSION_FILE = "vtdocs-index"
_FORMAT = "1"
_ATTEMPTS = 5


class FullTextIndex:
    """One index folder, open. Readers never block, and see the state of the latest commit when they search.

    Anything the folder can suffer (an empty or cut file, flipped bits, another version of the analysis) comes out as
    IndexUnusable with the advice to rebuild it; the pages themselves are safe in the archive.
    """

    def __init__(self, folder: Path, language: Language, store: Any, *, readonly: bool) -> None:
        self._folder = folder
        self._language = language
        self._store = store
        self._readonly = readonly
        self._reader: Any = None
        self._generation = -1

    @classmethod
    def create(cls, folder: Path, archive: Path | None = None) -> Self:
        """An empty index in a new folder, readable for its owner only; what stood there before is removed.

        ``archive`` is where staff may keep their own copies of the language files.
        """
        language = load_language(archive)
        if folder.exists():
            shutil.rmtree(folder)
        folder.mkdir(parents=True, mode=0o700)
        folder.chmod(0o700)
        with _translated():
            store = _store().create(folder)
            (folder / _VERSION_FILE).write_text(f"{_FORMAT} {language.fingerprint}\n", encoding="ascii")
        return cls(folder, language, store, readonly=False)

    @classmethod
    def open(cls, folder: Path, archive: Path | None = None, *, readonly: bool = False) -> Self:
        """An index that exists. Raises IndexUnusable when it is missing, damaged, or of another version."""
        language = load_language(archive)
        if not (folder / _VERSION_FILE).is_file():
            raise _missing()
        with _translated():
            version = (folder / _VERSION_FILE).read_text(encoding="ascii").split()
            if version != [_FORMAT, language.fingerprint]:
                raise _outdated()
            opened = cls(folder, language, _store()(folder), readonly=readonly)
            opened._refresh()
        return opened

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the files."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
            self._generation = -1

    def count(self) -> int:
        """Pages that can be found."""
        with _translated():
            return int(self._refresh().count())

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
    ) -> SearchResult:
        """The pages that answer a query (see ``query`` for the language), best or latest first.

        ``tolerant`` False leaves out pages where only a misread word answers.
        """
        node = parse(query, filters)
        if node is None:
            return SearchResult(query=query, total=0, exact=0, dossiers=0, hits=())
        with _translated():
            reader = self._refresh()
            found = answer(node, reader.segments, self._language, sort=Sort(sort), tolerant=tolerant)
            return SearchResult(
                query=query,
                total=found.total,
                exact=int(found.exact.sum()),
                dossiers=found.dossiers,
                hits=tuple(self._hits(reader, found, max(offset, 0), max(limit, 0))),
                facets=facets(found, reader.segments),
            )

    def spans(self, query: str, text: str) -> tuple[tuple[int, int], ...]:
        """The stretches of a page's text that answer a query, for showing the whole page with its words marked."""
        node = parse(query)
        if node is None:
            return ()
        with _translated():
            found = answer(node, self._refresh().segments, self._language, sort=Sort.SCORE, tolerant=True)
        return spans(text, found.wanted)

    @staticmethod
    def _hits(reader: Any, found: Answer, offset: int, limit: int) -> Iterator[Hit]:
        for row in found.window(offset, limit):
            segment = reader.segments[row.segment]
            key, number, text = reader.stored(row.segment, row.page)
            passage, marks = snippet(text, found.wanted)
            yield Hit(
                key=key,
                page=number,
                date=segment.date(row.page),
                score=round(row.score, 4),
                exact=row.exact,
                snippet=passage,
                highlights=marks,
                **{
                    name: segment.label(name, row.page)
                    for name in ("dossier", "document", "kind", "box", "source", "status")
                },
            )

    def _refresh(self) -> Any:
        """The reader of the latest commit."""
        generation = self._store.generation
        if self._reader is not None and generation == self._generation:
            return self._reader
        self.close()
        for attempt in range(_ATTEMPTS):
            generation = self._store.generation
            try:
                self._reader = self._store.reader()
                break
            except Exception:
                # A writer may have committed in between, and taken away the files of the state that was being opened.
                if attempt + 1 == _ATTEMPTS or self._store.generation == generation:
                    raise
        self._generation = generation
        if any(segment.language != self._language.fingerprint for segment in self._reader.segments):
            self.close()
            raise _outdated()
        return self._reader

    @contextlib.contextmanager
    def _writing(self) -> Iterator[Any]:
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


def _store() -> Any:
    """The engine; imported late, so that only a command that searches pays for it."""
    from vtdocs.index.fulltext.whoosh_store import WhooshStore

    return WhooshStore


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
        if exc.errno is not None and os.strerror(exc.errno) and not isinstance(exc, FileNotFoundError):
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
