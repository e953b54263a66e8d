"""Kill a command before any step of it, run it again, and compare what is there with an undisturbed run."""

import json
import os
import re
import sqlite3
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

KILLED = -9
ENDED = (KILLED, -14)
"""Exit codes of a process that was killed, at a step or so long after one."""
_MOMENTS = frozenset(
    {"received_at", "started", "finished", "seconds", "pages_per_minute", "pages_read", "time", "since", "at", "previous",
     "hash", "decided_at", "requested_at", "confirmed_at", "made_at", "seal"}
)  # fmt: skip
"""Fields that differ between two undisturbed runs too."""


@dataclass
class KillServer:
    """The process that forks for each command."""

    folder: Path
    """Where outputs go."""
    process: "subprocess.Popen[str]" = field(init=False)

    def __post_init__(self) -> None:
        env = {key: value for key, value in os.environ.items() if not key.startswith(("VTDOCS_", "LC_", "LANG"))}
        env |= {"VTDOCS_LANG": "en", "VTDOCS_USER": "tester", "VTDOCS_PURPOSE": "melding", "VTDOCS_CASE_NUMBER": "Z-1"}
        env |= {"OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
        script = Path(__file__).with_name("kill_server.py")
        with (self.folder / "server-err").open("w") as errors:
            self.process = subprocess.Popen(
                [sys.executable, str(script)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, text=True,
                env=env, cwd=self.folder,
            )  # fmt: skip
        assert self._line() == "ready", (self.folder / "server-err").read_text()

    def _line(self) -> str:
        assert self.process.stdout is not None
        return self.process.stdout.readline().strip()

    def run(
        self,
        *words: object,
        root: Path,
        kill_at: int = 0,
        delay: float = 0.0,
        full_at: int = 0,
        log: Path | None = None,
        **env: str,
    ) -> "Outcome":
        """Run a command; the steps counted are those below ``root``. ``delay`` seconds after the step it is killed."""
        assert self.process.stdin is not None
        out, err = self.folder / "out", self.folder / "err"
        request = {
            "words": [str(word) for word in words], "env": env, "out": str(out), "err": str(err), "roots": [str(root)],
            "kill_at": kill_at, "delay": delay, "full_at": full_at, "log": str(log) if log else "",
        }  # fmt: skip
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        line = self._line()
        assert line, (self.folder / "server-err").read_text()
        return Outcome(json.loads(line)["code"], out.read_text(encoding="utf-8"), err.read_text(encoding="utf-8"))

    def steps(self, *words: object, root: Path, **env: str) -> list[str]:
        """The named steps of a command that is not disturbed."""
        log = self.folder / "steps"
        done = self.run(*words, root=root, log=log, **env)
        assert done.code in {0, 3}, done.err
        return log.read_text(encoding="utf-8", errors="replace").splitlines()

    def close(self) -> None:
        """End the server."""
        self.process.communicate(timeout=20)


@dataclass(frozen=True)
class Outcome:
    """A finished or killed command."""

    code: int
    out: str
    err: str


PARTS = [pytest.param(number, id=f"part{number}") for number in range(8)]
"""Every single step takes long; each part takes an eighth of the steps of every story: ``-m exhaustive -k part3``."""


def of_part(numbers: Iterable[int], part: int | None) -> list[int]:
    """An eighth of these step numbers; all of them where there is no part."""
    return list(numbers) if part is None else list(numbers)[part :: len(PARTS)]


def places(steps: Sequence[str], named: str) -> list[int]:
    """Numbers, counting from 1, of the steps whose name matches."""
    return [number for number, step in enumerate(steps, start=1) if re.search(named, step)]


def snapshot(archive: Path) -> dict[str, Any]:
    """All that an archive holds, without the moments at which it was written."""
    found: dict[str, Any] = {}
    other_engine = (archive / "derived" / "fulltext" / "meta.json").exists()
    for file in sorted(archive.rglob("*")):
        name = file.relative_to(archive).as_posix()
        if other_engine and name.startswith("derived/fulltext/") and not name.endswith(".new"):
            continue  # how many segments tantivy has is its own affair; what it holds is asked of it
        if name.startswith("derived/fulltext/") and not file.name.startswith("."):
            # Its files have names by chance: how many there are of each kind tells whether something was left.
            kind = "derived/fulltext/*" + re.sub(r"^\.\d.*", ".left", Path(name).suffix)
            found[kind] = found.get(kind, 0) + 1
            continue
        if file.is_dir() or name.endswith((".lock", "-wal", "-shm")):
            continue
        if name == "audit/audit.jsonl":
            found[name] = [_timeless(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]
        elif name == "audit/seals.jsonl":
            # A change that a kill cut in two has two seals: which records bear one counts; ``verify`` compares what they say.
            lines = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
            found[name] = sorted({place for line in lines for place in line.get("after", ())})
        elif name == "audit/audit.head":
            found[name] = file.read_text(encoding="ascii").split()[0]
        elif name.endswith(".sqlite"):
            found[name] = _tables(file)
        elif name.endswith(".jsonl"):
            found[name] = [_timeless(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]
        elif name.endswith(".json"):
            found[name] = _timeless(json.loads(file.read_text(encoding="utf-8")))
        elif name.startswith("keys/"):
            found[name] = file.stat().st_size
        else:
            found[name] = file.read_bytes()
    return found


def _timeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _timeless(item) for key, item in value.items() if key not in _MOMENTS}
    return [_timeless(item) for item in value] if isinstance(value, list) else value


_REGISTER = (
    "SELECT number, box, year, source, ended, is_open, scanned FROM dossier",
    """SELECT d.number, m.role, m.surname, m.prefix, m.given_names, m.call_name, m.initials, m.birth, m.street, m.number,
              m.postcode, m.place, m.unborn, m.secret FROM mention m JOIN dossier d ON d.id = m.dossier""",
)
"""What the register says; its numbers by which rows are found differ when a dossier was entered twice and replaced."""


def _tables(file: Path) -> dict[str, list[Any]]:
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as db:
        if file.name == "register.sqlite":
            return {query: sorted(map(repr, db.execute(query))) for query in _REGISTER}
        names = [row[0] for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: sorted(map(repr, db.execute(f"SELECT * FROM {name}"))) for name in names}  # noqa: S608


def differences(one: dict[str, Any], other: dict[str, Any]) -> Iterator[str]:
    """Names of what is not the same."""
    for name in sorted({*one, *other}):
        if name not in one or name not in other:
            yield f"{name}: only in the {'second' if name not in one else 'first'}"
        elif one[name] != other[name]:
            yield f"{name}: differs"
