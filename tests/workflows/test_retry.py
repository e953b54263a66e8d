"""Pages that were refused are read again from the bytes that were kept, and the account follows."""

from pathlib import Path

import pytest
from inline import InThisProcess
from PIL import Image
from small_scans import new_archive, page, save_tiff, set_ingest, unseen

from vtdocs.archive import batches, dossiers
from vtdocs.archive.catalogue import Catalogue, Coverage
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput
from vtdocs.intake.separators import write_sheets
from vtdocs.model.media import Media
from vtdocs.model.sheets import SeparatorSheet
from vtdocs.ocr.opening import Limits, open_frame
from vtdocs.workflows import ingest as ingest_story
from vtdocs.workflows import resorting, review
from vtdocs.workflows import retry as story
from vtdocs.workflows.access import PurposeGiven
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import IngestReport, Tick, ingest
from vtdocs.workflows.retry import RetryOptions, retry
from vtdocs.workflows.stewardship import rebuild, verify_archive

COUNTS = ("archived", "blank", "separator", "rejected", "duplicate")
SMALL = 1.0
"""Megapixels: a page of ``small_scans`` has 0.4, a large one 3.4."""


def read(archive: Archive, folder: Path) -> IngestReport:
    return ingest(archive, [folder], IngestOptions(), unseen)


def again(archive: Archive, batch: str = "") -> tuple[story.RetryReport, ...]:
    return retry(archive, batch, RetryOptions(), unseen)


def coverage(archive: Archive) -> Coverage:
    with Catalogue.open(archive) as catalogue:
        return catalogue.coverage()


