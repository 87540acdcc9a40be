"""What two reconciliations differ by, the figures without one of their roots, and new figures beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd

from aleppo_figures.errors import OptionError, nearest
from aleppo_figures.reconciliation.comparing import Comparison
from aleppo_figures.reconciliation.sentences import Wording
from aleppo_figures.schema.results import frame_of

__all__ = ["changed_findings", "compared", "figures_without", "noting"]


def figures_without(data: pd.DataFrame, roots: pd.Series[str], left_out: Sequence[str]) -> pd.DataFrame:
    """Return the figures of all roots but some; a part whose whole is gone stands for itself.

    Raises
    ------
    OptionError
        If no figure has that root; the message names the nearest.
    """
    for root in left_out:
        if not (roots == root).any():
            near = nearest(root, sorted(set(roots)))
            raise OptionError(
                "a root is one of the figures' roots", found=repr(root), do=near and f"did you mean {near!r}?"
            )
    kept = data[~roots.isin(left_out).to_numpy()]
    inside = kept["part_of"].isin(kept["figure_id"])
    return kept.assign(part_of=kept["part_of"].where(inside))


def noting(assumptions: pd.DataFrame, left_out: Sequence[str]) -> pd.DataFrame:
    """Return assumptions with the roots that a reader misses, so that no report hides that figures were left out."""
    rows = [{"assumption_id": f"without {root}", "text": f"The figures of {root} are left out."} for root in left_out]
    return pd.concat([assumptions, frame_of("assumptions", rows)], ignore_index=True) if rows else assumptions


def changed_findings(mine: pd.DataFrame, theirs: pd.DataFrame) -> pd.DataFrame:
    """Return the findings that only one of two frames has, with `change`: `new` (in the first alone) or `gone`."""
    new = mine[~mine["finding_id"].isin(theirs["finding_id"])].assign(change="new")
    gone = theirs[~theirs["finding_id"].isin(mine["finding_id"])].assign(change="gone")
    return pd.concat([new, gone], ignore_index=True)


def compared(found: Iterable[Comparison], words: Wording, index: pd.Index) -> pd.DataFrame:
    """Return verdicts on new figures as a frame, each with the figures on record that it rests on."""
    rows = []
    for each in found:
        told = f": {words.whole(each.because[0])}" if each.because else ""
        rows.append([each.figure_id, each.verdict, each.factor, list(each.because), f"{each.reason}{told}"])
    return pd.DataFrame(rows, columns=["figure_id", "verdict", "factor", "because", "sentence"], index=index)
