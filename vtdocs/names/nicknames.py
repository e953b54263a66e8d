"""Call names, short forms and transliterations that can mean the same person."""

from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from vtdocs.assets import read_lines
from vtdocs.names.fold import fold

_GIVEN = "index/names/given-names.txt"
_SURNAMES = "index/names/surname-variants.txt"
# Longest first; a stem shorter than three letters says nothing.
_DIMINUTIVES = ("etje", "eltje", "tsje", "pje", "tje", "kje", "eke", "ske", "sje", "je", "ke", "ie", "y", "i")


class _Groups:
    """Groups of names; a name may stand in several, and kinship does not pass on from one group to the next."""

    def __init__(self, lines: Iterable[str]) -> None:
        self.members = [frozenset(folded for part in line.split(",") if (folded := fold(part))) for line in lines]
        self.groups: dict[str, set[int]] = {}
        for number, members in enumerate(self.members):
            for name in members:
                self.groups.setdefault(name, set()).add(number)

    def variants(self, name: str) -> frozenset[str]:
        """Every other name that shares a group with this folded name."""
        found: set[str] = set()
        for number in self.groups.get(name, ()):
            found |= self.members[number]
        return frozenset(found - {name})


@cache
def _groups(asset: str, archive: Path | None) -> _Groups:
    return _Groups(read_lines(asset, archive))


@lru_cache(maxsize=65_536)
def variants(name: str, *, archive: Path | None = None) -> frozenset[str]:
    """Folded names that can mean the same given name, from the table: ``Fietje`` gives ``sophia`` and more."""
    return _groups(_GIVEN, archive).variants(fold(name))


@lru_cache(maxsize=65_536)
def surname_variants(name: str, *, archive: Path | None = None) -> frozenset[str]:
    """Folded transliterations of a surname, from the table."""
    return _groups(_SURNAMES, archive).variants(fold(name))


@lru_cache(maxsize=65_536)
def diminutive_stem(name: str) -> str:
    """The folded name without a diminutive ending: ``Jantje`` gives ``jan``; the name itself when it has none."""
    folded = fold(name)
    for ending in _DIMINUTIVES:
        if folded.endswith(ending) and len(folded) - len(ending) >= 3:
            stem = folded[: -len(ending)]
            return stem[:-1] if len(stem) > 3 and stem[-1] == stem[-2] else stem
    return folded


def are_variants(left: str, right: str, *, archive: Path | None = None) -> bool:
    """Whether two given names can mean the same person; equal names do not count."""
    one, other = fold(left), fold(right)
    if one == other or not one or not other:
        return False
    return other in variants(one, archive=archive) or diminutive_stem(one) == diminutive_stem(other)


def is_given_name(name: str) -> bool:
    """Whether the table knows the word as a given name."""
    return fold(name) in _groups(_GIVEN, None).groups
