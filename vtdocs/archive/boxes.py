"""A box of paper as an object of its own: what was declared, decided and found about it, in an append-only history.

boxes/<box>/000001-declare.json  one event: who, when, what; never changed or removed, each names the SHA-256 of the one
                                 before it

What holds for a box follows from its events: the last declaration, whether it is closed, the last sample and its verdict.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import quote

from vtdocs.archive import files, seals
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _

FORMAT = 1
GENESIS = "0" * 64
_BOX = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/ -]{0,19}")
_EVENT = re.compile(r"(\d{6})-([a-z-]+)\.json")


class BoxAct(StrEnum):
    """What happened to a box."""

    DECLARE = "declare"
    """Somebody counted the paper and said what is to be expected."""
    CLOSE = "close"
    """The account balanced and was closed."""
    REOPEN = "reopen"
    """A closed account was opened again, with a reason."""
    SAMPLE = "sample"
    """A sample was drawn."""
    VERDICT = "verdict"
    """Two people judged the sample."""
    RESPLIT = "resplit"
    """Pages were put in another dossier."""
    EVIDENCE = "evidence"
    """The substitution file was written."""


class Mode(StrEnum):
    """What the scans are for (P21)."""

    ACCESS = "ontsluiten"
    """To find the paper, which stays the original."""
    REPLACE = "vervangen"
    """To take the place of the paper, under a decision of the zorgdrager."""


@dataclass(frozen=True, slots=True)
class ExpectedDossier:
    """One dossier that should be in a box."""

    number: str
    sheets: int | None = None
    """Sheets of paper; None when they were not counted."""
    sides: int | None = None
    """Sides to be scanned; None when they were not counted."""


@dataclass(frozen=True, slots=True)
class Declaration:
    """What somebody counted before the box was scanned."""

    box: str
    dossiers: int
    """Dossiers that are expected."""
    sheets: int | None
    """Sheets of paper in the whole box, without separator sheets; None when they were not counted."""
    sides: int | None
    """Sides to be scanned in the whole box, without separator sheets; None when they were not counted."""
    listed: tuple[ExpectedDossier, ...] = ()
    """The dossiers by number; empty when only their number was counted."""
    mode: Mode = Mode.ACCESS
    decision: str = ""
    """Number of the vervangingsbesluit; empty for ``ontsluiten``."""
    handbook: str = ""
    """Version of the handbook vervanging; empty for ``ontsluiten``."""


@dataclass(frozen=True, slots=True)
class BoxEvent:
    """One event as recorded."""

    number: int
    """Number in the box, counting from 1."""
    time: str
    """ISO 8601, UTC, seconds."""
    user: str
    act: BoxAct
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Box:
    """A box as it stands now."""

    name: str
    events: tuple[BoxEvent, ...]

    @property
    def declaration(self) -> Declaration | None:
        """The last declaration; None when nothing was declared."""
        event = self.last(BoxAct.DECLARE)
        return None if event is None else _declaration(event.data)

    @property
    def closed(self) -> bool:
        """Whether the account is closed."""
        acts = [event.act for event in self.events if event.act in {BoxAct.CLOSE, BoxAct.REOPEN}]
        return bool(acts) and acts[-1] is BoxAct.CLOSE

    @property
    def full_check(self) -> bool:
        """Whether the last sample that was judged was rejected, so that every page must be looked at."""
        event = self.last(BoxAct.VERDICT)
        return event is not None and event.data["verdict"] == "rejected"

    def last(self, act: BoxAct) -> BoxEvent | None:
        """The newest event of a kind."""
        return next((event for event in reversed(self.events) if event.act is act), None)


def check_name(box: str) -> str:
    """The number of a box, trimmed; raises BadInput when it cannot be one."""
    name = box.strip()
    if not _BOX.fullmatch(name):
        raise BadInput(_("The box number has characters that cannot be used."), _("Use letters, digits, - and /."))
    return name


def load(archive: Archive, box: str) -> Box:
    """A box with its history, empty for one nobody declared; raises ArchiveUnusable when the history was changed."""
    name = check_name(box)
    events: list[BoxEvent] = []
    previous = GENESIS
    for file in _files(archive, name):
        event, before = _read(file)
        if before != previous or event.number != len(events) + 1:
            raise _damaged(name)
        previous = files.sha256_of(file)
        events.append(event)
    return Box(name, tuple(events))


def all_boxes(archive: Archive) -> Iterator[Box]:
    """Every box with a history, in order of name."""
    if archive.boxes.is_dir():
        for folder in sorted(archive.boxes.iterdir()):
            names = [file for file in folder.iterdir() if _EVENT.fullmatch(file.name)] if folder.is_dir() else []
            if names:
                yield load(archive, str(files.read_json(min(names))["box"]))


def record(archive: Archive, box: str, act: BoxAct, data: Mapping[str, Any], *, user: str) -> BoxEvent:
    """Add an event to the history of a box; the caller holds the writer's lock."""
    known = load(archive, box)
    time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    event = BoxEvent(len(known.events) + 1, time, user, act, dict(data))
    before = _files(archive, known.name)
    previous = files.sha256_of(before[-1]) if before else GENESIS
    entry = {"format": FORMAT, "box": known.name, "previous": previous, **asdict(event)}
    seals.write_json(archive, _folder(archive, known.name) / f"{event.number:06d}-{act.value}.json", entry)
    return event


def standing_resplits(box: Box) -> list[BoxEvent]:
    """The changes of the split that were not undone, oldest first, without the undoing itself."""
    made = [event for event in box.events if event.act is BoxAct.RESPLIT]
    undone = {event.data["undoes"] for event in made if "undoes" in event.data}
    return [event for event in made if event.number not in undone and "undoes" not in event.data]


def check(archive: Archive) -> Iterator[tuple[str, str]]:
    """Kind of finding and place, for every box whose history was changed."""
    if not archive.boxes.is_dir():
        return
    for folder in sorted(archive.boxes.iterdir()):
        try:
            names = sorted(file for file in folder.iterdir() if _EVENT.fullmatch(file.name))
            if names:
                load(archive, str(files.read_json(names[0])["box"]))
        except (ArchiveUnusable, BadInput, OSError, ValueError, KeyError, TypeError):
            yield "box-changed", folder.relative_to(archive.root).as_posix()


def _folder(archive: Archive, box: str) -> Path:
    """Folder of a box; ``B12`` and ``b12`` get folders of their own on Windows too, and ``B/1`` is one name."""
    lower = "".join(f"_{char.lower()}" if char.isupper() else char for char in quote(box, safe=" ").replace("%", "="))
    return archive.boxes / lower.replace(" ", "+").rstrip(".")


def _files(archive: Archive, box: str) -> list[Path]:
    folder = _folder(archive, box)
    return sorted(file for file in folder.iterdir() if _EVENT.fullmatch(file.name)) if folder.is_dir() else []


def _read(file: Path) -> tuple[BoxEvent, str]:
    try:
        data = files.read_json(file)
        previous = str(data.pop("previous"))
        for name in ("box", "format"):
            data.pop(name)
        return BoxEvent(**{**data, "act": BoxAct(data["act"])}), previous
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise _damaged(file.parent.name) from problem


def _declaration(data: Mapping[str, Any]) -> Declaration:
    listed = tuple(ExpectedDossier(**item) for item in data["listed"])
    return Declaration(**{**data, "listed": listed, "mode": Mode(data["mode"])})


def _damaged(box: str) -> ArchiveUnusable:
    return ArchiveUnusable(
        _("The history of box {box} was changed or cannot be read.").format(box=box),
        _("Restore the folder boxes from the last backup."),
    )
