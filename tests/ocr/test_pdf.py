"""Born-digital text, and the searchable PDF/A: the image as scanned, the words exactly over the ink."""

import io
import re
import struct
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pdfplumber
import pikepdf
import pytest
from drawing import EMPTY, LINES, draw, raster
from PIL import Image

from vtdocs.model.media import Media
from vtdocs.model.pages import Box, PageReading, ReadingMethod, Word
from vtdocs.ocr.born_digital import read_born_digital
from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame
from vtdocs.ocr.pdfa import SearchablePage, broken_rules, write_pdfa
from vtdocs.ocr.quality import WordList
from vtdocs.ocr.reading import Reader

SENTENCES = (
    "Verslag van het huisbezoek",
    "Het kind was thuis en zat stil aan de tafel in de keuken.",
    "Moeder vertelde dat de huisarts haar had doorverwezen.",
)


@pytest.fixture(scope="module")
def words() -> WordList:
    return WordList.load()


def typeset(path: Path, lines: tuple[str, ...] = SENTENCES, extra: bytes = b"", mode: int = 0) -> Path:
    """A PDF page with its own text in Helvetica, which is not embedded."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
    shown = "".join(f"1 0 0 1 72 {760 - 20 * i} Tm ({line}) Tj " for i, line in enumerate(lines))
    page.obj.Contents = pdf.make_stream(extra + f"BT /F1 12 Tf {mode} Tr {shown} ET".encode())
    pdf.save(path)
    return path


def _image_of(page: pikepdf.Page) -> pikepdf.Object:
    return page.obj.Resources.XObject.Im0


def test_a_born_digital_page_gives_its_own_words_with_their_places(tmp_path: Path, words: WordList) -> None:
    found = read_born_digital(typeset(tmp_path / "brief.pdf"), 0, words)
    assert found is not None
    assert [line for line in found.text.splitlines() if line] == list(SENTENCES)
    assert (found.method, found.confidence, found.rotation) == (ReadingMethod.BORN_DIGITAL, 100, 0)
    first = found.words[0]
    assert first.box.left == pytest.approx(72 / 72 * 300, abs=3)
    assert first.box.top == pytest.approx((842 - 760 - 12) / 72 * 300, abs=15)


def test_white_letters_count_only_on_a_coloured_bar(tmp_path: Path, words: WordList) -> None:
    """Hidden letters are nobody's text; the white head of a table is."""
    bar = b"0 0 0.5 rg 60 750 400 30 re f 1 1 1 rg "
    found = read_born_digital(typeset(tmp_path / "bar.pdf", extra=bar), 0, words)
    assert found is None or SENTENCES[1] not in found.text
    shown = read_born_digital(typeset(tmp_path / "all.pdf", extra=bar.replace(b"750 400 30", b"600 400 200")), 0, words)
    assert shown is not None
    assert SENTENCES[0] in shown.text


def test_a_scan_with_an_earlier_text_layer_is_read_from_its_pixels(
    tmp_path: Path, words: WordList, jpeg: Path, reading: PageReading
) -> None:
    target = tmp_path / "earlier.pdf"
    write_pdfa(target, [SearchablePage(jpeg, Media.JPEG, 0, reading)], title="x")
    assert read_born_digital(target, 0, words) is None


def test_a_text_layer_of_letters_without_words_is_not_trusted(tmp_path: Path, words: WordList) -> None:
    lines = tuple(
        " ".join(f"{chr(97 + (i * 7 + j) % 26)}qx{chr(98 + (i + j) % 24)}w" for j in range(9)) for i in range(5)
    )
    assert read_born_digital(typeset(tmp_path / "garbage.pdf", lines), 0, words) is None


def test_an_empty_page_a_broken_file_and_a_missing_page_are_left_to_opening(tmp_path: Path, words: WordList) -> None:
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(tmp_path / "empty.pdf")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.7 nothing else")
    assert read_born_digital(tmp_path / "empty.pdf", 0, words) is None
    assert read_born_digital(tmp_path / "broken.pdf", 0, words) is None
    assert read_born_digital(typeset(tmp_path / "one.pdf"), 7, words) is None


