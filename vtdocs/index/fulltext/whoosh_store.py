"""The Whoosh index on disk: documents with their stored text, removals, segments and commits. Whoosh is used only here.

Whoosh keeps one document per page, looks it up by key, dossier or document, and decides with its table of contents
what is committed. The words of a segment stand beside its files in ``<segment>.words`` (see ``packing``), written
before the table of contents names the segment, and deleted by Whoosh with it. docs/whoosh.md says why.
"""

# mypy: disallow-untyped-calls=False
# (Whoosh ships no types for most of its calls.)

import os
import shutil
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import fields, index
from whoosh.index import TOC
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from vtdocs.index.fulltext.engine import StoredPage
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.merging import to_merge
from vtdocs.index.fulltext.packed_reader import PackedFound
from vtdocs.index.fulltext.packing import write_segment
from vtdocs.index.fulltext.pages import LABELS, Harvest, PageBuffer, WordStream, written_date
from vtdocs.index.fulltext.plan import Plan
from vtdocs.index.fulltext.segment import Segment
from vtdocs.index.fulltext.values import PageDocument
from vtdocs.index.fulltext.vocabulary import TermMemory

_WORDS = ".words"
_LOOKS = 20
_LOOK_AGAIN_SECONDS = 0.02


def _schema() -> fields.Schema:
    return fields.Schema(
        key=fields.ID(unique=True),
        dossier=fields.ID(),
        document=fields.ID(),
        page=fields.STORED(),
        text=fields.STORED(),
    )


