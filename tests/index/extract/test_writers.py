"""Who wrote a paper, and the colleague to whom it is written, are no family, also with a first name only (P4, P5)."""

import pytest

from vtdocs.index.extract import PageText, extract_persons
from vtdocs.model.persons import Role


def roles(text: str) -> dict[str, Role]:
    """The role of every mention, by its text."""
    return {m.raw: m.person.role for m in extract_persons([PageText(1, text)], reference_year=2012)}


@pytest.mark.parametrize(
    ("text", "writer"),
    [
        ("Moeder Petra Kok neemt de telefoon niet op. Groet, Wim\n", "Wim"),
        ("Ik zag Kim gisteren met haar moeder.\n\ngroetjes Wilma\n", "Wilma"),
        ("Beste Marieke,\nZoals besproken de gegevens van het gezin Kok.\n", "Marieke"),
        ("Geachte mevrouw Bos,\nOp uw verzoek bericht ik u over Kevin Smit.\n", "Bos"),
        ("Verslag huisbezoek 22 maart 2012, T. Jansma\nAanwezig moeder Wendy Klaver.\n", "T. Jansma"),
        ("Notitie R. van Straaten, 18 juni 2004: Latoya Pinas woont bij haar tante.\n", "R. van Straaten"),
    ],
)
def test_who_wrote_it_or_receives_it_is_a_professional(text: str, writer: str) -> None:
    assert roles(text)[writer] is Role.PROFESSIONAL


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Beste Petra,\nZoals besproken komen wij praten over uw zoon Kevin.\n", "Petra"),
        ("Geachte mevrouw Kok,\nVeilig Thuis ontving een melding over uw gezin.\n", "Kok"),
        ("Verslag gesprek met P. Kok, 18 juni 2004\nZij vertelt over haar man.\n", "P. Kok"),
        ("Verslag over moeder P. Kok, 18 juni 2004\nZij vertelt over haar man.\n", "P. Kok"),
    ],
)
def test_a_letter_to_the_family_or_a_paper_about_somebody_makes_nobody_a_professional(text: str, person: str) -> None:
    assert roles(text)[person].searchable
