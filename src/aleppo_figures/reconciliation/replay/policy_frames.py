"""Entries under policies as frames: one policy down the page, several side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pandas as pd

from aleppo_figures.reconciliation.replay.counting import Counted
from aleppo_figures.reconciliation.replay.gathering import Entry
from aleppo_figures.schema.frames import DAY, TEXT
from aleppo_figures.vocabulary.policies import Policy

__all__ = ["one_policy", "side_by_side"]

_SCOPE = {"outcome": TEXT, "group": TEXT, "side": TEXT, "place": TEXT, "start": DAY, "end": DAY}


def one_policy(policy: Policy, listed: Sequence[Counted]) -> pd.DataFrame:
    """Return what one policy publishes: a row for each scope, with its numbers, rules and reports."""
    columns: dict[str, tuple[list[Any], Any]] = _scopes([c.entry for c in listed], [c.group for c in listed])
    columns |= {number: ([getattr(c, number) for c in listed], "Int64") for number in ("low", "best", "high")}
    columns |= {
        "rules": ([list(c.rules) for c in listed], object),
        "left_out": ([c.left_out for c in listed], TEXT),
        "roots": ([list(c.entry.roots) for c in listed], object),
        "figure_ids": ([[r.figure_id for r in c.entry.reports] for c in listed], object),
        "policy": ([policy.name] * len(listed), TEXT),
    }
    return _frame(columns)


def side_by_side(entries: Sequence[Entry], read: Mapping[Policy, Sequence[Counted]]) -> pd.DataFrame:
    """Return what several policies publish: a row for each scope, a column for each number of each policy."""
    columns = _scopes(entries, [e.group for e in entries])
    columns |= {
        "roots": ([len(e.roots) for e in entries], "Int64"),
        "reports": ([len(e.reports) for e in entries], "Int64"),
    }
    for policy, listed in read.items():
        for number in policy.publishes:
            columns[f"{policy.name}_{number}"] = ([getattr(c, number) for c in listed], "Int64")
    columns["figure_ids"] = ([[c.figure_id for c in e.reports] for e in entries], object)
    return _frame(columns)


def _scopes(entries: Sequence[Entry], groups: Sequence[str]) -> dict[str, tuple[list[Any], Any]]:
    values: dict[str, list[Any]] = {
        "outcome": [e.outcome for e in entries],
        "group": list(groups),
        "side": [e.side for e in entries],
        "place": [e.place for e in entries],
        "start": [date.fromordinal(e.start) for e in entries],
        "end": [date.fromordinal(e.end) for e in entries],
    }
    return {name: (listed, _SCOPE[name]) for name, listed in values.items()}


def _frame(columns: Mapping[str, tuple[list[Any], Any]]) -> pd.DataFrame:
    return pd.DataFrame(
        {name: pd.Series(listed, dtype=object).astype(dtype) for name, (listed, dtype) in columns.items()}
    )
