"""The outbox: a whole set or nothing, never over a letter that is there; the register of letters."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.letters.conftest import scene_of, values_of
from vtdocs.errors import BadInput, Refused
from vtdocs.letters.library import Library
from vtdocs.letters.outbox import Committed, StoredLetter, commit, reserved, stage
from vtdocs.letters.register import LetterRegister
from vtdocs.letters.writing import LetterSet, codes_for, plan, write_all

DAY = date(2026, 11, 6)


@pytest.fixture(scope="module")
def letters(library: Library) -> LetterSet:
    scene = scene_of(values_of())
    return write_all(scene, plan(scene, codes_for(scene)), library, "hash")


def put_in(outbox: Path, letters: LetterSet) -> tuple[Path, tuple[StoredLetter, ...]]:
    with reserved(outbox):
        done = commit(outbox, stage(outbox, "VT-1", letters.letters, letters.remarks), DAY)
        return done.folder, done.letters


def test_a_set_lies_in_a_folder_of_its_own_with_its_manifest(tmp_path: Path, letters: LetterSet) -> None:
    folder, stored = put_in(tmp_path / "outbox", letters)
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    assert {entry["bestand"] for entry in manifest["brieven"]} == {made.file.name for made in stored}
    assert all(entry["snapshot"] == "hash" for entry in manifest["brieven"])
    whole = json.loads((tmp_path / "outbox" / "manifest.json").read_text(encoding="utf-8"))
    assert [entry["map"] for entry in whole["sets"]] == [folder.name]


def test_what_was_withheld_is_told_beside_the_letters_and_not_among_them(tmp_path: Path, letters: LetterSet) -> None:
    folder, stored = put_in(tmp_path / "outbox", letters)
    assert {file.suffix for file in folder.iterdir() if file.is_file()} == {".docx", ".json"}
    assert len(list((folder / "niet-versturen").glob("*_niet-in-brief.txt"))) == len(stored)


def test_the_same_set_again_changes_nothing(tmp_path: Path, letters: LetterSet) -> None:
    first, _stored = put_in(tmp_path / "outbox", letters)
    second, _stored = put_in(tmp_path / "outbox", letters)
    assert first == second


def test_other_letters_of_the_same_case_never_overwrite_the_first(tmp_path: Path, letters: LetterSet) -> None:
    first, _stored = put_in(tmp_path / "outbox", letters)
    before = {file.name: file.read_bytes() for file in first.iterdir() if file.is_file()}
    fewer = LetterSet(letters.letters[:2], ())
    second, _stored = put_in(tmp_path / "outbox", fewer)
    assert second != first
    assert {file.name: file.read_bytes() for file in first.iterdir() if file.is_file()} == before


def again(outbox: Path, letters: LetterSet) -> Committed:
    with reserved(outbox):
        return commit(outbox, stage(outbox, "VT-1", letters.letters, letters.remarks), DAY)


@pytest.mark.parametrize("harm", [Path.unlink, lambda file: file.write_bytes(b"veranderd")], ids=["gone", "changed"])
def test_a_letter_that_was_removed_or_changed_is_noticed_and_the_set_is_whole_again(
    harm: Callable[[Path], object], tmp_path: Path, letters: LetterSet
) -> None:
    first = again(tmp_path / "outbox", letters)
    assert first.broken == ()
    harm(first.letters[1].file)
    left = {file.name: file.read_bytes() for file in first.folder.iterdir() if file.is_file()}
    second = again(tmp_path / "outbox", letters)
    assert second.broken == (first.folder.name,)
    assert second.folder != first.folder
    assert all(made.file.is_file() for made in second.letters)
    assert {file.name: file.read_bytes() for file in first.folder.iterdir() if file.is_file()} == left
    assert again(tmp_path / "outbox", letters).folder == second.folder


def test_t4_an_internal_note_lies_with_what_is_not_posted(tmp_path: Path, library: Library) -> None:
    scene = scene_of(values_of(full=True))
    written = write_all(scene, plan(scene, codes_for(scene, "B5u")), library, "hash")
    done = again(tmp_path / "outbox", written)
    assert done.letters[0].file == done.folder / "niet-versturen" / f"{written.letters[0].name}.docx"
    assert done.letters[0].file.is_file()
    assert not list(done.folder.glob("*.docx"))


def test_what_a_killed_run_left_is_never_a_set_and_is_cleared_away(tmp_path: Path, letters: LetterSet) -> None:
    outbox = tmp_path / "outbox"
    stage(outbox, "VT-1", letters.letters, ())
    assert not list(outbox.glob("[!.]*"))
    with reserved(outbox):
        assert [file.name for file in outbox.iterdir()] == [".slot"]


def test_a_run_that_writes_no_letters_leaves_no_outbox(tmp_path: Path) -> None:
    with reserved(tmp_path / "outbox"):
        pass
    assert not (tmp_path / "outbox").exists()


@pytest.mark.skipif(os.name == "nt", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize("delay", [0.0, 0.05, 0.15])
def test_a_killed_run_leaves_the_whole_set_or_none(tmp_path: Path, delay: float) -> None:
    sample = Path(__file__).parents[2] / "vtdocs" / "sample" / "zaak.yaml"
    outbox = tmp_path / "outbox"
    command = [sys.executable, "-m", "vtdocs", "letters", str(sample), "--out", str(outbox)]
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while run.poll() is None and not any(outbox.glob(".bezig-*")):
        time.sleep(0.002)
    time.sleep(delay)
    run.send_signal(signal.SIGKILL)
    run.wait()
    for folder in outbox.glob("[!.]*"):
        if folder.is_dir():
            assert len(list(folder.glob("*.docx"))) == 9
            assert (folder / "manifest.json").exists()


def test_every_letter_made_is_in_the_register_and_can_be_marked_sent_once(tmp_path: Path, letters: LetterSet) -> None:
    _folder, stored = put_in(tmp_path / "outbox", letters)
    register = LetterRegister(tmp_path / "register.jsonl")
    register.add_all(stored, user="tester")
    register.add_all(stored, user="tester")
    assert [known.id for known in register.letters()] == [made.id for made in stored]
    assert register.mark_sent(stored[0].id, "2026-11-07", user="tester").sent_on == "2026-11-07"
    with pytest.raises(Refused):
        register.mark_sent(stored[0].id, "2026-11-08", user="tester")
    with pytest.raises(BadInput):
        register.mark_sent("onbekend", "2026-11-08", user="tester")


def test_a_line_that_was_torn_by_a_crash_is_passed_over(tmp_path: Path, letters: LetterSet) -> None:
    _folder, stored = put_in(tmp_path / "outbox", letters)
    register = LetterRegister(tmp_path / "register.jsonl")
    register.add_all(stored[:1], user="tester")
    with register.path.open("a", encoding="utf-8") as file:
        file.write('{"event": "ma')
    assert len(register.letters()) == 1
    register.add_all(stored[1:2], user="tester")
    assert len(register.letters()) == 2
