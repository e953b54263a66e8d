"""Opens the full-text index for a look-up, and sees that it holds all pages that it should.

Apart from ``indexing``, for a search must answer within a second and needs nothing of what fills the index.
"""

from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import IndexUnusable
from vtdocs.i18n import gettext as _
from vtdocs.index.fulltext import FullTextIndex


def open_checked_fulltext(archive: Archive, catalogue: Catalogue) -> FullTextIndex:
    """The full-text index, to look in; raises IndexUnusable when it lacks pages that it should hold (P27).

    A folder put back from a backup, or one that was emptied, would answer "nothing found" over pages that the coverage
    line calls searched. While a run writes, index and catalogue may differ for a moment.
    """
    index = FullTextIndex.open(archive.fulltext, archive.root, readonly=True)
    try:
        if index.count() < catalogue.indexable_pages() and not archive.writer():
            held, expected = index.count(), catalogue.indexable_pages()  # a run may have ended since
            if held < expected:
                raise pages_differ(held, expected)
    except BaseException:
        index.close()
        raise
    return index


def pages_differ(held: int, expected: int) -> IndexUnusable:
    """The error of an index that holds other pages than the catalogue says it should; both are numbers of pages."""
    return IndexUnusable(
        _("The index holds {held} pages, the archive {expected}.").format(held=held, expected=expected),
        _("Make it again with: vtdocs reindex"),
    )
