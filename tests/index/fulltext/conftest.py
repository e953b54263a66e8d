"""A small index of invented pages, kept by each of the engines in turn."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fulltext_pages import PAGES

from vtdocs.index.fulltext import ENGINES, FullTextIndex


@pytest.fixture(params=ENGINES)
def engine(request: pytest.FixtureRequest) -> str:
    """The engine that keeps the postings: every test that asks for an index runs over both."""
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path, engine: str) -> Path:
    """The folder of an index with PAGES."""
    where = tmp_path / "fulltext"
    with FullTextIndex.create(where, engine=engine) as index:
        index.add_pages(PAGES)
    return where


@pytest.fixture
def index(folder: Path) -> Iterator[FullTextIndex]:
    """An open index with PAGES."""
    with FullTextIndex.open(folder) as opened:
        yield opened
