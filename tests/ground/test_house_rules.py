"""The rules of the house, read from the imports: rooms never import each other, one outside library has one room."""

import ast
import sys
from pathlib import Path

import pytest

import vtdocs

PACKAGE = Path(vtdocs.__file__).parent
ROOMS = {"intake", "ocr", "archive", "index", "letters", "audit"}
GROUND = {"errors", "model", "names", "config", "assets", "i18n", "notices", "programs", "spreadsheets", "__init__"}
OWNERS = {
    "click": {"cli"},
    "rich": {"cli"},
    "whoosh": {"index"},
    "tantivy": {"index"},
    "rapidfuzz": {"index", "names"},
    "docx": {"letters"},
    "docxtpl": {"letters"},
    "pytesseract": {"ocr"},
    "tesserocr": {"ocr"},
    "pdfplumber": {"ocr"},
    "pypdfium2": {"ocr"},
    "pikepdf": {"ocr", "intake"},  # intake draws separator sheets
    "img2pdf": {"ocr"},
    "cv2": {"ocr", "intake"},  # intake looks for codes on sheets
    "zxingcpp": {"intake"},
    "tifftools": {"intake"},
    "sqlite3": {"archive", "index"},
    "jinja2": {"letters"},
    "markupsafe": {"letters"},
    "holidays": {"letters"},
    "pydantic": {"letters"},
    "ruamel": {"letters"},
}
NETWORK = {"socket", "http", "urllib.request", "ftplib", "smtplib", "ssl", "requests", "httpx", "aiohttp", "xmlrpc"}


def modules() -> list[Path]:
    return [path for path in sorted(PACKAGE.rglob("*.py")) if "_assets" not in path.parts]


def room_of(path: Path) -> str:
    relative = path.relative_to(PACKAGE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports_of(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            module = node.module or ""
            found.add(module)
            found.update(f"{module}.{alias.name}" for alias in node.names)
    return found


def rooms_imported(path: Path) -> set[str]:
    names = {name.split(".")[1] for name in imports_of(path) if name.startswith("vtdocs.")}
    return {name for name in names if (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()}


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_what_its_floor_allows(path: Path) -> None:
    room, imported = room_of(path), rooms_imported(path)
    if room in GROUND:
        assert imported <= GROUND, "ground imports ground only"
    elif room in ROOMS:
        assert imported <= GROUND | {room}, "a room imports ground and itself only"
    elif room in {"cli", "__main__"}:
        assert imported <= GROUND | {"cli", "workflows", "audit"}, "the edge calls workflows"
    else:
        assert room == "workflows"
        assert "cli" not in imported, "a story does not know who tells it"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_an_outside_library_stays_in_its_room(path: Path) -> None:
    outside = {name.split(".")[0] for name in imports_of(path)} - set(sys.stdlib_module_names) | (
        {"sqlite3"} & imports_of(path)
    )
    for library in outside & set(OWNERS):
        assert room_of(path) in OWNERS[library], f"{library} belongs in {sorted(OWNERS[library])}"


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_no_module_can_reach_a_network(path: Path) -> None:
    """P14: the program sends nothing; it writes files."""
    assert not imports_of(path) & NETWORK


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_room_past_400_lines_becomes_a_package(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
