"""The bytes of a refused file wait with their batch for a person: the scanner's folder may be emptied by then."""

import os
import stat
from pathlib import Path

import pytest
from small_scans import new_archive, page, save_tiff, set_ingest, unseen

from vtdocs.archive import batches, files, refused_files, stripping
from vtdocs.archive.batches import ReceivedFile
from vtdocs.archive.layout import Archive
from vtdocs.archive.verify import Depth
from vtdocs.config import load
from vtdocs.errors import ArchiveUnusable
from vtdocs.intake.identify import count_tiff_frames
from vtdocs.workflows import receiving, refused, review
from vtdocs.workflows.access import PurposeGiven
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.forecast import forecast
from vtdocs.workflows.ingest import IngestReport, ingest, look
from vtdocs.workflows.status import all_waiting, overview
from vtdocs.workflows.verifying import verify_archive

NOTHING = b"geen bladzijde\n"


def read(archive: Archive, folder: Path) -> IngestReport:
    return ingest(archive, [folder], IngestOptions(), unseen)


def settle(archive: Archive, batch: str, file: int, page_number: int = 0) -> refused.Settled:
    reviewer = review.open_review(archive, PurposeGiven())
    return refused.settle(reviewer, batch, file, page_number, reason="papier is opnieuw gescand")


def files_of(archive: Archive, batch: str) -> list[ReceivedFile]:
    return list(batches.load(archive, batch).files)


def kept(archive: Archive) -> list[Path]:
    return sorted(path for path in archive.batches.glob("*/refused/*"))


def findings(archive: Archive, depth: Depth = Depth.FULL) -> list[tuple[str, str]]:
    return [(finding.kind, finding.where) for finding in verify_archive(archive.root, depth).findings]


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """A stack of three pages that is cut off before its last one, and a file that is no page."""
    folder = tmp_path / "in"
    save_tiff(folder / "stapel.tif", page(0), page(1), page(2))
    while not count_tiff_frames(folder / "stapel.tif")[1]:
        (folder / "stapel.tif").write_bytes((folder / "stapel.tif").read_bytes()[:-200])
    (folder / "jansen notities.txt").write_bytes(NOTHING)
    return folder


def test_a_damaged_scan_is_still_there_when_the_scanner_folder_is_emptied(tmp_path: Path, scans: Path) -> None:
    archive = new_archive(tmp_path)
    sent = {path.read_bytes() for path in scans.iterdir()}
    report = read(archive, scans)
    for path in scans.iterdir():
        path.unlink()
    assert report.counts.received == report.counts.rejected
    assert {path.read_bytes() for path in kept(archive)} == sent
    for file in files_of(archive, report.batch):
        path = batches.folder_of(archive, report.batch) / file.kept
        assert (files.sha256_of(path), path.stat().st_size) == (file.sha256, file.size)
        assert file.reason
        assert "jansen" not in path.name
        if os.name != "nt":
            assert not stat.S_IMODE(path.stat().st_mode) & 0o222
    assert (report.refusals.kept, report.refusals.bytes) == (2, sum(map(len, sent)))
    for depth in Depth:
        assert findings(archive, depth) == []


def test_a_kept_file_that_is_changed_or_lost_is_found(tmp_path: Path, scans: Path) -> None:
    archive = new_archive(tmp_path)
    batch = read(archive, scans).batch
    first, second = kept(archive)
    first.chmod(0o600)
    first.write_bytes(b"x" * first.stat().st_size)
    (first.parent / "0009").write_bytes(b"los")
    files.remove_file(second)
    place = f"batches/{batch}/refused"
    assert sorted(findings(archive)) == [
        ("changed", f"{place}/{first.name}"), ("missing", f"{place}/{second.name}"), ("untracked", f"{place}/0009"),
    ]  # fmt: skip
    (first.parent / "0009").unlink()
    assert findings(archive, Depth.FAST) == [("file-count", f"batches/{batch}")]


