"""Take any one field out of a complete case: the letters are refused, or whole without it; never a letter with a hole."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from tests.letters.conftest import scene_of, values_of
from vtdocs.errors import Refused
from vtdocs.letters.kinds import KINDS
from vtdocs.letters.library import Library
from vtdocs.letters.words import body_text
from vtdocs.letters.writing import Draft, codes_for, plan

HOLE = re.compile(
    r"\s[.,;:?!)](?=\s|$)|\(\s|\(\)|[.:,]\s*[.,]|:\s*$|vanaf\s*$|None|^(?:Datum|Onderwerp|Ons kenmerk)$\n^$",
    re.MULTILINE,
)
SINGLE = [code for code in KINDS if code not in {"B2v", "B3p", "B16", "B1", "B2", "B3", "B4", "B6", "B6f"}]


def leaves(part: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    if isinstance(part, dict):
        for name, inner in part.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(part, list):
        for number, inner in enumerate(part):
            yield from leaves(inner, (*path, number))


def without(values: Any, path: tuple[str | int, ...]) -> Any:
    part = values
    for step in path[:-1]:
        part = part[step]
    del part[path[-1]]
    return values


def holes(values: dict[str, Any], kind: str, library: Library) -> list[str]:
    try:
        scene = scene_of(values)
        drafts = plan(scene, codes_for(scene, kind))
    except (Refused, ValidationError):
        return []
    lines = [line for draft in drafts for line in text_of(draft, library)]
    asks = re.compile(
        r"(?:op deze dagen hoe het gaat|om deze personen|Het gaat om|afspraken over veiligheid|deze personen):$"
    )
    return [line for line in lines if HOLE.search(line) and not asks.search(line)]


_READ: dict[tuple[str, str], list[str]] = {}


def text_of(draft: Draft, library: Library) -> list[str]:
    """Lines of a letter; one that sees the same as an earlier one is the same letter and is not filled again."""
    key = draft.kind.code, repr(draft.view)
    if key not in _READ:
        template = library.get(draft.kind.code)
        allowed = {name: value for name, value in draft.view.items() if name in template.description.fields}
        _READ[key] = body_text(template.compiled.fill(allowed)).splitlines()
    return _READ[key]


@pytest.mark.parametrize("path", list(leaves(values_of())), ids=lambda path: ".".join(map(str, path)))
def test_the_set_without_one_field_has_no_hole(path: tuple[str | int, ...], library: Library) -> None:
    assert holes(without(values_of(), path), "", library) == []


@pytest.mark.slow
@pytest.mark.parametrize("kind", SINGLE)
def test_each_other_letter_without_one_field_has_no_hole(kind: str, library: Library) -> None:
    for path in leaves(values_of(full=True)):
        assert holes(without(values_of(full=True), path), kind, library) == [], path
