"""Mentions of one person join; twins, fathers and sons, and strangers do not. Everybody is invented."""

from vtdocs.index.extract import merge_mentions
from vtdocs.model.dates import PartialDate
from vtdocs.model.persons import Person, PersonMention, PersonName, Role


def mention(role: Role, birth: PartialDate | None = None, **name: object) -> PersonMention:
    person = Person(role, PersonName(**name), birth)  # type: ignore[arg-type]
    return PersonMention(person, 1, "", None, "test", 0.9)


BORN = PartialDate(2004, 3, 12)


def test_a_call_by_first_name_joins_the_full_name() -> None:
    merged = merge_mentions(
        [
            mention(Role.CHILD, BORN, given_names=("Kevin",), surname="Jong", prefix="de"),
            mention(Role.UNKNOWN, given_names=("Kevin",)),
            mention(Role.UNKNOWN, initials="K.", surname="Jong", prefix="de"),
        ]
    )
    assert [(p.role, p.name.given_names, p.birth) for p in merged] == [(Role.CHILD, ("Kevin",), BORN)]


def test_twins_stay_apart() -> None:
    merged = merge_mentions([mention(Role.CHILD, BORN, given_names=(n,), surname="Jong") for n in ("Kim", "Tim")])
    assert len(merged) == 2


def test_father_and_son_of_one_name_stay_apart() -> None:
    son = mention(Role.CHILD, BORN, given_names=("Jan",), surname="Bos")
    assert len(merge_mentions([son, mention(Role.PARENT, given_names=("Jan",), surname="Bos")])) == 2
    assert (
        len(merge_mentions([son, mention(Role.UNKNOWN, PartialDate(1970, 3, 12), given_names=("Jan",), surname="Bos")]))
        == 2
    )


def test_an_initial_that_fits_two_children_joins_neither() -> None:
    merged = merge_mentions(
        [
            mention(Role.CHILD, given_names=("Kevin",), surname="Jong"),
            mention(Role.CHILD, given_names=("Kim",), surname="Jong"),
            mention(Role.UNKNOWN, initials="K.", surname="Jong"),
        ]
    )
    assert len(merged) == 3


def test_a_mother_addressed_by_her_surname_is_never_taken_for_the_child() -> None:
    merged = merge_mentions(
        [mention(Role.CHILD, given_names=("Kevin",), surname="Jong"), mention(Role.UNKNOWN, surname="Jong")]
    )
    assert len(merged) == 2


def test_a_professional_of_the_same_surname_never_joins_the_family() -> None:
    merged = merge_mentions(
        [mention(Role.UNKNOWN, given_names=("Anja",), surname="Jong"), mention(Role.PROFESSIONAL, surname="Jong")]
    )
    assert [p.role for p in merged] == [Role.UNKNOWN, Role.PROFESSIONAL]


def test_one_misread_digit_is_still_one_person() -> None:
    merged = merge_mentions(
        [
            mention(Role.CHILD, born, given_names=("Kevin",), surname="Jong")
            for born in (BORN, BORN, PartialDate(2001, 3, 12))
        ]
    )
    assert [p.birth for p in merged] == [BORN]


def test_nothing_gives_nothing() -> None:
    assert merge_mentions([]) == ()
