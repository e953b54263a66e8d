"""Whether the full-text index can be gone on with, and what a run tells that must make it again."""

from vtdocs import config, notices
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import IndexUnusable
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext import FullTextIndex


def usable(archive: Archive, engine: str) -> bool:
    """Whether there is an index of this engine and version to go on with; also when none was begun yet."""
    if not archive.fulltext.exists():
        return True
    try:
        with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
            return index.engine == engine
    except IndexUnusable:
        return False


def tell_if_outdated(archive: Archive) -> None:
    """Before a run that writes: tell when it must make the index anew, for it is damaged or of another version or engine."""
    if not usable(archive, config.load(archive.root).search.engine):
        tell_rebuild()
    elif not archive.fulltext.exists():
        with Catalogue.open(archive) as catalogue:
            tell_missing(catalogue)


def tell_removed() -> None:
    """Tell that an index which cannot be used was taken away whole, so that nothing of what had to leave it stays."""
    notices.tell(_("The search index could not be used and was removed. Make it again with: vtdocs reindex"))


def tell_missing(catalogue: Catalogue) -> None:
    """Tell that this run makes an index again that is gone; not when there never was one."""
    if catalogue.indexed_documents():
        notices.tell(
            _(
                "The search index is missing. It is made again from the dossiers in this run, which can take long; the "
                "dossiers are safe."
            )
        )


def tell_rebuild() -> None:
    """Tell that this run makes the index again; it is told once, before it begins."""
    notices.tell(
        _(
            "The search index is damaged, or of another version, engine or word list. It is made again from the "
            "dossiers in this run, which can take long; the dossiers are safe."
        )
    )
