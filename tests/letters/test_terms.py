"""Terms with the arithmetic of the Algemene termijnenwet (T1-T6, T8, T10)."""

from datetime import date
from pathlib import Path

import pytest

from tests.letters.conftest import put, scene_of, values_of
from vtdocs.letters.case.model import Zaak
from vtdocs.letters.library import Library
from vtdocs.letters.outbox import commit, reserved, stage
from vtdocs.letters.protocol.days import normal_day, statutory_end, working_days_after
from vtdocs.letters.protocol.terms import TermState, calendar_text, terms_of
from vtdocs.letters.region import load_region
from vtdocs.letters.register import REGISTER, LetterRegister
from vtdocs.letters.writing import codes_for, plan, write_all


@pytest.mark.parametrize(
    ("day", "normal"),
    [
        (date(2026, 4, 3), False),  # Good Friday
        (date(2026, 4, 6), False),  # Easter Monday
        (date(2026, 4, 27), False),  # King's day
        (date(2025, 4, 26), False),  # King's day on Saturday, the 27th is a Sunday
        (date(2026, 5, 5), False),  # Liberation day, every year (Atw 3)
        (date(2026, 5, 14), False),  # Ascension
        (date(2026, 12, 25), False),
        (date(2026, 12, 24), True),
        (date(2026, 11, 7), False),  # Saturday
        (date(2026, 11, 6), True),
    ],
)
def test_t10_which_days_are_normal(day: date, normal: bool) -> None:
    assert normal_day(day) is normal


def test_t10_a_term_that_ends_on_a_saturday_runs_to_monday() -> None:
    assert statutory_end(date(2026, 11, 2), days=5) == date(2026, 11, 9)


def test_t10_a_term_that_ends_at_christmas_runs_to_the_next_normal_day() -> None:
    assert statutory_end(date(2026, 11, 27), weeks=4) == date(2026, 12, 28)


def test_t10_a_term_of_three_days_or_more_holds_two_normal_days() -> None:
    # Thursday before Easter: Good Friday, weekend and Easter Monday follow; Tuesday is the first normal day.
    assert statutory_end(date(2026, 4, 2), days=3) == date(2026, 4, 8)


def test_t10_long_terms_are_not_moved() -> None:
    assert statutory_end(date(2026, 1, 3), months=4) == date(2026, 5, 3)  # a Sunday


def test_working_days_pass_over_weekends() -> None:
    assert working_days_after(date(2026, 11, 5), 5) == date(2026, 11, 12)


def due(rule: str, *changes: tuple[str, object]) -> list[date]:
    values = values_of()
    for path, value in changes:
        put(values, path, value)
    zaak = Zaak.model_validate(values)
    return [term.due for term in terms_of(zaak, load_region()) if term.rule == rule]


def test_t3_each_person_is_told_within_four_weeks() -> None:
    assert due("T3") == [date(2026, 11, 30)] * 4


def test_t4_a_postponement_is_cut_at_two_weeks() -> None:
    assert due("T4", ("personen.0.uitstel", [{"tot": "31-12-2026"}])) == [date(2026, 12, 14)]


def test_t3_is_done_when_the_letter_was_sent() -> None:
    values = values_of()
    put(values, "brieven", [{"soort": "B2", "persoon": "ouder1", "verzonden_op": "6-11-2026"}])
    terms = terms_of(Zaak.model_validate(values), load_region())
    states = {term.what: term.state(date(2026, 12, 1)) for term in terms if term.rule == "T3"}
    assert sorted(states.values()) == [TermState.DONE, *[TermState.LATE] * 3]


