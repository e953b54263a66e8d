"""Commands that keep the archive whole: verify."""

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
    "not-indexed": _("documents wait for the index; run vtdocs repair"),
    "register-differs": _("lacks dossiers; run vtdocs repair"),
    "index-differs": _("not what the dossiers hold; run vtdocs repair"),
    "index-damaged": _("cannot be read; run vtdocs repair"),
    "audit-missing": _("the log is gone; tell the privacy officer"),
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
        say(f"{'':22} {FINDINGS.get(finding.kind, '')}")
    say(
        _("{dossiers} dossiers, {pages} pages, {files} files checked; {lines} lines of the audit log.").format(
            dossiers=verdict.dossiers, pages=verdict.pages, files=verdict.files, lines=verdict.audit_lines
        )
    )
    if depth != "full":
        say(_("This was no full check: give --full to read every byte and every page."))
    count = len(verdict.findings)
    whole = _("The archive is whole.") if depth == "full" else _("Nothing was found wrong.")
    say(ngettext("{count} finding.", "{count} findings.", count).format(count=count) if count else whole)
    return ExitCode.ARCHIVE_UNUSABLE if verdict.findings else ExitCode.DONE
