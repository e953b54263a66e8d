"""The tantivy index on disk, for large archives: ``vtdocs reindex --engine tantivy``. tantivy is used only here and in
the other ``tantivy_`` modules.

tantivy keeps the postings, the stored pages, removals and commits. The words themselves, with their shapes and forms,
stand beside its segments in ``*.vocabulary`` (see ``vocabulary``), written before the commit that needs them. The file
``vtdocs-files`` names them with the checksums of all files, so that damage is an error and never a wrong answer.
"""

import contextlib
import itertools
import json
import os
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import tantivy
from numpy.typing import NDArray
from tantivy import Query

from vtdocs.index.fulltext.container import Container, Damaged, write_container
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.pages import LABELS, PageWords, WordStream, visible
from vtdocs.index.fulltext.tantivy_files import (
    META,
    VOCABULARY,
    check_files,
    guarded,
    listed_files,
    vocabulary_names,
    write_files,
)
from vtdocs.index.fulltext.tantivy_query import BEGINNING, BEGINNINGS, CUT, PAIRS, pair_of
from vtdocs.index.fulltext.tantivy_reader import TantivyReader, code, facet_text, stored_page
from vtdocs.index.fulltext.values import PageDocument
from vtdocs.index.fulltext.vocabulary import TermFacts, Vocabulary, pack_vocabulary, term_facts

