"""Commands for a box of paper: declare, list, show, close, reopen, sample, verdict."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from vtdocs.cli.common import archive_option, emit_json, json_option, safe_line, say
from vtdocs.cli.render import account_rows
from vtdocs.errors import ExitCode, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext


@click.group(
    help=_(
        "Account for a box of paper, from the count on its label to the proof that it became a correct and complete archive."
    )
)
def box() -> None:
    """Boxes."""


@box.command(
    "declare",
    help=_(
        "Say what should be in a box, before it is scanned: how many dossiers, sheets and sides, without the separator "
        "sheets. With --list each dossier is counted by itself: the list of vtdocs sheets, with columns sheets and sides."
    ),
)
@click.argument("name", metavar="BOX")
@archive_option
@click.option("--dossiers", type=click.IntRange(1), default=None, help=_("Dossiers in the box."))
@click.option("--sheets", type=click.IntRange(1), default=None, help=_("Sheets of paper in the box."))
@click.option(
    "--sides", type=click.IntRange(1), default=None, help=_("Sides to be scanned; blank backs too if scanned.")
)
@click.option(
    "--list", "listing", type=click.Path(path_type=Path, dir_okay=False), help=_("List of its dossiers (CSV).")
)
@click.option(
    "--mode",
    type=click.Choice(["ontsluiten", "vervangen"]),
    default="ontsluiten",
    show_default=True,
    help=_("Only to find the paper, which stays the original; or to take its place, under a decision."),
)
@click.option("--decision", default="", help=_("Number of the vervangingsbesluit, for vervangen."))
@click.option("--handbook", default="", help=_("Version of the handbook, for vervangen."))
@json_option
def box_declare(
    name: str, archive: Path, dossiers: int | None, sheets: int | None, sides: int | None, listing: Path | None,
    mode: str, decision: str, handbook: str, as_json: bool,
) -> None:  # fmt: skip
    """Declare a box."""
    from vtdocs.workflows import boxes as story
    from vtdocs.workflows.stewardship import open_archive

    counted = story.Counted(dossiers, sheets, sides, listing, story.mode_of(mode), decision, handbook)
    opened = open_archive(archive)
    made = story.declare(opened, name, counted)
    if as_json:
        emit_json(asdict(made))
        return
    say(_("Box {box}: {what}").format(box=made.box, what=_declared(asdict(made))), bold=True)
    if made.mode == "ontsluiten":
        say(_("The paper stays the original."))
    if story.was_read(opened, made.box):
        say(_("Next: vtdocs box show {box}").format(box=made.box))
    else:
        say(_("Next: vtdocs ingest FOLDER --box {box}, then vtdocs box show {box}").format(box=made.box))


def _declared(declared: dict[str, Any]) -> str:
    parts = [ngettext("{count} dossier", "{count} dossiers", declared["dossiers"]).format(count=declared["dossiers"])]
    if declared["sheets"] is not None:
        parts.append(ngettext("{count} sheet", "{count} sheets", declared["sheets"]).format(count=declared["sheets"]))
    if declared["sides"] is not None:
        parts.append(ngettext("{count} side", "{count} sides", declared["sides"]).format(count=declared["sides"]))
    return ", ".join(parts)


@box.command("list", help=_("List the boxes: expected and scanned dossiers, closed or open, sample."))
@archive_option
@json_option
def box_list(archive: Path, as_json: bool) -> None:
    """List boxes."""
    from vtdocs.workflows.boxes import overview
    from vtdocs.workflows.stewardship import open_archive

    found = overview(open_archive(archive))
    if as_json:
        emit_json({"boxes": [asdict(line) for line in found]})
        return
    for line in found:
        expected = _("not declared") if line.expected is None else str(line.expected)
        state = _("closed") if line.closed else _("open")
        say(
            f"  {safe_line(line.box):12} "
            + _("{scanned} scanned of {expected}").format(scanned=line.scanned, expected=expected)
            + f"  {state}  {sample_words(line.sampled)}"
        )
    if not found:
        say(_("No box was declared or scanned."))


def sample_words(state: str) -> str:
    """How far the sample of a box is, in words."""
    return {
        "": _("no sample"),
        "drawn": _("sample drawn, no verdict"),
        "accepted": _("sample accepted"),
        "rejected": _("sample rejected"),
    }[state]


@box.command("show", help=_("Show the account of a box: what was declared, what is there, and every difference."))
@click.argument("name", metavar="BOX")
@archive_option
@json_option
def box_show(name: str, archive: Path, as_json: bool) -> None:
    """Show a box."""
    from vtdocs.workflows import boxes as story
    from vtdocs.workflows.stewardship import open_archive

    opened = open_archive(archive)
    found = story.look(opened, name)
    changed = story.changed_since_closing(opened, found)
    if as_json:
        emit_json({**found.to_json(), "changed_since_closing": changed})
        return
    _show_account(found)
    if changed:
        say(_("Since it was closed this box has changed."), fg="red")
    elif found.closed:
        say(_("Closed."), fg="green")
    elif found.balanced:
        say(_("The account balances. Close it with: vtdocs box close {box}").format(box=found.box))


@box.command("close", help=_("Close the account of a box; refused, with every difference, when it does not balance."))
@click.argument("name", metavar="BOX")
@archive_option
@json_option
def box_close(name: str, archive: Path, as_json: bool) -> None:
    """Close a box."""
    from vtdocs.workflows import boxes as story
    from vtdocs.workflows.stewardship import open_archive

    found = story.close(open_archive(archive), name)
    if as_json:
        emit_json(found.to_json())
        return
    _show_account(found)
    say(_("Box {box} is closed: every page is accounted for.").format(box=found.box), fg="green")


@box.command("reopen", help=_("Open a closed account again, for instance because paper was found."))
@click.argument("name", metavar="BOX")
@archive_option
@click.option("--reason", required=True, help=_("Why; kept in the history of the box. Write no names."))
@json_option
def box_reopen(name: str, archive: Path, reason: str, as_json: bool) -> int:
    """Reopen a box."""
    from vtdocs.workflows import boxes as story
    from vtdocs.workflows.stewardship import open_archive

    story.reopen(open_archive(archive), name, reason)
    emit_json({"box": name, "closed": False}) if as_json else say(_("Box {box} is open again.").format(box=name))
    return ExitCode.DONE


@box.command(
    "sample",
    help=_(
        "Draw a sample of a closed box, and write the checklist that two people fill in beside the paper. The number of pages "
        "follows from the limit: without a single fault it shows, with this confidence, that fewer pages than that are bad."
    ),
)
@click.argument("name", metavar="BOX")
@archive_option
@click.option("--limit", default="1%", show_default=True, help=_("Share of bad pages that must be ruled out."))
@click.option("--confidence", default="95%", show_default=True, help=_("How sure that must be."))
@click.option("--seed", default="", help=_("Seed of an earlier sample, to draw the same one; chosen when left out."))
@click.option("--again", is_flag=True, help=_("Draw none; write the checklist of the last sample once more."))
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help=_("Where to write the checklist (CSV)."))
@json_option
def box_sample(
    name: str, archive: Path, limit: str, confidence: str, seed: str, again: bool, out: Path | None, as_json: bool
) -> None:
    """Draw a sample."""
    from vtdocs.workflows import sampling as story
    from vtdocs.workflows.stewardship import open_archive

    opened = open_archive(archive)
    if again:
        sample = story.current(opened, name)
    else:
        sample = story.draw(opened, name, story.share(limit), story.share(confidence), seed)
    if out is not None:
        story.write_checklist(sample, out)
    if as_json:
        emit_json(sample.to_json())
        return
    size, lot = len(sample.pages), sample.lot
    say(_("Box {box}: {size} of {lot} pages to look at.").format(box=sample.box, size=size, lot=lot), bold=True)
    say(
        _(
            "Without a single fault, fewer than {limit:g} % of the pages are bad ({confidence:g} % sure). Seed: {seed}"
        ).format(limit=100 * sample.limit, confidence=100 * sample.confidence, seed=sample.seed)
    )
    if sample.left_out:
        say(_("{count} pages of closed adviezen are not among them.").format(count=sample.left_out))
    if out is None:
        for page in sample.pages:
            say(f"  {page.id:28} {page.shown}")
        say(_("Write the checklist with: vtdocs box sample {box} --again --out FILE.csv").format(box=sample.box))
    else:
        say(_("Checklist: {file}. Fill in ja or nee beside the paper, then:").format(file=out))
        say(_('vtdocs box verdict {box} --checklist {file} --second "NAME"').format(box=sample.box, file=out))


@box.command(
    "verdict",
    help=_(
        "Record what two people found in the sample: you, and the one you name. One page with a fault rejects the box; then "
        "every page of it waits in vtdocs review."
    ),
)
@click.argument("name", metavar="BOX")
@archive_option
@click.option(
    "--checklist", required=True, type=click.Path(path_type=Path, dir_okay=False), help=_("The checklist, filled in.")
)
@click.option("--second", default="", help=_("Name of the second person who checked."))
@json_option
def box_verdict(name: str, archive: Path, checklist: Path, second: str, as_json: bool) -> None:
    """Record a verdict."""
    from vtdocs.workflows import sampling as story
    from vtdocs.workflows.stewardship import open_archive

    made = story.judge(open_archive(archive), name, checklist, second)
    if as_json:
        emit_json(made.to_json())
        return
    accepted = made.verdict == "accepted"
    words = _("Box {box}: sample accepted.") if accepted else _("Box {box}: sample REJECTED.")
    say(words.format(box=made.box), fg="green" if accepted else "red", bold=True)
    say(
        _("{checked} pages checked by {first} and {second}, {faults} with a fault.").format(
            checked=made.checked, first=made.first, second=safe_line(made.second), faults=len(made.faults)
        )
    )
    for fault in made.faults:
        say(f"  {fault.page:28} {', '.join(fault.checks)}  {safe_line(fault.remark)}")
    if not accepted:
        say(_("Every page of the box now waits: vtdocs review list --box {box}").format(box=made.box))


@box.command(
    "evidence",
    help=_(
        "Write the substitution file of a box: what Archiefregeling 26b asks for under its eight headings, with counts, "
        "sample, equipment, software, exceptions and hashes; as Word (and PDF) in Dutch, and as JSON."
    ),
)
@click.argument("name", metavar="BOX")
@archive_option
@click.option(
    "--out", "folder", required=True, type=click.Path(path_type=Path, file_okay=False), help=_("Folder for the files.")
)
@click.option("--pdf", is_flag=True, help=_("Make a PDF too; needs LibreOffice."))
@json_option
def box_evidence(name: str, archive: Path, folder: Path, pdf: bool, as_json: bool) -> int:
    """Write the substitution file."""
    from vtdocs.workflows.evidence import write_evidence
    from vtdocs.workflows.stewardship import open_archive

    made = write_evidence(open_archive(archive), name, folder, pdf=pdf)
    if as_json:
        emit_json(dict(made.report))
        return ExitCode.SOME_FAILED if made.pdf_problem else ExitCode.DONE
    for file in (made.docx_file, made.pdf_file, made.json_file):
        if file is not None:
            say(str(file))
    if made.report["mode"] == "ontsluiten":
        say(_("The paper stays the original."))
    if not made.report["check"]["closed"]:
        say(_("The account of this box is not closed; the file says so."), fg="yellow")
    if made.pdf_problem:
        say(made.pdf_problem, fg="red")
        return ExitCode.SOME_FAILED
    return ExitCode.DONE


@box.command(
    "resplit",
    help=_(
        "Put pages in the dossier they belong to, when a separator sheet was missed or imagined: --move DOSSIER:5-9=DOSSIER, "
        "to a dossier of the same box or to a new number. Nothing is read again; what people decided about a page goes with "
        "it. --undo takes the last change back."
    ),
)
@click.argument("name", metavar="BOX")
@archive_option
@click.option(
    "--move",
    "moves",
    multiple=True,
    metavar="DOSSIER:FIRST-LAST=DOSSIER",
    help=_("Pages, and where to. May be repeated."),
)
@click.option("--kind", type=click.Choice(["melding", "advies"]), default=None, help=_("What a new dossier is."))
@click.option("--reason", required=True, help=_("Why; kept in the history of the box. Write no names."))
@click.option("--dry-run", is_flag=True, help=_("Only show what would lie where."))
@click.option("--undo", is_flag=True, help=_("Take the last change of the split back."))
@json_option
def box_resplit(
    name: str, archive: Path, moves: tuple[str, ...], kind: str | None, reason: str, dry_run: bool, undo: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Change the split."""
    from vtdocs.model.sheets import DossierKind
    from vtdocs.workflows import resplitting as story
    from vtdocs.workflows.stewardship import open_archive

    if bool(moves) is undo or (undo and dry_run):
        raise UsageFault(_("What should be moved?"), _("Give --move at least once; or --undo, without it."))
    opened = open_archive(archive)
    if undo:
        change = story.undo(opened, name, reason)
    else:
        wanted = [story.parse_move(text) for text in moves]
        given = DossierKind(kind) if kind else None
        change = story.resplit(opened, name, wanted, reason, kind=given, dry_run=dry_run)
    if as_json:
        emit_json({**change.to_json(), "done": not dry_run})
        return
    for shape in change.after:
        count = sum(len(document) for document in shape.documents)
        pages = ngettext("{count} page", "{count} pages", count).format(count=count)
        new = " " + _("(new)") if shape.manifest.dossier in change.new else ""
        say(f"  {shape.manifest.dossier:24} {pages}{new}")
    say(
        _("Nothing was changed yet.")
        if dry_run
        else _("Done. Look at it with: vtdocs box show {box}").format(box=change.box)
    )


