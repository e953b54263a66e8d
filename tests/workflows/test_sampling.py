"""Acceptance sampling: the right size, the same draw again, two names, and one fault rejects (digitisation 6)."""

import math
from fractions import Fraction
from pathlib import Path

import pytest
from checklists import fill
from hypothesis import given
from hypothesis import strategies as st
from support import SAMPLE

from vtdocs.archive import layout
from vtdocs.archive.boxes import BoxAct, load
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog
from vtdocs.errors import BadInput, Refused
from vtdocs.workflows import evidence_text, review
from vtdocs.workflows.access import PurposeGiven
from vtdocs.workflows.boxes import Counted, close, declare, reopen
from vtdocs.workflows.evidence import write_evidence
from vtdocs.workflows.sampling import (
    VERY_LARGE,
    current,
    draw,
    judge,
    last_verdict,
    sample_size,
    share,
)

ONE, SURE = Fraction(1, 100), Fraction(95, 100)

# Zero-defect sample sizes of digitisation.md, section 6: (limit, pages in the box): pages to look at, at 95 %.
TABLE = {
    ("2%", 250): 112, ("2%", 500): 129, ("2%", 1000): 138, ("2%", 2500): 144, ("2%", 10000): 148, ("2%", VERY_LARGE): 149,
    ("1%", 250): 194, ("1%", 500): 225, ("1%", 1000): 258, ("1%", 2500): 281, ("1%", 10000): 294, ("1%", VERY_LARGE): 299,
    ("0.5%", 250): 238, ("0.5%", 500): 388, ("0.5%", 1000): 450, ("0.5%", 2500): 552, ("0.5%", 10000): 581,
    ("0.5%", VERY_LARGE): 598,
}  # fmt: skip


@pytest.mark.parametrize(("limit", "pages"), list(TABLE))
def test_the_size_is_that_of_the_table(limit: str, pages: int) -> None:
    assert sample_size(pages, share(limit), SURE) == TABLE[limit, pages]


@given(st.integers(1, 3000), st.sampled_from(["0.5%", "1%", "2%", "5%"]))
def test_the_size_is_the_smallest_that_proves_the_limit(lot: int, limit: str) -> None:
    bad = max(1, math.floor(share(limit) * lot))
    size = sample_size(lot, share(limit), SURE)

    def chance(drawn: int) -> Fraction:
        return Fraction(math.comb(lot - bad, drawn), math.comb(lot, drawn))

    assert chance(size) <= 1 - SURE
    assert size == 1 or chance(size - 1) > 1 - SURE


@pytest.mark.parametrize("text", ["0", "100%", "-1%", "een", "1/0", "nan", ""])
def test_what_is_no_share_is_refused(text: str) -> None:
    with pytest.raises(BadInput):
        share(text)


@pytest.fixture
def archive(sample_archive: Path) -> Archive:
    found = layout.open_archive(sample_archive)
    declare(found, "S3", Counted(listing=SAMPLE / "doos-S3.csv"))
    close(found, "S3")
    return found


def test_the_same_seed_draws_the_same_pages(archive: Archive) -> None:
    first = draw(archive, "S3", Fraction(1, 4), SURE, "zaad")
    assert draw(archive, "S3", Fraction(1, 4), SURE, "zaad").pages == first.pages
    assert draw(archive, "S3", Fraction(1, 4), SURE, "ander").pages != first.pages
    assert len(first.pages) == sample_size(14, Fraction(1, 4), SURE) < 14
    event = load(archive, "S3").last(BoxAct.SAMPLE)
    assert event is not None
    assert (event.data["seed"], event.data["lot"], event.data["accept_number"]) == ("ander", 14, 0)


def test_without_a_seed_one_is_chosen_and_recorded(archive: Archive) -> None:
    assert draw(archive, "S3", ONE, SURE).seed == current(archive, "S3").seed != ""


def test_nobody_looks_at_a_closed_advies_for_a_sample(archive: Archive) -> None:
    """P1."""
    sample = draw(archive, "S3", ONE, SURE)
    assert sample.left_out == 3
    assert not [page for page in sample.pages if page.id.startswith("2006-0118")]


def test_the_evidence_counts_the_pages_of_closed_adviezen_that_no_sample_holds(
    archive: Archive, tmp_path: Path
) -> None:
    """P1, B15: what nobody looked at is told, not passed over."""
    draw(archive, "S3", ONE, SURE)
    told = evidence_text.view(write_evidence(archive, "S3", tmp_path / "bewijs", pdf=False).report, "x.json", "0")
    assert "3 bladzijden van gesloten adviezen konden niet worden bekeken" in str(told)


