"""What ingest and its plan look like to people."""

from collections.abc import Mapping
from dataclasses import asdict

from vtdocs.cli.common import safe_line, say
from vtdocs.cli.reasons import explain, state_word
from vtdocs.cli.refused_views import show_kept
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext
from vtdocs.workflows.forecast import Forecast
from vtdocs.workflows.ledger import IngestReport

MOST_PROBLEMS = 40
"""Lines of problems shown; all stand in the report."""


def show_ingest_report(report: IngestReport) -> None:
    """The report of an ingest: the account first, then what a person should look at."""
    counts = report.counts
    say()
    say(_("Batch {batch}").format(batch=report.batch), bold=True)
    if report.read_before:
        say("  " + _("These very files were read before; nothing was done. This is the report of that run."))
    for name, number in account_rows(asdict(counts)):
        say(f"  {name:30}{number:>5}")
    received, balanced = _("received"), _("every page is accounted for")
    say(f"  {received:30}{counts.received:>5}  {balanced}")
    number = len(report.dossiers)
    say("  " + ngettext("{number} dossier", "{number} dossiers", number).format(number=number) + ": "
        + ", ".join(report.dossiers[:12]) + (" …" if number > 12 else ""))  # fmt: skip
    if report.pages_read:
        pace = _("{seconds:.0f} seconds, {rate:.0f} pages per minute")
        say("  " + pace.format(seconds=report.seconds, rate=report.pages_per_minute))
    show_kept(report.refusals.kept, report.refusals.bytes, report.refusals.not_kept)
    _show_problems(report)


def account_rows(counts: Mapping[str, int]) -> list[tuple[str, int]]:
    """What became of the pages of a batch, in words; empty for a batch without an account."""
    words = {
        "archived": _("archived"),
        "blank": _("suspected blank (kept)"),
        "separator": _("separator sheets"),
        "rejected": _("refused"),
        "duplicate": _("duplicates"),
        "destroyed": _("destroyed"),
    }
    return [
        (word, counts[name]) for name, word in words.items() if name in counts and (name != "destroyed" or counts[name])
    ]


def _show_problems(report: IngestReport) -> None:
    if not report.problems:
        return
    say()
    say(_("Please look at:"), bold=True)
    for problem in report.problems[:MOST_PROBLEMS]:
        page = _("page {number}").format(number=problem.page) if problem.page else ""
        say(
            f"  {safe_line(problem.file):32} {page:10} {state_word(problem.status):14} {safe_line(explain(problem.reason))}"
        )
    if len(report.problems) > MOST_PROBLEMS:
        say("  " + _("… and {number} more").format(number=len(report.problems) - MOST_PROBLEMS))


STACKS_SHOWN = 20
"""Stacks of a plan that are shown one by one."""


def show_forecast(plan: Forecast) -> None:
    """What an ingest would read and refuse, and how long it would take."""
    say(
        _(
            "{files} files, {pages} pages, {stacks} stacks that become dossiers (separator sheets may split them)"
        ).format(files=len(plan.plan.files), pages=plan.plan.pages, stacks=len(plan.stacks))
    )
    entries = plan.to_json()["dossiers"]
    for entry in entries[:STACKS_SHOWN]:
        pages = ngettext("{count} page", "{count} pages", entry["pages"]).format(count=entry["pages"])
        taken = explain("number-taken") if entry["number_taken"] else ""
        say(f"  {safe_line(entry['stack']):40} {pages:14} {taken}".rstrip())
    if len(entries) > STACKS_SHOWN:
        say("  " + _("… and {number} more").format(number=len(entries) - STACKS_SHOWN))
    known = (
        _("measured over {count} pages of earlier runs").format(count=plan.speed.measured)
        if plan.speed.measured
        else _("the usual speed of an office computer: too little was read here to measure it")
    )
    say(
        _("{pages} pages to read: {time} at {rate:.0f} pages per minute ({known})").format(
            pages=plan.pages_to_read, time=duration(plan.seconds), rate=plan.speed.pages_per_minute, known=known
        )
    )
    free, needed = plan.free_bytes // 1_000_000, plan.needed_bytes // 1_000_000
    say(_("{free} MB free on the disk, {needed} MB needed").format(free=free, needed=needed))
    if free < needed:
        say(_("There is too little room on the disk."), fg="red")
    if plan.duplicates:
        count = len(plan.duplicates)
        say(
            ngettext("{count} file was received before", "{count} files were received before", count).format(
                count=count
            )
        )
    refused = [(file.name, 0, file.identified.fault) for file in plan.refused]
    refused += [(fault.name, fault.frame, fault.reason) for fault in plan.refused_pages]
    if refused:
        say(_("Would be refused:"), bold=True)
    for name, number, reason in refused[:MOST_PROBLEMS]:
        page = _("page {number}").format(number=number) if number else ""
        say(f"  {safe_line(name):40} {page:10} {explain(reason)}")
    if len(refused) > MOST_PROBLEMS:
        say("  " + _("… and {number} more").format(number=len(refused) - MOST_PROBLEMS))


def duration(seconds: float) -> str:
    """A time that somebody can plan with."""
    minutes = round(seconds / 60)
    if minutes < 1:
        return _("less than a minute")
    if minutes < 100:
        return ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    return _("{hours:.1f} hours").format(hours=minutes / 60)
