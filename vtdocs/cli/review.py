"""Commands for people who look at pages: the review queue, one command for each decision, and reading again."""

import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from vtdocs.cli.advies import DAY, GROUNDS, consent_of
from vtdocs.cli.common import archive_option, emit_json, json_option, note, purpose_options, safe, say
from vtdocs.cli.reasons import explain, state_word
from vtdocs.errors import BadInput, ExitCode, ProgramMissing
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext


def _with_access(command: Callable[..., Any]) -> Callable[..., Any]:
    """The options of every command of the group: archive, purpose, JSON."""
    return archive_option(purpose_options(json_option(command)))


def _access(archive: Path, given: dict[str, Any]) -> Any:
    from vtdocs.workflows.access import PurposeGiven
    from vtdocs.workflows.review import open_review
    from vtdocs.workflows.stewardship import open_archive

    why = PurposeGiven(given["purpose"], given["case_number"], given["emergency"])
    return open_review(open_archive(archive), why)


def _show(done: Any, *, as_json: bool) -> None:
    if as_json:
        emit_json(done.to_json())
        return
    made = done.decision
    where = _("page {page}").format(page=made.page) if made.page else made.document or _("the whole dossier")
    line = _("Dossier {dossier}, {where}: {state}. Recorded as decision {number} by {user}.")
    state = _state(done.status) + (", " + _("reviewed") if done.reviewed and made.page else "")
    say(line.format(dossier=done.dossier, where=where, state=state, number=made.number, user=made.user))


def _state(status: str) -> str:
    return _("open to look-ups") if status == "open" else state_word(status or "ok")


@click.group(
    invoke_without_command=True,
    help=_(
        "Look at pages that were read poorly, worst first, and decide. In a terminal, without a command: page by page. "
        "Every decision is kept with who and when; scans and readings never change. Purpose: kwaliteit, unless given."
    ),
)
@click.option(
    "--archive", type=click.Path(path_type=Path, file_okay=False), envvar="VTDOCS_ARCHIVE", default=None,
    help=_("Folder of the archive; or set VTDOCS_ARCHIVE."),
)  # fmt: skip
@purpose_options
@click.option("--dossier", default="", help=_("Only this dossier."))
@click.option("--box", default="", help=_("Only this box."))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help=_("Pages to show."))
@json_option
@click.pass_context
def review(ctx: click.Context, /, archive: Path | None, as_json: bool, **given: Any) -> int:
    """The queue."""
    if ctx.invoked_subcommand is not None:
        shared = {name: given[name] for name in ("purpose", "case_number", "emergency")}
        ctx.default_map = {key: {"archive": archive, "as_json": as_json, **shared} for key in review.commands}
        return ExitCode.DONE
    if archive is None:
        raise click.UsageError(_("Give the archive with --archive, or set VTDOCS_ARCHIVE."))
    access = _access(archive, given)
    if as_json or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return _list(access, as_json=as_json, status="", **_narrowed(given))
    from vtdocs.cli.review_session import go_through

    return go_through(access, **_narrowed(given))


def _narrowed(given: dict[str, Any]) -> dict[str, Any]:
    return {name: given[name] for name in ("dossier", "box", "limit")}


@review.command("list", help=_("List the pages that wait, worst first."))
@_with_access
@click.option("--dossier", default="", help=_("Only this dossier."))
@click.option("--box", default="", help=_("Only this box."))
@click.option("--status", default="", metavar="STATE", help=_("All pages of one state: rescan, excluded, low ..."))
@click.option("--limit", type=click.IntRange(1, 100_000), default=50, show_default=True, help=_("Pages to show."))
def list_pages(archive: Path, as_json: bool, status: str, **given: Any) -> int:
    """List the queue."""
    return _list(_access(archive, given), as_json=as_json, status=status, **_narrowed(given))


