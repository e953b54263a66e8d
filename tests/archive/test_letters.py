"""The letter register: what was made, from what, and what was sent; without a name."""

from pathlib import Path

import pytest

from vtdocs.archive import layout
from vtdocs.archive.letters import LetterRecord, LetterRegister
from vtdocs.errors import ArchiveUnusable, BadInput

LETTER = LetterRecord("", "B2", "VT-1", "ouder 1", "post", "VT-1-B2-ouder-1.docx", "ab" * 32, "1", "cd" * 32,
                      "2026-11-03T10:00:00Z", "tester")  # fmt: skip


@pytest.fixture
def register(tmp_path: Path) -> LetterRegister:
    return LetterRegister(layout.create(tmp_path / "archief"))


def test_letters_are_numbered_in_the_order_they_were_made(register: LetterRegister) -> None:
    register.add([LETTER, LETTER])
    assert [letter.id for letter in register.add([LETTER])] == ["L000003"]
    assert len(register.all("VT-1")) == 3
    assert register.all("VT-2") == ()


def test_a_sent_letter_is_known_and_cannot_be_sent_again(register: LetterRegister) -> None:
    (made,) = register.add([LETTER])
    assert register.sent("VT-1", LETTER.file) is None
    register.mark_sent(made.id, by="tester", on="2026-11-04")
    found = register.sent("VT-1", LETTER.file)
    assert found is not None
    assert (found.sent_at, found.sent_by) == ("2026-11-04", "tester")
    with pytest.raises(BadInput):
        register.mark_sent(made.id, by="tester")


@pytest.mark.parametrize("number", ["L9", "../../x", "", "B2"])
def test_an_unknown_number_is_told(register: LetterRegister, number: str) -> None:
    with pytest.raises(BadInput):
        register.mark_sent(number, by="tester")


def test_a_damaged_record_is_told(register: LetterRegister) -> None:
    register.add([LETTER])
    (register.archive.letters / "L000001.json").write_text("{", encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        register.all()
