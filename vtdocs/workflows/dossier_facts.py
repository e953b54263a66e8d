"""What a dossier's term hangs on, told by a person: which organisation made the paper, and the youngest child's birth year.

A separator sheet tells both. A folder that was fed by its name tells neither, so that its term would be to be judged for
ever (T7, P8). What is set here is a decision that stays with the dossier; the clock still runs from the documents (P7).
"""

from dataclasses import replace
from typing import Any

from vtdocs import config
from vtdocs.archive import decisions, dossiers, revisions
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.decisions import Draft, Kind
from vtdocs.archive.layout import Archive
from vtdocs.archive.retention import OLDEST_PLAUSIBLE, Term
from vtdocs.audit import Act, Action, AuditLog, Purpose
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.intake.separators import SOURCES
from vtdocs.workflows import indexing, naming, retention
from vtdocs.workflows.destruction import finish

KNOWN = (*SOURCES, "AMHK")


def set_facts(archive: Archive, dossier: str, reason: str, *, source: str = "", youngest: int | None = None) -> Term:
    """Record source or youngest birth year of a dossier; what is not given stays. Returns its term as it is now.

    Raises BadInput for an unknown dossier or source, an impossible year, nothing to set, or a reason that names somebody.
    """
    day = retention.today()
    after: dict[str, Any] = {}
    if source:
        if source.strip().upper() not in KNOWN:
            raise BadInput(
                _("{source} is no source that is known.").format(source=source[:12]),
                _("Give one of: {sources}.").format(sources=", ".join(KNOWN)),
            )
        after["source"] = source.strip().upper()
    if youngest is not None:
        if not OLDEST_PLAUSIBLE <= youngest <= day.year:
            raise BadInput(_("{year} cannot be a child's year of birth.").format(year=youngest))
        after["youngest_birth_year"] = youngest
    if not after:
        raise BadInput(_("There is nothing to set."), _("Give --source, --youngest or both."))
    dossiers.load_manifest(archive, dossier)
    naming.check_reason(archive, dossier, reason)
    with archive.changing("retention set", patience=5), Catalogue.open(archive) as catalogue:
        revisions.settle(archive)
        finish(archive)
        manifest, _taken_in = decisions.adopt(archive, dossiers.load_manifest(archive, dossier))
        before = {name: getattr(manifest, name) for name in after}
        catalogue.expect_change([(dossier, document) for document, _hash in manifest.documents])
        draft = Draft(Kind.FACTS, "", 0, reason.strip(), before, after)
        decisions.record(archive, replace(manifest, **after), [draft], user=config.user_name())
        act = Act("retention set", Action.UPDATE, "done", (dossier,), purpose=Purpose.RETENTION)
        AuditLog(archive.audit_log).append(act, user=config.user_name())
        indexing.index_now(archive, catalogue, dossier)
    found = retention.term(archive, dossier, day)
    if found is None:
        raise BadInput(_("There is no dossier {dossier} in this archive.").format(dossier=dossier[:64]))
    return found
