"""Where a separator sheet is missing or cannot be read, pages wait for a person, and everybody is told."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image
from small_scans import new_archive, page, save_tiff, unseen

from vtdocs.archive import dossiers
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.audit import Purpose
from vtdocs.config import load
from vtdocs.errors import BadInput, Refused
from vtdocs.intake.separators import write_sheets
from vtdocs.model.media import Media
from vtdocs.model.sheets import DossierKind, SeparatorSheet
from vtdocs.ocr.opening import Limits, open_frame
from vtdocs.workflows import dossier as shown
from vtdocs.workflows import review
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.batchrun import IngestOptions
from vtdocs.workflows.forecast import forecast
from vtdocs.workflows.ingest import IngestReport, ingest, look
from vtdocs.workflows.resplitting import resplit
from vtdocs.workflows.review_queue import queue
from vtdocs.workflows.split_changes import parse_move

ADVICE, REPORT = DossierKind.ADVICE, DossierKind.REPORT


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Image.Image]:
    """Sheets of a box of four dossiers, of which the second is an advies; the key is their number."""
    file = tmp_path_factory.mktemp("sheets") / "sheets.pdf"
    first = SeparatorSheet("B1", 1, 4, "2010-0001", REPORT)
    write_sheets(
        file,
        [
            first,
            *(replace(first, sequence=n, dossier=f"2010-000{n}", kind=ADVICE if n == 2 else REPORT) for n in (2, 3, 4)),
        ],
    )
    return {
        n: Image.fromarray(open_frame(file, Media.PDF, n - 1, Limits(render_dpi=100)).pixels).convert("L")
        for n in (1, 2, 3, 4)
    }


def read(root: Path, *, dossier: str = "", **stacks: list[Image.Image]) -> tuple[Archive, IngestReport]:
    archive = new_archive(root)
    return archive, read_into(archive, root, dossier=dossier, **stacks)


def read_into(archive: Archive, root: Path, *, dossier: str = "", **stacks: list[Image.Image]) -> IngestReport:
    for name, pages in stacks.items():
        save_tiff(root / name / f"{name}.tif", *pages)
    return ingest(archive, [root / name for name in stacks], IngestOptions(dossier=dossier), unseen)


def waiting(archive: Archive) -> dict[str, str]:
    """Why each closed dossier waits, by the number that was stated for it."""
    access = review.open_review(archive, PurposeGiven())
    return {dossier.partition("-held-")[0]: why for dossier, _document, why in queue(access).closed}


def told(report: IngestReport) -> list[tuple[str, str]]:
    return [(problem.status, problem.reason) for problem in report.problems if problem.status == "held"]


def test_a_missing_last_sheet_is_told_and_its_pages_wait_for_review(
    tmp_path: Path, sheets: dict[int, Image.Image]
) -> None:
    stack = [sheets[1], page(0), sheets[3], page(1)]
    archive, report = read(tmp_path, stack=stack)
    assert told(report) == [("held", "separator-gap:1-3"), ("held", "separator-gap:3-5")]
    assert waiting(archive) == {"2010-0001": "separator-gap:1-3", "2010-0003": "separator-gap:3-5"}
    with Catalogue.open(archive) as catalogue:
        assert (catalogue.coverage().held_dossiers, catalogue.coverage().dossiers) == (2, 0)


def test_a_box_in_two_files_and_a_rescan_of_part_of_it_have_no_gap(
    tmp_path: Path, sheets: dict[int, Image.Image]
) -> None:
    archive, report = read(tmp_path, a=[sheets[1], sheets[2], page(1)], b=[sheets[3], page(2), sheets[4]])
    assert (told(report), waiting(archive)) == ([], {})
    again = read_into(archive, tmp_path, c=[sheets[3], page(1)])
    assert (told(again), again.dossiers) == ([], ("2010-0003",))


def test_a_box_in_two_batches_waits_for_a_person_who_is_told_when_the_next_sheet_came(
    tmp_path: Path, sheets: dict[int, Image.Image]
) -> None:
    archive, first = read(tmp_path, a=[sheets[1], sheets[2], sheets[3], page(1)])
    assert told(first) == [("held", "separator-gap:3-5")]
    second = read_into(archive, tmp_path, b=[sheets[4], page(2)])
    (waits,) = (dossier for dossier in first.dossiers if "held" in dossier)
    notes = [(problem.file, problem.page, problem.reason) for problem in second.problems]
    assert notes == [("b.tif", 1, f"missing-sheet-came:{waits}")]
    review.judge(review.open_review(archive, PurposeGiven()), waits, "", advice=False, reason="vel 4 volgt meteen")
    assert dossiers.load_manifest(archive, waits).searchable


def test_one_number_for_all_pages_has_no_gap(tmp_path: Path, sheets: dict[int, Image.Image]) -> None:
    _archive, report = read(tmp_path, dossier="2010-0003", c=[sheets[3], page(0)])
    assert (told(report), report.dossiers) == ([], ("2010-0003",))


@pytest.fixture
def after_advice(tmp_path: Path, sheets: dict[int, Image.Image]) -> tuple[Archive, IngestReport]:
    """The sheet after the advies is missing: the second page is another family's melding."""
    return read(tmp_path, stack=[sheets[2], page(0), page(1), sheets[4]])


