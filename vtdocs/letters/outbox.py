"""Put finished letters in an outbox: a whole set or nothing, whatever kills the run; never over a letter that is there.

A set is a folder of its own with its ``manifest.json``; it is written beside the outbox and then renamed into it. The
outbox's own ``manifest.json`` lists all sets and is made again from theirs.
"""

import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _
from vtdocs.letters.finished import Letter

MANIFEST = "manifest.json"
NOT_POSTED = "niet-versturen"
STAGING = ".bezig-"
"""How everything begins in an outbox that is no set yet; what a killed run left of it is removed by the next."""
_SLOT = ".slot"


@dataclass(frozen=True, slots=True)
class StagedSet:
    """A set that stands ready beside the outbox, not in it yet."""

    folder: Path
    name: str
    """Name that the set's folder gets in the outbox."""
    letters: tuple[Letter, ...]

    def document(self, letter: Letter) -> Path:
        """The .docx of a letter; an internal note lies with what is not posted."""
        return self.folder / _place_of(letter) / f"{letter.name}.docx"

    @property
    def ids(self) -> frozenset[str]:
        """How its letters are called in the register and the audit log."""
        return frozenset(_id_of(letter) for letter in self.letters)

    def discard(self) -> None:
        """Leave nothing behind."""
        shutil.rmtree(self.folder, ignore_errors=True)


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter as it lies in the outbox."""

    id: str
    """Case, kind, role and the beginning of the file's hash."""
    letter: Letter
    file: Path
    pdf: Path | None
    sha256: str


def _place_of(letter: Letter) -> Path:
    return Path(NOT_POSTED) if letter.channel == "intern" else Path()


@dataclass(frozen=True, slots=True)
class Committed:
    """A set that lies in the outbox."""

    folder: Path
    letters: tuple[StoredLetter, ...]
    broken: tuple[str, ...]
    """Earlier folders of exactly this set in which a letter was removed or changed since."""


def stage(outbox: Path, name: str, letters: Sequence[Letter], remarks: Sequence[str]) -> StagedSet:
    """Write a set beside its place; raises BadInput when the outbox cannot be written."""
    try:
        outbox.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder = Path(tempfile.mkdtemp(prefix=STAGING, dir=outbox))
        (folder / NOT_POSTED).mkdir(mode=0o700)
    except OSError as problem:
        raise BadInput(
            _("The outbox cannot be written."), _("Check rights and free space of {folder}.").format(folder=outbox)
        ) from problem
    staged = StagedSet(folder, name, tuple(letters))
    try:
        for letter in letters:
            _write(staged.document(letter), letter.content)
            _write(folder / NOT_POSTED / f"{letter.name}_niet-in-brief.txt", _left_out(letter).encode())
        if remarks:
            _write(folder / NOT_POSTED / "opmerkingen.txt", ("\n".join(remarks) + "\n").encode())
    except BaseException:
        staged.discard()
        raise
    return staged


def commit(outbox: Path, staged: StagedSet, day: date) -> Committed:
    """Move a set into the outbox in one step.

    The same letters as a set that lies there whole change nothing. Other ones get a folder of their own beside it, and
    so does a set of which a letter has gone or was changed since it was written: that folder is left as it is, and named.
    """
    manifest = _manifest(staged, day)
    entries = manifest["brieven"]
    _write(staged.folder / MANIFEST, (json.dumps(manifest, ensure_ascii=False, indent=1) + "\n").encode())
    _sync(staged.folder / NOT_POSTED)
    _sync(staged.folder)
    target, broken = _place(outbox, staged.name, manifest)
    if target.exists():
        staged.discard()
    else:
        staged.folder.replace(target)
        _sync(outbox)
    stored = []
    for letter, entry in zip(staged.letters, entries, strict=True):
        pdf = target / entry["pdf"] if entry["pdf"] else None
        stored.append(StoredLetter(entry["id"], letter, target / entry["bestand"], pdf, entry["sha256"]))
    return Committed(target, tuple(stored), broken)


def lies_there(outbox: Path, staged: StagedSet, day: date) -> bool:
    """Whether exactly this set lies in the outbox already, whole."""
    return _place(outbox, staged.name, _manifest(staged, day))[0].exists()


