"""The commands for letters as a user types them: exit codes, JSON, and nothing on disk after a refusal."""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import vtdocs
from vtdocs.cli.main import main, run
from vtdocs.letters import printing

SAMPLE = Path(vtdocs.__file__).parent / "sample" / "zaak.yaml"


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VTDOCS_LANG", "en")
    for name in ("VTDOCS_ARCHIVE", "VTDOCS_REGION", "VTDOCS_PURPOSE", "VTDOCS_CASE_NUMBER"):
        monkeypatch.delenv(name, raising=False)


def call(capsys: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    """Exit code, standard output and standard error of a command."""
    with pytest.raises(SystemExit) as leaving:
        run([str(word) for word in words])
    shown = capsys.readouterr()
    return int(leaving.value.code or 0), shown.out, shown.err


def case_with(folder: Path, old: str, new: str, name: str = "zaak.yaml") -> Path:
    file = folder / name
    file.write_text(SAMPLE.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    return file


def test_letters_writes_the_whole_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = call(capsys, "letters", SAMPLE, "--out", tmp_path / "outbox", "--json")
    answer = json.loads(out)
    assert code == 0
    assert [letter["kind"] for letter in answer["letters"]] == ["B1", "B2", "B2", "B2", "B4", "B3", "B6", "B6f", "B6f"]
    assert all(Path(letter["file"]).exists() for letter in answer["letters"])


def test_a_dry_run_does_the_work_and_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = call(capsys, "letters", SAMPLE, "--out", tmp_path / "outbox", "--dry-run", "--json")
    assert code == 0
    assert len(json.loads(out)["letters"]) == 9
    assert not (tmp_path / "outbox").exists()


def test_a_refusal_lists_every_reason_and_leaves_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = case_with(tmp_path, "  maatregel: geen\n", "  maatregel: OTS\n")
    code, out, err = call(capsys, "letters", file, "--out", tmp_path / "outbox", "--json")
    assert code == 9
    assert {reason["rule"] for reason in json.loads(out)["reasons"]} == {"T11", "T12", "H4"}
    assert "T11" in err
    assert not list((tmp_path / "outbox").rglob("*.docx"))


def test_a_leak_is_refused_and_its_value_is_not_repeated(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = case_with(
        tmp_path, "kern: Er zijn zorgen over ruzies bij u thuis.", "kern: Mevrouw HOOGSTRATEN hoort ruzies."
    )
    code, out, err = call(capsys, "letters", file, "--out", tmp_path / "outbox", "--json")
    assert code == 9
    assert "melder.naam" in {reason["field"] for reason in json.loads(out)["reasons"]}
    assert "hoogstraten" not in (out + err).lower()
    assert not list((tmp_path / "outbox").rglob("*.docx"))


def test_an_advies_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _out, err = call(
        capsys, "letters", case_with(tmp_path, "type: melding", "type: advies"), "--out", tmp_path / "o"
    )
    assert code == 9
    assert "R1" in err


def test_a_faulty_case_file_is_told_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = case_with(tmp_path, "besluit:", "beslut:")
    code, out, _err = call(capsys, "case", "check", file, "--json")
    assert code == 4
    (problem,) = json.loads(out)["problems"]
    assert problem["field"] == "beslut"
    assert problem["line"] > 90
    assert call(capsys, "letters", file, "--out", tmp_path / "outbox")[0] == 4


def test_case_check_tells_what_the_letters_still_need(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = call(
        capsys, "case", "check", case_with(tmp_path, "telefoon: 0555 00 30 40", "telefoon:"), "--json"
    )
    (missing,) = json.loads(out)["missing"]
    assert code == 0
    assert missing["field"] == "overdracht.ontvanger.telefoon"


def test_a_new_case_file_is_a_good_case_file_and_is_never_overwritten(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "nieuw.yaml"
    assert call(capsys, "case", "new", file, "--number", "VT-9")[0] == 0
    assert call(capsys, "case", "check", file)[0] == 0
    assert call(capsys, "case", "new", file)[0] == 4


def test_many_cases_are_written_and_one_bad_case_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cases = tmp_path / "cases"
    cases.mkdir()
    for number in (1, 2):
        case_with(cases, "VT-2026-00417", f"VT-{number}", f"{number}.yaml")
    case_with(cases, "besluit:", "beslut:", "3.yaml")
    case_with(cases, "kern:", "kernn:", "4.yaml")
    code, out, _err = call(capsys, "letters", cases, "--out", tmp_path / "outbox", "--json")
    results = json.loads(out)["cases"]
    assert code == 3
    assert [result["exit_code"] for result in results] == [0, 0, 4, 4]
    assert len(list((tmp_path / "outbox").rglob("*.docx"))) == 18


def test_p15_two_cases_whose_numbers_make_one_file_name_are_not_written_over_each_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "cases").mkdir()
    case_with(tmp_path / "cases", "VT-2026-00417", "VT/2026/1", "a.yaml")
    case_with(tmp_path / "cases", "VT-2026-00417", "VT-2026-1", "b.yaml")
    code, out, _err = call(capsys, "letters", tmp_path / "cases", "--out", tmp_path / "outbox", "--json")
    assert code == 3
    assert [case["exit_code"] for case in json.loads(out)["cases"]] == [0, 4]


def test_without_libreoffice_the_word_letters_are_whole(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing.shutil, "which", lambda _name: None)
    code, _out, err = call(capsys, "letters", SAMPLE, "--out", tmp_path / "outbox", "--pdf")
    assert code == 5
    assert "LibreOffice" in err
    assert len(list((tmp_path / "outbox").rglob("*.docx"))) == 9


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_pdfs_are_made_and_proved(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = call(capsys, "letters", SAMPLE, "--out", tmp_path / "outbox", "--pdf", "--json")
    assert code == 0
    assert all(Path(letter["pdf"]).read_bytes().startswith(b"%PDF") for letter in json.loads(out)["letters"])


def test_letters_are_registered_and_marked_sent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    archive = tmp_path / "archive"
    call(capsys, "init", archive)
    call(capsys, "letters", SAMPLE, "--out", tmp_path / "outbox", "--archive", archive)
    _code, out, _err = call(capsys, "letters", "list", "--archive", archive, "--json")
    known = json.loads(out)["letters"]
    assert len(known) == 9
    assert call(capsys, "letters", "sent", known[0]["id"], "--archive", archive)[0] == 0
    assert call(capsys, "letters", "sent", known[0]["id"], "--archive", archive)[0] == 9
    audit = (archive / "audit" / "audit.jsonl").read_text(encoding="utf-8")
    assert sum('"event":"letter"' in line and '"done"' in line for line in audit.splitlines()) == 9
    assert "Hoogstraten" not in audit
    assert call(capsys, "verify", "--archive", archive)[0] == 0


def test_one_letter_is_written_by_its_kind(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "letter", "b8", SAMPLE, "--out", tmp_path)[0] == 0
    assert [file.name for file in tmp_path.rglob("*.docx")] == ["VT-2026-00417_B8_raad.docx"]
    assert call(capsys, "letter", "B99", SAMPLE, "--out", tmp_path)[0] == 2


def test_terms_are_listed_most_urgent_first(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = call(
        capsys, "terms", SAMPLE, "--date", "2026-12-05", "--ics", tmp_path / "termijnen.ics", "--json"
    )
    open_terms = [term for term in json.loads(out)["terms"] if term["state"] != "gedaan"]
    assert code == 0
    assert open_terms == sorted(open_terms, key=lambda term: term["due"])
    assert open_terms[0]["state"] == "verlopen"
    assert (tmp_path / "termijnen.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")


@pytest.mark.parametrize("content", [b"zaaknummer: caf\xe9\n", b"\xff\xfe\x00", b"kern: [\n", b""], ids=ascii)
def test_terms_of_many_cases_pass_over_a_file_that_cannot_be_read(
    content: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(SAMPLE, tmp_path / "goed.yaml")
    (tmp_path / "a-slecht.yaml").write_bytes(content)
    code, out, _err = call(capsys, "terms", "--all", tmp_path, "--json")
    answer = json.loads(out)
    assert code == 3
    assert {"T1", "T3", "T6"} <= {term["rule"] for term in answer["terms"]}
    assert [Path(found["file"]).name for found in answer["problems"]] == ["a-slecht.yaml"]


def test_an_export_becomes_case_files_with_a_line_per_row(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "export.csv"
    table.write_text(
        "Zaaknr;type;datum_ontvangst;personen[1].id;personen[1].rol;personen[1].geslachtsnaam;kern\n"
        'VT-1;melding;3-11-2026;k1;kind;Terpstra;"Zorgen: ""ruzie"" & meer"\n'
        ";melding;3-11-2026;k1;kind;Terpstra;\n"
        "VT-3;meldng;3-11-2026;k1;kind;Terpstra;\n",
        encoding="cp1252",
    )
    region = tmp_path / "regio.toml"
    region.write_text('[kolommen]\nZaaknr = "zaaknummer"\n', encoding="utf-8")
    code, out, _err = call(capsys, "case", "import", table, "--out", tmp_path / "cases", "--region", region, "--json")
    rows = json.loads(out)["rows"]
    assert code == 3
    assert [bool(row["message"]) for row in rows] == [False, True, True]
    assert call(capsys, "case", "check", tmp_path / "cases" / "VT-1.yaml")[0] == 0


@pytest.mark.parametrize(
    ("rows", "code", "told"),
    [
        ('"VT-1;melding\nVT-2;melding\n', 4, "quotation mark"),
        ("VT-1;melding;meer;nog meer\nVT-2;melding\n", 3, "more values"),
        ("VT-1;melding;iets\nVT-2;melding\n", 0, ""),
    ],
)
def test_an_export_with_a_fault_loses_no_row_in_silence(
    rows: str, code: int, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "export.csv").write_text("zaaknummer;type;Opmerking\n" + rows, encoding="utf-8")
    region = tmp_path / "regio.toml"
    region.write_text('[kolommen]\nOpmerking = ""\n', encoding="utf-8")
    got, out, err = call(capsys, "case", "import", tmp_path / "export.csv", "--out", tmp_path / "c", "--region", region)
    assert got == code
    assert told in out + err
    assert code == 4 or (tmp_path / "c" / "VT-2.yaml").exists()


def test_templates_can_be_checked_previewed_and_copied(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call(capsys, "templates", "check")[0] == 0
    assert call(capsys, "templates", "preview", "B2", "--out", tmp_path / "preview")[0] == 0
    assert list((tmp_path / "preview").glob("*.docx"))
    assert call(capsys, "templates", "copy", "B2", "regio", "--out", tmp_path / "own")[0] == 0
    assert {file.name for file in (tmp_path / "own").iterdir()} == {"B2.docx", "B2.toml", "regio.toml"}
    assert call(capsys, "letters", "check-language")[0] == 0


def test_the_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = call(capsys, "case", "schema")
    schema: dict[str, Any] = json.loads(out)
    assert "personen" in schema["properties"]


def test_in_an_editor_an_empty_field_and_a_house_number_of_figures_are_good(capsys: pytest.CaptureFixture[str]) -> None:
    schema = json.loads(call(capsys, "case", "schema")[1])
    assert {"type": "null"} in schema["properties"]["kern"]["anyOf"]
    address = schema["$defs"]["Adres"]
    assert address["properties"]["huisnummer"]["type"] == ["string", "number"]
    assert set(address["required"]) == {"persoon", "straat", "huisnummer", "postcode", "plaats"}
    assert schema["additionalProperties"] is False


@pytest.mark.parametrize("words", [["case"], ["letters"], ["letter"], ["terms"], ["region"], ["templates"]])
def test_every_command_has_help(words: list[str]) -> None:
    answer: Result = CliRunner().invoke(main, [*words, "--help"])
    assert answer.exit_code == 0
    assert "Usage" in answer.output


@pytest.mark.slow
def test_a_new_case_takes_number_and_year_of_an_earlier_dossier_and_nothing_else(
    read_once: tuple[Path, Any], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """P2, R3: with a purpose, recorded; for an advies or without a purpose it is refused and nothing is written."""
    archive, file = tmp_path / "archief", tmp_path / "nieuw.yaml"
    shutil.copytree(read_once[0], archive, symlinks=True)
    ask = ("case", "new", file, "--from-dossier", "2009-0143", "--archive", archive)
    for words, rule in (
        ((), "P2"), (("--purpose", "advies", "--number", "VT-9"), "R3"), (("--purpose", "melding"), "P3"),
    ):  # fmt: skip
        code, _out, err = call(capsys, *ask, *words)
        assert (code, rule in err, file.exists()) == (9, True, False)
    code, _out, _err = call(capsys, *ask, "--purpose", "melding", "--number", "VT-9")
    text = file.read_text(encoding="utf-8")
    assert code == 0
    assert "eerdere_zaken:\n  - {id: 2009-0143, jaar: 2009, bron: papier}" in text
    assert "klasse: hermelding" in text
    assert not any(name in text for name in ("Meyden", "Meijden", "Jasmina", "Yasmina"))
    assert call(capsys, "case", "check", file)[0] == 0
    audit = (archive / "audit" / "audit.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line) for line in audit if "case-from-dossier" in line]
    assert [line["outcome"] for line in asked].count("refused") == 3
    assert any("2009-0143" in json.dumps(line) for line in asked)
    missing = tmp_path / "anders.yaml"
    words = ("--from-dossier", "9999-1", "--purpose", "melding", "--number", "VT-9", "--archive", archive)
    assert call(capsys, "case", "new", missing, *words)[0] == 4
    assert not missing.exists()


def test_an_earlier_dossier_without_an_archive_is_a_typing_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call(capsys, "case", "new", tmp_path / "a.yaml", "--from-dossier", "2009-0143")[0] == 2


def test_case_check_warns_of_days_before_the_letters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _code, out, _err = call(capsys, "case", "check", SAMPLE, "--date", "2026-11-06", "--json")
    assert json.loads(out)["warnings"] == []
    code, out, _err = call(capsys, "case", "check", SAMPLE, "--date", "2026-11-23", "--json")
    assert code == 0
    assert "overdracht.vervolg" in {warning["field"] for warning in json.loads(out)["warnings"]}
    assert json.loads(out)["letters_ready"]


def test_neither_letters_nor_figures_are_written_into_the_archive_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """There they would pass for damage, or outlive the destruction of a dossier (P9)."""
    archive = tmp_path / "archief"
    assert call(capsys, "init", archive)[0] == 0
    before = sorted(archive.rglob("*"))
    for words in (
        ("letters", SAMPLE, "--out", archive / "dossiers" / "uit"),
        ("letter", "B1", SAMPLE, "--out", archive / "uit"),
        ("stats", "--chart", archive / "dossiers" / "cijfers.svg"),
        ("stats", "--csv", archive / "cijfers.csv"),
    ):
        code, _out, err = call(capsys, *words, "--archive", archive)
        assert (code, "lies in the archive itself" in err) == (4, True)
    assert sorted(archive.rglob("*")) == before
