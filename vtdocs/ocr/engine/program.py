"""Tesseract as a program, called through pytesseract: the portable door, open wherever tesseract is installed."""

import os
import shlex
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import numpy as np

from vtdocs.ocr.engine.common import PAGE_LAYOUT, SPARED, EngineSettings, EngineStopped, Found, parse_tsv
from vtdocs.ocr.opening import Grey

RUNNING: set[int] = set()
"""Process groups in which tesseract runs for this process now."""


class TesseractProgram:
    """One process per page, one call for all that is wanted of the page."""

    def __init__(self, settings: EngineSettings) -> None:
        # More than one thread per process makes parallel workers fight: 9 s against 459 s (digitisation 0, fact 8).
        os.environ["OMP_THREAD_LIMIT"] = "1"
        from pytesseract import pytesseract

        _own_process_group()
        pytesseract.cleanup = _clear_away
        self._settings = settings
        self.name = f"tesseract {pytesseract.get_tesseract_version()} {settings.language} (pytesseract)"

    def recognise(self, image: Grey, dpi: float, layout: int = PAGE_LAYOUT) -> Found:
        """The words of an upright page. Raises EngineStopped with ``timeout`` or ``engine-failed``."""
        from pytesseract import pytesseract

        from vtdocs.ocr.engine.choice import check_engine

        with tempfile.TemporaryDirectory(prefix="vtdocs-") as folder:
            page, log = Path(folder) / "page.pgm", Path(folder) / "log"
            _write_pgm(page, image)
            try:
                tsv: str = pytesseract.run_and_get_output(
                    str(page),
                    "tsv",
                    lang=self._settings.language,
                    config=self._config(dpi, layout, log),
                    timeout=self._settings.timeout,
                )
            except RuntimeError as error:
                # TesseractError is a RuntimeError too; a timeout is a bare one (pytesseract issues 177 and 294).
                if isinstance(error, pytesseract.TesseractError):
                    raise EngineStopped("engine-failed", f"exit status {error.status}") from error
                raise EngineStopped("timeout") from error
            except pytesseract.TesseractNotFoundError as error:
                check_engine(
                    self._settings.language, "pytesseract"
                )  # gone since: the run must stop, not every page fail
                raise EngineStopped("engine-failed", "not found") from error
            except (OSError, UnicodeDecodeError) as error:  # it said that all was well, and left no result that is one
                raise EngineStopped("engine-failed", type(error).__name__) from error
            complaints = log.read_text(encoding="utf-8", errors="replace").splitlines() if log.exists() else []
        try:
            return Found(parse_tsv(tsv), tuple(line for line in complaints if line.strip()))
        except ValueError as error:
            raise EngineStopped("engine-failed", "no TSV") from error

    def _config(self, dpi: float, layout: int, log: Path) -> str:
        words = [
            "--dpi",
            str(round(dpi)),
            "--psm",
            str(layout),
            "-c",
            "tessedit_create_tsv=1",
            "-c",
            f"debug_file={log}",
            *(part for name, value in SPARED.items() for part in ("-c", f"{name}={value}")),
        ]
        if self._settings.user_words:
            words += ["--user-words", str(self._settings.user_words)]
        if self._settings.user_patterns:
            words += ["--user-patterns", str(self._settings.user_patterns)]
        # pytesseract splits the string again, on Windows without undoing quotes.
        return " ".join(words) if sys.platform == "win32" else shlex.join(words)


def _own_process_group() -> None:
    """Let pytesseract start tesseract in a process group of its own, and end the whole group when its time is up.

    pytesseract has no option for it and ends the one process only: where tesseract is a wrapper script, the real one would
    go on for ever. Groups are of POSIX; on Windows nothing changes.
    """
    from pytesseract import pytesseract

    original: Any = pytesseract.subprocess_args
    end_one: Any = pytesseract.kill
    if os.name != "posix" or getattr(original, "in_own_group", False):
        return

    def arguments(include_stdout: bool = True) -> dict[str, Any]:
        return {**original(include_stdout), "process_group": 0}

    def end_all(process: "subprocess.Popen[bytes]", code: int) -> None:
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(process.pid, signal.SIGKILL)
        end_one(process, code)

    waiting: Any = pytesseract.timeout_manager

    @contextmanager
    def noted(process: "subprocess.Popen[bytes]", seconds: float | None = None) -> Iterator[Any]:
        RUNNING.add(process.pid)
        try:
            with waiting(process, seconds) as told:
                yield told
        finally:
            RUNNING.discard(process.pid)

    arguments.in_own_group = True  # type: ignore[attr-defined]  # our mark on pytesseract's function
    pytesseract.subprocess_args = arguments
    pytesseract.timeout_manager = noted  # type: ignore[assignment]  # a context manager all the same
    pytesseract.kill = end_all


def _clear_away(beginning: str) -> None:
    """Remove the files whose path begins so, in pytesseract's stead.

    Its own takes the path for a pattern: Python keeps every pattern (5 kB a page, in a run of days), and in an archive with
    a bracket in its name nothing fits it, so that the words of a page would stay behind.
    """
    if beginning:
        path = Path(beginning)
        for file in [found for found in path.parent.iterdir() if found.name.startswith(path.name)]:
            file.unlink(missing_ok=True)


def _write_pgm(path: Path, image: Grey) -> None:
    """Binary PGM: no compression to pay for (performance 2)."""
    height, width = image.shape
    with path.open("wb") as file:
        file.write(f"P5\n{width} {height}\n255\n".encode())
        file.write(np.ascontiguousarray(image).tobytes())
