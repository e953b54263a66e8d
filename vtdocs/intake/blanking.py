"""A TIFF of which some pages are made empty, while the others keep their bytes and their numbers."""

from collections.abc import Sequence
from pathlib import Path

import tifftools
from PIL import Image


def blank_tiff_frames(source: Path, frames: Sequence[int], target: Path) -> None:
    """Write a copy of a TIFF in which some frames (counting from 1) are empty pages; the others are copied as they are."""
    paper = target.with_name(f"{target.name}.empty")  # a fixed name: what a killed run left is written over
    try:
        Image.new("1", (850, 1100), 1).save(paper, "TIFF", compression="group4", dpi=(100, 100))
        empty = tifftools.read_tiff(str(paper))["ifds"][0]
        info = tifftools.read_tiff(str(source))
        pages = [empty if number in frames else page for number, page in enumerate(info["ifds"], start=1)]
        tifftools.write_tiff({**info, "ifds": pages}, str(target), allowExisting=True)  # of a killed run
    finally:
        paper.unlink(missing_ok=True)