def test_t3_a_letter_marked_sent_in_the_register_closes_the_term(tmp_path: Path, library: Library) -> None:
    scene = scene_of(values_of())
    written = write_all(scene, plan(scene, codes_for(scene)), library, "hash")
    with reserved(tmp_path / "outbox"):
        staged = stage(tmp_path / "outbox", "VT-1", written.letters, ())
        stored = commit(tmp_path / "outbox", staged, scene.day).letters
    register = LetterRegister(tmp_path / REGISTER)
    register.add_all(stored, user="tester")

    def still_open() -> int:
        terms = terms_of(register.with_sent(scene.zaak), scene.region)
        return sum(term.rule == "T3" and not term.done for term in terms)

    assert still_open() == 4  # made is not sent
    left = []
    for made in stored:
        register.mark_sent(made.id, "2026-11-06", user="tester")
        left.append((made.letter.kind, still_open()))
    assert left[:5] == [("B1", 4), ("B2", 3), ("B2", 2), ("B2", 1), ("B4", 0)]


@pytest.mark.parametrize(
    ("born", "kind", "told"),
    [("2-9-2016", "B2", True), ("2-9-2009", "B2", False), ("2-9-2012", "B5", True), ("2-9-2012", "B2", False)],
)
def test_t3_a_child_without_an_own_letter_is_told_through_a_parent(born: str, kind: str, told: bool) -> None:
    values = values_of()
    put(values, "personen.1.geboortedatum", born)
    put(values, "brieven", [{"soort": kind, "persoon": "ouder1", "verzonden_op": "6-11-2026"}])
    terms = terms_of(Zaak.model_validate(values), load_region())
    assert [term.done for term in terms if term.rule == "T3" and "kind-2" in term.what] == [told]


def test_t5_destruction_is_decided_within_three_months() -> None:
    request = [{"persoon": "ouder1", "ontvangen_op": "15-9-2026"}]
    assert due("T5", ("vernietigingsverzoeken", request)) == [date(2026, 12, 15)]


def test_t6_retention_counts_from_the_last_change() -> None:
    assert due("T6", ("laatste_wijziging", "9-11-2026")) == [date(2046, 11, 9)]


def test_t6_stands_in_every_case_also_when_the_last_change_is_not_filled_in() -> None:
    assert due("T6") == [date(2046, 11, 6)]  # the decision and the acceptance are the newest steps of the sample
    (term,) = [t for t in terms_of(Zaak.model_validate(values_of()), load_region()) if t.rule == "T6"]
    assert "laatste_wijziging" in term.source


def test_t4_a_postponement_that_ends_early_does_not_shorten_the_term() -> None:
    assert due("T3", ("personen.0.uitstel", [{"tot": "10-11-2026"}])) == [date(2026, 11, 30)] * 4


def test_t4_each_postponement_moves_the_term_by_two_weeks_at_most() -> None:
    twice = [{"tot": "14-12-2026"}, {"tot": "1-3-2027"}]
    assert due("T4", ("personen.0.uitstel", twice)) == [date(2026, 12, 28)]


def test_h1_feedback_that_was_heard_is_done() -> None:
    values = values_of()
    put(values, "overdracht.terugkoppeling.0.gedaan", "ja")
    terms = terms_of(Zaak.model_validate(values), load_region())
    assert [term.done for term in terms if term.rule == "H1"] == [False, True]


def test_an_event_in_the_calendar_keeps_its_name_when_its_day_moves() -> None:
    def names(day: str) -> list[str]:
        values = values_of()
        put(values, "personen.0.gegevens_van_ander_vastgelegd_op", day)
        text = calendar_text(terms_of(Zaak.model_validate(values), load_region()))
        return sorted(line for line in text.split("\r\n") if line.startswith("UID"))

    assert names("2-11-2026") == names("3-11-2026")
    assert len(set(names("2-11-2026"))) == len(names("2-11-2026"))


def test_terms_and_calendar_name_roles_and_never_people() -> None:
    terms = terms_of(Zaak.model_validate(values_of()), load_region())
    text = calendar_text(terms)
    for secret in ("Sofian", "Benali", "Idrissi", "Hoogstraten", "Kastanjelaan"):
        assert secret not in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    assert text.count("BEGIN:VEVENT") == sum(not term.done for term in terms)
