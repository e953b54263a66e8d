"""Which segments of a Whoosh index a commit rewrites, so that there are never many and removed pages leave the disk."""

from collections.abc import Sequence
from typing import Any

from vtdocs.index.fulltext.pages import MAX_PAGES

_MERGE_AT = 8
"""Segments of about one size that are merged into one: a page is then rewritten at most five times in its life."""
_PURGE_AT = 0.1
"""Share of removed pages above which a segment is rewritten."""


def to_merge(segments: Sequence[Any], new: int, *, purge: bool) -> list[Any]:
    """The segments to rewrite: those with (many) removed pages, and those of one size when there are too many of them."""
    chosen: list[Any] = []
    room = MAX_PAGES - new
    for segment in segments:
        gone, pages = segment.deleted_count(), segment.doc_count_all()
        if (gone and purge) or gone == pages or gone > _PURGE_AT * pages:
            chosen.append(segment)
    # A purge can exceed the room of one segment only when whole segments are rewritten at once; the rest waits.
    chosen = _fitting(sorted(chosen, key=lambda segment: -int(segment.deleted_count())), room)
    room -= sum(segment.doc_count() for segment in chosen)
    rest = [segment for segment in segments if segment not in chosen]
    for tier in sorted({_tier(segment.doc_count()) for segment in rest}):
        alike = [segment for segment in rest if _tier(segment.doc_count()) == tier]
        if len(alike) + (_tier(new) == tier) >= _MERGE_AT:
            chosen += _fitting(alike, room)
            break
    return chosen


def _tier(pages: int) -> int:
    """Segments of one tier differ in size by less than a factor of eight."""
    return (max(pages, 1).bit_length() - 1) // 3


def _fitting(segments: Sequence[Any], room: int) -> list[Any]:
    fitting = []
    for segment in segments:
        if segment.doc_count() <= room:
            fitting.append(segment)
            room -= segment.doc_count()
    return fitting
