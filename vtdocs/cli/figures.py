"""The command for figures."""

from pathlib import Path

import click

from vtdocs.cli.common import archive_option, emit_json, json_option, safe_line, say
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext


@click.command(
    help=_(
        "Figures without anybody in them: dossiers and pages by source and year, hermelding share, letters, terms, coverage. "
        "Numbers from 1 to 4 are hidden, and others from which they would follow."
    )
)
@archive_option
@click.option("--cases", "folder", type=click.Path(path_type=Path, exists=True, file_okay=False), default=None,
              help=_("Folder with case files, for terms, handovers, plans, monitoring and first letters."))  # fmt: skip
@click.option(
    "--csv", "table", type=click.Path(path_type=Path, dir_okay=False), default=None, help=_("Write a spreadsheet.")
)
@click.option(
    "--chart", type=click.Path(path_type=Path, dir_okay=False), default=None, help=_("Write a page, .svg or .png.")
)
@json_option
def stats(archive: Path, folder: Path | None, table: Path | None, chart: Path | None, as_json: bool) -> None:
    """Count."""
    from vtdocs.workflows import figures as story
    from vtdocs.workflows.chart import write_chart
    from vtdocs.workflows.stewardship import open_archive
    from vtdocs.workflows.tables import csv_bytes

    opened = open_archive(archive)
    for place in filter(None, (table, chart)):
        opened.must_not_hold(place)
    found = story.figures(opened, case_folder=folder)
    if chart is not None:
        write_chart(found, chart)
    if table is not None:
        table.write_bytes(csv_bytes(("table", "row", "column", "value"), found.flat()))
    if as_json:
        emit_json(found.to_json())
        return
    for item in found.tables:
        _say_table(item)
    for part in found.shares:
        value = _("not shown: too few") if part.value is None else f"{100 * part.value:.0f} %"
        say(f"{part.title}: {value}", bold=True)
        say("  " + part.definition)
        say("  " + _("cases: {count}").format(count=story.shown(part.whole)))
    for middle in found.middles:
        value = _("not shown: too few") if middle.value is None else f"{middle.value:g}"
        say(f"{middle.title}: {value}", bold=True)
        say("  " + middle.definition)
        say("  " + _("cases: {count}").format(count=story.shown(middle.whole)))
    if found.unreadable_cases:
        text = ngettext("{count} case file could not be read and is in no figure.",
                        "{count} case files could not be read and are in no figure.", found.unreadable_cases)  # fmt: skip
        say(text.format(count=found.unreadable_cases), fg="yellow")
    cover = found.coverage
    say(
        _(
            "Look-ups see {indexed} of {dossiers} dossiers, {pages} pages; {unreadable} unreadable, {unreviewed} poor."
        ).format(
            indexed=story.shown(cover["indexed"]),
            dossiers=story.shown(cover["dossiers"]),
            pages=story.shown(cover["pages"]),
            unreadable=cover["unreadable_pages"],
            unreviewed=cover["unreviewed_pages"],
        )
    )
    say(_("Numbers from 1 to 4 are hidden, and others from which they would follow."))


def _say_table(table: object) -> None:
    from vtdocs.workflows.figures import Table, in_words, shown

    if not isinstance(table, Table):
        raise TypeError(table)
    say(table.title, bold=True)
    say("  " + table.definition)
    if not table.rows:
        say("  " + _("none"))
        return
    columns, rows = [*table.columns, "="], [*table.rows, "="]
    heads = [safe_line(in_words(column)) for column in columns]
    widths = [max(9, len(head) + 2) for head in heads]
    first = max(12, *(len(in_words(row)) + 2 for row in rows))
    say("  " + " " * first + "".join(f"{head:>{w}}" for head, w in zip(heads, widths, strict=True)))
    for row in rows:
        cells = (f"{shown(table.cell(row, column)):>{w}}" for column, w in zip(columns, widths, strict=True))
        say(f"  {safe_line(in_words(row)):{first}}" + "".join(cells))
    say()
