"""What a scanner puts in a folder is claimed when it is complete, once, and nothing is lost or deleted."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest
from small_scans import new_archive, page, save_tiff, unseen

from vtdocs.archive import batches
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput
from vtdocs.workflows import ingest as ingest_story
from vtdocs.workflows import watch as story
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.watch import Event, FolderWatch, Round, WatchOptions

Meanwhile = Callable[[], object]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return new_archive(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "scanner"
    path.mkdir()
    return path


class Looking:
    """One look at the folder, with what happens while the watch waits."""

    def __init__(self, archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch, **options: bool) -> None:
        self.events: list[Event] = []
        self._patch = monkeypatch
        self._clock = iter(range(0, 100_000, 100))
        watching = WatchOptions(quiet_seconds=0.01, interval=0.01, report_after=2, once=True, **options)
        self._watch = FolderWatch(archive, folder, IngestOptions(), watching, self.events.append, unseen)

    def look(self, meanwhile: Meanwhile = lambda: None) -> Round:
        self.events.clear()
        clock = SimpleNamespace(sleep=lambda _seconds: meanwhile(), monotonic=lambda: float(next(self._clock)))
        self._patch.setattr(story, "time", clock)
        try:
            return self._watch.go()
        finally:
            self._patch.undo()

    @property
    def kinds(self) -> list[str]:
        return [event.kind for event in self.events]


@pytest.fixture
def looking(archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Looking:
    return Looking(archive, folder, monkeypatch)


def kept(archive: Archive) -> list[tuple[str, str]]:
    return [(file.name, file.outcome) for batch in batches.all_batches(archive) for file in batch.files]


def left(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_complete_folder_becomes_a_dossier_and_its_files_are_put_away(
    looking: Looking, archive: Archive, folder: Path
) -> None:
    save_tiff(folder / "2010-0001" / "scan.tif", page(0), page(1))
    assert looking.look() == Round(growing=0, waiting=0, refused=0)
    assert looking.kinds == ["batch", "moved"]
    (batch,) = batches.all_batches(archive)
    assert left(folder) == [f"verwerkt/{batch.id}/2010-0001/scan.tif"]
    assert not (folder / "2010-0001").exists()
    report = looking.events[0].report
    assert report is not None
    assert report.dossiers == ("2010-0001",)
    assert looking.look() == Round(0, 0, 0)
    assert looking.kinds == []


def test_a_file_that_still_grows_is_left_alone_and_another_is_taken(
    looking: Looking, archive: Archive, folder: Path
) -> None:
    """Two batches: what was complete first, and what became complete later."""
    save_tiff(folder / "2010-0001" / "scan.tif", page(0))
    growing = folder / "2010-0002" / "scan.tif"
    save_tiff(growing, page(1))
    assert looking.look(lambda: save_tiff(growing, page(1), page(2))).growing == 1
    assert kept(archive) == [("2010-0001/scan.tif", "received")]
    assert looking.look().growing == 0
    assert kept(archive) == [("2010-0001/scan.tif", "received"), ("2010-0002/scan.tif", "received")]
    assert len(batches.all_batches(archive)) == 2


def test_a_folder_that_gets_another_file_is_not_taken_half(looking: Looking, archive: Archive, folder: Path) -> None:
    save_tiff(folder / "2010-0001" / "a.tif", page(0))
    assert looking.look(lambda: save_tiff(folder / "2010-0001" / "b.tif", page(1))).growing == 1
    assert kept(archive) == []


def test_a_truncated_file_waits_until_it_is_whole(looking: Looking, archive: Archive, folder: Path) -> None:
    """digitisation 0.5: stable is not complete."""
    file = folder / "2010-0001" / "scan.tif"
    save_tiff(file, page(0), page(1))
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    assert looking.look() == Round(growing=0, waiting=1, refused=0)
    (event,) = looking.events
    assert (event.kind, event.files, event.reason) == ("stuck", ("2010-0001/scan.tif",), "truncated")
    assert (kept(archive), left(folder)) == ([], ["2010-0001/scan.tif"])
    file.write_bytes(whole)
    assert looking.look().waiting == 0
    assert kept(archive) == [("2010-0001/scan.tif", "received")]


def test_pages_are_decoded_and_not_only_their_headers(looking: Looking, archive: Archive, folder: Path) -> None:
    file = folder / "2010-0001.jpg"
    page(0).save(file, quality=90)
    data = file.read_bytes()
    file.write_bytes(data[:600] + bytes(len(data) - 600))
    assert looking.look().waiting == 1
    assert kept(archive) == []


def test_a_watch_that_was_killed_finishes_its_batch_and_takes_nothing_twice(
    looking: Looking, archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_tiff(folder / "2010-0001" / "scan.tif", page(0))

    def killed(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ingest_story, "_account", killed)
        with pytest.raises(KeyboardInterrupt):
            looking.look()
    assert left(folder) == ["2010-0001/scan.tif"]
    save_tiff(folder / "2010-0002" / "scan.tif", page(1))
    looking.look()
    assert looking.kinds == ["batch", "known", "moved", "batch", "moved"]
    assert kept(archive) == [("2010-0001/scan.tif", "received"), ("2010-0002/scan.tif", "received")]
    assert all(batches.finished(archive, batch.id) for batch in batches.all_batches(archive))
    assert all(name.startswith("verwerkt/") for name in left(folder))


def test_files_may_stay_where_they_are_and_are_still_taken_once(
    archive: Archive, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    save_tiff(folder / "2010-0001" / "scan.tif", page(0))
    staying = Looking(archive, folder, monkeypatch, leave=True)
    staying.look()
    staying.look()
    assert staying.kinds == []
    Looking(archive, folder, monkeypatch, leave=True).look()  # a new start remembers nothing but the archive
    assert left(folder) == ["2010-0001/scan.tif"]
    assert kept(archive) == [("2010-0001/scan.tif", "received")]


def test_a_file_in_the_done_folder_is_never_written_over(looking: Looking, archive: Archive, folder: Path) -> None:
    save_tiff(folder / "2010-0001" / "scan.tif", page(0))
    looking.look()
    batch = batches.all_batches(archive)[0].id
    save_tiff(folder / "2010-0001" / "scan.tif", page(0))
    looking.look()
    assert looking.kinds == ["known", "moved"]
    assert left(folder) == [f"verwerkt/{batch}/2010-0001/scan-2.tif", f"verwerkt/{batch}/2010-0001/scan.tif"]


def test_a_set_is_reported_only_after_so_many_tries(archive: Archive, folder: Path) -> None:
    (folder / "2010-0001.tif").write_bytes(b"II*\0" + bytes(20))
    events: list[Event] = []
    watch = FolderWatch(archive, folder, IngestOptions(), WatchOptions(0.0, 0.0, 2), events.append, unseen)
    clock = iter((0.0, 10.0, 20.0))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(story, "time", SimpleNamespace(monotonic=lambda: next(clock)))
        for _turn in range(3):
            watch._round()
    assert [(event.kind, event.tries) for event in events] == [("waiting", 1), ("stuck", 2), ("stuck", 3)]


def test_the_archive_itself_is_not_watched(archive: Archive, tmp_path: Path) -> None:
    for wrong in (tmp_path, archive.root, archive.batches, tmp_path / "nergens"):
        watch = FolderWatch(archive, wrong, IngestOptions(), WatchOptions(once=True), lambda _event: None, unseen)
        with pytest.raises(BadInput):
            watch.go()


def test_only_emptied_folders_of_dossiers_are_removed(looking: Looking, folder: Path) -> None:
    """A scanner's own folder stays, for it is written in again; so does a folder in which something is left."""
    save_tiff(folder / "scanner-links" / "2010-0001" / "scan.tif", page(0))
    (folder / "scanner-links" / "2010-0001" / "Thumbs.db").write_bytes(b"x")
    save_tiff(folder / "2010-0002" / "scan.tif", page(1))

    def late() -> None:
        (folder / "2010-0002" / "nieuw.tmp").write_bytes(b"nog bezig")

    move = story._move

    def moved(source: Path, target: Path) -> bool:
        done = move(source, target)
        late()
        return done

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(story, "_move", moved)
        looking.look()
    assert (folder / "scanner-links").is_dir()
    assert list((folder / "scanner-links").iterdir()) == []
    assert [file.name for file in (folder / "2010-0002").iterdir()] == ["nieuw.tmp"]
