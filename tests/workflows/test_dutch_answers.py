"""What a case worker reads in Dutch: a measure in force (H12), the look-back (L4), too little given, and the questions."""

import os
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest
from support import vtdocs_command

from vtdocs.archive.layout import Archive
from vtdocs.workflows.card_index import import_card_index
from vtdocs.workflows.hermelding import query_from_case
from vtdocs.workflows.stewardship import create_archive

ROOT = Path(__file__).resolve().parents[2]

CARDS = """dossier,year,role,name,birth_date,address,postcode,place,box
D1,2010,kind,Yara Wiltenkamp,3-5-2009,Zilverlaan 4,3831KL,Leusden,B1
D1,2010,moeder,Petra Wiltenkamp,7-8-1981,Zilverlaan 4,3831KL,Leusden,B1
D1,2010,vader,Hugo Maasdonk,9-9-1979,Korenbloem 11,3831AB,Leusden,B1
"""
KNOWN = ("--voornaam", "Yara", "--achternaam", "Wiltenkamp", "--geboren", "3-5-2009",
         "--persoon", "moeder Petra Wiltenkamp 7-8-1981")  # fmt: skip
STRANGER = ("--voornaam", "Tessa", "--achternaam", "Oudshoorn", "--geboren", "1-1-2012")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    folder = tmp_path_factory.mktemp("nederlands")
    made = create_archive(folder / "archief")
    (folder / "kaarten.csv").write_text(CARDS, encoding="utf-8")
    import_card_index(made, folder / "kaarten.csv")
    return made


def told(archive: Archive, *words: str) -> str:
    ran = vtdocs_command("hermelding", *words, "--archive", archive.root, VTDOCS_LANG="nl")
    assert ran.code in {0, 10}, ran.err
    return " ".join(ran.out.split())


def test_a_hit_while_a_measure_is_in_force_asks_whether_it_is_enough(archive: Archive) -> None:
    assert "(H12)" in told(archive, *KNOWN, "--maatregel")
    assert "(H12)" not in told(archive, *KNOWN)
    assert "(H12)" not in told(archive, *STRANGER, "--maatregel"), "without an earlier dossier there is nothing to ask"


def test_a_measure_given_with_a_batch_holds_for_its_families(archive: Archive, tmp_path: Path) -> None:
    batch = tmp_path / "vragen.csv"
    batch.write_text(
        "query,role,name,birth_date\n1,kind,Yara Wiltenkamp,3-5-2009\n1,moeder,Petra Wiltenkamp,7-8-1981\n",
        encoding="utf-8",
    )
    assert "(H12)" in told(archive, "--batch", str(batch), "--maatregel")
    assert "(H12)" not in told(archive, "--batch", str(batch))


def test_the_look_back_is_told_over_all_years_and_over_three_also_of_nothing_found(archive: Archive) -> None:
    known, nothing = told(archive, *KNOWN), told(archive, *STRANGER)
    assert "Over alle jaren: hermelding. Over de laatste 3 jaar, zoals de landelijke cijfers tellen: nieuw." in known
    assert "Over alle jaren: nieuw. Over de laatste 3 jaar, zoals de landelijke cijfers tellen: nieuw." in nothing


@pytest.mark.parametrize(
    ("given", "ask_for"),
    [
        (("--voornaam", "Tessa", "--achternaam", "Oudshoorn"), "geboortedatum"),
        (("--geboren", "1-1-2012"), "naam"),
        (("--voornaam", "Tessa", "--geboren", "1-1-2012"), "achternaam"),
        (STRANGER, "adres"),
    ],
)
def test_too_little_given_says_what_to_add(archive: Archive, given: tuple[str, ...], ask_for: str) -> None:
    answer = told(archive, *given)
    assert "Om beter te zoeken:" in answer
    assert ask_for in answer.split("Om beter te zoeken:")[1].split("Doorzocht")[0].lower()


def test_nothing_given_is_told_in_dutch_and_looks_nobody_up(archive: Archive) -> None:
    ran = vtdocs_command("hermelding", "--archive", archive.root, VTDOCS_LANG="nl")
    assert ran.code == 2
    assert "Wie moet er worden gezocht?" in ran.err


def test_nothing_found_says_that_it_proves_nothing(archive: Archive) -> None:
    assert "Niet gevonden bewijst niets." in told(archive, *STRANGER)
    assert "Niet gevonden bewijst niets." not in told(archive, *KNOWN)


