"""The disk is full, read-only or damaged, files vanish or grow, the clock jumps: one clear line, and nothing is lost."""

import contextlib
import errno
import json
import os
import random
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from engines import known_words
from killing import PARTS, KillServer, Outcome, differences, of_part, snapshot
from small_archive import Given, make, put
from small_scans import new_archive, page, save_tiff, unseen
from support import vtdocs_command

from vtdocs.archive import files
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.cli import main
from vtdocs.errors import ArchiveUnusable, of_the_disk
from vtdocs.intake.plan import make_plan
from vtdocs.ocr.pdf_pages import count_pdf_pages
from vtdocs.workflows import receiving
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import ingest
from vtdocs.workflows.ledger import IngestReport
from vtdocs.workflows.stewardship import rebuild, verify_archive

pytestmark = pytest.mark.skipif(
    os.name == "nt", reason="there is no fork on Windows, and read-only means something else"
)


def lines_of(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip()]


class Full:
    """An ingest on a disk that is full from some step on, and then has room again."""

    def __init__(self, server: KillServer, scans: Path, folder: Path) -> None:
        self.server, self.folder = server, folder
        self.empty = folder / "leeg"
        assert server.run("init", self.empty, root=self.empty).code == 0
        calm = folder / "rustig"
        shutil.copytree(self.empty, calm)
        self.words = ("ingest", scans, "--json", "--archive")
        self.steps = server.steps(*self.words, calm, root=calm)
        self.calm = snapshot(calm)

    def try_at(self, at: int) -> None:
        """Full from a step on; told in two lines, the exit code of an archive that cannot be used, and mended by room."""
        archive, told = self.folder / "archief", f"full from step {at}: {self.steps[at - 1]}"
        shutil.copytree(self.empty, archive)
        ran = self.server.run(*self.words, archive, root=archive, full_at=at)
        assert ran.code in {3, 6, 7}, f"{told}\n{ran.err}"
        assert "unexpected" not in ran.err, told
        assert ran.code == 3 or len(lines_of(ran.err)) == 2, f"{told}\n{ran.err}"
        again = self.server.run(*self.words, archive, root=archive)
        assert again.code == 3, f"{told}\n{again.err}"
        assert list(differences(self.calm, snapshot(archive))) == [], told
        shutil.rmtree(archive)


@pytest.fixture(scope="module")
def full(server: KillServer, scans: Path, tmp_path_factory: pytest.TempPathFactory) -> Full:
    return Full(server, scans, tmp_path_factory.mktemp("vol"))


def writing(steps: list[str]) -> list[int]:
    return [at for at, step in enumerate(steps, 1) if step.startswith(("write ", "mkdir "))]


def test_row_11_a_disk_that_fills_up_at_any_write_loses_nothing(full: Full) -> None:
    """Row 11: check space first; temp+fsync+rename; partial never visible."""
    for at in random.Random(11).sample(writing(full.steps), 4):
        full.try_at(at)


@pytest.mark.exhaustive
@pytest.mark.parametrize("part", PARTS)
def test_row_11_a_disk_that_fills_up_at_each_write_loses_nothing(full: Full, part: int) -> None:
    for at in of_part(writing(full.steps), part):
        full.try_at(at)


def test_row_11_too_little_room_is_told_before_anything_is_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = new_archive(tmp_path)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page())
    monkeypatch.setattr(files, "free_bytes", lambda _folder: 1_000_000)
    with pytest.raises(ArchiveUnusable, match="too little room"):
        ingest(archive, [tmp_path / "in"], IngestOptions(), unseen)
    assert not list(archive.batches.iterdir())


def _fill(path: Path) -> None:
    with path.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(bytes(1024)):
            pass


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can make a small disk (tmpfs)")
def test_row_11_a_small_disk_that_is_really_full_is_told_and_healed(tmp_path: Path) -> None:
    disk = tmp_path / "schijf"
    disk.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=210m", "tmpfs", str(disk)], check=False)
    if mounted.returncode:
        pytest.skip("no tmpfs may be mounted here")
    try:
        archive = new_archive(disk, engine='"pytesseract"')
        save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), page(1))
        filler = disk / "vol"
        environment = known_words(tmp_path / "bin")
        words = ("ingest", tmp_path / "in", "--archive", archive.root)
        filler.write_bytes(bytes(209_000_000))  # more than the check of the room leaves
        ran = vtdocs_command(*words, **environment)
        assert (ran.code, len(lines_of(ran.err))) == (6, 2)
        _fill(filler)
        ran = vtdocs_command("search", "school", "--archive", archive.root)
        assert ran.code in {6, 7}, "a look-up that cannot be recorded does not happen"
        assert "Traceback" not in ran.err
        filler.unlink()
        assert vtdocs_command(*words, **environment).code == 0
    finally:
        subprocess.run(["umount", str(disk)], check=False)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EROFS, errno.EACCES, errno.EIO])