def test_a_box_that_is_open_cannot_be_sampled(archive: Archive) -> None:
    reopen(archive, "S3", "paper was found")
    with pytest.raises(Refused):
        draw(archive, "S3", ONE, SURE)


def test_a_sample_without_a_fault_is_accepted_with_two_names(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VTDOCS_USER", "S. Bos")
    made = judge(archive, "S3", fill(draw(archive, "S3", ONE, SURE), tmp_path / "lijst.csv"), "J. de Wit")
    assert (made.verdict, made.first, made.second, made.checked) == ("accepted", "S. Bos", "J. de Wit", 14)
    assert last_verdict(load(archive, "S3")) == made
    (line,) = [e.fields for e in AuditLog(archive.audit_log).entries() if e.fields["outcome"] == "verdict"]
    assert {"box:S3", "2009-0143", "SHG-0451"} <= set(line["records"]), "P12: who looked at a dossier's pages"


@pytest.mark.parametrize("second", ["", " ", "s. bos"])
def test_one_person_alone_accepts_nothing(
    archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, second: str
) -> None:
    monkeypatch.setenv("VTDOCS_USER", "S. Bos")
    with pytest.raises(Refused):
        judge(archive, "S3", fill(draw(archive, "S3", ONE, SURE), tmp_path / "lijst.csv"), second)


def test_one_fault_sends_the_whole_box_to_review(archive: Archive, tmp_path: Path) -> None:
    with Catalogue.open(archive) as catalogue:
        before = len(list(catalogue.pages(doubtful=True)))
        holes = catalogue.coverage().unreviewed_pages
        sample = draw(archive, "S3", ONE, SURE)
        made = judge(archive, "S3", fill(sample, tmp_path / "l.csv", recht="nee", opmerking="scheef"), "J. de Wit")
        assert made.verdict == "rejected"
        assert [(fault.page, fault.checks, fault.remark) for fault in made.faults] == [
            (sample.pages[0].id, ("recht",), "scheef")
        ]
        assert before < len(list(catalogue.pages(doubtful=True))) == 14
        assert catalogue.coverage().unreviewed_pages > holes


def test_a_rejected_box_is_looked_at_whole_before_another_sample_is_drawn(archive: Archive, tmp_path: Path) -> None:
    """P22: whoever draws until a sample passes proves nothing; and a rejection stays told in the evidence."""
    sample = draw(archive, "S3", ONE, SURE)
    judge(archive, "S3", fill(sample, tmp_path / "l.csv", recht="nee"), "J. de Wit")
    with pytest.raises(Refused, match="judged already"):
        judge(archive, "S3", fill(sample, tmp_path / "l.csv"), "J. de Wit")
    with pytest.raises(Refused, match="whole box"):
        draw(archive, "S3", ONE, SURE)
    access = review.open_review(archive, PurposeGiven())
    for page in sample.pages:
        dossier, _document, number = page.id.split("/")
        review.accept(access, dossier, int(number), nothing_to_read=True)
    again = draw(archive, "S3", ONE, SURE)
    assert judge(archive, "S3", fill(again, tmp_path / "l.csv"), "J. de Wit").verdict == "accepted"
    told = evidence_text.view(write_evidence(archive, "S3", tmp_path / "bewijs", pdf=False).report, "x.json", "0")
    words = str(told)
    assert "steekproef beoordeeld: AFGEKEURD" in words
    assert "1 steekproef" in words


@pytest.mark.parametrize("damage", ["blank", "short", "other"])
def test_a_checklist_that_is_not_filled_in_or_of_another_sample_is_refused(
    archive: Archive, tmp_path: Path, damage: str
) -> None:
    file = fill(draw(archive, "S3", ONE, SURE), tmp_path / "lijst.csv", **({"kleur": ""} if damage == "blank" else {}))
    lines = file.read_text("cp1252").splitlines(keepends=True)
    if damage == "short":
        file.write_text("".join(lines[:-1]), "cp1252")
    if damage == "other":
        file.write_text("".join(lines).replace("SHG-0451", "SHG-0452"), "cp1252")
    with pytest.raises(BadInput):
        judge(archive, "S3", file, "J. de Wit")
    assert last_verdict(load(archive, "S3")) is None