_EMPTY = "."
"""Stands where no term stands; the field's analyzer leaves it out but counts its place."""
_HEAP = 160_000_000
_FEW = 5_000
"""Terms up to which they are looked up one by one in the vocabularies."""
_MERGE_AT = 8
"""Vocabularies of about one size that are merged into one."""
_MERGED = 500_000
"""Terms of a merged vocabulary: a merge holds all of them in memory."""
_CALM = 3
"""Vocabularies that a writer leaves behind at most, where they fit into one: every search asks each of them."""


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("words", tokenizer_name="places", index_option="position")
    for name in (CUT, PAIRS, BEGINNINGS):
        builder.add_text_field(name, tokenizer_name="places", index_option="basic")
    for name in ("key", "in_dossier", "place", *LABELS):
        builder.add_text_field(name, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("facets", tokenizer_name="raw", index_option="basic", fast=True)
    for name in ("date_from", "date_to"):
        builder.add_unsigned_field(name, indexed=True, fast=True)
    builder.add_unsigned_field("dossier_code", indexed=True, fast=True)
    builder.add_unsigned_field("facets_code", fast=True)
    builder.add_bytes_field("page", stored=True)
    return builder.build()


class LockError(Exception):
    """Another process writes."""


class TantivyStore:
    """One index folder. Whatever tantivy raises on a damaged folder passes through; the caller translates it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        check_files(folder)
        self._index = guarded(lambda: tantivy.Index.open(str(folder)))
        self._register()
        self._memory: _Memory | None = None

    def _register(self) -> None:
        builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
        self._index.register_tokenizer("places", builder.filter(tantivy.Filter.custom_stopword([_EMPTY])).build())

    @classmethod
    def create(cls, folder: Path) -> "TantivyStore":
        """Lays out an empty index."""
        tantivy.Index(_schema(), path=str(folder))
        write_files(folder, [], {})
        return cls(folder)

    @property
    def generation(self) -> object:
        """Changes with every commit."""
        return (self._folder / META).read_bytes()

    def reader(self) -> "TantivyReader":
        """The state of the latest commit; it stays as it is while others write."""
        guarded(self._index.reload)
        return TantivyReader(self._folder, self._index)

    def verify(self) -> None:
        """Looks at every byte."""
        check_files(self._folder, whole=True)

    def tidy(self) -> None:
        """Merges the smaller vocabularies that a writer of this process left; files that no commit needs are none."""
        if self._memory is None or len(vocabulary_names(self._folder)) <= _CALM:
            return
        if len(_smallest(self.reader().vocabularies)) > 1:
            with contextlib.suppress(LockError):  # somebody writes, and tidies when done
                self.writer(self._memory.language).commit(calm=True)

    def writer(self, language: Language) -> "TantivyWriter":
        """The one writer; raises LockError when another process writes."""
        if self._memory is None:
            self._memory = _Memory(language)
        self._memory.renew()
        return TantivyWriter(self._folder, self._index, self.reader(), self._memory)


class _Memory:
    """What is kept between commits: the words that were met, and which of them stand in a vocabulary."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.words = WordStream(language)
        self.saved = 0
        """So many of the first terms are known to stand in a vocabulary."""
        self.hashes: dict[str, NDArray[np.int64]] = {}
        """For each vocabulary the sorted hashes of its terms."""
        common = self.words.terms[: self.words.common]
        self._pairs = [pair_of(left, right) for left in common for right in common]

    def renew(self) -> None:
        """Forgets the words when they are too many."""
        words = self.words.renewed()
        if words is not self.words:
            self.words, self.saved = words, 0

    def pairs(self, row: Sequence[int]) -> set[str]:
        """The pairs of stop words that stand next to each other."""
        size, numbers = self.words.common, np.array(row, dtype=np.int64)
        common = (numbers >= 0) & (numbers < size)
        left = np.flatnonzero(common[:-1] & common[1:])
        return set(map(self._pairs.__getitem__, (numbers[left] * size + numbers[left + 1]).tolist()))

    def new_terms(self, vocabularies: Mapping[str, Vocabulary]) -> list[str]:
        """The terms met since the last commit that stand in none of the vocabularies, in order."""
        terms = sorted(self.words.terms[self.saved :])
        self.hashes = {name: hashes for name, hashes in self.hashes.items() if name in vocabularies}
        for name, vocabulary in vocabularies.items():
            if len(terms) <= _FEW and name not in self.hashes:
                terms = [term for term in terms if vocabulary.number(term) < 0]
                continue
            if name not in self.hashes:
                self.hashes[name] = _hashes(vocabulary.terms())
            known, wanted = self.hashes[name], np.fromiter(map(hash, terms), dtype=np.int64, count=len(terms))
            if len(known):
                there = known[np.minimum(np.searchsorted(known, wanted), len(known) - 1)] == wanted
                terms = [terms[at] for at in np.flatnonzero(~there).tolist()]
        return terms


class TantivyWriter:
    """Adds and removes pages; nothing shows until ``commit``."""

    def __init__(self, folder: Path, index: tantivy.Index, reader: TantivyReader, memory: _Memory) -> None:
        try:
            self._writer = guarded(index.writer, _HEAP, 1)
        except ValueError as exc:
            raise (LockError if "lock" in str(exc).lower() else Damaged)(str(exc)) from exc
        self._folder, self._index, self._reader, self._memory = folder, index, reader, memory
        self._schema = index.schema
        self._words = memory.words
        self._known: dict[str, bool] = {}
        self._touched: set[int] = set()
        self._gone: set[str] = set()
        self._added: set[str] = set()
        self.replaced = 0

    def add(self, page: PageDocument) -> None:
        """Adds a page, or replaces the one of that key. Raises BadInput when its date is none."""
        text, dates = visible(page)
        if page.dossier not in self._known:
            self._known[page.dossier] = self._count("in_dossier", page.dossier) > 0
        if self._known[page.dossier]:
            self.replaced += self._delete("key", page.key)
        self._added.add(page.key)
        self._add(page, text, dates)

    def _add(self, page: PageDocument, text: str, dates: tuple[int, int]) -> None:
        document = tantivy.Document()
        words, terms = self._words.read(text), self._words.terms
        row = _with_halves([terms[number] if number >= 0 else _EMPTY for number in words.row], words, terms)
        document.add_text("words", " ".join(row))
        document.add_text(BEGINNINGS, " ".join({term[:BEGINNING] for term in row}))
        if pairs := self._memory.pairs(words.row):
            document.add_text(PAIRS, " ".join(pairs))
        if words.joined:
            document.add_text(CUT, " ".join({terms[number] for number, _at in words.joined}))
        document.add_text("key", page.key)
        document.add_text("place", f"{page.dossier}/{page.document}")
        kept = {"key": page.key, "page": page.page, "date": page.date, "text": text}
        for name in LABELS:
            value = kept[name] = getattr(page, name)
            document.add_text(name, value.casefold())
        document.add_text("in_dossier", page.dossier)
        document.add_unsigned("dossier_code", code(page.dossier))
        facets = facet_text(page.kind, f"{dates[0] // 10000:04d}" if dates[0] else "", page.source)
        document.add_text("facets", facets)
        document.add_unsigned("facets_code", code(facets))
        document.add_unsigned("date_from", dates[0])
        document.add_unsigned("date_to", dates[1])
        document.add_bytes("page", json.dumps(kept, ensure_ascii=False).encode())
        self._writer.add_document(document)

    def _query(self, field: str, value: str) -> Query:
        return Query.term_query(self._schema, field, value, "basic")

    def _count(self, field: str, value: str) -> int:
        return int(guarded(self._reader.searcher.search, self._query(field, value), 1).count)

    def _delete(self, field: str, value: str) -> int:
        found = self._count(field, value)
        if found:
            self._writer.delete_documents_by_term(field, value)
        return found

    def remove(self, field: str, value: str) -> int:
        """Removes the pages whose ``dossier`` or ``document`` (``dossier/document``) is the value; gives how many."""
        field = {"dossier": "in_dossier", "document": "place"}[field]
        hits = guarded(self._reader.searcher.search, self._query(field, value), max(self._count(field, value), 1)).hits
        self._gone.add(value)
        self._touched |= {at.segment_ord for _score, at in hits}
        return self._delete(field, value)

    def commit(self, *, purge: bool = False, calm: bool = False) -> None:
        """Makes everything visible and safe; with ``purge`` removed pages leave the disk too.

        ``calm`` merges vocabularies whatever their sizes.
        """
        if purge:
            # tantivy drops the words of removed pages with their segment: the pages that stay move to a new one.
            self._rewrite(self._touched | self._with_gaps())
        before = listed_files(self._folder)
        names = self._write_vocabulary(calm=calm)
        before |= write_files(self._folder, names, before, committing=True)
        self._writer.commit()
        self._writer.wait_merging_threads()
        guarded(self._index.reload)
        if purge:
            names = self._renew_vocabulary()
        self._collect_garbage()
        write_files(self._folder, names, before)
        self._memory.saved = len(self._words.terms)
        for file in self._folder.glob(f"*{VOCABULARY}"):
            if file.name not in names:
                file.unlink()

    def _collect_garbage(self) -> None:
        writer = self._index.writer(_HEAP, 1)
        writer.garbage_collect_files()
        writer.wait_merging_threads()

    def _with_gaps(self) -> set[int]:
        """The segments of which pages are gone."""
        meta = json.loads((self._folder / META).read_text(encoding="utf-8"))
        sizes = {
            segment["max_doc"] - segment["deletes"]["num_deleted_docs"]
            for segment in meta["segments"]
            if segment.get("deletes")
        }
        if not sizes:
            return set()
        kept: dict[int, int] = {}
        for at in self._every_page():
            kept[at.segment_ord] = kept.get(at.segment_ord, 0) + 1
        return {segment for segment, pages in kept.items() if pages in sizes}

    def _every_page(self) -> list[tantivy.DocAddress]:
        searcher = self._reader.searcher
        found = guarded(searcher.search, Query.all_query(), max(int(searcher.num_docs), 1))
        return [at for _score, at in found.hits]

    def _rewrite(self, segments: set[int]) -> None:
        """Adds the pages of some segments again that were not removed by this writer."""
        for at in self._every_page() if segments else ():
            if at.segment_ord not in segments:
                continue
            kept = stored_page(self._reader.searcher, at)
            place = f"{kept['dossier']}/{kept['document']}"
            if kept["key"] in self._added or kept["dossier"] in self._gone or place in self._gone:
                continue
            page = PageDocument(**kept)
            text, dates = visible(page)
            self._writer.delete_documents_by_term("key", page.key)
            self._add(page, text, dates)

    def cancel(self) -> None:
        """Forgets everything since the last commit."""
        self._writer.rollback()
        self._writer.wait_merging_threads()

    # ---- the words beside the segments ----

    def _write_vocabulary(self, *, calm: bool) -> list[str]:
        """Writes the words that are new, merges vocabularies of one size, and gives the names that count from now on."""
        known = self._reader.vocabularies
        names = vocabulary_names(self._folder)
        fresh = self._memory.new_terms(dict(zip(names, known, strict=True)))
        facts = {term: term_facts(term, self._memory.language) for term in fresh}
        merged = _smallest(known) if calm else _alike(known, len(fresh))
        for at in merged:
            facts.update(zip(known[at].terms(), known[at].facts(), strict=True))
        names = [name for at, name in enumerate(names) if at not in merged]
        return [*names, self._save(facts)] if facts else names

    def _renew_vocabulary(self) -> list[str]:
        """Writes one vocabulary with the words that are left, after a purge."""
        searcher = self._index.searcher()
        left = {term for field in ("words", CUT) for term, _count in guarded(searcher.terms_with_prefix, field, "")}
        facts: dict[str, TermFacts] = {}
        for name in vocabulary_names(self._folder):
            words = Vocabulary(Container(self._folder / name))
            facts.update(item for item in zip(words.terms(), words.facts(), strict=True) if item[0] in left)
        return [self._save(facts)] if facts else []

    def _save(self, facts: dict[str, TermFacts]) -> str:
        terms = sorted(facts)
        name = os.urandom(8).hex() + VOCABULARY
        arrays = pack_vocabulary(terms, [facts[term] for term in terms])
        write_container(self._folder / name, {"language": self._memory.language.fingerprint}, arrays)
        self._memory.hashes[name] = _hashes(terms)
        return name


def _hashes(terms: Sequence[str]) -> NDArray[np.int64]:
    """A number for each term, in order; that two of some millions share one is left to chance (one in a million)."""
    return np.sort(np.fromiter(map(hash, terms), dtype=np.int64, count=len(terms)))


def _alike(known: Sequence[Vocabulary], fresh: int) -> list[int]:
    """The vocabularies as large as one of so many terms, where they are many; else none."""
    alike = [at for at, words in enumerate(known) if _tier(len(words)) == _tier(fresh)]
    few = len(alike) + 1 < _MERGE_AT or sum(len(known[at]) for at in alike) > _MERGED
    return [] if few else alike


def _smallest(known: Sequence[Vocabulary]) -> list[int]:
    """The smallest vocabularies that fit into one."""
    order = sorted(range(len(known)), key=lambda at: len(known[at]))
    together = itertools.accumulate(len(known[at]) for at in order)
    return [at for at, terms in zip(order, together, strict=True) if terms <= _MERGED]


def _tier(terms: int) -> int:
    """Vocabularies of one tier differ in size by less than a factor of eight."""
    return (max(terms, 1).bit_length() - 1) // 3


def _with_halves(row: list[str], words: PageWords, terms: Sequence[str]) -> list[str]:
    """The words of a page, and behind them the halves of words broken at a line end."""
    if words.halves:
        row = row + [_EMPTY] * (words.half_place(len(words.halves)) - len(row))
        for at, number in enumerate(words.halves):
            row[words.half_place(at)] = terms[number]
    return row
