"""Names as canonical ones: sources by the registry, places by the gazetteer; an unknown name stands as it is."""

from __future__ import annotations

from typing import Any

import pandas as pd

from aleppo_figures.vocabulary.places import Gazetteer
from aleppo_figures.vocabulary.sources import SourceRegistry

__all__ = ["column_or_missing", "filled", "name_places", "name_sources"]


def name_sources(frame: pd.DataFrame, registry: SourceRegistry, gazetteer: Gazetteer) -> None:
    """Resolve `source` and `via` in place, and fill `basis`: documented where the speaker records its people.

    A short name ("the Civil Defence") is the source of its place, which the gazetteer has named before.
    """
    places = column_or_missing(frame, "place")
    for column in ("source", "via"):
        if column not in frame.columns:
            continue
        written = frame[column]
        if column == "source" and "source_text" not in frame.columns:
            frame["source_text"] = written
        frame[column] = _each(written, places, registry, gazetteer)
    speaker = column_or_missing(frame, "source").astype(object).fillna(column_or_missing(frame, "publisher"))
    named = _each(speaker, places, registry, gazetteer)
    documented = {n: "documented" for n in named.dropna().unique() if (found := registry.get(n)) and found.documents}
    frame["basis"] = filled(frame, "basis", named.map(documented, na_action="ignore").astype(object))


def _each(
    written: pd.Series[Any], places: pd.Series[Any], registry: SourceRegistry, gazetteer: Gazetteer
) -> pd.Series[Any]:
    """Return each source's canonical name, by the place beside it; an unknown one stands as it is."""
    around = {place: gazetteer.around(place) for place in places.dropna().unique()}
    pairs = list(zip(written, places.astype(object).where(places.notna(), None), strict=True))
    known = {(t, p): registry.resolve(t, around.get(p, ())) or t for t, p in dict.fromkeys(pairs) if not pd.isna(t)}
    return pd.Series([known.get(pair, pd.NA) for pair in pairs], index=written.index, dtype=object)


def name_places(frame: pd.DataFrame, gazetteer: Gazetteer) -> None:
    """Resolve `place` in place; the words that the table has stay in `place_text`."""
    if "place" not in frame.columns:
        return
    written = frame["place"]
    frame["place_text"] = filled(frame, "place_text", written)
    known = {text: gazetteer.resolve(text) or text for text in written.dropna().unique()}
    frame["place"] = written.map(known, na_action="ignore").astype(object)


def column_or_missing(frame: pd.DataFrame, name: str) -> pd.Series[Any]:
    """Return a column, of missing cells where the frame has none."""
    return frame[name] if name in frame.columns else pd.Series(pd.NA, index=frame.index, dtype=object)


def filled(frame: pd.DataFrame, name: str, other: Any) -> pd.Series[Any]:
    """Return a column with its gaps filled."""
    cells = column_or_missing(frame, name).astype(object)
    filler = other if isinstance(other, pd.Series) else pd.Series(other, index=frame.index, dtype=object)
    return cells.where(cells.notna(), filler)
