"""Sentences that say who reported, without calling that person melder (P4, P5). Everybody is invented."""

import pytest

from vtdocs.index.extract import DossierDocument, PageText, extract_dossier, extract_persons
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
        "Melding via: oma vaderszijde, mw. K. Luistervink",
        "Oma (mw. K. Luistervink-Vos) heeft ons gebeld en de melding gedaan.",
        "Melder (bekend bij AMK, wil anoniem blijven): Klaartje Luistervink, Pompstraat 5",
        "Zoon van melder (Klaartje Luistervink) zit bij Joris in de klas.",
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


def test_whom_a_caller_worries_about_is_no_melder_when_the_caller_asks_to_stay_unknown() -> None:
    found = roles(
        "Telefoonnotitie\nGebeld door Els Telmans (tante van moeder). Zij maakt zich zorgen over Pim Hofs.\n"
        "Zij wil dat haar naam niet genoemd wordt.\n"
    )
    assert found["Els Telmans"] is Role.REPORTER
    assert found["Pim Hofs"].searchable


def test_a_melder_whose_son_is_spoken_of_is_no_child_of_the_family() -> None:
    form = "Melder (wil anoniem blijven): Sietske Zwijgers\nBetreft gezin Kuipers, Pompstraat 7.\n"
    journal = "Contactjournaal\n3/4 Sietske belt weer. De zoon van Sietske zit bij Joris Kuipers in de klas.\n"
    documents = [DossierDocument((PageText(1, text),), 2011) for text in (form, journal)]
    seen = [m for mentions in extract_dossier(documents) for m in mentions if "Sietske" in m.raw]
    assert len(seen) > 2
    assert {m.person.role for m in seen} == {Role.REPORTER}


@pytest.mark.parametrize("asked", ["Relatie tot kind\nbuurman\n", "Functie\nleerkracht\n", ""])
@pytest.mark.parametrize("heading", ["1. Gegevens melder", "Gegevens melder"])
def test_a_melder_written_below_the_label_stays_out_of_the_register_whatever_the_initial(
    heading: str, asked: str
) -> None:
    text = (
        f"MELDINGSFORMULIER AMK\n{heading}\nNaam\nG. Onderaan\n{asked}2. Gegevens kind\nAchternaam: Hofman\n"
        "Voornamen: Anna\nGeboortedatum: 31-12-1999\n"
    )
    found = extract_persons([PageText(1, text)], reference_year=2006)
    assert [m.person.role for m in found if "Onderaan" in m.raw] in ([], [Role.REPORTER])
    assert [m.person.role for m in found if m.person.birth] == [Role.CHILD]


def test_whom_information_was_asked_of_is_an_informant() -> None:
    assert roles("Informatie ingewonnen bij: mw. T. Infomans\n") == {"T. Infomans": Role.REPORTER}
    assert not roles("Informatie ingewonnen bij: mw. T. Infomans (GGD)\n")["T. Infomans"].searchable
