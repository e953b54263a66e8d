"""What people decide about pages is kept, proved, and followed by every look-up."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import small_archive
from small_archive import NEW, Given

from vtdocs.archive import corrections, decisions, dossiers
from vtdocs.archive.catalogue import Catalogue, Coverage
from vtdocs.archive.corrections import KeyedPerson
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput, Refused
from vtdocs.model.pages import PageStatus
from vtdocs.workflows import dossier as shown
from vtdocs.workflows import indexing, review, search
from vtdocs.workflows.access import Access, PurposeGiven, allow
from vtdocs.workflows.advies import Ground
from vtdocs.workflows.review import accept, correct_text, exclude, judge, key_document, key_person, rescan, undo
from vtdocs.workflows.review_queue import queue
from vtdocs.workflows.stewardship import rebuild, verify_archive

BOX = NEW.dossier


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """Pages: 1 good, 2 poor, 3 very poor, 4 blank?, 5 unreadable."""
    archive = small_archive.make(tmp_path)
    small_archive.put(
        archive,
        [
            Given("Onderwerp: overleg met de school over het verzuim"),
            Given("Het verslag van het huisbezaek", PageStatus.LOW, 66, 0.7),
            Given("xqz wvb gesprak", PageStatus.LOW, 45, 0.2),
            Given("", PageStatus.BLANK, 0, 0),
            Given("", PageStatus.UNREADABLE, 0, 0),
        ],
    )
    return archive


@pytest.fixture
def reviewer(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> Iterator[Access]:
    monkeypatch.setenv("VTDOCS_USER", "ann")
    yield review.open_review(archive, PurposeGiven())
    verdict = verify_archive(archive.root)
    assert verdict.findings == ()


def coverage(archive: Archive) -> Coverage:
    with Catalogue.open(archive) as catalogue:
        return catalogue.coverage()


def found(archive: Archive, query: str) -> list[int]:
    access = allow(archive, "search", PurposeGiven("kwaliteit"))
    answer = search.search(access, query, limit=20, offset=0, by_date=False)
    return sorted(hit.page for hit in answer.result.hits if hit.exact)


def names_in_register(archive: Archive) -> set[str]:
    manifest = dossiers.load_manifest(archive, BOX)
    return {person.name.surname for person in indexing.persons_of(archive, manifest).mentions}


def acts(archive: Archive, event: str) -> list[dict[str, object]]:
    return [dict(e.fields) for e in AuditLog(archive.audit_log).entries() if e.fields["event"] == event]


def test_the_queue_shows_the_worst_page_first_and_no_good_one(reviewer: Access) -> None:
    found = queue(reviewer)
    assert [row.page for row in found.pages] == [5, 3, 2, 4]
    assert (found.total, found.closed) == (4, ())


def test_a_review_is_quality_work_and_leaves_who_and_when(archive: Archive, reviewer: Access) -> None:
    done = accept(reviewer, BOX, 2)
    (act,) = acts(archive, "correction")
    assert (act["purpose"], act["user"], act["action"]) == ("kwaliteit", "ann", "U")
    assert (act["records"], act["counts"]) == ([f"{BOX}/d001/2"], {"accept": 1})
    assert (done.decision.user, done.decision.time[:2]) == ("ann", "20")


def test_an_advies_is_never_a_purpose_of_a_review(archive: Archive) -> None:
    with pytest.raises(Refused):
        review.open_review(archive, PurposeGiven("advies"))


def test_no_line_of_the_audit_log_holds_content(archive: Archive, reviewer: Access) -> None:
    correct_text(reviewer, BOX, 3, "Gesprek met Zonnebloem")
    key_person(reviewer, BOX, 5, KeyedPerson("kind", "Kwik, Donald"))
    exclude(reviewer, BOX, 2, reason="hoort bij Zonnebloem")
    log = archive.audit_log.read_text(encoding="utf-8")
    assert not any(word in log for word in ("Zonnebloem", "Kwik", "Donald"))


def test_accepted_pages_leave_the_queue_and_the_coverage_counts_them_no_longer(
    archive: Archive, reviewer: Access
) -> None:
    before = coverage(archive)
    for page in (2, 3, 4):
        assert accept(reviewer, BOX, page).reviewed
    after = coverage(archive)
    assert (before.unreviewed_pages, after.unreviewed_pages, after.unreadable_pages) == (3, 0, 1)
    assert [row.page for row in queue(reviewer).pages] == [5]


def test_an_accepted_blank_page_is_blank_for_good(archive: Archive, reviewer: Access) -> None:
    accept(reviewer, BOX, 4)
    archive.catalogue.unlink()
    with Catalogue.open(archive) as catalogue:
        catalogue.forget_index()
        assert 4 not in [row.page for row in catalogue.pages(doubtful=True)]
        indexing.index_waiting(archive, catalogue)


def test_an_unreadable_page_cannot_be_waved_through(archive: Archive, reviewer: Access) -> None:
    with pytest.raises(BadInput, match="hide"):
        accept(reviewer, BOX, 5)
    assert coverage(archive).unreadable_pages == 1
    accept(reviewer, BOX, 5, nothing_to_read=True)
    assert coverage(archive).unreadable_pages == 0


def test_an_unreadable_page_whose_persons_were_keyed_can_be_accepted(archive: Archive, reviewer: Access) -> None:
    key_person(reviewer, BOX, 5, KeyedPerson("moeder", "De Vries, Anna", "2 mei 1971"))
    assert coverage(archive).unreadable_pages == 1, "the rest of the page was not read yet"
    accept(reviewer, BOX, 5)
    assert coverage(archive).unreadable_pages == 0


def test_a_corrected_text_is_shown_and_found_and_the_wrong_one_is_not(archive: Archive, reviewer: Access) -> None:
    correct_text(reviewer, BOX, 3, "Verslag van het gesprek met de huisarts")
    access = allow(archive, "show", PurposeGiven("kwaliteit"))
    page = shown.show_page(access, BOX, 3)
    assert page["text"] == "Verslag van het gesprek met de huisarts"
    assert (page["status"], page["corrected"], page["reviewed"]) == ("ok", True, True)
    assert found(archive, "huisarts") == [3]
    assert found(archive, "xqz") == []


def test_the_scan_and_its_reading_never_change_by_a_correction(archive: Archive, reviewer: Access) -> None:
    folder = dossiers.document_folder(archive, BOX, "d001")
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    correct_text(reviewer, BOX, 3, "Gesprek")
    exclude(reviewer, BOX, 2, reason="dubbel")
    key_person(reviewer, BOX, 5, KeyedPerson("kind", "De Vries, Piet"))
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_keyed_person_is_found_by_look_ups_and_a_keyed_melder_is_not(archive: Archive, reviewer: Access) -> None:
    key_person(reviewer, BOX, 5, KeyedPerson("kind", "Van der Zwaan, Piet", "12/3/04"))
    key_person(reviewer, BOX, 5, KeyedPerson("melder", "Appelboom, J."))
    assert "Zwaan" in names_in_register(archive)
    assert "Appelboom" not in names_in_register(archive)
    assert found(archive, "Zwaan") == [5]
    assert found(archive, "Appelboom") == []


@pytest.mark.parametrize(
    "person",
    [
        KeyedPerson("tovenaar", "De Vries"),
        KeyedPerson("kind", ""),
        KeyedPerson("kind", "De Vries", "gisteren"),
        KeyedPerson("kind", "De Vries", postcode="nergens"),
    ],
)
def test_a_keyed_value_that_is_none_is_told_and_not_kept(archive: Archive, person: KeyedPerson) -> None:
    access = review.open_review(archive, PurposeGiven())
    with pytest.raises(BadInput):
        key_person(access, BOX, 5, person)
    assert dossiers.load_manifest(archive, BOX).decisions == 0


def test_a_keyed_date_becomes_the_date_of_the_document(archive: Archive, reviewer: Access) -> None:
    key_document(reviewer, BOX, 1, date="9 jan. 2015", kind="verslag")
    access = allow(archive, "show", PurposeGiven("kwaliteit"))
    document = shown.show(access, BOX)["documents"][0]
    assert (document["date"], document["kind"]) == ("2015-01-09", "verslag")
    for evidence in ("date_evidence", "kind_evidence"):
        assert document[evidence].startswith("keyed by "), (
            "the words that spoke for another kind are no evidence of this one"
        )
    assert found(archive, "overleg kind:verslag date:2015") == [1]


def test_a_day_that_does_not_exist_is_no_date_of_a_document(archive: Archive, reviewer: Access) -> None:
    for typed in ("31-2-2009", "30 februari 2009", "gisteren"):
        with pytest.raises(BadInput):
            key_document(reviewer, BOX, 1, date=typed)
    assert key_document(reviewer, BOX, 1, date="00-03-2009").decision.after["date"] == "2009-03"


def test_an_excluded_page_leaves_the_index_and_its_persons_the_register(archive: Archive, reviewer: Access) -> None:
    key_person(reviewer, BOX, 1, KeyedPerson("kind", "Van der Zwaan, Piet"))
    exclude(reviewer, BOX, 1, reason="van een ander gezin")
    assert found(archive, "overleg") == []
    assert names_in_register(archive) == set()
    access = allow(archive, "show", PurposeGiven("kwaliteit"))
    page = shown.show_page(access, BOX, 1)
    assert (page["status"], page["reason"], page["text"]) == ("excluded", "van een ander gezin", "")


def test_nothing_is_excluded_without_a_reason(archive: Archive) -> None:
    with pytest.raises(BadInput):
        exclude(review.open_review(archive, PurposeGiven()), BOX, 1, reason="  ")


def test_a_page_to_be_scanned_again_stays_a_hole_and_leaves_the_queue(archive: Archive, reviewer: Access) -> None:
    rescan(reviewer, BOX, 3, reason="vouw over de tekst")
    assert coverage(archive).unreadable_pages == 2
    assert 3 not in [row.page for row in queue(reviewer).pages]
    assert [row.page for row in queue(reviewer, status="rescan").pages] == [3]


def test_the_last_decision_can_be_withdrawn_and_stays_in_the_history(archive: Archive, reviewer: Access) -> None:
    exclude(reviewer, BOX, 1, reason="vergissing")
    undo(reviewer, BOX, 1)
    assert found(archive, "overleg") == [1]
    assert [item["kind"] for item in review.history(reviewer, BOX, 1)] == ["exclude", "undo"]
    with pytest.raises(BadInput, match="Nothing"):
        undo(reviewer, BOX, 1)


def test_the_history_tells_before_and_after(reviewer: Access) -> None:
    correct_text(reviewer, BOX, 3, "Gesprek")
    (item,) = review.history(reviewer, BOX, 3)
    assert (item["before"]["text"], item["after"]["text"]) == ("xqz wvb gesprak", "Gesprek")
    assert (item["before"]["status"], item["after"]["status"]) == ("low", "ok")


def test_a_decision_that_was_changed_or_removed_is_found(archive: Archive) -> None:
    access = review.open_review(archive, PurposeGiven())
    for page in (2, 3, 4):
        accept(access, BOX, page)
    second = archive.dossier(BOX) / "decisions" / "000002.json"
    kept = second.read_text(encoding="utf-8")
    second.write_text(kept.replace('"page": 3', '"page": 1'), encoding="utf-8")
    assert "changed" in {finding.kind for finding in verify_archive(archive.root).findings}
    second.unlink()
    assert "missing" in {finding.kind for finding in verify_archive(archive.root).findings}


def test_everything_decided_survives_a_rebuild_of_what_is_derived(archive: Archive, reviewer: Access) -> None:
    correct_text(reviewer, BOX, 3, "Gesprek met de huisarts")
    exclude(reviewer, BOX, 1, reason="dubbel")
    accept(reviewer, BOX, 2)
    before = coverage(archive)
    rebuild(archive.root)
    assert coverage(archive) == before
    assert (found(archive, "huisarts"), found(archive, "overleg")) == ([3], [])


def test_a_review_that_is_killed_before_the_manifest_is_finished_by_the_next(
    archive: Archive, reviewer: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(decisions.dossiers, "write_manifest", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            exclude(reviewer, BOX, 1, reason="dubbel")
    assert found(archive, "overleg") == [1]
    accept(reviewer, BOX, 2)
    assert found(archive, "overleg") == []
    assert dossiers.load_manifest(archive, BOX).decisions == 2


def test_a_review_that_is_killed_before_the_index_is_finished_by_the_next(
    archive: Archive, reviewer: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(indexing, "index_waiting", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            correct_text(reviewer, BOX, 3, "Gesprek met de huisarts")
    assert coverage(archive).complete is False
    accept(reviewer, BOX, 2)
    assert found(archive, "huisarts") == [3]
    assert 3 not in [row.page for row in queue(reviewer).pages]


def test_while_another_run_writes_the_reviewer_hears_who(
    archive: Archive, reviewer: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "COLLEAGUE", 0.1)
    with archive.writing("ingest"), pytest.raises(ArchiveUnusable, match="ingest"):
        accept(reviewer, BOX, 2)
    accept(reviewer, BOX, 2)


def test_a_document_that_looks_like_an_advies_is_judged_and_not_looked_into(archive: Archive, reviewer: Access) -> None:
    small_archive.put(archive, [Given("Notitie van de rotonde")], origin="b:0002:1-1", state="quarantined")
    now = coverage(archive)
    assert now.unreviewed_pages == 4, "a suspicion that nobody judged is a hole"
    assert (now.pages, now.unreadable_pages, now.unjudged_pages, now.searched_pages) == (6, 1, 1, 4)
    assert queue(reviewer).closed == ((BOX, "d002", dossiers.SUSPECTED_ADVICE),)
    with pytest.raises(Refused):
        review.look(reviewer, BOX, 6)
    judge(reviewer, BOX, "d002", advice=False, reason="een gewone brief")
    assert found(archive, "rotonde") == [6]
    assert (coverage(archive).unreviewed_pages, queue(reviewer).closed) == (3, ())


def test_a_confirmed_advies_is_opened_on_a_recorded_ground_only(archive: Archive, reviewer: Access) -> None:
    """P1, R1: a reason alone opens what somebody confirmed to be an advies neither here nor in the next room."""
    judge(reviewer, BOX, "d001", advice=True, reason="adviesvraag van de school")
    for ground, rule in ((None, "P1"), (Ground.CONSENT, "P1"), (Ground.REPORT, "R5")):
        with pytest.raises(Refused) as caught:
            judge(reviewer, BOX, "d001", advice=False, reason="toch maar open", ground=ground)
        assert [reason.rule for reason in caught.value.reasons] == [rule]
    assert found(archive, "overleg") == []
    judge(reviewer, BOX, "d001", advice=False, reason="bij nader inzien een verslag", ground=Ground.NO_ADVICE)
    assert found(archive, "overleg")
    made = decisions.load(archive, dossiers.load_manifest(archive, BOX))[-1]
    assert made.after["ground"] == "geen-advies"


def test_a_confirmed_advies_is_no_hole_and_leaves_index_and_register(archive: Archive, reviewer: Access) -> None:
    key_person(reviewer, BOX, 1, KeyedPerson("kind", "Van der Zwaan, Piet"))
    judge(reviewer, BOX, "d001", advice=True, reason="adviesvraag van de school")
    assert found(archive, "overleg") == []
    assert names_in_register(archive) == set()
    now = coverage(archive)
    assert (now.unreviewed_pages, now.unreadable_pages) == (0, 0)


def test_an_advies_dossier_is_closed_to_reviewers_too(archive: Archive, reviewer: Access) -> None:
    closed = replace(NEW, dossier="A-0001", state="quarantined", state_reason="advies")
    small_archive.put(archive, [Given("Advies", PageStatus.LOW)], origin="b:0003:1-1", dossier=closed)
    assert "A-0001" not in {row.dossier for row in queue(reviewer).pages}
    for act in (lambda: accept(reviewer, "A-0001", 1), lambda: review.look(reviewer, "A-0001", 1),
                lambda: judge(reviewer, "A-0001", "", advice=False, reason="x")):  # fmt: skip
        with pytest.raises(Refused):
            act()


def test_a_held_dossier_is_opened_by_a_judgement(archive: Archive, reviewer: Access) -> None:
    small_archive.put(archive, [Given("Rapport over de vijver")], dossier=small_archive.held("H-0001"))
    assert coverage(archive).held_dossiers == 1
    assert ("H-0001", "", "separator-gap") in queue(reviewer).closed
    judge(reviewer, "H-0001", "", advice=False, reason="alle bladen zijn van dit gezin")
    assert (coverage(archive).held_dossiers, found(archive, "vijver")) == (0, [1])


def test_control_characters_in_a_typed_text_are_not_kept(archive: Archive, reviewer: Access) -> None:
    correct_text(reviewer, BOX, 3, "Ge\x1b[31msprek\r\nvan \x00 gisteren  \n")
    manifest = dossiers.load_manifest(archive, BOX)
    document = corrections.corrected_document(archive, manifest, "d001")
    assert corrections.page_text(archive, BOX, document, 2) == "Ge[31msprek\nvan  gisteren"


def test_an_empty_or_unchanged_text_is_no_correction(archive: Archive) -> None:
    access = review.open_review(archive, PurposeGiven())
    for text in (" \n", "xqz wvb gesprak"):
        with pytest.raises(BadInput):
            correct_text(access, BOX, 3, text)


def test_colleagues_who_decide_at_the_same_time_are_all_heard(archive: Archive, reviewer: Access) -> None:
    with ThreadPoolExecutor(3) as colleagues:
        done = list(colleagues.map(lambda page: accept(reviewer, BOX, page), (2, 3, 4)))
    assert sorted(item.decision.number for item in done) == [1, 2, 3]
    assert coverage(archive).unreviewed_pages == 0


def test_a_document_that_a_resumed_ingest_enters_again_keeps_what_people_decided(
    archive: Archive, reviewer: Access
) -> None:
    exclude(reviewer, BOX, 1, reason="dubbel")
    manifest = dossiers.load_manifest(archive, BOX)
    with Catalogue.open(archive) as catalogue:
        catalogue.add_document(manifest, dossiers.load_document(archive, BOX, "d001"))
        assert {row.page: row.status for row in catalogue.pages()}[1] == "excluded"
