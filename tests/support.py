"""The command line as its user types it, and the sample box."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

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
