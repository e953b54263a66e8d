"""Commands for inzage: find the pages about one person, and make the redacted copy."""

from pathlib import Path

import click

from vtdocs.cli.common import archive_option, emit_json, json_option, safe_line, say
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext


@click.command(
    help=_(
        "Find the pages that concern PERSON, and propose what on them is about somebody else. Writes a list to decide on and "
        "pictures of the pages to a new folder; then make the copy with: vtdocs redact FOLDER."
    )
)
@click.argument("person")
@archive_option
@click.option("--geboren", required=True, help=_("Date of birth, as 14-3-2004."))
@click.option(
    "--out", "folder", type=click.Path(path_type=Path), required=True, help=_("New folder for list and pictures.")
)
@click.option(
    "--dossier", "only", multiple=True, help=_("Look in this dossier; may be repeated. Else the register is asked.")
)
@click.option("--representative", is_flag=True, help=_("A legal representative asks."))
@click.option("--not-capable", is_flag=True, help=_("The person is sixteen or older and not capable."))
@click.option(
    "--case-number", envvar="VTDOCS_CASE_NUMBER", default="", help=_("Number under which the request is handled.")
)
@json_option
def inzage(
    person: str, archive: Path, geboren: str, folder: Path, only: tuple[str, ...], representative: bool,
    not_capable: bool, case_number: str, as_json: bool,
) -> None:  # fmt: skip
    """Find the pages about a person."""
    from vtdocs.workflows import inzage as story
    from vtdocs.workflows.redacting import prepare
    from vtdocs.workflows.stewardship import open_archive

    asker = story.Asker({"achternaam": person, "geboren": geboren}, represented=representative, not_capable=not_capable)
    opened = open_archive(archive)
    opened.must_not_hold(folder)
    found = story.find_pages(opened, asker, only=only, case_number=case_number)
    choices = prepare(opened, found, folder)
    if as_json:
        emit_json({**story.found_to_json(found), "choices": str(choices)})
        return
    for page in found.pages:
        named = _("named") if page.named else _("not named") if page.readable else _("look yourself")
        areas = ngettext("{count} area about others", "{count} areas about others", len(page.areas)).format(
            count=len(page.areas)
        )
        say(f"  {page.dossier:18} {page.number:>4}  {page.kind:18} {page.date:10}  {named:14} {areas}")
    if found.closed_documents:
        say(
            ngettext(
                "{count} document of these dossiers is closed as an advies and is not in the list (P1).",
                "{count} documents of these dossiers are closed as an advies and are not in the list (P1).",
                found.closed_documents,
            ).format(count=found.closed_documents)
        )
    for line in found.advice:
        say(line)
    say(_("Now decide, in {file} with the pictures beside it: ja or nee for each page and area.").format(file=choices))
    say(
        _(
            "A page that does not name the person may still be about them, and an area may be missing: look at every page."
        )
    )
    say(_("Then make the copy with: vtdocs redact {folder}").format(folder=folder))


@click.command(
    help=_(
        "Make the copy for an inzage from the list in FOLDER: the areas that it names are removed from picture and text, and "
        "the finished file is taken apart again to prove it."
    )
)
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@archive_option
@click.option(
    "--case-number", envvar="VTDOCS_CASE_NUMBER", default="", help=_("Number under which the request is handled.")
)
@json_option
def redact(folder: Path, archive: Path, case_number: str, as_json: bool) -> None:
    """Make the copy."""
    from vtdocs.workflows.redacting import make_copy
    from vtdocs.workflows.stewardship import open_archive

    report = make_copy(open_archive(archive), folder, case_number=case_number)
    if as_json:
        emit_json(report.to_json())
        return
    say(
        _("{pages} pages, {areas} areas made unreadable ({words} words): {file}").format(
            pages=report.pages, areas=report.areas, words=report.words_removed, file=report.file
        )
    )
    say(_("Examined: no text and no picture is left in the areas."))
    if report.again:
        places = ", ".join(f"{dossier} {number}" for dossier, number in report.again[:12])
        say(
            _("A word that you made unreadable still stands elsewhere, look at: {places}").format(
                places=safe_line(places)
            )
        )
    say(
        _(
            "Read the copy before you give it away. The pictures and the list are not for who asked: remove them afterwards."
        )
    )
