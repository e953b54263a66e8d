"""What lies under an archive: a disk of this computer or of another, encrypted or not, open to others or not.

It tells what the system lets a user see without special rights, and ``None`` where it does not: "not known" is an answer.
"""

import ctypes
import os
import re
import stat
import subprocess
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

NETWORK_FILE_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afpfs", "webdav", "9p", "fuse.sshfs", "remote"}
)
_ENCRYPTED_FILE_SYSTEMS = frozenset({"ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs"})
_REMOTE_DRIVE = 4  # GetDriveTypeW: DRIVE_REMOTE
MOST_ENTRIES = 200_000
"""Files and folders whose rights are looked at; more would take minutes."""


def mount_of(folder: Path, mounts: Path = Path("/proc/mounts")) -> tuple[str, str]:
    """Device and kind of the file system that holds a folder; empty where the system does not tell."""
    found = ("", "")
    if mounts.exists():
        best = -1
        for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
            parts = line.split()
            place = parts[1].replace("\\040", " ") if len(parts) > 2 else ""
            if place and folder.is_relative_to(place) and len(place) >= best:
                best, found = len(place), (parts[0], parts[2])
    elif sys.platform == "win32":
        found = ("", "remote" if _is_remote_on_windows(folder) else "")
    elif sys.platform == "darwin":
        found = _mount_on_macos(folder)
    return found


def _is_remote_on_windows(folder: Path) -> bool:
    if str(folder).startswith("\\\\"):
        return True
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 exists on Windows only
    return bool(kernel.GetDriveTypeW(f"{folder.drive}\\") == _REMOTE_DRIVE)


def _mount_on_macos(folder: Path) -> tuple[str, str]:
    best, found = -1, ("", "")
    for device, place, kind in re.findall(r"^(.+?) on (.+?) \((\w+)", _said("/sbin/mount"), flags=re.MULTILINE):
        if folder.is_relative_to(place) and len(place) >= best:
            best, found = len(place), (device, kind)
    return found


def encrypted(
    folder: Path, mounts: Path = Path("/proc/mounts"), blocks: Path = Path("/sys/class/block")
) -> bool | None:
    """Whether the disk that holds a folder is encrypted by this system; None where that cannot be seen."""
    if sys.platform == "darwin":
        told = _said("/usr/bin/fdesetup", "status")
        return True if "FileVault is On" in told else False if "FileVault is Off" in told else None
    device, kind = mount_of(folder, mounts)
    if kind in _ENCRYPTED_FILE_SYSTEMS:
        return True
    if not device.startswith("/dev/"):
        return None
    block = blocks / Path(device).resolve().name
    return _is_crypt(block) if block.exists() else None


def _is_crypt(block: Path, depth: int = 0) -> bool:
    """Whether a block device, or any that it lies on (LVM on LUKS), is one that encrypts."""
    uuid = block / "dm" / "uuid"
    if uuid.is_file() and uuid.read_text(encoding="ascii", errors="replace").startswith("CRYPT-"):
        return True
    below = block / "slaves"
    return depth < 8 and below.is_dir() and any(_is_crypt(item.resolve(), depth + 1) for item in below.iterdir())


def _said(*command: str) -> str:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=10, check=False, stdin=subprocess.DEVNULL
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout


def open_to_others(root: Path) -> list[Path]:
    """Up to five files and folders of an archive that others than its owner may read or write; none on Windows."""
    if os.name == "nt":
        return []
    found = (path for path, mode in islice(_modes(root), MOST_ENTRIES) if stat.S_IMODE(mode) & 0o077)
    return list(islice(found, 5))


def _modes(folder: Path) -> Iterator[tuple[Path, int]]:
    """A folder and everything below it, with their modes; links are not followed."""
    yield folder, folder.stat().st_mode
    for place, folders, names in os.walk(folder):
        for name in (*folders, *names):
            path = Path(place) / name
            try:
                yield path, path.lstat().st_mode if not path.is_symlink() else 0
            except OSError:
                continue  # gone since: another run is working
