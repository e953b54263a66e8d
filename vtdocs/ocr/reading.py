"""One page's life: orient, clean, recognise, judge. ``Reader.read`` tells it from top to bottom."""

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np

from vtdocs.assets import resolve
from vtdocs.model.pages import Box, PageReading, PageStatus, Raster, ReadingMethod, Word
from vtdocs.ocr.cleaning import (
    Turn,
    part_greys,
    scale_by,
    to_bilevel,
    turn_small,
    turn_upright,
)
from vtdocs.ocr.comb_letters import with_fields
from vtdocs.ocr.engine import EngineStopped, open_engine
from vtdocs.ocr.engine.common import ONE_BLOCK, EngineSettings, FoundWord
from vtdocs.ocr.judging import (
    LEGIBLE,
    NO_WORDS,
    STOPPED,
    UNSURE_FIELD,
    Evidence,
    Ink,
    Verdict,
    ink_coverage,
    judge,
    measure_ink,
)
from vtdocs.ocr.leaders import remove_leaders
from vtdocs.ocr.lines import PALE_STROKES, SKETCH_DPI, Lines, find_lines, miniature, sketch
from vtdocs.ocr.marks import coarse_marks
from vtdocs.ocr.opening import Grey
from vtdocs.ocr.overlaps import inside, merge, settle
from vtdocs.ocr.preparing import GRAINY, Prepared, cleaned, prepare, removes_dust, with_faint_ink
from vtdocs.ocr.profiles import NAMES, Profile, choose_profile, load_profile
from vtdocs.ocr.quality import WordList, mean_confidence
from vtdocs.ocr.rows import by_rows
from vtdocs.ocr.similarity import fingerprint_of
from vtdocs.ocr.texture import is_noise
from vtdocs.ocr.tick_boxes import remove_tick_boxes
from vtdocs.ocr.unread import unread_regions
from vtdocs.ocr.voting import vote

WRONG_WAY = 0.2
"""Highest score that upside-down text was seen to reach; what a reading scores above it speaks for its orientation."""
CLUTTER = "\\{}[]|_~<>^"
"""Letters that Dutch letters and forms do not have inside words."""
DOUBTFUL = 90.0
"""Confidence below which a page is read once more: at its full resolution where that was lowered, and with its dust where
that was removed, for the median takes thin strokes too."""
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
class _Look:
    """One reading of the page in one orientation."""

    rotation: int
    image: Grey
    """The image that was recognised: upright, scaled, perhaps turned straight."""
    dpi: float
    """Of that image."""
    turn: Turn
    """How that image was made of the upright page."""
    slope: float
    """Degrees by which the lines of that image still climb."""
    words: tuple[FoundWord, ...]
    confidence: float
    ratio: float
    candidates: int
    complaints: tuple[str, ...]

    @property
    def score(self) -> float:
        """How much it looks like upright Dutch text, 0 to 1: upside-down text stays below 0.2, good text comes above 0.7."""
        return 0.0 if self.sideways else self.confidence / 100 * self.likeness

    @property
    def likeness(self) -> float:
        """How much its words are like Dutch ones, 0.25 to 1."""
        return 0.25 + 0.75 * self.ratio

    @property
    def gain(self) -> float:
        """How many letters it read, each for how sure it is; a word that is more likely wrong than right counts against it.

        A mean alone would prefer a reading that passed over what is hard to read.
        """
        return sum(len(word.text) * (word.confidence - LEGIBLE) / LEGIBLE for word in self.words)

    @property
    def sideways(self) -> bool:
        """Whether most longer words stand upright: tesseract reads vertical lines too, but the page lies on its side."""
        long = [word for word in self.words if len(word.text) >= 4]
        return sum(word.bottom - word.top > word.right - word.left for word in long) > len(long) / 2


