"""Seals: for every record that people or runs change, what it was before and after each change, in one chained list.

audit/seals.jsonl  {"n": 1, "time": ..., "all": true, "previous": ...}    the archive began with seals
                   {"n": 7, "before": {place: SHA-256, ...}, ...}         these are about to change
                   {"n": 8, "after": {place: SHA-256, ...}, ...}          and this is what they became; empty when gone
                   {"n": 9, "accepted": {place: SHA-256, ...}, ...}       found otherwise, and accepted by a person

Each line names the SHA-256 of the one before it and the newest line of the audit log (``log``), and every line of the
audit log names the newest seal of its moment, so that neither can be cut off or begun anew without the other. So
``check`` sees a record that was changed, removed or slipped in behind the program's back, also where nothing else
names its hash (a manifest together with the catalogue, the newest event of a box), and a list of seals that was cut off.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from filelock import FileLock

from vtdocs import config
from vtdocs.archive import files
from vtdocs.archive.layout import Archive

GENESIS = "0" * 64
_TAIL = 8192
_PATTERNS = (
    "dossiers/*/manifest.json", "batches/*/batch.json", "batches/*/report.json", "batches/*/splitmap.json",
    "batches/*/settled.json", "boxes/*/[0-9]*.json", "imports/*.csv", "letters/register.jsonl",
    "hermelding/decisions.jsonl", "retention/*.jsonl", "destruction/requests.jsonl", "destruction/*/statement.json",
)  # fmt: skip
"""The records that bear seals."""


@dataclass(slots=True)
class _Standing:
    """What the list of seals says, read to its end."""

    sealed: dict[str, str] = field(default_factory=dict)
    """SHA-256 by place, as the last change left it; empty for what is gone."""
    waiting: dict[str, str] = field(default_factory=dict)
    """Places whose change was begun and not sealed: a run was killed there, or works now."""
    skipped: set[str] = field(default_factory=set)
    """Places that were not as they were sealed when a change of them began, and that nobody accepted."""
    from_the_beginning: bool = False
    """Whether every record must bear a seal; not so in an archive that an earlier version made."""
    whole: bool = True
    """Whether the chain holds, to the newest seal that the audit log names."""


def path_of(archive: Archive) -> Path:
    """The list of seals; beside the audit log, which names the newest one in each of its lines."""
    return archive.audit_log.with_name("seals.jsonl")


def begin(archive: Archive) -> None:
    """The first line of a new archive: from now on a record without a seal did not come from this program."""
    with _locked(archive):
        _add(path_of(archive), {"all": True})


@contextmanager
def changing(archive: Archive, *paths: Path) -> Iterator[None]:
    """Seal what becomes of these files; changes of one archive wait for each other, so keep what is inside short.

    Never nest it. Does nothing for a folder that is no archive, such as one where dossiers are prepared.
    """
    if not paths or not (archive.root / config.SETTINGS_FILE).exists():
        yield
        return
    places = sorted({path.relative_to(archive.root).as_posix() for path in paths})
    with _locked(archive):
        _settle(archive)
        _add(path_of(archive), {"before": _hashes(archive, places)})
        try:
            yield
        finally:
            _add(path_of(archive), {"after": _hashes(archive, places)})


def write_json(archive: Archive, path: Path, value: Any) -> None:
    """``files.write_json`` of a record that bears a seal."""
    with changing(archive, path):
        files.write_json(path, value)


def accept(archive: Archive) -> tuple[str, ...]:
    """Seal everything as it is found now, by a decision of a person; returns the places that were not as sealed."""
    with _locked(archive):
        standing = _read(archive, ())
        differing = tuple(sorted({place for _kind, place in _differences(archive, standing)}))
        if differing:
            _add(path_of(archive), {"accepted": _hashes(archive, differing)})
    return differing


def check(archive: Archive, named: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Kind of finding and place, for every record that is not as it was sealed.

    ``named`` are numbers and hashes of seals as the audit log names them, in its order.
    """
    named = tuple(dict.fromkeys(named))  # read before the seals, so that none is newer than they
    standing = _read(archive, named)
    if not standing.whole:
        yield "seals-changed", path_of(archive).relative_to(archive.root).as_posix()
        return
    if any(_differences(archive, standing)):
        with _locked(archive):  # a run may have changed them meanwhile; nobody does while we look
            yield from sorted(_differences(archive, _read(archive, named)))


def _differences(archive: Archive, standing: _Standing) -> Iterator[tuple[str, str]]:
    for place, digest in standing.sealed.items():
        if place in standing.skipped:
            yield "seal-skipped", place
        elif place not in standing.waiting and _hash(archive.root / place) != digest:
            yield "seal-differs", place
    if standing.from_the_beginning:
        for path in _there(archive):
            place = path.relative_to(archive.root).as_posix()
            if place not in standing.sealed and place not in standing.waiting:
                yield "unsealed", place


