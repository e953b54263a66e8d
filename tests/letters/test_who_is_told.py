"""Who gets which letter when a notice waits, a holder has died, an institution is guardian, a child is 16 (T3, T4, T12)."""

from typing import Any

import pytest

from tests.letters.conftest import DAY, put, scene_of, values_of
from tests.letters.test_no_holes import holes, leaves, without
from vtdocs.errors import Refused
from vtdocs.letters.finished import Letter
from vtdocs.letters.library import Library
from vtdocs.letters.words import body_text
from vtdocs.letters.writing import LetterSet, codes_for, plan, write_all

WHOLE = {
    "tot": "20-11-2026", "grond_taak": "Eerst het gesprek met het kind.", "grond_geweld": "Kans op nieuw geweld.",
    "besloten_door": "N. Verbruggen", "besloten_op": "5-11-2026",
}  # fmt: skip
GUARDED = [{"kind": "kind2", "houder": "GI", "soort": "voogdij"}]


def write(values: dict[str, Any], library: Library, kind: str = "", **region: Any) -> LetterSet:
    scene = scene_of(values, **region)
    return write_all(scene, plan(scene, codes_for(scene, kind)), library, "hash")


def named(written: LetterSet) -> dict[str, Letter]:
    return {f"{letter.kind} {letter.role}": letter for letter in written.letters}


def reasons(values: dict[str, Any], kind: str = "", **region: Any) -> set[tuple[str, str]]:
    scene = scene_of(values, **region)
    try:
        plan(scene, codes_for(scene, kind))
    except Refused as refusal:
        return {(reason.rule, reason.field) for reason in refusal.reasons}
    return set()


def postponed(**changes: Any) -> dict[str, Any]:
    values = values_of()
    put(values, "personen.3.uitstel", [{name: value for name, value in (WHOLE | changes).items() if value}])
    return values


def test_t4_a_postponed_notice_holds_every_letter_that_tells_of_the_report(library: Library) -> None:
    letters = named(write(postponed(), library))
    assert {name for name in letters if name.endswith("ouder-2")} == {"B5u ouder-2"}
    assert "B2 ouder-1" in letters


def test_t4_from_the_day_on_which_the_postponement_ends_the_letter_is_written(library: Library) -> None:
    letters = named(write(postponed(tot=DAY.isoformat()), library))
    assert "B2 ouder-2" in letters
    assert not any(name.startswith("B5u") for name in letters)


@pytest.mark.parametrize("field", ["grond_taak", "grond_geweld", "besloten_door", "besloten_op"])
def test_t4_nobody_is_left_out_on_half_a_decision(field: str) -> None:
    assert ("T4", f"personen[4].uitstel[1].{field}") in reasons(postponed(**{field: ""}))


def test_t4_a_decision_of_a_later_day_holds_no_letter_in_silence() -> None:
    assert ("T4", "personen[4].uitstel[1].besloten_op") in reasons(postponed(besloten_op="10-11-2026"))


def test_t4_the_receiver_hears_who_knows_nothing_yet(library: Library) -> None:
    text = body_text(named(write(postponed(), library))["B1 ontvanger"].content)
    assert "Karim Benali weet nog niets. Wij stelden ons bericht uit tot 20 november 2026." in text


def test_t4_the_worker_hears_of_post_to_the_home_of_somebody_who_knows_nothing(library: Library) -> None:
    values = values_of()
    put(values, "personen.2.uitstel", [WHOLE])  # the mother, with whom the young person lives
    remarks = " ".join(write(values, library).remarks)
    assert "personen[3].uitstel" in remarks
    assert "Geen brief aan ouder-1: het bericht is uitgesteld tot 20 november 2026" in remarks


def test_t12_when_the_only_holder_has_died_no_letter_is_written() -> None:
    values = values_of()
    put(values, "gezag", values["gezag"][:1])
    put(values, "personen.2.overleden", "1-10-2026")
    assert ("T12", "gezag[1].houder") in reasons(values)


