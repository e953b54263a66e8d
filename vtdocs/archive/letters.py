"""The letter register: which letters were made for which case, from which values, and which were sent.

A record holds no name and no address: the addressee is named by role, the values by their hash. One file per letter, so
that two runs never write over each other; a letter that was sent is never replaced.
"""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from vtdocs.archive import files
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _

FORMAT = 1


@dataclass(frozen=True, slots=True)
class LetterRecord:
    """One letter that was made."""

    id: str
    """Number in the register, such as ``L000012``; empty until it is entered."""
    kind: str
    """Such as ``B2``."""
    case_number: str
    addressee: str
    """Role of the addressee, such as ``ouder 1`` or ``melder``; never a name."""
    channel: str
    """``post``, ``veilige mail`` ..."""
    file: str
    """Name of the file in the outbox."""
    sha256: str
    """Of the file as made."""
    template_version: str
    snapshot: str
    """SHA-256 of the case's values that the letter was made from."""
    made_at: str
    """ISO 8601, UTC."""
    made_by: str
    sent_at: str = ""
    """ISO 8601 date; empty until it is marked as sent."""
    sent_by: str = ""


@dataclass(frozen=True, slots=True)
class LetterRegister:
    """The letters of one archive."""

    archive: Archive

    def add(self, letters: Sequence[LetterRecord]) -> tuple[LetterRecord, ...]:
        """Enter a set of letters; gives them with their numbers. The caller holds the writer's lock."""
        paths = self._paths()
        first = int(paths[-1].stem[1:]) + 1 if paths else 1  # numbers of destroyed letters do not return
        entered = tuple(replace(letter, id=f"L{first + place:06d}") for place, letter in enumerate(letters))
        for letter in entered:
            files.write_json(self._path(letter.id), {"format": FORMAT, **asdict(letter)})
        return entered

    def all(self, case_number: str = "") -> tuple[LetterRecord, ...]:
        """All letters, or those of one case, oldest first."""
        found = [self._load(path) for path in self._paths()]
        return tuple(letter for letter in found if not case_number or letter.case_number == case_number)

    def sent(self, case_number: str, file: str) -> LetterRecord | None:
        """The letter of this case and file name that was sent already, or None."""
        return next((letter for letter in self.all(case_number) if letter.file == file and letter.sent_at), None)

    def mark_sent(self, letter_id: str, *, by: str, on: str = "") -> LetterRecord:
        """Remember that a letter was sent; raises BadInput for an unknown letter or one that was sent before."""
        path = self._path(letter_id)
        if not path.is_file():
            raise BadInput(
                _("There is no letter {letter} in the register.").format(letter=letter_id[:20]),
                _("See them all with: vtdocs letters list"),
            )
        letter = self._load(path)
        if letter.sent_at:
            raise BadInput(
                _("Letter {letter} was sent on {date}.").format(letter=letter.id, date=letter.sent_at),
                _("A sent letter is never changed; write a new one."),
            )
        marked = replace(letter, sent_at=on or datetime.now(UTC).date().isoformat(), sent_by=by)
        files.write_json(path, {"format": FORMAT, **asdict(marked)})
        return marked

    def _paths(self) -> list[Path]:
        return sorted(self.archive.letters.glob("L*.json"))

    def _path(self, letter_id: str) -> Path:
        if not (letter_id.startswith("L") and letter_id[1:].isdigit()):
            raise BadInput(_("{letter!r} is not the number of a letter.").format(letter=letter_id[:20]))
        return self.archive.letters / f"{letter_id}.json"

    def _load(self, path: Path) -> LetterRecord:
        try:
            data = files.read_json(path)
            return LetterRecord(**{name: value for name, value in data.items() if name != "format"})
        except (OSError, ValueError, KeyError, TypeError) as problem:
            raise ArchiveUnusable(
                _("Letter {letter} of the register is damaged.").format(letter=path.stem),
                _("Restore the folder letters from the last backup."),
            ) from problem
