"""Killed anywhere, letters, destruction, export and reindex that are run again end as undisturbed ones."""

import json
import os
import random
import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import bagit
import pytest
from killing import ENDED, KILLED, PARTS, KillServer, differences, of_part, places, snapshot
from small_scans import page, save_tiff
from support import SAMPLE

pytestmark = pytest.mark.skipif(os.name == "nt", reason="there is no fork and no SIGKILL on Windows")


@pytest.fixture(scope="module")
def filled(server: KillServer, scans: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an archive in which the small batch was read."""
    folder = tmp_path_factory.mktemp("filled")
    archive = folder / "archief"
    assert server.run("init", archive, root=archive).code == 0
    assert server.run("ingest", scans, "--archive", archive, root=archive).code == 3
    return folder


class Story:
    """One command on a copy of a prepared folder, undisturbed or killed."""

    def __init__(self, server: KillServer, prepared: Path, where: Path, words: Sequence[object], **env: str) -> None:
        self.server, self.prepared, self.where, self.words, self.env = server, prepared, where, words, env

    def fresh(self) -> Path:
        """A new copy, always at the same place: some records hold paths."""
        shutil.rmtree(self.where, ignore_errors=True)
        shutil.copytree(self.prepared, self.where, symlinks=True)
        return self.where

    def steps(self) -> list[str]:
        """Steps of the undisturbed command, which has run then."""
        return self.server.steps(*self.words, root=self.fresh(), **self.env)

    def killed(self, at: int, delay: float = 0.0) -> None:
        """Run it on a new copy and kill it before a step, or so many seconds after the step began."""
        ran = self.server.run(*self.words, root=self.fresh(), kill_at=at, delay=delay, **self.env)
        assert ran.code in (ENDED if delay else {KILLED}), ran.err

    def again(self) -> Any:
        """Run it to its end."""
        return self.server.run(*self.words, root=self.where, **self.env)

    def verify(self) -> None:
        """Nothing is wrong with the archive."""
        root = self.where / "archief"
        verified = self.server.run("verify", "--full", "--archive", root, "--json", root=root)
        assert verified.code == 0, verified.out


def some(steps: list[str], names: Sequence[str], every: int) -> list[int]:
    """The last step of each name, and each so-manieth of all."""
    found = set(range(1, len(steps) + 1, every))
    for named in names:
        assert places(steps, named), f"{named} does not happen any more"
        found.add(places(steps, named)[-1])
    return sorted(found)


def audited(archive: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    """Event, outcome and records of each line of the log."""
    lines = (json.loads(line) for line in (archive / "audit" / "audit.jsonl").read_text(encoding="utf-8").splitlines())
    return [(line["event"], line["outcome"], tuple(line["records"])) for line in lines]


def all_of(folder: Path) -> dict[str, Any]:
    """What a folder holds outside the archive, moments left out."""
    found: dict[str, Any] = {}
    for file in sorted(folder.rglob("*")):
        name = file.relative_to(folder).as_posix()
        if file.is_file() and not name.startswith("archief/"):
            # The moment of writing stands in the metadata, and so in what is counted over them.
            listed = re.fullmatch(r"pakket/(tag)?manifest-\w+\.txt", name)
            found[name] = None if listed else re.sub(rb"\d{4}-\d\d-\d\dT[\d:]{8}", b"", file.read_bytes())
    return found


def letters(server: KillServer, filled: Path, where: Path) -> Story:
    prepared = where.with_name("prepared")
    shutil.copytree(filled, prepared)
    shutil.copy(SAMPLE / "zaak.yaml", prepared / "zaak.yaml")
    words = ("letters", where / "zaak.yaml", "--out", where / "uit", "--archive", where / "archief")
    return Story(server, prepared, where, words)


def letters_end_as_undisturbed(story: Story, every: int, part: int | None = None) -> None:
    steps = story.steps()
    calm, calm_log, calm_set = all_of(story.where), audited(story.where / "archief"), snapshot(story.where / "archief")
    names = (r"rename uit/\.bezig- uit/VT-", r"write archief/letters/register\.jsonl", r"rename \S+ uit/manifest\.json",
             r"write archief/audit/audit\.jsonl")  # fmt: skip
    for at in of_part(some(steps, names, every), part):
        story.killed(at)
        assert story.again().code == 0
        told = f"killed before step {at}: {steps[at - 1]}"
        assert all_of(story.where) == calm, told
        assert audited(story.where / "archief") == calm_log, told
        assert list(differences(calm_set, snapshot(story.where / "archief"))) == [], told


def test_killed_letters_are_a_whole_set_once_after_the_next_run(
    server: KillServer, filled: Path, tmp_path: Path
) -> None:
    letters_end_as_undisturbed(letters(server, filled, tmp_path / "werk"), 70)


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", PARTS)
def test_letters_killed_before_any_step_are_a_whole_set_once(
    server: KillServer, filled: Path, tmp_path: Path, part: int
) -> None:
    letters_end_as_undisturbed(letters(server, filled, tmp_path / "werk"), 1, part)


def export(server: KillServer, filled: Path, where: Path) -> Story:
    return Story(server, filled, where, ("export", "--bagit", where / "pakket", "--archive", where / "archief"))


def exports_end_as_undisturbed(story: Story, every: int, part: int | None = None) -> None:
    steps = story.steps()
    calm, calm_log = all_of(story.where), audited(story.where / "archief")
    names = (r"write pakket-deel/data/inhoud\.csv", r"rename pakket-deel pakket$", r"write archief/audit/audit\.jsonl")
    for at in of_part(some(steps, names, every), part):
        story.killed(at)
        told = f"killed before step {at}: {steps[at - 1]}"
        assert not (story.where / "pakket").exists() or all_of(story.where) == calm, told
        logged = audited(story.where / "archief")
        assert logged in (calm_log, calm_log[:-1]), told
        if (story.where / "pakket").exists():
            assert logged == calm_log, told
            continue  # it was killed after its last act; a second export to the same place is refused
        assert story.again().code == 0, told
        assert all_of(story.where) == calm, told
        assert bagit.Bag(str(story.where / "pakket")).is_valid(), told
        # Whoever copies dossiers is told of each time: a line that a killed run wrote stands beside that of the next.
        assert audited(story.where / "archief") == [*logged, calm_log[-1]], told


def test_a_killed_export_leaves_no_half_package_and_nothing_beside_it(
    server: KillServer, filled: Path, tmp_path: Path
) -> None:
    exports_end_as_undisturbed(export(server, filled, tmp_path / "werk"), 60)


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", PARTS)
def test_an_export_killed_before_any_step_ends_as_undisturbed(
    server: KillServer, filled: Path, tmp_path: Path, part: int
) -> None:
    exports_end_as_undisturbed(export(server, filled, tmp_path / "werk"), 1, part)


def reindex(server: KillServer, filled: Path, where: Path) -> Story:
    return Story(server, filled, where, ("reindex", "--archive", where / "archief"))


def reindexes_end_as_undisturbed(story: Story, every: int, part: int | None = None) -> None:
    steps = story.steps()
    calm = snapshot(story.where / "archief")
    names = (r"rename \S+ archief/derived/fulltext$", r"rename \S+ archief/derived/register\.sqlite$",
             r"rename \S+ archief/derived/catalogue\.sqlite$", r"write archief/audit/audit\.jsonl$",
             r"rmtree archief/derived-new$")  # fmt: skip
    for at in of_part(some(steps, names, every), part):
        story.killed(at)
        told = f"killed before step {at}: {steps[at - 1]}"
        assert story.again().code == 0, told
        assert list(differences(calm, snapshot(story.where / "archief"))) == [], told
        assert not (story.where / "archief" / "derived-new").exists(), told
    story.verify()


def test_a_killed_reindex_ends_as_an_undisturbed_one(server: KillServer, filled: Path, tmp_path: Path) -> None:
    reindexes_end_as_undisturbed(reindex(server, filled, tmp_path / "werk"), 50)


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", PARTS)
def test_a_reindex_killed_before_any_step_ends_as_undisturbed(
    server: KillServer, filled: Path, tmp_path: Path, part: int
) -> None:
    reindexes_end_as_undisturbed(reindex(server, filled, tmp_path / "werk"), 1, part)


GONE = "2010-0101"
"""A dossier of which the pages lie in a file with those of another family."""


def destruction(server: KillServer, filled: Path, where: Path) -> Story:
    prepared = where.with_name("prepared")
    shutil.copytree(filled, prepared)
    archive = prepared / "archief"
    cards = prepared / "kaarten.csv"
    cards.write_text(f"dossier;role;name\n{GONE};kind;Zonneveld, S.\n1998-0001;kind;Postma, S.\n", encoding="utf-8")
    why = ("--reason", "De termijn is verstreken.")
    for words in (
        ("register", "import", cards),
        ("retention", "judge", GONE, "--until", "2025-01-01", *why),
        ("destruction", "request", GONE, "--ground", "term", *why),
    ):
        ran = server.run(*words, "--archive", archive, root=archive)
        assert ran.code == 0, ran.err
    number = json.loads(server.run("destruction", "list", "--json", "--archive", archive, root=archive).out)
    words = ("destruction", "confirm", number[0]["number"], "--yes", "--archive", where / "archief")
    return Story(server, prepared, where, words, VTDOCS_USER="bram")


def destructions_end_as_undisturbed(story: Story, every: int, part: int | None = None) -> None:
    steps = story.steps()
    archive = story.where / "archief"
    calm, calm_log = snapshot(archive), audited(archive)
    names = (r"write archief/destruction/requests\.jsonl$", r"sql-delete archief/derived/register\.sqlite$",
             r"rename \S+ archief/imports/\S+\.csv$", r"write archief/audit/audit\.jsonl$",
             r"rename \S+ archief/batches/\S+/splitmap\.json$", r"rmtree archief/destruction/\.leaving-2010-0101$",
             r"write archief/audit/seals\.jsonl$")  # fmt: skip
    for at in of_part(some(steps, names, every), part):
        story.killed(at)
        told = f"killed before step {at}: {steps[at - 1]}"
        # Whatever writes next finishes it; where nothing was confirmed yet, the person confirms again.
        assert story.again().code in {0, 4}, told
        left = [name for name in differences(calm, snapshot(archive)) if not _of_the_moment(name)]
        assert left == [], told
        assert sorted(audited(archive)) == sorted(calm_log), told
    story.verify()


def _of_the_moment(name: str) -> bool:
    """The statement as Word file holds the moment; it is made anew by the run that finishes."""
    return name.startswith("destruction/") and name.endswith((".docx: differs",))


def test_a_killed_destruction_ends_as_an_undisturbed_one(server: KillServer, filled: Path, tmp_path: Path) -> None:
    destructions_end_as_undisturbed(destruction(server, filled, tmp_path / "werk"), 20)


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", PARTS)
def test_a_destruction_killed_before_any_step_ends_as_undisturbed(
    server: KillServer, filled: Path, tmp_path: Path, part: int
) -> None:
    destructions_end_as_undisturbed(destruction(server, filled, tmp_path / "werk"), 1, part)


@pytest.fixture(scope="module")
def with_tantivy(server: KillServer, filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same archive with the other search engine."""
    prepared = tmp_path_factory.mktemp("tantivy") / "werk"
    shutil.copytree(filled, prepared)
    archive = prepared / "archief"
    ran = server.run("reindex", "--engine", "tantivy", "--archive", archive, root=archive)
    assert ran.code == 0, ran.err
    save_tiff(prepared / "in" / "2011-0007" / "scan.tif", page(4), page(5))
    return prepared


def answers(story: Story) -> list[Any]:
    """What the index answers."""
    archive = story.where / "archief"
    found = []
    for word in ("moeder", "leerplichtambtenaar", "zonneveld"):
        ran = story.server.run("search", word, "--json", "--archive", archive, root=archive)
        assert ran.code == 0, ran.err
        found.append([(hit["dossier"], hit["page"]) for hit in json.loads(ran.out)["hits"]])
    return found


def tantivy_ends_as_undisturbed(story: Story, named: str, seed: int, codes: frozenset[int] = frozenset({0})) -> None:
    """Killed at the last step of this name, and at a seeded moment inside what tantivy does after the first."""
    steps = story.steps()
    calm, answered = snapshot(story.where / "archief"), answers(story)
    found = places(steps, named)
    assert found, f"{named} does not happen any more"
    for at, delay in ((found[-1], 0.0), (found[0], random.Random(seed).uniform(0.001, 0.02))):
        told = f"killed {delay} after step {at}: {steps[at - 1]}"
        story.killed(at, delay)
        assert story.again().code in codes, told
        left = [name for name in differences(calm, snapshot(story.where / "archief")) if not _of_the_moment(name)]
        assert left == [], told
        assert answers(story) == answered, told
    story.verify()


LISTED = r"rename \S+ archief/derived\S*/fulltext/vtdocs-files$"
"""Its files are listed before tantivy commits, which no hook sees, and after."""


def test_with_tantivy_a_killed_reindex_ends_as_undisturbed(
    server: KillServer, with_tantivy: Path, tmp_path: Path
) -> None:
    tantivy_ends_as_undisturbed(reindex(server, with_tantivy, tmp_path / "werk"), LISTED, 8)


def test_with_tantivy_a_killed_ingest_ends_as_undisturbed(
    server: KillServer, with_tantivy: Path, tmp_path: Path
) -> None:
    where = tmp_path / "werk"
    words = ("ingest", where / "in", "--archive", where / "archief")
    tantivy_ends_as_undisturbed(Story(server, with_tantivy, where, words), LISTED, 9)


def test_with_tantivy_a_killed_destruction_leaves_no_word_behind(
    server: KillServer, with_tantivy: Path, tmp_path: Path
) -> None:
    story = destruction(server, with_tantivy, tmp_path / "werk")
    gone = r"sql-delete archief/derived/register\.sqlite$"
    tantivy_ends_as_undisturbed(story, gone, 10, frozenset({0, 4}))
    assert not [hit for hits in answers(story) for hit in hits if hit[0] == GONE]


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", PARTS)
def test_with_tantivy_commands_killed_inside_its_commit_end_as_undisturbed(
    server: KillServer, with_tantivy: Path, tmp_path: Path, part: int
) -> None:
    where = tmp_path / "werk"
    words = ("ingest", where / "in", "--archive", where / "archief")
    for seed in of_part(range(64), part):
        tantivy_ends_as_undisturbed(reindex(server, with_tantivy, where), LISTED, seed)
        tantivy_ends_as_undisturbed(Story(server, with_tantivy, where, words), LISTED, seed)