class Reader:
    """Reads pages; one per worker process, for it keeps the engine, the word list and the profiles loaded."""

    def __init__(self, options: ReadingOptions, archive: Path | None = None) -> None:
        cv2.setNumThreads(
            1
        )  # one thread for each page, as tesseract has: the processors are kept busy by as many pages
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
        return self.read_and_mark(raster)[0]

    def read_and_mark(self, raster: Raster) -> tuple[PageReading, str]:
        """What ``read`` gives, and the fingerprint of the paper (see ``similarity``), which costs little beside it."""
        # 1. Even the paper, and look at the ink and at how the lines run.
        page = prepare(raster, lambda grey, small, dpi: self._profile(grey, small, dpi, bilevel=raster.bilevel))
        small = miniature(page.clean, page.dpi)
        ink = measure_ink(small, min(page.dpi, SKETCH_DPI), page.dark)
        drawn = sketch(small)
        lines = find_lines(drawn)
        mark = fingerprint_of(drawn, lines)
        without, evened, bare = _without_furniture(page, page.clean, lines), page.clean, small
        if without is not page.clean:
            page, bare = replace(page, clean=without), miniature(without, page.dpi)
            drawn = sketch(bare)
        if is_noise(evened, page.dpi):  # a minute of recognition would find nothing on it
            return self._unread(raster, page.profile, NO_WORDS, "", lines, ink), mark
        # 2. Read it the way that its lines propose; where that does not convince, the other ways too.
        try:
            best, margin = self._read_upright(page, lines)
            best = self._once_more(page, best, lines)
            # 3. Look again at ink that no word covers.
            best = self._look_again(best, sketch(bare, PALE_STROKES))
            if ink.empty and not best.words:
                best = self._faint(page, best)
            best, unsure_field = self._with_fields(best, small, evened, min(page.dpi, SKETCH_DPI))
        except EngineStopped as problem:
            said = f"{problem.reason} {problem.detail}".strip()
            return self._unread(raster, page.profile, STOPPED, said, lines, ink), mark
        # 4. Put rows back together, and every box back on the scan.
        width, height = _upright_size(raster, best.rotation)
        words = _on_the_scan(by_rows(best.words, best.slope), best.turn, width, height)
        # 5. Judge by words and ink together.
        coverage = ink_coverage(turn_upright(drawn, best.rotation), words, width, height)
        verdict = judge(
            ink, words, Evidence(best.confidence, best.ratio, best.candidates, coverage, margin, lines.axis_margin)
        )
        if unsure_field and verdict.status is PageStatus.OK:
            verdict = Verdict(PageStatus.LOW, UNSURE_FIELD)
        reading = PageReading(
            status=verdict.status,
            reason=verdict.reason,
            method=ReadingMethod.OCR,
            words=() if verdict.status is PageStatus.BLANK else words,
            width=width,
            height=height,
            dpi=raster.dpi,
            rotation=best.rotation,
            skew=round(lines.skew, 2),
            confidence=round(best.confidence, 2),
            word_ratio=round(best.ratio, 4),
            orientation_margin=round(margin, 4),
            ink_coverage=round(coverage, 4),
            ink=round(ink.share, 5),
            profile=page.profile.name,
            engine=self._engine.name,
            warnings=best.complaints,
        )
        return reading, mark

    def _profile(self, grey: Grey, small: Grey, dpi: float, *, bilevel: bool) -> Profile:
        if self._fixed:
            return next(iter(self._profiles.values()))
        return self._profiles[choose_profile(grey, small, dpi, bilevel=bilevel)]

    def _read_upright(self, page: Prepared, lines: Lines) -> tuple[_Look, float]:
        """The best reading over the orientations, and by how much it beats the next best."""
        first, *others = _orientations(lines)
        looks = [self._look(page, first, lines.skew)]
        if looks[0].score >= CONVINCING or (not looks[0].words and not np.any(page.clean < 128)):
            return looks[0], max(looks[0].score - WRONG_WAY, 0.0)
        for rotation in others:
            skew = lines.skew if (rotation - first) % 180 == 0 else 0.0
            looks.append(self._look(page, rotation, skew))
            if looks[-1].score >= CONVINCING:
                break
        looks.sort(key=lambda look: look.score, reverse=True)
        return looks[0], looks[0].score - looks[1].score

    def _once_more(self, page: Prepared, best: _Look, lines: Lines) -> _Look:
        """A doubtful reading, better: of up to four the one that gains most, with the words of which others are surer.

        After the first come one at the full resolution, one with its specks and thin strokes left alone, and one of the scan
        as it is.
        """
        looks, skew = [best], best.slope - best.turn.angle
        for other in _other_images(page, lines):
            if not _doubtful(max(looks, key=_confidence)):
                break
            looks.append(self._look(other, best.rotation, skew))
        if len(looks) == 1:
            return best
        # Where no reading is Dutch, the page is in another language, or in none: the word list is no witness.
        dutch = max(look.ratio for look in looks) >= 0.5
        looks.sort(key=lambda look: look.gain * (look.likeness if dutch else 1.0), reverse=True)
        best, words = looks[0], looks[0].words
        for look in looks[1:]:
            words = vote(words, look.words, look.dpi / best.dpi, self.word_list.__contains__ if dutch else _never)
        return self._weighed(replace(best, words=words))

    def _look(self, page: Prepared, rotation: int, skew: float) -> _Look:
        """Read the page in one orientation."""
        profile = page.profile
        factor = page.working_dpi / page.dpi
        factor = factor if factor < 0.95 or factor > 1.4 else 1.0
        image = turn_upright(scale_by(page.clean, factor), rotation)
        angle = -skew if abs(skew) > profile.deskew_beyond else 0.0
        if angle:
            image = turn_small(image, angle)
        if profile.smooth:
            image = np.asarray(cv2.GaussianBlur(image, (0, 0), profile.smooth), dtype=np.uint8)
        if profile.bilevel:
            image = to_bilevel(image)
        elif page.grain >= GRAINY:
            image = part_greys(image)
        dpi = page.dpi * factor
        found = self._engine.recognise(image, dpi, profile.layout)
        turn = Turn(page.scale * factor, angle, image.shape[1], image.shape[0])
        return self._weighed(_Look(rotation, image, dpi, turn, skew + angle, found.words, 0, 0, 0, found.complaints))

    def _weighed(self, look: _Look) -> _Look:
        """The look without what is not text, and with its confidence and share of Dutch words."""
        words = settle(_without_clutter(look.words))
        ratio, candidates = self.word_list.ratio(word.text for word in words)
        return replace(look, words=words, confidence=mean_confidence(words), ratio=ratio, candidates=candidates)

    def _look_again(self, look: _Look, pale: Grey) -> _Look:
        """The look with the words of regions that layout analysis passed over, where they are good words.

        ``pale`` is a sketch of the page as it lies, faint strokes too: it is faint lines that are passed over.
        """
        words = look.words
        turned = bool(look.turn.angle)
        ink = sketch(miniature(look.image, look.dpi), PALE_STROKES) if turned else turn_upright(pale, look.rotation)
        for left, top, right, bottom in unread_regions(ink, look.image.shape, words) if words else ():
            found = self._engine.recognise(look.image[top:bottom, left:right], look.dpi, ONE_BLOCK)
            again = settle(_without_clutter(inside(found.words, right - left, bottom - top)))
            ratio, candidates = self.word_list.ratio(word.text for word in again)
            if not again or not _is_good(mean_confidence(again), ratio, candidates):
                continue
            line, block = max(word.line for word in words) + 1, max(word.block for word in words) + 1
            words = merge(words, [word.moved(left, top, line, block) for word in again])
        return look if words is look.words else self._weighed(replace(look, words=words))

    def _with_fields(self, look: _Look, small: Grey, page: Grey, dpi: float) -> tuple[_Look, bool]:
        """The look with what stands in boxes of a form, one for each letter; and whether any of it is not sure."""
        turned = (look.rotation, look.turn.angle, look.image.shape[1])
        found = with_fields(look.words, small, page, turned, dpi, self._engine.recognise)
        return (look, False) if found is None else (self._weighed(replace(look, words=found.words)), found.unsure)

    def _faint(self, page: Prepared, best: _Look) -> _Look:
        """What stands on a page that seems empty, where it can be read once its faint ink is made black."""
        faint = with_faint_ink(page)
        if faint is None:
            return best
        lines = find_lines(sketch(miniature(faint.clean, faint.dpi)))
        for rotation in _orientations(lines)[:2]:
            found = self._look(faint, rotation, lines.skew)
            if found.confidence >= LEGIBLE and found.candidates:
                return found
        return best

    def _unread(self, raster: Raster, profile: Profile, reason: str, said: str, lines: Lines, ink: Ink) -> PageReading:
        """A page that was not recognised, or not to its end; ``said`` is what the engine complained of."""
        rotation = _orientations(lines)[0]
        width, height = _upright_size(raster, rotation)
        return PageReading(
            PageStatus.UNREADABLE, reason, ReadingMethod.OCR, (), width, height, raster.dpi, rotation, round(lines.skew, 2),
            0.0, 0.0, 0.0, 0.0, round(ink.share, 5), profile.name, self._engine.name, (said,) if said else (),
        )  # fmt: skip


