"""All text of a finished .docx, whatever part it stands in, and the folding that a leak cannot hide from."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator

from vtdocs.names.fold import strip_accents

_BREAKS = frozenset({"p", "br", "cr", "tab", "tc"})
_TELLING = frozenset({"descr", "title", "name", "author", "initials", "Target"})
_SOFT = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_HYPHENATED = re.compile(r"(?<=[^\W\d_])[-‐‑–]\s*\n\s*(?=[^\W\d_])")
_NOT_WORD = re.compile(r"[\W_]+")


def all_text(document: bytes) -> str:
    """Text of every XML part: body, tables, headers, footers, notes, comments, text boxes, properties, alt texts.

    Also the names of the parts themselves. Text of one paragraph stays together, however Word split it in runs.
    """
    pieces: list[str] = []
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        for name in archive.namelist():
            pieces.append(name)
            if name.endswith((".xml", ".rels")) and not name.startswith(("word/theme", "word/styles", "word/font")):
                pieces.append("".join(_texts(archive.read(name))))
    return "\n".join(pieces)


def body_text(document: bytes) -> str:
    """What a reader reads: the text of the body only, a line per paragraph."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        text = "".join(_texts(archive.read("word/document.xml"), attributes=False))
    lines = [" ".join(line.split()) for line in text.splitlines()]
    return "\n".join(line for line in lines if line)


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
                attribute = str(name).rpartition("}")[2]
                if attribute in _TELLING or (attribute == "val" and local in {"docVar", "tag", "alias"}):
                    yield f"\n{value}\n"


def folded(text: str) -> str:
    """Words in small base letters with single spaces; hyphenation at line ends is undone."""
    joined = _HYPHENATED.sub("", _SOFT.sub("", text))
    return f" {_NOT_WORD.sub(' ', strip_accents(joined).casefold()).strip()} "


def squeezed(text: str) -> str:
    """Letters and digits only, as in ``folded``, without any space: finds what was broken over lines or spaced out."""
    return _NOT_WORD.sub("", strip_accents(_SOFT.sub("", text)).casefold())


def digits(text: str) -> str:
    """Digits with everything that may stand inside a telephone number taken away; other text becomes one space."""
    bare = re.sub(r"(?<=\d)[\s\-./()‐‑–,_]+(?=\d)", "", _SOFT.sub("", text))
    return re.sub(r"\D+", " ", bare)
