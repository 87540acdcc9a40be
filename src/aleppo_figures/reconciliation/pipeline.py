"""The way of a figure, top to bottom: claims, roots, pairs, sums, series, coverage, joint reasoning, findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pandas as pd

from aleppo_figures.reconciliation.assumptions import assumptions
from aleppo_figures.reconciliation.claims import Claim, claims, inner_parts, with_roots
from aleppo_figures.reconciliation.coverage import Coverage, coverages
from aleppo_figures.reconciliation.findings.draft import Evidence
from aleppo_figures.reconciliation.findings.ranking import ranked
from aleppo_figures.reconciliation.incidents import tie
from aleppo_figures.reconciliation.joint.stage import Joint, Settings, reason_jointly
from aleppo_figures.reconciliation.jointly import conflict_frame, implied_ends, repair_frame
from aleppo_figures.reconciliation.lineage import Copy, Root, copies, one_spelling, root_of
from aleppo_figures.reconciliation.pairs import comparable_pairs, every_pair
from aleppo_figures.reconciliation.result import Result
from aleppo_figures.reconciliation.scope import Scopes
from aleppo_figures.reconciliation.sentences import Wording
from aleppo_figures.reconciliation.series import Step, running_totals
from aleppo_figures.reconciliation.sums import Sum, part_sums
from aleppo_figures.reconciliation.unused import unused
from aleppo_figures.reconciliation.verdict_frame import pair_frame
from aleppo_figures.schema.results import frame_of
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["one_scope", "reconcile_claims", "rooted"]


def reconcile_claims(
    data: pd.DataFrame,
    *,
    scopes: Scopes,
    sources: SourceRegistry,
    all_pairs: bool = False,
    settings: Settings | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Result:
    """Return what a validated frame of figures says together.

    Parameters
    ----------
    data : pandas.DataFrame
        A validated frame.
    scopes : Scopes
        The vocabularies that relations are read from.
    sources : SourceRegistry
        Where roots are looked up.
    all_pairs : bool
        Whether `pairs` also holds the pairs that can't be compared.
    settings : Settings, optional
        The limits and choices of joint reasoning.
    progress : callable, optional
        Called with (figures settled, figures in all) while it goes on.
    """
    listed, roots = rooted(data, scopes, sources)
    pairs = pair_frame(listed, (every_pair if all_pairs else comparable_pairs)(listed, scopes))
    sums, series, copied = part_sums(listed, scopes), running_totals(listed), copies(listed)
    covered = coverages(one_scope(listed, pairs), listed)
    joint = reason_jointly(listed, scopes, sources, settings, progress)
    conflicts, repairs = conflict_frame(joint), repair_frame(joint)
    words = Wording(data, {c.figure_id: c.root for c in listed})
    by_id = {c.figure_id: c for c in listed}
    evidence = Evidence(by_id, pairs, sums, series, covered, copied, conflicts, words, joint.limits)
    return Result(
        data=data,
        claims=tuple(listed),
        scopes=scopes,
        findings=frame_of("findings", ranked(evidence)),
        figures=_figures(data, listed, pairs, joint),
        joint=joint,
        pairs=pairs,
        conflicts=conflicts,
        repairs=repairs,
        series=_series(series),
        sums=_sums(sums),
        coverage=_coverage(covered),
        lineage=_lineage(data, listed, roots, copied),
        unused=frame_of("unused", [{"figure_id": f, "reason": r} for f, r in unused(listed)]),
        assumptions=frame_of("assumptions", [{"assumption_id": n, "text": t} for n, t in assumptions(scopes)]),
    )


def rooted(data: pd.DataFrame, scopes: Scopes, sources: SourceRegistry) -> tuple[list[Claim], list[Root]]:
    """Return a validated frame as claims with their roots, tied to events where only one is possible."""
    listed = claims(data, scopes.gazetteer)
    around = {place: scopes.gazetteer.around(place) for place in {claim.place for claim in listed}}
    roots = one_spelling([root_of(claim, sources, around[claim.place]) for claim in listed])
    listed = with_roots(listed, [r.name for r in roots], [r.own for r in roots])
    inner = inner_parts(listed)
    listed = [replace(c, extent="unknown") if c.position in inner else c for c in listed]
    return tie(listed, scopes.gazetteer, inner), roots


def one_scope(listed: Sequence[Claim], pairs: pd.DataFrame) -> list[tuple[Claim, Claim]]:
    """Return the pairs of two roots that speak for one whole scope."""
    by_id = {c.figure_id: c for c in listed}
    same = pairs[(pairs["relation"] == "same") & pairs["verdict"].isin(["counts_fewer", "agrees", "disagrees"])]
    found = [(by_id[a], by_id[b]) for a, b in zip(same["left"], same["right"], strict=True)]
    return [(a, b) for a, b in found if a.extent == "total" and b.extent == "total"]


def _figures(data: pd.DataFrame, listed: Sequence[Claim], pairs: pd.DataFrame, joint: Joint) -> pd.DataFrame:
    between = pairs[pairs["verdict"].isin(["disagrees", "counts_fewer", "agrees"])]
    largest = pd.concat([between.groupby(side)["factor"].max() for side in ("left", "right")])
    factor = largest.groupby(level=0).max().to_dict()
    idle = {figure for figure, _ in unused(listed)}
    rows = [
        {
            "figure_id": c.figure_id,
            "root": c.root,
            "bounds": "none" if c.figure_id in idle else ("T" if c.basis == "estimated" else "D"),
            "lower": c.low,
            "upper": c.high if c.extent == "total" or c.basis == "estimated" or c.tied else None,
            "implied_lower": low,
            "implied_upper": high,
            "factor": factor.get(c.figure_id),
        }
        for c, (low, high) in zip(listed, implied_ends(joint, [c.figure_id for c in listed]), strict=True)
    ]
    return frame_of("figures", rows, index=data.index)


def _series(steps: Iterable[Step]) -> pd.DataFrame:
    rows = [
        {
            "series_id": s.series,
            "root": s.root,
            "figure_id": s.figure_id,
            "outcome": s.outcome,
            "group": s.group,
            "place": s.place,
            "start": date.fromordinal(s.start),
            "as_of": date.fromordinal(s.as_of),
            "value": s.low if s.low is not None else s.high,
            "step": s.step,
            "flag": s.flag or None,
        }
        for s in steps
    ]
    return frame_of("series", rows)


def _sums(sums: Iterable[Sum]) -> pd.DataFrame:
    names = ("whole", "axis", "low", "high", "whole_low", "whole_high", "disjoint", "remainder", "flag")
    return frame_of("sums", [{**{n: getattr(s, n) for n in names}, "parts": list(s.parts)} for s in sums])


def _coverage(covered: Iterable[Coverage]) -> pd.DataFrame:
    names = ("root", "reference", "outcome", "group", "side", "ratio_low", "ratio_high", "ratio_median", "n")
    return frame_of("coverage", [{n: getattr(c, n) for n in names} for c in covered])


def _lineage(
    data: pd.DataFrame, listed: Sequence[Claim], roots: Sequence[Root], copied: Iterable[Copy]
) -> pd.DataFrame:
    copy_of = {c.copy: c for c in copied}
    rows: list[dict[str, Any]] = []
    for claim, root in zip(listed, roots, strict=True):
        copy = copy_of.get(claim.figure_id)
        rows.append(
            {
                "figure_id": claim.figure_id,
                "root": root.name,
                "registered": root.registered,
                "own": root.own,
                "chain": list(root.chain),
                "copy_of": copy.original if copy else None,
                "edit": copy.edit if copy else None,
            }
        )
    return frame_of("lineage", rows, index=data.index)
