"""Word letters as PDF: one LibreOffice process for a whole batch."""

import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vtdocs.errors import ProgramMissing, SomeItemsFailed
from vtdocs.i18n import gettext as _

_AT_ONCE = 200
"""Files on one command line; Windows takes 32,000 characters."""


def office() -> str:
    """The LibreOffice program; raises ProgramMissing when there is none."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ProgramMissing(
            _("LibreOffice is needed to make PDF letters; the Word letters were written."),
            _("Install it with: sudo apt install libreoffice-writer, or leave out --pdf."),
        )
    return program


def print_all(documents: Sequence[Path]) -> None:
    """Make a PDF beside each .docx; raises ProgramMissing, or SomeItemsFailed when one could not be made.

    A fresh profile of its own: a LibreOffice that somebody has open is neither used nor disturbed.
    """
    program = office()
    with tempfile.TemporaryDirectory() as folder:
        for start in range(0, len(documents), _AT_ONCE):
            _print(program, Path(folder), documents[start : start + _AT_ONCE])
    missing = sum(not document.with_suffix(".pdf").exists() for document in documents)
    if missing:
        raise SomeItemsFailed(
            _("{number} letters could not be made into a PDF.").format(number=missing),
            _("Open the Word letter and print it from there; tell your IT department."),
        )


def _print(program: str, folder: Path, documents: Sequence[Path]) -> None:
    target = folder / "pdf"
    target.mkdir(exist_ok=True)
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
        "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(target), *(str(document) for document in documents),
    ]  # fmt: skip
    try:
        subprocess.run(
            command, check=False, capture_output=True, timeout=120 + 5 * len(documents), stdin=subprocess.DEVNULL
        )
    except subprocess.TimeoutExpired:
        return
    for document in documents:
        made = target / f"{document.stem}.pdf"
        if made.exists():
            shutil.move(made, document.with_suffix(".pdf"))
