"""A logistic regression with a ridge, on features that are words: few enough to be solved by Newton's steps."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from aleppo_figures.vocabulary.confidence import BASE

__all__ = ["Weights", "fit"]

Weights = dict[tuple[str, str], float]
_RIDGE = 2.0
_FEWEST = 10  # rows that must have a value for it to get a weight
_SMALLEST = 0.05  # a weight below it says nothing
_STEPS = 100


def fit(features: Sequence[Mapping[str, str]], right: Sequence[bool]) -> Weights:
    """Return the weight of each common value of a feature in the log odds of being right, and that of the base.

    Examples
    --------
    >>> rows = [{"who": "plain"}] * 40 + [{"who": "unsaid"}] * 40
    >>> weights = fit(rows, [True] * 39 + [False] + [True] * 30 + [False] * 10)
    >>> weights["who", "plain"] > 0 > weights["who", "unsaid"]
    True
    """
    counts = Counter(item for row in features for item in row.items())
    kept = [item for item, count in counts.items() if count >= _FEWEST]
    weights = _solved(features, right, kept)
    # A value that says next to nothing is dropped, and the others are fitted again without it.
    kept = [item for item in kept if abs(weights[item]) >= _SMALLEST]
    return {item: round(weight, 2) for item, weight in _solved(features, right, kept).items()}


def _solved(features: Sequence[Mapping[str, str]], right: Sequence[bool], values: Sequence[tuple[str, str]]) -> Weights:
    held = np.array([[float(row.get(name) == value) for name, value in values] + [1.0] for row in features])
    wanted = np.array(right, dtype=float)
    ridge = np.append(np.full(len(values), _RIDGE), 1e-6)  # the base is free
    weights = np.zeros(len(values) + 1)
    share = min(max(wanted.mean(), 0.01), 0.99)
    weights[-1] = np.log(share / (1 - share))
    for _ in range(_STEPS):
        said = 1 / (1 + np.exp(-held @ weights))
        slope = held.T @ (wanted - said) - ridge * weights
        bend = (held * (said * (1 - said))[:, None]).T @ held + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights += np.clip(step, -2, 2)
        if np.abs(step).max() < 1e-9:
            break
    return dict(zip([*values, BASE], map(float, weights), strict=True))
