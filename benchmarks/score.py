"""How well a frame of figures matches a gold file: detection, every slot, whole rows, calibration.

A predicted row matches a gold figure of the same document and outcome whose number it overlaps. `detect` is the F1 of
that; a slot's share is over matched pairs; `row` is the F1 that counts a pair only if every slot is right. Days may
be off by one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from typing import Any

import pandas as pd

from benchmarks.gold import GoldDocument

__all__ = ["SLOTS", "match", "right_slots", "score"]

SLOTS = ("interval", "modifier", "group", "period", "place", "source", "part_of", "status", "unit", "per")
_FREE_RATES = 2
_STOP = {"a", "an", "the", "al", "el", "of"}


def score(documents: Sequence[GoldDocument], figures: pd.DataFrame) -> dict[str, float]:
    """Return counts and shares; see the module's first lines for what they mean."""
    tally: Counter[str] = Counter()
    for document in documents:
        rows = figures[figures["doc_id"] == document.doc_id]
        pairs, counted = match(document, rows)
        keys = {str(rows.at[label, "figure_id"]): key for key, label in pairs}
        tally.update(gold=len(document.figures), predicted=len(counted), matched=len(pairs))
        for key, label in pairs:
            right = right_slots(document, key, rows.loc[label], keys)
            tally.update(slot for slot in SLOTS if right[slot])
            tally["row"] += all(right.values())
    both = tally["predicted"] + tally["gold"]
    matched = max(1, tally["matched"])
    return {
        "documents": len(documents),
        "gold": tally["gold"],
        "predicted": tally["predicted"],
        "precision": tally["matched"] / max(1, tally["predicted"]),
        "recall": tally["matched"] / max(1, tally["gold"]),
        "detect": 2 * tally["matched"] / both if both else 1.0,
        **{slot: tally[slot] / matched for slot in SLOTS},
        "row": 2 * tally["row"] / both if both else 1.0,
    }


def match(document: GoldDocument, rows: pd.DataFrame) -> tuple[list[tuple[str, Any]], list[Any]]:
    """Return pairs of gold key and row label, best overlap first, and the labels of the rows that count."""
    options: list[tuple[float, str, Any]] = []
    counted: list[Any] = []
    rates = 0
    for label, row in rows.iterrows():
        span = (int(row["char_start"]), int(row["char_end"])) if not pd.isna(row["char_start"]) else (0, 0)
        touched = [k for k, gold in document.spans.items() if span[0] < gold[1] and gold[0] < span[1]]
        ignored = any(span[0] < end and start < span[1] for start, end in document.ignored)
        if not touched and not ignored and not pd.isna(row.get("per")) and rates < _FREE_RATES:
            rates += 1
            ignored = True
        if touched or not ignored:
            counted.append(label)
        for key in touched:
            if _same_words(document.figures[key]["outcome"], row["outcome"]):
                options.append((-_overlap(span, document.spans[key]), key, label))
    pairs: list[tuple[str, Any]] = []
    for _, key, label in sorted(options, key=lambda o: (o[0], o[1])):
        if key not in {k for k, _ in pairs} and label not in {x for _, x in pairs}:
            pairs.append((key, label))
    return pairs, counted


def right_slots(document: GoldDocument, key: str, row: pd.Series[Any], keys: dict[str, str]) -> dict[str, bool]:
    """Return for each slot whether the row has what the gold figure has."""
    gold = document.figures[key]
    whole = gold.get("part_of")
    part = None if pd.isna(row["part_of"]) else keys.get(str(row["part_of"]), "?")
    missed = whole is not None and whole not in keys.values()  # that the whole was missed is counted there
    plain = ("modifier", "group", "place", "source", "status", "unit", "per")
    return {
        "interval": all(_same_number(gold.get(c), row[c]) for c in ("low", "best", "high")),
        "period": all(_same_day(gold.get(c), row[c]) for c in ("start", "end")),
        "part_of": missed or whole == part,
        **{slot: _same_words(gold.get(slot), row[slot]) for slot in plain},
    }


def _overlap(a: tuple[int, int], b: tuple[int, int]) -> float:
    return (min(a[1], b[1]) - max(a[0], b[0])) / max(a[1] - a[0], b[1] - b[0])


def _same_number(gold: Any, found: Any) -> bool:
    return pd.isna(found) if gold is None else not pd.isna(found) and int(gold) == int(found)


def _same_words(gold: Any, found: Any) -> bool:
    options = ["~"] if gold is None else str(gold).split("|")
    return "~" in options if pd.isna(found) else any(_folded(o) == _folded(found) for o in options)


def _same_day(gold: Any, found: Any) -> bool:
    options = ["~"] if gold is None else str(gold).split("|")
    if pd.isna(found):
        return "~" in options
    return any(abs((pd.Timestamp(o) - pd.Timestamp(found)).days) <= 1 for o in options if o != "~")


def _folded(text: Any) -> str:
    plain = unicodedata.normalize("NFKD", str(text).casefold().replace("’", "'"))
    words = re.sub(r"[^\w]+", " ", "".join(c for c in plain if not unicodedata.combining(c))).split()
    return " ".join(w for w in words if w not in _STOP)
