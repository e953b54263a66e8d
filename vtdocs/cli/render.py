"""What ingest and its plan look like to people."""

from typing import Any

from vtdocs.cli.common import safe, say
from vtdocs.cli.reasons import explain, state_word
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext
from vtdocs.workflows.ledger import IngestReport

MOST_PROBLEMS = 40
"""Lines of problems shown; all stand in the report."""


def show_ingest_report(report: IngestReport) -> None:
    """The report of an ingest: the account first, then what a person should look at."""
    counts = report.counts
    say()
    say(_("Batch {batch}").format(batch=report.batch), bold=True)
    rows = (
        (_("archived"), counts.archived),
        (_("suspected blank (kept)"), counts.blank),
        (_("separator sheets"), counts.separator),
        (_("refused"), counts.rejected),
        (_("duplicates"), counts.duplicate),
    )
    for name, number in rows:
        say(f"  {name:28}{number:>7}")
    say(f"  {_('received'):28}{counts.received:>7}  " + _("every page is accounted for"))
    number = len(report.dossiers)
    say("  " + ngettext("{number} dossier", "{number} dossiers", number).format(number=number) + ": "
        + ", ".join(report.dossiers[:12]) + (" …" if number > 12 else ""))  # fmt: skip
    if report.pages_read:
        pace = _("{seconds:.0f} seconds, {rate:.0f} pages per minute")
        say("  " + pace.format(seconds=report.seconds, rate=report.pages_per_minute))
    _show_problems(report)


def _show_problems(report: IngestReport) -> None:
    if not report.problems:
        return
    say()
    say(_("Please look at:"), bold=True)
    for problem in report.problems[:MOST_PROBLEMS]:
        page = _("page {number}").format(number=problem.page) if problem.page else ""
        say(f"  {safe(problem.file):32} {page:10} {state_word(problem.status):14} {safe(explain(problem.reason))}")
    if len(report.problems) > MOST_PROBLEMS:
        say("  " + _("… and {number} more").format(number=len(report.problems) - MOST_PROBLEMS))


def show_plan(plan: dict[str, Any]) -> None:
    """What an ingest would read and refuse."""
    say(
        _(
            "{files} files, {pages} pages, {stacks} stacks that become dossiers (separator sheets may split them)"
        ).format(**plan)
    )
    for file in plan["refused"]:
        say(f"  {safe(file['file']):40} {explain(file['reason'])}")
