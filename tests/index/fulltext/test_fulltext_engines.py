"""Both engines answer alike: the same pages in the same order but for ties, the same counts, the same snippets."""

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import pytest
from fulltext_pages import page

from vtdocs.index.fulltext import ENGINES, Filters, FullTextIndex, PageDocument

WORDS = (
    "de het een van kind moeder vader school schoolverzuim verzuim verzuimt huisbezoek bezoek bezoeken melding meldingen "
    "onder toezicht gesteld ondertoezichtstelling gezin gezinnen drank drinkt schulden schuldhulpverlening wijkagent agent "
    "huisarts arts AMK OTS triage Veilig Thuis veiligheidsplan plan plannen verwaarlozing mishandeling kamer huis huizen "
    "Assen IJmuiden Kerkstraat 12 2006 2009 P.J. foto's Yildiz Dirksen leerplicht leerplichtambtenaar spoed dochter zoon"
).split()
WORN = {"e": "c", "m": "rn", "l": "1", "o": "0", "i": "l", "d": "cl"}
QUERIES = (
    "kind", "kinderen", "verzuim", "moeder", "bezoek", "veilig thuis", "AMK", "OTS", "ondertoezichtstelling", "huis*", "ver*",
    "kind moeder school", "vader OR schulden", "(kind OF gezin) NIET drank", "NOT moeder", "NOT (NOT moeder)", "de", "kind -",
    '"onder toezicht"', '"onder toezicht gesteld"', '"het kind van"', '"de moeder" school', '"huis* arts"', '"de verz*"',
    "vader NEAR/3 drinkt", "moeder NEAR huisarts", "moeder NEAR/1 moeder", "verzuim NEAR/4 school", "huis* NEAR/2 kind",
    '"onder toezicht" NEAR/5 kind', "school NEAR/0 de", "huis* NEAR/2 huisarts", "schoolverzuim", "leerplichtambtenaar",
    "kind:brief moeder", "date:2004..2006 kind", "date:2005", "box:b2", "source:SHG OR kind:melding", "mocder", "verwaarlozlng",
    "p.j.", "12", "foto", "yildiz", "kamer kamer", "kind OR kind", "xyzzy", "document:d2 kind", "status:low verzuim",
)  # fmt: skip


def _worn(word: str, chance: random.Random) -> str:
    """A word as a scan may have it: as it is, with a letter misread, cut in two, or broken at a line end."""
    what = chance.random()
    if len(word) > 5 and what < 0.04:
        return word[: len(word) // 2] + " " + word[len(word) // 2 :]
    if len(word) > 7 and what < 0.08:
        return word[:5] + "-\n" + word[5:]
    if len(word) > 3 and what < 0.2:
        at = chance.randrange(len(word))
        return word[:at] + WORN.get(word[at], word[at]) + word[at + 1 :]
    return word


def _pages() -> Iterator[PageDocument]:
    chance = random.Random(6)
    weights = [1 / (rank + 1) for rank in range(len(WORDS))]
    for number in range(400):
        words = chance.choices(WORDS, weights, k=chance.randint(0, 130))
        date = chance.choice(["", "2004", "2004-03", "2005-06-07", "2006-01", "2003/2005"])
        yield page(
            f"D{number % 37}/d{number % 3}/{number}", " ".join(_worn(word, chance) for word in words), date=date,
            kind=chance.choice(["brief", "melding", ""]), box=chance.choice(["B1", "B2"]),
            source=chance.choice(["AMK", "SHG"]), status=chance.choice(["ok", "low"]),
            masked_spans=((5, 20),) if number % 50 == 0 else (),
        )  # fmt: skip


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[FullTextIndex]]:
    """The same pages in both engines, written in several commits, some of them replaced and some removed."""
    folder = tmp_path_factory.mktemp("engines")
    pages = list(_pages())
    indexes = [FullTextIndex.create(folder / engine, engine=engine) for engine in ENGINES]
    for index in indexes:
        for start in (0, 150, 300):
            index.add_pages(pages[start : start + 150])
        index.add_pages([page("D1/d1/1", "De moeder drinkt in de kamer van het kind."), page("D90/d0/1", "kind")])
        index.remove_document("D5", "d2")
        index.remove_dossier("D7")
        index.purge()
    yield indexes
    for index in indexes:
        index.close()


@pytest.mark.parametrize("query", QUERIES)
def test_both_engines_answer_alike(both: list[FullTextIndex], query: str) -> None:
    whoosh, tantivy = (index.search(query, limit=500) for index in both)
    assert (whoosh.total, whoosh.exact, whoosh.dossiers) == (tantivy.total, tantivy.exact, tantivy.dossiers)
    assert whoosh.facets == tantivy.facets
    ours, theirs = ({hit.key: hit for hit in result.hits} for result in (whoosh, tantivy))
    assert ours.keys() == theirs.keys()
    for key, hit in ours.items():
        other = theirs[key]
        assert (hit.snippet, hit.highlights, hit.exact, hit.date, hit.kind, hit.status) == (
            other.snippet, other.highlights, other.exact, other.date, other.kind, other.status,
        )  # fmt: skip
        assert hit.score == pytest.approx(other.score, abs=2e-3)
    # In the order of one engine the scores of the other descend too, within the exact and within the tolerated.
    for is_exact in (True, False):
        scores = [ours[hit.key].score for hit in tantivy.hits if hit.exact is is_exact]
        assert all(left >= right - 2e-3 for left, right in itertools.pairwise(scores))


@pytest.mark.parametrize("query", ["kind", "moeder NEAR/9 vader", "ver*"])
def test_both_engines_sort_and_group_alike(both: list[FullTextIndex], query: str) -> None:
    by_date = [[hit.date for hit in index.search(query, limit=500, sort="date").hits] for index in both]
    assert by_date[0] == by_date[1]
    exact = [{(hit.key, hit.exact) for hit in index.search(query, limit=500, sort="date").hits} for index in both]
    assert exact[0] == exact[1]
    groups = [
        {group.dossier: group.pages for group in index.search(query, limit=99, by_dossier=True).groups}
        for index in both
    ]
    assert groups[0] == groups[1]
    assert sum(groups[0].values()) == both[0].search(query).total
    assert all(group.hits[0].dossier == group.dossier for group in both[1].search(query, by_dossier=True).groups)


def test_both_engines_page_alike(both: list[FullTextIndex]) -> None:
    for index in both:
        every = [hit.key for hit in index.search("kind", limit=500).hits]
        screens = [hit.key for start in range(0, 500, 70) for hit in index.search("kind", limit=70, offset=start).hits]
        assert screens == every
        assert index.search("kind", filters=Filters(kind="melding")).total < len(every)


def test_an_engine_that_is_not_installed_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from vtdocs.errors import ProgramMissing

    monkeypatch.setitem(sys.modules, "vtdocs.index.fulltext.tantivy_store", None)
    with pytest.raises(ProgramMissing) as caught:
        FullTextIndex.create(tmp_path / "i", engine="tantivy")
    assert "vtdocs[fast]" in caught.value.advice
