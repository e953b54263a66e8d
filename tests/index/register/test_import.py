"""A card index is loaded row by row, and every row is accounted for."""

import gc
from pathlib import Path

import pytest

from vtdocs.errors import BadInput
from vtdocs.index.register import Register
from vtdocs.model.persons import Address

HEAD = "dossier,year,role,name,birth_date,address,postcode,place"


def load(tmp_path: Path, data: bytes) -> tuple[Register, object]:
    file = tmp_path / "cards.csv"
    file.write_bytes(data)
    register = Register.open(tmp_path / "register.sqlite")
    return register, register.import_csv(file)


def test_values_as_typed_become_persons(tmp_path: Path) -> None:
    register, report = load(
        tmp_path, f'{HEAD}\nD1,2004,kind,"Jansen-de Vries, M.",12/3/04,Kerkstr. 12 hs,1234 AB,Utrecht\n'.encode()
    )
    with register:
        found = register.mentions([0])[0].person
    assert report.rows == report.imported == 1
    assert (found.name.surname, found.name.partner_prefix, found.name.partner_surname) == ("Jansen", "de", "Vries")
    assert found.birth.isoformat() == "2004-03-12"
    assert (found.address.street, found.address.number, found.address.postcode) == ("Kerkstr.", "12 hs", "1234AB")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_delimiter_and_encoding_are_found_out(tmp_path: Path, delimiter: str, encoding: str) -> None:
    text = delimiter.join(["dossier", "name", "role"]) + "\r\n" + delimiter.join(["D1", "Zoë de Boér", "kind"]) + "\r\n"
    register, report = load(tmp_path, text.encode(encoding))
    with register:
        assert register.mentions([0])[0].person.name.given_names == ("Zoë",)
    assert report.imported == 1
    assert report.delimiter == delimiter


def test_every_row_is_accounted_for(tmp_path: Path) -> None:
    rows = [
        "D1,2004,kind,Kevin Bakker,12-03-2004,,,",
        "D1,2004,melder,Olga Meldstra,,,,",
        "D1,2004,huisarts,Dr. Dokterman,,,,",
        ",2004,kind,Zonder Nummer,,,,",
        "D2,2004,kind,onbekend,,Kerkstraat 1,,",
        "D3,weet niet,tovenaar,Piet Visser,gisteren,Kerkstraat 1,99 ZZ,",
        ",,,,,,,",
    ]
    register, report = load(tmp_path, "\n".join([HEAD, *rows]).encode())
    with register:
        assert register.counts().mentions == 2
    assert report.rows == 6
    assert (report.imported, report.kept_out, report.rejected) == (2, 2, 2)
    assert {(problem.row, problem.column, problem.imported) for problem in report.problems} == {
        (5, "dossier", False), (6, "name", False),
        (7, "year", True), (7, "role", True), (7, "birth_date", True), (7, "postcode", True),
    }  # fmt: skip


def test_a_row_with_a_birth_date_and_no_name_enters(tmp_path: Path) -> None:
    register, report = load(tmp_path, f"{HEAD}\nD2,2004,kind,onbekend,12-03-2004,Kerkstraat 1,,".encode())
    with register:
        assert register.counts().mentions == report.imported == 1


@pytest.mark.parametrize(
    "address", ["Kerkstraat 12 (geheim)", "Geheim adres: Kerkstraat 12", "Kerkstraat 12, opvangadres"]
)
def test_a_secret_address_is_nowhere_in_the_register(tmp_path: Path, address: str) -> None:
    row = f'D1,2004,moeder,Sanne Visser,,"{address}",1234 AB,Assen'
    register, _report = load(tmp_path, f"{HEAD}\n{row}".encode())
    with register:
        assert register.mentions([0])[0].person.address == Address(secret=True)
        register._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    stored = b"".join(file.read_bytes() for file in tmp_path.glob("register*"))
    for part in (b"erkstr", b"1234AB", b"1234 AB", b"Assen", b"assen"):
        assert part not in stored


def test_the_report_names_nobody(tmp_path: Path) -> None:
    register, report = load(
        tmp_path, f"{HEAD}\n,2004,kind,Kevin Zwartkruis,gisteren,,,\nD1,x,y,Kevin Zwartkruis,gisteren,,,".encode()
    )
    register.close()
    assert report.problems
    assert "Zwartkruis" not in repr(report)
    assert "gisteren" not in repr(report)


def test_importing_again_replaces(tmp_path: Path) -> None:
    data = f"{HEAD}\nD1,2004,kind,Kevin Bakker,,,,\nD2,2004,kind,Sanne Visser,,,,\n".encode()
    register, _report = load(tmp_path, data)
    register.close()
    register, report = load(tmp_path, data)
    with register:
        assert register.counts().mentions == 2
        assert report.imported == 2


