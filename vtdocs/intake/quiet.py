"""When is a file that a scanner writes complete? Only its silence and its content can say (digitisation 0.5 and 5.1).

Size and moment of change are looked at again and again; a set of files is quiet when nothing in it, nor the list of its
files, changed for a while. Polling needs nothing from the file system, so it works on network shares, and it does not
trust the clock of the server: only changes are compared, never a moment with the clock of this computer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

LONGEST_WAIT = 600.0
"""Seconds between two tries of a set that does not decode, at most."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells that a file changed."""

    size: int
    """Bytes."""
    changed: int
    """Moment of the last change as the file system tells it, in nanoseconds."""


Stamps = Mapping[Path, Stamp]


def stamp_of(path: Path) -> Stamp | None:
    """The stamp of a file, links not followed; None when it is gone or cannot be looked at."""
    try:
        found = path.lstat()
    except OSError:
        return None
    return Stamp(found.st_size, found.st_mtime_ns)


@dataclass(slots=True)
class _Watched:
    """What is known of one set of files."""

    stamps: Stamps
    since: float
    """When the set was last seen to change, by the caller's clock."""
    tries: int = 0
    """How often the quiet set was tried and did not decode."""
    not_before: float = 0.0


@dataclass(slots=True)
class QuietSets:
    """Remembers sets of files between looks, and tells which are quiet and due for a try."""

    quiet_seconds: float
    """How long nothing in a set may change."""
    first_wait: float
    """Seconds until a set that did not decode is tried again; doubled at each further try."""
    _sets: dict[str, _Watched] = field(default_factory=dict)

    def look(self, sets: Mapping[str, Stamps], now: float) -> None:
        """Take in how all sets are now (``now`` in seconds of any clock that does not jump); gone sets are forgotten."""
        self._sets = {name: self._seen(name, stamps, now) for name, stamps in sets.items()}

    def _seen(self, name: str, stamps: Stamps, now: float) -> _Watched:
        known = self._sets.get(name)
        return known if known is not None and known.stamps == stamps else _Watched(stamps, now)

    def due(self, now: float) -> Iterator[str]:
        """Names of the sets that are quiet and may be tried."""
        for name, known in self._sets.items():
            if now - known.since >= self.quiet_seconds and now >= known.not_before:
                yield name

    def failed(self, name: str, now: float) -> int:
        """Note that a set did not decode; it may be tried again later. Returns how often it failed, unchanged."""
        known = self._sets[name]
        known.not_before = now + min(self.first_wait * 2**known.tries, LONGEST_WAIT)
        known.tries += 1
        return known.tries

    def unchanged(self, name: str) -> bool:
        """Whether the files of a set are as they were at the last look."""
        return all(stamp_of(path) == stamp for path, stamp in self._sets[name].stamps.items())
