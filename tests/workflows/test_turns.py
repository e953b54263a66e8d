"""A long ingest lets people work: decisions come between its changes, and what it committed is found before it ends."""

from pathlib import Path

import pytest
import small_archive
import small_scans
from small_archive import NEW, Given

from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.model.pages import PageStatus
from vtdocs.workflows import ingest, review
from vtdocs.workflows.access import Access, PurposeGiven
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import Tick


def waiting(archive: Archive) -> int:
    with Catalogue.open(archive) as catalogue:
        return len(catalogue.waiting_for_index())


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """One dossier with a poorly read page; one worker, so that pages come in order."""
    archive = small_archive.make(tmp_path)
    small_archive.put(archive, [Given("Het verslag van het huisbezaek", PageStatus.LOW, 66, 0.7)])
    small_scans.set_ingest(archive)
    return archive


@pytest.fixture
def reviewer(archive: Archive) -> Access:
    return review.open_review(archive, PurposeGiven())


def test_people_decide_and_pages_are_found_while_a_box_is_read(
    archive: Archive, reviewer: Access, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both at every page of a run: the reviewer is never sent away, and dossiers do not wait for the end of the box."""
    for number in range(4):
        small_scans.save_tiff(tmp_path / "box" / f"2010-000{number}" / "scan.tif", small_scans.page(number))
    monkeypatch.setattr(ingest, "INDEX_EVERY", 0.0)
    monkeypatch.setattr(review, "COLLEAGUE", 0.1)
    seen: list[tuple[str, int, str]] = []

    def at_a_page(tick: Tick) -> None:
        found = len(list(archive.dossiers.glob("2010-*/manifest.json"))) - waiting(archive)
        made = (review.rescan if tick.done % 2 else review.accept)(reviewer, NEW.dossier, 1)
        seen.append((archive.writer(), found, made.status))

    report = ingest.ingest(archive, [tmp_path / "box"], IngestOptions(), at_a_page)
    assert report.counts.received == report.counts.archived + report.counts.blank == 4
    assert [holder for holder, _found, _state in seen] == ["ingest"] * 4
    assert [state for _holder, _found, state in seen] == ["rescan", "low", "rescan", "low"]
    assert seen[-1][1] >= 1, "no dossier was found before the box was finished"
    assert waiting(archive) == 0


def test_a_second_run_and_a_long_change_keep_out_as_before(archive: Archive, reviewer: Access) -> None:
    with archive.writing("ingest", in_turns=True):
        with pytest.raises(ArchiveUnusable, match="ingest"), archive.writing("reindex", patience=0.1):
            pass
        with archive.changing("review"):
            assert archive.writer() == "ingest"
    with archive.writing("reindex"), pytest.raises(ArchiveUnusable, match="reindex"), archive.changing(patience=0.1):
        pass


def test_a_change_of_a_colleague_is_named(archive: Archive) -> None:
    refused = pytest.raises(ArchiveUnusable, match="review")
    with archive.changing("review"), refused, archive.writing("reindex", patience=0.1):
        pass
    assert not (archive.root / "change.json").exists()
    with archive.writing("reindex"):
        pass
