"""Reads a committed state of a tantivy index: the reading half of that engine."""

import json
from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from hashlib import blake2b
from pathlib import Path
from typing import Any

import tantivy
from tantivy import Occur, Query

from vtdocs.index.fulltext.container import Container
from vtdocs.index.fulltext.engine import Row, StoredPage
from vtdocs.index.fulltext.pages import JOINED, LABELS
from vtdocs.index.fulltext.plan import Plan
from vtdocs.index.fulltext.tantivy_files import META, guarded, vocabulary_names
from vtdocs.index.fulltext.tantivy_query import CUT, QueryMaker, tolerates, walks
from vtdocs.index.fulltext.values import Facet
from vtdocs.index.fulltext.vocabulary import Vocabulary

_DOSSIERS_EXACT = 10_000
"""Pages found, or dossiers in the index, up to which dossiers are counted one by one; beyond it within a percent."""
_FACETS = 60_000
"""Combinations of kind, year and source that are counted; tantivy refuses 65,000."""
_BETWEEN = "\x1f"
_FEW, _MANY = 100, 2_000
"""Pages that are fetched at once, of plans that are cheap to ask again and of phrases and pairs, which are not."""


class TantivyReader:
    """A committed state of the index."""

    def __init__(self, folder: Path, index: tantivy.Index) -> None:
        self.searcher: tantivy.Searcher = guarded(index.searcher)
        self.schema = index.schema
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

    def has_label(self, name: str, value: str) -> bool:
        """Whether a page has a value for one of the LABELS; also one that is gone, until it leaves the disk."""
        return bool(guarded(self.searcher.doc_freq, name, value.casefold()))

    def holding(self, term: str) -> int:
        """How many pages hold a term; pages that are gone count until they leave the disk."""
        known = self._holding.get(term)
        if known is None:
            field = CUT if term.startswith(JOINED) else "words"
            known = self._holding[term] = int(guarded(self.searcher.doc_freq, field, term))
        return known

    def find(self, plan: Plan, *, by_date: bool) -> "TantivyFound":
        """The pages that answer."""
        maker = QueryMaker(self.schema, self.searcher, self.holding)
        exact, loose, other = maker.queries(plan, self._pages)
        misread = Query.boolean_query([(Occur.Must, other), (Occur.MustNot, exact)]) if tolerates(plan) else None
        return TantivyFound(self, exact, loose, misread, first=_MANY if walks(plan) else _FEW, by_date=by_date)

    @cached_property
    def dossiers(self) -> int:
        """Dossiers in the index, within a percent."""
        if not self.count():
            return 0
        wanted = {"dossiers": {"cardinality": {"field": "dossier_code"}}}
        value: float = guarded(self.searcher.aggregate, Query.all_query(), wanted)["dossiers"]["value"]
        return round(value)

    @cached_property
    def facet_texts(self) -> dict[int, str]:
        """The facets of a page by the number that stands for them (see ``code``)."""
        if not self.count():
            return {}
        counted = guarded(self.searcher.aggregate, Query.all_query(), {"facets": _terms_of("facets", _FACETS)})
        return {code(each["key"]): each["key"] for each in counted["facets"]["buckets"]}

    def page(self, address: tuple[int, int]) -> StoredPage:
        """What is kept of a page."""
        kept = stored_page(self.searcher, tantivy.DocAddress(*address))
        return StoredPage(kept["key"], kept["page"], kept["text"], kept["date"], {name: kept[name] for name in LABELS})

    def close(self) -> None:
        """Lets go of the files."""
        del self.searcher


def code(value: str) -> int:
    """A number that stands for a dossier, kind or source: numbers can be read for many pages at once."""
    return int.from_bytes(blake2b(value.encode(), digest_size=8).digest())


def facet_text(kind: str, year: str, source: str) -> str:
    """What a page is counted by, as one value: counting one is three times as fast as counting three."""
    return _BETWEEN.join((kind, year, source))


