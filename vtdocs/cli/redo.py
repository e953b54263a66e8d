"""The command that reads pages again and keeps the better reading."""

from pathlib import Path
from typing import Any

import click

from vtdocs.cli.common import PROFILES, archive_option, emit_json, json_option, note_rebuild, safe, say
from vtdocs.cli.reasons import explain, state_word
from vtdocs.errors import ExitCode
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

MOST_PAGES = 40
"""Lines of pages shown; all stand in the report."""

_WHY = {
    "state": _("read well now"),
    "worth": _("surer, more Dutch words"),
    "words": _("more words"),
    "not-better": _("not better"),
    "judged-meanwhile": _("judged by a person meanwhile"),
    "worse-state": _("read worse this time"),
    "fewer-words": _("words were lost"),
    "not-read": _("nothing was read"),
}


@click.group(help=_("The reading of pages."))
def ocr() -> None:
    """The reading of pages."""


@ocr.command(
    help=_(
        "Read pages again from the kept scans and keep the better reading of each, with proof; the earlier one is kept "
        "as history. What a person judged or typed over is never replaced. Choose with --where: confidence<70, "
        "ratio<60, margin<0.1, status:low, dossier:NUMBER, batch:ID, box:B12; all must hold."
    )
)
@archive_option
@click.option("--where", multiple=True, required=True, metavar="CONDITION", help=_("Which pages; may be repeated."))
@click.option("--profile", type=click.Choice(PROFILES), default="auto", show_default=True, help=_("How they are read."))
@click.option("--engine", type=click.Choice(["auto", "pytesseract", "tesserocr"]), default=None, help=_("What reads."))
@click.option("--workers", type=click.IntRange(0, 256), default=0, help=_("Pages read at the same time."))
@click.option("--dry-run", is_flag=True, help=_("Only show what would be read."))
@json_option
def redo(
    archive: Path, where: tuple[str, ...], profile: str, engine: str | None, workers: int, dry_run: bool, as_json: bool
) -> int:
    """Read pages again."""
    from vtdocs.workflows import redo as story
    from vtdocs.workflows.stewardship import open_archive

    options = story.RedoOptions(where, profile, engine or "", workers)
    opened = open_archive(archive)
    if dry_run:
        chosen = story.select(opened, options)
        emit_json(chosen.to_json()) if as_json else _show_selection(chosen)
        return ExitCode.DONE
    note_rebuild(archive)
    report = _run(opened, options)
    emit_json(report.to_json()) if as_json else _show_report(report)
    return ExitCode.SOME_FAILED if report.failed else ExitCode.DONE


def _run(opened: Any, options: Any) -> Any:
    """The run, with a progress bar."""
    from vtdocs.cli.progress import PageProgress
    from vtdocs.workflows.ingest import Tick
    from vtdocs.workflows.redo import redo as read_again

    words = {"new": _("better"), "old": _("unchanged")}
    with PageProgress() as progress:
        return read_again(opened, options, lambda done, total, kept: progress.tick(Tick(done, total, words[kept])))


def _show_selection(chosen: Any) -> None:
    for row in chosen.pages[:MOST_PAGES]:
        line = _("{dossier:20} page {page:>4}  {state:12} confidence {confidence:>3.0f} %, Dutch words {ratio:>3.0f} %")
        say(line.format(dossier=row.dossier, page=row.page, state=state_word(row.status), confidence=row.confidence,
                        ratio=100 * row.word_ratio))  # fmt: skip
    _more(len(chosen.pages))
    count = len(chosen.pages)
    say(ngettext("{count} page would be read.", "{count} pages would be read.", count).format(count=count))
    _show_left(chosen.left)


def _show_report(report: Any) -> None:
    for item in report.proof[:MOST_PAGES]:
        after = item.after or item.before
        line = _("{dossier:20} page {page:>4}  {kept:10} {before:>3.0f} % → {after:>3.0f} %  {why}")
        kept = _("better") if item.kept == "new" else _("unchanged")
        why = _WHY.get(item.why) or safe(explain(item.why))
        say(line.format(dossier=item.dossier, page=item.page, kept=kept, before=item.before["confidence"],
                        after=after["confidence"], why=why))  # fmt: skip
    _more(len(report.proof))
    text = _("{read} pages read, {replaced} replaced by a better reading, {failed} failed; proof in report {run}.")
    say(text.format(read=report.read, replaced=report.replaced, failed=report.failed, run=report.run))
    _show_left(report.left)


def _show_left(left: dict[str, int]) -> None:
    if left.get("reviewed"):
        count = left["reviewed"]
        say(ngettext("{count} page was left alone: a person judged it.",
                     "{count} pages were left alone: a person judged them.", count).format(count=count))  # fmt: skip
    if left.get("born-digital"):
        count = left["born-digital"]
        say(ngettext("{count} page was left alone: it was never scanned.",
                     "{count} pages were left alone: they were never scanned.", count).format(count=count))  # fmt: skip


def _more(count: int) -> None:
    if count > MOST_PAGES:
        say("  " + _("… and {number} more").format(number=count - MOST_PAGES))
