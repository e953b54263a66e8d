"""Dutch and English texts: English is the source, Dutch (``nl``) is complete."""

import gettext as _gettext
import os
from functools import cache
from pathlib import Path

DOMAIN = "vtdocs"
LOCALE = Path(__file__).parent / "locale"


def language() -> str:
    """The language of the texts: ``VTDOCS_LANG``, else the locale of the environment; ``en`` or ``nl``."""
    for variable in ("VTDOCS_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            return "nl" if value.lower().startswith("nl") else "en"
    return "en"


@cache
def _catalogue(code: str) -> _gettext.NullTranslations:
    return _gettext.translation(DOMAIN, str(LOCALE), languages=[code], fallback=code == "en")


def share_with_libraries() -> None:
    """Let the command line library, which asks the standard library for its own few texts, find them here too."""
    os.environ["LANGUAGE"] = language()
    _gettext.bindtextdomain(DOMAIN, str(LOCALE))
    _gettext.textdomain(DOMAIN)


def gettext(message: str) -> str:
    """The message in the reader's language."""
    return _catalogue(language()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The singular or plural message in the reader's language."""
    return _catalogue(language()).ngettext(singular, plural, count)
