"""All text of a finished .docx, whatever part it stands in, and the folding that a leak cannot hide from."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

from vtdocs.names.fold import strip_accents

_BREAKS = frozenset({"p", "br", "cr", "tab", "tc"})
_TELLING = frozenset({"descr", "title", "name", "author", "initials", "Target", "instr", "tooltip", "string", "alt"})
"""Attributes in which a text can stand."""
_TELLING_PARTS = frozenset({"docVar", "tag", "alias", "placeholder", "listItem", "default", "statusText", "helpText"})
"""Elements of which every attribute can hold a text: variables, controls and form fields."""
_SOFT = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-‐‑–]\s*\n\s*(?=[^\W\d_])")
_NOT_WORD = re.compile(r"[\W_]+")


def all_text(document: bytes) -> str:
    """Text of every XML part: body, tables, headers, footers, notes, comments, text boxes, properties, alt texts.

    Also the names of the parts, styles and themes, and what lies in a document that was embedded. Text of one paragraph
    stays together, however Word split it in runs.
    """
    return "\n".join((told_text(document), fixed_text(document)))


def told_text(document: bytes) -> str:
    """Text of the parts that a template fills: body, headers, footers, notes and comments, with their attributes."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return "\n".join(_part(archive, entry) for entry in archive.infolist() if _FILLED.fullmatch(entry.filename))


def fixed_text(document: bytes) -> str:
    """Text of every other part, each line once: the same in every letter of a template, so it is read only once."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        fixed = [entry for entry in archive.infolist() if not _FILLED.fullmatch(entry.filename)]
        key = tuple((entry.filename, entry.CRC, entry.file_size) for entry in fixed)
        if key not in _KNOWN:
            if len(_KNOWN) > _MOST_KNOWN:
                _KNOWN.clear()
            lines = (line for entry in fixed for line in (entry.filename, *_part(archive, entry).splitlines()))
            _KNOWN[key] = "\n".join(dict.fromkeys(line.strip() for line in lines if line.strip()))
        return _KNOWN[key]


_FILLED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_KNOWN: dict[tuple[tuple[str, int, int], ...], str] = {}
"""Fixed text by the parts it stands in: their names, checksums and sizes."""
_MOST_KNOWN = 100


def _part(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> str:
    name = entry.filename.lower()
    if name.endswith(_PICTURES):
        return ""
    raw = archive.read(entry)
    if name.endswith((".xml", ".rels")):
        return "".join(_texts(raw))
    if zipfile.is_zipfile(io.BytesIO(raw)):
        return all_text(raw)
    # An old Word file or anything else: whatever can be read in it, in one byte or two per letter.
    return "\n".join((raw.decode("utf-8", "replace"), raw.decode("utf-16-le", "replace")))


_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".emf", ".wmf", ".bmp", ".tif", ".tiff", ".ttf", ".odttf")


def body_text(document: bytes) -> str:
    """What a reader reads: the text of the body only, a line per paragraph."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        text = "".join(_texts(archive.read("word/document.xml"), attributes=False))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


def reading_text(document: bytes) -> str:
    """The body text without what Word hides: hidden, white and tiny runs are not read by anybody."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        content = archive.read("word/document.xml")
    if not _HIDING.search(content):
        return body_text(document)
    root = ET.fromstring(content)  # noqa: S314 -- see the import
    pieces = []
    for paragraph in root.iter(f"{_W}p"):
        runs = [run for run in paragraph.iter(f"{_W}r") if not _hidden(run)]
        pieces.append("".join(text.text or "" for run in runs for text in run.iter(f"{_W}t")))
    return "\n".join(pieces)


_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HIDING = re.compile(rb"w:(?:vanish|webHidden|color|sz)\b")
_TINY = 8
"""Half points: smaller than this nobody reads."""


def _hidden(run: ET.Element) -> bool:
    form = run.find(f"{_W}rPr")
    if form is None:
        return False
    off = {"0", "false", "off"}
    vanished = any(
        (found := form.find(f"{_W}{name}")) is not None and found.get(f"{_W}val") not in off
        for name in ("vanish", "webHidden")
    )
    colour, size = form.find(f"{_W}color"), form.find(f"{_W}sz")
    white = colour is not None and (colour.get(f"{_W}val") or "").upper() == "FFFFFF"
    tiny = size is not None and (size.get(f"{_W}val") or "99").isdigit() and int(size.get(f"{_W}val") or "99") < _TINY
    return vanished or white or tiny


def _texts(content: bytes, *, attributes: bool = True) -> Iterator[str]:
    builder = ET.TreeBuilder(insert_comments=True, insert_pis=True)
    for element in ET.fromstring(content, ET.XMLParser(target=builder)).iter():  # noqa: S314 -- see the import
        tag: object = element.tag
        if not isinstance(tag, str):
            yield f"\n{element.text or ''}\n"  # a comment in the XML is text too
            continue
        local = tag.rpartition("}")[2]
        if local in _BREAKS:
            yield "\n"
        if element.text and (attributes or local == "t"):
            yield element.text
        if attributes:
            for name, value in element.attrib.items():
                if str(name).rpartition("}")[2] in _TELLING or local in _TELLING_PARTS:
                    yield f"\n{value}\n"


def folded(text: str) -> str:
    """Words in small base letters with single spaces; hyphenation at line ends is undone."""
    joined = _HYPHENATED.sub("", _SOFT.sub("", text))
    return f" {_NOT_WORD.sub(' ', _as_spoken(joined)).strip()} "


def squeezed(text: str) -> str:
    """Letters and digits only, as in ``folded``, without any space: finds what was broken over lines or spaced out."""
    return _NOT_WORD.sub("", _as_spoken(_SOFT.sub("", text)))


def _as_spoken(text: str) -> str:
    """Small base letters, with one spelling for ij and y: Dijkema and Dykema are one name (domain 5.3)."""
    return strip_accents(text).casefold().replace("ij", "y")


def digits(text: str) -> str:
    """Digits with everything that may stand inside a telephone number taken away; other text becomes one space."""
    bare = re.sub(r"(?<=\d)[\s\-./()‐‑–,_]+(?=\d)", "", _SOFT.sub("", text))
    return re.sub(r"\D+", " ", bare)