def test_a_pdf_with_a_password_is_refused_as_encrypted(tmp_path: Path, words: WordList) -> None:
    path = tmp_path / "locked.pdf"
    with pikepdf.open(typeset(tmp_path / "open.pdf")) as pdf:
        pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(UnreadablePage, match="encrypted"):
        read_born_digital(path, 0, words)


@pytest.mark.parametrize("rotation", [0, 90, 180, 270])
def test_every_word_is_selected_by_its_box(tmp_path: Path, reader: Reader, rotation: int) -> None:
    turns = {90: Image.Transpose.ROTATE_90, 180: Image.Transpose.ROTATE_180, 270: Image.Transpose.ROTATE_270}
    page = draw() if rotation == 0 else draw().transpose(turns[rotation])
    path, target = tmp_path / "scan.png", tmp_path / "out.pdf"
    page.save(path, dpi=(200, 200))
    found = reader.read(open_frame(path, Media.PNG, 0, Limits()))
    assert write_pdfa(target, [SearchablePage(path, Media.PNG, 0, found)], title="Dossier 2009-0143") == ()
    with pdfplumber.open(target) as pdf:
        shown = pdf.pages[0]
        assert (float(shown.width), float(shown.height)) == pytest.approx((1654 * 0.36, 1170 * 0.36), abs=0.1)
        for word in found.words:
            box = word.box
            place = tuple(value * 0.36 for value in (box.left - 3, box.top - 3, box.right + 3, box.bottom + 3))
            inside = shown.within_bbox(place).extract_text()
            assert inside == word.text


def test_the_text_is_there_for_other_readers_with_spaces_and_every_dutch_letter(tmp_path: Path, jpeg: Path) -> None:
    import pypdfium2

    texts = ["Zoë", "geëvalueerd", "’s-Gravenhage", "€", "ĳs", "(a)", "b\\c", "Yılmaz", "Đặng"]
    laid = tuple(Word(t, Box(100 + 160 * i, 200, 220 + 160 * i, 240), 90.0, 0) for i, t in enumerate(texts))
    found = replace(EMPTY, words=laid, width=1654, height=1170)
    target = tmp_path / "letters.pdf"
    write_pdfa(target, [SearchablePage(jpeg, Media.JPEG, 0, found)], title="x")
    pdf = pypdfium2.PdfDocument(target)
    text = pdf[0].get_textpage().get_text_range()
    pdf.close()
    assert text.split() == texts


def test_the_jpeg_inside_is_the_jpeg_as_received(tmp_path: Path, jpeg: Path, reading: PageReading) -> None:
    target = tmp_path / "out.pdf"
    write_pdfa(target, [SearchablePage(jpeg, Media.JPEG, 0, reading)], title="x")
    with pikepdf.open(target) as pdf:
        image = _image_of(pdf.pages[0])
        assert image.read_raw_bytes() == jpeg.read_bytes()


def test_a_grey_page_grows_by_less_than_a_hundredth(tmp_path: Path, reading: PageReading) -> None:
    path, target = tmp_path / "scan.jpg", tmp_path / "out.pdf"
    grain = np.random.default_rng(2).normal(0, 6, (1170, 1654))
    Image.fromarray(np.clip(np.asarray(draw()) + grain, 0, 255).astype(np.uint8)).save(path, dpi=(200, 200))
    write_pdfa(target, [SearchablePage(path, Media.JPEG, 0, reading)], title="x")
    assert target.stat().st_size < 1.01 * path.stat().st_size + 4000  # the font and the profile, once a document


@pytest.mark.parametrize("compression", ["group4", "tiff_lzw", "packbits"])
@pytest.mark.parametrize("strips", [8, 5000])
def test_bilevel_frames_keep_every_pixel(tmp_path: Path, compression: str, strips: int, reading: PageReading) -> None:
    pages = [draw().point(lambda value: 255 * (value > 128)).convert("1"), draw(LINES[:2]).convert("1")]
    path, target = tmp_path / "stack.tif", tmp_path / "out.pdf"
    options = {"compression": compression, "dpi": (200, 200), "tiffinfo": {278: strips}}
    pages[0].save(path, save_all=True, append_images=[pages[1]], **options)
    write_pdfa(target, [SearchablePage(path, Media.TIFF, frame, reading) for frame in (0, 1)], title="x")
    with pikepdf.open(target) as pdf:
        for made, page in zip(pdf.pages, pages, strict=True):
            image = pikepdf.PdfImage(_image_of(made)).as_pil_image()
            assert np.array_equal(np.array(image.convert("1")), np.array(page))


