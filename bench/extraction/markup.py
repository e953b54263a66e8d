# ruff: noqa: E501  tables and messages read better on one line
"""Texts with their truth inside: ``[[f|Kevin de Jong]]`` is a family person, ``p`` a professional, ``m`` the melder.

``[[b|12-03-2004|2004-03-12|Kevin]]`` is a birth date with its value and a word of its owner's name. Noise is applied
with the marks in place, so that the truth moves along with the text.
"""

import random
import re
from dataclasses import dataclass

_MARK = re.compile(r"\[\[([fpmb])\|([^|\]]*)(?:\|([^|\]]*))?(?:\|([^\]]*))?\]\]")

# Readings that OCR makes of old paper (matching.md 1.1): look-alikes, joined and broken words, dropped accents.
_LOOKALIKES = {
    "l": "1I", "1": "lI", "I": "l1", "O": "0", "0": "O", "o": "0c", "m": "rn", "w": "vv", "d": "cl", "e": "c", "c": "e", "u": "n",
    "n": "u", "h": "b", "5": "S", "S": "5", "B": "8", "8": "B", "é": "e", "ë": "e", "ï": "i", "ş": "s", "ś": "s", "ü": "u", "ö": "o",
    "g": "q", "i": "l", "t": "f", "f": "t", "a": "o", ".": ",", ",": ".", ":": ";", "-": "~",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoldSpan:
    """A name in the text."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class GoldBirth:
    """A birth date in the text, its value and its owner."""

    value: str
    owner: str
    start: int


@dataclass(frozen=True, slots=True)
class GoldText:
    """A text with its truth."""

    text: str
    names: tuple[GoldSpan, ...]
    births: tuple[GoldBirth, ...]
    layout: str
    year: int


def read(marked: str, layout: str, year: int, noise: float = 0.0, seed: int = 0) -> GoldText:
    """The text without marks, with noise at the given rate per character."""
    rng = random.Random(seed)
    parts: list[str] = []
    names, births = [], []
    length = position = 0
    for match in _MARK.finditer(marked):
        plain = _noisy(marked[position : match.start()], noise, rng)
        shown = _noisy(match[2], noise, rng)
        start = length + len(plain)
        if match[1] == "b":
            births.append(GoldBirth(match[3], match[4] or "", start))
        else:
            names.append(GoldSpan(match[1], start, start + len(shown)))
        parts += [plain, shown]
        length = start + len(shown)
        position = match.end()
    parts.append(_noisy(marked[position:], noise, rng))
    return GoldText("".join(parts), tuple(names), tuple(births), layout, year)


def _noisy(text: str, rate: float, rng: random.Random) -> str:
    result = []
    for character in text:
        if rng.random() >= rate or character == "\n":
            result.append(character)
        elif character == " ":
            result.append(rng.choice(("", "  ", " ")))  # joined words, and gaps
        elif character in _LOOKALIKES:
            choices = _LOOKALIKES[character]
            result.append(choices if character in "mwd" else rng.choice(choices))
        elif rng.random() < 0.15:
            result.append(character + " ")  # a broken word
        else:
            result.append(character)
    return "".join(result)
