"""A long ingest lets people work: decisions come between its changes, and what it committed is found before it ends."""

import json
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
import small_archive
import small_scans
from small_archive import NEW, Given

from vtdocs import notices
from vtdocs.archive import layout
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.archive.verify import Depth
from vtdocs.audit import AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput, IndexUnusable, Refused
from vtdocs.model.pages import PageStatus
from vtdocs.workflows import (
    advies,
    being_read,
    boxes,
    destruction,
    dossier_facts,
    evidence,
    exporting,
    indexing,
    ingest,
    resplitting,
    retention,
    review,
)
from vtdocs.workflows.access import Access, PurposeGiven
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import Tick
from vtdocs.workflows.split_changes import Move
from vtdocs.workflows.verifying import verify_archive


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


def at_three_o_clock(archive: Archive) -> None:
    note = archive.root / "writer.json"
    kept = json.loads(note.read_text(encoding="utf-8"))
    note.write_text(json.dumps({**kept, "user": "anja", "since": "2026-03-02T14:05:00Z"}), encoding="utf-8")


def test_it_is_told_who_writes_what_and_since_when_by_the_clock_on_the_wall(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """``reindex`` and ``register import`` keep others out for minutes; a person can see whether it is worth waiting."""
    monkeypatch.setenv("TZ", "Europe/Amsterdam")
    time.tzset()
    with archive.writing("reindex"):
        at_three_o_clock(archive)
        told = pytest.raises(ArchiveUnusable, match="reindex of anja, since 2026-03-02 15:05")
        with told, archive.changing("review", patience=0.1):
            pass
    monkeypatch.undo()
    time.tzset()


def judged(archive: Archive) -> None:
    retention.judge(archive, NEW.dossier, date(2040, 1, 1), "Er loopt nog een zaak bij de rechtbank.")


def facts_told(archive: Archive) -> None:
    dossier_facts.set_facts(archive, NEW.dossier, "Staat op de omslag van het dossier.", source="BJZ")


def box_declared_and_reopened(archive: Archive) -> None:
    boxes.declare(archive, "B12", boxes.Counted(dossiers=1, sides=1))
    with pytest.raises(BadInput, match="not closed"):
        boxes.reopen(archive, "B12", "een map vergeten")


def destruction_asked_and_refused(archive: Archive) -> None:
    asked = destruction.request(
        archive, NEW.dossier, destruction.Ground.MISTAKE, "Dit papier is van een ander archief."
    )
    destruction.refuse(archive, asked.number, "Het papier hoort toch bij dit archief.")


def turned_back(archive: Archive) -> None:
    advies.turn_back(archive, NEW.dossier, "teruggedraaid binnen vijf dagen")


def destroyed(archive: Archive) -> None:
    ground = destruction.Ground.MISTAKE
    asked = destruction.request(archive, NEW.dossier, ground, "Dit papier is van een ander archief.")
    with pytest.MonkeyPatch.context() as patched:
        patched.setenv("VTDOCS_USER", "bram")
        destruction.confirm(archive, asked.number)
    assert not archive.dossier(NEW.dossier).exists()


def box_closed(archive: Archive) -> None:
    boxes.declare(archive, "B12", boxes.Counted(dossiers=1, sides=1))
    with pytest.raises(Refused, match="does not balance"):  # of this one no batch was received
        boxes.close(archive, "B12")


def evidence_asked(archive: Archive) -> None:
    with pytest.raises(BadInput, match="no page was read"):
        evidence.write_evidence(archive, "B12", archive.root.parent / "bewijs", pdf=False)


def split_changed(archive: Archive) -> None:
    with pytest.raises(BadInput):
        resplitting.resplit(archive, "B12", [Move(NEW.dossier, 9, 9, "2009-0144")], "blad gemist")


def exported(archive: Archive) -> None:
    assert exporting.export(archive, archive.root.parent / "pakket").dossiers == 1


@pytest.mark.parametrize(
    "act",
    [
        judged,
        facts_told,
        box_declared_and_reopened,
        destruction_asked_and_refused,
        turned_back,
        destroyed,
        box_closed,
        evidence_asked,
        split_changed,
        exported,
    ],
)
def test_short_decisions_come_between_the_changes_of_a_long_ingest(
    archive: Archive, act: Callable[[Archive], None]
) -> None:
    """A box of 900 sheets is read for hours; a term, a count, a destruction or an advies must not wait for it (P1, P7)."""
    with archive.writing("ingest", in_turns=True):
        act(archive)
        assert archive.writer() == "ingest"
    assert verify_archive(archive.root, Depth.COMPLETE).findings == ()


def test_what_changes_dossiers_waits_for_pages_that_are_read_again(archive: Archive) -> None:
    """A run that reads the dossier's own pages again would put them back."""
    with archive.writing("ocr redo", in_turns=True):
        for act in (destroyed, split_changed):
            with pytest.raises(ArchiveUnusable, match="ocr redo"):
                act(archive)
        exported(archive)


def test_a_turn_that_somebody_has_is_waited_for_and_told(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    """Longer than the patience for other writers; who waits hears for whom."""
    monkeypatch.setattr(layout, "HUSH", 0.01)
    told, over = [], threading.Event()

    def tell(text: str) -> None:
        told.append(text)
        over.set()

    def indexing_turn() -> None:
        with archive.changing("indexing"):
            begun.set()
            over.wait(20)

    begun, other = threading.Event(), threading.Thread(target=indexing_turn)
    notices.listen(tell)
    try:
        with archive.writing("ingest", in_turns=True):
            other.start()
            begun.wait(20)
            exported(archive)
    finally:
        over.set()
        other.join()
        notices.listen(lambda _text: None)
    assert len(told) == 1
    assert "ingest" in told[0]


def test_what_is_being_read_is_neither_destroyed_nor_split_nor_exported(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P9, P22: pages that are committed later would stay, or get lost between two dossiers."""
    asked = destruction.request(archive, NEW.dossier, destruction.Ground.MISTAKE, "Dit papier hoort hier niet.")
    monkeypatch.setenv("VTDOCS_USER", "bram")
    refused: list[str] = []

    def at_a_page(_tick: Tick) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(being_read.batches, "unfinished", lambda _archive: ["batch-1"])
            with pytest.raises(Refused) as caught:
                destruction.confirm(archive, asked.number)
            refused.extend(reason.rule for reason in caught.value.reasons)
            with pytest.raises(Refused) as caught:
                exporting.export(archive, tmp_path / "pakket", only=[NEW.dossier])
            refused.extend(reason.rule for reason in caught.value.reasons)
            with pytest.raises(BadInput):
                exporting.export(archive, tmp_path / "pakket")
        with pytest.raises(Refused) as caught:
            resplitting.resplit(archive, "B13", [Move("2010-0001", 2, 2, "2010-0002")], "blad gemist")
        refused.extend(reason.rule for reason in caught.value.reasons)

    small_scans.save_tiff(tmp_path / "box" / "2010-0001" / "scan.tif", small_scans.page(1))
    ingest.ingest(archive, [tmp_path / "box"], IngestOptions(box="B13"), at_a_page)
    assert refused == ["P9", "P9", "P22"]
    assert archive.dossier(NEW.dossier).is_dir()


@pytest.fixture
def unindexed(archive: Archive) -> Archive:
    """Four dossiers, of which none is in the index yet."""
    for number in range(3):
        other = replace(NEW, dossier=f"2010-000{number}")
        small_archive.put(archive, [Given(f"Verslag nummer {number}")], origin=f"b:{number}:1-1", dossier=other)
    with Catalogue.open(archive) as catalogue:
        catalogue.forget_index()
    return archive


def test_a_reviewer_comes_between_two_turns_of_index_work(
    unindexed: Archive, reviewer: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The lock is given back after so many pages, and the reviewer's own command leaves the other dossiers to the run."""
    monkeypatch.setattr(indexing, "PAGES_PER_TURN", 1)
    monkeypatch.setattr(review, "COLLEAGUE", 0.1)
    left: list[int] = []

    def between(_seconds: float) -> None:
        before = waiting(unindexed)
        review.correct_text(reviewer, NEW.dossier, 1, f"Het verslag van het huisbezoek {len(left)}")
        assert waiting(unindexed) == before
        left.append(before)

    with unindexed.writing("ingest", in_turns=True), Catalogue.open(unindexed) as catalogue:
        monkeypatch.setattr(indexing, "time", SimpleNamespace(sleep=between))
        indexing.index_in_turns(unindexed, catalogue)
    assert left == [3, 2, 1]
    assert verify_archive(unindexed.root, Depth.COMPLETE).findings == ()


def test_what_a_reviewer_decides_is_found_at_once_while_much_else_waits(unindexed: Archive, reviewer: Access) -> None:
    with unindexed.writing("ingest", in_turns=True):
        review.correct_text(reviewer, NEW.dossier, 1, "Het verslag van het huisbezoek")
        assert waiting(unindexed) == 3
    review.correct_text(reviewer, NEW.dossier, 1, "Het verslag van een huisbezoek")
    assert waiting(unindexed) == 0, "what a killed run left waits for nobody"


def test_an_index_with_pages_too_few_is_told_after_the_last_turn(
    unindexed: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P27: that the work is done in turns must not hide pages that were lost."""
    monkeypatch.setattr(indexing, "PAGES_PER_TURN", 1)
    monkeypatch.setattr(indexing, "GIVE_WAY", 0.0)
    with Catalogue.open(unindexed) as catalogue:
        with indexing.FullTextIndex.open(unindexed.fulltext, unindexed.root) as index:
            index.remove_document("2010-0002", "d001")
        catalogue.mark_indexed([("2010-0002", "d001")])
        with pytest.raises(IndexUnusable, match="holds 3 pages, the archive 4"):
            indexing.index_in_turns(unindexed, catalogue)
    assert waiting(unindexed) == 0


def test_what_was_left_by_a_kill_before_the_note_of_a_change_is_cleared_away(archive: Archive) -> None:
    """No temporary file left: neither after the same command again, nor for ``verify`` to stumble on."""
    left = archive.root / ".writing-abcdefgh"
    left.touch()
    judged(archive)
    assert not left.exists()
    left.touch()
    assert verify_archive(archive.root, Depth.COMPLETE).findings == ()
    assert not left.exists()


def test_a_request_for_destruction_killed_before_its_audit_line_is_logged_by_the_next(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Asked twice it is refused (P7); but a request of which the log says nothing is finished by the same command."""

    def ask(reason: str = "Dit papier is van een ander archief.") -> str:
        return destruction.request(archive, NEW.dossier, destruction.Ground.MISTAKE, reason).number

    def logged() -> int:
        lines = [entry.fields for entry in AuditLog(archive.audit_log).entries()]
        return sum((line["event"], line["outcome"]) == ("destruction request", "done") for line in lines)

    def killed(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(destruction, "_audit", killed)
        with pytest.raises(KeyboardInterrupt):
            ask()
    with pytest.raises(Refused):
        ask("Dit papier is van iemand anders.")
    assert logged() == 0
    assert ask() == destruction.listing(archive)[0].number
    assert (logged(), len(destruction.listing(archive))) == (1, 1)
    with pytest.raises(Refused):
        ask()
