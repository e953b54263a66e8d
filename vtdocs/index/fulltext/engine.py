"""The one interface behind which an engine keeps postings: Whoosh with our packed arrays, or tantivy.

Nothing outside this package, and only ``fulltext`` in it, knows which one runs.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from vtdocs.errors import ProgramMissing
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext.language import Language
from vtdocs.index.fulltext.plan import Plan
from vtdocs.index.fulltext.values import Facet, PageDocument
from vtdocs.index.fulltext.vocabulary import Vocabulary

if TYPE_CHECKING:
    from vtdocs.index.fulltext.tantivy_store import TantivyStore

ENGINES = ("whoosh", "tantivy")


@dataclass(frozen=True, slots=True)
class Row:
    """One page that answers."""

    address: tuple[int, int]
    """Where the engine keeps it: part and number."""
    dossier: str
    """Tells its dossier from others; see ``Found.pages_of``."""
    score: float
    exact: bool


@dataclass(frozen=True, slots=True)
class StoredPage:
    """What the index keeps of a page, masked stretches left out."""

    key: str
    page: int
    text: str
    date: str
    labels: dict[str, str]
    """``dossier``, ``document``, ``kind``, ``box``, ``source`` and ``status``."""


class Found(Protocol):
    """All pages that answer a plan, ordered."""

    total: int
    exact: int

    @property
    def dossiers(self) -> int:
        """Dossiers that the pages found stand in."""

    def rows(self, offset: int, limit: int) -> Sequence[Row]:
        """The pages of one stretch of the order."""

    def pages_of(self, dossiers: Sequence[str]) -> Sequence[int]:
        """How many of the pages found stand in each of these dossiers."""

    def facets(self) -> dict[str, tuple[Facet, ...]]:
        """For ``kind``, ``year`` and ``source``: the values with their number of pages, most first."""


class Reader(Protocol):
    """A committed state of the index; it stays as it is while others write."""

    @property
    def vocabularies(self) -> Sequence[Vocabulary]:
        """The words of the index; together they hold every term."""

    def count(self) -> int:
        """Pages that can be found."""

    def holds(self, dossier: str) -> bool:
        """Whether a page of a dossier is in it, also one that was removed but not purged."""

    def has_label(self, name: str, value: str) -> bool:
        """Whether a page has a value for one of the LABELS, in any letter case; one that is gone may count, too."""

    def holding(self, term: str) -> int:
        """How many pages hold a term; pages that are gone count until they leave the disk."""

    def find(self, plan: Plan, *, by_date: bool) -> Found:
        """The pages that answer: exact ones first and the best first, or the latest first."""

    def page(self, address: tuple[int, int]) -> StoredPage:
        """What is kept of a page."""

    def close(self) -> None:
        """Lets go of the files."""


class Writer(Protocol):
    """Adds and removes pages; nothing shows until ``commit``."""

    replaced: int
    """Pages that were replaced by those added."""

    def add(self, page: PageDocument) -> None:
        """Adds a page, or replaces the one of that key. Raises BadInput when its date is none."""

    def remove(self, field: str, value: str) -> int:
        """Removes the pages whose ``dossier`` or ``document`` (``dossier/document``) is the value; gives how many."""

    def commit(self, *, purge: bool = False) -> None:
        """Makes everything visible and safe; with ``purge`` removed pages leave the disk too."""

    def cancel(self) -> None:
        """Forgets everything since the last commit."""


class Store(Protocol):
    """One index folder. Whatever an engine raises on a damaged folder passes through; ``fulltext`` translates it."""

    @property
    def generation(self) -> object:
        """Changes with every commit."""

    def reader(self) -> Reader:
        """The state of the latest commit."""

    def writer(self, language: Language) -> Writer:
        """The one writer; raises an error named LockError when another process writes."""

    def tidy(self) -> None:
        """Removes files that no commit needs, unless another process writes."""

    def verify(self) -> None:
        """Looks at every byte; raises an error when a file was changed."""


def open_store(engine: str, folder: Path) -> Store:
    """An index that exists."""
    if engine == "tantivy":
        return _tantivy()(folder)
    from vtdocs.index.fulltext.whoosh_store import WhooshStore

    return WhooshStore(folder)


def create_store(engine: str, folder: Path) -> Store:
    """Lays out an empty index."""
    if engine == "tantivy":
        return _tantivy().create(folder)
    from vtdocs.index.fulltext.whoosh_store import WhooshStore

    return WhooshStore.create(folder)


def require(engine: str) -> None:
    """Raises ProgramMissing when an engine is not installed."""
    if engine == "tantivy":
        _tantivy()


def _tantivy() -> type["TantivyStore"]:
    try:
        from vtdocs.index.fulltext.tantivy_store import TantivyStore
    except ImportError as exc:
        raise ProgramMissing(
            _("The search engine tantivy is not installed."),
            _("Install it with: pip install 'vtdocs[fast]'; or go back with: vtdocs reindex --engine whoosh"),
        ) from exc
    return TantivyStore
