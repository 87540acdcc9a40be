"""Versions of what the ledger keeps: the same again changes nothing, something else is added and the old is closed."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from aleppo_figures.schema.progress import Progress, ticking

__all__ = ["Kept", "Table", "known", "put", "withdraw"]

_AT_ONCE = 500


class Table(NamedTuple):
    """A versioned table: its name, the column that names a thing, and the columns of what is said of it."""

    name: str
    key: str
    columns: tuple[str, ...]


@dataclass(slots=True)
class Kept:
    """What a run did to one table: the names of what is new, of what has changed, and of what is gone."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)
    same: int = 0

    def __bool__(self) -> bool:
        return bool(self.new or self.changed or self.gone)


def known(connection: sqlite3.Connection, table: Table, names: Iterable[str]) -> dict[str, tuple[int, str, bool]]:
    """Return the latest version of each name, its digest, and whether it still holds."""
    found: dict[str, tuple[int, str, bool]] = {}
    for chunk in _chunks(list(names)):
        marks = ", ".join("?" * len(chunk))
        query = (
            f'SELECT "{table.key}", version, digest, until_run IS NULL FROM {table.name} '
            f'WHERE "{table.key}" IN ({marks}) ORDER BY version'
        )
        for name, version, digest, holds in connection.execute(query, chunk):
            found[name] = (version, digest, bool(holds))
    return found


def put(
    connection: sqlite3.Connection,
    table: Table,
    run: int,
    rows: Sequence[tuple[str, str, tuple[Any, ...]]],
    progress: Progress | None = None,
) -> Kept:
    """Add rows of (name, digest, values); a row that says what is known already is left as it is.

    `progress` is called with the rows that are added, and all.
    """
    before = known(connection, table, (name for name, _, _ in rows))
    kept = Kept()
    added = []
    for name, digest, values in rows:
        version, last, holds = before.get(name, (0, "", False))
        if holds and last == digest:
            kept.same += 1
            continue
        (kept.changed if holds else kept.new).append(name)
        added.append((version + 1, digest, run, *values))
    _close(connection, table, run, kept.changed)
    columns = ", ".join(["version", "digest", "run_id", *(f'"{c}"' for c in table.columns)])
    marks = ", ".join("?" * (3 + len(table.columns)))
    connection.executemany(
        f"INSERT INTO {table.name} ({columns}) VALUES ({marks})", ticking(added, len(added), progress)
    )
    return kept


def withdraw(connection: sqlite3.Connection, table: Table, run: int, names: Sequence[str]) -> None:
    """Close what no longer holds; it stays readable for the time when it did."""
    _close(connection, table, run, names)


def _close(connection: sqlite3.Connection, table: Table, run: int, names: Sequence[str]) -> None:
    connection.executemany(
        f'UPDATE {table.name} SET until_run = ? WHERE "{table.key}" = ? AND until_run IS NULL',
        [(run, name) for name in names],
    )


def _chunks(names: list[str]) -> Iterator[list[str]]:
    return (names[at : at + _AT_ONCE] for at in range(0, len(names), _AT_ONCE))
