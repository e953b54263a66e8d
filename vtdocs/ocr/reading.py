"""One page's life: orient, clean, recognise, judge. ``Reader.read`` tells it from top to bottom."""

import math
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from vtdocs.assets import resolve
from vtdocs.model.pages import Box, PageReading, PageStatus, Raster, ReadingMethod, Word
from vtdocs.ocr.cleaning import (
    Turn,
    even_paper,
    remove_speckle,
    scale_by,
    to_bilevel,
    turn_small,
    turn_upright,
)
from vtdocs.ocr.engine import EngineStopped, Found, open_engine
from vtdocs.ocr.engine.common import EngineSettings
from vtdocs.ocr.judging import STOPPED, Ink, ink_coverage, judge, measure_ink
from vtdocs.ocr.lines import Lines, find_lines, sketch
from vtdocs.ocr.opening import Grey
from vtdocs.ocr.profiles import NAMES, Profile, choose_profile, load_profile
from vtdocs.ocr.quality import WordList, mean_confidence

WRONG_WAY = 0.2
"""Highest score that upside-down text was seen to reach; what a reading scores above it speaks for its orientation."""
CONVINCING = 0.5
"""Score above which no other orientation needs to be tried."""


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How pages are read; travels to the worker processes."""

    engine: str = "auto"
    """``pytesseract``, ``tesserocr``, or ``auto``: tesserocr where it is installed."""
    language: str = "nld"
    """Tesseract's models, joined with ``+``."""
    profile: str = "auto"
    """``print``, ``typewriter``, ``fax``, ``form``, or ``auto``: chosen per page by what is measured of it."""
    timeout: float = 120.0
    """Seconds for the recognition of one page."""


@dataclass(frozen=True, slots=True)
class _Attempt:
    """One reading of the page in one orientation."""

    rotation: int
    words: tuple[Word, ...]
    confidence: float
    ratio: float
    candidates: int
    complaints: tuple[str, ...]

    @property
    def score(self) -> float:
        """How much it looks like upright Dutch text, 0 to 1: upside-down text stays below 0.2, good text comes above 0.7."""
        if not self.words or self.sideways:
            return 0.0
        return self.confidence / 100 * (0.25 + 0.75 * self.ratio)

    @property
    def sideways(self) -> bool:
        """Whether most longer words stand upright: tesseract reads vertical lines too, but the page lies on its side."""
        long = [word.box for word in self.words if len(word.text) >= 4]
        return sum(box.bottom - box.top > box.right - box.left for box in long) > len(long) / 2


