"""A letter that was sent counts for the person who got it, also when the case file changes afterwards (T3)."""

import json
from pathlib import Path

from tests.letters.conftest import scene_of, values_of
from vtdocs.letters.library import Library
from vtdocs.letters.outbox import commit, reserved, stage
from vtdocs.letters.protocol.notices import to_be_told
from vtdocs.letters.register import REGISTER, LetterRegister
from vtdocs.letters.writing import codes_for, plan, write_all


def sent_everything(folder: Path, library: Library) -> LetterRegister:
    scene = scene_of(values_of(full=True))
    written = write_all(scene, plan(scene, codes_for(scene)), library, "hash")
    with reserved(folder / "outbox"):
        stored = commit(folder / "outbox", stage(folder / "outbox", "VT-1", written.letters, ()), scene.day).letters
    register = LetterRegister(folder / REGISTER)
    register.add_all(stored, user="tester")
    for made in stored:
        if made.letter.channel != "intern":
            register.mark_sent(made.id, "2026-11-06", user="tester")
    return register


def with_a_parent_above() -> dict:
    values = values_of(full=True)
    parent = next(person for person in values["personen"] if person["id"] == "ouder1")
    values["personen"].insert(0, {**parent, "id": "ouder0", "voornamen": "Karel"})
    return values


def test_t3_somebody_added_above_is_not_told_by_the_letter_of_who_stood_there(tmp_path: Path, library: Library) -> None:
    register = sent_everything(tmp_path, library)
    scene = scene_of(with_a_parent_above())
    due = to_be_told(register.with_sent(scene.zaak), scene.region, scene.day)
    assert [person.id for person in due] == ["ouder0"]


def test_a_register_of_before_still_closes_the_term_by_role(tmp_path: Path, library: Library) -> None:
    register = sent_everything(tmp_path, library)
    lines = [json.loads(line) for line in register.path.read_text(encoding="utf-8").splitlines()]
    old = [{name: value for name, value in line.items() if name != "person"} for line in lines]
    register.path.write_text("".join(json.dumps(line) + "\n" for line in old), encoding="utf-8")
    scene = scene_of(values_of(full=True))
    assert list(to_be_told(register.with_sent(scene.zaak), scene.region, scene.day)) == []


def test_p15_the_register_holds_no_id_of_the_case_file(tmp_path: Path, library: Library) -> None:
    text = sent_everything(tmp_path, library).path.read_text(encoding="utf-8")
    assert not [name for name in ("ouder1", "ouder2", "kind1", "kind2", "expartner1") if f'"{name}"' in text]
