"""A page of nothing but noise is told without a minute of recognition; a page with any text on it is read."""

import numpy as np
import pytest
from drawing import LINES, draw
from PIL import Image, ImageDraw, ImageFont

from vtdocs.model.pages import PageStatus, Raster
from vtdocs.ocr.engine import EngineStopped
from vtdocs.ocr.judging import NO_WORDS
from vtdocs.ocr.opening import Grey
from vtdocs.ocr.reading import Reader
from vtdocs.ocr.texture import is_noise

SIZE = (1654, 1240)


def noise(kind: str) -> Grey:
    rng = np.random.default_rng(3)
    values = {
        "dark": rng.normal(60, 30, SIZE), "white": rng.integers(0, 256, SIZE), "dots": 255 * (rng.random(SIZE) > 0.1),
        "bilevel": 255 * (rng.random(SIZE) > 0.5),
    }  # fmt: skip
    return np.asarray(np.clip(values[kind], 0, 255), dtype=np.uint8)


@pytest.mark.parametrize("kind", ["dark", "white", "dots", "bilevel"])
def test_noise_is_unreadable_and_the_engine_never_sees_it(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    def never(*_given: object) -> None:
        raise EngineStopped("it was asked")

    monkeypatch.setattr(reader._engine, "recognise", never)
    found = reader.read(Raster(noise(kind), 150.0, True, kind in {"dots", "bilevel"}))
    assert (found.status, found.reason, found.words) == (PageStatus.UNREADABLE, NO_WORDS, ())


def test_one_line_of_text_anywhere_makes_a_noisy_page_one_to_read() -> None:
    page = noise("dots")
    written = np.asarray(draw(LINES[:1], size=(1240, 200)))
    for top in range(0, SIZE[0] - 200, 150):
        one = page.copy()
        np.minimum(one[top : top + 200], written, out=one[top : top + 200])
        assert is_noise(page, 150.0)
        assert not is_noise(one, 150.0), top


@pytest.mark.parametrize("turned", [0, 1])
def test_pages_and_paper_without_contrast_are_no_noise(turned: int) -> None:
    written = np.rot90(np.asarray(draw(LINES * 3, size=(1240, 1654))), turned)
    rng = np.random.default_rng(4)
    grain = np.clip(written + rng.normal(0, 25, written.shape), 0, 255).astype(np.uint8)
    assert not is_noise(np.ascontiguousarray(grain), 150.0)
    assert not is_noise(np.clip(rng.normal(235, 6, SIZE), 0, 255).astype(np.uint8), 150.0)
    assert not is_noise(np.full(SIZE, 30, np.uint8), 150.0)
    assert not is_noise(np.zeros((20, 30), np.uint8), 150.0)


def full(size: int, leading: float, skew: float) -> Grey:
    """A page of 150 dpi, letters to its edges on all sides as in a cutting, the lines climbing by so many degrees."""
    page = Image.new("L", (1400, 1400), 255)
    drawer, font = ImageDraw.Draw(page), ImageFont.truetype("DejaVuSans.ttf", size)
    for number in range(int(1400 / (size * leading))):
        drawer.text(
            (-7 * number % 60 - 60, number * size * leading), " ".join(LINES[number % len(LINES) :] * 3), 0, font
        )
    return np.array(page.rotate(skew, Image.Resampling.BICUBIC).crop((250, 250, 1150, 1150)))


@pytest.mark.parametrize("skew", [0, 3, 8, 15])
@pytest.mark.parametrize(("size", "leading"), [(10, 1.15), (13, 0.95), (16, 1.15), (22, 1.0)])
def test_a_cutting_full_of_climbing_or_small_lines_is_no_noise(size: int, leading: float, skew: float) -> None:
    assert not is_noise(full(size, leading, skew), 150.0)
    grain = np.random.default_rng(5).random((900, 900))
    spoiled = np.where(grain < 0.08, 0, np.where(grain > 0.92, 255, full(size, leading, skew))).astype(np.uint8)
    assert not is_noise(spoiled, 150.0)


def test_a_climbing_line_on_a_noisy_page_is_read() -> None:
    page = noise("dots")
    written = Image.fromarray(np.array(draw(LINES[:2], size=(1240, 400)))).rotate(
        8, Image.Resampling.BICUBIC, fillcolor=255
    )
    np.minimum(page[600:1000], np.array(written), out=page[600:1000])
    assert not is_noise(page, 150.0)
