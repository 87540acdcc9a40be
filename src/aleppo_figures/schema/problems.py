"""Everything wrong with a frame, collected: row, column, rule, found, allowed, hint."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pandas as pd

from aleppo_figures.errors import SchemaError, nearest

__all__ = ["PROBLEM_COLUMNS", "Problems"]

PROBLEM_COLUMNS = ("row", "column", "rule", "found", "allowed", "hint")
_SHOWN = 20
_WORDED = 1_000  # beyond this many failures of one rule, rows are listed without their hints


class Problems:
    """A list of failures that grows while a frame is checked, and is raised once."""

    def __init__(self) -> None:
        self._rows: list[dict[str, str]] = []
        self._seen: set[tuple[str, str]] = set()

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, row: object, column: str, rule: str, *, found: str = "", allowed: str = "", hint: str = "") -> None:
        """Add one failure, once for a cell."""
        key = (str(row), column)
        if key not in self._seen:
            self._seen.add(key)
            values = (str(row), column, rule, _short(found), allowed, hint)
            self._rows.append(dict(zip(PROBLEM_COLUMNS, values, strict=True)))

    def add_rows(
        self,
        frame: pd.DataFrame,
        wrong: pd.Series[Any] | np.ndarray[Any, Any],
        column: str,
        rule: str,
        *,
        words: Sequence[str] = (),
        found: Callable[[pd.Series[Any]], str] | None = None,
        values: pd.Series[Any] | None = None,
        allowed: str = "",
    ) -> None:
        """Add a failure for each row of a mask; `words` gives the allowed ones and the nearest as a hint."""
        allowed = allowed or ", ".join(words)
        cells = frame[column] if values is None else values
        for count, position in enumerate(np.flatnonzero(np.asarray(wrong))):
            value = cells.iloc[position]
            shown = found(frame.iloc[position]) if found else repr(value if isinstance(value, str) else str(value))
            near = nearest(str(value), words) if words and count < _WORDED else None
            self.add(
                frame.index[position],
                column,
                rule,
                found=shown,
                allowed=allowed,
                hint=f"did you mean {near!r}?" if near else "",
            )

    def add_cases(self, frame: pd.DataFrame, cases: pd.DataFrame) -> None:
        """Add pandera's failure cases, leaving out the cells that a clearer rule named already."""
        for case in cases.itertuples(index=False):
            known = isinstance(case.index, (int, np.integer)) and 0 <= case.index < len(frame)
            row = frame.index[int(case.index)] if known else "-"
            self.add(row, str(case.column), f"the schema asks for {case.check}", found=repr(case.failure_case))

    def frame(self) -> pd.DataFrame:
        """Return the failures as a frame of strings."""
        return pd.DataFrame(self._rows, columns=list(PROBLEM_COLUMNS), dtype=pd.StringDtype("python"))

    def raise_if_any(self, size: int, what: str = "a frame of {} figure{}") -> None:
        """Raise one error that names the failures; its message fits a screen however many there are."""
        if not self._rows:
            return
        lines = [f"  row {r['row']}, {r['column']}: {_line(r)}" for r in self._rows[:_SHOWN]]
        if len(self._rows) > _SHOWN:
            lines.append(f"  … and {len(self._rows) - _SHOWN:,} more; the error's `problems` frame has them all")
        count = len(self._rows)
        head = f"{count:,} problem{'s' * (count != 1)} in {what.format(f'{size:,}', 's' * (size != 1))}"
        raise SchemaError("\n".join([head, *lines]), self.frame())


def _line(row: dict[str, str]) -> str:
    parts = [
        row["rule"],
        row["found"] and f"found {row['found']}",
        row["allowed"] and f"allowed: {row['allowed']}",
        row["hint"],
    ]
    return "; ".join(part for part in parts if part)


def _short(text: str, size: int = 120) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= size else f"{plain[: size - 1]}…"
