"""The history of one family: the dossiers that workers linked, put in order of time (``vtdocs show DOSSIER --family``).

Only decisions of people join dossiers. Two dossiers that were linked for one case are about one family; a dossier that was
linked for two cases joins what was linked for either. A decision that is taken back parts them again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from vtdocs.archive import dossiers
from vtdocs.errors import BadInput, VtdocsError
from vtdocs.i18n import gettext as _
from vtdocs.index.register import DossierStatus, Register
from vtdocs.workflows.access import Access
from vtdocs.workflows.indexing import open_register
from vtdocs.workflows.linking import LinkDecision, advies_refused, is_advies, linked


@dataclass(frozen=True, slots=True)
class FamilyDossier:
    """One dossier of the history."""

    dossier: str
    box: str
    year: int | None
    """Year of the report; None when unknown."""
    end_year: int | None
    source: str
    scanned: bool
    open: bool
    links: tuple[LinkDecision, ...]
    """Which cases it was linked for, by whom and when; empty for the dossier that was asked about, when it has none."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "dossier": self.dossier,
            "box": self.box,
            "year": self.year,
            "end_year": self.end_year,
            "source": self.source,
            "scanned": self.scanned,
            "open": self.open,
            "links": [{"case_number": link.case_number, **link.to_json()} for link in self.links],
        }


@dataclass(frozen=True, slots=True)
class FamilyHistory:
    """All dossiers that were linked to one, directly or through another."""

    dossier: str
    dossiers: tuple[FamilyDossier, ...]
    """Oldest first, the one that was asked about among them; those without a year last."""
    cases: tuple[str, ...]
    """The cases for which they were linked."""

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "dossier": self.dossier,
            "cases": list(self.cases),
            "family": [found.to_json() for found in self.dossiers],
        }


def history(access: Access, dossier: str) -> FamilyHistory:
    """The family history of a dossier. Raises BadInput for a dossier that nobody knows, Refused for an advies (P1, R3)."""
    with access.told():
        return _history(access, dossier)


def _history(access: Access, dossier: str) -> FamilyHistory:
    archive = access.archive
    if is_advies(archive, dossier):
        access.record("refused", (dossier,))
        raise advies_refused(dossier)
    links = {
        case: {number: made for number, made in decisions.items() if not is_advies(archive, number)}
        for case, decisions in linked(archive).items()
    }
    joined, cases = _reachable(links, dossier)
    with open_register(archive) as register:
        register.check()
        if register.record(dossier) is None:
            if not _on_disk(access, dossier):
                raise BadInput(
                    _("There is no such dossier."), _("Take the number from the answer of vtdocs hermelding.")
                )
            joined.setdefault(dossier, [])
        found = [_told(access, register, number, links) for number, links in joined.items()]
    rows = sorted(
        (row for row in found if row is not None), key=lambda row: (row.year is None, row.year or 0, row.dossier)
    )
    access.record("done", [row.dossier for row in rows], {"dossiers": len(rows)})
    return FamilyHistory(dossier, tuple(rows), tuple(cases))


def _reachable(
    links: Mapping[str, Mapping[str, LinkDecision]], start: str
) -> tuple[dict[str, list[LinkDecision]], list[str]]:
    """The dossiers that share a case with the first, or with one that does; and those cases."""
    joined: dict[str, list[LinkDecision]] = {start: []}
    cases: list[str] = []
    grown = True
    while grown:
        grown = False
        for case, decisions in links.items():
            if case in cases or not joined.keys() & decisions.keys():
                continue
            cases.append(case)
            for number, decision in decisions.items():
                joined.setdefault(number, []).append(decision)
            grown = True
    return joined, cases


def _told(access: Access, register: Register, number: str, links: list[LinkDecision]) -> FamilyDossier | None:
    """What is known of one dossier; None for one that left the archive, and for an advies (P1)."""
    record = register.record(number)
    if record is None:
        if not _on_disk(access, number) or not dossiers.load_manifest(access.archive, number).searchable:
            return None
        manifest = dossiers.load_manifest(access.archive, number)
        return FamilyDossier(number, manifest.box, None, None, manifest.source, True, False, tuple(links))
    return FamilyDossier(
        number, record.box, record.year, record.end.latest.year if record.end else None, record.source,
        record.status is DossierStatus.SCANNED, record.open, tuple(links),
    )  # fmt: skip


def _on_disk(access: Access, number: str) -> bool:
    try:
        return bool(access.archive.dossier(number).is_dir())
    except VtdocsError:
        return False
