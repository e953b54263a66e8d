"""Search the text of all dossiers, and say what could not be searched."""

import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.coverage import Coverage
from vtdocs.index.fulltext import FullTextIndex, SearchResult, Sort
from vtdocs.workflows import coverage as holes
from vtdocs.workflows.access import Access


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """Hits and coverage of one query."""

    result: SearchResult
    coverage: Coverage
    seconds: float

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "query": self.result.query,
            "total": self.result.total,
            "hits": [
                {
                    "dossier": hit.dossier,
                    "document": hit.document,
                    "page": hit.page,
                    "date": hit.date,
                    "kind": hit.kind,
                    "score": round(hit.score, 3),
                    "exact": hit.exact,
                    "status": hit.status,
                    "snippet": hit.snippet,
                    "highlights": [list(span) for span in hit.highlights],
                }
                for hit in self.result.hits
            ],
            "facets": _facets(self.result.facets),
            "coverage": holes.to_json(self.coverage),
            "seconds": round(self.seconds, 3),
        }


def search(access: Access, query: str, *, limit: int, offset: int, by_date: bool) -> SearchAnswer:
    """Pages whose text answers the query; any string is a query.

    Raises IndexUnusable when the index is missing, damaged or of another version.
    """
    started = time.monotonic()
    with access.told():
        with Catalogue.open(access.archive) as catalogue:
            coverage = catalogue.coverage()
        with FullTextIndex.open(access.archive.fulltext, access.archive.root, readonly=True) as index:
            result = index.search(query, limit=limit, offset=offset, sort=Sort.DATE if by_date else Sort.SCORE)
    dossiers = tuple(dict.fromkeys(hit.dossier for hit in result.hits))
    access.record("hit" if result.hits else "no-hit", dossiers, {"hits": result.total, "shown": len(result.hits)})
    return SearchAnswer(result, coverage, time.monotonic() - started)


def _facets(facets: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    return {name: {facet.value: facet.pages for facet in found} for name, found in facets.items()}
