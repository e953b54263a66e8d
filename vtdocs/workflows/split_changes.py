"""What a change of the split is: which pages move, and how the dossiers are put together before and after."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from vtdocs.archive import dossiers
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import DOSSIER_ID
from vtdocs.errors import BadInput, Reason, Refused
from vtdocs.i18n import gettext as _
from vtdocs.model.sheets import DossierKind

PageRef = tuple[str, int, int]
"""Batch, number of the file in it, number of the page in that file: what a page is, wherever it lies."""
CLOSED = "quarantined"
"""State of a dossier that is closed to look-ups as an advies (P1)."""
_MOVE = re.compile(r"(?P<source>[^:=\s]+):(?P<first>\d+)(?:-(?P<last>\d+))?=(?P<target>[^:=\s]+)")


@dataclass(frozen=True, slots=True)
class Move:
    """Pages of one dossier that belong to another."""

    source: str
    first: int
    """Number of the first page in its dossier."""
    last: int
    target: str
    """A dossier of the same box, or a new number."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How one dossier is, or should be, put together; without pages it does not exist."""

    manifest: DossierManifest
    """What holds for the dossier; its list of documents does not count here."""
    documents: tuple[tuple[PageRef, ...], ...]

    @property
    def refs(self) -> tuple[PageRef, ...]:
        """All its pages, in order."""
        return tuple(ref for document in self.documents for ref in document)

    def to_json(self) -> dict[str, Any]:
        """The form that the history of the box keeps."""
        facts = asdict(self.manifest)
        kept = ("dossier", "box", "kind", "source", "youngest_birth_year", "state", "state_reason")
        return {**{name: facts[name] for name in kept}, "documents": [[list(ref) for ref in d] for d in self.documents]}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Shape":
        """The shape that ``to_json`` gave."""
        facts = {name: value for name, value in data.items() if name != "documents"}
        manifest = DossierManifest(**{**facts, "kind": DossierKind(facts["kind"])}, documents=())
        return cls(manifest, tuple(tuple((r[0], r[1], r[2]) for r in refs) for refs in data["documents"]))


@dataclass(frozen=True, slots=True)
class Resplit:
    """A change of the split."""

    box: str
    before: tuple[Shape, ...]
    after: tuple[Shape, ...]

    @property
    def new(self) -> tuple[str, ...]:
        """Dossiers that come to be."""
        return _names(self.after, self.before)

    @property
    def gone(self) -> tuple[str, ...]:
        """Dossiers of which no page is left."""
        return _names(self.before, self.after)

    def to_json(self) -> dict[str, Any]:
        """The stable JSON form."""
        return {
            "box": self.box,
            "new": list(self.new),
            "gone": list(self.gone),
            "before": [shape.to_json() for shape in self.before],
            "after": [shape.to_json() for shape in self.after],
        }


def _names(here: Sequence[Shape], there: Sequence[Shape]) -> tuple[str, ...]:
    known = {shape.manifest.dossier for shape in there if shape.documents}
    return tuple(s.manifest.dossier for s in here if s.documents and s.manifest.dossier not in known)


def parse_move(text: str) -> Move:
    """A move as typed: ``2009-0143:5-9=2009-0144``. Raises BadInput for anything else."""
    found = _MOVE.fullmatch(text.strip())
    if found is None or not DOSSIER_ID.fullmatch(found["target"]):
        raise BadInput(
            _("This move cannot be understood."),
            _("Give it as DOSSIER:FIRST-LAST=DOSSIER, such as 2009-0143:5-9=2009-0144."),
        )
    if not any(map(str.isdigit, found["target"])):  # a name never becomes the number of a dossier (P15)
        raise BadInput(
            _("This move goes to what is no dossier number; nothing was moved."),
            _("Use a digit at least, and only letters, digits, dots, dashes and slashes."),
        )
    first, last = int(found["first"]), int(found["last"] or found["first"])
    if not 1 <= first <= last or found["source"] == found["target"]:
        raise BadInput(_("This move moves nothing."), _("Give the first page before the last, and another dossier."))
    return Move(found["source"], first, last, found["target"])


def kept_closed(before: Mapping[str, Shape], after: Sequence[Shape]) -> tuple[Shape, ...]:
    """Pages of a closed advies stay closed wherever they go: no move opens what needs a ground (P1, R1).

    A new dossier with such pages is closed too; an open one takes none: raises Refused.
    """
    closed = {ref: shape.manifest for shape in before.values() if shape.manifest.state == CLOSED for ref in shape.refs}
    found = []
    for shape in after:
        sources = [closed[ref] for ref in shape.refs if ref in closed]
        if not sources or shape.manifest.state == CLOSED:
            found.append(shape)
            continue
        if shape.manifest.dossier in before:
            raise Refused(
                _("Pages of a closed advies cannot go to an open dossier."),
                [Reason("P1", _("An advies is opened by a decision with a ground, not by moving its pages."), "move")],
                _("Move them to a new number, where they stay closed, and open that: vtdocs advies release --help"),
            )
        found.append(replace(shape, manifest=dossiers.with_state(shape.manifest, CLOSED, sources[0].state_reason)))
    return tuple(found)


def closed_since(closed: Sequence[Shape], back: Sequence[Shape]) -> tuple[Shape, ...]:
    """What an undoing brings back is closed where pages of it lie in a dossier that was closed since the change (R9)."""
    refs = {ref: shape.manifest.state_reason for shape in closed for ref in shape.refs}
    return tuple(
        replace(
            shape, manifest=dossiers.with_state(shape.manifest, CLOSED, next(refs[r] for r in shape.refs if r in refs))
        )
        if shape.manifest.state != CLOSED and any(ref in refs for ref in shape.refs)
        else shape
        for shape in back
    )
