"""The index of vtdocs and its peers behind one small interface: write pages, open, search, count hits."""

import sqlite3
from collections.abc import Iterable
from pathlib import Path

from vtdocs.index.fulltext import FullTextIndex, PageDocument


class Vtdocs:
    """Our index on Whoosh: filters, tolerance of misreadings, snippets and facets always on."""

    engine = "whoosh"

    def __init__(self, folder: Path) -> None:
        self._index = FullTextIndex.open(folder, readonly=True)

    @classmethod
    def write(cls, folder: Path, pages: Iterable[PageDocument]) -> None:
        """Indexes the pages."""
        with FullTextIndex.create(folder, engine=cls.engine) as index:
            index.add_pages(pages)

    def search(self, query: str) -> int:
        """Pages found, those of ten dossiers with snippets."""
        return self._index.search(query, by_dossier=True).total


class VtdocsTantivy(Vtdocs):
    """Our index on tantivy."""

    engine = "tantivy"


class Fts5:
    """SQLite FTS5, plain: no stems, compounds, tolerance or facets; ten results with snippets."""

    def __init__(self, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "fts.db")

    @staticmethod
    def write(folder: Path, pages: Iterable[PageDocument]) -> None:
        """Indexes the pages."""
        folder.mkdir(parents=True)
        db = sqlite3.connect(folder / "fts.db")
        db.execute("CREATE VIRTUAL TABLE p USING fts5(text, key UNINDEXED, kind, source, tokenize='unicode61')")
        rows = ((page.text, page.key, page.kind, page.source) for page in pages)
        db.executemany("INSERT INTO p VALUES (?, ?, ?, ?)", rows)
        db.commit()
        db.close()

    def search(self, query: str) -> int:
        """Pages found, ten of them with snippets."""
        near = query.split()
        if len(near) == 3 and near[1].startswith("NEAR"):
            query = f"NEAR({near[0]} {near[2]}, 8)"
        elif "kind:" in query:
            query = f"text:{near[0]} AND kind:beschikking AND source:AMK"
        count = self._db.execute("SELECT count(*) FROM p WHERE p MATCH ?", (query,)).fetchone()[0]
        self._db.execute(
            "SELECT key, snippet(p, 0, '[', ']', '…', 24) FROM p WHERE p MATCH ? ORDER BY rank LIMIT 10", (query,)
        ).fetchall()
        return int(count)

    def keys(self, word: str) -> set[str]:
        """The pages that hold a word."""
        return {key for (key,) in self._db.execute("SELECT key FROM p WHERE p MATCH ?", (word,))}


class PlainWhoosh:
    """Whoosh as it comes, with its Dutch analyzer, words only in the text field."""

    def __init__(self, folder: Path) -> None:
        from whoosh import index, qparser

        self._index = index.open_dir(str(folder))
        self._searcher = self._index.searcher()
        self._parser = qparser.QueryParser("text", self._index.schema)

    @staticmethod
    def write(folder: Path, pages: Iterable[PageDocument]) -> None:
        """Indexes the pages."""
        from whoosh import analysis, fields, index

        folder.mkdir(parents=True)
        schema = fields.Schema(
            key=fields.ID(stored=True),
            kind=fields.ID(),
            source=fields.ID(),
            text=fields.TEXT(stored=True, analyzer=analysis.StandardAnalyzer(stoplist=None)),
        )
        writer = index.create_in(str(folder), schema).writer(limitmb=256)
        for page in pages:
            writer.add_document(key=page.key, kind=page.kind, source=page.source, text=page.text)
        writer.commit()

    def search(self, query: str) -> int:
        """Pages found, ten of them with snippets."""
        near = query.split()
        if len(near) == 3 and near[1].startswith("NEAR"):
            query = f'"{near[0]} {near[2]}"~8'
        elif "kind:" in query:
            query = f"{near[0]} kind:beschikking source:AMK"
        results = self._searcher.search(self._parser.parse(query), limit=10)
        for hit in results:
            hit.highlights("text")
        return len(results)

    def keys(self, word: str) -> set[str]:
        """The pages that hold a word."""
        results = self._searcher.search(self._parser.parse(word), limit=None)
        return {hit["key"] for hit in results}


ENGINES = {"vtdocs": Vtdocs, "tantivy": VtdocsTantivy, "fts5": Fts5, "whoosh": PlainWhoosh}
