"""Write the document: pages as scanned, words over them, and the metadata of PDF/A-2b."""

import os
import zlib
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf

from vtdocs.model.media import Media
from vtdocs.model.pages import PageReading, ReadingMethod
from vtdocs.ocr.born_digital import CERTAIN
from vtdocs.ocr.opening import UnreadablePage
from vtdocs.ocr.pdfa.glyphless import ADVANCE, EM, SYMBOLS, WESTERN, glyphless_font
from vtdocs.ocr.pdfa.images import embed_image
from vtdocs.ocr.pdfa.rules import broken_rules
from vtdocs.ocr.pdfa.text_layer import Alphabet, Frame, text_layer, to_unicode

POINTS = 72.0
_SRGB_DATE = slice(24, 36)
_FIXED_DATE = bytes([0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])  # 1 January 2000: the same file every time
_D65 = [0.9505, 1, 1.089]
"""The white of sRGB (CIE XYZ)."""
_NONSYMBOLIC, _SYMBOLIC = 32, 4
"""Flags of a font (ISO 32000-1, table 123)."""


@dataclass(frozen=True, slots=True)
class SearchablePage:
    """One page of the document to write."""

    path: Path
    """The file as received (or the PDF made of a word-processor file)."""
    media: Media
    """What that file is; everything that is not an image is taken for PDF."""
    frame: int
    """Page in the file, counting from 0."""
    reading: PageReading


def write_pdfa(target: Path, pages: Iterable[SearchablePage], *, title: str) -> tuple[str, ...]:
    """Write a searchable PDF/A-2b; the file appears whole or not at all.

    Image data are embedded as received where PDF knows the format, pages of PDF files are copied; ``/Rotate`` sets them
    upright. ``title`` is shown by viewers and must hold no personal data. Returns the rules of PDF/A that a copied page
    breaks (a font that was never embedded, for instance); the file is then complete and searchable, but does not claim
    to be PDF/A. Raises UnreadablePage when a source file cannot be copied.
    """
    pdf = pikepdf.new()
    alphabet = Alphabet()
    layers: list[pikepdf.Page] = []
    images: list[pikepdf.Object | None] = []
    with ExitStack() as sources:
        opened: dict[Path, pikepdf.Pdf] = {}
        for page in pages:
            if page.media.is_image:
                layers.append(_add_image_page(pdf, page, alphabet))
                images.append(layers[-1].obj.Resources.XObject.Im0)
            else:
                images.append(None)
                added = _add_copied_page(pdf, page, alphabet, opened, sources)
                layers += [added] if added is not None else []
        _add_fonts(pdf, layers, alphabet)
        _settle_colours(pdf, images)
        problems = _add_metadata(pdf, title)
        _save(pdf, target)
    return problems


def _add_image_page(pdf: pikepdf.Pdf, page: SearchablePage, alphabet: Alphabet) -> pikepdf.Page:
    reading = page.reading
    image = embed_image(pdf, page.path, page.media, page.frame)
    upright = (reading.width / reading.dpi * POINTS, reading.height / reading.dpi * POINTS)
    width, height = upright if reading.rotation % 180 == 0 else upright[::-1]
    added = pdf.add_blank_page(page_size=(round(width, 3), round(height, 3)))
    added.obj.Rotate = reading.rotation
    added.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im0=image))
    frame = Frame(0, 0, float(added.mediabox[2]), float(added.mediabox[3]))
    picture = f"q {frame.width} 0 0 {frame.height} 0 0 cm /Im0 Do Q\n".encode()
    words = text_layer(reading, frame, reading.rotation, alphabet)
    added.obj.Contents = _packed(pdf, picture + words)
    return added


