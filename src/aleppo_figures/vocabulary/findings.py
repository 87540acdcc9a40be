"""The kinds of findings: what each means, how grave it is, and what a reader does about it."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from aleppo_figures.vocabulary.tabular import table_rows

__all__ = ["FindingKind", "finding_kinds"]


class FindingKind(NamedTuple):
    """A kind of finding; `example` is the sentence of one, on an invented country."""

    name: str
    severity: str
    meaning: str
    advice: str
    example: str


@cache
def finding_kinds() -> dict[str, FindingKind]:
    """Return the kinds by name, from `tables/finding_kinds.csv`."""
    rows = table_rows("finding_kinds", ("kind", "severity", "meaning", "advice", "example"))
    return {r["kind"]: FindingKind(r["kind"], r["severity"], r["meaning"], r["advice"], r["example"]) for r in rows}
