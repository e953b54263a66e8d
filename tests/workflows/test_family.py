"""Confirmed links make a family history; a dossier that only a card index knows says so; chains are told, never linked."""

import csv
import json
from pathlib import Path

import click
import pytest
from support import vtdocs_command

from vtdocs.archive.layout import Archive
from vtdocs.cli import asking
from vtdocs.errors import BadInput
from vtdocs.index.matching import DossierPair, Level
from vtdocs.index.register import DossierRecord, DossierStatus
from vtdocs.workflows import chains
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.card_index import import_card_index
from vtdocs.workflows.chains import find_chains
from vtdocs.workflows.family import history
from vtdocs.workflows.hermelding import query_from_options
from vtdocs.workflows.linking import Verdict, decide
from vtdocs.workflows.stewardship import create_archive

QUALITY = PurposeGiven("kwaliteit")
CARDS = """dossier,year,role,name,birth_date,address,postcode,place,box
D1,2010,kind,Yara Wiltenkamp,3-5-2009,Zilverlaan 4,3831KL,Leusden,B1
D1,2010,moeder,Petra Wiltenkamp,7-8-1981,Zilverlaan 4,3831KL,Leusden,B1
D2,2013,kind,Yara Wiltenkamp,3-5-2009,Zilverlaan 4,3831KL,Leusden,B2
D2,2013,moeder,P. Wiltenkamp,7-8-1981,Zilverlaan 4,3831KL,Leusden,B2
D3,2016,moeder,Sanne Oudshoorn,1-2-1979,Geheim adres: Rietkade 9,3511AB,Utrecht,B3
D4,2016,kind,Bram Veenhof,4-4-2011,,,,B3
"""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = create_archive(tmp_path / "archief")
    (tmp_path / "cards.csv").write_text(CARDS, encoding="utf-8")
    import_card_index(made, tmp_path / "cards.csv")
    return made


def link(archive: Archive, case: str, *dossiers: str, verdict: Verdict = Verdict.LINK) -> None:
    for dossier in dossiers:
        decide(archive, PurposeGiven("melding", case), dossier, verdict)


def numbers(archive: Archive, dossier: str) -> list[str]:
    return [row.dossier for row in history(allow(archive, "show", QUALITY), dossier).dossiers]


def test_links_join_over_cases_oldest_first_and_part_again(archive: Archive) -> None:
    link(archive, "Z-1", "D2", "D1")
    link(archive, "Z-2", "D2", "D4")
    assert numbers(archive, "D1") == ["D1", "D2", "D4"]
    assert numbers(archive, "D3") == ["D3"]
    link(archive, "Z-2", "D2", verdict=Verdict.UNDO)
    assert numbers(archive, "D1") == ["D1", "D2"]
    assert numbers(archive, "D4") == ["D4"]


def test_what_was_not_linked_or_unsure_joins_nothing(archive: Archive) -> None:
    link(archive, "Z-1", "D1")
    link(archive, "Z-1", "D3", verdict=Verdict.NO_LINK)
    link(archive, "Z-1", "D4", verdict=Verdict.UNSURE)
    assert numbers(archive, "D1") == ["D1"]


def test_the_history_tells_who_linked_and_for_which_case(archive: Archive) -> None:
    link(archive, "Z-1", "D1", "D2")
    where = ("--archive", archive.root, "--purpose", "kwaliteit")
    told = vtdocs_command("show", "D2", "--family", "--json", *where)
    assert told.code == 0, told.err
    assert [row["dossier"] for row in told.json["family"]] == ["D1", "D2"]
    assert told.json["family"][0]["links"][0]["case_number"] == "Z-1"
    assert "D1" in vtdocs_command("show", "D2", "--family", *where).out


def test_nobody_has_a_history_without_a_dossier(archive: Archive) -> None:
    with pytest.raises(BadInput):
        numbers(archive, "D999")


def test_a_dossier_of_the_card_index_says_that_its_paper_is_not_scanned(archive: Archive) -> None:
    where = ("--archive", archive.root, "--purpose", "kwaliteit")
    shown = vtdocs_command("show", "D1", "--json", *where)
    assert shown.code == 0, shown.err
    assert (shown.json["state"], shown.json["box"], len(shown.json["persons"])) == ("card-index", "B1", 2)
    assert vtdocs_command("show", "D1", "--page", "1", *where).code == 4
    hidden = vtdocs_command("show", "D3", "--json", *where)
    assert "Rietkade" not in hidden.out
    assert hidden.json["persons"][0]["address_hidden"]


def test_chains_are_counted_and_nothing_is_linked(archive: Archive, tmp_path: Path) -> None:
    report = find_chains(allow(archive, "register link", QUALITY), out=tmp_path / "paren.csv")
    assert (report.chains, report.longest) == (1, 2)
    assert report.looked_up == 4
    years = {year.year: year.known_before for year in report.years}
    assert years == {2010: 0, 2013: 1, 2016: 0}
    assert (tmp_path / "paren.csv").read_text(encoding="utf-8").splitlines()[1].startswith("D1,D2,zeker")
    assert numbers(archive, "D1") == ["D1"]
    log = archive.audit_log.read_text(encoding="utf-8")
    assert "register link" in log
    assert "Wiltenkamp" not in log


def test_a_small_count_is_not_told(archive: Archive) -> None:
    told = vtdocs_command("register", "link", "--archive", archive.root, "--purpose", "kwaliteit", "--json")
    assert told.code == 0, told.err
    assert all(year["hermelding"] is None for year in json.loads(told.out)["years"])


def test_called_bare_it_asks_and_asks_again_for_a_date_that_cannot_be(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter(["Z-9", "Yara", "Wiltenkamp", "40-5-2009", "3-5-2009", "", "", "moeder Petra 7-8-1981", ""])
    monkeypatch.setattr(click, "prompt", lambda *_words, **_more: next(answers))
    why, given = asking.ask_family(PurposeGiven())
    assert (why.purpose, why.case_number) == ("melding", "Z-9")
    assert given["geboren"] == "3-5-2009"
    persons = query_from_options(given).persons
    assert [person.name.surname or person.name.given_names[0] for person in persons] == ["Wiltenkamp", "Petra"]


def test_a_number_of_a_card_index_is_no_formula_in_the_list_of_pairs() -> None:
    """Whoever fills in a card index must not run anything on the computer that opens the list."""
    records = {
        number: DossierRecord(number, text, "B1", 2001, "AMK", DossierStatus.CARD_INDEX, None, False)
        for number, text in ((1, '=HYPERLINK("x")'), (2, "2001-78"))
    }
    lines = chains._table([DossierPair(1, 2, Level.CERTAIN, 0.99)], records).splitlines()
    assert next(iter(csv.reader(lines[1:])))[:2] == ['\'=HYPERLINK("x")', "2001-78"]