@contextmanager
def reserved(outbox: Path) -> Iterator[bool]:
    """Work in an outbox alone; what a killed run left beside its place is removed first, for it was never a set.

    Gives whether there was something of a killed run. Raises BadInput when another run works in it or it cannot be written.
    """
    made = not outbox.exists()
    try:
        outbox.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(outbox / _SLOT, timeout=60):
            remains = list(outbox.glob(f"{STAGING}*"))
            for left in remains:
                if left.is_dir():
                    shutil.rmtree(left, ignore_errors=True)
                else:
                    left.unlink(missing_ok=True)
            yield bool(remains)
            if any(outbox.glob(f"*/{MANIFEST}")):
                list_sets(outbox)
            nothing = made and {file.name for file in outbox.iterdir()} == {_SLOT}
        if nothing:
            (outbox / _SLOT).unlink(missing_ok=True)
            outbox.rmdir()
    except Timeout as problem:
        raise BadInput(_("Another run is writing letters in this outbox."), _("Wait until it is done.")) from problem
    except PermissionError as problem:
        raise BadInput(
            _("The outbox cannot be written."), _("Check rights and free space of {folder}.").format(folder=outbox)
        ) from problem


def _id_of(letter: Letter) -> str:
    return f"{letter.name}_{hashlib.sha256(letter.content).hexdigest()[:8]}"


def _manifest(staged: StagedSet, day: date) -> dict[str, Any]:
    entries = [_entry(staged, letter) for letter in staged.letters]
    return {"gemaakt_op": day.isoformat(), "zaak": staged.letters[0].case, "brieven": entries}


def _entry(staged: StagedSet, letter: Letter) -> dict[str, Any]:
    digest = hashlib.sha256(letter.content).hexdigest()
    pdf = staged.document(letter).with_suffix(".pdf")
    return {
        "id": _id_of(letter),
        "brief": letter.kind,
        "titel": letter.title,
        "geadresseerde": letter.role,
        "kanaal": letter.channel,
        "bestand": (_place_of(letter) / f"{letter.name}.docx").as_posix(),
        "pdf": (_place_of(letter) / pdf.name).as_posix() if pdf.exists() else None,
        "sjabloonversie": letter.template_version,
        "snapshot": letter.snapshot,
        "sha256": digest,
    }


def _place(outbox: Path, name: str, manifest: Mapping[str, Any]) -> tuple[Path, tuple[str, ...]]:
    """A free folder name, or the one where exactly this set lies whole; and the folders where it no longer does."""
    number, broken = 1, list[str]()
    while True:
        target = outbox / (name if number == 1 else f"{name}-{number}")
        if not target.exists():
            return target, tuple(broken)
        if _same(target, manifest):
            if _whole(target, manifest):
                return target, tuple(broken)
            broken.append(target.name)
        number += 1


def _same(folder: Path, manifest: Mapping[str, Any]) -> bool:
    try:
        known = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return bool(known["brieven"] == manifest["brieven"])
    except (OSError, ValueError, KeyError):
        return False


def _whole(folder: Path, manifest: Mapping[str, Any]) -> bool:
    """Whether every letter of a set lies where its manifest says, byte for byte."""
    try:
        for entry in manifest["brieven"]:
            if hashlib.sha256((folder / entry["bestand"]).read_bytes()).hexdigest() != entry["sha256"]:
                return False
            if entry["pdf"] and not (folder / entry["pdf"]).is_file():
                return False
    except OSError:
        return False
    return True


def list_sets(outbox: Path) -> None:
    """The outbox's own manifest, made from those of the sets."""
    files = sorted(file for file in outbox.glob(f"*/{MANIFEST}") if not file.parent.name.startswith("."))
    sets = [{"map": file.parent.name, **json.loads(file.read_text(encoding="utf-8"))} for file in files]
    text = json.dumps({"sets": sets}, ensure_ascii=False, indent=1) + "\n"
    descriptor, name = tempfile.mkstemp(prefix=STAGING, dir=outbox)
    with os.fdopen(descriptor, "wb") as file_:
        file_.write(text.encode())
    Path(name).replace(outbox / MANIFEST)


def _left_out(letter: Letter) -> str:
    """The worker's report: what is not in a letter and why."""
    lines = [
        f"Wat staat er niet in brief {letter.kind} aan {letter.role}",
        "Alleen voor het dossier. Niet versturen.",
        "",
    ]
    lines += [f"{item.field}: {item.what} ({item.rule})" for item in letter.withheld] or ["Er is niets weggelaten."]
    return "\n".join(lines) + "\n"


def _write(path: Path, content: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