def test_the_bytes_leave_with_the_last_page_that_is_settled(tmp_path: Path, scans: Path) -> None:
    archive = new_archive(tmp_path)
    batch = read(archive, scans).batch
    stack = next(file for file in files_of(archive, batch) if file.frames > 1)
    for number in range(1, stack.frames):
        assert settle(archive, batch, stack.number, number).removed == 0
    assert len(kept(archive)) == 2
    assert settle(archive, batch, stack.number, stack.frames).removed == 1
    assert [path.read_bytes() for path in kept(archive)] == [NOTHING]
    gone = next(file for file in files_of(archive, batch) if file.number == stack.number)
    assert (gone.kept, gone.not_kept, gone.sha256) == ("", "settled", stack.sha256)
    (hole,) = refused.holes(archive)
    assert (archive.root / hole.kept).read_bytes() == NOTHING
    assert settle(archive, batch, hole.file).removed == 1
    assert not list(archive.batches.glob("*/refused"))
    assert findings(archive) == []


def test_the_same_bytes_are_kept_once_and_as_long_as_anybody_wants_them(tmp_path: Path, scans: Path) -> None:
    archive = new_archive(tmp_path)
    (scans / "kopie.txt").write_bytes(NOTHING)
    first = read(archive, scans).batch
    (scans / "stapel.tif").unlink()
    second = read(archive, scans).batch
    assert second != first
    assert [path.read_bytes() for path in kept(archive)].count(NOTHING) == 1
    notes = [(batch, file.number) for batch in (first, second) for file in files_of(archive, batch)
             if file.sha256 == files.sha256_of(scans / "kopie.txt")]  # fmt: skip
    assert len(notes) == 4
    for batch, number in notes[:-1]:
        settle(archive, batch, number)
    assert NOTHING in [path.read_bytes() for path in kept(archive)]
    settle(archive, *notes[-1])
    assert NOTHING not in [path.read_bytes() for path in kept(archive)]
    assert findings(archive) == []


def test_bytes_that_are_archived_after_all_are_not_kept_twice(tmp_path: Path) -> None:
    archive = new_archive(tmp_path, max_pages_per_file=1)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), page(1))
    first = read(archive, tmp_path / "in").batch
    assert len(kept(archive)) == 1
    set_ingest(archive)
    second = read(archive, tmp_path / "in")
    assert second.counts.archived == 2
    assert kept(archive) == []
    assert [file.not_kept for file in files_of(archive, first)] == ["archived"]
    assert len(refused.holes(archive)) == 2  # only a person can say that it is the same paper
    assert findings(archive) == []
    set_ingest(archive, max_pages_per_file=1)
    (tmp_path / "in" / "2010-0001" / "ook.txt").write_bytes(NOTHING)
    third = read(archive, tmp_path / "in")
    assert dict(third.refusals.not_kept) == {"archived": 1}


def test_a_refused_file_leaves_with_the_dossier_in_whose_folder_it_lay(tmp_path: Path) -> None:
    archive = new_archive(tmp_path)
    folder = tmp_path / "in" / "2010-0001"
    save_tiff(folder / "a.tif", page(0))
    (folder / "b.tif").write_bytes((folder / "a.tif").read_bytes()[:100])
    (tmp_path / "in" / "los.tif").write_bytes((folder / "b.tif").read_bytes())  # the very same bytes, elsewhere
    (tmp_path / "in" / "ander.txt").write_bytes(NOTHING)
    batch = read(archive, tmp_path / "in").batch
    assert len(kept(archive)) == 2
    shares = stripping.shares_of(archive, "2010-0001", stripping.records_of(archive, "2010-0001"))
    for _twice in range(2):
        for share in shares:
            stripping.strip(archive, share, "2010-0001", lambda *_given: None)
    assert [path.read_bytes() for path in kept(archive)] == [NOTHING]
    assert {file.not_kept for file in files_of(archive, batch) if file.name == "los.tif"} <= {
        "destroyed",
        "kept-before",
    }


