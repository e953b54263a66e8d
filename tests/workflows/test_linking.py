"""A worker's decision about a hit: recorded with who and when, shown again for the same case only, and taken back."""

import json
from pathlib import Path

import pytest
from support import vtdocs_command

from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, BadInput, Refused
from vtdocs.workflows.access import PurposeGiven
from vtdocs.workflows.card_index import import_card_index
from vtdocs.workflows.linking import Verdict, decide, decided, file_of
from vtdocs.workflows.stewardship import create_archive

CASE = PurposeGiven("melding", "Z-2026-1")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = create_archive(tmp_path / "archief")
    cards = tmp_path / "cards.csv"
    cards.write_text("dossier,year,role,name,birth_date\nD1,2010,kind,Yara Wiltenkamp,3-5-2011\n", encoding="utf-8")
    import_card_index(made, cards)
    return made


def test_a_decision_is_shown_in_later_answers_for_the_same_case_and_taken_back(archive: Archive) -> None:
    def look(case: str) -> object:
        asked = ("hermelding", "--voornaam", "Yara", "--achternaam", "Wiltenkamp", "--geboren", "3-5-2011", "--json")
        ran = vtdocs_command(*asked, "--archive", archive.root, "--purpose", "melding", "--case-number", case)
        return ran.json["matches"][0]["decision"]

    where = ("--archive", archive.root, "--case-number", "Z-2026-1", "--json")
    ran = vtdocs_command("hermelding", "decide", "D1", "link", "--reason", "zelfde moeder", *where)
    assert ran.code == 0, ran.err
    assert ran.json["decision"]["verdict"] == "link"
    assert look("Z-2026-1")["verdict"] == "link"  # type: ignore[index]
    assert look("Z-2026-2") is None
    assert vtdocs_command("hermelding", "decide", "D1", "--undo", *where).json["decision"] is None
    assert look("Z-2026-1") is None


def test_taking_back_brings_the_decision_before_it_back(archive: Archive) -> None:
    decide(archive, CASE, "D1", Verdict.UNSURE)
    decide(archive, CASE, "D1", Verdict.LINK)
    holds = decide(archive, CASE, "D1", Verdict.UNDO)
    assert holds is not None
    assert decided(archive, "Z-2026-1")["D1"].verdict is Verdict.UNSURE
    assert len(file_of(archive).read_text(encoding="utf-8").splitlines()) == 3


def test_the_log_names_case_and_dossier_but_not_the_reason(archive: Archive) -> None:
    decide(archive, CASE, "D1", Verdict.NO_LINK, "moeder heet Hanneke")
    log = archive.audit_log.read_text(encoding="utf-8")
    last = json.loads(log.splitlines()[-1])
    assert (last["event"], last["outcome"], last["records"]) == ("hermelding decide", "no-link", ["D1"])
    assert "Hanneke" not in log


def test_nothing_is_decided_without_a_case_about_nobody_or_in_an_advies(archive: Archive) -> None:
    with pytest.raises(Refused):
        decide(archive, PurposeGiven(), "D1", Verdict.LINK)
    with pytest.raises(Refused):
        decide(archive, PurposeGiven("advies", "Z-2026-1"), "D1", Verdict.LINK)
    with pytest.raises(BadInput):
        decide(archive, CASE, "D9", Verdict.LINK)
    with pytest.raises(BadInput):
        decide(archive, CASE, "D1", Verdict.UNDO)
    assert decided(archive, "Z-2026-1") == {}


def test_a_changed_decision_is_noticed(archive: Archive) -> None:
    decide(archive, CASE, "D1", Verdict.LINK)
    decide(archive, CASE, "D1", Verdict.UNSURE)
    file = file_of(archive)
    file.write_text(file.read_text(encoding="utf-8").replace('"link"', '"no-link"'), encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        decided(archive, "Z-2026-1")


def test_that_the_bsn_agrees_is_told_without_showing_it(archive: Archive, tmp_path: Path) -> None:
    cards = tmp_path / "more.csv"
    cards.write_text("dossier,role,name,bsn\nD2,kind,Yara Wiltenkamp,999992934\n", encoding="utf-8")
    import_card_index(archive, cards)
    asked = ("hermelding", "--voornaam", "Yara", "--achternaam", "Wiltenkamp", "--bsn", "999992934", "--json")
    ran = vtdocs_command(*asked, "--archive", archive.root, "--purpose", "melding", "--case-number", "Z-2026-1")
    assert "bsn" in [item["field"] for item in ran.json["matches"][0]["evidence"]]
    assert "999992934" not in ran.out
