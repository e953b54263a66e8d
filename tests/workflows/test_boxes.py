"""A box closes only when every page is accounted for and what was declared is there (digitisation 7.1, P22, P27)."""

import json
import shutil
from pathlib import Path

import pytest
from support import SAMPLE, Ran, vtdocs_command

from vtdocs.archive import batches, boxes, dossiers, layout
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog
from vtdocs.errors import ArchiveUnusable, BadInput, Refused
from vtdocs.workflows.boxes import Counted, close, declare, look, mode_of, reopen

LIST = SAMPLE / "doos-S3.csv"


@pytest.fixture
def archive(sample_archive: Path) -> Archive:
    return layout.open_archive(sample_archive)


def refusal(archive: Archive) -> list[str]:
    with pytest.raises(Refused):
        close(archive, "S3")
    return [item.kind for item in look(archive, "S3").differences]


def declare_list(archive: Archive, folder: Path, *changes: tuple[str, str]) -> None:
    text = LIST.read_text(encoding="utf-8")
    for old, new in changes:
        text = text.replace(old, new)
    (folder / "lijst.csv").write_text(text, encoding="utf-8")
    declare(archive, "S3", Counted(listing=folder / "lijst.csv"))


def rewrite_split_map(archive: Archive, change) -> None:  # type: ignore[no-untyped-def]
    (batch,) = batches.all_batches(archive)
    pages, sheets = batches.read_split_map(archive, batch.id)
    batches.write_split_map(archive, batch.id, pages, change(sheets))


