"""Commands around the ingest: sheets, watch, status and retry."""

import signal
from pathlib import Path
from types import FrameType

import click

from vtdocs.cli.common import archive_option, emit_json, emit_json_line, json_option, note, say
from vtdocs.errors import ExitCode
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

_ENGINES = ["auto", "pytesseract", "tesserocr"]

workers_option = click.option(
    "--workers", type=click.IntRange(0, 256), default=0, help=_("Pages read at the same time.")
)
engine_option = click.option("--engine", type=click.Choice(_ENGINES), default=None, help=_("What reads."))


@click.command(
    help=_(
        "Print numbered separator sheets for a box, to lie between its dossiers when it is scanned. LIST.csv has the "
        "columns dossier, kind (melding or advies), source (AMK, SHG, BJZ, BVA or VT) and youngest (year of birth of the "
        "youngest child); only dossier must be filled."
    )
)
@click.option("--box", required=True, help=_("Number of the box, such as B12."))
@click.option(
    "--dossiers", "listing", metavar="LIST.csv", required=True, type=click.Path(path_type=Path),
    help=_("The dossiers of the box, in the order in which they lie."),
)  # fmt: skip
@click.option("--out", required=True, type=click.Path(path_type=Path), help=_("The PDF to be written."))
@json_option
def sheets(box: str, listing: Path, out: Path, as_json: bool) -> None:
    """Print separator sheets."""
    from vtdocs.workflows.sheets import print_sheets

    printed = print_sheets(listing, box, out)
    count, unknown = printed.sheets, printed.unknown_columns
    if as_json:
        emit_json({"box": box, "sheets": count, "file": str(out), "unknown_columns": list(unknown)})
        return
    say(ngettext("{count} sheet written to {file}.", "{count} sheets written to {file}.", count)
        .format(count=count, file=out))  # fmt: skip
    if unknown:
        say(
            _(
                "Nothing of column {numbers} of the list stands on the sheets: known are dossier, kind, source and youngest. "
                "When one of these was meant, mend its name and print again."
            ).format(numbers=", ".join(map(str, unknown)))
        )
    say(_("Print at 100 %, on plain white paper, and lay each sheet on top of its dossier."))


@click.command(
    help=_(
        "Watch FOLDER, where a scanner puts its files, and read into the archive what is complete: a file or a dossier's "
        "folder in which nothing changed for a while and of which every page opens. What was taken is moved to "
        "FOLDER/verwerkt; nothing is deleted. Stop with Ctrl-C; what was begun goes on at the next start."
    )
)
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@archive_option
@click.option("--box", default="", help=_("Number of the box the paper came from."))
@click.option("--kind", type=click.Choice(["melding", "advies"]), default=None,
              help=_("What all dossiers are, where no sheet says it."))  # fmt: skip
@click.option("--quiet", type=click.FloatRange(0.1, 86400), default=30.0, show_default=True,
              help=_("Seconds in which nothing may change before a file is taken."))  # fmt: skip
@click.option("--interval", type=click.FloatRange(0.1, 3600), default=5.0, show_default=True,
              help=_("Seconds between two looks at the folder."))  # fmt: skip
@click.option("--report-after", type=click.IntRange(1), default=5, show_default=True,
              help=_("Tries after which a file that does not open is reported."))  # fmt: skip
@click.option("--leave", is_flag=True, help=_("Leave the files where they are."))
@click.option("--once", is_flag=True, help=_("Take what is complete now, then stop; for a scheduled task."))
@workers_option
@engine_option
@json_option
def watch(
    folder: Path, archive: Path, box: str, kind: str | None, quiet: float, interval: float, report_after: int,
    leave: bool, once: bool, workers: int, engine: str | None, as_json: bool,
) -> int:  # fmt: skip
    """Watch a folder."""
    from vtdocs.cli.intake_views import EventLines
    from vtdocs.model.sheets import DossierKind
    from vtdocs.workflows.batchrun import IngestOptions
    from vtdocs.workflows.stewardship import open_archive
    from vtdocs.workflows.watch import FolderWatch, WatchOptions

    intake = IngestOptions(box=box, kind=DossierKind(kind or ""), workers=workers, engine=engine or "")
    lines = EventLines(as_json, whole=once)
    story = FolderWatch(
        open_archive(archive),
        folder,
        intake,
        WatchOptions(quiet, interval, report_after, once=once, leave=leave),
        lines.tell,
        lambda _tick: None,
    )
    signal.signal(signal.SIGTERM, _stop)
    if not once:
        note(_("Watching {folder}. Stop with Ctrl-C.").format(folder=folder))
    try:
        last = story.go()
    except KeyboardInterrupt:
        note(_("Stopped watching. What was begun goes on at the next start."))
        return ExitCode.DONE
    lines.close()
    return ExitCode.SOME_FAILED if last.waiting or last.refused else ExitCode.DONE


def _stop(_number: int, _frame: FrameType | None) -> None:
    """A service manager asks to stop: the same as Ctrl-C."""
    raise KeyboardInterrupt


@click.command(
    help=_(
        "Show how the batches stand: running (with speed and time left), interrupted or finished, with pages, problems "
        "by cause, versions and settings. BATCH shows one in full."
    )
)
@click.argument("batch", metavar="[BATCH]", default="")
@archive_option
@click.option("--near-duplicates", is_flag=True, help=_("List pages that seem to be the same paper scanned twice."))
@json_option
def status(batch: str, archive: Path, near_duplicates: bool, as_json: bool) -> int:
    """Show how batches stand."""
    from vtdocs.cli.intake_views import show_batch, show_near_duplicates, show_overview
    from vtdocs.workflows.status import overview, status_of
    from vtdocs.workflows.stewardship import open_archive

    opened = open_archive(archive)
    if near_duplicates:
        from vtdocs.workflows.near_duplicates import known_pairs

        pairs = known_pairs(opened, batch)
        if as_json:
            emit_json({"near_duplicates": [pair.to_json() for pair in pairs]})
        else:
            show_near_duplicates(pairs)
        return ExitCode.DONE
    found = (status_of(opened, batch),) if batch else overview(opened)
    if as_json:
        emit_json(found[0].to_json() if batch else {"batches": [item.to_json() for item in found]})
    elif batch:
        show_batch(found[0])
    else:
        show_overview(found)
    return ExitCode.DONE


@click.command(
    help=_(
        "Read refused pages again, of BATCH or of all batches, from the files that were kept; and finish batches that "
        "were interrupted. Files that were refused as a whole are not tried again: feed those again with ingest."
    )
)
@click.argument("batch", metavar="[BATCH]", default="")
@archive_option
@workers_option
@engine_option
@json_option
def retry(batch: str, archive: Path, workers: int, engine: str | None, as_json: bool) -> int:
    """Read refused pages again."""
    from vtdocs.cli.intake_views import show_retry
    from vtdocs.cli.progress import PageProgress
    from vtdocs.workflows.retry import RetryOptions
    from vtdocs.workflows.retry import retry as story
    from vtdocs.workflows.stewardship import open_archive

    with PageProgress() as progress:
        reports = story(open_archive(archive), batch, RetryOptions(workers, engine or ""), progress.tick)
    if as_json:
        emit_json_line({"batches": [report.to_json() for report in reports]})
    else:
        show_retry(reports)
    return ExitCode.SOME_FAILED if any(report.rejected or report.stopped for report in reports) else ExitCode.DONE
