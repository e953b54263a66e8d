"""``show`` tells the numbers by which others know the family: of a court, of an earlier dossier, of a letter, of the police."""

from pathlib import Path

import pytest
from small_archive import Given, make, put
from support import vtdocs_command

from vtdocs.archive.layout import Archive
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.dossier import show

FORM = (
    "Formulier voor schriftelijke melding\n\n1. Melder\nNaam: mw. G. Koopstra\nFunctie: leerkracht\nOns kenmerk: 2015/0077\n\n"
    "2. Gezin\nNaam kind: Sanne Zonneveld\nGeboren: 12-03-2004\nAMK dossiernr. 2009/1234"
)
DECISION = "RECHTBANK\nZaakgegevens: C/18/214356 / JE RK 22-377\nbetreffende de minderjarige Sanne Zonneveld"
NUMBER = "2009-0143"


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    made = make(tmp_path)
    put(made, [Given(FORM), Given(DECISION), Given(DECISION)])
    return made


def numbers(archive: Archive, *, melder: bool = False) -> set[tuple[str, str, int]]:
    found = show(allow(archive, "show", PurposeGiven("melding", "Z-2026-1")), NUMBER, melder=melder)
    return {(r["kind"], r["value"], r["page"]) for document in found["documents"] for r in document["references"]}


def test_numbers_on_the_paper_are_told_once_with_their_first_page(archive: Archive) -> None:
    told = numbers(archive)
    assert {("rechtbank", "C/18/214356", 2), ("rechtbank", "JE RK 22-377", 2), ("dossier", "2009/1234", 1)} <= told
    assert len(told) == len({(kind, value) for kind, value, _page in told})


def test_a_number_in_the_melders_part_is_told_to_those_only_who_ask_for_the_melder(archive: Archive) -> None:
    assert not any(value == "2015/0077" for _kind, value, _page in numbers(archive))
    assert ("kenmerk", "2015/0077", 1) in numbers(archive, melder=True)


def test_the_dossiers_own_number_is_not_told_again(tmp_path: Path) -> None:
    archive = make(tmp_path)
    put(archive, [Given(f"AMK dossiernr. {NUMBER}\nNaam kind: Sanne Zonneveld")])
    assert numbers(archive) == set()


def test_a_closed_document_tells_no_number(tmp_path: Path) -> None:
    archive = make(tmp_path)
    put(archive, [Given("Naam kind: Sanne Zonneveld")])
    put(archive, [Given(DECISION)], origin="b:0002:1-1", state="quarantined")
    assert numbers(archive) == set()


def test_the_command_names_whose_number_it_is(archive: Archive) -> None:
    shown = vtdocs_command(
        "show", NUMBER, "--archive", archive.root, "--case-number", "Z-2026-1", "--purpose", "melding"
    )
    assert "number of a court C/18/214356, page 2" in shown.out
