"""Search the text of all dossiers, and say what could not be searched."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.coverage import Coverage
from vtdocs.errors import IndexUnusable
from vtdocs.index.fulltext import Facet, FullTextIndex, Hit, SearchResult, Sort, UnknownLabel
from vtdocs.model.pages import PageStatus
from vtdocs.workflows import coverage as holes
from vtdocs.workflows.access import Access
from vtdocs.workflows.complete import open_checked_fulltext

__all__ = ["Facet", "Hit", "SearchAnswer", "SearchResult", "marks", "search"]


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
            "exact": self.result.exact,
            "dossiers": self.result.dossiers,
            "hits": [_hit(hit) for hit in self.result.hits],
            "groups": [
                {"dossier": group.dossier, "box": group.hits[0].box, "pages": group.pages, "shown": len(group.hits)}
                for group in self.result.groups
            ],
            "facets": _facets(self.result.facets),
            "unknown": [asdict(label) | {"known": list(self._known(label))} for label in self.result.unknown],
            "asked": self.result.asked,
            "undated": list(self.result.undated),
            "cut": self.result.cut,
            "coverage": holes.to_json(self.coverage),
            "seconds": round(self.seconds, 3),
        }

    def _known(self, label: UnknownLabel) -> Sequence[str]:
        if label.name == "box":
            return sorted(box.box for box in self.coverage.boxes if box.box)
        return [str(status) for status in PageStatus] if label.name == "status" else label.known


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "dossier": hit.dossier,
        "document": hit.document,
        "page": hit.page,
        "date": hit.date,
        "kind": hit.kind,
        "box": hit.box,
        "source": hit.source,
        "score": round(hit.score, 3),
        "exact": hit.exact,
        "status": hit.status,
        "snippet": hit.snippet,
        "highlights": [list(span) for span in hit.highlights],
    }


def search(access: Access, query: str, *, limit: int, offset: int = 0, by_date: bool = False) -> SearchAnswer:
    """The dossiers with pages whose text answers the query, and their best pages; any string is a query.

    ``limit`` and ``offset`` count dossiers.

    Raises IndexUnusable when the index is missing, damaged, of another version, or lacks pages of the archive.
    """
    started = time.monotonic()
    with access.told(), Catalogue.open(access.archive) as catalogue:
        coverage = catalogue.coverage()
        with open_checked_fulltext(access.archive, catalogue) as index:
            order = Sort.DATE if by_date else Sort.SCORE
            result = index.search(query, limit=limit, offset=offset, sort=order, by_dossier=True)
    dossiers = tuple(dict.fromkeys(hit.dossier for hit in result.hits))
    access.record("hit" if result.hits else "no-hit", dossiers, {"hits": result.total, "shown": len(result.hits)})
    return SearchAnswer(result, coverage, time.monotonic() - started)


def _facets(facets: Mapping[str, Any]) -> dict[str, dict[str, int]]:
    return {name: {facet.value: facet.pages for facet in found} for name, found in facets.items()}


def marks(access: Access, query: str, text: str) -> tuple[tuple[int, int], ...] | None:
    """The stretches of a page's text that answer a query; None when there is no index to tell misread words by."""
    try:
        with FullTextIndex.open(access.archive.fulltext, access.archive.root, readonly=True) as index:
            return index.spans(query, text)
    except IndexUnusable:
        return None
