"""A page is decoded whole or refused with a code; nothing is half-read in silence."""

import pickle
import struct
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from drawing import LINES, draw
from PIL import Image

from vtdocs.model.media import Media
from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame
from vtdocs.ocr.reading import Reader


def reason(path: Path, media: Media, frame: int = 0, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadablePage) as caught:
        open_frame(path, media, frame, limits or Limits())
    return caught.value.reason


def test_a_jpeg_keeps_its_pixels_and_resolution(jpeg: Path) -> None:
    opened = open_frame(jpeg, Media.JPEG, 0, Limits())
    assert opened.pixels.shape == (1170, 1654)
    assert (opened.dpi, opened.dpi_known, opened.bilevel) == (200, True, False)


def test_every_frame_of_a_tiff_is_its_own_page(tmp_path: Path) -> None:
    path = tmp_path / "stack.tif"
    pages = [draw(("een",)), draw(("twee", "regels"))]
    first, second = (page.convert("1") for page in pages)
    first.save(path, save_all=True, append_images=[second], compression="group4", dpi=(200, 200))
    opened = [open_frame(path, Media.TIFF, frame, Limits()) for frame in (0, 1)]
    assert all(page.bilevel for page in opened)
    assert (opened[1].pixels < 128).sum() > (opened[0].pixels < 128).sum()
    assert reason(path, Media.TIFF, 2) == "missing-frame"


def test_a_jpeg_with_a_zeroed_middle_is_refused(jpeg: Path) -> None:
    """Pillow decodes it without a word (digitisation 5, row 4)."""
    data = bytearray(jpeg.read_bytes())
    middle = len(data) // 2
    data[middle : middle + 400] = bytes(400)
    jpeg.write_bytes(data)
    with Image.open(jpeg) as image:
        image.load()
    assert reason(jpeg, Media.JPEG) == "decoders-disagree"


