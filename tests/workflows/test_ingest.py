"""A stack of scans becomes dossiers, and every page is accounted for."""

import json
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from PIL import Image
from support import SAMPLE, Ran, vtdocs_command

COUNTS = ("archived", "blank", "separator", "rejected", "duplicate")


def show(archive: Path, dossier: str) -> Any:
    return vtdocs_command("show", dossier, "--archive", archive, "--json").json


def assert_balanced(report: Any) -> None:
    pages = report["pages"]
    assert pages["received"] == sum(pages[name] for name in COUNTS)


def test_the_sample_box_is_read_and_accounted_for(read_once: tuple[Path, Ran], truth: Any) -> None:
    report = read_once[1].json
    assert_balanced(report)
    assert report["pages"]["received"] == len(truth["pages"])
    assert report["pages"]["separator"] == sum(page["separator"] for page in truth["pages"])
    assert (report["pages"]["rejected"], report["pages"]["duplicate"]) == (0, 0)
    assert report["dossiers"] == sorted({page["dossier"] for page in truth["pages"]})


def test_every_page_knows_its_source_and_which_way_is_up(read_once: tuple[Path, Ran], truth: Any) -> None:
    found = {
        (page["source"], page["frame"]): page["rotation"]
        for dossier in ("2009-0143", "2011-0207", "SHG-0451")
        for document in show(read_once[0], dossier)["documents"]
        for page in document["pages"]
        if page["status"] != "blank?"
    }
    expected = {
        (page["file"], page["frame"]): page["rotation"]
        for page in truth["pages"]
        if page["dossier"] != "2006-0118" and not page["separator"] and not page["blank"]
    }
    assert found == expected


def test_the_text_of_a_page_can_be_read_and_its_words_lie_in_the_pdf(read_once: tuple[Path, Ran]) -> None:
    shown = vtdocs_command("show", "2011-0207", "--page", "1", "--text", "--archive", read_once[0])
    words = shown.out.split()
    assert len(words) > 30
    pdf = next((read_once[0] / "dossiers" / "2011-0207" / "documents" / "d001").glob("*.pdf"))
    with pdfplumber.open(pdf) as opened:
        layer = (opened.pages[0].extract_text() or "").split()
    assert len(set(words) & set(layer)) > 0.8 * len(set(words))


def test_files_are_kept_as_they_came(read_once: tuple[Path, Ran]) -> None:
    received = sorted(path.read_bytes() for path in (read_once[0] / "batches").rglob("received/*"))
    sent = sorted(path.read_bytes() for path in (SAMPLE / "box").rglob("*.*"))
    assert received == sent


def test_nothing_of_an_unfinished_kind_is_left_behind(read_once: tuple[Path, Ran]) -> None:
    assert not list((read_once[0] / "tmp").iterdir())
    assert not list((read_once[0] / "batches").glob("*/work"))
    assert vtdocs_command("verify", "--archive", read_once[0]).code == 0


def test_the_same_files_again_are_no_new_batch_and_change_nothing(sample_archive: Path) -> None:
    def all_files() -> dict[str, int]:
        return {str(path): path.stat().st_mtime_ns for path in sample_archive.rglob("*") if path.is_file()}

    before = all_files()
    again = vtdocs_command("ingest", SAMPLE / "box", "--archive", sample_archive, "--json")
    assert again.code == 0
    assert again.json["read_before"]
    assert again.json["pages"]["duplicate"] == 0
    assert_balanced(again.json)
    changed = {path for path, when in all_files().items() if before.get(path) != when}
    assert not {path for path in changed if "derived" not in path and not path.endswith(".lock")}


def test_the_same_bytes_are_never_taken_twice(sample_archive: Path, tmp_path: Path) -> None:
    shutil.copytree(SAMPLE / "box", tmp_path / "nogmaals" / "map")
    again = vtdocs_command("ingest", tmp_path / "nogmaals", "--archive", sample_archive, "--json")
    report = again.json
    assert report["pages"]["duplicate"] == report["pages"]["received"] > 0
    assert again.code == 0
    assert_balanced(report)


def test_an_advies_is_kept_but_closed(read_once: tuple[Path, Ran]) -> None:
    """P1: what was declared an advies on its sheet enters no look-up."""
    assert (read_once[0] / "dossiers" / "2006-0118").is_dir()
    shown = vtdocs_command("show", "2006-0118", "--archive", read_once[0])
    assert shown.code == 9
    assert "P1" in shown.err


