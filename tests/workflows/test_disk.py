"""Who may read the archive, and on what it lies (P15)."""

import os
from pathlib import Path

import pytest
from support import Ran

from vtdocs.archive import layout
from vtdocs.workflows import disk
from vtdocs.workflows.doctor import examine

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights in another way")


@POSIX
def test_nothing_in_an_archive_is_open_to_others(read_once: tuple[Path, Ran]) -> None:
    """Folders 0700, files 0600 or stricter, also with a generous umask and from worker processes."""
    assert disk.open_to_others(read_once[0]) == []


@POSIX
@pytest.mark.parametrize("mode", [0o750, 0o701])
def test_the_doctor_warns_of_looser_rights_anywhere(tmp_path: Path, mode: int) -> None:
    archive = layout.create(tmp_path / "archief")
    deep = archive.dossiers / "2009-0143" / "documents"
    deep.mkdir(parents=True)
    deep.chmod(mode)
    check = next(check for check in examine(archive.root) if "2009-0143" in check.found)
    assert (check.state, check.found) == ("warning", f"others may read: {deep.relative_to(archive.root).as_posix()}")
    assert check.advice == f"chmod -R go= {archive.root}"


def mounts(folder: Path, *lines: str) -> Path:
    file = folder / "mounts"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def test_the_deepest_mount_tells_on_what_a_folder_lies(tmp_path: Path) -> None:
    file = mounts(tmp_path, "/dev/sda1 / ext4 rw 0 0", r"//server/archief /mnt/het\040archief cifs rw 0 0")
    assert disk.mount_of(Path("/mnt/het archief/derived"), file)[1] in disk.NETWORK_FILE_SYSTEMS
    assert disk.mount_of(Path("/home"), file) == ("/dev/sda1", "ext4")


@pytest.mark.skipif(os.name == "nt" or os.uname().sysname == "Darwin", reason="looks at what Linux tells of its disks")
def test_encryption_is_told_where_it_can_be_seen(tmp_path: Path) -> None:
    blocks = tmp_path / "block"
    for name, uuid in (("dm-0", "LVM-x"), ("dm-1", "CRYPT-LUKS2-x"), ("sdz1", "")):
        (blocks / name / "slaves").mkdir(parents=True)
        if uuid:
            (blocks / name / "dm").mkdir()
            (blocks / name / "dm" / "uuid").write_text(uuid + "\n", encoding="ascii")
    (blocks / "dm-0" / "slaves" / "dm-1").symlink_to(blocks / "dm-1")
    file = mounts(
        tmp_path,
        "overlay / overlay rw 0 0",
        "/dev/dm-0 /a ext4 rw 0 0",
        "/dev/sdz1 /b ext4 rw 0 0",
        "x /c fuse.gocryptfs rw 0 0",
    )
    told = {name: disk.encrypted(Path(name), file, blocks) for name in ("/", "/a", "/b", "/c")}
    assert told == {"/": None, "/a": True, "/b": False, "/c": True}
