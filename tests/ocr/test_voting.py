"""Several readings of one page: a word is only ever replaced by one that another reading is surer of, at the same place."""

from hypothesis import given
from hypothesis import strategies as st

from vtdocs.ocr.engine.common import FoundWord
from vtdocs.ocr.voting import vote


def word(text: str, left: int, confidence: float, line: int = 0) -> FoundWord:
    return FoundWord(text, left, 100 + 50 * line, left + 80, 130 + 50 * line, confidence, line, 0)


def known(text: str) -> bool:
    return text in {"moeder", "vader", "school"}


def texts(words: tuple[FoundWord, ...]) -> list[str]:
    return [found.text for found in words]


def test_a_surer_reading_of_the_same_word_wins() -> None:
    best = (word("rnoeder", 100, 52.0), word("school", 300, 95.0))
    other = (word("moeder", 102, 90.0), word("schaal", 301, 80.0))
    assert texts(vote(best, other, 1.0, known)) == ["moeder", "school"]


def test_a_little_surer_is_not_enough_but_a_known_word_is() -> None:
    best = (word("vadcr", 100, 80.0),)
    assert texts(vote(best, (word("vadur", 100, 83.0),), 1.0, known)) == ["vadcr"]
    assert texts(vote(best, (word("vader", 100, 80.0),), 1.0, known)) == ["vader"]
    assert texts(vote(best, (word("vader", 100, 80.0),), 1.0, lambda _text: False)) == ["vadcr"]


def test_a_word_that_stands_elsewhere_is_never_taken() -> None:
    assert texts(vote((word("Jansen", 100, 40.0),), (word("Pietersen", 190, 99.0),), 1.0, known)) == ["Jansen"]


def test_an_image_of_another_resolution_is_compared_at_the_same_scale() -> None:
    finer = FoundWord("moeder", 200, 200, 360, 260, 92.0, 0, 0)
    assert texts(vote((word("moedcr", 100, 60.0),), (finer,), 2.0, known)) == ["moeder"]


@given(
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 20), st.floats(0, 100)), max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 20), st.floats(0, 100)), max_size=30),
)
def test_a_vote_never_adds_moves_or_loses_a_word(
    ours: list[tuple[int, int, float]], theirs: list[tuple[int, int, float]]
) -> None:
    words = tuple(word("a", 40 * left, sure, line) for left, line, sure in ours)
    others = tuple(word("b", 40 * left, sure, line) for left, line, sure in theirs)
    chosen = vote(words, others, 1.0, known)
    place = lambda found: (found.left, found.top, found.right, found.bottom, found.line, found.block)  # noqa: E731
    assert [place(found) for found in chosen] == [place(found) for found in words]
    assert all(after.confidence >= before.confidence for before, after in zip(words, chosen, strict=True))
