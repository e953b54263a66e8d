"""What is left of a faulty case file, so that what refers to other fields can be checked in the same run."""

import copy
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from vtdocs.letters.case.model import Zaak

_ROUNDS = 8
"""A fault that is taken out may leave its part without a field it needs; then that part goes too, and so on."""


def without_faults(values: Any) -> Zaak | None:
    """The case without its faulty fields; None when nothing useful is left or a whole person had to go."""
    rest = copy.deepcopy(values)
    for _round in range(_ROUNDS):
        try:
            return Zaak.model_validate(rest)
        except ValidationError as wrong:
            errors = wrong.errors(include_url=False, include_input=False)
            if _stand_ins(rest, errors):
                continue
            paths = {error["loc"][:-1] if error["type"] == "missing" else error["loc"] for error in errors}
        if any(not path or (path[0] == "personen" and len(path) <= 2) for path in paths):
            return None  # who else refers to a person that is not understood cannot be judged
        for path in sorted(paths, key=lambda path: [str(part).rjust(6, "0") for part in path], reverse=True):
            _take_out(rest, path)
    return None


_STAND_IN_TOP = {"zaaknummer": "X", "type": "melding", "datum_ontvangst": "1-1-2000"}
_STAND_IN = {"rol": "kind", "geslachtsnaam": "X"}
"""What a faulty person is given, so that who refers to them can still be judged; never shown, never kept."""


def _stand_ins(values: Any, errors: Sequence[Any]) -> bool:
    """Put a stand-in where a person's role or surname is faulty; whether any was put."""
    put = False
    for error in errors:
        where = error["loc"]
        if len(where) == 1 and where[0] in _STAND_IN_TOP and values.get(where[0]) != _STAND_IN_TOP[where[0]]:
            values[where[0]] = _STAND_IN_TOP[where[0]]
            put = True
        if len(where) == 3 and where[0] == "personen" and where[2] in _STAND_IN:
            person = values["personen"][where[1]]
            if isinstance(person, dict) and person.get(where[2]) != _STAND_IN[where[2]]:
                person[where[2]] = _STAND_IN[where[2]]
                put = True
    return put


def _take_out(values: Any, path: tuple[str | int, ...]) -> None:
    *above, last = path
    for part in above:
        try:
            values = values[part]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(values, dict):
        values.pop(last, None)
    elif isinstance(values, list) and isinstance(last, int) and last < len(values):
        del values[last]
