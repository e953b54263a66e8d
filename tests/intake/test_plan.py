"""Files are recognised by content, counted by structure, and kept apart when in doubt."""

import os
import zipfile
from pathlib import Path

import pytest
from PIL import Image

from vtdocs.intake.identify import count_tiff_frames, identify
from vtdocs.intake.plan import dossier_number, make_plan, natural_key
from vtdocs.intake.split import Segment, StackPage, split_stack
from vtdocs.model.media import Media
from vtdocs.model.sheets import DossierKind, SeparatorSheet


def no_pdf(_path: Path) -> tuple[int, str]:
    raise AssertionError("no PDF expected")


def tiff(path: Path, frames: int) -> Path:
    pages = [Image.new("1", (80, 100), 1) for _ in range(frames)]
    path.parent.mkdir(parents=True, exist_ok=True)
    pages[0].save(path, format="TIFF", save_all=True, append_images=pages[1:], compression="group4")
    return path


def jpeg(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.new("L", (80, 100), 255).save(path, format="JPEG")
    return path


def test_a_tiff_named_jpg_is_still_a_tiff_with_three_pages(tmp_path: Path) -> None:
    path = tiff(tmp_path / "scan.jpg", 3)
    found = identify(path, no_pdf, max_pages=100)
    assert (found.media, found.frames, found.fault) == (Media.TIFF, 3, "")


def test_a_tiff_cut_off_half_way_is_a_fault_and_not_a_shorter_tiff(tmp_path: Path) -> None:
    path = tiff(tmp_path / "scan.tif", 3)
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    frames, fault = count_tiff_frames(path)
    assert frames < 3
    assert fault == "truncated"


def test_a_tiff_whose_directories_form_a_ring_ends(tmp_path: Path) -> None:
    path = tmp_path / "ring.tif"
    path.write_bytes(b"II*\x00\x08\x00\x00\x00" + b"\x00\x00" + b"\x08\x00\x00\x00")
    assert count_tiff_frames(path) == (1, "cyclic")


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "empty"),
        (b"\0" * 500, "only-zeros"),
        (b"GIF89a....", "format-not-taken:gif"),
        (b"just text", "format-unknown"),
    ],
)
def test_what_is_no_page_file_is_refused_with_its_own_reason(tmp_path: Path, content: bytes, fault: str) -> None:
    path = tmp_path / "page.tif"
    path.write_bytes(content)
    assert identify(path, no_pdf, max_pages=100).fault == fault


@pytest.mark.parametrize(("stated", "pages"), [("<Pages>3</Pages>", 3), ("", 1), ("<Pages>0</Pages>", 1), (None, 1)])
def test_a_word_file_counts_the_pages_that_word_counted(tmp_path: Path, stated: str | None, pages: int) -> None:
    path = tmp_path / "brief.docx"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("word/document.xml", "<w/>")
        if stated is not None:
            package.writestr("docProps/app.xml", f"<Properties>{stated}</Properties>")
    found = identify(path, no_pdf, max_pages=100)
    assert (found.media, found.frames, found.fault) == (Media.DOCX, pages, "")


def test_links_and_pipes_are_refused_unread(tmp_path: Path) -> None:
    (tmp_path / "link.tif").symlink_to("/etc/hostname")
    os.mkfifo(tmp_path / "pipe.tif")
    assert identify(tmp_path / "link.tif", no_pdf, max_pages=100).fault == "symlink"
    assert identify(tmp_path / "pipe.tif", no_pdf, max_pages=100).fault == "not-a-file"


def test_a_file_with_more_pages_than_allowed_is_refused_but_counted(tmp_path: Path) -> None:
    found = identify(tiff(tmp_path / "long.tif", 4), no_pdf, max_pages=3)
    assert (found.frames, found.fault) == (4, "too-many-pages")


def test_page_two_comes_before_page_ten() -> None:
    assert sorted(["p10.jpg", "p2.jpg", "P1.jpg"], key=natural_key) == ["P1.jpg", "p2.jpg", "p10.jpg"]


@pytest.mark.parametrize(
    "names",
    [
        ["Scan.png", "Scan (2).png", "Scan (10).png"],
        ["scan.tif", "scan2.png", "scan3.png", "scan10.png"],
        ["foto.JPG", "foto2.jpg"],
        ["2009.12", "2009.12 bis", "2009.101"],
    ],
)
def test_the_first_scan_without_a_number_comes_first(names: list[str]) -> None:
    mixed = [*names[1:], names[0]]
    assert sorted(mixed, key=natural_key) == names


def test_a_folder_is_one_stack_and_loose_container_files_are_kept_apart(tmp_path: Path) -> None:
    tiff(tmp_path / "a.tif", 2)
    tiff(tmp_path / "b.tif", 2)
    jpeg(tmp_path / "2011-0207" / "p1.jpg")
    jpeg(tmp_path / "2011-0207" / "brieven" / "p1.jpg")
    stacks = {file.name: file.stack for file in make_plan([tmp_path], no_pdf, max_pages=100).files}
    assert stacks["a.tif"] != stacks["b.tif"]
    assert stacks["2011-0207/p1.jpg"] == stacks["2011-0207/brieven/p1.jpg"] == "2011-0207"


def test_loose_images_that_count_up_are_one_stack_and_others_are_not(tmp_path: Path) -> None:
    for name in ("2009-0143_001.jpg", "2009-0143_002.jpg", "2009-0150_001.jpg"):
        jpeg(tmp_path / name)
    stacks = [file.stack for file in make_plan([tmp_path], no_pdf, max_pages=100).files]
    assert stacks == ["2009-0143*", "2009-0143*", "2009-0150*"]


