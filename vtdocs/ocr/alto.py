"""Words with their places and confidences as ALTO 4 XML, the form in which libraries and archives keep them.

Attributes follow the schema of version 4.2 of the Library of Congress; measurement unit is the pixel of the upright page.
"""

import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _
from vtdocs.model.pages import Box, PageReading, Word

NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#"
SCHEMA = "http://www.loc.gov/standards/alto/v4/alto-4-2.xsd"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_DECIMALS = 4


def write_alto(reading: PageReading, source_name: str, page_id: str) -> bytes:
    """The reading as ALTO; ``source_name`` is the name of the image file, ``page_id`` an identifier of the page."""
    ET.register_namespace("", NAMESPACE)
    ET.register_namespace("xsi", _XSI)
    root = ET.Element(_tag("alto"), {f"{{{_XSI}}}schemaLocation": f"{NAMESPACE} {SCHEMA}", "SCHEMAVERSION": "4.2"})
    _describe(ET.SubElement(root, _tag("Description")), reading, source_name)
    layout = ET.SubElement(root, _tag("Layout"))
    page = ET.SubElement(
        layout,
        _tag("Page"),
        {
            "ID": _identifier(page_id),
            "PHYSICAL_IMG_NR": "1",
            "WIDTH": str(reading.width),
            "HEIGHT": str(reading.height),
            "PC": f"{reading.confidence / 100:.{_DECIMALS}f}",
        },
    )
    whole = Box(0, 0, reading.width, reading.height)
    space = ET.SubElement(page, _tag("PrintSpace"), _place(whole))
    seen: Counter[str] = Counter()
    for block, words in groupby(reading.words, key=lambda word: word.block):
        _add_block(space, block, list(words), seen)
    body: bytes = ET.tostring(root, encoding="unicode").encode()
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + body + b"\n"


def read_alto(data: bytes) -> tuple[Word, ...]:
    """The words that ``write_alto`` wrote, in their order. Raises ArchiveUnusable for anything else."""
    try:
        root = ET.fromstring(data)  # noqa: S314  written by us and checked by its SHA-256; entities are not expanded below
        words = []
        lines = 0
        for number, block in enumerate(root.iter(_tag("TextBlock"))):
            block_number = _number(block.get("ID", ""), number)
            for line in block.iter(_tag("TextLine")):
                line_number = _number(line.get("ID", ""), lines)
                words += [_read_word(item, line_number, block_number) for item in line.iter(_tag("String"))]
                lines = line_number + 1
        return tuple(words)
    except (ET.ParseError, KeyError, ValueError) as error:
        raise ArchiveUnusable(
            _("A file with the words of a page (ALTO) is damaged."),
            _("Run vtdocs verify; the words can be read again from the scan."),
        ) from error


def _describe(description: ET.Element, reading: PageReading, source_name: str) -> None:
    ET.SubElement(description, _tag("MeasurementUnit")).text = "pixel"
    source = ET.SubElement(description, _tag("sourceImageInformation"))
    ET.SubElement(source, _tag("fileName")).text = source_name
    processing = ET.SubElement(description, _tag("Processing"), {"ID": "reading"})
    settings = {
        "status": reading.status.value,
        "method": reading.method.value,
        "rotation": str(reading.rotation),
        "skew": f"{reading.skew:.2f}",
        "dpi": f"{reading.dpi:.2f}",
        "profile": reading.profile,
    }
    ET.SubElement(processing, _tag("processingStepDescription")).text = "recognition of text"
    ET.SubElement(processing, _tag("processingStepSettings")).text = "; ".join(f"{k}={v}" for k, v in settings.items())
    software = ET.SubElement(processing, _tag("processingSoftware"))
    ET.SubElement(software, _tag("softwareName")).text = reading.engine


def _add_block(space: ET.Element, block: int, words: Sequence[Word], seen: Counter[str]) -> None:
    identifier = _only("block", block, seen)
    element = ET.SubElement(space, _tag("TextBlock"), {"ID": identifier, **_place(_around(words))})
    for line, in_line in groupby(words, key=lambda word: word.line):
        row = list(in_line)
        identifier = _only("line", line, seen)
        text_line = ET.SubElement(element, _tag("TextLine"), {"ID": identifier, **_place(_around(row))})
        for number, word in enumerate(row):
            if number:
                ET.SubElement(text_line, _tag("SP"))
            ET.SubElement(
                text_line,
                _tag("String"),
                {
                    "ID": f"{identifier.replace('line', 'word')}_{number}",
                    "CONTENT": _xml_text(word.text),
                    **_place(word.box),
                    "WC": f"{min(max(word.confidence, 0.0), 100.0) / 100:.{_DECIMALS}f}",
                },
            )


def _only(kind: str, number: int, seen: Counter[str]) -> str:
    """An identifier that ends in the number, also where a line or block goes on after another one: none occurs twice."""
    name = f"{kind}_{number}"
    seen[name] += 1
    return name if seen[name] == 1 else f"{kind}{seen[name]}_{number}"


def _read_word(item: ET.Element, line: int, block: int) -> Word:
    left, top = round(float(item.attrib["HPOS"])), round(float(item.attrib["VPOS"]))
    right, bottom = left + round(float(item.attrib["WIDTH"])), top + round(float(item.attrib["HEIGHT"]))
    confidence = round(float(item.attrib["WC"]) * 100, 2)
    return Word(item.attrib["CONTENT"], Box(left, top, right, bottom), confidence, line, block)


def _around(words: Iterable[Word]) -> Box:
    boxes = [word.box for word in words]
    return Box(
        min(box.left for box in boxes),
        min(box.top for box in boxes),
        max(box.right for box in boxes),
        max(box.bottom for box in boxes),
    )


def _place(box: Box) -> dict[str, str]:
    return {
        "HPOS": str(box.left),
        "VPOS": str(box.top),
        "WIDTH": str(box.right - box.left),
        "HEIGHT": str(box.bottom - box.top),
    }


def _number(identifier: str, otherwise: int) -> int:
    last = identifier.rpartition("_")[2]
    return int(last) if last.isdigit() else otherwise


def _identifier(text: str) -> str:
    """An XML name: letters, digits, point, hyphen and underscore, not starting with a digit."""
    safe = "".join(letter if letter.isascii() and (letter.isalnum() or letter in "._-") else "_" for letter in text)
    return safe if safe and (safe[0].isalpha() or safe[0] == "_") else f"_{safe}"


def _xml_text(text: str) -> str:
    """Without the control characters that XML 1.0 forbids."""
    return "".join(
        c for c in text if c in "\t\n\r" or "\x20" <= c <= "\ud7ff" or "\ue000" <= c <= "\ufffd" or c > "\uffff"
    )


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"
