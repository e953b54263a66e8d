"""Spellings of one name become equal, and other names stay apart."""

import pytest

from vtdocs.names import are_variants, fold, ocr_fold, sound_key

SAME_SOUND = ["Jansen Janssen Janse Jansse", "Bosch Bos", "Dijkstra Dykstra", "Vries Fries", "Velthuysen Veldhuizen",
              "Smit Smidt", "Kuipers Kuypers Cuijpers",
              "Wiśniewski Wisniewska", "Mohamed Mohammed", "Meijer Meyer Meier",
              "Ramdin Ramdien", "Philips Filips", "Schaap Sgaap"]  # fmt: skip
SAME_SHAPE = ["Bakker Bakkcr", "Burns Bums", "Willems Wi11ems", "Horn Hom", "Clercq dercq", "Smit Srnit"]


@pytest.mark.parametrize("names", SAME_SOUND)
def test_spellings_of_one_sound_share_a_key(names: str) -> None:
    assert len({sound_key(name) for name in names.split()}) == 1


@pytest.mark.parametrize("names", SAME_SHAPE)
def test_misread_names_share_a_shape(names: str) -> None:
    assert len({ocr_fold(name) for name in names.split()}) == 1


def test_different_names_differ() -> None:
    assert len({sound_key(name) for name in ("Jansen", "Bakker", "Visser", "Mulder", "Peters")}) == 5


def test_letters_that_dutch_takes_for_equal() -> None:
    assert fold("Dĳkstra") == fold("Dijkstra") == fold("DYKSTRA")
    assert fold("d'Hont-Özdemir") == "dhontozdemir"


@pytest.mark.parametrize(
    ("left", "right"),
    [("Fietje", "Sophia"), ("Kees", "Cornelis"), ("Mohamed", "Muhammed"), ("Hatice", "Khadija"), ("Zuza", "Zuzanna"),
     ("Toon", "Antonius"), ("Jantje", "Jan"), ("Youssef", "Yusuf"), ("Małgorzata", "Gosia")],
)  # fmt: skip
def test_call_names_are_known(left: str, right: str) -> None:
    assert are_variants(left, right)
    assert are_variants(right, left)


@pytest.mark.parametrize(("left", "right"), [("Jan", "Piet"), ("Fatima", "Kevin"), ("Anna", "Anna"), ("", "Jan")])
def test_other_names_are_no_variants(left: str, right: str) -> None:
    assert not are_variants(left, right)
