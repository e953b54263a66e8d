"""A page of nothing but noise is told without a minute of recognition; a page with any text on it is read."""

import numpy as np
import pytest
from drawing import LINES, draw

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
