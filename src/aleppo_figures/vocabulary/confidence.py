"""What speaks for and against a row's being right, as fitted on annotated texts."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from aleppo_figures.errors import VocabularyError
from aleppo_figures.vocabulary.tabular import Row, duplicates, table_rows

__all__ = ["BASE", "SURE", "confidence_weights"]

BASE = ("base", "")
"""The row of the log odds that every figure starts from."""

SURE = ("sure", "")
"""The row of the log odds from which on a figure may be called sure (0.9 and more)."""

_COLUMNS = ("feature", "value", "weight")


@cache
def confidence_weights() -> Mapping[tuple[str, str], float]:
    """Return what each value of a feature adds to the log odds of a row's being right; what isn't listed adds nothing.

    Raises
    ------
    VocabularyError
        If the table lacks its base or where sureness begins, or has a weight that is no number or a value twice.

    Examples
    --------
    >>> weights = confidence_weights()
    >>> weights[SURE] > weights[BASE]
    True
    """
    return _weights(table_rows("confidence", _COLUMNS))


def _weights(rows: list[Row]) -> dict[tuple[str, str], float]:
    if twice := duplicates(f"{row['feature']} {row['value']}" for row in rows):
        raise VocabularyError("a value of a feature has one weight", found=f"{', '.join(twice)} twice")
    weights = {(row["feature"], row["value"]): _number(row["weight"]) for row in rows}
    for row, says in ((BASE, "the log odds that every figure starts from"), (SURE, "those of a sure figure")):
        if row not in weights:
            raise VocabularyError(
                f"confidence.csv has {says}",
                found=f"no row {row[0]!r}",
                do="run python -m benchmarks.confidence --write",
            )
    return weights


def _number(cell: str) -> float:
    try:
        return float(cell)
    except ValueError as error:
        raise VocabularyError("a weight is a number", found=repr(cell)) from error
