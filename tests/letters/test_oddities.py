"""A letter never promises a day that is behind it, and speaks to its reader, not about them."""

import re
from datetime import date
from typing import Any

import pytest

from tests.letters.conftest import put, scene_of, values_of
from vtdocs.errors import Refused
from vtdocs.letters.library import Library
from vtdocs.letters.oddities import oddities
from vtdocs.letters.views.common import Scene
from vtdocs.letters.words import body_text
from vtdocs.letters.writing import LetterSet, codes_for, plan, write_all

PROMISE = re.compile(r"(?:Wij stoppen op|vanaf|begint op|Bel ons dan voor) 9 november 2026")


def letters_of(values: dict[str, Any], day: date, library: Library) -> LetterSet:
    scene = scene_of(values)
    scene = Scene(scene.zaak, scene.region, day)
    return write_all(scene, plan(scene, codes_for(scene)), library, "hash")


@pytest.mark.parametrize(("day", "promised"), [(date(2026, 11, 9), True), (date(2026, 11, 10), False)])
def test_a_day_that_is_past_is_worded_as_past(day: date, promised: bool, library: Library) -> None:
    for letter in letters_of(values_of(), day, library).letters:
        assert bool(PROMISE.search(body_text(letter.content))) is promised, (letter.kind, letter.role)


def test_days_before_the_letters_are_named_to_the_worker(library: Library) -> None:
    scene = scene_of(values_of())
    assert oddities(scene) == ()
    later = Scene(scene.zaak, scene.region, date(2026, 12, 10))
    assert {reason.field for reason in oddities(later)} == {
        "overdracht.verantwoordelijk_vanaf", "overdracht.einde_bemoeienis_vt", "overdracht.afspraken[1].voor_datum",
        "overdracht.terugkoppeling[1].datum", "overdracht.vervolg",
    }  # fmt: skip
    assert any("overdracht.vervolg" in remark for remark in letters_of(values_of(), later.day, library).remarks)


def test_a_reader_who_is_told_about_by_name_is_named_to_the_worker() -> None:
    values = values_of()
    put(values, "personen.0.kern", None)
    assert [reason.field for reason in oddities(scene_of(values))] == ["personen[1].kern"]


def test_what_is_written_to_the_family_stands_not_in_letters_to_professionals(library: Library) -> None:
    values = values_of()
    for letter in letters_of(values, date(2026, 11, 6), library).letters:
        if letter.kind in {"B1", "B3", "B3p", "B6"}:
            text = body_text(letter.content)
            assert values["kern"] not in text
            assert "bij u thuis" not in text
            assert "uw gezin" not in text


def test_a_grown_up_child_is_told_why_they_get_the_letter(library: Library) -> None:
    letters = letters_of(values_of(), date(2026, 11, 6), library).letters
    (own,) = [body_text(letter.content) for letter in letters if (letter.kind, letter.role) == ("B2", "kind-1")]
    assert "omdat de melding ook over u gaat. U bent 18 jaar of ouder" in own
    assert "Yasmina" not in own


def test_young_people_are_never_addressed_with_u(library: Library) -> None:
    letters = letters_of(values_of(), date(2026, 11, 6), library).letters
    (young,) = [body_text(letter.content) for letter in letters if letter.kind == "B4"]
    assert not re.search(r"\b(?:u|uw)\b", young, re.IGNORECASE)


def test_a_parent_hears_in_b5_about_which_children_data_were_recorded(library: Library) -> None:
    values = values_of()
    put(values, "personen.1.geboortedatum", "2-9-2013")
    scene = scene_of(values)
    letters = write_all(scene, plan(scene, codes_for(scene, "B5")), library, "hash").letters
    told = {(x.kind, x.role): "Deze brief gaat ook over: Sofian" in body_text(x.content) for x in letters}
    assert told == {
        ("B5", "ouder-1"): True, ("B5", "ouder-2"): True, ("B5", "kind-1"): False, ("B5j", "kind-2"): False,
    }  # fmt: skip


def test_a_child_under_12_who_asks_is_answered_with_je(library: Library) -> None:
    values = values_of()
    put(values, "personen.1.geboortedatum", "2-9-2016")
    put(values, "inzageverzoeken", [{"persoon": "kind2", "ontvangen_op": "4-11-2026"}])
    scene = scene_of(values)
    (letter,) = write_all(scene, plan(scene, codes_for(scene, "B13")), library, "hash").letters
    text = body_text(letter.content)
    assert "Jouw vraag" in text
    assert not re.search(r"\b(?:u|uw)\b", text.split("Beste Sofian,")[1], re.IGNORECASE)


@pytest.mark.parametrize("block", ["blokken_melder", "blokken_jongere", "vertrouwenspersoon_jongere"])
def test_the_statutory_texts_of_each_kind_of_reader_are_gated(block: str) -> None:
    region = scene_of(values_of()).region
    emptied = dict.fromkeys(type(getattr(region, block)).model_fields, "")
    scene = scene_of(values_of(), **{block: getattr(region, block).model_copy(update=emptied)})
    with pytest.raises(Refused) as refusal:
        plan(scene, codes_for(scene))
    assert {f"regio.{block}.{name}" for name in emptied} <= {reason.field for reason in refusal.value.reasons}