def _list(access: Any, *, as_json: bool, **narrowed: Any) -> int:
    from vtdocs.workflows.review_queue import queue

    found = queue(access, **narrowed)
    if as_json:
        emit_json(found.to_json())
        return ExitCode.DONE
    for row in found.pages:
        line = _("{dossier:20} page {page:>4}  {state:12} confidence {confidence:>3.0f} %, Dutch words {ratio:>3.0f} %")
        say(line.format(dossier=row.dossier, page=row.page, state=state_word(row.status), confidence=row.confidence,
                        ratio=100 * row.word_ratio))  # fmt: skip
    for dossier, document, why in found.closed:
        say(f"{dossier:20} {document or '':9}  " + safe(explain(why)))
    say(ngettext("{count} page waits.", "{count} pages wait.", found.total).format(count=found.total))
    if found.refused:
        say(ngettext("{count} page was refused: vtdocs review refused", "{count} pages were refused: vtdocs review refused",
                     found.refused).format(count=found.refused))  # fmt: skip
    if found.closed:
        say(_("Judge what is closed with: vtdocs review release or vtdocs review advice."))
    return ExitCode.DONE


_page_arguments = (click.argument("dossier"), click.argument("page", type=click.IntRange(1)))


def _of_page(command: Callable[..., Any]) -> Callable[..., Any]:
    for argument in reversed(_page_arguments):
        command = argument(command)
    return _with_access(command)


@review.command("show", help=_("Show one page with its measures; --open shows the scan in your PDF program."))
@_of_page
@click.option("--open", "open_scan", is_flag=True, help=_("Open the document in your PDF program."))
def show_page(dossier: str, page: int, archive: Path, as_json: bool, open_scan: bool, **given: Any) -> None:
    """Look at one page."""
    from vtdocs.workflows import review as story

    access = _access(archive, given)
    if open_scan:
        open_document(access, dossier, page)
        return
    found = story.look(access, dossier, page)
    if as_json:
        emit_json(found)
    else:
        show_one(found)


def show_one(found: dict[str, Any]) -> None:
    """A page as a reviewer sees it in a terminal."""
    say(_("Dossier {dossier}, page {number}: {state}").format(
        dossier=found["dossier"], number=found["number"], state=state_word(found["status"])), bold=True)  # fmt: skip
    if found["reason"]:
        say(safe(explain(found["reason"])))
    measures = _("Confidence {confidence:.0f} %, Dutch words {ratio:.0f} %, upright {margin:.2f}, ink read {ink:.0f} %")
    say(measures.format(confidence=found["confidence"], ratio=100 * found["word_ratio"],
                        margin=found["orientation_margin"], ink=100 * found["ink_coverage"]))  # fmt: skip
    for person in found["persons"]:
        say(_("Keyed: {line}").format(line=safe(", ".join(value for value in person.values() if value))))
    say()
    say(safe(found["text"]) or _("(no text)"))


def open_document(access: Any, dossier: str, page: int) -> None:
    """Open the document that holds a page; raises ProgramMissing when nothing opens it."""
    from vtdocs.workflows import review as story

    path, number = story.page_file(access, dossier, page)
    note(_("The page is number {number} of {path}").format(number=number, path=path))
    if click.launch(str(path)) != 0:
        raise ProgramMissing(_("No program opened the PDF file."), _("Open it yourself: {path}").format(path=path))


@review.command(help=_("The page may stay as it was read; a blank page is blank for good."))
@_of_page
@click.option("--nothing-to-read", is_flag=True, help=_("The unreadable page is a photo or drawing without text."))
@click.option("--reason", default="", help=_("Why; kept with the decision."))
def accept(
    dossier: str, page: int, archive: Path, as_json: bool, nothing_to_read: bool, reason: str, **given: Any
) -> None:
    """Accept a page."""
    from vtdocs.workflows import review as story

    access = _access(archive, given)
    _show(story.accept(access, dossier, page, nothing_to_read=nothing_to_read, reason=reason), as_json=as_json)


