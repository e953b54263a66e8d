"""The command ``vtdocs``: finds a command's module when it is called for, and turns errors into exit codes."""

import importlib
import os
import sys
from collections.abc import Sequence

import click

from vtdocs import __version__, notices
from vtdocs.cli.common import note
from vtdocs.errors import ExitCode, Refused, VtdocsError, of_the_disk
from vtdocs.i18n import gettext as _
from vtdocs.i18n import share_with_libraries

# Each command with the module that holds it and its line in --help; the module is imported when the command is called,
# so that `vtdocs --help` starts fast.
COMMANDS: dict[str, tuple[str, str]] = {
    "init": ("vtdocs.cli.archive:init", _("Make a new archive.")),
    "sheets": ("vtdocs.cli.intake:sheets", _("Print separator sheets for a box.")),
    "ingest": ("vtdocs.cli.archive:ingest", _("Read scans into the archive.")),
    "watch": ("vtdocs.cli.intake:watch", _("Read what a scanner puts in a folder.")),
    "status": ("vtdocs.cli.intake:status", _("Show how the batches stand.")),
    "retry": ("vtdocs.cli.intake:retry", _("Read refused pages again; finish interrupted batches.")),
    "box": ("vtdocs.cli.box:box", _("Account for a box of paper: declare, close, sample, evidence.")),
    "show": ("vtdocs.cli.lookup:show", _("Show a dossier or one page of it.")),
    "search": ("vtdocs.cli.lookup:search", _("Search the text of all dossiers.")),
    "hermelding": ("vtdocs.cli.lookup:hermelding", _("Find earlier reports about a child or family.")),
    "register": ("vtdocs.cli.register:register", _("Load a card index or case-system export.")),
    "case": ("vtdocs.cli.correspondence:case", _("Start or check a case file.")),
    "letters": ("vtdocs.cli.correspondence:letters", _("Write the protocol's set of letters for a case.")),
    "letter": ("vtdocs.cli.correspondence:letter", _("Write one letter for a case.")),
    "terms": ("vtdocs.cli.correspondence:terms", _("List the terms of a case.")),
    "region": ("vtdocs.cli.correspondence:region", _("Show how a region differs from the national default.")),
    "templates": ("vtdocs.cli.correspondence:templates", _("Check, preview or copy letter templates.")),
    "review": ("vtdocs.cli.review:review", _("Look at pages that were read poorly, and decide.")),
    "ocr": ("vtdocs.cli.redo:ocr", _("Read pages again, and keep the better reading.")),
    "verify": ("vtdocs.cli.keeping:verify", _("Check that the archive is whole.")),
    "repair": ("vtdocs.cli.keeping:repair", _("Make again what is derived and was damaged.")),
    "export": ("vtdocs.cli.keeping:export", _("Export dossiers as a BagIt package with MDTO metadata.")),
    "import": ("vtdocs.cli.keeping:import_", _("Take in a package that export made.")),
    "inzage": ("vtdocs.cli.inzage:inzage", _("Find the pages that concern one person.")),
    "redact": ("vtdocs.cli.inzage:redact", _("Make the copy of an inzage, without the chosen areas.")),
    "stats": ("vtdocs.cli.figures:stats", _("Figures without anybody in them: table, CSV, JSON, chart.")),
    "retention": ("vtdocs.cli.retention:retention", _("See which dossiers are past their term.")),
    "destruction": ("vtdocs.cli.retention:destruction", _("Request, confirm or refuse the destruction of a dossier.")),
    "reindex": ("vtdocs.cli.archive:reindex", _("Make the index and the register again from the dossiers.")),
    "advies": ("vtdocs.cli.advies:advies", _("What is closed as an advies: open it on a ground, or close a melding.")),
    "audit": ("vtdocs.cli.audit:audit", _("Read the audit log: who looked at what, when and why.")),
    "doctor": ("vtdocs.cli.archive:doctor", _("Tell what is installed, and what is missing.")),
    "demo": ("vtdocs.cli.archive:demo", _("Show the whole journey on a sample batch.")),
}


class LazyGroup(click.Group):
    """A group whose commands are imported when they are called, not when help is listed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names in the order of the journey."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import the module that holds a command."""
        if cmd_name not in COMMANDS:
            return None
        module, attribute = COMMANDS[cmd_name][0].split(":")
        command = getattr(importlib.import_module(module), attribute)
        if not isinstance(command, click.Command):
            raise TypeError(cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands without importing one."""
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, line) for name, (_place, line) in COMMANDS.items()])


@click.command(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    help=_("Digitises paper dossiers, finds earlier reports about a child, and writes the protocol's letters."),
    epilog=_("Start with: vtdocs doctor, then vtdocs demo."),
)
@click.version_option(__version__, prog_name="vtdocs", help=_("Show the version and exit."))
@click.option("--debug", is_flag=True, help=_("Show a full traceback when something unexpected goes wrong."))
def main(debug: bool) -> None:
    """The group itself; its options are read again by ``run``."""


def run(arguments: Sequence[str] | None = None) -> None:
    """Run the program and leave with its exit code; an error is one line what happened and one line what to do."""
    share_with_libraries()
    notices.listen(note)
    # Nothing here multiplies matrices: numpy would start a thread for each processor, in this process and every worker.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    words = list(sys.argv[1:] if arguments is None else arguments)
    as_json = "--json" in words
    debug = "--debug" in words or bool(os.environ.get("VTDOCS_DEBUG"))
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")  # Dutch names on a Windows console
    try:
        code = main.main(args=[word for word in words if word != "--debug"], prog_name="vtdocs", standalone_mode=False)
        sys.exit(code if isinstance(code, int) else ExitCode.DONE)
    except click.exceptions.Exit as leaving:
        sys.exit(leaving.exit_code)
    except click.Abort:
        _say(_("Stopped. What was finished is safe; run the same command again to go on."))
        sys.exit(130)
    except click.ClickException as problem:
        problem.show()
        sys.exit(ExitCode.USAGE)
    except VtdocsError as problem:
        if debug:
            raise
        _report(problem, as_json)
        sys.exit(problem.exit_code)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(ExitCode.DONE)
    except OSError as problem:
        told = of_the_disk(problem)
        if debug or told is None:
            _unexpected(problem, debug)
            sys.exit(ExitCode.UNEXPECTED)
        _report(told, as_json)
        sys.exit(told.exit_code)
    except Exception as problem:  # noqa: BLE001  the last net: a person must get a line, not a traceback
        _unexpected(problem, debug)
        sys.exit(ExitCode.UNEXPECTED)


def _unexpected(problem: Exception, debug: bool) -> None:
    if debug:
        raise problem
    _say(_("Something unexpected went wrong ({kind}).").format(kind=type(problem).__name__))
    _say(_("Nothing that was finished is lost. Run it again with --debug and give the output to your IT department."))


def _report(problem: VtdocsError, as_json: bool) -> None:
    _say(problem.message)
    if isinstance(problem, Refused):
        for reason in problem.reasons:
            where = f" [{reason.field}]" if reason.field else ""
            _say(f"  {reason.rule}: {reason.message}{where}")
    if problem.advice:
        _say(problem.advice)
    if as_json:
        import json

        reasons = problem.reasons if isinstance(problem, Refused) else ()
        error = {
            "error": problem.message,
            "advice": problem.advice,
            "exit_code": int(problem.exit_code),
            "reasons": [{"rule": r.rule, "message": r.message, "field": r.field} for r in reasons],
        }
        click.echo(json.dumps(error))


def _say(line: str) -> None:
    from vtdocs.cli.common import for_terminal

    click.echo(for_terminal(line), err=True)
