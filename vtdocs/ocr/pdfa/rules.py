"""The rules of PDF/A-2b (ISO 19005-2) that pages copied from other people's PDF files break in practice."""

from collections.abc import Iterator

import pikepdf

_FORBIDDEN_FILTERS = {"/LZWDecode", "/Crypt"}
_FORBIDDEN_ACTIONS = {
    "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Hide", "/SetOCGState", "/Rendition", "/Trans",
    "/GoTo3DView", "/JavaScript",
}  # fmt: skip
_CMYK = "/DeviceCMYK"


def broken_rules(pdf: pikepdf.Pdf) -> tuple[str, ...]:
    """The clauses of ISO 19005-2 that the document breaks, as stable English texts; empty when none was found.

    Not a full validator: it looks for what is found in real office PDFs, and for what this room itself writes.
    """
    found = dict.fromkeys(_document_rules(pdf))
    for item in pdf.objects:
        found.update(dict.fromkeys(_object_rules(item)))
    return tuple(found)


def _document_rules(pdf: pikepdf.Pdf) -> Iterator[str]:
    if pdf.is_encrypted:
        yield "6.1.3 encryption"
    if "/ID" not in pdf.trailer:
        yield "6.1.3 no file identifier"
    if "/OpenAction" in pdf.Root and _is_forbidden_action(pdf.Root.OpenAction):
        yield "6.5.1 forbidden action"
    if "/AA" in pdf.Root:
        yield "6.5.2 additional actions"
    if "/AcroForm" in pdf.Root:
        yield "6.4.1 interactive form"
    if "/Metadata" not in pdf.Root:
        yield "6.6.2.1 no XMP metadata"
    if "/OutputIntents" not in pdf.Root and not _knows_its_colours(pdf):
        yield "6.2.3 no output intent"


def _knows_its_colours(pdf: pikepdf.Pdf) -> bool:
    """Whether every page is one image in a calibrated grey, as this room writes pages of one bit a pixel."""
    for page in pdf.pages:
        drawn = list(
            dict(page.obj.get("/Resources", pikepdf.Dictionary()).get("/XObject", pikepdf.Dictionary())).values()
        )
        spaces = [image.get("/ColorSpace") for image in drawn]
        if len(drawn) != 1 or not isinstance(spaces[0], pikepdf.Array) or str(spaces[0][0]) != "/CalGray":
            return False
    return True


def _object_rules(item: pikepdf.Object) -> Iterator[str]:
    if isinstance(item, pikepdf.Stream):
        yield from _stream_rules(item)
    if not isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
        return
    kind, subtype = str(item.get("/Type", "")), str(item.get("/Subtype", ""))
    if kind == "/Font" and subtype in {"/Type1", "/MMType1", "/TrueType", "/CIDFontType0", "/CIDFontType2"}:
        descriptor = item.get("/FontDescriptor")
        if descriptor is None or not any(key in descriptor for key in ("/FontFile", "/FontFile2", "/FontFile3")):
            yield "6.2.11.4.1 font not embedded"
    if kind == "/Page" and "/AA" in item:
        yield "6.5.2 additional actions"
    if "/S" in item and _is_forbidden_action(item):
        yield "6.5.1 forbidden action"
    if kind == "/ExtGState" and ("/TR" in item or "/HTP" in item):
        yield "6.2.5 transfer function"
    if _uses_cmyk(item):
        yield "6.2.4.3 colour without a matching output intent"


def _stream_rules(stream: pikepdf.Stream) -> Iterator[str]:
    filters = stream.get("/Filter", pikepdf.Array())
    names = {str(name) for name in filters} if isinstance(filters, pikepdf.Array) else {str(filters)}
    if names & _FORBIDDEN_FILTERS:
        yield "6.1.7.2 forbidden compression"
    if any(key in stream for key in ("/F", "/FFilter", "/FDecodeParms")):
        yield "6.1.7.1 data outside the file"
    if str(stream.get("/Subtype", "")) == "/PS" or "/OPI" in stream or "/Alternates" in stream:
        yield "6.2.8 forbidden external object"
    if str(stream.get("/Subtype", "")) == "/Image" and bool(stream.get("/Interpolate", False)):
        yield "6.2.8.1 interpolated image"


def _uses_cmyk(item: pikepdf.Dictionary | pikepdf.Stream) -> bool:
    for key in ("/ColorSpace", "/CS"):
        space = item.get(key)
        if isinstance(space, pikepdf.Name) and str(space) == _CMYK:
            return True
        if isinstance(space, pikepdf.Dictionary) and any(
            isinstance(value, pikepdf.Name) and str(value) == _CMYK for value in dict(space.items()).values()
        ):
            return True
    return False


def _is_forbidden_action(action: pikepdf.Object) -> bool:
    return isinstance(action, pikepdf.Dictionary) and str(action.get("/S", "")) in _FORBIDDEN_ACTIONS