@review.command(help=_("Type the text of a page over, in your editor or from a file."))
@_of_page
@click.option("--text-file", type=click.Path(path_type=Path), help=_("Take the text from this file (UTF-8)."))
def correct(dossier: str, page: int, archive: Path, as_json: bool, text_file: Path | None, **given: Any) -> None:
    """Correct the text."""
    from vtdocs.workflows import review as story

    access = _access(archive, given)
    text = edit_text(access, dossier, page) if text_file is None else _text_of(text_file)
    _show(story.correct_text(access, dossier, page, text), as_json=as_json)


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        raise BadInput(
            _("The text file {path} cannot be read.").format(path=file), _("Give a text file in UTF-8.")
        ) from problem


def edit_text(access: Any, dossier: str, page: int) -> str:
    """The text as left in the editor of the user; the file stays inside the archive and is removed at once."""
    from vtdocs.workflows import review as story

    found = story.look(access, dossier, page)
    with story.desk(access) as folder:
        file = folder / f"page-{page}.txt"
        story.put_on_desk(file, found["text"])
        click.edit(filename=str(file))
        return file.read_text(encoding="utf-8")


@review.command(help=_("The paper must be scanned again; until then the page counts as not readable."))
@_of_page
@click.option("--reason", default="", help=_("Why; kept with the decision."))
def rescan(dossier: str, page: int, archive: Path, as_json: bool, reason: str, **given: Any) -> None:
    """Ask for a new scan."""
    from vtdocs.workflows import review as story

    _show(story.rescan(_access(archive, given), dossier, page, reason=reason), as_json=as_json)
    if not as_json:
        say(_("When the paper is scanned again: vtdocs ingest FOLDER --dossier {dossier}").format(dossier=dossier))
        then = _('Then this scan can be left out: vtdocs review exclude {dossier} {page} --reason "scanned again"')
        say(then.format(dossier=dossier, page=page))


@review.command(help=_("Leave a page out of all look-ups; the scan is kept."))
@_of_page
@click.option("--reason", required=True, help=_("Why; kept with the decision."))
def exclude(dossier: str, page: int, archive: Path, as_json: bool, reason: str, **given: Any) -> None:
    """Leave a page out."""
    from vtdocs.workflows import review as story

    _show(story.exclude(_access(archive, given), dossier, page, reason=reason), as_json=as_json)


@review.command(
    help=_(
        "Key what is legible on a page that could not be read: a person, who is then found by hermelding and search, or "
        "the date or kind of the document. Repeat the command for more persons."
    )
)
@_of_page
@click.option("--role", default="", help=_("Such as kind, moeder, vader, melder."))
@click.option("--name", default="", help=_('As written, such as "Vries, Anna de".'))
@click.option("--born", default="", help=_("Date of birth, as people write it."))
@click.option("--address", default="", help=_("Street and number."))
@click.option("--postcode", default="", help=_("Postcode."))
@click.option("--place", default="", help=_("Town."))
@click.option("--document-date", default="", help=_("Date of the document itself."))
@click.option("--document-kind", default="", help=_("Kind of the document, such as beschikking."))
def field(
    dossier: str, page: int, archive: Path, as_json: bool, role: str, name: str, born: str, address: str,
    postcode: str, place: str, document_date: str, document_kind: str, **given: Any,
) -> None:  # fmt: skip
    """Key a field."""
    from vtdocs.workflows import review as story

    access = _access(archive, given)
    if document_date or document_kind:
        _show(story.key_document(access, dossier, page, date=document_date, kind=document_kind), as_json=as_json)
        if not (name or born or address):
            return
    person = story.typed_person(role, name, born, address, postcode, place)
    _show(story.key_person(access, dossier, page, person), as_json=as_json)


@review.command(help=_("Withdraw the last decision about a page; it stays in the history."))
@_of_page
def undo(dossier: str, page: int, archive: Path, as_json: bool, **given: Any) -> None:
    """Withdraw a decision."""
    from vtdocs.workflows import review as story

    _show(story.undo(_access(archive, given), dossier, page), as_json=as_json)


@review.command(help=_("Every decision about a page: who, when, what, before and after."))
@_of_page
def history(dossier: str, page: int, archive: Path, as_json: bool, **given: Any) -> None:
    """The history of a page."""
    from vtdocs.workflows import review as story

    made = story.history(_access(archive, given), dossier, page)
    if as_json:
        emit_json({"dossier": dossier, "page": page, "decisions": made})
        return
    for item in made:
        say(f"{item['number']:>5}  {item['time']}  {safe(item['user']):16} {item['kind']:9} {safe(item['reason'])}")