@pytest.mark.skipif(os.name == "nt", reason="links and pipes need rights on Windows")
def test_what_cannot_be_kept_is_told_as_such_and_never_opened(tmp_path: Path, scans: Path) -> None:
    archive = new_archive(tmp_path)
    os.mkfifo(scans / "pijp.tif")
    (scans / "link.tif").symlink_to(scans / "stapel.tif")
    (scans / "leeg.tif").touch()
    report = read(archive, scans)
    assert dict(report.refusals.not_kept) == {"not-a-file": 1, "symlink": 1, "empty": 1}
    assert report.refusals.kept == 2
    assert report.to_json()["refused_files"]["not_kept"] == {"not-a-file": 1, "symlink": 1, "empty": 1}
    assert {hole.not_kept for hole in refused.holes(archive)} == {"", "not-a-file", "symlink", "empty"}
    assert findings(archive) == []


def test_a_refused_file_past_the_limit_is_neither_read_nor_kept(
    tmp_path: Path, scans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, hash_of = new_archive(tmp_path, refused_mb=0), files.sha256_of
    monkeypatch.setattr(
        receiving.files, "sha256_of", lambda path: pytest.fail("it was read") if path.parent == scans else hash_of(path)
    )
    report = read(archive, scans)
    assert dict(report.refusals.not_kept) == {"too-large-to-keep": 2}
    assert kept(archive) == []


def test_a_refused_file_that_grows_or_goes_while_it_is_copied_is_told(
    tmp_path: Path, scans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive, hash_of = new_archive(tmp_path), receiving._hash

    def changed_after(file: receiving.PlannedFile, settings: object) -> object:
        found = hash_of(file, settings)  # type: ignore[arg-type]
        if file.path.suffix == ".txt":
            file.path.write_bytes(NOTHING * 9)
        else:
            file.path.unlink()
        return found

    monkeypatch.setattr(receiving, "_hash", changed_after)
    report = read(archive, scans)
    assert dict(report.refusals.not_kept) == {"changed-while-read": 1, "vanished": 1}
    assert kept(archive) == []
    assert findings(archive) == []


@pytest.mark.parametrize("where", ["before the bytes go", "before the record follows"])
def test_a_kill_while_a_file_is_settled_is_finished_by_the_next_run(
    tmp_path: Path, scans: Path, monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    archive = new_archive(tmp_path)
    batch = read(archive, scans).batch

    def killed(*_given: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(*(refused_files, "clear") if where == "before the bytes go" else (batches, "save"), killed)
        with pytest.raises(KeyboardInterrupt):
            settle(archive, batch, 1)
    assert findings(archive) == []
    assert len(kept(archive)) == 1
    assert [file.not_kept for file in files_of(archive, batch)].count("settled") == 1


def test_room_is_asked_for_refused_files_too_before_anything_is_copied(
    tmp_path: Path, scans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    archive = new_archive(tmp_path)
    plan = look([scans], load(archive.root).ingest)
    size = sum(path.stat().st_size for path in scans.iterdir())
    told = forecast(archive, plan, 1, lambda _done, _total: None)
    assert told.needed_bytes == size + receiving.SPARE_BYTES
    monkeypatch.setattr(files, "free_bytes", lambda _folder: told.needed_bytes - 1)
    with pytest.raises(ArchiveUnusable):
        read(archive, scans)
    assert list(archive.batches.iterdir()) == []


def test_how_many_wait_and_since_when_is_told(tmp_path: Path, scans: Path) -> None:
    archive = new_archive(tmp_path)
    batch = batches.load(archive, read(archive, scans).batch)
    told = all_waiting(overview(archive))
    assert (told.files, told.since) == (2, batch.received_at)
    assert told.bytes == sum(path.stat().st_size for path in scans.iterdir())
    for file in batch.files:
        settle(archive, batch.id, file.number)
    again = read(archive, scans)
    assert (again.read_before, again.refusals.kept, dict(again.refusals.not_kept)) == (True, 0, {"settled": 2})
    assert all_waiting(overview(archive)) == refused_files.Waiting(0, 0, "")
