"""What is committed does not depend on which worker was faster; a worker that dies takes no other page along."""

import os
import random
import time

import pytest

from vtdocs.workflows.ordering import InOrder
from vtdocs.workflows.workers import Job, Workers


def test_items_come_in_order_of_group_and_place_whatever_the_order_of_arrival() -> None:
    arrivals = [(group, place) for group in (1, 2, 3) for place in range(4)]
    random.Random(7).shuffle(arrivals)
    turns = InOrder[tuple[int, int]]()
    for group in (1, 2, 3):
        turns.expect(group, 4)
    given: list[tuple[int, int]] = []
    for group, place in arrivals:
        turns.put(group, place, (group, place))
        given.extend(turns.ready())
    assert given == sorted(arrivals)


def test_an_empty_group_holds_nothing_up() -> None:
    turns = InOrder[str]()
    turns.expect(1, 0)
    turns.expect(2, 1)
    turns.put(2, 0, "here")
    assert list(turns.ready()) == ["here"]


def double(number: int) -> int:
    return 2 * number


def die_on_three(number: int) -> int:
    if number == 3:
        time.sleep(0.2)
        os._exit(11)
    return number


@pytest.mark.slow
def test_a_worker_that_dies_loses_only_its_own_job() -> None:
    with Workers(2) as workers:
        workers.add(Job(die_on_three, number) for number in range(8))
        done = {item.job.argument: (item.result, item.lost) for item in workers.results()}
    assert done.pop(3) == (None, "worker-died")
    assert done == {number: (number, "") for number in range(8) if number != 3}


def test_jobs_that_are_added_first_go_first() -> None:
    with Workers(1) as workers:
        workers.add(Job(double, number) for number in range(20))
        order = []
        for item in workers.results():
            if item.job.argument == 0:
                workers.add_first([Job(double, 100)])
            order.append(item.job.argument)
    assert order.index(100) < 19


def parent_or_death(parent: int) -> str:
    if os.getpid() != parent:
        os._exit(11)
    return "made in the parent"


def test_calls_come_back_in_order_while_other_jobs_run() -> None:
    with Workers(2) as workers:
        workers.add(Job(double, number) for number in range(6))
        seen = []
        for item in workers.results():
            seen.append(item.result)
            if len(seen) == 2:
                assert workers.begin(double, [(number,) for number in range(50)])() == [2 * n for n in range(50)]
    assert sorted(seen) == [0, 2, 4, 6, 8, 10]


def test_calls_that_kill_their_worker_are_made_by_the_parent() -> None:
    with Workers(1) as workers:
        assert workers.begin(parent_or_death, [(os.getpid(),)])() == ["made in the parent"]


def test_warm_workers_take_jobs_as_cold_ones_do() -> None:
    with Workers(2) as workers:
        workers.warm_up(Job(double, 1))
        workers.add([Job(double, 21)])
        assert [item.result for item in workers.results()] == [42]
