"""The frames of a reconciliation as pandera models: full columns when empty, one order, stable ids."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pa

from aleppo_figures.schema.frames import DAY, TEXT
from aleppo_figures.vocabulary.relations import RELATIONS

__all__ = ["RELATION", "RESULT_FRAMES", "frame_of"]

RELATION = pd.CategoricalDtype(list(RELATIONS))
"""A column of relations: a byte a row, since pairs are many."""

_LIST = "object"


def _model(name: str, columns: Mapping[str, tuple[Any, str]]) -> pa.DataFrameSchema:
    """Return a model with the columns in order; text and numbers may be missing, lists may be empty."""
    fields = {
        column: pa.Column(dtype, nullable=True, description=meaning) for column, (dtype, meaning) in columns.items()
    }
    return pa.DataFrameSchema(fields, name=name, strict=True, ordered=True)


_RELATION = "How the left figure's scope stands to the right one's on this axis."

_COLUMNS: dict[str, dict[str, tuple[Any, str]]] = {
    "findings": {
        "finding_id": (TEXT, "Stable across runs: made of the kind and the figures."),
        "kind": (TEXT, "What was found: one of the kinds of findings."),
        "severity": (TEXT, "note, warning or error; only a conflict within one root is an error."),
        "figure_ids": (_LIST, "The figures that the finding is about."),
        "sentence": (TEXT, "The finding in words."),
        "rank": ("Int64", "1 is the most telling."),
    },
    "figures": {
        "figure_id": (TEXT, "The figure."),
        "root": (TEXT, "Who counted."),
        "bounds": (TEXT, "Which measure the figure bounds: D, the root's count; T, the truth; none."),
        "lower": ("Int64", "The lower end that it states for that measure, in people."),
        "upper": ("Int64", "The upper end that it states for that measure, in people."),
        "implied_lower": ("Int64", "The lower end that all figures together imply for its scope."),
        "implied_upper": ("Int64", "The upper end that all figures together imply for its scope."),
        "factor": ("Float64", "The largest factor by which a figure of another root differs from it."),
    },
    "pairs": {
        "left": (TEXT, "A figure id."),
        "right": (TEXT, "A figure id, after the left one."),
        "outcome": (RELATION, _RELATION),
        "group": (RELATION, _RELATION),
        "side": (RELATION, _RELATION),
        "place": (RELATION, _RELATION),
        "period": (RELATION, _RELATION),
        "cause": (RELATION, _RELATION),
        "attributed_to": (RELATION, _RELATION),
        "relation": (RELATION, "How the whole scopes stand."),
        "verdict": (TEXT, "The first verdict that fits."),
        "reason": (TEXT, "Why, or the axis that rules the pair out."),
        "factor": ("Float64", "How far one of the two would have to move; missing where a number meets a stated zero."),
    },
    "conflicts": {
        "conflict_id": (TEXT, "Stable across runs: made of the figures."),
        "kind": (TEXT, "within_root or between_roots."),
        "figure_id": (TEXT, "A figure that takes part."),
        "role": (TEXT, "What its number does: at_least, at_most."),
        "coefficient": ("Float64", "Its weight in the arithmetic."),
        "gap": ("Float64", "By how many people the figures miss each other."),
        "factor": ("Float64", "By what factor one side would have to move."),
        "dissolved_by": (TEXT, "The assumption that dissolves the conflict when dropped."),
    },
    "repairs": {
        "conflict_id": (TEXT, "The conflict."),
        "figure_id": (TEXT, "The figure whose number would change."),
        "old": ("Int64", "Its number."),
        "new": ("Int64", "The nearest number with which the conflict goes away; a diagnosis, no evidence."),
        "alone": ("boolean", "Whether this change alone is enough."),
    },
    "series": {
        "series_id": (TEXT, "The running total."),
        "root": (TEXT, "Who counted."),
        "figure_id": (TEXT, "The report."),
        "outcome": (TEXT, "What happened."),
        "group": (TEXT, "To whom."),
        "place": (TEXT, "Where."),
        "start": (DAY, "The day from which is counted."),
        "as_of": (DAY, "The last day of the report's period."),
        "value": ("Int64", "The number reported, in people."),
        "step": ("Int64", "Counted between the reports; older deaths may be among it."),
        "flag": (TEXT, "fall, jump, stale_part, scope_switch, step_differs, or empty."),
    },
    "sums": {
        "whole": (TEXT, "The figure that is the whole."),
        "axis": (TEXT, "The axis along which its parts differ: group, place, period, side, perpetrator."),
        "parts": (_LIST, "The parts' figure ids."),
        "low": ("Int64", "The least that the parts come to."),
        "high": ("Int64", "The most that they come to."),
        "whole_low": ("Int64", "The whole's lower end."),
        "whole_high": ("Int64", "The whole's upper end."),
        "disjoint": ("boolean", "Whether the vocabulary keeps the parts apart."),
        "remainder": ("Int64", "The whole less the parts; not itemised, not missing people."),
        "flag": (TEXT, "exact, not_itemised, exceeds, or overlapping (parts that may share people)."),
    },
    "coverage": {
        "root": (TEXT, "Whose count."),
        "reference": (TEXT, "Against whose."),
        "outcome": (TEXT, "What happened."),
        "group": (TEXT, "To whom."),
        "side": (TEXT, "The party whose people they were."),
        "ratio_low": ("Float64", "The least ratio that the pairs allow, dimensionless."),
        "ratio_high": ("Float64", "The largest ratio that the pairs allow, dimensionless."),
        "ratio_median": (
            "Float64",
            "The middle one of the pairs' ratios of stated numbers; it describes the pairs alone.",
        ),
        "n": ("Int64", "How many pairs stand behind it, of equal scopes or of running totals on one day."),
    },
    "lineage": {
        "figure_id": (TEXT, "The figure."),
        "root": (TEXT, "Who counted."),
        "registered": ("boolean", "Whether the root is in the source registry."),
        "own": ("boolean", "Whether the root published the figure itself."),
        "chain": (_LIST, "From the root to the page."),
        "copy_of": (TEXT, "The figure that it repeats."),
        "edit": (TEXT, "same, digit off, digits swapped."),
    },
    "unused": {
        "figure_id": (TEXT, "A figure that bounds nothing."),
        "reason": (TEXT, "Why."),
    },
    "assumptions": {
        "assumption_id": (TEXT, "The name by which it can be dropped."),
        "text": (TEXT, "What is assumed."),
    },
}

RESULT_FRAMES: dict[str, pa.DataFrameSchema] = {name: _model(name, columns) for name, columns in _COLUMNS.items()}
"""The frames of a reconciliation by name."""


def frame_of(name: str, rows: Iterable[Mapping[str, Any]], index: pd.Index | None = None) -> pd.DataFrame:
    """Return rows as the named frame of a reconciliation, checked against its model.

    Examples
    --------
    >>> frame_of("repairs", []).columns.tolist()
    ['conflict_id', 'figure_id', 'old', 'new', 'alone']
    """
    columns = _COLUMNS[name]
    listed = list(rows)
    data = {
        column: pd.Series([row.get(column) for row in listed], dtype=object, index=index).astype(dtype)
        for column, (dtype, _) in columns.items()
    }
    return pd.DataFrame(data, columns=list(columns), index=index)
