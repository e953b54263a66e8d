"""An engine that hangs or fails costs one page, never a worker."""

import gc
import re
import stat
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from vtdocs.ocr.engine import EngineStopped
from vtdocs.ocr.engine.common import EngineSettings
from vtdocs.ocr.engine.program import TesseractProgram

PAGE = np.full((200, 300), 255, np.uint8)


def pretend(folder: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """A program in tesseract's place that answers its version and then does what the fault does."""
    from pytesseract import pytesseract

    program = folder / "tesseract-fault"
    program.write_text(f'#!/bin/sh\nif [ "$1" = "--version" ]; then echo "tesseract 5.3.0"; exit 0; fi\n{body}\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(pytesseract, "tesseract_cmd", str(program))


@pytest.mark.skipif(sys.platform == "win32", reason="the fault is a shell script")
def test_a_hanging_engine_is_stopped_with_its_children(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    alive = tmp_path / "alive"
    pretend(tmp_path, monkeypatch, f'(sleep 3; touch "{alive}") &\nwait')
    engine = TesseractProgram(EngineSettings(timeout=0.5))
    begin = time.monotonic()
    with pytest.raises(EngineStopped) as caught:
        engine.recognise(PAGE, 300.0)
    assert caught.value.reason == "timeout"
    assert time.monotonic() - begin < 2.5
    time.sleep(3)
    assert not alive.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="the fault is a shell script")
def test_a_failing_engine_is_named_without_what_it_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pretend(tmp_path, monkeypatch, 'echo "a name from the page" >&2; exit 7')
    with pytest.raises(EngineStopped) as caught:
        TesseractProgram(EngineSettings()).recognise(PAGE, 300.0)
    assert (caught.value.reason, caught.value.detail) == ("engine-failed", "exit status 7")


@pytest.mark.parametrize("name", ["archief", "archief [oud]"])
def test_nothing_of_a_page_stays_behind_in_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    import tempfile

    folder = tmp_path / name
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    TesseractProgram(EngineSettings()).recognise(PAGE, 300.0)
    assert list(folder.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="the engine is a shell script")
def test_nothing_of_a_page_stays_behind_in_memory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A worker reads pages for days; what a library remembers of each would fill it."""
    pretend(tmp_path, monkeypatch, 'printf "level\\n" > "$2.tsv"')
    engine = TesseractProgram(EngineSettings())

    def patterns(pages: int) -> int:
        for _page in range(pages):
            engine.recognise(PAGE, 300.0)
        gc.collect()
        return sum(isinstance(item, re.Pattern) for item in gc.get_objects())

    pages, before = 20, patterns(1)
    # Libraries that load late may bring a few; what stays of every page may not.
    assert patterns(pages) - before < pages
