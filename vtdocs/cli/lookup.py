"""Commands that look something up: search, show, hermelding."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from vtdocs.cli.common import (
    archive_option,
    emit_json,
    emit_json_line,
    json_option,
    note,
    purpose_options,
    safe,
    safe_line,
    say,
)
from vtdocs.cli.opening import open_pdf
from vtdocs.cli.reasons import state_word
from vtdocs.errors import ExitCode, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext


@click.command(
    help=_(
        "Search the text of all dossiers. Several words find the pages that hold all of them, in any form; a word inside a "
        "longer one is found (verzuim in schoolverzuim), and so are words that the scan misread, after the exact ones."
    ),
    epilog="\b\n"
    + _(
        "What you can type, between single quotes:\n"
        "  moeder school               both words\n"
        '  "blauwe plekken"            these words in this order\n'
        "  school OF leerplicht        either; EN and NIET work too, and (brackets)\n"
        "  vader NEAR/5 drank          at most five words apart\n"
        "  verzuim*                    all words that begin so\n"
        "  kind:beschikking            one kind of document (also soort:)\n"
        "  date:2008..2012             documents of these years (also datum:); 2008, 3-2008 and 12-3-2008 too\n"
        "  box:B12  dossier:2009-0143  one box (doos:), one dossier\n"
        "  source:AMK  status:low      one organisation (bron:), pages that were read poorly\n"
        "Everything else is searched as words."
    ),
)
@click.argument("query")
@archive_option
@purpose_options
@click.option("--limit", type=click.IntRange(1, 500), default=10, show_default=True, help=_("Dossiers to show."))
@click.option("--offset", type=click.IntRange(0), default=0, help=_("Dossiers to pass over."))
@click.option("--by-date", is_flag=True, help=_("Newest document first."))
@click.option("--count", "count_only", is_flag=True, help=_("Only how many pages and dossiers answer."))
@click.option("--open", "open_first", is_flag=True, help=_("Open the PDF of the best page, at that page."))
@json_option
def search(
    query: str, archive: Path, purpose: str, case_number: str, emergency: str, limit: int, offset: int,
    by_date: bool, count_only: bool, open_first: bool, as_json: bool,
) -> None:  # fmt: skip
    """Search the text."""
    from vtdocs.cli.answers import show_count, show_search
    from vtdocs.workflows import dossier as story
    from vtdocs.workflows.access import PurposeGiven, allow
    from vtdocs.workflows.search import search as look
    from vtdocs.workflows.stewardship import open_archive

    given = PurposeGiven(purpose, case_number, emergency)
    access = allow(open_archive(archive), "search", given)
    answer = look(access, query, limit=0 if count_only else limit, offset=offset, by_date=by_date)
    if as_json:
        emit_json(answer.to_json())
    elif count_only:
        show_count(answer)
    else:
        show_search(answer, offset=offset)
    if open_first and answer.result.hits:
        best = answer.result.hits[0]
        open_pdf(*story.scan_of_page(allow(access.archive, "show", given), best.dossier, best.page))


@click.command(
    help=_(
        "Show a dossier's table of contents, or one page of it, with the words of a search marked when you give them."
    )
)
@click.argument("dossier")
@archive_option
@purpose_options
@click.option("--page", type=click.IntRange(1), default=None, help=_("Number of the page in the dossier."))
@click.option("--text", "text_only", is_flag=True, help=_("Only the text of the page."))
@click.option("--mark", default="", metavar="QUERY", help=_("Mark what answers this search, misread words too."))
@click.option("--open", "open_page", is_flag=True, help=_("Open the PDF at the page."))
@click.option("--melder", is_flag=True, help=_("Show the melder's part and secret addresses too; the log tells it."))
@click.option("--family", is_flag=True, help=_("All dossiers that workers linked to this one, oldest first."))
@json_option
def show(
    dossier: str, archive: Path, purpose: str, case_number: str, emergency: str, page: int | None,
    text_only: bool, mark: str, open_page: bool, melder: bool, family: bool, as_json: bool,
) -> None:  # fmt: skip
    """Show a dossier."""
    from vtdocs.cli.answers import marked, show_card, show_family
    from vtdocs.workflows import dossier as story
    from vtdocs.workflows.access import PurposeGiven, allow
    from vtdocs.workflows.search import marks
    from vtdocs.workflows.stewardship import open_archive

    for name, chosen in (("--text", text_only), ("--mark", bool(mark)), ("--open", open_page)):
        if chosen and page is None:
            raise UsageFault(
                _("{option} needs --page.").format(option=name),
                _("For instance: --page 1 {option}").format(option=name),
            )
    if family and page is not None:
        raise UsageFault(_("--family cannot be combined with --page."), _("Leave one of them out."))
    access = allow(open_archive(archive), "show", PurposeGiven(purpose, case_number, emergency))
    if family:
        from vtdocs.workflows.family import history

        told = history(access, dossier).to_json()
        emit_json(told) if as_json else show_family(told)
        return
    if page is None:
        found = story.show(access, dossier, melder=melder)
        shown = show_card if found["state"] == "card-index" else _show_contents
        emit_json(found) if as_json else shown(found)
        return
    found = story.show_page(access, dossier, page, melder=melder)
    stretches = marks(access, mark, found["text"]) if mark else ()
    spans = stretches or ()
    if stretches is None:
        note(_("Nothing is marked, for the search index cannot be used. Make it again with: vtdocs reindex"))
    if as_json:
        emit_json({**found, "highlights": [list(span) for span in spans]})
    else:
        _show_page(found, text_only=text_only)
        say(marked(found["text"], spans))
        if found.get("masked") and not open_page:  # the scan shows all
            note(_("The melder's part and secret addresses are starred; --melder shows them, and the log tells it."))
        if mark and stretches == ():
            note(_("Nothing on this page answers the search."))
    if open_page:
        open_pdf(*story.scan_of_page(access, dossier, page))


def _show_page(found: dict[str, Any], *, text_only: bool) -> None:
    if text_only:
        return
    say(_page_line(found), bold=True)
    for person in found["persons"]:
        say(_("Keyed: {line}").format(line=safe(", ".join(value for value in person.values() if value))))


def _show_contents(found: dict[str, Any]) -> None:
    pages = sum(len(document["pages"]) for document in found["documents"])
    counted = ngettext("{count} page", "{count} pages", pages).format(count=pages)
    box = found["box"] or "–"
    say(_("Dossier {dossier}, box {box}").format(dossier=found["dossier"], box=box) + f", {counted}", bold=True)
    if found["held_back"]:
        say(_("Not complete: something stayed behind where the package of this dossier came from (P1)."))
    for document in found["documents"]:
        line = f"{document['id']}  {document['kind']:18} {document['date'] or _('undated'):12} "
        say(line + safe_line(document["pages"][0]["source"]))
        for page in document["pages"]:
            say("      " + _page_line(page))
        for number in document["references"]:
            say("      " + _reference_line(number))


def _reference_line(number: dict[str, Any]) -> str:
    whose = {
        "rechtbank": _("number of a court"),
        "dossier": _("number of a dossier"),
        "kenmerk": _("reference of a letter"),
        "politie": _("number of the police"),
    }[number["kind"]]
    return _("{whose} {value}, page {page}").format(whose=whose, value=safe(number["value"]), page=number["page"])


def _page_line(page: dict[str, Any]) -> str:
    first = " ".join(safe(page["text"]).split())[:60]
    state = state_word(page["status"])
    return _("page {number:>3}  {state:10} {confidence:>3.0f} %  {first}").format(
        number=page["number"], state=state, confidence=page["confidence"], first=first
    )


class _WithDecide(click.Command):
    """The look-up, whose options stay as they are, with ``decide`` as a command of its own behind it."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context of the look-up, or of ``decide`` when that is the first word."""
        if args[:1] == ["decide"]:
            return hermelding_decide.make_context(f"{info_name} decide", args[1:], parent, **extra)
        return super().make_context(info_name, args, parent, **extra)


