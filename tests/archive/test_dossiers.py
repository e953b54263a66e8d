"""A dossier on disk: committed whole or not at all, and never twice."""

from dataclasses import replace
from pathlib import Path

import pytest

from vtdocs.archive import dossiers, files, layout
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.dossiers import DocumentRecord, DossierManifest, PageRecord
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.model.sheets import DossierKind

NEW = DossierManifest("2009-0143", "B12", DossierKind.REPORT, "AMK", 2004, "open", "", ())
PAGE = PageRecord(
    number=0, source="doos.tif", source_number=1, frame=1, original="originals/0001.tif", original_frame=1, status="ok",
    reason="", rotation=0, skew=0.0, confidence=93.0, word_ratio=0.9, orientation_margin=0.5, ink=0.1, ink_coverage=0.9,
    words=2, method="ocr", profile="print", engine="tesseract", dpi=300, width=100, height=100, fingerprint="",
    warnings=(), text_file="pages/0001.txt", alto_file="pages/0001.alto.xml",
)  # fmt: skip


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return layout.create(tmp_path / "archive")


def draft(archive: Archive, origin: str, pages: int = 1) -> tuple[DocumentRecord, Path]:
    built = archive.scratch / origin.replace(":", "-")
    (built / "pages").mkdir(parents=True)
    (built / "pages" / "0001.txt").write_text("Kind: invented", encoding="utf-8")
    hashes = dossiers.hashes_of(built, ["pages/0001.txt"])
    record = DocumentRecord(
        id="", kind="brief", kind_evidence="", date="2009-03-01", date_evidence="", batch="batch", origin=origin,
        media="image/tiff", state="open", state_reason="", pages=(PAGE,) * pages, hashes=hashes,
    )  # fmt: skip
    return record, built


def test_pages_are_numbered_through_the_dossier(archive: Archive) -> None:
    for origin in ("b:0001:1-2", "b:0002:1-1"):
        manifest, _record = dossiers.commit_document(archive, NEW, *draft(archive, origin, pages=2))
    records = dossiers.documents_of(archive, manifest)
    assert [[page.number for page in record.pages] for record in records] == [[1, 2], [3, 4]]
    assert [record.id for record in records] == ["d001", "d002"]


def test_the_same_pages_are_never_committed_twice(archive: Archive) -> None:
    dossiers.commit_document(archive, NEW, *draft(archive, "b:0001:1-2"))
    manifest, record = dossiers.commit_document(archive, NEW, *draft(archive, "b:0001:1-2"))
    assert (len(manifest.documents), record.id) == (1, "d001")
    assert not any(archive.scratch.iterdir())


def test_a_document_that_a_killed_run_could_not_list_is_adopted(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(dossiers, "write_manifest", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            dossiers.commit_document(archive, NEW, *draft(archive, "b:0001:1-2"))
    manifest, record = dossiers.commit_document(archive, NEW, *draft(archive, "b:0001:1-2"))
    assert (len(manifest.documents), record.id) == (1, "d001")


def test_a_dossier_number_can_never_leave_the_archive(archive: Archive) -> None:
    for number in ("../outside", "a/b", "", ".hidden", "x" * 80):
        with pytest.raises(BadInput):
            archive.dossier(number)


def test_a_damaged_manifest_is_told_and_not_guessed_at(archive: Archive) -> None:
    dossiers.commit_document(archive, NEW, *draft(archive, "b:0001:1-2"))
    (archive.dossier("2009-0143") / "manifest.json").write_text("{", encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        dossiers.load_manifest(archive, "2009-0143")


def test_the_catalogue_is_made_again_from_the_files(archive: Archive) -> None:
    with Catalogue.open(archive) as catalogue:
        catalogue.add_document(*dossiers.commit_document(archive, NEW, *draft(archive, "b:0001:1-2")))
        before = catalogue.coverage()
    archive.catalogue.unlink()
    with Catalogue.open(archive) as catalogue:
        assert catalogue.coverage() == before
        assert catalogue.waiting_for_index() == [("2009-0143", "d001")]


def test_a_catalogue_of_garbage_is_told_with_the_way_out(archive: Archive) -> None:
    archive.catalogue.write_bytes(b"not a database" * 1000)
    with pytest.raises(ArchiveUnusable) as caught, Catalogue.open(archive):
        pass
    assert caught.value.advice


def test_advies_and_held_dossiers_are_out_of_reach_and_only_held_ones_are_a_hole(archive: Archive) -> None:
    states = {"open": "A-0001", "quarantined": "A-0002", "held": "A-0003"}
    with Catalogue.open(archive) as catalogue:
        for place, (state, number) in enumerate(states.items()):
            new = replace(NEW, dossier=number, state=state)
            catalogue.add_document(*dossiers.commit_document(archive, new, *draft(archive, f"b:000{place}:1-1")))
        catalogue.mark_indexed(catalogue.waiting_for_index())
        coverage = catalogue.coverage()
    assert (coverage.dossiers, coverage.indexed) == (1, 1)
    assert (coverage.quarantined_dossiers, coverage.held_dossiers, coverage.complete) == (1, 1, False)


def test_two_writers_one_waits_its_turn_and_hears_who_holds_the_lock(archive: Archive) -> None:
    with archive.writing("ingest"), pytest.raises(ArchiveUnusable, match="ingest"), archive.writing("reindex"):
        pass


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "manifest.json"
    files.write_json(path, {"old": True})
    monkeypatch.setattr(files.os, "fsync", lambda _: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(OSError, match="No space"):
        files.write_json(path, {"new": True})
    assert files.read_json(path) == {"old": True}
    assert [found.name for found in tmp_path.iterdir()] == ["manifest.json"]


def test_a_record_nested_deeper_than_can_be_followed_is_a_damaged_one(tmp_path: Path) -> None:
    """Whoever reads a record expects ValueError, and says which one must come from the backup."""
    (tmp_path / "batch.json").write_text("[" * 200_000, encoding="utf-8")
    with pytest.raises(ValueError, match="nested"):
        files.read_json(tmp_path / "batch.json")
