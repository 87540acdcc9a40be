"""All that is known of one figure, finding or conflict, in words."""

from __future__ import annotations

import pandas as pd

from aleppo_figures.errors import OptionError, nearest
from aleppo_figures.reconciliation.result import Result
from aleppo_figures.reconciliation.sentences import Wording
from aleppo_figures.schema.counted import counted
from aleppo_figures.vocabulary.findings import finding_kinds

__all__ = ["explained"]

_MOST_PAIRS = 12


def explained(result: Result, name: str) -> str:
    """Return the explanation of an id.

    Raises
    ------
    OptionError
        If nothing has that id.
    """
    roots = {str(i): str(r) for i, r in zip(result.data["figure_id"], result.figures["root"], strict=True)}
    words = Wording(result.data, roots)
    if name in roots:
        return _figure(result, name, words)
    found = result.findings[result.findings["finding_id"] == name]
    if len(found):
        row = found.iloc[0]
        told = [
            f"{row['sentence']} ({row['severity']}, {row['kind']})",
            f"  what to do: {finding_kinds()[str(row['kind'])].advice}",
            *(_quoted(result, i, words) for i in row["figure_ids"]),
        ]
        return "\n".join(told)
    members = result.conflicts[result.conflicts["conflict_id"] == name]
    if len(members):
        return _conflict(result, members, words)
    known = [*roots, *map(str, result.findings["finding_id"]), *map(str, result.conflicts["conflict_id"].unique())]
    near = nearest(name, known)
    raise OptionError(
        "an id is a figure's, a finding's or a conflict's",
        found=repr(name),
        do=f"did you mean {near!r}?"
        if near
        else "figures have theirs in `data` and in their file, the others in `findings` and `conflicts` (reconcile --json, --out)",
    )


def _figure(result: Result, name: str, words: Wording) -> str:
    row = result.data[result.data["figure_id"] == name].iloc[0]
    lineage = result.lineage[result.lineage["figure_id"] == name].iloc[0]
    told = [words.whole(name), f"  read by: {_or(row['rule'], 'hand')} (extractor {row['extractor']})"]
    told.append(f"  quote: {_or(row['quote'], 'none: a row of a table')}")
    told.append(f"  page: {words.published(name)} {_or(row['url'], '')}".rstrip())
    told.append(f"  lineage: {' → '.join(lineage['chain'])}")
    idle = result.unused[result.unused["figure_id"] == name]
    told.extend(f"  left out of the arithmetic: {reason}" for reason in idle["reason"])
    pairs = result.pairs[(result.pairs["left"] == name) | (result.pairs["right"] == name)]
    telling = pairs[~pairs["verdict"].isin(["undecided", "fits", "not_comparable"])]
    told.extend(f"  {row['verdict']}: {words.pair(row)}" for row in telling.head(_MOST_PAIRS).to_dict("records"))
    rest = len(pairs) - min(len(telling), _MOST_PAIRS)
    if rest:
        told.append(f"  and {counted(rest, 'more pair')} in `pairs`")
    return "\n".join(told)


def _conflict(result: Result, members: pd.DataFrame, words: Wording) -> str:
    told = ["These figures can't all hold:"]
    told.extend(f"  {row['role']} {words.whole(str(row['figure_id']))}" for row in members.to_dict("records"))
    told.extend(f"  it dissolves without: {a}" for a in sorted(set(members["dissolved_by"].dropna())))
    repairs = result.repairs[result.repairs["conflict_id"].isin(members["conflict_id"])]
    told.extend(
        f"  {row['figure_id']} would have to be {row['new']} instead of {row['old']}"
        for row in repairs.to_dict("records")
    )
    return "\n".join(told)


def _quoted(result: Result, name: str, words: Wording) -> str:
    row = result.data[result.data["figure_id"] == name].iloc[0]
    quote = "" if pd.isna(row["quote"]) else f": “{row['quote']}”"
    return f"  {name}  {words.whole(name)}, {words.published(name)}{quote}"


def _or(value: object, otherwise: str) -> str:
    return otherwise if pd.isna(value) else str(value)
