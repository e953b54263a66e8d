"""Reasons that stay for ever must name nobody: checked against the persons of the dossier they are about."""

import re
from collections.abc import Callable, Iterable

from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.names import fold
from vtdocs.workflows import indexing

SHORTEST = 10
"""Letters; a reason of one word tells nobody anything in ten years."""
_NUMBER = re.compile(r"\d{8,}")


def check_reason(archive: Archive, dossier: str, reason: str) -> None:
    """Raise BadInput for a reason that is too short, or holds a name from the dossier or a long number such as a BSN."""
    if len(reason.strip()) < SHORTEST:
        raise BadInput(_("A reason is needed that others understand years from now."), _("Write one sentence."))
    _refuse_names(reason, lambda: _names(archive, dossier))


def _refuse_names(reason: str, names: Callable[[], set[str]]) -> None:
    words = {fold(word) for word in re.findall(r"[^\W\d_]{3,}", reason)}
    if _NUMBER.search(reason.replace(" ", "").replace(".", "")) or words & names():
        raise BadInput(
            _("The reason names somebody of this dossier, or holds a long number: it stays after the dossier is gone."),
            _("Leave out names, dates of birth and service numbers; the number of the dossier is enough."),
        )


def check_words(archive: Archive, dossiers: Iterable[str], words: str) -> None:
    """Raise BadInput when words that are kept hold a long number, or a name from one of these dossiers; empty words may."""
    if words.strip():
        _refuse_names(words, lambda: set().union(*(_names(archive, dossier) for dossier in dossiers)))


def check_reason_of_box(archive: Archive, box: str, reason: str) -> None:
    """``check_reason`` for words that stay with a box: they may name nobody of any dossier in it, also of a closed one."""
    if not reason.strip():
        raise BadInput(_("This needs a reason."), _("Give one with --reason."))
    _refuse_names(reason, lambda: _names_in_box(archive, box))


def _names_in_box(archive: Archive, box: str) -> set[str]:
    with Catalogue.open(archive) as catalogue:
        inside = [row[0] for row in catalogue.dossier_rows() if row[1] == box]
    return set().union(*(_names(archive, dossier) for dossier in inside))


def _names(archive: Archive, dossier: str) -> set[str]:
    """Folded surnames and given names of everybody in the dossier."""
    parts = (
        part
        for person in indexing.everybody_in(archive, dossier)
        for part in (person.name.surname, person.name.partner_surname, person.name.call_name, *person.name.given_names)
    )
    return {fold(word) for part in parts for word in re.split(r"[\s-]+", part) if len(word) >= 3}
