"""What copiers, scanners, coffee and years do to a sheet, in four degrees."""

import io
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter

Grey = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Damage:
    """How badly a page suffered; lengths are pixels at 300 dpi."""

    skew: float
    """Largest angle in degrees."""
    noise: float
    """Standard deviation of the grain, in grey levels."""
    speckle: float
    """Specks per thousand pixels."""
    blur: float
    """Radius of the blur."""
    faint: float
    """Share of the ink's darkness that is lost."""
    patchy: float
    """Share of the darkness that comes and goes over the page."""
    jpeg: int
    """Quality of the scanner's compression; 0 for none."""
    shade: float
    """Depth of the shadow of a copier's lid, in grey levels."""
    paper: tuple[int, int]
    """Darkest and lightest grey of the paper."""
    holes: float = 0.0
    """Chance of punch holes."""
    ring: float = 0.0
    """Chance of a coffee ring."""
    fold: float = 0.0
    """Chance of a fold line."""


DAMAGES = {
    "clean": Damage(0, 0, 0, 0, 0, 0, 0, 0, (255, 255)),
    "light": Damage(0.6, 3, 0, 0.3, 0.05, 0.03, 88, 0, (240, 252), holes=0.3),
    "medium": Damage(1.3, 8, 0.03, 0.6, 0.22, 0.12, 72, 22, (228, 246), holes=0.6, fold=0.25),
    "heavy": Damage(2.0, 14, 0.1, 0.9, 0.34, 0.18, 55, 48, (208, 236), holes=0.8, ring=0.35, fold=0.5),
}


def wear(
    image: Image.Image, degree: str | Damage, rng: np.random.Generator, dpi: int, skew: float | None = None
) -> tuple[Image.Image, float]:
    """A clean sheet as it comes from the scanner, and its skew in degrees (positive: lines climb to the right)."""
    damage = DAMAGES[degree] if isinstance(degree, str) else degree
    angle = float(rng.uniform(-damage.skew, damage.skew)) if skew is None else skew
    scale = dpi / 300
    image = objects(image, damage, rng, dpi)
    if damage.blur:
        image = image.filter(ImageFilter.GaussianBlur(damage.blur * scale))
    if angle:
        image = image.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    grey = np.asarray(image, np.float32)
    grey = _print_worn(grey, damage, rng)
    grey = _paper(grey, damage, rng)
    grey = _grain(grey, damage, rng, scale)
    worn = Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))
    return (compressed(worn, damage.jpeg) if damage.jpeg else worn), angle


def objects(image: Image.Image, damage: Damage, rng: np.random.Generator, dpi: int) -> Image.Image:
    """Punch holes, a coffee ring, a fold: what happened to the sheet itself."""
    chance = rng.random(3)
    mm = dpi / 25.4
    if chance[0] < damage.holes:
        image = punched(image, dpi)
    if chance[1] < damage.ring:
        image = ringed(image, rng.uniform(60, 150) * mm, rng.uniform(60, 220) * mm, 36 * mm, rng)
    if chance[2] < damage.fold:
        image = folded(image, rng)
    return image


def punched(image: Image.Image, dpi: int) -> Image.Image:
    """Two filing holes at 80 mm, as the glass behind them shows: dark discs."""
    mm = dpi / 25.4
    image = image.copy()
    draw = ImageDraw.Draw(image)
    for y in (image.height / 2 - 40 * mm, image.height / 2 + 40 * mm):
        draw.ellipse((9 * mm, y - 3 * mm, 15 * mm, y + 3 * mm), fill=70)
    return image


def ringed(image: Image.Image, x: float, y: float, radius: float, rng: np.random.Generator) -> Image.Image:
    """A coffee ring: darker at its edge, uneven all around."""
    rows, columns = np.ogrid[: image.height, : image.width]
    distance = np.hypot(columns - x, rows - y) / radius
    turn = np.arctan2(rows - y, columns - x)
    uneven = 0.6 + 0.4 * np.sin(turn * 2 + rng.uniform(0, 6)) * np.sin(turn * 5 + rng.uniform(0, 6))
    depth = 52 * uneven * np.exp(-(((distance - 1) / 0.035) ** 2)) + np.where(distance < 1, 9.0, 0.0)
    return Image.fromarray(np.clip(np.asarray(image, np.float32) - depth, 0, 255).astype(np.uint8))


