"""What the fault tests share: the kill server, and one small batch of everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from batch import make_batch
from inline import InThisProcess
from killing import KillServer

from vtdocs.ocr.quality import WordList
from vtdocs.workflows import ingest, redo, resorting, retry


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KillServer]:
    """Commands that can be killed before any step."""
    opened = KillServer(tmp_path_factory.mktemp("server"))
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def scans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small batch of everything."""
    folder = tmp_path_factory.mktemp("scans") / "in"
    make_batch(folder)
    return folder


@pytest.fixture(scope="session")
def words() -> WordList:
    """The shipped word list, loaded once."""
    return WordList.load(None)


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch, words: WordList) -> None:
    """Pages are read in the test's own process: no workers to start, and what is patched holds for them."""
    for story in (ingest, redo, resorting, retry):
        monkeypatch.setattr(story, "Workers", InThisProcess)
    monkeypatch.setattr(WordList, "load", lambda *_given: words)
