"""Names as people write them are taken apart (domain 5.3)."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vtdocs.model.persons import PersonName
from vtdocs.names import parse_name

CASES = {
    "Jansen-de Vries, M.": PersonName("Jansen", "", "Vries", "de", initials="M."),
    "mevr. De Wit e/v Van den Berg": PersonName("Wit", "de", "Berg", "van den"),
    "P. van der Jansen": PersonName("Jansen", "van der", initials="P."),
    "Jansen, P. van der": PersonName("Jansen", "van der", initials="P."),
    "KEVIN DE JONG": PersonName("Jong", "de", given_names=("Kevin",)),
    "v.d. Berg": PersonName("Berg", "van der"),
    "v.d.Berg, J": PersonName("Berg", "van der", initials="J."),
    "vd Berg, J.": PersonName("Berg", "van der", initials="J."),
    "v/d Berg": PersonName("Berg", "van der"),
    "El Idrissi, Fatima (roepnaam Fati)": PersonName("Idrissi", "el", given_names=("Fatima",), call_name="Fati"),
    "BERG, VAN DEN, P.J.": PersonName("Berg", "van den", initials="P.J."),
    "de Vries P.J.": PersonName("Vries", "de", initials="P.J."),
    "PJ de Vries": PersonName("Vries", "de", initials="P.J."),
    "drs. J. 't Hart": PersonName("Hart", "'t", initials="J."),
    "J. ’t Hart": PersonName("Hart", "'t", initials="J."),
    "mevr. S. Jansen geb. de Boer": PersonName("Boer", "de", "Jansen", "", initials="S."),
    "de heer P. (Piet) Bakker": PersonName("Bakker", call_name="Piet", initials="P."),
    "Maria Johanna van der Velden": PersonName("Velden", "van der", given_names=("Maria", "Johanna")),
    "Boer, Jan-Willem de": PersonName("Boer", "de", given_names=("Jan-Willem",)),
    "Smit, Th.": PersonName("Smit", initials="Th."),
    "Özdemir, Ayşe": PersonName("Özdemir", given_names=("Ayşe",)),
    "Mohamed El Amrani": PersonName("Amrani", "el", given_names=("Mohamed",)),
    "Ben Bakker": PersonName("Bakker", given_names=("Ben",)),
    "Ben Ali, Karim": PersonName("Ali", "ben", given_names=("Karim",)),
    "fam. de Jong": PersonName("Jong", "de"),
    "in 't Veld": PersonName("Veld", "in 't"),
    "Kevin": PersonName(given_names=("Kevin",)),
    "Bakker": PersonName("Bakker"),
    "Jansen, Kees (gescheiden)": PersonName("Jansen", given_names=("Kees",)),
    "'t Veld, Fleur in": PersonName("Veld", "in 't", given_names=("Fleur",)),
    "D. Jansen": PersonName("Jansen", initials="D."),
    "D. v.d. Veen": PersonName("Veen", "van der", initials="D."),
    "V. Smit": PersonName("Smit", initials="V."),
    "BERG, v.d., J.": PersonName("BERG", "van der", initials="J."),
    "Bakker-de Vries (geb. de Vries), A.": PersonName("Vries", "de", "Bakker", "", initials="A."),
    "Jansen e.v. Bakker, P.": PersonName("Jansen", "", "Bakker", "", initials="P."),
    "El-Idrissi, M.": PersonName("Idrissi", "el", initials="M."),
    "Graaf, Nienke de": PersonName("Graaf", "de", given_names=("Nienke",)),
    "A. de Heer": PersonName("Heer", "de", initials="A."),
    "Kind, Jan": PersonName("Kind", given_names=("Jan",)),
    "Jansen, mevr. M.": PersonName("Jansen", initials="M."),
    "onbekend": PersonName(),
    "N.N.": PersonName(),
    "": PersonName(),
}


@pytest.mark.parametrize("text", CASES)
def test_a_written_name_is_taken_apart(text: str) -> None:
    assert parse_name(text) == CASES[text]


@given(st.text(max_size=40))
def test_no_text_makes_it_raise(text: str) -> None:
    parse_name(text)
