"""Kinds, dates, advies, sensitive stretches and reference numbers. Everybody is invented."""

import pytest

from vtdocs.index.extract import (
    DocumentKind,
    PageText,
    ReferenceKind,
    classify_document,
    document_date,
    find_references,
    looks_like_advice,
    sensitive_spans,
)
from vtdocs.model.dates import PartialDate


def pages(text: str) -> list[PageText]:
    return [PageText(1, text)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Formulier voor schriftelijke melding\n1. Melder\nNaam: X", DocumentKind.REPORT_FORM),
        ("ADVIESNOTITIE\nAdviesvrager: leerkracht\nGegeven advies: eerst met ouders praten", DocumentKind.ADVICE_NOTE),
        ("12-03-09 gebeld\n14-03-09 huisbezoek\n19-03-09 overleg\n2-4-09 afgesloten", DocumentKind.JOURNAL),
        ("Ons kenmerk: 12\nGeachte mevrouw,\nHierbij ...\nHoogachtend,", DocumentKind.LETTER),
        ("RECHTBANK GRONINGEN\nbeschikking van de kinderrechter\nJE RK 09-12", DocumentKind.COURT_DECISION),
        ("Raad voor de Kinderbescherming\nRAADSRAPPORT\nSoort zaak: gezag", DocumentKind.BOARD_REPORT),
        ("Beschikking tijdelijk huisverbod\nDe burgemeester van Assen, RiHG", DocumentKind.HOME_BAN),
        ("INDICATIEBESLUIT\nWet op de jeugdzorg\naanspraak: pleegzorg", DocumentKind.INDICATION),
        ("Politie\nZORGFORMULIER\nBVH nummer", DocumentKind.POLICE_FORM),
        ("VEILIGHEIDSPLAN\nafspraken over veiligheid", DocumentKind.SAFETY_PLAN),
        ("Gespreksverslag\nVerslag van het gesprek met vader\nConclusie", DocumentKind.ACCOUNT),
        ("DOSSIER 2009-0143\ngesloten d.d. 3-4-2010", DocumentKind.COVER),
        ("Een stukje tekst zonder enig houvast.", DocumentKind.UNKNOWN),
        ("Formuller voor schriftelljke rnelding\nNaam", DocumentKind.REPORT_FORM),
    ],
)
def test_a_document_is_known_by_its_clues(text: str, kind: DocumentKind) -> None:
    assert classify_document(pages(text)).kind is kind


def test_evidence_holds_clues_and_never_text_of_the_page() -> None:
    guess = classify_document(pages("RAADSRAPPORT\nNaam: Kevin de Jong"))
    assert guess.evidence
    assert not any("Kevin" in clue for clue in guess.evidence)


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("Soort contact: advies\nAdviesvraagster belt over een buurmeisje.", True),
        ("TELEFONISCH CONSULT\nConsultvraag: hoe te handelen\nCasus anoniem besproken", True),
        ("MELDINGSFORMULIER AMK\n1. Melder\nAard van de melding: verwaarlozing. Advies gegeven aan school.", False),
        ("RECHTBANK\nbeschikking\nDe Raad heeft advies uitgebracht.", False),
    ],
)
def test_notes_of_an_advies_are_told_from_a_melding(text: str, advice: bool) -> None:
    assert bool(looks_like_advice(pages(text))) is advice


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Geboortedatum: 12-03-2004\nDatum melding: 14 mei 2010\n", PartialDate(2010, 5, 14)),
        ("Bureau\n\nAssen, 9 jan. 2015\nBetreft: X, geb. 12-03-2004\n", PartialDate(2015, 1, 9)),
        ("VERSLAG d.d. 21-09-2009\nX (geb. 12-03-2004)\n", PartialDate(2009, 9, 21)),
        ("CONTACTJOURNAAL\n12-03-2009 a\n14-03-2009 b\n2-4-2009 c\n", PartialDate(2009, 4, 2)),
        ("Kevin, geboren op 12 maart 2004.\n", None),
        ("Geen datum.\n", None),
    ],
)
def test_the_documents_own_date_is_never_a_birth_date(text: str, date: PartialDate | None) -> None:
    assert document_date(pages(text)).date == date


FORM = (
    "Formulier\n1. Melder\nNaam: H. Terlouw\nTelefoon: 050-3123456\n\n2. Gegevens kind\nNaam: Kevin de Jong\n\n"
    "4-N\nMevrouw Terlouw wil niet genoemd worden.\n\n5. Zorgen\nVolgens Terlouw is er veel ruzie.\n"
)


def hidden(text: str) -> str:
    """The text with sensitive stretches blotted out."""
    letters = list(text)
    for span in sensitive_spans(pages(text)):
        letters[span.start : span.end] = "#" * (span.end - span.start)
    return "".join(letters)


def test_the_melder_is_hidden_in_the_form_and_everywhere_else() -> None:
    shown = hidden(FORM)
    assert "Terlouw" not in shown
    assert "050-3123456" not in shown
    assert "genoemd worden" not in shown


def test_what_is_not_the_melders_stays_readable() -> None:
    shown = hidden(FORM)
    assert "Kevin de Jong" in shown
    assert "veel ruzie" in shown


def test_reference_numbers_come_in_one_form() -> None:
    text = "Zaakgegevens: C/18/214356 / JE RK 22-377\nOns kenmerk: 2015/0045\nAMK dossiernr. 2009/1234\nBVH PL0951-2011034417\n"
    found = {(r.kind, r.value) for r in find_references(pages(text))}
    assert (ReferenceKind.COURT, "C/18/214356") in found
    assert (ReferenceKind.COURT, "JE RK 22-377") in found
    assert (ReferenceKind.LETTER, "2015/0045") in found
    assert (ReferenceKind.OWN, "2009/1234") in found
    assert (ReferenceKind.POLICE, "PL09512011034417") in found


def test_a_plan_that_tells_of_a_home_ban_and_a_police_form_is_a_plan() -> None:
    text = (
        "Bureau Jeugdzorg Oosterdam\n\nPlan van aanpak\n\nDossier: 2011-0207\nDatum: 18 augustus 2011\n\n1. Aanleiding\n"
        "Op 2 april 2011 is aan vader een tijdelijk huisverbod opgelegd. De politie heeft een\n"
        "zorgformulier gestuurd. De Raad heeft op 27 juni 2011 een rapport uitgebracht.\n\n2. Afspraken\n"
    )
    assert classify_document(pages(text)).kind is DocumentKind.SAFETY_PLAN


def test_a_home_ban_that_asks_for_a_safety_plan_is_a_home_ban() -> None:
    text = (
        "Gemeente Oosterdam\nBeschikking tijdelijk huisverbod\nDe burgemeester, gelet op de Wet tijdelijk huisverbod,\n"
        "legt op: een huisverbod voor tien dagen.\nAfgesproken is dat er met moeder binnen een week een veiligheidsplan komt.\n"
    )
    assert classify_document(pages(text)).kind is DocumentKind.HOME_BAN
