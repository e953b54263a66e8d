"""The register keeps what it may keep, whole or not at all, and forgets without a trace."""

import sqlite3
import stat
from pathlib import Path

import pytest

from vtdocs.errors import ArchiveUnusable, IndexUnusable, Refused
from vtdocs.index.register import DossierPersons, DossierStatus, Register
from vtdocs.model.persons import Address, Person, PersonName, Role
from vtdocs.model.sheets import DossierKind
from vtdocs.names import parse_date, parse_name

BSN = "999992934"


def person(name: str, role: Role = Role.CHILD, birth: str = "", bsn: str = "") -> Person:
    return Person(role, parse_name(name), parse_date(birth), Address("Kwikstaartlaan", "12", "1234AB", "Zandveen"), bsn)


def dossier(number: str, *people: Person, status: DossierStatus = DossierStatus.SCANNED) -> DossierPersons:
    return DossierPersons(number, "B12", 2004, "AMK", status, parse_date("2005-06-01"), people)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "register.sqlite"


def everything(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob("register.sqlite*"))


def test_melders_and_professionals_never_enter(path: Path) -> None:
    with Register.open(path) as register:
        register.add(
            dossier(
                "D1",
                person("Zwartkruis, Sem"),
                person("Meldstra, Olga", Role.REPORTER),
                person("Dokterman", Role.PROFESSIONAL),
            )
        )
        assert register.counts().mentions == 1
    assert b"Meldstra" not in everything(path)
    assert b"meldstra" not in everything(path)
    assert b"dokterman" not in everything(path)


def test_an_advies_is_refused_and_nothing_of_the_batch_stays(path: Path) -> None:
    advice = DossierPersons(
        "D2", "", 2004, "", DossierStatus.SCANNED, None, [person("Advies, A.")], kind=DossierKind.ADVICE
    )
    with Register.open(path) as register:
        with pytest.raises(Refused):
            register.add_many([dossier("D1", person("Zwartkruis, Sem")), advice])
        assert register.counts().dossiers == 0
        register.add(dossier("D1", person("Zwartkruis, Sem")))
        assert register.counts().mentions == 1


def test_a_bsn_is_kept_as_a_keyed_code_only(path: Path) -> None:
    with Register.open(path) as register:
        register.add(dossier("D1", person("Zwartkruis, Sem", bsn=BSN)))
        assert register.bsn_code(BSN) != 0
    assert BSN.encode() not in everything(path)
    key = path.with_name("register.key")
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_run_that_is_killed_while_it_makes_the_key_leaves_no_half_key(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Half a key would refuse every run after it, until a person removed it."""

    def killed(_descriptor: int) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr("os.fsync", killed)
        with pytest.raises(KeyboardInterrupt):
            Register.open(path)
    assert not path.with_name("register.key").exists()
    with Register.open(path) as register:
        assert register.bsn_code(BSN) != 0


def test_a_damaged_key_is_named_as_it_is_called(path: Path) -> None:
    path.with_name("bsn.key").touch()
    with pytest.raises(ArchiveUnusable) as caught:
        Register.open(path, key_file=path.with_name("bsn.key"))
    assert "bsn.key" in caught.value.advice
    assert "vtdocs reindex" in caught.value.advice


def test_removal_leaves_nothing_in_the_file(path: Path) -> None:
    with Register.open(path) as register:
        register.add(dossier("D1", person("Zwartkruis, Semjon", birth="12-03-2004")))
        register.add(dossier("D2", person("Bakker, Jan")))
        assert b"Zwartkruis" in everything(path)
        assert register.remove("D1")
        assert not register.remove("D1")
        assert register.counts().dossiers == 1
        data = everything(path)
        for trace in (
            b"Zwartkruis",
            b"zwartkruis",
            b"Semjon",
            b"semjon",
            b"2004-03-12",
            (20040312).to_bytes(4, "little"),
        ):
            assert trace not in data
        assert b"bakker" in data


def test_words_shared_with_another_dossier_stay(path: Path) -> None:
    with Register.open(path) as register:
        register.add_many([dossier("D1", person("Bakker, Jan")), dossier("D2", person("Bakker, Piet"))])
        register.remove("D1")
        texts = {text for words in register.columns().words.values() for text in words.texts}
        assert {"bakker", "piet", "zandveen"} <= texts
        assert "jan" not in texts


def test_reading_a_dossier_again_replaces_what_was_read_before(path: Path) -> None:
    with Register.open(path) as register:
        register.add(dossier("D1", person("Bakker, Jan"), person("Bakker, Piet")))
        register.add(dossier("D1", person("Bakker, Johanna")))
        counts = register.counts()
        assert (counts.dossiers, counts.mentions) == (1, 1)


def test_the_card_index_stays_beside_the_scan(path: Path) -> None:
    with Register.open(path) as register:
        register.add(dossier("D1", person("Bakker, Jan"), status=DossierStatus.CARD_INDEX))
        assert register.counts().card_index == 1
        register.add(dossier("D1", person("Bakker, Johannes")))
        counts = register.counts()
        assert (counts.dossiers, counts.scanned, counts.card_index, counts.mentions) == (1, 1, 0, 2)


def test_a_register_of_another_version_says_to_build_it_again(path: Path) -> None:
    Register.open(path).close()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(IndexUnusable) as caught:
        Register.open(path)
    assert "vtdocs reindex" in caught.value.advice


def test_a_damaged_file_is_no_traceback(path: Path) -> None:
    path.write_bytes(b"this is no database at all, whatever it is" * 50)
    with pytest.raises(IndexUnusable):
        Register.open(path)


def test_readers_go_on_while_another_writes(path: Path) -> None:
    with Register.open(path) as writer, Register.open(path) as reader:
        writer.add(dossier("D1", person("Bakker, Jan")))
        assert len(reader.columns()) == 1
        with writer._writing() as writing:
            number = writing.dossier(dossier("D2"))
            writing.mention(number, person("Visser, Piet"), scanned=True)
            writing._flush()
            assert len(reader.columns()) == 1
        assert len(reader.columns()) == 2


def test_rows_cross_chunks_without_loss(path: Path) -> None:
    people = [person(f"Bakker, {chr(65 + number % 26)}. {chr(97 + number // 26 % 26)}") for number in range(300)]
    with Register.open(path) as register:
        for start in range(30):
            register.add(dossier(f"D{start}", *people))
        assert len(register.columns()) == 9000
        assert register.mentions([8999])[8999].person.name.surname == "Bakker"


def test_an_empty_name_does_not_enter(path: Path) -> None:
    with Register.open(path) as register:
        assert register.add(dossier("D1", Person(Role.CHILD, PersonName()))) == 0
