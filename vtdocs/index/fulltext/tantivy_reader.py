"""Reads a committed state of a tantivy index: the reading half of that engine."""

import json
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Occur, Query

from vtdocs.index.fulltext.container import Container
from vtdocs.index.fulltext.engine import Row, StoredPage
from vtdocs.index.fulltext.pages import LABELS
from vtdocs.index.fulltext.plan import Plan
from vtdocs.index.fulltext.tantivy_files import META, guarded, vocabulary_names
from vtdocs.index.fulltext.tantivy_query import QueryMaker
from vtdocs.index.fulltext.values import Facet
from vtdocs.index.fulltext.vocabulary import Vocabulary

_DOSSIERS_EXACT = 10_000
"""Pages found up to which their dossiers are counted one by one; beyond it tantivy estimates within a percent."""
_FACETS = 5_000


class TantivyReader:
    """A committed state of the index."""

    def __init__(self, folder: Path, index: tantivy.Index) -> None:
        self.searcher: tantivy.Searcher = guarded(index.searcher)
        self._schema = index.schema
        self.vocabularies = [Vocabulary(Container(folder / name)) for name in vocabulary_names(folder)]
        self._holding: dict[str, int] = {}
        meta = json.loads((folder / META).read_text(encoding="utf-8"))
        self._pages = sum(segment["max_doc"] for segment in meta["segments"])

    def count(self) -> int:
        """Pages that can be found."""
        return int(self.searcher.num_docs)

    def holds(self, dossier: str) -> bool:
        """Whether a page of a dossier is in it, also one that was removed but not purged."""
        return bool(guarded(self.searcher.doc_freq, "in_dossier", dossier))

    def holding(self, term: str) -> int:
        """How many pages hold a term; pages that are gone count until they leave the disk."""
        known = self._holding.get(term)
        if known is None:
            known = self._holding[term] = int(guarded(self.searcher.doc_freq, "words", term))
        return known

    def find(self, plan: Plan, *, by_date: bool) -> "TantivyFound":
        """The pages that answer."""
        maker = QueryMaker(self._schema, self.searcher, self.holding)
        exact, loose = maker.queries(plan, self._pages)
        return TantivyFound(self.searcher, self._schema, exact, loose, by_date=by_date)

    def page(self, address: tuple[int, int]) -> StoredPage:
        """What is kept of a page."""
        kept = stored_page(self.searcher, tantivy.DocAddress(*address))
        return StoredPage(kept["key"], kept["page"], kept["text"], kept["date"], {name: kept[name] for name in LABELS})

    def close(self) -> None:
        """Lets go of the files."""
        del self.searcher


def stored_page(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> dict[str, Any]:
    raw = guarded(searcher.doc, address)["page"][0]
    kept: dict[str, Any] = json.loads(bytes(raw))
    return kept


class TantivyFound:
    """All pages that answer a plan, ordered."""

    def __init__(
        self, searcher: tantivy.Searcher, schema: tantivy.Schema, exact: Query, loose: Query, *, by_date: bool
    ) -> None:
        self._searcher, self._schema = searcher, schema
        self._exact, self._loose, self._by_date = exact, loose, by_date
        self._misread = Query.boolean_query([(Occur.Must, loose), (Occur.MustNot, exact)])
        self.exact = self._count(exact)
        self.total = self.exact + self._count(self._misread)

    def _count(self, query: Query) -> int:
        return int(guarded(self._searcher.search, query, 1).count)

    @property
    def dossiers(self) -> int:
        """Dossiers that the pages found stand in."""
        counted = self._summary["dossiers"]
        return len(counted["buckets"]) if "buckets" in counted else round(counted["value"])

    @cached_property
    def _summary(self) -> dict[str, Any]:
        """What is counted over all pages found, in one go."""
        if not self.total:
            return {name: {"buckets": []} for name in ("dossiers", "kind", "source", "year")}
        wanted: dict[str, Any] = {name: _terms_of(f"of_{name}", _FACETS) for name in ("kind", "source", "year")}
        few = self.total <= _DOSSIERS_EXACT
        wanted["dossiers"] = (
            _terms_of("dossier_code", _DOSSIERS_EXACT) if few else {"cardinality": {"field": "dossier_code"}}
        )
        summary: dict[str, Any] = guarded(self._searcher.aggregate, self._loose, wanted)
        return summary

    def rows(self, offset: int, limit: int) -> list[Row]:
        """The pages of one stretch of the order."""
        if not limit or offset >= self.total:
            return []
        if self._by_date:
            found = guarded(self._searcher.search, self._loose, limit, False, "date_to", offset)
            hits = [(0.0, address) for _date, address in found.hits]
            exact = self._exact_among([address for _score, address in hits])
            return self._rows(hits, exact)
        rows: list[Row] = []
        if offset < self.exact:
            hits = guarded(self._searcher.search, self._exact, limit, False, None, offset).hits
            rows = self._rows(hits, [True] * len(hits))
        if len(rows) < limit:
            start = max(offset - self.exact, 0)
            hits = guarded(self._searcher.search, self._misread, limit - len(rows), False, None, start).hits
            rows += self._rows(hits, [False] * len(hits))
        return rows

    def _rows(self, hits: Sequence[tuple[float, tantivy.DocAddress]], exact: Sequence[bool]) -> list[Row]:
        codes = guarded(self._searcher.fast_field_values, "dossier_code", [at for _score, at in hits])
        return [
            Row((at.segment_ord, at.doc), str(code), float(score), is_exact)
            for (score, at), code, is_exact in zip(hits, codes, exact, strict=True)
        ]

    def _exact_among(self, addresses: Sequence[tantivy.DocAddress]) -> list[bool]:
        keys = [stored_page(self._searcher, at)["key"] for at in addresses]
        among = Query.term_set_query(self._schema, "key", keys)
        asked = Query.boolean_query([(Occur.Must, self._exact), (Occur.Must, among)])
        hits = guarded(self._searcher.search, asked, max(len(keys), 1)).hits
        exact = {(at.segment_ord, at.doc) for _score, at in hits}
        return [(at.segment_ord, at.doc) in exact for at in addresses]

    def pages_of(self, dossiers: Sequence[str]) -> list[int]:
        """How many of the pages found stand in each of these dossiers."""
        return [
            self._count(
                Query.boolean_query(
                    [
                        (Occur.Must, self._loose),
                        (Occur.Must, Query.term_query(self._schema, "dossier_code", int(dossier), "basic")),
                    ]
                )
            )
            for dossier in dossiers
        ]

    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """How many pages there are of each kind, year and source."""
        counts = {
            name: {bucket["key"]: int(bucket["doc_count"]) for bucket in self._summary[name]["buckets"]}
            for name in ("kind", "year", "source")
        }
        return {
            name: tuple(Facet(*item) for item in sorted(tally.items(), key=lambda item: (-item[1], item[0])))
            for name, tally in counts.items()
        }


def _terms_of(field: str, most: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": most, "segment_size": most}}
