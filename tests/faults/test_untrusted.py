"""What others wrote is not trusted: file names, index files, templates; none of them steers, runs or leaks."""

import json
import os
import pickle
import shutil
import unicodedata
from pathlib import Path

import pytest
from killing import KillServer
from small_archive import Given, make, put
from small_scans import page

from vtdocs.archive.layout import Archive
from vtdocs.errors import IndexUnusable
from vtdocs.index.fulltext import FullTextIndex, PageDocument
from vtdocs.intake.identify import identify
from vtdocs.ocr.pdf_pages import count_pdf_pages

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights and file names of POSIX")
PURPOSE = ("--purpose", "melding", "--case-number", "Z-1")


@pytest.fixture
def index(tmp_path: Path) -> Path:
    folder = tmp_path / "fulltext"
    with FullTextIndex.create(folder) as made:
        made.add_pages([PageDocument("D1/a/1", "D1", "a", 1, "", "", "", "", "ok", "giraffe")])
    return folder


class Planted:
    """What a pickle of somebody else would do."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> object:
        return (Path.touch, (self.marker,))


def test_a_pickle_that_somebody_else_could_have_written_is_never_opened(index: Path, tmp_path: Path) -> None:
    marker = tmp_path / "it-ran"
    (contents,) = index.glob("*.toc")
    contents.unlink()
    contents.write_bytes(pickle.dumps(Planted(marker)))
    contents.chmod(0o666)
    with pytest.raises(IndexUnusable, match="Others can write"):
        FullTextIndex.open(index)
    assert not marker.exists()


@pytest.mark.parametrize("place", ["", ".."])
def test_an_index_in_which_others_can_write_is_not_opened_until_it_is_private(index: Path, place: str) -> None:
    FullTextIndex.open(index).close()
    (index / place).chmod(0o770)
    with pytest.raises(IndexUnusable):
        FullTextIndex.open(index, readonly=True)
    (index / place).chmod(0o700)
    FullTextIndex.open(index, readonly=True).close()


def test_an_index_file_that_leads_elsewhere_is_not_opened(index: Path, tmp_path: Path) -> None:
    (contents,) = index.glob("*.toc")
    shutil.move(contents, tmp_path / "elders")
    contents.symlink_to(tmp_path / "elders")
    with pytest.raises(IndexUnusable):
        FullTextIndex.open(index)


def test_an_index_of_another_user_is_not_opened(index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.geteuid()
    monkeypatch.setattr("vtdocs.index.fulltext.private.os.geteuid", lambda: real + 1)
    if real == 0:
        os.chown(index, 1234, 1234)
    with pytest.raises(IndexUnusable):
        FullTextIndex.open(index)


def test_reindex_makes_a_private_index_of_one_that_was_open_to_others(server: KillServer, tmp_path: Path) -> None:
    archive = make(tmp_path)
    put(archive, [Given("De school belde op 1 mei 2009")])
    archive.fulltext.chmod(0o777)
    words = ("search", "school", *PURPOSE, "--archive", archive.root)
    refused = server.run(*words, root=archive.root)
    assert refused.code == 7
    assert len(refused.err.splitlines()) == 2
    assert server.run("reindex", "--archive", archive.root, root=archive.root).code == 0
    assert "2009-0143" in server.run(*words, root=archive.root).out


STEERING = "\x1b]0;titel\x07\x1b[2J\u202e\x9b31m\n\r"


@pytest.fixture(scope="module")
def steered(server: KillServer, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """An archive of files whose names want to steer the terminal, or to leave the folder."""
    folder = tmp_path_factory.mktemp("namen")
    archive = make(folder)
    box = folder / "in"
    (box / f"2010-0001{STEERING}").mkdir(parents=True)
    page(0).save(box / f"2010-0001{STEERING}" / f"scan{STEERING}.png")
    (box / f"leeg{STEERING}.tif").write_bytes(b"")
    (box / "..%2f..%2fetc%2fpasswd.tif").write_bytes(b"II*\x00")
    (box / "..\\..\\windows.tif").write_bytes(b"")
    (box / "-rf.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    ran = server.run("ingest", box, "--archive", archive.root, root=archive.root)
    assert ran.code == 3, ran.err
    return archive


@pytest.mark.parametrize(
    "words",
    [
        ("ingest",), ("ingest", "--dry-run"), ("status",), ("status", "BATCH"), ("retry", "BATCH"), ("review", "refused"),
        ("review", "list"), ("verify",), ("box", "list"), ("register", "link"),
    ],
    ids=" ".join,
)  # fmt: skip
@pytest.mark.parametrize("form", [(), ("--json",)], ids=["people", "json"])
def test_a_file_name_never_steers_the_terminal(
    steered: Archive, server: KillServer, words: tuple[str, ...], form: tuple[str, ...]
) -> None:
    batch = next(steered.batches.iterdir()).name
    more = (steered.root.parent / "in",) if words[0] == "ingest" else ()
    ran = server.run(
        *(batch if word == "BATCH" else word for word in words),
        *more,
        *form,
        "--archive",
        steered.root,
        root=steered.root,
    )
    shown = ran.out + ran.err
    assert shown
    assert "unexpected" not in shown
    bad = {char for char in shown if unicodedata.category(char)[0] == "C"} - set("\n\t")
    assert not bad, bad
    if form and ran.code in {0, 3} and words[0] != "retry":
        json.loads(ran.out)


def test_no_name_of_a_file_becomes_a_path_in_the_archive(steered: Archive) -> None:
    names = [path.relative_to(steered.root).as_posix() for path in steered.root.rglob("*")]
    assert not [name for name in names if "passwd" in name or "windows" in name or "\x1b" in name or "-rf" in name]


def test_devices_pipes_and_links_in_the_folder_are_refused_unread(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.tif")
    (tmp_path / "naar.tif").symlink_to("/dev/zero")
    for name, fault in (("pijp.tif", "not-a-file"), ("naar.tif", "symlink")):
        assert identify(tmp_path / name, count_pdf_pages, max_pages=5).fault == fault
    assert identify(Path("/dev/zero"), count_pdf_pages, max_pages=5).fault == "not-a-file"
