"""Word letters as PDF: one LibreOffice process for a whole batch."""

import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from vtdocs.errors import ProgramMissing, SomeItemsFailed
from vtdocs.i18n import gettext as _
from vtdocs.letters.outbox import STAGING
from vtdocs.programs import run_within

_AT_ONCE = 2000
"""Letters for one LibreOffice; a command line of Windows takes 32,000 characters, and a numbered name takes 12."""
_EACH = 5.0
"""Seconds that each letter adds to the time of LibreOffice; one takes a tenth of a second on a quiet machine."""


def office() -> str:
    """The LibreOffice program; raises ProgramMissing when there is none."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ProgramMissing(
            _("LibreOffice is needed to make PDF letters; the Word letters were written."),
            _("Install it with: sudo apt install libreoffice-writer, or leave out --pdf."),
        )
    return program


def print_all(documents: Sequence[Path], beside: Path | None = None, *, timeout: float = 120.0) -> None:
    """Make a PDF beside each .docx; raises ProgramMissing, or SomeItemsFailed when one could not be made.

    Copies lie in the folder ``beside`` meanwhile, and what a killed run leaves there its owner removes; in the temporary
    folder of this computer where it is None. ``timeout`` is how many seconds LibreOffice may take, besides five for each
    letter; what it printed until then is good.

    A fresh profile of its own: a LibreOffice that somebody has open is neither used nor disturbed. Each letter is printed
    under a number: two letters of one name never become each other's PDF.
    """
    program = office()
    with tempfile.TemporaryDirectory(prefix=STAGING, dir=beside) as name:
        folder = Path(name)
        (folder / "in").mkdir()
        (folder / "pdf").mkdir()
        waiting = []
        for number, document in enumerate(documents):
            numbered = folder / "in" / f"{number:06d}.docx"
            shutil.copyfile(document, numbered)
            waiting.append((numbered, document))
        while waiting:
            left = _print(program, folder, waiting[:_AT_ONCE], timeout)
            if len(left) == len(waiting[:_AT_ONCE]):
                left = left[1:]  # LibreOffice stops at this one: the letters behind it are tried without it
            waiting = [*left, *waiting[_AT_ONCE:]]
    missing = sum(not document.with_suffix(".pdf").exists() for document in documents)
    if missing:
        raise SomeItemsFailed(
            _("{number} letters could not be made into a PDF.").format(number=missing),
            _("Open the Word letter and print it from there; tell your IT department."),
        )


def _print(program: str, folder: Path, letters: Sequence[tuple[Path, Path]], timeout: float) -> list[tuple[Path, Path]]:
    """Print numbered letters and put each PDF in its place; the letters that became none."""
    command = [
        program, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--norestore",
        "--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder / "pdf"),
        *(numbered.name for numbered, _document in letters),
    ]  # fmt: skip
    run_within(timeout + _EACH * len(letters), command, folder / "in")
    left = []
    for numbered, document in letters:
        made = folder / "pdf" / f"{numbered.stem}.pdf"
        if made.exists():
            shutil.move(made, document.with_suffix(".pdf"))
        else:
            left.append((numbered, document))
    return left
