"""The second look: people whom extraction missed are found in the text of the pages, and nobody who must stay hidden."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from small_archive import NEW, Given, make, put
from support import vtdocs_command

from vtdocs import config
from vtdocs.archive.layout import Archive
from vtdocs.index.fulltext import ENGINES, FullTextIndex
from vtdocs.model.sheets import DossierKind

TEXT = (
    "Uit het logboek. Gisteren zat Wiltenkamp weer aan de deur, zei de buurvrouw: zo'n mager ventje, "
    "Kevintje heet hij, en dat is nu de derde keer deze maand dat hij niet naar binnen mocht."
)
OTHER = "Verslag van de vergadering over het nieuwe rooster van de afdeling; geen bijzonderheden over gezinnen."
FORM = "Meldingsformulier AMK\n1. Melder\nNaam: Olga Zwartkruis\nTelefoon: 06-12345678\n2. Kind\nNaam: Bram Veenhof\n"


@pytest.fixture(scope="module", params=ENGINES)
def archive(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Archive:
    made = make(tmp_path_factory.mktemp("tekst"))
    config.set_search_engine(made.root, request.param)
    put(made, [Given(OTHER), Given(TEXT)], dossier=replace(NEW, dossier="2009-0001"))
    put(made, [Given(FORM)], dossier=replace(NEW, dossier="2009-0002"))
    advice = replace(NEW, dossier="A-1", kind=DossierKind.ADVICE, state="quarantined")
    put(made, [Given("Advies. Kevin Wiltenkamp")], dossier=advice)
    return made


def look(archive: Archive, *words: str) -> dict[str, object]:
    where = ("--archive", archive.root, "--purpose", "melding", "--case-number", "Z-1", "--json")
    ran = vtdocs_command("hermelding", *words, *where)
    assert ran.code in {0, 10}, ran.err
    return {**ran.json, "code": ran.code}


def test_a_name_in_running_text_is_found_in_a_usual_variant(archive: Archive) -> None:
    found = look(archive, "--voornaam", "Kevin", "--achternaam", "Wiltenkamp", "--geboren", "3-4-2005")
    assert not [match for match in found["matches"] if not match["more"]]
    assert [hit["dossier"] for hit in found["found_in_text"]] == ["2009-0001"]
    assert found["found_in_text"][0]["pages"] == [2]
    assert found["found_in_text"][0]["fields"] == ["naam"]
    assert found["code"] == 0
    assert "A-1" not in str(found)


def test_the_answer_holds_nothing_of_the_text(archive: Archive) -> None:
    answer = str(look(archive, "--voornaam", "Kevin", "--achternaam", "Wiltenkamp"))
    assert "buurvrouw" not in answer
    assert "mager" not in answer


def test_who_reported_is_not_found_in_text_either(archive: Archive) -> None:
    found = look(archive, "--voornaam", "Olga", "--achternaam", "Zwartkruis")
    assert found["found_in_text"] == []
    assert "2009-0002" not in [match["dossier"] for match in found["matches"]]


def test_somebody_who_stands_nowhere_is_not_found(archive: Archive) -> None:
    assert look(archive, "--voornaam", "Tessa", "--achternaam", "Oudshoorn")["found_in_text"] == []


def test_a_text_index_that_is_lost_is_told(archive: Archive, tmp_path: Path) -> None:
    copy = tmp_path / "kopie"
    shutil.copytree(archive.root, copy)
    shutil.rmtree(Archive(copy).fulltext)
    found = look(Archive(copy), "--voornaam", "Tessa", "--achternaam", "Oudshoorn")
    assert found["text_searched"] is False
    assert found["code"] == 10


def test_the_second_look_asks_the_engine_that_the_archive_chose(
    archive: Archive, request: pytest.FixtureRequest
) -> None:
    with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
        assert f"[{index.engine}]" in request.node.name
