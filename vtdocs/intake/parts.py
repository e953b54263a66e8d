"""A lossless part of a file that held more than one dossier."""

from collections.abc import Sequence
from pathlib import Path

import tifftools


def extract_tiff_frames(source: Path, frames: Sequence[int], target: Path) -> None:
    """Write some frames (counting from 1) of a TIFF into a new one; compressed image data are copied as they are."""
    info = tifftools.read_tiff(str(source))
    chosen = [info["ifds"][frame - 1] for frame in frames]
    tifftools.write_tiff({**info, "ifds": chosen}, str(target), allowExisting=True)
