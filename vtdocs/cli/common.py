"""What the commands share: options, JSON output, and text that is safe to show on a terminal."""

import json
import re
import unicodedata
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from vtdocs.i18n import gettext as _

_Command = TypeVar("_Command", bound=Callable[..., Any])

PROFILES = ("auto", "print", "typewriter", "fax", "form")
"""Ways of reading (see ``vtdocs.ocr.profiles``) that a person may choose."""
archive_option = click.option(
    "--archive",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="VTDOCS_ARCHIVE",
    required=True,
    help=_("Folder of the archive; or set VTDOCS_ARCHIVE."),
)
json_option = click.option("--json", "as_json", is_flag=True, help=_("Write the result as JSON."))


def purpose_options(command: _Command) -> _Command:
    """Options that say why something is looked up (P2, P3)."""
    options = (
        click.option(
            "--purpose",
            envvar="VTDOCS_PURPOSE",
            default="",
            help=_("Why you look this up: melding, inzage, retentie or kwaliteit; or set VTDOCS_PURPOSE."),
        ),
        click.option(
            "--case-number",
            envvar="VTDOCS_CASE_NUMBER",
            default="",
            help=_("Number of the case you work on; or set VTDOCS_CASE_NUMBER."),
        ),
        click.option(
            "--emergency",
            default="",
            metavar="REASON",
            help=_(
                "Look up without purpose in an emergency; stands out in the log, and is asked about. Write no names."
            ),
        ),
    )
    for option in reversed(options):
        command = option(command)
    return command


def emit_json(value: Any) -> None:
    """Write a result as JSON on standard output."""
    click.echo(_escaped(json.dumps(value, ensure_ascii=False, indent=2)))


def emit_json_line(value: Any) -> None:
    """Write one result of many as one line of JSON."""
    click.echo(_escaped(json.dumps(value, ensure_ascii=False, separators=(",", ":"))))


def safe(text: str) -> str:
    """Text from scans and file names without anything that could steer a terminal.

    Control characters, escape sequences and marks that reverse the direction of writing become a visible ``·``.
    """
    return "".join(char if char in "\n\t" or unicodedata.category(char)[0] != "C" else "·" for char in text)


def safe_line(text: str) -> str:
    """``safe``, for text that must stay on its line: a name with a line break in it could forge a report."""
    return safe(text).replace("\n", "·").replace("\t", "·")


_COLOUR = re.compile(r"(\x1b\[[0-9;]*m)")


def for_terminal(text: str) -> str:
    """A whole line with the colours that this program gave it, and nothing else that could steer a terminal.

    The last net: what comes from paper passes ``safe`` before it is coloured, so that it cannot colour itself.
    """
    parts = _COLOUR.split(text)
    return "".join(part if place % 2 else safe(part) for place, part in enumerate(parts))


def _escaped(text: str) -> str:
    """JSON in which a terminal finds nothing to obey either; programs read the same values from it."""
    return "".join(
        char if char == "\n" or unicodedata.category(char)[0] != "C" else json.dumps(char)[1:-1] for char in text
    )


def say(text: str = "", **style: Any) -> None:
    """Write a line of a result for people on standard output."""
    click.echo(for_terminal(click.style(text, **style) if style else text))


def note(text: str) -> None:
    """Write a line that is not a result on standard error."""
    click.echo(for_terminal(text), err=True)


def note_rebuild(archive: Path) -> None:
    """Say so before a run that must make the search index anew, which takes long in a large archive."""
    from vtdocs.workflows.outdated import tell_if_outdated
    from vtdocs.workflows.stewardship import open_archive

    tell_if_outdated(open_archive(archive))