def test_other_fields_of_the_dossier_are_not_shown(archive: Archive) -> None:
    ran = vtdocs_command("hermelding", *KNOWN, "--archive", archive.root, "--explain", VTDOCS_LANG="nl")
    for hidden in ("Hugo", "Maasdonk", "Korenbloem", "Zilverlaan", "1979"):
        assert hidden not in ran.out
    as_json = vtdocs_command("hermelding", *KNOWN, "--archive", archive.root, "--json")
    for hidden in ("Hugo", "Maasdonk", "Korenbloem", "Zilverlaan", "1979-"):
        assert hidden not in as_json.out


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_called_bare_in_a_terminal_it_asks_in_dutch_and_answers(archive: Archive) -> None:
    answers = ("Yara", "Wiltenkamp", "31-2-2009", "3-5-2009", "", "", "moeder Petra Wiltenkamp 7-8-1981", "")
    shown = typed(("hermelding", "--archive", str(archive.root)), answers)
    assert "Leeg laten" in shown or "leeg" in shown.lower()
    assert shown.count("Geboortedatum") == 2, "a day that cannot be is asked again"
    assert "HERMELDING" in shown
    assert "D1" in shown


def typed(words: tuple[str, ...], answers: tuple[str, ...]) -> str:
    """What somebody sees who types the answers, each when the program waits for one."""
    import pty

    env = {"VTDOCS_LANG": "nl", "VTDOCS_PURPOSE": "melding", "VTDOCS_CASE_NUMBER": "Z-1", "TERM": "dumb",
           "VTDOCS_USER": "ann"}  # fmt: skip
    process, terminal = pty.fork()
    if process == 0:
        os.execve(sys.executable, [sys.executable, "-m", "vtdocs", *words], {**os.environ, **env})  # noqa: S606
    seen = b""
    for answer in [*answers, None]:
        asked = b""
        while answer is None or not asked.endswith(b": "):
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                break  # the program ended, and its terminal with it
            if not piece:
                break
            asked += piece
        seen += asked
        if answer is not None:
            os.write(terminal, answer.encode() + b"\n")
            os.read(terminal, len(answer) + 2)
    os.waitpid(process, 0)
    os.close(terminal)
    return " ".join(seen.decode("utf-8", "replace").split())


def test_paper_that_only_the_card_index_knows_is_not_called_searched(archive: Archive) -> None:
    """A card names some of a family, its paper all: "not found" must not sound as if that paper had been read (P27)."""
    ran = vtdocs_command("hermelding", *STRANGER, "--archive", archive.root, VTDOCS_LANG="nl")
    answer = " ".join(ran.out.split())
    assert ran.code == 10
    assert "Niet gevonden in het gedigitaliseerde deel (0 van 1 dossiers)." in answer
    assert "NIET doorzocht: het papier van 1 dossier dat alleen in de kaartenbak staat" in answer


def test_a_batch_row_that_names_nobody_is_not_told_as_not_found(archive: Archive, tmp_path: Path) -> None:
    rows = tmp_path / "vragen.csv"
    rows.write_text(
        "query,role,name,birth_date\nv1,kind,,99-99-2004\nv2,melder,Gerda Zwartkruis,3-3-1950\n", encoding="utf-8"
    )
    answer = told(archive, "--batch", str(rows))
    assert answer.count("NIET GEZOCHT") == 2
    assert "Niet gevonden" not in answer
    assert "nieuw" not in answer


@pytest.mark.parametrize(("days", "asked"), [(-1, False), (30, True)])
def test_a_measure_of_the_case_that_has_ended_is_no_signal(
    archive: Archive, tmp_path: Path, days: int, asked: bool
) -> None:
    """H12."""
    ends = f"{date.today() + timedelta(days=days):%d-%m-%Y}"  # noqa: DTZ011  the day on the wall
    case = (ROOT / "vtdocs" / "sample" / "zaak.yaml").read_text(encoding="utf-8")
    case = case.replace("maatregel: geen", f"maatregel: OTS\n  einddatum: {ends}")
    (tmp_path / "zaak.yaml").write_text(case, encoding="utf-8")
    query = query_from_case(archive, tmp_path / "zaak.yaml")
    assert query.measure is asked


def test_nothing_found_of_a_date_that_was_not_understood_is_no_clean_no(archive: Archive, tmp_path: Path) -> None:
    """P27, for what was asked: code 10 also where every dossier was searched."""
    whole = create_archive(tmp_path / "heel")
    for born, code in (("1-1-2001", 0), ("32-1-2001", 10)):
        batch = tmp_path / "vragen.csv"
        batch.write_text(f"query,role,name,birth_date\n1,kind,Tessa Oudshoorn,{born}\n", encoding="utf-8")
        assert vtdocs_command("hermelding", "--batch", batch, "--archive", whole.root).code == code
