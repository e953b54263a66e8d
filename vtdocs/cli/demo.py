"""The demo: the whole journey on a sample batch, with the very commands that a user would type."""

import contextlib
import io
import json
import shutil
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from vtdocs.cli.common import emit_json, say
from vtdocs.errors import BadInput, ExitCode
from vtdocs.i18n import gettext as _

MARK = ".vtdocs-demo"
"""Stands in a folder that an earlier demo made, so that only such a folder is emptied."""

CASE_NUMBER = "VT-2026-00417"
CASE_DAY = "2026-11-06"
"""The day on which the sample's case was decided: its letters read right on whatever day the demo is run."""


def show_journey(folder: Path, as_json: bool, tell: Callable[[str], None]) -> int:
    """Run the journey in a folder; raises BadInput when the folder holds something that is not a demo's."""
    _prepare(folder)
    sample = Path(__file__).parent.parent / "sample"
    for name in ("box", "register.csv", "vragen.csv", "zaak.yaml", "doos-S3.csv"):
        source = sample / name
        (shutil.copytree if source.is_dir() else shutil.copy2)(source, folder / name)
    archive, why = str(folder / "archive"), ["--purpose", "melding", "--case-number", CASE_NUMBER]
    steps: list[tuple[str, list[str]]] = [
        (_("1. Make an archive."), ["init", archive]),
        (_("2. Read a box of scans into it."), ["ingest", str(folder / "box"), "--box", "S3", "--archive", archive]),
        (
            _("3. Load the old card index, so that dossiers not scanned yet are found too."),
            ["register", "import", str(folder / "register.csv"), "--archive", archive],
        ),
        (
            _("4. A new melding comes in. Was this family known before?"),
            ["hermelding", "--case", str(folder / "zaak.yaml"), "--archive", archive],
        ),
        (_("5. Search the text of the old dossiers."), ["search", "schoolverzuim", *why, "--archive", archive]),
        (
            _("6. Write the letters of the new case."),
            [
                "letters",
                str(folder / "zaak.yaml"),
                "--date",
                CASE_DAY,
                "--out",
                str(folder / "outbox"),
                "--archive",
                archive,
            ],
        ),
        (_("7. Is the archive whole?"), ["verify", "--archive", archive]),
    ]
    results = [_step(title, words, as_json, tell) for title, words in steps]
    if as_json:
        emit_json({"folder": str(folder), "steps": results})
    else:
        _say_goodbye(folder, archive)
    return next((int(result["exit_code"]) for result in results if result["exit_code"]), ExitCode.DONE)


def _prepare(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MARK).exists():
        raise BadInput(
            _("{folder} is not empty and was not made by a demo.").format(folder=folder), _("Choose another folder.")
        )
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / MARK).touch()


def _step(title: str, words: Sequence[str], as_json: bool, tell: Callable[[str], None]) -> dict[str, Any]:
    """Run one command as a user would; shown as it is typed."""
    from vtdocs.cli.main import main

    typed = "vtdocs " + " ".join(words)
    started = time.monotonic()
    if not as_json:
        say()
        say(title, bold=True)
        say(f"  $ {typed}", fg="cyan")
        code = main.main(args=list(words), prog_name="vtdocs", standalone_mode=False)
        if words[0] == "hermelding":
            say()
            say(
                _(
                    "The new report spells her name as Yasmina van der Meijden. The typed papers of 2009 say Jasmina v.d. "
                    "Meyden, her brother has another surname and another dossier, parts of both were misread, and the paper "
                    "of 2007 was never scanned. The rows above say what agrees, and what speaks against it."
                )
            )
        return {"command": typed, "exit_code": code if isinstance(code, int) else 0}
    tell(title)
    caught = io.StringIO()
    with contextlib.redirect_stdout(caught):
        code = main.main(args=[*words, "--json"], prog_name="vtdocs", standalone_mode=False)
    return {
        "command": typed,
        "exit_code": code if isinstance(code, int) else 0,
        "seconds": round(time.monotonic() - started, 2),
        "result": json.loads(caught.getvalue()),
    }


def _say_goodbye(folder: Path, archive: str) -> None:
    say()
    say(_("Done. Everybody in this demo is invented. Try next:"), bold=True)
    why = f"--purpose melding --case-number {CASE_NUMBER} --archive {archive}"
    program = "vtdocs" if shutil.which("vtdocs") else sys.argv[0]
    for command in (
        f"vtdocs show 2009-0143 {why}",
        f'vtdocs hermelding --voornaam Yasmina --achternaam "van der Meijden" --geboren 14-3-2004 {why}',
        f"vtdocs case new {folder / 'mijn-zaak.yaml'}",
        f"vtdocs letters list --archive {archive}",
        "vtdocs --help",
    ):
        click.echo(f"  {command.replace('vtdocs', program, 1)}")
    say(_("The letters lie in {folder}.").format(folder=folder / "outbox"))
