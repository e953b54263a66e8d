"""What a search finds, in which order, and what it shows."""

import time

import pytest
from fulltext_pages import PAGES, page
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from vtdocs.index.fulltext import Filters, FullTextIndex


def _found(index: FullTextIndex, query: str, **options: object) -> dict[str, bool]:
    return {hit.key: hit.exact for hit in index.search(query, limit=50, **options).hits}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("query", "exact"),
    [
        ("verwaarlozing", {"D1/a/1"}),  # broken at a line end
        ("leerlingen", {"D2/a/1"}),  # another form
        ("verzuim", {"D1/a/1", "D4/a/1"}),  # a part of a compound
        ("veilig thuis", {"D2/a/1"}),  # new and old name
        ("veiligheidsbeoordeling", {"D4/a/1"}),  # new and old word
        ("OTS", {"D1/a/2"}),  # abbreviation and words
        ("ijmuiden", {"D3/a/1"}),
        ("YMUIDEN", {"D3/a/1"}),
        ("kinderen", {"D2/b/1", "D4/a/1"}),
        ('"blauwe plekken"', {"D1/a/1"}),
        ('"plekken blauwe"', set()),
        ("hond OR toezicht", {"D1/a/2", "D3/a/1", "D4/a/1"}),
        ("hond NOT bond", {"D4/a/1"}),
        ("(hond OF toezicht) NIET vader", {"D1/a/2", "D3/a/1"}),
        ("vader NEAR/3 schoolverzuim", set()),
        ("vader NEAR/5 schoolverzuim", {"D4/a/1"}),
        ("schoolverzuim NEAR/5 vader", {"D4/a/1"}),
        ("kerk*", {"D3/a/2"}),
        ('"de kerk*"', {"D3/a/2"}),
        ("2006", {"D3/a/2"}),
        ("kind:beschikking", {"D1/a/2"}),
        ("box:b2 hond", {"D3/a/1"}),
        ("date:2003..2004", {"D1/a/2", "D3/a/1"}),
        ("date:2004-05", {"D3/a/1"}),
        ("date:2017..", set()),
        ("source:SHG", {"D2/a/1"}),
        ("dossier:D2", {"D2/a/1", "D2/b/1"}),
        ("moeder van het kind", set()),  # no page has both, but the small words are not what keeps it out
        ("het kind van de vader", {"D4/a/1"}),
    ],
)
def test_query_finds_exactly(index: FullTextIndex, query: str, exact: set[str]) -> None:
    assert {key for key, is_exact in _found(index, query).items() if is_exact} == exact


def test_misread_cut_and_glued_words_are_found_after_the_exact_ones(index: FullTextIndex) -> None:
    result = index.search("moeder")
    assert (result.hits[0].key, result.hits[0].exact) == ("D1/a/1", True)
    assert {(hit.key, hit.exact) for hit in result.hits[1:]} == {("D3/a/1", False), ("D2/a/1", False)}
    assert (result.total, result.exact, result.dossiers) == (3, 1, 3)
    assert _found(index, "verzuim")["D2/a/1"] is False
    assert _found(index, "moeder", tolerant=False) == {"D1/a/1": True}


def test_a_misread_phrase_is_found_as_tolerated(index: FullTextIndex) -> None:
    assert _found(index, '"moeder meldt verzuim"') == {"D2/a/1": False}
    assert _found(index, "moeder NEAR/2 meldt")["D2/a/1"] is False


def test_an_existing_word_is_no_misreading_of_another(index: FullTextIndex) -> None:
    assert "D3/a/1" not in _found(index, "mond")


def test_one_number_is_never_taken_for_another(index: FullTextIndex) -> None:
    assert _found(index, "2003") == {}
    assert _found(index, "2008") == {}


def test_what_is_tolerated_never_hides_a_page(index: FullTextIndex) -> None:
    assert "D2/a/1" in _found(index, "leerling NOT moeder")


@pytest.mark.parametrize(
    "read",
    ["verwaarlozlng", "verwaar1ozing", "vcrwaarlozing", "verwaarlozin", "venwaarlozing", "verwaarlczlng", "vervvaarlozing"],
)  # fmt: skip
def test_one_or_two_letters_misread_are_tolerated(tmp_path, read: str) -> None:
    with FullTextIndex.create(tmp_path / "i") as index:
        index.add_pages([page("D1/a/1", f"Er is sprake van {read} in het gezin.")])
        assert _found(index, "verwaarlozing") == {"D1/a/1": False}


def test_the_part_of_the_melder_is_never_found_nor_shown(index: FullTextIndex) -> None:
    for query in ("dirksen", "dirks*", '"buurvrouw dirksen"', "melder"):
        assert "D2/b/1" not in _found(index, query)
    (hit,) = index.search("dossier:D2 zorgen").hits
    assert "Dirksen" not in hit.snippet
    assert hit.snippet == "Zorgen over het kind Sanne."


