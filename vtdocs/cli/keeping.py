"""Commands that keep the archive whole and let it move: verify, repair, export, import."""

from pathlib import Path

import click

from vtdocs.cli.common import archive_option, emit_json, json_option, safe, say
from vtdocs.errors import ExitCode
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

FINDINGS = {
    "missing": _("gone; put it back from the last backup"),
    "changed": _("not the bytes that were archived; put it back from the last backup"),
    "unreadable": _("the disk cannot read it; put it back from the last backup"),
    "untracked": _("nobody archived it; look what it is"),
    "damaged": _("its record cannot be read; put the folder back from the last backup"),
    "undecodable": _("the page cannot be shown any more; scan it again or put it back from the last backup"),
    "page-numbers": _("its page numbers do not follow each other"),
    "file-count": _("another number of files than its record says; run vtdocs verify --complete"),
    "unfinished": _("the batch is not finished; run vtdocs retry"),
    "catalogue-differs": _("not what the dossiers hold; run vtdocs repair"),
    "catalogue-damaged": _("cannot be read; run vtdocs repair"),
    "not-indexed": _("documents wait for the index; run vtdocs repair"),
    "register-differs": _("lacks persons or dossiers, or was changed outside this program; run vtdocs repair"),
    "lookalikes-lost": _("what was found of pages that were scanned twice is gone; run vtdocs repair"),
    "index-differs": _("not what the dossiers hold; run vtdocs repair"),
    "index-damaged": _("cannot be read; run vtdocs repair"),
    "split-map-differs": _("the split map is not that of the batch and the dossiers; put it back from the last backup"),
    "box-changed": _("the history of the box was changed; put the folder back from the last backup"),
    "seal-differs": _("changed outside this program; put it back from the last backup and tell the privacy officer"),
    "seal-skipped": _("was changed outside this program before its last change; tell the privacy officer"),
    "unsealed": _("was not made by this program; look what it is"),
    "seals-changed": _(
        "the seals were changed or cut off; put them back from the last backup, tell the privacy officer"
    ),
    "audit-missing": _("the log is gone; tell the privacy officer"),
    "audit-cut": _("lines of the log are gone; put it back from the last backup and tell the privacy officer"),
    "audit-changed": _("the log was changed; tell the privacy officer"),
    "destroyed-but-there": _("still tells of a dossier that was destroyed; look at it at once"),
    "destroyed-bytes-there": _("a scan of a destroyed dossier is in the archive again; look at it at once"),
    "destruction-unfinished": _("the destruction was interrupted; run vtdocs destruction list"),
    "statement-missing": _("the verklaring van vernietiging is gone; put it back from the last backup"),
}


@click.command(
    help=_(
        "Check that the archive is whole. --fast compares counts, --complete looks for every file, --full (the default) "
        "also reads every byte and decodes every page: a file can be unchanged and still not be readable."
    )
)
@archive_option
@click.option("--fast", "depth", flag_value="fast", help=_("Counts only."))
@click.option("--complete", "depth", flag_value="complete", help=_("Every file by its name."))
@click.option("--full", "depth", flag_value="full", default=True, help=_("Every byte and every page."))
@json_option
def verify(archive: Path, depth: str, as_json: bool) -> int:
    """Check the archive."""
    from vtdocs.cli.progress import PageProgress
    from vtdocs.workflows.ingest import Tick
    from vtdocs.workflows.verifying import verify_in_processes

    with PageProgress(_("Reading")) as progress:
        verdict = verify_in_processes(archive, depth, lambda done, total: progress.tick(Tick(done, total, "ok")))
    if as_json:
        emit_json(verdict.to_json())
        return ExitCode.ARCHIVE_UNUSABLE if verdict.findings else ExitCode.DONE
    for finding in verdict.findings:
        say(f"{finding.kind:22} {safe(finding.where)}")
        say(f"{'':22} {_derived_too(finding.kind, finding.where) or FINDINGS.get(finding.kind, '')}")
    say(
        ngettext(
            "{dossiers} dossier, {pages} pages, {files} files checked; {lines} lines of the audit log.",
            "{dossiers} dossiers, {pages} pages, {files} files checked; {lines} lines of the audit log.",
            verdict.dossiers,
        ).format(dossiers=verdict.dossiers, pages=verdict.pages, files=verdict.files, lines=verdict.audit_lines)
    )
    if depth != "full":
        say(_("This was no full check: give --full to read every byte and every page."))
    count = len(verdict.findings)
    whole = _("The archive is whole.") if depth == "full" else _("Nothing was found wrong.")
    say(ngettext("{count} finding.", "{count} findings.", count).format(count=count) if count else whole)
    return ExitCode.ARCHIVE_UNUSABLE if verdict.findings else ExitCode.DONE


def _derived_too(kind: str, where: str) -> str:
    """What to do about a file that can be made again; empty for any other."""
    made = where.startswith("dossiers/") and where.endswith((".txt", ".alto.xml", "/document.pdf"))
    return _("made from the scan; run vtdocs repair") if made and kind in {"missing", "changed", "undecodable"} else ""


