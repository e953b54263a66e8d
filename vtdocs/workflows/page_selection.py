"""Which pages: ``confidence<70 status:low box:B12``; every condition must hold."""

import operator
import re
from collections.abc import Callable, Sequence

from vtdocs.archive.catalogue import PageRow
from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _

Condition = Callable[[PageRow], bool]

_MEASURES: dict[str, tuple[str, float]] = {
    "confidence": ("confidence", 1.0),
    "ratio": ("word_ratio", 100.0),
    "word_ratio": ("word_ratio", 100.0),
    "margin": ("orientation_margin", 1.0),
}
"""Name in a condition: field of the row, and what a value above 1 is divided by (``ratio<60`` is a percentage)."""
_NAMES = ("status", "dossier", "batch", "box", "kind")
_SIGNS: dict[str, Callable[[float, float], bool]] = {
    "<=": operator.le, ">=": operator.ge, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip
_TERM = re.compile(r"(?P<measure>[a-z_]+)\s*(?P<sign><=|>=|<|>|=)\s*(?P<number>\d+(?:[.,]\d+)?)%?"
                   r"|(?P<name>[a-z]+):(?P<values>[^\s]+)")  # fmt: skip

_AND = re.compile(r"^(?:and|en|AND|EN)\s+")


def parse_where(texts: Sequence[str]) -> tuple[Condition, ...]:
    """The conditions of some texts; raises BadInput for a text that is none, or when there is no condition at all."""
    found = [condition for text in texts for condition in _conditions(text)]
    if not found:
        raise _not_understood("")
    return tuple(found)


def _conditions(text: str) -> list[Condition]:
    found: list[Condition] = []
    rest = text.strip()
    while rest:
        rest = _AND.sub("", rest)
        term = _TERM.match(rest)
        if term is None:
            raise _not_understood(rest)
        found.append(_condition(term))
        rest = rest[term.end() :].lstrip(" ,")
    return found


def _condition(term: re.Match[str]) -> Condition:
    if term["name"]:
        return _named(term["name"], term["values"])
    if term["measure"] not in _MEASURES:
        raise _not_understood(term[0])
    field, percent = _MEASURES[term["measure"]]
    number, compare = float(term["number"].replace(",", ".")), _SIGNS[term["sign"]]
    wanted = number / percent if number > 1 else number
    return lambda row: compare(getattr(row, field), wanted)


def _named(name: str, values: str) -> Condition:
    """``status:low,unreadable``; a blank page may be named without its question mark."""
    if name not in _NAMES:
        raise _not_understood(f"{name}:")
    wanted = {"blank?" if name == "status" and value == "blank" else value for value in values.split(",")}
    return lambda row: getattr(row, name) in wanted


def _not_understood(text: str) -> BadInput:
    return BadInput(
        _("This choice of pages is not understood: {text}").format(text=text[:40]),
        _("Give for instance: confidence<70, ratio<60, margin<0.1, status:low, dossier:NUMBER, batch:ID, box:B12."),
    )
