"""A small index of invented pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fulltext_pages import PAGES

from vtdocs.index.fulltext import FullTextIndex


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The folder of an index with PAGES."""
    where = tmp_path / "fulltext"
    with FullTextIndex.create(where) as index:
        index.add_pages(PAGES)
    return where


@pytest.fixture
def index(folder: Path) -> Iterator[FullTextIndex]:
    """An open index with PAGES."""
    with FullTextIndex.open(folder) as opened:
        yield opened
