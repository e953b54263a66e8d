"""Keep the Dutch texts complete: collect the strings of the program, show what is missing, compile the catalogue.

python tools/messages.py          update vtdocs/locale/nl/LC_MESSAGES/vtdocs.po and .mo, list what has no Dutch yet
"""

import sys
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "vtdocs" / "locale" / "nl" / "LC_MESSAGES" / "vtdocs.po"

# The texts of click that a user can meet; click asks gettext for them, see vtdocs.i18n.share_with_libraries.
CLICK_TEXTS: tuple[str | tuple[str, str], ...] = (
    "Aborted!",
    "Options",
    "Usage:",
    "Error: {message}",
    "Try '{command} {option}' for help.",
    "Show the version and exit.",
    "Show this message and exit.",
    "Missing argument",
    "Missing option",
    "Missing parameter",
    "Missing command.",
    "No such option {name!r}.",
    "No such command {name!r}.",
    "Invalid value: {message}",
    "Invalid value for {param_hint}: {message}",
    "Option {name!r} does not take a value.",
    ("Option {name!r} requires an argument.", "Option {name!r} requires {nargs} arguments."),
    ("Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})"),
    ("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)"),
    ("{value!r} is not {choice}.", "{value!r} is not one of {choices}."),
    "{value} is not in the range {range}.",
    "{value!r} is not a valid {number_type}.",
    "{name} {filename!r} does not exist.",
    "{name} {filename!r} is a file.",
    "{name} {filename!r} is a directory.",
    "default: {default}",
    "required",
    "file",
    "directory",
    "path",
)


def collect() -> Catalog:
    """All strings of the program, with the places where they stand."""
    catalogue = Catalog(project="vtdocs", charset="utf-8")
    keywords = {"_": None, "gettext": None, "ngettext": (1, 2)}
    found = extract_from_dir(str(ROOT / "vtdocs"), method_map=[("**.py", "python")], keywords=keywords)
    for file, _line, message, _comments, _context in sorted(found, key=lambda item: (item[0], item[1])):
        catalogue.add(message, locations=[(f"vtdocs/{Path(file).as_posix()}", 0)])
    for text in CLICK_TEXTS:
        catalogue.add(text, locations=[("click", 0)])
    return catalogue


def read(path: Path = CATALOGUE) -> Catalog:
    """The Dutch catalogue as it stands; an empty one when there is none."""
    if not path.exists():
        return Catalog(locale="nl", project="vtdocs", charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale="nl")


def missing(catalogue: Catalog) -> list[str]:
    """Strings without a finished translation."""
    lacking: list[str] = []
    for message in catalogue:
        texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        if message.id and (message.fuzzy or not all(texts)):
            lacking.append(message.id if isinstance(message.id, str) else message.id[0])
    return lacking


def main() -> int:
    """Update and compile; exit code 1 while something has no Dutch."""
    catalogue = read()
    catalogue.update(collect(), no_fuzzy_matching=True)
    catalogue.obsolete.clear()
    CATALOGUE.parent.mkdir(parents=True, exist_ok=True)
    with CATALOGUE.open("wb") as file:
        write_po(file, catalogue, width=110, sort_output=True, include_lineno=False, omit_header=False)
    with CATALOGUE.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    lacking = missing(catalogue)
    for text in lacking:
        sys.stdout.write(f"{text!r}\n")
    sys.stdout.write(f"{len(list(catalogue)) - 1} strings, {len(lacking)} without Dutch\n")
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main())