@pytest.mark.parametrize("name", ["2009-0143", "SHG-0451", "AMK 2006-118", "dossier-7", "2011.044"])
def test_a_number_is_taken_as_dossier_number(name: str) -> None:
    assert dossier_number(name) == name.replace(" ", "-")


@pytest.mark.parametrize("name", ["Jansen 2009", "Vos-12", "scan12", "12", "../../etc", "De Wit", "fam. Bakker 2004"])
def test_a_name_a_counter_or_a_path_never_becomes_a_dossier_number(name: str) -> None:
    assert dossier_number(name) == ""


def sheet(sequence: int, dossier: str, total: int = 0, box: str = "B12") -> SeparatorSheet:
    return SeparatorSheet(box, sequence, total, dossier, DossierKind.REPORT, "AMK")


UNREADABLE = SeparatorSheet("", 0, 0, "")


def split(
    *marks: SeparatorSheet | None, box: str = "", seen: frozenset[tuple[str, int]] = frozenset()
) -> tuple[Segment, ...]:
    pages = [StackPage(1, frame, False, mark, "", mark is UNREADABLE) for frame, mark in enumerate(marks, start=1)]
    return split_stack("a.tif", pages, box=box, kind=DossierKind.UNKNOWN, seen=seen)


def held(*marks: SeparatorSheet | None, seen: frozenset[tuple[str, int]] = frozenset()) -> list[str]:
    return [segment.held for segment in split(*marks, seen=seen)]


def test_each_sheet_opens_a_dossier_and_is_no_page_of_it() -> None:
    segments = split(sheet(1, "A-001"), None, None, sheet(2, "A-002"), None)
    assert [(s.dossier, [p.frame for p in s.pages], s.held) for s in segments] == [
        ("A-001", [2, 3], ""),
        ("A-002", [5], ""),
    ]


def test_a_gap_in_the_numbering_holds_the_pages_before_it() -> None:
    segments = split(sheet(1, "A-001"), None, sheet(3, "A-003"), None)
    assert [(s.dossier, s.held) for s in segments] == [("A-001", "separator-gap:1-3"), ("A-003", "")]


def test_a_missing_last_sheet_holds_the_pages_after_the_last_one_seen() -> None:
    assert held(sheet(1, "A-001", 2), None, None) == ["separator-gap:1-3"]
    assert held(sheet(1, "A-001", 2), None, sheet(2, "A-002", 2), None) == ["", ""]


def test_two_gaps_in_a_stack_are_both_told() -> None:
    marks = [sheet(1, "A-001", 5), None, sheet(3, "A-003", 5), None, sheet(4, "A-004", 5), None]
    assert held(*marks) == ["separator-gap:1-3", "", "separator-gap:4-6"]


def test_a_box_scanned_in_two_stacks_has_no_gap_between_them() -> None:
    first_half = [sheet(1, "A-001", 4), None, sheet(2, "A-002", 4), None]
    assert held(*first_half) == ["", "separator-gap:2-5"]
    assert held(*first_half, seen=frozenset({("B12", 3)})) == ["", ""]


def test_the_next_box_does_not_hide_that_the_last_sheet_of_a_box_is_missing() -> None:
    assert held(sheet(1, "A-001", 2), None, sheet(1, "C-001", 1, "B13"), None) == ["separator-gap:1-3", ""]
    assert held(sheet(2, "A-002", 2), None, sheet(2, "C-002", 2, "B13"), None) == ["separator-gap:0-2", ""]
    assert held(sheet(2, "A-002", 2), None, sheet(1, "C-001", 1, "B13"), None) == ["", ""]


def test_pages_behind_an_unreadable_sheet_are_held_and_fill_one_number_only() -> None:
    marks = [sheet(1, "A-001", 3), None, UNREADABLE, None]
    assert held(*marks, sheet(3, "A-003", 3), None) == ["", "separator-unreadable", ""]
    assert held(*marks, sheet(4, "A-004", 4), None) == ["separator-gap:1-4", "separator-gap:1-4", ""]
    assert held(*marks) == ["separator-gap:1-4", "separator-gap:1-4"]


def test_pages_before_the_first_sheet_are_not_given_to_its_dossier() -> None:
    segments = split(None, sheet(1, "A-001"), None, box="B9")
    assert [(s.dossier, s.box) for s in segments] == [("", "B9"), ("A-001", "B12")]


def test_single_images_make_one_document_and_container_files_one_each() -> None:
    loose = [StackPage(number, 1, True, None) for number in (1, 2)]
    containers = [StackPage(3, 1, False, None), StackPage(3, 2, False, None), StackPage(4, 1, False, None)]
    segments = split_stack("2011-0207", [*loose, *containers], box="", kind=DossierKind.ADVICE)
    assert [len(segment.pages) for segment in segments] == [2, 2, 1]
    assert {segment.dossier for segment in segments} == {"2011-0207"}
    assert {segment.kind for segment in segments} == {DossierKind.ADVICE}


def test_a_file_name_of_an_old_windows_computer_stops_nothing(tmp_path: Path) -> None:
    name = os.fsdecode(b"2009-0002-caf\xe9.jpg")
    Image.new("L", (80, 100), 255).save(tmp_path / "page.jpg")
    (tmp_path / "page.jpg").rename(tmp_path / name)
    (file,) = make_plan([tmp_path], no_pdf, max_pages=100).files
    assert file.name == "2009-0002-café.jpg"
    assert file.path.exists()
    assert not file.identified.fault
