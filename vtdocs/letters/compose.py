"""Fill Word templates: each template is read and compiled once, a letter then costs filling and zipping.

The cleaning of Word's XML is docxtpl's; its rendering is not used, because without autoescape it drops ``&`` and what
follows ``<`` in a value, and because it parses the whole document again for every letter.
"""

import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from docxtpl.template import DocxTemplate
from jinja2 import StrictUndefined, Template, TemplateError, meta
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from vtdocs.errors import TemplateMismatch
from vtdocs.i18n import gettext as _

_BREAK = Markup('</w:t><w:br/><w:t xml:space="preserve">')
_TAB = Markup('</w:t><w:tab/><w:t xml:space="preserve">')
_FILLED = re.compile(r"word/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml")
_STAMP = (1980, 1, 1, 0, 0, 0)


def _printable(value: object) -> object:
    """A value as it stands in running text: line ends and tabs become Word's, everything else stays verbatim."""
    if isinstance(value, str) and not isinstance(value, Markup) and ("\n" in value or "\t" in value):
        return escape(value).replace("\n", _BREAK).replace("\t", _TAB)
    return value


_ENVIRONMENT = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_printable)


@dataclass(frozen=True, slots=True)
class CompiledTemplate:
    """A template that was read, checked and compiled."""

    code: str
    """Kind of letter, such as ``B2``."""
    base: bytes
    """A zip file of the parts that never change, packed once."""
    filled: Mapping[str, Template]
    """Parts with fields, compiled."""
    names: frozenset[str]
    """Names at the head of every field that the template uses."""
    source: str
    """XML of all parts with fields, after cleaning; for checks."""

    def fill(self, view: Mapping[str, Any]) -> bytes:
        """The finished .docx; raises TemplateMismatch when the template wants a field that the view does not hold."""
        target = io.BytesIO(self.base)
        with zipfile.ZipFile(target, "a") as archive:
            for name, template in self.filled.items():
                archive.writestr(_entry(name), self._render(name, template, view))
        return target.getvalue()

    def _render(self, name: str, template: Template, view: Mapping[str, Any]) -> bytes:
        try:
            return template.render(view).encode("utf-8")
        except TemplateError as problem:
            raise TemplateMismatch(
                _("The template {code} does not fit: {why} ({part}).").format(code=self.code, why=problem, part=name),
                _("Run: vtdocs templates check"),
            ) from problem


def _entry(name: str) -> zipfile.ZipInfo:
    """An entry without a time of its own, so that the same letter gives the same bytes."""
    entry = zipfile.ZipInfo(name, _STAMP)
    entry.compress_type = zipfile.ZIP_DEFLATED
    return entry


def compile_template(code: str, content: bytes, logo: bytes | None = None) -> CompiledTemplate:
    """Read a template; raises TemplateMismatch when it is no Word file or its tags are broken.

    ``logo`` replaces the picture ``word/media/image1.png`` of the template.
    """
    cleaner = DocxTemplate(io.BytesIO(content))
    parts: dict[str, bytes] = {}
    filled: dict[str, Template] = {}
    names: set[str] = set()
    sources: list[str] = []
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for entry in archive.infolist():
                raw = archive.read(entry)
                if not _FILLED.fullmatch(entry.filename) or b"{" not in raw:
                    parts[entry.filename] = raw
                    continue
                source = cleaner.patch_xml(raw.decode("utf-8"))
                names |= meta.find_undeclared_variables(_ENVIRONMENT.parse(source))
                filled[entry.filename] = _ENVIRONMENT.from_string(source)
                sources.append(source)
    except (zipfile.BadZipFile, UnicodeDecodeError, TemplateError, KeyError) as problem:
        raise TemplateMismatch(
            _("The template {code} is broken: {why}.").format(code=code, why=problem),
            _("Open it in Word and look at the tags between double braces, or take the standard one again."),
        ) from problem
    parts["docProps/core.xml"] = _properties()
    if logo is not None and "word/media/image1.png" in parts:
        parts["word/media/image1.png"] = logo
    ordered = dict(sorted(parts.items(), key=lambda item: item[0] != "[Content_Types].xml"))
    return CompiledTemplate(code, _packed(ordered), filled, frozenset(names), "\n".join(sources))


def _packed(parts: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, content in parts.items():
            archive.writestr(_entry(name), content)
    return target.getvalue()


def _properties() -> bytes:
    """Core properties that say nothing but the program: no name, title or subject travels with a letter (P15)."""
    now = datetime.now(UTC).strftime("%Y-%m-%dT00:00:00Z")
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>vtdocs</dc:creator>'
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{now}</dcterms:created></cp:coreProperties>'
    ).encode()


def read_template(file: Path) -> bytes:
    """The bytes of a template; raises TemplateMismatch when it cannot be read."""
    try:
        return file.read_bytes()
    except OSError as problem:
        raise TemplateMismatch(
            _("The template {file} cannot be read.").format(file=file.name), _("Put the standard one back.")
        ) from problem
