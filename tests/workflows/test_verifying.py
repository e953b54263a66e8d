"""Verify finds every kind of damage, each at its depth; repair makes again what is derived and nothing else."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from support import Ran, vtdocs_command

from vtdocs.archive import seals
from vtdocs.archive.corrections import corrected_document
from vtdocs.archive.decisions import Kind, load
from vtdocs.archive.dossiers import load_document, load_manifest
from vtdocs.archive.files import sha256_of
from vtdocs.archive.layout import Archive, open_archive
from vtdocs.archive.verify import Depth
from vtdocs.errors import ProgramMissing
from vtdocs.ocr.alto import read_alto
from vtdocs.workflows import remaking
from vtdocs.workflows.access import Access
from vtdocs.workflows.repairing import repair
from vtdocs.workflows.review import correct_text
from vtdocs.workflows.verifying import verify_archive

DOCUMENT = "dossiers/SHG-0451/documents/d001"


def kinds(archive: Archive, depth: Depth) -> set[tuple[str, str]]:
    return {(finding.kind, finding.where) for finding in verify_archive(archive.root, depth).findings}


@pytest.fixture
def archive(sample_archive: Path) -> Archive:
    return open_archive(sample_archive)


def originals(archive: Archive) -> dict[str, tuple[str, int]]:
    """Hash and time of change of every scan."""
    found = [*archive.dossiers.rglob("originals/*"), *archive.batches.rglob("received/*")]
    return {path.as_posix(): (sha256_of(path), path.stat().st_mtime_ns) for path in found}


@pytest.mark.parametrize("depth", list(Depth))
def test_a_whole_archive_has_no_findings(read_once: tuple[Path, Ran], depth: Depth) -> None:
    verdict = verify_archive(read_once[0], depth)
    assert (verdict.findings, verdict.dossiers, verdict.pages) == ((), 4, 17)
    assert (verdict.bytes > 0) == (depth is Depth.FULL)


def test_fast_counts_and_complete_names_what_is_missing_and_what_is_extra(archive: Archive) -> None:
    (archive.root / DOCUMENT / "pages" / "0001.txt").unlink()
    assert ("file-count", "dossiers/SHG-0451") in kinds(archive, Depth.FAST)
    (archive.root / DOCUMENT / "pages" / "notitie.txt").write_text("x")
    assert kinds(archive, Depth.FAST) == set(), "a count cannot see an exchange"
    assert kinds(archive, Depth.COMPLETE) == {
        ("missing", f"{DOCUMENT}/pages/0001.txt"),
        ("untracked", f"{DOCUMENT}/pages/notitie.txt"),
    }


def test_a_manifest_or_split_map_that_was_edited_or_a_batch_that_is_gone_is_found(archive: Archive) -> None:
    """A manifest has no hash of its own: opening an advies with a text editor must not go unseen (P1, P21)."""
    manifest = archive.dossiers / "2006-0118" / "manifest.json"
    before = manifest.read_text()
    manifest.write_text(before.replace('"quarantined"', '"open"'))
    assert kinds(archive, Depth.FAST) == {
        ("catalogue-differs", "dossiers/2006-0118"), ("seal-differs", "dossiers/2006-0118/manifest.json"),
    }  # fmt: skip
    manifest.write_text(before)
    assert kinds(archive, Depth.FULL) == set()
    split = next(archive.batches.glob("*/splitmap.json"))
    where, whole = split.relative_to(archive.root).as_posix(), split.read_text()
    split.chmod(0o600)
    for text, kind in (
        (whole.replace('"frame": 3', '"frame": 2', 1), "split-map-differs"),
        (whole.replace('"2011-0207"', '"2011-9207"', 1), "split-map-differs"),
        (whole[:-20], "damaged"),
    ):
        split.write_text(text)
        assert kinds(archive, Depth.COMPLETE) == {(kind, where), ("seal-differs", where)}
    split.unlink()
    assert kinds(archive, Depth.COMPLETE) == {("damaged", where), ("seal-differs", where)}
    shutil.rmtree(split.parent)
    assert {kind for kind in kinds(archive, Depth.FAST) if kind[0] != "seal-differs"} == {
        ("missing", split.parent.relative_to(archive.root).as_posix())
    }


def test_how_a_batch_was_read_is_what_its_report_says(archive: Archive) -> None:
    """P22: the substitution file tells it, from this record."""
    (record,) = archive.batches.glob("*/run.json")
    where = record.relative_to(archive.root).as_posix()
    record.write_text(record.read_text().replace('"workers"', '"werkers"'))
    assert kinds(archive, Depth.COMPLETE) == {("damaged", where)}
    record.write_text(record.read_text().replace('"werkers"', '"workers"').replace('"tesseract": "', '"tesseract": "9'))
    assert kinds(archive, Depth.COMPLETE) == {("changed", where)}
    record.unlink()
    assert kinds(archive, Depth.COMPLETE) == {("damaged", where)}


def test_a_file_that_nobody_archived_is_told_wherever_it_lies(archive: Archive) -> None:
    """P9: a scan beside the dossiers leaves with none of them."""
    batch = next(archive.batches.iterdir())
    places = (
        archive.root / "scan.pdf", archive.root / "kopie" / "scan.pdf", archive.letters / "brief.docx", batch / "scan.tif",
        batch / "received" / "0099.tif", archive.scratch / "over.tif", archive.batches / "los.tif",
    )  # fmt: skip
    for place in places:
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(b"x")
    told = {(archive.root / "kopie") if place.parent.name == "kopie" else place for place in places}
    expected = {("untracked", place.relative_to(archive.root).as_posix()) for place in told}
    assert kinds(archive, Depth.COMPLETE) == expected


def test_full_reads_every_byte(archive: Archive) -> None:
    spoil(next((archive.root / DOCUMENT / "originals").iterdir()))
    assert kinds(archive, Depth.COMPLETE) == set()
    received = next(file for file in archive.batches.rglob("received/*") if file.suffix == ".pdf")
    spoil(received)
    found = kinds(archive, Depth.FULL)
    assert {kind for kind, _where in found} == {"changed"}
    assert any(where.startswith(DOCUMENT) for _kind, where in found)
    assert ("changed", received.relative_to(archive.root).as_posix()) in found


def spoil(path: Path) -> None:
    """Change the middle of a file."""
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 0x55
    path.chmod(0o600)
    path.write_bytes(data)


def test_fixity_is_not_readability(archive: Archive) -> None:
    """A page that was damaged before it was archived has the right checksum for ever."""
    import json

    folder = archive.root / DOCUMENT
    original = next((folder / "originals").glob("*.jpg"))
    whole = original.read_bytes()
    original.chmod(0o600)
    original.write_bytes(whole[: len(whole) // 2])
    record = json.loads((folder / "document.json").read_text())
    record["hashes"][f"originals/{original.name}"] = sha256_of(original)
    (folder / "document.json").write_text(json.dumps(record))
    manifest = folder.parent.parent / "manifest.json"
    data = json.loads(manifest.read_text())
    data["documents"][0]["sha256"] = sha256_of(folder / "document.json")
    manifest.write_text(json.dumps(data))
    assert seals.accept(archive) == ("dossiers/SHG-0451/manifest.json",)
    found = {kind: where for kind, where in kinds(archive, Depth.FULL) if where.startswith("dossiers/")}
    assert found == {"undecodable": f"{DOCUMENT}/originals/{original.name}#1"}


def lose_catalogue(archive: Archive) -> None:
    import sqlite3

    with sqlite3.connect(archive.catalogue) as connection:
        connection.execute("DELETE FROM page WHERE dossier = 'SHG-0451'")


def lose_register(archive: Archive) -> None:
    archive.register.unlink()


def lose_index(archive: Archive) -> None:
    for file in archive.fulltext.glob("*.words"):
        file.write_bytes(b"")


def lose_text(archive: Archive) -> None:
    (archive.root / DOCUMENT / "pages" / "0001.txt").write_text("iets anders")


def lose_pdf(archive: Archive) -> None:
    (archive.root / DOCUMENT / "document.pdf").unlink()


@pytest.mark.parametrize("lose", [lose_catalogue, lose_register, lose_index, lose_text, lose_pdf])
def test_repair_makes_again_what_is_derived_and_never_touches_a_scan(
    archive: Archive, lose: Callable[[Archive], None]
) -> None:
    before = originals(archive)
    lose(archive)
    assert verify_archive(archive.root).findings != ()
    report = repair(archive.root)
    assert report.repaired
    assert report.left == ()
    assert originals(archive) == before
    assert verify_archive(archive.root).findings == ()


def test_lost_words_are_read_again_from_the_scan_and_come_out_the_very_same(archive: Archive) -> None:
    """Of a scan, of which text and PDF are lost too, and of a page that was never on paper; nothing else changes."""
    folder, scans = archive.root / DOCUMENT, originals(archive)
    lost = [folder / "pages/0001.alto.xml", archive.dossiers / "2011-0207/documents/d001/pages/0001.alto.xml"]
    before = {path: path.read_bytes() for path in [*lost, folder / "pages/0001.txt", folder / "document.pdf"]}
    for path in before:
        path.write_bytes(b"<alto>")
    told = repair(archive.root).to_json()
    assert {path: path.read_bytes() for path in before} == before
    assert {told["how"][path.relative_to(archive.root).as_posix()] for path in lost} == {"read-again-the-same"}
    assert told["whole"]
    assert originals(archive) == scans


def typed_over(archive: Archive) -> Access:
    access = Access(archive, "test", "kwaliteit", "", "")
    correct_text(access, "SHG-0451", 2, "Dit typte een mens")
    return access


def test_without_the_same_engine_the_words_come_back_from_the_pdf_and_say_what_they_said(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text, PDF and what people typed stay; the decision tells that places and sureness are the PDF's."""
    typed_over(archive)
    folder = archive.root / DOCUMENT
    page = load_document(archive, "SHG-0451", "d001").pages[1]
    words, pdf = read_alto((folder / page.alto_file).read_bytes()), (folder / "document.pdf").read_bytes()
    (folder / page.alto_file).unlink()

    def no_engine() -> None:
        raise ProgramMissing("no tesseract", "")

    monkeypatch.setattr(remaking, "check_engine", no_engine)
    report = repair(archive.root)
    manifest = load_manifest(archive, "SHG-0451")
    document = corrected_document(archive, manifest, "d001")
    made = document.record.pages[1]
    again = read_alto((folder / made.alto_file).read_bytes())
    assert report.to_json()["how"] == {f"{DOCUMENT}/{made.alto_file}": "words-from-pdf"}
    assert report.left == ()
    assert [(word.text, word.line, word.block) for word in again] == [(w.text, w.line, w.block) for w in words]
    assert (
        max(abs(a.box.left - b.box.left) + abs(a.box.top - b.box.top) for a, b in zip(again, words, strict=True)) <= 6
    )
    assert (made.text_file, (folder / "document.pdf").read_bytes()) == (page.text_file, pdf)
    assert document.reviews[1].text == "Dit typte een mens"
    last = load(archive, manifest)[-1]
    assert (last.kind, last.page, last.reason, last.before["alto_file"]) == (
        Kind.REREAD, 2, "words-from-pdf", page.alto_file,
    )  # fmt: skip


