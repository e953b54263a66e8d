"""Draw pages of forms with a box for every letter (invented people), printed or with a pen; for tests and benches."""

import random
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

STYLES = ("boxes", "comb", "ticks", "separate")
"""A closed row of boxes; a foot with lines half as high; a foot with ticks; boxes that stand apart."""
FONTS = tuple(
    Path("/usr/share/fonts/truetype") / name
    for name in ("dejavu/DejaVuSans.ttf", "liberation/LiberationMono-Regular.ttf", "liberation/LiberationSerif-Regular.ttf",
                 "liberation/LiberationSans-Regular.ttf", "dejavu/DejaVuSansMono.ttf", "dejavu/DejaVuSerif.ttf")
)  # fmt: skip
_TEXT = (
    "Formulier voor schriftelijke melding",
    "De moeder vertelt dat het kind vaak alleen thuis is en dat",
    "school sinds het begin van dit jaar verzuim meldt bij de",
    "leerplichtambtenaar van de gemeente. De huisarts is gebeld",
    "en komt morgen op bezoek. Afspraak gemaakt voor een gesprek",
)
_PENS = (cv2.FONT_HERSHEY_SIMPLEX, cv2.FONT_HERSHEY_DUPLEX, cv2.FONT_HERSHEY_SCRIPT_SIMPLEX)


@dataclass(frozen=True, slots=True)
class Form:
    """A page and what was filled in."""

    image: Image.Image
    fields: tuple[tuple[str, str], ...]
    """Label and value of each field, from top to bottom."""


def make_form(seed: int, style: str, *, pen: bool = False, skew: float = 0.0, filled: bool = True) -> Form:
    """One page of 300 dpi. ``skew`` in degrees; without ``filled`` the boxes are empty."""
    rng = random.Random(f"{seed}{style}{pen}")
    page = Image.new("L", (2480, 2200), 250)
    draw, font = ImageDraw.Draw(page), ImageFont.truetype(FONTS[0], 42)
    letters = ImageFont.truetype(rng.choice([name for name in FONTS if name.exists()]), rng.choice([40, 46, 52]))
    cell, high, thick = rng.choice([55, 59, 65, 71]), rng.choice([70, 83]), rng.choice([2, 3, 4])
    for row, line in enumerate(_TEXT):
        draw.text((240, 200 + 80 * row), line, font=font, fill=15)
    fields, top, strokes = _values(rng), 700, []
    for label, parts in fields:
        draw.text((240, top + 15), label, font=font, fill=15)
        left = 800
        for part in parts:
            _boxes(draw, (left, top), len(part), (cell, high, thick), style)
            for place, letter in enumerate(part if filled else ""):
                middle = (left + cell * (place + 0.5), top + high * 0.5)
                if pen:
                    strokes.append((letter, middle))
                else:
                    off = (rng.uniform(-0.08, 0.08) * cell, rng.uniform(-0.05, 0.05) * high)
                    draw.text((middle[0] + off[0], middle[1] + off[1]), letter, font=letters, fill=20, anchor="mm")
            left += cell * len(part) + round(0.6 * cell)
        top += 150
    for row, line in enumerate(_TEXT[1:]):
        draw.text((240, top + 80 + 80 * row), line, font=font, fill=15)
    pixels = np.asarray(page).copy()
    for letter, middle in strokes:
        _write(pixels, letter, middle, cell, high, rng)
    page = Image.fromarray(pixels)
    if skew:
        page = page.rotate(skew, fillcolor=250, resample=Image.Resampling.BICUBIC)
    grain = np.random.default_rng(seed).normal(0, 6, (page.height, page.width))
    page = Image.fromarray(np.clip(np.asarray(page) + grain, 0, 255).astype(np.uint8))
    return Form(page.filter(ImageFilter.GaussianBlur(0.7)), tuple((label, "".join(parts)) for label, parts in fields))


def _values(rng: random.Random) -> list[tuple[str, tuple[str, ...]]]:
    day, month = f"{rng.randint(1, 28):02d}", f"{rng.randint(1, 12):02d}"
    postcode = f"{rng.randint(1000, 9999)}" + "".join(rng.choice("ABDEGHJKLNPRSTVWXZ") for _ in "xx")
    return [
        ("BSN kind:", (_bsn(rng),)),
        ("Geboortedatum:", (day, month, str(rng.randint(1990, 2009)))),
        ("BSN moeder:", (_bsn(rng),)),
        ("Postcode:", (postcode,)),
        ("Datum melding:", (f"{day}{month}2007",)),
    ]


def _bsn(rng: random.Random) -> str:
    """Nine digits that begin with 9, which no BSN does, and pass the elfproef."""
    while True:
        digits = [9, 9, *(rng.randint(0, 9) for _ in range(6))]
        last = sum((9 - at) * digit for at, digit in enumerate(digits)) % 11
        if last < 10:
            return "".join(map(str, digits)) + str(last)


def _boxes(draw: ImageDraw.ImageDraw, at: tuple[int, int], count: int, size: tuple[int, int, int], style: str) -> None:
    (left, top), (cell, high, thick) = at, size
    right, bottom = left + cell * count, top + high
    if style == "separate":
        for place in range(count):
            edge = left + cell * place
            draw.rectangle((edge + 2 * thick, top, edge + cell - 2 * thick, bottom), outline=0, width=thick)
        return
    if style == "boxes":
        draw.line((left, top, right, top), fill=0, width=thick)
    draw.line((left, bottom, right, bottom), fill=0, width=thick)
    for place in range(count + 1):
        rise = {"boxes": 1.0, "comb": 0.55 if 0 < place < count else 0.8, "ticks": 0.3}[style]
        edge = left + cell * place
        draw.line((edge, bottom - rise * high, edge, bottom), fill=0, width=thick)


def _write(
    pixels: np.ndarray, letter: str, middle: tuple[float, float], cell: int, high: int, rng: random.Random
) -> None:
    """One letter as a pen makes it: slanted, turned, of uneven size, here and there over the lines."""
    size = int(high * rng.uniform(0.45, 0.65))
    side, thick, face = 3 * size, rng.choice([3, 4, 5]), rng.choice(_PENS)
    ink = np.full((side, side), 255, np.uint8)
    (wide, tall), _ = cv2.getTextSize(letter, face, size / 22, thick)
    cv2.putText(ink, letter, ((side - wide) // 2, (side + tall) // 2), face, size / 22, 0, thick, cv2.LINE_AA)
    turn = cv2.getRotationMatrix2D((side / 2, side / 2), rng.uniform(-10, 10), 1)
    turn[0, 1] += rng.uniform(-0.25, 0.15)
    ink = np.asarray(cv2.warpAffine(ink, turn, (side, side), borderValue=255), dtype=np.uint8)
    left = int(middle[0] + rng.uniform(-0.1, 0.1) * cell - side / 2)
    top = int(middle[1] + rng.uniform(-0.08, 0.08) * high - side / 2)
    part = pixels[top : top + side, left : left + side]
    np.minimum(part, ink, out=part)
