"""Text that spreadsheets save: Dutch Excel writes CSV in the Windows code page, and *Unicode text* in UTF-16."""

_UTF_16 = frozenset({b"\xff\xfe", b"\xfe\xff"})


def decode(data: bytes) -> tuple[str, str]:
    """Text and encoding: UTF-16 and UTF-8 by their marks, UTF-8 when valid, else Windows-1252."""
    if data[:2] in _UTF_16:
        return data.decode("utf-16", errors="replace"), "utf-16"
    try:
        return data.decode("utf-8-sig"), "utf-8"
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace"), "cp1252"
