"""The birth date of a person of the new report beside every birth date of the register."""

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.parameters import BIRTH, Parameters
from vtdocs.index.matching.view import View
from vtdocs.index.matching.weights import Levels, Weights, weigh
from vtdocs.model.dates import PartialDate

_B = {name: place for place, name in enumerate(BIRTH)}


def birth_table(view: View, parameters: Parameters, birth: PartialDate | None) -> tuple[Levels, Weights]:
    """Level of every birth date of the register beside this one, and the weights."""
    if birth is None:
        return np.zeros(view.born.shape[1], dtype=np.uint8), np.zeros(len(BIRTH), dtype=np.float32)
    levels = birth_levels(view.born, birth)
    chance = dict(zip(BIRTH, parameters.chance["birth"], strict=True))
    return levels, weigh(parameters, "birth", BIRTH, levels, view.birth_count, chance)


def birth_levels(born: NDArray[np.int32], birth: PartialDate) -> Levels:
    """Levels of ``BIRTH`` for dates given as rows year, month, day, span."""
    year, month, day, span = born
    levels = np.full(len(year), _B["different"], dtype=np.uint8)
    own_span = (birth.until_year or birth.year) - birth.year
    fits = (year <= birth.year + own_span) & (birth.year <= year + span)
    full = (month > 0) & (day > 0)
    if birth.month is not None and birth.day is not None:
        same_year, same_month, same_day = year == birth.year, month == birth.month, day == birth.day
        levels[full & same_year] = _B["same_year"]
        levels[full & same_month & same_day] = _B["same_day"]
        near = _one_digit_off(year, month, day, birth) & full
        near |= full & same_month & same_day & np.isin(np.abs(year - birth.year), (1, 2, 10, 100))
        near |= full & same_year & same_month & (np.abs(day - birth.day) <= 1)
        levels[near] = _B["near"]
        levels[full & same_year & (month == birth.day) & (day == birth.month)] = _B["swapped"]
        levels[full & same_year & same_month & same_day] = _B["exact"]
    part = ~full if birth.full else np.ones(len(year), dtype=np.bool_)
    levels[part & fits] = _B["year"]
    # A year that is one off may come from an age or a guess: it says nothing.
    apart = (year > birth.year + own_span + 1) | (birth.year > year + span + 1)
    levels[part & ~fits & ~apart] = _B["missing"]
    if birth.month is not None and own_span == 0:
        both = part & fits & (month > 0) & (span == 0)
        levels[both & (month == birth.month)] = _B["month"]
        levels[both & (month != birth.month)] = _B["same_year"]
    levels[0] = _B["missing"]
    levels[year == 0] = _B["missing"]
    return levels


def _one_digit_off(
    year: NDArray[np.int32], month: NDArray[np.int32], day: NDArray[np.int32], birth: PartialDate
) -> NDArray[np.bool_]:
    """Whether the eight digits differ in one place only."""
    left = np.abs(year * 10_000 + month * 100 + day)
    right = birth.year * 10_000 + (birth.month or 0) * 100 + (birth.day or 0)
    differ = np.zeros(len(year), dtype=np.int8)
    for place in range(8):
        differ += (left // 10**place % 10) != (right // 10**place % 10)
    return np.asarray(differ == 1, dtype=np.bool_)
