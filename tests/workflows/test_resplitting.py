"""A wrong split is undone without losing a page or a decision, and the undoing can be undone (digitisation 7.2, 7.3)."""

import shutil
from pathlib import Path
from types import ModuleType

import pypdfium2
import pytest
from support import SAMPLE

from vtdocs import notices
from vtdocs.archive import corrections, dossiers, layout
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput, Refused
from vtdocs.index.fulltext import FullTextIndex
from vtdocs.model.sheets import DossierKind
from vtdocs.workflows import advies, indexing, resplitting, review
from vtdocs.workflows.access import PurposeGiven
from vtdocs.workflows.boxes import Counted, close, declare, look, reopen
from vtdocs.workflows.resplitting import finish_resplit, parse_move, resplit, undo
from vtdocs.workflows.stewardship import verify_archive

WHY = "sheet 7 was missed"


@pytest.fixture
def archive(sample_archive: Path) -> Archive:
    found = layout.open_archive(sample_archive)
    declare(found, "S3", Counted(dossiers=4, sides=17))
    return found


def move(archive: Archive, *moves: str, **options) -> resplitting.Resplit:  # type: ignore[no-untyped-def]
    return resplit(archive, "S3", [parse_move(text) for text in moves], WHY, **options)


def layout_of(archive: Archive, dossier: str) -> list[list[tuple[int, int]]]:
    manifest = dossiers.load_manifest(archive, dossier)
    return [[(p.source_number, p.frame) for p in record.pages] for record in dossiers.documents_of(archive, manifest)]


def whole(archive: Archive) -> bool:
    return not verify_archive(archive.root).findings


def found(archive: Archive, dossier: str) -> int:
    with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
        return index.search(f"dossier:{dossier}", limit=5).total


def test_pages_of_a_merged_dossier_get_one_of_their_own_and_the_change_can_be_undone(archive: Archive) -> None:
    before = layout_of(archive, "2009-0143")
    change = move(archive, "2009-0143:4-5=2009-0199")
    assert change.new == ("2009-0199",)
    assert layout_of(archive, "2009-0143") == before[:3]
    assert layout_of(archive, "2009-0199") == before[3:]
    assert (found(archive, "2009-0143"), found(archive, "2009-0199")) == (3, 2)
    with indexing.open_register(archive) as register:
        assert register.knows("2009-0199")
    assert whole(archive)
    assert [item.kind for item in look(archive, "S3").differences] == [
        "dossiers"
    ]  # 5 now, all pages still accounted for
    undo(archive, "S3", "it was one family after all")
    assert layout_of(archive, "2009-0143") == before
    assert not archive.dossier("2009-0199").exists()
    with indexing.open_register(archive) as register:
        assert not register.knows("2009-0199")
    assert look(archive, "S3").balanced
    assert whole(archive)


def test_a_document_is_parted_to_the_page_in_every_form_it_has(archive: Archive) -> None:
    move(archive, "2011-0207:2=2011-0208")
    (record,) = dossiers.documents_of(archive, dossiers.load_manifest(archive, "2011-0208"))
    folder = dossiers.document_folder(archive, "2011-0208", record.id)
    for name in (dossiers.SEARCHABLE, record.pages[0].original):
        with pypdfium2.PdfDocument(folder / name) as pdf:
            assert len(pdf) == 1
    assert (folder / record.pages[0].text_file).read_text(encoding="utf-8").strip()
    assert whole(archive)


def test_a_dossier_that_an_imagined_sheet_parted_is_one_again(archive: Archive) -> None:
    change = move(archive, "SHG-0451:1-4=2011-0207")
    assert change.gone == ("SHG-0451",)
    assert not archive.dossier("SHG-0451").exists()
    assert sum(map(len, layout_of(archive, "2011-0207"))) == 9
    assert whole(archive)


def test_what_people_decided_goes_with_the_page(archive: Archive) -> None:
    access = review.open_review(archive, PurposeGiven())
    review.correct_text(access, "2009-0143", 4, "overgetypte tekst")
    review.accept(access, "2009-0143", 1)
    move(archive, "2009-0143:3-4=2009-0199")
    moved = corrections.corrected_documents(archive, dossiers.load_manifest(archive, "2009-0199"))
    assert [r.text for d in moved for r in d.reviews] == [None, "overgetypte tekst"]
    last = moved[-1].reviews[-1].last
    assert last is not None
    assert last.before["carried"]["dossier"] == "2009-0143"
    stayed = corrections.corrected_documents(archive, dossiers.load_manifest(archive, "2009-0143"))
    assert [r.reviewed for d in stayed for r in d.reviews] == [True, False, False]
    assert whole(archive)


def test_a_new_dossier_may_be_an_advies_and_is_closed_then(archive: Archive) -> None:
    """P1."""
    move(archive, "2009-0143:5=2009-0199", kind=DossierKind.ADVICE)
    assert dossiers.load_manifest(archive, "2009-0199").state == "quarantined"
    assert found(archive, "2009-0199") == 0
    with indexing.open_register(archive) as register:
        assert not register.knows("2009-0199")


