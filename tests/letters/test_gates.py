"""No letter before the case is ready: each rule by its number (domain 1B-1H, section 4)."""

from typing import Any

import pytest

from tests.letters.conftest import put, scene_of, values_of
from vtdocs.errors import Refused
from vtdocs.letters.kinds import KINDS
from vtdocs.letters.writing import codes_for, plan


def reasons(values: dict[str, Any], kind: str = "", **region: Any) -> set[tuple[str, str]]:
    scene = scene_of(values, **region)
    try:
        plan(scene, codes_for(scene, kind))
    except Refused as refusal:
        return {(reason.rule, reason.field) for reason in refusal.reasons}
    return set()


def changed(path: str, value: Any = None, *, full: bool = False) -> dict[str, Any]:
    values = values_of(full=full)
    put(values, path, value)
    return values


def test_the_complete_case_passes_every_gate() -> None:
    assert reasons(values_of()) == set()


@pytest.mark.parametrize(
    ("path", "rule"),
    [
        ("raad_check", "T12"),
        ("raad_check.raadsonderzoek", "T12"),
        ("veiligheidsbeoordeling", "T1"),
        ("kern", "B2"),
        ("inhoud.feiten", "B1"),
        ("inhoud.onbekend", "B1"),
        ("klasse", "L4"),
        ("gezag", "T12"),
        ("melder", "I1"),
        ("melder.identiteit", "I1"),
        ("melder.post_veilig", "P15"),
        ("melder.straat", "P15"),
        ("overdracht.ontvanger.telefoon", "H1"),
        ("overdracht.ontvanger.contactpersoon", "H7"),
        ("overdracht.verantwoordelijk_vanaf", "H1"),
        ("overdracht.vervolg", "H1"),
        ("overdracht.terugkoppeling", "H7"),
        ("overdracht.afspraken", "H8"),
        ("overdracht.afspraken.0.wie", "H8"),
        ("overdracht.afspraken.0.voor_datum", "H8"),
        ("overdracht.afspraken.0.wat", "H8"),
        ("overdracht.afspraken.1.niet_opgesteld_reden", "H8"),
        ("overdracht.veiligheidsvoorwaarden", "H6"),
        ("overdracht.einde_bemoeienis_vt", "H1"),
        ("overdracht.geaccepteerd_op", "H14"),
        ("personen.1.geboortedatum", "T13"),
        ("adressen.2.post_veilig", "P15"),
    ],
)
def test_without_a_required_field_no_letter_is_written(path: str, rule: str) -> None:
    assert rule in {found for found, _field in reasons(changed(path))}


@pytest.mark.parametrize("field", ["straat", "huisnummer", "postcode", "plaats"])
@pytest.mark.parametrize(
    ("kind", "where", "named"),
    [
        ("", "overdracht.ontvanger", "overdracht.ontvanger"), ("", "melder", "melder"),
        ("B7", "raad_check.uitvoerder", "raad_check.uitvoerder"), ("B10", "informanten.0", "informanten[1]"),
        ("B12", "overdracht.ontvanger", "overdracht.ontvanger"), ("B16", "melder", "melder"),
    ],
)  # fmt: skip
def test_p15_an_envelope_without_a_whole_address_is_refused(kind: str, where: str, named: str, field: str) -> None:
    values = changed(f"{where}.{field}", full=True)
    if kind == "B16":
        values["melder"] |= {"soort": "politie", "organisatie": "Politie Oosterdam", "identiteit": "open"}
    assert f"{named}.{field}" in {found for _rule, found in reasons(values, kind)}


def test_p15_a_street_with_its_number_in_one_field_is_an_address() -> None:
    values = changed("overdracht.ontvanger.huisnummer")
    put(values, "overdracht.ontvanger.straat", "Antwoordnummer 4411")
    assert reasons(values) == set()


def test_every_reason_is_told_at_once() -> None:
    values = values_of()
    for path in ("raad_check", "kern", "overdracht.terugkoppeling", "melder.identiteit"):
        put(values, path, None)
    assert {"T12", "B2", "H7", "I1"} <= {rule for rule, _field in reasons(values)}


def test_r1_an_advies_yields_no_letters_and_says_so_alone() -> None:
    found = reasons(changed("type", "advies"))
    assert {rule for rule, _field in found} == {"R1"}
    assert {("R1", "personen"), ("R1", "kern"), ("R1", "inhoud"), ("R1", "eerdere_zaken")} <= found


