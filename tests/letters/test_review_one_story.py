"""Every letter of a set tells the same story: who goes on, who made the report, and to whom it is told."""

from typing import Any

import pytest

from tests.letters.conftest import scene_of, values_of
from vtdocs.letters.library import Library
from vtdocs.letters.words import body_text
from vtdocs.letters.writing import codes_for, plan, write_all


def letters(values: dict[str, Any], library: Library, kind: str = "") -> dict[str, str]:
    scene = scene_of(values)
    made = write_all(scene, plan(scene, codes_for(scene, kind)), library, "x").letters
    return {f"{letter.kind} {letter.role}": body_text(letter.content) for letter in made}


def decided(kind: str, *, professional: bool = False) -> dict[str, Any]:
    values = values_of(full=True)
    values["besluit"]["soort"] = kind
    if kind != "onderzoek":
        values.pop("onderzoek")
    if professional:
        values["melder"] |= {"soort": "professional", "organisatie": "School Het Anker", "grond": "a3"}
    return values


@pytest.mark.parametrize("kind", ["onderzoek", "raadsverzoek", "V&V", "einde"])
@pytest.mark.parametrize("professional", [False, True])
def test_a_prepared_handover_is_not_told_to_the_reporter_when_the_decision_is_another_one(
    kind: str, professional: bool, library: Library
) -> None:
    found = letters(decided(kind, professional=professional), library)
    text = found["B3p melder" if professional else "B3 melder"]
    assert "vertelt ons op deze dagen" not in text
    assert "Wij stoppen op" not in text


def test_the_reporter_hears_when_the_raad_is_asked(library: Library) -> None:
    assert "B3 melder" in letters(decided("raadsverzoek"), library)


def test_nobody_is_promised_that_vt_goes_on_when_it_stops(library: Library) -> None:
    for who, text in letters(decided("einde"), library).items():
        if not who.startswith("B5u"):
            assert "Wij stoppen nu." in text, who
            assert "Wij nemen contact met u op" not in text, who
            assert "Wij kijken zelf" not in text, who


def test_r6_of_an_ambtshalve_melding_the_family_is_not_told_that_somebody_else_made_it(library: Library) -> None:
    values = values_of(full=True)
    values["type"], values["ambtshalve_reden"] = "ambtshalve_melding", "gevaar"
    event = {"datum": "3-11-2026", "van": "advies", "naar": "ambtshalve_melding", "door": "N. V.", "reden": "gevaar"}
    values["gebeurtenissen"] = [event]
    for kind in ("B2", "B5", "B11", "B12"):
        for who, text in letters(values, library, kind).items():
            if who.split()[1].startswith(("ouder", "kind-1")):
                assert "maakten wij zelf" in text, who
                assert "kregen wij een melding" not in text, who
                assert "Wij kregen een melding" not in text, who


def test_b6_a_guardian_gets_the_agreements_about_safety(library: Library) -> None:
    values = values_of(full=True)
    values["gezag"] = [{"kind": "kind2", "houder": "GI", "soort": "GI"}]
    text = letters(values, library)["B6f voogd-gi"]
    assert "helpt het gezin van een kind van wie u de voogd bent, vanaf 9 november 2026" in text
    assert "Bij ruzie gaat een van de volwassenen even weg." in text


@pytest.mark.parametrize("born", ["2-9-2009", "2-9-2012"])
@pytest.mark.parametrize(("kind", "requests"), [("B13", "inzageverzoeken"), ("B14", "vernietigingsverzoeken")])
def test_b13_b14_young_people_are_answered_in_their_own_words(
    kind: str, requests: str, born: str, library: Library
) -> None:
    values = values_of(full=True)
    values["personen"][1]["geboortedatum"] = born
    values[requests][0]["persoon"] = "kind2"
    values[requests][0]["belang_van" if kind == "B14" else "over"] = "een ander" if kind == "B14" else ""
    if kind == "B13":
        values[requests][0]["verstrekt"] = ["een kopie"]
    text = letters(values, library, kind)[f"{kind} kind-2"]
    assert "Beste Daan," in text
    letter = text.partition("Beste Daan,")[2]
    assert not {"u", "uw", "uw,"} & set(letter.lower().replace(".", " ").split()), letter
    grown = letters(values_of(full=True), library, kind)[f"{kind} ouder-1"]
    assert "Geachte mevrouw De Graaf," in grown
    assert " je " not in grown