def test_t12_after_the_death_of_one_holder_the_other_decides_alone(library: Library) -> None:
    values = values_of()
    put(values, "personen.2.overleden", "1-10-2026")
    letters = named(write(values, library))
    assert "B2 ouder-2" in letters
    assert "B2 ouder-1" not in letters


@pytest.mark.parametrize("role", ["slachtoffer", "huisgenoot", "pleger"])
def test_t12_a_minor_is_a_child_under_whatever_role(role: str, library: Library) -> None:
    values = values_of()
    put(values, "personen.1.rol", role)
    assert f"B4 {role}-1" in named(write(values, library))
    put(values, "gezag", [])
    assert ("T12", "gezag") in reasons(values)


def test_t12_a_minor_parent_has_no_authority_unless_declared_of_age() -> None:
    values = values_of()
    put(values, "personen.3.geboortedatum", "1-1-2010")
    found = reasons(values)
    assert ("T12", "gezag[2].houder") in found
    put(values, "personen.3.meerderjarig_verklaard", "ja")
    assert reasons(values) == set()


def guarded() -> dict[str, Any]:
    values = values_of(full=True)
    put(values, "personen.1.geboortedatum", "2-9-2013")
    put(values, "gezag", [dict(line) for line in GUARDED])
    put(values, "raad_check.maatregel", "voogdij")
    return values


def test_t12_a_gi_that_is_guardian_gets_the_letter_of_the_parents(library: Library) -> None:
    letter = named(write(guarded(), library))["B2v voogd-gi"]
    text = body_text(letter.content)
    assert "t.a.v. de heer J. Bakker" in text
    assert "Daan Terpstra, geboren op 2 september 2013" in text
    assert "Kuipers" not in text
    assert "ruzies bij u thuis" not in text


@pytest.mark.slow
def test_h7_the_letters_around_a_guardian_have_no_hole_whatever_field_is_left_out(library: Library) -> None:
    for path in leaves(guarded()):
        assert holes(without(guarded(), path), "B2", library) == [], path


@pytest.mark.parametrize("field", ["organisatie", "straat", "postcode", "plaats"])
def test_t12_a_guardian_without_an_address_is_asked_for(field: str) -> None:
    values = guarded()
    put(values, f"raad_check.uitvoerder.{field}", None)
    if field == "organisatie":
        put(values, "raad_check.uitvoerder", None)
    assert ("T12", f"raad_check.uitvoerder.{field}") in reasons(values)


def test_b4_from_16_on_the_letter_goes_to_the_young_person_alone(library: Library) -> None:
    letters = named(write(values_of(), library))
    assert "Je bent 16 of 17 jaar. Daarom gaat deze brief alleen naar jou." in body_text(letters["B4 kind-2"].content)
    assert "Deze brief gaat ook over" not in body_text(letters["B2 ouder-1"].content)


def test_b4_from_12_to_15_the_letter_goes_beside_the_one_to_the_parents(library: Library) -> None:
    values = values_of()
    put(values, "personen.1.geboortedatum", "2-9-2013")
    letters = named(write(values, library))
    assert "Wie over jou beslist, krijgt ook een brief" in body_text(letters["B4 kind-2"].content)
    assert "Deze brief gaat ook over: Sofian" in body_text(letters["B2 ouder-1"].content)


def test_b4_where_the_region_writes_no_letters_to_young_people_the_parents_are_told(library: Library) -> None:
    written = write(values_of(), library, brief_aan_jongeren=False)
    assert "Deze brief gaat ook over: Sofian" in body_text(named(written)["B2 ouder-1"].content)
    assert any("van 16 jaar af moet dat wel (T3)" in remark for remark in written.remarks)


def test_everybody_without_a_letter_is_told_to_the_worker_with_the_reason(library: Library) -> None:
    values = values_of()
    put(values, "personen.1.geboortedatum", "2-9-2018")
    put(values, "personen.0.niet_aanschrijven_reden", "woont in het buitenland")
    remarks = write(values, library).remarks
    assert "Geen brief aan kind-2: jonger dan 12 jaar; het bericht gaat via ouder-1 en ouder-2." in remarks
    assert any(line.startswith("Geen brief aan kind-1: woont in het buitenland; let op") for line in remarks)


