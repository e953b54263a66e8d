"""Commands for what must leave the archive: retention and destruction."""

from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from vtdocs.cli.asking import agreed
from vtdocs.cli.common import archive_option, emit_json, emit_json_line, json_option, safe_line, say
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

_DAY = click.DateTime(formats=["%Y-%m-%d", "%d-%m-%Y"])

REASONS = {
    "no-date": _("no document has a date"),
    "undated-documents": _("some documents have no date"),
    "future-date": _("a document has a date in the future"),
    "implausible-date": _("a document has a date before 1950"),
    "source-unknown": _("no regime for its source"),
    "youngest-unknown": _("birth year of the youngest child unknown"),
    "advies": _("advies, without consent nothing may be kept"),
    "held": _("held: may hold pages of another dossier"),
    "linked": _("linked to a new case: may be needed longer"),
    "no-documents": _("no documents"),
}
REGIMES = {
    "wmo": _("20 years"),
    "wmo-2015": _("15 years and youngest child of age"),
    "wjz": _("until youngest child is of age"),
    "judge": _("to be judged"),
}
STATES = {"running": _("keep"), "due": _("due"), "judge": _("judge")}


@click.group(help=_("Which dossiers are past their retention term, and which a person must judge."))
def retention() -> None:
    """Retention terms."""


@retention.command(
    "due",
    help=_(
        "List the dossiers whose term is past, and those that a person must judge. The term runs from the newest date on "
        "a document, never from the day of scanning. Nothing is destroyed by this."
    ),
)
@archive_option
@click.option("--on", "day", type=_DAY, default=None, help=_("Day to look at instead of today."))
@click.option("--all", "everything", is_flag=True, help=_("Also the dossiers whose term still runs."))
@json_option
def retention_due(archive: Path, day: datetime | None, everything: bool, as_json: bool) -> None:
    """List what is due."""
    from vtdocs.cli.refused_views import show_waiting
    from vtdocs.workflows import retention as story
    from vtdocs.workflows.refused import waiting_files
    from vtdocs.workflows.stewardship import open_archive

    wanted = frozenset(story.State) if everything else frozenset({story.State.DUE, story.State.JUDGE})
    when = day.date() if day else story.today()
    counts = dict.fromkeys(STATES, 0)
    for term in story.list_terms(open_archive(archive), when, wanted):
        counts[term.state.value] += 1
        if as_json:
            emit_json_line(story.term_to_json(term))
        else:
            _say_term(story.term_to_json(term))
    if as_json:
        return
    say(
        _("{due} past their term, {judge} to be judged on {day}.").format(
            due=counts["due"], judge=counts["judge"], day=_day(when.isoformat())
        )
    )
    if counts["due"]:
        say(_("Ask for a destruction with: vtdocs destruction request DOSSIER --ground term --reason TEXT"))
    if counts["judge"]:
        say(_("Judge one with: vtdocs retention judge DOSSIER --until DATE --reason TEXT"))
    show_waiting(waiting_files(open_archive(archive)))  # they belong to no dossier, so no term makes them leave


def _say_term(term: dict[str, Any]) -> None:
    source, until = term["source"] or "?", _day(term["keep_until"] or "")
    newest = _day(term["newest_document"] or "")
    say(
        f"{STATES[term['state']]:12} {term['dossier']:18} {term['box']:8} {source:6} "
        + _("newest document {newest}, keep until {until} ({regime})").format(
            newest=newest, until=until, regime=_("judged") if term["judged"] else REGIMES[term["regime"]]
        )
    )
    for reason in term["reasons"]:
        say(f"{'':12}   {REASONS[reason]}")
    law = term["keep_until_by_present_law"]
    if term["state"] == "due" and not term["judged"] and law and law > (term["keep_until"] or ""):
        say(f"{'':12}   " + _("by the law of today (20 years) it would be kept until {day}").format(day=_day(law)))