def _add_copied_page(
    pdf: pikepdf.Pdf, page: SearchablePage, alphabet: Alphabet, opened: dict[Path, pikepdf.Pdf], sources: ExitStack
) -> pikepdf.Page | None:
    """Copy a PDF page; returns it when words were laid over it, for it then needs the fonts."""
    try:
        if page.path not in opened:
            opened[page.path] = sources.enter_context(pikepdf.open(page.path))
            _flatten(opened[page.path])
        pdf.pages.append(opened[page.path].pages[page.frame])
    except (pikepdf.PdfError, IndexError, ValueError) as error:
        raise UnreadablePage("encrypted" if isinstance(error, pikepdf.PasswordError) else "damaged") from error
    added = pdf.pages[-1]
    for key in ("/AA", "/Thumb", "/Annots"):
        if key in added.obj:
            del added.obj[key]
    reading = page.reading
    if reading.method is ReadingMethod.BORN_DIGITAL:
        # Its own words stand in it already; those that were read in its pictures do not.
        reading = replace(reading, words=tuple(word for word in reading.words if word.confidence < CERTAIN))
        if not reading.words:
            return None
    else:
        _drop_invisible_text(pdf, added)
    rotation = (int(added.obj.get("/Rotate", 0)) + reading.rotation) % 360
    added.obj.Rotate = rotation
    left, bottom, right, top = (float(value) for value in added.cropbox)
    frame = Frame(min(left, right), min(bottom, top), abs(right - left), abs(top - bottom))
    words = text_layer(reading, frame, rotation, alphabet)
    added.contents_add(b"q\n", prepend=True)
    added.contents_add(_packed(pdf, b"\nQ\n" + words))
    return added


def _packed(pdf: pikepdf.Pdf, operators: bytes) -> pikepdf.Stream:
    """A content stream, deflated as small as it goes: words weigh a twentieth of a bilevel page."""
    stream = pikepdf.Stream(pdf, zlib.compress(operators, 9))
    stream.stream_dict.Filter = pikepdf.Name.FlateDecode
    return stream


def _flatten(source: pikepdf.Pdf) -> None:
    """Draw what annotations and form fields show onto their pages; what they would do is dropped."""
    if "/AcroForm" in source.Root:
        source.generate_appearance_streams()
    source.flatten_annotations()


def _drop_invisible_text(pdf: pikepdf.Pdf, page: pikepdf.Page) -> None:
    """Take away the text layer of an earlier OCR run, which would be found twice."""
    instructions = pikepdf.parse_content_stream(page)
    kept: list[pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage] = []
    mode, saved = 0, []
    dropped = False
    for item in instructions:
        operator = str(item.operator)
        if operator == "Tr":
            mode = int(item.operands[0])
        elif operator == "q":
            saved.append(mode)
        elif operator == "Q" and saved:
            mode = saved.pop()
        if mode == 3 and operator in {"Tj", "TJ", "'", '"'}:
            dropped = True
            continue
        kept.append(item)
    if dropped:
        page.obj.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def _add_fonts(pdf: pikepdf.Pdf, pages: list[pikepdf.Page], alphabet: Alphabet) -> None:
    """The glyphless fonts of the document, known to every page with words."""
    fonts = {f"/VT{number}": _font(pdf, alphabet, number) for number in range(alphabet.fonts())}
    for page in pages:
        resources = page.obj.get("/Resources")
        if resources is None:
            page.obj.Resources = resources = pikepdf.Dictionary()
        own = pikepdf.Dictionary(dict(resources.get("/Font", pikepdf.Dictionary()).items()) | fonts)
        # A new dictionary: pages of one source may share theirs.
        page.obj.Resources = pikepdf.Dictionary(dict(resources.items()) | {"/Font": own})


