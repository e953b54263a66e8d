"""Commands for letters: case, letters, letter, terms, region, templates."""

from datetime import date
from pathlib import Path
from typing import Any

import click

from vtdocs.cli import correspondence_views as views
from vtdocs.cli.common import emit_json, json_option, note, purpose_options, say
from vtdocs.errors import ExitCode, UsageFault
from vtdocs.i18n import gettext as _

_FILE = click.Path(path_type=Path)
_archive_option = click.option(
    "--archive", type=click.Path(path_type=Path, file_okay=False), envvar="VTDOCS_ARCHIVE", default=None,
    help=_("Folder of the archive, which keeps the register of letters; or set VTDOCS_ARCHIVE."),
)  # fmt: skip
_region_option = click.option(
    "--region", type=_FILE, envvar="VTDOCS_REGION", default=None,
    help=_("Region file (regio.toml); or set VTDOCS_REGION. Else the archive's own, else the national default."),
)  # fmt: skip
_date_option = click.option(
    "--date", "written_day", default="", metavar="DAY", help=_("Date of the letters; today when not given.")
)


class _DefaultGroup(click.Group):
    """A group of which one command runs when no command of it is named: ``vtdocs letters zaak.yaml``."""

    default = "write"

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command in front of a path or of options that it takes."""
        if args and args[0] not in self.commands and args[0] not in {"--help", "-h"}:
            args.insert(0, self.default)
        return super().parse_args(ctx, args)


def _day(text: str) -> date:
    from vtdocs.names.dates import parse_date

    if not text:
        return date.today()  # noqa: DTZ011 -- a letter bears the date of the desk it is written at
    found = parse_date(text)
    if found is None or not found.full:
        raise UsageFault(_("--date is not a whole date."), _("For instance: --date 2026-11-03"))
    return found.earliest


def _open(archive: Path | None) -> Any:
    from vtdocs.workflows.stewardship import open_archive

    return open_archive(archive) if archive else None


def _beside(archive: Path | None, out: Path) -> Any:
    """The archive, of which the outbox may be no part: what lies in there would pass for damage, or outlive a destruction."""
    opened = _open(archive)
    if opened is not None:
        opened.must_not_hold(out)
    return opened


@click.group(help=_("Start, check, describe or import case files."))
def case() -> None:
    """Case files."""


@case.command("new", help=_("Write a starter case file with comments. An existing file is never overwritten."))
@click.argument("file", type=_FILE)
@click.option("--number", default="", help=_("Number of the case."))
@click.option(
    "--from-dossier", "dossiers", multiple=True, metavar="DOSSIER",
    help=_("An earlier dossier that a hermelding found; only its number and year are taken. May be repeated."),
)  # fmt: skip
@click.option("--class", "class_", type=click.Choice(["nieuw", "hermelding", "vervolgmelding"]), default=None,
              help=_("Class of the report; hermelding when there are earlier dossiers."))  # fmt: skip
@_archive_option
@purpose_options
@json_option
def case_new(
    file: Path, number: str, dossiers: tuple[str, ...], class_: str | None, archive: Path | None,
    purpose: str, case_number: str, emergency: str, as_json: bool,
) -> None:  # fmt: skip
    """Write a starter."""
    from vtdocs.workflows import cases
    from vtdocs.workflows.access import PurposeGiven

    if dossiers and archive is None:
        raise UsageFault(_("--from-dossier needs --archive."), _("Give the archive that holds the dossier."))
    number = number or case_number
    given = PurposeGiven(purpose, case_number or number, emergency)
    earlier = cases.earlier_dossiers(_open(archive), given, dossiers) if dossiers else ()
    cases.write_starter(file, number, earlier, class_ or ("hermelding" if dossiers else ""), archive)
    if as_json:
        emit_json({"file": str(file), "earlier": list(dossiers)})
    else:
        say(_("{file} was written. Fill it in, then run: vtdocs case check {file}").format(file=file))


@case.command("check", help=_("Tell everything that is wrong with a case file, and what its letters still need."))
@click.argument("file", type=_FILE)
@_archive_option
@_region_option
@_date_option
@json_option
def case_check(file: Path, archive: Path | None, region: Path | None, written_day: str, as_json: bool) -> int:
    """Check a case file."""
    from vtdocs.workflows.cases import check_case

    verdict = check_case(file, _day(written_day), region, archive)
    emit_json(verdict.to_json()) if as_json else views.show_verdict(verdict)
    return ExitCode.BAD_INPUT if verdict.problems else ExitCode.DONE


@case.command("schema", help=_("Print the JSON Schema of a case file, for editors that complete and check."))
@json_option
def case_schema(as_json: bool) -> None:
    """Print the schema: always JSON, with or without the option that every command has."""
    del as_json
    from vtdocs.workflows.cases import schema

    emit_json(schema())


@case.command("import", help=_("Turn an export of a case system into case files; a report line per row."))
@click.argument("table", type=_FILE)
@click.option("--out", type=_FILE, required=True, help=_("Folder for the case files."))
@_archive_option
@_region_option
@json_option
def case_import(table: Path, out: Path, archive: Path | None, region: Path | None, as_json: bool) -> int:
    """Import case files."""
    from vtdocs.workflows.cases import import_cases

    rows = import_cases(table, out, region, archive)
    if as_json:
        emit_json({"rows": [
            {"line": row.line, "case": row.case, "file": str(row.file) if row.file else None, "message": row.message}
            for row in rows
        ]})  # fmt: skip
    else:
        views.show_import(rows)
    return ExitCode.SOME_FAILED if any(row.file is None for row in rows) else ExitCode.DONE


@click.group(cls=_DefaultGroup, help=_(
    "Write the protocol's set of letters: vtdocs letters ZAAK.yaml --out OUTBOX. The set is complete, or nothing is "
    "written and every reason is told. Give a folder to write the letters of many cases. "
    "All options (--pdf, --dry-run, --date ...): vtdocs letters write --help."
))  # fmt: skip
def letters() -> None:
    """Letters."""


@letters.command("write", help=_("Write the set of letters of one case, or of every case in a folder."))
@click.argument("places", nargs=-1, required=True, type=_FILE)
@click.option("--out", type=_FILE, default=Path("outbox"), show_default=True, help=_("Outbox for the letters."))
@click.option("--pdf", is_flag=True, help=_("Make PDFs too (needs LibreOffice)."))
@click.option("--dry-run", is_flag=True, help=_("Do everything but the last step."))
@_archive_option
@_region_option
@_date_option
@json_option
def letters_write(
    places: tuple[Path, ...], out: Path, pdf: bool, dry_run: bool, archive: Path | None, region: Path | None,
    written_day: str, as_json: bool,
) -> int:  # fmt: skip
    """Write sets of letters."""
    from vtdocs.workflows.correspondence import Order

    order = Order(out, _day(written_day), "", pdf, dry_run, _beside(archive, out), region)
    many = len(places) > 1 or places[0].is_dir()
    return views.write_and_show(order, places, many=many, as_json=as_json)


@letters.command("list", help=_("List the letters that were made, and when they were sent."))
@click.option("--case", "number", default="", help=_("Only the letters of this case."))
@_archive_option
@json_option
def letters_list(number: str, archive: Path | None, as_json: bool) -> None:
    """List the register."""
    from vtdocs.workflows.correspondence import letter_register

    found = letter_register(_needed(archive)).letters(number)
    views.show_register(found, as_json=as_json)


@letters.command("sent", help=_("Record that a letter was sent. A sent letter is never changed."))
@click.argument("letter")
@_archive_option
@_date_option
@json_option
def letters_sent(letter: str, archive: Path | None, written_day: str, as_json: bool) -> None:
    """Mark as sent."""
    from vtdocs.workflows.correspondence import mark_sent

    views.show_register((mark_sent(_needed(archive), letter, _day(written_day)),), as_json=as_json)


def _needed(archive: Path | None) -> Any:
    if archive is None:
        raise UsageFault(
            _("The register of letters is in the archive."), _("Give --archive DIR or set VTDOCS_ARCHIVE.")
        )
    return _open(archive)


@letters.command("check-language", help=_("Measure how plain the letters are: sentences, passives, jargon (B1)."))
@_archive_option
@_region_option
@json_option
def letters_check_language(archive: Path | None, region: Path | None, as_json: bool) -> int:
    """Measure the language."""
    from vtdocs.workflows.templates import measure_language

    measures = measure_language(region, archive)
    views.show_language(measures, as_json=as_json)
    return ExitCode.DONE if all(found.passes for found in measures.values()) else ExitCode.TEMPLATE_MISMATCH


@click.command(help=_("Write one kind of letter for a case, such as B7 or B10."))
@click.argument("kind")
@click.argument("file", type=_FILE)
@click.option("--out", type=_FILE, default=Path("outbox"), show_default=True, help=_("Outbox for the letter."))
@click.option("--pdf", is_flag=True, help=_("Make a PDF too (needs LibreOffice)."))
@click.option("--dry-run", is_flag=True, help=_("Do everything but the last step."))
@_archive_option
@_region_option
@_date_option
@json_option
def letter(
    kind: str, file: Path, out: Path, pdf: bool, dry_run: bool, archive: Path | None, region: Path | None,
    written_day: str, as_json: bool,
) -> int:  # fmt: skip
    """Write one kind of letter."""
    from vtdocs.workflows.correspondence import Order

    order = Order(out, _day(written_day), kind, pdf, dry_run, _beside(archive, out), region)
    return views.write_and_show(order, (file,), many=False, as_json=as_json)


@click.command(help=_("List every term of a case with its date and state; most urgent first."))
@click.argument("file", type=_FILE, required=False)
@click.option("--all", "folder", type=_FILE, default=None, metavar="DIR", help=_("All cases in a folder."))
@click.option("--ics", type=_FILE, default=None, metavar="FILE", help=_("Write the open terms as a calendar file."))
@_archive_option
@_region_option
@_date_option
@json_option
def terms(
    file: Path | None, folder: Path | None, ics: Path | None, archive: Path | None, region: Path | None,
    written_day: str, as_json: bool,
) -> int:  # fmt: skip
    """List terms."""
    from vtdocs.workflows import cases
    from vtdocs.workflows.correspondence import case_files

    places = [place for place in (file, folder) if place is not None]
    if not places:
        raise UsageFault(_("Give a case file, or --all DIR."), _("For instance: vtdocs terms zaak.yaml"))
    answer = cases.terms(case_files(places), region, archive)
    if ics is not None:
        cases.write_calendar(ics, answer)
    views.show_terms(answer, _day(written_day), as_json=as_json)
    if not answer.problems:
        return ExitCode.DONE
    return ExitCode.SOME_FAILED if folder else ExitCode.BAD_INPUT


@click.group(help=_("The settings of a region."))
def region() -> None:
    """Regions."""


@region.command("diff", help=_("Show how a region differs from the national default."))
@click.argument("file", type=_FILE, required=False)
@_archive_option
@json_option
def region_diff(file: Path | None, archive: Path | None, as_json: bool) -> None:
    """Show differences."""
    from vtdocs.workflows.templates import region_differences

    views.show_differences(region_differences(file, archive), as_json=as_json)


@click.group(help=_("Check, preview or copy letter templates."))
def templates() -> None:
    """Templates."""


@templates.command(
    "check", help=_("Find unknown fields, missing statutory texts and broken tags before a letter is due.")
)
@_archive_option
@_region_option
@json_option
def templates_check(archive: Path | None, region: Path | None, as_json: bool) -> int:
    """Check templates."""
    from vtdocs.workflows.templates import check

    findings = check(region, archive)
    views.show_findings(findings, as_json=as_json)
    return ExitCode.TEMPLATE_MISMATCH if findings else ExitCode.DONE


@templates.command("preview", help=_("Fill a template with an invented case."))
@click.argument("kind")
@click.option("--out", type=_FILE, default=Path(), show_default=True, help=_("Folder for the preview."))
@_archive_option
@_region_option
@json_option
def templates_preview(kind: str, out: Path, archive: Path | None, region: Path | None, as_json: bool) -> None:
    """Preview a template."""
    from vtdocs.workflows.templates import write_preview

    written = write_preview(kind, out, region, archive)
    if as_json:
        emit_json({"files": [str(file) for file in written]})
    for file in () if as_json else written:
        say(str(file))


@templates.command("copy", help=_("Copy templates to edit them; KIND may be regio. Without KIND all are copied."))
@click.argument("kinds", nargs=-1)
@click.option("--out", type=_FILE, default=None, help=_("Folder; else the archive's own assets/templates."))
@_archive_option
@json_option
def templates_copy(kinds: tuple[str, ...], out: Path | None, archive: Path | None, as_json: bool) -> None:
    """Copy templates."""
    from vtdocs.workflows.templates import copy

    target = out or (archive / "assets" / "templates" if archive else None)
    if target is None:
        raise UsageFault(_("Give --out DIR or --archive DIR."), _("The copy is put there, to be edited in Word."))
    written = copy(kinds, target)
    if as_json:
        emit_json({"files": [str(file) for file in written]})
    else:
        for file in written:
            say(str(file))
        note(_("Edit them in Word, then run: vtdocs templates check"))
