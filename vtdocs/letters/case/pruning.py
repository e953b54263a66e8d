"""What is left of a faulty case file, so that what refers to other fields can be checked in the same run."""

import copy
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
            paths = {error["loc"][:-1] if error["type"] == "missing" else error["loc"] for error in errors}
        if any(not path or (path[0] == "personen" and len(path) <= 2) for path in paths):
            return None  # who else refers to a person that is not understood cannot be judged
        for path in sorted(paths, key=lambda path: [str(part).rjust(6, "0") for part in path], reverse=True):
            _take_out(rest, path)
    return None


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