def png_data(file: bytes) -> bytes:
    """The image data of a PNG, whatever number of chunks they lie in."""
    at, data = 8, b""
    while at < len(file):
        size, name = struct.unpack(">I4s", file[at : at + 8])
        data += file[at + 8 : at + 8 + size] if name == b"IDAT" else b""
        at += size + 12
    return data


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB"])
def test_the_data_of_a_png_are_taken_over_as_they_are(tmp_path: Path, mode: str, reading: PageReading) -> None:
    path, target = tmp_path / "scan.png", tmp_path / "out.pdf"
    coloured().convert(mode).save(path, dpi=(200, 200))
    write_pdfa(target, [SearchablePage(path, Media.PNG, 0, reading)], title="x")
    with pikepdf.open(target) as pdf, Image.open(path) as scan:
        image = _image_of(pdf.pages[0])
        assert image.read_raw_bytes() == png_data(path.read_bytes())
        assert np.array_equal(np.array(pikepdf.PdfImage(image).as_pil_image().convert("RGB")), scan.convert("RGB"))


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_a_png_that_lacks_its_end_keeps_every_pixel(tmp_path: Path, mode: str, reading: PageReading) -> None:
    path, target = tmp_path / "scan.png", tmp_path / "out.pdf"
    page = coloured().convert(mode)
    page.save(path, dpi=(200, 200))
    path.write_bytes(path.read_bytes()[:-20])
    write_pdfa(target, [SearchablePage(path, Media.PNG, 0, reading)], title="x")
    with pikepdf.open(target) as pdf:
        image = pikepdf.PdfImage(_image_of(pdf.pages[0])).as_pil_image()
        assert np.array_equal(np.array(image.convert(mode)), np.array(page))


def coloured() -> Image.Image:
    """A page with a stamp in red and a corner in blue."""
    page = np.array(draw().convert("RGB"))
    page[100:300, 200:700, 1:] //= 2
    page[-200:, :300, :2] //= 3
    return Image.fromarray(page)


def jpeg_strips(image: Image.Image, rows: int, subsampling: int, qualities: tuple[int, ...] = (80,)) -> bytes:
    """A TIFF of whole JPEGs of so many rows, as scanners write it (TIFF Technical Note 2)."""
    strips = []
    for number, top in enumerate(range(0, image.height, rows)):
        held = io.BytesIO()
        part = image.crop((0, top, image.width, min(top + rows, image.height)))
        part.save(held, "JPEG", quality=qualities[number % len(qualities)], subsampling=subsampling)
        strips.append(held.getvalue() + b"\0" * (len(held.getvalue()) % 2))
    offsets = [8 + sum(map(len, strips[:number])) for number in range(len(strips))]
    where, count = 8 + sum(map(len, strips)), len(strips)
    lists = struct.pack(f"<{2 * count}I4H2I", *offsets, *map(len, strips), 8, 8, 8, 0, 200, 1)
    bits, dpi, coarse = where + 8 * count, where + 8 * count + 8, 2 if subsampling == 2 else 1
    entries = [
        (256, 4, 1, image.width), (257, 4, 1, image.height), (258, 3, 3, bits), (259, 3, 1, 7), (262, 3, 1, 6),
        (273, 4, count, where), (277, 3, 1, 3), (278, 4, 1, rows), (279, 4, count, where + 4 * count),
        (282, 5, 1, dpi), (283, 5, 1, dpi), (530, 3, 2, coarse | coarse << 16),
    ]  # fmt: skip
    directory = struct.pack("<H", len(entries)) + b"".join(struct.pack("<HHII", *entry) for entry in entries)
    return b"II*\0" + struct.pack("<I", where + len(lists)) + b"".join(strips) + lists + directory + bytes(4)