@review.command(
    help=_(
        "Open a document that was wrongly taken for an advies, or a held dossier, to look-ups. What somebody confirmed to be "
        "an advies is opened on a ground only."
    )
)
@click.argument("dossier")
@click.argument("document", default="")
@_with_access
@click.option("--reason", required=True, help=_("Why; kept with the decision."))
@click.option(
    "--ground", type=click.Choice(GROUNDS), default=None, help=_("On which ground a confirmed advies is opened.")
)
@click.option(
    "--by", default="", help=_("Who consented, by role: kind, ouder, partner, huisgenoot, vertegenwoordiger.")
)
@click.option("--on", type=DAY, default=None, help=_("Day of the consent, such as 2026-11-01."))
@click.option("--for", "what", default="", help=_("What the consent is for."))
def release(
    dossier: str, document: str, archive: Path, as_json: bool, reason: str, ground: str | None, by: str,
    on: datetime | None, what: str, **given: Any,
) -> None:  # fmt: skip
    """Open what was closed."""
    from vtdocs.workflows import review as story
    from vtdocs.workflows.advies import Ground

    done = story.judge(
        _access(archive, given), dossier, document, advice=False, reason=reason,
        ground=Ground(ground) if ground else None, consent=consent_of(by, on, what),
    )  # fmt: skip
    _show(done, as_json=as_json)


@review.command(help=_("Confirm that a document is an advies: its persons and text are kept from look-ups."))
@click.argument("dossier")
@click.argument("document")
@_with_access
@click.option("--reason", required=True, help=_("Why; kept with the decision."))
def advice(dossier: str, document: str, archive: Path, as_json: bool, reason: str, **given: Any) -> None:
    """Close an advies."""
    from vtdocs.workflows import review as story

    done = story.judge(_access(archive, given), dossier, document, advice=True, reason=reason)
    _show(done, as_json=as_json)


@review.command(
    "refused", help=_("List the pages that were refused and that nobody settled: each is a hole in look-ups.")
)
@_with_access
def list_refused(archive: Path, as_json: bool, **given: Any) -> int:
    """List refused pages."""
    from vtdocs.cli.refused_views import show_refused
    from vtdocs.workflows.refused import holes

    found = holes(_access(archive, given).archive)
    if as_json:
        emit_json({"total": len(found), "pages": [asdict(hole) for hole in found]})
        return ExitCode.DONE
    show_refused(found)
    return ExitCode.DONE


@review.command(
    help=_(
        "Say what became of refused pages, so that they are no hole in look-ups any more: the paper was scanned again and "
        "lies in a dossier (--dossier), or it is no page of a dossier. FILE is the number that review refused shows. "
        "The bytes of a file that was refused as a whole are kept until its last page is settled, and removed then."
    )
)
@click.argument("batch")
@click.argument("file", type=click.IntRange(1))
@_with_access
@click.option("--page", type=click.IntRange(1), default=None, help=_("Only this page of the file; else all of them."))
@click.option("--dossier", default="", help=_("The dossier that holds the paper now."))
@click.option("--reason", default="", help=_("Why; kept with the decision."))
@click.option("--undo", "withdraw", is_flag=True, help=_("Take the decision back: the pages are a hole again."))
def settle(
    batch: str, file: int, archive: Path, as_json: bool, page: int | None, dossier: str, reason: str, withdraw: bool,
    **given: Any,
) -> None:  # fmt: skip
    """Settle refused pages."""
    from vtdocs.cli.refused_views import show_settled
    from vtdocs.workflows import refused as story

    access = _access(archive, given)
    if withdraw:
        done = story.reopen(access, batch, file, page or 0, reason=reason)
    else:
        done = story.settle(access, batch, file, page or 0, reason=reason, dossier=dossier)
    if as_json:
        emit_json(done.to_json())
        return
    show_settled(done)