def test_a_box_that_balances_is_closed_and_its_account_kept(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    found = close(archive, "S3")
    assert found.closed
    counts = found.counts
    assert (counts.received, counts.kept, counts.separator) == (19, 17, 2)
    assert counts.accounted == counts.received
    assert {line.dossier: line.counts.kept for line in found.dossiers} == {
        "2006-0118": 3, "2009-0143": 5, "2011-0207": 5, "SHG-0451": 4,
    }  # fmt: skip
    kept = boxes.load(archive, "S3").last(boxes.BoxAct.CLOSE)
    assert kept is not None
    assert kept.data["pages"]["received"] == 19


def test_a_box_that_nobody_declared_cannot_be_closed(archive: Archive) -> None:
    assert refusal(archive) == ["not-declared"]
    assert list(AuditLog(archive.audit_log).entries())[-1].fields["outcome"] == "refused"


@pytest.mark.parametrize(
    ("changes", "kinds"),
    [
        ([("2011-0207;;;;5;5", "2011-0207;;;;6;6")], ["sides", "sides"]),  # the dossier's, and so the box's
        ([("2011-0207;;;;5;5", "2011-0299;;;;5;5")], ["dossier-missing", "dossier-not-declared", "sides"]),
    ],
)
def test_any_difference_from_the_declaration_is_named_per_dossier_and_box(
    archive: Archive, tmp_path: Path, changes: list[tuple[str, str]], kinds: list[str]
) -> None:
    declare_list(archive, tmp_path, *changes)
    assert refusal(archive) == kinds


def test_counts_of_the_whole_box_are_enough_to_find_a_difference(archive: Archive) -> None:
    declare(archive, "S3", Counted(dossiers=5, sides=18))
    assert refusal(archive) == ["dossiers", "sides"]
    declare(archive, "S3", Counted(dossiers=4, sheets=9))
    assert close(archive, "S3").closed  # 17 pages fit on 9 sheets
    assert len([event for event in boxes.load(archive, "S3").events if event.act == "declare"]) == 2


def test_a_page_that_was_received_and_is_nowhere_is_found(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    rewrite_split_map(archive, lambda sheets: sheets[1:])
    found = look(archive, "S3")
    assert [item.kind for item in found.differences] == ["page-lost", "separator-gap"]
    assert found.differences[0].place.endswith(":0001:1")


def test_a_page_that_is_in_two_places_is_found(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    rewrite_split_map(archive, lambda sheets: [*sheets, {**sheets[1], "frame": sheets[1]["frame"] + 1}])
    assert "page-double" in [item.kind for item in look(archive, "S3").differences]


def test_a_dossier_folder_that_vanished_is_found_page_by_page(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    shutil.rmtree(archive.dossier("SHG-0451"))
    kinds = refusal(archive)
    assert kinds.count("page-lost") == 4


def test_a_separator_sheet_that_was_not_seen_is_a_gap(archive: Archive) -> None:
    def renumber(sheets: list[dict]) -> list[dict]:  # type: ignore[type-arg]
        return [{**row, "sheet": {**row["sheet"], "sequence": row["sheet"]["sequence"] * 2 - 1, "total": 3}}
                for row in sheets]  # fmt: skip

    declare(archive, "S3", Counted(dossiers=4, sides=17))
    rewrite_split_map(archive, renumber)
    (gap,) = look(archive, "S3").differences
    assert (gap.kind, gap.place, gap.expected, gap.found) == ("separator-gap", "2", 3, 2)


def test_a_held_dossier_keeps_its_box_open(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    manifest = dossiers.load_manifest(archive, "2011-0207")
    dossiers.write_manifest(archive, dossiers.with_state(manifest, "held", "separator-gap:1-3"))
    assert refusal(archive) == ["held"]


def test_an_unfinished_batch_keeps_its_box_open(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    (batch,) = batches.all_batches(archive)
    (batches.folder_of(archive, batch.id) / "report.json").unlink()
    assert "batch-unfinished" in refusal(archive)


def test_a_closed_box_is_declared_again_only_after_it_was_opened_with_a_reason(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    close(archive, "S3")
    with pytest.raises(Refused):
        declare(archive, "S3", Counted(dossiers=4, sides=17))
    with pytest.raises(BadInput):
        reopen(archive, "S3", " ")
    reopen(archive, "S3", "paper was found")
    declare(archive, "S3", Counted(dossiers=4, sides=17))


def test_paper_is_not_slipped_into_a_closed_box(archive: Archive, tmp_path: Path) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    close(archive, "S3")
    ran = vtdocs_command("ingest", SAMPLE / "box" / "SHG-0451", "--box", "S3", "--archive", archive.root)
    assert ran.code == 9
    assert "vtdocs box reopen S3" in ran.err
    assert len(batches.all_batches(archive)) == 1


def test_the_history_of_a_box_shows_when_it_was_changed(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=LIST))
    close(archive, "S3")
    first = next(archive.boxes.rglob("000001-declare.json"))
    first.write_text(first.read_text(encoding="utf-8").replace('"sides": 5', '"sides": 6'), encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        boxes.load(archive, "S3")
    assert [kind for kind, _where in boxes.check(archive)] == ["box-changed"]


def test_to_take_the_place_of_paper_a_decision_and_a_handbook_are_needed(archive: Archive) -> None:
    """P21."""
    with pytest.raises(Refused) as caught:
        declare(archive, "S3", Counted(listing=LIST, mode=mode_of("vervangen"), decision="2026/12"))
    assert [reason.rule for reason in caught.value.reasons] == ["P21"]
    declare(archive, "S3", Counted(listing=LIST, mode=mode_of("vervangen"), decision="2026/12", handbook="3.1"))


@pytest.mark.parametrize(
    "counted",
    [Counted(), Counted(dossiers=3), Counted(dossiers=3, sheets=5, sides=11), Counted(dossiers=3, listing=LIST)],
)
def test_counts_that_do_not_fit_together_are_refused(archive: Archive, counted: Counted) -> None:
    with pytest.raises(BadInput):
        declare(archive, "S3", counted)


def test_a_look_up_says_what_is_missing_box_by_box(archive: Archive, tmp_path: Path) -> None:
    """P27."""
    declare_list(archive, tmp_path, ("SHG-0451;;;;4;4", "SHG-0451;;;;4;4\n2012-0001;;;;3;3"))
    with Catalogue.open(archive) as catalogue:
        whole = catalogue.coverage()
        (box,) = whole.boxes
        assert (box.box, box.expected, box.scanned, box.indexed, box.missing) == ("S3", 5, 4, 3, 1)
        assert (whole.missing_dossiers, whole.complete) == (1, False)
        catalogue.rebuild(archive)
        assert catalogue.coverage().missing_dossiers == 1


def test_a_box_that_is_not_scanned_yet_is_a_hole_in_every_look_up(archive: Archive) -> None:
    """P27: 'not found' must not be claimed over a box that stands unread on its trolley."""
    declare(archive, "B12", Counted(dossiers=40, sheets=900))
    name = ("--achternaam", "Zwartkruis", "--voornaam", "Onno")
    ran = vtdocs_command("hermelding", *name, "--archive", archive.root, "--json")
    assert ran.code == 10
    box = next(box for box in ran.json["coverage"]["boxes"] if box["box"] == "B12")
    assert (box["expected"], box["scanned"], box["missing"]) == (40, 0, 40)
    shown = vtdocs_command("hermelding", *name, "--archive", archive.root, VTDOCS_LANG="nl")
    assert "doos B12: 0 van 40 dossiers gescand" in shown.out
    assert "(3 van 43 dossiers)" in shown.out


def test_refused_pages_of_a_closed_box_are_no_hole_any_more(archive: Archive) -> None:
    (batch,) = batches.all_batches(archive)
    with Catalogue.open(archive) as catalogue:
        catalogue.add_rejected(batch.id, [batches.RejectedPage(1, 1, "cannot-be-read")])
        before = catalogue.coverage().unreadable_pages
        declare(archive, "S3", Counted(listing=LIST))
        close(archive, "S3")
        assert catalogue.coverage().unreadable_pages == before - 1


def test_the_commands_say_what_to_do(read_once: tuple[Path, Ran], sample_archive: Path) -> None:
    at = ("--archive", sample_archive)
    refused = vtdocs_command("box", "close", "S3", *at, "--json")
    assert refused.code == 9
    assert "vtdocs box declare" in refused.err
    assert vtdocs_command("box", "declare", "S3", "--list", LIST, *at).code == 0
    shown = vtdocs_command("box", "show", "S3", *at, VTDOCS_LANG="nl")
    assert "De telling klopt" in shown.out
    closed = vtdocs_command("box", "close", "S3", *at, "--json")
    assert (closed.code, closed.json["balanced"]) == (0, True)
    assert json.loads(vtdocs_command("box", "list", *at, "--json").out)["boxes"][0]["closed"]
