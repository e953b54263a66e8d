"""Workers without processes of their own, for tests of what happens around the reading."""

from typing import Any, Self

from vtdocs.workflows.workers import Done


class InThisProcess:
    """Workers without processes of their own: the jobs are done here, one after the other."""

    def __init__(self, _count: int, *_more: object) -> None:
        self._jobs: list[Any] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_given: object) -> None:
        pass

    def warm_up(self, _job: object) -> None:
        """Nothing to start."""

    def begin(self, function: Any, calls: Any) -> Any:
        """Calls that are made when their results are asked for."""
        return lambda: [function(*call) for call in calls]

    def add(self, jobs: Any) -> None:
        """At the end."""
        self._jobs.extend(jobs)

    def add_first(self, jobs: Any) -> None:
        """At the front."""
        self._jobs[:0] = list(jobs)

    def results(self) -> Any:
        """One after the other."""
        while self._jobs:
            job = self._jobs.pop(0)
            yield Done(job, job.function(job.argument), "")
