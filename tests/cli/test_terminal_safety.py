"""Paper and file names cannot steer a terminal: not in search, show, hermelding, inzage or a box, nor in JSON."""

import json
from pathlib import Path

import pytest
from small_archive import NEW, Given, make, put
from support import vtdocs_command

from vtdocs.cli.common import for_terminal

STEERING = "\x1b]0;titel\x07\x1b[2J\x9b31m\u202e"
HOSTILE = f"Naam kind: Sanne Zonneveld{STEERING}\nGeboren: 12-03-2004\nDe school{STEERING} belde op 1 mei 2009."
PURPOSE = ("--purpose", "melding", "--case-number", "Z-1")
WHO = ("--voornaam", "Sanne", "--achternaam", "Zonneveld", "--geboren", "12-3-2004")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    archive = make(tmp_path_factory.mktemp("hostile"))
    put(archive, [Given(HOSTILE, drawn="Sanne")], dossier=NEW)
    page = next(archive.dossiers.rglob("pages/0001.txt"))
    page.chmod(0o600)
    page.write_text(HOSTILE, encoding="utf-8")
    return archive.root


@pytest.mark.parametrize(
    "words",
    [
        ("search", "school", *PURPOSE),
        ("show", "2009-0143", *PURPOSE),
        ("show", "2009-0143", "--page", "1", *PURPOSE),
        ("show", "2009-0143", "--page", "1", "--text", *PURPOSE),
        ("show", "2009-0143", "--page", "1", "--mark", "school", *PURPOSE),
        ("hermelding", *WHO, *PURPOSE),
        ("hermelding", *WHO, "--explain", *PURPOSE),
        ("review", "show", "2009-0143", "1"),
        ("box", "show", "B12"),
        ("box", "list"),
    ],
)
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_what_stands_on_paper_never_steers_the_terminal(
    hostile: Path, words: tuple[str, ...], form: tuple[str, ...]
) -> None:
    ran = vtdocs_command(*words, *form, "--archive", hostile)
    assert ran.code == 0, ran.err
    assert ran.out
    for char in "\x07\x9b\u202e":
        assert char not in ran.out + ran.err
    assert "\x1b]" not in ran.out
    assert "\x1b[2J" not in ran.out
    if form:
        json.loads(ran.out)


def test_inzage_and_a_name_that_was_typed_do_not_steer_it_either(hostile: Path, tmp_path: Path) -> None:
    ran = vtdocs_command(
        "inzage",
        f"Sanne{STEERING} Zonneveld",
        "--geboren",
        "12-3-2004",
        "--out",
        tmp_path / "uit",
        "--archive",
        hostile,
    )
    assert not set("\x07\x9b\u202e\x1b") & set(ran.out + ran.err)


def test_the_last_net_leaves_the_colours_of_the_program_and_nothing_else() -> None:
    assert for_terminal(f"\x1b[1mvet\x1b[0m{STEERING}") == "\x1b[1mvet\x1b[0m·]0;titel··[2J·31m·"