class Reader:
    """Reads pages; one per worker process, for it keeps the engine, the word list and the profiles loaded."""

    def __init__(self, options: ReadingOptions, archive: Path | None = None) -> None:
        settings = EngineSettings(
            options.language,
            resolve("ocr/woorden-veld.txt", archive),
            resolve("ocr/patronen.txt", archive),
            options.timeout,
        )
        self._engine = open_engine(options.engine, settings)
        names = NAMES if options.profile == "auto" else (options.profile,)
        self._profiles = {name: load_profile(name, archive) for name in names}
        self._fixed = options.profile != "auto"
        self.word_list = WordList.load(archive)
        """The Dutch words by which readings are judged."""

    def read(self, raster: Raster) -> PageReading:
        """The words of one page and how far they can be trusted. Never raises for a bad page: the status tells."""
        # 1. Even the paper, and look at the ink.
        profile, working, scale = self._prepare(raster)
        ink = measure_ink(working, raster.dpi * scale)
        lines = find_lines(sketch(working, raster.dpi * scale))
        # 2. Read it the way that its lines propose; where that does not convince, the other ways too.
        try:
            best, margin = self._read_upright(raster, profile, working, scale, lines)
        except EngineStopped as problem:
            return self._stopped(raster, profile, problem, lines, ink)
        # 3. Judge by words and ink together.
        width, height = _upright_size(raster, best.rotation)
        coverage = ink_coverage(turn_upright(ink.strong, best.rotation), best.words, width, height)
        verdict = judge(
            ink,
            best.words,
            confidence=best.confidence,
            ratio=best.ratio,
            candidates=best.candidates,
            coverage=coverage,
            margin=margin,
        )
        words = () if verdict.status is PageStatus.BLANK else best.words
        return PageReading(
            verdict.status,
            verdict.reason,
            ReadingMethod.OCR,
            words,
            width,
            height,
            raster.dpi,
            best.rotation,
            round(lines.skew, 2),
            round(best.confidence, 2),
            round(best.ratio, 4),
            round(margin, 4),
            round(coverage, 4),
            round(ink.share, 5),
            profile.name,
            self._engine.name,
            best.complaints,
        )

    def _prepare(self, raster: Raster) -> tuple[Profile, Grey, float]:
        """The profile, the cleaned page as it was scanned, and its scale against the scan."""
        grey = raster.pixels if raster.pixels.ndim == 2 else np.asarray(cv2.cvtColor(raster.pixels, cv2.COLOR_RGB2GRAY))
        shrink = min(1.0, 300.0 / raster.dpi) if raster.dpi > 330 else 1.0
        grey = scale_by(np.asarray(grey, dtype=np.uint8), shrink)
        if self._fixed:
            profile = next(iter(self._profiles.values()))
        else:
            profile = self._profiles[choose_profile(grey, raster.dpi * shrink, bilevel=raster.bilevel)]
        if profile.speckle:
            grey = remove_speckle(grey)
        if profile.paper:
            grey = even_paper(grey)
        return profile, grey, shrink

    def _read_upright(
        self, raster: Raster, profile: Profile, working: Grey, scale: float, lines: Lines
    ) -> tuple[_Attempt, float]:
        """The best reading over the orientations, and by how much it beats the next best."""
        first, *others = _orientations(lines)
        best = self._attempt(raster, profile, working, scale, first, lines.skew)
        if best.score >= CONVINCING or not best.words and not np.any(working < 128):
            return best, min(max(best.score - WRONG_WAY, 0.0), 1.0)
        attempts = [best]
        for rotation in others:
            skew = lines.skew if (rotation - first) % 180 == 0 else 0.0
            attempts.append(self._attempt(raster, profile, working, scale, rotation, skew))
            if attempts[-1].score >= CONVINCING:
                break
        attempts.sort(key=lambda attempt: attempt.score, reverse=True)
        return attempts[0], attempts[0].score - attempts[1].score

    def _attempt(
        self, raster: Raster, profile: Profile, working: Grey, scale: float, rotation: int, skew: float
    ) -> _Attempt:
        """Read the page in one orientation."""
        upright = turn_upright(working, rotation)
        factor = profile.dpi / (raster.dpi * scale)
        factor = factor if factor < 0.95 or factor > 1.4 else 1.0
        upright = scale_by(upright, factor)
        angle = -skew if abs(skew) > profile.deskew_beyond else 0.0
        if angle:
            upright = turn_small(upright, angle)
        if profile.smooth:
            upright = np.asarray(cv2.GaussianBlur(upright, (0, 0), profile.smooth), dtype=np.uint8)
        if profile.bilevel:
            upright = to_bilevel(upright)
        found = self._engine.recognise(upright, raster.dpi * scale * factor, profile.layout)
        turn = Turn(scale * factor, angle, upright.shape[1], upright.shape[0])
        words = _on_the_scan(found, turn, *_upright_size(raster, rotation))
        ratio, candidates = self.word_list.ratio(word.text for word in words)
        return _Attempt(rotation, words, mean_confidence(words), ratio, candidates, found.complaints)

    def _stopped(self, raster: Raster, profile: Profile, problem: EngineStopped, lines: Lines, ink: Ink) -> PageReading:
        rotation = _orientations(lines)[0]
        width, height = _upright_size(raster, rotation)
        return PageReading(
            PageStatus.UNREADABLE,
            STOPPED,
            ReadingMethod.OCR,
            (),
            width,
            height,
            raster.dpi,
            rotation,
            round(lines.skew, 2),
            0.0,
            0.0,
            0.0,
            0.0,
            round(ink.share, 5),
            profile.name,
            self._engine.name,
            (f"{problem.reason} {problem.detail}".strip(),),
        )


def _orientations(lines: Lines) -> tuple[int, int, int, int]:
    """The four rotations, the likeliest first: by the axis of the lines, then by their ascenders."""
    upright, other = (90, 0) if lines.vertical else (0, 90)
    if lines.upside < -0.05:
        upright = (upright + 180) % 360
    return upright, (upright + 180) % 360, other, (other + 180) % 360


def _upright_size(raster: Raster, rotation: int) -> tuple[int, int]:
    height, width = raster.pixels.shape[:2]
    return (width, height) if rotation in {0, 180} else (height, width)


def _on_the_scan(found: Found, turn: Turn, width: int, height: int) -> tuple[Word, ...]:
    """The words with their boxes in pixels of the upright scan."""
    words = []
    for word in found.words:
        left, top, right, bottom = turn.back(word.left, word.top, word.right, word.bottom)
        box = Box(
            min(max(math.floor(left), 0), width - 1),
            min(max(math.floor(top), 0), height - 1),
            min(max(math.ceil(right), 1), width),
            min(max(math.ceil(bottom), 1), height),
        )
        words.append(Word(word.text, box, min(max(word.confidence, 0.0), 100.0), word.line, word.block))
    return tuple(words)