def _show_account(found: Any) -> None:
    """The account as a table: declared beside what is there, a line for each dossier and one for the box."""
    from vtdocs.workflows.boxes import difference_words

    declared = found.declaration
    what = _declared(asdict(declared)) if declared else _("not declared")
    say(_("Box {box}: {what}").format(box=found.box, what=what), bold=True)
    names = (
        _("dossier"), _("declared"), _("received"), _("archived"), _("blank"), _("separator"), _("refused"), _("duplicate")
    )  # fmt: skip
    shape = "  {:24} {:>11} {:>10} {:>12} {:>6} {:>12} {:>10} {:>10}"
    say(shape.format(*names))
    for line in found.dossiers:
        _show_line(shape, line.dossier or _("(no dossier)"), line.sides, line.counts)
    _show_line(shape, _("box"), declared.sides if declared else None, found.counts)
    say("  " + " + ".join(f"{number} {name}" for name, number in account_rows(asdict(found.counts)))
        + f" = {found.counts.accounted} " + _("of {received} received").format(received=found.counts.received))  # fmt: skip
    for item in found.remarks:
        say("  " + safe_line(difference_words(item)), dim=True)
    if found.differences:
        say(_("Differences:"), bold=True)
        for item in found.differences:
            say("  " + safe_line(difference_words(item)), fg="red")


def _show_line(shape: str, name: str, sides: int | None, counts: Any) -> None:
    say(
        shape.format(
            safe_line(name)[:24], "–" if sides is None else sides, counts.received, counts.archived, counts.blank,
            counts.separator, counts.rejected, counts.duplicate,
        )
    )  # fmt: skip
