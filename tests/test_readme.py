"""What the README says can be typed works as it stands there, and every command and exit code stands in it."""

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from support import SAMPLE

from vtdocs.cli.main import COMMANDS
from vtdocs.errors import ExitCode

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", README, flags=re.DOTALL | re.MULTILINE)


AFTERWARDS = (
    "export VTDOCS_USER=bram",
    f"vtdocs destruction confirm V{date.today():%Y}-0001 --yes",  # noqa: DTZ011 the day on the wall
    "vtdocs reindex --engine tantivy",
    "vtdocs export --bagit pakket",
)
"""The walk to its end by a second person, and the other search engine."""
MADE_PRIVATE = ("archief", "outbox", "bewijs", "pakket")


def lines() -> list[str]:
    return [line for block in BLOCKS for line in block.splitlines() if line.strip()]


@pytest.mark.slow
def test_the_commands_of_the_readme_work_in_the_demo_folder(tmp_path: Path) -> None:
    for name in ("box", "register.csv", "zaak.yaml", "vragen.csv", "doos-S3.csv"):
        source = SAMPLE / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, tmp_path / name)
    env = {key: value for key, value in os.environ.items() if not key.startswith("VTDOCS_")} | {"VTDOCS_LANG": "nl"}
    for line in [*lines(), *AFTERWARDS]:
        words = shlex.split(line)
        if words[0] == "export":
            name, _sep, value = words[1].partition("=")
            env[name] = value
        elif words[0] == "vtdocs":
            command = [sys.executable, "-m", "vtdocs", *words[1:]]
            loose = {"umask": 0o022} if os.name == "posix" else {}
            done = subprocess.run(command, cwd=tmp_path, env=env, capture_output=True, text=True, check=False, **loose)
            assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
            assert "Traceback" not in done.stderr
        else:
            assert words[0] == "./run", f"a command that nobody tests: {line}"
    if os.name == "posix":
        assert [path for place in MADE_PRIVATE for path in not_private(tmp_path / place)] == []


def not_private(place: Path) -> list[str]:
    """What below a folder others may read, and files that could be run as a program."""
    found = ((path, stat.S_IMODE(path.lstat().st_mode)) for path in (place, *place.rglob("*")))
    return [f"{path} {mode:o}" for path, mode in found if mode & (0o077 if path.is_dir() else 0o177)]


def test_the_readme_has_two_commands_that_do_all_set_up() -> None:
    assert [line for line in lines() if line.startswith("./run")] == ["./run demo", "./run test"]
    usage = subprocess.run([str(ROOT / "run")], capture_output=True, text=True, check=True).stdout
    assert "demo" in usage
    assert "test" in usage


def test_every_command_stands_in_the_readme() -> None:
    assert [name for name in COMMANDS if f"`vtdocs {name}" not in README] == []


def test_every_exit_code_stands_in_the_readme() -> None:
    table = README.split("## Exit codes")[1].split("##")[0]
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", table, flags=re.MULTILINE)] == [
        int(code) for code in ExitCode
    ]
