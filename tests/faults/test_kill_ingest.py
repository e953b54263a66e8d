"""Killed anywhere, an ingest that is run again ends as one that was never disturbed: nothing twice, nothing missing."""

import json
import os
import random
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from killing import KILLED, PARTS, KillServer, differences, of_part, places, snapshot

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no fork and no SIGKILL on Windows")

STEPS = {
    "the lock is taken": r"^rename \S+ writer\.json$",
    "a file is being copied": r"^write \S+/received/\.receiving-$",
    "a file is received": r"^rename \S+ batches/\S+/received/0002\.png$",
    "between plan and commit: options kept, batch not recorded": r"^rename \S+ batches/\S+/run\.json$",
    "the batch is recorded": r"^rename \S+ batches/\S+/batch\.json$",
    "the batch enters the catalogue": r"^sql-insert derived/catalogue\.sqlite$",
    "words of a page are kept": r"^rename \S+ batches/\S+/work/\S+\.alto\.xml$",
    "a page is kept": r"^rename \S+ batches/\S+/work/\S+\.json$",
    "a document is being built": r"^write tmp/\S+/pages/0001\.alto\.xml$",
    "its PDF is finished": r"^rename \S+ tmp/\S+/document\.pdf$",
    "inside commit: the record is written": r"^rename \S+ tmp/\S+/document\.json$",
    "inside commit: the document is put in place": r"^rename tmp/\S+ dossiers/\S+/documents/d001$",
    "inside commit: the manifest lists it": r"^rename \S+ dossiers/\S+/manifest\.json$",
    "inside commit: the catalogue takes it": r"^sql-commit derived/catalogue\.sqlite$",
    "in index commit: the words are written": r"^write derived/fulltext/\S+\.words$",
    "in index commit: its contents are replaced": r"^rename \S+ derived/fulltext/_MAIN_1\.toc$",
    "in index commit: the old contents go": r"^remove derived/fulltext/_MAIN_0\.toc$",
    "the register takes the persons": r"^sql-commit derived/register\.sqlite$",
    "in audit append: the line": r"^write audit/audit\.jsonl$",
    "in audit append: the head": r"^rename \S+ audit/audit\.head$",
    "the split map is kept": r"^rename \S+ batches/\S+/splitmap\.json$",
    "the report is kept": r"^rename \S+ batches/\S+/report\.json$",
    "the readings go": r"^rmtree batches/\S+/work$",
    "the lock is given back": r"^remove writer\.json$",
}
"""What a run does, in its order; a step that no longer happens fails its test."""


@dataclass(frozen=True)
class Calm:
    """A run that nobody disturbed."""

    empty: Path
    """The archive before it."""
    steps: list[str]
    report: dict[str, Any]
    after: dict[str, Any]


def ingest(server: KillServer, archive: Path, scans: Path, kill_at: int = 0) -> Any:
    return server.run("ingest", scans, "--box", "B1", "--archive", archive, "--json", root=archive, kill_at=kill_at)


@pytest.fixture(scope="module")
def calm(server: KillServer, scans: Path, tmp_path_factory: pytest.TempPathFactory) -> Calm:
    folder = tmp_path_factory.mktemp("calm")
    empty, archive = folder / "leeg", folder / "archief"
    assert server.run("init", empty, root=empty).code == 0
    shutil.copytree(empty, archive)
    steps = server.steps("ingest", scans, "--box", "B1", "--archive", archive, "--json", root=archive)
    report = json.loads((server.folder / "out").read_text(encoding="utf-8"))
    return Calm(empty, steps, report, snapshot(archive))


def assert_undisturbed(server: KillServer, archive: Path, scans: Path, calm: Calm) -> None:
    """Run it again, to its end; everything is as if it had never been killed."""
    ran = ingest(server, archive, scans)
    assert ran.code == 3, ran.err
    told = json.loads(ran.out)
    assert [told[part] for part in ("batch", "dossiers", "pages", "problems")] == [
        calm.report[part] for part in ("batch", "dossiers", "pages", "problems")
    ]
    assert list(differences(calm.after, snapshot(archive))) == []
    assert not list((archive / "tmp").iterdir())
    verified = server.run("verify", "--full", "--archive", archive, "--json", root=archive)
    assert verified.code == 0, verified.out


def chosen(calm: Calm, named: str) -> list[int]:
    """Numbers of the steps of one kind."""
    found = places(calm.steps, named)
    assert found, "this step does not happen any more"
    return found


@pytest.mark.parametrize("step", STEPS)
def test_killed_before_a_named_step_it_ends_as_undisturbed(
    server: KillServer, scans: Path, calm: Calm, tmp_path: Path, step: str
) -> None:
    at = chosen(calm, STEPS[step])[-1]
    archive = tmp_path / "archief"
    shutil.copytree(calm.empty, archive)
    assert ingest(server, archive, scans, at).code == KILLED
    assert_undisturbed(server, archive, scans, calm)


@pytest.mark.parametrize("seed", [1, 2])
def test_killed_again_and_again_at_seeded_moments_it_ends_as_undisturbed(
    server: KillServer, scans: Path, calm: Calm, tmp_path: Path, seed: int
) -> None:
    archive, dice, kills = tmp_path / "archief", random.Random(seed), 0
    shutil.copytree(calm.empty, archive)
    while ingest(server, archive, scans, dice.randint(20, 160)).code == KILLED:
        kills += 1
        assert kills < 60, "it never gets further"
    assert kills > 4
    assert_undisturbed(server, archive, scans, calm)


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", PARTS)
def test_killed_before_any_step_it_ends_as_undisturbed(
    server: KillServer, scans: Path, calm: Calm, tmp_path: Path, part: int
) -> None:
    """Every step of the run, one after the other; minutes, so no part of ./run test."""
    for at in of_part(range(1, len(calm.steps) + 1), part):
        archive = tmp_path / str(at)
        shutil.copytree(calm.empty, archive)
        assert ingest(server, archive, scans, at).code == KILLED, calm.steps[at - 1]
        try:
            assert_undisturbed(server, archive, scans, calm)
        except AssertionError as problem:
            raise AssertionError(f"killed before step {at}: {calm.steps[at - 1]}") from problem
        shutil.rmtree(archive)