def folded(image: Image.Image, rng: np.random.Generator) -> Image.Image:
    """A line across the sheet where it was folded: worn print beside a shadow."""
    grey = np.asarray(image, np.float32).copy()
    at = int(image.height * rng.uniform(0.3, 0.7))
    reach = max(2, image.height // 1400)
    grey[at : at + reach] = grey[at : at + reach] * 0.55 + 255 * 0.45
    grey[at + reach : at + 2 * reach] -= 28
    return Image.fromarray(np.clip(grey, 0, 255).astype(np.uint8))


def _cloud(shape: tuple[int, int], cell: int, rng: np.random.Generator) -> Grey:
    """Smooth noise from -1 to 1 that changes over so many pixels."""
    small = rng.uniform(-1, 1, (shape[0] // cell + 2, shape[1] // cell + 2)).astype(np.float32)
    return np.asarray(Image.fromarray(small).resize((shape[1], shape[0]), Image.Resampling.BICUBIC), np.float32)


def _print_worn(grey: Grey, damage: Damage, rng: np.random.Generator) -> Grey:
    """Ink that faded, evenly and in patches."""
    if not damage.faint and not damage.patchy:
        return grey
    keep = 1 - damage.faint - damage.patchy * (0.5 + 0.5 * _cloud(grey.shape, 260, rng))
    return 255 - (255 - grey) * np.clip(keep, 0.12, 1)


def _paper(grey: Grey, damage: Damage, rng: np.random.Generator) -> Grey:
    """The colour of the paper and the shadow of the copier's lid on one or two edges."""
    low, high = damage.paper
    tint = rng.uniform(low, high) / 255
    grey = grey * tint
    if damage.shade:
        across = np.linspace(0, 1, grey.shape[1], dtype=np.float32)[None, :]
        down = np.linspace(0, 1, grey.shape[0], dtype=np.float32)[:, None]
        side = across if rng.random() < 0.5 else 1 - across
        top = down if rng.random() < 0.5 else 1 - down
        depth = damage.shade * (0.35 * side**2 + 0.5 * np.exp(-side / 0.03) + 0.25 * top**2)
        grey = grey - depth * (0.8 + 0.2 * _cloud(grey.shape, 300, rng))
    return grey


def _grain(grey: Grey, damage: Damage, rng: np.random.Generator, scale: float) -> Grey:
    """The scanner's noise, and specks of dirt and of missing toner."""
    if damage.noise:
        grey = grey + rng.standard_normal(grey.shape, dtype=np.float32) * damage.noise
    count = int(grey.size * damage.speckle / 1000)
    if count:
        size = np.maximum(1, np.round(rng.uniform(1, 3.2, count) * scale)).astype(int)
        rows = rng.integers(0, grey.shape[0] - 4, count)
        columns = rng.integers(0, grey.shape[1] - 4, count)
        dark = rng.random(count) < 0.7
        for side in np.unique(size):
            for value, chosen in ((rng.uniform(30, 90), dark), (250.0, ~dark)):
                where = (size == side) & chosen
                for i in range(side):
                    for j in range(side):
                        grey[rows[where] + i, columns[where] + j] = value
    return grey


def compressed(image: Image.Image, quality: int) -> Image.Image:
    """What is left after JPEG compression."""
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=quality)
    return Image.open(io.BytesIO(buffer.getvalue())).convert("L")


def copied(image: Image.Image, rng: np.random.Generator, times: int = 1, dpi: int = 300) -> Image.Image:
    """A photocopy of a photocopy: strokes thicken or break, dirt gathers, grey goes."""
    for _ in range(times):
        soft = image.filter(ImageFilter.GaussianBlur(1.1 * dpi / 300))
        grey = np.asarray(soft, np.float32)
        grey = grey + _cloud(grey.shape, 180, rng) * 24 + rng.standard_normal(grey.shape, dtype=np.float32) * 14
        steep = 255 / (1 + np.exp(-(grey - 150) / 16))
        image = Image.fromarray(np.clip(steep, 0, 255).astype(np.uint8))
    return image


def bilevel(image: Image.Image, threshold: int = 150) -> Image.Image:
    """One bit a pixel, as a scanner set to black and white delivers it."""
    return image.point([0] * threshold + [255] * (256 - threshold), "1")
