"""A register that lost persons, or that another program changed, never answers "not known" (P27)."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from vtdocs.errors import IndexUnusable
from vtdocs.index.register import DossierPersons, DossierStatus, Register
from vtdocs.model.persons import Person, Role
from vtdocs.names import parse_date, parse_name


def add(path: Path, *numbers: int) -> None:
    with Register.open(path) as register:
        register.add_many(
            DossierPersons(
                f"D{number}", "B1", 2004, "AMK", DossierStatus.SCANNED, None,
                [Person(Role.CHILD, parse_name(f"Zwartkruis{number}, Sem"), parse_date("2001-02-03"))] * 2,
            )
            for number in numbers
        )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    add(tmp_path / "register.sqlite", *range(12))
    return tmp_path / "register.sqlite"


def by_hand(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


def refuses(path: Path, look: Callable[[Register], object]) -> bool:
    with Register.open(path) as register:
        try:
            look(register)
        except IndexUnusable:
            return True
    return False


def fully(register: Register) -> None:
    register.check(fully=True)


def test_what_this_program_changed_is_whole(path: Path) -> None:
    add(path, 3, 40)  # replaced, and new
    with Register.open(path) as register:
        assert register.remove("D5")
        register.check(fully=True)
        assert len(register.columns()) == 28
        register.remove("D3")
        register.check(fully=True)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM mention",
        "DELETE FROM mention WHERE id IN (SELECT id FROM mention LIMIT 5)",
        "UPDATE mention SET surname = 'Jansen'",
        "DELETE FROM words",
        "UPDATE words SET codes = zeroblob(length(codes))",
        "DELETE FROM columns",
        "UPDATE columns SET data = zeroblob(length(data))",
        "UPDATE dossier SET scanned = 0 WHERE id = 3",
        "DELETE FROM mark",
    ],
)
def test_a_change_by_another_program_is_seen_at_the_opening_for_a_look_up(path: Path, statement: str) -> None:
    by_hand(path, statement)
    assert refuses(path, Register.check)
    with suppress(IndexUnusable):
        add(path, 50)
    assert refuses(path, Register.check), "a later change by this program must not heal it"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE mention SET surname = 'Jansen' WHERE id = 4",
        "UPDATE columns SET data = zeroblob(length(data))",
        "UPDATE words SET codes = zeroblob(length(codes)) WHERE kind = 1",
        "UPDATE dossier SET box = 'B9' WHERE id = 3",
        "DELETE FROM mention WHERE id = 4",
    ],
)
def test_a_change_that_hides_itself_is_found_by_the_marks(path: Path, statement: str) -> None:
    by_hand(
        path, statement, "UPDATE meta SET value = 0 WHERE key = 'touched'",
        "UPDATE meta SET value = (SELECT count(*) FROM mention) WHERE key = 'mentions'",
    )  # fmt: skip
    assert not refuses(path, Register.check)
    assert refuses(path, fully)


def test_chunks_that_are_not_what_was_stored_are_never_searched(path: Path) -> None:
    by_hand(path, "UPDATE columns SET data = zeroblob(length(data))", "UPDATE meta SET value = 0 WHERE key = 'touched'")
    assert refuses(path, Register.columns)


def test_a_person_who_is_gone_from_the_register_is_no_accident_of_the_program(path: Path) -> None:
    by_hand(path, "DELETE FROM mention WHERE id = 4")
    assert refuses(path, lambda register: register.mentions([2, 3]))
