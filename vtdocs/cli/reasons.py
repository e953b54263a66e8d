"""The stable codes of problems as sentences that a scanner operator understands."""

from vtdocs.i18n import gettext as _

_REASONS = {
    "symlink": _("a link to another place; copy the file itself into the folder"),
    "not-a-file": _("no ordinary file"),
    "vanished": _("the file disappeared while it was being received"),
    "changed-while-read": _("the file was still being written; feed it again when the scanner is done"),
    "cannot-be-opened": _("the file cannot be opened; check its rights"),
    "cannot-be-read": _("the file cannot be read; check the disk it is on"),
    "empty": _("the file is empty"),
    "only-zeros": _("the file holds only zeros; scan the pages again"),
    "format-unknown": _("no kind of page that is taken (TIFF, JPEG, PNG, PDF, Word)"),
    "format-not-taken": _("this kind of file is not taken; save it as TIFF, JPEG, PNG or PDF"),
    "encrypted": _("the PDF is locked with a password; save it without one"),
    "damaged": _("the file is damaged; scan the pages again"),
    "cyclic": _("the file is damaged: its pages form a ring"),
    "truncated": _("the file is cut off; copy it again or scan the pages again"),
    "missing-frame": _("the file declares this page but does not hold it"),
    "no-pages": _("the file has no pages"),
    "form-without-pages": _("a form that only Adobe Reader can show; print it to a PDF or on paper, and feed that"),
    "attachments": _("files are attached to the PDF, which are not read; save them apart and feed them too"),
    "jbig2": _(
        "compressed in a way that can swap digits (JBIG2); compare with the paper, and set the scanner otherwise"
    ),
    "too-many-pages": _("the file has more pages than the settings allow"),
    "too-large": _("the image is larger than the settings allow"),
    "too-large-for-memory": _("the image is too large for the memory of this computer"),
    "too-small": _("the image is too small to be a page"),
    "decoders-disagree": _("the image is damaged: two programs read it differently; scan the page again"),
    "unreadable": _("the page cannot be read"),
    "worker-died": _("reading this page broke the program that reads; look at the page"),
    "reader-failed": _("reading this page failed; look at the page"),
    "document-not-built": _("the document could not be built; keep the file and tell your IT department"),
    "rendering-took-too-long": _("LibreOffice took too long to show this Word file; save it as PDF"),
    "libreoffice-missing": _("LibreOffice is needed to read Word files; install it or save the file as PDF"),
    "too-large-to-keep": _("larger than the settings allow; keep it where it is"),
    "kept-before": _("the same bytes are kept with an earlier file"),
    "archived": _("the same bytes are in the archive"),
    "settled": _("somebody said what became of it"),
    "destroyed": _("destroyed with its dossier"),
    "same-bytes-as": _("the same file was received before"),
    "separator-unreadable": _(
        "a separator sheet that cannot be read; the pages after it got a number of their own, and wait"
    ),
    "separator-gap": _("a separator sheet is missing: these pages may belong to two dossiers; look at them"),
    "separator-found-late": _(
        "a separator sheet was read only now: pages after it went to the dossier before it, which is closed to look-ups; "
        "put them where they belong with vtdocs box resplit, or open it with vtdocs review release"
    ),
    "missing-sheet-came": _(
        "this sheet was missing before: if the dossier that waited for it is whole, open it with vtdocs review release"
    ),
    "other-box": _("the separator sheets name another box than the command: the pages are counted there"),
    "number-taken": _("the number of this folder may be another dossier's: the pages got a number of their own"),
    "same-paper-as": _("seems to be the same paper as another page"),
    "advies": _("an advies: closed to look-ups"),
    "looks-like-advice": _("looks like an advies: closed to look-ups until somebody has judged"),
    "no ink inside the margins": _("no ink inside the margins"),
    "only faint marks that shine through from the other side": _(
        "only faint marks that shine through from the other side"
    ),
    "ink without readable words: handwriting, a photo or a ruined scan": _(
        "ink without readable words: handwriting, a photo or a ruined scan"
    ),
    "what was read is not Dutch text: noise, a photo or handwriting": _(
        "what was read is not Dutch text: noise, a photo or handwriting"
    ),
    "the OCR engine did not finish": _("the OCR engine did not finish"),
    "words were read with little confidence": _("words were read with little confidence"),
    "many words are not in the Dutch word list": _("many words are not in the Dutch word list"),
    "part of the ink was not read as words: handwriting, a stamp or a picture": _(
        "part of the ink was not read as words: handwriting, a stamp or a picture"
    ),
    "the boxes of a form were not surely read: key what stands in them": _(
        "the boxes of a form were not surely read: key what stands in them"
    ),
    "it is not sure which way up the page is": _("it is not sure which way up the page is"),
}

_NAMING = frozenset({"same-paper-as", "number-taken", "missing-sheet-came", "other-box"})
"""Codes of which the detail names another page, dossier, sheet or box."""
_STATES = {
    "ok": _("good"),
    "low": _("poor"),
    "blank?": _("blank?"),
    "unreadable": _("unreadable"),
    "rescan": _("scan again"),
    "excluded": _("left out"),
    "rejected": _("refused"),
    "duplicate": _("duplicate"),
    "separator": _("separator sheet"),
    "quarantined": _("closed"),
    "held": _("held"),
    "near-duplicate": _("twice?"),
    "noted": _("note"),
}


def explain(reason: str) -> str:
    """A reason code in the reader's language; of the details after the colon, those that name another page are shown."""
    code, _colon, detail = reason.partition(":")
    text = _REASONS.get(reason) or _REASONS.get(code, reason)
    if code == "separator-gap" and (missing := _missing(detail)):
        return f"{text} (" + _("number {place}").format(place=missing) + ")"
    named = code in _NAMING or (code == "separator-found-late" and ":" not in detail)
    return f"{text} ({detail})" if named and detail else text


def _missing(gap: str) -> str:
    """The numbers between the two of a gap, such as ``3`` for ``2-4``; empty where none is: sheets lay out of order."""
    before, _dash, after = gap.partition("-")
    if not (before.isdigit() and after.isdigit()) or int(after) - int(before) < 2:
        return ""
    first, last = int(before) + 1, int(after) - 1
    return str(first) if first == last else f"{first}-{last}"


def state_word(state: str) -> str:
    """A page's or file's state in the reader's language."""
    return _STATES.get(state, state)
