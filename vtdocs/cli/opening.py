"""Opens the scan of a page in the program that shows PDF files."""

import webbrowser
from pathlib import Path

import click

from vtdocs.cli.common import note
from vtdocs.errors import ProgramMissing
from vtdocs.i18n import gettext as _


def open_pdf(path: Path, number: int) -> None:
    """Open a PDF at a page, counting from 1; raises ProgramMissing when nothing opens it.

    Browsers go to the page; a program that does not is told to the person, who can.
    """
    note(_("The page is number {number} of {path}").format(number=number, path=path))
    if webbrowser.open(f"{path.resolve().as_uri()}#page={number}"):
        return
    if click.launch(str(path)) != 0:
        raise ProgramMissing(_("No program opened the PDF file."), _("Open it yourself: {path}").format(path=path))
