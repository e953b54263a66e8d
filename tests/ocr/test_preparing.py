"""How fine a page is recognised: as coarse as its letters allow, and never coarser than its state allows."""

from dataclasses import replace

import numpy as np
import pytest
from drawing import LINES, face, raster
from PIL import Image, ImageDraw

from vtdocs.ocr.cleaning import reduce_by
from vtdocs.ocr.preparing import prepare
from vtdocs.ocr.profiles import Profile, load_profile


@pytest.fixture(scope="module")
def profile() -> Profile:
    return load_profile("print")


def page(points: float, grain: float = 0.0) -> Image.Image:
    """Half an A4 at 300 dpi."""
    sheet = Image.new("L", (2480, 1754), 250)
    pen = ImageDraw.Draw(sheet)
    for number, line in enumerate(LINES * 3):
        pen.text((200, 150 + number * 80), line, font=face(round(points / 72 * 300)), fill=30)
    if not grain:
        return sheet
    noise = np.random.default_rng(1).normal(0, grain, (1754, 2480))
    return Image.fromarray(np.clip(np.array(sheet) + noise, 0, 255).astype(np.uint8))


def working_dpi(image: Image.Image, profile: Profile, dpi: float = 300.0) -> float:
    return prepare(raster(image, dpi), lambda _grey, _small, _dpi: profile).working_dpi


def test_a_sharp_page_is_read_as_coarse_as_its_letters_allow(profile: Profile) -> None:
    ordinary, small = working_dpi(page(11), profile), working_dpi(page(7), profile)
    assert 150 <= ordinary <= 200
    assert small > 1.3 * ordinary


def test_a_spoiled_page_is_read_with_all_its_pixels(profile: Profile) -> None:
    assert working_dpi(page(11, grain=40), profile) == profile.dpi


def test_a_page_with_too_few_letters_to_measure_is_read_with_all_its_pixels(profile: Profile) -> None:
    assert working_dpi(Image.new("L", (2480, 1754), 250), profile) == profile.dpi


def test_a_profile_can_have_all_pages_read_alike(profile: Profile) -> None:
    assert working_dpi(page(11), replace(profile, coarsest=profile.dpi)) == profile.dpi


def test_a_scan_finer_than_needed_is_reduced_and_says_so(profile: Profile) -> None:
    image = page(11).resize((4960, 3508))
    found = prepare(raster(image, 600.0), lambda _grey, _small, _dpi: profile)
    assert (found.dpi, found.scale, found.clean.shape) == (300.0, 0.5, (1754, 2480))


@pytest.mark.parametrize("step", [1, 2, 3, 4, 6, 8])
def test_reducing_is_the_mean_of_every_square(step: int) -> None:
    grey = np.random.default_rng(step).integers(0, 256, (97, 61), dtype=np.uint8)
    rows, columns = 97 // step, 61 // step
    whole = grey[: rows * step, : columns * step].reshape(rows, step, columns, step)
    reduced = reduce_by(grey, step)[:rows, :columns]
    assert np.abs(reduced - whole.mean(axis=(1, 3))).max() <= 1.6  # each halving rounds once
