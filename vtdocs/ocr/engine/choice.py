"""Which door to tesseract is taken, and what is installed."""

import os
import shutil
import signal
import subprocess
import sys
from contextlib import suppress
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from vtdocs.errors import ProgramMissing, UsageFault
from vtdocs.i18n import gettext as _
from vtdocs.ocr.engine.common import Engine, EngineSettings

ENGINES = ("auto", "pytesseract", "tesserocr")

_INSTALL = {
    "linux": "apt install tesseract-ocr tesseract-ocr-nld",
    "darwin": "brew install tesseract tesseract-lang",
    "win32": "winget install UB-Mannheim.TesseractOCR",
}


def open_engine(which: str, settings: EngineSettings) -> Engine:
    """The engine by name: ``pytesseract``, ``tesserocr``, or ``auto`` (tesserocr where it is installed).

    Raises ProgramMissing when tesseract or the language model is not installed, UsageFault for another name.
    """
    if which not in ENGINES:
        raise UsageFault(
            _("There is no OCR engine called {name}.").format(name=which),
            _("Choose one of: {names}.").format(names=", ".join(ENGINES)),
        )
    check_engine(settings.language, which)
    if which == "tesserocr" or (which == "auto" and _library_works()):
        from vtdocs.ocr.engine.library import TesseractLibrary

        return TesseractLibrary(settings, _tessdata(settings.language))
    from vtdocs.ocr.engine.program import TesseractProgram

    return TesseractProgram(settings)


def check_engine(language: str = "nld", which: str = "auto") -> None:
    """Raise ProgramMissing, with the command that installs it, when pages cannot be read on this machine."""
    install = _("Install it with: {command}").format(command=_INSTALL.get(sys.platform, _INSTALL["linux"]))
    if which == "tesserocr" and not _library_works():
        raise ProgramMissing(
            _("The Python package tesserocr is not installed."),
            _("Install it with: {command}").format(command="pip install 'vtdocs[fast]'"),
        )
    if _program() is None and (which == "pytesseract" or not _library_works()):
        raise ProgramMissing(_("The program tesseract is not installed."), install)
    for part in language.split("+"):
        if part not in _languages():
            message = _("Tesseract's language model {language} is not installed.").format(language=part)
            raise ProgramMissing(message, install)


def end_running() -> None:
    """End what tesseract does for this process now, with all that it started: for a process that leaves in a hurry."""
    program = sys.modules.get("vtdocs.ocr.engine.program")  # not loaded: it never ran
    for group in tuple(program.RUNNING) if program else ():
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)


def engine_versions() -> dict[str, str]:
    """Versions of everything that reads pages, for ``doctor`` and the run report; empty text where it is missing."""
    found = {"tesseract": _program_version(), "languages": ", ".join(_languages())}
    for package in (
        "pytesseract",
        "tesserocr",
        "pdfplumber",
        "pypdfium2",
        "opencv-python-headless",
        "Pillow",
        "pikepdf",
        "img2pdf",
    ):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = ""
    if found["tesserocr"] and _library_works():
        import tesserocr

        found["tesserocr"] += f" ({tesserocr.tesseract_version().splitlines()[0]})"
    return found


@cache
def _library_works() -> bool:
    if find_spec("tesserocr") is None:
        return False
    try:
        import tesserocr  # noqa: F401 whether it loads is the question
    except ImportError:
        return False
    return True


def _program() -> str | None:
    from pytesseract import pytesseract

    return shutil.which(pytesseract.tesseract_cmd)


def _program_version() -> str:
    program = _program()
    if program is None:
        return ""
    done = subprocess.run([program, "--version"], capture_output=True, text=True, timeout=20, check=False)
    said = (done.stdout or done.stderr).splitlines()
    return said[0].removeprefix("tesseract ").strip() if said else ""


@cache
def _languages() -> tuple[str, ...]:
    return tuple(sorted({path.stem for folder in _tessdata_folders() for path in folder.glob("*.traineddata")}))


def _tessdata(language: str) -> Path:
    """The folder with the models of all parts of the language."""
    wanted = language.split("+")
    for folder in _tessdata_folders():
        if all((folder / f"{part}.traineddata").exists() for part in wanted):
            return folder
    raise ProgramMissing(
        _("Tesseract's language model {language} is not installed.").format(language=language),
        _("Install it with: {command}").format(command=_INSTALL.get(sys.platform, _INSTALL["linux"])),
    )


@cache
def _tessdata_folders() -> tuple[Path, ...]:
    """Where models can be: the environment's folder, the one that the program names, and the usual places."""
    candidates = []
    if os.environ.get("TESSDATA_PREFIX"):
        prefix = Path(os.environ["TESSDATA_PREFIX"])
        candidates += [prefix, prefix / "tessdata"]
    program = _program()
    if program is not None:
        done = subprocess.run([program, "--list-langs"], capture_output=True, text=True, timeout=20, check=False)
        quoted = (done.stdout + done.stderr).split('"')
        if len(quoted) > 1:
            candidates.append(Path(quoted[1]))
        candidates.append(Path(program).parent / "tessdata")
    candidates += sorted(Path("/usr/share/tesseract-ocr").glob("*/tessdata"), reverse=True)
    candidates += [Path("/usr/share/tessdata"), Path("/opt/homebrew/share/tessdata"), Path("/usr/local/share/tessdata")]
    return tuple(dict.fromkeys(folder for folder in candidates if folder.is_dir()))
