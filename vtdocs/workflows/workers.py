"""Work in other processes: results as they come, a bounded number in flight, and no job lost when a worker dies."""

import gc
import multiprocessing
import os
import signal
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from vtdocs.ocr.engine import end_running

IN_FLIGHT_PER_WORKER = 3
"""Enough to keep a worker busy, few enough that memory stays flat whatever the batch."""
GARBAGE_EVERY = 50_000
"""New objects after which a worker looks for circles among them."""


@dataclass(frozen=True, slots=True)
class Job:
    """One call in a worker."""

    function: Callable[[Any], Any]
    """A function of a module, so that it can be sent."""
    argument: Any


@dataclass(frozen=True, slots=True)
class Done:
    """A finished job: its result, or the reason why there is none."""

    job: Job
    result: Any
    lost: str
    """``worker-died`` when the job killed its worker, else an empty string."""


@dataclass(frozen=True, slots=True)
class Room:
    """What a worker may use of this computer."""

    scratch: Path | None = None
    """Folder for temporary files of the worker and the programs it calls, which the next run empties: page images and
    words never lie in the computer's own temporary folder, where a killed run would leave them. None for none."""
    memory: int = 0
    """Bytes of memory that a worker, and each program it calls, may take; 0 for no limit. Held on Linux only."""


class Workers:
    """A pool of processes that take jobs in order; more may be added while results come in.

    ``room`` is what each worker may use: see ``Room``.
    """

    def __init__(self, count: int, room: "Room | None" = None) -> None:
        self._count, self._room = count, room or Room()
        self._waiting: deque[Job] = deque()
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._close()

    def warm_up(self, job: Job) -> None:
        """Start the workers and let each do this job while there is nothing to work on yet; its result is not asked for."""
        for _worker in range(self._count):
            self._submit(job)

    def begin(self, function: Callable[..., Any], calls: Sequence[tuple[Any, ...]]) -> Callable[[], list[Any]]:
        """Hand calls to the workers, also while ``results`` is being read; what is returned waits for their results.

        They come in the order of the calls. When a worker dies, whoever's fault it was, the calls are made in this process.
        """
        try:
            futures = [self._open_pool().submit(function, *call) for call in calls]
        except BrokenProcessPool:
            return lambda: [function(*call) for call in calls]

        def wait_for_all() -> list[Any]:
            try:
                return [future.result() for future in futures]
            except BrokenProcessPool:
                return [function(*call) for call in calls]

        return wait_for_all

    def add(self, jobs: Iterable[Job]) -> None:
        """Put jobs at the end of the queue."""
        self._waiting.extend(jobs)

    def add_first(self, jobs: Iterable[Job]) -> None:
        """Put jobs at the front of the queue."""
        self._waiting.extendleft(reversed(list(jobs)))

    def results(self) -> Iterator[Done]:
        """Results as they come, until nothing is left; raises what a job raised."""
        running: dict[Future[Any], Job] = {}
        while self._waiting or running:
            try:
                while self._waiting and len(running) < self._count * IN_FLIGHT_PER_WORKER:
                    job = self._waiting.popleft()
                    running[self._submit(job)] = job
                finished, _still = wait(running, return_when=FIRST_COMPLETED)
                for future in finished:
                    result = future.result()
                    yield Done(running.pop(future), result, "")
            except BrokenProcessPool:
                suspects, running = list(running.values()), {}
                self._close()
                yield from self._one_by_one(suspects)

    def _one_by_one(self, suspects: Iterable[Job]) -> Iterator[Done]:
        """A worker died and took its neighbours' jobs along: run each alone to find the one that kills."""
        for job in suspects:
            try:
                yield Done(job, self._submit(job).result(), "")
            except BrokenProcessPool:
                self._close()
                yield Done(job, None, "worker-died")

    def _open_pool(self) -> ProcessPoolExecutor:
        if self._pool is None:
            context = multiprocessing.get_context("spawn")  # the same on every system; fork is unsafe with threads
            self._pool = ProcessPoolExecutor(
                self._count, mp_context=context, initializer=_prepare_worker, initargs=(self._room,)
            )
        return self._pool

    def _submit(self, job: Job) -> Future[Any]:
        try:
            return self._open_pool().submit(job.function, job.argument)
        except BrokenProcessPool:
            self._waiting.appendleft(job)
            raise

    def _close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait=False, cancel_futures=True)
            self._pool = None


def _prepare_worker(room: Room) -> None:
    """One thread per page (digitisation 5.7), Ctrl-C is the parent's, and no worker outlives its parent."""
    os.environ["OMP_THREAD_LIMIT"] = "1"
    # Reading leaves hardly any circles behind: looking for them after every 700 objects took an eighth of extraction.
    gc.set_threshold(GARBAGE_EVERY, 20, 20)
    if room.scratch is not None:
        room.scratch.mkdir(parents=True, exist_ok=True, mode=0o700)
        tempfile.tempdir = str(room.scratch)
    if room.memory and sys.platform == "linux":
        limit_memory(room.memory)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not os.environ.get("VTDOCS_DEBUG"):
        # Image libraries write their complaints straight to the terminal; what matters of them stands in the report.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def limit_memory(size: int) -> None:
    """From now on this process, and each that it starts, gets no more than so many bytes of memory of its own."""
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    most = size if hard == resource.RLIM_INFINITY else min(size, hard)
    resource.setrlimit(resource.RLIMIT_DATA, (most, hard))


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
    end_running()  # a program that hangs would outlive everybody
    os._exit(1)


def default_count() -> int:
    """One worker for each processor this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return max(1, os.cpu_count() or 1)
