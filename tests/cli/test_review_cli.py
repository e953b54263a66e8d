"""``vtdocs review`` and ``vtdocs ocr redo`` as their users type them."""

import contextlib
import io
import os
import shutil
import sys
from pathlib import Path

import pytest
import small_archive
from small_archive import NEW, Given
from support import CASE, Ran

from vtdocs.cli.main import run
from vtdocs.model.pages import PageStatus

TRUE = "De leerkracht heeft gebeld over het verzuim"


@pytest.fixture(autouse=True)
def at_work(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who works on a case, in English."""
    for name in [name for name in os.environ if name.startswith("VTDOCS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("VTDOCS_LANG", "en")
    monkeypatch.setenv("VTDOCS_USER", "tester")
    monkeypatch.setenv("VTDOCS_PURPOSE", "melding")
    monkeypatch.setenv("VTDOCS_CASE_NUMBER", CASE)


def vtdocs(*words: object) -> Ran:
    """Run a command in this process, which is faster than a process of its own."""
    streams = [io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2)]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        with pytest.raises(SystemExit) as leaving:
            run([str(word) for word in words])
        for stream in streams:
            stream.flush()
    out, err = (stream.buffer.getvalue().decode("utf-8") for stream in streams)
    return Ran(int(leaving.value.code or 0), out, err)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = small_archive.make(tmp_path_factory.mktemp("review"))
    small_archive.put(
        archive,
        [
            Given("Verslag van het overleg met de school"),
            Given("De lxxrkrxcht hxxft gxbxld", PageStatus.LOW, 51, 0.3, drawn=TRUE),
            Given("", PageStatus.UNREADABLE, 0, 0),
        ],
    )
    small_archive.put(archive, [Given("Advies")], origin="b:0002:1-1", state="quarantined")
    return archive.root


@pytest.fixture
def archive(made: Path, tmp_path: Path) -> Path:
    shutil.copytree(made, tmp_path / "archief")
    return tmp_path / "archief"


def test_without_a_terminal_review_lists_the_queue(made: Path) -> None:
    ran = vtdocs("review", "--archive", made)
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert "page    3" in lines[0]
    assert "page    2" in lines[1]
    assert "2 pages wait." in ran.out
    assert "lxxrkrxcht" not in ran.out, "a list shows no content"


def test_the_list_as_json_has_its_measures_worst_first(made: Path) -> None:
    found = vtdocs("review", "list", "--archive", made, "--json").json
    assert [(row["page"], row["status"]) for row in found["pages"]] == [(3, "unreadable"), (2, "low")]
    assert found["pages"][1]["confidence"] == 51
    assert found["closed"] == [{"dossier": NEW.dossier, "document": "d002", "reason": "looks-like-advice"}]


def test_a_decision_names_who_and_when_and_leaves_the_queue(archive: Path) -> None:
    done = vtdocs("review", "accept", NEW.dossier, 2, "--archive", archive, "--json").json
    assert (done["kind"], done["page"], done["user"], done["reviewed"]) == ("accept", 2, "tester", True)
    left = vtdocs("review", "--archive", archive, "--json").json
    assert [row["page"] for row in left["pages"]] == [3]
    history = vtdocs("review", "history", NEW.dossier, 2, "--archive", archive, "--json").json
    assert [item["kind"] for item in history["decisions"]] == ["accept"]


def test_a_text_is_typed_over_from_a_file_and_shown(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "tekst.txt"
    file.write_text(TRUE, encoding="utf-8")
    ran = vtdocs("review", "correct", NEW.dossier, 2, "--text-file", file, "--archive", archive)
    assert ran.code == 0
    assert TRUE not in ran.out
    assert vtdocs("show", NEW.dossier, "--page", 2, "--text", "--archive", archive).out.strip() == TRUE
    assert vtdocs("search", "leerkracht", "--archive", archive, "--json").json["total"] == 1
    assert vtdocs("verify", "--archive", archive).code == 0


@pytest.mark.skipif(os.name == "nt", reason="the editor here is a Python script called by name")
def test_a_text_is_typed_over_in_the_editor_and_nothing_is_left_behind(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor"
    change = "p.write_text(p.read_text().replace('lxxrkrxcht', 'leerkracht'))"
    script = f"#!{sys.executable}\nimport pathlib, sys\np = pathlib.Path(sys.argv[1])\n{change}\n"
    editor.write_text(script, encoding="utf-8")
    editor.chmod(0o700)
    monkeypatch.setenv("VISUAL", str(editor))
    ran = vtdocs("review", "correct", NEW.dossier, 2, "--archive", archive)
    assert ran.code == 0, ran.err
    shown = vtdocs("show", NEW.dossier, "--page", 2, "--text", "--archive", archive)
    assert shown.out.startswith("De leerkracht")
    assert not list(archive.rglob("desk-*"))


def test_a_keyed_person_is_found_by_search(archive: Path) -> None:
    keyed = ("--role", "moeder", "--name", "Zwaan, Anna van der", "--born", "2 mei 1971")
    assert vtdocs("review", "field", NEW.dossier, 3, *keyed, "--archive", archive).code == 0
    found = vtdocs("search", "Zwaan", "--archive", archive, "--json").json
    assert [hit["page"] for hit in found["hits"]] == [3]
    asked = ("--voornaam", "Anna", "--achternaam", "van der Zwaan", "--geboren", "2-5-1971")
    known = vtdocs("hermelding", *asked, "--archive", archive, "--json").json
    assert [match["dossier"] for match in known["matches"]] == [NEW.dossier]
    shown = vtdocs("show", NEW.dossier, "--page", 3, "--archive", archive, "--json").json
    assert shown["persons"][0]["role"] == "ouder"
    assert vtdocs("review", "accept", NEW.dossier, 3, "--archive", archive).code == 0


def test_an_unreadable_page_waved_through_is_bad_input_with_advice(archive: Path) -> None:
    ran = vtdocs("review", "accept", NEW.dossier, 3, "--archive", archive)
    assert ran.code == 4
    assert "--nothing-to-read" in ran.err
    ran = vtdocs("review", "accept", NEW.dossier, 3, "--nothing-to-read", "--archive", archive)
    assert ran.code == 0


def test_excluding_asks_for_a_reason_and_can_be_undone(archive: Path) -> None:
    assert vtdocs("review", "exclude", NEW.dossier, 1, "--archive", archive).code == 2
    ran = vtdocs("review", "exclude", NEW.dossier, 1, "--reason", "dubbel", "--archive", archive, "--json")
    assert ran.json["status"] == "excluded"
    assert vtdocs("search", "overleg", "--archive", archive, "--json").json["total"] == 0
    assert vtdocs("review", "undo", NEW.dossier, 1, "--archive", archive).code == 0
    assert vtdocs("search", "overleg", "--archive", archive, "--json").json["total"] == 1


def test_a_new_scan_is_asked_for_and_listed(archive: Path) -> None:
    asked = vtdocs("review", "rescan", NEW.dossier, 2, "--archive", archive)
    assert asked.code == 0
    assert f"ingest FOLDER --dossier {NEW.dossier}" in asked.out  # what to do with the new scan, and with this one
    assert f"review exclude {NEW.dossier} 2" in asked.out
    found = vtdocs("review", "list", "--status", "rescan", "--archive", archive, "--json").json
    assert [row["page"] for row in found["pages"]] == [2]


def test_a_suspected_advies_is_released_or_confirmed(archive: Path) -> None:
    ran = vtdocs("review", "release", NEW.dossier, "d002", "--reason", "brief", "--archive", archive, "--json")
    assert ran.json["status"] == "open"
    ran = vtdocs("review", "advice", NEW.dossier, "d002", "--reason", "toch", "--archive", archive, "--json")
    assert ran.json["status"] == "quarantined"
    assert vtdocs("review", "show", NEW.dossier, 4, "--archive", archive).code == 9


def test_the_archive_may_stand_before_the_decision(archive: Path) -> None:
    assert vtdocs("review", "--archive", archive, "accept", NEW.dossier, 2).code == 0


@pytest.mark.skipif(os.name == "nt", reason="a pseudo-terminal is a Unix thing")
def test_in_a_terminal_the_queue_is_gone_through_page_by_page(archive: Path) -> None:
    said = _in_terminal(archive, ["a", "n", "p", "moeder", "Zwaan, A.", "", "", "", "", "a", "x", "dubbel"])
    assert "no text" in said
    assert "nothing to read" in said
    assert "0 pages wait." in said
    rows = vtdocs("review", "list", "--status", "excluded", "--archive", archive, "--json").json["pages"]
    assert [row["page"] for row in rows] == [2]


def _in_terminal(archive: Path, answers: list[str]) -> str:
    """What the program says to somebody who types these answers, each after a question."""
    import pty

    env = {"VTDOCS_LANG": "en", "VTDOCS_ARCHIVE": str(archive), "TERM": "dumb", "VTDOCS_USER": "ann"}
    pid, terminal = pty.fork()
    if pid == 0:
        os.execve(sys.executable, [sys.executable, "-m", "vtdocs", "review"], {**os.environ, **env})  # noqa: S606
    said = b""
    for answer in [*answers, None]:
        asked = b""
        while answer is None or not asked.rstrip(b"\r\n").endswith((b"> ", b": ")):
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break
            if not piece:
                break
            asked += piece
        said += asked
        if answer is not None:
            os.write(terminal, answer.encode() + b"\n")
            os.read(terminal, len(answer) + 2)
    os.waitpid(pid, 0)
    os.close(terminal)
    return said.decode("utf-8", "replace")


def test_pages_are_read_again_and_the_better_reading_is_kept(archive: Path) -> None:
    where = ("--where", "confidence<70 status:low", "--archive", archive)
    plan = vtdocs("ocr", "redo", *where, "--dry-run", "--json").json
    assert (plan["total"], plan["pages"][0]["page"]) == (1, 2)
    report = vtdocs("ocr", "redo", *where, "--json").json
    assert (report["read"], report["replaced"], report["pages"][0]["kept"]) == (1, 1, "new")
    assert "leerkracht" in vtdocs("show", NEW.dossier, "--page", 2, "--text", "--archive", archive).out
    assert vtdocs("verify", "--archive", archive).code == 0
    again = vtdocs("ocr", "redo", *where)
    assert "0 pages read" in again.out


def test_a_choice_of_pages_that_is_not_understood_is_told(archive: Path) -> None:
    ran = vtdocs("ocr", "redo", "--where", "slecht", "--archive", archive)
    assert ran.code == 4
    assert "confidence<70" in ran.err


def test_without_purpose_an_advies_is_refused_and_kwaliteit_is_the_purpose(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VTDOCS_PURPOSE", "")
    ran = vtdocs("review", "--archive", archive, "--purpose", "advies")
    assert ran.code == 9
    ran = vtdocs("review", "show", NEW.dossier, 1, "--archive", archive)
    assert ran.code == 0
    last = (archive / "audit" / "audit.jsonl").read_text(encoding="utf-8").splitlines()[-1]
    assert '"event":"review"' in last
    assert '"purpose":"kwaliteit"' in last