def stored_page(searcher: tantivy.Searcher, address: tantivy.DocAddress) -> dict[str, Any]:
    raw = guarded(searcher.doc, address)["page"][0]
    kept: dict[str, Any] = json.loads(bytes(raw))
    return kept


class _Best:
    """The best pages of one query, fetched once, and again only when more are asked for."""

    def __init__(self, searcher: tantivy.Searcher, query: Query, first: int, order: str | None = None) -> None:
        self._searcher, self._query, self._order = searcher, query, order
        self._fetch(first)

    def _fetch(self, limit: int) -> None:
        found = guarded(self._searcher.search, self._query, limit, True, self._order)
        self.count = int(found.count)
        self._scores = [0.0 if self._order else float(score) for score, _at in found.hits]
        self._addresses: list[tantivy.DocAddress] = [at for _score, at in found.hits]

    @property
    def all_addresses(self) -> list[tantivy.DocAddress] | None:
        """All pages of the query; None when there are more than were fetched."""
        return self._addresses if len(self._addresses) >= self.count else None

    def stretch(self, first: int, last: int) -> tuple[list[float], list[tantivy.DocAddress]]:
        """The scores and pages of a stretch of the order."""
        if len(self._addresses) < min(last, self.count):
            self._fetch(min(self.count, 4 * last))
        return self._scores[first:last], self._addresses[first:last]


