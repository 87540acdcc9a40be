"""Opening a ledger's file: made when it's new, brought up to date when it's old, refused when it's something else."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aleppo_figures.errors import LedgerError
from aleppo_figures.stores.ledger.migrations import APPLICATION, VERSION, steps

__all__ = ["connect", "refusals", "transaction", "upgrade"]

_PATIENCE = 30.0  # seconds that a writer waits for another one


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection to a ledger: write-ahead log, every commit on the disk, foreign keys checked.

    Raises
    ------
    LedgerError
        If the file can't be opened, isn't a ledger, or was written by a newer library.
    """
    with refusals(path):
        connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
        try:
            _recognise(connection, path)
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA foreign_keys = ON")
            upgrade(connection)
        except (sqlite3.Error, UnicodeDecodeError, LedgerError):
            connection.close()
            raise
    return connection


def upgrade(connection: sqlite3.Connection, to: int = VERSION) -> None:
    """Apply the steps that a file lacks, all or none of them; a second opener finds them done."""
    if _version(connection) >= to:
        return
    with transaction(connection):
        for number in range(_version(connection), to):
            for statement in steps()[number]:
                connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {max(to, _version(connection))}")


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Hold the ledger for writing; what's done within is kept as a whole, or, after an error, not at all."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        # a full disk or an interrupted write may have ended the transaction already
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


@contextmanager
def refusals(path: Path) -> Iterator[None]:
    """Turn what SQLite refuses into an error that says what to do.

    Raises
    ------
    LedgerError
        If SQLite refuses.
    """
    try:
        yield
    except UnicodeEncodeError as error:
        raise LedgerError(
            "text is made of whole characters", found=f"{error.object[error.start]!r}", do="mend the text"
        ) from error
    except UnicodeDecodeError as error:  # what SQLite says of a torn file holds pieces of it
        raise LedgerError(
            "a ledger can be read and written", found=f"{path}: its text is torn", do="restore the file from a copy"
        ) from error
    except sqlite3.Error as error:
        advice = next((do for sign, do in _ADVICE if sign in str(error)), "check the path and the disk")
        raise LedgerError("a ledger can be read and written", found=f"{path}: {error}", do=advice) from error


_ADVICE = (
    ("locked", "another program is writing; try again when it's done"),
    ("full", "make room on the disk; nothing that was committed is lost"),
    ("not a database", "check that it's the right file"),
    ("malformed", "restore the file from a copy"),
    ("readonly", "check the permissions of the file and its folder"),
    ("unable to open", "check that the folder is there"),
)


def _recognise(connection: sqlite3.Connection, path: Path) -> None:
    version, application = _version(connection), connection.execute("PRAGMA application_id").fetchone()[0]
    tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if tables and application != APPLICATION:
        raise LedgerError(
            "a ledger is a file of its own", found=f"another program's database in {path}", do="choose a new name"
        )
    if version > VERSION:
        raise LedgerError(
            f"this library knows ledgers up to version {VERSION}",
            found=f"version {version} in {path}",
            do="update aleppo_figures",
        )
    if odd := _active(connection):
        raise LedgerError(
            "a ledger computes nothing when it's read", found=f"{odd} in {path}", do="don't trust the file"
        )


def _active(connection: sqlite3.Connection) -> str | None:
    """Return the name of what isn't ours and would run on a use of our tables: a view in a table's place, a trigger, …"""
    ours = {statement for step in steps() for statement in step}
    tables = {_named(statement) for statement in ours if statement.startswith("CREATE")}
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    for kind, name, table, sql in rows:
        runs = kind in ("view", "trigger") or sql.upper().startswith("CREATE VIRTUAL")
        if runs and sql not in ours and {name.casefold(), table.casefold()} & tables:
            return str(name)
        computed = connection.execute("SELECT 1 FROM pragma_table_xinfo(?) WHERE hidden > 1", (name,)).fetchone()
        if kind == "table" and name.casefold() in tables and computed:
            return str(name)
    return None


def _named(statement: str) -> str:
    return re.split(r"[\s(]+", statement.replace("VIRTUAL ", ""))[2]


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
