"""The review queue page by page in a terminal."""

from collections.abc import Callable
from typing import Any

import click

from vtdocs.cli.common import say
from vtdocs.cli.review import edit_text, open_document, show_one
from vtdocs.errors import ExitCode, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext
from vtdocs.workflows import review as story
from vtdocs.workflows.access import Access
from vtdocs.workflows.review_queue import queue


def go_through(access: Access, *, dossier: str, box: str, limit: int) -> int:
    """Show page after page, worst first, and ask for a decision until the queue is empty or the reviewer stops."""
    found = queue(access, dossier=dossier, box=box, limit=limit)
    if not found.pages:
        say(_("No page waits."))
    for place, row in enumerate(found.pages, start=1):
        say()
        say(_("{place} of {total}").format(place=place, total=found.total), dim=True)
        show_one(story.look(access, row.dossier, row.page))
        if not _ask(access, row.dossier, row.page):
            break
    left = queue(access, dossier=dossier, box=box, limit=1).total
    say(ngettext("{count} page waits.", "{count} pages wait.", left).format(count=left))
    return ExitCode.DONE


def _ask(access: Access, dossier: str, page: int) -> bool:
    """Ask until the page is decided or passed over; False when the reviewer stops."""
    acts: dict[str, Callable[[], bool]] = {
        "o": lambda: _open(access, dossier, page),
        "a": lambda: _accept(access, dossier, page),
        "t": lambda: bool(story.correct_text(access, dossier, page, edit_text(access, dossier, page))),
        "p": lambda: _key(access, dossier, page),
        "r": lambda: bool(story.rescan(access, dossier, page, reason=_reason())),
        "x": lambda: bool(story.exclude(access, dossier, page, reason=_reason())),
    }
    keys = _("o open, a accept, t type over, p key a person, r scan again, x leave out, s skip, q stop")
    while True:
        answer = click.prompt(keys, default="s", show_default=False, prompt_suffix=" > ").strip().lower()[:1]
        if answer in {"s", ""}:
            return True
        if answer == "q":
            return False
        try:
            if answer in acts and acts[answer]():
                return True
        except VtdocsError as problem:
            say(problem.message, fg="yellow")
            if problem.advice:
                say(problem.advice)


def _sure(question: str) -> bool:
    """A question that is answered with y or, in Dutch, j."""
    return str(click.prompt(question, default="n", show_default=False)).strip().lower()[:1] in {"y", "j"}


def _reason() -> str:
    return str(click.prompt(_("Reason"), default="", show_default=False))


def _open(access: Access, dossier: str, page: int) -> bool:
    """Open the scan; the page is not decided by that."""
    open_document(access, dossier, page)
    return False


def _accept(access: Access, dossier: str, page: int) -> bool:
    found: dict[str, Any] = story.look(access, dossier, page)
    unread = found["status"] == "unreadable" and not found["persons"] and not found["corrected"]
    if unread and not _sure(_("Is there nothing to read on this page: a photo, a drawing? (y/n)")):
        say(_("Type it over or key the persons on it first."))
        return False
    story.accept(access, dossier, page, nothing_to_read=unread)
    return True


def _key(access: Access, dossier: str, page: int) -> bool:
    """Key one person; the page stays on the table for the next one."""
    asked = {
        "role": _("Role (kind, moeder, vader ...)"), "name": _("Name"), "born": _("Date of birth"),
        "address": _("Street and number"), "postcode": _("Postcode"), "place": _("Town"),
    }  # fmt: skip
    typed = {name: str(click.prompt(text, default="", show_default=False)) for name, text in asked.items()}
    story.key_person(access, dossier, page, story.typed_person(**typed))
    say(_("Kept. Accept the page when all persons on it are keyed."))
    return False
