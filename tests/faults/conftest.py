"""What the fault tests share: the kill server, and one small batch of everything."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from batch import make_batch
from killing import KillServer


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
