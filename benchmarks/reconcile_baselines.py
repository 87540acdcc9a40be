"""What one would do without the library: a pandas merge with filters, and a fresh linprog call for each question."""

from __future__ import annotations

import time
from collections.abc import Sequence
from itertools import product

import numpy as np
import pandas as pd
from scipy.optimize import linprog
from scipy.sparse import csr_matrix

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.joint.programs import Bounding
from aleppo_figures.reconciliation.joint.solver import Linear
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.vocabulary import outcomes

__all__ = ["linprog_seconds", "merged_pairs", "related_names", "warm_seconds"]

_NAMED = ("outcome", "group", "place")
_APART = ("disjoint", "unknown")


def related_names(listed: Sequence[Claim], scopes: Scopes) -> dict[str, pd.DataFrame]:
    """Return, for each named axis, how each two of its names stand: a table to merge with."""
    ways = {"outcome": outcomes.relation, "group": scopes.groups.relation, "place": scopes.gazetteer.relation}
    tables = {}
    for axis in _NAMED:
        names = sorted({str(getattr(c, axis)) for c in listed})
        rows = [(a, b, ways[axis](a, b)) for a, b in product(names, names)]
        tables[axis] = pd.DataFrame(rows, columns=[f"{axis}_x", f"{axis}_y", f"{axis}_relation"])
    return tables


def merged_pairs(listed: Sequence[Claim], related: dict[str, pd.DataFrame]) -> pd.DataFrame:
    """Return the pairs that can be compared: each outcome family merged with itself, filtered by days and names."""
    frame = pd.DataFrame(
        {
            "family": [f"{c.family} {c.unit}" for c in listed],
            "figure": np.argsort(np.argsort([c.figure_id for c in listed])).astype(np.int32),
            "start": np.array([c.start for c in listed], dtype=np.int32),
            "end": np.array([c.end for c in listed], dtype=np.int32),
            **{axis: pd.Categorical([getattr(c, axis) for c in listed]) for axis in _NAMED},
        }
    )
    found = []
    for _, block in frame.groupby("family"):
        days = block[["figure", "start", "end"]]
        pairs = days.merge(days, how="cross")
        pairs = pairs[(pairs["start_x"] <= pairs["end_y"]) & (pairs["start_y"] <= pairs["end_x"])]
        pairs = pairs[pairs["figure_x"] < pairs["figure_y"]]
        names = block[["figure", *_NAMED]]
        for side in ("_x", "_y"):
            pairs = pairs.merge(names.add_suffix(side), on=f"figure{side}")
        for axis in _NAMED:
            pairs = pairs.merge(related[axis], on=[f"{axis}_x", f"{axis}_y"])
            pairs = pairs[~pairs[f"{axis}_relation"].isin(_APART)]
        found.append(pairs)
    return pd.concat(found)


def warm_seconds(bounding: Bounding, sums: Sequence[dict[int, int]]) -> tuple[float, list[float]]:
    """Return what both ends of each sum cost in one program that is solved again and again, and the lower ends."""
    began = time.process_time()
    ends = [(bounding.least(total), bounding.most(total)) for total in sums]
    seconds = time.process_time() - began
    return seconds, [float(low.value) if low.value is not None else float("nan") for low, _ in ends]


def linprog_seconds(linear: Linear, sums: Sequence[dict[int, int]]) -> tuple[float, list[float]]:
    """Return what the same questions cost as calls of their own, and the lower ends."""
    began = time.process_time()
    lows = []
    for total in sums:
        cost = np.zeros(linear.columns)
        cost[list(total)] = list(total.values())
        ends = [_solved(linear, sign * cost) for sign in (1, -1)]
        lows.append(ends[0])
    return time.process_time() - began, lows


def _solved(linear: Linear, cost: np.ndarray) -> float:
    matrix = csr_matrix((linear.value, linear.index, linear.starts), shape=(len(linear.low), linear.columns))
    upper, lower = np.isfinite(linear.high), np.isfinite(linear.low)
    rows = np.concatenate([matrix.toarray()[upper], -matrix.toarray()[lower]])
    ends = np.concatenate([linear.high[upper], -linear.low[lower]])
    done = linprog(cost, A_ub=rows, b_ub=ends, method="highs")
    return float(done.fun) if done.status == 0 else float("nan")
