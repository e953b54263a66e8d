"""What watch, status and retry look like to people, and their lines of JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from vtdocs.cli.common import emit_json, emit_json_line, safe, say
from vtdocs.cli.reasons import explain, state_word
from vtdocs.cli.refused_views import show_waiting
from vtdocs.cli.render import MOST_PROBLEMS, account_rows, duration, show_ingest_report
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext
from vtdocs.workflows.near_duplicates import Pair
from vtdocs.workflows.retry import RetryReport
from vtdocs.workflows.status import BatchStatus, all_waiting
from vtdocs.workflows.watch import Event

NAMES_SHOWN = 3


class EventLines:
    """The events of a watch as lines; the same line is not repeated at every look."""

    def __init__(self, as_json: bool, *, whole: bool) -> None:
        """``whole`` gathers the events into one JSON value, for a watch that ends."""
        self._as_json = as_json
        self._whole = whole
        self._last: Event | None = None
        self._events: list[dict[str, Any]] = []

    def tell(self, event: Event) -> None:
        """Show one event."""
        if event == self._last:
            return
        self._last = event
        if self._as_json:
            if self._whole:
                self._events.append(event.to_json())
            else:
                emit_json_line(event.to_json())
        elif event.report is not None:
            show_ingest_report(event.report)
        else:
            say(_sentence(event))

    def close(self) -> None:
        """The watch has ended."""
        if self._as_json and self._whole:
            emit_json({"events": self._events})


def _sentence(event: Event) -> str:
    names = ", ".join(safe(name) for name in event.files[:NAMES_SHOWN])
    if len(event.files) > NAMES_SHOWN:
        names += " …"
    sentences = {
        "growing": _("{names}: still changing; looked at again later."),
        "waiting": _("{names}: not complete yet ({reason}); tried again later."),
        "stuck": _("{names}: does not open: {reason}. It stays where it is. Scan it again, or take it out of the folder."),
        "moved": ngettext("{count} file moved to {reason}.", "{count} files moved to {reason}.", len(event.files)),
        "known": _("{names}: taken before, in batch {reason}."),
        "busy": _("Another run is writing in this archive ({reason}); waiting."),
        "failed": _("Not possible now: {reason} Tried again later."),
    }  # fmt: skip
    return sentences[event.kind].format(names=names, reason=explain(event.reason), count=len(event.files))


def show_overview(found: Sequence[BatchStatus]) -> None:
    """All batches, one line each."""
    if not found:
        say(_("No batch was read yet. Start with: vtdocs ingest"))
    for item in found:
        state = _state(item)
        refused = item.counts.get("rejected", 0) if item.counts else sum(c.count for c in item.causes)
        line = _("{done} of {pages} pages").format(done=item.done, pages=item.pages)
        parts = [line, _rate(item)]
        if refused:
            parts.append(_("{count} refused").format(count=refused))
        say(f"{item.batch:22} {safe(item.box):8} {state:13} " + ", ".join(parts))
    show_waiting(all_waiting(found))


def show_batch(item: BatchStatus) -> None:
    """One batch in full."""
    say(_("Batch {batch}").format(batch=item.batch), bold=True)
    done = _("{done} of {pages} pages").format(done=item.done, pages=item.pages)
    rows = [
        (_("state"), _state(item)),
        (_("received at"), item.received_at),
        (_("box"), item.box),
        (_("pages"), done),
        *((name, f"{number:>7}") for name, number in account_rows(item.counts)),
        *((state_word(name), f"{number:>7}") for name, number in sorted(item.states.items())),
        (_("speed"), _rate(item)),
    ]
    if item.pace.seconds_left is not None:
        rows.append((_("time left"), duration(item.pace.seconds_left)))
    rows.extend((state_word(c.status), f"{c.count:>7}  {explain(c.reason)}") for c in item.causes[:MOST_PROBLEMS])
    for entry in item.history:
        tried = _("{tried} pages").format(tried=entry["tried"])
        rows.append((_("retried"), f"{entry['retried']}  {tried}"))
    for name, value in [*rows, *_settings(item.run)]:
        if value:
            say(f"  {name:28}{safe(value)}")
    show_waiting(item.refused)
    if item.state == "interrupted":
        say(_("Go on with: vtdocs retry {batch}").format(batch=item.batch))


def _settings(run: Mapping[str, Any]) -> list[tuple[str, str]]:
    options = {name: str(value) for name, value in run.get("options", {}).items() if value not in {"", 0}}
    rows = [(_("workers"), str(run["workers"]))] if "workers" in run else []
    return [*rows, *options.items(), *((name, str(value)) for name, value in run.get("versions", {}).items())]


def _state(item: BatchStatus) -> str:
    words = {"running": _("running"), "interrupted": _("interrupted"), "finished": _("finished")}
    return words[item.state]


def _rate(item: BatchStatus) -> str:
    if item.state == "running":
        return _("{now:.0f} pages/min now, {overall:.0f} overall").format(now=item.pace.now, overall=item.pace.overall)
    return _("{pages:.0f} pages/min").format(pages=item.pace.overall)


def show_retry(reports: Sequence[RetryReport]) -> None:
    """What a retry did to each batch."""
    if not reports:
        say(_("There is nothing to retry: no batch was interrupted, and every page that was kept was read."))
    for report in reports:
        say(_("Batch {batch}").format(batch=report.batch), bold=True)
        if report.resumed:
            say("  " + _("was interrupted, and is finished now"))
        rows = (
            (_("pages read again"), report.tried),
            (_("archived"), report.archived),
            (_("separator sheets"), report.separator),
            (_("refused still"), report.rejected),
        )
        for name, number in rows:
            say(f"  {name:28}{number:>7}")
        if report.read_again or report.stopped:
            say("  " + _("{count} archived pages that the OCR engine had not finished are read now, {left} still are not")
                .format(count=report.read_again, left=report.stopped))  # fmt: skip
        if report.not_kept:
            say("  " + _("{count} of these belong to files that were refused as a whole; feed them again with: vtdocs ingest")
                .format(count=report.not_kept))  # fmt: skip
        for problem in report.problems[:MOST_PROBLEMS]:
            page = _("page {number}").format(number=problem.page) if problem.page else ""
            say(f"  {safe(problem.file):32} {page:10} {state_word(problem.status):14} {safe(explain(problem.reason))}")


def show_near_duplicates(pairs: Sequence[Pair]) -> None:
    """Pages that seem to be the same paper; nothing is done with them."""
    if not pairs:
        say(_("No page seems to be the same paper as another one."))
        return
    say(_("The same paper, it seems, scanned twice (nothing was left out or deleted):"))
    for pair in pairs:
        say(f"  {pair.dossier}/{pair.page}  =  {pair.other_dossier}/{pair.other_page}  {pair.likeness:4.0%}")
