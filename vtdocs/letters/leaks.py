"""Prove on the finished file that no secret stands in it, whatever part it hides in and however it is written."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from vtdocs.letters.secrets import Secret, Shape
from vtdocs.letters.words import digits, folded, squeezed

LONG, LONG_WEAK = 8, 6
"""Letters from which a name or street is found however it is broken; a shorter one may stand inside another word."""


@dataclass(frozen=True, slots=True)
class Leak:
    """A secret that was found in a finished letter; the value is never repeated."""

    field: str
    rule: str


class Haystack:
    """The text of one finished file in the forms that secrets are looked for."""

    def __init__(self, text: str, entitled: Iterable[str] = ()) -> None:
        """``entitled`` are whole values that this addressee may read, such as the own address line.

        They are taken out first, so that a reporter who lives in the same street does not stop every letter.
        """
        values = tuple(entitled)
        words = folded(text)
        for value in sorted({folded(value) for value in values}, key=len, reverse=True):
            if len(value) > 4:
                words = words.replace(value, "  ")
        self._words = words
        self._squeezed = squeezed(text)
        for value in sorted({squeezed(value) for value in values}, key=len, reverse=True):
            if len(value) > 4:
                self._squeezed = self._squeezed.replace(value, " ")
        self._digits = digits(text)

    def count(self, secret: Secret) -> int:
        """How often a secret stands in the text."""
        if secret.shape is Shape.PHONE:
            number = _national(secret.value)
            return self._digits.count(number) if len(number) >= 6 else 0
        if secret.shape is Shape.DIGITS:
            return self._digits.count(secret.value) if secret.value else 0
        if secret.shape is Shape.SQUEEZED:
            tight = squeezed(secret.value)
            return self._squeezed.count(tight) if tight else 0
        needle = folded(secret.value)
        if not needle.strip():
            return 0
        # "Hoogstratens kind", "de Hoogstraten's": the name with the s of possession is the name.
        found = self._words.count(needle) + self._words.count(f"{needle.rstrip()}s ")
        tight = squeezed(secret.value)
        long_enough = LONG if secret.shape is Shape.WORDS else LONG_WEAK
        if not found and len(tight) >= long_enough:
            return self._squeezed.count(tight)  # spaced out, hyphenated or broken over lines
        return found


def find_leaks(
    text: str, secrets: Sequence[Secret], entitled: Iterable[str], empty: Callable[[], str]
) -> tuple[Leak, ...]:
    """Every secret that stands in a text.

    ``empty`` gives the text of the same letter with every value blanked: a surname that is also an ordinary word of the
    template (Post, Brief) is a leak only where it stands more often than there.
    """
    values = tuple(entitled)
    hay = Haystack(text, values)
    blank: Haystack | None = None
    leaks: dict[Leak, None] = {}
    for secret in secrets:
        number = hay.count(secret)
        if number and secret.shape is Shape.WEAK:
            blank = blank or Haystack(empty(), values)
            number -= blank.count(secret)
        if number > 0:
            leaks[Leak(secret.field, secret.rule)] = None
    return tuple(leaks)


def fixed_leaks(text: str, secrets: Sequence[Secret]) -> tuple[Leak, ...]:
    """Every secret in the parts of a file that no letter of the template changes.

    A single word counts only in what was filled: in these parts it is the template's own.
    """
    hay = _fixed_hay(text)
    found = (
        Leak(secret.field, secret.rule) for secret in secrets if secret.shape is not Shape.WEAK and hay.count(secret)
    )
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=64)
def _fixed_hay(text: str) -> Haystack:
    return Haystack(text)


def _national(number: str) -> str:
    """A telephone number without country code and leading zero."""
    bare = "".join(char for char in number if char.isdigit())
    for prefix in ("0031", "31"):
        if bare.startswith(prefix) and len(bare) > 9:
            return bare[len(prefix) :].lstrip("0")
    return bare.lstrip("0")
