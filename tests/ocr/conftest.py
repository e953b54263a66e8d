"""The drawn page as a file and as read."""

from pathlib import Path

import pytest
from drawing import draw, raster

from vtdocs.model.pages import PageReading
from vtdocs.ocr.reading import Reader, ReadingOptions


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The kept engine where there is one."""
    return Reader(ReadingOptions())


@pytest.fixture(scope="session")
def reading(reader: Reader) -> PageReading:
    """The drawn page as read."""
    return reader.read(raster(draw()))


@pytest.fixture
def jpeg(tmp_path: Path) -> Path:
    """The drawn page as a JPEG of 200 dpi."""
    path = tmp_path / "scan.jpg"
    draw().save(path, dpi=(200, 200), quality=85)
    return path