def _without_furniture(page: Prepared, clean: Grey, lines: Lines) -> Grey:
    """The page without what forms have besides words: dotted lines and tick boxes."""
    if not page.profile.leaders:
        return clean
    marks = coarse_marks(clean, page.dpi)
    return remove_tick_boxes(remove_leaders(clean, page.dpi, marks, vertical=lines.vertical), marks)


def _other_images(page: Prepared, lines: Lines) -> Iterator[Prepared]:
    """The page in other states of cleaning, the likeliest to be better first."""
    full = replace(page, working_dpi=page.profile.dpi)
    if page.working_dpi < page.profile.dpi:
        yield full
    if removes_dust(page.profile, page.dpi):
        clean = cleaned(page.grey, page.profile, page.dpi, median=False)
        yield replace(full, clean=_without_furniture(page, clean, lines))
    yield replace(page, clean=page.grey, working_dpi=page.dpi)


def _confidence(look: _Look) -> float:
    return look.confidence


def _never(_word: str) -> bool:
    return False


def _doubtful(look: _Look) -> bool:
    """Whether another look could help: what is no text at all stays none, however it is cleaned."""
    return bool(look.candidates) and LEGIBLE <= look.confidence < DOUBTFUL


def _orientations(lines: Lines) -> tuple[int, int, int, int]:
    """The four rotations, the likeliest first: by the axis of the lines, then by their ascenders."""
    upright, other = (90, 0) if lines.vertical else (0, 90)
    if lines.upside < -0.05:
        upright = (upright + 180) % 360
    return upright, (upright + 180) % 360, other, (other + 180) % 360


