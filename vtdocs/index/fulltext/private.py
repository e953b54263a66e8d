"""An index is opened only when nobody else can have written in it: Whoosh keeps pickles, and a pickle can be a program."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from vtdocs.errors import IndexUnusable
from vtdocs.i18n import gettext as _


def check_private(folder: Path) -> None:
    """Raise IndexUnusable when others can write in an index, or it belongs to somebody else.

    Rights are looked at where the system has them; on Windows a folder of a user is that user's own.
    """
    if os.name == "nt":
        return
    for place in _places(folder):
        try:
            status = place.lstat()
        except FileNotFoundError:
            continue  # a writer has tidied up since
        if place == folder.parent and status.st_mode & stat.S_ISVTX:
            continue  # as /tmp: everybody may add, nobody may take what is another's
        others = status.st_mode & (stat.S_IWGRP | stat.S_IWOTH) and not stat.S_ISLNK(status.st_mode)
        if others or stat.S_ISLNK(status.st_mode) or status.st_uid not in {os.geteuid(), 0}:
            raise IndexUnusable(
                _("Others can write in the search index: it is not opened, for it could hold a program of theirs."),
                _("Make it private and anew: chmod -R go= {folder}, then vtdocs reindex").format(folder=folder.parent),
            )


def _places(folder: Path) -> Iterator[Path]:
    """The folder that holds the index, the index, and every file in it."""
    yield folder.parent
    yield folder
    try:
        yield from folder.iterdir()
    except FileNotFoundError:
        return  # a run puts another index in its place just now
