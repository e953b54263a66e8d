"""Full text: every word of the archive in a moment, through the mistakes of OCR.

The story of a page: ``tokens`` finds and folds its words, ``pages`` numbers them, an engine keeps where they stand.
The story of a query: ``query`` reads it, ``planning`` and ``variants`` find the terms that answer it (``vocabulary``), an
engine finds the pages, ``snippets`` the passage. ``fulltext`` is the door to both; ``engine`` the one interface of the two
engines: Whoosh with packed segments (``whoosh_store``, ``packing``, ``segment``, ``packed_reader``), and tantivy
(``tantivy_store``, ``tantivy_query``).
"""

from vtdocs.index.fulltext.engine import ENGINES
from vtdocs.index.fulltext.engine import require as require_engine
from vtdocs.index.fulltext.fulltext import FullTextIndex
from vtdocs.index.fulltext.people import TextFind
from vtdocs.index.fulltext.query import parse as parse_query
from vtdocs.index.fulltext.values import (
    DossierHits,
    Facet,
    Filters,
    Hit,
    PageDocument,
    SearchResult,
    Sort,
    UnknownLabel,
)  # fmt: skip

__all__ = [
    "ENGINES", "DossierHits", "Facet", "Filters", "FullTextIndex", "Hit", "PageDocument", "SearchResult", "Sort", "TextFind",
    "UnknownLabel", "parse_query", "require_engine",
]  # fmt: skip
