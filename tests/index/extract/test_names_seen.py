"""Names that other dossiers of the archive bear help to read running text, and do not make words into persons."""

from pathlib import Path

import pytest

from vtdocs.index.extract import Gazetteer, PageText, extract_persons
from vtdocs.index.register import DossierPersons, DossierStatus, Register
from vtdocs.model.persons import Person, PersonName, Role

SEEN = Gazetteer(frozenset({"Yselwyn", "Rozemond"}), frozenset({"Quakkelsteyn", "Groen"}))


def names(text: str, seen: Gazetteer | None) -> set[str]:
    mentions = extract_persons([PageText(1, text)], reference_year=2010, seen=seen)
    return {mention.raw for mention in mentions}


def test_a_rare_name_of_other_dossiers_is_seen_in_running_text() -> None:
    text = "Gisteren hing het op school weer om Yselwyn heen, met dezelfde jas."
    assert "Yselwyn" not in names(text, None)
    assert "Yselwyn" in names(text, SEEN)


@pytest.mark.parametrize(
    "text",
    [
        "Op basisschool Quakkelsteyn is het onrustig.",
        "Groen licht gegeven voor het gesprek.",
        "Wonen in Rozemond bevalt niet.",
    ],
)
def test_a_known_name_is_no_person_where_something_else_is_spoken_of(text: str) -> None:
    assert names(text, SEEN) <= names(text, None)


def test_a_name_counts_as_seen_from_three_dossiers_on(tmp_path: Path) -> None:
    with Register.open(tmp_path / "register.sqlite", key_file=tmp_path / "bsn.key") as register:
        for number in range(3):
            people = [Person(Role.CHILD, PersonName("Quakkelsteyn", given_names=("Yselwyn",)))]
            if not number:
                people.append(Person(Role.PARENT, PersonName("Zeldenzaam", given_names=("Onno",))))
            register.add(DossierPersons(f"D{number}", "", 2001, "", DossierStatus.SCANNED, None, people))
        given, surnames = register.names_seen()
        assert (given, surnames) == ({"Yselwyn"}, {"Quakkelsteyn"})
        register.remove("D2")
        assert register.names_seen() == (frozenset(), frozenset())
