"""BagIt packages (RFC 8493): written to a new place with the source checksummed, and read back with every byte checked.

The usual library makes a bag of a folder in place, by moving its files; an archive must never be taken apart to be copied.
So the few text files of a bag are written here; the tests let that library, an outsider, validate every bag.
"""

import hashlib
import os
import re
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from vtdocs import __version__
from vtdocs.archive import files
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _
from vtdocs.i18n import ngettext

DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
PAYLOAD = "data"
_PART = ".vtdocs-part-"
"""Between the name of a bag and some letters by chance: the folder in which it is written."""
_ALGORITHMS = ("sha256", "sha512")
_LINE = re.compile(r"([0-9a-fA-F]+)[ \t]+\*?(.+)")


@dataclass(slots=True)
class BagWriter:
    """A bag being written beside its place; nothing is at the place until ``finish``."""

    target: Path
    part: Path
    manifest: dict[str, tuple[str, str]] = field(default_factory=dict)
    """SHA-256 and SHA-512 of each payload file, by its path below the bag."""
    size: int = 0
    """Bytes of payload."""

    @classmethod
    def begin(cls, target: Path) -> "BagWriter":
        """Start a bag; raises BadInput when something is at its place already.

        What a killed export left beside the same place is removed; the caller holds the writer's lock, so none is at work.
        """
        if target.exists() and (not target.is_dir() or any(target.iterdir())):
            raise BadInput(
                _("{folder} is not an empty folder.").format(folder=target), _("Choose a new place for the package.")
            )
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            beginning = f".{target.name}{_PART}"
            for left in target.parent.iterdir():
                if left.name.startswith(beginning) and left.is_dir() and not left.is_symlink():
                    files.remove_tree(left)
            part = Path(tempfile.mkdtemp(prefix=beginning, dir=target.parent))
        except OSError as problem:
            raise BadInput(
                _("The package cannot be written in {folder}.").format(folder=target.parent), problem.strerror or ""
            ) from problem
        return cls(target, part)

    def copy(self, source: Path, path: str) -> str:
        """Copy a file to a path below the payload; returns the SHA-256 of what was written."""
        place = self.part / PAYLOAD / path
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        hashes = tuple(hashlib.new(name) for name in _ALGORITHMS)
        with source.open("rb") as reader, place.open("xb") as writer:
            while chunk := reader.read(files.CHUNK):
                for digest in hashes:
                    digest.update(chunk)
                writer.write(chunk)
                self.size += len(chunk)
            writer.flush()
            os.fsync(writer.fileno())
        found = (hashes[0].hexdigest(), hashes[1].hexdigest())
        self.manifest[f"{PAYLOAD}/{path}"] = found
        return found[0]

    def write(self, path: str, content: bytes) -> None:
        """Write a payload file of our own making."""
        place = self.part / PAYLOAD / path
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with place.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        self.size += len(content)
        self.manifest[f"{PAYLOAD}/{path}"] = tuple(hashlib.new(n, content).hexdigest() for n in _ALGORITHMS)  # type: ignore[assignment]  # two of them

    def finish(self, info: Mapping[str, str]) -> None:
        """Write the tag files and move the bag to its place, in one step."""
        known = {
            **info,
            "Bagging-Date": f"{datetime.now(UTC):%Y-%m-%d}",
            "Bag-Software-Agent": f"vtdocs {__version__}",
            "Payload-Oxum": f"{self.size}.{len(self.manifest)}",
        }
        tags = {
            "bagit.txt": DECLARATION,
            "bag-info.txt": "".join(f"{name}: {_one_line(value)}\n" for name, value in known.items() if value),
        }
        for place, name in enumerate(_ALGORITHMS):
            lines = (f"{hashes[place]}  {_encoded(path)}\n" for path, hashes in sorted(self.manifest.items()))
            tags[f"manifest-{name}.txt"] = "".join(lines)
        for name, text in tags.items():
            files.write_atomic(self.part / name, text.encode("utf-8"))
        for name in _ALGORITHMS:
            lines = (f"{hashlib.new(name, tags[tag].encode()).hexdigest()}  {tag}\n" for tag in sorted(tags))
            files.write_atomic(self.part / f"tagmanifest-{name}.txt", "".join(lines).encode())
        if self.target.exists():
            self.target.rmdir()
        self.part.chmod(0o700)
        self.part.rename(self.target)
        files.fsync_folder(self.target.parent)

    def discard(self) -> None:
        """Leave nothing behind."""
        if self.part.exists():
            files.remove_tree(self.part)


def check_bag(bag: Path) -> dict[str, str]:
    """SHA-256 (or the strongest that is there) checked for every file of a bag; payload paths with their digests.

    Raises BadInput when it is no bag, ArchiveUnusable when a file is missing, changed or not listed.
    """
    if not (bag / "bagit.txt").is_file():
        raise BadInput(
            _("{folder} is no BagIt package.").format(folder=bag), _("Give the folder in which bagit.txt lies.")
        )
    algorithm = next((name for name in ("sha512", "sha256") if (bag / f"manifest-{name}.txt").is_file()), "")
    if not algorithm:
        raise BadInput(_("The package has no SHA-256 or SHA-512 manifest."), _("Ask for a package with one."))
    listed = _read_manifest(bag, f"manifest-{algorithm}.txt")
    tags = (
        _read_manifest(bag, f"tagmanifest-{algorithm}.txt") if (bag / f"tagmanifest-{algorithm}.txt").is_file() else {}
    )
    there = {path.relative_to(bag).as_posix() for path in (bag / PAYLOAD).rglob("*") if path.is_file()}
    wrong = sorted({*(set(listed) - there), *(there - set(listed))})
    wrong += [
        path
        for path, digest in sorted({**listed, **tags}.items())
        if path not in wrong and _digest(bag / path, algorithm) != digest
    ]
    if wrong:
        raise ArchiveUnusable(
            ngettext(
                "The package is damaged: {count} file is missing, changed or not listed: {path}.",
                "The package is damaged: {count} files are missing, changed or not listed, such as {path}.",
                len(wrong),
            ).format(count=len(wrong), path=wrong[0]),
            _("Copy it again from where it came. Nothing was imported."),
        )
    return listed


def _read_manifest(bag: Path, name: str) -> dict[str, str]:
    found = {}
    for line in _lines(bag / name):
        match = _LINE.fullmatch(line)
        path = _decoded(match[2]) if match else ""
        parts = PurePosixPath(path).parts
        outside = not parts or path.startswith("/") or ".." in parts or "\\" in path or ":" in parts[0]
        if match is None or outside or (bag / path).is_symlink():
            raise ArchiveUnusable(
                _("The package is damaged: {name} cannot be read.").format(name=name),
                _("Copy it again from where it came. Nothing was imported."),
            )
        found[path] = match[1].lower()
    return found


def _lines(path: Path) -> Iterator[str]:
    try:
        yield from (line for line in path.read_text(encoding="utf-8-sig").splitlines() if line.strip())
    except (OSError, UnicodeDecodeError) as problem:
        raise ArchiveUnusable(
            _("The package is damaged: {name} cannot be read.").format(name=path.name),
            _("Copy it again from where it came. Nothing was imported."),
        ) from problem


def _digest(path: Path, algorithm: str) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, algorithm).hexdigest()
    except OSError:
        return ""


def _encoded(path: str) -> str:
    """RFC 8493 2.1.3: line ends and percent signs in a path are percent-encoded."""
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")


def _decoded(path: str) -> str:
    return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def _one_line(value: str) -> str:
    return " ".join(value.split())