@pytest.mark.parametrize(("rows", "subsampling"), [(16, 2), (160, 2), (8, 0)])
def test_the_jpeg_strips_of_a_tiff_become_one_jpeg(
    tmp_path: Path, rows: int, subsampling: int, reading: PageReading
) -> None:
    """Nothing is compressed again: light is the same to the pixel, and colour but for the borders of strips."""
    path, target = tmp_path / "scan.tif", tmp_path / "out.pdf"
    path.write_bytes(jpeg_strips(coloured(), rows, subsampling))
    write_pdfa(target, [SearchablePage(path, Media.TIFF, 0, reading)], title="x")
    with pikepdf.open(target) as pdf, Image.open(path) as scan:
        image = _image_of(pdf.pages[0])
        assert image.Filter == "/DCTDecode"
        assert len(image.read_raw_bytes()) < path.stat().st_size
        shown = np.array(pikepdf.PdfImage(image).as_pil_image().convert("RGB")).astype(int)
        other = np.abs(shown - np.array(scan.convert("RGB"))).max(axis=2) > 0
        assert not other.any() if subsampling == 0 else other.any(axis=1).mean() <= 2 / rows


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_strips_that_share_their_tables_become_one_jpeg(tmp_path: Path, mode: str, reading: PageReading) -> None:
    path, target = tmp_path / "scan.tif", tmp_path / "out.pdf"
    coloured().convert(mode).save(path, compression="jpeg", quality=80, dpi=(200, 200), tiffinfo={278: 64})
    write_pdfa(target, [SearchablePage(path, Media.TIFF, 0, reading)], title="x")
    with pikepdf.open(target) as pdf, Image.open(path) as scan:
        image = _image_of(pdf.pages[0])
        assert image.Filter == "/DCTDecode"
        assert np.array_equal(np.array(pikepdf.PdfImage(image).as_pil_image().convert(mode)), np.array(scan))


def test_strips_that_are_no_one_picture_keep_every_pixel(tmp_path: Path, reading: PageReading) -> None:
    """Each second strip has tables of its own."""
    path, target = tmp_path / "scan.tif", tmp_path / "out.pdf"
    path.write_bytes(jpeg_strips(coloured(), 64, 2, qualities=(80, 60)))
    write_pdfa(target, [SearchablePage(path, Media.TIFF, 0, reading)], title="x")
    with pikepdf.open(target) as pdf, Image.open(path) as scan:
        image = pikepdf.PdfImage(_image_of(pdf.pages[0])).as_pil_image()
        assert np.array_equal(np.array(image.convert("RGB")), np.array(scan.convert("RGB")))


def test_bilevel_pages_grow_by_less_than_a_twentieth(tmp_path: Path, reader: Reader) -> None:
    """Grain is the worst case: it deflates least. The words weigh a sixteenth, a second deflating saves more than half."""
    written = np.array(
        draw(tuple(reversed(LINES)) * 3, size=(1654, 2339)).point(lambda v: 255 * (v > 128)).convert("1")
    )
    noisy = [Image.fromarray(written ^ (np.random.default_rng(i).random(written.shape) < 0.0004)) for i in range(8)]
    path, target = tmp_path / "stack.tif", tmp_path / "out.pdf"
    noisy[0].save(
        path, save_all=True, append_images=noisy[1:], compression="group4", dpi=(200, 200), tiffinfo={278: 5000}
    )
    found = reader.read(open_frame(path, Media.TIFF, 0, Limits()))
    write_pdfa(target, [SearchablePage(path, Media.TIFF, frame, found) for frame in range(8)], title="x")
    assert target.stat().st_size < 1.05 * path.stat().st_size


def test_the_g4_data_inside_are_the_data_as_received(tmp_path: Path, reading: PageReading) -> None:
    """What comes out of the first filter is the scan's own strip, byte for byte."""
    path, target = tmp_path / "scan.tif", tmp_path / "out.pdf"
    draw().point(lambda v: 255 * (v > 128)).convert("1").save(
        path, compression="group4", dpi=(200, 200), tiffinfo={278: 5000}
    )
    with Image.open(path) as image:
        start, count = image.tag_v2[273][0], image.tag_v2[279][0]  # type: ignore[attr-defined]  # a TIFF has tags
    write_pdfa(target, [SearchablePage(path, Media.TIFF, 0, reading)], title="x")
    with pikepdf.open(target) as pdf:
        inside = _image_of(pdf.pages[0])
        assert [str(name) for name in inside.Filter] == ["/FlateDecode", "/CCITTFaxDecode"]
        assert zlib.decompress(inside.read_raw_bytes()) == path.read_bytes()[start : start + count]


