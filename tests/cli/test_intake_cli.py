"""Sheets, watch, status, retry and the dry run as their user types them."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from small_scans import new_archive, page, save_tiff
from support import vtdocs_command


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A folder with a page that is too large for the archive's settings, between two that are not."""
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), page(1, scale=3), page(2))
    return tmp_path / "in"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return new_archive(tmp_path, max_megapixels=1.0).root


def test_sheets_are_printed_from_a_list(tmp_path: Path) -> None:
    (tmp_path / "lijst.csv").write_text("dossier\n2009-0143\n2009-0144\n", encoding="utf-8")
    words = ("sheets", "--box", "B12", "--dossiers", tmp_path / "lijst.csv", "--out", tmp_path / "vellen.pdf")
    ran = vtdocs_command(*words, "--json")
    assert (ran.code, ran.json["sheets"]) == (0, 2)
    again = vtdocs_command(*words)
    assert again.code == 4
    assert "exists already" in again.err


def test_a_dry_run_tells_refusals_duplicates_room_and_time_and_changes_nothing(archive: Path, scans: Path) -> None:
    save_tiff(scans / "2010-0002" / "copy.tif", page(0), page(1, scale=3), page(2))
    (scans / "2010-0002" / "leeg.tif").write_bytes(b"")
    before = sorted(path for path in archive.rglob("*"))
    plan = vtdocs_command("ingest", scans, "--archive", archive, "--dry-run", "--json").json
    assert sorted(path for path in archive.rglob("*")) == before
    assert (plan["files"], plan["pages"], plan["pages_to_read"]) == (3, 7, 2)
    assert plan["refused"] == [
        {"file": "2010-0002/leeg.tif", "page": None, "reason": "empty"},
        {"file": "2010-0001/scan.tif", "page": 2, "reason": "too-large"},
    ]
    assert plan["duplicates"] == ["2010-0002/copy.tif"]
    assert [(row["dossier"], row["pages"]) for row in plan["dossiers"]] == [("2010-0001", 3), ("2010-0002", 3)]
    assert (plan["measured"], plan["room"], plan["seconds"] > 0) == (False, True, True)
    quick = vtdocs_command("ingest", scans, "--archive", archive, "--dry-run", "--quick")
    assert quick.code == 0
    assert "MB free" in quick.out


@pytest.mark.slow
def test_status_and_retry_tell_one_story(archive: Path, scans: Path) -> None:
    batch = vtdocs_command("ingest", scans, "--archive", archive, "--json").json["batch"]
    told = vtdocs_command("status", batch, "--archive", archive, "--json").json
    assert (told["state"], told["counts"]["rejected"]) == ("finished", 1)
    assert {"status": "rejected", "reason": "too-large", "count": 1} in told["problems"]
    refused_still = vtdocs_command("retry", "--archive", archive)
    assert refused_still.code == 3
    text = (archive / "vtdocs.toml").read_text(encoding="utf-8")
    (archive / "vtdocs.toml").write_text(text.replace("max_megapixels = 1.0", ""), encoding="utf-8")
    ran = vtdocs_command("retry", batch, "--archive", archive, "--json")
    assert (ran.code, ran.json["batches"][0]["archived"]) == (0, 1)
    after = vtdocs_command("status", "--archive", archive, "--json").json["batches"][0]
    assert (after["counts"]["rejected"], len(after["history"])) == (0, 2)
    for words in (("status",), ("status", batch), ("status", "--near-duplicates"), ("retry",)):
        shown = vtdocs_command(*words, "--archive", archive)
        assert (shown.code, shown.err) == (0, "")
    assert vtdocs_command("status", "20990101-none", "--archive", archive).code == 4


@pytest.mark.slow
def test_an_interrupted_batch_is_shown_and_finished_without_its_files(archive: Path, scans: Path) -> None:
    command = [sys.executable, "-m", "vtdocs", "ingest", str(scans), "--kind", "advies", "--archive", str(archive)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        deadline = time.monotonic() + 60
        while not list(archive.glob("batches/*/work/*.json")):
            assert process.poll() is None, "the run ended before it could be killed"
            assert time.monotonic() < deadline
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
    (scans / "2010-0001" / "scan.tif").unlink()
    batch = vtdocs_command("status", "--archive", archive, "--json").json["batches"][0]
    assert (batch["state"], batch["pages"]) == ("interrupted", 3)
    shown = vtdocs_command("status", batch["batch"], "--archive", archive)
    assert f"vtdocs retry {batch['batch']}" in shown.out
    report = vtdocs_command("retry", "--archive", archive, "--json").json["batches"][0]
    assert (report["resumed"], report["archived"], report["rejected"]) == (True, 2, 1)
    manifest = json.loads((archive / "dossiers" / "2010-0001" / "manifest.json").read_text(encoding="utf-8"))
    assert manifest["state"] == "quarantined"  # P1: an advies stays one, whoever finishes the run
    assert vtdocs_command("verify", "--archive", archive).code == 0


def test_watch_once_takes_what_is_complete(archive: Path, tmp_path: Path) -> None:
    folder = tmp_path / "scanner"
    save_tiff(folder / "2010-0001" / "scan.tif", page(0))
    (folder / "half.tif").write_bytes(b"II*\0\x08\0\0\0")
    words = ("watch", folder, "--archive", archive, "--once", "--quiet", "0.2")
    ran = vtdocs_command(*words, "--json")
    assert ran.code == 3
    assert [event["event"] for event in ran.json["events"]] == ["stuck", "batch", "moved"]
    (folder / "half.tif").unlink()
    calm = vtdocs_command(*words)
    assert (calm.code, calm.out) == (0, "")


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_watch_ends_cleanly_when_it_is_stopped(archive: Path, tmp_path: Path, stop: signal.Signals) -> None:
    folder = tmp_path / "scanner"
    folder.mkdir()
    environment = {**os.environ, "VTDOCS_LANG": "en"}
    command = [sys.executable, "-m", "vtdocs", "watch", str(folder), "--archive", str(archive)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment) as process:
        assert process.stderr is not None
        assert "Watching" in process.stderr.readline()
        time.sleep(0.3)
        process.send_signal(stop)
        assert process.wait(60) == 0
        said = process.stderr.read()
    assert "Stopped watching" in said
    assert "Traceback" not in said


def test_the_way_of_reading_can_be_chosen(archive: Path, scans: Path) -> None:
    report = vtdocs_command("ingest", scans, "--archive", archive, "--profile", "form", "--json")
    assert report.code in {0, 3}
    pages = [
        page
        for record in archive.rglob("document.json")
        for page in json.loads(record.read_text(encoding="utf-8"))["pages"]
    ]
    assert {page["profile"] for page in pages} == {"form"}