@click.command(
    help=_(
        "Record what you found about a dossier in your case: link, no-link or unsure. Later look-ups for the case show it; "
        "nothing is linked by itself. --undo takes the last decision back."
    )
)
@click.argument("dossier")
@click.argument("verdict", type=click.Choice(["link", "no-link", "unsure"]), required=False)
@archive_option
@purpose_options
@click.option("--reason", default="", help=_("Why, in a few words; kept with the decision, not in the log."))
@click.option("--undo", is_flag=True, help=_("Take the last decision about this dossier in this case back."))
@json_option
def hermelding_decide(
    dossier: str, verdict: str | None, archive: Path, purpose: str, case_number: str, emergency: str, reason: str,
    undo: bool, as_json: bool,
) -> None:  # fmt: skip
    """Record a decision."""
    from vtdocs.cli.answers import decision_line
    from vtdocs.workflows.access import PurposeGiven
    from vtdocs.workflows.linking import Verdict, decide
    from vtdocs.workflows.stewardship import open_archive

    if (verdict is None) is not undo:
        raise UsageFault(
            _("What is your decision?"), _("Give one of link, no-link and unsure; or --undo, without any of them.")
        )
    why = PurposeGiven(purpose, case_number, emergency)
    holds = decide(open_archive(archive), why, dossier, Verdict.UNDO if undo else Verdict(str(verdict)), reason)
    decision = holds.to_json() if holds else None
    if as_json:
        emit_json({"dossier": dossier, "case_number": case_number, "decision": decision})
    else:
        line = decision_line(decision) if decision else _("no decision")
        say(_("Dossier {dossier}: {line}").format(dossier=safe(dossier), line=line))