@pytest.mark.parametrize(("room", "step"), [(resplitting, "_rewrite_split_maps"), (indexing, "take_out")])
def test_a_change_that_was_killed_is_finished_by_the_next_run(
    archive: Archive, monkeypatch: pytest.MonkeyPatch, room: ModuleType, step: str
) -> None:
    def killed(*_args: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(room, step, killed)
        with pytest.raises(KeyboardInterrupt):
            move(archive, "2009-0143:4-5=2009-0199")
    finish_resplit(archive)
    assert (found(archive, "2009-0143"), found(archive, "2009-0199")) == (3, 2)
    assert whole(archive)


def test_a_change_or_undo_that_was_killed_and_is_given_again_is_made_once(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pages moved already, so they could not be found again; and a second undo would take back an earlier change."""

    def killed(*_args: object) -> None:
        raise KeyboardInterrupt

    for call in (lambda: move(archive, "2009-0143:5=2009-0199"), lambda: undo(archive, "S3", "toch een gezin")):
        with monkeypatch.context() as patched:
            patched.setattr(resplitting, "_rewrite_split_maps", killed)
            with pytest.raises(KeyboardInterrupt):
                call()
        change = call()
        assert {"2009-0199"} == {*change.new, *change.gone}
    assert not archive.dossier("2009-0199").exists()


def test_moving_pages_of_a_closed_advies_never_opens_them(archive: Archive) -> None:
    """P1, R1: they go to a closed dossier only, whatever kind is given for it; opening needs a ground."""
    before = dossiers.load_manifest(archive, "2006-0118")
    with pytest.raises(Refused, match="closed advies"):
        move(archive, "2006-0118:1=2011-0207")
    assert dossiers.load_manifest(archive, "2006-0118") == before
    move(archive, "2006-0118:2-3=2006-0199", kind=DossierKind.REPORT)
    assert dossiers.load_manifest(archive, "2006-0199").state == "quarantined"
    assert found(archive, "2006-0199") == 0
    with indexing.open_register(archive) as register:
        assert not register.knows("2006-0199")
    advies.release(archive, "2006-0199", advies.Ground.NO_ADVICE, "een scheidingsvel was gemist")
    assert found(archive, "2006-0199") == 2
    undo(archive, "S3", "toch een dossier")
    assert dossiers.load_manifest(archive, "2006-0118").state == "quarantined"
    assert found(archive, "2006-0118") == 0
    assert whole(archive)


def test_undoing_a_change_opens_nothing_that_was_closed_since(archive: Archive) -> None:
    """R9: a melding that was turned back stays closed when its pages go back to where they lay."""
    move(archive, "2009-0143:4-5=2009-0199")
    advies.turn_back(archive, "2009-0199", "teruggedraaid binnen vijf dagen")
    undo(archive, "S3", "het was een gezin")
    assert dossiers.load_manifest(archive, "2009-0143").state == "quarantined"
    assert found(archive, "2009-0143") == 0


def test_a_dry_run_changes_nothing(archive: Archive) -> None:
    move(archive, "2009-0143:4-5=2009-0199", dry_run=True)
    assert not archive.dossier("2009-0199").exists()
    assert whole(archive)


@pytest.mark.parametrize(
    "text",
    [
        "2009-0143",
        "2009-0143:5-4=x1",
        "2009-0143:1=2009-0143",
        "2009-0143:0=x1",
        "a:1=../x",
        "2009-0143:9=x1",
        "x9:1=x1",
    ],
)
def test_a_move_that_makes_no_sense_moves_nothing(archive: Archive, text: str) -> None:
    with pytest.raises(BadInput):
        move(archive, text)


def test_a_closed_box_is_not_split_again(archive: Archive) -> None:
    declare(archive, "S3", Counted(listing=SAMPLE / "doos-S3.csv"))
    close(archive, "S3")
    with pytest.raises(Refused):
        move(archive, "2009-0143:4-5=2009-0199")
    reopen(archive, "S3", "paper was found")
    with pytest.raises(BadInput):
        undo(archive, "S3", "nothing was changed")


@pytest.mark.parametrize("harm", ["missing", "damaged"])
def test_a_resplit_that_makes_the_index_again_says_so_once(archive: Archive, harm: str) -> None:
    told: list[str] = []
    notices.listen(told.append)
    try:
        if harm == "missing":
            shutil.rmtree(archive.fulltext)
        else:
            (archive.fulltext / "vtdocs-index").unlink()
        move(archive, "2009-0143:4-5=2009-0199")
    finally:
        notices.listen(lambda _text: None)
    assert [text.startswith(f"The search index is {harm}") for text in told] == [True]
    assert (found(archive, "2009-0143"), found(archive, "2009-0199"), found(archive, "SHG-0451")) == (3, 2, 4)


@pytest.mark.parametrize("target", ["Bosboom", "Familie-Bosboom"])
def test_a_name_never_becomes_the_number_that_pages_are_moved_to(target: str) -> None:
    with pytest.raises(BadInput) as refused:
        parse_move(f"2009-0143:5={target}")
    assert target not in str(refused.value)
    assert parse_move("2009-0143:5=VTL-7").target == "VTL-7"
