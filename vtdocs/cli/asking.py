"""The look-up asks when it is called bare: who the family is, one question at a time."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from vtdocs.cli.common import note
from vtdocs.errors import UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.workflows.access import PurposeGiven


def at_terminal() -> bool:
    """Whether somebody sits at the keyboard and can answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def agreed(question: str) -> bool:
    """Whether somebody says yes, in Dutch or English; anything else is no, for what cannot be undone."""
    choice = _("[y/N]")
    answer = click.prompt(f"{question} {choice}", default="", show_default=False)
    return str(answer).strip().casefold() in {"j", "ja", "y", "yes"}


def ask_family(why: PurposeGiven) -> tuple[PurposeGiven, dict[str, Any]]:
    """The case and the family, as the options of ``hermelding`` would give them.

    An empty answer leaves a field out; what cannot be understood is asked again. Raises UsageFault when nobody is given.
    """
    from vtdocs.workflows.household import person_from_options, person_from_text

    note(_("Who is the new report about? Leave empty what you do not know."))
    if not why.case_number and not why.purpose:
        why = replace(why, purpose="melding", case_number=_ask(_("Number of the case")))
    given: dict[str, Any] = {}
    questions = (
        ("voornaam", _("Given names of the child")),
        ("achternaam", _("Surname, with voorvoegsel")),
        ("geboren", _("Date of birth")),
        ("postcode", _("Postcode")),
        ("huisnummer", _("House number")),
    )
    for name, question in questions:
        given[name] = _ask(question, lambda text, name=name: person_from_options({name: text}))  # type: ignore[misc]
    others: list[str] = []
    note(_('The others of the family, one a line, such as "moeder Fatima El Idrissi 22-7-1981".'))
    while text := _ask(_("One more, or empty when done"), person_from_text):
        others.append(text)
    return why, {**given, "others": tuple(others)}


def _ask(question: str, understand: Callable[[str], object] = str) -> str:
    """One answer; asked again while it cannot be understood."""
    while True:
        text = str(click.prompt(question, default="", show_default=False, err=True)).strip()
        try:
            if text:
                understand(text)
        except UsageFault as fault:
            note(f"{fault.message} {fault.advice}")
            continue
        return text
