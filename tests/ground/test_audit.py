"""The audit log: append-only, hash-chained, without content (P3, P12, P13)."""

import json
import os
import subprocess
import sys
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


@pytest.mark.parametrize("cut", [1, 2])
def test_lines_that_were_cut_off_stay_noticed_after_the_next_act(log: AuditLog, cut: int) -> None:
    lines = fill(log, 4)
    log.path.write_text("".join(lines[:-cut]), encoding="utf-8")
    fill(log, 2)
    assert [item.kind for item in log.examine().breaks] == ["chain"]


def test_a_head_that_was_removed_with_the_last_lines_stays_noticed(log: AuditLog) -> None:
    lines = fill(log, 4)
    log.path.write_text("".join(lines[:-2]), encoding="utf-8")
    log.head.unlink()
    assert log.examine().breaks
    fill(log, 1)
    assert log.examine().breaks


def test_a_log_that_was_rewritten_whole_is_found_by_an_anchor_kept_outside(log: AuditLog) -> None:
    fill(log, 3)
    anchor = log.verify_newest()
    log.path.unlink()
    log.head.unlink()
    for _ in range(4):
        log.append(SEARCH, user="somebody else")
    assert log.examine().breaks == ()
    assert [item.kind for item in log.examine([anchor]).breaks] == ["anchor"]


def test_all_breaks_are_told_at_once(log: AuditLog) -> None:
    lines = fill(log, 6)
    lines[1] = lines[1].replace("worker", "nobody")
    del lines[3]
    log.path.write_text("".join(lines), encoding="utf-8")
    assert [(item.line, item.kind) for item in log.examine().breaks] == [(2, "changed"), (4, "chain")]


def test_a_disk_that_fills_up_leaves_no_half_line(log: AuditLog, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(log, 2)
    real = os.write
    with monkeypatch.context() as patched:
        patched.setattr(os, "write", lambda descriptor, data: real(descriptor, data[:20]))
        with pytest.raises(ArchiveUnusable):
            log.append(SEARCH, user="worker")
    assert log.verify()[0] == 2
    fill(log, 1)
    assert log.verify()[0] == 3


_KILLED = """
import sys
from pathlib import Path
from vtdocs.audit import Act, Action, AuditLog
log = AuditLog(Path(sys.argv[1]))
while True:
    log.append(Act("search", Action.READ, "hit", ("2009-0143",)), user=sys.argv[2])
    print(flush=True)
"""


def test_writers_that_are_killed_at_any_moment_never_break_the_chain(log: AuditLog) -> None:
    def writer(name: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen([sys.executable, "-c", _KILLED, str(log.path), name], stdout=subprocess.PIPE)

    running = [writer("a"), writer("b")]
    acknowledged = 0
    for lines in (3, 7):
        victim = running.pop(0)
        assert victim.stdout is not None
        for _line in range(lines):
            victim.stdout.readline()
        victim.kill()
        acknowledged += lines + len(victim.communicate()[0].splitlines())
        running.append(writer("c"))
    for process in running:
        process.kill()
        process.communicate()
    fill(log, 1)
    assert log.examine().breaks == ()
    assert log.verify()[0] >= acknowledged + 1


def test_old_lines_go_after_their_term_and_the_chain_goes_on(log: AuditLog, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(log, 3)
    anchor = log.verify_newest()
    assert log.expire("2000-01-01", user="officer") == 0
    assert log.expire("9999-01-01", user="officer") == 3
    fill(log, 2)
    found = log.examine([anchor])
    assert (found.breaks, found.first, found.newest, found.lines) == ((), 4, 6, 3)
    lines = log.path.read_text(encoding="utf-8").splitlines(keepends=True)
    log.path.write_text("".join(lines[1:]), encoding="utf-8")
    assert [item.kind for item in log.examine().breaks] == ["beginning"]


def test_a_log_that_was_tampered_with_is_not_cleaned_away(log: AuditLog) -> None:
    lines = fill(log, 3)
    log.path.write_text("".join([lines[0].replace("worker", "nobody"), *lines[1:]]), encoding="utf-8")
    with pytest.raises(ArchiveUnusable):
        log.expire("9999-01-01", user="officer")
    assert len(log.path.read_text(encoding="utf-8").splitlines()) == 3


@pytest.mark.parametrize("torn", [b"", b'{"seq":3,"time":"2026'])
def test_a_long_line_stops_no_act_after_it(log: AuditLog, torn: bytes) -> None:
    """P12: an export of all dossiers names each of them; the next act must still find where the chain goes on."""
    fill(log, 1)
    log.append(Act("export", Action.READ, "done", tuple(f"2009-{n:06d}" for n in range(30000))), user="worker")
    with log.path.open("ab") as file:
        file.write(torn)
    fill(log, 1)
    found = log.examine()
    assert (found.breaks, found.lines) == ((), 3)
