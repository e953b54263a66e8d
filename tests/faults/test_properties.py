"""Anything may come in: bytes of a file, a case file, a query, a text that was read. An answer or one clear error, in time."""

import contextlib
import io
import time
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from small_archive import Given, make, put
from small_scans import page

from vtdocs.archive.layout import Archive
from vtdocs.cli.common import for_terminal, safe, safe_line
from vtdocs.errors import VtdocsError
from vtdocs.index.extract import (
    DossierDocument,
    PageText,
    classify_document,
    document_date,
    extract_dossier,
    looks_like_advice,
)
from vtdocs.index.fulltext import FullTextIndex, PageDocument
from vtdocs.intake.identify import identify
from vtdocs.letters.case import load_case
from vtdocs.model.media import Media
from vtdocs.model.pages import Box, PageReading, PageStatus, ReadingMethod, Word
from vtdocs.ocr.alto import read_alto, write_alto
from vtdocs.ocr.born_digital import read_born_digital
from vtdocs.ocr.opening import Limits, UnreadablePage, open_frame
from vtdocs.ocr.pdf_pages import count_pdf_pages
from vtdocs.ocr.quality import WordList
from vtdocs.workflows import hermelding
from vtdocs.workflows.access import PurposeGiven, allow
from vtdocs.workflows.search import search

LIMITS = Limits(max_pixels=2_000_000, render_dpi=72)
QUICK = 5.0
"""Seconds for one look-up, on a busy machine too."""
few = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


def samples() -> dict[str, bytes]:
    """A small sound file of each kind."""
    made: dict[str, bytes] = {}
    small = page(0).resize((300, 140))
    for name, kind, more in (
        ("g4.tif", "TIFF", {"compression": "group4"}), ("lzw.tif", "TIFF", {"compression": "tiff_lzw"}), ("a.jpg", "JPEG", {}),
        ("a.png", "PNG", {}), ("scan.pdf", "PDF", {}),
    ):  # fmt: skip
        target = io.BytesIO()
        (small.convert("1") if name == "g4.tif" else small).save(target, kind, **more)
        made[name] = target.getvalue()
    target = io.BytesIO()
    small.save(target, "TIFF", save_all=True, append_images=[small, small], compression="tiff_deflate")
    made["three.tif"] = target.getvalue()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.pages[0].Contents = pdf.make_stream(b"BT /F 12 Tf 50 700 Td (De school belde) Tj ET")
        target = io.BytesIO()
        pdf.save(target)
    made["text.pdf"] = target.getvalue()
    return made


SAMPLES = samples()


@st.composite
def mutated(draw: st.DrawFn) -> bytes:
    """A sound file with bytes changed, cut out, doubled or added."""
    content = bytearray(SAMPLES[draw(st.sampled_from(sorted(SAMPLES)))])
    for _turn in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, max(len(content) - 1, 0)))
        match draw(st.sampled_from(["flip", "set", "cut", "insert", "double", "end"])):
            case "flip" if content:
                content[at] ^= 1 << draw(st.integers(0, 7))
            case "set":
                content[at : at + 4] = draw(
                    st.sampled_from([b"\xff\xff\xff\xff", bytes(4), b"\x7f\xff\xff\xff", b"\xff\xff\xff\x7f"])
                )
            case "cut":
                del content[at : at + draw(st.integers(1, 200))]
            case "insert":
                content[at:at] = draw(st.binary(max_size=30))
            case "double":
                content[at:at] = content[at : at + draw(st.integers(1, 200))]
            case _:
                del content[at:]
    return bytes(content)


