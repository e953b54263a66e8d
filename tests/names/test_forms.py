"""Names in address lines and salutations (domain 5.3); vectors of VNG-Realisatie/Haal-Centraal-BRK-bevragen."""

import pytest

from vtdocs.model.persons import PersonName
from vtdocs.names.forms import NameUse, address_name, initials, salutation


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Anne-Fleur Belle", "A.B."),
        ("Theo Philip IJsbrand", "T.P.I."),
        ("Suzie Q", "S.Q"),
        ("Chantal", "C."),
        ("Élise", "É."),
        ("", ""),
    ],
)
def test_each_given_name_gives_one_letter(given: str, expected: str) -> None:
    assert initials(given) == expected


PARTNERED = PersonName("Velzen", "van", "Veld", "in het", ("Ella",))


@pytest.mark.parametrize(
    ("use", "expected"),
    [
        ("E", "E. van Velzen"),
        ("N", "E. van Velzen-in het Veld"),
        ("P", "E. in het Veld"),
        ("V", "E. in het Veld-van Velzen"),
    ],
)
def test_the_address_line_follows_naamgebruik_with_small_voorvoegsels(use: NameUse, expected: str) -> None:
    assert address_name(PARTNERED, use) == expected


@pytest.mark.parametrize(
    ("use", "form", "expected"),
    [
        ("E", "mevrouw", "Geachte mevrouw Van Velzen"),
        ("P", "heer", "Geachte heer In het Veld"),
        ("V", "heer/mevrouw", "Geachte heer/mevrouw In het Veld-van Velzen"),
    ],
)
def test_only_the_first_voorvoegsel_gets_a_capital_in_the_salutation(use: NameUse, form: str, expected: str) -> None:
    assert salutation(PARTNERED, form, use) == expected


def test_without_a_partner_every_naamgebruik_gives_the_own_name() -> None:
    single = PersonName("Idrissi", "El", given_names=("Fatima",))
    assert {address_name(single, use) for use in ("E", "N", "P", "V")} == {"F. El Idrissi"}
