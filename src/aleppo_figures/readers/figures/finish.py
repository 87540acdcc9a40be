"""The last step of every reader: validate, say what is wrong by the file's own rows, number the rows anew."""

from __future__ import annotations

import pandas as pd

from aleppo_figures.errors import SchemaError
from aleppo_figures.schema.frames import validate
from aleppo_figures.schema.problems import Problems
from aleppo_figures.vocabulary.groups import Groups

__all__ = ["finish"]

_TEXT = pd.StringDtype("python")


def finish(frame: pd.DataFrame, name: str, problems: Problems, groups: Groups | None = None) -> pd.DataFrame:
    """Return the validated frame with rows from 0; problems of the reader and of the schema are raised together.

    Parameters
    ----------
    frame : pandas.DataFrame
        Figures as the reader made them; the index is the file's row.
    name : str
        The file's name, for the error.
    problems : Problems
        What the reader found wrong.
    groups : Groups, optional
        The group vocabulary of the figures.

    Raises
    ------
    SchemaError
        If anything is wrong.
    """
    try:
        valid = validate(frame, groups=groups)
    except SchemaError as error:
        seen = {(r["row"], r["column"]) for r in problems.frame().to_dict("records")}
        for r in error.problems.to_dict("records"):
            if (r["row"], r["column"]) not in seen:
                row, column, rule = r["row"], r["column"], r["rule"]
                problems.add(row, column, rule, found=r["found"], allowed=r["allowed"], hint=r["hint"])
        problems.raise_if_any(len(frame), f"{name} of {{}} figure{{}}")
        raise
    problems.raise_if_any(len(frame), f"{name} of {{}} figure{{}}")
    for column in [c for c in valid.columns if pd.api.types.is_object_dtype(valid[c].dtype)]:
        valid[column] = valid[column].astype(_TEXT)
    return valid.reset_index(drop=True)
