"""What is wrong with the audit log, looked at with everything in the archive that knows of it (P12).

The log has its own chain and its head; the seals name its lines as it names them; an archive begins with the line of its
making; and a batch that was read has its line. A log that was cut off or begun anew contradicts one of these, also
when its head was rewritten with it.
"""

from collections.abc import Iterator, Sequence

from vtdocs.archive import batches, seals
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog, Break, Examined
from vtdocs.audit.log import MAKING

_LOST = frozenset({"cut-off", "beginning", "batch"})


def breaks_of(archive: Archive, anchors: Sequence[tuple[int, str]] = ()) -> tuple[Examined, tuple[Break, ...]]:
    """The examination of the log, and all breaks in it; ``anchors`` as they were kept outside the archive."""
    log = AuditLog(archive.audit_log)
    read = [name for name in _batches(archive) if batches.finished(archive, name)]
    named = seals.named_lines(archive)  # before the log, so that it is not older than they
    first = _first(log)
    known = [anchor for anchor in (*named, *anchors) if anchor[0] >= first]
    found = log.examine(known)
    breaks = list(found.breaks)
    if len(dict(named)) < len(named):  # the same number twice, with another hash: cut off, and gone on from there
        breaks.append(Break(found.lines + 1, "anchor"))
    if not found.lines and not any(item.kind == "cut-off" for item in breaks):
        breaks.append(Break(1, "cut-off"))
    elif found.lines and found.first == 1:
        entry = next(log.readable_entries(), None)
        if (entry is None or entry.fields.get("event") != MAKING) and not any(b.kind == "beginning" for b in breaks):
            breaks.insert(0, Break(1, "beginning"))
        if len(_told(log, read)) < len(read):
            breaks.append(Break(found.lines + 1, "batch"))
    return found, tuple(breaks)


def finding_of(breaks: Sequence[Break], lines: int) -> str:
    """The kind of finding that ``verify`` tells: the log is gone, cut, or changed; empty for a whole one."""
    if not breaks:
        return ""
    if not lines:
        return "audit-missing"
    return "audit-cut" if any(item.kind in _LOST for item in breaks) else "audit-changed"


def _batches(archive: Archive) -> Iterator[str]:
    if archive.batches.is_dir():
        yield from (folder.name for folder in archive.batches.iterdir() if (folder / "batch.json").is_file())


def _first(log: AuditLog) -> int:
    return next((entry.sequence for entry in log.readable_entries()), 1)


def _told(log: AuditLog, names: Sequence[str]) -> set[str]:
    wanted, told = set(names), set()
    for entry in log.readable_entries():
        records = entry.fields.get("records", ())
        if isinstance(records, list):
            told |= wanted & {record for record in records if isinstance(record, str)}
    return told
