"""The leak scan finds a secret however it is written, and lets an addressee's own values pass."""

import pytest

from vtdocs.letters.leaks import Haystack, find_leaks
from vtdocs.letters.secrets import Secret, Shape


def found(text: str, value: str, shape: Shape, entitled: tuple[str, ...] = (), empty: str = "") -> bool:
    secret = Secret("melder.naam", value, shape, "I1")
    return bool(find_leaks(text, [secret], entitled, lambda: empty))


@pytest.mark.parametrize(
    ("text", "value", "shape"),
    [
        ("zei MEVROUW HOOGSTRATEN toen", "Hoogstraten", Shape.WEAK),
        ("zei Hoog-\nstraten toen", "Hoogstraten", Shape.WEAK),
        ("zei Hoog\u00adstraten toen", "Hoogstraten", Shape.WEAK),
        ("Hoogstratens kind", "Hoogstraten", Shape.WEAK),
        ("zei Hoog-straten toen", "Hoogstraten", Shape.WEAK),
        ("zei Kui- pers toen", "Kuipers", Shape.WEAK),
        ("zei Kui\npers toen", "Kuipers", Shape.WEAK),
        ("bel 06,12_345678", "0612345678", Shape.PHONE),
        ("zei Özdemir toen", "Ozdemir", Shape.WEAK),
        ("zei T.\nHoogstraten toen", "T. Hoogstraten", Shape.WORDS),
        ("bel 06-55 50 01 47 nu", "0655500147", Shape.PHONE),
        ("bel +31 6 5550 0147 nu", "06 55500147", Shape.PHONE),
        ("bel 06 555\n00147 nu", "0655500147", Shape.PHONE),
        ("mail T.Hoogstraten @ voorbeeld.example", "t.hoogstraten@voorbeeld.example", Shape.SQUEEZED),
        ("woont 3916TR", "3916 TR", Shape.SQUEEZED),
        ("woont 3916\nTR", "3916 TR", Shape.SQUEEZED),
        ("nummer 9999.92.934", "999992934", Shape.DIGITS),
        ("op de Kastanjelaan, 31", "Kastanjelaan 31", Shape.WORDS),
    ],
)
def test_a_secret_is_found_however_it_is_written(text: str, value: str, shape: Shape) -> None:
    assert found(text, value, shape)


@pytest.mark.parametrize(
    ("text", "value", "shape"),
    [
        ("het postadres", "Post", Shape.WEAK),
        ("Kastanjelaan 27", "Kastanjelaan 31", Shape.WORDS),
        ("bel 0800 2000", "0655500147", Shape.PHONE),
        ("", "", Shape.WEAK),
    ],
)
def test_what_only_looks_alike_is_no_leak(text: str, value: str, shape: Shape) -> None:
    assert not found(text, value, shape)


def test_the_addressees_own_address_line_is_no_leak_but_the_street_elsewhere_is() -> None:
    own = ("Kastanjelaan 27",)
    assert not found("Aan\nKastanjelaan 27\n3916 TR", "Kastanjelaan", Shape.WEAK, own)
    assert found("Aan\nKastanjelaan 27\ngehoord op de Kastanjelaan", "Kastanjelaan", Shape.WEAK, own)


def test_a_word_of_the_template_counts_only_where_it_stands_more_often() -> None:
    assert not found("deze brief", "Brief", Shape.WEAK, empty="deze brief")
    assert found("deze brief van Brief", "Brief", Shape.WEAK, empty="deze brief")


def test_a_short_entitled_value_hides_nothing() -> None:
    assert Haystack("Bo zei dat", ("Bo",)).count(Secret("melder.naam", "Bo", Shape.WEAK, "I1")) == 1
