"""The register of persons: load a card index, learn the weights, tell the chains of dossiers."""

from pathlib import Path
from typing import Any

import click

from vtdocs.cli.common import archive_option, emit_json, json_option, note, purpose_options, safe, say
from vtdocs.errors import ExitCode
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext


@click.group(help=_("The register of persons in earlier dossiers."))
def register() -> None:
    """The register."""


@register.command(
    "import",
    help=_(
        "Load a card index or case-system export (CSV), so that dossiers that are not scanned yet are found too. "
        "Columns: dossier, year, role, name, birth_date, address, postcode, place."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@archive_option
@json_option
def register_import(file: Path, archive: Path, as_json: bool) -> int:
    """Load a card index."""
    from vtdocs.workflows.card_index import import_card_index
    from vtdocs.workflows.stewardship import open_archive

    result = import_card_index(open_archive(archive), file)
    report = result.report
    if as_json:
        emit_json(result.to_json())
        return ExitCode.SOME_FAILED if report.rejected else ExitCode.DONE
    persons = ngettext("{count} person", "{count} persons", report.imported).format(count=report.imported)
    dossiers = ngettext("{count} dossier", "{count} dossiers", report.dossiers).format(count=report.dossiers)
    rows = ngettext("{count} row", "{count} rows", report.rows).format(count=report.rows)
    say(_("{persons} in {dossiers} loaded from {rows}.").format(persons=persons, dossiers=dossiers, rows=rows))
    if report.repeated:
        text = ngettext(
            "{count} row repeats an earlier one word for word.",
            "{count} rows repeat earlier ones word for word.",
            report.repeated,
        )
        say(text.format(count=report.repeated))
    if report.kept_out:
        text = ngettext(
            "{count} row of a melder, professional or advies kept out.",
            "{count} rows of melders, professionals or adviezen kept out.",
            report.kept_out,
        )
        say(text.format(count=report.kept_out))
    if report.unknown_columns:
        say(_("Columns that were not used: {names}.").format(names=safe(", ".join(report.unknown_columns))))
    for problem in report.problems:
        say(
            "  "
            + _("row {row}, {column}: {reason}").format(row=problem.row, column=problem.column, reason=problem.reason)
        )
    return ExitCode.SOME_FAILED if report.rejected else ExitCode.DONE


@register.command(
    "train",
    help=_(
        "Learn the weights of matching from this archive's own dossiers, without labels. Look-ups use them from then on; "
        "remove the file that is named to go back to the weights that came with the program."
    ),
)
@archive_option
@json_option
def register_train(archive: Path, as_json: bool) -> None:
    """Learn from the archive."""
    from vtdocs.workflows.stewardship import open_archive
    from vtdocs.workflows.training import train_weights

    def tick(done: int, planned: int) -> None:
        if done % 250 == 0 or done == planned:
            note(_("{done} of {planned} dossiers looked up").format(done=done, planned=planned))

    report = train_weights(open_archive(archive), None if as_json else tick)
    if as_json:
        emit_json(report.to_json())
        return
    say(_("Weights: {version}; until now: {previous}.").format(version=report.version, previous=report.previous))
    say(_("Written to {file}.").format(file=report.file))


@register.command(
    "link",
    help=_(
        "Look every dossier up as if it were new: how many were about a family known before, per year, and which pairs a "
        "worker should look at. Nothing is linked by it. A hundred thousand dossiers take hours; --sample is for figures."
    ),
)
@archive_option
@purpose_options
@click.option("--sample", type=click.IntRange(1), default=None, help=_("Look up a random sample of so many dossiers."))
@click.option(
    "--out", type=click.Path(path_type=Path, dir_okay=False), help=_("New CSV file for the pairs, by dossier number.")
)
@json_option
def register_link(
    archive: Path, purpose: str, case_number: str, emergency: str, sample: int | None, out: Path | None, as_json: bool
) -> None:
    """Tell the chains of the archive."""
    from vtdocs.workflows.access import PurposeGiven, allow
    from vtdocs.workflows.chains import find_chains
    from vtdocs.workflows.stewardship import open_archive

    def tick(done: int, planned: int) -> None:
        if done % 500 == 0 or done == planned:
            note(_("{done} of {planned} dossiers looked up").format(done=done, planned=planned))

    access = allow(open_archive(archive), "register link", PurposeGiven(purpose, case_number, emergency))
    report = find_chains(access, sample=sample, out=out, tick=None if as_json else tick)
    if as_json:
        emit_json(report.to_json())
    else:
        _show_chains(report.to_json())


def _show_chains(found: dict[str, Any]) -> None:
    say(_("Looked up: {looked_up} of {dossiers} dossiers.").format(**found), bold=True)
    say(_("Year   dossiers   known before        within {years} years").format(years=found["look_back_years"]))
    for row in found["years"]:
        few = _("fewer than 5")
        known = few if row["hermelding"] is None else f"{row['hermelding']} ({row['share']:.0%})"
        recent = few if row["hermelding_statistical"] is None else str(row["hermelding_statistical"])
        say(f"{row['year']}   {row['dossiers']:>8}   {known:<18}  {recent}")
    if found["without_year"]:
        say(_("Without a year: {count}.").format(count=found["without_year"]))
    say(
        _(
            "Pairs that look like one family: {sure} zeker, {likely} waarschijnlijk. Number of chains: {chains}; dossiers in "
            "the longest: {longest}."
        ).format(
            sure=found["pairs"]["zeker"],
            likely=found["pairs"]["waarschijnlijk"],
            chains=found["chains"],
            longest=found["longest"],
        )
    )
    if found["file"]:
        say(_("The pairs stand in {file}, least certain first.").format(file=safe(found["file"])))
    say(_("These are candidates. Nothing was linked: a worker decides, with vtdocs hermelding decide."), dim=True)
