"""A list of lines that are only ever added, each naming the SHA-256 of the one before it: what people decided, for good."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from vtdocs.archive import files, seals
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _

GENESIS = "0" * 64


@dataclass(frozen=True, slots=True)
class Journal:
    """The file; the caller holds the writer's lock while adding."""

    path: Path
    """A .jsonl file; it need not exist yet."""
    archive: Archive | None = None
    """The archive of which it is a record that bears a seal; None for a copy that is being prepared."""

    def lines(self) -> list[dict[str, Any]]:
        """All lines in order; raises ArchiveUnusable when one was changed, removed or put in between.

        A last line that a crash cut off was never acknowledged to anybody, and is left out.
        """
        previous, found = GENESIS, []
        try:
            content = self.path.read_bytes() if self.path.exists() else b""
            for line in content[: content.rfind(b"\n") + 1].splitlines():
                fields = json.loads(line)
                if fields.pop("previous") != previous:
                    raise ValueError("chain")
                found.append(fields)
                previous = hashlib.sha256(line).hexdigest()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as problem:
            raise ArchiveUnusable(
                _("The file {path} was changed or cannot be read.").format(path=self.path),
                _("Put the file back from the last backup and tell the privacy officer."),
            ) from problem
        return found

    def add(self, fields: Mapping[str, Any]) -> None:
        """Write one line after the last whole one, durably."""
        self.lines()  # a broken chain is told, never continued
        if self.archive is None:
            self._write(fields)
            return
        with seals.changing(self.archive, self.path):
            self._write(fields)

    def _write(self, fields: Mapping[str, Any]) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        content = self.path.read_bytes() if self.path.exists() else b""
        whole = content.rfind(b"\n") + 1
        if whole < len(content):
            os.truncate(self.path, whole)
        earlier = content[:whole].splitlines()
        previous = hashlib.sha256(earlier[-1]).hexdigest() if earlier else GENESIS
        text = json.dumps({**fields, "previous": previous}, ensure_ascii=False, separators=(",", ":")) + "\n"
        descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_BINARY", 0), 0o600)
        try:
            os.write(descriptor, text.encode("utf-8"))
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        files.fsync_folder(self.path.parent)
