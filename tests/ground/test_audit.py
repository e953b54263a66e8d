"""The audit log: append-only, hash-chained, without content (P3, P12, P13)."""

import json
import threading
from pathlib import Path

import pytest

from vtdocs.audit import Act, Action, AuditLog
from vtdocs.errors import ArchiveUnusable

SEARCH = Act("search", Action.READ, "hit", ("2009-0143",), purpose="melding", case_number="Z-1", counts={"hits": 2})


@pytest.fixture
def log(tmp_path: Path) -> AuditLog:
    return AuditLog(tmp_path / "audit" / "audit.jsonl")


def fill(log: AuditLog, lines: int) -> list[str]:
    for _ in range(lines):
        log.append(SEARCH, user="worker")
    return log.path.read_text(encoding="utf-8").splitlines(keepends=True)


def test_a_line_holds_who_what_when_why_and_which_record(log: AuditLog) -> None:
    fields = json.loads(fill(log, 1)[0])
    assert fields["user"] == fields["on_behalf_of"] == "worker"
    assert (fields["event"], fields["action"], fields["outcome"]) == ("search", "R", "hit")
    assert (fields["purpose"], fields["case_number"]) == ("melding", "Z-1")
    assert fields["records"] == ["2009-0143"]
    assert fields["time"].endswith("Z")
    assert len(fields["time"]) == len("2026-11-03T10:00:00Z")


def test_an_untouched_log_verifies_and_gives_its_newest_hash(log: AuditLog) -> None:
    lines = fill(log, 3)
    assert log.verify() == (3, json.loads(lines[-1])["hash"])


@pytest.mark.parametrize("damage", ["change", "remove", "reorder", "cut", "garbage", "truncate", "empty"])
def test_any_change_to_the_log_is_found(log: AuditLog, damage: str) -> None:
    lines = fill(log, 4)
    match damage:
        case "change":
            lines[1] = lines[1].replace("worker", "nobody")
        case "remove":
            del lines[1]
        case "reorder":
            lines[1], lines[2] = lines[2], lines[1]
        case "cut":
            lines[3] = lines[3][:40]
        case "truncate":
            del lines[3]
        case "empty":
            lines.clear()
        case "garbage":
            lines[2] = "\x00\x00\n"
    log.path.write_text("".join(lines), encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        log.verify()


def test_a_line_torn_by_a_crash_does_not_stop_the_next_act(log: AuditLog) -> None:
    lines = fill(log, 2)
    log.path.write_text("".join(lines) + '{"seq":3,"ti', encoding="utf-8")
    log.append(SEARCH, user="worker")
    assert log.verify()[0] == 3


def test_two_writers_never_break_the_chain(log: AuditLog) -> None:
    writers = [threading.Thread(target=fill, args=(log, 10)) for _ in range(3)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert log.verify()[0] == 30


def test_a_log_that_was_removed_is_noticed(log: AuditLog) -> None:
    fill(log, 2)
    log.path.unlink()
    with pytest.raises(ArchiveUnusable):
        log.verify()


def test_a_kill_between_line_and_head_is_no_damage(log: AuditLog) -> None:
    fill(log, 2)
    head = log.head.read_text(encoding="ascii")
    fill(log, 1)
    log.head.write_text(head, encoding="ascii")
    assert log.verify()[0] == 3
