"""Judged pairs as a frame: relations, verdict and reason in words, in the order of ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pandas as pd

from aleppo_figures.reconciliation.axes import BITS
from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.pairs import PairChunk
from aleppo_figures.reconciliation.scope import AXES
from aleppo_figures.reconciliation.verdicts import RULES, factors, judge, views
from aleppo_figures.schema.frames import TEXT
from aleppo_figures.schema.results import RELATION, frame_of
from aleppo_figures.vocabulary.relations import RELATIONS

__all__ = ["pair_frame"]

Codes = npt.NDArray[Any]
_CODE = np.zeros(max(BITS.values()) + 1, dtype=np.int8)
for _name, _bits in BITS.items():
    _CODE[_bits] = RELATIONS.index(_name)
_RULED_OUT = tuple((ruling, axis) for ruling in ("unknown", "disjoint") for axis in reversed(AXES))
_REASONS = (*(r.reason for r in RULES), *(f"{axis.replace('_', ' ')} is {ruling}" for ruling, axis in _RULED_OUT))


class _Compact(NamedTuple):
    """Judged pairs in few bytes each; they become words when all are known."""

    left: Codes
    right: Codes
    axes: Codes
    relation: Codes
    decided: Codes
    reason: Codes
    factor: Codes


def pair_frame(listed: Sequence[Claim], chunks: Iterable[PairChunk]) -> pd.DataFrame:
    """Return the pairs of all chunks as the frame `pairs`, sorted by the two ids."""
    parts = list(_compact(listed, chunks))
    if not parts:
        return frame_of("pairs", [])
    whole = _Compact(*(np.concatenate(columns) for columns in zip(*parts, strict=True)))
    del parts
    ids = np.array([c.figure_id for c in listed], dtype=object)
    rank = np.empty(len(ids), dtype=np.int32)
    rank[np.argsort(ids)] = np.arange(len(ids), dtype=np.int32)
    order = np.lexsort((rank[whole.right], rank[whole.left]))
    verdicts = np.array([rule.verdict for rule in RULES], dtype=object)
    columns: dict[str, Any] = {"left": _text(ids, whole.left[order]), "right": _text(ids, whole.right[order])}
    for position, axis in enumerate(AXES):
        columns[axis] = pd.Categorical.from_codes(whole.axes[order, position], dtype=RELATION)
    columns["relation"] = pd.Categorical.from_codes(whole.relation[order], dtype=RELATION)
    columns["verdict"] = _text(verdicts, whole.decided[order])
    columns["reason"] = _text(np.array(_REASONS, dtype=object), whole.reason[order])
    columns["factor"] = _floats(whole.factor[order])
    return pd.DataFrame(columns, copy=False)


def _compact(listed: Sequence[Claim], chunks: Iterable[PairChunk]) -> Iterator[_Compact]:
    columns = views(listed)
    for chunk in chunks:
        if len(chunk.left):
            decided = judge(chunk, columns)
            axes = np.stack([_CODE[chunk.axes[axis]] for axis in AXES], axis=1)
            reason = _reasons(axes, chunk.relation, decided)
            left, right = chunk.left.astype(np.int32), chunk.right.astype(np.int32)
            yield _Compact(left, right, axes, chunk.relation, decided.astype(np.int8), reason, factors(chunk, columns))


def _reasons(axes: Codes, relation: Codes, decided: Codes) -> Codes:
    """Return the place of each pair's reason; of a pair that can't be compared, the axis that rules it out."""
    found = decided.astype(np.int8)
    for place, (ruling, axis) in enumerate(_RULED_OUT, start=len(RULES)):
        code = RELATIONS.index(ruling)
        found[(axes[:, AXES.index(axis)] == code) & (relation == code)] = place
    return found


def _text(words: Codes, places: Codes) -> Any:
    """Return words by their places as text, each word held once."""
    return pd.array(words[places], dtype=TEXT)


def _floats(values: Codes) -> Any:
    missing = np.isnan(values)
    return pd.arrays.FloatingArray(np.where(missing, 1.0, values), missing)
