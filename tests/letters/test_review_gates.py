"""Gates for what was only planned, and for a parent who is not in the case (T11, T12)."""

from typing import Any

import pytest

from tests.letters.conftest import put, scene_of, values_of
from vtdocs.errors import Refused
from vtdocs.letters.writing import codes_for, plan


def reasons(values: dict[str, Any], kind: str = "") -> set[tuple[str, str]]:
    scene = scene_of(values)
    try:
        plan(scene, codes_for(scene, kind))
    except Refused as refusal:
        return {(reason.rule, reason.field) for reason in refusal.reasons}
    return set()


@pytest.mark.parametrize(("rule", "field"), [("T12", "raad_check.datum"), ("T11", "overleg_uitvoerder.datum")])
@pytest.mark.parametrize("kind", ["", "B2", "B5", "B11", "B1"])
def test_t11_t12_a_check_or_talk_that_is_only_planned_opens_no_family_letter(rule: str, field: str, kind: str) -> None:
    values = values_of(full=True)
    put(values, field, "7-11-2026")  # the letters bear 6-11-2026
    assert (rule, field) in reasons(values, kind)


def test_t12_joint_authority_with_one_known_holder_would_leave_a_parent_without_a_letter() -> None:
    values = values_of(full=True)
    values["gezag"] = values["gezag"][:1]
    assert reasons(values) == {("T12", "gezag[1].houder")}


def test_t12_sole_authority_needs_no_second_holder() -> None:
    values = values_of(full=True)
    values["gezag"] = [{**values["gezag"][0], "soort": "eenhoofdig"}]
    assert reasons(values) == set()


def test_t12_a_joint_holder_who_has_died_is_still_named() -> None:
    values = values_of(full=True)
    next(person for person in values["personen"] if person["id"] == "ouder2")["overleden"] = "1-2-2025"
    assert reasons(values) == set()
