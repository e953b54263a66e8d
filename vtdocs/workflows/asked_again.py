"""A request for destruction that was noted, but killed before its line in the audit log: the same command finds it again."""

from typing import cast

from vtdocs import config
from vtdocs.archive import destruction
from vtdocs.archive.destruction import Ground, Request, Status
from vtdocs.archive.layout import Archive
from vtdocs.audit import AuditLog


def unlogged(archive: Archive, dossier: str, ground: Ground, reason: str) -> Request | None:
    """The open request of this very user, ground and reason of which the log says nothing; None when there is none."""
    for made in destruction.requests(archive).values():
        asked = (made.dossier, made.ground, made.reason, config.user_key(made.requested_by))
        if made.status is Status.OPEN and asked == (
            dossier,
            ground,
            reason.strip(),
            config.user_key(config.user_name()),
        ):
            return None if _is_logged(archive, made) else made
    return None


def _is_logged(archive: Archive, made: Request) -> bool:
    """Whether the log has a line of the request: it is written after the request, in the same second or later."""
    return any(
        entry.fields["event"] == "destruction request"
        and entry.fields["outcome"] == "done"
        and made.dossier in cast("list[str]", entry.fields["records"])
        and str(entry.fields["time"]) >= made.requested_at
        for entry in AuditLog(archive.audit_log).entries()
    )
