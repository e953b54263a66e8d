"""Opens the scan of a page in the program that shows PDF files."""

import webbrowser
from pathlib import Path

import click

from vtdocs.cli.common import note
from vtdocs.i18n import gettext as _


def open_pdf(path: Path, number: int) -> None:
    """Open a PDF at a page, counting from 1, and tell the person which page it is, for not every program goes to it.

    Where no program opens it the one line says so: what was looked up has been answered all the same.
    """
    if webbrowser.open(f"{path.resolve().as_uri()}#page={number}") or click.launch(str(path)) == 0:
        note(_("The page is number {number} of {path}").format(number=number, path=path))
    else:
        note(
            _("No program on this computer opened the PDF; the page is number {number} of {path}").format(
                number=number, path=path
            )
        )