def test_r6_an_ambtshalve_melding_needs_its_reason() -> None:
    values = changed("type", "ambtshalve_melding")
    assert {("R6", "ambtshalve_reden"), ("R6", "gebeurtenissen")} <= reasons(values)
    put(values, "ambtshalve_reden", "De veiligheid liet geen uitstel toe.")
    decided = {
        "datum": "3-11-2026",
        "van": "advies",
        "naar": "ambtshalve_melding",
        "door": "team",
        "reden": "veiligheid",
    }
    put(values, "gebeurtenissen", [decided])
    assert reasons(values) == set()


def test_t11_with_a_measure_its_executor_is_consulted_first() -> None:
    assert ("T11", "overleg_uitvoerder.datum") in reasons(changed("overleg_uitvoerder", full=True))


def test_t11_a_reasoned_override_counts_only_with_who_decided() -> None:
    values = changed("overleg_uitvoerder", {"overslaan_reden": "acuut gevaar"}, full=True)
    assert ("T11", "overleg_uitvoerder.overslaan_door") in reasons(values)
    put(values, "overleg_uitvoerder.overslaan_door", "N. Verbruggen")
    assert reasons(values) == set()


def test_h4_whether_the_measure_is_sufficient_must_be_discussed() -> None:
    found = reasons(changed("overleg_uitvoerder.maatregel_afdoende", full=True))
    assert ("H4", "overleg_uitvoerder.maatregel_afdoende") in found


def test_h8_no_herstelplan_is_fine_with_reason_who_and_when() -> None:
    assert reasons(values_of()) == set()  # the sample has no herstelplan yet, and says why


def test_h5_a_parent_with_authority_cannot_be_left_out() -> None:
    found = reasons(changed("personen.2.niet_aanschrijven_reden", "wil geen post"))
    assert ("H5", "personen[3].niet_aanschrijven_reden") in found


def test_h14_acceptance_is_asked_only_where_the_region_asks_it() -> None:
    assert reasons(changed("overdracht.geaccepteerd_op"), acceptatie_vereist=False) == set()


def test_i2_a_private_reporter_is_open_only_with_recorded_consent() -> None:
    values = changed("melder.identiteit", "open")
    assert ("I2", "melder.toestemming_bekendmaking") in reasons(values)
    put(values, "melder.toestemming_bekendmaking", "3-11-2026")
    assert reasons(values) == set()


def test_i2_a_professional_is_secret_only_on_ground_a1_a2_or_a3() -> None:
    values = changed("melder.soort", "professional")
    assert ("I2", "melder.grond") in reasons(values)
    put(values, "melder.grond", "a1")
    assert reasons(values) == set()


def test_the_word_dader_never_stands_in_a_letter_to_the_family() -> None:
    assert ("B2", "kern") in reasons(changed("kern", "De dader woont bij u."))


def test_1g_an_empty_statutory_text_stops_every_first_letter() -> None:
    from vtdocs.letters.region import Vertrouwenspersoon

    assert "1G" in {rule for rule, _field in reasons(values_of(), vertrouwenspersoon=Vertrouwenspersoon())}


def test_t4_a_postponement_needs_both_grounds_and_two_weeks_at_most() -> None:
    values = changed("personen.4.uitstel.0.grond_geweld", full=True)
    assert "T4" in {rule for rule, _field in reasons(values, "B5u")}
    values = changed("personen.4.uitstel.0.tot", "31-12-2026", full=True)
    assert ("T4", "personen[5].uitstel[1].tot") in reasons(values, "B5u")


def test_p9_a_refusal_to_destroy_needs_a_concrete_interest() -> None:
    found = reasons(changed("vernietigingsverzoeken.0.belang", full=True), "B14")
    assert ("P9", "vernietigingsverzoeken[1].belang") in found


def test_before_a_decision_the_case_tells_what_every_letter_needs() -> None:
    found = reasons(changed("besluit"))
    assert ("H1", "besluit.soort") in found


@pytest.mark.parametrize("kind", [code for code in KINDS if code not in {"B2v", "B3p", "B16"}])
def test_every_kind_can_be_written_for_the_complete_example(kind: str) -> None:
    assert reasons(values_of(full=True), kind) == set()