def test_the_snippet_marks_what_answers(index: FullTextIndex) -> None:
    (hit,) = index.search("verwaarlozing").hits
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["verwaar- lozing"]
    (hit,) = index.search('"blauwe plekken"').hits
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["Blauwe plekken"]
    hit = next(hit for hit in index.search("verzuim").hits if hit.key == "D2/a/1")
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["verzu im"]


def test_a_snippet_of_a_long_page_holds_the_words_and_says_it_goes_on(index: FullTextIndex) -> None:
    index.add_pages([page("D9/a/1", "regel zonder inhoud " * 200 + "daar was de papegaai " + "nog een regel " * 200)])
    (hit,) = index.search("papegaai").hits
    assert len(hit.snippet) < 260
    assert hit.snippet.startswith("… ")
    assert hit.snippet.endswith(" …")
    assert [hit.snippet[start:end] for start, end in hit.highlights] == ["papegaai"]


def test_the_whole_page_can_be_shown_with_its_words_marked(index: FullTextIndex) -> None:
    text = PAGES[0].text
    assert [text[start:end] for start, end in index.spans("moeder verzuim", text)] == ["moeder", "schoolverzuim"]


def test_hits_carry_what_the_page_is(index: FullTextIndex) -> None:
    (hit,) = index.search("kinderrechter").hits
    assert (hit.dossier, hit.document, hit.page, hit.kind, hit.date, hit.box, hit.source, hit.status) == (
        "D1", "a", 2, "beschikking", "2004-03", "B1", "AMK", "ok",
    )  # fmt: skip


def test_dates_come_back_as_given(index: FullTextIndex) -> None:
    dates = {hit.key: hit.date for hit in index.search("NOT xyzzy", limit=50).hits}
    assert dates == {document.key: document.date for document in PAGES}


def test_sorting_by_date_puts_the_latest_first_and_undated_last(index: FullTextIndex) -> None:
    dates = [hit.date for hit in index.search("NOT xyzzy", limit=50, sort="date").hits]
    assert dates[0] == "2016-01-05"
    assert dates[-1] == ""


def test_paging_cuts_one_order_into_screens(index: FullTextIndex) -> None:
    every = [hit.key for hit in index.search("NOT xyzzy", limit=50).hits]
    screens = [hit.key for start in range(0, 9, 3) for hit in index.search("NOT xyzzy", limit=3, offset=start).hits]
    assert screens == every
    assert index.search("hond", limit=0).total == 2
    assert index.search("hond", offset=99).hits == ()


def test_facets_count_all_pages_found(index: FullTextIndex) -> None:
    facets = index.search("NOT xyzzy", limit=1).facets
    assert {facet.value: facet.pages for facet in facets["kind"]} == {"brief": 5, "beschikking": 1, "melding": 1}
    assert {facet.value: facet.pages for facet in facets["source"]} == {"AMK": 6, "SHG": 1}
    assert {facet.value: facet.pages for facet in facets["year"]}[""] == 1


def test_filters_narrow_any_query(index: FullTextIndex) -> None:
    assert set(_found(index, "hond", filters=Filters(date="2016"))) == {"D4/a/1"}
    assert set(_found(index, "hond OR bond", filters=Filters(box="B2"))) == {"D3/a/1"}
    assert set(_found(index, "", filters=Filters(kind="melding"))) == {"D2/b/1"}
    assert _found(index, "hond", filters=Filters(date="onzin")) == {}


def test_what_no_page_has_is_told_wherever_it_stands_in_the_query(index: FullTextIndex) -> None:
    result = index.search("moeder OF (kind:brieven NIET doos:b1) dossier:D77 status:OK")
    assert [(label.name, label.value) for label in result.unknown] == [("kind", "brieven"), ("dossier", "D77")]
    assert result.unknown[0].known == ("beschikking", "brief", "melding")
    assert index.search("kind:brief").unknown == ()


def test_an_empty_query_finds_nothing(index: FullTextIndex) -> None:
    assert index.search("  ").total == 0
    assert [index.search(query).asked for query in ("  ", "(!)", "hond")] == [False, False, True]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    query=st.one_of(
        st.text(max_size=80),
        st.lists(
            st.sampled_from(["(", ")", '"', "AND", "OF", "NIET", "NEAR/3", "hond", "kin*", "date:2004", "kind:", "*", ":"]),
            max_size=20,
        ).map(" ".join),
    )
)  # fmt: skip
def test_no_string_is_an_error(index: FullTextIndex, query: str) -> None:
    index.search(query)


@pytest.mark.parametrize(
    "query", ["(" * 3000, '"' * 999, "a* " * 900, "NOT " * 900 + "hond", "hond NEAR " * 300, "é" * 5000]
)
def test_no_string_is_slow(index: FullTextIndex, query: str) -> None:
    started = time.process_time()
    index.search(query)
    assert time.process_time() - started < 2
