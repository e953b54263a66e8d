"""One page of a PDF, opened with pdfplumber: what its objects are and where they lie."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any


@contextmanager
def one_page(path: Path, page: int) -> Iterator[Any]:
    """The page (counting from 0), or None where the PDF has no such page; raises whatever pdfminer finds wrong with it.

    Only this page is looked at, and it is closed afterwards: pdfplumber keeps 1.6 MB a page otherwise.
    """
    import pdfplumber

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with pdfplumber.open(path, pages=[page + 1]) as pdf:
            only = pdf.pages[0] if pdf.pages else None
            try:
                yield only
            finally:
                if only is not None:
                    only.close()
