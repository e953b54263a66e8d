"""Weights learnt from the archive itself are written, used and recorded; a small archive keeps the shipped ones."""

import json
from pathlib import Path

import pytest
from support import vtdocs_command

from vtdocs.errors import BadInput
from vtdocs.index.matching import load_parameters
from vtdocs.index.matching.parameters import to_json
from vtdocs.workflows.card_index import import_card_index
from vtdocs.workflows.stewardship import create_archive
from vtdocs.workflows.training import train_weights

LAST = "Jansen Bakker Visser Smit Mulder Peters Hendriks Dekker Brouwer Vos Kok Jacobs Maas Koster Prins Blom".split()
FIRST = "Daan Emma Lucas Julia Milan Sara Bram Eva Finn Tess Levi Anna Sem Lotte Noah Mila Jesse Zoe Max Fleur".split()


def cards(path: Path, families: int) -> Path:
    """Families of two, every third of them reported twice."""
    lines = ["dossier,year,role,name,birth_date,address,postcode,place"]
    for number in range(families):
        for again in range(1 + (number % 3 == 0)):
            name = f"{FIRST[number * 7 % 20]} {LAST[number % 16]}{'sen' * (number // 16 % 7)}"
            born = f"{number % 28 + 1}-{number * 3 % 12 + 1}-{1995 + number % 17}"
            home = f"Kerkstraat {number % 290 + 1},{3500 + number % 40}AB,Utrecht"
            lines.append(f"D{number}-{again},2010,kind,{name},{born},{home}")
            lines.append(f"D{number}-{again},2010,moeder,M. {LAST[number * 5 % 16]},1-{number % 12 + 1}-1975,{home}")
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_what_is_learnt_is_written_used_and_recorded(tmp_path: Path) -> None:
    archive = create_archive(tmp_path / "archief")
    import_card_index(archive, cards(tmp_path / "cards.csv", 800))
    shipped = load_parameters(archive.root)
    ran = vtdocs_command("register", "train", "--archive", archive.root, "--json")
    assert ran.code == 0, ran.err
    assert ran.json["version"].startswith("trained ")
    assert ran.json["previous"] == shipped.version
    load_parameters.cache_clear()
    assert load_parameters(archive.root).version == ran.json["version"]
    assert Path(ran.json["file"]).is_relative_to(archive.root)
    last = json.loads(archive.audit_log.read_text(encoding="utf-8").splitlines()[-1])
    assert (last["event"], last["outcome"]) == ("register train", "done")


def test_a_small_archive_keeps_the_weights_it_came_with(tmp_path: Path) -> None:
    archive = create_archive(tmp_path / "archief")
    import_card_index(archive, cards(tmp_path / "cards.csv", 10))
    with pytest.raises(BadInput):
        train_weights(archive)
    load_parameters.cache_clear()
    assert not load_parameters(archive.root).version.startswith("trained ")


def test_weights_that_an_earlier_version_learnt_still_count(tmp_path: Path) -> None:
    archive = create_archive(tmp_path / "archief")
    old = json.loads(to_json(load_parameters(None)))
    old["version"] = "trained 2026-11-01 on 5000 persons"
    del old["agree"]["given"]["initials3"], old["logistic"]["kin"]
    old["agree"]["birth"]["exact"] = 0.77
    own = archive.root / "assets" / "index" / "matching" / "parameters.json"
    own.parent.mkdir(parents=True, exist_ok=True)
    own.write_text(json.dumps(old), encoding="utf-8")
    load_parameters.cache_clear()
    found, shipped = load_parameters(archive.root), load_parameters(None)
    assert found.version.startswith("trained")
    assert found.agree["birth"][-1] == 0.77
    assert found.logistic == shipped.logistic