def b5(values: dict[str, Any], library: Library, **region: Any) -> set[str]:
    return set(named(write(values, library, "B5", **region)))


def test_t3_everybody_about_whom_data_came_from_someone_else_gets_a_notice(library: Library) -> None:
    values = values_of()
    values["personen"].append({
        "id": "oma", "rol": "verzorger", "voornamen": "Anna", "geslachtsnaam": "Smit", "geboortedatum": "1-1-1950",
        "gegevens_van_ander_vastgelegd_op": "2-11-2026",
    })  # fmt: skip
    values["adressen"].append({
        "persoon": "oma", "straat": "Laan", "huisnummer": "1", "postcode": "3921 AB", "plaats": "Westerdam",
        "post_veilig": "ja",
    })  # fmt: skip
    assert b5(values, library) == {"B5 ouder-1", "B5 ouder-2", "B5 kind-1", "B5 verzorger-1", "B5j kind-2"}


def test_t3_a_parent_hears_about_a_child_also_when_nothing_was_recorded_about_the_parent(library: Library) -> None:
    values = values_of()
    put(values, "personen.1.geboortedatum", "2-9-2018")
    for number in (0, 2, 3):
        put(values, f"personen.{number}.gegevens_van_ander_vastgelegd_op", None)
    assert b5(values, library) == {"B5 ouder-1", "B5 ouder-2"}
    text = body_text(named(write(values, library, "B5"))["B5 ouder-1"].content)
    assert "Daarin staat iets over uw kind." in text
    assert "Wij hebben gegevens vastgelegd op 2 november 2026." in text


def test_t3_only_a_notice_tells_somebody_and_no_other_letter(library: Library) -> None:
    values = values_of()
    put(values, "brieven", [{"soort": "B13", "persoon": "ouder1", "verzonden_op": "6-11-2026"}])
    assert "B5 ouder-1" in b5(values, library)
    put(values, "brieven", [{"soort": "b2", "persoon": "ouder1", "verzonden_op": "6-11-2026"}])
    assert "B5 ouder-1" not in b5(values, library)


def test_t3_from_16_on_a_young_person_is_told_whatever_the_region_chose(library: Library) -> None:
    assert "B5j kind-2" in b5(values_of(), library, brief_aan_jongeren=False)
    younger = values_of()
    put(younger, "personen.1.geboortedatum", "2-9-2013")
    assert "B5j kind-2" not in b5(younger, library, brief_aan_jongeren=False)


def test_b11_young_people_hear_the_outcome_in_their_own_letter(library: Library) -> None:
    letters = named(write(values_of(full=True), library, "B11"))
    assert "Wij kunnen niet zeggen of de zorgen kloppen." in body_text(letters["B11j kind-2"].content)


@pytest.mark.parametrize(("kind", "name"), [("B13", "inzageverzoeken"), ("B14", "vernietigingsverzoeken")])
def test_p9_p10_every_request_of_one_person_is_answered(kind: str, name: str, library: Library) -> None:
    values = values_of(full=True)
    second = dict(values[name][0]) | {"ontvangen_op": "5-11-2026"}
    values[name].append(second)
    letters = named(write(values, library, kind))
    assert set(letters) == {f"{kind} ouder-1", f"{kind} ouder-1-verzoek-2"}
    assert "Op 5 november 2026 vroeg u" in body_text(letters[f"{kind} ouder-1-verzoek-2"].content)
    values[name][0]["beantwoord_op"] = "6-11-2026"
    (left,) = write(values, library, kind).letters
    assert "Op 5 november 2026 vroeg u" in body_text(left.content)


def test_a_reporter_who_wants_to_hear_nothing_gets_no_letter(library: Library) -> None:
    values = values_of()
    put(values, "melder.terugkoppeling", {"wens": "nee"})
    written = write(values, library)
    assert "B3 melder" not in named(written)
    assert any("de melder wil geen bericht" in remark for remark in written.remarks)
