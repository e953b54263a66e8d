"""Three ways to make different spellings of one name equal: the bare letters, the shape, the sound.

All three take any text and give lower-case ASCII; equal results mean *may be the same name*, never *is*.
"""

import re
import unicodedata
from functools import cache, lru_cache
from itertools import pairwise

from vtdocs.assets import read_lines

_SPECIAL = str.maketrans(
    {
        "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i", "İ": "I", "đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "AE",
        "œ": "oe", "Œ": "OE", "þ": "th", "ð": "d", "ĳ": "ij", "Ĳ": "IJ", "ÿ": "ij", "Ÿ": "IJ", "’": "'", "‘": "'",
        "`": "'", "´": "'", "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00ad": "", "\u00a0": " ",
    }
)  # fmt: skip
_NO_LETTERS = re.compile(r"[^a-z]+")
_VOWELS = frozenset("aeiouy")


def strip_accents(text: str) -> str:
    """The text with base letters only, case kept: ``Özdemir`` gives ``Ozdemir``; ``ĳ`` and ``ÿ`` give ``ij``."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


@lru_cache(maxsize=262_144)
def fold(text: str) -> str:
    """Lower-case letters a to z only, ``ij`` written ``y`` (domain 5.3); all else falls away, spaces too."""
    return _NO_LETTERS.sub("", strip_accents(text).lower()).replace("ij", "y")


@cache
def _confusions() -> tuple[tuple[str, str], ...]:
    return tuple(_pairs("index/names/ocr-confusions.txt"))


@cache
def _spellings() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(written), sound) for written, sound in _pairs("index/names/spelling.txt"))


def _pairs(asset: str) -> list[tuple[str, str]]:
    pairs = []
    for line in read_lines(asset):
        written, _, meant = line.partition("=")
        pairs.append((written.strip(), meant.strip()))
    return pairs


def ocr_fold(text: str) -> str:
    """The shape of a name as a poor scan shows it: ``rn`` equals ``m``, ``l`` equals ``1`` and ``i``, and so on.

    matching.md 3.1 measured such a fold: it brings 75 % of misread names back, where sound keys reach 45 %.
    """
    shape = strip_accents(text).lower().replace("ij", "y").replace("ii", "u")
    for read, meant in _confusions():
        shape = shape.replace(read, meant)
    return _NO_LETTERS.sub("", shape)


def sound_key(text: str) -> str:
    """The consonants as a Dutch ear hears them, with ``a`` in front for a name that begins with a vowel.

    A Dutch table in the manner of the Cologne phonetics (H. J. Postel, IBM-Nachrichten 19, 1969): the spellings of one
    sound are written alike first (``index/names/spelling.txt``), then vowels, ``h`` and doubled letters fall away.
    """
    sound = fold(text)
    if not sound:
        return ""
    for pattern, replacement in _spellings():
        sound = pattern.sub(replacement, sound)
    first = sound[0]
    key = ["a"] if first in _VOWELS else [first]
    for previous, char in pairwise(sound):
        if char in _VOWELS or char in "hj" or char == previous:
            continue
        key.append(char)
    return "".join(key)
