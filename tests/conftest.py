"""What many tests share: the sample box, read once, and the command line as its user types it."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

import vtdocs

SAMPLE = Path(vtdocs.__file__).parent / "sample"
CASE = "VT-2026-00417"


@dataclass(frozen=True)
class Ran:
    """A finished command."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)


def vtdocs_command(*words: object, cwd: Path | None = None, **environment: str) -> Ran:
    """Run the program in a process of its own, in English, with the purpose of a melding."""
    env = {key: value for key, value in os.environ.items() if not key.startswith(("VTDOCS_", "LC_", "LANG"))}
    env |= {"VTDOCS_LANG": "en", "VTDOCS_PURPOSE": "melding", "VTDOCS_CASE_NUMBER": CASE, "VTDOCS_USER": "tester"}
    command = [sys.executable, "-m", "vtdocs", *map(str, words)]
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=cwd, env=env | environment, check=False, timeout=300
    )
    return Ran(done.returncode, done.stdout, done.stderr)


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