class WhooshStore:
    """One index folder. Whatever Whoosh raises on a damaged folder passes through; the caller translates it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._index = _latest(folder)
        self._memory: TermMemory | None = None
        self._words: WordStream | None = None

    @classmethod
    def create(cls, folder: Path) -> "WhooshStore":
        """Lays out an empty index."""
        index.create_in(str(folder), _schema())
        return cls(folder)

    @property
    def generation(self) -> int:
        """Number of the latest commit on disk."""
        return int(self._index.latest_generation())

    def reader(self) -> "StoreReader":
        """The state of the latest commit; it stays as it is while others write."""
        return StoreReader(self._folder, self._index)

    def verify(self) -> None:
        """Looks at every byte of the words; Whoosh has no checksums, so its own files are read through."""
        reader = self.reader()
        try:
            for part, segment in enumerate(reader.segments):
                segment.container.check_all()
                reader.check_numbers(part)
        finally:
            reader.close()

    def tidy(self) -> None:
        """Removes what the latest commit does not name, unless another process writes."""
        _tidy(self._index, self._folder)

    def writer(self, language: Language) -> "StoreWriter":
        """The one writer; raises whoosh.index.LockError when another process writes."""
        if self._memory is None:
            self._memory = TermMemory(language)
        self.tidy()
        self._words = self._words.renewed() if self._words else WordStream(language)
        return StoreWriter(self._index, self._folder, self._words, language.fingerprint, self._memory)


def _latest(folder: Path) -> Any:
    """Whoosh's index; a writer may take away the table of contents between Whoosh's look for the newest and its reach."""
    for _look in range(_LOOKS - 1):
        try:
            return index.open_dir(str(folder))
        except FileNotFoundError:
            time.sleep(_LOOK_AGAIN_SECONDS)
    return index.open_dir(str(folder))


class StoreReader:
    """A committed state of the index."""

    def __init__(self, folder: Path, whoosh_index: Any) -> None:
        # Not Whoosh's own reader: beside a writer it leaves files open, and reaches for others only when they are gone.
        contents = TOC.read(whoosh_index.storage, whoosh_index.indexname)
        self._readers: list[Any] = []
        self.segments: list[Segment] = []
        try:
            for segment in contents.segments:
                part = SegmentReader(whoosh_index.storage, contents.schema, segment, generation=contents.generation)
                self._readers.append(part)
                self.segments.append(Segment(folder / segment.make_filename(_WORDS), segment.deleted_docs()))
                if part.doc_count_all() != self.segments[-1].pages:
                    raise ValueError("page counts differ")
                part.stored_fields(0)
        except BaseException:
            self.close()
            raise

    def count(self) -> int:
        """Pages that can be found."""
        return sum(int(segment.alive.sum()) for segment in self.segments)

    def holds(self, dossier: str) -> bool:
        """Whether a page of a dossier is in it, also one that was removed but not purged."""
        return any(("dossier", dossier) in part for part in self._readers)

    def has_label(self, name: str, value: str) -> bool:
        """Whether a page has a value for one of the LABELS; also one that is gone, until it leaves the disk."""
        wanted = value.casefold()
        return any(known.casefold() == wanted for segment in self.segments for known in segment.tables[name])

    @property
    def vocabularies(self) -> Sequence[Segment]:
        """The words of the index: those of its segments."""
        return self.segments

    def holding(self, term: str) -> int:
        """How many pages hold a term; pages that are gone count until they leave the disk."""
        return sum(segment.holding(term) for segment in self.segments)

    def find(self, plan: Plan, *, by_date: bool) -> PackedFound:
        """The pages that answer."""
        return PackedFound(self.segments, plan, by_date=by_date)

    def page(self, address: tuple[int, int]) -> StoredPage:
        """What is kept of a page."""
        part, number = address
        segment, kept = self.segments[part], self._readers[part].stored_fields(number)
        key, page = kept["page"]
        return StoredPage(
            key, page, kept["text"], written_date(*segment.dates(number)),
            {name: segment.label(name, number) for name in LABELS},
        )  # fmt: skip

    def check_numbers(self, part: int) -> None:
        """Whether every page can be read, and a removal would find it: by its key, its dossier and its document."""
        expected: dict[tuple[str, str], list[int]] = {}
        for number in np.flatnonzero(self.segments[part].alive).tolist():
            page = self.page((part, number))
            dossier = page.labels["dossier"]
            document = f"{dossier}/{page.labels['document']}"
            for name in (("key", page.key), ("dossier", dossier), ("document", document)):
                expected.setdefault(name, []).append(number)
        for name, numbers in expected.items():
            if list(_documents(self._readers[part], *name)) != numbers:
                raise ValueError("postings differ")

    def close(self) -> None:
        """Lets go of the files."""
        for part in self._readers:
            part.close()


class _PageWriter(SegmentWriter):
    """Whoosh's writer, which also writes the words of the segment, and sees to it that all is on the disk."""

    def __init__(
        self, whoosh_index: Any, folder: Path, words: WordStream, fingerprint: str, memory: TermMemory
    ) -> None:
        super().__init__(whoosh_index, compound=False)
        self._memory = memory
        self._folder = folder
        self._fingerprint = fingerprint
        self.buffer = PageBuffer(words)
        self.purge = False
        self._merged: list[Harvest] = []

    def add_reader(self, reader: Any) -> None:
        """Takes over a segment that is merged into the new one, with its words."""
        before = self.docnum
        super().add_reader(reader)
        segment = reader.segment()
        words = Segment(self._folder / segment.make_filename(_WORDS), segment.deleted_docs())
        self._merged.append(_surviving(words.harvest(), words.alive))
        if self.docnum - before != int(words.alive.sum()):
            raise ValueError("page counts differ")

    def choose(self, _writer: Any, segments: Sequence[Any]) -> list[Any]:
        """The merge policy: gives back the segments that stay, and takes over the others."""
        merged = to_merge(segments, len(self.buffer), purge=self.purge)
        for segment in merged:
            if segment.doc_count():
                reader = SegmentReader(self.storage, self.schema, segment)
                try:
                    self.add_reader(reader)
                finally:
                    reader.close()
        return [segment for segment in segments if segment not in merged]

    def _flush_segment(self) -> None:
        super()._flush_segment()
        path = self._folder / self.newsegment.make_filename(_WORDS)
        harvests = ([self.buffer.harvest()] if len(self.buffer) else []) + self._merged
        write_segment(path, merge_harvests(harvests), self._fingerprint, self._memory)

    def _commit_toc(self, segments: Sequence[Any]) -> None:
        for path in self._folder.glob(f"{self.newsegment.segment_id()}.*"):
            _sync(path)
        TOC(self.schema, segments, self.generation).write(self.storage, self.indexname)
        for path in self._folder.glob("_*.toc"):
            _sync(path)
        _sync(self._folder)
        if self.purge:
            # Else the state before stays until the next writer begins: who is opening it just now can go on.
            index.clean_files(self.storage, self.indexname, self.generation, segments)


def _sync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():
        return  # Windows gives no handle to a folder; a rename is durable there with the file itself
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


