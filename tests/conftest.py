"""What many tests share: the sample box, read once."""

import json
import os
import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from support import SAMPLE, Ran, vtdocs_command

# A busy machine is no reason to fail; what decides whether work lands must decide the same twice.
settings.register_profile("vtdocs", deadline=None, derandomize=bool(os.environ.get("CI")))
settings.load_profile("vtdocs")


@pytest.fixture(scope="session")
def read_once(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Ran]:
    """An archive with the sample box in it, and what ``ingest --json`` said; not to be changed."""
    root = tmp_path_factory.mktemp("sample") / "archief"
    assert vtdocs_command("init", root).code == 0
    ran = vtdocs_command("ingest", SAMPLE / "box", "--box", "S3", "--archive", root, "--json")
    return root, ran


@pytest.fixture
def sample_archive(read_once: tuple[Path, Ran], tmp_path: Path) -> Path:
    """A copy of the archive with the sample box in it, for one test to do with as it likes."""
    copy = tmp_path / "archief"
    shutil.copytree(read_once[0], copy, symlinks=True)
    return copy


@pytest.fixture(scope="session")
def truth() -> Any:
    """What is written on the pages of the sample box, and who is who."""
    return json.loads((SAMPLE / "truth.json").read_text(encoding="utf-8"))