class TantivyFound:
    """All pages that answer a plan, ordered.

    Asking tantivy is what a search costs. Exact pages and misread ones are asked for once each; when those are all the
    pages there are, what is counted over them is counted here.
    """

    def __init__(
        self, reader: TantivyReader, exact: Query, loose: Query, misread: Query | None, *, first: int, by_date: bool
    ) -> None:
        self._reader, self._searcher = reader, reader.searcher
        self._exact_query, self._loose = exact, loose
        self._exact = _Best(self._searcher, exact, first)
        self.exact = self.total = self._exact.count
        self._misread: _Best | None = None
        if misread is not None:
            self._misread = _Best(self._searcher, misread, first if self.exact <= first else _MANY)
            self.total += self._misread.count
        self._dated = _Best(self._searcher, self._loose, first, "date_to") if by_date else None

    @cached_property
    def _everything(self) -> list[tantivy.DocAddress] | None:
        """All pages found; None when they are many."""
        exact = self._exact.all_addresses
        misread = self._misread.all_addresses if self._misread else []
        return None if exact is None or misread is None else exact + misread

    @property
    def dossiers(self) -> int:
        """Dossiers that the pages found stand in."""
        if self._everything is not None:
            return len(self._per_dossier)
        estimate: int | None = self._summary["estimate"]
        return len(self._per_dossier) if estimate is None else estimate

    def _numbers(self, field: str, pages: Sequence[tantivy.DocAddress]) -> list[int]:
        numbers: list[int] = guarded(self._searcher.fast_field_values, field, pages) if pages else []
        return numbers

    @cached_property
    def _per_dossier(self) -> Counter[int]:
        if self._everything is not None:
            return Counter(self._numbers("dossier_code", self._everything))
        tally: Counter[int] = self._summary["dossiers"]
        return tally

    @cached_property
    def _summary(self) -> dict[str, Any]:
        """What is counted over all pages found, in one go, when they are many."""
        wanted: dict[str, Any] = {"facets": _terms_of("facets", _FACETS)}
        few = self.total <= _DOSSIERS_EXACT or self._reader.dossiers <= _DOSSIERS_EXACT
        wanted["dossiers"] = (
            _terms_of("dossier_code", _DOSSIERS_EXACT) if few else {"cardinality": {"field": "dossier_code"}}
        )
        rest = self._misread.all_addresses if self._misread else []
        apart = rest is not None and (few or 100 * len(rest) <= self.total)
        summary: dict[str, Any] = guarded(self._searcher.aggregate, self._exact_query if apart else self._loose, wanted)
        counted = {
            name: Counter({bucket["key"]: int(bucket["doc_count"]) for bucket in summary[name].get("buckets", ())})
            for name in wanted
        }
        if apart and rest:
            texts = self._reader.facet_texts
            counted["facets"].update(texts[each] for each in self._numbers("facets_code", rest))
            if few:
                counted["dossiers"].update(self._numbers("dossier_code", rest))
        return counted | {"estimate": None if few else round(summary["dossiers"]["value"])}

    def rows(self, offset: int, limit: int) -> list[Row]:
        """The pages of one stretch of the order."""
        last = offset + limit
        if self._dated:
            scores, addresses = self._dated.stretch(offset, last)
            return self._rows(scores, addresses, self._exact_among(addresses))
        scores, addresses = self._exact.stretch(offset, last)
        exact = [True] * len(addresses)
        if self._misread and last > self.exact:
            start = max(offset - self.exact, 0)
            more_scores, more = self._misread.stretch(start, last - self.exact)
            scores, addresses, exact = scores + more_scores, addresses + more, exact + [False] * len(more)
        return self._rows(scores, addresses, exact)

    def _rows(
        self, scores: Sequence[float], addresses: Sequence[tantivy.DocAddress], exact: Sequence[bool]
    ) -> list[Row]:
        return [
            Row((at.segment_ord, at.doc), str(dossier), score, is_exact)
            for score, at, dossier, is_exact in zip(
                scores, addresses, self._numbers("dossier_code", addresses), exact, strict=True
            )
        ]

    def _exact_among(self, addresses: Sequence[tantivy.DocAddress]) -> list[bool]:
        known = self._exact.all_addresses
        if known is None:
            keys = [stored_page(self._searcher, at)["key"] for at in addresses]
            among = Query.term_set_query(self._reader.schema, "key", keys)
            asked = Query.boolean_query([(Occur.Must, self._exact_query), (Occur.Must, among)])
            known = [at for _score, at in guarded(self._searcher.search, asked, max(len(keys), 1)).hits]
        exact = {(at.segment_ord, at.doc) for at in known}
        return [(at.segment_ord, at.doc) in exact for at in addresses]

    def pages_of(self, dossiers: Sequence[str]) -> list[int]:
        """How many of the pages found stand in each of these dossiers."""
        tally = self._per_dossier
        if dossiers and not tally:  # too many to count them for every dossier
            schema = self._reader.schema
            one_of = [(Occur.Should, Query.term_query(schema, "dossier_code", int(each), "basic")) for each in dossiers]
            asked = Query.boolean_query([(Occur.Must, Query.boolean_query(one_of)), (Occur.Must, self._loose)])
            wanted = {"dossiers": _terms_of("dossier_code", len(dossiers))}
            counted = guarded(self._searcher.aggregate, asked, wanted)["dossiers"]["buckets"]
            tally = Counter({int(bucket["key"]): int(bucket["doc_count"]) for bucket in counted})
        return [tally[int(dossier)] for dossier in dossiers]

    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """How many pages there are of each kind, year and source."""
        if self._everything is not None:
            texts = self._reader.facet_texts
            together = {
                texts[each]: times for each, times in Counter(self._numbers("facets_code", self._everything)).items()
            }
        else:
            together = self._summary["facets"]
        counts: dict[str, Counter[str]] = {name: Counter() for name in ("kind", "year", "source")}
        for text, pages in together.items():
            for name, value in zip(counts, text.split(_BETWEEN), strict=True):
                counts[name][value] += pages
        return {
            name: tuple(Facet(*item) for item in sorted(tally.items(), key=lambda item: (-item[1], item[0])))
            for name, tally in counts.items()
        }


def _terms_of(field: str, most: int) -> dict[str, Any]:
    return {"terms": {"field": field, "size": most, "segment_size": most}}