def test_a_gap_after_an_advies_is_told_and_judged_and_nobody_looks_it_up_before(
    after_advice: tuple[Archive, IngestReport],
) -> None:
    archive, report = after_advice
    assert told(report) == [("held", "separator-gap:2-4")]
    assert waiting(archive) == {"2010-0002": "separator-gap:2-4"}
    (name,) = (dossier for dossier in report.dossiers if "held" in dossier)
    assert not dossiers.load_manifest(archive, name).searchable
    with pytest.raises(Refused):
        shown.show(allow(archive, "show", PurposeGiven(Purpose.QUALITY)), name)
    review.judge(review.open_review(archive, PurposeGiven()), name, "", advice=False, reason="alles van dit advies")
    manifest = dossiers.load_manifest(archive, name)
    assert (manifest.state, manifest.state_reason, waiting(archive)) == ("quarantined", "advies", {})


def test_the_melding_behind_an_advies_gets_its_own_dossier_and_the_advies_stays_closed(
    after_advice: tuple[Archive, IngestReport],
) -> None:
    archive, report = after_advice
    (name,) = (dossier for dossier in report.dossiers if "held" in dossier)
    resplit(archive, "B1", [parse_move(f"{name}:2-2=2010-0003")], "vel 3 ontbrak", kind=REPORT)
    states = {dossier: dossiers.load_manifest(archive, dossier).state for dossier in (name, "2010-0003")}
    assert states == {name: "quarantined", "2010-0003": "open"}


def test_pages_behind_an_unreadable_sheet_wait_for_review(tmp_path: Path, sheets: dict[int, Image.Image]) -> None:
    """Nobody knows whose they are, or whether the sheet said advies."""
    ruined = sheets[2].copy()  # ink has run over both codes; the bar code tells that it is one of ours
    for box in ((67, 67, 167, 300), (633, 650, 767, 850)):
        ruined.paste(0, box)
    archive, report = read(tmp_path, stack=[ruined, page(0), sheets[3], sheets[4]])
    assert (report.counts.separator, report.counts.archived) == (3, 1)
    assert list(waiting(archive).values()) == ["separator-unreadable"]
    assert told(report) == [("held", "separator-unreadable")]


def test_a_second_folder_of_the_same_number_is_told_before_and_after(tmp_path: Path) -> None:
    for number, shelf in enumerate(("kast1", "kast2")):
        save_tiff(tmp_path / "in" / shelf / "2010-0007" / "scan.tif", page(number))
    archive = new_archive(tmp_path)
    plan = forecast(
        archive, look([tmp_path / "in"], load(archive.root).ingest), 1, lambda _done, _total: None, quick=True
    )
    assert [entry["number_taken"] for entry in plan.to_json()["dossiers"]] == [False, True]
    report = ingest(archive, [tmp_path / "in"], IngestOptions(), unseen)
    (other,) = set(report.dossiers) - {"2010-0007"}
    found = [(problem.file, problem.reason) for problem in report.problems if problem.status == "noted"]
    assert found == [("kast2/2010-0007/scan.tif", f"number-taken:2010-0007 → {other}")]


def test_sheets_of_another_box_than_the_command_names_are_told(tmp_path: Path, sheets: dict[int, Image.Image]) -> None:
    save_tiff(
        tmp_path / "in" / "scan.tif", sheets[1], page(0), sheets[2], page(1), sheets[3], page(2), sheets[4], page(3)
    )
    for box, told in (("B7", [(1, "other-box:B1")]), ("B1", [])):
        report = ingest(new_archive(tmp_path / box), [tmp_path / "in"], IngestOptions(box=box), unseen)
        assert [(p.page, p.reason) for p in report.problems if p.reason.startswith("other-box")] == told


@pytest.mark.parametrize("number", ["../../x1", "Familie de Vries", "2010_é"])
def test_a_number_for_all_pages_that_can_be_none_is_refused_before_anything_is_read(
    tmp_path: Path, number: str
) -> None:
    save_tiff(tmp_path / "in" / "scan.tif", page(0))
    archive = new_archive(tmp_path / "archief")
    with pytest.raises(BadInput) as refused:
        ingest(archive, [tmp_path / "in"], IngestOptions(dossier=number), unseen)
    assert number not in str(refused.value)
    assert list((archive.root / "batches").iterdir()) == []