def test_a_jpeg_cut_in_half_is_refused(jpeg: Path) -> None:
    jpeg.write_bytes(jpeg.read_bytes()[: jpeg.stat().st_size // 2])
    assert reason(jpeg, Media.JPEG) == "truncated"


def test_a_whole_jpeg_is_not_refused_for_what_another_one_said(jpeg: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken.jpg"
    data = bytearray(jpeg.read_bytes())
    data[len(data) // 2 : len(data) // 2 + 400] = bytes(400)
    broken.write_bytes(data)
    reason(broken, Media.JPEG)
    assert open_frame(jpeg, Media.JPEG, 0, Limits()).pixels.any()


@pytest.mark.parametrize("share", [0.3, 0.9])
def test_a_tiff_that_was_cut_off_is_refused(tmp_path: Path, share: float) -> None:
    path = tmp_path / "cut.tif"
    draw().save(path, compression="tiff_lzw")
    path.write_bytes(path.read_bytes()[: int(path.stat().st_size * share)])
    assert reason(path, Media.TIFF) in {"truncated", "cannot-be-opened", "damaged"}


def test_a_bomb_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    path = tmp_path / "bomb.png"
    Image.new("1", (13_000, 13_000)).save(path)
    assert reason(path, Media.PNG) == "too-large"


def test_a_page_of_a_few_pixels_is_no_page(tmp_path: Path) -> None:
    path = tmp_path / "dot.png"
    Image.new("L", (8, 2000), 255).save(path)
    assert reason(path, Media.PNG) == "too-small"


def test_a_missing_resolution_is_guessed_from_a4_and_said_to_be_a_guess(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    Image.new("L", (2480, 3508), 255).save(path)
    opened = open_frame(path, Media.PNG, 0, Limits())
    assert opened.dpi == pytest.approx(300, abs=1)
    assert not opened.dpi_known


def test_a_resolution_that_no_paper_has_is_not_believed(tmp_path: Path) -> None:
    path = tmp_path / "page.png"
    Image.new("L", (2480, 3508), 255).save(path, dpi=(72, 72))  # would be paper of 124 cm
    assert not open_frame(path, Media.PNG, 0, Limits()).dpi_known


def test_fax_pixels_are_made_square(tmp_path: Path) -> None:
    path = tmp_path / "fax.tif"
    Image.new("1", (1728, 1100), 1).save(path, compression="group4", dpi=(204, 98))
    assert open_frame(path, Media.TIFF, 0, Limits()).pixels.shape == (2290, 1728)


def test_transparent_parts_are_paper_not_ink(tmp_path: Path) -> None:
    path = tmp_path / "clear.png"
    Image.new("RGBA", (200, 200), (0, 0, 0, 0)).save(path)
    assert open_frame(path, Media.PNG, 0, Limits()).pixels.min() == 255


def test_sixteen_bits_become_eight(tmp_path: Path) -> None:
    path = tmp_path / "deep.tif"
    Image.fromarray(np.linspace(0, 65535, 100 * 100, dtype=np.uint16).reshape(100, 100)).save(path)
    pixels = open_frame(path, Media.TIFF, 0, Limits()).pixels
    assert (pixels.min(), pixels.max()) == (0, 255)


def test_a_scan_in_a_pdf_is_drawn_at_its_own_resolution(tmp_path: Path, jpeg: Path) -> None:
    path = tmp_path / "scan.pdf"
    with Image.open(jpeg) as image:
        image.save(path, resolution=200)
    opened = open_frame(path, Media.PDF, 0, Limits())
    assert opened.pixels.shape == (1170, 1654)
    assert opened.dpi == pytest.approx(200, abs=0.5)
    assert reason(path, Media.PDF, 1) == "missing-frame"


@pytest.mark.parametrize("glance", [False, True])
def test_a_quick_look_and_a_reading_agree_on_what_is_too_small(tmp_path: Path, glance: bool) -> None:
    path = tmp_path / "strips.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(144, 18))  # the strip of a label: 75 pixels high when it is read, 12 at a glance
        pdf.add_blank_page(page_size=(144, 5))
        pdf.save(path)
    for limits in (Limits(), Limits(render_dpi=50, glance=glance)):
        assert open_frame(path, Media.PDF, 0, limits)
        assert reason(path, Media.PDF, 1, limits) == "too-small"


def test_a_pdf_with_a_password_says_so(tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    pdf = pikepdf.new()
    pdf.add_blank_page()
    pdf.save(path, encryption=pikepdf.Encryption(owner="a", user="b"))
    assert reason(path, Media.PDF) == "encrypted"


@pytest.mark.parametrize("media", list(Media))
def test_garbage_is_refused_with_a_code_whatever_it_is_called(tmp_path: Path, media: Media) -> None:
    path = tmp_path / "garbage"
    path.write_bytes(b"\x00\x01garbage" * 50)
    assert reason(path, media) == "cannot-be-opened"


def test_the_refusal_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(UnreadablePage("truncated"))).reason == "truncated"  # noqa: S301


def save_deep(path: Path, top: int) -> None:
    """The drawn page as a TIFF of 16 bits of which ``top`` is white."""
    deep = (np.asarray(draw(), dtype=np.float64) * top / 255).astype(np.uint16)
    Image.fromarray(deep).save(path, dpi=(200, 200))


@pytest.mark.parametrize("top", [65535, 4095, 255])
def test_a_text_of_sixteen_bits_is_as_light_as_one_of_eight(tmp_path: Path, reader: Reader, top: int) -> None:
    """Scanners store 12 bits in 16, or 8, without a word about it."""
    path = tmp_path / "deep.tif"
    save_deep(path, top)
    opened = open_frame(path, Media.TIFF, 0, Limits())
    assert np.abs(opened.pixels.astype(int) - np.asarray(draw()).astype(int)).max() <= 20
    assert reader.read(opened).text.startswith(LINES[0])


def test_sixteen_bits_with_white_as_zero_are_not_a_negative(tmp_path: Path) -> None:
    path = tmp_path / "deep.tif"
    save_deep(path, 65535)
    one, zero = (struct.pack("<HHIHH", 262, 3, 1, value, 0) for value in (1, 0))
    data = path.read_bytes()
    assert data.count(one) == 1
    path.write_bytes(data.replace(one, zero))
    opened = open_frame(path, Media.TIFF, 0, Limits())
    assert np.abs(opened.pixels.astype(int) - (255 - np.asarray(draw()).astype(int))).max() <= 1


@pytest.mark.parametrize("level", [0, 180, 3000])
def test_a_dark_page_of_sixteen_bits_does_not_become_white(tmp_path: Path, level: int) -> None:
    path = tmp_path / "dark.tif"
    noise = np.random.default_rng(2).normal(level, level / 20, (800, 600))
    Image.fromarray(np.clip(noise, 0, 65535).astype(np.uint16)).save(path)
    assert open_frame(path, Media.TIFF, 0, Limits()).pixels.mean() < 20