@few
@given(content=mutated())
def test_any_bytes_are_opened_or_refused_with_a_reason(tmp_path: Path, content: bytes, words: WordList) -> None:
    """The file opener raises nothing but its refusal, and what it opens has the size that was allowed."""
    file = tmp_path / "bestand"
    file.write_bytes(content)
    found = identify(file, count_pdf_pages, max_pages=100)
    assert found.frames >= 1
    if found.fault or found.media in {None, Media.DOCX}:
        assert found.fault
        return
    assert found.media is not None
    for frame in range(min(found.frames, 4)):
        if found.media is Media.PDF:
            with contextlib.suppress(UnreadablePage):
                read_born_digital(file, frame, words)
        with contextlib.suppress(UnreadablePage):
            pixels = open_frame(file, found.media, frame, LIMITS).pixels
            assert 0 < pixels.size <= 4 * LIMITS.max_pixels  # fax pixels are stretched


texts = st.text(st.characters(codec="utf-8"), max_size=60)
scalars = st.none() | st.booleans() | st.integers() | texts | st.dates().map(str)
keys = (
    st.sampled_from(
        ["zaak", "zaaknummer", "personen", "id", "rol", "naam", "geboortedatum", "besluit", "datum", "melding"]
    )
    | texts
)


@few
@given(
    value=st.recursive(
        scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(keys, inner, max_size=5), max_leaves=12
    )
)
def test_any_case_file_is_a_case_or_a_list_of_what_is_wrong(tmp_path: Path, value: object) -> None:
    from ruamel.yaml import YAML

    file = tmp_path / "zaak.yaml"
    with file.open("w", encoding="utf-8") as target:
        YAML(typ="safe").dump(value, target)
    with contextlib.suppress(VtdocsError):
        load_case(file)


