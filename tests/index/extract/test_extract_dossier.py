"""The documents of one dossier read together. Everybody is invented."""

import pytest

from vtdocs.index.extract import DossierDocument, PageText, extract_dossier, sensitive_spans
from vtdocs.model.persons import Person, PersonMention, Role
from vtdocs.names import parse_name

FORM = (
    "Formulier voor schriftelijke melding\n\n1. Melder\nNaam: mw. H. Terlouw\nFunctie: leerkracht\n\n"
    "2. Gegevens kind\nNaam kind: Zwaantina Oltmans\nGeboortedatum: 14-03-2004\nNaam moeder: Berendina Oltmans\n"
)
LETTER = "Op school zag men dat Zwaantina stil was. Terlouw, H. belde later. Later wilde Zwaantina niet naar huis.\n"


def read(*texts: str) -> tuple[tuple[PersonMention, ...], ...]:
    return extract_dossier([DossierDocument((PageText(1, text),), 2010) for text in texts])


def test_names_of_a_form_are_seen_in_the_letters_of_the_dossier() -> None:
    _form, letter = read(FORM, LETTER)
    assert sum("Zwaantina" in m.raw for m in letter) == 2


def test_the_melder_of_one_document_is_the_melder_in_all() -> None:
    _form, letter = read(FORM, LETTER)
    assert not [m for m in letter if "Terlouw" in m.raw and m.person.role.searchable]


def test_the_melders_name_is_hidden_in_every_document_of_the_dossier() -> None:
    both = read(FORM, LETTER)
    page = PageText(1, LETTER)
    spans = sensitive_spans([page], mentions=both[1], dossier=[m for mentions in both for m in mentions])
    assert any(page.text[s.start : s.end] == "Terlouw" for s in spans)
    assert not any("Zwaantina" in page.text[s.start : s.end] for s in spans)


def test_a_mother_who_reported_stays_a_parent_elsewhere() -> None:
    form = (
        "1. Melder\nNaam: Berendina Oltmans\n\n2. Kind\nNaam kind: Zwaantina Oltmans\nNaam moeder: Berendina Oltmans\n"
    )
    _form, letter = read(form, "Gesproken met Berendina Oltmans over Zwaantina.\n")
    assert all(m.person.role is not Role.REPORTER for m in letter)


def keyed(role: Role, name: str) -> PersonMention:
    return PersonMention(Person(role, parse_name(name)), 1, name, None, "keyed", 1.0)


def test_a_name_that_somebody_keyed_is_seen_in_the_letters_of_the_dossier() -> None:
    documents = [DossierDocument((PageText(1, LETTER),), 2010)]
    alone, helped = (
        sum("Zwaantina" in m.raw for m in extract_dossier(documents, taught=taught)[0])
        for taught in ([], [keyed(Role.CHILD, "Zwaantina Oltmans")])
    )
    assert (alone, helped) == (0, 2)


def test_a_melder_whom_somebody_keyed_is_hidden_in_the_letters() -> None:
    documents = [DossierDocument((PageText(1, LETTER),), 2010)]
    (letter,) = extract_dossier(documents, taught=[keyed(Role.REPORTER, "H. Terlouw")])
    assert not [m for m in letter if "Terlouw" in m.raw and m.person.role.searchable]


VISIT = (
    "Verslag huisbezoek\nGezin Bakkertje, Molenweg 8 te Zeist.\nMelder is de buurvrouw, mevrouw T. Praatgraag. Zij hoorde "
    "geschreeuw.\nAanwezig: moeder Anja Bakkertje en de kinderen Kim (7 jaar) en Roy (4).\n"
)


def test_a_melders_surname_alone_stays_out_of_the_register_in_another_document() -> None:
    _visit, note = read(VISIT, "Praatgraag belde 14 maart opnieuw. Kim huilde weer.\n")
    assert not [m for m in note if "Praatgraag" in m.raw and m.person.role.searchable]


def test_a_surname_that_the_family_bears_too_is_no_melder_by_itself() -> None:
    visit = VISIT.replace("Praatgraag", "Bakkertje")
    _visit, note = read(visit, "Bakkertje belde 14 maart opnieuw.\n")
    assert all(m.person.role is not Role.REPORTER for m in note)


def test_a_melder_whom_a_letter_calls_kin_is_no_child_of_the_family() -> None:
    form = "MELDINGSFORMULIER\nMelder: dhr. W. de Boer (oom)\nKind: Samantha van 't Hof\nMoeder: mw. J. van 't Hof\n"
    letter = "Geachte mevrouw Van 't Hof,\nWij hoorden van uw broer W. de Boer over Samantha, geboren 12 maart 1998.\n"
    found = read(form, letter)[1]
    assert [m.person.role for m in found if "Boer" in m.raw] == [Role.REPORTER]
    assert [m for m in found if m.raw == "Samantha" and m.person.role is Role.CHILD]


@pytest.mark.parametrize("line", ["PRAATGRAAG THEA belt weer.", "Praatgraag, Thea belt weer.", "Praatgroag belt weer."])
def test_a_melders_name_in_another_order_or_misread_stays_out_of_the_register(line: str) -> None:
    _visit, note = read(VISIT, f"14 maart: {line}\nKim huilde weer.\n")
    assert not [m for m in note if m.person.role.searchable and "kim" not in m.raw.lower()]


def test_a_melder_whom_somebody_keyed_is_no_child_where_the_program_read_one() -> None:
    """Corrections win."""
    documents = [DossierDocument((PageText(1, "Dochter Xandra Qwertmans (geb. 14 maart 2001) woont in Ede.\n"),), 2010)]
    assert [m.person.role for m in extract_dossier(documents)[0]] == [Role.CHILD]
    for role in (Role.REPORTER, Role.PROFESSIONAL):
        (read_again,) = extract_dossier(documents, taught=[keyed(role, "Xandra Qwertmans")])
        assert [m.person.role for m in read_again] == [role]
    both = [keyed(Role.REPORTER, "Xandra Qwertmans"), keyed(Role.CHILD, "Xandra Qwertmans")]
    assert [m.person.role for m in extract_dossier(documents, taught=both)[0]] == [Role.CHILD]
