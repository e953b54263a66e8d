"""The register's SQLite file: tables, version, and the key for BSNs.

``dossier`` and ``mention`` say in plain SQL what is known; ``words`` and ``columns`` hold the same in a form that is
searched whole in a few milliseconds (see ``columns``). All four change in one transaction.
"""

import hashlib
import hmac
import os
import secrets
import sqlite3
from pathlib import Path

from vtdocs.errors import ArchiveUnusable, IndexUnusable
from vtdocs.i18n import gettext as _
from vtdocs.index.register import wholeness
from vtdocs.model.persons import Address
from vtdocs.names.addresses import house_number, street_key

VERSION = 3
KEY_BYTES = 32

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO meta VALUES ('generation', 0), ('rows', 0);
CREATE TABLE dossier (
    id INTEGER PRIMARY KEY AUTOINCREMENT, number TEXT NOT NULL UNIQUE, box TEXT NOT NULL, year INTEGER,
    source TEXT NOT NULL, ended TEXT NOT NULL, is_open INTEGER NOT NULL, scanned INTEGER NOT NULL
);
CREATE TABLE mention (
    id INTEGER PRIMARY KEY, dossier INTEGER NOT NULL REFERENCES dossier (id), scanned INTEGER NOT NULL,
    role TEXT NOT NULL, surname TEXT NOT NULL, prefix TEXT NOT NULL, partner_surname TEXT NOT NULL,
    partner_prefix TEXT NOT NULL, given_names TEXT NOT NULL, call_name TEXT NOT NULL, initials TEXT NOT NULL,
    birth TEXT NOT NULL, street TEXT NOT NULL, number TEXT NOT NULL, postcode TEXT NOT NULL, place TEXT NOT NULL,
    unborn INTEGER NOT NULL, secret INTEGER NOT NULL
);
CREATE INDEX mention_dossier ON mention (dossier);
CREATE TABLE words (
    kind INTEGER NOT NULL, chunk INTEGER NOT NULL, generation INTEGER NOT NULL, texts BLOB NOT NULL,
    codes BLOB NOT NULL,
    PRIMARY KEY (kind, chunk)
);
CREATE TABLE columns (
    chunk INTEGER PRIMARY KEY, generation INTEGER NOT NULL, size INTEGER NOT NULL, data BLOB NOT NULL
);
"""


def connect(path: Path) -> sqlite3.Connection:
    """The register's database, made when there is none.

    Raises IndexUnusable when the file is damaged or of another version of vtdocs.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
    connection = sqlite3.connect(path, timeout=30.0, isolation_level=None, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.execute("PRAGMA foreign_keys = ON")
        _ensure_tables(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        raise IndexUnusable(
            _("The person register cannot be read."),
            _("Build it again from the dossiers, which are safe: vtdocs reindex"),
        ) from error
    except IndexUnusable:
        connection.close()
        raise
    return connection


def _ensure_tables(connection: sqlite3.Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version == VERSION:
        return
    if version != 0:
        raise IndexUnusable(
            _("The person register was made by another version of vtdocs."),
            _("Build it again from the dossiers, which are safe: vtdocs reindex"),
        )
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            for statement in _TABLES.split(";\n"):
                if statement.strip():
                    connection.execute(statement)
            for statement in wholeness.TABLES:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
    except BaseException:
        connection.execute("ROLLBACK")
        raise


def read_key(path: Path) -> bytes:
    """The secret that turns BSNs into codes, made on first use, readable by its owner only (P18)."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        _make_key(path)
    key = path.read_bytes()
    if len(key) != KEY_BYTES:
        raise ArchiveUnusable(
            _("The key of the person register is damaged."),
            _("Put {file} back from a backup, or remove it and run: vtdocs reindex").format(file=path.name),
        )
    return key


def _make_key(path: Path) -> None:
    """Whole or not at all, also for a run that is killed; of two runs that make one, the first to finish wins."""
    part = path.with_name(f".writing-{secrets.token_hex(4)}")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(part, path)
        except FileExistsError:
            pass
        except OSError:  # a disk without hard links
            part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def key_of(connection: sqlite3.Connection, path: Path) -> bytes:
    """The key with which a register was made; made with it when the register is new.

    Raises IndexUnusable when the key is gone or another one: with it no BSN of the register would ever be found.
    """
    row = connection.execute("SELECT value FROM meta WHERE key = 'bsn-key'").fetchone()
    if row is not None and not path.exists():
        raise _another_key()
    key = read_key(path)
    mark = int.from_bytes(hmac.digest(key, b"which key", hashlib.sha256)[:7], "big")
    if row is None:
        connection.execute("INSERT OR IGNORE INTO meta VALUES ('bsn-key', ?)", (mark,))
    elif row[0] != mark:
        raise _another_key()
    return key


def _another_key() -> IndexUnusable:
    return IndexUnusable(
        _("The key with which the person register was made is gone or was exchanged."),
        _("Put the folder keys back from the last backup, or build the register again with: vtdocs reindex"),
    )


def address_codes(key: bytes, address: Address) -> tuple[int, int]:
    """Keyed codes of postcode with house number (31 bits) and of street with house number (32 bits); 0 for none (P6)."""
    number, addition = house_number(address.number)
    code = address.postcode.replace(" ", "").upper()
    tail = f"|{number}|{addition}"
    by_code = _keyed(key, "code|" + code + tail) & 0x7FFF_FFFF or 1
    by_street = _keyed(key, "street|" + street_key(address.street) + tail) & 0xFFFF_FFFF or 1
    return (by_code if code and number else 0), (by_street if address.street and number else 0)


def _keyed(key: bytes, text: str) -> int:
    return int.from_bytes(hmac.new(key, text.encode(), hashlib.sha256).digest()[:4], "little")


def bsn_code(key: bytes, bsn: str) -> int:
    """A keyed code of 64 bits for the nine digits; 0 for no BSN."""
    digits = "".join(char for char in bsn if char.isdigit())
    if not digits:
        return 0
    return int.from_bytes(hmac.new(key, digits.zfill(9).encode(), hashlib.sha256).digest()[:8], "little") or 1
