"""The life of an index: commits, removals, damage, versions, several processes."""

import errno
import gc
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from fulltext_pages import PAGES, page
from whoosh.index import TOC

from vtdocs.errors import ArchiveUnusable, BadInput, IndexUnusable
from vtdocs.index.fulltext import FullTextIndex, fulltext

# When Whoosh fails to open a damaged segment it forgets the files it had opened, until they are collected.
WHOOSH_LEAVES_FILES_OPEN = pytest.mark.filterwarnings("ignore::ResourceWarning")


def _everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.iterdir()))


def test_the_folder_is_for_its_owner_only(folder: Path) -> None:
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_page_added_again_replaces_the_earlier_one(index: FullTextIndex) -> None:
    assert index.add_pages([page("D1/a/1", "Alleen nog een giraffe."), page("D5/a/1", "Een giraffe.")]) == 2
    assert index.count() == len(PAGES) + 1
    assert index.search("schoolverzuim").total == 1
    assert {hit.key for hit in index.search("giraffe").hits} == {"D1/a/1", "D5/a/1"}


def test_a_page_twice_in_one_batch_counts_once(index: FullTextIndex) -> None:
    index.add_pages([page("D7/a/1", "eerste"), page("D7/a/1", "papegaai")])
    assert index.count() == len(PAGES) + 1
    assert index.search("dossier:D7 papegaai").total == 1


def test_what_is_removed_leaves_the_disk(folder: Path, index: FullTextIndex) -> None:
    assert b"kinderrechter" in _everything(folder)
    assert index.remove_dossier("D1") == 2
    assert index.remove_dossier("D1") == 0
    assert index.count() == len(PAGES) - 2
    left = _everything(folder)
    for trace in (b"kinderrechter", b"assen", b"D1"):
        assert trace not in left
    assert index.search("kinderrechter").total == 0
    assert {hit.key for hit in index.search("hond").hits} == {"D3/a/1", "D4/a/1"}


def test_one_document_can_be_removed(index: FullTextIndex) -> None:
    assert index.remove_document("D2", "b") == 1
    assert index.remove_document("D2", "zzz") == 0
    assert {hit.key for hit in index.search("dossier:D2").hits} == {"D2/a/1"}


def test_everything_can_be_removed(index: FullTextIndex) -> None:
    for dossier in ("D1", "D2", "D3", "D4"):
        index.remove_dossier(dossier)
    assert index.count() == 0
    assert index.search("moeder").total == 0
    index.add_pages(PAGES)
    assert index.count() == len(PAGES)


def test_purge_removes_what_was_replaced(folder: Path, index: FullTextIndex) -> None:
    index.add_pages([page(f"D8/a/{number}", "vulling") for number in range(1, 100)])
    index.add_pages([page("D8/a/5", "vervangen")])
    index.add_pages([page("D8/a/5", "nogmaals")])
    index.purge()
    assert b"vervangen" not in _everything(folder)
    assert index.count() == len(PAGES) + 99


def test_many_small_commits_are_merged_and_answer_as_one_large_commit(tmp_path: Path, engine: str) -> None:
    pages = [
        page(f"D{n}/a/{m}", f"Brief {n} over verzuim nummer {m}, rnoeder {n * m}") for n in range(30) for m in (1, 2)
    ]
    with (
        FullTextIndex.create(tmp_path / "small", engine=engine) as small,
        FullTextIndex.create(tmp_path / "large", engine=engine) as large,
    ):
        for start in range(0, len(pages), 3):
            small.add_pages(pages[start : start + 3])
        large.add_pages(pages)
        words = "*.words" if engine == "whoosh" else "*.vocabulary"
        assert len(list((tmp_path / "small").glob(words))) < 12
        for query in ("verzuim", "moeder", '"brief 7"', "nummer NEAR/2 1", "2*", "brief NOT 7"):
            left, right = small.search(query, limit=100), large.search(query, limit=100)
            assert {(hit.key, hit.exact, hit.score) for hit in left.hits} == {
                (hit.key, hit.exact, hit.score) for hit in right.hits
            }


