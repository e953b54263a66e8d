"""The same paper scanned twice is told, and nothing more; forms of other families are not taken for it."""

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_archive import NEW, Given, make, put
from small_scans import new_archive, page, save_tiff, unseen

from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.archive.lookalikes import Lookalikes
from vtdocs.model.pages import PageStatus
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.ingest import ingest
from vtdocs.workflows.likeness import likeness, sketch_of
from vtdocs.workflows.near_duplicates import Pair, compare_waiting, known_pairs

LETTER = """Geachte mevrouw, hierbij bevestigen wij de afspraak over de zorg om uw dochter op school
De leerkracht ziet dat zij vaak moe is en zonder ontbijt in de klas komt
Wij spraken af dat de huisarts meekijkt en dat u ons volgende week belt
Met vriendelijke groet, namens het team van de school aan de Lindelaan"""
MISREAD = LETTER.replace("dochter", "dochier").replace("ontbijt", "ontb1jt").replace("huisarts", "huisaris")
FORM = "Naam kind: {}\nGeboren: {}\nAdres: {}\nMelder: {}\nReden van de melding: {}"
ONE = FORM.format(
    "Yara Vos", "3-4-2005", "Dorpsplein 4 Meerdorp", "de wijkagent", "ruzie tussen ouders en lawaai in huis"
)
TWO = FORM.format(
    "Bram Kuiper", "19-11-1998", "Havenkade 77 bis Zeestad", "een buurvrouw", "kind zwerft laat op straat rond"
)
MARK, NEAR, FAR = "0" * 64, "0" * 62 + "ff", "0f" * 32


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    return make(tmp_path)


def add(archive: Archive, dossier: str, text: str, mark: str, **changes: object) -> None:
    """A dossier of one page with this text and fingerprint."""
    manifest = replace(NEW, dossier=dossier, **changes)  # type: ignore[arg-type]
    put(archive, [Given(text)], origin=f"b:{dossier}", dossier=manifest)
    with sqlite3.connect(archive.catalogue) as database:
        database.execute("UPDATE page SET fingerprint = ? WHERE dossier = ?", (mark, dossier))
    database.close()


def compare(archive: Archive) -> int:
    with Catalogue.open(archive) as catalogue:
        return compare_waiting(archive, catalogue)


def test_the_same_paper_is_found_through_misread_words_and_only_once(archive: Archive) -> None:
    add(archive, "2009-0001", LETTER, MARK)
    add(archive, "2009-0002", ONE, NEAR)
    assert compare(archive) == 0
    add(archive, "2009-0003", MISREAD, NEAR)
    assert compare(archive) == 1
    assert compare(archive) == 0
    (pair,) = known_pairs(archive)
    assert (pair.dossier, pair.page, pair.other_dossier, pair.other_page) == ("2009-0001", 1, "2009-0003", 1)
    assert (pair.distance, pair.likeness > 0.9) == (8, True)


def test_a_form_of_another_family_is_not_the_same_paper(archive: Archive) -> None:
    add(archive, "2009-0001", ONE, MARK)
    add(archive, "2009-0002", TWO, MARK)
    assert compare(archive) == 0
    assert known_pairs(archive) == ()


def test_another_picture_needs_more_of_the_same_text(archive: Archive) -> None:
    add(archive, "2009-0001", LETTER, MARK)
    add(archive, "2009-0002", LETTER, FAR)
    add(archive, "2009-0003", LETTER.split("Wij", maxsplit=1)[0] + ONE, FAR)
    assert compare(archive) == 1
    assert [pair.other_dossier for pair in known_pairs(archive)] == ["2009-0002"]


def test_pages_without_words_must_be_nearly_the_same_picture(archive: Archive) -> None:
    for dossier, mark in (("2009-0001", MARK), ("2009-0002", NEAR), ("2009-0003", FAR)):
        add(archive, dossier, "xx", mark)
    assert compare(archive) == 1
    assert known_pairs(archive) == (Pair("2009-0001", 1, "2009-0002", 1, 8, 0.0),)


def test_of_an_advies_nothing_is_compared(archive: Archive) -> None:
    """P1: that two dossiers hold the same paper is something of a family."""
    add(archive, "2009-0001", LETTER, MARK)
    add(archive, "2009-0002", LETTER, MARK, state="quarantined", state_reason="advies")
    assert compare(archive) == 0


def test_a_pair_is_not_shown_once_one_of_its_dossiers_is_closed(archive: Archive) -> None:
    add(archive, "2009-0001", LETTER, MARK)
    add(archive, "2009-0002", LETTER, MARK)
    assert compare(archive) == 1
    with sqlite3.connect(archive.catalogue) as database:
        database.execute("UPDATE dossier SET state = 'quarantined' WHERE id = '2009-0002'")
    database.close()
    assert known_pairs(archive) == ()
    assert compare(archive) == 0
    with Lookalikes.open(archive) as table:
        assert [sketch.dossier for sketch in table.sketches()] == ["2009-0001"]
        assert table.pairs() == []


def test_a_damaged_table_is_made_again(archive: Archive) -> None:
    add(archive, "2009-0001", LETTER, MARK)
    add(archive, "2009-0002", LETTER, MARK)
    assert compare(archive) == 1
    (archive.derived / "lookalikes.sqlite").write_bytes(b"no database at all" * 100)
    assert compare(archive) == 1


def test_a_page_that_is_suspected_blank_is_like_no_other(archive: Archive) -> None:
    for dossier in ("2009-0001", "2009-0002"):
        put(archive, [Given("", PageStatus.BLANK)], origin=f"b:{dossier}", dossier=replace(NEW, dossier=dossier))
    with sqlite3.connect(archive.catalogue) as database:
        database.execute("UPDATE page SET fingerprint = ?", (MARK,))
    database.close()
    assert compare(archive) == 0


def test_the_report_of_an_ingest_tells_it_and_counts_nothing_away(tmp_path: Path) -> None:
    archive = new_archive(tmp_path)
    save_tiff(tmp_path / "in" / "2010-0001" / "scan.tif", page(0))
    save_tiff(tmp_path / "in" / "2010-0002" / "scan.tif", page(0).rotate(1, fillcolor=250))
    report = ingest(archive, [tmp_path / "in"], IngestOptions(), unseen)
    assert (report.counts.archived, report.counts.rejected, report.counts.duplicate) == (2, 0, 0)
    told = [problem for problem in report.problems if problem.status == "near-duplicate"]
    assert [(problem.file, problem.page, problem.reason) for problem in told] == [
        ("2010-0002/scan.tif", 1, "same-paper-as:2010-0001/1")
    ]
    assert [pair.other_dossier for pair in known_pairs(archive, report.batch)] == ["2010-0002"]


@given(st.text(alphabet="abcdefg hij", max_size=200), st.text(alphabet="abcdefg hij", max_size=200))
def test_likeness_is_a_share_and_a_page_is_like_itself(left: str, right: str) -> None:
    assert 0.0 <= likeness(left, right) <= 1.0
    if left.split():
        assert likeness(left, left) == 1.0


def test_the_sketch_does_not_depend_on_the_run() -> None:
    """It is kept on disk, and compared with sketches of later runs."""
    assert sketch_of("kort") == b""
    assert sketch_of(LETTER)[:8].hex() == sketch_of(LETTER.upper())[:8].hex() == "54c0b77d6a59431c"
