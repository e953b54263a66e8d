"""Full text: every word of the archive in a moment, through the mistakes of OCR.

The story of a page: ``tokens`` finds and folds its words, ``pages`` numbers them, ``packing`` sorts them into a
segment, ``whoosh_store`` commits it. The story of a query: ``query`` reads it, ``variants`` finds the terms that answer
a word, ``leaves`` and ``matching`` the pages, ``snippets`` the passage. ``fulltext`` is the door to both.
"""

from vtdocs.index.fulltext.fulltext import FullTextIndex
from vtdocs.index.fulltext.query import parse as parse_query
from vtdocs.index.fulltext.values import Facet, Filters, Hit, PageDocument, SearchResult, Sort

__all__ = ["Facet", "Filters", "FullTextIndex", "Hit", "PageDocument", "SearchResult", "Sort", "parse_query"]
