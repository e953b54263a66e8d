"""Matching: which earlier dossiers are about the people of a new report, how sure, and why."""

from vtdocs.index.matching.chains import DossierPair, find_pairs
from vtdocs.index.matching.lookup import can_be_found, find_household
from vtdocs.index.matching.parameters import Parameters
from vtdocs.index.matching.parameters import load as load_parameters
from vtdocs.index.matching.train import ROUNDS, SAMPLE, train
from vtdocs.index.matching.train import save as save_parameters
from vtdocs.index.matching.values import DossierMatch, Evidence, HouseholdResult, Level, PersonMatch, ReportClass
from vtdocs.index.matching.wording import field_words, level_words, waterfall

__all__ = [
    "ROUNDS",
    "SAMPLE",
    "DossierMatch",
    "DossierPair",
    "Evidence",
    "HouseholdResult",
    "Level",
    "Parameters",
    "PersonMatch",
    "ReportClass",
    "can_be_found",
    "field_words",
    "find_household",
    "find_pairs",
    "level_words",
    "load_parameters",
    "save_parameters",
    "train",
    "waterfall",
]