def test_rows_of_an_advies_are_kept_out(tmp_path: Path) -> None:
    register, report = load(tmp_path, b"dossier,name,kind\nD1,Kevin Bakker,advies\nD2,Sanne Visser,melding\n")
    with register:
        assert register.counts().mentions == 1
    assert report.kept_out == 1


def test_split_columns_and_end_are_read(tmp_path: Path) -> None:
    head = "dossier;surname;given_names;call_name;street;number;postcode;bsn;box;end"
    rows = "D1;van der Berg;Johanna Maria;Joke;Kerkstraat;12a;1234AB;999992934;B3;open\nD2;Smit;P.J.;;;;;123456789;B4;03-2006"
    register, report = load(tmp_path, f"{head}\n{rows}\n".encode())
    with register:
        records = register.records([1, 2])
        first, second = register.mentions([0, 1]).values()
    assert (first.person.name.prefix, first.person.name.surname) == ("van der", "Berg")
    assert first.person.name.given_names == ("Johanna", "Maria")
    assert first.person.name.call_name == "Joke"
    assert second.person.name.initials == "P.J."
    assert records[1].open
    assert records[2].end.isoformat() == "2006-03"
    assert [(problem.row, problem.column) for problem in report.problems] == [(3, "bsn")]


def test_a_cell_of_any_length_stops_no_import(tmp_path: Path) -> None:
    long = "9" * 50_000
    content = f"dossier;role;name;birth_date;bsn\nD1;kind;{'a' * 50_000};;{long}\nD2;kind;Smit, P.;{long};999992934\n"
    register, report = load(tmp_path, content.encode())
    register.close()
    assert (report.rows, {problem.row for problem in report.problems}) == (2, {2, 3})


def test_the_columns_may_have_dutch_names(tmp_path: Path) -> None:
    head = "Dossiernummer;Doos;Jaar;Rol;Achternaam;Voornamen;Geb. datum;Straat;Huisnummer;Woonplaats"
    register, report = load(tmp_path, f"{head}\nD1;K1;2009;kind;Bakker;Kevin;12-3-2004;Kerkstraat;8;Ede\n".encode())
    with register:
        (known,) = register.mentions([0]).values()
    assert not report.problems
    assert (known.person.name.surname, known.person.name.given_names) == ("Bakker", ("Kevin",))
    assert known.person.birth is not None
    assert known.person.birth.isoformat() == "2004-03-12"
    assert known.person.address is not None
    assert known.person.address.street == "Kerkstraat"


@pytest.mark.parametrize("data", [b"", b"naam;adres\nx;y\n", b"\x00\x01\x02"])
def test_a_file_without_the_columns_is_refused_with_advice(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadInput) as caught:
        load(tmp_path, data)
    assert caught.value.advice


def test_a_birth_date_that_cannot_exist_is_reported_and_its_possible_part_kept(tmp_path: Path) -> None:
    register, report = load(tmp_path, f"{HEAD}\nD1,2004,kind,Kevin Bakker,31/2/90,,,\n".encode())
    with register:
        birth = register.mentions([0])[0].person.birth
    assert birth is not None
    assert birth.isoformat() == "1990-02"
    assert [(p.row, p.column, p.imported) for p in report.problems] == [(2, "birth_date", True)]
    assert "31" not in report.problems[0].reason


def test_rows_that_say_the_same_are_counted_and_all_enter(tmp_path: Path) -> None:
    row = "D1,2004,kind,J. Bakker,12-03-2004,,,"
    register, report = load(tmp_path, "\n".join([HEAD, row, row, "D2,2004,kind,J. Bakker,12-03-2004,,,"]).encode())
    with register:
        assert register.counts().mentions == 3
    assert (report.rows, report.imported, report.repeated) == (3, 3, 1)


def test_a_quotation_mark_that_is_not_closed_swallows_no_row_in_silence(tmp_path: Path) -> None:
    rows = f'{HEAD}\nX4,2001,kind,"Boers, Pim,1-1-1990,,,\nX5,2002,kind,Vonk Saar,2-2-1992,,,\n'
    _register, report = load(tmp_path, rows.encode())
    assert report.rejected == 1
    assert report.imported == 0
    assert [problem.imported for problem in report.problems] == [False]


def test_new_and_renewed_dossiers_of_one_import_are_vouched_for_and_the_collector_is_back(tmp_path: Path) -> None:
    register, _report = load(tmp_path, f"{HEAD}\nD1,2004,kind,Kim Bos,12-3-2004,,,\n".encode())
    more = tmp_path / "more.csv"
    more.write_text(
        f"{HEAD}\nD2,2005,kind,Tim Vos,1-2-2003,,,\nD1,2006,kind,Kim Bos,12-3-2004,,,\nD3,2006,kind,Bo Kok,3-3-2003,,,\n"
    )
    with register:
        register.import_csv(more)
        register.check(fully=True)
        assert register.counts().dossiers == 3
    assert gc.isenabled()
