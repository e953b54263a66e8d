"""Decisions are a layer over the readings: the last one holds, none is lost, and each is proved by the one after it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from vtdocs.archive import corrections, decisions, dossiers, files, layout
from vtdocs.archive.corrections import KeyedPerson, standing
from vtdocs.archive.decisions import Decision, Draft, Kind
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.model.persons import Role
from vtdocs.model.sheets import DossierKind

PAGE = PageRecord(
    number=1, source="doos.tif", source_number=1, frame=1, original="originals/0001.tif", original_frame=1, status="low",
    reason="words were read with little confidence", rotation=0, skew=0.0, confidence=60.0, word_ratio=0.6,
    orientation_margin=0.5, ink=0.1, ink_coverage=0.9, words=2, method="ocr", profile="print", engine="tesseract",
    dpi=300, width=100, height=100, fingerprint="", warnings=(), text_file="pages/0001.txt",
    alto_file="pages/0001.alto.xml",
)  # fmt: skip
RECORD = DocumentRecord(
    id="d001", kind="brief", kind_evidence="", date="2009-03-01", date_evidence="", batch="b", origin="b:0001:1-1",
    media="image/tiff", state="open", state_reason="", pages=(PAGE,), hashes={},
)  # fmt: skip
SEEN = {"status": "low", "reviewed": True}


def made(*drafts: Draft) -> tuple[Decision, ...]:
    return tuple(
        Decision(n, "2026-11-23T10:00:00Z", "ann", d.kind, d.document, d.page, d.reason, d.before, d.after)
        for n, d in enumerate(drafts, start=1)
    )


def about(kind: Kind, reason: str = "", **after: object) -> Draft:
    return Draft(kind, "d001", 1, reason, {}, after)


def corrected(*drafts: Draft) -> corrections.Corrected:
    return corrections.correct(RECORD, standing(made(*drafts)))


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = layout.create(tmp_path / "archief")
    manifest = DossierManifest("2009-0143", "B12", DossierKind.REPORT, "AMK", None, "open", "", ())
    archive.dossier(manifest.dossier).mkdir()
    dossiers.write_manifest(archive, manifest)
    return archive


def manifest_of(archive: Archive) -> DossierManifest:
    return dossiers.load_manifest(archive, "2009-0143")


def write(archive: Archive, *drafts: Draft) -> DossierManifest:
    return decisions.record(archive, manifest_of(archive), drafts, user="ann")[0]


def test_without_decisions_a_document_is_as_it_was_read() -> None:
    assert corrected().record == RECORD
    assert not corrected().reviews[0].reviewed


def test_a_later_decision_takes_the_place_of_an_earlier_one() -> None:
    now = corrected(about(Kind.EXCLUDE, "dubbel"), about(Kind.ACCEPT))
    assert (now.record.pages[0].status, now.record.pages[0].reason) == (PAGE.status, PAGE.reason)
    now = corrected(about(Kind.TEXT, text="Een"), about(Kind.TEXT, text="Twee"), about(Kind.ACCEPT))
    assert (now.reviews[0].text, now.record.pages[0].status) == ("Twee", "ok")


def test_keyed_persons_add_up_and_do_not_judge_the_page() -> None:
    keyed = {"address": "", "postcode": "", "place": ""}
    first = about(Kind.PERSON, role="kind", name="Vries, Piet de", birth_date="12/3/04", **keyed)
    second = about(Kind.PERSON, role="ouder", name="Vries, Anna de", birth_date="", **keyed)
    review = corrected(first, second).reviews[0]
    assert [person.name for person in review.persons] == ["Vries, Piet de", "Vries, Anna de"]
    assert not review.reviewed


def test_a_withdrawn_decision_holds_no_longer_and_an_earlier_one_does_again() -> None:
    undo = Draft(Kind.UNDO, "d001", 1, "", {}, {"decision": 2})
    now = corrected(about(Kind.TEXT, text="Een"), about(Kind.EXCLUDE, "fout"), undo)
    assert (now.record.pages[0].status, now.reviews[0].text) == ("ok", "Een")


def test_a_decision_about_another_document_changes_nothing_here() -> None:
    other = Draft(Kind.EXCLUDE, "d002", 1, "dubbel", {}, {})
    assert corrected(other).record == RECORD


def test_a_suspicion_is_judged_by_a_decision_only() -> None:
    suspected = replace(RECORD, state="quarantined", state_reason=dossiers.SUSPECTED_ADVICE)
    assert not corrections.correct(suspected, ()).judged
    close = Draft(Kind.CLOSE, "d001", 0, "x", {}, {"state": "quarantined", "state_reason": "advies"})
    now = corrections.correct(suspected, made(close))
    assert (now.judged, now.record.state) == (True, "quarantined")


def test_a_keyed_person_is_read_as_names_and_dates_are() -> None:
    person = KeyedPerson("ouder", "Zwaan, Anna van der", "2 mei 1971", "Kerkstr. 12 hs", "1234 AB", "Utrecht").person()
    assert (person.role, person.name.prefix, person.name.surname) == (Role.PARENT, "van der", "Zwaan")
    assert person.birth is not None
    assert person.birth.isoformat() == "1971-05-02"
    assert person.address is not None
    assert (person.address.number, person.address.postcode) == ("12 hs", "1234AB")


def test_decisions_come_back_in_order_as_they_were_written(archive: Archive) -> None:
    write(archive, about(Kind.ACCEPT, "leesbaar", **SEEN))
    write(archive, about(Kind.RESCAN), about(Kind.EXCLUDE, "dubbel"))
    found = decisions.load(archive, manifest_of(archive))
    assert [(d.number, d.kind.value) for d in found] == [(1, "accept"), (2, "rescan"), (3, "exclude")]
    assert (found[0].user, found[0].reason, found[0].after) == ("ann", "leesbaar", SEEN)
    assert list(decisions.check(archive, manifest_of(archive))) == []


def test_a_decision_that_is_changed_breaks_the_chain(archive: Archive) -> None:
    manifest = write(archive, about(Kind.ACCEPT), about(Kind.EXCLUDE, "dubbel"), about(Kind.ACCEPT))
    first = decisions.paths(archive, manifest)[0]
    files.write_json(first, {**json.loads(first.read_text(encoding="utf-8")), "user": "bob"})
    assert {kind for kind, _path in decisions.check(archive, manifest)} == {"changed"}


def test_a_history_that_is_cut_off_is_found(archive: Archive) -> None:
    manifest = write(archive, about(Kind.ACCEPT), about(Kind.EXCLUDE, "dubbel"))
    decisions.paths(archive, manifest)[1].unlink()
    assert [kind for kind, _path in decisions.check(archive, manifest)] == ["missing"]
    with pytest.raises(ArchiveUnusable):
        decisions.load(archive, manifest)


def test_a_decision_that_a_killed_run_could_not_list_is_adopted(archive: Archive) -> None:
    write(archive, about(Kind.ACCEPT))
    before = manifest_of(archive)
    write(archive, about(Kind.EXCLUDE, "dubbel"))
    dossiers.write_manifest(archive, before)
    manifest, taken_in = decisions.adopt(archive, manifest_of(archive))
    assert ([d.kind for d in taken_in], manifest.decisions) == ([Kind.EXCLUDE], 2)
    assert manifest_of(archive) == manifest
    assert decisions.adopt(archive, manifest) == (manifest, ())


def test_a_file_that_was_slipped_in_is_not_adopted(archive: Archive) -> None:
    manifest = write(archive, about(Kind.ACCEPT))
    slipped = json.loads(decisions.paths(archive, manifest)[0].read_text(encoding="utf-8"))
    files.write_json(archive.dossier("2009-0143") / "decisions" / "000002.json", {**slipped, "number": 2})
    assert decisions.adopt(archive, manifest) == (manifest, ())
