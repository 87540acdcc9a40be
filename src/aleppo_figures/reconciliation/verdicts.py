"""The verdict on each pair: one ordered list, the first rule that fits holds; mechanics stand apart from judgement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from aleppo_figures.reconciliation.claims import Claim
from aleppo_figures.reconciliation.pairs import PairChunk
from aleppo_figures.vocabulary.relations import RELATIONS

__all__ = ["RULES", "View", "factors", "judge", "views"]

Mask = npt.NDArray[np.bool_]
Floats = npt.NDArray[np.float64]
_ROUND_TENTH = 0.1


class Columns(NamedTuple):
    """What verdicts need of each claim, as arrays over all claims."""

    low: Floats
    high: Floats
    root: npt.NDArray[np.int64]
    document: npt.NDArray[np.int64]
    vintage: Floats
    start: Floats
    end: Floats
    total: Mask
    tied: Mask
    caps_truth: Mask
    caps_count: Mask
    flow: Mask


@dataclass(frozen=True)
class View:
    """Some pairs as rules see them: the columns of the left and of the right figure, and their relation."""

    a: Columns
    b: Columns
    relation: npt.NDArray[np.int8]
    others_same: Mask  # every axis but the period is the same

    def related(self, name: str) -> Mask:
        """Where the whole scopes stand in that relation."""
        position = [str(r) for r in RELATIONS].index(name)
        found: Mask = self.relation == position
        return found

    @property
    def same_root(self) -> Mask:
        """Where both figures have one root."""
        same: Mask = self.a.root == self.b.root
        return same

    @property
    def speak(self) -> Mask:
        """Where both numbers speak for their whole scope, or both are tied to one event."""
        return (self.a.total & self.b.total) | (self.a.tied & self.b.tied)

    @property
    def meet(self) -> Mask:
        """Where the intervals share a number."""
        return (self.a.low <= self.b.high) & (self.b.low <= self.a.high)

    @property
    def near(self) -> Mask:
        """Where the intervals meet or differ by at most a tenth or one person."""
        gap = np.maximum(self.a.low - self.b.high, self.b.low - self.a.high)
        edge = np.maximum(self.a.low, self.b.low)
        return gap <= np.maximum(_ROUND_TENTH * edge, 1)

    @property
    def ordered(self) -> Mask:
        """Where the reports' order is known."""
        known = ~np.isnan(self.a.vintage) & ~np.isnan(self.b.vintage)
        ordered: Mask = known & (self.a.vintage != self.b.vintage)
        return ordered


class Rule(NamedTuple):
    """A verdict, when it is given, and the reason that is shown."""

    verdict: str
    when: Callable[[View], Mask]
    reason: str


RULES: tuple[Rule, ...] = (
    Rule("not_comparable", lambda v: v.related("unknown") | v.related("disjoint"), "an axis is unknown or disjoint"),
    Rule("repeats", lambda v: _one_count(v) & v.meet, "one root's number for one scope, passed on"),
    Rule("revises", lambda v: _one_count(v) & v.ordered, "one root's later number for the same scope"),
    Rule("continues", lambda v: _running(v), "one root's count from the same start to a later day"),
    Rule("varies", lambda v: _one_count(v), "one root, one scope, two numbers, and no known order"),
    Rule(
        "counts_fewer",
        lambda v: _two_counts(v) & ~v.near & ~v.a.caps_truth & ~v.b.caps_truth,
        "each bounds only its own count",
    ),
    Rule("agrees", lambda v: _two_counts(v) & v.near, "two roots, one scope, numbers that meet"),
    Rule("disagrees", lambda v: _two_counts(v), "two roots, one scope, and one bounds the truth from above"),
    Rule("exceeds", lambda v: _nested(v) & _too_large(v), "the part is above what bounds the whole from above"),
    Rule("fits", lambda v: _nested(v), "the part can be a part"),
    Rule("undecided", lambda v: v.related("overlaps"), "the scopes overlap only in part"),
    Rule("undecided", lambda v: np.ones(len(v.relation), dtype=bool), "a number speaks for one event among several"),
)


