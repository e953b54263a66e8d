"""A finished letter, and the proof that can be taken of it in any form it is written in."""

from collections.abc import Callable
from dataclasses import dataclass, field

from vtdocs.letters.leaks import Leak, find_leaks, fixed_leaks
from vtdocs.letters.secrets import Secret, Withheld
from vtdocs.letters.words import fixed_text, told_text


@dataclass(frozen=True, slots=True)
class Letter:
    """One finished letter to one addressee."""

    case: str
    """Number of the case."""
    kind: str
    """Such as ``B2``."""
    title: str
    """Dutch title of the kind."""
    role: str
    """Role of the addressee, such as ``ouder-1``; tells nobody's name."""
    channel: str
    """``post``, ``veilige mail`` or ``intern``."""
    template_version: str
    """Version of the template, from its .toml."""
    snapshot: str
    """SHA-256 of the case's values that it was made from."""
    content: bytes = field(repr=False)
    """The .docx."""
    person: str = field(repr=False)
    """Id of the addressee in the case file; empty for who is no person of it."""
    withheld: tuple[Withheld, ...]
    """What was left out and why, for the case worker."""
    secrets: tuple[Secret, ...] = field(repr=False)
    """What may not stand in it; never written anywhere."""
    entitled: tuple[str, ...] = field(repr=False)
    """Whole values that the addressee may read."""
    empty: Callable[[], str] = field(repr=False, compare=False)
    """Text of the same letter with every value blanked."""

    @property
    def name(self) -> str:
        """File name without suffix: no name, BSN or birth date (P15)."""
        case = "".join(char if char.isalnum() or char in "-_" else "-" for char in self.case)
        return f"{case}_{self.kind}_{self.role}"

    def leaks(self) -> tuple[Leak, ...]:
        """Every secret that stands in any part of the finished .docx, or in its file name."""
        told = self.leaks_in(f"{told_text(self.content)}\n{self.name}")
        return tuple(dict.fromkeys((*told, *fixed_leaks(fixed_text(self.content), self.secrets))))

    def leaks_in(self, text: str) -> tuple[Leak, ...]:
        """Every secret that stands in a text of this letter, such as that of its PDF."""
        return find_leaks(text, self.secrets, self.entitled, self.empty)
