"""A sheet of paper to type, rule and stamp on, which remembers exactly what was typed."""

import math
import random
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from papermaker.fonts import FACES, as_typed, load

A4 = (210.0, 297.0)


@dataclass(frozen=True, slots=True)
class _Run:
    """Text on one baseline."""

    y: float
    text: str


class Canvas:
    """A white sheet; positions are millimetres from the upper left corner, sizes are points."""

    def __init__(self, rng: random.Random, font: str, dpi: int = 300, size: tuple[float, float] = A4) -> None:
        self.rng = rng
        self.font = font
        self.dpi = dpi
        self.size = size
        self.image = Image.new("L", (self.px(size[0]), self.px(size[1])), 255)
        self._draw = ImageDraw.Draw(self.image)
        self._runs: list[_Run] = []
        self.marks: list[str] = []
        """Text that is not part of the typed page: stamps and handwriting."""

    def px(self, mm: float) -> int:
        """Millimetres in pixels."""
        return round(mm / 25.4 * self.dpi)

    def _face(self, font: str, size: float, *, bold: bool) -> object:
        return load(font, max(4, round(size * FACES[font].scale / 72 * self.dpi)), bold=bold)

    def width(self, text: str, size: float = 11, *, bold: bool = False, font: str = "") -> float:
        """Width of a text in millimetres."""
        return self._face(font or self.font, size, bold=bold).getlength(text) / self.dpi * 25.4

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 11,
        *,
        bold: bool = False,
        font: str = "",
        ink: int = 25,
        record: bool = True,
    ) -> float:
        """Type a text with its baseline at ``y``; gives the x where it ends. Texts on one baseline are one line."""
        name = font or self.font
        text = as_typed(name, text)
        face = self._face(name, size, bold=bold)
        if FACES[name].kind == "typewriter" and ink > 0:
            self._strike(x, y, text, face, ink)
        else:
            self._draw.text((self.px(x), self.px(y)), text, font=face, fill=ink, anchor="ls")
        if record and text:
            self._record(y, text)
        return x + self.width(text, size, bold=bold, font=name)

    def _strike(self, x: float, y: float, text: str, face: object, ink: int) -> None:
        """Type letter by letter, as arms do: never quite as dark nor quite on the line."""
        at = float(self.px(x))
        for letter in text:
            drop = self.rng.gauss(0, self.dpi / 300 * 0.8)
            dark = min(130, max(5, ink + int(abs(self.rng.gauss(0, 22)))))
            self._draw.text((round(at), self.px(y) + round(drop)), letter, font=face, fill=dark, anchor="ls")
            at += face.getlength(letter)

    def _record(self, y: float, text: str) -> None:
        if self._runs and abs(self._runs[-1].y - y) < 0.2:
            self._runs[-1] = _Run(y, f"{self._runs[-1].text} {text}")
        else:
            self._runs.append(_Run(y, text))

    def paragraph(
        self,
        x: float,
        y: float,
        text: str,
        width: float,
        size: float = 11,
        *,
        leading: float = 1.28,
        bold: bool = False,
        font: str = "",
    ) -> float:
        """Type a text over as many lines as it needs; gives the baseline after the last line."""
        step = size * leading / 72 * 25.4
        for line in self.wrapped(text, width, size, bold=bold, font=font):
            self.text(x, y, line, size, bold=bold, font=font)
            y += step
        return y

    def wrapped(self, text: str, width: float, size: float = 11, *, bold: bool = False, font: str = "") -> list[str]:
        """The lines of a text in a column of so many millimetres."""
        lines: list[str] = []
        for part in text.split("\n"):
            line = ""
            for word in part.split():
                longer = f"{line} {word}".strip()
                if line and self.width(longer, size, bold=bold, font=font) > width:
                    lines.append(line)
                    line = word
                else:
                    line = longer
            lines.append(line)
        return lines

    def rule(self, x1: float, y1: float, x2: float, y2: float, weight: float = 0.3, ink: int = 30) -> None:
        """Draw a line of a weight in millimetres."""
        points = [self.px(v) for v in (x1, y1, x2, y2)]
        self._draw.line(points, fill=ink, width=max(1, self.px(weight)))

    def frame(
        self, x: float, y: float, width: float, height: float, weight: float = 0.3, fill: int | None = None
    ) -> None:
        """Draw a box, filled with a grey when asked."""
        corners = [self.px(v) for v in (x, y, x + width, y + height)]
        self._draw.rectangle(corners, outline=30, width=max(1, self.px(weight)), fill=fill)

    def tick(self, x: float, y: float, *, on: bool) -> None:
        """A tick box with its lower left corner at (x, y)."""
        self.frame(x, y - 3, 3, 3)
        if on:
            self.rule(x + 0.4, y - 2.6, x + 2.6, y - 0.4, 0.4)
            self.rule(x + 2.6, y - 2.6, x + 0.4, y - 0.4, 0.4)

    def dots(self, x1: float, x2: float, y: float) -> None:
        """A dotted line to write on."""
        at = x1
        while at < x2:
            self.rule(at, y, at + 0.25, y, 0.25, ink=60)
            at += 1.1

    def hand(self, x: float, y: float, text: str, size: float = 15, angle: float = 2.0, ink: int = 70) -> None:
        """Write a note by hand; it is a mark, not typed text."""
        self._overlay(x, y, text, size, angle, ink, font="hand", framed=False)
        self.marks.append(text)

    def stamp(self, x: float, y: float, lines: tuple[str, ...], angle: float = -6.0, ink: int = 90) -> None:
        """Stamp a frame with text; it is a mark, not typed text."""
        self._overlay(x, y, "\n".join(lines), 12, angle, ink, font="liberation-sans", framed=True)
        self.marks.extend(lines)

    def _overlay(
        self, x: float, y: float, text: str, size: float, angle: float, ink: int, *, font: str, framed: bool
    ) -> None:
        face = self._face(font, size, bold=framed)
        probe = ImageDraw.Draw(Image.new("L", (1, 1)))
        box = probe.multiline_textbbox((0, 0), text, font=face, align="center")
        pad = self.px(2.5)
        wide, high = int(box[2] - box[0]) + 2 * pad, int(box[3] - box[1]) + 2 * pad
        layer = Image.new("L", (wide, high), 0)
        pen = ImageDraw.Draw(layer)
        pen.multiline_text((pad - box[0], pad - box[1]), text, font=face, fill=255, align="center")
        if framed:
            pen.rectangle((1, 1, wide - 2, high - 2), outline=255, width=max(2, self.px(0.6)))
            layer = self._worn(layer)
        layer = layer.rotate(angle, Image.Resampling.BICUBIC, expand=True)
        shade = Image.new("L", layer.size, ink)
        at = (self.px(x), self.px(y))
        under = self.image.crop((*at, at[0] + layer.width, at[1] + layer.height))
        dark = Image.composite(shade, under, layer)
        self.image.paste(Image.fromarray(np.minimum(np.asarray(under), np.asarray(dark))), at)

    def _worn(self, layer: Image.Image) -> Image.Image:
        """A stamp that was not inked evenly."""
        noise = np.random.default_rng(self.rng.randrange(2**32)).normal(
            190, 75, (layer.height // 6 + 1, layer.width // 6 + 1)
        )
        cloud = Image.fromarray(np.clip(noise, 0, 255).astype(np.uint8)).resize(layer.size, Image.Resampling.BICUBIC)
        return Image.fromarray((np.asarray(layer, np.uint16) * np.asarray(cloud, np.uint16) // 255).astype(np.uint8))

    def signature(self, x: float, y: float, width: float = 38) -> None:
        """A scrawl that no one can read."""
        points = []
        phase = self.rng.uniform(0, 6)
        for i in range(90):
            t = i / 89
            sway = math.sin(t * 23 + phase) * (5.5 * (1 - t) + 1) + math.sin(t * 7 + phase) * 2
            points.append((self.px(x + t * width + math.sin(t * 31) * 2.2), self.px(y + sway)))
        self._draw.line(points, fill=45, width=max(1, self.px(0.45)), joint="curve")

    def logo(self, x: float, y: float, side: float = 14, ink: int = 90) -> None:
        """A mark as on letter paper: three arcs over a bar."""
        for i in range(3):
            inset = i * side * 0.16
            box = [self.px(v) for v in (x + inset, y + inset, x + side - inset, y + side - inset)]
            self._draw.arc(box, 180, 360, fill=ink + 25 * i, width=max(1, self.px(side * 0.08)))
        self._draw.rectangle([self.px(v) for v in (x, y + side * 0.56, x + side, y + side * 0.66)], fill=ink)

    def soften(self) -> Image.Image:
        """The sheet with the slight spread that ink has on paper."""
        return self.image.filter(ImageFilter.GaussianBlur(self.dpi / 300 * 0.45))

    @property
    def truth(self) -> str:
        """What was typed, a line of text per line on the page."""
        return "\n".join(run.text for run in self._runs)