def _cmap(data: bytes) -> tuple[tuple[int, int], dict[int, int]]:
    """Platform and encoding of the one subtable of a font, and which glyph each letter shows (OpenType 1.9, cmap format 4)."""
    at = next(struct.unpack(">I", data[p + 8 : p + 12])[0] for p in range(12, 140, 16) if data[p : p + 4] == b"cmap")
    count, platform, encoding, offset = struct.unpack(">HHHI", data[at + 2 : at + 12])
    assert count == 1
    table = data[at + offset :]
    number = struct.unpack(">H", table[6:8])[0] // 2
    row = struct.unpack(
        f">{(struct.unpack('>H', table[2:4])[0] - 14) // 2}H", table[14 : struct.unpack(">H", table[2:4])[0]]
    )
    ends, starts = row[:number], row[number + 1 : 2 * number + 1]
    deltas, ranges = row[2 * number + 1 : 3 * number + 1], row[3 * number + 1 : 4 * number + 1]
    found = {}
    for place, (first, last) in enumerate(zip(starts, ends, strict=True)):
        for letter in range(first, last + 1):
            where = 3 * number + 1 + place + ranges[place] // 2 + letter - first
            found[letter] = (letter + deltas[place]) % 65536 if ranges[place] == 0 else row[where]
    return (platform, encoding), found


