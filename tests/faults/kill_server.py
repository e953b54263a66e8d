"""Runs commands of the real program in forked children, and kills one with SIGKILL before any step that it asks for.

Nothing in the program knows of it. Python tells its audit hooks of every file that is opened for writing, renamed, removed
or made, and SQLite tells of every statement: each is a numbered step, told by name, and the process can die right before
it. Reading is not the subject here: pages are "read" in the process itself by an engine that knows a few words, which
makes one command last a quarter of a second, so that every step of a story can be tried.

Speaks JSON lines on its standard input and output; see ``killing``.
"""

import contextlib
import errno
import importlib
import json
import os
import re
import signal
import sqlite3
import sys
import tempfile
import warnings
import zlib
from pathlib import Path
from typing import Any

import cv2
from inline import InThisProcess

import vtdocs.cli.main
from vtdocs.ocr import quality, reading
from vtdocs.ocr.engine.common import Found, FoundWord
from vtdocs.workflows import batchrun, decoding, exporting, ingest, redo, resorting, retry, stewardship, verifying

SENTENCES = (
    "De moeder vertelt dat het kind vaak alleen thuis is en dat de school zich zorgen maakt",
    "Afspraak gemaakt voor een gesprek met beide ouders op het bureau in de volgende week",
    "De huisarts is gebeld en komt morgen op bezoek om met het gezin te spreken over hulp",
    "Op verzoek van de school is de leerplichtambtenaar gevraagd om contact op te nemen",
    "Naam kind: Sanne Zonneveld geboren 12-03-2004 wonende te Assen in de gemeente Assen",
)


class KnownWords:
    """An engine that finds some sentences on every page, which ones depends on the page alone."""

    name = "known words 1.0"

    def recognise(self, image: Any, _dpi: float, layout: int = 3) -> Found:
        """A few sentences, laid out in rows."""
        height, width = image.shape
        if image.min() > 200:
            return Found(())  # white paper
        first, words = zlib.crc32(image.tobytes()), []
        for line in range(4):
            row = SENTENCES[(first + line) % len(SENTENCES)].split()
            step, down = width // (len(row) + 1), height // 6
            words += [
                FoundWord(
                    text, step * at + 4, down * (line + 1), step * at + step - 2, down * (line + 1) + 20, 95.0, line, 0
                )
                for at, text in enumerate(row)
            ]
        return Found(tuple(words))


_CONNECT = sqlite3.connect
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_FILE_STEPS = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.truncate", "os.chmod", "shutil.rmtree"}


