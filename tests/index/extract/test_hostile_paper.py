"""Old paper on which nobody is called melder by a label: who reported stays hidden, and the family is not lost."""

import pytest

from vtdocs.index.extract import PageText, extract_persons, sensitive_spans
from vtdocs.model.persons import Role

LETTER = """Aan het AMK Groningen

Geachte heer, mevrouw,
Hierbij meld ik u mijn zorgen over mijn buurmeisje Kim Postma, geb. 5-5-2002. Zij wordt door haar vader Henk Postma geslagen.
{request}
Met vriendelijke groet,
Gerda Hoekstra
Lindelaan 5, Haren
"""
MAIL = """Van: Gerda Hoekstra [g.hoekstra@voorbeeld.nl]
Aan: info@amk.nl
Onderwerp: zorgen

Ik maak me zorgen over Kim Postma van de Lindelaan 7. Haar moeder is Ina Postma.
Gerda
"""
JOURNAL = """Contactjournaal
12-03-2009 Gebeld met {who} Mevr. De Graaf is de overbuurvrouw van de familie Bos. {asks}
14-03-2009 Mw. De Graaf belt opnieuw over Sem Bos (geb. 2-2-2004).
"""
FORM = """Meldingsformulier AMK
1. Melder
Naam: Olga Zwartkruis
Telefoon: 06-12345678
2. Kind
Naam: Bram Veenhof
Geb. datum: 3-4-2001

Toelichting
Mevrouw {name} zag dat Bram blauwe plekken had. Mw. {name} belde terug.
"""
ANSWER = """Aan de heer T. Bos
Geachte heer Bos,
Wij maken ons zorgen over Sem Bos, geb. 2-2-2004, en willen u daarover spreken.
Met vriendelijke groet,
P. Smulders, maatschappelijk werker
"""


def read(text: str) -> tuple[set[str], str]:
    """The names that a look-up may find, and the text that a search may find."""
    pages = [PageText(1, text)]
    found = {m.raw for m in extract_persons(pages, reference_year=2009) if m.person.role.searchable}
    seen = list(text)
    for span in sensitive_spans(pages):
        seen[span.start : span.end] = " " * (span.end - span.start)
    return found, "".join(seen)


@pytest.mark.parametrize("request_line", ["", "Ik wil graag dat mijn naam niet genoemd wordt."])
def test_who_signs_a_letter_that_reports_stays_hidden(request_line: str) -> None:
    found, seen = read(LETTER.format(request=request_line))
    assert not any("Hoekstra" in name for name in found)
    assert "Hoekstra" not in seen
    assert "Lindelaan" not in seen
    assert {"Kim Postma", "Henk Postma"} <= found, "the child next door is whom the letter is about"
    assert "Kim Postma" in seen


def test_who_sends_a_mail_that_reports_stays_hidden_to_the_last_line() -> None:
    found, seen = read(MAIL)
    assert "Ina Postma" in found
    assert not any("Gerda" in name for name in found)
    assert "Gerda" not in seen
    assert "hoekstra" not in seen.lower()


@pytest.mark.parametrize(
    ("who", "asks"),
    [
        ("melder.", "Zij hoort ruzie."),
        ("de buurt.", "Zij wil anoniem blijven."),
        ("de buurt.", "Zij wil niet dat de ouders dit weten."),
        ("de buurt.", "Zij vraagt om niet genoemd te worden."),
    ],
)
def test_who_wants_to_stay_unknown_stays_hidden(who: str, asks: str) -> None:
    found, seen = read(JOURNAL.format(who=who, asks=asks))
    assert not any("Graaf" in name for name in found)
    assert "Graaf" not in seen
    assert "Sem Bos" in found


@pytest.mark.parametrize("name", ["Zwartkruis", "Zwartkruls", "Zwart-kruis", "ZWARTKRUIS"])
def test_the_melder_of_a_form_stays_hidden_where_the_scan_broke_the_name(name: str) -> None:
    found, seen = read(FORM.format(name=name))
    assert found == {"Bram Veenhof", "Bram"}
    assert name not in seen


def test_a_letter_of_the_centre_hides_nobody_of_the_family() -> None:
    found, seen = read(ANSWER)
    assert "Sem Bos" in found
    assert "Sem Bos" in seen
    roles = {m.raw: m.person.role for m in extract_persons([PageText(1, ANSWER)], reference_year=2009)}
    assert roles["P. Smulders"] is Role.PROFESSIONAL


def test_a_family_member_who_wants_to_stay_unknown_to_the_other_is_not_lost() -> None:
    found, _seen = read(
        "Moeder Ans van Dalen wil niet dat vader weet dat zij hulp zoekt. Kind: Timo van Dalen, geb. 2-2-2003."
    )
    assert "Ans van Dalen" in found


def test_a_child_who_wants_that_father_does_not_know_is_not_taken_for_the_melder() -> None:
    text = "Gesprek op school. Kevin Wiltenkamp huilt. Hij wil niet dat vader weet dat hij dit vertelt."
    found, seen = read(text)
    assert "Kevin Wiltenkamp" in found
    assert "Kevin" in seen


def test_a_misread_year_behind_a_name_does_not_stop_the_reading() -> None:
    persons = extract_persons([PageText(1, "Moeder Jacqueline Ricardo (I980) komt niet.")], reference_year=2010)
    assert [p.person.birth.year for p in persons if p.person.birth] == [1980]
