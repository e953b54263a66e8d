"""Another program is run, with all that it starts, for no longer than it may take."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path


def run_within(seconds: float, command: Sequence[str], folder: Path | None = None, *, memory: int = 0) -> bool:
    """Run a program in a folder (None for the present one); False when its time was up.

    Whatever it started is ended with it, also when it crashed: LibreOffice is a script that starts the real program, and
    ending the script alone would leave that one running for ever. Groups of processes are of POSIX; on Windows only the
    program itself is ended. ``memory`` is how many bytes each of them may take, 0 for no limit; held on Linux only. Raises
    OSError when it cannot be started.
    """
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True, cwd=folder,
    )  # fmt: skip
    try:
        if memory and sys.platform == "linux":
            _limit(process.pid, memory)
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        return False
    finally:
        if os.name == "posix":
            with suppress(ProcessLookupError, PermissionError):  # the group is there as long as one of it is
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.wait()
    return True


def _limit(pid: int, memory: int) -> None:
    """What the program starts from now on inherits it; it has hardly begun."""
    import resource

    with suppress(ProcessLookupError, PermissionError):
        _soft, hard = resource.prlimit(pid, resource.RLIMIT_DATA)
        most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.prlimit(pid, resource.RLIMIT_DATA, (most, hard))
