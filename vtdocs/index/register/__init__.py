"""The register: who was named in which dossier, kept small and quick to search; derived, it can be built again."""

from vtdocs.index.register.csvfile import ImportReport, RowProblem, read_families
from vtdocs.index.register.store import Register
from vtdocs.index.register.values import DossierPersons, DossierRecord, DossierStatus, KnownMention, RegisterCounts

__all__ = [
    "DossierPersons",
    "DossierRecord",
    "DossierStatus",
    "ImportReport",
    "KnownMention",
    "Register",
    "RegisterCounts",
    "RowProblem",
    "read_families",
]
