"""LibreOffice hangs: it is ended with all that it started, within the time and memory of the settings, and stops nothing."""

import os
import shutil
import sys
from pathlib import Path

import pytest
from engines import known_words
from small_scans import new_archive, page, save_tiff, unseen

from vtdocs.archive.layout import Archive
from vtdocs.errors import SomeItemsFailed
from vtdocs.letters import printing
from vtdocs.ocr.office import render_to_pdf
from vtdocs.programs import run_within
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import ingest
from vtdocs.workflows.stewardship import verify_archive

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a shell script")


@pytest.fixture
def hanging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A LibreOffice as it is: a script that starts the real program, which hangs; the file with that one's number."""
    folder, note = tmp_path / "bin", tmp_path / "number"
    known_words(folder)
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 300 &\necho $! > {note}\nwait\n", encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    return note


def assert_ended(note: Path) -> None:
    """What the script started is gone, or a zombie that its new parent has not looked at yet."""
    status = Path(f"/proc/{note.read_text().strip()}/stat")
    assert not status.exists() or status.read_text().rsplit(")", 1)[1].split()[0] == "Z"


@pytest.mark.usefixtures("in_this_process")
def test_a_hanging_libreoffice_costs_one_word_file_and_stays_within_its_setting(tmp_path: Path, hanging: Path) -> None:
    archive: Archive = new_archive(tmp_path, engine='"pytesseract"', office_timeout=1.0)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0))
    shutil.copy(Path(__file__).parents[2] / "templates" / "B1.docx", tmp_path / "in" / "2010-0001" / "verslag.docx")
    report = ingest(archive, [tmp_path / "in"], IngestOptions(), unseen)
    assert (report.counts.received, report.counts.rejected, report.counts.archived) == (2, 1, 1)
    assert [problem.reason for problem in report.problems if problem.status == "rejected"] == [
        "rendering-took-too-long"
    ]
    assert_ended(hanging)
    (kept,) = archive.batches.glob("*/refused/*")
    assert kept.read_bytes() == (tmp_path / "in" / "2010-0001" / "verslag.docx").read_bytes()
    assert verify_archive(archive.root).findings == ()


def test_a_libreoffice_that_hangs_on_a_letter_ends_with_the_letter_told(
    tmp_path: Path, hanging: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = tmp_path / "brief.docx"
    letter.write_bytes(b"brief")
    monkeypatch.setattr(printing, "_EACH", 0.0)
    with pytest.raises(SomeItemsFailed):
        printing.print_all([letter], timeout=1.0)
    assert_ended(hanging)


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is held on Linux only")
def test_a_word_file_that_needs_more_memory_than_a_worker_may_take_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "soffice"
    program.write_text(
        f'#!/bin/sh\nexec "{sys.executable}" -c "import sys, time; time.sleep(0.1); b = bytearray(300_000_000)\n'
        "open(sys.argv[-2] + '/page.pdf', 'w').write('done')\" \"$@\"\n",
        encoding="utf-8",
    )
    program.chmod(0o700)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    source = tmp_path / "verslag.docx"
    source.write_bytes(b"")
    assert render_to_pdf(source, tmp_path / "uit" / "1.pdf", memory=200_000_000) == "damaged"
    assert render_to_pdf(source, tmp_path / "uit" / "2.pdf", memory=600_000_000) == ""


def test_a_program_that_ends_in_time_is_waited_for(tmp_path: Path) -> None:
    assert run_within(20, ["sh", "-c", "echo klaar > gemaakt"], tmp_path)
    assert (tmp_path / "gemaakt").read_text() == "klaar\n"
