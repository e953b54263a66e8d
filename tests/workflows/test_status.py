"""How batches stand is read from their files, whoever is at work on them."""

import json
import multiprocessing
import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from small_scans import new_archive

from vtdocs.archive import batches, files
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.layout import Archive, open_archive
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.workflows.forecast import USUAL_PAGES_PER_MINUTE, speed_of
from vtdocs.workflows.status import overview, status_of

RUN = {"started": "2026-11-03T10:00:00Z", "options": {"box": "B1"}, "workers": 2, "versions": {"vtdocs": "0.1.0"}}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return new_archive(tmp_path)


def received(archive: Archive, name: str, *, done: int, age: float = 0.0) -> Batch:
    """A batch of ten pages in one file and one refused file, of which some pages were read, one each second."""
    good = ReceivedFile(1, "a.tif", "received/0001.tif", "image/tiff", 1, "ab", 10, "received", "", "a")
    bad = ReceivedFile(2, "b.tif", "", "", 0, "", 1, "rejected", "empty", "b")
    batch = Batch(name, f"2026-11-03T10:0{len(list(archive.batches.iterdir()))}:00Z", "B1", (good, bad))
    begun = time.time() - age
    started = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(begun))
    batches.write_run(archive, name, {**RUN, "started": started})
    batches.save(archive, batch)
    for number in range(done):
        file = batches.folder_of(archive, name) / "work" / f"0001-{number + 1:05d}.json"
        meta = {"status": "low" if number == 1 else "ok", "reason": "few-words:3" if number == 1 else ""}
        files.write_json(file, {"outcome": "page", "reason": "", "meta": meta})

        os.utime(file, (begun + number + 1, begun + number + 1))
    return batch


def finish(archive: Archive, batch: Batch, **changes: Any) -> None:
    report = {
        "batch": batch.id,
        "dossiers": ["2009-0143"],
        "pages": {"received": 11, "archived": 9, "blank": 1, "separator": 0, "rejected": 1, "duplicate": 0},
        "problems": [
            {"file": "a.tif", "page": 3, "status": "low", "reason": "words were read with little confidence"},
            {"file": "a.tif", "page": 4, "status": "low", "reason": "words were read with little confidence"},
            {"file": "b.tif", "page": None, "status": "duplicate", "reason": "same-bytes-as:x:y"},
        ],
        "seconds": 60.0,
        "pages_per_minute": 10.0,
        "rejected": [],
        **RUN,
        "finished": "2026-11-03T10:01:00Z",
        "pages_read": 10,
    }
    batches.write_report(archive, batch.id, {**report, **changes})


def test_a_finished_batch_tells_counts_causes_versions_and_settings(archive: Archive) -> None:
    finish(archive, received(archive, "20261103-aa", done=0))
    (found,) = overview(archive)
    data = json.loads(json.dumps(found.to_json()))
    assert (data["state"], data["done"], data["pages"], data["pages_per_minute"]) == ("finished", 11, 11, 10.0)
    assert data["counts"]["archived"] == 9
    assert data["problems"][0] == {"status": "low", "reason": "words were read with little confidence", "count": 2}
    assert data["problems"][1]["reason"] == "same-bytes-as"
    assert (data["versions"], data["options"], data["workers"]) == ({"vtdocs": "0.1.0"}, {"box": "B1"}, 2)


def test_a_batch_without_a_report_that_nobody_works_on_is_interrupted(archive: Archive) -> None:
    received(archive, "20261103-aa", done=4, age=3600)
    found = status_of(archive, "20261103-aa")
    assert (found.state, found.done, found.pages) == ("interrupted", 5, 11)
    assert found.pace.seconds_left is None
    assert dict(found.states) == {"ok": 3, "low": 1}
    assert [(cause.status, cause.reason) for cause in found.causes] == [("low", "few-words"), ("rejected", "empty")]


def hold_the_lock(root: Path, ready: Any, leave: Any) -> None:
    with open_archive(root).writing("ingest"):
        ready.set()
        leave.wait(60)


@pytest.fixture
def another_process_writes(archive: Archive) -> Iterator[None]:
    context = multiprocessing.get_context("spawn")
    ready, leave = context.Event(), context.Event()
    process = context.Process(target=hold_the_lock, args=(archive.root, ready, leave))
    process.start()
    assert ready.wait(60)
    yield
    leave.set()
    process.join(60)


def test_while_another_process_reads_its_pages_and_speed_are_shown(
    archive: Archive, another_process_writes: None
) -> None:
    received(archive, "20261103-aa", done=2, age=7200)
    received(archive, "20261103-bb", done=6, age=12)
    old, now = overview(archive)
    assert (old.state, now.state) == ("interrupted", "running")
    assert (now.done, now.pages) == (7, 11)
    assert now.pace.overall == pytest.approx(30, rel=0.3)
    assert now.pace.seconds_left == pytest.approx(8, rel=0.4)


def test_asking_does_not_disturb_a_writer(archive: Archive, another_process_writes: None) -> None:
    assert archive.writer() == "ingest"
    with pytest.raises(ArchiveUnusable), archive.writing("verify"):
        pass
    assert archive.writer() == "ingest"


def test_a_note_that_a_crash_left_does_not_count_as_a_writer(archive: Archive) -> None:
    (archive.root / "writer.json").write_text('{"what": "ingest"}', encoding="utf-8")
    assert archive.writer() == ""
    with archive.writing("ingest"):
        pass


def test_a_reason_that_is_a_sentence_keeps_its_second_half(archive: Archive) -> None:
    """Cut off at its colon it has no Dutch, and does not say what to look for."""
    sentence = "ink without readable words: handwriting, a photo or a ruined scan"
    problems = [{"file": "a.tif", "page": 3, "status": "unreadable", "reason": sentence}]
    finish(archive, received(archive, "20261103-aa", done=0), problems=problems)
    assert [cause.reason for cause in status_of(archive, "20261103-aa").causes] == [sentence]


def test_an_unknown_batch_and_a_path_are_refused(archive: Archive) -> None:
    for name in ("20261103-zz", "", "..", "../dossiers"):
        with pytest.raises(BadInput):
            status_of(archive, name)


def test_a_damaged_report_is_told_and_not_passed_over(archive: Archive) -> None:
    batch = received(archive, "20261103-aa", done=0)
    finish(archive, batch, problems=None)
    with pytest.raises(ArchiveUnusable):
        overview(archive)


def test_several_short_runs_foretell_the_next_together(archive: Archive) -> None:
    finish(archive, received(archive, "20261103-aa", done=0), pages_read=15, seconds=30.0, workers=1)
    assert not speed_of(archive, 1).measured
    finish(archive, received(archive, "20261103-bb", done=0), pages_read=15, seconds=30.0, workers=1)
    assert (speed_of(archive, 1).pages_per_minute, speed_of(archive, 1).measured) == (30.0, 30)


def test_the_speed_of_earlier_runs_foretells_the_next(archive: Archive) -> None:
    assert speed_of(archive, 4).pages_per_minute == 4 * USUAL_PAGES_PER_MINUTE
    assert not speed_of(archive, 4).measured
    finish(archive, received(archive, "20261103-aa", done=0), pages_read=600, seconds=600.0, workers=2)
    finish(archive, received(archive, "20261103-bb", done=0), pages_read=3, seconds=60.0, workers=2)  # too few to tell
    assert (speed_of(archive, 4).pages_per_minute, speed_of(archive, 4).measured) == (120.0, 600)