def test_the_fonts_are_ones_that_pdfa_allows(tmp_path: Path, jpeg: Path, reading: PageReading) -> None:
    """TrueType: one cmap, an encoding unless symbolic (6.2.11.6), widths as in the program (6.2.11.5), its length told."""
    target = tmp_path / "out.pdf"
    spoken = replace(reading, words=(*reading.words, replace(reading.words[0], text="Yılmaz"),
                                     replace(reading.words[0], text="„Zoë’s €”")))  # fmt: skip
    write_pdfa(target, [SearchablePage(jpeg, Media.JPEG, 0, spoken)], title="x")
    with pikepdf.open(target) as pdf:
        fonts = pdf.pages[0].obj.Resources.Font
        western, others = fonts.VT0, fonts.VT1
        for font in (western, others):
            program = font.FontDescriptor.FontFile2
            data = program.read_bytes()
            assert int(program.Length1) == len(data)
            tables = {data[12 + 16 * i : 16 + 16 * i]: struct.unpack(">II", data[20 + 16 * i : 28 + 16 * i])
                      for i in range(7)}  # fmt: skip
            assert set(tables) == {b"cmap", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp"}
            at = tables[b"hmtx"][0]
            widths = {struct.unpack(">H", data[at + 4 * i : at + 4 * i + 2])[0] for i in range(2)}
            assert widths == {int(width) for width in font.Widths}
            assert len(font.Widths) == font.LastChar - font.FirstChar + 1
        assert (western.Encoding, int(western.FontDescriptor.Flags)) == (pikepdf.Name.WinAnsiEncoding, 32)
        assert ("/Encoding" in others, int(others.FontDescriptor.Flags)) == (False, 4)
        assert "/ToUnicode" not in western
        kind, shown = _cmap(western.FontDescriptor.FontFile2.read_bytes())
        letters = {bytes([code]).decode("cp1252", errors="ignore") for code in range(32, 256)} - {"", "\x7f"}
        assert kind == (3, 1)
        assert {shown.get(ord(letter)) for letter in letters} == {1}
        kind, shown = _cmap(others.FontDescriptor.FontFile2.read_bytes())
        assert kind == (3, 0)
        assert {shown.get(0xF000 + code) for code in range(256)} == {1}


def test_what_a_page_of_one_bit_carries_beside_scan_and_words_is_small(tmp_path: Path, reading: PageReading) -> None:
    """Font, colours, metadata and structure together; a page of one bit may weigh no more than 30 kB."""
    path, target = tmp_path / "scan.tif", tmp_path / "out.pdf"
    draw().point(lambda v: 255 * (v > 128)).convert("1").save(path, compression="group4", dpi=(200, 200))
    write_pdfa(target, [SearchablePage(path, Media.TIFF, 0, reading)], title="Dossier 2009-0143")
    with pikepdf.open(target) as pdf:
        assert broken_rules(pdf) == ()
        assert "/OutputIntents" not in pdf.Root
        image, page = _image_of(pdf.pages[0]), pdf.pages[0]
        carried = len(image.read_raw_bytes()) + len(page.obj.Contents.read_raw_bytes())
        image.ColorSpace = pikepdf.Name.DeviceGray
        assert broken_rules(pdf) == ("6.2.3 no output intent",)
    assert target.stat().st_size - carried < 2250
    drawn = open_frame(target, Media.PDF, 0, Limits()).pixels
    with Image.open(path) as scan:
        assert (np.asarray(drawn > 128) == np.asarray(scan)).mean() > 0.999


def test_metadata_are_one_packet_that_strict_readers_understand(
    tmp_path: Path, jpeg: Path, reading: PageReading
) -> None:
    target = tmp_path / "out.pdf"
    write_pdfa(target, [SearchablePage(jpeg, Media.JPEG, 0, reading)], title="A & B <c>")
    with pikepdf.open(target) as pdf:
        stream = pdf.Root.Metadata
        assert "/Filter" not in stream
        packet = stream.read_bytes().decode()
        with pdf.open_metadata() as meta:
            assert meta["dc:title"] == "A & B <c>"
    description = re.search("<rdf:Description [^>]*>", packet)
    assert description is not None
    assert all(f"xmlns:{name}=" in description.group() for name in ("dc", "xmp", "pdfaid"))


def test_a_transparent_png_a_palette_and_a_deep_tiff_become_pages(tmp_path: Path, reading: PageReading) -> None:
    clear, palette, deep, target = (tmp_path / name for name in ("a.png", "b.png", "c.tif", "out.pdf"))
    draw().convert("RGBA").save(clear)
    draw().convert("P").save(palette)
    Image.fromarray(np.asarray(draw()).astype(np.uint16) * 257).save(deep)
    sources = [(clear, Media.PNG), (palette, Media.PNG), (deep, Media.TIFF)]
    assert write_pdfa(target, [SearchablePage(p, m, 0, reading) for p, m in sources], title="x") == ()
    for number in range(3):
        drawn = open_frame(target, Media.PDF, number, Limits()).pixels
        assert np.abs(drawn.astype(int) - np.asarray(draw())).mean() < 3


@pytest.mark.parametrize("kind", ["tiff", "png", "twelve bits", "white is zero"])
def test_grey_of_sixteen_bits_keeps_every_sample_and_looks_as_it_was_read(
    tmp_path: Path, reading: PageReading, kind: str
) -> None:
    media = Media.PNG if kind == "png" else Media.TIFF
    path, target = tmp_path / f"deep.{'png' if kind == 'png' else 'tif'}", tmp_path / "out.pdf"
    top = 4095 if kind == "twelve bits" else 65535
    written = np.asarray(draw(), dtype=np.float64) * top / 255
    deep = np.clip(written + np.random.default_rng(5).normal(0, top / 300, written.shape), 0, top).astype(np.uint16)
    tags = {262: 0} if kind == "white is zero" else {}
    if kind == "white is zero":
        deep = (65535 - deep).astype(np.uint16)
    Image.fromarray(deep).save(path, dpi=(200, 200), **({} if kind == "png" else {"tiffinfo": tags}))
    scan = open_frame(path, media, 0, Limits()).pixels
    assert write_pdfa(target, [SearchablePage(path, media, 0, reading)], title="x") == ()
    with pikepdf.open(target) as pdf:
        image = _image_of(pdf.pages[0])
        assert int(image.BitsPerComponent) == 16
        inside = np.frombuffer(image.read_bytes(), dtype=">u2").reshape(deep.shape)
        assert np.array_equal(inside, deep)
    shown = open_frame(target, Media.PDF, 0, Limits()).pixels
    assert np.abs(shown.astype(int) - scan.astype(int)).mean() < 3


def test_what_is_written_obeys_pdfa_2b(tmp_path: Path, jpeg: Path, reading: PageReading) -> None:
    target = tmp_path / "out.pdf"
    write_pdfa(target, [SearchablePage(jpeg, Media.JPEG, 0, reading)] * 2, title="Dossier 2009-0143")
    with pikepdf.open(target) as pdf:
        assert broken_rules(pdf) == ()
        assert "/Info" not in pdf.trailer or "/Author" not in pdf.trailer.Info
        with pdf.open_metadata() as meta:
            assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "B")
            assert meta["dc:title"] == "Dossier 2009-0143"
        intent = pdf.Root.OutputIntents[0]
        assert intent.S == pikepdf.Name.GTS_PDFA1
        assert intent.DestOutputProfile.read_bytes()[36:40] == b"acsp"
        font = pdf.pages[0].obj.Resources.Font.VT0
        assert font.FontDescriptor.FontFile2.read_bytes()[:4] == b"\0\1\0\0"
        assert len(font.Widths) == font.LastChar - font.FirstChar + 1
    head = target.read_bytes()[:32]
    assert re.match(rb"%PDF-1\.7\n%[\x80-\xff]{4}", head)


