"""Workers without processes of their own, for tests of what happens around the reading."""

from collections.abc import Callable, Iterator
from concurrent.futures import Future
from typing import Any

from vtdocs.workflows.workers import Done, Job, Workers


class Here:
    """An executor that does each call at once, in this process."""

    def submit(self, function: Callable[..., Any], *given: Any) -> "Future[Any]":
        """Done when it returns; what was raised is raised where the result is asked for, as by a real one."""
        done: Future[Any] = Future()
        try:
            done.set_result(function(*given))
        except Exception as problem:  # noqa: BLE001
            done.set_exception(problem)
        return done

    def shutdown(self, **_how: object) -> None:
        """Nothing to end."""


class InThisProcess(Workers):
    """Each job is done here, one after the other, in their order: two runs do the same steps."""

    def warm_up(self, _job: Job) -> None:
        """Nothing to start."""

    def results(self) -> Iterator[Done]:
        """One after the other."""
        while self._waiting:
            job = self._waiting.popleft()
            yield Done(job, job.function(job.argument), "")

    def _open_pool(self) -> Any:
        return Here()
