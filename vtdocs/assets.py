"""Where the files that staff may edit are found: ``templates/``, ``ocr/`` and ``index/``."""

from pathlib import Path

from vtdocs.errors import BadInput
from vtdocs.i18n import gettext as _

KINDS = ("templates", "ocr", "index")

_PACKAGE = Path(__file__).parent


def resolve(asset: str, archive: Path | None = None) -> Path:
    """The file or folder of an asset such as ``index/tussenvoegsels.txt``.

    The archive's own copy (in its folder ``assets/``) wins, then the packaged copy, then the checkout's.
    Raises BadInput where there is none.
    """
    places = [_PACKAGE / "_assets", _PACKAGE.parent]
    if archive is not None:
        places.insert(0, archive / "assets")
    for place in places:
        candidate = place / asset
        if candidate.exists():
            return candidate
    raise BadInput(
        _("The file {asset} is missing.").format(asset=asset), _("Install vtdocs again, or put the file back.")
    )


def read_lines(asset: str, archive: Path | None = None) -> list[str]:
    """The lines of a text asset, without blank lines and ``#`` comments."""
    text = resolve(asset, archive).read_text(encoding="utf-8")
    return [line for raw in text.splitlines() if (line := raw.split("#", 1)[0].strip())]