def test_the_same_pages_give_the_same_file(tmp_path: Path, jpeg: Path, reading: PageReading) -> None:
    made = []
    for name in ("a.pdf", "b.pdf"):
        write_pdfa(tmp_path / name, [SearchablePage(jpeg, Media.JPEG, 0, reading)], title="x")
        made.append((tmp_path / name).read_bytes())
    assert made[0] == made[1]


def test_a_page_with_a_font_that_was_never_embedded_is_kept_but_not_called_pdfa(
    tmp_path: Path, words: WordList
) -> None:
    source, target = typeset(tmp_path / "brief.pdf"), tmp_path / "out.pdf"
    found = read_born_digital(source, 0, words)
    assert found is not None
    problems = write_pdfa(target, [SearchablePage(source, Media.PDF, 0, found)], title="x")
    assert problems == ("6.2.11.4.1 font not embedded",)
    with pdfplumber.open(target) as pdf:
        assert SENTENCES[0] in pdf.pages[0].extract_text()
    with pikepdf.open(target) as pdf, pdf.open_metadata() as meta:
        assert "pdfaid:part" not in meta


def test_scripts_forms_and_actions_of_a_source_do_not_come_along(tmp_path: Path, words: WordList) -> None:
    source, target = typeset(tmp_path / "brief.pdf"), tmp_path / "out.pdf"
    with pikepdf.open(source, allow_overwriting_input=True) as pdf:
        action = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS=pikepdf.String("app.alert(1)"))
        pdf.Root.OpenAction = action
        pdf.pages[0].obj.AA = pikepdf.Dictionary(O=action)
        pdf.save(source)
    found = read_born_digital(source, 0, words)
    assert found is not None
    write_pdfa(target, [SearchablePage(source, Media.PDF, 0, found)], title="x")
    assert b"JavaScript" not in target.read_bytes()
    with pikepdf.open(target) as pdf:
        assert "/OpenAction" not in pdf.Root
        assert "/AA" not in pdf.pages[0].obj


def test_a_scanned_pdf_gets_new_words_in_place_of_its_old_layer(tmp_path: Path, jpeg: Path, reader: Reader) -> None:
    first, second = tmp_path / "first.pdf", tmp_path / "second.pdf"
    wrong = replace(reader.read(raster(draw())), words=(Word("onzin", Box(100, 100, 400, 140), 50.0, 0),))
    write_pdfa(first, [SearchablePage(jpeg, Media.JPEG, 0, wrong)], title="x")
    found = reader.read(open_frame(first, Media.PDF, 0, Limits()))
    write_pdfa(second, [SearchablePage(first, Media.PDF, 0, found)], title="x")
    with pdfplumber.open(second) as pdf:
        text = pdf.pages[0].extract_text()
    assert "onzin" not in text
    assert text.splitlines() == list(LINES)


def test_a_half_written_file_is_never_seen(tmp_path: Path, jpeg: Path, reading: PageReading) -> None:
    target = tmp_path / "out.pdf"
    gone = SearchablePage(tmp_path / "gone.jpg", Media.JPEG, 0, reading)
    pages = [SearchablePage(jpeg, Media.JPEG, 0, reading), gone]
    with pytest.raises(FileNotFoundError):
        write_pdfa(target, pages, title="x")
    assert list(tmp_path.glob("*.pdf*")) == []