@click.command(
    cls=_WithDecide,
    epilog=_("What you found is recorded with: vtdocs hermelding decide DOSSIER link|no-link|unsure"),
    help=_(
        "Find earlier dossiers about a child or family. Give everybody you know of: the dossier may be filed under the "
        "mother or a brother. Without options it asks."
    ),
)
@archive_option
@purpose_options
@click.option("--achternaam", default="", help=_("Surname, with or without voorvoegsel."))
@click.option("--voornaam", default="", help=_("Given names or initials."))
@click.option("--roepnaam", default="", help=_("Call name."))
@click.option("--geboren", default="", help=_("Date of birth, as people write it; a year alone helps too."))
@click.option("--postcode", default="")
@click.option("--huisnummer", default="")
@click.option("--straat", default="")
@click.option("--plaats", default="")
@click.option("--bsn", default="", help=_("Service number; used for matching only, never shown or kept."))
@click.option(
    "--persoon",
    "others",
    multiple=True,
    metavar="TEXT",
    help=_('One more member of the family, such as "moeder Fatima El Idrissi 22-7-1981". May be repeated.'),
)
@click.option("--case", "case_file", type=click.Path(path_type=Path), help=_("Everybody in this case file."))
@click.option("--batch", "batch_file", type=click.Path(path_type=Path), help=_("Many queries from a CSV file."))
@click.option(
    "--maatregel", "measure", is_flag=True, help=_("A child protection measure, such as an OTS, is in force now (H12).")
)
@click.option("--explain", is_flag=True, help=_("Show every step of the score."))
@click.option("--limit", type=click.IntRange(1, 50), default=10, show_default=True, help=_("Dossiers to show."))
@json_option
def hermelding(
    archive: Path, purpose: str, case_number: str, emergency: str, case_file: Path | None,
    batch_file: Path | None, measure: bool, explain: bool, limit: int, as_json: bool, **given: Any,
) -> int:  # fmt: skip
    """Find earlier reports."""
    from vtdocs.cli.answers import show_hermelding
    from vtdocs.cli.asking import ask_family, at_terminal
    from vtdocs.workflows import hermelding as story
    from vtdocs.workflows.access import PurposeGiven
    from vtdocs.workflows.stewardship import open_archive

    opened = open_archive(archive)
    why = PurposeGiven(purpose, case_number, emergency)
    if batch_file is not None:
        if case_file or any(given.values()):
            raise UsageFault(_("--batch cannot be combined with other people."), _("Put everybody in the CSV file."))
        incomplete = False
        for answer in story.look_up_batch(opened, why, batch_file, limit=limit, measure=measure):
            incomplete = incomplete or answer.no_hit_with_holes
            emit_json_line(answer.to_json()) if as_json else show_hermelding(answer, explain=explain)
        return ExitCode.NO_HIT_PARTIAL_COVERAGE if incomplete else ExitCode.DONE
    if not case_file and not any(given.values()) and not as_json and at_terminal():
        why, given = ask_family(why)
    query = story.query_from_case(opened, case_file) if case_file else story.query_from_options(given)
    if case_file and any(given.values()):
        query = story.together(query, story.query_from_options(given))
    if measure:
        query = replace(query, measure=True)
    answer = story.look_up(opened, why, query, limit=limit)
    if as_json:
        emit_json(answer.to_json())
    else:
        show_hermelding(answer, explain=explain)
    return ExitCode.NO_HIT_PARTIAL_COVERAGE if answer.no_hit_with_holes else ExitCode.DONE
