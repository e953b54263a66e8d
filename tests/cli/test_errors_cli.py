"""Errors as their reader gets them: one line what happened, one line what to do, never a traceback, in Dutch too."""

from pathlib import Path

import pytest
from support import SAMPLE, vtdocs_command


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("nonsense",), 2),
        (("ingest",), 2),
        (("show", "2009-0143", "--text", "--archive", "{archive}"), 2),
        (("init", "{archive}"), 4),
        (("ingest", "{archive}/none", "--archive", "{archive}"), 4),
        (("show", "9999-0001", "--archive", "{archive}"), 4),
        (("show", "../../etc", "--archive", "{archive}"), 4),
        (("search", "x", "--archive", "{archive}/nowhere"), 6),
        (("search", "x", "--archive", "{archive}"), 7),
    ],
)
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_error_has_its_code_and_its_way_out(
    tmp_path: Path, words: tuple[str, ...], code: int, language: str
) -> None:
    archive = tmp_path / "archief"
    assert vtdocs_command("init", archive).code == 0
    ran = vtdocs_command(*(word.format(archive=archive) for word in words), VTDOCS_LANG=language)
    assert ran.code == code, ran.err
    assert ran.err.strip()
    assert "Traceback" not in ran.err
    assert not ran.out


def test_without_tesseract_the_answer_is_the_command_that_installs_it(tmp_path: Path) -> None:
    archive = tmp_path / "archief"
    vtdocs_command("init", archive)
    ran = vtdocs_command("ingest", SAMPLE / "box", "--archive", archive, "--engine", "pytesseract", PATH=str(tmp_path))
    assert ran.code == 5
    assert "tesseract" in ran.err
    doctor = vtdocs_command("doctor", PATH=str(tmp_path))
    assert doctor.code in {0, 5}
    assert "tesseract" in doctor.out


def test_the_doctor_finds_what_is_there_and_looks_at_the_archive(tmp_path: Path) -> None:
    archive = tmp_path / "archief"
    vtdocs_command("init", archive)
    archive.chmod(0o755)
    checks = {check["name"]: check for check in vtdocs_command("doctor", "--archive", archive, "--json").json["checks"]}
    assert checks["tesseract"]["state"] == "ok"
    assert checks["rights"]["state"] == "warning"
    assert "chmod" in checks["rights"]["advice"]


def test_json_on_an_error_says_the_same(tmp_path: Path) -> None:
    ran = vtdocs_command("search", "x", "--archive", tmp_path, "--json")
    assert ran.code == 6
    assert ran.json["exit_code"] == 6
    assert ran.json["advice"]


def test_what_is_shown_cannot_steer_the_terminal() -> None:
    from vtdocs.cli.common import safe

    assert safe("a\x1b[31mb\u202ec\x07\nd") == "a·[31mb·c·\nd"
