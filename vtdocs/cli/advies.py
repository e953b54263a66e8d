"""Commands for what is closed as an advies: list, release, back."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from vtdocs.cli.common import archive_option, emit_json, json_option, safe_line, say
from vtdocs.errors import UsageFault
from vtdocs.i18n import gettext as _

if TYPE_CHECKING:
    from vtdocs.workflows.advies import Consent

DAY = click.DateTime(["%Y-%m-%d", "%d-%m-%Y"])
GROUNDS = ("toestemming", "eigen-advies", "melding", "ambtshalve", "geen-advies")


def consent_of(by: str, on: datetime | None, what: str) -> "Consent | None":
    """Who consented, when and to what; None when nothing was given. Raises UsageFault when a part is missing."""
    from vtdocs.workflows.advies import Consent

    if any((by, on, what)) and not (by and on):
        raise UsageFault(
            _("Consent has a giver, a day and a purpose."), _("Give --by ROLE --on DAY --for WHAT, all three.")
        )
    return Consent(by.strip().lower(), on.date(), what) if on is not None else None


@click.group(
    help=_(
        "What is closed as an advies: nobody in it is in the register, no word of it in the index (P1). It is opened on a "
        "ground that is recorded, or destroyed (vtdocs destruction request DOSSIER --ground advies)."
    )
)
def advies() -> None:
    """Adviezen."""


@advies.command("list", help=_("List what is closed as an advies, and what waits for somebody to judge it."))
@archive_option
@json_option
def advies_list(archive: Path, as_json: bool) -> None:
    """List what is closed."""
    from vtdocs.workflows.advies import closed
    from vtdocs.workflows.stewardship import open_archive

    found = closed(open_archive(archive))
    if as_json:
        rows = [{name: getattr(item, name) for name in item.__slots__} for item in found]
        emit_json({"closed": rows})
        return
    words = {
        "advies": _("advies"),
        "turned-back": _("melding that was turned back into an advies"),
        "looks-like-advice": _("looks like an advies; judge it with vtdocs review"),
    }
    for item in found:
        place = "/".join(filter(None, (item.dossier, item.document)))
        box = _("box {box}").format(box=item.box) if item.box else _("no box known")
        say(safe_line(f"  {place:28} {box:14} {words.get(item.reason, item.reason)}"))
    if not found:
        say(_("Nothing is closed as an advies."))
        return
    say(_("Open one: vtdocs advies release DOSSIER --ground GROUND --reason WHY"))
    say(_("Have one destroyed: vtdocs destruction request DOSSIER --ground advies --reason WHY"))


@advies.command(
    "release",
    help=_(
        "Open an advies dossier, so that its people and text can be looked up. Grounds: toestemming (who, when and for what), "
        "eigen-advies (the child or parent asked himself), melding or ambtshalve (with the number of the case), geen-advies "
        "(it was taken for one by mistake). The decision stays with the dossier."
    ),
)
@click.argument("dossier")
@archive_option
@click.option(
    "--ground",
    required=True,
    type=click.Choice(GROUNDS),
    help=_("On which ground."),
)
@click.option("--reason", required=True, help=_("Why; kept with the dossier, not in the log."))
@click.option(
    "--by", default="", help=_("Who consented, by role: kind, ouder, partner, huisgenoot, vertegenwoordiger.")
)
@click.option("--on", type=DAY, default=None, help=_("Day of the consent, such as 2026-11-01."))
@click.option("--for", "what", default="", help=_("What the consent is for."))
@click.option("--case-number", default="", help=_("Number of the case, for melding and ambtshalve."))
@json_option
def advies_release(
    dossier: str, archive: Path, ground: str, reason: str, by: str, on: datetime | None, what: str, case_number: str,
    as_json: bool,
) -> None:  # fmt: skip
    """Open an advies."""
    from vtdocs.workflows.advies import Ground, release
    from vtdocs.workflows.stewardship import open_archive

    consent = consent_of(by, on, what)
    release(open_archive(archive), dossier, Ground(ground), reason, consent=consent, case_number=case_number)
    if as_json:
        emit_json({"dossier": dossier, "state": "open", "ground": ground})
    else:
        say(_("Dossier {dossier} is open to look-ups.").format(dossier=dossier))


@advies.command(
    "back",
    help=_(
        "A melding is turned back into an advies: close its dossier, and purge its people from the register, the card indexes "
        "and the index at once."
    ),
)
@click.argument("dossier")
@archive_option
@click.option("--reason", required=True, help=_("Why; kept with the dossier, not in the log."))
@click.option("--case-number", default="", help=_("Number of the case that was turned back."))
@json_option
def advies_back(dossier: str, archive: Path, reason: str, case_number: str, as_json: bool) -> None:
    """Close a melding as an advies."""
    from vtdocs.workflows.advies import turn_back
    from vtdocs.workflows.stewardship import open_archive

    turn_back(open_archive(archive), dossier, reason, case_number=case_number)
    if as_json:
        emit_json({"dossier": dossier, "state": "quarantined"})
    else:
        say(_("Dossier {dossier} is closed; nothing of it is left in register and index.").format(dossier=dossier))
