"""What the index makes of the words of a page."""

import lzma
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA
from whoosh.lang.snowball.dutch import DutchStemmer

from vtdocs.index.fulltext.container import Container, write_container
from vtdocs.index.fulltext.language import load_language
from vtdocs.index.fulltext.pages import WordStream
from vtdocs.index.fulltext.query import (
    MAX_LENGTH,
    MAX_WORDS,
    And,
    Dated,
    Label,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    parse,
    understand,
)
from vtdocs.index.fulltext.sieve import Sieve, pack_sieve
from vtdocs.index.fulltext.stem import _own_s, _unvoice, _verb, _vowel_plural, stem
from vtdocs.index.fulltext.tokens import fold, mask, placed_words, tokenize
from vtdocs.index.fulltext.values import Filters

LANGUAGE = load_language()


def _terms(text: str) -> list[str]:
    return [term for token in tokenize(text) for term in token.terms]


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Mélanie", "melanie"),
        ("IJsbrand", "ysbrand"),
        ("Ĳsbrand", "ysbrand"),
        ("Yvonne", "yvonne"),
        ("foto's", "fotos"),
        ("beëindiging", "beeindiging"),
        ("Weiß", "weiss"),
    ],
)
def test_spellings_of_one_word_fold_to_one_term(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_a_word_broken_at_a_line_end_is_found_whole_and_in_halves() -> None:
    assert _terms("ernstig school-\nverzuim gemeld") == ["ernstig", "schoolverzuim", "school", "verzuim", "gemeld"]


def test_a_double_name_across_a_line_end_keeps_both_names() -> None:
    assert _terms("Jansen-\nBakker") == ["jansen", "bakker"]


def test_initials_and_grouped_numbers_are_one_word() -> None:
    assert _terms("O.T.S. van P.J. nr 111.222.333, 12.03.2004") == [
        "ots", "van", "pj", "nr", "111222333", "12", "03", "2004",
    ]  # fmt: skip


def test_tokens_know_their_places() -> None:
    text = "De foto's, en\tde akte."
    assert [text[token.start : token.end] for token in tokenize(text)] == ["De", "foto's", "en", "de", "akte"]


def test_masking_keeps_every_other_letter_in_its_place() -> None:
    assert mask("a geheim\nook b", ((2, 12), (90, 99))) == "a       \n    b"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("melding", "meldingen"),
        ("brief", "brieven"),
        ("huis", "huizen"),
        ("plek", "plekken"),
        ("onderzoek", "onderzoeken"),
        ("mishandeld", "mishandelen"),
        ("bedreigt", "bedreigingen"),
        ("moeder", "moeders"),
        ("meisje", "meisjes"),
        ("familie", "families"),
        ("auto", "autos"),
        ("groeicurve", "groeicurves"),
        ("adres", "adressen"),
        ("zusje", "zusjes"),
        ("gezin", "gezinnen"),
        ("advies", "adviezen"),
        ("verlies", "verliezen"),
        ("huisarts", "huisartsen"),
        ("arts", "artsen"),
        ("mens", "mensen"),
        ("kans", "kansen"),
        ("grens", "grenzen"),
        ("crisisplaats", "crisisplaatsen"),
        ("uithuisplaatst", "uithuisplaatsen"),
        ("trots", "trotse"),
    ],
)
def test_forms_of_one_word_share_a_stem(left: str, right: str) -> None:
    assert stem(left) == stem(right)


def test_a_word_with_an_s_of_its_own_is_not_taken_for_another() -> None:
    """``kansen`` on a page is no ``kan``, which is on every page."""
    for word, other in (("kans", "kan"), ("mens", "men"), ("wens", "wen"), ("arts", "art")):
        assert stem(word) != stem(other)
    assert stem("examens") == "examen"
    assert stem("ambtenaars") == stem("ambtenaar")


