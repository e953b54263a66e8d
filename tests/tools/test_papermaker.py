"""Promises of the paper maker: what it says of a page is true, and a seed is a page."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "tools"))

import papermaker
from papermaker.fonts import FACES, Face, load
from papermaker.words import family

FACE = next(iter(papermaker.installed()), None)
pytestmark = pytest.mark.skipif(FACE is None, reason="no fonts to make pages with")


def pixels(page: papermaker.Page) -> np.ndarray:
    return np.asarray(page.image.convert("L"))


@pytest.mark.parametrize("damage", papermaker.DAMAGES)
def test_a_seed_is_a_page(damage: str) -> None:
    first, second = (papermaker.make_page(3, "melding", FACE, damage, 100) for _ in range(2))
    assert np.array_equal(pixels(first), pixels(second))
    assert first.text == second.text
    assert first.skew == second.skew


@pytest.mark.parametrize("layout", papermaker.LAYOUTS)
def test_every_layout_fills_a_page_that_stays_on_the_paper(layout: str) -> None:
    for seed in range(4):
        page = papermaker.make_page(seed, layout, FACE, "clean", 75)
        ink = pixels(page) < 160
        assert len(page.text.split()) > 40
        assert not ink[-15:].any(), "text runs off the foot of the page"
        assert not ink[:, -12:].any(), "text runs off the side of the page"


def test_the_rotation_is_what_turns_the_scan_upright() -> None:
    upright = papermaker.make_page(5, "letter", FACE, "clean", 75)
    for rotation in (90, 180, 270):
        scan = papermaker.make_page(5, "letter", FACE, "clean", 75, rotation=rotation)
        assert np.array_equal(np.rot90(pixels(scan), -rotation // 90), pixels(upright))


def test_lines_that_climb_have_a_positive_skew() -> None:
    page = papermaker.make_page(5, "melding", FACE, "light", 100, skew=2.0)
    band = pixels(page)[100:170].astype(int)  # the rule under the heading runs from 25 to 185 mm
    left, right = (int(band[:, part].mean(axis=1).argmin()) for part in (slice(110, 130), slice(690, 710)))
    assert right < left - 10
    assert page.skew == 2.0


def test_damage_grows_by_degree() -> None:
    degrees = ["clean", "light", "medium", "heavy"]
    greys = [float(pixels(papermaker.make_page(9, "ruling", FACE, degree, 100)).mean()) for degree in degrees]
    assert greys == sorted(greys, reverse=True)


def test_stamps_are_marks_and_not_text() -> None:
    page = papermaker.make_page(4, "letter", FACE, "clean", 75, stamps=True)
    assert "ONTVANGEN" in page.marks
    assert "ONTVANGEN" not in page.text


def test_a_typewriter_types_only_the_keys_it_has() -> None:
    assert papermaker.fonts.as_typed("gnutypewriter", "(€ 5)") == "/f 5/"


def test_a_blank_page_has_no_text_and_little_ink() -> None:
    for show_through in (False, True):
        page = papermaker.blank_page(2, "light", 75, show_through=show_through)
        assert page.text == ""
        assert (pixels(page) < 128).mean() < 0.01


def test_a_missing_face_names_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(FACES, "absent", Face("absent", "no/such.ttf", "no/such.ttf", "fonts-absent"))
    with pytest.raises(papermaker.FontMissing, match="apt-get install fonts-absent"):
        load("absent", 12)


def test_a_set_has_every_degree_and_turned_pages() -> None:
    if len(papermaker.installed()) < len(papermaker.FONTS):
        pytest.skip("not all faces are installed")
    pages = papermaker.make_set(10, seed=1, dpi=50, turned_share=0.5)
    assert {page.damage for page in pages} == set(papermaker.DAMAGES)
    assert any(page.rotation for page in pages)


def test_no_service_number_is_ever_made_up() -> None:
    import random

    assert not hasattr(family(random.Random(1)), "bsn")
