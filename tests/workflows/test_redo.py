"""Pages are read again, the better reading is kept with proof, and a kill leaves the old reading or the new one."""

import json
import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
import small_archive
from inline import InThisProcess
from small_archive import NEW, Given

from vtdocs.archive import decisions, dossiers, revisions
from vtdocs.archive.catalogue import Catalogue, PageRow
from vtdocs.archive.layout import Archive, open_archive
from vtdocs.audit import AuditLog
from vtdocs.errors import BadInput
from vtdocs.model.pages import PageStatus
from vtdocs.workflows import dossier as shown
from vtdocs.workflows import redo as redo_story
from vtdocs.workflows import review, search
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.page_selection import parse_where
from vtdocs.workflows.redo import RedoOptions, RedoReport, redo, select
from vtdocs.workflows.rereading import Measures, compare
from vtdocs.workflows.stewardship import verify_archive

TRUE = "De leerkracht heeft gebeld over het verzuim\nMoeder komt vrijdag op gesprek"
LOW = RedoOptions(("status:low",), workers=1)


@pytest.fixture(scope="module")
def read_badly(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pages: 1 good, 2 read badly, 3 read badly and then typed over by a person."""
    archive = small_archive.make(tmp_path_factory.mktemp("redo"))
    small_archive.put(
        archive,
        [
            Given("Verslag van het overleg met de school"),
            Given("De lxxrkrxcht hxxft gxbxld", PageStatus.LOW, 51, 0.3, drawn=TRUE),
            Given("Dxt wxs nxxt gxxd", PageStatus.LOW, 50, 0.2, drawn="Dit was niet goed gelezen door de machine"),
        ],
    )
    return archive.root


@pytest.fixture
def archive(read_badly: Path, tmp_path: Path) -> Archive:
    shutil.copytree(read_badly, tmp_path / "archief")
    return open_archive(tmp_path / "archief")


@pytest.fixture(scope="module")
def read_again(read_badly: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Archive, RedoReport]:
    """The archive after page 3 was typed over and the poor pages were read again; not to be changed."""
    root = tmp_path_factory.mktemp("again") / "archief"
    shutil.copytree(read_badly, root)
    archive = open_archive(root)
    access = review.open_review(archive, PurposeGiven())
    review.correct_text(access, NEW.dossier, 3, "Dit typte een mens")
    return archive, redo(archive, RedoOptions(("confidence<70",), workers=1), lambda *_: None)


def nothing(*_: object) -> None:
    """Nobody watches."""


def text_of(archive: Archive, page: int) -> str:
    access = allow(archive, "show", PurposeGiven("kwaliteit"))
    return str(shown.show_page(access, NEW.dossier, page)["text"])


def found(archive: Archive, query: str) -> list[int]:
    access = allow(archive, "search", PurposeGiven("kwaliteit"))
    answer = search.search(access, query, limit=20, offset=0, by_date=False)
    return sorted(hit.page for hit in answer.result.hits if hit.exact)


def record_of(archive: Archive) -> Any:
    return dossiers.load_document(archive, NEW.dossier, "d001")


def test_a_better_reading_replaces_a_bad_one_everywhere(read_again: tuple[Archive, RedoReport]) -> None:
    archive, report = read_again
    assert (report.read, report.replaced, report.failed) == (1, 1, 0)
    assert text_of(archive, 2).split() == TRUE.split()
    assert found(archive, "leerkracht") == [2]
    pdf = dossiers.document_folder(archive, NEW.dossier, "d001") / dossiers.SEARCHABLE
    with pdfplumber.open(pdf) as opened:
        assert len(opened.pages) == 3
        assert "leerkracht" in (opened.pages[1].extract_text() or "")
    assert verify_archive(archive.root).findings == ()


def test_the_proof_names_both_readings_and_the_earlier_one_is_kept(read_again: tuple[Archive, RedoReport]) -> None:
    archive, report = read_again
    (proof,) = report.proof
    assert (proof.kept, proof.why, proof.before["confidence"]) == ("new", "state", 51)
    made = decisions.load(archive, dossiers.load_manifest(archive, NEW.dossier))[-1]
    assert (made.kind, made.page, made.before["status"], made.after["status"]) == ("reread", 2, "low", "ok")
    folder = dossiers.document_folder(archive, NEW.dossier, "d001")
    assert "lxxrkrxcht" in (folder / made.before["text_file"]).read_text(encoding="utf-8")
    kept = json.loads((revisions.runs_folder(archive) / report.run / "report.json").read_text(encoding="utf-8"))
    assert kept["pages"][0]["page"] == 2
    assert kept["versions"]["vtdocs"]


def test_a_correction_by_a_person_is_never_replaced(read_again: tuple[Archive, RedoReport]) -> None:
    archive, report = read_again
    assert report.left == {"reviewed": 1}
    assert text_of(archive, 3) == "Dit typte een mens"


def test_people_decide_while_pages_are_read_again_and_what_they_saw_stays(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Reading a box again takes hours. Whoever typed a page over meanwhile never finds a machine's words in its place."""
    access, replace = review.open_review(archive, PurposeGiven()), redo_story._Redo._replace

    def just_before(self: Any, *given: Any) -> None:
        review.correct_text(access, NEW.dossier, 3, "Dit typte een mens")
        replace(self, *given)

    monkeypatch.setattr(redo_story, "Workers", InThisProcess)
    monkeypatch.setattr(redo_story._Redo, "_replace", just_before)
    report = redo(archive, LOW, nothing)
    assert [(item.page, item.kept, item.why) for item in report.proof] == [
        (2, "old", "judged-meanwhile"), (3, "old", "judged-meanwhile"),
    ]  # fmt: skip
    assert text_of(archive, 3) == "Dit typte een mens"
    monkeypatch.setattr(redo_story._Redo, "_replace", replace)
    assert [item.page for item in redo(archive, LOW, nothing).proof if item.kept == "new"] == [2]
    assert (found(archive, "leerkracht"), found(archive, "typte")) == ([2], [3])
    assert verify_archive(archive.root).findings == ()


def test_the_act_is_recorded_and_no_work_is_left(read_again: tuple[Archive, RedoReport]) -> None:
    archive, report = read_again
    (act,) = [e.fields for e in AuditLog(archive.audit_log).entries() if e.fields["event"] == "ocr redo"]
    assert (act["records"], act["counts"]) == ([report.run, NEW.dossier], {"read": 1, "replaced": 1, "failed": 0})
    assert sorted(path.name for path in (revisions.runs_folder(archive) / report.run).iterdir()) == [
        "report.json", "run.json",
    ]  # fmt: skip


def test_reading_the_same_again_changes_nothing(archive: Archive) -> None:
    redo(archive, LOW, nothing)
    before = record_of(archive)
    report = redo(archive, RedoOptions(("dossier:" + NEW.dossier,), workers=1), nothing)
    assert (report.read, report.replaced) == (3, 1), "only page 1, whose words were invented, gains"
    again = redo(archive, RedoOptions((f"dossier:{NEW.dossier} confidence>0",), workers=1), nothing)
    assert (again.read, again.replaced) == (3, 0)
    assert record_of(archive).pages[1] == before.pages[1]


def test_a_page_that_cannot_be_read_now_keeps_its_reading(archive: Archive) -> None:
    folder = dossiers.document_folder(archive, NEW.dossier, "d001")
    original = folder / record_of(archive).pages[1].original
    original.write_bytes(original.read_bytes()[:3000])
    before = record_of(archive)
    report = redo(archive, RedoOptions(("status:low",), workers=1), nothing)
    assert {item.page: item.kept for item in report.proof}[2] == "old"
    assert report.failed == 2, "the document of page 3 needs every image to be built anew"
    assert record_of(archive) == before


def test_a_dry_run_tells_what_would_be_read_and_changes_nothing(archive: Archive) -> None:
    chosen = select(archive, LOW)
    assert [(row.dossier, row.page) for row in chosen.pages] == [(NEW.dossier, 2), (NEW.dossier, 3)]
    assert not revisions.runs_folder(archive).exists()


STEPS = ("journal", "pages-moved", "committed", "pdf-moved", "decided")


def killed(archive: Archive, step: str) -> None:
    """Run a redo in a process that dies by SIGKILL at a step of replacing the document."""
    script = f"""
        import os, signal, sys
        from pathlib import Path
        from vtdocs.archive import decisions, dossiers, files, revisions
        from vtdocs.archive.layout import open_archive
        from vtdocs.workflows.redo import RedoOptions, redo
        STEP = {step!r}
        def die(*_, **__):
            os.kill(os.getpid(), signal.SIGKILL)
        if STEP == "journal":
            real = files.write_json
            def write(path, value):
                real(path, value)
                if path.name == "pending.json":
                    die()
            revisions.files.write_json = write
        elif STEP == "pages-moved":
            sync = files.fsync_folder
            def moved(path):
                die() if path.name == "pages" and revisions.pending(open_archive(Path({str(archive.root)!r}))) else sync(path)
            files.fsync_folder = moved
        elif STEP == "committed":
            revisions.settle = lambda archive: die() if revisions.pending(archive) else None
        elif STEP == "pdf-moved":
            revisions.decisions.record = die
        elif STEP == "decided":
            dossiers.write_manifest = die
        if __name__ == "__main__":
            redo(open_archive(Path({str(archive.root)!r})), RedoOptions(("status:low",), workers=1), lambda *_: None)
    """
    file = archive.root.parent / "killed.py"
    file.write_text(textwrap.dedent(script), encoding="utf-8")
    done = subprocess.run([sys.executable, str(file)], check=False, capture_output=True, timeout=120, env=os.environ)
    assert done.returncode == -9, done.stderr.decode()


@pytest.mark.parametrize("step", STEPS)
def test_a_killed_redo_leaves_the_old_reading_or_the_new_one(archive: Archive, step: str) -> None:
    killed(archive, step)
    assert text_of(archive, 2).split() in (TRUE.split(), "De lxxrkrxcht hxxft gxbxld".split())
    verdict = {finding.kind for finding in verify_archive(archive.root).findings}
    assert not verdict & {"missing", "changed", "untracked", "damaged"}
    report = redo(archive, LOW, nothing)
    assert (report.read, report.replaced) == (2, 2), "the proof is complete, whichever run replaced the page"
    assert text_of(archive, 2).split() == TRUE.split()
    assert found(archive, "leerkracht") == [2]
    assert verify_archive(archive.root).findings == ()
    made = decisions.load(archive, dossiers.load_manifest(archive, NEW.dossier))
    assert [decision.page for decision in made] == [2, 3], "each page has one decision, not two"


def test_what_a_killed_run_read_is_not_read_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    killed(archive, "journal")
    reads: list[object] = []
    monkeypatch.setattr("vtdocs.workflows.redo.Job", lambda function, argument: _note(reads, function, argument))
    redo(archive, LOW, nothing)
    assert reads == ["rebuild"]


def _note(reads: list[object], function: Callable[..., Any], argument: object) -> object:
    from vtdocs.workflows.workers import Job

    reads.append(function.__name__)
    return Job(function, argument)


GOOD = Measures("ok", 92.0, 0.9, 200, "t", "print")


@pytest.mark.parametrize(
    ("new", "better", "why"),
    [
        (GOOD, False, "not-better"),
        (Measures("ok", 95.0, 0.95, 200, "t", "print"), True, "worth"),
        (Measures("ok", 92.0, 0.9, 230, "t", "print"), True, "words"),
        (Measures("ok", 99.0, 1.0, 12, "t", "print"), False, "fewer-words"),
        (Measures("low", 99.0, 1.0, 200, "t", "print"), False, "worse-state"),
        (Measures("blank?", 0.0, 0.0, 0, "t", "print"), False, "not-read"),
    ],
)
def test_the_better_reading_is_worth_more_and_loses_no_words(new: Measures, *, better: bool, why: str) -> None:
    verdict = compare(GOOD, new)
    assert (verdict.better, verdict.why) == (better, why)


def test_noise_never_takes_the_place_of_a_blank_or_unreadable_page() -> None:
    noise = Measures("unreadable", 35.0, 0.1, 480, "t", "print")
    for status in ("blank?", "unreadable"):
        assert not compare(Measures(status, 0.0, 0.0, 0, "t", "print"), noise).better


ROW = PageRow("2009-0143", "d001", 3, "low", 64.0, 0.55, 0.08, False, "20261123-a1", "B12", "brief")


@pytest.mark.parametrize(
    ("where", "fits"),
    [
        ("confidence<70", True),
        ("confidence >= 70", False),
        ("ratio<60", True),
        ("ratio<0.5", False),
        ("margin<0.1 and status:low", True),
        ("status:blank,unreadable", False),
        ("box:B12 dossier:2009-0143 batch:20261123-a1 kind:brief", True),
        ("box:B12 confidence<50", False),
    ],
)
def test_pages_are_chosen_by_conditions_that_all_hold(where: str, *, fits: bool) -> None:
    assert all(condition(ROW) for condition in parse_where([where])) is fits


@pytest.mark.parametrize("where", ["", "slecht", "status=", "conf<70", "name:Jansen", "confidence<<5"])
def test_a_choice_that_is_not_understood_reads_nothing(where: str) -> None:
    with pytest.raises(BadInput):
        parse_where([where])


def test_the_catalogue_knows_the_new_reading_after_a_rebuild(read_again: tuple[Archive, RedoReport]) -> None:
    archive, _report = read_again
    with Catalogue.open(archive) as catalogue:
        kept = {row.page: row.status for row in catalogue.pages()}
    assert kept == {1: "ok", 2: "ok", 3: "ok"}