def views(listed: Sequence[Claim]) -> Columns:
    """Return the columns that rules read, over all claims."""
    numbers = {name: code for code, name in enumerate(sorted({c.root for c in listed}))}
    documents = {name: code for code, name in enumerate(sorted({c.doc_id for c in listed}))}

    def floats(values: list[int | None], missing: float) -> Floats:
        return np.array([missing if v is None else float(v) for v in values], dtype=np.float64)

    estimated = [c.basis == "estimated" and c.high is not None for c in listed]
    closed = [c.tied and c.extent == "incident" and c.basis == "reported" and c.high is not None for c in listed]
    firm = [c.status == "asserted" for c in listed]
    return Columns(
        floats([c.low for c in listed], 0.0),
        floats([c.high for c in listed], np.inf),
        np.array([numbers[c.root] for c in listed], dtype=np.int64),
        np.array([documents[c.doc_id] for c in listed], dtype=np.int64),
        floats([c.vintage for c in listed], np.nan),
        floats([c.start for c in listed], np.nan),
        floats([c.end for c in listed], np.nan),
        np.array([c.extent == "total" or not c.flow for c in listed], dtype=bool),
        np.array([c.tied for c in listed], dtype=bool),
        np.array([(e or t) and f for e, t, f in zip(estimated, closed, firm, strict=True)], dtype=bool),
        np.array(
            [c.extent == "total" and c.high is not None and f for c, f in zip(listed, firm, strict=True)], dtype=bool
        ),
        np.array([c.flow for c in listed], dtype=bool),
    )


def judge(pairs: PairChunk, columns: Columns) -> npt.NDArray[np.int64]:
    """Return for each pair the position in `RULES` of the first rule that fits."""
    view = View(_take(columns, pairs.left), _take(columns, pairs.right), pairs.relation, _others_same(pairs))
    decided = np.full(len(pairs.left), len(RULES) - 1, dtype=np.int64)
    open_ = np.ones(len(pairs.left), dtype=bool)
    for position, rule in enumerate(RULES):
        fits = open_ & rule.when(view)
        decided[fits] = position
        open_ &= ~fits
    return decided


def factors(pairs: PairChunk, columns: Columns) -> Floats:
    """Return how far one of each pair would have to move; missing where a positive number meets a stated zero."""
    a, b = _take(columns, pairs.left), _take(columns, pairs.right)
    with np.errstate(divide="ignore", invalid="ignore"):
        ratios = np.maximum(np.divide(a.low, b.high), np.divide(b.low, a.high))
    ratios = np.where(np.isnan(ratios), 1.0, np.maximum(ratios, 1.0))
    return np.where(np.isinf(ratios), np.nan, ratios)


def _take(columns: Columns, positions: npt.NDArray[np.int64]) -> Columns:
    return Columns._make(column[positions] for column in columns)


def _others_same(pairs: PairChunk) -> Mask:
    others = [bits for name, bits in pairs.axes.items() if name != "period"]
    same: Mask = np.bitwise_or.reduce(others) == 0
    return same


def _one_count(v: View) -> Mask:
    return v.same_root & v.related("same") & v.speak


def _two_counts(v: View) -> Mask:
    return ~v.same_root & v.related("same") & v.speak


def _running(v: View) -> Mask:
    longer = (v.a.start == v.b.start) & (v.a.end != v.b.end)
    found: Mask = v.same_root & v.others_same & v.a.total & v.b.total & v.a.flow & longer
    return found


def _nested(v: View) -> Mask:
    nested: Mask = v.related("within") | v.related("contains")
    return nested


def _too_large(v: View) -> Mask:
    part_left = v.related("within")
    left = _above(v.a, v.b, v.same_root)
    right = _above(v.b, v.a, v.same_root)
    too_large: Mask = np.where(part_left, left, right).astype(bool)
    return too_large


def _above(part: Columns, whole: Columns, same_root: Mask) -> Mask:
    """Where the part is above the whole's cap: of one root's count as it stood by then, or of the truth."""
    current = (part.document == whole.document) | (part.vintage <= whole.vintage)
    capped = np.where(same_root, whole.caps_count & current, whole.caps_truth)
    above: Mask = capped & (part.low > whole.high)
    return above
