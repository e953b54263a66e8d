"""An invented case to try the rules on."""

import copy
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import vtdocs
from vtdocs.assets import resolve
from vtdocs.letters.case.loading import _parse
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.library import Library
from vtdocs.letters.region import load_region
from vtdocs.letters.views.common import Scene

DAY = date(2026, 11, 6)
_REGION = load_region()
SAMPLE = Path(vtdocs.__file__).parent / "sample" / "zaak.yaml"
_SAMPLE_VALUES = _parse(SAMPLE.read_text(encoding="utf-8"))[0]
_EXAMPLE_VALUES = _parse(resolve("templates/voorbeeld.yaml").read_text(encoding="utf-8"))[0]

MakeScene = Callable[..., Scene]


def values_of(*, full: bool = False) -> dict[str, Any]:
    """The invented case as plain values, to be changed freely; ``full`` has a measure and every kind of request."""
    return copy.deepcopy(_EXAMPLE_VALUES if full else _SAMPLE_VALUES)


def put(values: dict[str, Any], path: str, value: Any) -> None:
    """Set a field by its path such as ``overdracht.ontvanger.telefoon``; None takes it out."""
    *above, last = path.split(".")
    part: Any = values
    for name in above:
        part = part[int(name)] if name.isdigit() else part.setdefault(name, {})
    if value is None:
        part.pop(last, None)
    else:
        part[last] = value


def scene_of(values: dict[str, Any], **region: Any) -> Scene:
    """A scene from plain values, with settings of the region changed."""
    return Scene(Zaak.model_validate(values), _REGION.model_copy(update=region), DAY)


@pytest.fixture(scope="session")
def library() -> Library:
    """The shipped templates, compiled once for all tests."""
    return Library()
