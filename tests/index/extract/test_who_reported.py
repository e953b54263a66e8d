"""Sentences that say who reported, without calling that person melder (P4, P5). Everybody is invented."""

import pytest

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.model.persons import Role


def roles(text: str) -> dict[str, Role]:
    return {m.raw: m.person.role for m in extract_persons([PageText(1, text)], reference_year=2012)}


@pytest.mark.parametrize(
    "text",
    [
        "De melding is op 3 mei gedaan door de buurman, dhr. K. Luistervink, over het gezin Smit.",
        "De melding werd gedaan door uw broer K. Luistervink.",
        "Gemeld door oma mw. K. Luistervink-Vos.",
        "Wij ontvingen een melding van mevrouw K. Luistervink. Zij is lerares.",
        "De meldster, tante Klaartje Luistervink, belt weer.",
    ],
)
def test_who_is_said_to_have_reported_stays_out_of_the_register(text: str) -> None:
    assert [role for name, role in roles(text).items() if "Luistervink" in name] == [Role.REPORTER]


def test_a_parent_named_as_the_violent_one_in_a_report_is_no_melder() -> None:
    assert roles("Er is een melding over mishandeling door vader Piet Smit.") == {"Piet Smit": Role.PARENT}


def test_a_mother_who_reported_can_be_found() -> None:
    assert roles("De melding is gedaan door moeder Anja Bakker.")["Anja Bakker"] is Role.PARENT


def test_a_child_before_a_row_about_a_worker_stays_a_child() -> None:
    text = "De kinderen Kim en Roy. Roy is van 5 mei 2005.\nGezinsvoogd de heer K. Voogdmans is aangesteld.\n"
    assert Role.PROFESSIONAL not in {m.person.role for m in extract_persons([PageText(1, text)], reference_year=2012)
                                     if m.raw.startswith("Roy")}  # fmt: skip