def test_our_stemmer_is_snowballs_but_for_the_steps_of_our_own() -> None:
    reference = DutchStemmer()
    known = lzma.decompress(LANGUAGE.known_file.read_bytes()).decode().split()[::97]
    # Snowball tells y from ij, our folded words do not; and it stems short words too.
    words = [word for word in known if word.isascii() and "y" not in word and len(word) > 3]
    words = [word for word in words if not _own_s(word.removesuffix("e"))]
    assert len(words) > 2000
    assert [word for word in words if stem(word) != _verb(_unvoice(reference.stem(_vowel_plural(word))))] == []


@pytest.mark.parametrize(
    ("compound", "part"),
    [
        ("schoolverzuim", "verzuim"),
        ("jeugdzorgwerker", "zorg"),
        ("kinderbescherming", "bescherming"),
        ("veiligheidsplan", "plan"),
        ("geboortedatum", "datum"),
        ("ziekenhuisopname", ""),
        ("bescherming", ""),
    ],
)
def test_compounds_come_apart_into_listed_words(compound: str, part: str) -> None:
    parts = LANGUAGE.compound_parts(compound)
    assert part in parts if part else parts == ()


@pytest.mark.parametrize(
    ("word", "read"),
    [("moeder", "rnoeder"), ("kind", "k1nd"), ("wonen", "vvonen"), ("dader", "clader"), ("gezin", "gez1n")],
)
def test_confusions_of_ocr_share_a_skeleton(word: str, read: str) -> None:
    assert LANGUAGE.skeleton(word) == LANGUAGE.skeleton(read)


def test_the_sieve_finds_every_string_within_two_edits_and_no_other(tmp_path: Path) -> None:
    near = [
        "verzuim",
        "verzui",
        "verzuin",
        "verzulm",
        "xverzuim",
        "vezruim",
        "vrezuin",
        "erzui",
        "verzuïm",
        "vverzuimm",
    ]
    words = [*near, "verzoek", "miuzrev", "school", "né", "a", "verzuimbeleid"]
    write_container(tmp_path / "words", {}, pack_sieve("odd", words, np.arange(len(words))))
    sieve = Sieve(Container(tmp_path / "words"), "odd")
    assert sieve.strings() == dict(enumerate(words))
    for wanted in words:
        for limit in (0, 1, 2):
            by_letter = {(at, off) for at, word in enumerate(words) if (off := OSA.distance(wanted, word)) <= limit}
            assert set(sieve.near(wanted, limit)) == by_letter


def test_synonyms_of_several_words_are_read_from_the_file() -> None:
    assert ("veilig", "thuis") in LANGUAGE.synonyms[("amk",)]
    assert ("triage",) in LANGUAGE.synonyms[("veiligheidsbeoordeling",)]


# ---- the query language ----


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("12-3-2009", 20090312, 20090312),
        ("12/03/2009", 20090312, 20090312),
        ("3-2009", 20090301, 20090331),
        ("1-2-2009..3-2010", 20090201, 20100331),
        ("2009-2011", 20090101, 20111231),
        ("2012..2009", 20090101, 20121231),
        ("2009-03..", 20090301, 99991231),
        ("..2009", 1, 20091231),
    ],
)
def test_a_date_is_read_as_a_dutch_hand_types_it(typed: str, first: int, last: int) -> None:
    assert parse(f"datum:{typed}") == Dated(first, last)


def test_words_phrases_and_operators_are_read() -> None:
    assert parse("moeder school") == And((Word("moeder"), Word("school")))
    assert parse('"onder toezicht"') == Phrase((Word("onder"), Word("toezicht")))
    assert parse("a1 OF b2 NIET c3") == Or((Word("a1"), And((Word("b2"), Not(Word("c3"))))))
    assert parse("(aa OR bb) EN cc") == And((Or((Word("aa"), Word("bb"))), Word("cc")))
    assert parse("verzuim*") == Prefix("verzuim")
    assert parse('"onder toez*"') == Phrase((Word("onder"), Prefix("toez")))
    assert parse("moeder NEAR/5 drank") == Near(Word("moeder"), Word("drank"), 5)
    assert parse("12-03-2004") == Phrase((Word("12"), Word("03"), Word("2004")))


