"""The progress bar of an ingest: pages done, pages per minute, time left, states so far; quiet when not a terminal."""

import sys
from collections import Counter
from types import TracebackType
from typing import Self

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from vtdocs.i18n import gettext as _
from vtdocs.workflows.ingest import Tick


class PageProgress:
    """A progress bar on standard error."""

    def __init__(self, title: str = "") -> None:
        """``title`` says what is done with the pages."""
        self._console = Console(stderr=True)
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            TextColumn("{task.fields[states]}"),
            console=self._console,
            disable=not sys.stderr.isatty(),
        )
        self._task = self._progress.add_task(title or _("Reading"), total=None, rate="", states="")
        self._states: Counter[str] = Counter()

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._progress.stop()

    def tick(self, tick: Tick) -> None:
        """Show one more page."""
        self._states[tick.outcome] += 1
        speed = self._progress.tasks[0].speed or 0.0
        states = "  ".join(f"{state} {count}" for state, count in self._states.most_common() if state != "ok")
        rate = _("{pages:.0f} pages/min").format(pages=60 * speed)
        self._progress.update(self._task, completed=tick.done, total=tick.total, rate=rate, states=states)
