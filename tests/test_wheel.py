"""What is installed from the wheel works by itself: assets, templates, Dutch texts and the command travel along."""

import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of a fresh environment with the wheel in it; the libraries are lent from this one."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    wheel = next(folder.glob("vtdocs-*.whl"))
    venv.create(folder / "env", with_pip=True)
    python = folder / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    site = subprocess.run(
        [str(python), "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
        check=True, capture_output=True, text=True,
    ).stdout.strip()  # fmt: skip
    libraries = next(path for path in map(Path, sys.path) if (path / "click").is_dir())
    (Path(site) / "zz-lent.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return folder


def run(installed: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    command = installed / "env" / ("Scripts" if os.name == "nt" else "bin") / "vtdocs"
    env = {key: value for key, value in os.environ.items() if not key.startswith("VTDOCS_")} | environment
    return subprocess.run([str(command), *words], capture_output=True, text=True, cwd=installed, env=env, check=False)


def test_the_wheel_runs_away_from_the_checkout(installed: Path) -> None:
    where = "; ".join(
        [
            "import vtdocs, vtdocs.assets as assets",
            "print(vtdocs.__file__, *(assets.resolve(kind) for kind in assets.KINDS))",
        ]
    )
    python = installed / "env" / ("Scripts" if os.name == "nt" else "bin") / "python"
    found = subprocess.run([str(python), "-c", where], capture_output=True, text=True, cwd=installed, check=True).stdout
    assert str(ROOT) not in found


def test_the_wheel_makes_the_whole_journey(installed: Path) -> None:
    done = run(installed, "demo", str(installed / "journey"), "--json")
    assert done.returncode == 0, done.stderr


def test_the_wheel_speaks_dutch(installed: Path) -> None:
    assert "Opdrachten" in run(installed, "--help", VTDOCS_LANG="nl").stdout
