"""Commands for the audit log: verify, anchor, show, report, expire."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from vtdocs.cli.common import archive_option, emit_json, json_option, safe, safe_line, say
from vtdocs.errors import ExitCode, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

_DAY = click.DateTime(["%Y-%m-%d", "%d-%m-%Y"])


@click.group(help=_("The audit log: who looked at what, when and why. Reading it is recorded too."))
def audit() -> None:
    """The log."""


@audit.command(
    "verify",
    help=_(
        "Look for any line that was changed, removed, put in another order or cut off. With --anchors: also whether the log "
        "still holds what was anchored outside."
    ),
)
@archive_option
@click.option("--anchors", type=click.Path(path_type=Path, dir_okay=False), help=_("File with anchors kept outside."))
@json_option
def audit_verify(archive: Path, anchors: Path | None, as_json: bool) -> int:
    """Examine the log."""
    from vtdocs.workflows.auditing import verify_log
    from vtdocs.workflows.stewardship import open_archive

    verdict = verify_log(open_archive(archive), anchors)
    if as_json:
        emit_json(verdict.to_json())
        return ExitCode.ARCHIVE_UNUSABLE if verdict.breaks else ExitCode.DONE
    words = {
        "changed": _("this line was changed"),
        "chain": _("lines before this one were removed, added or put in another order"),
        "unreadable": _("this line cannot be read"),
        "cut-off": _("lines at the end were cut off"),
        "beginning": _("lines at the beginning were removed, and no line says so"),
        "anchor": _("this line is not the one that was anchored, or that the seals of the archive name"),
        "batch": _("a batch that was read has no line in the log: lines were removed"),
        "head": _("this line is not the one that was written"),
    }
    for item in verdict.breaks:
        say(_("line {number}: {what}").format(number=item.line, what=words[item.kind]), fg="red")
    lines = ngettext("{count} line", "{count} lines", verdict.lines).format(count=verdict.lines)
    compared = ngettext("{count} anchor compared", "{count} anchors compared", verdict.anchors)
    say(f"{lines}; {compared.format(count=verdict.anchors)}.")
    if verdict.anchors_expired:
        say(_("Older anchors belong to lines that were removed after their term."))
    if verdict.breaks:
        say(_("The log is not whole. Keep it as it is, and tell the privacy officer."))
        return ExitCode.ARCHIVE_UNUSABLE
    say(_("The log is whole."))
    if not verdict.anchors:
        say(
            _("Whether somebody rewrote all of it, only an anchor kept outside can tell: vtdocs audit anchor"), dim=True
        )
    return ExitCode.DONE


@audit.command(
    "anchor",
    help=_(
        "Give the number and the hash of the newest line, to be kept outside the archive: on another computer, or with "
        "another person. Do it every week."
    ),
)
@archive_option
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=_("File to add the anchor to."))
@json_option
def audit_anchor(archive: Path, out: Path | None, as_json: bool) -> None:
    """Anchor the log."""
    from vtdocs.workflows.auditing import anchor
    from vtdocs.workflows.stewardship import open_archive

    made = anchor(open_archive(archive), out)
    if as_json:
        emit_json({"time": made.time, "seq": made.sequence, "hash": made.hash, "line": made.line})
        return
    say(made.line)
    if out is not None:
        say(_("Added to {file}. Compare with: vtdocs audit verify --anchors {file}").format(file=out))


@audit.command(
    "show",
    help=_(
        "Show the lines about a dossier, a case or a user. With --dossier this is the overview that somebody may ask who "
        "stands in it: who looked, on whose behalf, when and why."
    ),
)
@archive_option
@click.option("--dossier", default="", help=_("Lines about this dossier."))
@click.option("--case-number", default="", help=_("Lines about this case."))
@click.option("--user", default="", help=_("Lines of this user, or on this user's behalf."))
@click.option("--since", type=_DAY, default=None, help=_("First day, such as 2026-11-01."))
@click.option("--until", type=_DAY, default=None, help=_("Last day."))
@json_option
def audit_show(
    archive: Path, dossier: str, case_number: str, user: str, since: datetime | None, until: datetime | None,
    as_json: bool,
) -> None:  # fmt: skip
    """Show lines."""
    from vtdocs.workflows.auditing import Wanted, show_log
    from vtdocs.workflows.stewardship import open_archive

    wanted = Wanted(dossier, case_number, user, since.date() if since else None, until.date() if until else None)
    found = show_log(open_archive(archive), wanted)
    if as_json:
        emit_json({"lines": found})
        return
    for line in found:
        _show_line(line)
    if not found:
        say(_("The log holds no such line."))


def _show_line(line: dict[str, Any]) -> None:
    who = str(line["user"])
    if line["on_behalf_of"] not in {"", line["user"]}:
        who = _("{user} for {other}").format(user=who, other=line["on_behalf_of"])
    why = " ".join(filter(None, (line["purpose"], line["case_number"])))
    moment = str(line["time"]).replace("T", " ").replace("Z", " UTC")
    say(safe_line(f"{moment}  {who:20} {event_words(str(line['event'])):28} {why:28} {outcome_words(line['outcome'])}"))
    if line["emergency"]:
        say("    " + safe_line(_("EMERGENCY {sign}").format(sign=line["emergency"])), fg="red", bold=True)


def event_words(event: str) -> str:
    """An act in the words of people."""
    words = {
        "init": _("archive made"),
        "ingest": _("scans read"),
        "search": _("searched in the text"),
        "hermelding": _("looked for earlier reports"),
        "hermelding decide": _("recorded a decision"),
        "show": _("opened"),
        "review": _("looked at for review"),
        "correction": _("corrected"),
        "letter": _("letter written"),
        "letter-sent": _("letter sent"),
        "export": _("exported"),
        "inzage": _("copy made for inspection"),
        "destruction": _("destruction"),
        "verify": _("archive verified"),
        "advies": _("decided about an advies"),
        "box": _("box accounted for"),
        "audit verify": _("log verified"),
        "audit anchor": _("log anchored"),
        "audit show": _("log read"),
        "audit report": _("log reported on"),
        "audit-expire": _("old lines of the log removed"),
        "inzage search": _("looked for pages about a person"),
        "case-from-dossier": _("case begun from a dossier"),
        "register link": _("linked dossiers about one person"),
        "register import": _("card index loaded"),
        "register train": _("matching fitted"),
        "import": _("package taken in"),
        "ocr redo": _("pages read again"),
        "retry": _("refused pages tried again"),
        "reindex": _("index built again"),
        "repair": _("archive repaired"),
        "seals accepted": _("changes from outside accepted"),
        "retention due": _("terms looked at"),
        "retention judge": _("term judged"),
        "retention set": _("source or birth year set"),
        "destruction request": _("destruction asked for"),
        "destruction refuse": _("destruction refused"),
        "stats": _("figures made"),
    }
    return words.get(event, event)


def outcome_words(outcome: str) -> str:
    """An outcome in the words of people."""
    words = {
        "done": _("done"),
        "refused": _("refused"),
        "failed": _("failed"),
        "hit": _("found"),
        "no-hit": _("nothing found"),
        "findings": _("findings"),
        "begun": _("begun"),
        "released": _("opened"),
        "closed": _("closed"),
        "declare": _("declared"),
        "close": _("closed"),
        "reopen": _("opened again"),
        "sample": _("sample drawn"),
        "verdict": _("sample judged"),
        "resplit": _("split otherwise"),
        "evidence": _("substitution file written"),
    }
    return words.get(outcome, outcome)


@audit.command(
    "report",
    help=_(
        "What the privacy officer asks about: look-ups without follow-up, use of the emergency button with its reason, and "
        "figures per user and week."
    ),
)
@archive_option
@click.option("--since", type=_DAY, default=None, help=_("First day; four weeks ago when left out."))
@click.option("--until", type=_DAY, default=None, help=_("Last day; today when left out."))
@click.option("--csv", "csv_file", type=click.Path(path_type=Path, dir_okay=False), help=_("Write the figures here."))
@json_option
def audit_report(
    archive: Path, since: datetime | None, until: datetime | None, csv_file: Path | None, as_json: bool
) -> None:
    """Report on look-ups."""
    from vtdocs.workflows.access_report import report, write_csv
    from vtdocs.workflows.stewardship import open_archive

    last = until.date() if until else datetime.now(UTC).date()
    first = since.date() if since else last - timedelta(days=28)
    if first > last:
        raise UsageFault(_("The first day lies after the last."), _("Give --since before --until."))
    found = report(open_archive(archive), first, last)
    if csv_file is not None:
        write_csv(csv_file, found)
    if as_json:
        emit_json(found.to_json())
    else:
        _show_report(found)


def _show_report(found: Any) -> None:
    from vtdocs.workflows.access_report import definition

    say(_("Look-ups from {since} until {until}").format(since=found.since, until=found.until), bold=True)
    if found.breaks:
        say(_("The log is not whole: lines may be missing here. See vtdocs audit verify."), fg="red")
    names = (
        _("week"),
        _("user"),
        _("looked"),
        _("found"),
        _("no follow-up"),
        _("opened"),
        _("refused"),
        _("emergency"),
    )
    say("  {:9} {:20} {:>8} {:>9} {:>14} {:>9} {:>10} {:>10}".format(*names))
    for week in found.weeks:
        say(
            f"  {week.week:9} {safe_line(week.user):20} {week.look_ups:>8} {week.hits:>9} {week.without_follow_up:>14} "
            f"{week.opened:>9} {week.refused:>10} {week.emergencies:>10}"
        )
    if found.emergencies:
        say()
        say(_("Emergency button used:"), fg="red", bold=True)
        for item in found.emergencies:
            _show_item(item)
            say("      " + _("reason: {text}").format(text=safe(item.reason)))
    say()
    say(_("Look-ups without follow-up:"), bold=True)
    for item in found.without_follow_up:
        _show_item(item)
        if item.running:
            say("      " + _("its days are not over yet; something may still follow"), dim=True)
    if not found.without_follow_up:
        say("  " + _("none"))
    say()
    say(definition(found.follow_up_days), dim=True)


def _show_item(item: Any) -> None:
    why = " ".join(filter(None, (item.purpose, item.case_number))) or "–"
    moment = item.time.replace("T", " ").replace("Z", " UTC")
    line = f"  {moment}  {item.user:16} {event_words(item.event)}, {outcome_words(item.outcome)}  {why}"
    say(safe_line(line) + ("  " + safe_line(", ".join(item.records[:6])) if item.records else ""))


@audit.command(
    "expire",
    help=_(
        "Remove the lines that are older than the term in vtdocs.toml (keep_years, five years when not set). The chain goes "
        "on, and a line says how many were removed. Nothing is ever removed by itself."
    ),
)
@archive_option
@click.option("--dry-run", is_flag=True, help=_("Only say how many lines would go."))
@json_option
def audit_expire(archive: Path, dry_run: bool, as_json: bool) -> None:
    """Remove old lines."""
    from vtdocs.workflows.auditing import expire
    from vtdocs.workflows.stewardship import open_archive

    count, day = expire(open_archive(archive), dry_run=dry_run)
    if as_json:
        emit_json({"lines": count, "before": day, "removed": not dry_run})
        return
    text = ngettext("{count} line from before {day}", "{count} lines from before {day}", count)
    say(text.format(count=count, day=day) + (": " + _("not removed yet.") if dry_run else ": " + _("removed.")))
