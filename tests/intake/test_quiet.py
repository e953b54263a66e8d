"""A set of files is due only when nothing in it changed for the whole period."""

from pathlib import Path

from vtdocs.intake.quiet import LONGEST_WAIT, QuietSets, Stamp, stamp_of

A, B = Path("a.tif"), Path("b.tif")


def test_a_set_is_due_after_the_quiet_period_and_not_before() -> None:
    sets = QuietSets(30.0, first_wait=5.0)
    sets.look({"x": {A: Stamp(10, 1)}}, now=0.0)
    assert not list(sets.due(29.9))
    assert list(sets.due(30.0)) == ["x"]


def test_each_change_begins_the_period_again() -> None:
    sets = QuietSets(30.0, first_wait=5.0)
    for now, stamps in ((0.0, {A: Stamp(10, 1)}), (20.0, {A: Stamp(10, 2)}), (40.0, {A: Stamp(10, 2), B: Stamp(1, 1)})):
        sets.look({"x": stamps}, now)
    assert not list(sets.due(60.0))
    assert list(sets.due(70.0)) == ["x"]


def test_a_file_that_keeps_its_size_and_time_keeps_its_silence() -> None:
    sets = QuietSets(30.0, first_wait=5.0)
    for now in (0.0, 10.0, 20.0, 30.0):
        sets.look({"x": {A: Stamp(10, 1)}}, now)
    assert list(sets.due(30.0)) == ["x"]


def test_a_set_that_failed_is_tried_after_longer_and_longer_waits() -> None:
    sets = QuietSets(0.0, first_wait=5.0)
    sets.look({"x": {A: Stamp(10, 1)}}, now=0.0)
    assert sets.failed("x", 0.0) == 1
    assert not list(sets.due(4.9))
    assert list(sets.due(5.0)) == ["x"]
    assert sets.failed("x", 5.0) == 2
    assert not list(sets.due(14.9))
    for turn in range(20):
        sets.failed("x", 1000.0 * turn)
    assert list(sets.due(19_000.0 + LONGEST_WAIT)) == ["x"]


def test_a_set_that_changes_after_a_failure_is_counted_anew() -> None:
    sets = QuietSets(0.0, first_wait=500.0)
    sets.look({"x": {A: Stamp(10, 1)}}, now=0.0)
    sets.failed("x", 0.0)
    sets.look({"x": {A: Stamp(20, 2)}}, now=1.0)
    assert list(sets.due(1.0)) == ["x"]
    assert sets.failed("x", 1.0) == 1


def test_a_change_between_the_look_and_the_claim_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.tif"
    file.write_bytes(b"II*")
    stamp = stamp_of(file)
    assert stamp is not None
    sets = QuietSets(0.0, first_wait=5.0)
    sets.look({"x": {file: stamp}}, now=0.0)
    assert sets.unchanged("x")
    file.write_bytes(b"II*\0more")
    assert not sets.unchanged("x")
    assert stamp_of(tmp_path / "gone.tif") is None
