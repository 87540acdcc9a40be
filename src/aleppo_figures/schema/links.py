"""The `part_of` links of a frame: which lead in a circle, and which lead out of it."""

from __future__ import annotations

import pandas as pd

__all__ = ["cyclic", "outside"]


def cyclic(frame: pd.DataFrame) -> set[str]:
    """Return the ids of figures that are, through `part_of`, parts of themselves.

    Examples
    --------
    >>> import pandas as pd
    >>> sorted(cyclic(pd.DataFrame({"figure_id": ["a", "b", "c"], "part_of": ["b", "a", "a"]})))
    ['a', 'b']
    """
    linked = frame.loc[frame["part_of"].notna() & frame["figure_id"].notna(), ["figure_id", "part_of"]]
    whole = dict(zip(linked["figure_id"].astype(str), linked["part_of"].astype(str), strict=True))
    done: set[str] = set()
    looping: set[str] = set()
    for first in whole:
        path: dict[str, int] = {}
        here: str | None = first
        while here is not None and here not in done and here not in path:
            path[here] = len(path)
            here = whole.get(here)
        if here is not None and here in path:
            looping.update(figure for figure, step in path.items() if step >= path[here])
        done.update(path)
    return looping


def outside(frame: pd.DataFrame) -> list[str]:
    """Return the ids of figures whose `part_of` isn't in the frame."""
    stray = frame["part_of"].notna() & ~frame["part_of"].isin(frame["figure_id"])
    return [str(figure) for figure in frame.loc[stray, "figure_id"]]
