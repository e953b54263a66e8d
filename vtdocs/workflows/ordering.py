"""Results of workers come in any order; what is committed must not depend on which worker was faster."""

from collections.abc import Iterator
from typing import Generic, TypeVar

Item = TypeVar("Item")


class InOrder(Generic[Item]):
    """Gives items in the order of their groups (1, 2, 3 ...) and of their places in the group, whenever they come."""

    def __init__(self) -> None:
        self._groups: dict[int, list[Item | None]] = {}
        self._group, self._place = 1, 0

    def expect(self, group: int, size: int) -> None:
        """Tell how many items a group has."""
        self._groups[group] = [None] * size

    def put(self, group: int, place: int, item: Item) -> None:
        """Hand in an item; ``place`` counts from 0."""
        self._groups[group][place] = item

    def ready(self) -> Iterator[Item]:
        """The items whose turn has come."""
        while self._group in self._groups:
            waiting = self._groups[self._group]
            while self._place < len(waiting):
                item = waiting[self._place]
                if item is None:
                    return
                self._place += 1
                yield item
            del self._groups[self._group]
            self._group, self._place = self._group + 1, 0
