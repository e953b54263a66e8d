"""Service numbers in a comparison: the strongest evidence there is, and not always beside the right name."""

import numpy as np
from numpy.typing import NDArray

from vtdocs.index.matching.persons import Comparison, QueryPerson
from vtdocs.index.matching.view import Rows, View
from vtdocs.index.matching.weights import Weights

BSN_WEIGHT = 34.0
"""A BSN passes the elfproef and belongs to one person: more than a name and a birth date together."""
OTHER_BSN_WEIGHT = -8.0


def bsn_rows(view: View, person: QueryPerson, compared: Comparison, rows: Rows, owner: Rows) -> Rows:
    """Places of the rows that bear the person's BSN: in each dossier that holds it the one that fits best otherwise.

    A person stands in a dossier many times and the BSN once, perhaps beside a name that was misread or is not theirs.
    """
    if not person.bsn:
        return np.empty(0, dtype=np.intp)
    theirs = view.bsn[rows]
    best: dict[int, int] = {}
    there = set(owner[theirs == person.bsn].tolist())
    for place in np.flatnonzero((theirs == person.bsn) | (theirs == 0)):
        dossier = int(owner[place])
        if dossier in there and (dossier not in best or _fits_better(compared, theirs, int(place), best[dossier])):
            best[dossier] = int(place)
    return np.array(sorted(best.values()), dtype=np.intp)


def _fits_better(compared: Comparison, theirs: NDArray[np.uint64], place: int, other: int) -> bool:
    """The heavier of two rows; of equals the one that the number stands beside."""
    mine, others = (float(compared.weight[at]) for at in (place, other))
    return mine > others or (mine == others and bool(theirs[place]) and not theirs[other])


def with_bsn(view: View, person: QueryPerson, compared: Comparison, rows: Rows, bearing: Rows) -> Weights:
    """The weight of each row with what its BSN adds, or takes away when it is somebody else's."""
    weight = compared.weight
    if person.bsn:
        theirs = view.bsn[rows]
        weight = weight + np.where((theirs > 0) & (theirs != person.bsn), OTHER_BSN_WEIGHT, 0.0)
        weight[bearing] += BSN_WEIGHT
    return weight.astype(np.float32)
