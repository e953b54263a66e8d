"""P10: a copy for inzage shows no birth date of somebody else, however it is written."""

import pytest

from vtdocs.model.pages import Box, Word
from vtdocs.model.persons import Person, Role
from vtdocs.names import parse_date, parse_name
from vtdocs.workflows.birth_words import birth_words

OWN = [Person(Role.CHILD, parse_name("Zwartkruis, Sem"), parse_date("14-3-2004"))]
OTHER = [Person(Role.CHILD, parse_name("Zwartkruis, Noor"), parse_date("2-9-2009"))]


def found(text: str) -> str:
    words = [
        Word(part, Box(0, 0, 9, 9), 90.0, line) for line, row in enumerate(text.split("\n")) for part in row.split()
    ]
    return " ".join(word.text for word in birth_words(words, OTHER, OWN))


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Noor kwam op 2 september 2009 ter wereld.", "2 september 2009"),
        ("jarig op 2 sept. 2009, in Zandveen", "2 sept. 2009,"),
        ("zij is van 2 -\n9 - 2009", "2 - 9 - 2009"),
        ("de man, geboren 5 december 1978 te Nador", "5 december 1978"),
        ("Geb. op 5-12-1978", "5-12-1978"),
        ("(geboren op\n5 december 1978)", "5 december 1978)"),
        ("Sem, geboren 14 maart 2004", ""),
        ("Huisbezoek op 3 september 2009 om 14.00 uur", ""),
    ],
)
def test_a_birth_date_in_words_is_proposed_for_hiding(text: str, hidden: str) -> None:
    assert found(text) == hidden