@retention.command(
    "judge",
    help=_("Record until when one dossier is kept, where the rules cannot tell, or where it is needed longer."),
)
@click.argument("dossier")
@archive_option
@click.option("--until", type=_DAY, required=True, help=_("Last day on which it is kept."))
@click.option("--reason", required=True, help=_("Why; without names, for it is kept."))
@json_option
def retention_judge(dossier: str, archive: Path, until: datetime, reason: str, as_json: bool) -> None:
    """Judge a term."""
    from vtdocs.workflows import retention as story
    from vtdocs.workflows.stewardship import open_archive

    term = story.judge(open_archive(archive), dossier, until.date(), reason)
    if as_json:
        emit_json(story.term_to_json(term))
    else:
        _say_term(story.term_to_json(term))


@retention.command(
    "set",
    help=_(
        "Tell what the term of a dossier hangs on and its paper does not say to the program: the organisation that made it, "
        "the birth year of the youngest child. The term still runs from the newest document."
    ),
)
@click.argument("dossier")
@archive_option
@click.option("--source", default="", help=_("Organisation that made the paper: AMK, SHG, BJZ, BVA, VT or AMHK."))
@click.option("--youngest", type=int, default=None, help=_("Year of birth of the youngest child."))
@click.option("--reason", required=True, help=_("How you know; without names, for it is kept."))
@json_option
def retention_set(
    dossier: str, archive: Path, source: str, youngest: int | None, reason: str, as_json: bool
) -> None:  # fmt: skip
    """Set source or youngest birth year."""
    from vtdocs.workflows import retention as story
    from vtdocs.workflows.dossier_facts import set_facts
    from vtdocs.workflows.stewardship import open_archive

    term = set_facts(open_archive(archive), dossier, reason, source=source, youngest=youngest)
    if as_json:
        emit_json(story.term_to_json(term))
    else:
        _say_term(story.term_to_json(term))


@click.group(
    help=_(
        "Destroy a dossier: one person asks with a reason, another confirms. It removes scans, text, index and register "
        "entries and letters, leaves a verklaring van vernietiging, and cannot be undone."
    )
)
def destruction() -> None:
    """Destruction."""


@destruction.command("request", help=_("Ask for the destruction of a dossier. Nothing is removed by this."))
@click.argument("dossier")
@archive_option
@click.option(
    "--ground", type=click.Choice(["term", "verzoek", "advies", "vergissing"]), required=True,
    help=_("term: its term is past; verzoek: the person concerned asked; advies: no consent; vergissing: wrong paper."),
)  # fmt: skip
@click.option("--reason", required=True, help=_("Why; without names, for it is kept."))
@click.option("--received", type=_DAY, default=None, help=_("Day on which the written request came in (verzoek)."))
@click.option("--born", type=_DAY, default=None, help=_("Birth date of who asks (verzoek); it is not kept."))
@click.option("--representative", is_flag=True, help=_("A legal representative asks (verzoek)."))
@click.option(
    "--letters-of", "cases", multiple=True, metavar="CASE", help=_("Also the letters of this case; may be repeated.")
)
@json_option
def destruction_request(
    dossier: str, archive: Path, ground: str, reason: str, received: datetime | None, born: datetime | None,
    representative: bool, cases: tuple[str, ...], as_json: bool,
) -> None:  # fmt: skip
    """Ask for a destruction."""
    from vtdocs.workflows import destruction as story
    from vtdocs.workflows.stewardship import open_archive

    made = story.request(
        open_archive(archive), dossier, story.Ground(ground), reason, received=_date(received), born=_date(born),
        represented=representative, cases=cases,
    )  # fmt: skip
    if as_json:
        emit_json(story.to_json(made))
        return
    say(_("Request {number} for dossier {dossier} is recorded. Nothing is removed yet.").format(
        number=made.number, dossier=made.dossier))  # fmt: skip
    if made.deadline:
        say(_("Decide on it by {day}: three months after it came in.").format(day=_day(made.deadline)))
    say(_("Somebody else confirms it with: vtdocs destruction confirm {number}").format(number=made.number))


