"""The addresses of the new report beside every address of the register; compared once per dossier."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.parameters import ADDRESS, Parameters
from vtdocs.index.matching.similar import ALIKE, EXACT
from vtdocs.index.matching.view import LETTERS, Rows, View
from vtdocs.index.matching.weights import Levels, Weights, weigh
from vtdocs.index.register.columns import addition_hash, postcode_number
from vtdocs.model.persons import Address
from vtdocs.names.addresses import house_number, street_key
from vtdocs.names.fold import fold

_A = {name: place for place, name in enumerate(ADDRESS)}


class QueryHomes:
    """All addresses of the query: level and weight per address of the register."""

    def __init__(self, view: View, parameters: Parameters, addresses: Sequence[Address]) -> None:
        self._view = view
        self.addresses = tuple(dict.fromkeys(address for address in addresses if not address.empty))
        self.levels = np.zeros(len(view.homes.told), dtype=np.uint8)
        self.weights: Weights = np.zeros(len(ADDRESS), dtype=np.float32)
        self._best = np.zeros(len(view.homes.told), dtype=np.uint8)
        for number, address in enumerate(self.addresses):
            levels = address_levels(view, address)
            self._best[levels > self.levels] = min(number, 255)
            self.levels = np.maximum(self.levels, levels)
        if self.addresses:
            chance = dict(zip(ADDRESS, parameters.chance["address"], strict=True))
            self.weights = weigh(parameters, "address", ADDRESS, self.levels, view.address_count, chance)

    def rows_in_favour(self) -> Rows:
        """Rows whose address speaks for the same family."""
        return np.flatnonzero((self.weights[self.levels] > 0)[self._view.address])

    def weight_of(self, rows: Rows) -> Weights:
        """The weight of the address of each row."""
        return self.weights[self.levels[self._view.address[rows]]]

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
    place = view.places.table([(fold(address.place), frozenset())]) >= ALIKE if address.place else None
    levels = np.where(homes.told, np.uint8(_A["other"]), np.uint8(_A["missing"]))
    close = (homes.area == code // LETTERS) if code else np.zeros(len(levels), dtype=np.bool_)
    if place is not None:
        close |= place[homes.place]
    if street is not None:
        close |= (street >= ALIKE)[homes.street]
    # Only where the street, the place or the area of the postcode is the same can there be more than another address.
    at = np.flatnonzero(close)
    theirs, nothing = homes.postcode[at], np.zeros(len(at), dtype=np.bool_)
    same_code = theirs == code if code else nothing
    same_place = nothing if place is None else place[homes.place[at]]
    unsure_place = (theirs == 0) | (code == 0)
    other_place = ~unsure_place & (homes.area[at] != code // LETTERS)
    if place is not None:
        # The four digits of a postcode lie in one place; a place that differs may be the hamlet or the municipality.
        other_place |= (homes.place[at] > 0) & ~same_place & unsure_place
    degree = np.zeros(len(at), dtype=np.uint8) if street is None else street[homes.street[at]]
    same_street, like_street = degree == EXACT, degree >= ALIKE
    same_number = (homes.number[at] == number) & (number > 0)
    other_addition = (homes.addition[at] != tag) & (homes.addition[at] > 0) & (tag > 0)
    house = same_number & (same_code | (like_street & ~other_place)) & ~other_addition
    # The same street and number in another place: the place may be the hamlet or the municipality.
    near = same_code | (same_street & ~other_place) | (same_number & like_street & (~other_place | unsure_place))
    found = levels[at]
    found[same_place | ((theirs > 0) & (homes.area[at] == code // LETTERS))] = _A["place"]
    found[near] = _A["street"]
    found[house] = _A["house"]
    levels[at] = found
    if len(view.secret[0]):
        # A secret address agrees or says nothing: that it differs would tell something of it (P6).
        levels[(view.secret[0] > 0) | (view.secret[1] > 0)] = _A["missing"]
        for codes, asked in zip(view.secret, view.secret_codes(address), strict=True):
            if asked:
                levels[codes == asked] = _A["house"]
    levels[0] = _A["missing"]
    return levels