def test_fields_and_dates_are_read() -> None:
    assert parse("kind:beschikking") == Label("kind", "beschikking")
    assert parse('box:"B 12"') == Label("box", "B 12")
    assert parse("date:2008..2012") == Dated(20080101, 20121231)
    assert parse("date:2008-02") == Dated(20080201, 20080229)
    assert parse("datum:..2010") == Dated(1, 20101231)


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("soort: brief", "kind:brief"),
        ("soort :brief moeder", "kind:brief moeder"),
        ("moeder NIET Soort : brief", "moeder NIET kind:brief"),
        ('doos: "B 12"', 'box:"B 12"'),
        ("datum: 2009 school", "date:2009 school"),
        ("datum:2008 .. 2012", "date:2008..2012"),
        ("datum: 2008 ..2012", "date:2008..2012"),
        ("datum:2008.. school", "date:2008.. school"),
        ("jaar:2009", "date:2009"),
        ("lezing:matig", "status:low"),
    ],
)
def test_a_field_is_read_as_a_hurried_hand_types_it(typed: str, same: str) -> None:
    assert parse(typed) == parse(same)
    assert understand(typed).undated == ()


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("soort: OF brief", "soort OF brief"),
        ("soort: (brief)", "soort (brief)"),
        ("soort:", "soort"),
        ('"soort: brief"', '"soort brief"'),
        ("datum: maart", "datum maart"),
        ("tijd: brief", "tijd brief"),
    ],
)
def test_a_colon_that_announces_no_value_is_searched_as_words(typed: str, same: str) -> None:
    assert parse(typed) == parse(same)


def test_a_date_that_is_none_and_a_query_that_is_too_long_are_told() -> None:
    assert understand("school datum:32-13-2009").undated == ("datum:32-13-2009",)
    assert understand("school datum: gisteren").undated == ("datum:",)
    assert [understand("moeder " * times).cut for times in (MAX_WORDS, MAX_WORDS + 1)] == [False, True]
    assert understand("a" + "-" * MAX_LENGTH + " moeder").cut


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("date:gisteren", ("date", "gisteren")),
        ("onbekend:veld", ("onbekend", "veld")),
    ],
)
def test_a_field_that_is_none_is_searched_as_words(typed: str, words: tuple[str, ...]) -> None:
    assert parse(typed) == Phrase(tuple(Word(word) for word in words))


def test_operators_with_nothing_to_work_on_are_words() -> None:
    assert parse("EN") == Word("en")
    assert parse("moeder OF") == And((Word("moeder"), Word("of")))


def test_what_asks_nothing_is_none() -> None:
    assert [parse(text) for text in ("", "  ", "()", "!!", '""', "* ?")] == [None] * 6


def test_a_filter_that_is_no_date_matches_nothing_rather_than_everything() -> None:
    assert parse("", Filters(date="gisteren")) == Dated(1, 0)


def test_nesting_and_length_are_bounded() -> None:
    parse("(" * 5000 + "moeder")
    many = parse("moeder " * 5000)
    assert isinstance(many, And)
    assert len(many.parts) == MAX_WORDS
    assert parse("NOT " * 800 + "moeder") is not None


@given(st.text(alphabet="aBé'’-¬\u00ad. \n\t1_,/", max_size=40))
def test_words_read_piece_by_piece_are_those_of_the_whole_text(text: str) -> None:
    placed = placed_words(text)
    whole = [(terms, start, end) for terms, start, end in zip(*placed, strict=True) if terms]
    assert whole == [(token.terms, token.start, token.end) for token in tokenize(text)]
    words = WordStream(LANGUAGE)
    read = words.read(text)
    assert [words.terms[number] if number >= 0 else "" for number in read.row] == [
        terms[0] if terms else "" for terms in placed.terms
    ]
