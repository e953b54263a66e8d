"""The weights of Fellegi and Sunter: log2(m / u), u counted in the archive and blended with what is usual."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.parameters import Parameters
from vtdocs.index.matching.view import Ints

Levels = NDArray[np.uint8]
Weights = NDArray[np.float32]


def weigh(
    parameters: Parameters, field: str, names: Sequence[str], table: Levels, counts: Ints, chance: dict[str, float]
) -> Weights:
    """Weight per level: log2(m / u), u counted in the archive and blended with what is usual."""
    weights = np.zeros(len(names), dtype=np.float32)
    share = chances(parameters, names, table, counts, chance)
    for place, name in enumerate(names):
        if name != "missing":
            weights[place] = bounded(parameters, field, parameters.agree[field][place], share[place])
    return weights


def chances(
    parameters: Parameters, names: Sequence[str], table: Levels, counts: Ints, chance: dict[str, float]
) -> list[float]:
    """u per level: the share of the archive's rows at that level, as if ``chance_weight`` usual rows were added."""
    total = float(counts.sum())
    mass = np.bincount(table, weights=counts, minlength=len(names))
    usual = parameters.chance_weight
    return [float((mass[place] + usual * chance[name]) / (total + usual)) for place, name in enumerate(names)]


def bounded(parameters: Parameters, field: str, agree: float, chance: float) -> float:
    """log2(m / u), within what one comparison of the field may weigh."""
    low, high = parameters.bounds[field]
    return float(min(high, max(low, np.log2(max(agree, 1e-6) / max(chance, 1e-9)))))
