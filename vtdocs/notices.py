"""What a story must tell while it runs, such as that the search index is made again; the edge decides how it is shown."""

from collections.abc import Callable

_told: set[str] = set()
_listeners: list[Callable[[str], None]] = []


def listen(listener: Callable[[str], None]) -> None:
    """From now on, and only there, notices of this process are told."""
    _listeners[:] = [listener]
    _told.clear()


def tell(text: str) -> None:
    """Tell a notice; once, however often it is told."""
    if text not in _told:
        _told.add(text)
        for listener in _listeners:
            listener(text)
