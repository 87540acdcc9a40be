"""Judged pairs as a frame: relations, verdict and reason in words, in the order of ids."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from aleppo_figures.reconciliation.axes import BITS
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.pairs import PairChunk
from aleppo_figures.reconciliation.scope import AXES
from aleppo_figures.reconciliation.verdicts import RULES, factors, judge, views
from aleppo_figures.schema.frames import TEXT
from aleppo_figures.schema.results import frame_of
from aleppo_figures.vocabulary.relations import RELATIONS

__all__ = ["pair_frame"]

_NAMES = np.array(RELATIONS, dtype=object)
_OF_BITS = {bits: name for name, bits in BITS.items()}


def pair_frame(listed: Sequence[Claim], chunks: Iterable[PairChunk]) -> pd.DataFrame:
    """Return the pairs of all chunks as the frame `pairs`, sorted by the two ids."""
    columns = views(listed)
    ids = np.array([c.figure_id for c in listed], dtype=object)
    parts = []
    for chunk in chunks:
        decided = judge(chunk, columns)
        rows = _rows(chunk, decided, ids)
        rows["factor"] = pd.array(factors(chunk, columns), dtype="Float64")
        parts.append(pd.DataFrame(rows))
    if not parts or not sum(map(len, parts)):
        return frame_of("pairs", [])
    whole = pd.concat(parts, ignore_index=True)
    texts = [c for c in whole.columns if c != "factor"]
    return whole.astype(dict.fromkeys(texts, TEXT)).sort_values(["left", "right"], ignore_index=True)


def _rows(chunk: PairChunk, decided: np.ndarray[Any, Any], ids: np.ndarray[Any, Any]) -> dict[str, Any]:
    verdicts = np.array([rule.verdict for rule in RULES], dtype=object)
    reasons = np.array([rule.reason for rule in RULES], dtype=object)
    rows: dict[str, Any] = {"left": ids[chunk.left], "right": ids[chunk.right]}
    for axis in AXES:
        bits, inverse = np.unique(chunk.axes[axis], return_inverse=True)
        rows[axis] = np.array([_OF_BITS[int(b)] for b in bits], dtype=object)[inverse]
    rows["relation"] = _NAMES[chunk.relation]
    rows["verdict"] = verdicts[decided]
    rows["reason"] = _ruled_out(chunk, reasons[decided])
    return rows


def _ruled_out(chunk: PairChunk, reasons: np.ndarray[Any, Any]) -> np.ndarray[Any, Any]:
    """Replace the reason of pairs that can't be compared by the axis that rules them out."""
    shown = reasons.copy()
    for ruling in ("unknown", "disjoint"):
        for axis in reversed(AXES):
            hit = (chunk.axes[axis] == BITS[ruling]) & (chunk.relation == RELATIONS.index(ruling))
            shown[hit] = f"{axis.replace('_', ' ')} is {ruling}"
    return shown
