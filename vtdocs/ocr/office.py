"""Word files as pages: LibreOffice renders them to PDF, from which their text is taken with positions."""

import shutil
import tempfile
from pathlib import Path

from vtdocs.errors import ProgramMissing
from vtdocs.i18n import gettext as _
from vtdocs.programs import run_within


def render_to_pdf(source: Path, target: Path, *, timeout: float = 120.0, memory: int = 0) -> str:
    """Render a Word file to a PDF, in so many seconds and bytes (0: no limit); returns a fault code, empty when fine.

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
        if not run_within(timeout, command, memory=memory):
            return "rendering-took-too-long"
        rendered = Path(folder) / "page.pdf"
        if not rendered.exists():
            return "damaged"
        rendered.replace(target)
    return ""
