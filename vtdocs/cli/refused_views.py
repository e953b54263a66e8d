"""What refused files and pages look like to people: those that wait, and what was decided about them."""

from collections.abc import Mapping, Sequence

from vtdocs.cli.common import safe, say
from vtdocs.cli.reasons import explain
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext
from vtdocs.workflows.refused import Hole, Settled, Waiting


def show_refused(found: Sequence[Hole]) -> None:
    """Every refused page that nobody settled; after the last page of a file, where its bytes are."""
    for hole, after in zip(found, [*found[1:], None], strict=True):
        line = _("batch {batch}  file {file:>4}  page {page:>4}  {name}: {why}")
        say(line.format(batch=hole.batch, file=hole.file, page=hole.page, name=safe(hole.name),
                        why=safe(explain(hole.reason))))  # fmt: skip
        if after is None or (after.batch, after.file) != (hole.batch, hole.file):
            _show_bytes(hole)
    _show_left(len(found))


def _show_bytes(hole: Hole) -> None:
    if hole.kept:
        say("    " + _("kept until it is settled: {file}").format(file=hole.kept))
    elif hole.not_kept and hole.not_kept != hole.reason:
        say("    " + _("not kept: {why}").format(why=explain(hole.not_kept)))
    elif hole.not_kept:
        say("    " + _("not kept"))


def show_settled(done: Settled) -> None:
    """What a decision did."""
    count = len(done.pages)
    if done.withdrawn:
        say(ngettext("{count} page is a hole again.", "{count} pages are a hole again.", count).format(count=count))
    else:
        say(ngettext("{count} page is settled.", "{count} pages are settled.", count).format(count=count))
    if done.removed:
        say(ngettext("The refused file that was kept for it is removed.",
                     "{count} refused files that were kept for it are removed.", done.removed)
            .format(count=done.removed))  # fmt: skip
    _show_left(done.holes)


def _show_left(count: int) -> None:
    say(ngettext("{count} refused page is settled by nobody.", "{count} refused pages are settled by nobody.",
                 count).format(count=count))  # fmt: skip


def show_kept(kept: int, size: int, not_kept: Mapping[str, int]) -> None:
    """What was kept of the files that were refused when a batch was received; nothing when none was."""
    if kept:
        say("  " + ngettext("{count} refused file is kept with the batch until it is settled ({size})",
                            "{count} refused files are kept with the batch until they are settled ({size})", kept)
            .format(count=kept, size=size_in_words(size)))  # fmt: skip
    for reason, count in sorted(not_kept.items()):
        say("  " + ngettext("{count} refused file is not kept: {why}", "{count} refused files are not kept: {why}", count)
            .format(count=count, why=explain(reason)))  # fmt: skip


def show_waiting(found: Waiting) -> None:
    """How many refused files wait for a person, and since when; nothing when none does."""
    if found.files:
        say(ngettext("{count} refused file ({size}) waits for your decision since {day}: vtdocs review refused",
                     "{count} refused files ({size}) wait for your decision, the oldest since {day}: vtdocs review refused",
                     found.files).format(count=found.files, size=size_in_words(found.bytes), day=found.since[:10]))  # fmt: skip


def size_in_words(size: int) -> str:
    """Bytes as a person says them."""
    return f"{size / 1_000_000:.1f} MB" if size >= 100_000 else f"{max(1, round(size / 1000))} kB"