HOW = {
    "read-again-the-same": _("read again from the original; the very same words"),
    "words-from-pdf": _("the kept words, with their places from the PDF"),
    "read-again": _("read again from the original; the reading differs, the text of before is kept beside it"),
    "text-from-words": _("from the words with their places"),
    "pdf-from-scans": _("from the originals and their words"),
    "from-dossiers": _("from what the dossiers hold"),
}


@click.command(
    help=_(
        "Make again what is derived and was lost or damaged: words with their places (ALTO), text, PDF, catalogue, index and "
        "register. The scans as received are never touched; what cannot be made again is told."
    )
)
@archive_option
@click.option(
    "--accept-changes",
    "accept",
    is_flag=True,
    help=_(
        "First take for right what was changed outside this program, such as a folder that was put back from a backup. The "
        "audit log keeps who did this."
    ),
)
@json_option
def repair(archive: Path, accept: bool, as_json: bool) -> int:
    """Repair what is derived."""
    from vtdocs.workflows.repairing import repair as story

    report = story(archive, accept=accept)
    if as_json:
        emit_json(report.to_json())
        return ExitCode.ARCHIVE_UNUSABLE if report.left else ExitCode.DONE
    for item in report.made:
        say(_("made again: {place}").format(place=safe(item.where)))
        say(f"{'':22} {HOW[item.how]}")
    for finding in report.left:
        say(f"{finding.kind:22} {safe(finding.where)}")
        say(f"{'':22} {FINDINGS.get(finding.kind, '')}")
    if report.left:
        say(_("This cannot be made again; it needs you."))
        return ExitCode.ARCHIVE_UNUSABLE
    say(_("The archive is whole."))
    return ExitCode.DONE


@click.command(
    help=_(
        "Export dossiers as a BagIt package in a new folder: scans, PDF/A, text, ALTO and MDTO metadata, readable without this "
        "program. Advies dossiers stay, until a ground is recorded on which they may be opened."
    )
)
@archive_option
@click.option("--bagit", "target", metavar="DIR", type=click.Path(path_type=Path), required=True, help=_("New folder."))
@click.option("--dossier", "only", multiple=True, help=_("Only this dossier; may be repeated."))
@click.option("--organisation", default="", help=_("Name of the archiefvormer; else that of the source."))
@json_option
def export(archive: Path, target: Path, only: tuple[str, ...], organisation: str, as_json: bool) -> None:
    """Export a package."""
    from vtdocs.workflows.exporting import export as story
    from vtdocs.workflows.stewardship import open_archive

    report = story(open_archive(archive), target, only=only, organisation=organisation)
    if as_json:
        emit_json(report.to_json())
        return
    say(
        ngettext(
            "{dossiers} dossier, {documents} documents, {pages} pages in {files} files written to {folder}.",
            "{dossiers} dossiers, {documents} documents, {pages} pages in {files} files written to {folder}.",
            report.dossiers,
        ).format(
            dossiers=report.dossiers, documents=report.documents, pages=report.pages, files=report.files, folder=target
        )
    )
    if report.left_out:
        say(
            ngettext(
                "{count} advies dossier was left out (P1); it leaves on a recorded ground: vtdocs advies release --help",
                "{count} advies dossiers were left out (P1); they leave on a recorded ground: vtdocs advies release --help",
                report.left_out,
            ).format(count=report.left_out)
        )
    if report.being_read:
        say(
            ngettext(
                "{count} dossier was left out: its batch is not finished.",
                "{count} dossiers were left out: their batch is not finished.",
                report.being_read,
            ).format(count=report.being_read)
        )
    if report.held_back:
        say(
            ngettext(
                "{count} document, taken for an advies, stayed behind (P1); the package says that something is lacking.",
                "{count} documents, taken for an advies, stayed behind (P1); the package says that something is lacking.",
                report.held_back,
            ).format(count=report.held_back)
        )
    say(_("The package is not encrypted: keep it on an encrypted disk, and destroy it when it has arrived."))


@click.command(
    "import",
    help=_("Take the dossiers of a package that vtdocs export made into this archive, the very same as they were."),
)
@click.argument("bag", type=click.Path(path_type=Path))
@archive_option
@json_option
def import_(bag: Path, archive: Path, as_json: bool) -> None:
    """Import a package."""
    from vtdocs.workflows.importing import import_bag
    from vtdocs.workflows.stewardship import open_archive

    report = import_bag(open_archive(archive), bag)
    if as_json:
        emit_json(report.to_json())
        return
    number = len(report.dossiers)
    words = ngettext("{count} dossier, {pages} pages imported.", "{count} dossiers, {pages} pages imported.", number)
    say(words.format(count=number, pages=report.pages))
    if report.there:
        number = len(report.there)
        words = ngettext("{count} dossier was here already.", "{count} dossiers were here already.", number)
        say(words.format(count=number))
