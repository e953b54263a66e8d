"""Words made comparable: case, accents, points and the reading errors of old paper folded away."""

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

_SPECIAL = str.maketrans({"ł": "l", "ø": "o", "ı": "i", "ß": "ss", "æ": "ae", "ĳ": "ij", "đ": "d"})
# Digits and signs that OCR writes for letters; only used inside words that also hold letters.
_MISREAD = str.maketrans({"0": "o", "1": "l", "|": "l", "!": "l", "5": "s", "8": "b", "6": "g", "€": "e", "$": "s"})
_CONFUSED = str.maketrans(
    {"i": "l", "j": "l", "t": "l", "u": "n", "v": "n", "c": "e", "o": "e", "f": "l", "h": "b", "g": "q"}
)


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case, no accents, letters only of a word with misread digits mended; digits kept in pure numbers."""
    if word.isascii() and word.isalpha():
        return word.lower()
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.lower()) if not unicodedata.combining(c))
    plain = plain.translate(_SPECIAL)
    if any(character.isalpha() for character in plain):
        plain = plain.translate(_MISREAD)
    return "".join(character for character in plain if character.isalnum())


def shape(folded: str) -> str:
    """A folded word with the letter pairs joined that OCR takes for one letter, or makes of one: rn=m, cl=d, vv=w."""
    return folded.replace("rn", "m").replace("cl", "d").replace("vv", "w")


@lru_cache(maxsize=65536)
def confusion_key(word: str) -> str:
    """The folded word with look-alike letters made one (rn=m, l=i, u=n, c=e, h=b, cl=d, ij=y): a coarse OCR key."""
    folded = word if word.isascii() and word.isalpha() and word.islower() else fold(word)
    plain = folded.replace("rn", "m").replace("cl", "d").replace("ij", "y").replace("vv", "w").replace("ii", "u")
    return plain.translate(_CONFUSED)


def near(left: str, right: str) -> bool:
    """Whether two folded words are one reading error apart: one edit for five letters and more, two from ten."""
    if left == right:
        return True
    shortest = min(len(left), len(right))
    if shortest < 5:
        return shortest >= 3 and confusion_key(left) == confusion_key(right)
    limit = 2 if shortest >= 10 else 1
    if confusion_key(left) == confusion_key(right):
        return True
    return OSA.distance(left, right, score_cutoff=limit) <= limit
