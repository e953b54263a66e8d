"""The numbers behind the weights: data, versioned, and learnable from the archive itself."""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from vtdocs.assets import read_lines, resolve
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _

ASSET = "index/matching/parameters.json"
FORMAT = 1

SURNAME = ("missing", "different", "weak", "alike", "exact")
GIVEN = ("missing", "different", "letter", "initial", "weak", "alike", "variant", "exact", "initials", "initials3")
BIRTH = ("missing", "different", "same_day", "same_year", "year", "month", "near", "swapped", "exact")
ADDRESS = ("missing", "other", "place", "street", "house")
ROLE = ("missing", "other", "same")
FIELDS = {"surname": SURNAME, "given": GIVEN, "birth": BIRTH, "address": ADDRESS, "role": ROLE}
"""Levels of agreement per field, weakest first; ``missing`` is neither agreement nor disagreement."""
FEATURES = (
    "bias",
    "total",
    "high",
    "first",
    "second",
    "rest",
    "address",
    "alone",
    "kin",
    "parents",
    "children",
    "crossed",
    "dated",
    "given",
    "pairs",
    "soft",
    "soft_total",
    "unmatched",
    "single",
    "single_total",
    "size",
    "dated_share",
    "undated",
    "homeless",
    "size_total",
    "dated_share_total",
    "size_soft",
    "size_single",
)
"""What the probability is computed from; see ``household.features``."""


@dataclass(frozen=True, slots=True)
class Parameters:
    """All that was learnt."""

    version: str
    """Name and date of the training."""
    agree: dict[str, tuple[float, ...]]
    """m: per field, how often each level occurs between two mentions of the same person, given that both say something."""
    chance: dict[str, tuple[float, ...]]
    """u: the same for two different persons; blended with what the archive itself counts."""
    chance_weight: float
    """How many mentions the general u counts for, beside those of the archive."""
    bounds: dict[str, tuple[float, float]]
    """Per field, the least and the most a single comparison can weigh, in bits."""
    repeated_surname: float
    """Share of the surname's weight that counts for a second person with the same surname."""
    logistic: dict[str, float]
    """Coefficients by the names in ``FEATURES``; bits in, natural log-odds out."""
    archive_size: int
    """Number of dossiers for which the logistic holds; the log of the ratio is subtracted for other sizes."""


@cache
def load(archive: Path | None = None) -> Parameters:
    """The archive's own parameters if it was trained, else the shipped ones; raises BadInput for an unfit file.

    Of a file that was trained for an earlier version, what was learnt counts (m), and the rest comes from the shipped one.
    """
    path = resolve(ASSET, archive)
    try:
        text = path.read_text(encoding="utf-8")
        return from_json(text if archive is None else _completed(text, resolve(ASSET).read_text(encoding="utf-8")))
    except (ValueError, KeyError, TypeError) as error:
        raise BadInput(
            _("The matching parameters cannot be used."), _("Train again, or remove the archive's own parameters.json.")
        ) from error


def _completed(own: str, shipped: str) -> str:
    """The archive's own file, brought up to this version where it is of an earlier one."""
    mine, ours = json.loads(own), json.loads(shipped)
    if set(FEATURES) <= set(mine["logistic"]):
        return own
    agree = {field: {**levels, **mine["agree"][field]} for field, levels in ours["agree"].items()}
    return json.dumps({**ours, "version": mine["version"], "agree": agree})


def from_json(text: str) -> Parameters:
    """Parameters as written by ``to_json``; raises ValueError or KeyError for anything else."""
    data = json.loads(text)
    if data["format"] != FORMAT:
        raise ValueError(data["format"])
    return Parameters(
        version=data["version"],
        agree={field: tuple(data["agree"][field][level] for level in levels) for field, levels in FIELDS.items()},
        chance={field: tuple(data["chance"][field][level] for level in levels) for field, levels in FIELDS.items()},
        chance_weight=float(data["chance_weight"]),
        bounds={field: (float(low), float(high)) for field, (low, high) in data["bounds"].items()},
        repeated_surname=float(data["repeated_surname"]),
        logistic={name: float(data["logistic"][name]) for name in FEATURES},
        archive_size=int(data["archive_size"]),
    )


def to_json(parameters: Parameters) -> str:
    """The parameters as readable JSON."""
    data = {
        "format": FORMAT,
        "version": parameters.version,
        "agree": {f: dict(zip(FIELDS[f], values, strict=True)) for f, values in parameters.agree.items()},
        "chance": {f: dict(zip(FIELDS[f], values, strict=True)) for f, values in parameters.chance.items()},
        "chance_weight": parameters.chance_weight,
        "bounds": {field: list(bounds) for field, bounds in parameters.bounds.items()},
        "repeated_surname": parameters.repeated_surname,
        "logistic": parameters.logistic,
        "archive_size": parameters.archive_size,
    }
    return json.dumps(data, indent=1) + "\n"


@cache
def surname_frequencies() -> dict[str, float]:
    """Share of the population with a surname, for the most common ones."""
    pairs = (line.split() for line in read_lines("index/names/surname-frequencies.txt"))
    return {name: int(count) / 100_000 for name, count in pairs}
