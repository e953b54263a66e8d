"""Word files as pages: LibreOffice renders them to PDF, from which their text is taken with positions."""

import os
import shutil
import signal
import subprocess
import tempfile
from contextlib import suppress
from pathlib import Path

from vtdocs.errors import ProgramMissing
from vtdocs.i18n import gettext as _


def render_to_pdf(source: Path, target: Path, *, timeout: float = 120.0) -> str:
    """Render a Word file to a PDF; returns a fault code, empty when fine.

    Raises ProgramMissing when LibreOffice is not installed. Macros do not run: the profile is fresh.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ProgramMissing(
            _("LibreOffice is needed to read Word files."), _("Install it with: sudo apt install libreoffice-writer")
        )
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        copy = Path(folder) / "page.docx"
        shutil.copyfile(source, copy)
        command = [program, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless", "--norestore",
                   "--convert-to", "pdf", "--outdir", folder, str(copy)]  # fmt: skip
        if not _run(command, timeout):
            return "rendering-took-too-long"
        rendered = Path(folder) / "page.pdf"
        if not rendered.exists():
            return "damaged"
        rendered.replace(target)
    return ""


def _run(command: list[str], timeout: float) -> bool:
    """Run a program that starts others; False when its time was up, and it and all of them were ended."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip
    try:
        process.wait(timeout)
    except subprocess.TimeoutExpired:
        return False
    finally:
        if os.name == "posix":
            with suppress(ProcessLookupError, PermissionError):  # the group is there as long as one of it is
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
    return True
