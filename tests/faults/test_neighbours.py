"""Several at work in one archive: one waits or says who holds the lock, readers see whole commits, a crash needs nobody."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from engines import known_words
from killing import KILLED, KillServer, places
from small_archive import Given, make, put
from small_scans import new_archive, page, save_tiff
from support import SAMPLE

from vtdocs.archive.layout import Archive
from vtdocs.index.fulltext import ENGINES, FullTextIndex

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the engines are shell scripts, and there is no fork")
PURPOSE = ("--purpose", "melding", "--case-number", "Z-1")


def start(*words: object, **environment: str) -> "subprocess.Popen[str]":
    env = {key: value for key, value in os.environ.items() if not key.startswith(("VTDOCS_", "LC_", "LANG"))}
    env |= {"VTDOCS_LANG": "en", "VTDOCS_USER": "anja", "OMP_THREAD_LIMIT": "1"}
    command = [sys.executable, "-m", "vtdocs", *map(str, words)]
    return subprocess.Popen(
        command, env=env | environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = new_archive(tmp_path, engine='"pytesseract"')
    for number in range(3):
        save_tiff(tmp_path / "een" / f"2010-000{number}" / "scan.tif", page(number))
    save_tiff(tmp_path / "twee" / "2011-0001" / "scan.tif", page(3))
    return archive


def test_row_13_a_second_ingest_says_who_holds_the_lock_and_searches_go_on(
    archive: Archive, server: KillServer, tmp_path: Path
) -> None:
    """Row 13: a second writer loses updates. One lock with a clear message who holds it; readers never wait."""
    go = tmp_path / "go"
    slow = known_words(tmp_path / "bin")
    engine = tmp_path / "bin" / "tesseract"
    text = engine.read_text(encoding="utf-8")
    engine.write_text(text.replace("exec ", f'while [ ! -e "{go}" ]; do sleep 0.05; done; exec '), encoding="utf-8")
    first = start("ingest", tmp_path / "een", "--archive", archive.root, **slow)
    try:
        _until(lambda: any(archive.batches.glob("*/batch.json")))
        second = server.run("ingest", tmp_path / "twee", "--archive", archive.root, root=archive.root)
        assert second.code == 6
        said = second.err.splitlines()
        assert len(said) == 2
        assert "ingest" in said[0]
        assert "anja" in said[0], "it is told who works"
        searched = server.run("search", "school", *PURPOSE, "--archive", archive.root, "--json", root=archive.root)
        assert searched.code in {0, 7}, searched.err
    finally:
        go.touch()
    _out, err = first.communicate(timeout=120)
    assert first.returncode == 0, err
    again = server.run("ingest", tmp_path / "twee", "--archive", archive.root, "--json", root=archive.root)
    assert json.loads(again.out)["pages"]["archived"] == 1
    assert server.run("verify", "--archive", archive.root, root=archive.root).code == 0


def _until(holds: "object") -> None:
    for _moment in range(1200):
        if holds():  # type: ignore[operator]
            return
        time.sleep(0.05)
    raise AssertionError("it never happened")


def test_a_lock_of_a_run_that_was_killed_needs_no_person(server: KillServer, scans: Path, tmp_path: Path) -> None:
    """The note of who works stays behind; the lock itself died with its process."""
    root = tmp_path / "archief"
    server.run("init", root, root=root)
    killed = server.run("ingest", scans, "--archive", root, root=root, kill_at=120)
    assert killed.code == KILLED
    assert (root / "writer.json").exists()
    assert server.run("review", "list", "--archive", root, root=root).code == 0
    assert server.run("status", "--archive", root, "--json", root=root).code == 0
    state = json.loads(server.run("status", "--archive", root, "--json", root=root).out)["batches"][0]["state"]
    assert state == "interrupted"
    assert server.run("retry", "--archive", root, root=root).code == 3
    assert not (root / "writer.json").exists()
    assert server.run("verify", "--archive", root, root=root).code == 0


def test_a_reader_sees_the_old_state_or_the_new_one_at_every_step_of_a_reindex(
    server: KillServer, tmp_path: Path
) -> None:
    """Killed before each of its last steps, a reindex leaves an index that answers as before, or says that it is missing."""
    archive = make(tmp_path)
    put(archive, [Given("De school belde op 1 mei 2009 over Sanne")])
    steps = server.steps("reindex", "--archive", archive.root, root=archive.root)
    moments = places(steps, r"rename \S*derived-new")
    assert len(moments) >= 3
    for at in moments:
        assert server.run("reindex", "--archive", archive.root, root=archive.root, kill_at=at).code == KILLED
        seen = server.run("search", "school", *PURPOSE, "--archive", archive.root, root=archive.root)
        assert (seen.code == 0 and "2009-0143" in seen.out) or (seen.code == 7 and "reindex" in seen.err), steps[at - 1]
        assert server.run("reindex", "--archive", archive.root, root=archive.root).code == 0


WRITES = """
import sys
from pathlib import Path
from vtdocs.index.fulltext import ENGINES, FullTextIndex, PageDocument
with FullTextIndex.open(Path(sys.argv[1])) as index:
    for turn in range(40):
        index.add_pages([PageDocument(f"D{turn}/a/{n}", f"D{turn}", "a", n, "", "", "", "", "ok", f"giraffe {turn}")
                         for n in (1, 2, 3)])
        print(turn, flush=True)
