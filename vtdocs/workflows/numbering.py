"""Which dossier a segment goes to: its stated number, or a neutral one where taking the number might merge families."""

from collections.abc import Collection, Iterable, Iterator

from vtdocs.archive import dossiers
from vtdocs.archive.batches import Batch
from vtdocs.archive.dossiers import DossierManifest
from vtdocs.archive.layout import DOSSIER_ID, Archive
from vtdocs.errors import ArchiveUnusable, BadInput
from vtdocs.i18n import gettext as _
from vtdocs.intake.plan import dossier_number
from vtdocs.intake.split import Segment, stated_number
from vtdocs.model.sheets import DossierKind
from vtdocs.workflows.batchrun import Stack

NUMBER_TAKEN = "number-taken"
"""Why pages have another number than their folder states."""
UNIQUE_DIGITS = 4
"""A number with fewer digits, such as ``dossier-7``, may return in every box and then means another family."""


def check_number(given: str) -> None:
    """Raise BadInput for a number that a person gave for all pages and that can be none: they would go to another dossier.

    A name is none (P15), and is not repeated.
    """
    plain = any(map(str.isdigit, given)) and " " not in given and DOSSIER_ID.fullmatch(_as_a_folder(given))
    if given and not (plain or dossier_number(given)):
        raise BadInput(
            _("What was given with --dossier is no dossier number; nothing was read."),
            _("Use a digit at least, and only letters, digits, dots, dashes and slashes."),
        )


def _as_a_folder(number: str) -> str:
    return number.replace("/", "-").replace(" ", "-")


def dossier_for(archive: Archive, batch: Batch, stack: int, segment: Segment, taken: dict[str, int]) -> DossierManifest:
    """The dossier of a segment as it should be if it is new.

    ``stack`` is the number of the segment's stack in the batch; ``taken`` remembers which stack of this batch a number
    from a folder's name belongs to: a second folder of the same name gets a neutral number.
    """
    number = _as_a_folder(segment.dossier)
    if not DOSSIER_ID.fullmatch(number):
        number = ""
    if (
        number
        and not segment.run
        and (taken.setdefault(number.lower(), stack) != stack or may_be_another(archive, batch.id, number))
    ):
        number = ""
    number = _as_it_is_written(archive, number)
    number = number or _neutral_number(batch.id, stack, segment.run)
    if segment.held:
        number = f"{number}-held-{batch.id[-8:]}-{segment.run}"
    state, reason = "open", ""
    if segment.held:  # also of an advies: what is closed as one is no hole in look-ups, and no person judges it
        state, reason = "held", segment.held
    elif segment.kind is DossierKind.ADVICE:
        state, reason = "quarantined", "advies"
    return DossierManifest(
        dossier=number,
        box=segment.box,
        kind=segment.kind,
        source=segment.source,
        youngest_birth_year=segment.youngest_birth_year,
        state=state,
        state_reason=reason,
        documents=(),
    )


def _as_it_is_written(archive: Archive, number: str) -> str:
    """The number in the letters in which the archive has it: Windows and macOS take ``shg-77`` and ``SHG-77`` for one."""
    for known in (number, number.upper(), number.lower()):
        if known and archive.dossier(known).exists():
            return known
    return number


def _neutral_number(batch: str, stack: int, run: int) -> str:
    return f"{batch}-{stack:03d}" + (f"-{run:03d}" if run else "")


def lost_numbers(batch: str, stacks: Iterable[Stack], there: Collection[str]) -> Iterator[tuple[Stack, str]]:
    """Stacks whose stated number was not taken, for another family's dossier may have it; with what to tell of each."""
    for stack in stacks:
        number, given = stated_number(stack.name), _neutral_number(batch, stack.place, 0)
        if number and given in there:
            yield stack, f"{NUMBER_TAKEN}:{number} → {given}"


def may_be_another(archive: Archive, batch: str, number: str) -> bool:
    """Whether a short number is in the archive already, from another batch: then it is no proof of the same dossier."""
    if sum(map(str.isdigit, number)) >= UNIQUE_DIGITS:
        return False
    try:
        manifest = dossiers.load_manifest(archive, number)
    except (BadInput, ArchiveUnusable):
        return False
    return all(record.batch != batch for record in dossiers.documents_of(archive, manifest))