def _there(archive: Archive) -> Iterator[Path]:
    for pattern in _PATTERNS:
        yield from archive.root.glob(pattern)


def _read(archive: Archive, named: Iterable[tuple[int, str]]) -> _Standing:
    standing, path = _Standing(), path_of(archive)
    wanted, previous = dict(named), GENESIS
    for number, line in enumerate(_lines(path), start=1):
        digest = hashlib.sha256(line).hexdigest()
        try:
            entry = json.loads(line)
            chained = entry["previous"] == previous and entry["n"] == number
            _take(standing, entry)
        except (ValueError, KeyError, TypeError, AttributeError):
            chained = False
        if not chained or wanted.pop(number, digest) != digest:
            standing.whole = False
            return standing
        previous = digest
    standing.whole = not wanted  # a seal that the audit log names is not there any more
    return standing


def _take(standing: _Standing, entry: Mapping[str, Any]) -> None:
    standing.from_the_beginning = standing.from_the_beginning or bool(entry.get("all"))
    for place, digest in entry.get("before", {}).items():
        if standing.sealed.get(place, "" if standing.from_the_beginning else digest) != digest:
            standing.skipped.add(place)
        standing.waiting[place] = digest
    for place, digest in entry.get("after", {}).items():
        standing.waiting.pop(place, None)
        standing.sealed[place] = digest
    for place, digest in entry.get("accepted", {}).items():
        standing.skipped.discard(place)
        standing.waiting.pop(place, None)
        standing.sealed[place] = digest


def _lines(path: Path) -> Iterator[bytes]:
    """The whole lines; one that a crash tore was never relied on."""
    if path.exists():
        with path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield line[:-1]


def _settle(archive: Archive) -> None:
    """Seal what a killed run had begun to change."""
    last = _last(path_of(archive))
    if last is not None and "before" in last[0]:
        _add(path_of(archive), {"after": _hashes(archive, list(last[0]["before"]))})


def _add(path: Path, what: Mapping[str, Any]) -> None:
    last = _last(path)
    entry, previous = last if last is not None else ({"n": 0}, GENESIS)
    time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    what = {**what, **_newest_line(path)}
    line = json.dumps({"n": entry["n"] + 1, "time": time, **what, "previous": previous}, separators=(",", ":")) + "\n"
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
    try:
        os.write(descriptor, line.encode("ascii"))
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _newest_line(path: Path) -> dict[str, str]:
    """Number and hash of the newest line of the audit log, as its head has it: the log names the seals, they name it."""
    try:
        number, digest = path.with_name("audit.head").read_text(encoding="ascii").split()
        return {"log": f"{int(number)}:{digest}"}
    except (OSError, ValueError):
        return {}


def named_lines(archive: Archive) -> tuple[tuple[int, str], ...]:
    """Numbers and hashes of the lines of the audit log that the seals name, oldest first."""
    found: dict[tuple[int, str], None] = {}
    for line in _lines(path_of(archive)):
        try:
            number, colon, digest = str(json.loads(line).get("log", "")).partition(":")
        except (ValueError, AttributeError):
            continue  # told as changed
        if colon and number.isdigit():
            found[int(number), digest] = None
    return tuple(found)


def _last(path: Path) -> tuple[dict[str, Any], str] | None:
    """The last whole line and its hash; a line that a crash tore is taken off."""
    if not path.exists():
        return None
    with path.open("rb+") as file:
        size, reach = file.seek(0, os.SEEK_END), _TAIL
        while True:
            start = max(0, size - reach)
            file.seek(start)
            tail = file.read(size - start)
            if not start or tail.count(b"\n") >= 2:
                break
            reach *= 4
        if not tail.endswith(b"\n"):
            file.truncate(start + tail.rfind(b"\n") + 1)
    lines = tail[: tail.rfind(b"\n") + 1].splitlines()
    if not lines:
        return None
    try:
        entry = json.loads(lines[-1])
        return {**entry, "n": int(entry["n"])}, hashlib.sha256(lines[-1]).hexdigest()
    except (ValueError, KeyError, TypeError):
        return {"n": 0}, "f" * 64  # the chain stays broken here, and work goes on


def _hashes(archive: Archive, places: Iterable[str]) -> dict[str, str]:
    return {place: _hash(archive.root / place) for place in places}


def _hash(path: Path) -> str:
    try:
        return files.sha256_of(path)
    except (FileNotFoundError, NotADirectoryError):
        return ""


@contextmanager
def _locked(archive: Archive) -> Iterator[None]:
    path = path_of(archive)
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    with FileLock(path.with_suffix(".lock"), timeout=60, mode=0o600):
        yield