def test_a_fault_of_the_disk_is_two_lines_and_exit_code_6(
    number: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Wherever it comes up: a read-only archive, a share that went away, a disk that is full."""

    def faulty(*_given: object, **_named: object) -> None:
        raise OSError(number, os.strerror(number), "/archief/dossiers/Verzonnen-Naam")

    monkeypatch.setattr("vtdocs.workflows.stewardship.create_archive", faulty)
    with pytest.raises(SystemExit) as left:
        main.run(["init", str(tmp_path / "a")])
    said = capsys.readouterr().err
    assert left.value.code == 6
    assert len(lines_of(said)) == 2
    assert "Verzonnen" not in said


def test_other_faults_of_the_system_stay_unexpected() -> None:
    assert of_the_disk(OSError(errno.EINVAL, "")) is None


@pytest.fixture
def read_only(tmp_path: Path) -> Iterator[Archive]:
    """An archive that this user may read and not write."""
    archive = make(tmp_path)
    put(archive, [Given("De school belde op 1 mei 2009")])
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        yield from _mounted_read_only(archive)
        return
    folders = [archive.root, *(path for path in archive.root.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o500)
    yield archive
    for folder in folders:
        folder.chmod(0o700)


def _mounted_read_only(archive: Archive) -> Iterator[Archive]:
    """Rights do not keep root from writing; a disk that is mounted read-only does."""
    place = str(archive.root)
    if subprocess.run(["mount", "--bind", place, place], check=False, capture_output=True).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", place], check=True)
        yield archive
    finally:
        subprocess.run(["umount", place], check=True)


def test_a_read_only_archive_is_told_and_not_changed(server: KillServer, read_only: Archive, tmp_path: Path) -> None:
    """Nothing is taken in, and nothing is looked up either: that could not be recorded."""
    save_tiff(tmp_path / "in" / "scan.tif", page())
    for words in (("ingest", tmp_path / "in"), ("search", "school", *PURPOSE), ("reindex",)):
        ran = run(server, read_only, *words)
        assert (ran.code, len(lines_of(ran.err))) == (6, 2), (words, ran.err)
        assert "De school" not in ran.out


def feed(archive: Archive, folder: Path, meddle: Any, monkeypatch: pytest.MonkeyPatch) -> IngestReport:
    """Ingest while somebody meddles with the file after it was looked at and hashed, before it is copied."""
    real = files.copy_durably

    def copy(source: Path, target: Path, **more: Any) -> str:
        meddle(source)
        return real(source, target, **more)

    with monkeypatch.context() as patch:
        patch.setattr(receiving.files, "copy_durably", copy)
        return ingest(archive, [folder], IngestOptions(), unseen)


def grows(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"more")


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize(("meddle", "reason"), [(Path.unlink, "vanished"), (grows, "changed-while-read")])
def test_row_1_a_file_that_vanishes_or_grows_while_it_is_read_is_told_and_can_be_fed_again(
    tmp_path: Path, meddle: Any, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 1: file still being written. It stays where it is, nothing half is kept, and a second feeding takes it."""
    monkeypatch.setenv("PATH", known_words(tmp_path / "bin")["PATH"])
    archive = new_archive(tmp_path, engine='"pytesseract"')
    file = tmp_path / "in" / "2010-0001" / "scan.tif"
    save_tiff(file, page())
    whole = file.read_bytes()
    report = feed(archive, tmp_path / "in", meddle, monkeypatch)
    assert [problem.reason for problem in report.problems] == [reason]
    assert (report.counts.received, report.counts.rejected) == (1, 1)
    assert not list(archive.batches.glob("*/received/*"))
    file.write_bytes(whole)
    again = ingest(archive, [tmp_path / "in"], IngestOptions(), unseen)
    assert again.counts.archived == 1
    assert not again.read_before


@pytest.mark.usefixtures("in_this_process")
@pytest.mark.parametrize("years", [-8, 8])
def test_a_clock_that_jumps_loses_nothing_and_breaks_no_chain(
    tmp_path: Path, years: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Back or forward between two runs: batches, log and seals go on in their order, whatever the clock says."""
    monkeypatch.setenv("PATH", known_words(tmp_path / "bin")["PATH"])
    archive = new_archive(tmp_path, engine='"pytesseract"')
    save_tiff(tmp_path / "een" / "2010-0001" / "scan.tif", page(0))
    save_tiff(tmp_path / "twee" / "2010-0001" / "scan.tif", page(1))
    ingest(archive, [tmp_path / "een"], IngestOptions(), unseen)

    class Jumped(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> datetime:
            real = datetime.now(tz or UTC)
            return real.replace(year=real.year + years, day=1)

    for module in ("vtdocs.workflows.receiving", "vtdocs.workflows.ingest", "vtdocs.workflows.batchrun",
                   "vtdocs.audit.log", "vtdocs.archive.layout", "vtdocs.archive.seals"):  # fmt: skip
        monkeypatch.setattr(f"{module}.datetime", Jumped)
    report = ingest(archive, [tmp_path / "twee"], IngestOptions(), unseen)
    assert (report.counts.archived, report.dossiers) == (1, ("2010-0001",))
    assert ingest(archive, [tmp_path / "twee"], IngestOptions(), unseen).read_before
    assert verify_archive(archive.root).findings == ()
    rebuild(archive.root)
    assert verify_archive(archive.root).findings == ()


@pytest.fixture
def small(tmp_path: Path) -> Archive:
    archive = make(tmp_path)
    put(archive, [Given("De school belde op 1 mei 2009 over Sanne")])
    return archive


def run(server: KillServer, archive: Archive, *words: object) -> Outcome:
    return server.run(*words, "--archive", archive.root, root=archive.root)


PURPOSE = ("--purpose", "melding", "--case-number", "Z-1")


@pytest.mark.parametrize("harm", ["zeros", "empty", "text", "cut"])
def test_a_corrupt_catalogue_is_told_and_made_again(server: KillServer, small: Archive, harm: str) -> None:
    whole = small.catalogue.read_bytes()
    harmed = {"zeros": bytes(len(whole)), "empty": b"", "text": b"geen database" * 200, "cut": whole[: len(whole) // 2]}
    small.catalogue.write_bytes(harmed[harm])
    ran = run(server, small, "search", "school", *PURPOSE)
    if ran.code:
        assert (ran.code, len(lines_of(ran.err))) == (6, 2), ran.err
        assert "reindex" in ran.err
        assert run(server, small, "reindex").code == 0
        ran = run(server, small, "search", "school", *PURPOSE)
    assert (ran.code, "2009-0143" in ran.out) == (0, True)
    if run(server, small, "verify").code:  # one that was made from nothing waits for the index
        assert run(server, small, "repair").code == 0
    assert run(server, small, "verify").code == 0


def test_a_full_disk_is_not_taken_for_a_damaged_catalogue(small: Archive) -> None:
    with closing(sqlite3.connect(small.catalogue)) as db:
        db.execute("PRAGMA journal_mode = DELETE")

    def fill() -> None:
        with Catalogue.open(small) as catalogue:
            catalogue._db.execute("PRAGMA max_page_count = 1")
            catalogue._db.executemany("INSERT INTO expected VALUES (?, ?)", [("B", f"{n:03000}") for n in range(99)])

    with pytest.raises(ArchiveUnusable, match="full") as caught:
        fill()
    assert "reindex" not in caught.value.advice


@pytest.mark.parametrize("harm", ["empty-toc", "flipped", "foreign"])
def test_row_15_a_corrupt_index_is_told_and_made_again(server: KillServer, small: Archive, harm: str) -> None:
    """Row 15: any exception means "rebuild", the data are safe. 0-byte TOC, flipped bits, foreign version."""
    folder = small.fulltext
    if harm == "foreign":
        (folder / "vtdocs-index").write_text("99 other whoosh\n", encoding="ascii")
    target = next(folder.glob("*.toc" if harm == "empty-toc" else "*.words"))
    content = bytearray(target.read_bytes())
    if harm == "flipped":
        for at in range(0, len(content), 7):
            content[at] ^= 16
    if harm != "foreign":
        target.write_bytes(b"" if harm == "empty-toc" else bytes(content))
    ran = run(server, small, "search", "school", *PURPOSE)
    assert (ran.code, len(lines_of(ran.err))) == (7, 2), ran.err
    assert "reindex" in ran.err
    assert run(server, small, "reindex").code == 0
    assert "2009-0143" in run(server, small, "search", "school", *PURPOSE).out


@pytest.mark.parametrize("harm", ["syntax", "field", "page"])
def test_row_17_a_manifest_that_was_edited_by_hand_is_found_whatever_the_catalogue_remembers(
    server: KillServer, small: Archive, harm: str
) -> None:
    """Row 17: misleading "all valid". Verify recomputes from disk each time."""
    manifest = small.dossier("2009-0143") / "manifest.json"
    record = small.dossier("2009-0143") / "documents" / "d001" / "document.json"
    target = record if harm == "page" else manifest
    text = target.read_text(encoding="utf-8")
    changed = {
        "syntax": text[:-30],
        "field": text.replace('"B12"', '"B13"'),
        "page": text.replace('"frame": 1', '"frame": 2'),
    }
    target.write_text(changed[harm], encoding="utf-8")
    ran = run(server, small, "verify", "--json")
    assert ran.code == 6
    assert any("2009-0143" in finding["where"] for finding in json.loads(ran.out)["findings"])
    shown = run(server, small, "show", "2009-0143", *PURPOSE)
    assert "Traceback" not in shown.err
    assert shown.code in {0, 6}


def test_a_plan_never_follows_what_leads_out_of_the_folder(tmp_path: Path) -> None:
    """Symlinks, pipes and sockets are refused unread: they lead elsewhere, or never end."""
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "geheim").mkdir()
    save_tiff(tmp_path / "geheim" / "scan.tif", page())
    (folder / "map").symlink_to(tmp_path / "geheim")
    (folder / "scan.tif").symlink_to(tmp_path / "geheim" / "scan.tif")
    (folder / "ring").symlink_to(folder)
    os.mkfifo(folder / "pijp.tif")
    plan = make_plan([folder], count_pdf_pages, max_pages=10)
    assert {file.name: file.identified.fault for file in plan.files} == {
        "map": "symlink", "scan.tif": "symlink", "ring": "symlink", "pijp.tif": "not-a-file",
    }  # fmt: skip