def test_batches_are_committed_on_the_way(tmp_path: Path, engine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fulltext, "BATCH", 4)

    def pages():
        yield from (page(f"D1/a/{number}", "tekst") for number in range(1, 11))
        raise RuntimeError("stroom uit")

    with FullTextIndex.create(tmp_path / "i", engine=engine) as index:
        with pytest.raises(RuntimeError):
            index.add_pages(pages())
        assert index.count() == 8
        assert index.add_pages(page(f"D1/a/{number}", "tekst") for number in range(1, 11)) == 10
        assert index.count() == 10


@pytest.mark.parametrize("engine", ["tantivy"])
def test_a_writer_that_is_done_leaves_few_vocabularies_for_searches_to_ask(folder: Path) -> None:
    for turn in range(6):  # each with words of its own
        with FullTextIndex.open(folder) as index:
            index.add_pages([page(f"D8/a/{turn}", f"giraffe nijlpaard{'abcdef'[turn]} kameel{'ghijkl'[turn]}")])
    assert len(list(folder.glob("*.vocabulary"))) <= 4
    with FullTextIndex.open(folder, readonly=True) as index:
        assert index.search("giraffe").total == 6
        assert [index.search(f"kameel{letter}").exact for letter in "ghijkl"] == [1] * 6
        assert index.search("nijlpaarda kameelg").total >= 1
        index.verify()


def test_a_bad_date_stops_the_batch_and_leaves_the_index_writable(index: FullTextIndex) -> None:
    with pytest.raises(BadInput) as caught:
        index.add_pages([page("D8/a/1", "goed"), page("D8/a/2", "fout", date="31-02-2004")])
    assert "31-02" not in str(caught.value)
    assert index.count() == len(PAGES)
    index.add_pages([page("D8/a/1", "goed")])
    assert index.count() == len(PAGES) + 1


