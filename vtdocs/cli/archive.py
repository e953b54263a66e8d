"""Commands for the archive itself: init, ingest, reindex, doctor, demo."""

from pathlib import Path

import click

from vtdocs.cli.common import PROFILES, archive_option, emit_json, json_option, note, note_rebuild, say
from vtdocs.errors import ExitCode, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

_KINDS = ["melding", "advies"]


@click.command(help=_("Make a new archive in the folder DIR."))
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@json_option
def init(folder: Path, as_json: bool) -> None:
    """Make an archive."""
    from vtdocs.workflows.stewardship import create_archive

    archive = create_archive(folder)
    if as_json:
        emit_json({"archive": str(archive.root)})
        return
    say(_("Archive made in {folder}.").format(folder=archive.root))
    say(_("Next: vtdocs ingest FOLDER-WITH-SCANS --archive {folder}").format(folder=folder))


@click.command(
    help=_(
        "Read scans below PATH into the archive: TIFF, JPEG, PNG, PDF and Word, in any nesting. One folder is one "
        "dossier; separator sheets split a stack. The files themselves are not changed."
    )
)
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@archive_option
@click.option("--box", default="", help=_("Number of the box the paper came from."))
@click.option(
    "--kind", type=click.Choice(_KINDS), default=None, help=_("What all dossiers are, where no sheet says it.")
)
@click.option("--dossier", default="", help=_("One dossier number for all pages."))
@click.option("--workers", type=click.IntRange(0, 256), default=0, help=_("Pages read at the same time."))
@click.option("--engine", type=click.Choice(["auto", "pytesseract", "tesserocr"]), default=None, help=_("What reads."))
@click.option("--profile", type=click.Choice(PROFILES), default="auto", show_default=True, help=_("How they are read."))
@click.option("--dry-run", is_flag=True, help=_("Only show what would be read and refused, and how long."))
@click.option("--quick", is_flag=True, help=_("With --dry-run: do not open every page."))
@json_option
def ingest(
    paths: tuple[Path, ...], archive: Path, box: str, kind: str | None, dossier: str, workers: int,
    engine: str | None, profile: str, dry_run: bool, quick: bool, as_json: bool,
) -> int:  # fmt: skip
    """Read scans into the archive."""
    from vtdocs.cli.progress import PageProgress
    from vtdocs.cli.render import show_forecast, show_ingest_report
    from vtdocs.config import load
    from vtdocs.model.sheets import DossierKind
    from vtdocs.workflows import ingest as story
    from vtdocs.workflows.batchrun import IngestOptions, worker_count
    from vtdocs.workflows.forecast import forecast
    from vtdocs.workflows.stewardship import open_archive

    if quick and not dry_run:
        raise UsageFault(_("--quick only goes with --dry-run."), _("An ingest opens every page anyway."))
    opened = open_archive(archive)
    options = IngestOptions(
        box=box,
        kind=DossierKind(kind or ""),
        dossier=dossier,
        workers=workers,
        engine=engine or "",
        profile=profile,
    )
    if dry_run:
        settings = load(opened.root).ingest
        story.check_box(opened, options.box, options.dossier)
        with PageProgress(_("Looking")) as progress:
            plan = forecast(
                opened,
                story.look(paths, settings),
                worker_count(options, settings),
                lambda done, total: progress.tick(story.Tick(done, total, "ok")),
                quick=quick,
            )
        if as_json:
            emit_json(plan.to_json())
        else:
            show_forecast(plan)
        return ExitCode.DONE
    note_rebuild(archive)
    with PageProgress() as progress:
        report = story.ingest(opened, paths, options, progress.tick)
    if as_json:
        emit_json(report.to_json())
    else:
        show_ingest_report(report)
    return ExitCode.SOME_FAILED if report.counts.rejected or report.stopped else ExitCode.DONE


@click.command(
    help=_(
        "Make the full-text index and the register again from the dossiers. The dossiers are not changed; look-ups go on "
        "with the old ones until the new ones are ready. A run that was stopped is continued by the next."
    )
)
@archive_option
@click.option(
    "--engine",
    type=click.Choice(["whoosh", "tantivy"]),
    default=None,
    help=_("Search engine from now on; without it the engine stays as it is."),
)
@json_option
def reindex(archive: Path, engine: str | None, as_json: bool) -> None:
    """Rebuild what is derived."""
    from vtdocs.workflows.stewardship import rebuild

    def tick(done: int, planned: int) -> None:
        note(_("{done} of {planned} documents indexed").format(done=done, planned=planned))

    documents = rebuild(archive, engine=engine or "", tick=None if as_json else tick)
    if as_json:
        emit_json({"documents": documents})
    else:
        say(ngettext("{count} document indexed.", "{count} documents indexed.", documents).format(count=documents))


@click.command(help=_("Tell what is installed, what is missing, and the command that installs it."))
@click.option(
    "--archive",
    type=click.Path(path_type=Path),
    envvar="VTDOCS_ARCHIVE",
    default=None,
    help=_("Look at this archive too."),
)
@json_option
def doctor(archive: Path | None, as_json: bool) -> int:
    """Examine the installation."""
    from vtdocs.workflows.doctor import examine

    checks = examine(archive)
    if as_json:
        emit_json(
            {"checks": [{"name": c.name, "state": c.state, "found": c.found, "advice": c.advice} for c in checks]}
        )
    else:
        colours = {"ok": "green", "warning": "yellow", "missing": "red"}
        words = {"ok": _("ok"), "warning": _("look"), "missing": _("missing")}
        for check in checks:
            say(f"{click.style(words[check.state], fg=colours[check.state]):16} {check.name:14} {check.found}")
            if check.advice:
                say(f"{'':22} {check.advice}")
    missing = any(check.state == "missing" for check in checks)
    return ExitCode.PROGRAM_MISSING if missing else ExitCode.DONE


@click.command(help=_("Show the whole journey on a sample batch of invented families, in FOLDER (default: ./demo)."))
@click.argument("folder", type=click.Path(path_type=Path), default=Path("demo"))
@json_option
def demo(folder: Path, as_json: bool) -> int:
    """Show the journey."""
    from vtdocs.cli.demo import show_journey

    return show_journey(folder, as_json, note)