@destruction.command(
    "confirm", help=_("Confirm the request of somebody else, and destroy the dossier. It cannot be undone.")
)
@click.argument("number")
@archive_option
@click.option("--yes", is_flag=True, help=_("Do not ask again."))
@json_option
def destruction_confirm(number: str, archive: Path, yes: bool, as_json: bool) -> None:
    """Confirm and carry out."""
    from vtdocs.workflows import destruction as story
    from vtdocs.workflows.stewardship import open_archive

    opened = open_archive(archive)
    if not yes and not as_json:
        found = story.to_be_confirmed(opened, number)
        say(_("Dossier {dossier}, asked for by {user}: {reason}").format(
            dossier=found.dossier, user=safe_line(found.requested_by), reason=safe_line(found.reason)))  # fmt: skip
        if not agreed(_("Destroy it for good?")):
            raise click.Abort
    done = story.confirm(opened, number)
    if as_json:
        emit_json(story.to_json(done))
        return
    say(_("Dossier {dossier} is destroyed: {documents} documents, {pages} pages.").format(
        dossier=done.dossier, documents=len((done.plan or {})["documents"]), pages=(done.plan or {})["pages"]))  # fmt: skip
    say(_("The verklaring van vernietiging lies in {folder}.").format(folder=story.statement_of(opened, done)))
    say(_("Backups, the paper itself and copies that left earlier are yours to destroy; the verklaring lists them."))
    say(_("Prove that nothing is left with: vtdocs verify"))


@destruction.command("refuse", help=_("Refuse a request, with a concrete reason."))
@click.argument("number")
@archive_option
@click.option(
    "--reason", required=True, help=_("Whose interest requires that the dossier stays, and why; without names.")
)
@json_option
def destruction_refuse(number: str, archive: Path, reason: str, as_json: bool) -> None:
    """Refuse a request."""
    from vtdocs.workflows import destruction as story
    from vtdocs.workflows.stewardship import open_archive

    refused = story.refuse(open_archive(archive), number, reason)
    if as_json:
        emit_json(story.to_json(refused))
        return
    say(_("Request {number} is refused; the dossier stays.").format(number=refused.number))
    if refused.deadline:
        say(
            _("Tell who asked, in writing and by {day}, with the remedies (letter B14).").format(
                day=_day(refused.deadline)
            )
        )


@destruction.command(
    "list", help=_("All requests, with the day by which to decide; interrupted destructions are finished.")
)
@archive_option
@click.option("--open", "only_open", is_flag=True, help=_("Only what waits for a decision."))
@json_option
def destruction_list(archive: Path, only_open: bool, as_json: bool) -> None:
    """List requests."""
    from vtdocs.workflows import destruction as story
    from vtdocs.workflows.retention import today
    from vtdocs.workflows.stewardship import open_archive

    found = [r for r in story.listing(open_archive(archive)) if not only_open or r.status.value == "open"]
    if as_json:
        emit_json([story.to_json(item) for item in found])
        return
    words = {"open": _("waits"), "refused": _("refused"), "confirmed": _("under way"), "done": _("destroyed")}
    for item in found:
        line = f"{item.number}  {words[item.status.value]:12} {item.dossier:18} {item.ground.value:11}"
        if item.deadline and item.status.value == "open":
            late = item.deadline < today().isoformat()
            by = _("decide by {day}").format(day=_day(item.deadline))
            line += click.style(by + (" " + _("TOO LATE") if late else ""), fg="red" if late else None)
        say(line)
    say(ngettext("{count} request.", "{count} requests.", len(found)).format(count=len(found)))


def _date(value: datetime | None) -> date | None:
    return value.date() if value else None


def _day(iso: str) -> str:
    """A date as Dutch readers write it; a question mark for none."""
    return "-".join(str(int(part)) for part in reversed(iso.split("-"))) if iso else "?"
