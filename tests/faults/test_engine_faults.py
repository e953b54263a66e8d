"""Tesseract hangs, crashes, talks nonsense or is not there: the page is told, the rest is read, and a retry heals it."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from engines import known_words, put_engine
from small_scans import new_archive, page, save_tiff, set_ingest, unseen
from support import vtdocs_command

from vtdocs.archive import dossiers
from vtdocs.archive.layout import Archive
from vtdocs.errors import ProgramMissing
from vtdocs.ocr.engine import choice
from vtdocs.ocr.judging import STOPPED
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import ingest
from vtdocs.workflows.ledger import IngestReport
from vtdocs.workflows.retry import RetryOptions, retry
from vtdocs.workflows.stewardship import verify_archive

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the engines are shell scripts")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = new_archive(tmp_path, engine='"pytesseract"', page_timeout=4.0)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), page(1))
    (tmp_path / "in" / "2010-0001" / "tekst.txt").write_text("geen pagina", encoding="utf-8")
    return archive


def stopped(report: IngestReport) -> list[int | None]:
    return [problem.page for problem in report.problems if problem.reason == STOPPED]


HANGS = 'sleep 300 & echo $! >> "{alive}"; wait'


@pytest.mark.parametrize(
    "body",
    [HANGS, "kill -SEGV $$", 'echo "Error in pixRead" >&2; exit 1', 'head -c 3000 /dev/urandom > "$2.tsv"', "exit 0"],
    ids=["hangs", "crashes", "fails", "garbage", "writes-nothing"],
)
@pytest.mark.usefixtures("in_this_process")
def test_row_6_an_engine_that_misbehaves_costs_its_page_and_retry_reads_it(
    archive: Archive, tmp_path: Path, body: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Row 6: timeout per page, the whole process group ended, the page goes to review; never a silent end."""
    alive, once = tmp_path / "alive", tmp_path / "once"
    known_words(tmp_path / "bin")
    good = (tmp_path / "bin" / "tesseract").read_text(encoding="utf-8").splitlines()[-1]
    # The first call of all misbehaves, the others know their words.
    faulty = put_engine(tmp_path / "bin", f'[ -e "{once}" ] && {good}\n: > "{once}"\n{body.format(alive=alive)}')
    monkeypatch.setenv("PATH", faulty["PATH"])
    report = ingest(archive, [tmp_path / "in"], IngestOptions(), unseen)
    counts = report.counts
    assert (counts.received, counts.archived, counts.rejected) == (3, 2, 1), "the page is kept, whatever its reading"
    assert stopped(report) == [1]
    assert report.stopped == 1
    if alive.exists():
        for pid in alive.read_text().split():
            assert not _lives(int(pid)), "what the engine started is ended with it"
    (healed,) = retry(archive, "", RetryOptions(), unseen)
    assert (healed.read_again, healed.stopped) == (1, 0)
    manifest = dossiers.load_manifest(archive, "2010-0001")
    pages = [page for record in dossiers.documents_of(archive, manifest) for page in record.pages]
    assert [bool(page.words) for page in pages] == [True, True]
    assert verify_archive(archive.root).findings == ()
    assert retry(archive, "", RetryOptions(), unseen) == ()


def _lives(pid: int) -> bool:
    for _moment in range(50):
        try:
            state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[0]
        except OSError:
            return False
        if state == "Z":
            return False
        time.sleep(0.05)
    return True


def test_without_tesseract_nothing_is_touched_and_the_command_that_installs_it_is_told(
    archive: Archive, tmp_path: Path
) -> None:
    (tmp_path / "leeg").mkdir()
    ran = vtdocs_command("ingest", tmp_path / "in", "--archive", archive.root, PATH=str(tmp_path / "leeg"))
    assert ran.code == 5
    assert len([line for line in ran.err.splitlines() if line]) == 2
    assert "tesseract-ocr-nld" in ran.err
    assert not list(archive.batches.iterdir())


def test_without_the_dutch_model_nothing_is_touched(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice, "_languages", lambda: ("eng", "osd"))
    with pytest.raises(ProgramMissing) as caught:
        ingest(archive, [archive.root.parent / "in"], IngestOptions(), unseen)
    assert "nld" in caught.value.message
    assert not list(archive.batches.iterdir())


@pytest.mark.usefixtures("in_this_process")
def test_no_engine_outlives_a_run_that_is_killed(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_ingest(archive, engine='"pytesseract"', page_timeout=120.0)
    alive = tmp_path / "alive"
    environment = {**os.environ, **put_engine(tmp_path / "bin", HANGS.format(alive=alive))}
    words = [sys.executable, "-m", "vtdocs", "ingest", str(tmp_path / "in"), "--archive", str(archive.root)]
    with subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
        for _moment in range(600):
            if alive.exists() and alive.read_text().endswith("\n"):
                break
            time.sleep(0.05)
        run.kill()
    for pid in alive.read_text().split():
        assert not _lives(int(pid))
    monkeypatch.setenv("PATH", known_words(tmp_path / "good")["PATH"])
    assert ingest(archive, [tmp_path / "in"], IngestOptions(), unseen).counts.archived == 2
    assert not list(archive.scratch.iterdir()), "no image of a page is left in a temporary folder"