@pytest.fixture
def empty_archive(tmp_path: Path) -> Path:
    assert vtdocs_command("init", tmp_path / "archief").code == 0
    return tmp_path / "archief"


def test_bad_files_stop_nothing_and_each_has_its_reason(empty_archive: Path, tmp_path: Path) -> None:
    box = tmp_path / "box" / "2010-0001"
    box.mkdir(parents=True)
    shutil.copy(SAMPLE / "box" / "SHG-0451" / "SCAN0002.jpg", box / "a.jpg")
    (box / "b.tif").write_bytes((SAMPLE / "box" / "steekwagen-3.tif").read_bytes()[:4000])
    (box / "c.jpg").write_bytes(b"")
    (box / "d.pdf").write_bytes(b"%PDF-1.7\n" + b"\0" * 200)
    (box / "e.txt").write_text("no page", encoding="utf-8")
    (box / "f.tif").symlink_to("/etc/hostname")
    ran = vtdocs_command("ingest", tmp_path / "box", "--archive", empty_archive, "--json")
    assert ran.code == 3
    assert_balanced(ran.json)
    assert ran.json["pages"]["archived"] == 1
    reasons = {
        problem["file"][-5:]: problem["reason"] for problem in ran.json["problems"] if problem["status"] == "rejected"
    }
    assert reasons == {
        "b.tif": "truncated", "c.jpg": "empty", "d.pdf": "damaged", "e.txt": "format-unknown", "f.tif": "symlink",
    }  # fmt: skip


def test_a_name_on_a_folder_never_becomes_a_dossier_number(empty_archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "box" / "Verzonnen-Achternaam"
    folder.mkdir(parents=True)
    Image.new("L", (600, 800), 255).save(folder / "p1.png")
    report = vtdocs_command("ingest", tmp_path / "box", "--archive", empty_archive, "--json").json
    assert report["dossiers"] == [f"{report['batch']}-001"]
    assert not list(empty_archive.rglob("*Verzonnen*"))


def test_a_white_page_is_flagged_and_kept(empty_archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "2010-0002"
    folder.mkdir()
    Image.new("L", (1240, 1754), 250).save(folder / "p1.png", dpi=(150, 150))
    report = vtdocs_command("ingest", folder, "--dossier", "2010-0002", "--archive", empty_archive, "--json").json
    assert report["pages"]["blank"] == 1
    page = show(empty_archive, "2010-0002")["documents"][0]["pages"][0]
    assert page["status"] == "blank?"


def test_a_dry_run_changes_nothing(empty_archive: Path) -> None:
    before = sorted(path for path in empty_archive.rglob("*"))
    plan = vtdocs_command("ingest", SAMPLE / "box", "--archive", empty_archive, "--dry-run", "--json").json
    assert plan["pages"] == 19
    assert sorted(path for path in empty_archive.rglob("*")) == before


@pytest.mark.slow
@pytest.mark.parametrize("pages_read", [0, 3, 12])
def test_a_run_that_was_killed_goes_on_and_ends_as_an_undisturbed_one(
    read_once: tuple[Path, Ran], empty_archive: Path, pages_read: int
) -> None:
    kill_ingest_after(empty_archive, pages_read)
    ran = vtdocs_command("ingest", SAMPLE / "box", "--box", "S3", "--archive", empty_archive, "--json")
    calm = read_once[1].json
    for part in ("dossiers", "pages", "problems"):
        assert ran.json[part] == calm[part]
    for dossier in ("2009-0143", "2011-0207", "SHG-0451"):
        assert show(empty_archive, dossier) == show(read_once[0], dossier)
    assert vtdocs_command("verify", "--archive", empty_archive).code == 0
    log = [json.loads(line)["event"] for line in (empty_archive / "audit" / "audit.jsonl").read_text().splitlines()]
    assert log.count("ingest") == 1


def kill_ingest_after(archive: Path, pages_read: int) -> None:
    """Start an ingest and kill it, without warning, once so many pages were read."""
    command = [sys.executable, "-m", "vtdocs", "ingest", str(SAMPLE / "box"), "--box", "S3", "--archive", str(archive)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 60
        while len(list(archive.glob("batches/*/work/*.json"))) < pages_read or not list(archive.glob("batches/*")):
            assert process.poll() is None, "the run ended before it could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
