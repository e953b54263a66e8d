"""Coverage-guided fuzzing of the file opener, by hand; see README.md beside this."""

import argparse
import contextlib
import hashlib
import io
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

if "--atheris" in sys.argv:
    import atheris  # type: ignore[import-not-found]  # installed by hand

    watched = atheris.instrument_imports(include=["vtdocs.intake", "vtdocs.ocr", "PIL"])
else:
    watched = contextlib.nullcontext()

with watched:
    from PIL import Image

    from vtdocs.intake.identify import identify
    from vtdocs.model.media import Media
    from vtdocs.ocr.born_digital import read_born_digital
    from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame
    from vtdocs.ocr.pdf_pages import count_pdf_pages
    from vtdocs.ocr.quality import WordList

LIMITS = Limits(max_pixels=4_000_000, render_dpi=72)
WATCHED = ("vtdocs/intake/", "vtdocs/ocr/", "PIL/Tiff", "PIL/Jpeg", "PIL/Png", "PIL/ImageFile")
INTERESTING = (
    b"\xff\xff\xff\xff",
    b"\x00\x00\x00\x00",
    b"\x7f\xff\xff\xff",
    b"\xff\xff\xff\x7f",
    b"\x01\x00",
    b"obj",
    b"stream",
    b"endobj",
)


def target(words: WordList, folder: Path) -> Callable[[bytes], None]:
    """One input through everything; raises what must not be raised."""
    file = folder / "input"

    def once(content: bytes) -> None:
        file.write_bytes(content)
        found = identify(file, count_pdf_pages, max_pages=50)
        if found.fault or found.media in {None, Media.DOCX}:
            return
        assert found.media is not None
        for frame in range(min(found.frames, 3)):
            if found.media is Media.PDF:
                with contextlib.suppress(UnreadablePage):
                    read_born_digital(file, frame, words)
            with contextlib.suppress(UnreadablePage):
                open_frame(file, found.media, frame, LIMITS)

    return once


def seeds() -> list[bytes]:
    """Small sound files."""
    image = Image.radial_gradient("L").resize((64, 64))
    made = []
    kinds = (
        "TIFF 1 group4, TIFF L tiff_lzw, TIFF L tiff_deflate, TIFF RGB jpeg, JPEG L, JPEG CMYK, PNG P, PNG LA, PDF L"
    )
    for kind, mode, *compression in (words.split() for words in kinds.split(", ")):
        more = {"compression": compression[0]} if compression else {}
        out = io.BytesIO()
        image.convert(mode).save(out, kind, **more)
        made.append(out.getvalue())
    return made


def mutate(content: bytes, others: list[bytes], dice: random.Random) -> bytes:
    """Some changes."""
    data = bytearray(content)
    for _turn in range(dice.randint(1, 8)):
        at = dice.randrange(len(data) + 1)
        match dice.randrange(6):
            case 0 if data:
                data[at % len(data)] ^= 1 << dice.randrange(8)
            case 1:
                word = dice.choice(INTERESTING)
                data[at : at + len(word)] = word
            case 2:
                del data[at : at + dice.randint(1, 64)]
            case 3:
                data[at:at] = dice.randbytes(dice.randint(1, 16))
            case 4:
                data[at:at] = data[at : at + dice.randint(1, 64)]
            case _:
                other = dice.choice(others)
                start = dice.randrange(len(other) + 1)
                data[at:at] = other[start : start + dice.randint(1, 128)]
    return bytes(data[:200_000])


class Lines:
    """Which lines of the watched files were reached."""

    def __init__(self) -> None:
        self.seen: set[tuple[str, int]] = set()
        self.fresh = 0

    def trace(self, frame: FrameType, event: str, _given: Any) -> Any:
        """For ``sys.settrace``."""
        name = frame.f_code.co_filename
        if event == "call" and not any(part in name for part in WATCHED):
            return None
        place = (name, frame.f_lineno)
        if place not in self.seen:
            self.seen.add(place)
            self.fresh += 1
        return self.trace


def guided(once: Callable[[bytes], None], seconds: float, crashes: Path, seed: int) -> None:
    """The loop that needs nothing to be installed."""
    dice, corpus, lines, tried, findings = random.Random(seed), seeds(), Lines(), 0, set[str]()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        content = corpus[tried] if tried < len(seeds()) else mutate(dice.choice(corpus), corpus, dice)
        (crashes / "last").write_bytes(content)
        lines.fresh = 0
        sys.settrace(lines.trace)
        try:
            once(content)
        except Exception as problem:  # noqa: BLE001  whatever it is, it is a finding
            sys.settrace(None)
            kind = f"{type(problem).__name__}: {problem}"[:120]
            if kind not in findings:
                findings.add(kind)
                name = hashlib.sha256(content).hexdigest()[:12]
                (crashes / name).write_bytes(content)
                print(f"finding {name}: {kind}", flush=True)
        finally:
            sys.settrace(None)
        if lines.fresh:
            corpus.append(content)
        tried += 1
    kept = len(corpus) - len(seeds())
    print(f"{tried} inputs, {kept} kept for new lines, {len(lines.seen)} lines reached, {len(findings)} findings")


def with_atheris(once: Callable[[bytes], None], seconds: float, crashes: Path) -> None:
    """libFuzzer; ends at the first finding."""
    corpus = crashes / "corpus"
    corpus.mkdir(exist_ok=True)
    for number, content in enumerate(seeds()):
        (corpus / f"seed-{number}").write_bytes(content)
    arguments = [
        sys.argv[0],
        f"-max_total_time={int(seconds)}",
        f"-artifact_prefix={crashes}/",
        "-max_len=200000",
        str(corpus),
    ]
    atheris.Setup(arguments, once)
    atheris.Fuzz()


def main() -> None:
    """Parse and run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--crashes", type=Path, default=Path("crashes"))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--atheris", action="store_true", help="use atheris, which must be installed")
    given = parser.parse_args()
    given.crashes.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        once = target(WordList.load(None), Path(folder))
        if given.atheris:
            with_atheris(once, given.seconds, given.crashes)
        else:
            guided(once, given.seconds, given.crashes, given.seed)


if __name__ == "__main__":
    main()
