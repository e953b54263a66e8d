"""Tesseract kept loaded in the worker, through tesserocr (the extra ``fast``)."""

import os
from pathlib import Path
from typing import Any

import numpy as np

from vtdocs.ocr.engine.common import PAGE_LAYOUT, SPARED, EngineSettings, EngineStopped, Found, parse_tsv
from vtdocs.ocr.opening import Grey


class TesseractLibrary:
    """One API object for all pages of a worker: no start, no model loading, no temporary image."""

    def __init__(self, settings: EngineSettings, tessdata: Path) -> None:
        os.environ["OMP_THREAD_LIMIT"] = "1"  # read when the library's threads start
        import tesserocr

        variables = {"debug_file": os.devnull, **SPARED}
        if settings.user_words:
            variables["user_words_file"] = str(settings.user_words)
        if settings.user_patterns:
            variables["user_patterns_file"] = str(settings.user_patterns)
        self._settings = settings
        # Any: its stub wants enumerations and str where its code takes numbers and bytes.
        self._api: Any = tesserocr.PyTessBaseAPI(
            path=f"{tessdata}{os.sep}", lang=settings.language, variables=variables
        )
        version = tesserocr.tesseract_version().splitlines()[0].removeprefix("tesseract ")
        self.name = f"tesseract {version} {settings.language} (tesserocr)"

    def recognise(self, image: Grey, dpi: float, layout: int = PAGE_LAYOUT) -> Found:
        """The words of an upright page. Raises EngineStopped with ``timeout`` or ``engine-failed``."""
        height, width = image.shape
        data = np.ascontiguousarray(image).tobytes()
        try:
            self._api.SetPageSegMode(layout)
            self._api.SetImageBytes(data, width, height, 1, width)
            self._api.SetSourceResolution(round(dpi))
            # False means that the time was up; what was read until then is not the page.
            if not self._api.Recognize(int(self._settings.timeout * 1000)):
                raise EngineStopped("timeout")
            return Found(parse_tsv(self._api.GetTSVText(0)))
        except RuntimeError as error:
            raise EngineStopped("engine-failed", type(error).__name__) from error
        finally:
            self._api.Clear()