def pages_of(archive: Archive, dossier: str) -> list[tuple[int, str, int]]:
    manifest = dossiers.load_manifest(archive, dossier)
    return [(p.number, d.id, p.frame) for d in dossiers.documents_of(archive, manifest) for p in d.pages]


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Read with a limit that page 2 of 3 exceeds; then the limit was lifted."""
    archive = new_archive(tmp_path, max_megapixels=SMALL)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), page(1, scale=3), page(2))
    report = read(archive, tmp_path / "in")
    assert (report.counts.archived, report.counts.rejected) == (2, 1)
    assert coverage(archive).unreadable_pages == 1
    set_ingest(archive)
    return archive


def test_a_refused_page_goes_to_the_dossier_of_its_neighbours(archive: Archive) -> None:
    (report,) = again(archive)
    assert (report.tried, report.archived, report.rejected) == (1, 1, 0)
    assert pages_of(archive, "2010-0001") == [(1, "d001", 1), (2, "d001", 3), (3, "d002", 2)]
    now = coverage(archive)
    assert (now.pages, now.unreadable_pages) == (3, 0)
    kept = batches.read_report(archive, report.batch)
    assert kept["pages"]["archived"] == 3
    assert kept["pages"]["received"] == sum(kept["pages"][name] for name in COUNTS)
    assert kept["rejected"] == []
    assert not [problem for problem in kept["problems"] if problem["status"] == "rejected"]
    (entry,) = kept["history"]
    assert (entry["pages_before"]["rejected"], len(entry["rejected_before"]), entry["tried"]) == (1, 1, 1)
    assert verify_archive(archive.root).findings == ()
    rebuild(archive.root)
    assert coverage(archive) == now
    assert again(archive) == ()


def test_people_decide_while_pages_are_tried_again(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    reviewer = review.open_review(archive, PurposeGiven())
    monkeypatch.setattr(review, "COLLEAGUE", 0.1)
    for module in (story, resorting):
        monkeypatch.setattr(module, "Workers", InThisProcess)
    seen: list[str] = []

    def at_a_page(_tick: Tick) -> None:
        seen.append(f"{archive.writer()} {review.rescan(reviewer, '2010-0001', 1).status}")

    (report,) = retry(archive, "", RetryOptions(), at_a_page)
    assert seen == ["retry rescan"]
    assert (report.archived, len(pages_of(archive, "2010-0001"))) == (1, 3)
    assert verify_archive(archive.root).findings == ()


def test_a_page_that_is_refused_still_stays_in_the_account(archive: Archive) -> None:
    set_ingest(archive, max_megapixels=SMALL)
    (report,) = again(archive)
    assert (report.tried, report.archived, report.rejected) == (1, 0, 1)
    kept = batches.read_report(archive, report.batch)
    assert (kept["pages"]["rejected"], len(kept["rejected"]), len(kept["history"])) == (1, 1, 1)
    assert [p["reason"] for p in kept["problems"] if p["status"] == "rejected"] == ["too-large"]
    assert coverage(archive).unreadable_pages == 1


def test_a_retry_that_was_killed_is_finished_without_a_second_copy(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(story, "_account", killed)
        with pytest.raises(KeyboardInterrupt):
            again(archive)
    (report,) = again(archive)
    assert (report.archived, report.rejected) == (1, 0)
    assert pages_of(archive, "2010-0001") == [(1, "d001", 1), (2, "d001", 3), (3, "d002", 2)]
    assert verify_archive(archive.root).findings == ()


def test_only_the_named_batch_is_read_again_and_an_unknown_one_is_refused(archive: Archive, tmp_path: Path) -> None:
    set_ingest(archive, max_megapixels=SMALL)
    save_tiff(tmp_path / "more" / "2010-0002" / "scan.tif", page(3, scale=3), page(1))
    second = read(archive, tmp_path / "more").batch
    set_ingest(archive)
    (report,) = again(archive, second)
    assert (report.batch, report.archived) == (second, 1)
    assert coverage(archive).unreadable_pages == 1
    with pytest.raises(BadInput):
        again(archive, "../batches")


def test_a_file_that_was_refused_as_a_whole_must_be_fed_again(tmp_path: Path) -> None:
    archive = new_archive(tmp_path)
    save_tiff(tmp_path / "in" / "2010-0001" / "a.tif", page())
    (tmp_path / "in" / "2010-0001" / "b.tif").write_bytes(b"")
    batch = read(archive, tmp_path / "in").batch
    assert again(archive) == ()
    (report,) = again(archive, batch)
    assert (report.tried, report.rejected, report.not_kept) == (0, 1, 1)


def test_no_look_up_is_complete_while_a_batch_is_not_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """P27: pages that a killed run left unread are a hole in every answer, until the batch is finished."""
    archive = new_archive(tmp_path)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), page(1))

    def killed(*_arguments: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(ingest_story, "_read_and_commit", killed)
        with pytest.raises(KeyboardInterrupt):
            read(archive, tmp_path / "in")
    assert (coverage(archive).unreadable_pages, coverage(archive).complete) == (2, False)
    rebuild(archive.root)
    assert coverage(archive).unreadable_pages == 2
    (report,) = again(archive)
    assert (report.resumed, report.archived) == (True, 2)
    assert coverage(archive).complete


def test_a_sheet_that_is_read_only_now_closes_the_dossier_that_it_should_have_parted(tmp_path: Path) -> None:
    """Merging two families' pages is the worst error: until a person has judged, no look-up sees them."""
    archive = new_archive(tmp_path, max_megapixels=SMALL)
    write_sheets(tmp_path / "sheet.pdf", [SeparatorSheet("B1", 2, 2, "2010-0099")])
    pixels = open_frame(tmp_path / "sheet.pdf", Media.PDF, 0, Limits(render_dpi=200)).pixels
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0), Image.fromarray(pixels), page(2))
    assert read(archive, tmp_path / "in").counts.rejected == 1
    assert coverage(archive).held_dossiers == 0
    set_ingest(archive)
    (report,) = again(archive)
    assert (report.tried, report.separator, report.archived, report.rejected) == (1, 1, 0, 0)
    assert [problem.status for problem in report.problems] == ["held"]
    manifest = dossiers.load_manifest(archive, "2010-0001")
    assert manifest.state == "held"
    assert manifest.state_reason.startswith("separator-found-late")
    now = coverage(archive)
    assert (now.held_dossiers, now.dossiers, now.unreadable_pages) == (1, 0, 0)
    assert verify_archive(archive.root).findings == ()
