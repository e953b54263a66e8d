"""The addresses of the new report beside every address of the register; compared once per dossier."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.parameters import ADDRESS, Parameters
from vtdocs.index.matching.similar import ALIKE, EXACT
from vtdocs.index.matching.view import View
from vtdocs.index.matching.weights import Levels, Weights, weigh
from vtdocs.index.register.columns import addition_hash, postcode_number
from vtdocs.model.persons import Address
from vtdocs.names.addresses import house_number, street_key
from vtdocs.names.fold import fold

_A = {name: place for place, name in enumerate(ADDRESS)}
_LETTERS = 26 * 26


class QueryHomes:
    """All addresses of the query: level and weight per address of the register."""

    def __init__(self, view: View, parameters: Parameters, addresses: Sequence[Address]) -> None:
        self.addresses = tuple(dict.fromkeys(address for address in addresses if not address.empty))
        self.levels = np.zeros(len(view.homes), dtype=np.uint8)
        self.weights: Weights = np.zeros(len(ADDRESS), dtype=np.float32)
        self._best = np.zeros(len(view.homes), dtype=np.uint8)
        for number, address in enumerate(self.addresses):
            levels = address_levels(view, address)
            self._best[levels > self.levels] = min(number, 255)
            self.levels = np.maximum(self.levels, levels)
        if self.addresses:
            chance = dict(zip(ADDRESS, parameters.chance["address"], strict=True))
            self.weights = weigh(parameters, "address", ADDRESS, self.levels, view.address_count, chance)

    def best(self, entry: int) -> Address:
        """The address of the query that comes closest to this one of the register."""
        return self.addresses[int(self._best[entry])]

    def of(self, entries: NDArray[np.intp]) -> Levels:
        """Levels of these address entries."""
        return self.levels[entries]


def address_levels(view: View, address: Address) -> Levels:
    """Levels of ``ADDRESS`` for every address of the register.

    ``house``: same number, and same postcode or same street in no other place; another addition makes it ``street``.
    """
    homes = view.homes
    number, addition = house_number(address.number)
    code, tag = postcode_number(address.postcode), addition_hash(addition)
    street = view.streets.table([(street_key(address.street), frozenset())]) if address.street else None
    place = view.places.table([(fold(address.place), frozenset())]) if address.place else None
    theirs = homes["postcode"]
    same_code = (theirs == code) & (code > 0)
    other_place = (theirs > 0) & (code > 0) & (theirs // _LETTERS != code // _LETTERS)
    same_place = np.zeros(len(homes), dtype=np.bool_)
    if place is not None:
        same_place = place[homes["place"]] >= ALIKE
        # The four digits of a postcode lie in one place; a place that differs may be the hamlet or the municipality.
        other_place |= (homes["place"] > 0) & ~same_place & ~same_code & ((theirs == 0) | (code == 0))
    same_street = np.zeros(len(homes), dtype=np.bool_)
    like_street = same_street
    if street is not None:
        degree = street[homes["street"]]
        same_street, like_street = degree == EXACT, degree >= ALIKE
    same_number = (homes["number"] == number) & (number > 0)
    other_addition = (homes["addition"] != tag) & (homes["addition"] > 0) & (tag > 0)
    house = same_number & (same_code | (like_street & ~other_place)) & ~other_addition
    # The same street and number in another place: the place may be the hamlet or the municipality.
    unsure_place = other_place & ((theirs == 0) | (code == 0))
    near = same_code | (same_street & ~other_place) | (same_number & like_street & (~other_place | unsure_place))
    levels = np.full(len(homes), _A["other"], dtype=np.uint8)
    nothing = (homes["street"] == 0) & (theirs == 0)
    levels[nothing] = _A["missing"]
    levels[same_place | ((theirs // _LETTERS == code // _LETTERS) & (code > 0))] = _A["place"]
    levels[near] = _A["street"]
    levels[house] = _A["house"]
    if len(view.secret[0]):
        # A secret address agrees or says nothing: that it differs would tell something of it (P6).
        levels[(view.secret[0] > 0) | (view.secret[1] > 0)] = _A["missing"]
        for codes, asked in zip(view.secret, view.secret_codes(address), strict=True):
            if asked:
                levels[codes == asked] = _A["house"]
    levels[0] = _A["missing"]
    return levels