def _font(pdf: pikepdf.Pdf, alphabet: Alphabet, number: int) -> pikepdf.Object:
    """Font 0 names its letters by an encoding that every reader knows, the others by a table of their own."""
    letters, western = alphabet.letters(number), number == 0
    font_file = glyphless_font(WESTERN if western else SYMBOLS)
    program = pdf.make_stream(font_file)
    program.stream_dict.Length1 = len(font_file)
    descriptor = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.FontDescriptor,
            FontName=pikepdf.Name("/VTDOCS+Glyphless"),
            Flags=_NONSYMBOLIC if western else _SYMBOLIC,
            FontBBox=[0, 0, ADVANCE, EM],
            ItalicAngle=0,
            Ascent=EM,
            Descent=0,
            CapHeight=EM,
            StemV=80,
            FontFile2=program,
        )
    )
    first, last = min(letters), max(letters)
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.TrueType,
        BaseFont=pikepdf.Name("/VTDOCS+Glyphless"),
        FirstChar=first,
        LastChar=last,
        Widths=[ADVANCE] * (last - first + 1),
        FontDescriptor=descriptor,
    )
    if western:
        font.Encoding = pikepdf.Name.WinAnsiEncoding
    else:
        font.ToUnicode = pdf.make_stream(to_unicode(letters))
    return pdf.make_indirect(font)


def _settle_colours(pdf: pikepdf.Pdf, images: Sequence[pikepdf.Object | None]) -> None:
    """Say what the colours of the pages mean; ``images`` has None for a page that was copied.

    Pages of one bit a pixel are black and white in a calibrated grey, which takes a line. All others need a profile
    (ISO 19005-2, 6.2.4.3), and it weighs as much as a hundredth of a page of one bit a pixel.
    """
    bilevel = [image for image in images if image is not None and image.BitsPerComponent == 1]
    if len(bilevel) < len(images) or any(image.ColorSpace != pikepdf.Name.DeviceGray for image in bilevel):
        _add_output_intent(pdf)
        return
    grey = pdf.make_indirect(pikepdf.Array([pikepdf.Name.CalGray, pikepdf.Dictionary(WhitePoint=_D65, Gamma=2.2)]))
    for image in bilevel:
        image.ColorSpace = grey


def _add_output_intent(pdf: pikepdf.Pdf) -> None:
    from PIL import ImageCms

    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    data[_SRGB_DATE] = _FIXED_DATE
    profile = pdf.make_stream(bytes(data))
    profile.stream_dict.N = 3
    pdf.Root.OutputIntents = pikepdf.Array(
        [
            pdf.make_indirect(
                pikepdf.Dictionary(
                    Type=pikepdf.Name.OutputIntent,
                    S=pikepdf.Name.GTS_PDFA1,
                    OutputConditionIdentifier=pikepdf.String("sRGB"),
                    Info=pikepdf.String("sRGB IEC61966-2.1"),
                    DestOutputProfile=profile,
                )
            )
        ]
    )


def _add_metadata(pdf: pikepdf.Pdf, title: str) -> tuple[str, ...]:
    """XMP metadata and language; PDF/A is claimed only where no rule is known to be broken."""
    pdf.Root.Lang = pikepdf.String("nl-NL")
    pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    missing = {"6.1.3 no file identifier", "6.6.2.1 no XMP metadata"}  # the one comes with saving, the other below
    problems = tuple(rule for rule in broken_rules(pdf) if rule not in missing)
    pdf.Root.Metadata = pdf.make_stream(_xmp(title, claims_pdfa=not problems))
    pdf.Root.Metadata.stream_dict.Type = pikepdf.Name.Metadata
    pdf.Root.Metadata.stream_dict.Subtype = pikepdf.Name.XML
    return problems


def _xmp(title: str, *, claims_pdfa: bool) -> bytes:
    """The metadata packet, all namespaces at its one description, where strict readers look for them (XMP part 1, 7.4)."""
    claim = "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>" if claims_pdfa else ""
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        ' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\n'
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(title)}</rdf:li></rdf:Alt></dc:title>'
        f"<xmp:CreatorTool>vtdocs</xmp:CreatorTool>{claim}\n"
        '</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end="w"?>'
    ).encode()


def _save(pdf: pikepdf.Pdf, target: Path) -> None:
    part = target.with_name(target.name + ".part")
    try:
        pdf.save(
            part,
            min_version="1.7",
            deterministic_id=True,
            compress_streams=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.none,
        )
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
