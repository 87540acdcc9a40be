"""Any other table: a mapping says which of its columns holds what, and what is the same for all rows."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pandas as pd

from aleppo_figures.errors import OptionError, ReadError, nearest
from aleppo_figures.readers.figures.hand_kept import read_hand_kept, tidy_name
from aleppo_figures.schema.frames import COLUMNS
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["Plan", "read_mapped", "read_plan"]

_KEYS = ("columns", "constants", "values", "only")


@dataclass(frozen=True, slots=True)
class Plan:
    """How to read a table that isn't one of the known ones.

    Parameters
    ----------
    columns : mapping
        The frame's column → the table's column.
    constants : mapping
        The frame's column → its value in every row.
    values : mapping
        The frame's column → what each of the table's words means in it ("Military deaths" → "killed").
    only : mapping
        The table's column → the values whose rows are read; rows with others are left out.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    only: Mapping[str, Sequence[str]] = field(default_factory=dict)


def read_plan(path: Path) -> Plan:
    """Return the plan of a TOML file with the tables `[columns]`, `[constants]`, `[values.…]`, `[only]`.

    Raises
    ------
    ReadError
        If the file isn't TOML or has other tables.
    """
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ReadError("a mapping can be opened", found=f"{path}: {error.strerror}", do="check the path") from error
    except (ValueError, RecursionError) as error:  # bytes that are no text and text that is no TOML are ValueErrors
        raise ReadError("a mapping is a TOML file", found=f"{path}: {error}", do="check the syntax") from error
    strange = [key for key in told if key not in _KEYS]
    if strange:
        near = nearest(strange[0], _KEYS)
        raise ReadError(
            "a mapping has the tables columns, constants, values, only",
            found=repr(strange[0]),
            do=f"did you mean {near!r}?" if near else "leave it out",
        )
    return Plan(**told)


def read_mapped(grid: pd.DataFrame, name: str, plan: Plan, groups: Groups | None = None) -> pd.DataFrame:
    """Return the figures of a table by a plan; the rest is as in a hand-kept list.

    Raises
    ------
    OptionError
        If the plan names a column that the frame or the table doesn't have.
    SchemaError
        If cells are wrong; all of them are named.
    """
    _check(plan, grid, name)
    chosen = pd.Series(True, index=grid.index)
    for column, wanted in plan.only.items():
        chosen &= grid[column].isin([str(value) for value in wanted]).to_numpy()
    grid = grid[chosen]
    taken = set(plan.columns.values())
    kept = grid.drop(columns=[c for c in grid.columns if c in taken or tidy_name(c) in COLUMNS])
    frame = kept.assign(**{ours: grid[theirs] for ours, theirs in plan.columns.items()})
    for column, meanings in plan.values.items():
        frame[column] = frame[column].map(lambda word, m=meanings: m.get(word, word), na_action="ignore")
    frame = frame.assign(**{column: str(value) for column, value in plan.constants.items()})
    return read_hand_kept(frame, name, groups=groups)


def _check(plan: Plan, grid: pd.DataFrame, name: str) -> None:
    for column in (*plan.columns, *plan.constants, *plan.values):
        if column not in COLUMNS:
            near = nearest(column, COLUMNS)
            raise OptionError(
                "a mapping's left side is a column of the frame",
                found=repr(column),
                do=f"did you mean {near!r}?" if near else "`aleppo-figures schema` lists them",
            )
    for column in (*plan.columns.values(), *plan.only):
        if column not in grid.columns:
            near = nearest(column, tuple(map(str, grid.columns)))
            raise OptionError(
                f"a mapping's right side is a column of {name}",
                found=repr(column),
                allowed=", ".join(map(str, grid.columns)),
                do=f"did you mean {near!r}?" if near else None,
            )
    for column in plan.values:
        if column not in plan.columns:
            raise OptionError(
                "values are of a column that the mapping reads", found=repr(column), do="add it to columns"
            )
