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
        self._chunks: list[pd.DataFrame | list[dict[str, str]]] = []
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def add(self, row: object, column: str, rule: str, *, found: str = "", allowed: str = "", hint: str = "") -> None:
        """Add one failure; `row` is "-" where a column or the whole frame is meant."""
        values = (str(row), column, rule, _short(found), allowed, hint)
        self._take([dict(zip(PROBLEM_COLUMNS, values, strict=True))])

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
        """Add a failure for each row of a mask; `words` gives the allowed ones, and the nearest as a hint."""
        positions = np.flatnonzero(np.asarray(wrong))
        if not len(positions):
            return
        cells = frame[column] if values is None else values
        worded, rest = positions[:_WORDED], positions[_WORDED:]
        for position in worded:
            value = cells.iloc[position]
            shown = found(frame.iloc[position]) if found else repr(value if isinstance(value, str) else str(value))
            near = nearest(str(value), words) if words else None
            hint = f"did you mean {near!r}?" if near else ""
            self.add(frame.index[position], column, rule, found=shown, allowed=allowed or ", ".join(words), hint=hint)
        if len(rest):
            many = pd.DataFrame({"row": frame.index[rest].astype(str), "column": column, "rule": rule})
            many["found"] = cells.iloc[rest].astype(str).to_numpy()
            self._take(many.assign(allowed=allowed or ", ".join(words), hint=""))

    def add_cases(self, frame: pd.DataFrame, cases: pd.DataFrame) -> None:
        """Add pandera's failure cases."""
        for case in cases.head(_WORDED).itertuples(index=False):
            known = isinstance(case.index, int | np.integer) and 0 <= case.index < len(frame)
            row = frame.index[int(case.index)] if known else "-"
            self.add(row, str(case.column), f"the schema asks for {case.check}", found=repr(case.failure_case))

    def frame(self) -> pd.DataFrame:
        """Return the failures as a frame of strings."""
        parts = [pd.DataFrame(chunk, columns=[*PROBLEM_COLUMNS]) for chunk in self._chunks]
        whole = pd.concat(parts, ignore_index=True) if parts else pd.DataFrame(columns=[*PROBLEM_COLUMNS])
        return whole.astype(pd.StringDtype("python"))

    def raise_if_any(self, size: int, what: str = "a frame of {} figure{}") -> None:
        """Raise one error that names the failures; its message fits a screen however many there are.

        Raises
        ------
        SchemaError
            If there is any failure.
        """
        if not self._count:
            return
        problems = self.frame()
        lines = [f"  row {r['row']}, {r['column']}: {_line(r)}" for r in problems.head(_SHOWN).to_dict("records")]
        if self._count > _SHOWN:
            lines.append(f"  … and {self._count - _SHOWN:,} more; the error's `problems` frame has them all")
        plural = "s" * (self._count != 1)
        head = f"{self._count:,} problem{plural} in {what.format(f'{size:,}', 's' * (size != 1))}"
        raise SchemaError("\n".join([head, *lines]), problems)

    def _take(self, rows: pd.DataFrame | list[dict[str, str]]) -> None:
        self._count += len(rows)
        last = self._chunks[-1] if self._chunks else None
        if isinstance(rows, list) and isinstance(last, list):
            last.extend(rows)  # one frame for many rows: making a frame takes longer than a thousand rows
        else:
            self._chunks.append(rows)


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
