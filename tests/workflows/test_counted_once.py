"""A dossier that was declared in a box and stands in the card index is one dossier in "n of m" (P27), not two."""

from pathlib import Path

import pytest
from small_scans import new_archive
from support import vtdocs_command

from vtdocs.workflows.boxes import Counted, declare

LISTED = "dossier;kind;source;youngest;sheets;sides\n1998-0044;;;;4;4\n1999-0151;;;;3;3\n2000-0001;;;;2;2\n"
CARDS = (
    "dossier,box,year,role,name,birth_date\n"
    '1998-0044,B12,1998,kind,"Postma, Sjoerd",3-9-1991\n'
    '1999-0151,B12,1999,kind,"Jansen, Kevin",12-3-1994\n'
    '2003-0009,B40,2003,kind,"Smit, Eva",1-2-1999\n'
)


@pytest.mark.parametrize(("by_list", "declared"), [(True, 3), (False, 5)])
def test_a_declared_dossier_on_a_card_counts_once(tmp_path: Path, by_list: bool, declared: int) -> None:
    """Two of the declared ones are on cards: one card more is known, so there are as many as declared, and one."""
    archive = new_archive(tmp_path)
    (tmp_path / "lijst.csv").write_text(LISTED, encoding="utf-8")
    (tmp_path / "kaarten.csv").write_text(CARDS, encoding="utf-8")
    declare(
        archive, "B12", Counted(listing=tmp_path / "lijst.csv") if by_list else Counted(dossiers=declared, sheets=9)
    )
    where = ("--archive", archive.root)
    assert vtdocs_command("register", "import", tmp_path / "kaarten.csv", *where).code == 0
    shown = vtdocs_command("hermelding", "--achternaam", "Zwartkruis", "--voornaam", "Onno", *where, VTDOCS_LANG="nl")
    assert f"0 van {declared + 1} dossiers" in shown.out
    told = vtdocs_command("hermelding", "--achternaam", "Zwartkruis", "--voornaam", "Onno", *where, "--json").json
    assert told["coverage"]["declared_in_card_index"] == 2
    assert told["coverage"]["missing_dossiers"] == declared
