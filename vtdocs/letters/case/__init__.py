"""The case file: the record of domain section 4 with Dutch keys, as people write it in YAML or JSON."""

from vtdocs.letters.case.loading import CaseFile, CaseProblem, load_case, read_case
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.case.persons import searchable_persons

__all__ = ["CaseFile", "CaseProblem", "Zaak", "load_case", "read_case", "searchable_persons"]