def test_words_of_which_the_pdf_is_lost_too_are_read_anew_and_the_kept_text_stays_as_history(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a newer engine, which reads another thing: the correction stays, and a document is judged anew (P1)."""
    typed_over(archive)
    folder, scans = archive.root / DOCUMENT, originals(archive)
    page = load_document(archive, "SHG-0451", "d001").pages[1]
    text = (folder / page.text_file).read_bytes()
    (folder / page.alto_file).write_bytes(b"\x00damaged")
    lose_pdf(archive)
    monkeypatch.setattr(remaking, "same_bytes", lambda *_args: False)
    report = repair(archive.root)
    document = corrected_document(archive, load_manifest(archive, "SHG-0451"), "d001")
    made = document.record.pages[1]
    assert report.to_json()["how"] == {
        f"{DOCUMENT}/{made.alto_file}": "read-again", f"{DOCUMENT}/document.pdf": "pdf-from-scans",
    }  # fmt: skip
    assert report.left == ()
    assert made.text_file != page.text_file
    assert (folder / page.text_file).read_bytes() == text
    assert document.reviews[1].text == "Dit typte een mens"
    assert originals(archive) == scans


def test_words_of_a_page_whose_scan_is_lost_too_are_told_and_not_made_up(archive: Archive) -> None:
    folder = archive.root / DOCUMENT
    for path in ("document.pdf", "pages/0001.alto.xml", load_document(archive, "SHG-0451", "d001").pages[0].original):
        (folder / path).unlink()
    archive.register.unlink()
    report = repair(archive.root)
    assert report.repaired == ("derived/register.sqlite",)
    assert {(f"{DOCUMENT}/document.pdf"), f"{DOCUMENT}/pages/0001.alto.xml"} < {
        finding.where for finding in report.left
    }


def test_a_lost_scan_is_told_and_not_made_up(archive: Archive) -> None:
    original = next((archive.root / DOCUMENT / "originals").iterdir())
    original.unlink()
    (archive.root / DOCUMENT / "document.pdf").unlink()
    report = repair(archive.root)
    assert report.repaired == ()
    assert {finding.kind for finding in report.left} == {"missing"}
    assert not (archive.root / DOCUMENT / "document.pdf").exists(), "a PDF without its scan is none"


def test_the_command_exits_with_6_and_tells_all_findings_at_once(archive: Archive) -> None:
    (archive.root / DOCUMENT / "pages" / "0001.txt").unlink()
    spoil(next((archive.root / DOCUMENT / "originals").iterdir()))
    lose_register(archive)
    ran = vtdocs_command("verify", "--archive", archive.root, "--json")
    assert ran.code == 6
    assert {"missing", "changed", "register-differs"} <= {finding["kind"] for finding in ran.json["findings"]}
    assert vtdocs_command("repair", "--archive", archive.root).code == 6, "a scan is lost"


def test_a_register_that_lost_persons_refuses_look_ups_is_told_and_made_again(archive: Archive) -> None:
    """P27: it would answer that nobody is known, with full coverage."""
    with closing(sqlite3.connect(archive.register)) as register, register:
        register.execute("DELETE FROM mention WHERE id IN (SELECT id FROM mention LIMIT 5)")
    looked = vtdocs_command(
        "hermelding", "--voornaam", "Sem", "--achternaam", "Zwartkruis", "--archive", archive.root, VTDOCS_LANG="nl"
    )
    assert looked.code == 7
    assert "vtdocs reindex" in looked.err
    assert len(looked.err.strip().splitlines()) == 2
    assert kinds(archive, Depth.FAST) == {("register-differs", "derived/register.sqlite")}
    assert repair(archive.root).left == ()
    assert vtdocs_command(
        "hermelding", "--voornaam", "Sem", "--achternaam", "Zwartkruis", "--archive", archive.root
    ).code in {0, 10}


def test_a_damaged_catalogue_hides_no_other_finding_and_is_made_again(archive: Archive) -> None:
    """Section 6: all findings at once; what is derived is made again, the scans stay."""
    content = bytearray(archive.catalogue.read_bytes())
    content[4096:4104] = b"xxxxxxxx"  # the head of the second page
    archive.catalogue.write_bytes(content)
    (archive.root / DOCUMENT / "pages" / "notitie.txt").write_text("x")
    (archive.root / DOCUMENT / "pages" / "0001.txt").unlink()
    stray, lost = ("untracked", f"{DOCUMENT}/pages/notitie.txt"), ("missing", f"{DOCUMENT}/pages/0001.txt")
    assert kinds(archive, Depth.COMPLETE) == {("catalogue-damaged", "derived/catalogue.sqlite"), stray, lost}
    before = originals(archive)
    report = repair(archive.root)
    assert report.repaired == ("derived/catalogue.sqlite", lost[1])
    assert [(finding.kind, finding.where) for finding in report.left] == [stray]
    assert originals(archive) == before


def test_what_was_found_of_pages_scanned_twice_is_told_when_it_is_lost_and_made_again(archive: Archive) -> None:
    table = archive.derived / "lookalikes.sqlite"
    table.unlink()
    assert kinds(archive, Depth.FULL) == {("lookalikes-lost", "derived/lookalikes.sqlite")}
    assert repair(archive.root).left == ()
    assert table.exists()