@few
@given(content=st.binary(max_size=400) | texts.map(str.encode))
def test_any_bytes_as_case_file_are_refused_clearly(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "zaak.yaml"
    file.write_bytes(content)
    with contextlib.suppress(VtdocsError):
        load_case(file)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    archive = make(tmp_path_factory.mktemp("vragen"))
    put(archive, [Given("Naam kind: Sanne Zonneveld\nGeboren: 12-03-2004\nDe school belde op 1 mei 2009."),
                  Given("De moeder vertelt dat het kind vaak alleen thuis is.")])  # fmt: skip
    return archive


PURPOSE = PurposeGiven("melding", "Z-1")
PIECES = """school " ( ) * ? ~ NEAR/ NEAR/3 OR AND NOT - : kind: date: dossier: 2004.. .. [ ] \\ é ß İ scho* *chool 0"""
pieces = st.sampled_from([*PIECES.split(), "\x00", "\u202e", "a" * 300])
queries = st.lists(pieces, max_size=8).map(" ".join) | st.lists(pieces, max_size=8).map("".join) | st.text(max_size=80)


@contextlib.contextmanager
def in_time() -> Iterator[None]:
    begin = time.process_time()
    with contextlib.suppress(VtdocsError):
        yield
    assert time.process_time() - begin < QUICK


def test_the_archive_of_the_queries_answers(archive: Archive) -> None:
    """Else a refusal of everything would pass for clear errors."""
    assert search(allow(archive, "search", PURPOSE), "school", limit=10).result.total == 1
    asked = hermelding.query_from_options({"achternaam": "Zonneveld", "voornaam": "Sanne", "geboren": "12-3-2004"})
    assert hermelding.look_up(archive, PURPOSE, asked).result.matches


@few
@given(query=queries)
def test_any_query_gives_results_or_a_clear_error_in_time(archive: Archive, query: str) -> None:
    with in_time():
        search(allow(archive, "search", PURPOSE), query, limit=10)


names = st.text(max_size=40) | st.sampled_from(
    ["Zonneveld", "van der", "'t", "-", "(", "O'Brien", "\u202eevil", "A" * 500, "  "]
)


@few
@given(
    family=names,
    given_name=names,
    birth=st.sampled_from(["", "12-3-2004", "2004", "31-2-2004", "??-??-2004", "0-0-0"]) | st.text(max_size=12),
)
def test_any_person_asked_for_gives_an_answer_or_a_clear_error_in_time(
    archive: Archive, family: str, given_name: str, birth: str
) -> None:
    with in_time():
        asked = hermelding.query_from_options({"achternaam": family, "voornaam": given_name, "geboren": birth})
        hermelding.look_up(archive, PURPOSE, asked)


@pytest.mark.parametrize("text", ["a" * 100_000, "9" * 100_000, " ".join(f"w{n}" for n in range(9_000))])
def test_a_text_of_any_length_gives_an_answer_or_a_clear_error_in_time(archive: Archive, text: str) -> None:
    with in_time():
        search(allow(archive, "search", PURPOSE), text, limit=10)
    for option in ("voornaam" if text[0] == "w" else "achternaam", "straat", "geboren", "bsn"):
        with in_time():
            asked = hermelding.query_from_options({"achternaam": "Zonneveld", "huisnummer": "1", option: text})
            hermelding.look_up(archive, PURPOSE, asked)


ON_PAPER = """Naam kind: Geboren: Adres: Melder: 12-03-2004 Sanne Zonneveld é 𝔸 ' <b> {{7*7}}"""
marks = st.sampled_from([*ON_PAPER.split(), *"\n\x00\u202e\u200f\ufeff\ud7ff\x85\u2028", "\x1b[2J"])
paper = st.lists(marks, max_size=40).map(" ".join) | st.text(max_size=200)


def words_of(text: str) -> tuple[Word, ...]:
    return tuple(
        Word(word, Box(10 + 50 * at, 20 * line, 50 + 50 * at, 20 * line + 15), 90.0, line)
        for line, row in enumerate(text.split("\n"))
        for at, word in enumerate(row.split())
    )


@few
@given(text=paper)
def test_any_text_that_was_read_is_extracted_and_indexed(text: str) -> None:
    """Control characters, marks of direction, anything: persons or none, a kind or none, and never a crash."""
    pages = [PageText(1, text, words_of(text))]
    assert classify_document(pages).kind
    document_date(pages)
    looks_like_advice(pages)
    extract_dossier([DossierDocument(pages, None)])


@few
@given(text=paper)
def test_any_text_that_was_read_comes_back_from_alto_and_cannot_steer_a_terminal(text: str) -> None:
    words = words_of(text)
    reading = PageReading(
        PageStatus.OK, "", ReadingMethod.OCR, words, 2000, 2000, 150.0, 0, 0.0, 90.0, 0.9, 0.5, 0.9, 0.1, "print", "t"
    )
    back = read_alto(write_alto(reading, "0001.tif", "page"))
    assert len(back) == len(words)
    for shown in (safe(text), safe_line(text), for_terminal(text)):
        assert not {
            char
            for char in shown.replace("\n", "").replace("\t", "")
            if unicodedata.category(char)[0] == "C" and char != "\x1b"
        }
    assert "\x1b" not in safe(text)
    assert "\n" not in safe_line(text)


def test_a_line_of_a_megabyte_is_indexed_and_found_in_time(tmp_path: Path) -> None:
    line = "x" * 300_000 + " " + "school " * 60_000 + "\u202e" * 1000 + "giraffe" + "\x00" * 1000
    begin = time.process_time()
    with FullTextIndex.create(tmp_path / "index") as index:
        index.add_pages([PageDocument("D1/a/1", "D1", "a", 1, "", "", "", "", "ok", line)])
        assert index.search("school").total == 1
        index.verify()
    pages = [PageText(1, line, ())]
    classify_document(pages)
    extract_dossier([DossierDocument(pages, 2026)])
    assert time.process_time() - begin < 60


def test_the_samples_are_sound(tmp_path: Path) -> None:
    """A mutation of a broken file would prove nothing."""
    for name, content in SAMPLES.items():
        (tmp_path / name).write_bytes(content)
        found = identify(tmp_path / name, count_pdf_pages, max_pages=10)
        assert found.media is not None
        assert not found.fault
        assert open_frame(tmp_path / name, found.media, 0, LIMITS).pixels.size
    assert Image.MAX_IMAGE_PIXELS
