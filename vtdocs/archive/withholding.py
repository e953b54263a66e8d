"""A dossier as it may leave: without the documents that are closed to look-ups as an advies (P1, R1-R4).

The document's folder, its line in the manifest and every decision about it stay behind; the decisions that travel are
chained anew. What travels keeps its numbers, so that a page is called the same here and there, and the manifest says how many
documents are lacking. The result is a whole dossier: ``verify`` and ``import`` need not know from where it came.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace

from vtdocs.archive import corrections, decisions, dossiers, files
from vtdocs.archive.corrections import Corrected
from vtdocs.archive.decisions import Kind
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import Archive


@dataclass(frozen=True, slots=True)
class Travelling:
    """What of a dossier may leave."""

    manifest: DossierManifest
    documents: tuple[Corrected, ...]
    """Those that travel, in order, as people left them."""
    held_back: tuple[Corrected, ...]
    """Those that stay; empty when the dossier travels as it is."""
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Manifest and decisions by path below the dossier's folder; empty when they travel as they are."""


def travelling(archive: Archive, manifest: DossierManifest) -> Travelling:
    """What may leave of a dossier; an advies that is asked for by its number (the whole dossier is closed) is left whole.

    Raises ArchiveUnusable when the dossier is damaged.
    """
    documents = corrections.corrected_documents(archive, manifest)
    held = tuple(document for document in documents if document.record.state != "open")
    if not held or manifest.closed_as_advice:
        return Travelling(manifest, documents, ())
    gone = {document.record.id for document in held}
    kept, chain = _chained(archive, manifest, gone)
    reduced = replace(
        manifest,
        documents=tuple(row for row in manifest.documents if row[0] not in gone),
        decisions=len(chain),
        decisions_sha256=hashlib.sha256(chain[-1]).hexdigest() if chain else "",
        withheld=manifest.withheld + len(held),
    )
    written = {f"{decisions.FOLDER}/{number:06d}.json": text for number, text in zip(kept, chain, strict=True)}
    written[dossiers.MANIFEST] = files.as_json(dossiers.manifest_json(reduced))
    left = tuple(document for document in documents if document.record.id not in gone)
    return Travelling(reduced, left, held, written)


def _chained(archive: Archive, manifest: DossierManifest, gone: set[str]) -> tuple[Sequence[int], list[bytes]]:
    """Numbers and texts of the decisions that are not about these documents, each with the hash of the one before it."""
    renumbered: dict[int, int] = {}
    chain: list[bytes] = []
    head = decisions.GENESIS
    for made in decisions.load(archive, manifest):
        if made.document in gone:
            continue
        renumbered[made.number] = len(chain) + 1
        after = dict(made.after)
        if made.kind is Kind.UNDO:
            after["decision"] = renumbered.get(after["decision"], 0)
        moved = replace(made, number=len(chain) + 1, after=after)
        text = files.as_json({"format": decisions.FORMAT, "previous": head, **asdict(moved)})
        head = hashlib.sha256(text).hexdigest()
        chain.append(text)
    return list(renumbered.values()), chain
