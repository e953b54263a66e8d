"""The melder stays hidden on the worst of scans, and the family stays findable (P4, P5, I5). Everybody is invented."""

import random

import pytest

from vtdocs.index.extract import PageText, extract_persons, sensitive_spans
from vtdocs.model.persons import Role

FIELDS = (
    "Naam: mw. H. Terlouw-Prins\nFunctie: leerkracht\nInstelling: obs De Wilg, Oosterdam\nTelefoon: 0310 55 44 17\n"
)
FAMILY = (
    "Naam kind: Meyden, Jasmina v.d.\nGeboortedatum: 14-03-2004\nAdres: Leliestraat 8\n"
    "Naam moeder: Fatima el Idrissi\nNaam vader: Ruud van der Meyden\nSchool: obs De Wilg\n\n"
    "3. Waarover maakt u zich zorgen?\n\nJasmina komt geregeld te laat op school en moeder wil niet praten.\n"
)
TITLE = "Formulier voor schriftelijke melding\n\n"


def hidden(text: str) -> str:
    letters = list(text)
    for span in sensitive_spans([PageText(1, text)]):
        letters[span.start : span.end] = "#" * (span.end - span.start)
    return "".join(letters)


def searchable(text: str) -> list[str]:
    mentions = extract_persons([PageText(1, text)], reference_year=2009)
    return [m.raw for m in mentions if m.person.role.searchable]


def assert_melder_hidden(text: str) -> None:
    assert not [raw for raw in searchable(text) if "rlouw" in raw or "Prins" in raw], text
    shown = hidden(text)
    assert not [word for word in ("rlouw", "0310 55", "leerkracht") if word in shown], shown


def assert_family_kept(text: str) -> None:
    found = " ".join(searchable(text))
    assert all(name in found for name in ("Jasmina", "Fatima", "Ruud")), (text, found)
    assert "te laat op school" in hidden(text)


def noisy(text: str, rate: float, rng: random.Random) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz0123456789.,;:|!()[] «»"
    done = []
    for character in text:
        if character == "\n" or rng.random() >= rate:
            done.append(character)
        elif rng.random() < 0.7:
            done.append(rng.choice(letters))
    return "".join(done)


@pytest.mark.parametrize("seed", range(60))
def test_random_noise_on_the_headings_hides_the_melder_and_keeps_the_family(seed: int) -> None:
    rng = random.Random(seed)
    heading = rng.choice(("1. Melder", "1. Gegevens melder", "Melder", "1. Uw gegevens", "A. Melder"))
    rate = rng.choice((0.1, 0.3, 0.6, 0.9))
    mess = noisy(heading, rate, rng)
    if rng.random() < 0.4:
        mess += "\n\n" + noisy(heading, rate, rng)  # a heading that was read twice
    if rng.random() < 0.3:
        mess += "\n\n" + rng.choice(("12 May sn", "INGEKOMEN 12 MRT 2009", "pn an", "Ai oger"))  # a stamp
    family = noisy("2. Kind en gezin", rng.choice((0, 0.2, 0.5)), rng)
    text = f"{TITLE}{mess}\n\n{FIELDS}\n{family}\n\n{FAMILY}"
    assert_melder_hidden(text)
    assert_family_kept(text)


@pytest.mark.parametrize(
    "heading", ["", "1. Melder naEx ne)", "1. Melde", "Mcldcr", "l. Me!der", "1 Melder", "#", "Uw gcgevens"]
)
@pytest.mark.parametrize("title", [TITLE, "Forrnulier voor schriftelljke rnelding\n\n"])
def test_a_missing_or_garbled_heading_hides_the_melder(heading: str, title: str) -> None:
    text = f"{title}{heading}\n\n{FIELDS}\n2. Kind en gezin\n\n{FAMILY}"
    assert_melder_hidden(text)
    assert_family_kept(text)


def test_a_form_whose_melder_gives_only_a_name_is_hidden_up_to_the_family() -> None:
    text = f"{TITLE}Naam: H. Terlouw-Prins\nAdres: Dorpsstraat 1\n\n{FAMILY}"
    assert "Terlouw" not in hidden(text)
    assert not any("Terlouw" in raw for raw in searchable(text))
    assert_family_kept(text)


def test_a_child_on_a_form_without_melder_is_not_shut_out() -> None:
    text = f"{TITLE}1. Kind\nNaam: Jasmina van der Meyden\nGeboortedatum: 14-03-2004\nSchool: obs De Wilg\n"
    assert any("Jasmina" in raw for raw in searchable(text))
    unreadable = f"{TITLE}#. K##\nNaam: Jasmina van der Meyden\nGeboortedatum: 14-03-2004\nTelefoon: 06-12345678\n"
    assert any("Jasmina" in raw for raw in searchable(unreadable))


def test_a_professional_stays_out_of_the_register_by_the_work_beside_the_name() -> None:
    text = "Verslag\n\nNaam: H. Terlouw\nFunctie: leerkracht\nInstelling: obs De Wilg\n"
    assert not searchable(text)


@pytest.mark.parametrize(
    "line",
    [
        "12-03-2009 Melder belt: mw. Terlouw (06-12345678) ziet blauwe plekken.",
        "14 maart 2009  Meldster Terlouw laat weten dat het beter gaat.",
        "DI A-N Melder (H. Terlouw) wil onbekend blijven voor het gezin",
        "[x] 4-N  H. Terlouw",
    ],
)
def test_lines_that_tell_of_the_melder_are_hidden(line: str) -> None:
    shown = hidden(f"Contactjournaal\n{line}\n15-03-2009 Huisbezoek bij moeder Fatima.\n")
    assert "Terlouw" not in shown
    assert "12345678" not in shown
    assert "Huisbezoek bij moeder Fatima" in shown


def test_the_addressee_of_a_letter_about_their_own_report_is_the_melder() -> None:
    text = (
        "Advies- en Meldpunt Kindermishandeling\n\nMevrouw H. Terlouw\nDorpsstraat 1\n9401 AB Assen\n\n"
        "Assen, 12 maart 2009\nBetreft: Jasmina van der Meyden\n\nGeachte mevrouw Terlouw,\n\n"
        "U meldde ons op 2 maart uw zorgen over Jasmina van der Meyden, geboren op 14 maart 2004.\n\n"
        "Met vriendelijke groet,\nP. Bos\n"
    )
    shown = hidden(text)
    assert "Terlouw" not in shown
    assert "Dorpsstraat" not in shown
    found = searchable(text)
    assert not any("Terlouw" in raw for raw in found)
    assert any("Jasmina" in raw for raw in found)


def test_a_letter_to_the_parents_hides_nobody() -> None:
    text = (
        "Mevrouw F. el Idrissi\nDorpsstraat 1\n9401 AB Assen\n\nAssen, 12 maart 2009\n\nGeachte mevrouw El Idrissi,\n\n"
        "Bij ons is een melding gedaan over uw dochter Jasmina van der Meyden.\n"
    )
    assert "Dorpsstraat" in hidden(text)
    mentions = extract_persons([PageText(1, text)], reference_year=2009)
    assert not any(m.person.role is Role.REPORTER for m in mentions)
