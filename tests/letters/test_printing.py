"""Word letters as PDF: one process, each letter its own, and one that LibreOffice cannot read stops no other."""

import os
import sys
from pathlib import Path

import pytest

from vtdocs.errors import SomeItemsFailed
from vtdocs.letters import printing

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-in for LibreOffice is a script")

OFFICE = """#!{python}
import pathlib, sys
out = pathlib.Path(sys.argv[sys.argv.index("--outdir") + 1])
with open({log!r}, "a") as log:
    log.write("started\\n")
for name in sys.argv[sys.argv.index("--outdir") + 2:]:
    content = pathlib.Path(name).read_bytes()
    if content == b"crash":
        sys.exit(1)
    (out / name).with_suffix(".pdf").write_bytes(b"PDF of " + content)
"""


@pytest.fixture
def starts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for LibreOffice that stops at a letter it cannot read; the log of its starts."""
    log, program = tmp_path / "log", tmp_path / "soffice"
    program.write_text(OFFICE.format(python=sys.executable, log=str(log)), encoding="utf-8")
    program.chmod(0o700)
    monkeypatch.setattr(printing, "office", lambda: str(program))
    return log


def letters(folder: Path, *contents: bytes) -> list[Path]:
    """A letter of the same name in a folder of its own, for each content."""
    files = []
    for number, content in enumerate(contents):
        file = folder / f"set-{number}" / "VT-1_B2_ouder-1.docx"
        file.parent.mkdir()
        file.write_bytes(content)
        files.append(file)
    return files


def test_p15_letters_of_one_name_never_become_each_others_pdf(tmp_path: Path, starts: Path) -> None:
    files = letters(tmp_path, b"moeder", b"vader", b"kind")
    printing.print_all(files)
    assert [file.with_suffix(".pdf").read_bytes() for file in files] == [
        b"PDF of moeder", b"PDF of vader", b"PDF of kind",
    ]  # fmt: skip
    assert starts.read_text().count("started") == 1


def test_a_letter_that_stops_libreoffice_stops_no_other(tmp_path: Path, starts: Path) -> None:
    files = letters(tmp_path, b"een", b"crash", b"twee", b"crash", b"drie")
    with pytest.raises(SomeItemsFailed):
        printing.print_all(files)
    assert [file.with_suffix(".pdf").exists() for file in files] == [True, False, True, False, True]