def _upright_size(raster: Raster, rotation: int) -> tuple[int, int]:
    height, width = raster.pixels.shape[:2]
    return (width, height) if rotation in {0, 180} else (height, width)


def _without_clutter(words: Iterable[FoundWord]) -> tuple[FoundWord, ...]:
    """The words without logos, tick boxes and lines that were taken for letters.

    Only what the engine itself doubts is touched, and a doubted word with letters in it keeps its letters.
    """
    kept = []
    for word in words:
        text = word.text.strip(CLUTTER) if word.confidence < 50 else word.text
        letters = sum(map(str.isalnum, text))
        doubtful = word.confidence < 45 and not letters
        broken = word.confidence < 50 and letters < 4 and any(letter in CLUTTER for letter in word.text)
        if text and not doubtful and not broken:
            kept.append(word if text == word.text else replace(word, text=text))
    return tuple(kept)


def _is_good(confidence: float, ratio: float, candidates: int) -> bool:
    """Whether what was read in a region is surely text: names and numbers stand in no word list, doodles in neither."""
    return confidence >= 85 or (confidence >= 70 and candidates >= 2 and ratio >= 0.5)


def _on_the_scan(found: Sequence[FoundWord], turn: Turn, width: int, height: int) -> tuple[Word, ...]:
    """The words with their boxes in pixels of the upright scan."""
    words = []
    for word in found:
        left, top, right, bottom = turn.back(word.left, word.top, word.right, word.bottom)
        box = Box(
            min(max(math.floor(left), 0), width - 1),
            min(max(math.floor(top), 0), height - 1),
            min(max(math.ceil(right), 1), width),
            min(max(math.ceil(bottom), 1), height),
        )
        words.append(Word(word.text, box, min(max(word.confidence, 0.0), 100.0), word.line, word.block))
    return tuple(words)
