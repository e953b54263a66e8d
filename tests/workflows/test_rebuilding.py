"""The index is built again beside the one that is searched, goes on after a kill, and keeps the engine that was chosen."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from small_archive import NEW, Given, held, make, put
from support import vtdocs_command

from vtdocs import config, notices
from vtdocs.archive import dossiers
from vtdocs.archive.catalogue import Catalogue
from vtdocs.archive.layout import Archive
from vtdocs.errors import BadInput
from vtdocs.index.fulltext import ENGINES, FullTextIndex
from vtdocs.index.register import DossierPersons, DossierStatus
from vtdocs.model.sheets import DossierKind
from vtdocs.workflows import indexing, outdated, rebuilding
from vtdocs.workflows.advies import Consent, Ground, release
from vtdocs.workflows.exporting import export as export_bag
from vtdocs.workflows.importing import import_bag
from vtdocs.workflows.rebuilding import rebuild
from vtdocs.workflows.verifying import verify_archive


@pytest.fixture(scope="module")
def three(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """Three documents of one page; not to be changed."""
    archive = make(tmp_path_factory.mktemp("three"))
    for number, text in enumerate(("De moeder vertelt over school.", "Er is schoolverzuim.", "Een giraffe."), start=1):
        put(archive, [Given(text)], origin=f"b:000{number}:1-1")
    return archive


@pytest.fixture
def archive(three: Archive, tmp_path: Path) -> Archive:
    """A copy of it, to be changed."""
    shutil.copytree(three.root, tmp_path / "archief", symlinks=True)
    return Archive(tmp_path / "archief")


def _found(archive: Archive, query: str) -> int:
    with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
        return index.search(query).total


@pytest.mark.parametrize("engine", ENGINES)
def test_the_engine_stands_in_the_settings_and_stays(archive: Archive, engine: str) -> None:
    assert rebuild(archive.root, engine=engine) == 3
    assert config.load(archive.root).search.engine == engine
    assert rebuild(archive.root) == 3
    with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
        assert index.engine == engine
        assert index.search("verzuim").total == 1
    put(archive, [Given("Nog een giraffe.")], origin="b:0009:1-1")
    assert _found(archive, "giraffe") == 2
    assert not archive.beside.derived.exists()


def test_the_settings_keep_everything_else_that_staff_wrote(archive: Archive) -> None:
    file = archive.root / "vtdocs.toml"
    own = file.read_text().replace("[search]\n", '[search]  \n# uitleg\nengine = "whoosh"\n')
    file.write_text(own)
    config.set_search_engine(archive.root, "tantivy")
    written = file.read_text()
    assert config.load(archive.root).search.engine == "tantivy"
    assert "# uitleg" in written
    assert written.count("engine = ") == own.count("engine = ")
    assert "[audit]" in written
    assert "[ingest]" in written
    file.write_text(written.replace("tantivy", "lucene"))
    with pytest.raises(BadInput):
        config.load(archive.root)


def test_what_is_searched_stays_until_the_new_index_is_ready(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[int] = []
    build = indexing.index_waiting

    def watched(beside: Archive, *args: object, **named: object) -> int:
        seen.append(_found(archive, "verzuim"))
        done = build(beside, *args, **named)  # type: ignore[arg-type]
        seen.append(_found(archive, "verzuim"))
        return done

    monkeypatch.setattr(rebuilding.indexing, "index_waiting", watched)
    rebuild(archive.root)
    assert seen == [1, 1]


def _stop_after_one(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(indexing, "DOCUMENTS_PER_COMMIT", 1)
        with pytest.raises(KeyboardInterrupt):
            rebuild(archive.root, engine="tantivy", tick=_stop)


def _stop(_done: int, _planned: int) -> None:
    raise KeyboardInterrupt


def test_a_stopped_run_is_continued_and_harms_nothing(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    _stop_after_one(archive, monkeypatch)
    assert _found(archive, "verzuim") == 1
    assert config.load(archive.root).search.engine == "whoosh"
    with Catalogue.open(archive.beside) as catalogue:
        assert len(catalogue.waiting_for_index()) == 2
    planned: list[int] = []
    assert rebuild(archive.root, engine="tantivy", tick=lambda _done, all_of_them: planned.append(all_of_them)) == 3
    assert planned == [2]
    assert _found(archive, "verzuim") == _found(archive, "giraffe") == 1


def test_another_engine_or_a_changed_archive_begins_anew(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    _stop_after_one(archive, monkeypatch)
    planned: list[int] = []
    rebuild(archive.root, engine="whoosh", tick=lambda _done, all_of_them: planned.append(all_of_them))
    assert planned == [3]
    _stop_after_one(archive, monkeypatch)
    put(archive, [Given("Een papegaai.")], origin="b:0007:1-1", dossier=held("2010-0001"))
    # Whoever writes throws the half-built index away: nothing that is destroyed may linger in it.
    assert not archive.beside.derived.exists()


def test_an_index_of_another_engine_than_the_settings_say_is_made_anew_by_the_next_run(archive: Archive) -> None:
    config.set_search_engine(archive.root, "tantivy")
    put(archive, [Given("Een papegaai.")], origin="b:0008:1-1")
    with FullTextIndex.open(archive.fulltext, archive.root, readonly=True) as index:
        assert index.engine == "tantivy"
        assert index.count() == 4


def test_reindex_takes_the_engine_on_the_command_line(archive: Archive) -> None:
    ran = vtdocs_command("reindex", "--engine", "tantivy", "--archive", archive.root, "--json")
    assert (ran.code, ran.json) == (0, {"documents": 3})
    found = vtdocs_command("search", "verzuim", "--archive", archive.root, "--json").json
    assert [hit["snippet"] for hit in found["hits"]] == ["Er is schoolverzuim."]
    assert vtdocs_command("verify", "--archive", archive.root).code == 0
    assert vtdocs_command("reindex", "--engine", "lucene", "--archive", archive.root).code == 2


def test_several_processes_build_the_same_index_and_register(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    put(
        archive,
        [Given("Naam kind: Sanne Bakker\nGeboortedatum: 12-03-2004\nMelder: mw. H. Terlouw")],
        origin="b:0009:1-1",
    )
    put(archive, [Given("Sanne Bakker komt niet op school. Mevrouw Terlouw belt.")], origin="b:0010:1-1")

    def answers() -> list[object]:
        with Catalogue.open(archive) as catalogue, indexing.open_checked_register(archive, catalogue) as register:
            dossier = register.record("2009-0143")
            assert dossier is not None
            persons = register.persons_of(dossier.id)
        return [persons, *(_found(archive, query) for query in ("Sanne", "Terlouw", "school"))]

    rebuild(archive.root)
    alone = answers()
    monkeypatch.setattr(rebuilding, "MANY_PAGES", 1)
    rebuild(archive.root)
    assert answers() == alone
    assert alone[1:] == [2, 0, 3]


def test_a_register_that_was_forged_with_the_archives_own_key_is_set_right_by_reindex(tmp_path: Path) -> None:
    """The limit that docs/house.md and the README tell: ``verify`` cannot see it, what the dossiers hold is the truth."""
    archive = make(tmp_path)
    put(archive, [Given("Naam kind: Sem Zwartkruis\nGeboren: 14-03-2004")])
    with indexing.open_register(archive) as register:
        known = register.counts().mentions
        register.add_many([DossierPersons("2009-0143", "B12", 2009, "AMK", DossierStatus.SCANNED, None, [])])
    assert known
    assert verify_archive(archive.root).findings == ()
    rebuild(archive.root)
    with indexing.open_register(archive) as register:
        assert register.counts().mentions == known


@pytest.fixture
def told() -> Iterator[list[str]]:
    """What the run tells while it goes on."""
    heard: list[str] = []
    notices.listen(heard.append)
    yield heard
    notices.listen(lambda _text: None)


@pytest.mark.parametrize("what", ["ingest", "import", "advies", "retry"])
@pytest.mark.parametrize("harm", ["missing", "damaged"])
def test_whatever_makes_the_index_again_says_so_once(
    archive: Archive, tmp_path: Path, told: list[str], what: str, harm: str
) -> None:
    """A run that takes an hour instead of a second, and finds other pages than the index did, must not do so in silence."""
    if what == "import":
        other = make(tmp_path / "ander")
        put(other, [Given("Een zebra.")], dossier=replace(NEW, dossier="2010-0001"))
        export_bag(other, tmp_path / "pakket")
    if what == "advies":
        closed = dossiers.with_state(replace(NEW, dossier="2010-0001"), "quarantined", "advies")
        put(archive, [Given("Een zebra.")], origin="b:0008:1-1", dossier=replace(closed, kind=DossierKind.ADVICE))
    assert told == [], "a new archive makes its first index without a word"
    if harm == "missing":
        shutil.rmtree(archive.fulltext)
    else:
        (archive.fulltext / "vtdocs-index").unlink()
    match what:
        case "ingest":
            put(archive, [Given("Een zebra.")], origin="b:0009:1-1")
        case "import":
            import_bag(archive, tmp_path / "pakket")
        case "advies":
            consent = Consent("ouder", date(2026, 3, 1), "het dossier terugvinden")
            release(archive, "2010-0001", Ground.CONSENT, "de moeder vroeg erom", consent=consent)
        case "retry":
            outdated.tell_if_outdated(archive)
            put(archive, [Given("Een zebra.")], origin="b:0009:1-1")
    assert [text.startswith(f"The search index is {harm}") for text in told] == [True]
    assert [_found(archive, query) for query in ("moeder", "schoolverzuim", "giraffe")] == [1, 1, 1]
    assert _found(archive, "zebra") == 1
