"""Errors that own their exit code and say what to do next (house rules, section 5).

A message never holds personal data: it names dossier, page and case numbers only.
"""

import errno
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from vtdocs.i18n import gettext as _


class ExitCode(IntEnum):
    """The exit codes of every command; stable, listed in the README."""

    DONE = 0
    UNEXPECTED = 1
    USAGE = 2
    SOME_FAILED = 3
    BAD_INPUT = 4
    PROGRAM_MISSING = 5
    ARCHIVE_UNUSABLE = 6
    INDEX_UNUSABLE = 7
    TEMPLATE_MISMATCH = 8
    REFUSED = 9
    NO_HIT_PARTIAL_COVERAGE = 10


class VtdocsError(Exception):
    """What happened in one line, and in one line what to do about it."""

    exit_code: ExitCode = ExitCode.UNEXPECTED

    def __init__(self, message: str, advice: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


class UsageFault(VtdocsError):
    """The command was called with options that do not fit together."""

    exit_code = ExitCode.USAGE


class SomeItemsFailed(VtdocsError):
    """Part of the work failed; the rest is done and safe."""

    exit_code = ExitCode.SOME_FAILED


class BadInput(VtdocsError):
    """A file or a value that was given cannot be used."""

    exit_code = ExitCode.BAD_INPUT


class ProgramMissing(VtdocsError):
    """A program or a language model is not installed."""

    exit_code = ExitCode.PROGRAM_MISSING


class ArchiveUnusable(VtdocsError):
    """The archive is damaged, missing, of another version, or locked by another run."""

    exit_code = ExitCode.ARCHIVE_UNUSABLE


class IndexUnusable(VtdocsError):
    """The full-text index or the register is missing or out of date; the data are safe."""

    exit_code = ExitCode.INDEX_UNUSABLE


class TemplateMismatch(VtdocsError):
    """A letter template and the case file do not fit together."""

    exit_code = ExitCode.TEMPLATE_MISMATCH


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason for a refusal."""

    rule: str
    """The rule's number in the domain rules, such as ``T11`` or ``P2``."""
    message: str
    """What is wrong, without personal data."""
    field: str = ""
    """The field of the case file that would mend it, or an empty string."""


class Refused(VtdocsError):
    """A rule of the protocol, of privacy or of retention forbids the act; every reason is listed."""

    exit_code = ExitCode.REFUSED

    def __init__(self, message: str, reasons: Sequence[Reason], advice: str = "") -> None:
        super().__init__(message, advice)
        self.reasons = tuple(reasons)


def of_the_disk(problem: OSError) -> ArchiveUnusable | None:
    """What a person can do about a disk that takes nothing more; None for another fault. Names no file: it may name people."""
    if problem.errno in {errno.ENOSPC, errno.EDQUOT}:
        return ArchiveUnusable(
            _("The disk is full."),
            _("Make room, then give the same command again; what was finished is safe, and it goes on where it was."),
        )
    if problem.errno in {errno.EROFS, errno.EACCES, errno.EPERM}:
        return ArchiveUnusable(
            _("A file or folder cannot be written: the disk is read-only, or you lack the rights."),
            _("Ask your IT department for rights to write in the archive, then give the same command again."),
        )
    if problem.errno in {errno.EIO, errno.ENODEV, errno.ESTALE, errno.ENOTCONN}:
        return ArchiveUnusable(
            _("The disk cannot be read or written."),
            _("Check the disk or the connection to it, then give the same command again."),
        )
    return None
