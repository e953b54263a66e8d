"""Take the letters of a case out of the letter register and the outboxes, when its dossier is destroyed."""

import json
import os
import shutil
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from filelock import FileLock

from vtdocs.letters import outbox
from vtdocs.letters.register import LetterRegister


@dataclass(frozen=True, slots=True)
class LettersGone:
    """What became of the letters of some cases."""

    letters: int
    """Letters that stood in the register."""
    sent: int
    """Of these, letters that were posted: copies are with their receivers."""
    elsewhere: int
    """Letters whose file was not found where it was written: somebody moved it, and must remove it."""


def count(register: LetterRegister, cases: Collection[str]) -> LettersGone:
    """What ``forget`` would take out."""
    mine = [letter for letter in register.letters() if letter.case in cases]
    elsewhere = sum(not Path(letter.file).is_file() for letter in mine)
    return LettersGone(len(mine), sum(bool(letter.sent_on) for letter in mine), elsewhere)


def forget(register: LetterRegister, cases: Collection[str]) -> None:
    """Remove the letters of these cases: their files where they were written, then their lines. Can be done again."""
    mine = [letter for letter in register.letters() if letter.case in cases]
    for folder in dict.fromkeys(Path(letter.file).parent for letter in mine):
        _remove_set(folder, cases)
    gone = {letter.id for letter in mine}
    if not gone:
        return
    with FileLock(register.path.with_suffix(".lock"), timeout=30):
        lines = register.path.read_text(encoding="utf-8").splitlines(keepends=True)
        kept = [line for line in lines if line.endswith("\n") and json.loads(line)["id"] not in gone]
        _replace(register.path, "".join(kept))


def _remove_set(folder: Path, cases: Collection[str]) -> None:
    """A set's folder holds the letters of one case; anything else in it would not be ours to remove."""
    manifest = folder / outbox.MANIFEST
    try:
        data: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8"))
        if data["zaak"] not in cases:
            return
    except (OSError, ValueError, KeyError):
        return
    shutil.rmtree(folder)
    if folder.parent.is_dir():
        outbox.list_sets(folder.parent)


def _replace(path: Path, text: str) -> None:
    descriptor, name = tempfile.mkstemp(prefix=".writing-", dir=path.parent)
    with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(path)