class StoreWriter:
    """Adds and removes pages; nothing shows until ``commit``."""

    def __init__(
        self, whoosh_index: Any, folder: Path, words: WordStream, fingerprint: str, memory: TermMemory
    ) -> None:
        self._writer = _PageWriter(whoosh_index, folder, words, fingerprint, memory)
        self._index, self._folder = whoosh_index, folder
        self._reader = whoosh_index.reader()
        self._known: dict[str, bool] = {}
        self.replaced = 0
        """Pages that were replaced by those added."""

    @property
    def pending(self) -> int:
        """Pages added since the last commit."""
        return len(self._writer.buffer)

    def add(self, page: PageDocument) -> None:
        """Adds a page, or replaces the one of that key. Raises BadInput when its date is none."""
        text = self._writer.buffer.add(page)
        if page.dossier not in self._known:
            self._known[page.dossier] = ("dossier", page.dossier) in self._reader
        if self._known[page.dossier]:
            self.replaced += self.remove("key", page.key)
        self._writer.add_document(
            key=page.key,
            dossier=page.dossier,
            document=f"{page.dossier}/{page.document}",
            page=(page.key, page.page),
            text=text,
        )

    def remove(self, field: str, value: str) -> int:
        """Removes the pages whose ``key``, ``dossier`` or ``document`` (``dossier/document``) is the value.

        Gives how many there were before this writer was opened.
        """
        removed = 0
        for number in list(_documents(self._reader, field, value)):
            if not self._writer.is_deleted(number):
                self._writer.delete_document(number)
                removed += 1
        return removed

    def commit(self, *, purge: bool = False) -> None:
        """Makes everything visible and safe; with ``purge`` removed pages leave the disk too."""
        self._writer.purge = purge
        self._reader.close()
        self._writer.commit(mergetype=self._writer.choose)

    def cancel(self) -> None:
        """Forgets everything since the last commit."""
        self._reader.close()
        if not self._writer.is_closed:
            self._writer.cancel()
            _tidy(self._index, self._folder)


def _tidy(whoosh_index: Any, folder: Path) -> None:
    """Remove what no commit names: Whoosh does so after a commit only, and a writer that was killed or gave up had none.

    Segments of before a removal may be among it, and with them words that must have left the disk.
    """
    lock = whoosh_index.lock("WRITELOCK")
    if not lock.acquire():
        return  # somebody writes, and tidies when done
    for left in folder.glob("*WRITELOCK"):
        left.chmod(0o600)  # Whoosh makes its lock with the rights of a program
    try:
        contents = TOC.read(whoosh_index.storage, whoosh_index.indexname)
        index.clean_files(whoosh_index.storage, whoosh_index.indexname, contents.generation, contents.segments)
        for left in folder.glob("*.toc.*"):  # half a table of contents
            left.unlink()
        for left in folder.glob("*.tmp"):
            shutil.rmtree(left)
    finally:
        lock.release()


def _documents(reader: Any, field: str, value: str) -> Iterator[int]:
    if (field, value) in reader:
        yield from reader.postings(field, value).all_ids()


def _surviving(harvest: Harvest, alive: NDArray[np.bool_]) -> Harvest:
    """The harvest without the pages that are gone, the others renumbered."""
    if alive.all():
        return harvest
    renumbered = (np.cumsum(alive) - 1).astype(np.uint16)
    kept = alive[harvest.page]
    return Harvest(
        terms=harvest.terms,
        term=harvest.term[kept],
        page=renumbered[harvest.page[kept]],
        position=harvest.position[kept],
        properties={name: values[alive] for name, values in harvest.properties.items()},
        tables=harvest.tables,
    )


def merge_harvests(harvests: Sequence[Harvest]) -> Harvest:
    """Several harvests as one, their pages one after another."""
    numbers: dict[str, int] = {}
    rows: list[NDArray[np.uint32]] = []
    pages: list[NDArray[np.uint16]] = []
    tables: dict[str, dict[str, int]] = {name: {} for name in LABELS}
    properties: dict[str, list[NDArray[Any]]] = {}
    base = 0
    for harvest in harvests:
        renumber = np.array([numbers.setdefault(term, len(numbers)) for term in harvest.terms], dtype=np.uint32)
        rows.append(renumber[harvest.term] if len(harvest.term) else harvest.term)
        pages.append((harvest.page.astype(np.int64) + base).astype(np.uint16))
        for name, values in harvest.properties.items():
            labels = _relabel(values, harvest.tables[name], tables[name]) if name in LABELS else values
            properties.setdefault(name, []).append(labels)
        base += len(harvest.properties["length"])
    return Harvest(
        terms=list(numbers),
        term=np.concatenate(rows),
        page=np.concatenate(pages),
        position=np.concatenate([harvest.position for harvest in harvests]),
        properties={name: np.concatenate(parts) for name, parts in properties.items()},
        tables={name: list(table) for name, table in tables.items()},
    )


def _relabel(values: NDArray[Any], old: Sequence[str], new: dict[str, int]) -> NDArray[np.uint32]:
    """The numbers of a label in a new table, which takes over only the values that are still in use."""
    codes = np.zeros(len(old), dtype=np.uint32)
    for number in np.unique(values).tolist():
        codes[number] = new.setdefault(old[number], len(new))
    return codes[values] if len(values) else values