"""


# Whoosh drops a file it has opened when the next one of the segment is gone; Python closes it, with this warning.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("engine", ENGINES)
def test_searches_beside_a_writer_see_whole_commits_only(engine: str, tmp_path: Path) -> None:
    """Three pages a commit: whoever looks counts a multiple of three, always."""
    with FullTextIndex.create(tmp_path / "index", engine=engine):
        pass
    with subprocess.Popen([sys.executable, "-c", WRITES, str(tmp_path / "index")], stdout=subprocess.PIPE) as writer:
        counts = []
        while writer.poll() is None:
            with FullTextIndex.open(tmp_path / "index", readonly=True) as index:
                counts.append(index.search("giraffe").total)
        assert writer.returncode == 0
    with FullTextIndex.open(tmp_path / "index", readonly=True) as index:
        counts.append(index.search("giraffe").total)
    assert all(count % 3 == 0 for count in counts)
    assert counts == sorted(counts)
    assert counts[-1] == 120


def test_two_letters_runs_at_once_write_the_set_once(tmp_path: Path) -> None:
    archive = new_archive(tmp_path)
    words = ("letters", SAMPLE / "zaak.yaml", "--out", tmp_path / "uit", "--archive", archive.root)
    runs = [start(*words), start(*words)]
    told = [run.communicate(timeout=180) for run in runs]
    assert [run.returncode for run in runs] == [0, 0], told
    sets = [folder for folder in (tmp_path / "uit").iterdir() if folder.is_dir()]
    assert len(sets) == 1
    register = (archive.letters / "register.jsonl").read_text(encoding="utf-8").splitlines()
    ids = [json.loads(line)["id"] for line in register]
    assert len(ids) == len(set(ids)) == len(list(sets[0].rglob("*.docx")))


def test_a_worker_that_is_killed_takes_no_page_along(archive: Archive, tmp_path: Path) -> None:
    """The system ends a worker (out of memory): its page is read again alone, and the run goes on."""
    marked = tmp_path / "pid"
    environment = known_words(tmp_path / "bin")
    engine = tmp_path / "bin" / "tesseract"
    text = engine.read_text(encoding="utf-8")
    kill = f'if [ ! -e "{marked}" ]; then echo $PPID > "{marked}"; kill -{int(signal.SIGKILL)} $PPID; fi\nexec '
    engine.write_text(text.replace("exec ", kill), encoding="utf-8")
    run = start("ingest", tmp_path / "een", "--archive", archive.root, "--json", **environment)
    out, err = run.communicate(timeout=180)
    assert run.returncode == 0, err
    assert json.loads(out)["pages"]["archived"] == 3
    assert marked.exists()