class Steps:
    """Counts and names what a command does to the disk; dies before step ``kill_at`` (counting from 1).

    With ``delay`` (seconds) it dies so long after that step has begun, also inside what a library does in native code.
    From step ``full_at`` on the disk is full: nothing new can be written, while what is there can be renamed and removed.
    """

    def __init__(self, roots: list[str], kill_at: int, delay: float, full_at: int, log: str) -> None:
        self._roots, self._kill_at, self._delay, self._full_at, self._count = roots, kill_at, delay, full_at, 0
        self._log = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC) if log else -1

    def connect(self, database: Any, *given: Any, **named: Any) -> sqlite3.Connection:
        """``sqlite3.connect``, of which every statement is a step."""
        connection = _CONNECT(database, *given, **named)
        connection.set_trace_callback(lambda statement: self._statement(os.fspath(database), statement))
        return connection

    def hook(self, event: str, given: tuple[Any, ...]) -> None:
        """What Python tells of."""
        if event == "open":
            path, _mode, flags = given
            if isinstance(flags, int) and flags & _WRITES and isinstance(path, str | os.PathLike):
                self._step("write", [os.fspath(path)])
        elif event in _FILE_STEPS:
            paths = [os.fspath(item) for item in given if isinstance(item, str | os.PathLike)]
            self._step(event.removeprefix("os.").removeprefix("shutil."), paths)

    def _statement(self, file: str, statement: str) -> None:
        words = statement.lstrip().split(None, 1)
        verb = words[0].upper() if words else ""
        if verb in {"BEGIN", "COMMIT", "INSERT", "UPDATE", "DELETE", "CREATE", "DROP", "REPLACE"}:
            self._step(f"sql-{verb.lower()}", [file])

    def _step(self, what: str, paths: list[str]) -> None:
        own = [path for path in map(self._relative, paths) if path]
        if not own:
            return
        self._count += 1
        if self._log >= 0:
            os.write(self._log, f"{what} {' '.join(own)}\n".encode())
        if self._count == self._kill_at and self._delay:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)  # the system ends the process; no line of Python runs
            signal.setitimer(signal.ITIMER_REAL, self._delay)
        elif self._count == self._kill_at:
            os.kill(os.getpid(), signal.SIGKILL)
        if 0 < self._full_at <= self._count and what in {"write", "mkdir"} and not own[0].endswith(".lock"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def _relative(self, path: str) -> str:
        full = path if path.startswith("/") else os.path.abspath(path)  # noqa: PTH100  inside a hook of pathlib itself
        for root in self._roots:
            if full.startswith(root + "/"):
                name = re.sub(r"\.(\w+)\.vtdocs-part-[a-z0-9_]{8}", r"\1-deel", full[len(root) + 1 :])
                return re.sub(r"(\.writing-|\.receiving-|\.bezig-)[a-z0-9_]{8}", r"\1", name)
        return ""


def serve_one(request: dict[str, Any]) -> None:
    """Become the command."""
    os.environ.update(request.get("env", {}))
    for name, number in (("out", 1), ("err", 2)):
        os.dup2(os.open(request[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    steps = Steps(request["roots"], request["kill_at"], request["delay"], request["full_at"], request["log"])
    sys.addaudithook(steps.hook)
    sqlite3.connect = steps.connect  # type: ignore[assignment]
    vtdocs.cli.main.run(request["words"])


def prepare() -> None:
    """What every child needs, loaded once."""
    cv2.setNumThreads(1)
    warnings.simplefilter("ignore")
    reading.open_engine = lambda *_given: KnownWords()  # type: ignore[assignment]
    ingest.check_engine = retry.check_engine = redo.check_engine = lambda *_given: None  # type: ignore[attr-defined]
    batchrun.engine_versions = lambda: {"tesseract": "known words"}  # type: ignore[attr-defined]
    for story in (ingest, retry, redo, resorting, decoding, verifying):
        story.Workers = InThisProcess  # type: ignore[attr-defined]
    os.fsync = lambda *_given: None  # what a killed process wrote is in the system's hands, on disk or not yet
    words = quality.WordList.load(None)
    quality.WordList.load = lambda *_given: words  # type: ignore[assignment]
    _warm_up()


def _warm_up() -> None:
    """One run in this process, so that its children find every module and word list loaded."""
    from batch import make_batch

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        make_batch(folder / "in")
        archive = stewardship.create_archive(folder / "archief")
        ingest.ingest(archive, [folder / "in"], batchrun.IngestOptions(), lambda _tick: None)
        exporting.export(archive, folder / "uit")
        stewardship.rebuild(archive.root)
        stewardship.verify_archive(archive.root)
    for module in (
        "archive",
        "keeping",
        "retention",
        "intake",
        "redo",
        "correspondence",
        "lookup",
        "render",
        "progress",
    ):
        importlib.import_module(f"vtdocs.cli.{module}")


def main() -> None:
    """Serve until the input ends."""
    sys.path.insert(0, str(Path(__file__).parents[1]))
    prepare()
    print("ready", flush=True)  # noqa: T201
    for line in sys.stdin:
        request = json.loads(line)
        child = os.fork()
        if not child:
            code = 1
            try:
                serve_one(request)
                code = 0
            except SystemExit as leaving:
                code = leaving.code if isinstance(leaving.code, int) else 1
            finally:
                with contextlib.suppress(Exception):
                    sys.stdout.flush()
                    sys.stderr.flush()
                os._exit(code)
        _pid, status = os.waitpid(child, 0)
        print(json.dumps({"code": os.waitstatus_to_exitcode(status)}), flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
