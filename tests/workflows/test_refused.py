"""A refused page is a hole in every look-up until a person says what became of its paper."""

from pathlib import Path

import pytest
import small_archive
from small_archive import NEW, Given

from vtdocs.archive import batches, settled
from vtdocs.archive.batches import Batch, ReceivedFile
from vtdocs.archive.catalogue import Catalogue, Coverage
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.workflows import refused, review
from vtdocs.workflows.access import Access, PurposeGiven

BATCH = "20261103-1a2b3c4d"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """A finished batch of which a file of three pages was refused, and one page of a file that was received."""
    archive = small_archive.make(tmp_path)
    small_archive.put(archive, [Given("Verslag van het huisbezoek")])
    files = (
        ReceivedFile(1, "doos/scan1.tif", "", "tiff", 9, "", 3, "rejected", "truncated", "doos"),
        ReceivedFile(2, "doos/scan2.tif", "received/0002.tif", "tiff", 9, "ab", 2, "received", "", "doos"),
    )
    batch = Batch(BATCH, "2026-11-03T10:00:00Z", "B12", files)
    batches.save(archive, batch)
    rejected = [{"file": 1, "page": page, "reason": "truncated"} for page in (1, 2, 3)]
    batches.write_report(archive, BATCH, {"rejected": [*rejected, {"file": 2, "page": 2, "reason": "damaged"}]})
    with Catalogue.open(archive) as catalogue:
        catalogue.add_batch(batch)
        catalogue.add_rejected(BATCH, batches.rejected_pages(archive, BATCH))
    return archive


@pytest.fixture
def reviewer(archive: Archive) -> Access:
    return review.open_review(archive, PurposeGiven())


def coverage(archive: Archive) -> Coverage:
    with Catalogue.open(archive) as catalogue:
        return catalogue.coverage()


def test_paper_that_was_scanned_again_is_no_hole_any_more(archive: Archive, reviewer: Access) -> None:
    assert coverage(archive).unreadable_pages == 4
    done = refused.settle(reviewer, BATCH, 1, 0, reason="opnieuw gescand", dossier=NEW.dossier)
    assert (done.pages, done.holes) == ((1, 2, 3), 1)
    assert coverage(archive).unreadable_pages == 1
    refused.settle(reviewer, BATCH, 2, 2, reason="achterkant van een foto, geen bladzijde")
    assert (coverage(archive).unreadable_pages, coverage(archive).complete) == (0, True)


def test_who_and_when_are_kept_and_a_rebuild_knows_it(archive: Archive, reviewer: Access) -> None:
    refused.settle(reviewer, BATCH, 1, 2, reason="opnieuw gescand", dossier=NEW.dossier)
    (made,) = settled.load(archive, BATCH)
    assert (made.file, made.page, made.dossier, made.withdrawn) == (1, 2, NEW.dossier, False)
    assert made.user
    assert made.time.endswith("Z")
    last = list(AuditLog(archive.audit_log).entries())[-1].fields
    assert (last["event"], last["counts"], list(last["records"])) == (
        "correction", {"settled": 1}, [f"{BATCH}/1", NEW.dossier],
    )  # fmt: skip
    with Catalogue.open(archive) as catalogue:
        catalogue.rebuild(archive)
    assert coverage(archive).unreadable_pages == 3


def test_a_decision_can_be_taken_back_and_both_stay_on_record(archive: Archive, reviewer: Access) -> None:
    refused.settle(reviewer, BATCH, 1, 0, reason="opnieuw gescand", dossier=NEW.dossier)
    refused.reopen(reviewer, BATCH, 1, 3, reason="bladzijde 3 zat er niet bij")
    assert [(hole.file, hole.page) for hole in refused.holes(archive)] == [(1, 3), (2, 2)]
    assert coverage(archive).unreadable_pages == 2
    assert [entry.withdrawn for entry in settled.load(archive, BATCH)] == [False, False, False, True]
    refused.settle(reviewer, BATCH, 1, 3, reason="nu wel")
    assert coverage(archive).unreadable_pages == 1


@pytest.mark.parametrize(
    ("file", "page", "reason", "dossier"),
    [(1, 0, " ", ""), (9, 0, "x", ""), (1, 4, "x", ""), (2, 1, "x", ""), (1, 0, "x", "../x")],
)
def test_what_was_not_refused_cannot_be_settled(
    archive: Archive, reviewer: Access, file: int, page: int, reason: str, dossier: str
) -> None:
    with pytest.raises(BadInput):
        refused.settle(reviewer, BATCH, file, page, reason=reason, dossier=dossier)
    assert coverage(archive).unreadable_pages == 4


def test_a_dossier_that_is_not_there_holds_no_paper(archive: Archive, reviewer: Access) -> None:
    with pytest.raises((BadInput, ArchiveUnusable)):
        refused.settle(reviewer, BATCH, 1, 0, reason="opnieuw gescand", dossier="1999-0001")
    assert coverage(archive).unreadable_pages == 4


def test_twice_is_told_and_a_damaged_record_too(archive: Archive, reviewer: Access) -> None:
    refused.settle(reviewer, BATCH, 1, 1, reason="opnieuw gescand", dossier=NEW.dossier)
    with pytest.raises(BadInput):
        refused.settle(reviewer, BATCH, 1, 1, reason="nog eens", dossier=NEW.dossier)
    (batches.folder_of(archive, BATCH) / "settled.json").write_text("{", encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        refused.holes(archive)