def test_a_failed_commit_changes_nothing_and_frees_the_lock(
    index: FullTextIndex, engine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        write = {"whoosh": "whoosh_store.write_segment", "tantivy": "tantivy_store.write_container"}[engine]
        patched.setattr(f"vtdocs.index.fulltext.{write}", full)
        with pytest.raises(IndexUnusable, match="No space left"):
            index.add_pages([page("D8/a/1", "nieuw")])
    assert index.count() == len(PAGES)
    index.add_pages([page("D8/a/1", "nieuw")])
    assert index.search("nieuw").total == 1


def test_a_second_writer_is_refused(folder: Path) -> None:
    with FullTextIndex.open(folder) as index, FullTextIndex.open(folder) as other:
        writer = index._store.writer(index._language)
        try:
            with pytest.raises(ArchiveUnusable):
                other.add_pages([page("D8/a/1", "nieuw")])
        finally:
            writer.cancel()
        assert index.add_pages([page("D8/a/1", "nieuw")]) == 1


def test_an_open_reader_sees_the_latest_commit(folder: Path) -> None:
    with FullTextIndex.open(folder, readonly=True) as reader, FullTextIndex.open(folder) as writer:
        assert reader.search("giraffe").total == 0
        writer.add_pages([page("D8/a/1", "giraffe")])
        assert reader.search("giraffe").total == 1
        with pytest.raises(IndexUnusable):
            reader.add_pages([page("D8/a/2", "giraffe")])


def test_a_reader_that_is_overtaken_by_a_commit_tries_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    overtaken: list[bool] = []

    def slow(store):
        if store is reader._store and not overtaken:
            overtaken.append(True)
            writer.add_pages([page("D8/a/2", "giraffe")])
            raise FileNotFoundError
        return opened(store)

    with FullTextIndex.open(folder, readonly=True) as reader, FullTextIndex.open(folder) as writer:
        writer.add_pages([page("D8/a/1", "giraffe")])
        opened = type(reader._store).reader
        monkeypatch.setattr(type(reader._store), "reader", slow)
        assert reader.search("giraffe").total == 2
        assert overtaken


@pytest.mark.parametrize("engine", ["whoosh"])
def test_an_index_is_opened_while_a_commit_takes_its_table_of_contents_away(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoosh looks for the newest table of contents, then opens it: in between it can be the one before."""
    looked: list[int] = []

    def newest(storage, name):
        looked.append(true_newest(storage, name))
        return looked[-1] - (len(looked) == 1)

    true_newest = TOC._latest_generation
    monkeypatch.setattr(TOC, "_latest_generation", newest)
    with FullTextIndex.open(folder, readonly=True) as reader:
        assert reader.count() == len(PAGES)
    assert len(looked) > 1


KILLED = """
import os, signal, sys
from pathlib import Path
from vtdocs.index.fulltext import FullTextIndex, PageDocument
import vtdocs.index.fulltext.{module} as store
done, times = store.{function}, int(sys.argv[2])
def killed(*args, **named):
    global times
    result = done(*args, **named)
    times -= 1
    if not times:
        os.kill(os.getpid(), signal.SIGKILL)
    return result
store.{function} = killed
FullTextIndex.open(Path(sys.argv[1])).add_pages([PageDocument('D8/a/1','D8','a',1,'','','','','ok','giraffe')])
"""


@pytest.mark.parametrize(
    ("engine", "module", "function", "times", "committed"),
    [
        ("whoosh", "whoosh_store", "write_segment", 1, False),
        ("tantivy", "tantivy_store", "write_container", 1, False),
        ("tantivy", "tantivy_store", "write_files", 1, False),
        ("tantivy", "tantivy_files", "_segment_files", 1, True),
    ],
)
def test_a_killed_writer_leaves_the_last_commit(
    folder: Path, module: str, function: str, times: int, committed: bool
) -> None:
    script = KILLED.format(module=module, function=function)
    done = subprocess.run([sys.executable, "-c", script, str(folder), str(times)], check=False)
    assert done.returncode < 0
    with FullTextIndex.open(folder) as index:
        assert index.count() == len(PAGES) + committed
        index.add_pages([page("D8/a/1", "giraffe")])
        assert index.count() == len(PAGES) + 1
        assert index.search("giraffe").total == 1
        index.verify()


def test_a_missing_index_says_so(tmp_path: Path) -> None:
    with pytest.raises(IndexUnusable) as caught:
        FullTextIndex.open(tmp_path / "none")
    assert "vtdocs reindex" in caught.value.advice


def test_other_rules_ask_for_a_reindex(folder: Path, tmp_path: Path) -> None:
    own = tmp_path / "archive" / "assets" / "index" / "fulltext"
    own.mkdir(parents=True)
    (own / "ocr-confusions.txt").write_text("0 o\n")
    with pytest.raises(IndexUnusable, match=r"other rules|andere regels"):
        FullTextIndex.open(folder, tmp_path / "archive")


def test_an_index_of_another_version_asks_for_a_reindex(folder: Path) -> None:
    (folder / "vtdocs-index").write_text("99 abc\n")
    with pytest.raises(IndexUnusable):
        FullTextIndex.open(folder)


def _use(folder: Path) -> list[tuple[str, bool]]:
    with FullTextIndex.open(folder) as index:
        queries = ("moeder", '"onder toezicht"', "kind:brief", "kerk*", "verzuim", "date:2004")
        hits = [(hit.key, hit.exact) for query in queries for hit in index.search(query).hits]
        hits.append((str(index.count()), True))
        return hits


def _answer_or_advice(folder: Path) -> tuple[list[tuple[str, bool]], str]:
    try:
        return _use(folder), ""
    except IndexUnusable as exc:
        return [], exc.advice
    finally:
        gc.collect()


@WHOOSH_LEAVES_FILES_OPEN
@pytest.mark.parametrize(
    ("engine", "pattern"),
    [("whoosh", name) for name in ("*.toc", "*.words", "*.trm", "*.pst", "*_stored.col", "vtdocs-index")]
    + [
        ("tantivy", name)
        for name in ("meta.json", "*.term", "*.idx", "*.pos", "*.store", "*.fast", "*.vocabulary", "vtdocs-files")
    ],
)
@pytest.mark.parametrize("harm", ["empty", "cut", "gone", "noise"])
def test_any_damage_is_one_clear_error(folder: Path, pattern: str, harm: str) -> None:
    expected = _use(folder)
    (target,) = folder.glob(pattern)
    content = target.read_bytes()
    target.unlink()  # a reader that was forgotten may still have the old file mapped
    if harm != "gone":
        target.write_bytes({"empty": b"", "cut": content[: len(content) // 2], "noise": os.urandom(len(content))}[harm])
    answered, advice = _answer_or_advice(folder)
    # What is not needed for an answer may be damaged; what is answered is then still right.
    assert answered == expected or "reindex" in advice
    assert "space" not in advice  # what is damaged is not mended by more room on the disk


@WHOOSH_LEAVES_FILES_OPEN
@pytest.mark.parametrize(
    ("engine", "pattern"),
    [("whoosh", "*.words"), ("tantivy", "*.vocabulary"), ("tantivy", "*.term"), ("tantivy", "*.store")],
)
def test_no_flipped_bit_gives_a_wrong_answer(folder: Path, tmp_path: Path, pattern: str) -> None:
    expected = _use(folder)
    (words,) = folder.glob(pattern)
    content = words.read_bytes()
    raised = tried = 0
    for at in range(0, len(content), max(1, len(content) // 12)):
        broken = tmp_path / "broken"
        shutil.copytree(folder, broken)
        flipped = bytearray(content)
        flipped[at] ^= 1 << (at % 8)
        (broken / words.name).unlink()
        (broken / words.name).write_bytes(bytes(flipped))
        answered, advice = _answer_or_advice(broken)
        assert answered == expected or "reindex" in advice
        raised += bool(advice)
        tried += 1
        shutil.rmtree(broken)
    assert raised > 0.8 * tried


def test_verify_sees_a_changed_byte(folder: Path, engine: str) -> None:
    with FullTextIndex.open(folder, readonly=True) as index:
        index.verify()
    (target,) = folder.glob({"whoosh": "*.words", "tantivy": "*.pos"}[engine])
    content = bytearray(target.read_bytes())
    content[len(content) // 2] ^= 1
    target.unlink()  # somebody may still have the old file mapped
    target.write_bytes(bytes(content))
    with pytest.raises(IndexUnusable), FullTextIndex.open(folder, readonly=True) as broken:
        broken.verify()


@WHOOSH_LEAVES_FILES_OPEN
@pytest.mark.parametrize("engine", ["whoosh"])
@pytest.mark.parametrize("harm", ["empty", "noise"])
def test_verify_sees_that_a_removal_would_not_find_its_pages(folder: Path, harm: str) -> None:
    """Searching does not need these lists of Whoosh; destroying a dossier does."""
    (target,) = folder.glob("*.pst")
    size = target.stat().st_size
    target.unlink()
    target.write_bytes(b"" if harm == "empty" else bytes([0x55]) * size)
    with pytest.raises(IndexUnusable), FullTextIndex.open(folder, readonly=True) as broken:
        broken.verify()


def test_a_full_disk_is_told_as_such(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with FullTextIndex.open(folder) as index:
        monkeypatch.setattr(type(index._store), "writer", full)
        with pytest.raises(IndexUnusable) as told:
            index.add_pages([page("D9/a/1", "nieuw")])
    assert "space" in told.value.advice


def test_creating_anew_clears_a_damaged_folder(folder: Path, engine: str) -> None:
    for path in folder.iterdir():
        path.write_bytes(b"")
    with FullTextIndex.create(folder, engine=engine) as index:
        index.add_pages(PAGES)
        assert index.count() == len(PAGES)


def test_a_dossier_is_known_until_its_last_word_left_the_disk(index: FullTextIndex) -> None:
    filling = [page(f"D8/a/{number}", "vulling") for number in range(1, 50)]  # one page less is no reason to rewrite
    index.add_pages([*filling, page("D9/a/1", "giraffe")])
    assert index.knows_dossier("D9")
    assert not index.knows_dossier("D99")
    index.remove_document("D9", "a", purge=False)
    assert index.search("dossier:D9").total == 0
    assert index.knows_dossier("D9")
    index.purge()
    assert not index.knows_dossier("D9")
