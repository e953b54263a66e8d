"""What people decided about pages: an append-only history beside the documents, chained by SHA-256.

dossiers/<id>/decisions/000001.json  one decision: who, when, what, before and after; never changed or removed

Each decision names the SHA-256 of the one before it, and the manifest names their number and the last one's hash, so that
``verify`` sees a decision that was changed, removed or slipped in. The scans and their readings never change by a
decision: it is a layer over them (see ``corrections``).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from vtdocs.archive import dossiers, files
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import Archive
from vtdocs.errors import ArchiveUnusable
from vtdocs.i18n import gettext as _

FOLDER = "decisions"
GENESIS = "0" * 64
FORMAT = 1


class Kind(StrEnum):
    """What was decided."""

    ACCEPT = "accept"
    """The page was looked at, and may stay as it was read."""
    RESCAN = "rescan"
    """The paper must be scanned again."""
    EXCLUDE = "exclude"
    """The page is left out of look-ups, with a reason."""
    TEXT = "text"
    """The text was typed over by a person."""
    PERSON = "person"
    """A person who stands on the page was keyed."""
    DOCUMENT = "document"
    """The document's own date or kind was keyed."""
    RELEASE = "release"
    """A closed document, or a held dossier, was opened to look-ups."""
    CLOSE = "close"
    """A document was judged to be an advies and closed to look-ups (P1)."""
    REREAD = "reread"
    """A better reading replaced an earlier one."""
    FACTS = "facts"
    """Source or youngest birth year of the dossier was told by a person, for its retention term (T7)."""
    UNDO = "undo"
    """An earlier decision was withdrawn."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A decision before it is recorded."""

    kind: Kind
    document: str
    """Id of the document; empty for the whole dossier."""
    page: int
    """Number of the page in the dossier; 0 for the whole document or dossier."""
    reason: str = ""
    before: Mapping[str, Any] = field(default_factory=dict)
    """What held until now, as far as the decision changes it."""
    after: Mapping[str, Any] = field(default_factory=dict)
    """What holds from now on."""


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision as recorded."""

    number: int
    """Number in the dossier, counting from 1."""
    time: str
    """ISO 8601, UTC, seconds."""
    user: str
    kind: Kind
    document: str
    page: int
    reason: str
    before: Mapping[str, Any]
    after: Mapping[str, Any]


def load(archive: Archive, manifest: DossierManifest) -> tuple[Decision, ...]:
    """The decisions that the manifest names, in order; raises ArchiveUnusable when one is missing or damaged."""
    return tuple(_read(archive, manifest, number)[0] for number in range(1, manifest.decisions + 1))


def record(
    archive: Archive, manifest: DossierManifest, drafts: Sequence[Draft], *, user: str
) -> tuple[DossierManifest, tuple[Decision, ...]]:
    """Write decisions after those that are there, then the manifest; the caller holds the writer's lock.

    ``manifest`` is written as it is given but for the decisions, so that what changes with them changes in one step.
    A kill before the manifest is written leaves decisions that ``adopt`` takes in. Returns the manifest and decisions.
    """
    time = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    done = []
    for draft in drafts:
        decision = Decision(
            manifest.decisions + 1, time, user, draft.kind, draft.document, draft.page, draft.reason,
            dict(draft.before), dict(draft.after),
        )  # fmt: skip
        path = _path(archive, manifest.dossier, decision.number)
        files.write_json(path, {"format": FORMAT, "previous": manifest.decisions_sha256 or GENESIS, **asdict(decision)})
        manifest = replace(manifest, decisions=decision.number, decisions_sha256=files.sha256_of(path))
        done.append(decision)
    dossiers.write_manifest(archive, manifest)
    return manifest, tuple(done)


def adopt(archive: Archive, manifest: DossierManifest) -> tuple[DossierManifest, tuple[Decision, ...]]:
    """Take in decisions that a killed run wrote but could not list yet; returns them with the manifest."""
    found = tuple(_orphans(archive, manifest))
    if not found:
        return manifest, ()
    last, head = found[-1]
    manifest = replace(manifest, decisions=last.number, decisions_sha256=head)
    dossiers.write_manifest(archive, manifest)
    return manifest, tuple(decision for decision, _hash in found)


def adopt_all(archive: Archive) -> None:
    """``adopt`` for every dossier; the caller holds the writer's lock."""
    for manifest in dossiers.all_manifests(archive):
        adopt(archive, manifest)


def _orphans(archive: Archive, manifest: DossierManifest) -> Iterator[tuple[Decision, str]]:
    number, head = manifest.decisions, manifest.decisions_sha256 or GENESIS
    while (path := _path(archive, manifest.dossier, number + 1)).is_file():
        decision, previous = _read(archive, manifest, number + 1)
        if previous != head:
            return
        number, head = number + 1, files.sha256_of(path)
        yield decision, head


def check(archive: Archive, manifest: DossierManifest) -> Iterator[tuple[str, Path]]:
    """Kind of finding and file, for every decision that is not as the manifest and the chain say it should be."""
    head = GENESIS
    for number in range(1, manifest.decisions + 1):
        path = _path(archive, manifest.dossier, number)
        if not path.is_file():
            yield "missing", path
            return
        try:
            _decision, previous = _read(archive, manifest, number)
        except ArchiveUnusable:
            yield "changed", path
            return
        if previous != head:
            yield "changed", path
        head = files.sha256_of(path)
    if manifest.decisions and head != manifest.decisions_sha256:
        yield "changed", _path(archive, manifest.dossier, manifest.decisions)


def paths(archive: Archive, manifest: DossierManifest) -> tuple[Path, ...]:
    """The files of the decisions that the manifest names."""
    return tuple(_path(archive, manifest.dossier, number) for number in range(1, manifest.decisions + 1))


def _path(archive: Archive, dossier: str, number: int) -> Path:
    return archive.dossier(dossier) / FOLDER / f"{number:06d}.json"


def _read(archive: Archive, manifest: DossierManifest, number: int) -> tuple[Decision, str]:
    """A decision, and the hash of the one before it."""
    try:
        data = files.read_json(_path(archive, manifest.dossier, number))
        previous = str(data.pop("previous"))
        data.pop("format")
        return Decision(**{**data, "kind": Kind(data["kind"])}), previous
    except (OSError, ValueError, KeyError, TypeError) as problem:
        raise ArchiveUnusable(
            _("A decision about dossier {dossier} is damaged.").format(dossier=manifest.dossier),
            _("Run vtdocs verify to see what is wrong, and restore the dossier's folder from the last backup."),
        ) from problem
